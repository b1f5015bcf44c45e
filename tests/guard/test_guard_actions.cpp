// SPDX-License-Identifier: GPL-3.0-or-later
// What the console orders of the Guard in a real Odoo 19. What became of the victims is told by their own browsers.
#include "core/actions/allow.h"
#include "core/actions/guard_list.h"
#include "core/actions/reread.h"
#include "core/sources/odoo_rpc/guard_rows.h"
#include "tests/actions/acting_on_odoo.h"
#include "tests/sources/odoo_real_test.h"

#include <QThread>

#include <atomic>
#include <thread>

using namespace gatehouse;
using namespace gatehouse::testing;

class TestGuardActions : public QObject, public OdooRealTest
{
    Q_OBJECT

    std::unique_ptr<Officer> m_officer;
    OdooPerson m_victim;

    static ActionOrder orderFor(ActionKind kind, const QString &login, qint64 id)
    {
        ActionOrder order;
        order.kind = kind;
        order.source = SourceId{1};
        order.targets = {ActionTarget::ofUser(id, login)};
        return order;
    }
    Result<void> setPolicies(const QJsonObject &values)
    {
        const auto now = m_officer->server().call(call(odoo::GuardModel, u"policies"_qs, {}));
        if (!now)
            return fail(now.error().kind, now.error().text);
        const auto set = m_officer->server().guarded(call(odoo::GuardModel, u"set_policies"_qs,
                                                         {{u"revision"_qs, now->toObject().value(u"revision"_qs)}, {u"values"_qs, values}}),
            u"to test"_qs);
        if (!set || set->toObject().value(u"status"_qs).toString() != u"done"_qs)
            return fail(ErrorKind::Refused, set ? u"not set"_qs : set.error().text);
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        GATEHOUSE_FIND_ODOO(m_odoo);
        m_people = std::make_unique<OdooPeople>(m_odoo);
    }
    void init()
    {
        const auto victim = m_people->add(QString::fromLatin1(QTest::currentTestFunction()).toLower());
        VERIFY_RESULT(victim);
        m_victim = *victim;
        m_officer = std::make_unique<Officer>(m_odoo, m_odoo.adminLogin, m_odoo.adminPassword);
        QVERIFY2(m_officer->isReady(), qPrintable(m_officer->problem()));
        QVERIFY(guardActs(m_officer->profile()));
    }
    void cleanup() { m_officer.reset(); }

    void revokesForGood()
    {
        OdooBrowser browser(m_odoo, userAgents::chromeWindows, "203.0.113.10");
        OdooBrowser other(m_odoo, userAgents::firefoxLinux, "203.0.113.11");
        VERIFY_RESULT(browser.login(m_victim.login, m_victim.password));
        VERIFY_RESULT(other.login(m_victim.login, m_victim.password));
        QVERIFY(browser.isAlive() && other.isAlive());
        ActionOrder order = Officer::revocation({sessionOf(browser, m_victim)});
        order.reason = u"INC-1"_qs;
        const auto before = preview(m_officer->server(), m_officer->profile(), order);
        VERIFY_RESULT(before);
        QVERIFY(before->possible);
        QCOMPARE(before->sessions, 1);
        QCOMPARE(before->busy, 0); // it cannot outlive this

        const auto report = m_officer->run(order);
        VERIFY_RESULT(report);
        COMPARE_OUTCOME(report->results[0], Outcome::Done);
        const TargetResult result = *report->results[0].result;
        QVERIFY2(result.proof.contains(u"on record as revoked, by"_qs) && result.proof.contains(u"final"_qs), qPrintable(result.proof));
        QVERIFY(!result.watchUntil.isKnown());
        QVERIFY(!browser.isAlive());
        QVERIFY(other.isAlive());
        QVERIFY(m_officer->journal().watched(SourceId{1})->empty());

        // Again: there is nothing to be sent.
        const auto again = m_officer->run(order);
        VERIFY_RESULT(again);
        COMPARE_OUTCOME(again->results[0], Outcome::Refused);
        QVERIFY2(again->results[0].result->proof.contains(u"already, nothing was sent"_qs), qPrintable(again->results[0].result->proof));
        // An unknown outcome is settled by the Guard's record.
        const auto reading = guardedAmong(m_officer->server(), {order.targets[0].identifier});
        VERIFY_RESULT(reading);
        QCOMPARE(reading->value(order.targets[0].identifier).status, u"revoked"_qs);
    }

    void endsABusySession()
    {
        // Requests are under way all the time while it is revoked; stock Odoo would let some of them save it anew.
        OdooBrowser browser(m_odoo, userAgents::chromeWindows, "203.0.113.12");
        VERIFY_RESULT(browser.login(m_victim.login, m_victim.password));
        QVERIFY(browser.isAlive());
        const ActionTarget target = sessionOf(browser, m_victim);
        const QByteArray cookie = browser.sessionId();
        std::atomic<bool> stop = false;
        std::vector<std::thread> hammers;
        for (int i = 0; i < 3; ++i) {
            hammers.emplace_back([&, cookie] {
                QNetworkAccessManager network;
                while (!stop) {
                    QNetworkRequest request(m_odoo.url.resolved(QUrl(u"/web/session/get_session_info"_qs)));
                    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_qs);
                    request.setRawHeader("Cookie", "session_id=" + cookie);
                    QNetworkReply *reply = network.post(request, QByteArray(R"({"jsonrpc":"2.0","method":"call","params":{}})"));
                    QEventLoop loop;
                    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
                    loop.exec();
                    delete reply;
                }
            });
        }
        QThread::msleep(300);
        const auto report = m_officer->run(Officer::revocation({target}));
        QThread::msleep(300);
        stop = true;
        for (std::thread &hammer : hammers)
            hammer.join();
        VERIFY_RESULT(report);
        COMPARE_OUTCOME(report->results[0], Outcome::Done);
        QVERIFY(!browser.isAlive());
    }

    void logsOutEverywhere()
    {
        OdooBrowser one(m_odoo, userAgents::chromeWindows, "203.0.113.13");
        OdooBrowser two(m_odoo, userAgents::safariIphone, "203.0.113.14");
        for (OdooBrowser *browser : {&one, &two}) {
            VERIFY_RESULT(browser->login(m_victim.login, m_victim.password));
            QVERIFY(browser->isAlive());
        }
        const auto report = m_officer->run(orderFor(ActionKind::LogOutEverywhere, m_victim.login, m_victim.id));
        VERIFY_RESULT(report);
        QCOMPARE(report->results.size(), 3U); // the user, and each session
        for (const ActionResult &result : report->results)
            COMPARE_OUTCOME(result, Outcome::Done);
        QCOMPARE(report->watched(), 0);
        QVERIFY(!one.isAlive());
        QVERIFY(!two.isAlive());
        // Suspending ends what is there, by the Guard as well, and it does not come back.
        VERIFY_RESULT(one.login(m_victim.login, m_victim.password));
        QVERIFY(one.isAlive());
        const auto suspended = m_officer->run(orderFor(ActionKind::Suspend, m_victim.login, m_victim.id));
        VERIFY_RESULT(suspended);
        COMPARE_OUTCOME(suspended->results[0], Outcome::Done);
        const auto reinstated = m_officer->run(orderFor(ActionKind::Reinstate, m_victim.login, m_victim.id));
        VERIFY_RESULT(reinstated);
        COMPARE_OUTCOME(reinstated->results[0], Outcome::Done);
        QVERIFY(!one.isAlive());
    }

    void unlocks()
    {
        VERIFY_RESULT(setPolicies({{u"lockout_failures"_qs, 2}, {u"lockout_seconds"_qs, 600}}));
        OdooBrowser browser(m_odoo, userAgents::chromeWindows, "203.0.113.15");
        const QString nobody = uniqueLogin(u"nobody"_qs);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(!browser.login(m_victim.login, u"wrong"_qs));
            QVERIFY(!browser.login(nobody, u"wrong"_qs));
        }
        QVERIFY(!browser.login(m_victim.login, m_victim.password)); // locked: the right one is of no use
        ActionOrder order = orderFor(ActionKind::Unlock, m_victim.login, m_victim.id);
        order.targets.append(ActionTarget::ofUser(0, nobody)); // names that nobody has are locked as well
        order.targets.append(ActionTarget::ofUser(0, uniqueLogin(u"free"_qs)));
        const auto before = preview(m_officer->server(), m_officer->profile(), order);
        VERIFY_RESULT(before);
        QVERIFY(before->possible);
        QVERIFY(hasWarning(*before, WarningKind::NoEffect));
        const auto report = m_officer->run(order);
        VERIFY_RESULT(report);
        COMPARE_OUTCOME(report->results[0], Outcome::Done);
        COMPARE_OUTCOME(report->results[1], Outcome::Done);
        COMPARE_OUTCOME(report->results[2], Outcome::Refused);
        VERIFY_RESULT(browser.login(m_victim.login, m_victim.password));
        VERIFY_RESULT(setPolicies({{u"lockout_failures"_qs, 0}}));
    }

    void allowsMultipleSessions()
    {
        VERIFY_RESULT(setPolicies({{u"concurrent_sessions"_qs, u"replace"_qs}}));
        OdooBrowser one(m_odoo, userAgents::chromeWindows, "203.0.113.16");
        OdooBrowser two(m_odoo, userAgents::firefoxLinux, "203.0.113.17");
        const auto bothIn = [&] {
            for (OdooBrowser *browser : {&one, &two}) {
                if (!browser->login(m_victim.login, m_victim.password) || !browser->isAlive())
                    return false;
            }
            return true;
        };
        const auto refused = m_officer->run(orderFor(ActionKind::OneSessionOnly, m_victim.login, m_victim.id));
        VERIFY_RESULT(refused);
        COMPARE_OUTCOME(refused->results[0], Outcome::Refused); // so it is already
        QVERIFY(bothIn());
        QVERIFY(!one.isAlive());
        const auto allowed = m_officer->run(orderFor(ActionKind::AllowMultipleSessions, m_victim.login, m_victim.id));
        VERIFY_RESULT(allowed);
        COMPARE_OUTCOME(allowed->results[0], Outcome::Done);
        QVERIFY(bothIn());
        QVERIFY(one.isAlive());
        const auto back = m_officer->run(orderFor(ActionKind::OneSessionOnly, m_victim.login, m_victim.id));
        VERIFY_RESULT(back);
        COMPARE_OUTCOME(back->results[0], Outcome::Done);
        VERIFY_RESULT(setPolicies({{u"concurrent_sessions"_qs, u"allow"_qs}}));
    }

    void allowsAndTakesBack()
    {
        VERIFY_RESULT(setPolicies({{u"suspicious_device"_qs, true}, {u"suspicious_action"_qs, u"end"_qs}}));
        OdooBrowser known(m_odoo, userAgents::firefoxLinux, "203.0.113.18");
        VERIFY_RESULT(known.login(m_victim.login, m_victim.password));
        QVERIFY(known.isAlive());
        const auto isLetIn = [this] {
            OdooBrowser browser(m_odoo, userAgents::chromeWindows, "203.0.113.19");
            (void)browser.login(m_victim.login, m_victim.password);
            return browser.isAlive();
        };
        QVERIFY(!isLetIn());
        Allowance device;
        VERIFY_RESULT(setDevice(device, u"chrome/windows"_qs));
        device.userId = m_victim.id;
        device.login = m_victim.login;
        device.until = Instant::fromDateTime(QDateTime::currentDateTimeUtc()).plusSeconds(86400);
        device.until = Instant::fromSeconds(device.until.seconds());
        Allowance network = device;
        network.browser.clear();
        network.platform.clear();
        network.network = u"203.0.113.0/24"_qs;
        ActionOrder order;
        order.kind = ActionKind::Allow;
        order.source = SourceId{1};
        order.reason = u"INC-3"_qs;
        order.targets = {ActionTarget::ofAllowance(device), ActionTarget::ofAllowance(network), ActionTarget::ofAllowance(device)};
        const auto before = preview(m_officer->server(), m_officer->profile(), order);
        VERIFY_RESULT(before);
        QVERIFY(before->possible);
        QVERIFY(!hasWarning(*before, WarningKind::NoEffect));
        const auto report = m_officer->run(order);
        VERIFY_RESULT(report);
        QCOMPARE(report->results.size(), 2U);
        COMPARE_OUTCOME(report->results[0], Outcome::Done);
        COMPARE_OUTCOME(report->results[1], Outcome::Done);
        QVERIFY(isLetIn());
        const auto list = odoo::guardAllowances(m_officer->server(), m_officer->profile());
        VERIFY_RESULT(list);
        const auto found = std::find_if(list->cbegin(), list->cend(), [&](const Allowance &one) { return one.isSameAs(network); });
        QVERIFY(found != list->cend());
        QCOMPARE(found->until, network.until);
        QCOMPARE(found->reason, u"INC-3"_qs);
        QCOMPARE(found->allowedBy, m_odoo.adminLogin);
        QCOMPARE(found->login, m_victim.login);

        const auto again = m_officer->run(order);
        VERIFY_RESULT(again);
        COMPARE_OUTCOME(again->results[0], Outcome::Refused);
        QVERIFY2(again->results[0].result->proof.contains(u"nothing was sent"_qs), qPrintable(again->results[0].result->proof));
        // Other ends are other orders.
        ActionOrder mixed = order;
        mixed.targets[1].allowance->until = {};
        QVERIFY(!m_officer->run(mixed));
        // What the Guard says against it is told.
        ActionOrder nobodys = order;
        nobodys.targets = {order.targets[1]};
        nobodys.targets[0].allowance->userId = 99'999'999;
        const auto invalid = m_officer->run(nobodys);
        VERIFY_RESULT(invalid);
        COMPARE_OUTCOME(invalid->results[0], Outcome::Refused);
        QVERIFY2(invalid->results[0].result->proof.contains(u"there is no such user any more"_qs), qPrintable(invalid->results[0].result->proof));
        // As the journal has it, which is all that is left when a program dies.
        ActionTarget kept = ActionTarget::ofUser(m_victim.id, m_victim.login);
        kept.subject = order.targets[0].subject;
        QCOMPARE(allowanceHolds(ActionKind::Allow, kept, *list), std::optional<bool>(true));
        QCOMPARE(allowanceHolds(ActionKind::Disallow, kept, *list), std::optional<bool>(false));

        order.kind = ActionKind::Disallow;
        const auto back = m_officer->run(order);
        VERIFY_RESULT(back);
        COMPARE_OUTCOME(back->results[0], Outcome::Done);
        QVERIFY(!isLetIn());
        VERIFY_RESULT(setPolicies({{u"suspicious_device"_qs, false}, {u"suspicious_action"_qs, u"report"_qs}}));
    }

    void aConsoleThatIsSuspiciousItselfIsToldSo()
    {
        const auto boss = m_people->add(u"elsewhere"_qs, OdooRole::Administrator);
        VERIFY_RESULT(boss);
        OdooBrowser known(m_odoo, userAgents::firefoxLinux, "203.0.113.20");
        VERIFY_RESULT(known.login(boss->login, boss->password));
        VERIFY_RESULT(setPolicies({{u"suspicious_device"_qs, true}, {u"suspicious_action"_qs, u"end"_qs}}));
        const Officer officer(m_odoo, boss->login, boss->password);
        VERIFY_RESULT(setPolicies({{u"suspicious_device"_qs, false}, {u"suspicious_action"_qs, u"report"_qs}}));
        QVERIFY(!officer.isReady());
        QVERIFY2(officer.problem().contains(u"ends that session at once"_qs), qPrintable(officer.problem()));
        QVERIFY(known.isAlive());
    }

    void withoutTheRightNothingIsSent()
    {
        // Officers are made by a group; somebody without it is told why, and the journal says so.
        const auto clerk = m_people->add(u"clerk"_qs, OdooRole::AccessRights);
        VERIFY_RESULT(clerk);
        Officer other(m_odoo, clerk->login, clerk->password);
        QVERIFY2(other.isReady(), qPrintable(other.problem()));
        const auto report = other.run(orderFor(ActionKind::Unlock, m_victim.login, m_victim.id));
        VERIFY_RESULT(report);
        COMPARE_OUTCOME(report->results[0], Outcome::Refused);
        QVERIFY2(report->results[0].result->proof.contains(u"neither auditor nor officer"_qs), qPrintable(report->results[0].result->proof));
        QCOMPARE(other.asked(), 0);
    }
};

QTEST_GUILESS_MAIN(TestGuardActions)
#include "test_guard_actions.moc"
