// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in to a real Odoo 19 and acting on it. What the victims of actions see is told by OdooBrowser,
// which shares no code with what is tested here.
#include "core/secrets/otpauth_uri.h"
#include "core/secrets/totp.h"
#include "core/sources/odoo_rpc/odoo_rows.h"
#include "core/sources/odoo_rpc/odoo_session.h"
#include "tests/sources/collecting_sink.h"
#include "tests/sources/odoo_real_test.h"

#include <QDateTime>
#include <QtTest>

using namespace gatehouse;
using namespace gatehouse::testing;
namespace odoo = gatehouse::odoo;

class TestOdooReal : public QObject, protected OdooRealTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysItsVersionAndHidesItsDatabases();
    void signsInByPassword();
    void refusesAWrongPasswordAndAnUnknownDatabase();
    void signsInWithASecondFactor();
    void signsInByKeyAndAsksForThePasswordToAct();
    void refusesAWrongKey();
    void revokesASessionOnceThePasswordIsGiven();
    void healsItsOwnExpiredSessionForReads();
    void readsKeysTrustedDevicesAndRules();
    void logsOut();
};

void TestOdooReal::initTestCase()
{
    GATEHOUSE_FIND_ODOO(m_odoo);
    m_people = std::make_unique<OdooPeople>(m_odoo);
}

void TestOdooReal::saysItsVersionAndHidesItsDatabases()
{
    odoo::OdooSession session(settings(), {}, {}, {});
    const auto version = session.version();
    VERIFY_RESULT(version);
    QCOMPARE(version->serie, QStringLiteral("19.0"));
    QVERIFY(session.serverTime().isKnown());
    const auto names = session.databases();
    if (names) {
        QVERIFY(names->contains(m_odoo.database));
    } else {
        QCOMPARE(names.error().fault, odoo::Fault::AccessDenied);
        QVERIFY(names.error().text.contains(QLatin1String("Type the name")));
    }
    QVERIFY(!session.isSignedIn());
}

void TestOdooReal::signsInByPassword()
{
    odoo::OdooSession session(settings(), admin(), {}, {});
    const auto who = session.signIn();
    VERIFY_RESULT(who);
    QCOMPARE(who->login, m_odoo.adminLogin);
    QVERIFY(who->uid > 0);
    QVERIFY(who->isSystem);
    QVERIFY(who->isErpManager);
    QCOMPARE(session.sessionIdentifier().size(), 42);

    const auto plain = m_people->add(QStringLiteral("plain"));
    VERIFY_RESULT(plain);
    odoo::OdooSession other(settings(), account(plain->login, plain->password), {}, {});
    const auto them = other.signIn();
    VERIFY_RESULT(them);
    QCOMPARE(them->uid, plain->id);
    QVERIFY(!them->isSystem);
    QVERIFY(!them->isErpManager);

    // A password that was not kept is asked for.
    int asked = 0;
    odoo::OdooSession asking(settings(), account(plain->login, {}), answering(plain->password, &asked), {});
    VERIFY_RESULT(asking.signIn());
    QCOMPARE(asked, 1);
}

void TestOdooReal::refusesAWrongPasswordAndAnUnknownDatabase()
{
    const auto plain = m_people->add(QStringLiteral("mistyped"));
    VERIFY_RESULT(plain);
    odoo::OdooSession session(settings(), account(plain->login, QStringLiteral("not-the-password")), {}, {});
    const auto who = session.signIn();
    QVERIFY(!who);
    QCOMPARE(who.error().kind, ErrorKind::Auth);
    QCOMPARE(who.error().fault, odoo::Fault::AccessDenied);
    QVERIFY(!session.isSignedIn());

    odoo::ServerSettings elsewhere = settings();
    elsewhere.database = QStringLiteral("no_such_database");
    odoo::OdooSession lost(elsewhere, admin(), {}, {});
    const auto nobody = lost.signIn();
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().fault, odoo::Fault::NoDatabase);

    odoo::OdooSession unasked(settings(), account(plain->login, {}), {}, {});
    const auto none = unasked.signIn();
    QVERIFY(!none);
    QCOMPARE(none.error().fault, odoo::Fault::NeedsPassword);
}

void TestOdooReal::signsInWithASecondFactor()
{
    const auto person = m_people->add(QStringLiteral("careful"));
    VERIFY_RESULT(person);
    int asked = 0;
    odoo::OdooSession first(
        settings(), account(person->login, person->password), answering(person->password, &asked), {});
    const auto enrol = first.guarded(
        call(QStringLiteral("res.users"), QStringLiteral("action_totp_enable_wizard"), {}, QJsonArray{person->id}),
        QStringLiteral("to enrol"));
    VERIFY_RESULT(enrol);
    QCOMPARE(asked, 1);
    const qint64 wizard = enrol->toObject().value(QLatin1String("res_id")).toInteger();
    QVERIFY(wizard > 0);
    const auto shown = first.call(call(QStringLiteral("auth_totp.wizard"), QStringLiteral("read"),
        {{QStringLiteral("fields"), QJsonArray{QStringLiteral("url")}}}, QJsonArray{wizard}));
    VERIFY_RESULT(shown);
    const auto uri =
        OtpauthUri::parse(shown->toArray().at(0).toObject().value(QLatin1String("url")).toString().toUtf8());
    VERIFY_RESULT(uri);
    const auto codeAt = [&uri](int secondsOn) {
        return *totpCode(uri->key, Instant::fromMs(QDateTime::currentMSecsSinceEpoch()).plusSeconds(secondsOn));
    };
    odoo::OdooCall enable = call(QStringLiteral("auth_totp.wizard"), QStringLiteral("enable"), {}, QJsonArray{wizard});
    enable.context = {{QStringLiteral("code"), codeAt(-30)}};
    VERIFY_RESULT(first.guarded(enable, QStringLiteral("to enrol")));
    QCOMPARE(asked, 1); // ten minutes are not over

    // Nobody to ask: the error says what is needed.
    odoo::OdooSession mute(settings(), account(person->login, person->password), {}, {});
    const auto none = mute.signIn();
    QVERIFY(!none);
    QCOMPARE(none.error().fault, odoo::Fault::NeedsCode);
    const auto early = mute.call(call(QStringLiteral("res.users"), QStringLiteral("context_get"), {}));
    QVERIFY(!early);

    // A wrong code can be tried again.
    QStringList refusals;
    odoo::Asking asking;
    asking.code = [&](const odoo::CodeAsk &ask) -> std::optional<odoo::GivenCode> {
        refusals.append(ask.refusal);
        const QString code = ask.attempt == 1 ? QStringLiteral("000000") : codeAt(0);
        return odoo::GivenCode{SecretBytes(code.toUtf8()), true};
    };
    odoo::OdooSession second(settings(), account(person->login, person->password), std::move(asking), {});
    const auto who = second.signIn();
    VERIFY_RESULT(who);
    QCOMPARE(who->uid, person->id);
    QCOMPARE(refusals.size(), 2);
    QVERIFY2(refusals.at(1).contains(QLatin1String("double-check")), qPrintable(refusals.at(1)));
    QVERIFY(second.trustedDevice());

    // The trusted device needs no code, and nobody is asked.
    odoo::Account trusted = account(person->login, person->password);
    trusted.trustedDevice = second.trustedDevice()->clone();
    odoo::OdooSession third(settings(), std::move(trusted), {}, {});
    const auto again = third.signIn();
    VERIFY_RESULT(again);
    QCOMPARE(again->uid, person->id);

    // Giving up is not an error of the server's.
    odoo::Asking givingUp;
    givingUp.code = [](const odoo::CodeAsk &) { return std::optional<odoo::GivenCode>(); };
    odoo::OdooSession fourth(settings(), account(person->login, person->password), std::move(givingUp), {});
    const auto stopped = fourth.signIn();
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
}

void TestOdooReal::signsInByKeyAndAsksForThePasswordToAct()
{
    const auto boss = m_people->add(QStringLiteral("keyholder"), OdooRole::Administrator);
    VERIFY_RESULT(boss);
    int asked = 0;
    odoo::OdooSession web(settings(), account(boss->login, boss->password), answering(boss->password, &asked), {});
    const auto made = web.act(call(QStringLiteral("res.users.apikeys.description"), QStringLiteral("create"),
        {{QStringLiteral("vals_list"), QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("gatehouse")},
                                           {QStringLiteral("duration"), QStringLiteral("1")}}}}}));
    VERIFY_RESULT(made);
    const auto shown = web.guarded(
        call(QStringLiteral("res.users.apikeys.description"), QStringLiteral("make_key"), {}, made->toArray()),
        QStringLiteral("to make a key"));
    VERIFY_RESULT(shown);
    QString key =
        shown->toObject().value(QLatin1String("context")).toObject().value(QLatin1String("default_key")).toString();
    QCOMPARE(key.size(), 40);

    odoo::Account byKey;
    byKey.apiKey = SecretBytes(key.toUtf8());
    int askedToAct = 0;
    odoo::OdooSession session(settings(), std::move(byKey), answering(boss->password, &askedToAct), {});
    const auto who = session.signIn();
    VERIFY_RESULT(who);
    QCOMPARE(session.way(), odoo::Way::Json2);
    QCOMPARE(who->uid, boss->id);
    QCOMPARE(who->login, boss->login);
    QVERIFY(who->isSystem);
    QCOMPARE(askedToAct, 0);

    // The older way with a key, which 19 still knows: its form is that of 17 and 18.
    odoo::HttpClient http(settings(), {});
    const SecretBytes secret{QByteArrayView(key.toUtf8())};
    const auto over = [&http](odoo::HttpRequest request, std::int64_t id) -> odoo::CallResult<QJsonValue> {
        const auto answer = http.exchange(request);
        if (!answer)
            return tl::unexpected(answer.error());
        return odoo::readJsonRpc(*answer, odoo::Asked{QStringLiteral("host"), odoo::Intent::Read, id, {}});
    };
    const auto uid = over(odoo::commonAuthenticate(m_odoo.database, boss->login, secret, 7), 7);
    VERIFY_RESULT(uid);
    QCOMPARE(uid->toInteger(), boss->id);
    const auto old = over(odoo::executeKw(m_odoo.database, boss->id, secret,
                              call(QStringLiteral("res.users"), QStringLiteral("search_read"),
                                  {{QStringLiteral("domain"),
                                       QJsonArray{QJsonArray{QStringLiteral("id"), QStringLiteral("="), boss->id}}},
                                      {QStringLiteral("fields"), QJsonArray{QStringLiteral("login")}}}),
                              8),
        8);
    VERIFY_RESULT(old);
    QCOMPARE(old->toArray().at(0).toObject().value(QLatin1String("login")).toString(), boss->login);
    const auto guarded = over(
        odoo::executeKw(m_odoo.database, boss->id, secret,
            call(QStringLiteral("res.users"), QStringLiteral("action_revoke_all_devices"), {}, QJsonArray{boss->id}),
            9),
        9);
    QVERIFY(!guarded);
    QCOMPARE(guarded.error().fault, odoo::Fault::OnlyOverHttp);
    const auto stranger = over(odoo::executeKw(m_odoo.database, boss->id, SecretBytes(QByteArray(40, '0')),
                                   call(QStringLiteral("res.users"), QStringLiteral("context_get"), {}), 10),
        10);
    QVERIFY(!stranger);
    QCOMPARE(stranger.error().kind, ErrorKind::Auth);

    const auto victim = m_people->add(QStringLiteral("keyvictim"));
    VERIFY_RESULT(victim);
    OdooBrowser browser(m_odoo, userAgents::chromeWindows, "198.51.100.20");
    VERIFY_RESULT(browser.login(victim->login, victim->password));
    QVERIFY(browser.isAlive());
    const QJsonArray devices = devicesOf(session, victim->id);
    QCOMPARE(devices.size(), 1);
    QCOMPARE(askedToAct, 0); // reading needs the key alone
    VERIFY_RESULT(session.guarded(
        call(QStringLiteral("res.device"), QStringLiteral("revoke"), {}, devices), QStringLiteral("to revoke")));
    QCOMPARE(askedToAct, 1);
    QVERIFY(!browser.isAlive());
    QVERIFY(!session.identityGoodUntil().isKnown()); // with a key every action asks again
}

void TestOdooReal::refusesAWrongKey()
{
    odoo::Account byKey;
    byKey.apiKey = SecretBytes(QByteArray(40, '0'));
    odoo::OdooSession session(settings(), std::move(byKey), {}, {});
    const auto who = session.signIn();
    QVERIFY(!who);
    QCOMPARE(who.error().kind, ErrorKind::Auth);
    QCOMPARE(who.error().fault, odoo::Fault::AccessDenied);
    QVERIFY2(who.error().text.contains(QLatin1String("key")), qPrintable(who.error().text));
}

void TestOdooReal::revokesASessionOnceThePasswordIsGiven()
{
    const auto victim = m_people->add(QStringLiteral("victim"));
    VERIFY_RESULT(victim);
    OdooBrowser browser(m_odoo, userAgents::chromeWindows, "203.0.113.30");
    OdooBrowser bystander(m_odoo, userAgents::firefoxLinux, "203.0.113.31");
    VERIFY_RESULT(browser.login(victim->login, victim->password));
    VERIFY_RESULT(bystander.login(victim->login, victim->password));
    QVERIFY(browser.isAlive());
    QVERIFY(bystander.isAlive());

    QStringList passwords{QStringLiteral("wrong-at-first"), m_odoo.adminPassword};
    QStringList refusals;
    odoo::Asking asking;
    asking.password = [&](const odoo::PasswordAsk &ask) -> std::optional<SecretBytes> {
        refusals.append(ask.refusal);
        return passwords.isEmpty() ? std::nullopt
                                   : std::optional<SecretBytes>(SecretBytes(passwords.takeFirst().toUtf8()));
    };
    odoo::OdooSession session(settings(), admin(), std::move(asking), {});
    VERIFY_RESULT(session.signIn());
    const auto rows = session.call(call(QStringLiteral("res.device"), QStringLiteral("search"),
        {{QStringLiteral("domain"), QJsonArray{QJsonArray{QStringLiteral("session_identifier"), QStringLiteral("="),
                                        QString::fromLatin1(browser.sessionIdentifier())}}}}));
    VERIFY_RESULT(rows);
    QCOMPARE(rows->toArray().size(), 1);
    const odoo::OdooCall revoke = call(QStringLiteral("res.device"), QStringLiteral("revoke"), {}, rows->toArray());
    const auto done = session.guarded(revoke, QStringLiteral("to revoke a session"));
    VERIFY_RESULT(done);
    QVERIFY(done->isNull());
    QCOMPARE(refusals.size(), 2);
    QVERIFY(!refusals.at(1).isEmpty());
    QVERIFY(session.identityGoodUntil().isKnown());
    QVERIFY(!browser.isAlive());
    QVERIFY(bystander.isAlive());

    // A row that is gone: nothing is done, and the error says so.
    const auto stale = session.guarded(revoke, QStringLiteral("to revoke a session"));
    QVERIFY(!stale);
    QCOMPARE(stale.error().fault, odoo::Fault::MissingRecord);
    QCOMPARE(stale.error().delivery, odoo::Delivery::Answered);
    QVERIFY(bystander.isAlive());

    // Whoever gives no password orders nothing.
    odoo::OdooSession unsure(settings(), admin(), {}, {});
    const QJsonArray left = devicesOf(unsure, victim->id);
    QCOMPARE(left.size(), 1);
    const auto undone = unsure.guarded(
        call(QStringLiteral("res.device"), QStringLiteral("revoke"), {}, left), QStringLiteral("to revoke"));
    QVERIFY(!undone);
    QCOMPARE(undone.error().fault, odoo::Fault::NeedsPassword);
    QCOMPARE(undone.error().delivery, odoo::Delivery::NotSent);
    QVERIFY(bystander.isAlive());
}

void TestOdooReal::healsItsOwnExpiredSessionForReads()
{
    const auto boss = m_people->add(QStringLiteral("interrupted"), OdooRole::Administrator);
    VERIFY_RESULT(boss);
    int asked = 0;
    odoo::OdooSession session(settings(), account(boss->login, boss->password), answering(boss->password, &asked), {});
    VERIFY_RESULT(session.signIn());
    const QString before = session.sessionIdentifier();
    const auto kill = [this](const QString &identifier) {
        QDir folder(m_odoo.sessionFolder + QLatin1Char('/') + identifier.left(2));
        int gone = 0;
        for (const QString &name : folder.entryList(QStringList(identifier + QLatin1Char('*')), QDir::Files))
            gone += folder.remove(name) ? 1 : 0;
        return gone;
    };
    QCOMPARE(kill(before), 1);
    const auto count = session.call(
        call(QStringLiteral("res.users"), QStringLiteral("search_count"), {{QStringLiteral("domain"), QJsonArray()}}));
    VERIFY_RESULT(count);
    QVERIFY(count->toInteger() > 0);
    QVERIFY(session.isSignedIn());
    QVERIFY(session.sessionIdentifier() != before);

    // An action is not repeated by itself: it ends as not done, and works when ordered again.
    QCOMPARE(kill(session.sessionIdentifier()), 1);
    const odoo::OdooCall rename = call(QStringLiteral("res.users"), QStringLiteral("write"),
        {{QStringLiteral("vals"), QJsonObject{{QStringLiteral("signature"), QStringLiteral("once")}}}},
        QJsonArray{boss->id});
    const auto interrupted = session.act(rename);
    QVERIFY(!interrupted);
    QCOMPARE(interrupted.error().fault, odoo::Fault::SessionExpired);
    QCOMPARE(interrupted.error().delivery, odoo::Delivery::Answered);
    VERIFY_RESULT(session.act(rename));
}

void TestOdooReal::readsKeysTrustedDevicesAndRules()
{
    odoo::OdooSession session(settings(), admin(), {}, {});
    const auto profile = odoo::probe(session);
    VERIFY_RESULT(profile);
    CollectingSink sink;
    const auto keys = odoo::readApiKeys(session, *profile, sink);
    VERIFY_RESULT(keys);
    const auto devices = odoo::readTrustedDevices(session, *profile, sink);
    VERIFY_RESULT(devices);
    // The tests above made a key and a trusted device each.
    QVERIFY(std::any_of(sink.keys.begin(), sink.keys.end(),
        [](const auto &key) { return key.name == "gatehouse" && key.user.odooId > 0 && key.expires.isKnown(); }));
    QVERIFY(std::any_of(sink.trusted.begin(), sink.trusted.end(),
        [](const auto &device) { return device.name.find(" on ") != std::string::npos && device.expires.isKnown(); }));
    const auto rules = odoo::readParameters(session, *profile, sink);
    VERIFY_RESULT(rules);
    QCOMPARE(sink.parameters["base.login_cooldown_after"], std::string("10"));
    QVERIFY(sink.parameters.contains("sessions.max_inactivity_seconds"));
    QVERIFY(!sink.parameters.contains("database.secret"));
}

void TestOdooReal::logsOut()
{
    odoo::OdooSession session(settings(), admin(), {}, {});
    VERIFY_RESULT(session.signIn());
    const QString identifier = session.sessionIdentifier();
    VERIFY_RESULT(session.logOut());
    QVERIFY(!session.isSignedIn());
    const QDir folder(m_odoo.sessionFolder + QLatin1Char('/') + identifier.left(2));
    QVERIFY(folder.entryList(QStringList(identifier + QLatin1Char('*')), QDir::Files).isEmpty());
}

QTEST_GUILESS_MAIN(TestOdooReal)
#include "test_odoo_real.moc"
