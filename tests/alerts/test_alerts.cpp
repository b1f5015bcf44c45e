// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/journal.h"
#include "core/alerts/alerts.h"
#include "core/domain/guard_note.h"
#include "core/ledger/reader.h"
#include "core/ledger/writer.h"
#include "tests/ledger/ledger_ground.h"
#include "tests/verify_result.h"

#include <QTest>

using namespace gatehouse;

namespace {

const Instant Now = *parseInstant("2026-11-20 12:00:00");

/// A session that began so many minutes before Now, as the Guard tells of it.
void session(Writer &w, char name, const char *login, int minutesAgo, const char *suspicious, const char *endCause = "")
{
    const QByteArray identifier(42, name);
    DeviceRecord d;
    d.user.login = login;
    d.identifier = {identifier.constData(), 42};
    d.browser = "chrome";
    d.platform = "linux";
    d.ip = "192.0.2.1";
    d.country = "Belgium";
    d.firstActivity = Now.plusSeconds(-60 * minutesAgo);
    d.lastActivity = Now;
    d.end = *endCause ? SessionEnd::Revoked : SessionEnd::None;
    w.device(d);
    GuardSessionRecord g;
    g.identifier = d.identifier;
    g.ended = *endCause ? d.firstActivity.plusSeconds(1) : Instant{};
    g.endCause = endCause;
    g.authMethod = "password";
    g.secondFactor = "totp";
    g.suspicious = suspicious;
    g.loginIp = "198.51.100.7";
    w.guardSession(g);
}

void locked(Writer &w, const char *login, Instant at, const char *cause)
{
    GuardNote note;
    note.add(GuardNote::Part::Cause, QString::fromLatin1(cause));
    const QByteArray text = note.text().toUtf8();
    EventRecord e;
    e.time = at;
    e.kind = EventKind::LockedOut;
    e.user.login = login;
    e.note = {text.constData(), static_cast<std::size_t>(text.size())};
    e.identity = identityOf(e);
    w.event(e);
}

} // namespace

class TestAlerts : public QObject
{
    Q_OBJECT

    testing::LedgerGround m_ground;

    QString ledger()
    {
        const QString path = m_ground.fresh();
        auto writer = Writer::open(path);
        if (!writer)
            qFatal("%s", qPrintable(writer.error().text));
        Writer &w = **writer;
        for (const QString &name : {QStringLiteral("prod"), QStringLiteral("test")}) {
            const auto id = w.source(name);
            if (!id || !w.beginImport(*id) || !w.beginFile(name, QStringLiteral("test"), name.toUtf8(), {}))
                qFatal("no import");
            if (name == QLatin1String("prod")) {
                session(w, 'a', "ann", 300, "country");
                session(w, 'b', "bob", 200, "country,device", "suspicious");
                session(w, 'c', "cem", 100, "device,hour", "suspicious");
                session(w, 'd', "dee", 50, "");
                session(w, 'e', "eve", 40, "device", "logout");
                locked(w, "bob", Now.plusSeconds(-200 * 60 + 1), "suspicious");
                locked(w, "cem", Now.plusSeconds(-100 * 60 + 1), "failures");
            } else {
                session(w, 'f', "fay", 10, "country");
            }
            if (const auto done = w.commit({100, 100, 10, 0, {}}); !done)
                qFatal("%s", qPrintable(done.error().text));
            if (!w.endFile(QStringLiteral("done")) || !w.endImport(QStringLiteral("done")))
                qFatal("not ended");
        }
        return path;
    }

    static QString users(Alerts &alerts, AlertQuery::Which which, SourceId source = {})
    {
        const auto window = alerts.window({which, source}, 0, 50);
        if (!window)
            qFatal("%s", qPrintable(window.error().text));
        QStringList names;
        for (const Alert &alert : window->rows)
            names << alert.session.user;
        if (window->total != names.size())
            qFatal("%lld of %lld", static_cast<long long>(names.size()), static_cast<long long>(window->total));
        return names.join(u' ');
    }

private Q_SLOTS:
    void tellsWhatTheGuardFoundAndDid()
    {
        const QString path = ledger();
        const auto alerts = Alerts::openToRead(path);
        VERIFY_RESULT(alerts);
        QCOMPARE(users(**alerts, AlertQuery::Which::All), QStringLiteral("fay eve cem bob ann")); // newest login first
        QCOMPARE(users(**alerts, AlertQuery::Which::All, SourceId{2}), QStringLiteral("fay"));
        QCOMPARE(users(**alerts, AlertQuery::Which::All, SourceId{3}), QString());
        const auto window = (*alerts)->window({AlertQuery::Which::All, SourceId{1}}, 0, 10);
        VERIFY_RESULT(window);
        const Alert &eve = window->rows.at(0);
        const Alert &cem = window->rows.at(1);
        const Alert &bob = window->rows.at(2);
        const Alert &ann = window->rows.at(3);
        QVERIFY(ann.newCountry && !ann.newDevice && !ann.endedByGuard && !ann.lockedByGuard && ann.isOpen() && !ann.ended.isKnown());
        QCOMPARE(ann.session.state, (SessionState{SessionStatus::Active, false}));
        QCOMPARE(ann.session.first, Now.plusSeconds(-300 * 60));
        QCOMPARE(ann.session.ip, QStringLiteral("198.51.100.7")); // of the login, not where it was used last
        QCOMPARE(ann.session.source, QStringLiteral("prod"));
        QCOMPARE(ann.secondFactor, QStringLiteral("totp"));
        QVERIFY(bob.newCountry && bob.newDevice && bob.endedByGuard && bob.lockedByGuard);
        QCOMPARE(bob.session.state.status, SessionStatus::Revoked);
        QVERIFY(!cem.newCountry && cem.newDevice && cem.endedByGuard && !cem.lockedByGuard); // locked for something else
        QCOMPARE(cem.others, QStringLiteral("hour"));
        QVERIFY(eve.newDevice && !eve.endedByGuard && eve.ended.isKnown());
        // As everywhere else in the program.
        const auto reader = Reader::open(path);
        VERIFY_RESULT(reader);
        const auto same = (*reader)->session(bob.id);
        QVERIFY(same && *same);
        QCOMPARE((*same)->state, bob.session.state);
        QCOMPARE((*same)->identifier, bob.session.identifier);
        QCOMPARE((*same)->userId, bob.session.userId);
    }

    void windowsAreParts()
    {
        const auto alerts = Alerts::openToRead(ledger());
        VERIFY_RESULT(alerts);
        const auto middle = (*alerts)->window({AlertQuery::Which::All, {}}, 1, 2);
        VERIFY_RESULT(middle);
        QCOMPARE(middle->total, 5);
        QCOMPARE(middle->offset, 1);
        QCOMPARE(middle->rows.size(), 2U);
        QCOMPARE(middle->rows.at(0).session.user, QStringLiteral("eve"));
    }

    void acknowledgedByOneIsSeenByAll()
    {
        const QString path = ledger();
        const auto mine = Alerts::open(path);
        const auto theirs = Alerts::openToRead(path);
        const auto reader = Reader::open(path);
        VERIFY_RESULT(mine);
        VERIFY_RESULT(theirs);
        VERIFY_RESULT(reader);
        const auto first = (*mine)->window({AlertQuery::Which::Open, {}}, 0, 1);
        VERIFY_RESULT(first);
        const SessionId fay = first->rows.front().id;
        const auto before = (*reader)->journalGeneration();
        VERIFY_RESULT((*mine)->acknowledge(fay, QStringLiteral("nadia"), Now));
        QCOMPARE(users(**theirs, AlertQuery::Which::Open), QStringLiteral("eve cem bob ann"));
        QCOMPARE(users(**theirs, AlertQuery::Which::Acknowledged), QStringLiteral("fay"));
        const auto after = (*reader)->journalGeneration();
        QVERIFY(before.value_or(0) < *after); // those who look are told
        const auto seen = (*theirs)->window({AlertQuery::Which::Acknowledged, {}}, 0, 1);
        VERIFY_RESULT(seen);
        QCOMPARE(seen->rows.front().seenBy, QStringLiteral("nadia"));
        QCOMPARE(seen->rows.front().seenAt, Now);
        // A second officer who presses it, too, was not the one.
        VERIFY_RESULT((*mine)->acknowledge(fay, QStringLiteral("omar"), Now.plusSeconds(5)));
        QCOMPARE((*theirs)->window({AlertQuery::Which::Acknowledged, {}}, 0, 1)->rows.front().seenBy, QStringLiteral("nadia"));
        VERIFY_RESULT((*mine)->takeBack(fay, QStringLiteral("omar"), Now.plusSeconds(9)));
        QCOMPARE(users(**theirs, AlertQuery::Which::Acknowledged), QString());
        VERIFY_RESULT((*mine)->acknowledge(fay, QStringLiteral("omar"), Now.plusSeconds(10)));
        QCOMPARE((*theirs)->window({AlertQuery::Which::Acknowledged, {}}, 0, 1)->rows.front().seenBy, QStringLiteral("omar"));
        // Who only reads cannot.
        QVERIFY(!(*theirs)->acknowledge(fay, QStringLiteral("eve"), Now));
    }

    /// Both kinds of mark are in one table.
    void aMarkOfASurvivorIsNoneOfAnAlert()
    {
        const QString path = ledger();
        const auto alerts = Alerts::open(path);
        VERIFY_RESULT(alerts);
        const auto open = (*alerts)->window({AlertQuery::Which::Open, {}}, 0, 10);
        VERIFY_RESULT(open);
        const auto journal = Journal::open(path);
        VERIFY_RESULT(journal);
        for (const Alert &alert : open->rows)
            VERIFY_RESULT((*journal)->acknowledge(JournalId{alert.id.value}, 0, QStringLiteral("nadia"), Now));
        QCOMPARE((*alerts)->window({AlertQuery::Which::Open, {}}, 0, 10)->total, open->total);
        VERIFY_RESULT((*alerts)->acknowledge(open->rows.front().id, QStringLiteral("omar"), Now));
        QCOMPARE((*alerts)->window({AlertQuery::Which::Acknowledged, {}}, 0, 1)->rows.front().seenBy, QStringLiteral("omar"));
    }

    void writesBesideAWriter()
    {
        const QString path = ledger();
        const auto writer = Writer::open(path); // has the writer's lock while it lives
        VERIFY_RESULT(writer);
        const auto alerts = Alerts::open(path);
        VERIFY_RESULT(alerts);
        const auto open = (*alerts)->window({AlertQuery::Which::Open, {}}, 0, 1);
        VERIFY_RESULT(open);
        VERIFY_RESULT((*alerts)->acknowledge(open->rows.front().id, QStringLiteral("nadia"), Now));
    }
};

QTEST_GUILESS_MAIN(TestAlerts)
#include "test_alerts.moc"
