// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filter_text.h"
#include "core/ledger/reader.h"
#include "core/ledger/writer.h"
#include "core/policies/what_if.h"
#include "core/sample/sample_ledger.h"
#include "tests/ledger/ledger_ground.h"
#include "tests/verify_result.h"

#include <QTest>

#include <map>
#include <set>

using namespace gatehouse;

namespace {

using Counts = WhatIfAnswer::Counts;
using Bound = WhatIfAnswer::Bound;

constexpr std::int64_t Day = 86'400;
const Instant Now = *parseInstant("2026-11-20 12:00:00");

struct Given
{
    Writer &writer;
    int rows = 0;

    /// A session used from so many hours before Now until so many before it.
    void session(const char *login, double from, double to, SessionEnd end = SessionEnd::None)
    {
        const QByteArray identifier = QByteArray::number(++rows).rightJustified(42, 'x');
        DeviceRecord r;
        r.user.login = login;
        r.identifier = {identifier.constData(), static_cast<std::size_t>(identifier.size())};
        r.browser = "chrome";
        r.platform = "linux";
        r.ip = "192.0.2.1";
        r.firstActivity = Now.plusSeconds(-static_cast<std::int64_t>(from * 3600));
        r.lastActivity = Now.plusSeconds(-static_cast<std::int64_t>(to * 3600));
        r.end = end;
        writer.device(r);
    }
    void event(EventKind kind, const char *login, std::int64_t secondsAgo, const char *ip = "192.0.2.9", bool doubtful = false)
    {
        EventRecord e;
        e.time = Now.plusSeconds(-secondsAgo);
        e.kind = kind;
        e.doubtful = doubtful;
        e.user.login = login;
        e.ip = ip;
        e.identity = static_cast<std::uint64_t>(++rows);
        writer.event(e);
    }
    void user(const char *login, std::optional<bool> administrator, std::optional<bool> totp = {}, std::optional<bool> share = false,
        bool active = true)
    {
        UserRecord u;
        u.user.odooId = ++rows + 1000;
        u.user.login = login;
        u.active = active;
        u.share = share;
        u.totpEnabled = totp;
        u.administrator = administrator;
        writer.user(u);
    }
};

std::map<QString, std::int64_t> loud(const WhatIfAnswer &answer)
{
    std::map<QString, std::int64_t> counts;
    for (const auto &one : answer.loudest)
        counts[one.login] = one.count;
    return counts;
}

/// The ten most of a count by user, as numbers alone: who of equals is among them is not said.
std::vector<std::int64_t> tenMost(const std::map<QString, std::int64_t> &counts)
{
    std::vector<std::int64_t> most;
    for (const auto &[user, count] : counts) {
        if (count > 0)
            most.push_back(count);
    }
    std::sort(most.begin(), most.end(), std::greater<>());
    most.resize(std::min<std::size_t>(most.size(), 10));
    return most;
}

} // namespace

class TestWhatIf : public QObject
{
    Q_OBJECT

    testing::LedgerGround m_ground;

    template <typename Fill>
    std::unique_ptr<Reader> ledger(Fill fill)
    {
        const QString path = m_ground.fresh();
        {
            auto writer = Writer::open(path);
            if (!writer)
                qFatal("%s", qPrintable(writer.error().text));
            Writer &w = **writer;
            const auto id = w.source(QStringLiteral("prod"));
            if (!id || !w.beginImport(*id) || !w.beginFile(QStringLiteral("test"), QStringLiteral("test"), "head", {}))
                qFatal("no import");
            Given given{w};
            fill(given);
            if (!w.commit({100, 100, 10, 0, {}}) || !w.endFile(QStringLiteral("done")) || !w.endImport(QStringLiteral("done")))
                qFatal("no commit");
        }
        return open(path);
    }

    static std::unique_ptr<Reader> open(const QString &path)
    {
        auto reader = Reader::open(path);
        if (!reader)
            qFatal("%s", qPrintable(reader.error().text));
        return std::move(*reader);
    }

    static WhatIfAnswer ask(Reader &reader, Policy policy, const PolicyValue &value, PolicyValues values = {})
    {
        values.insert_or_assign(policy, value);
        WhatIf asking;
        const auto answer = asking.ask(reader, SourceId{1}, policy, values);
        if (!answer)
            qFatal("%s", qPrintable(answer.error().text));
        return *answer;
    }

private Q_SLOTS:
    void lifetimeEndsWhatWasUsedForLonger()
    {
        const auto reader = ledger([](Given &g) {
            g.user("ann", true);
            g.user("bob", false);
            g.session("ann", 20, 0);                         // 20 h
            g.session("ann", 30, 29, SessionEnd::LoggedOut); // 1 h
            g.session("bob", 100, 91);                       // 9 h
            g.session("bob", 50, 42.5);                      // 7.5 h
            g.session("bob", 31 * 24, 30 * 24 - 1);          // 25 h, into the range
            g.session("bob", 40 * 24, 31 * 24);              // before it
            g.session("cem", 90, 80);                        // 10 h; nobody said who he is
        });
        const auto ended = ask(*reader, Policy::LifetimeAdministrators, std::int64_t{8 * 3600});
        QCOMPARE(ended.counts, Counts::SessionsEnded);
        QCOMPARE(ended.bound, Bound::AtLeast);
        QCOMPARE(ended.count, 1);
        QCOMPARE(ended.of, 2);
        QCOMPARE(ended.users, 1);
        QCOMPARE(ended.range.to, Now.plusSeconds(1));
        QCOMPARE(ended.range.from, Now.plusSeconds(-30 * Day));
        const auto others = ask(*reader, Policy::LifetimeOthers, std::int64_t{8 * 3600});
        QCOMPARE(others.count, 3);
        QCOMPARE(others.of, 4);
        QCOMPARE(others.users, 2);
        QCOMPARE(loud(others), (std::map<QString, std::int64_t>{{u"bob"_qs, 2}, {u"cem"_qs, 1}}));
        QCOMPARE(others.loudest.front().login, u"bob"_qs);
        QVERIFY2(others.limits.join(u' ').contains(u"not known whether they are administrators"), qPrintable(others.limits.join(u' ')));
        // A session as old as the lifetime is not older.
        QCOMPARE(ask(*reader, Policy::LifetimeOthers, std::int64_t{9 * 3600}).count, 2);
        QCOMPARE(ask(*reader, Policy::LifetimeOthers, std::int64_t{0}).counts, Counts::Nothing);
    }

    void idleEndsWhatNobodyUsedAgain()
    {
        const auto reader = ledger([](Given &g) {
            g.session("ann", 1, 0);
            g.session("ann", 5 * 24, 4 * 24);                        // unused for 4 days
            g.session("bob", 9 * 24, 8 * 24);                        // for 8
            g.session("bob", 9 * 24, 8 * 24, SessionEnd::LoggedOut); // somebody ended it
            g.session("bob", 6 * 24, 1);                             // in use for nearly 6 days
            g.event(EventKind::LoginFailed, "eve", 60);
        });
        const auto three = ask(*reader, Policy::IdleDays, std::int64_t{3});
        QCOMPARE(three.count, 2);
        QCOMPARE(three.users, 2);
        QCOMPARE(three.of, 5);
        QCOMPARE(three.possibly, 1);
        QCOMPARE(three.bound, Bound::AtLeast);
        // Odoo itself removes sessions after a week: a longer value may end none of them.
        const auto seven = ask(*reader, Policy::IdleDays, std::int64_t{7});
        QCOMPARE(seven.count, 1);
        QCOMPARE(seven.bound, Bound::AtMost);
        QCOMPARE(ask(*reader, Policy::IdleDays, std::int64_t{8}).count, 0);
    }

    void concurrentSessionsEndAskOrRefuse()
    {
        const auto reader = ledger([](Given &g) {
            g.session("ann", 10, 2); // two others begin meanwhile
            g.session("ann", 8, 5);
            g.session("ann", 4, 3);
            g.session("bob", 10, 8); // one after the other
            g.session("bob", 8, 5);
            g.session("cem", 31 * 24, 1); // two from before the range and one within
            g.session("cem", 31 * 24, 2);
            g.session("cem", 5, 0);
        });
        const auto replace = ask(*reader, Policy::ConcurrentSessions, u"replace"_qs);
        QCOMPARE(replace.counts, Counts::SessionsEnded);
        QCOMPARE(loud(replace), (std::map<QString, std::int64_t>{{u"ann"_qs, 1}, {u"cem"_qs, 2}}));
        const auto asked = ask(*reader, Policy::ConcurrentSessions, u"ask"_qs);
        QCOMPARE(asked.counts, Counts::LoginsAsked);
        QCOMPARE(loud(asked), (std::map<QString, std::int64_t>{{u"ann"_qs, 1}, {u"cem"_qs, 1}}));
        const auto refuse = ask(*reader, Policy::ConcurrentSessions, u"refuse"_qs);
        QCOMPARE(refuse.counts, Counts::LoginsRefused);
        QCOMPARE(loud(refuse), (std::map<QString, std::int64_t>{{u"ann"_qs, 2}, {u"cem"_qs, 1}}));
        QCOMPARE(ask(*reader, Policy::ConcurrentSessions, u"allow"_qs).counts, Counts::Nothing);
    }

    void lockoutCountsAsTheGuardDoes()
    {
        const auto reader = ledger([](Given &g) {
            g.session("ann", 24 * 29.5, 0);
            for (int i = 0; i < 5; ++i) // from five addresses
                g.event(EventKind::LoginFailed, "ann", 5000 - i * 10, QByteArray("192.0.2.").append(QByteArray::number(10 + i)).constData());
            g.event(EventKind::LoginFailed, "ann", 4950); // while it is locked
            g.event(EventKind::LoginOk, "ann", 4900);     // the right password
            g.event(EventKind::LoginOk, "ann", 4000);     // when it is over
            for (int i = 0; i < 4; ++i)
                g.event(EventKind::LoginFailed, "ann", 3000 - i);
            g.event(EventKind::LoginOk, "ann", 2990); // forgets the four
            g.event(EventKind::LoginFailed, "ann", 2980);
            for (int i = 0; i < 10; ++i) // too slow for 900 s
                g.event(EventKind::LoginFailed, "bob", 40000 - i * 901);
            for (int i = 0; i < 5; ++i)
                g.event(EventKind::LoginFailed, "root", 2000 - i);
            for (int i = 0; i < 5; ++i)
                g.event(EventKind::LoginFailed, "cem", 1000 - i, "192.0.2.9", i == 2);
            g.event(EventKind::LoginIgnored, "cem", 900);
            g.event(EventKind::LoginOk, "bob", 0);
            g.event(EventKind::LoginOk, "cem", 0);
        });
        const PolicyValues seconds{{Policy::LockoutSeconds, std::int64_t{900}}};
        const auto five = ask(*reader, Policy::LockoutFailures, std::int64_t{5}, seconds);
        QCOMPARE(five.counts, Counts::Locks);
        QCOMPARE(loud(five), (std::map<QString, std::int64_t>{{u"ann"_qs, 1}, {u"root"_qs, 1}}));
        QCOMPARE(five.loginsRefused, 1);
        QCOMPARE(five.fromSeveral, 1);
        QCOMPARE(five.namesOfNobody, 1);
        QCOMPARE(five.of, 6 + 4 + 1 + 10 + 5 + 4);
        for (const auto &one : five.loudest)
            QCOMPARE(one.addresses, one.login == u"ann" ? 5 : 1);
        QCOMPARE(five.limits.filter(u"ignored"_qs).size(), 1);
        QCOMPARE(five.limits.filter(u"doubtful"_qs).size(), 1);
        // A longer lock remembers longer: the slow ones are caught, twice.
        const PolicyValues longer{{Policy::LockoutSeconds, std::int64_t{901}}};
        QCOMPARE(loud(ask(*reader, Policy::LockoutFailures, std::int64_t{5}, longer)).at(u"bob"_qs), 1 + 1);
        // Whichever of the two is asked for.
        PolicyValues both = seconds;
        both.insert_or_assign(Policy::LockoutFailures, std::int64_t{5});
        QCOMPARE(ask(*reader, Policy::LockoutSeconds, std::int64_t{900}, both).count, five.count);
        QCOMPARE(ask(*reader, Policy::LockoutFailures, std::int64_t{0}).counts, Counts::Nothing);
    }

    void secondFactorNamesThoseWithout()
    {
        const auto reader = ledger([](Given &g) {
            g.user("ann", true, true);
            g.user("bob", false, false);
            g.user("cem", false, {});
            g.user("dee", false, false, true);
            g.user("eve", false, false, false, false); // suspended
            g.user("fay", false, false, std::nullopt);
            g.session("bob", 3, 2);
            g.session("bob", 2, 1);
            g.event(EventKind::LoginFailed, "nobody", 60);
        });
        const auto employees = ask(*reader, Policy::SecondFactor, u"employees"_qs);
        QCOMPARE(employees.counts, Counts::UsersWithout);
        QCOMPARE(employees.count, 2);
        QCOMPARE(employees.of, 4);
        QCOMPARE(employees.notKnown, 1);
        QCOMPARE(employees.bound, Bound::AtLeast);
        QCOMPARE(loud(employees), (std::map<QString, std::int64_t>{{u"bob"_qs, 2}, {u"fay"_qs, 0}}));
        const auto everyone = ask(*reader, Policy::SecondFactor, u"everyone"_qs);
        QCOMPARE(everyone.count, 3);
        QCOMPARE(everyone.of, 5);
        QCOMPARE(ask(*reader, Policy::SecondFactor, u"nobody"_qs).counts, Counts::Nothing);
    }

    void refusesWhatItCannotKnow()
    {
        const auto reader = ledger([](Given &g) { g.session("ann", 3, 2); });
        WhatIf asking;
        const auto mail = asking.ask(*reader, SourceId{1}, Policy::MailUsers, {});
        QVERIFY(!mail);
        QCOMPARE(mail.error().kind, ErrorKind::Input);
        const auto outside = asking.ask(*reader, SourceId{1}, Policy::IdleDays, {{Policy::IdleDays, std::int64_t{4000}}});
        QVERIFY(!outside);
        QCOMPARE(outside.error().kind, ErrorKind::Input);
        const auto nowhere = asking.ask(*reader, SourceId{9}, Policy::IdleDays, {{Policy::IdleDays, std::int64_t{4}}});
        VERIFY_RESULT(nowhere);
        QCOMPARE(nowhere->limits.size(), 1);
        QVERIFY(!nowhere->range.to.isKnown());
        CancelToken cancelled;
        cancelled.cancel();
        const auto gone = asking.ask(*reader, SourceId{1}, Policy::IdleDays, {{Policy::IdleDays, std::int64_t{4}}}, cancelled);
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, ErrorKind::Cancelled);
        // The next question is answered: only this one was cancelled.
        VERIFY_RESULT(asking.ask(*reader, SourceId{1}, Policy::IdleDays, {{Policy::IdleDays, std::int64_t{4}}}));
    }

    /// A whole history with attacks in it: the same by going through the rows of the lists one by one.
    void agreesWithTheRows()
    {
        const QString path = m_ground.fresh();
        {
            auto writer = Writer::open(path);
            VERIFY_RESULT(writer);
            auto options = sample::sampleOptions();
            options.days = 60;
            options.users = 150;
            VERIFY_RESULT(sample::fillLedger(**writer, options, QStringLiteral("prod")));
        }
        const auto reader = open(path);
        const auto sources = reader->sources();
        VERIFY_RESULT(sources);
        const std::int64_t until = sources->front().seenUntil.seconds();
        const std::int64_t from = until - 30 * Day;

        std::map<QString, bool> administrators;
        VERIFY_RESULT(reader->eachUser(*parseQuery(Subject::Users, {}), [&](const UserView &u) {
            administrators[u.user] = u.administrator.value_or(false);
            return true;
        }));
        struct Used
        {
            std::int64_t first, last;
            bool open, fromLog;
        };
        std::map<QString, std::vector<Used>> sessions;
        VERIFY_RESULT(reader->eachSession(*parseQuery(Subject::Sessions, u"sort:first"_qs), [&](const SessionView &s) {
            const bool open = s.state.status == SessionStatus::Active || s.state.status == SessionStatus::Idle || s.state.presumed;
            if (s.last.seconds() >= from && s.userId)
                sessions[s.user].push_back({s.first.seconds(), s.last.seconds(), open, s.fromLog});
            return true;
        }));
        struct Tried
        {
            std::int64_t time;
            bool failed;
        };
        std::map<QString, std::vector<Tried>> attempts;
        VERIFY_RESULT(reader->eachEvent(*parseQuery(Subject::Events, u"kind:login_ok,login_failed sort:time"_qs), [&](const EventView &e) {
            if (e.time.seconds() >= from && !e.doubtful && e.userId)
                attempts[e.user].push_back({e.time.seconds(), e.kind == EventKind::LoginFailed});
            return true;
        }));
        for (auto &[user, list] : sessions)
            std::stable_sort(list.begin(), list.end(), [](const Used &a, const Used &b) { return a.first < b.first; });
        QVERIFY(sessions.size() > 100 && attempts.size() > 100);

        const auto compare = [&](const WhatIfAnswer &answer, const auto &countOf, const auto &rows) {
            std::map<QString, std::int64_t> expected;
            std::int64_t sum = 0;
            std::int64_t users = 0;
            for (const auto &[user, list] : rows) {
                const std::int64_t n = countOf(user, list);
                expected[user] = n;
                sum += n;
                users += n > 0;
            }
            QCOMPARE(answer.count, sum);
            QCOMPARE(answer.users, users);
            std::vector<std::int64_t> most;
            for (const auto &one : answer.loudest) {
                most.push_back(one.count);
                QCOMPARE(one.count, expected[one.login]);
            }
            QCOMPARE(most, tenMost(expected));
        };
        bool anything = false;
        for (const std::int64_t hours : {1, 8, 24, 100}) {
            const auto answer = ask(*reader, Policy::LifetimeOthers, hours * 3600);
            anything = anything || answer.count > 0;
            compare(answer, [&](const QString &user, const std::vector<Used> &list) {
                return administrators[user] ? 0 : std::count_if(list.begin(), list.end(), [&](const Used &s) { return s.last - s.first > hours * 3600; });
            }, sessions);
        }
        for (const std::int64_t days : {1, 3, 6, 20}) {
            compare(ask(*reader, Policy::IdleDays, days), [&](const QString &, const std::vector<Used> &list) {
                return std::count_if(list.begin(), list.end(), [&](const Used &s) { return s.open && !s.fromLog && until - s.last > days * Day; });
            }, sessions);
        }
        compare(ask(*reader, Policy::ConcurrentSessions, u"ask"_qs), [&](const QString &, const std::vector<Used> &list) {
            std::int64_t logins = 0;
            for (std::size_t i = 0; i < list.size(); ++i) {
                // Whoever signs in has ended, at his own last login, all but the session made by it.
                bool meets = false;
                std::int64_t lastLogin = 0;
                for (std::size_t k = 0; k < i; ++k)
                    lastLogin = list[k].first >= from ? static_cast<std::int64_t>(k) + 1 : lastLogin;
                for (std::size_t k = lastLogin == 0 ? 0 : static_cast<std::size_t>(lastLogin - 1); k < i; ++k)
                    meets = meets || list[k].last > list[i].first;
                logins += list[i].first >= from && meets;
            }
            return logins;
        }, sessions);
        for (const auto &[failures, seconds] : {std::pair<std::int64_t, std::int64_t>{3, 300}, {5, 900}, {10, 86400}, {1, 60}}) {
            const auto answer = ask(*reader, Policy::LockoutFailures, failures, {{Policy::LockoutSeconds, seconds}});
            QVERIFY(answer.count > 0);
            compare(answer, [&](const QString &, const std::vector<Tried> &list) {
                std::int64_t locks = 0;
                std::int64_t until_ = 0;
                std::int64_t row = 0;
                std::int64_t last = 0;
                for (const Tried &t : list) {
                    if (t.time < until_)
                        continue;
                    row = !t.failed ? 0 : t.time - last > seconds ? 1 : row + 1;
                    last = t.failed ? t.time : last;
                    if (row == failures) {
                        ++locks;
                        until_ = t.time + seconds;
                        row = 0;
                    }
                }
                return locks;
            }, attempts);
        }
        QVERIFY(anything);
    }
};

QTEST_MAIN(TestWhatIf)
#include "test_what_if.moc"
