// SPDX-License-Identifier: GPL-3.0-or-later
// Users suspended, reinstated and helped with their second factor on a real Odoo 19.
#include "core/actions/preview.h"
#include "core/secrets/otpauth_uri.h"
#include "core/secrets/totp.h"
#include "tests/actions/acting_on_odoo.h"

using namespace gatehouse;
using namespace gatehouse::testing;

class TestUserActionsReal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void suspendsAndReinstatesWithoutReviving();
    void revokesWhatWouldComeBackOnReinstating();
    void tellsAManagerWhatComesBack();
    void refusesWhatIsSoAlready();
    void resetsTheSecondFactorOfAnother();
    void removesTrustedDevices();
    void removesKeys();
    void invites();

private:
    /// Switches the second factor of a person on; signs `with` in by it. The trusted device is kept by the server.
    Result<void> enrol(const OdooPerson &person);
    /// Active or archived, as the administrator's own browser sees it.
    bool isActive(const OdooPerson &person)
    {
        const QJsonArray rows = m_people->read(QStringLiteral("res.users"),
            {{QStringLiteral("id"), QStringLiteral("="), person.id},
                {QStringLiteral("active"), QStringLiteral("in"), QJsonArray{true, false}}},
            {QStringLiteral("active")});
        return rows.at(0).toObject().value(QLatin1String("active")).toBool();
    }
    bool hasTotp(const OdooPerson &person)
    {
        const QJsonArray rows = m_people->read(QStringLiteral("res.users"),
            {{QStringLiteral("id"), QStringLiteral("="), person.id}}, {QStringLiteral("totp_enabled")});
        return rows.at(0).toObject().value(QLatin1String("totp_enabled")).toBool();
    }
    qsizetype countOf(const QString &model, const OdooPerson &person)
    {
        return m_people
            ->read(model, {{QStringLiteral("user_id"), QStringLiteral("="), person.id}}, {QStringLiteral("name")})
            .size();
    }

    RealOdoo m_odoo;
    std::unique_ptr<OdooPeople> m_people;
};

void TestUserActionsReal::initTestCase()
{
    GATEHOUSE_FIND_ODOO(m_odoo);
    m_people = std::make_unique<OdooPeople>(m_odoo);
}

Result<void> TestUserActionsReal::enrol(const OdooPerson &person)
{
    odoo::ServerSettings settings;
    settings.url = m_odoo.url;
    settings.database = m_odoo.database;
    const auto account = [&person] {
        odoo::Account a;
        a.login = person.login;
        a.password = SecretBytes(person.password.toUtf8());
        return a;
    };
    odoo::Asking asking;
    asking.password = [&person](const odoo::PasswordAsk &) {
        return std::optional<SecretBytes>(SecretBytes(person.password.toUtf8()));
    };
    odoo::OdooSession session(settings, account(), asking, {});
    odoo::OdooCall call;
    call.model = QStringLiteral("res.users");
    call.method = QStringLiteral("action_totp_enable_wizard");
    call.ids = QJsonArray{person.id};
    const auto wizard = session.guarded(call, QStringLiteral("to enrol"));
    if (!wizard)
        return fail(wizard.error().kind, wizard.error().text);
    call.model = QStringLiteral("auth_totp.wizard");
    call.method = QStringLiteral("read");
    call.ids = QJsonArray{wizard->toObject().value(QLatin1String("res_id"))};
    call.args = {{QStringLiteral("fields"), QJsonArray{QStringLiteral("url")}}};
    const auto shown = session.call(call);
    if (!shown)
        return fail(shown.error().kind, shown.error().text);
    const auto uri =
        OtpauthUri::parse(shown->toArray().at(0).toObject().value(QLatin1String("url")).toString().toUtf8());
    if (!uri)
        return tl::unexpected(uri.error());
    const auto codeAt = [&uri](int secondsOn) {
        return *totpCode(uri->key, Instant::fromMs(QDateTime::currentMSecsSinceEpoch()).plusSeconds(secondsOn));
    };
    call.method = QStringLiteral("enable");
    call.args = {};
    call.context = {{QStringLiteral("code"), codeAt(-30)}};
    if (const auto enabled = session.guarded(call, QStringLiteral("to enrol")); !enabled)
        return fail(enabled.error().kind, enabled.error().text);

    asking.code = [&codeAt](const odoo::CodeAsk &) -> std::optional<odoo::GivenCode> {
        return odoo::GivenCode{SecretBytes(codeAt(0).toUtf8()), true};
    };
    odoo::OdooSession trusting(settings, account(), asking, {});
    if (const auto in = trusting.signIn(); !in)
        return fail(in.error().kind, in.error().text);
    return {};
}

void TestUserActionsReal::suspendsAndReinstatesWithoutReviving()
{
    const auto victim = m_people->add(QStringLiteral("suspect"));
    VERIFY_RESULT(victim);
    VERIFY_RESULT(makeKey(m_odoo, *victim));
    OdooBrowser browser(m_odoo, userAgents::chromeWindows, "198.51.100.10");
    VERIFY_RESULT(browser.login(victim->login, victim->password));
    QVERIFY(browser.isAlive());

    Officer officer(m_odoo, m_odoo.adminLogin, m_odoo.adminPassword);
    QVERIFY2(officer.isReady(), qPrintable(officer.problem()));
    ActionOrder order = Officer::order(ActionKind::Suspend, {*victim});
    const auto before = preview(officer.server(), officer.profile(), order);
    VERIFY_RESULT(before);
    QVERIFY(before->possible);
    QVERIFY(before->sessions >= 1);
    QCOMPARE(before->apiKeys.size(), 1);
    QCOMPARE(before->apiKeys.first().name, QStringLiteral("gatehouse"));
    QVERIFY(hasWarning(*before, WarningKind::ApiKeys));
    QVERIFY(hasWarning(*before, WarningKind::ComesBack));
    QVERIFY(isActive(*victim));
    QVERIFY(browser.isAlive());

    const auto report = officer.run(order);
    VERIFY_RESULT(report);
    COMPARE_OUTCOME(report->results[0], Outcome::Done);
    const ActionResult *session = resultFor(*report, QString::fromLatin1(browser.sessionIdentifier()));
    QVERIFY(session);
    COMPARE_OUTCOME(*session, Outcome::Done);
    QVERIFY(!browser.isAlive());
    QVERIFY(!isActive(*victim));
    QCOMPARE(countOf(QStringLiteral("res.users.apikeys"), *victim), 0);
    OdooBrowser again(m_odoo, userAgents::chromeWindows, "198.51.100.11");
    QVERIFY(!again.login(victim->login, victim->password));

    const auto back = officer.run(Officer::order(ActionKind::Reinstate, {*victim}));
    VERIFY_RESULT(back);
    COMPARE_OUTCOME(back->results[0], Outcome::Done);
    QVERIFY2(back->results[0].result->proof.contains(QLatin1String("no session from before is listed")),
        qPrintable(back->results[0].result->proof));
    QVERIFY(isActive(*victim));
    QVERIFY(!browser.isAlive());
    VERIFY_RESULT(again.login(victim->login, victim->password));
}

void TestUserActionsReal::revokesWhatWouldComeBackOnReinstating()
{
    // Archived in Odoo itself: the session is only asleep.
    const auto victim = m_people->add(QStringLiteral("sleeper"));
    VERIFY_RESULT(victim);
    OdooBrowser browser(m_odoo, userAgents::chromeWindows, "198.51.100.20");
    VERIFY_RESULT(browser.login(victim->login, victim->password));
    QVERIFY(browser.isAlive());
    VERIFY_RESULT(m_people->admin().call(QStringLiteral("res.users"), QStringLiteral("write"),
        {QJsonArray{victim->id}, QJsonObject{{QStringLiteral("active"), false}}}));
    Officer officer(m_odoo, m_odoo.adminLogin, m_odoo.adminPassword);
    const auto back = officer.run(Officer::order(ActionKind::Reinstate, {*victim}));
    VERIFY_RESULT(back);
    COMPARE_OUTCOME(back->results[0], Outcome::Done);
    COMPARE_OUTCOME(*resultFor(*back, QString::fromLatin1(browser.sessionIdentifier())), Outcome::Done);
    QVERIFY(isActive(*victim));
    QVERIFY(!browser.isAlive());
}

void TestUserActionsReal::tellsAManagerWhatComesBack()
{
    const auto manager = m_people->add(QStringLiteral("people-manager"), OdooRole::AccessRights);
    const auto victim = m_people->add(QStringLiteral("managed"));
    VERIFY_RESULT(manager);
    VERIFY_RESULT(victim);
    OdooBrowser browser(m_odoo, userAgents::chromeWindows, "198.51.100.30");
    VERIFY_RESULT(browser.login(victim->login, victim->password));
    QVERIFY(browser.isAlive());
    Officer officer(m_odoo, manager->login, manager->password);
    const ActionOrder order = Officer::order(ActionKind::Suspend, {*victim});
    const auto before = preview(officer.server(), officer.profile(), order);
    VERIFY_RESULT(before);
    QVERIFY(before->possible);
    QVERIFY(before->warnings.first().serious);
    QCOMPARE(before->warnings.first().kind, WarningKind::ComesBack);
    const auto report = officer.run(order);
    VERIFY_RESULT(report);
    COMPARE_OUTCOME(report->results[0], Outcome::Done);
    QVERIFY2(report->results[0].result->proof.contains(QLatin1String("come back")),
        qPrintable(report->results[0].result->proof));
    QVERIFY(!isActive(*victim));
    QVERIFY(!browser.isAlive());
}

void TestUserActionsReal::refusesWhatIsSoAlready()
{
    const auto boss = m_people->add(QStringLiteral("self"), OdooRole::Administrator);
    const auto other = m_people->add(QStringLiteral("plain"));
    VERIFY_RESULT(boss);
    VERIFY_RESULT(other);
    Officer officer(m_odoo, boss->login, boss->password);
    const auto refused = [&officer](ActionKind kind, const OdooPerson &person) {
        const auto report = officer.run(Officer::order(kind, {person}));
        return report && report->outcome == Outcome::Refused &&
               !(*officer.journal().entry(report->entry))->sent.isKnown();
    };
    QVERIFY(refused(ActionKind::Suspend, *boss));
    QVERIFY(refused(ActionKind::Reinstate, *other));
    QVERIFY(refused(ActionKind::ResetTotp, *other));
    QVERIFY(refused(ActionKind::RemoveTrustedDevices, *other));
    QVERIFY(refused(ActionKind::RemoveApiKeys, *other));
    OdooPerson nobody = *other;
    nobody.id = 999'999'999;
    QVERIFY(refused(ActionKind::Suspend, nobody));
    QVERIFY(refused(ActionKind::ResetTotp, nobody));
    QCOMPARE(officer.asked(), 0);
    QVERIFY(isActive(*boss) && isActive(*other));
}

void TestUserActionsReal::resetsTheSecondFactorOfAnother()
{
    const auto victim = m_people->add(QStringLiteral("locked-out"));
    VERIFY_RESULT(victim);
    VERIFY_RESULT(enrol(*victim));
    QVERIFY(hasTotp(*victim));
    QCOMPARE(countOf(QStringLiteral("auth_totp.device"), *victim), 1);
    Officer officer(m_odoo, m_odoo.adminLogin, m_odoo.adminPassword);
    const ActionOrder order = Officer::order(ActionKind::ResetTotp, {*victim});
    const auto before = preview(officer.server(), officer.profile(), order);
    VERIFY_RESULT(before);
    QVERIFY(hasWarning(*before, WarningKind::EndsSessions));
    const auto report = officer.run(order);
    VERIFY_RESULT(report);
    COMPARE_OUTCOME(report->results[0], Outcome::Done);
    QVERIFY(!hasTotp(*victim));
    QCOMPARE(countOf(QStringLiteral("auth_totp.device"), *victim), 0);
    OdooBrowser browser(m_odoo, userAgents::chromeWindows, "198.51.100.40");
    const auto in = browser.login(victim->login, victim->password);
    VERIFY_RESULT(in);
    QCOMPARE(*in, victim->id);
}

void TestUserActionsReal::removesTrustedDevices()
{
    const auto victim = m_people->add(QStringLiteral("trusting"));
    VERIFY_RESULT(victim);
    VERIFY_RESULT(enrol(*victim));
    QCOMPARE(countOf(QStringLiteral("auth_totp.device"), *victim), 1);
    Officer officer(m_odoo, m_odoo.adminLogin, m_odoo.adminPassword);
    const ActionOrder order = Officer::order(ActionKind::RemoveTrustedDevices, {*victim});
    const auto before = preview(officer.server(), officer.profile(), order);
    VERIFY_RESULT(before);
    QCOMPARE(before->trustedDevices.size(), 1);
    const auto report = officer.run(order);
    VERIFY_RESULT(report);
    COMPARE_OUTCOME(report->results[0], Outcome::Done);
    QCOMPARE(countOf(QStringLiteral("auth_totp.device"), *victim), 0);
    QVERIFY(hasTotp(*victim));
}

void TestUserActionsReal::removesKeys()
{
    const auto victim = m_people->add(QStringLiteral("key-owner"));
    VERIFY_RESULT(victim);
    VERIFY_RESULT(makeKey(m_odoo, *victim));
    VERIFY_RESULT(makeKey(m_odoo, *victim));
    QCOMPARE(countOf(QStringLiteral("res.users.apikeys"), *victim), 2);
    Officer officer(m_odoo, m_odoo.adminLogin, m_odoo.adminPassword);
    const auto report = officer.run(Officer::order(ActionKind::RemoveApiKeys, {*victim}));
    VERIFY_RESULT(report);
    COMPARE_OUTCOME(report->results[0], Outcome::Done);
    QVERIFY(report->results[0].result->proof.contains(QLatin1String("2 API key")));
    QCOMPARE(countOf(QStringLiteral("res.users.apikeys"), *victim), 0);
}

void TestUserActionsReal::invites()
{
    const auto guest = m_people->add(QStringLiteral("guest"));
    VERIFY_RESULT(guest);
    Officer officer(m_odoo, m_odoo.adminLogin, m_odoo.adminPassword);
    const ActionOrder order = Officer::order(ActionKind::InviteTotp, {*guest});
    const auto before = preview(officer.server(), officer.profile(), order);
    VERIFY_RESULT(before);
    QVERIFY(before->possible);
    QVERIFY(!before->wantsPassword);
    QVERIFY(hasWarning(*before, WarningKind::SendsMail));
    const auto report = officer.run(order);
    VERIFY_RESULT(report);
    QCOMPARE(officer.asked(), 0);
    // The rig has no way to send mail, and the server says so in the mail that it kept.
    COMPARE_OUTCOME(report->results[0], Outcome::Refused);
    QVERIFY2(report->results[0].result->proof.contains(QLatin1String("could not send it")),
        qPrintable(report->results[0].result->proof));
}

QTEST_GUILESS_MAIN(TestUserActionsReal)
#include "test_user_actions_real.moc"
