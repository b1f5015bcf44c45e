// SPDX-License-Identifier: GPL-3.0-or-later
// gatehousectl acting on a real Odoo 19, as somebody at a terminal or a script would: the built program, run.
#include "core/domain/short_identifier.h"
#include "core/ledger/database.h"
#include "tests/ctl/ctl_run.h"
#include "tests/odoo/odoo_people.h"
#include "tests/verify_result.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;
using namespace gatehouse::testing;

namespace {

QString outcomeOf(const QJsonObject &report)
{
    return report.value(QLatin1String("outcome")).toString();
}

} // namespace

#define COMPARE_CODE(run, expected) QVERIFY2((run).code == (expected), ((run).out + (run).err).constData())

class TestCtlActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void revokesBySessionAndTellsTheJournal();
    void revokesByFilter();
    void logsOutEverywhereSuspendsAndReinstates();
    void listsMyDevicesAndLogsOutTheOthers();
    void tellsAndResetsSecondFactors();
    void stopsAtASeriousWarning();
    void refusesWithoutTheRights();
    void asksForNothingOnTheCommandLine();

private:
    Run ctl(const QStringList &args, const QString &password = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("GATEHOUSE_PASSWORD"), password.isEmpty() ? m_odoo.adminPassword : password);
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("disabled:"));
        return testing::ctl(args + QStringList{QStringLiteral("--ledger"), m_folder.filePath(QStringLiteral("ledger.sqlite"))}, environment);
    }
    Run connect(const QString &name, const QString &login, const QString &password)
    {
        QStringList args{QStringLiteral("connect"), m_odoo.url.toString(), QStringLiteral("--login"), login,
            QStringLiteral("--database"), m_odoo.database, QStringLiteral("--source"), name};
        return ctl(args, password);
    }
    Run boss(QStringList args) { return ctl(args << QStringLiteral("--source") << QStringLiteral("boss")); }
    Run json(const QStringList &args) { return boss(QStringList(args) << QStringLiteral("--json")); }

    RealOdoo m_odoo;
    std::unique_ptr<OdooPeople> m_people;
    QTemporaryDir m_folder;
};

void TestCtlActions::initTestCase()
{
    GATEHOUSE_FIND_ODOO(m_odoo);
    m_people = std::make_unique<OdooPeople>(m_odoo);
    COMPARE_CODE(connect(QStringLiteral("boss"), m_odoo.adminLogin, {}), 0);
}

void TestCtlActions::revokesBySessionAndTellsTheJournal()
{
    const auto victim = m_people->add(QStringLiteral("ctl-victim"));
    VERIFY_RESULT(victim);
    OdooBrowser browser(m_odoo, userAgents::chromeWindows, "198.18.0.10");
    VERIFY_RESULT(browser.login(victim->login, victim->password));
    QVERIFY(browser.isAlive());
    COMPARE_CODE(boss({QStringLiteral("sync")}), 0);
    const QString identifier = QString::fromLatin1(browser.sessionIdentifier());
    // As lists show it, with the ellipsis.
    const QStringList revoke{QStringLiteral("revoke"), QStringLiteral("--session"), shortIdentifier(identifier),
        QStringLiteral("--reason"), QStringLiteral("INC-1")};

    const Run dry = json(QStringList(revoke) << QStringLiteral("--dry-run"));
    COMPARE_CODE(dry, 0);
    QCOMPARE(dry.first().value(QLatin1String("sessions")).toInt(), 1);
    QVERIFY(browser.isAlive());
    QVERIFY(json({QStringLiteral("journal")}).objects().isEmpty());

    const Run done = json(revoke);
    COMPARE_CODE(done, 0);
    QCOMPARE(outcomeOf(done.first()), QStringLiteral("done"));
    QVERIFY(!browser.isAlive());
    QVERIFY(!(done.out + done.err).contains(identifier.toLatin1()));

    const Run journal = json({QStringLiteral("journal")});
    COMPARE_CODE(journal, 0);
    QCOMPARE(journal.objects().size(), 1);
    QCOMPARE(journal.first().value(QLatin1String("reason")).toString(), QStringLiteral("INC-1"));
    QCOMPARE(journal.first().value(QLatin1String("watched")).toInt(), 1);
    const Run entry =
        json({QStringLiteral("journal"), QString::number(journal.first().value(QLatin1String("journal")).toInt())});
    QVERIFY2(entry.first().value(QLatin1String("proof")).toString().contains(QLatin1String("lists it as revoked")),
        entry.out.constData());
    QCOMPARE(json({QStringLiteral("journal"), QStringLiteral("--watched")}).objects().size(), 1);
    const Run look = json({QStringLiteral("journal"), QStringLiteral("--look")});
    COMPARE_CODE(look, 0);
    QCOMPARE(look.objects().last().value(QLatin1String("still_watched")).toInt(), 1);

    // A reading looks after it as well: when its hour is over the watch ends, and not before.
    COMPARE_CODE(boss({QStringLiteral("sync")}), 0);
    QCOMPARE(json({QStringLiteral("journal"), QStringLiteral("--watched")}).objects().size(), 1);
    {
        const auto ledger = Database::open(m_folder.filePath(QStringLiteral("ledger.sqlite")), OpenMode::Write);
        VERIFY_RESULT(ledger);
        VERIFY_RESULT((*ledger)->exec("UPDATE journal_targets SET watch_until_s = 1 WHERE watch_until_s <> 0"));
    }
    COMPARE_CODE(boss({QStringLiteral("sync")}), 0);
    QVERIFY(json({QStringLiteral("journal"), QStringLiteral("--watched")}).objects().isEmpty());

    // The ledger has read it by itself, and it cannot be ended twice.
    const Run sessions =
        ctl({QStringLiteral("sessions"), QStringLiteral("session:") + identifier.left(12), QStringLiteral("--json")});
    QCOMPARE(sessions.first().value(QLatin1String("status")).toString(), QStringLiteral("revoked"));
    const Run again = json(revoke);
    COMPARE_CODE(again, 1);
    QCOMPARE(outcomeOf(again.first()), QStringLiteral("refused"));
}

void TestCtlActions::revokesByFilter()
{
    const auto victim = m_people->add(QStringLiteral("ctl-filter"));
    const auto other = m_people->add(QStringLiteral("ctl-bystander"));
    VERIFY_RESULT(victim);
    VERIFY_RESULT(other);
    OdooBrowser one(m_odoo, userAgents::chromeWindows, "198.18.0.20");
    OdooBrowser two(m_odoo, userAgents::safariIphone, "198.18.0.21");
    OdooBrowser bystander(m_odoo, userAgents::safariIphone, "198.18.0.22");
    VERIFY_RESULT(one.login(victim->login, victim->password));
    VERIFY_RESULT(two.login(victim->login, victim->password));
    VERIFY_RESULT(bystander.login(other->login, other->password));
    QVERIFY(one.isAlive() && two.isAlive() && bystander.isAlive());
    COMPARE_CODE(boss({QStringLiteral("sync")}), 0);
    COMPARE_CODE(boss({QStringLiteral("revoke")}), 2);
    const Run done = json({QStringLiteral("revoke"), QStringLiteral("user:") + victim->login});
    COMPARE_CODE(done, 0);
    QCOMPARE(done.first().value(QLatin1String("done")).toInt(), 2);
    QVERIFY(!one.isAlive() && !two.isAlive());
    QVERIFY(bystander.isAlive());
    COMPARE_CODE(json({QStringLiteral("revoke"), QStringLiteral("user:") + victim->login}), 1);
}

void TestCtlActions::logsOutEverywhereSuspendsAndReinstates()
{
    const auto victim = m_people->add(QStringLiteral("ctl-suspect"));
    VERIFY_RESULT(victim);
    OdooBrowser browser(m_odoo, userAgents::chromeWindows, "198.18.0.30");
    VERIFY_RESULT(browser.login(victim->login, victim->password));
    QVERIFY(browser.isAlive());
    const Run out = json({QStringLiteral("logout-everywhere"), victim->login});
    COMPARE_CODE(out, 0);
    QVERIFY(!browser.isAlive());
    VERIFY_RESULT(browser.login(victim->login, victim->password));
    QVERIFY(browser.isAlive());
    const Run suspended = json({QStringLiteral("suspend"), victim->login});
    COMPARE_CODE(suspended, 0);
    QVERIFY(!browser.isAlive());
    QVERIFY(!OdooBrowser(m_odoo, userAgents::curl, "198.18.0.31").login(victim->login, victim->password));
    COMPARE_CODE(json({QStringLiteral("suspend"), victim->login}), 1);
    const Run back = json({QStringLiteral("reinstate"), victim->login});
    COMPARE_CODE(back, 0);
    QVERIFY(!browser.isAlive());
    VERIFY_RESULT(browser.login(victim->login, victim->password));
    const Run nobody = boss({QStringLiteral("suspend"), QStringLiteral("nobody-of-that-name")});
    COMPARE_CODE(nobody, 1);
    QVERIFY(nobody.err.contains("nobody-of-that-name"));
}

void TestCtlActions::listsMyDevicesAndLogsOutTheOthers()
{
    const auto me = m_people->add(QStringLiteral("ctl-me"));
    VERIFY_RESULT(me);
    COMPARE_CODE(connect(QStringLiteral("me"), me->login, me->password), 0);
    OdooBrowser other(m_odoo, userAgents::safariIphone, "198.18.0.40");
    VERIFY_RESULT(other.login(me->login, me->password));
    QVERIFY(other.isAlive());
    const auto mine = [&](const QStringList &args) {
        return ctl(QStringList(args) << QStringLiteral("--source") << QStringLiteral("me") << QStringLiteral("--json"),
            me->password);
    };
    const Run devices = mine({QStringLiteral("devices")});
    COMPARE_CODE(devices, 0);
    int current = 0;
    int phones = 0;
    for (const QJsonObject &device : devices.objects()) {
        QCOMPARE(device.value(QLatin1String("user")).toString(), me->login);
        current += device.value(QLatin1String("current")).toBool() ? 1 : 0;
        phones += device.value(QLatin1String("platform")).toString() == QLatin1String("iphone") ? 1 : 0;
    }
    QCOMPARE(current, 1);
    QCOMPARE(phones, 1);
    COMPARE_CODE(mine({QStringLiteral("devices"), m_odoo.adminLogin}), 1);
    const Run out = mine({QStringLiteral("logout-everywhere"), QStringLiteral("--me")});
    COMPARE_CODE(out, 0);
    QVERIFY(!other.isAlive());
}

void TestCtlActions::tellsAndResetsSecondFactors()
{
    const auto plain = m_people->add(QStringLiteral("ctl-plain"));
    VERIFY_RESULT(plain);
    const Run status = json({QStringLiteral("2fa"), QStringLiteral("status"), plain->login});
    COMPARE_CODE(status, 0);
    QCOMPARE(status.first().value(QLatin1String("totp")), QJsonValue(false));
    const Run all = boss({QStringLiteral("2fa"), QStringLiteral("status")});
    COMPARE_CODE(all, 0);
    QVERIFY2(all.out.contains("users have a second factor"), all.out.constData());
    const Run reset = json({QStringLiteral("2fa"), QStringLiteral("reset"), plain->login});
    COMPARE_CODE(reset, 1);
    QCOMPARE(outcomeOf(reset.first()), QStringLiteral("refused"));
    const Run invite =
        json({QStringLiteral("2fa"), QStringLiteral("invite"), plain->login, QStringLiteral("--dry-run")});
    COMPARE_CODE(invite, 0);
    QVERIFY(invite.first().value(QLatin1String("possible")).toBool());
    COMPARE_CODE(boss({QStringLiteral("2fa"), QStringLiteral("frobnicate")}), 2);
}

void TestCtlActions::stopsAtASeriousWarning()
{
    const Run me = boss({QStringLiteral("logout-everywhere"), m_odoo.adminLogin});
    COMPARE_CODE(me, 1);
    QVERIFY2(me.err.contains("--anyway"), me.err.constData());
    QVERIFY(m_people->admin().isAlive());
}

void TestCtlActions::refusesWithoutTheRights()
{
    const auto manager = m_people->add(QStringLiteral("ctl-manager"), OdooRole::AccessRights);
    const auto victim = m_people->add(QStringLiteral("ctl-untouched"));
    VERIFY_RESULT(manager);
    VERIFY_RESULT(victim);
    OdooBrowser browser(m_odoo, userAgents::chromeWindows, "198.18.0.50");
    VERIFY_RESULT(browser.login(victim->login, victim->password));
    QVERIFY(browser.isAlive());
    COMPARE_CODE(connect(QStringLiteral("manager"), manager->login, manager->password), 0);
    const Run refused = ctl({QStringLiteral("logout-everywhere"), victim->login, QStringLiteral("--source"),
                                QStringLiteral("manager"), QStringLiteral("--json")},
        manager->password);
    COMPARE_CODE(refused, 1);
    QCOMPARE(outcomeOf(refused.first()), QStringLiteral("refused"));
    QVERIFY(browser.isAlive());
}

void TestCtlActions::asksForNothingOnTheCommandLine()
{
    // No option takes a secret itself.
    for (const char *command : {"revoke", "logout-everywhere", "suspend", "reinstate", "2fa", "devices", "journal"}) {
        const Run help = ctl({QString::fromLatin1(command), QStringLiteral("--help")});
        COMPARE_CODE(help, 0);
        QVERIFY(help.out.contains("--password-fd <N>"));
        QVERIFY(!help.out.contains("--password <"));
        QVERIFY(!help.out.contains(m_odoo.adminPassword.toUtf8() + ' '));
    }
}

QTEST_GUILESS_MAIN(TestCtlActions)
#include "test_ctl_actions.moc"
