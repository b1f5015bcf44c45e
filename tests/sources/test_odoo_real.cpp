// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in to a real Odoo 19, reading it and acting on it. What the victims of actions see is told by OdooBrowser,
// which shares no code with what is tested here.
#include "core/secrets/otpauth_uri.h"
#include "core/secrets/totp.h"
#include "core/sources/odoo_rpc/odoo_rows.h"
#include "core/sources/odoo_rpc/odoo_session.h"
#include "tests/odoo/odoo_people.h"
#include "tests/sources/collecting_sink.h"

#include <QDateTime>
#include <QtTest>

using namespace gatehouse;
using namespace gatehouse::testing;
namespace odoo = gatehouse::odoo;

class TestOdooReal : public QObject
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
    void readsPagesSmallerThanTheRows();
    void probesWhatAnAdministratorMay();
    void probesWhatAPlainUserMay();
    void readsDevicesFromWhereItStopped();
    void readsUsersFromWhereTheyChanged();
    void readsKeysTrustedDevicesAndRules();
    void logsOut();

private:
    odoo::ServerSettings settings() const
    {
        odoo::ServerSettings s;
        s.url = m_odoo.url;
        s.database = m_odoo.database;
        return s;
    }
    static odoo::Account account(const QString &login, const QString &password)
    {
        odoo::Account a;
        a.login = login;
        a.password = SecretBytes(password.toUtf8());
        return a;
    }
    odoo::Account admin() const { return account(m_odoo.adminLogin, m_odoo.adminPassword); }

    /// Gives this password, and counts how often it was asked for.
    static odoo::Asking answering(const QString &password, int *asked)
    {
        odoo::Asking asking;
        asking.password = [password, asked](const odoo::PasswordAsk &) {
            ++*asked;
            return std::optional<SecretBytes>(SecretBytes(password.toUtf8()));
        };
        return asking;
    }
    static odoo::OdooCall call(
        const QString &model, const QString &method, QJsonObject args, std::optional<QJsonArray> ids = {})
    {
        odoo::OdooCall c;
        c.model = model;
        c.method = method;
        c.args = std::move(args);
        c.ids = std::move(ids);
        return c;
    }
    /// Ids of the listed devices of a user.
    static QJsonArray devicesOf(odoo::OdooSession &session, qint64 user)
    {
        const auto ids = session.call(call(QStringLiteral("res.device"), QStringLiteral("search"),
            {{QStringLiteral("domain"),
                QJsonArray{QJsonArray{QStringLiteral("user_id"), QStringLiteral("="), user}}}}));
        return ids ? ids->toArray() : QJsonArray();
    }

    RealOdoo m_odoo;
    std::unique_ptr<OdooPeople> m_people;
};

/// Evaluates its argument once.
#define VERIFY_RESULT(result)                                                                                          \
    do {                                                                                                               \
        const auto &got = (result);                                                                                    \
        QVERIFY2(got, qPrintable(got ? QString() : got.error().text));                                                 \
    } while (false)

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

void TestOdooReal::readsPagesSmallerThanTheRows()
{
    odoo::OdooSession session(settings(), admin(), {}, {});
    odoo::PageRequest request;
    request.model = QStringLiteral("res.groups");
    request.fields = {QStringLiteral("id")};
    request.pageSize = 3;
    QList<qint64> ids;
    int pages = 0;
    const auto last = session.readPages(request, [&](const QJsonArray &rows) -> odoo::CallResult<void> {
        ++pages;
        for (const QJsonValue &row : rows)
            ids.append(row.toObject().value(QLatin1String("id")).toInteger());
        return {};
    });
    VERIFY_RESULT(last);
    const auto count = session.call(
        call(QStringLiteral("res.groups"), QStringLiteral("search_count"), {{QStringLiteral("domain"), QJsonArray()}}));
    VERIFY_RESULT(count);
    QCOMPARE(ids.size(), count->toInteger());
    QVERIFY(pages > 1);
    QVERIFY(std::is_sorted(ids.cbegin(), ids.cend()));
    QCOMPARE(*last, ids.last());
}

void TestOdooReal::probesWhatAnAdministratorMay()
{
    odoo::OdooSession session(settings(), admin(), {}, {});
    const auto profile = odoo::probe(session);
    VERIFY_RESULT(profile);
    QCOMPARE(profile->version.serie, QStringLiteral("19.0"));
    QCOMPARE(profile->capabilities.size(), static_cast<qsizetype>(std::size(odoo::AllCapabilities)));
    for (const odoo::CapabilityState &state : profile->capabilities) {
        QVERIFY(!odoo::capabilityKey(state.what).isEmpty());
        QVERIFY(!odoo::capabilityTitle(state.what).isEmpty());
        // Everything that stock Odoo 19 has; what it has not says why.
        QCOMPARE(state.available, state.what != odoo::Capability::ReadFailedLogins);
        if (!state.available)
            QVERIFY(!state.reason.isEmpty());
    }
    QCOMPARE(profile->deviceModel(), QStringLiteral("res.device.log"));
    QVERIFY(profile->modules && profile->modules->contains(QStringLiteral("auth_totp")));
    QVERIFY2(profile->missing.value(QStringLiteral("res.session")).contains(QLatin1String("no model res.session")),
        qPrintable(profile->missing.value(QStringLiteral("res.session"))));
}

void TestOdooReal::probesWhatAPlainUserMay()
{
    const auto person = m_people->add(QStringLiteral("curious"));
    VERIFY_RESULT(person);
    odoo::OdooSession session(settings(), account(person->login, person->password), {}, {});
    const auto profile = odoo::probe(session);
    VERIFY_RESULT(profile);
    using odoo::Capability;
    for (const Capability may : {Capability::ReadOwnDevices, Capability::RevokeOwn, Capability::LogOutOwnEverywhere,
             Capability::EnrolOwnTotp, Capability::ReadUsers})
        QVERIFY2(profile->can(may), odoo::capabilityKey(may).data());
    for (const Capability mayNot :
        {Capability::ReadAllDevices, Capability::Revoke, Capability::LogOutEverywhere, Capability::LogOutEveryone,
            Capability::Suspend, Capability::TotpReset, Capability::ReadParameters, Capability::ReadLogins}) {
        QVERIFY2(!profile->can(mayNot), odoo::capabilityKey(mayNot).data());
        QVERIFY2(profile->state(mayNot).reason.contains(person->login), qPrintable(profile->state(mayNot).reason));
    }

    const auto manager = m_people->add(QStringLiteral("manager"), OdooRole::AccessRights);
    VERIFY_RESULT(manager);
    odoo::OdooSession managing(settings(), account(manager->login, manager->password), {}, {});
    const auto theirs = odoo::probe(managing);
    VERIFY_RESULT(theirs);
    QVERIFY(theirs->can(Capability::Suspend));
    QVERIFY(theirs->can(Capability::TotpReset));
    QVERIFY(!theirs->can(Capability::Revoke));

    const auto customer = m_people->add(QStringLiteral("customer"), OdooRole::Portal);
    VERIFY_RESULT(customer);
    odoo::OdooSession portal(settings(), account(customer->login, customer->password), {}, {});
    const auto little = odoo::probe(portal);
    VERIFY_RESULT(little);
    QVERIFY(!little->can(Capability::ReadOwnDevices));
    QVERIFY2(little->state(Capability::ReadOwnDevices).reason.contains(QLatin1String("may not read res.device")),
        qPrintable(little->state(Capability::ReadOwnDevices).reason));
}

void TestOdooReal::readsDevicesFromWhereItStopped()
{
    odoo::OdooSession session(settings(), admin(), {}, {});
    const auto profile = odoo::probe(session);
    VERIFY_RESULT(profile);
    const auto person = m_people->add(QStringLiteral("traveller"));
    VERIFY_RESULT(person);
    OdooBrowser phone(m_odoo, userAgents::safariIphone, "203.0.113.50");
    VERIFY_RESULT(phone.login(person->login, person->password));
    QVERIFY(phone.isAlive());

    CollectingSink all;
    odoo::ReadOptions small;
    small.pageSize = 2;
    std::int64_t reported = 0;
    small.progress = [&reported](std::int64_t rows) { reported = rows; };
    const auto read = odoo::readDevices(session, *profile, {}, all, small);
    VERIFY_RESULT(read);
    QCOMPARE(static_cast<std::int64_t>(all.devices.size()), read->rows);
    QCOMPARE(reported, read->rows);
    QVERIFY(read->rows > small.pageSize);
    QVERIFY(all.rejects.empty());
    const auto of = [](const CollectingSink &sink, const QByteArray &identifier) {
        std::vector<CollectingSink::Device> found;
        for (const CollectingSink::Device &device : sink.devices) {
            if (device.identifier == identifier.toStdString())
                found.push_back(device);
        }
        return found;
    };
    const auto mine = of(all, phone.sessionIdentifier());
    QCOMPARE(mine.size(), 1U);
    QCOMPARE(mine[0].user.odooId, person->id);
    QCOMPARE(mine[0].platform, std::string("iphone"));
    QCOMPARE(mine[0].browser, std::string("safari"));
    QCOMPARE(mine[0].ip, std::string("203.0.113.50"));
    QVERIFY(mine[0].mobile);
    QCOMPARE(mine[0].end, SessionEnd::None);
    QVERIFY(mine[0].first.isKnown() && mine[0].last >= mine[0].first);
    QVERIFY(std::abs(mine[0].last.ms - QDateTime::currentMSecsSinceEpoch()) < 600'000);

    // A session that comes later, and a revocation of the earlier one, are both in the next reading.
    OdooBrowser laptop(m_odoo, userAgents::chromeWindows, "203.0.113.51");
    VERIFY_RESULT(laptop.login(person->login, person->password));
    QVERIFY(laptop.isAlive());
    int asked = 0;
    odoo::OdooSession acting(settings(), admin(), answering(m_odoo.adminPassword, &asked), {});
    const auto row = acting.call(call(QStringLiteral("res.device"), QStringLiteral("search"),
        {{QStringLiteral("domain"), QJsonArray{QJsonArray{QStringLiteral("session_identifier"), QStringLiteral("="),
                                        QString::fromLatin1(phone.sessionIdentifier())}}}}));
    VERIFY_RESULT(row);
    VERIFY_RESULT(acting.guarded(
        call(QStringLiteral("res.device"), QStringLiteral("revoke"), {}, row->toArray()), QStringLiteral("to revoke")));
    CollectingSink later;
    const auto next = odoo::readDevices(session, *profile, read->next, later);
    VERIFY_RESULT(next);
    QCOMPARE(of(later, laptop.sessionIdentifier()).size(), 1U);
    const auto revoked = of(later, phone.sessionIdentifier());
    QCOMPARE(revoked.size(), 1U);
    QCOMPARE(revoked[0].end, SessionEnd::Revoked);
    QVERIFY(next->next.lastId > read->next.lastId);
    QVERIFY(next->next.settled >= read->next.settled);

    // With a cursor of later, all of that is settled and nothing comes again; one request told so.
    odoo::RowCursor quiet = next->next;
    quiet.lastId += 1'000'000;
    quiet.settled = quiet.settled.plusSeconds(86'400);
    CollectingSink nothing;
    const qint64 before = session.http().exchanges();
    const auto idle = odoo::readDevices(session, *profile, quiet, nothing);
    VERIFY_RESULT(idle);
    QCOMPARE(idle->rows, 0);
    QCOMPARE(session.http().exchanges() - before, 1);
    QCOMPARE(idle->next, quiet);
}

void TestOdooReal::readsUsersFromWhereTheyChanged()
{
    odoo::OdooSession session(settings(), admin(), {}, {});
    const auto profile = odoo::probe(session);
    VERIFY_RESULT(profile);
    const auto boss = m_people->add(QStringLiteral("listed-boss"), OdooRole::Administrator);
    const auto customer = m_people->add(QStringLiteral("listed-customer"), OdooRole::Portal);
    const auto manager = m_people->add(QStringLiteral("listed-manager"), OdooRole::AccessRights);
    VERIFY_RESULT(boss);
    VERIFY_RESULT(customer);
    VERIFY_RESULT(manager);
    VERIFY_RESULT(session.act(call(QStringLiteral("res.users"), QStringLiteral("write"),
        {{QStringLiteral("vals"), QJsonObject{{QStringLiteral("active"), false}}}}, QJsonArray{customer->id})));

    CollectingSink all;
    odoo::ReadOptions small;
    small.pageSize = 2;
    const auto read = odoo::readUsers(session, *profile, {}, all, small);
    VERIFY_RESULT(read);
    QCOMPARE(static_cast<std::int64_t>(all.users.size()), read->rows);
    const auto of = [](const CollectingSink &sink, const QString &login) -> std::optional<CollectingSink::Person> {
        for (const CollectingSink::Person &person : sink.users) {
            if (person.user.login == login.toStdString())
                return person;
        }
        return {};
    };
    const auto first = of(all, boss->login);
    QVERIFY(first);
    QCOMPARE(first->user.odooId, boss->id);
    QCOMPARE(first->active, std::optional<bool>(true));
    QCOMPARE(first->share, std::optional<bool>(false));
    QCOMPARE(first->totp, std::optional<bool>(false));
    QCOMPARE(first->administrator, std::optional<bool>(true));
    QVERIFY(first->created.isKnown());
    QVERIFY(!first->lastLogin.isKnown());
    const auto gone = of(all, customer->login);
    QVERIFY(gone);
    QCOMPARE(gone->active, std::optional<bool>(false));
    QCOMPARE(gone->share, std::optional<bool>(true));
    QCOMPARE(gone->administrator, std::optional<bool>(false));
    const auto managing = of(all, manager->login);
    QVERIFY(managing);
    QCOMPARE(managing->administrator, std::optional<bool>(false));
    QCOMPARE(managing->accessManager, std::optional<bool>(true));

    OdooBrowser browser(m_odoo, userAgents::firefoxLinux, "198.51.100.60");
    VERIFY_RESULT(browser.login(boss->login, boss->password));
    CollectingSink later;
    const auto next = odoo::readUsers(session, *profile, read->next, later);
    VERIFY_RESULT(next);
    const auto loggedIn = of(later, boss->login);
    QVERIFY(loggedIn);
    QVERIFY(loggedIn->lastLogin.isKnown());

    // Whoever may not read the logins still gets the users.
    odoo::OdooSession other(settings(), account(manager->login, manager->password), {}, {});
    const auto less = odoo::probe(other);
    VERIFY_RESULT(less);
    CollectingSink theirs;
    const auto some = odoo::readUsers(other, *less, {}, theirs);
    VERIFY_RESULT(some);
    QVERIFY(of(theirs, boss->login));
    QCOMPARE(of(theirs, boss->login)->administrator, std::optional<bool>());
    VERIFY_RESULT(odoo::readUsers(other, *less, some->next, theirs));
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
