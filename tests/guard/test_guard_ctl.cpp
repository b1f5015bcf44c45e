// SPDX-License-Identifier: GPL-3.0-or-later
// gatehousectl with the Guard in a real Odoo 19: the built program, run.
#include "core/policies/policy.h"
#include "core/sources/odoo_rpc/guard_profile.h"
#include "tests/sources/odoo_real_test.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

using namespace gatehouse;
using namespace gatehouse::testing;

class TestGuardCtl : public QObject, public OdooRealTest
{
    Q_OBJECT

    struct Run
    {
        int code = -1;
        QByteArray out;
        QByteArray err;

        QJsonObject first() const { return QJsonDocument::fromJson(out.split('\n').value(0)).object(); }
    };

    Run ctl(const QStringList &args)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"GATEHOUSE_PASSWORD"_qs, m_odoo.adminPassword);
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_qs, u"disabled:"_qs);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(GATEHOUSE_BIN_DIR "/gatehousectl"), args + QStringList{u"--ledger"_qs, m_dir.filePath(u"ledger.sqlite"_qs)});
        if (!process.waitForFinished(120'000))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
    }
    Result<void> setPolicies(const QJsonObject &values)
    {
        int asked = 0;
        odoo::OdooSession session(settings(), admin(), answering(m_odoo.adminPassword, &asked), {});
        const auto now = session.call(call(odoo::GuardModel, u"policies"_qs, {}));
        if (!now)
            return fail(now.error().kind, now.error().text);
        const auto set = session.guarded(call(odoo::GuardModel, u"set_policies"_qs,
                                             {{u"revision"_qs, now->toObject().value(u"revision"_qs)}, {u"values"_qs, values}}),
            u"to test"_qs);
        return set ? Result<void>() : fail(set.error().kind, set.error().text);
    }

    QTemporaryDir m_dir;

private Q_SLOTS:
    void initTestCase()
    {
        GATEHOUSE_FIND_ODOO(m_odoo);
        m_people = std::make_unique<OdooPeople>(m_odoo);
        const Run connected = ctl({u"connect"_qs, m_odoo.url.toString(), u"--login"_qs, m_odoo.adminLogin, u"--database"_qs, m_odoo.database,
            u"--source"_qs, u"erp"_qs});
        QVERIFY2(connected.code == 0, (connected.out + connected.err).constData());
    }

    void tellsWhetherTheGuardIsThere()
    {
        QCOMPARE(ctl({u"sync"_qs}).code, 0);
        const Run status = ctl({u"guard"_qs, u"status"_qs, u"--json"_qs});
        QCOMPARE(status.code, 0);
        QCOMPARE(status.first().value(u"source"_qs).toString(), u"erp"_qs);
        QVERIFY(status.first().value(u"installed"_qs).toBool());
        QCOMPARE(status.first().value(u"role"_qs).toString(), u"officer"_qs);
        QCOMPARE(status.first().value(u"api"_qs).toInt(), odoo::GuardApi);
        QCOMPARE(status.first().value(u"version"_qs), status.first().value(u"available"_qs));
        QVERIFY(ctl({u"guard"_qs, u"status"_qs, u"erp"_qs}).out.contains("officer"));
        QCOMPARE(ctl({u"guard"_qs, u"status"_qs, u"elsewhere"_qs}).code, 1);
    }

    void unlocks()
    {
        const auto victim = m_people->add(u"ctl-locked"_qs);
        VERIFY_RESULT(victim);
        VERIFY_RESULT(setPolicies({{u"lockout_failures"_qs, 1}, {u"lockout_seconds"_qs, 600}}));
        OdooBrowser browser(m_odoo, userAgents::chromeWindows, "198.18.0.20");
        QVERIFY(!browser.login(victim->login, u"wrong"_qs));
        QVERIFY(!browser.login(victim->login, victim->password));
        const Run dry = ctl({u"unlock"_qs, victim->login, u"--dry-run"_qs});
        QCOMPARE(dry.code, 0);
        QVERIFY(!browser.login(victim->login, victim->password));
        const Run done = ctl({u"unlock"_qs, victim->login, u"--json"_qs, u"--reason"_qs, u"INC-7"_qs});
        QVERIFY2(done.code == 0, (done.out + done.err).constData());
        QCOMPARE(done.first().value(u"outcome"_qs).toString(), u"done"_qs);
        VERIFY_RESULT(browser.login(victim->login, victim->password));
        QCOMPARE(ctl({u"unlock"_qs, victim->login}).code, 1); // there is no lock
        VERIFY_RESULT(setPolicies({{u"lockout_failures"_qs, 0}}));
        QCOMPARE(ctl({u"journal"_qs, u"--json"_qs}).first().value(u"action"_qs).toString(), u"unlock"_qs);
    }

    void allowsNetworksAndDevices()
    {
        const auto clerk = m_people->add(u"ctl-allowed"_qs);
        VERIFY_RESULT(clerk);
        QCOMPARE(ctl({u"allow"_qs}).code, 2);
        QVERIFY(ctl({u"allow"_qs, u"--network"_qs, u"0.0.0.0/0"_qs}).err.contains("too wide"));
        QCOMPARE(ctl({u"allow"_qs, u"--device"_qs, u"firefox"_qs}).code, 2);
        QCOMPARE(ctl({u"allow"_qs, u"--network"_qs, u"192.0.2.0/24"_qs, u"--until"_qs, u"2001-01-01"_qs}).code, 2);
        QCOMPARE(ctl({u"allow"_qs, u"--network"_qs, u"192.0.2.0/24"_qs, u"--user"_qs, u"nobody-at-all"_qs}).code, 1);
        const QStringList what{u"--network"_qs, u"192.0.2.9/24"_qs, u"--device"_qs, u"firefox/linux"_qs, u"--user"_qs, clerk->login};
        const QStringList until{u"--until"_qs, u"2099-12-31"_qs};
        const Run dry = ctl(QStringList{u"allow"_qs, u"--dry-run"_qs} + what + until);
        QVERIFY2(dry.code == 0 && dry.out.contains("a new device is still noticed"), (dry.out + dry.err).constData());
        QVERIFY(!ctl({u"allowed"_qs, u"--json"_qs}).out.contains(clerk->login.toUtf8()));
        const Run done = ctl(QStringList{u"allow"_qs, u"--json"_qs, u"--reason"_qs, u"INC-9"_qs} + what + until);
        QVERIFY2(done.code == 0, (done.out + done.err).constData());
        QCOMPARE(done.first().value(u"action"_qs).toString(), u"allow"_qs);
        QCOMPARE(done.first().value(u"outcome"_qs).toString(), u"done"_qs);
        QJsonObject network;
        QJsonObject device;
        const QByteArrayList lines = ctl({u"allowed"_qs, u"--json"_qs}).out.trimmed().split('\n');
        for (const QByteArray &line : lines) {
            const QJsonObject one = QJsonDocument::fromJson(line).object();
            if (one.value(u"user"_qs).toString() == clerk->login)
                (one.value(u"network"_qs).isNull() ? device : network) = one;
        }
        QCOMPARE(network.value(u"network"_qs).toString(), u"192.0.2.0/24"_qs);
        QCOMPARE(network.value(u"until"_qs).toString(), u"2100-01-01T00:00:00Z"_qs); // the whole day
        QCOMPARE(network.value(u"by"_qs).toString(), m_odoo.adminLogin);
        QCOMPARE(network.value(u"reason"_qs).toString(), u"INC-9"_qs);
        QCOMPARE(network.value(u"source"_qs).toString(), u"erp"_qs);
        QCOMPARE(device.value(u"device"_qs).toString(), u"firefox/linux"_qs);
        QVERIFY(ctl({u"allowed"_qs}).out.contains("192.0.2.0/24"));
        QCOMPARE(ctl({u"allowed"_qs, u"--source"_qs, u"elsewhere"_qs}).code, 1);
        QCOMPARE(ctl(QStringList{u"allow"_qs} + what + until).code, 1); // so it is already
        const Run back = ctl(QStringList{u"disallow"_qs, u"--json"_qs} + what);
        QVERIFY2(back.code == 0, (back.out + back.err).constData());
        QCOMPARE(back.first().value(u"action"_qs).toString(), u"disallow"_qs);
        QVERIFY(!ctl({u"allowed"_qs, u"--json"_qs}).out.contains(clerk->login.toUtf8()));
        QVERIFY(ctl({u"allow"_qs, u"--network"_qs, u"10.0.0.0/8"_qs}).err.contains("--anyway"));
    }

    void readsAndSetsPolicies()
    {
        const Run all = ctl({u"policy"_qs, u"get"_qs, u"--json"_qs});
        QVERIFY2(all.code == 0, (all.out + all.err).constData());
        QCOMPARE(all.out.trimmed().split('\n').size(), qsizetype(std::size(AllPolicies)));
        QCOMPARE(all.first().value(u"source"_qs).toString(), u"erp"_qs);
        // Other tests have been here: what is set below may be so already, but not all of it.
        qsizetype changed = 0;
        const QHash<QString, QJsonValue> wanted{{u"idle_days"_qs, 9}, {u"mail_failed_login"_qs, true}, {u"ignored_urls"_qs, u"/a\n/b/*"_qs}};
        for (const QByteArray &line : all.out.trimmed().split('\n')) {
            const QJsonObject one = QJsonDocument::fromJson(line).object();
            const auto want = wanted.constFind(one.value(u"policy"_qs).toString());
            changed += want != wanted.cend() && *want != one.value(u"value"_qs) ? 1 : 0;
        }
        QVERIFY(changed > 0);
        const QString before = m_dir.filePath(u"before.jsonl"_qs);
        QFile file(before);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(all.out);
        file.close();
        QCOMPARE(ctl({u"policy"_qs, u"diff"_qs, before}).code, 0);

        QCOMPARE(ctl({u"policy"_qs, u"set"_qs, u"idle_days=99999"_qs}).code, 2);
        QCOMPARE(ctl({u"policy"_qs, u"set"_qs, u"idle_daze=9"_qs}).code, 2);
        QCOMPARE(ctl({u"policy"_qs, u"set"_qs, u"idle_days=9"_qs, u"--dry-run"_qs}).code, 0);
        QCOMPARE(ctl({u"policy"_qs, u"diff"_qs, before}).code, 0);
        const Run set = ctl({u"policy"_qs, u"set"_qs, u"idle_days=9"_qs, u"mail_failed_login=on"_qs, u"ignored_urls=/a,/b/*"_qs, u"--json"_qs,
            u"--reason"_qs, u"INC-8"_qs});
        QVERIFY2(set.code == 0, (set.out + set.err).constData());
        QCOMPARE(set.first().value(u"action"_qs).toString(), u"set_policies"_qs);
        QCOMPARE(set.first().value(u"outcome"_qs).toString(), u"done"_qs);
        QCOMPARE(ctl({u"policy"_qs, u"get"_qs, u"ignored_urls"_qs, u"--json"_qs}).first().value(u"value"_qs).toString(), u"/a\n/b/*"_qs);
        // Read into the ledger as well, for those who ask nobody.
        const Run known = ctl({u"policy"_qs, u"get"_qs, u"idle_days"_qs, u"--known"_qs, u"--json"_qs});
        QCOMPARE(known.first().value(u"value"_qs).toInt(), 9);
        QCOMPARE(known.first().value(u"enforcer"_qs).toString(), u"guard"_qs);

        const Run differs = ctl({u"policy"_qs, u"diff"_qs, before, u"--json"_qs});
        QCOMPARE(differs.code, 3);
        QCOMPARE(differs.out.trimmed().split('\n').size(), changed);
        const Run applied = ctl({u"policy"_qs, u"apply"_qs, before});
        QVERIFY2(applied.code == 0, (applied.out + applied.err).constData());
        QCOMPARE(ctl({u"policy"_qs, u"diff"_qs, before}).code, 0);
        QCOMPARE(ctl({u"policy"_qs, u"apply"_qs, m_dir.filePath(u"nothing.json"_qs)}).code, 1);
    }

    void allowsMultipleSessions()
    {
        const auto clerk = m_people->add(u"ctl-several"_qs);
        VERIFY_RESULT(clerk);
        QCOMPARE(ctl({u"allow-multiple"_qs, clerk->login}).code, 2);
        const Run on = ctl({u"allow-multiple"_qs, clerk->login, u"on"_qs, u"--json"_qs});
        QVERIFY2(on.code == 0, (on.out + on.err).constData());
        QCOMPARE(on.first().value(u"action"_qs).toString(), u"allow_multiple_sessions"_qs);
        const Run off = ctl({u"allow-multiple"_qs, clerk->login, u"off"_qs, u"--json"_qs});
        QCOMPARE(off.code, 0);
        QCOMPARE(off.first().value(u"action"_qs).toString(), u"one_session_only"_qs);
        QCOMPARE(ctl({u"allow-multiple"_qs, u"nobody-at-all"_qs, u"on"_qs}).code, 1);
    }
};

QTEST_GUILESS_MAIN(TestGuardCtl)
#include "test_guard_ctl.moc"
