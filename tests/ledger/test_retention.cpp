// SPDX-License-Identifier: GPL-3.0-or-later
// What grew too old is taken out: afterwards a ledger answers as one that was never told it.
#include "core/actions/journal.h"
#include "core/actions/retain.h"
#include "core/domain/filter_text.h"
#include "core/domain/stable_hash.h"
#include "core/ledger/database.h"
#include "core/ledger/ledger_copy.h"
#include "core/ledger/reader.h"
#include "core/ledger/retention.h"
#include "core/ledger/writer.h"
#include "tests/ledger/ledger_ground.h"
#include "tests/verify_result.h"

#include <QDateTime>
#include <QProcess>
#include <QtTest>

using namespace gatehouse;
using namespace gatehouse::testing;

namespace {

constexpr int Users = 7;
constexpr int Hour = 3600;

Instant at(const char *text)
{
    return *parseInstant(text);
}

Query query(Subject subject, const char *text)
{
    const auto q = parseQuery(subject, QString::fromUtf8(text));
    if (!q)
        qFatal("%s", qPrintable(q.error().text));
    return *q;
}

/// The same records every time: `from` on, `until` not included, every `step` of seconds a session with a login, and in
/// between failures. Told in an order that is not that of time, as imports do.
void tell(Writer &writer, Instant from, Instant until, std::int64_t step, Instant notBefore = {})
{
    static constexpr const char *Browsers[] = {"chrome", "firefox", "safari"};
    static constexpr const char *Countries[] = {"Belgium", "France", ""};
    std::vector<std::int64_t> numbers;
    const std::int64_t count = (until.seconds() - from.seconds()) / step;
    for (std::int64_t i = 0; i < count; ++i)
        numbers.push_back((i * 7919) % count);
    for (const std::int64_t n : numbers) {
        const Instant first = from.plusSeconds(n * step);
        const Instant last = first.plusSeconds((n % 40) * Hour);
        const std::string login = "user" + std::to_string(n % Users);
        // Some are of one month alone.
        const std::string ip = n % 50 == 0 ? "203.0.113." + std::to_string(n / 100) : "192.0.2." + std::to_string(n % 50);
        const std::string identifier = "s" + QByteArray::number(static_cast<qlonglong>(first.ms)).toStdString();
        if (!notBefore.isKnown() || last >= notBefore) {
            DeviceRecord r;
            r.user.login = login;
            r.identifier = identifier;
            r.browser = Browsers[n % 3];
            r.platform = "linux";
            r.ip = ip;
            r.country = Countries[n % 50 == 0 ? 2 : n % 50 % 3]; // of the address, whoever tells it first
            r.firstActivity = first;
            r.lastActivity = last;
            r.end = n % 5 == 0 ? SessionEnd::Revoked : SessionEnd::None;
            writer.device(r);
            if (n % 11 == 0) {
                r.browser = "edge";
                r.ip = "198.51.100.1";
                writer.device(r); // seen on another device: it has traces
            }
            GuardSessionRecord guard;
            guard.identifier = identifier;
            guard.authMethod = "password";
            if (n % 4 == 0)
                writer.guardSession(guard);
        }
        for (int k = 0; k < 3; ++k) {
            EventRecord e;
            e.time = first.plusSeconds(k * 600);
            if (notBefore.isKnown() && e.time < notBefore)
                continue;
            e.kind = k == 0 ? EventKind::LoginOk : n % 13 == 0 ? EventKind::LoginIgnored : EventKind::LoginFailed;
            e.doubtful = n % 17 == 0;
            e.user.login = login;
            e.ip = ip;
            e.note = "told";
            e.identity = mixBits(static_cast<std::uint64_t>(n * 3 + k));
            writer.event(e);
        }
        if (writer.wantsCommit())
            QVERIFY(writer.commitSync({}));
    }
}

} // namespace

class TestRetention : public QObject
{
    Q_OBJECT

    LedgerGround m_ground;

    /// A ledger of two servers; with `notBefore`, of what is not older.
    QString told(std::int64_t step, Instant notBefore = {})
    {
        const QString ledger = m_ground.fresh();
        auto writer = Writer::open(ledger);
        if (!writer)
            qFatal("%s", qPrintable(writer.error().text));
        for (const char *name : {"prod", "test"}) {
            const auto source = (*writer)->source(QString::fromUtf8(name));
            if (!source || !(*writer)->saveServer(*source, QStringLiteral("{}")) || !(*writer)->beginSync(*source))
                qFatal("no source");
            // Everybody is known in both, whatever is left of what they did.
            for (int u = 0; u < Users; ++u) {
                UserRecord user;
                const std::string login = "user" + std::to_string(u);
                user.user.login = login;
                user.totpEnabled = u % 2 == 0;
                (*writer)->user(user);
            }
            tell(**writer, at("2026-01-10 00:00:00"), at("2026-06-20 00:00:00"), step, notBefore);
            SyncState state;
            state.asOf = at("2026-06-20 00:00:00");
            state.finished = state.asOf;
            const auto done = (*writer)->commitSync(state);
            if (!done)
                qFatal("%s", qPrintable(done.error().text));
        }
        return ledger;
    }

    template <typename View>
    static QStringList lines(const Result<Window<View>> &window, const std::function<QString(const View &)> &line)
    {
        if (!window)
            return {window.error().text};
        QStringList all{QString::number(window->total)};
        for (const View &view : window->rows)
            all << line(view);
        return all;
    }
    static QStringList groups(const Result<std::vector<GroupView>> &read)
    {
        if (!read)
            return {read.error().text};
        QStringList all;
        for (const GroupView &g : *read)
            all << QStringLiteral("%1 %2 %3").arg(g.value).arg(g.total).arg(g.last.toIso());
        all.sort();
        return all;
    }
    static QStringList histogram(const Result<HistogramView> &read)
    {
        if (!read)
            return {read.error().text};
        QStringList all{read->from.toIso(), QString::number(read->stepSeconds)};
        for (std::size_t i = 0; i < read->ok.size(); ++i)
            all << QStringLiteral("%1/%2").arg(read->ok[i]).arg(read->failed[i]);
        return all;
    }
    template <typename Numbers>
    static QString numbers(const Numbers &values)
    {
        QStringList all;
        for (const auto value : values)
            all << QString::number(value);
        return all.join(u' ');
    }

    /// All that a ledger answers, in words, but for row numbers.
    static QStringList answers(const QString &ledger)
    {
        auto opened = Reader::open(ledger);
        if (!opened)
            return {opened.error().text};
        Reader &r = **opened;
        const std::function<QString(const SessionView &)> ofSession = [](const SessionView &v) {
            return QStringList{v.source, v.identifier, v.user, v.ip, v.browser, v.country, v.first.toIso(), v.last.toIso(),
                QString::number(static_cast<int>(v.state.status)), v.endCause.isNull() ? QStringLiteral("no guard") : v.endCause}
                .join(u' ');
        };
        const std::function<QString(const EventView &)> ofEvent = [](const EventView &v) {
            return QStringList{v.source, v.time.toIso(), QString::number(static_cast<int>(v.kind)), v.user, v.ip, v.note,
                v.doubtful ? QStringLiteral("doubtful") : QString()}
                .join(u' ');
        };
        const std::function<QString(const UserView &)> ofUser = [](const UserView &v) {
            return QStringLiteral("%1 %2 %3 %4 %5").arg(v.source, v.user).arg(v.sessions).arg(v.logins).arg(v.failed);
        };
        QStringList all;
        for (const char *filter : {"sort:-last", "sort:first", "status:active", "-status:revoked", "user:user3", "ip:192.0.2.7", "source:test",
                 "session:s1769", "country:France", "since:2026-03-01 until:2026-05-01", "sort:-user", "browser:edge"})
            all << QString::fromUtf8(filter) << lines(r.sessions(query(Subject::Sessions, filter), 0, 300), ofSession);
        for (const char *filter : {"sort:-time", "sort:time", "kind:login_failed", "-kind:login_ok", "user:user3", "ip:192.0.2.7", "doubtful:yes",
                 "doubtful:no", "source:test", "since:2026-03-01 until:2026-05-01", "sort:-user"}) {
            all << QString::fromUtf8(filter) << lines(r.events(query(Subject::Events, filter), 0, 300), ofEvent)
                << lines(r.events(query(Subject::Events, filter), 1000, 50), ofEvent);
            const auto kinds = r.eventKinds(query(Subject::Events, filter).filter);
            all << (kinds ? numbers(kinds->plain) + QStringLiteral(" doubtful %1").arg(kinds->doubtful) : kinds.error().text);
        }
        all << lines(r.users(query(Subject::Users, "sort:user"), 0, 50), ofUser);
        for (const Field field : {Field::User, Field::Ip, Field::Source}) {
            Query q = query(Subject::Sessions, "");
            q.group = field;
            all << groups(r.sessionGroups(q));
            q = query(Subject::Events, "");
            q.group = field;
            all << groups(r.eventGroups(q));
        }
        all << histogram(r.sessionHistogram(query(Subject::Sessions, "").filter, 60))
            << histogram(r.eventHistogram(query(Subject::Events, "").filter, 60));
        for (const auto source : {std::optional<SourceId>(), std::optional<SourceId>(SourceId{2})}) {
            for (const TimeRange range : {TimeRange{}, TimeRange{at("2026-06-15 00:00:00"), at("2026-06-20 00:00:00")}}) {
                const auto d = r.dashboard(source, range);
                if (!d) {
                    all << d.error().text;
                    continue;
                }
                all << QStringLiteral("%1 %2 %3 %4 %5 %6 %7")
                           .arg(d->asOf.toIso())
                           .arg(d->sessionsTotal)
                           .arg(d->usersWithSessions)
                           .arg(d->usersActive)
                           .arg(d->doubtfulEvents)
                           .arg(d->usersKnown)
                           .arg(d->totpEnabled)
                    << numbers(d->sessionsByStatus) << numbers(d->eventsByKind) << numbers(d->eventsByKindInRange)
                    << numbers(d->sessionsStartedByDay) << numbers(d->failedByDay) << numbers(d->revokedByDay) << histogram(d->logins);
                QStringList browsers; // those that are equal in number come as they were first told
                for (const BrowserCount &b : d->browsers)
                    browsers << b.browser + QStringLiteral(" %1 %2").arg(b.active).arg(b.total);
                browsers.sort();
                all << browsers;
            }
        }
        const auto sources = r.sources();
        for (const SourceView &s : sources ? *sources : std::vector<SourceView>())
            all << QStringLiteral("%1 %2 %3").arg(s.name).arg(s.sessions).arg(s.events);
        return all;
    }
    static void compare(const QStringList &left, const QStringList &right)
    {
        for (qsizetype i = 0; i < std::min(left.size(), right.size()); ++i)
            QVERIFY2(left.at(i) == right.at(i), qPrintable(QStringLiteral("%1: %2 / %3").arg(i).arg(left.at(i), right.at(i))));
        QCOMPARE(left.size(), right.size());
    }

private Q_SLOTS:
    void monthsBeginWhereTheyBegin()
    {
        QCOMPARE(retentionStart(1, at("2026-11-22 21:00:00")), at("2026-10-01 00:00:00"));
        QCOMPARE(retentionStart(12, at("2026-11-22 21:00:00")), at("2025-11-01 00:00:00"));
        QCOMPARE(retentionStart(2, at("2026-01-31 23:59:59")), at("2025-11-01 00:00:00"));
    }

    void answersAsIfNeverTold()
    {
        const Instant before = at("2026-04-01 00:00:00");
        const QString whole = told(3 * Hour);
        const QString newer = told(3 * Hour, before);
        const auto preview = previewRetention(whole, before);
        VERIFY_RESULT(preview);
        QVERIFY(preview->sessions > 0 && preview->events > 0);
        QCOMPARE(preview->sources.size(), std::size_t{2});
        RetentionPreview taken;
        VERIFY_RESULT(retain(whole, 2, before, taken));
        QCOMPARE(taken.sessions, preview->sessions);
        QCOMPARE(taken.events, preview->events);
        QCOMPARE(taken.sources.size(), std::size_t{2});
        QCOMPARE(taken.sources[0].sessions, preview->sources[0].sessions);
        QCOMPARE(taken.sources[1].events, preview->sources[1].events);
        compare(answers(whole), answers(newer));

        // Nothing of it is left, in no table.
        auto db = Database::open(whole, OpenMode::Read);
        VERIFY_RESULT(db);
        const std::int64_t seconds = before.seconds();
        for (const QByteArray &left : {"SELECT count(*) FROM sessions WHERE last_s < " + QByteArray::number(static_cast<qlonglong>(seconds)),
                 "SELECT count(*) FROM events WHERE time_ms < " + QByteArray::number(static_cast<qlonglong>(seconds * 1000)),
                 QByteArray("SELECT count(*) FROM traces WHERE session NOT IN (SELECT id FROM sessions)"),
                 QByteArray("SELECT count(*) FROM guard_sessions WHERE session NOT IN (SELECT id FROM sessions)"),
                 QByteArray("SELECT count(*) FROM session_keys WHERE session NOT IN (SELECT id FROM sessions)")}) {
            const auto count = (*db)->number(left.constData(), -1);
            VERIFY_RESULT(count);
            QVERIFY2(*count == 0, left.constData());
        }
        auto other = Database::open(newer, OpenMode::Read);
        VERIFY_RESULT(other);
        QCOMPARE(*(*db)->number("SELECT count(*) FROM addresses"), *(*other)->number("SELECT count(*) FROM addresses"));
        const auto kept = retentionOf(whole);
        VERIFY_RESULT(kept);
        QCOMPARE(kept->months, 2);
        QCOMPARE(kept->from, before);

        // Told again, it stays out; what is new comes in behind what was there.
        for (const QString &ledger : {whole, newer}) {
            auto writer = Writer::open(ledger);
            VERIFY_RESULT(writer);
            VERIFY_RESULT((*writer)->beginSync(SourceId{1}));
            if (ledger == whole)
                tell(**writer, at("2026-01-10 00:00:00"), at("2026-06-20 00:00:00"), 3 * Hour);
            tell(**writer, at("2026-06-20 00:00:00"), at("2026-06-25 00:00:00"), 2 * Hour);
            SyncState state;
            state.asOf = state.finished = at("2026-06-25 00:00:00");
            VERIFY_RESULT((*writer)->commitSync(state));
        }
        compare(answers(whole), answers(newer));

        // Once more, a month further; and a copy is the same.
        const Instant further = at("2026-05-01 00:00:00");
        VERIFY_RESULT(retain(whole, 1, further, taken));
        QVERIFY(taken.sessions > 0 && taken.events > 0);
        VERIFY_RESULT(retain(newer, 1, further, taken));
        compare(answers(whole), answers(newer));
        VERIFY_RESULT(retain(whole, 1, further, taken));
        QCOMPARE(taken.sessions + taken.events, 0);
        const QString copied = m_ground.fresh();
        VERIFY_RESULT(copyLedger(whole, copied));
        compare(answers(copied), answers(whole));
    }

    void everythingMayGo()
    {
        const QString ledger = told(12 * Hour);
        RetentionPreview taken;
        VERIFY_RESULT(retain(ledger, 1, at("2026-09-01 00:00:00"), taken));
        const auto reader = Reader::open(ledger);
        VERIFY_RESULT(reader);
        QCOMPARE((*reader)->sessions(query(Subject::Sessions, ""), 0, 10)->total, 0);
        QCOMPARE((*reader)->events(query(Subject::Events, ""), 0, 10)->total, 0);
        const auto dashboard = (*reader)->dashboard(std::nullopt, {});
        VERIFY_RESULT(dashboard);
        QCOMPARE(dashboard->sessionsTotal, 0);
        QCOMPARE(numbers(dashboard->eventsByKind), numbers(std::array<std::int64_t, EventKindCount>{}));
        VERIFY_RESULT((*reader)->eventHistogram(query(Subject::Events, "").filter, 60));
        Query byUser = query(Subject::Sessions, "");
        byUser.group = Field::User;
        const auto groups = (*reader)->sessionGroups(byUser);
        VERIFY_RESULT(groups);
        QVERIFY(groups->empty());
    }

    void goesOnWhereItWasBrokenOff()
    {
        // More than two pieces of events.
        const Instant before = at("2026-06-01 00:00:00");
        const QString ledger = told(300);
        CancelToken cancel;
        RetentionPreview first;
        const auto broken = retain(ledger, 1, before, first, [&cancel](std::int64_t done, std::int64_t) {
            if (done == 1)
                cancel.cancel();
        }, cancel);
        QVERIFY(!broken);
        QCOMPARE(broken.error().kind, ErrorKind::Cancelled);
        QVERIFY(first.events > 0);
        // What is left adds up at every moment.
        auto reader = Reader::open(ledger);
        VERIFY_RESULT(reader);
        const auto total = (*reader)->events(query(Subject::Events, ""), 0, 1)->total;
        const auto dashboard = (*reader)->dashboard(std::nullopt, {});
        VERIFY_RESULT(dashboard);
        std::int64_t counted = dashboard->doubtfulEvents;
        for (const std::int64_t n : dashboard->eventsByKind)
            counted += n;
        QCOMPARE(counted, total);
        RetentionPreview rest;
        VERIFY_RESULT(retain(ledger, 1, before, rest));
        QVERIFY(rest.sessions > 0);
        reader = Reader::open(ledger);
        QCOMPARE((*reader)->events(query(Subject::Events, "until:2026-06-01"), 0, 1)->total, 0);
        QCOMPARE((*reader)->events(query(Subject::Events, ""), 0, 1)->total, total - rest.events);
    }

    void anImportIsToldWhatIsTooOld()
    {
        const QString ledger = told(12 * Hour);
        RetentionPreview taken;
        VERIFY_RESULT(retain(ledger, 1, at("2026-06-01 00:00:00"), taken));
        auto writer = Writer::open(ledger);
        VERIFY_RESULT(writer);
        const auto id = (*writer)->beginImport(SourceId{1});
        VERIFY_RESULT(id);
        VERIFY_RESULT((*writer)->beginFile(u"old.log"_qs, u"test"_qs, "head", {}));
        tell(**writer, at("2026-05-01 00:00:00"), at("2026-05-02 00:00:00"), 6 * Hour);
        VERIFY_RESULT((*writer)->commit({1, 1, 1, 0, {}}));
        VERIFY_RESULT((*writer)->endFile(u"done"_qs));
        VERIFY_RESULT((*writer)->endImport(u"done"_qs));
        QCOMPARE((*writer)->counts().accepted, 0);
        QVERIFY((*writer)->counts().rejected > 0);
        writer->reset();
        const auto reader = Reader::open(ledger);
        const auto rejects = (*reader)->rejects(*id, 0, 1);
        VERIFY_RESULT(rejects);
        QVERIFY2(rejects->rows.front().reason.contains(u"2026-06-01"), qPrintable(rejects->rows.front().reason));
    }

    void isJournalled()
    {
        const QString ledger = told(12 * Hour);
        const Instant now = at("2026-07-15 12:00:00");
        const auto taken = orderRetention(ledger, {2, u"DPO-17"_qs, u"ada"_qs}, now);
        VERIFY_RESULT(taken);
        QCOMPARE(taken->before, at("2026-05-01 00:00:00"));
        auto journal = Journal::open(ledger);
        VERIFY_RESULT(journal);
        const auto entries = (*journal)->entries({});
        VERIFY_RESULT(entries);
        QCOMPARE(entries->size(), std::size_t{1});
        QCOMPARE(entries->front().action, std::optional(ActionKind::Retain));
        QCOMPARE(entries->front().officer, u"ada"_qs);
        QCOMPARE(entries->front().reason, u"DPO-17"_qs);
        QCOMPARE(entries->front().outcome, std::optional(Outcome::Done));
        const auto targets = (*journal)->targets(entries->front().id);
        VERIFY_RESULT(targets);
        QCOMPARE(targets->front().target.subject, u"older than 2026-05-01"_qs);
        QVERIFY(targets->front().proof.contains(QString::number(taken->events)));

        // Somebody else is writing: nothing is taken out, and the journal says so.
        auto writer = Writer::open(ledger);
        VERIFY_RESULT(writer);
        QVERIFY(!orderRetention(ledger, {1, {}, u"ada"_qs}, now));
        writer->reset();
        QCOMPARE((*journal)->entries({})->front().outcome, std::optional(Outcome::Refused));
        QCOMPARE(retentionOf(ledger)->months, 2);

        VERIFY_RESULT(orderRetention(ledger, {0, {}, u"ada"_qs}, now));
        QCOMPARE(retentionOf(ledger)->months, 0);
        QVERIFY(!retentionOf(ledger)->from.isKnown());
    }

    void theCommandLine()
    {
        const QString ledger = told(12 * Hour);
        const auto ctl = [&ledger](QStringList words, QByteArray &out) {
            QProcess program;
            program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            program.start(QStringLiteral(GATEHOUSECTL), QStringList{u"ledger"_qs, u"retain"_qs, u"--ledger"_qs, ledger} + words);
            if (!program.waitForFinished(60'000))
                return -1;
            out = program.readAllStandardOutput();
            return program.exitCode();
        };
        QByteArray out;
        QCOMPARE(ctl({}, out), 0);
        QVERIFY2(out.contains("everything"), out.constData());
        const auto before = answers(ledger);
        QCOMPARE(ctl({u"--months"_qs, u"1"_qs, u"--dry-run"_qs}, out), 0);
        QVERIFY2(out.contains("prod"), out.constData());
        compare(answers(ledger), before);
        QCOMPARE(ctl({u"--months"_qs, u"1"_qs, u"--reason"_qs, u"DPO-17"_qs, u"--json"_qs}, out), 0);
        QVERIFY2(out.contains("\"events\":"), out.constData());
        // It is of a year that is over by more than a month: all of it is old.
        const auto reader = Reader::open(ledger);
        if (QDate::currentDate() > QDate(2026, 8, 1))
            QCOMPARE((*reader)->events(query(Subject::Events, ""), 0, 1)->total, 0);
        QCOMPARE(ctl({u"--months"_qs, u"0"_qs}, out), 2);
        QCOMPARE(ctl({u"--months"_qs, u"2"_qs, u"--everything"_qs}, out), 2);
    }

    void isFoundByIndexes()
    {
        // Only where there is something to plan for.
        const QString ledger = told(600);
        auto db = Database::open(ledger, OpenMode::Write);
        VERIFY_RESULT(db);
        if (m_ground.isPostgres())
            VERIFY_RESULT((*db)->exec("ANALYZE gatehouse.events; ANALYZE gatehouse.sessions"));
        for (const char *sql : {"DELETE FROM events WHERE id BETWEEN 65537 AND 66000 AND time_ms < 5",
                 "SELECT source, identifier FROM sessions WHERE id BETWEEN 100 AND 200 AND last_s < 5",
                 "DELETE FROM sessions WHERE id BETWEEN 100 AND 200 AND last_s < 5"}) {
            const QByteArray explain = (m_ground.isPostgres() ? QByteArray("EXPLAIN ") : QByteArray("EXPLAIN QUERY PLAN ")) + sql;
            auto plan = (*db)->prepare(explain.constData());
            VERIFY_RESULT(plan);
            QString text;
            VERIFY_RESULT((*plan)->each([&](const Statement &row) { text += row.string(m_ground.isPostgres() ? 0 : 3) + u'\n'; }));
            QVERIFY2(!text.contains(u"Seq Scan"_qs) && !text.contains(u"SCAN "_qs), qPrintable(text));
        }
    }
};

QTEST_GUILESS_MAIN(TestRetention)
#include "test_retention.moc"
