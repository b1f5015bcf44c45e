// SPDX-License-Identifier: GPL-3.0-or-later
// The journal on the command line, of a ledger alone: nothing here asks a server.
#include "core/actions/journal.h"
#include "tests/actions/acting.h"
#include "tests/ctl/ctl_run.h"

using namespace gatehouse;
using namespace gatehouse::testing;

class TestCtlJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_ledger = std::make_unique<EmptyLedger>();
        QVERIFY(m_ledger->isOk());
        auto journal = Journal::open(m_ledger->path());
        VERIFY_RESULT(journal);
        ActionOrder order;
        order.source = SourceId{1};
        for (const char *identifier : {"galho16HnS5I3TKhjNQMBgRwh7GX3SpT1cKLnKgt01", "zalho16HnS5I3TKhjNQMBgRwh7GX3SpT1cKLnKgt02"})
            order.targets.append(ActionTarget::ofSession(QLatin1String(identifier), QStringLiteral("ada"), 7, UserId{70}, SessionId{700}));
        const Instant then = Instant::fromDateTime(QDateTime::currentDateTimeUtc().addSecs(-600));
        const auto id = (*journal)->order(order, QStringLiteral("admin"), then);
        VERIFY_RESULT(id);
        m_entry = QString::number(id->value);
        const TargetResult done{gatehouse::Outcome::Done, QStringLiteral("the server lists it as revoked"), then, {}, {}};
        VERIFY_RESULT((*journal)->settle(*id, {{0, done}, {1, done}}));
        VERIFY_RESULT((*journal)->close(*id, then));
        VERIFY_RESULT((*journal)->survived(*id, 1, then.plusSeconds(60), QStringLiteral("it lives")));
    }

    void notesWhoHasSeenToASurvivor()
    {
        const Run seen = journal({m_entry, QStringLiteral("--seen-to"), QStringLiteral("--officer"), QStringLiteral("nadia")});
        QVERIFY2(seen.code == 0, seen.err.constData());
        QCOMPARE(seen.objects().size(), 1); // the other target has ended
        QCOMPARE(seen.first().value(QLatin1String("seen_by")).toString(), QStringLiteral("nadia"));
        QCOMPARE(survivor().value(QLatin1String("seen_by")).toString(), QStringLiteral("nadia"));
        // The first name stays.
        QCOMPARE(journal({m_entry, QStringLiteral("--seen-to"), QStringLiteral("--officer"), QStringLiteral("omar")}).code, 0);
        QCOMPARE(survivor().value(QLatin1String("seen_by")).toString(), QStringLiteral("nadia"));

        const Run back = journal({m_entry, QStringLiteral("--take-back"), QStringLiteral("--officer"), QStringLiteral("omar")});
        QVERIFY2(back.code == 0, back.err.constData());
        QVERIFY(survivor().value(QLatin1String("seen_by")).isNull());
    }

    void refusesWhatMakesNoSense_data()
    {
        QTest::addColumn<QStringList>("args");
        QTest::addColumn<int>("code");
        QTest::addRow("no entry") << QStringList{QStringLiteral("--seen-to")} << 2;
        QTest::addRow("both") << QStringList{QStringLiteral("1"), QStringLiteral("--seen-to"), QStringLiteral("--take-back")} << 2;
        QTest::addRow("no such entry") << QStringList{QStringLiteral("9"), QStringLiteral("--seen-to"), QStringLiteral("--officer"), QStringLiteral("nadia")} << 1;
        QTest::addRow("nobody") << QStringList{QStringLiteral("1"), QStringLiteral("--seen-to"), QStringLiteral("--officer"), QStringLiteral(" ")} << 2;
    }
    void refusesWhatMakesNoSense()
    {
        QFETCH(QStringList, args);
        QFETCH(int, code);
        const Run run = journal(args);
        QCOMPARE(run.code, code);
        QVERIFY(!run.err.isEmpty());
        QVERIFY(survivor().value(QLatin1String("seen_by")).isNull());
    }

    void anOrderWithoutSurvivorsHasNothingToSeeTo()
    {
        auto book = Journal::open(m_ledger->path());
        VERIFY_RESULT(book);
        ActionOrder order;
        order.source = SourceId{1};
        order.targets.append(ActionTarget::ofUser(9, QStringLiteral("bob"), UserId{90}));
        const auto id = (*book)->order(order, QStringLiteral("admin"), Instant::fromDateTime(QDateTime::currentDateTimeUtc()));
        VERIFY_RESULT(id);
        const Run run = journal({QString::number(id->value), QStringLiteral("--seen-to"), QStringLiteral("--officer"), QStringLiteral("nadia")});
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains("outlived"), run.err.constData());
    }

private:
    Run journal(const QStringList &args)
    {
        return ctl(QStringList{QStringLiteral("journal"), QStringLiteral("--ledger"), m_ledger->path(), QStringLiteral("--json")} + args);
    }
    QJsonObject survivor() { return journal({QStringLiteral("--survivors")}).first(); }

    std::unique_ptr<EmptyLedger> m_ledger;
    QString m_entry;
};

QTEST_GUILESS_MAIN(TestCtlJournal)
#include "test_ctl_journal.moc"
