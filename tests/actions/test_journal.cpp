// SPDX-License-Identifier: GPL-3.0-or-later
// The journal of actions, without a server.
#include "core/actions/reread.h"
#include "core/actions/watch.h"
#include "tests/actions/acting.h"

#include <QProcess>

using namespace gatehouse;
using namespace gatehouse::testing;

namespace {

const QString Session = QStringLiteral("galho16HnS5I3TKhjNQMBgRwh7GX3SpT1cKLnKgt01");
const Instant Noon = *parseInstant("2026-11-22 12:00:00");

ActionOrder revocation(const QStringList &identifiers, SourceId source = SourceId{1})
{
    ActionOrder order;
    order.source = source;
    order.reason = QStringLiteral("INC-7");
    for (const QString &identifier : identifiers)
        order.targets.append(ActionTarget::ofSession(identifier, QStringLiteral("ada"), 7, UserId{70}, SessionId{700}));
    return order;
}

TargetResult done(Instant at, Instant watchUntil = {})
{
    return {Outcome::Done, QStringLiteral("the server lists it as revoked"), at, watchUntil, {}};
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasOrderedBeforeItIsSent();
    void losesNothingWhenTheProgramIsKilled();
    void settlesTheWholeFromItsTargets_data();
    void settlesTheWholeFromItsTargets();
    void pagesNewestFirst();
    void findsEntriesByUserSessionAndSource();
    void windowsOfWhatMatches();
    void growsWithAllThatIsWritten();
    void watchesAndTellsSurvivors();
    void survivorsAreOpenUntilSomethingSureIsDone_data();
    void survivorsAreOpenUntilSomethingSureIsDone();
    void tellsWhoHasSeenToASurvivor();
    void refusesWhatNeverLeftWithoutReading();
    void leavesOtherFilesAlone();

private:
    std::unique_ptr<EmptyLedger> m_ledger;
    std::unique_ptr<Journal> m_journal;

private Q_SLOTS:
    void init()
    {
        m_ledger = std::make_unique<EmptyLedger>();
        QVERIFY(m_ledger->isOk());
        auto journal = Journal::open(m_ledger->path());
        VERIFY_RESULT(journal);
        m_journal = std::move(*journal);
    }
    void cleanup()
    {
        m_journal.reset();
        m_ledger.reset();
    }
};

void TestJournal::keepsWhatWasOrderedBeforeItIsSent()
{
    ActionOrder order = revocation({Session});
    order.targets.append(ActionTarget::ofUser(9, QStringLiteral("bob"), UserId{90}));
    const auto id = m_journal->order(order, QStringLiteral("admin"), Noon);
    VERIFY_RESULT(id);

    // Another connection sees it at once.
    auto other = Journal::open(m_ledger->path());
    VERIFY_RESULT(other);
    const auto entry = (*other)->entry(*id);
    VERIFY_RESULT(entry);
    QVERIFY(*entry);
    QCOMPARE((*entry)->sourceName, QStringLiteral("shop"));
    QCOMPARE((*entry)->officer, QStringLiteral("admin"));
    QCOMPARE((*entry)->action, std::optional(ActionKind::Revoke));
    QCOMPARE((*entry)->reason, QStringLiteral("INC-7"));
    QCOMPARE((*entry)->ordered, Noon);
    QVERIFY(!(*entry)->sent.isKnown());
    QVERIFY(!(*entry)->outcome);
    QCOMPARE((*entry)->counts.targets, 2);
    QCOMPARE((*entry)->counts.unsettled, 2);
    const auto targets = (*other)->targets(*id);
    VERIFY_RESULT(targets);
    QCOMPARE(targets->size(), 2U);
    QCOMPARE((*targets)[0].target.identifier, Session);
    QCOMPARE((*targets)[0].target.user, UserId{70});
    QCOMPARE((*targets)[0].target.session, SessionId{700});
    QVERIFY((*targets)[0].target.subject.startsWith(QStringLiteral("ada · galho16H")));
    QVERIFY(!(*targets)[0].target.subject.contains(Session));
    QCOMPARE((*targets)[1].target.odooId, 9);
    QCOMPARE((*targets)[1].target.subject, QStringLiteral("bob"));
    QVERIFY(!(*targets)[1].outcome);
}

/// Run in a process of its own by the test below: orders, sends, settles one of two, and dies.
static void orderAndDie(const QString &ledger)
{
    auto journal = Journal::open(ledger);
    if (!journal)
        return;
    const auto id =
        (*journal)->order(revocation({Session, QString(Session).replace(QLatin1String("01"), QLatin1String("02"))}),
            QStringLiteral("admin"), Noon);
    if (!id || !(*journal)->sent(*id, Noon.plusSeconds(1)))
        return;
    if (!(*journal)->settle(*id, {{0, done(Noon.plusSeconds(2))}}))
        return;
    std::fputs("ordered\n", stdout);
    std::fflush(stdout);
    QThread::sleep(60);
}

void TestJournal::losesNothingWhenTheProgramIsKilled()
{
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--order-and-die"), m_ledger->path()});
    QVERIFY(program.waitForStarted());
    while (!program.canReadLine())
        QVERIFY2(program.waitForReadyRead(30'000), program.readAllStandardError().constData());
    QCOMPARE(program.readLine(), QByteArray("ordered\n"));
    program.kill();
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);

    const auto left = m_journal->unsettled();
    VERIFY_RESULT(left);
    QCOMPARE(left->size(), 1U);
    const JournalEntry &entry = left->front();
    QCOMPARE(entry.sent, Noon.plusSeconds(1));
    QCOMPARE(entry.counts.done, 1);
    QCOMPARE(entry.counts.unsettled, 1);
    QVERIFY(!entry.outcome);

    TargetResult unknown;
    unknown.proof = QStringLiteral("not known");
    VERIFY_RESULT(m_journal->settleRest(entry.id, unknown));
    QCOMPARE(*m_journal->close(entry.id, Noon.plusSeconds(9)), Outcome::Unknown);
    QVERIFY(m_journal->unsettled()->empty());
    const auto targets = m_journal->targets(entry.id);
    QCOMPARE((*targets)[0].outcome, std::optional(Outcome::Done));
    QCOMPARE((*targets)[1].outcome, std::optional(Outcome::Unknown));
}

void TestJournal::settlesTheWholeFromItsTargets_data()
{
    QTest::addColumn<QList<int>>("outcomes");
    QTest::addColumn<int>("whole");
    const int d = static_cast<int>(Outcome::Done);
    const int r = static_cast<int>(Outcome::Refused);
    const int u = static_cast<int>(Outcome::Unknown);
    QTest::newRow("all done") << QList<int>{d, d} << d;
    QTest::newRow("one refused") << QList<int>{d, r} << r;
    QTest::newRow("one unknown") << QList<int>{d, u, r} << u;
    QTest::newRow("one never settled") << QList<int>{d, -1} << u;
}

void TestJournal::settlesTheWholeFromItsTargets()
{
    QFETCH(QList<int>, outcomes);
    QFETCH(int, whole);
    QStringList identifiers;
    for (int i = 0; i < outcomes.size(); ++i)
        identifiers.append(Session + QString::number(i));
    const auto id = m_journal->order(revocation(identifiers), QStringLiteral("admin"), Noon);
    VERIFY_RESULT(id);
    std::vector<Journal::Settled> settled;
    for (int i = 0; i < outcomes.size(); ++i) {
        if (outcomes[i] >= 0)
            settled.push_back({i, {static_cast<Outcome>(outcomes[i]), QStringLiteral("proof"), Noon, {}, {}}});
    }
    VERIFY_RESULT(m_journal->settle(*id, settled));
    const auto closed = m_journal->close(*id, Noon.plusSeconds(5), QStringLiteral("noted"));
    VERIFY_RESULT(closed);
    QCOMPARE(static_cast<int>(*closed), whole);
    const auto entry = m_journal->entry(*id);
    QCOMPARE((*entry)->outcome, std::optional(static_cast<Outcome>(whole)));
    QCOMPARE((*entry)->settled, Noon.plusSeconds(5));
    QCOMPARE((*entry)->note, QStringLiteral("noted"));
}

void TestJournal::pagesNewestFirst()
{
    for (int i = 0; i < 25; ++i)
        VERIFY_RESULT(m_journal->order(revocation({Session}), QString::number(i), Noon.plusSeconds(i)));
    QStringList seen;
    JournalQuery query;
    query.limit = 10;
    for (int pages = 1;; ++pages) {
        const auto page = m_journal->entries(query);
        VERIFY_RESULT(page);
        if (page->empty()) {
            QCOMPARE(pages, 4);
            break;
        }
        for (const JournalEntry &entry : *page)
            seen.append(entry.officer);
        query.before = page->back().id;
    }
    QCOMPARE(seen.size(), 25);
    QCOMPARE(seen.first(), QStringLiteral("24"));
    QCOMPARE(seen.last(), QStringLiteral("0"));

    const auto id = m_journal->order(revocation(QStringList(30, Session)), QStringLiteral("many"), Noon);
    const auto some = m_journal->targets(*id, 20, 5);
    VERIFY_RESULT(some);
    QCOMPARE(some->size(), 5U);
    QCOMPARE(some->front().position, 20);
}

void TestJournal::findsEntriesByUserSessionAndSource()
{
    ActionOrder other = revocation({}, SourceId{2});
    other.kind = ActionKind::Suspend;
    other.targets = {ActionTarget::ofUser(9, QStringLiteral("bob"), UserId{90})};
    const auto first = m_journal->order(revocation({Session}), QStringLiteral("admin"), Noon);
    const auto second = m_journal->order(other, QStringLiteral("admin"), Noon);
    VERIFY_RESULT(second);
    const auto ids = [this](const JournalQuery &query) {
        QList<std::int64_t> found;
        const auto entries = m_journal->entries(query);
        for (std::size_t i = 0; entries && i < entries->size(); ++i)
            found.append((*entries)[i].id.value);
        return found;
    };
    JournalQuery query;
    QCOMPARE(ids(query), (QList<std::int64_t>{second->value, first->value}));
    query.source = SourceId{2};
    QCOMPARE(ids(query), QList<std::int64_t>{second->value});
    query.user = UserId{70};
    QCOMPARE(ids(query), QList<std::int64_t>());
    query.source = {};
    QCOMPARE(ids(query), QList<std::int64_t>{first->value});
    query.user = {};
    query.session = SessionId{700};
    QCOMPARE(ids(query), QList<std::int64_t>{first->value});
    query.session = {};
    query.identifier = Session;
    QCOMPARE(ids(query), QList<std::int64_t>{first->value});
    query.identifier = QStringLiteral("another");
    QCOMPARE(ids(query), QList<std::int64_t>());
}

void TestJournal::windowsOfWhatMatches()
{
    const QString quiet = QString(Session).replace(QLatin1String("01"), QLatin1String("02"));
    const auto ended = m_journal->order(revocation({Session, quiet}), QStringLiteral("admin"), Noon);
    VERIFY_RESULT(m_journal->settle(*ended, {{0, done(Noon, Noon.plusSeconds(3600))}, {1, done(Noon)}}));
    VERIFY_RESULT(m_journal->close(*ended, Noon));
    const auto refused = m_journal->order(revocation({Session}, SourceId{2}), QStringLiteral("carol_100%"), Noon);
    VERIFY_RESULT(m_journal->settleRest(*refused, {Outcome::Refused, QStringLiteral("no"), Noon, {}, {}}));
    VERIFY_RESULT(m_journal->close(*refused, Noon));
    const auto open = m_journal->order(revocation({Session}, SourceId{2}), QStringLiteral("admin"), Noon);
    const auto matching = [this](const JournalQuery &query, std::int64_t offset = 0, int count = 10) {
        QList<std::int64_t> ids;
        const auto window = m_journal->window(query, offset, count);
        for (const JournalEntry &entry : window->rows)
            ids << entry.id.value;
        return std::pair(window->total, ids);
    };
    using Ids = QList<std::int64_t>;
    QCOMPARE(matching({}), std::pair(std::int64_t{3}, Ids({open->value, refused->value, ended->value})));
    QCOMPARE(matching({}, 1, 1), std::pair(std::int64_t{3}, Ids{refused->value}));
    JournalQuery query;
    query.end = JournalEnd::Watched;
    QCOMPARE(matching(query).second, Ids{ended->value});
    query.end = JournalEnd::Unsettled;
    QCOMPARE(matching(query).second, Ids{open->value});
    query.end = JournalEnd::Survived;
    QCOMPARE(matching(query).second, Ids());
    query = {};
    query.source = SourceId{2};
    query.end = JournalEnd::Refused;
    QCOMPARE(matching(query).second, Ids{refused->value});
    query = {};
    query.text = QStringLiteral("CAROL_");
    QCOMPARE(matching(query).second, Ids{refused->value});
    query.text = QStringLiteral("0%");
    QCOMPARE(matching(query).second, Ids{refused->value});
    query.text = QStringLiteral("carol-");
    QCOMPARE(matching(query).second, Ids());
    query.text = QStringLiteral("inc-7"); // the reason of all of them
    QCOMPARE(matching(query).first, 3);
    query.text = QStringLiteral("ADA");
    QCOMPARE(matching(query).first, 3);
    QCOMPARE((*m_journal->entry(*ended))->firstSubject, QStringLiteral("ada · galho16H…"));
    QCOMPARE(m_journal->targets(*refused)->front().sourceName, QStringLiteral("erp"));
}

void TestJournal::growsWithAllThatIsWritten()
{
    const auto reading = Journal::openToRead(m_ledger->path());
    VERIFY_RESULT(reading);
    std::int64_t last = *(*reading)->generation();
    const auto grew = [&] {
        const std::int64_t now = *(*reading)->generation();
        return now > std::exchange(last, now);
    };
    QVERIFY(!grew());
    const auto id = m_journal->order(revocation({Session}), QStringLiteral("admin"), Noon);
    QVERIFY(grew());
    VERIFY_RESULT(m_journal->sent(*id, Noon));
    QVERIFY(grew());
    VERIFY_RESULT(m_journal->settle(*id, {{0, done(Noon, Noon.plusSeconds(3600))}}));
    QVERIFY(grew());
    VERIFY_RESULT(m_journal->close(*id, Noon));
    QVERIFY(grew());
    VERIFY_RESULT(m_journal->watchedToTheEnd(*id, 0, QStringLiteral("nothing")));
    QVERIFY(grew());
    VERIFY_RESULT(m_journal->survived(*id, 0, Noon, QStringLiteral("it lives")));
    QVERIFY(grew());
    QVERIFY(!grew());
    QVERIFY(!(*reading)->order(revocation({Session}), QStringLiteral("admin"), Noon)); // it reads
    QCOMPARE((*reading)->window({}, 0, 10)->total, 1);
}

void TestJournal::survivorsAreOpenUntilSomethingSureIsDone_data()
{
    QTest::addColumn<ActionKind>("kind");
    QTest::addColumn<int>("provedAfter"); // seconds after the session was seen to live
    QTest::addColumn<bool>("done");
    QTest::addColumn<bool>("otherUser");
    QTest::addColumn<bool>("stillOpen");
    QTest::newRow("suspended") << ActionKind::Suspend << 10 << true << false << false;
    QTest::newRow("second factor reset") << ActionKind::ResetTotp << 10 << true << false << false;
    QTest::newRow("suspended, but it was seen to live later") << ActionKind::Suspend << -10 << true << false << true;
    QTest::newRow("not proved") << ActionKind::Suspend << 10 << false << false << true;
    QTest::newRow("somebody else") << ActionKind::Suspend << 10 << true << true << true;
    QTest::newRow("logged out everywhere: may be survived again") << ActionKind::LogOutEverywhere << 10 << true << false << true;
}

void TestJournal::survivorsAreOpenUntilSomethingSureIsDone()
{
    QFETCH(ActionKind, kind);
    QFETCH(int, provedAfter);
    QFETCH(bool, done);
    QFETCH(bool, otherUser);
    QFETCH(bool, stillOpen);
    const auto id = m_journal->order(revocation({Session}), QStringLiteral("admin"), Noon);
    VERIFY_RESULT(m_journal->settle(*id, {{0, ::done(Noon)}}));
    const Instant seen = Noon.plusSeconds(1000);
    VERIFY_RESULT(m_journal->survived(*id, 0, seen, QStringLiteral("it lives")));
    QCOMPARE(m_journal->openSurvivors()->size(), 1U);
    QCOMPARE(m_journal->openSurvivors(SourceId{1})->size(), 1U);
    QVERIFY(m_journal->openSurvivors(SourceId{2})->empty());

    ActionOrder order;
    order.kind = kind;
    order.source = SourceId{1};
    order.targets = {otherUser ? ActionTarget::ofUser(8, QStringLiteral("bob"), UserId{80})
                               : ActionTarget::ofUser(7, QStringLiteral("ada"), {})};
    const auto sure = m_journal->order(order, QStringLiteral("admin"), seen);
    TargetResult result = ::done(seen.plusSeconds(provedAfter));
    if (!done)
        result.outcome = Outcome::Unknown;
    VERIFY_RESULT(m_journal->settle(*sure, {{0, result}}));
    QCOMPARE(!m_journal->openSurvivors()->empty(), stillOpen);
    QCOMPARE(m_journal->survivors()->size(), 1U); // what happened stays in the journal
    // Revoked again, it is looked after anew.
    const auto again = m_journal->order(revocation({Session}), QStringLiteral("admin"), seen);
    VERIFY_RESULT(m_journal->settle(*again, {{0, ::done(seen.plusSeconds(20))}}));
    QVERIFY(m_journal->openSurvivors()->empty());
}

void TestJournal::tellsWhoHasSeenToASurvivor()
{
    const QString quiet = QString(Session).replace(QLatin1String("01"), QLatin1String("02"));
    const auto id = m_journal->order(revocation({Session, quiet}), QStringLiteral("admin"), Noon);
    VERIFY_RESULT(m_journal->settle(*id, {{0, done(Noon)}, {1, done(Noon)}}));
    const auto other = m_journal->order(revocation({Session}), QStringLiteral("admin"), Noon);
    VERIFY_RESULT(m_journal->settle(*other, {{0, done(Noon)}}));
    for (const int position : {0, 1})
        VERIFY_RESULT(m_journal->survived(*id, position, Noon.plusSeconds(1000), QStringLiteral("it lives")));
    VERIFY_RESULT(m_journal->survived(*other, 0, Noon.plusSeconds(1000), QStringLiteral("it lives")));
    const auto theirs = Journal::openToRead(m_ledger->path());
    VERIFY_RESULT(theirs);
    const auto survivors = (*theirs)->survivors();
    VERIFY_RESULT(survivors);
    for (const JournalTarget &target : *survivors)
        QVERIFY(target.seenBy.isEmpty() && !target.seenAt.isKnown());

    const auto before = (*theirs)->generation();
    VERIFY_RESULT(m_journal->acknowledge(*id, 0, QStringLiteral("nadia"), Noon.plusSeconds(1100)));
    QVERIFY(*(*theirs)->generation() > *before); // those who look are told
    // A second officer who presses it, too, was not the one.
    VERIFY_RESULT(m_journal->acknowledge(*id, 0, QStringLiteral("omar"), Noon.plusSeconds(1200)));
    const auto targets = (*theirs)->targets(*id);
    VERIFY_RESULT(targets);
    QCOMPARE(targets->at(0).seenBy, QStringLiteral("nadia"));
    QCOMPARE(targets->at(0).seenAt, Noon.plusSeconds(1100));
    QCOMPARE(targets->at(0).survived, Noon.plusSeconds(1000)); // it lives all the same
    QVERIFY(targets->at(1).seenBy.isEmpty());
    QVERIFY((*theirs)->targets(*other)->front().seenBy.isEmpty());
    const auto open = (*theirs)->survivors();
    VERIFY_RESULT(open);
    QCOMPARE(std::count_if(open->begin(), open->end(), [](const JournalTarget &t) { return t.seenBy == QLatin1String("nadia"); }), 1);
    QVERIFY(!(*theirs)->acknowledge(*id, 1, QStringLiteral("eve"), Noon)); // who only reads cannot

    // Taken back, it is as if nobody had; and somebody else may have then.
    VERIFY_RESULT(m_journal->takeBack(*id, 0, QStringLiteral("omar"), Noon.plusSeconds(1300)));
    const auto again = (*theirs)->targets(*id);
    VERIFY_RESULT(again);
    QVERIFY(again->at(0).seenBy.isEmpty() && !again->at(0).seenAt.isKnown());
    VERIFY_RESULT(m_journal->acknowledge(*id, 0, QStringLiteral("omar"), Noon.plusSeconds(1400)));
    QCOMPARE((*theirs)->targets(*id)->at(0).seenBy, QStringLiteral("omar"));
}

void TestJournal::watchesAndTellsSurvivors()
{
    const QString quiet = QString(Session).replace(QLatin1String("01"), QLatin1String("02"));
    const auto id = m_journal->order(revocation({Session, quiet}), QStringLiteral("admin"), Noon);
    VERIFY_RESULT(id);
    VERIFY_RESULT(m_journal->settle(*id, {{0, done(Noon, Noon.plusSeconds(3600))}, {1, done(Noon)}}));
    VERIFY_RESULT(m_journal->close(*id, Noon));
    QCOMPARE(m_journal->watched(SourceId{1})->size(), 1U);
    QVERIFY(m_journal->watched(SourceId{2})->empty());
    QVERIFY(m_journal->targets(*id)->front().isWatched());

    // What was read before the revocation says nothing, nor does what another server lists.
    const auto find = [this](SourceId source, const SignOfLife &sign) {
        return *findSurvivors(*m_journal, source, {sign});
    };
    QVERIFY(find(SourceId{1}, {Session, Noon.plusSeconds(-30), Noon.plusSeconds(-5)}).empty());
    QVERIFY(find(SourceId{2}, {Session, Noon.plusSeconds(60), {}}).empty());
    QVERIFY(m_journal->survivors()->empty());

    const auto found = find(SourceId{1}, {Session, Noon.plusSeconds(1800), {}});
    QCOMPARE(found.size(), 1U);
    QVERIFY(found[0].isNew);
    QCOMPARE(found[0].seen, Noon.plusSeconds(1800));
    QVERIFY2(found[0].text.contains(QLatin1String("12:30:00")), qPrintable(found[0].text));
    QVERIFY(!find(SourceId{1}, {Session, Noon.plusSeconds(1900), {}})[0].isNew);

    // It was revoked all the same, and no one is told that it is being watched any more.
    const auto targets = m_journal->targets(*id);
    QCOMPARE(targets->front().outcome, std::optional(Outcome::Done));
    QCOMPARE(targets->front().survived, Noon.plusSeconds(1800));
    QVERIFY(!targets->front().isWatched());
    QVERIFY(m_journal->watched()->empty());
    QCOMPARE(m_journal->survivors(SourceId{1})->size(), 1U);
    QCOMPARE((*m_journal->entry(*id))->counts.survived, 1);

    // Also one that was not watched, by an answer to a question asked after it was revoked; and only the newest
    // revocation of a session counts.
    QCOMPARE(find(SourceId{1}, {quiet, Noon.plusSeconds(-30), Noon.plusSeconds(5)}).size(), 1U);
    const auto again = m_journal->order(revocation({Session}), QStringLiteral("admin"), Noon.plusSeconds(4000));
    VERIFY_RESULT(m_journal->settle(*again, {{0, done(Noon.plusSeconds(4000))}}));
    QVERIFY(find(SourceId{1}, {Session, Noon.plusSeconds(3900), {}}).empty());

    odoo::ServerProfile profile;
    profile.capabilities = {{odoo::Capability::Suspend, true, {}}, {odoo::Capability::TotpReset, false, {}}};
    const QList<SureWay> ways = sureWays(targets->front(), profile);
    QCOMPARE(ways.size(), 2);
    QCOMPARE(sureWayKey(ways[0].kind), QLatin1String("change_password"));
    QCOMPARE(sureWayKey(ways[1].kind), QLatin1String("suspend"));
    QVERIFY(ways[1].here);
    for (const SureWay &way : ways)
        QVERIFY(!way.title.isEmpty() && !way.alsoDoes.isEmpty());
}

void TestJournal::refusesWhatNeverLeftWithoutReading()
{
    const auto id = m_journal->order(revocation({Session}), QStringLiteral("admin"), Noon);
    odoo::ServerSettings nowhere;
    nowhere.url = QUrl(QStringLiteral("http://127.0.0.1:1"));
    odoo::OdooSession server(nowhere, {}, {}, {});
    const auto read = reread(*m_journal, *id, server, {});
    VERIFY_RESULT(read);
    QCOMPARE(read->refused, 1);
    QCOMPARE((*m_journal->entry(*id))->outcome, std::optional(Outcome::Refused));

    // What left cannot be settled while nobody answers, and stays as it is.
    const auto sent = m_journal->order(revocation({Session}), QStringLiteral("admin"), Noon);
    VERIFY_RESULT(m_journal->sent(*sent, Noon));
    QVERIFY(!reread(*m_journal, *sent, server, {}));
    QVERIFY(!(*m_journal->entry(*sent))->outcome);
}

void TestJournal::leavesOtherFilesAlone()
{
    QTemporaryDir folder;
    const QString none = folder.filePath(QStringLiteral("none.db"));
    QVERIFY(!Journal::open(none));
    QVERIFY(!QFileInfo::exists(none));
    QFile text(folder.filePath(QStringLiteral("text.db")));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("not a ledger, but long enough to be looked at as one would be");
    text.close();
    QVERIFY(!Journal::open(text.fileName()));
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--order-and-die") == 0) {
        orderAndDie(QString::fromLocal8Bit(argv[2]));
        return 1;
    }
    TestJournal test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_journal.moc"
