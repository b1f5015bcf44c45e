// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/break_glass.h"
#include "core/sources/odoo_sql/database_rows.h"
#include "core/sources/odoo_sql/grants.h"
#include "core/sync/database_sync.h"
#include "tests/actions/acting.h"
#include "tests/odoo/odoo_people.h"
#include "tests/sources/collecting_sink.h"
#include "tests/verify_result.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace gatehouse;
using namespace gatehouse::testing;

/// Odoo's own database, beside an Odoo that runs: what is read, and that a live session really dies.
class TestBreakGlass : public QObject
{
    Q_OBJECT

    RealOdoo m_odoo;
    std::unique_ptr<OdooPeople> m_people;
    std::unique_ptr<PostgresConnection> m_admin;
    QTemporaryDir m_folder;

    QString ledger() const { return m_folder.filePath(QStringLiteral("ledger.sqlite")); }
    PostgresSettings settings(const QString &role) const
    {
        PostgresSettings s;
        s.hosts = {{m_odoo.postgresHost, m_odoo.postgresPort}};
        s.database = m_odoo.database;
        s.role = role;
        return s;
    }
    std::unique_ptr<PostgresConnection> connectAs(const QString &role, const QByteArray &password = "word")
    {
        auto connection = PostgresConnection::open(settings(role), SecretBytes(QByteArrayView(password)));
        if (!connection)
            qFatal("%s", qPrintable(connection.error().text));
        return std::move(*connection);
    }
    /// In its place on the way through a plan.
    struct Emergency
    {
        std::unique_ptr<PostgresConnection> connection;
        odoo_sql::DatabaseProfile profile;
        std::unique_ptr<Journal> journal;
        SourceId source;
    };
    Emergency emergency()
    {
        Emergency e;
        e.connection = connectAs(QStringLiteral("breaker"));
        auto profile = odoo_sql::probe(*e.connection);
        if (!profile)
            qFatal("%s", qPrintable(profile.error().text));
        e.profile = *profile;
        {
            auto writer = Writer::open(ledger());
            if (!writer)
                qFatal("%s", qPrintable(writer.error().text));
            e.source = *(*writer)->source(QStringLiteral("erp"));
        }
        e.journal = std::move(*Journal::open(ledger()));
        return e;
    }
    Result<ActionReport> run(Emergency &e, const BreakGlassPlan &plan)
    {
        return runBreakGlass({*e.connection, *e.journal, e.source, QStringLiteral("ticket 7"), plan.confirmation}, plan);
    }
    QByteArray ctl(const QStringList &args, int *code)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("GATEHOUSE_PASSWORD"), QStringLiteral("word"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(GATEHOUSE_BIN_DIR "/gatehousectl"), args);
        process.waitForFinished(60'000);
        *code = process.exitCode();
        return process.readAllStandardOutput() + process.readAllStandardError();
    }

private Q_SLOTS:
    void initTestCase()
    {
        GATEHOUSE_FIND_ODOO(m_odoo);
        m_people = std::make_unique<OdooPeople>(m_odoo);
        m_admin = connectAs(m_odoo.postgresUser, m_odoo.postgresPassword.toUtf8());
        for (const auto &[role, breakGlass] : {std::pair{"reader", false}, std::pair{"breaker", true}}) {
            odoo_sql::GrantWish wish;
            wish.role = QString::fromLatin1(role);
            wish.breakGlass = breakGlass;
            VERIFY_RESULT(m_admin->exec(odoo_sql::grantScript(wish).toUtf8()));
            VERIFY_RESULT(m_admin->exec("ALTER ROLE " + QByteArray(role) + " PASSWORD 'word'"));
        }
    }

    void readsWhatOdooWrites()
    {
        const auto reader = connectAs(QStringLiteral("reader"));
        for (const char *secret : {"SELECT password FROM res_users", "SELECT totp_secret FROM res_users", "SELECT key FROM res_users_apikeys",
                 "SELECT value FROM ir_config_parameter WHERE key = 'database.secret'"})
            QVERIFY2(!reader->exec(secret), secret);
        const auto profile = odoo_sql::probe(*reader);
        VERIFY_RESULT(profile);
        QCOMPARE(profile->odooVersion, QStringLiteral("19.0"));
        for (const odoo::Capability can : {odoo::Capability::ReadAllDevices, odoo::Capability::ReadUsers, odoo::Capability::ReadLogins,
                 odoo::Capability::TotpCoverage, odoo::Capability::ReadParameters, odoo::Capability::ReadLockTimeouts})
            QVERIFY2(profile->can(can), qPrintable(profile->state(can).reason));
        QVERIFY2(profile->posture.isEmpty(), qPrintable(profile->posture.join(u'\n')));

        const auto person = m_people->add(QStringLiteral("seen"), OdooRole::Administrator);
        VERIFY_RESULT(person);
        OdooBrowser browser(m_odoo, userAgents::firefoxLinux, "192.0.2.77");
        VERIFY_RESULT(browser.login(person->login, person->password));
        QVERIFY(browser.isAlive());
        CollectingSink sink;
        const auto read = odoo_sql::readDatabase(*reader, *profile, {}, sink);
        VERIFY_RESULT(read);
        const auto device = std::find_if(sink.devices.begin(), sink.devices.end(),
            [&](const auto &d) { return d.identifier == browser.sessionIdentifier().toStdString(); });
        QVERIFY(device != sink.devices.end());
        QCOMPARE(device->user.odooId, person->id);
        QCOMPARE(device->browser, std::string("firefox"));
        QCOMPARE(device->ip, std::string("192.0.2.77"));
        QCOMPARE(device->country, std::string("France"));
        QVERIFY(qAbs(device->last.ms - read->asOf.ms) < 120'000);
        const auto user = std::find_if(sink.users.begin(), sink.users.end(),
            [&](const auto &u) { return u.user.odooId == person->id && !u.user.login.empty(); });
        QVERIFY(user != sink.users.end());
        QCOMPARE(user->totp, std::optional<bool>(false));
        QCOMPARE(user->administrator, std::optional<bool>(true));
        const bool hasLogin = std::any_of(sink.events.begin(), sink.events.end(),
            [&](const auto &e) { return e.kind == EventKind::LoginOk && e.user.odooId == person->id; });
        QVERIFY(hasLogin);

        // A second factor is seen to be on; nothing else of it.
        VERIFY_RESULT(browser.enrolSecondFactor(person->id, person->password));
        CollectingSink again;
        VERIFY_RESULT(odoo_sql::readDatabase(*reader, *profile, {}, again));
        const auto now = std::find_if(again.users.begin(), again.users.end(),
            [&](const auto &u) { return u.user.odooId == person->id && !u.user.login.empty(); });
        QCOMPARE(now->totp, std::optional<bool>(true));
    }

    void isRefusedToReaders()
    {
        const auto reader = connectAs(QStringLiteral("reader"));
        const auto profile = odoo_sql::probe(*reader);
        VERIFY_RESULT(profile);
        for (const ActionKind kind : {ActionKind::Suspend, ActionKind::Reinstate, ActionKind::LogOutEveryone}) {
            const auto plan = planBreakGlass(*reader, *profile, kind, QStringLiteral("admin"));
            QVERIFY(!plan);
            QCOMPARE(plan.error().kind, ErrorKind::Refused);
        }
        Emergency e = emergency();
        QVERIFY(!planBreakGlass(*e.connection, e.profile, ActionKind::Revoke, QStringLiteral("admin")));
        QVERIFY(!planBreakGlass(*e.connection, e.profile, ActionKind::Suspend, QStringLiteral("nobody' OR 1=1 --")));
        QVERIFY(!planBreakGlass(*e.connection, e.profile, ActionKind::Suspend, QStringLiteral("__system__")));
    }

    void sqlAloneIsNotEnough()
    {
        // Why the signals are there: without them a session that Odoo has in its cache goes on.
        const auto person = m_people->add(QStringLiteral("cached"), OdooRole::Internal);
        VERIFY_RESULT(person);
        OdooBrowser browser(m_odoo, userAgents::firefoxLinux, "192.0.2.78");
        VERIFY_RESULT(browser.login(person->login, person->password));
        QVERIFY(browser.isAlive());
        VERIFY_RESULT(m_admin->exec("UPDATE res_users SET active = false WHERE id = " + QByteArray::number(person->id)));
        QVERIFY(browser.isAlive());
        // And a row that says "revoked" is no ended session.
        VERIFY_RESULT(m_admin->exec("UPDATE res_users SET active = true WHERE id = " + QByteArray::number(person->id)));
        VERIFY_RESULT(m_admin->exec("UPDATE res_device_log SET revoked = true WHERE user_id = " + QByteArray::number(person->id)));
        QVERIFY(browser.isAlive());
    }

    void suspendsAndReinstates()
    {
        const auto person = m_people->add(QStringLiteral("it's \"$1"), OdooRole::Internal);
        VERIFY_RESULT(person);
        OdooBrowser browser(m_odoo, userAgents::firefoxLinux, "192.0.2.79");
        OdooBrowser other(m_odoo, userAgents::chromeWindows, "192.0.2.80");
        const auto bystander = m_people->add(QStringLiteral("bystander"), OdooRole::Internal);
        VERIFY_RESULT(bystander);
        VERIFY_RESULT(browser.login(person->login, person->password));
        VERIFY_RESULT(other.login(bystander->login, bystander->password));
        QVERIFY(browser.isAlive() && other.isAlive());

        Emergency e = emergency();
        const auto plan = planBreakGlass(*e.connection, e.profile, ActionKind::Suspend, person->login);
        VERIFY_RESULT(plan);
        QCOMPARE(plan->confirmation, person->login);
        QCOMPARE(plan->sql.first(), QStringLiteral("BEGIN READ WRITE;"));
        QVERIFY(plan->sql.at(1).contains(quotedLiteral(person->login)));
        QVERIFY(!plan->sql.join(u' ').contains(QChar(1)));
        // Not typed: not done, not journalled.
        const auto untyped = runBreakGlass({*e.connection, *e.journal, e.source, {}, QStringLiteral("yes")}, *plan);
        QVERIFY(!untyped);
        QVERIFY(e.journal->entries({})->empty());
        QVERIFY(browser.isAlive());

        const auto report = run(e, *plan);
        VERIFY_RESULT(report);
        QVERIFY2(report->outcome == Outcome::Done, qPrintable(report->results.front().result->proof));
        QVERIFY(!browser.isAlive()); // the very next request
        QVERIFY(other.isAlive());
        OdooBrowser again(m_odoo, userAgents::firefoxLinux, "192.0.2.79");
        QVERIFY(!again.login(person->login, person->password));
        const auto entries = e.journal->entries({});
        VERIFY_RESULT(entries);
        QCOMPARE(entries->size(), std::size_t{1});
        QCOMPARE(entries->front().action, std::optional<ActionKind>(ActionKind::Suspend));
        QCOMPARE(entries->front().outcome, std::optional<Outcome>(Outcome::Done));
        QCOMPARE(entries->front().reason, QStringLiteral("ticket 7"));
        QVERIFY(entries->front().officer.contains(QLatin1String("breaker")));
        QVERIFY(entries->front().note.contains(QLatin1String("orm_signaling_default")));

        // Twice makes no sense, and an old plan finds that the database is not what it was.
        QVERIFY(!planBreakGlass(*e.connection, e.profile, ActionKind::Suspend, person->login));
        const auto stale = run(e, *plan);
        VERIFY_RESULT(stale);
        QCOMPARE(stale->outcome, Outcome::Refused);

        const auto back = planBreakGlass(*e.connection, e.profile, ActionKind::Reinstate, person->login);
        VERIFY_RESULT(back);
        const auto reinstated = run(e, *back);
        VERIFY_RESULT(reinstated);
        QCOMPARE(reinstated->outcome, Outcome::Done);
        VERIFY_RESULT(again.login(person->login, person->password));
        QVERIFY(again.isAlive());
    }

    void isAllOrNothing()
    {
        const auto person = m_people->add(QStringLiteral("whole"), OdooRole::Internal);
        VERIFY_RESULT(person);
        Emergency e = emergency();
        const auto plan = planBreakGlass(*e.connection, e.profile, ActionKind::Suspend, person->login);
        VERIFY_RESULT(plan);
        // The right to signal goes between the plan and its run.
        VERIFY_RESULT(m_admin->exec("REVOKE INSERT ON orm_signaling_default FROM breaker"));
        const auto report = run(e, *plan);
        VERIFY_RESULT(m_admin->exec("GRANT INSERT ON orm_signaling_default TO breaker"));
        VERIFY_RESULT(report);
        QCOMPARE(report->outcome, Outcome::Refused);
        QCOMPARE(*m_admin->number(("SELECT count(*) FROM res_users WHERE active AND id = " + QByteArray::number(person->id)).constData()), 1);
    }

    void byCommand()
    {
        const auto person = m_people->add(QStringLiteral("commanded"), OdooRole::Internal);
        VERIFY_RESULT(person);
        OdooBrowser browser(m_odoo, userAgents::firefoxLinux, "192.0.2.81");
        VERIFY_RESULT(browser.login(person->login, person->password));
        QVERIFY(browser.isAlive());
        const QStringList to{QStringLiteral("--ledger"), m_folder.filePath(QStringLiteral("ctl.sqlite"))};
        int code = -1;
        (void)ctl(QStringList{QStringLiteral("connect"), settings(QStringLiteral("reader")).uri(), QStringLiteral("--source"), QStringLiteral("erp")} + to, &code);
        QCOMPARE(code, 0);
        const QStringList suspend = QStringList{QStringLiteral("break-glass"), QStringLiteral("suspend"), person->login} + to;
        const QByteArray reading = ctl(suspend, &code); // the role that reads may not
        QCOMPARE(code, 1);
        QVERIFY2(reading.contains("may not change users"), reading.constData());
        const QStringList as{QStringLiteral("--role"), QStringLiteral("breaker")};
        const QByteArray shown = ctl(suspend + as + QStringList{QStringLiteral("--dry-run")}, &code);
        QCOMPARE(code, 0);
        QVERIFY2(shown.contains("UPDATE \"public\".res_users SET active = false"), shown.constData());
        QVERIFY(browser.isAlive());
        (void)ctl(suspend + as, &code); // nobody there to type it
        QCOMPARE(code, 1);
        (void)ctl(suspend + as + QStringList{QStringLiteral("--confirm"), QStringLiteral("yes")}, &code);
        QCOMPARE(code, 1);
        QVERIFY(browser.isAlive());
        const QByteArray done = ctl(suspend + as + QStringList{QStringLiteral("--confirm"), person->login, QStringLiteral("--json")}, &code);
        QVERIFY2(code == 0, done.constData());
        QVERIFY(!browser.isAlive());
        const QByteArray journal = ctl(QStringList{QStringLiteral("journal"), QStringLiteral("--json")} + to, &code);
        QVERIFY2(journal.contains("\"suspend\"") && journal.contains("breaker"), journal.constData());
        (void)ctl(QStringList{QStringLiteral("break-glass"), QStringLiteral("revoke"), person->login} + to, &code);
        QCOMPARE(code, 2);
    }

    /// Last: nobody is signed in afterwards.
    void logsOutEveryone()
    {
        const auto person = m_people->add(QStringLiteral("one"), OdooRole::Internal);
        const auto another = m_people->add(QStringLiteral("two"), OdooRole::Portal);
        VERIFY_RESULT(person);
        VERIFY_RESULT(another);
        OdooBrowser first(m_odoo, userAgents::firefoxLinux, "192.0.2.82");
        OdooBrowser second(m_odoo, userAgents::safariIphone, "198.51.100.83");
        VERIFY_RESULT(first.login(person->login, person->password));
        VERIFY_RESULT(second.login(another->login, another->password));
        QVERIFY(first.isAlive());
        const char *fingerprint = "SELECT md5(value) FROM ir_config_parameter WHERE key = 'database.secret'";
        const QString before = *m_admin->string(fingerprint);

        Emergency e = emergency();
        const auto plan = planBreakGlass(*e.connection, e.profile, ActionKind::LogOutEveryone, {});
        VERIFY_RESULT(plan);
        QCOMPARE(plan->confirmation, m_odoo.database);
        const auto report = run(e, *plan);
        VERIFY_RESULT(report);
        QVERIFY2(report->outcome == Outcome::Done, qPrintable(report->results.front().result->proof));
        QVERIFY(*m_admin->string(fingerprint) != before);
        QVERIFY(!first.isAlive());
        QVERIFY(!second.rpc(QStringLiteral("/web/session/check"), {}));
        const auto entries = e.journal->entries({});
        QCOMPARE(entries->front().actionKey, QStringLiteral("log_out_everyone"));
        VERIFY_RESULT(first.login(person->login, person->password));
        QVERIFY(first.isAlive());
    }
};

QTEST_GUILESS_MAIN(TestBreakGlass)
#include "test_break_glass.moc"
