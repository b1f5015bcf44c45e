// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filter_text.h"
#include "core/domain/stable_hash.h"
#include "core/ledger/database.h"
#include "core/ledger/reader.h"
#include "core/ledger/schema.h"
#include "core/ledger/writer.h"
#include "tests/ledger/ledger_ground.h"

#include <QFile>
#include <QTest>

#include <set>

using namespace gatehouse;

namespace {

Instant at(const char *text)
{
    return *parseInstant(text);
}

DeviceRecord row(const char *identifier, const char *login, const char *browser, const char *ip, const char *first, const char *last,
    bool revoked = false)
{
    DeviceRecord r;
    r.user.login = login;
    r.identifier = identifier;
    r.browser = browser;
    r.platform = "linux";
    r.ip = ip;
    r.firstActivity = at(first);
    r.lastActivity = at(last);
    r.end = revoked ? SessionEnd::Revoked : SessionEnd::None;
    return r;
}

EventRecord happened(const char *time, EventKind kind, const char *login, const char *ip, std::uint64_t identity)
{
    EventRecord e;
    e.time = at(time);
    e.kind = kind;
    e.user.login = login;
    e.ip = ip;
    e.identity = identity;
    e.line = static_cast<std::int64_t>(identity);
    return e;
}

Query query(Subject subject, const char *text)
{
    const auto q = parseQuery(subject, QString::fromUtf8(text));
    if (!q)
        qFatal("%s", qPrintable(q.error().text));
    return *q;
}

} // namespace

class TestLedger : public QObject
{
    Q_OBJECT

    testing::LedgerGround m_ground;

    QString fresh() { return m_ground.fresh(); }

    template <typename Fill>
    ImportCounts import(const QString &path, const char *source, Fill fill)
    {
        auto writer = Writer::open(path);
        if (!writer) {
            qWarning("%s", qPrintable(writer.error().text));
            return {};
        }
        Writer &w = **writer;
        const auto id = w.source(QString::fromUtf8(source));
        if (!id || !w.beginImport(*id) || !w.beginFile(u"test"_qs, u"test"_qs, "head", {}))
            return {};
        fill(w);
        const auto committed = w.commit({100, 100, 10, 0, {}});
        if (!committed)
            qWarning("%s", qPrintable(committed.error().text));
        if (!w.endFile(u"done"_qs) || !w.endImport(u"done"_qs))
            return {};
        return w.counts();
    }

    std::unique_ptr<Reader> reader(const QString &path)
    {
        auto r = Reader::open(path);
        if (!r)
            qFatal("%s", qPrintable(r.error().text));
        return std::move(*r);
    }

    static void fillSome(Writer &w)
    {
        w.device(row("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "ann", "chrome", "192.0.2.1", "2026-11-20 08:00:00", "2026-11-20 12:00:00"));
        w.device(row("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "ann", "chrome", "198.51.100.7", "2026-11-20 12:30:00", "2026-11-20 15:00:00"));
        w.device(row("bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "bob", "firefox", "192.0.2.2", "2026-11-20 09:00:00", "2026-11-20 09:30:00"));
        w.device(row("cccccccccccccccccccccccccccccccccccccccccc", "bob", "firefox", "10.0.0.9", "2026-11-01 09:00:00", "2026-11-01 09:30:00"));
        w.device(row("dddddddddddddddddddddddddddddddddddddddddd", "Cem Özdemir", "safari", "9.0.0.1", "2026-11-19 09:00:00", "2026-11-20 14:50:00", true));
    }

private Q_SLOTS:
    void sessionsCarryStatusAndLineage()
    {
        const QString path = fresh();
        const ImportCounts counts = import(path, "prod", fillSome);
        QCOMPARE(counts.accepted, 5);
        const auto r = reader(path);
        const auto all = r->sessions(query(Subject::Sessions, ""), 0, 50);
        QVERIFY(all);
        QCOMPARE(all->total, 4);
        QCOMPARE(all->rows.size(), 4U);
        QCOMPARE(all->rows[0].user, u"ann"_qs);
        QCOMPARE(all->rows[0].first, at("2026-11-20 08:00:00"));
        QCOMPARE(all->rows[0].last, at("2026-11-20 15:00:00"));
        QCOMPARE(all->rows[0].ip, u"198.51.100.7"_qs);
        QCOMPARE(all->rows[0].state.status, SessionStatus::Active);
        QCOMPARE(all->rows[1].state.status, SessionStatus::Revoked);
        QCOMPARE(all->rows[2].state.status, SessionStatus::Idle);
        QCOMPARE(all->rows[3].state.status, SessionStatus::Expired);
        QVERIFY(all->rows[3].state.presumed);
        const auto traces = r->traces(all->rows[0].id);
        QVERIFY(traces);
        QCOMPARE(traces->size(), 2U);
        QCOMPARE((*traces)[0].ip, u"192.0.2.1"_qs);
    }

    void filtersAndOrders_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("identifiers");
        const auto add = [](const char *text, const QString &first) { QTest::newRow(text) << QByteArray(text) << first.split(u' ', Qt::SkipEmptyParts); };
        add("sort:first", u"c d a b"_qs);
        add("sort:-last", u"a d b c"_qs);
        add("sort:user", u"a b c d"_qs);
        add("sort:-user", u"d b c a"_qs);
        add("sort:ip", u"d c b a"_qs);
        add("sort:browser", u"a b c d"_qs);
        add("sort:status", u"a b c d"_qs);
        add("status:active", u"a"_qs);
        add("status:active,idle sort:first", u"a b"_qs);
        add("-status:revoked sort:first", u"c a b"_qs);
        add("presumed:yes", u"c"_qs);
        add("user:BOB", u"b c"_qs);
        add("user:\"cem özdemir\"", u"d"_qs);
        add("-user:bob", u"a d"_qs);
        add("user:nobody", u""_qs);
        add("-user:nobody sort:first", u"c d a b"_qs);
        add("ip:192.0.2.*", u"b"_qs);
        add("ip:10.0.0.0/8", u"c"_qs);
        add("browser:firefox user:bob last:1d", u"b"_qs);
        add("since:2026-11-20T14:50:00Z until:2026-11-20T15:00:00Z", u"d"_qs);
        add("started-since:2026-11-20 sort:first", u"a b"_qs);
        add("session:bbbb", u"b"_qs);
        add("session:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", u"b"_qs);
        add("session:bbbbbbbbbbc", u""_qs);
        add("fire", u"b c"_qs);
        add("ÖZD", u"d"_qs);
        add("country:none sort:first", u"c d a b"_qs);
        add("country:France", u""_qs);
        add("source:prod sort:first", u"c d a b"_qs);
        add("source:other", u""_qs);
    }

    void filtersAndOrders()
    {
        static QString path;
        if (path.isEmpty()) {
            path = fresh();
            import(path, "prod", fillSome);
        }
        QFETCH(QByteArray, text);
        QFETCH(QStringList, identifiers);
        const auto r = reader(path);
        const Query q = query(Subject::Sessions, text.constData());
        const auto found = r->sessions(q, 0, 50);
        QVERIFY2(found, found ? "" : qPrintable(found.error().text));
        QStringList got;
        for (const SessionView &v : found->rows)
            got << v.identifier.left(1);
        QCOMPARE(got, identifiers);
        QCOMPARE(found->total, identifiers.size());
        for (std::size_t i = 0; i < found->rows.size(); ++i) {
            const auto position = r->sessionPosition(q, found->rows[i].id);
            QVERIFY(position && *position);
            QCOMPARE(**position, static_cast<std::int64_t>(i));
            const auto one = r->sessions(q, static_cast<std::int64_t>(i), 1);
            QVERIFY(one);
            QCOMPARE(one->rows.size(), 1U);
            QCOMPARE(one->rows[0].id, found->rows[i].id);
        }
    }

    void importingAgainAddsNothing()
    {
        const QString path = fresh();
        const auto fill = [](Writer &w) {
            fillSome(w);
            w.event(happened("2026-11-20 08:00:00,123", EventKind::LoginOk, "ann", "192.0.2.1", 1));
            w.event(happened("2026-11-20 08:01:00,000", EventKind::LoginFailed, "eve", "203.0.113.9", 2));
            UserRecord u;
            u.user = {5, "ann", "Ann Smith"};
            u.totpEnabled = true;
            w.user(u);
        };
        const ImportCounts first = import(path, "prod", fill);
        QVERIFY(first.added > 0);
        const auto before = reader(path)->dashboard({}, {});
        const ImportCounts again = import(path, "prod", fill);
        QCOMPARE(again.accepted, first.accepted);
        QCOMPARE(again.added, 0);
        const auto after = reader(path)->dashboard({}, {});
        QVERIFY(before && after);
        QCOMPARE(after->sessionsTotal, before->sessionsTotal);
        QCOMPARE(after->eventsByKind, before->eventsByKind);
        QCOMPARE(after->totpEnabled, 1);
        // The same lines of another source are other events.
        QVERIFY(import(path, "test", fill).added > 0);
        QCOMPARE(reader(path)->dashboard({}, {})->sessionsTotal, 8);
    }

    void dashboardAgreesWithTheLists()
    {
        const QString path = fresh();
        import(path, "prod", [](Writer &w) {
            fillSome(w);
            w.event(happened("2026-11-20 14:00:00", EventKind::LoginOk, "ann", "192.0.2.1", 1));
            w.event(happened("2026-11-20 14:10:00", EventKind::LoginFailed, "eve", "203.0.113.9", 2));
            w.event(happened("2026-11-18 14:10:00", EventKind::LoginFailed, "eve", "203.0.113.9", 3));
            EventRecord forged = happened("2026-11-20 14:12:00", EventKind::LoginOk, "root", "203.0.113.9", 4);
            forged.doubtful = true;
            w.event(forged);
            w.event(happened("2026-11-20 14:20:00", EventKind::LoginIgnored, "eve", "203.0.113.9", 5));
        });
        const auto r = reader(path);
        const auto d = r->dashboard({}, {at("2026-11-20 13:30:00"), {}});
        QVERIFY(d);
        QCOMPARE(d->sessionsTotal, 4);
        for (const SessionStatus status : allSessionStatuses()) {
            Query q = defaultQuery(Subject::Sessions);
            q.filter.setCondition(Field::Status, {sessionStatusName(status)});
            QCOMPARE(r->sessions(q, 0, 1)->total, d->sessionsByStatus[static_cast<std::size_t>(status)]);
        }
        for (const BrowserCount &b : d->browsers) {
            Query q = defaultQuery(Subject::Sessions);
            q.filter.setCondition(Field::Browser, {b.browser});
            QCOMPARE(r->sessions(q, 0, 1)->total, b.total);
        }
        QCOMPARE(d->eventsByKind[static_cast<std::size_t>(EventKind::LoginFailed)], 2);
        QCOMPARE(d->eventsByKindInRange[static_cast<std::size_t>(EventKind::LoginFailed)], 1);
        QCOMPARE(d->eventsByKind[static_cast<std::size_t>(EventKind::LoginOk)], 1);
        QCOMPARE(d->doubtfulEvents, 1);
        QCOMPARE(d->lockedUsers, 1);
        QCOMPARE(d->range.from, at("2026-11-20 13:00:00"));
        Query q = defaultQuery(Subject::Events);
        q.filter.range = d->range;
        q.filter.setCondition(Field::Doubtful, {u"no"_qs});
        q.filter.setCondition(Field::Kind, {u"login_failed"_qs});
        QCOMPARE(r->events(q, 0, 10)->total, 1);
        const auto kinds = r->eventKinds({});
        QVERIFY(kinds);
        QCOMPARE(kinds->plain, d->eventsByKind);
        QCOMPARE(kinds->doubtful, 1);
    }

    void doubtIsClearedWhenTheLineIsProved()
    {
        const QString path = fresh();
        EventRecord e = happened("2026-11-20 14:10:00", EventKind::LoginFailed, "eve", "203.0.113.9", 2);
        e.doubtful = true;
        import(path, "prod", [&](Writer &w) { w.event(e); });
        QCOMPARE(reader(path)->dashboard({}, {})->doubtfulEvents, 0); // nothing but a doubtful line tells no time
        QCOMPARE(reader(path)->eventKinds({})->doubtful, 1);
        e.doubtful = false;
        import(path, "prod", [&](Writer &w) { w.event(e); });
        const auto d = reader(path)->dashboard({}, {});
        QCOMPARE(d->doubtfulEvents, 0);
        QCOMPARE(d->eventsByKind[static_cast<std::size_t>(EventKind::LoginFailed)], 1);
        QCOMPARE(reader(path)->eventKinds({})->plain[static_cast<std::size_t>(EventKind::LoginFailed)], 1);
        e.doubtful = true;
        import(path, "prod", [&](Writer &w) { w.event(e); });
        QCOMPARE(reader(path)->eventKinds({})->doubtful, 0);
    }

    void usersKnownByPiecesBecomeOne()
    {
        const QString path = fresh();
        import(path, "prod", [](Writer &w) {
            DeviceRecord byId = row("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "", "chrome", "192.0.2.1", "2026-11-20 08:00:00", "2026-11-20 12:00:00");
            byId.user = {7, {}, {}};
            w.device(byId);
            DeviceRecord byName = row("bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "", "chrome", "192.0.2.1", "2026-11-20 08:00:00", "2026-11-20 12:00:00");
            byName.user = {0, {}, "Ann Smith"};
            w.device(byName);
            w.event(happened("2026-11-20 08:00:00", EventKind::LoginOk, "ann", "192.0.2.1", 1));
        });
        QCOMPARE(reader(path)->users(query(Subject::Users, ""), 0, 10)->total, 3);
        import(path, "prod", [](Writer &w) {
            UserRecord u;
            u.user = {7, "ann", "Ann Smith"};
            w.user(u);
        });
        const auto r = reader(path);
        const auto users = r->users(query(Subject::Users, ""), 0, 10);
        QVERIFY2(users, users ? "" : qPrintable(users.error().text));
        QCOMPARE(users->total, 1);
        QCOMPARE(users->rows[0].login, u"ann"_qs);
        QCOMPARE(users->rows[0].name, u"Ann Smith"_qs);
        QCOMPARE(users->rows[0].odooId, 7);
        QCOMPARE(users->rows[0].sessions, 2);
        QCOMPARE(users->rows[0].active, 2);
        QCOMPARE(users->rows[0].logins, 1);
        QCOMPARE(r->sessions(query(Subject::Sessions, "user:ann"), 0, 10)->total, 2);
        QCOMPARE(r->events(query(Subject::Events, "user:ann"), 0, 10)->total, 1);
        QCOMPARE(r->dashboard({}, {})->usersWithSessions, 1);
        const auto one = r->user(users->rows[0].id);
        QVERIFY(one && *one);
        QCOMPARE((*one)->login, u"ann"_qs);
    }

    void loginsStandForSessionsUntilTheSourceNamesThem()
    {
        const QString path = fresh();
        import(path, "old", [](Writer &w) {
            w.event(happened("2026-11-20 08:00:00", EventKind::LoginOk, "ann", "192.0.2.1", 1));
            w.event(happened("2026-11-20 08:00:00", EventKind::LoginOk, "robot", "", 2)); // over RPC: no session
        });
        auto r = reader(path);
        const auto some = r->sessions(query(Subject::Sessions, ""), 0, 10);
        QCOMPARE(some->total, 1);
        QVERIFY(some->rows[0].fromLog);
        QVERIFY(some->rows[0].state.presumed);
        QCOMPARE(some->rows[0].state.status, SessionStatus::Active);
        QCOMPARE(r->events(query(Subject::Events, "user:ann"), 0, 1)->rows[0].identifier, QString());
        import(path, "old", fillSome);
        QCOMPARE(r->sessions(query(Subject::Sessions, ""), 0, 10)->total, 4);
        QCOMPARE(r->sessions(query(Subject::Sessions, "-status:active"), 0, 10)->total, 3);
        QCOMPARE(r->dashboard({}, {})->sessionsTotal, 4);
    }

    void seenInTheLogAndInTheDeviceList()
    {
        const QString path = fresh();
        const char *id = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
        const auto log = [id](Writer &w) {
            EventRecord e = happened("2026-11-20 08:00:01", EventKind::SessionSeen, "ann", "192.0.2.1", 1);
            e.identifier = id;
            w.event(e);
        };
        import(path, "prod", log);
        auto r = reader(path);
        QVERIFY(r->sessions(query(Subject::Sessions, ""), 0, 1)->rows[0].fromLog);
        import(path, "prod", [id](Writer &w) {
            w.device(row(id, "ann", "chrome", "192.0.2.1", "2026-11-20 08:00:00", "2026-11-20 12:00:00"));
        });
        QCOMPARE(import(path, "prod", log).added, 0);
        const auto list = r->sessions(query(Subject::Sessions, ""), 0, 10);
        QCOMPARE(list->total, 1);
        QVERIFY(!list->rows[0].fromLog);
        QCOMPARE(list->rows[0].browser, u"chrome"_qs);
        QCOMPARE(r->traces(list->rows[0].id)->size(), 1U);
        QCOMPARE(r->events(query(Subject::Events, "session:aaaaaaa"), 0, 10)->rows[0].browser, u"chrome"_qs);
    }

    void oneWriterAtATime()
    {
        const QString path = fresh();
        const auto first = Writer::open(path);
        QVERIFY(first);
        const auto second = Writer::open(path);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Refused);
    }

    void whatIsNotCommittedIsNotThere()
    {
        const QString path = fresh();
        {
            auto w = Writer::open(path);
            QVERIFY(w);
            const auto source = (*w)->source(u"prod"_qs);
            QVERIFY((*w)->beginImport(*source));
            QVERIFY((*w)->beginFile(u"a"_qs, u"t"_qs, "x", {}));
            fillSome(**w);
        }
        const auto r = reader(path);
        QCOMPARE(r->sessions(query(Subject::Sessions, ""), 0, 1)->total, 0);
        // Opening a writer anew notes that the import was broken off.
        QVERIFY(Writer::open(path));
        QCOMPARE(r->imports()->at(0).state, u"broken off"_qs);
    }

    void bytesThatAreNoTextAreMendedInEveryColumn()
    {
        const QString path = fresh();
        const ImportCounts counts = import(path, "prod", [](Writer &w) {
            using namespace std::string_view_literals;
            DeviceRecord d = row("eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee", "x", "x", "192.0.2.1", "2026-11-20 08:00:00", "2026-11-20 12:00:00");
            d.user.login = "a\xff'; DROP TABLE users; --"sv;
            d.user.name = "\xc3("sv;
            d.browser = "b\0c"sv;
            d.platform = "\xed\xa0\x80"sv;
            d.ip = "192.0.2.1\xfe"sv;
            d.country = "\xf0\x9f"sv;
            d.city = "Z\xfcrich"sv;
            w.device(d);
            EventRecord e = happened("2026-11-20 09:00:00", EventKind::LoginFailed, "x", "192.0.2.1", 7);
            e.user.login = "\0\0"sv;
            e.note = "n\xc0\xaf"sv;
            w.event(e);
            // Cut where the ledger's own limit falls amid a character.
            EventRecord longer = happened("2026-11-20 09:00:01", EventKind::LoginOk, "y", "192.0.2.1", 8);
            static std::string umlauts = "x";
            for (int i = 0; i < 1000; ++i)
                umlauts += "\xc3\xa4";
            longer.note = umlauts;
            w.event(longer);
        });
        QCOMPARE(counts.rejected, 0);
        const auto r = reader(path);
        const auto sessions = r->sessions(query(Subject::Sessions, "session:eeee"), 0, 5);
        QVERIFY2(sessions, sessions ? "" : qPrintable(sessions.error().text));
        QCOMPARE(sessions->rows.size(), 1U);
        const SessionView &s = sessions->rows[0];
        const QString bad(QChar::ReplacementCharacter);
        QCOMPARE(s.login, QString(u"a"_qs + bad + u"'; DROP TABLE users; --"_qs));
        QCOMPARE(s.name, QString(bad + u"("_qs));
        QCOMPARE(s.browser, QString(u"b"_qs + bad + u"c"_qs));
        QVERIFY(s.platform.contains(bad));
        QVERIFY(s.country.contains(bad));
        QCOMPARE(s.city, QString(u"Z"_qs + bad + u"rich"_qs));
        const auto events = r->events(query(Subject::Events, "sort:time"), 0, 5);
        QVERIFY(events);
        QCOMPARE(events->rows.size(), 2U);
        QCOMPARE(events->rows[0].login, QString(bad + bad));
        QVERIFY(events->rows[0].note.startsWith(QString(u"n"_qs + bad)));
        QVERIFY(!events->rows[1].note.contains(bad));
        QCOMPARE(events->rows[1].note.toUtf8().size(), 1023);
    }

    void aNewerLedgerIsRefusedAndLeftAlone()
    {
        const QString path = fresh();
        import(path, "prod", fillSome);
        {
            auto db = Database::open(path, OpenMode::Write);
            QVERIFY(db);
            QVERIFY((*db)->exec("UPDATE ledger_meta SET value = 99 WHERE key = 'schema'"));
        }
        const auto w = Writer::open(path);
        QVERIFY(!w);
        QCOMPARE(w.error().kind, ErrorKind::Refused);
        QVERIFY(w.error().text.contains(u"newer"_qs));
        QVERIFY(!Reader::open(path));
        auto db = Database::open(path, OpenMode::Write);
        QCOMPARE(*(*db)->number("SELECT value FROM ledger_meta WHERE key = 'schema'"), 99);
        QCOMPARE(*(*db)->number("SELECT count(*) FROM sessions"), 4);
    }

    void aMigrationThatFailsLeavesTheLedgerAsItWas()
    {
        const QString path = fresh();
        import(path, "prod", fillSome);
        auto db = Database::open(path, OpenMode::Write);
        QVERIFY(db);
        const int now = *schemaVersion(**db);
        const Migration steps[] = {{now + 1, "works", "ALTER TABLE sources ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'"},
            {now + 2, "fails", "ALTER TABLE sources ADD COLUMN shape TEXT; UPDATE no_such_table SET a = 1"}};
        const auto done = migrate(**db, steps);
        QVERIFY(!done);
        QCOMPARE(*schemaVersion(**db), now + 1);
        QCOMPARE(*(*db)->number("SELECT count(*) FROM sources WHERE colour = 'red'"), 1);
        QVERIFY(!(*db)->number("SELECT count(shape) FROM sources"));
        QCOMPARE(*(*db)->number("SELECT count(*) FROM sessions"), 4);
    }

    void foreignFilesAreRefused()
    {
        if (m_ground.isPostgres()) {
            const QString path = fresh();
            m_ground.run(path, "CREATE SCHEMA gatehouse; CREATE TABLE gatehouse.payroll (salary int)");
            for (const bool writing : {true, false}) {
                const auto error = writing ? Writer::open(path).error() : Reader::open(path).error();
                QCOMPARE(error.kind, ErrorKind::Input);
            }
            m_ground.run(path, "SELECT salary FROM gatehouse.payroll");
            return;
        }
        const QString path = fresh();
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        const auto w = Writer::open(path);
        QVERIFY(!w);
        QCOMPARE(w.error().kind, ErrorKind::Input);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray(5000, 'x'));
    }

    void manyRowsInEveryOrder()
    {
        // Several pieces of packed columns, many equal keys: every window must be the matching part of the whole list.
        const QString path = fresh();
        constexpr int Sessions = 80'000;
        import(path, "prod", [](Writer &w) {
            std::uint64_t seed = 1;
            for (int i = 0; i < Sessions; ++i) {
                seed = mixBits(seed + 0x9e3779b97f4a7c15ULL);
                const std::string id = "s" + std::to_string(i);
                const std::string login = "user" + std::to_string(seed % 50);
                DeviceRecord r;
                r.user.login = login;
                r.identifier = id;
                r.browser = seed % 7 == 0 ? "firefox" : "chrome";
                r.platform = "linux";
                r.ip = "192.0.2.1";
                r.firstActivity = Instant::fromSeconds(1'700'000'000 + static_cast<std::int64_t>(seed % 1000));
                r.lastActivity = r.firstActivity.plusSeconds(static_cast<std::int64_t>(seed % 3));
                w.device(r);
                if (w.wantsCommit() && !w.commit({}))
                    return;
            }
        });
        const auto r = reader(path);
        for (const char *text : {"sort:-last", "sort:first", "sort:user", "sort:-browser", "browser:firefox sort:-user", "sort:status", "sort:ip"}) {
            const Query q = query(Subject::Sessions, text);
            std::vector<std::int64_t> whole;
            const auto total = r->eachSession(q, [&](const SessionView &v) {
                whole.push_back(v.id.value);
                return true;
            });
            QVERIFY(total);
            QCOMPARE(*total, static_cast<std::int64_t>(whole.size()));
            QCOMPARE(std::set<std::int64_t>(whole.begin(), whole.end()).size(), whole.size());
            for (const std::int64_t offset : {std::int64_t{0}, std::int64_t{777}, *total / 2, *total - 20}) {
                const auto window = r->sessions(q, offset, 20);
                QVERIFY(window);
                QCOMPARE(window->total, *total);
                for (std::size_t i = 0; i < window->rows.size(); ++i)
                    QCOMPARE(window->rows[i].id.value, whole[static_cast<std::size_t>(offset) + i]);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestLedger)
#include "test_ledger.moc"
