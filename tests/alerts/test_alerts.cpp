// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/journal.h"
#include "core/alerts/alerts.h"
#include "core/domain/allowance.h"
#include "core/domain/guard_note.h"
#include "core/ledger/reader.h"
#include "core/ledger/writer.h"
#include "tests/ledger/ledger_ground.h"
#include "tests/verify_result.h"

#include <QTest>

#include <functional>

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

    /// What rests on nothing but what is allowed waits for nobody, for as long as it is allowed.
    void whatIsAllowedIsNotOpen()
    {
        const QString path = m_ground.fresh();
        auto writer = Writer::open(path);
        VERIFY_RESULT(writer);
        Writer &w = **writer;
        const auto source = w.source(QStringLiteral("prod"));
        VERIFY_RESULT(source);
        VERIFY_RESULT(w.saveServer(*source, QStringLiteral("{}")));
        const auto reading = [&](const std::optional<std::vector<Allowance>> &allowed, const std::function<void()> &tell = {}) {
            SyncState state;
            state.cursor = QStringLiteral("x");
            state.asOf = state.finished = Now;
            if (allowed)
                state.allowances = allowancesText(*allowed);
            if (const auto begun = w.beginSync(*source); !begun)
                qFatal("%s", qPrintable(begun.error().text));
            if (tell)
                tell();
            if (const auto done = w.commitSync(state); !done)
                qFatal("%s", qPrintable(done.error().text));
        };
        reading({}, [&w] {
            for (const auto &[number, login] : {std::pair(11, "ann"), std::pair(12, "bob"), std::pair(13, "cem")}) {
                UserRecord u;
                u.user.odooId = number;
                u.user.login = login;
                w.user(u);
            }
            session(w, 'a', "ann", 300, "country");
            session(w, 'b', "bob", 200, "country,device", "suspicious");
            session(w, 'c', "cem", 100, "device,hour");
        });
        const auto alerts = Alerts::openToRead(path);
        VERIFY_RESULT(alerts);
        QCOMPARE(users(**alerts, AlertQuery::Which::Open), QStringLiteral("cem bob ann"));
        Allowance network;
        network.network = QStringLiteral("198.51.100.0/24");
        network.allowed = Now;
        network.allowedBy = QStringLiteral("olga");
        reading(std::vector{network});
        QCOMPARE(users(**alerts, AlertQuery::Which::Open), QStringLiteral("cem bob")); // bob's device is new as well
        QCOMPARE(users(**alerts, AlertQuery::Which::Allowed), QStringLiteral("ann"));
        QCOMPARE(users(**alerts, AlertQuery::Which::All), QStringLiteral("cem bob ann"));
        const auto shown = (*alerts)->window({AlertQuery::Which::Allowed, {}}, 0, 1);
        VERIFY_RESULT(shown);
        const Alert &ann = shown->rows.at(0);
        QVERIFY(ann.isAllowed() && !ann.isOpen() && ann.seenBy.isEmpty());
        QCOMPARE(ann.allowedBy, QStringLiteral("olga"));
        QCOMPARE(ann.allowedAt, Now);
        QCOMPARE(ann.allowedWhat, QStringLiteral("network 198.51.100.0/24 · everybody"));
        QCOMPARE(ann.odooUser, 11);

        Allowance device;
        device.browser = QStringLiteral("chrome");
        device.platform = QStringLiteral("linux");
        device.userId = 12;
        device.allowed = Now;
        reading(std::vector{network, device});
        QCOMPARE(users(**alerts, AlertQuery::Which::Allowed), QStringLiteral("bob ann"));
        device.userId = 13; // whose alert rests on something else too
        reading(std::vector{network, device});
        QCOMPARE(users(**alerts, AlertQuery::Which::Allowed), QStringLiteral("ann"));
        network.userId = 12; // another's
        reading(std::vector{network});
        QCOMPARE(users(**alerts, AlertQuery::Which::Allowed), QString());
        network.userId = 0;
        network.until = Now.plusSeconds(-301 * 60); // ended before that login
        reading(std::vector{network});
        QCOMPARE(users(**alerts, AlertQuery::Which::Allowed), QString());
        network.until = Now.plusSeconds(-299 * 60);
        reading(std::vector{network});
        QCOMPARE(users(**alerts, AlertQuery::Which::Allowed), QStringLiteral("ann"));
        // One that is read later, the list being as it was.
        network.until = {};
        reading(std::vector{network});
        reading({}, [&w] { session(w, 'd', "ann", 5, "country"); });
        QCOMPARE(users(**alerts, AlertQuery::Which::Allowed), QStringLiteral("ann ann"));
        QCOMPARE(users(**alerts, AlertQuery::Which::Open), QStringLiteral("cem bob"));
        // Taken back: they wait again.
        reading(std::vector<Allowance>{});
        QCOMPARE(users(**alerts, AlertQuery::Which::Open), QStringLiteral("ann cem bob ann"));
        const auto reader = Reader::open(path);
        VERIFY_RESULT(reader);
        const auto servers = (*reader)->servers();
        VERIFY_RESULT(servers);
        QCOMPARE(servers->front().allowances, allowancesText({}));
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
