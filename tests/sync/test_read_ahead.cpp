// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/read_ahead.h"

#include <QTest>

#include <atomic>
#include <memory>

using namespace gatehouse;

namespace {

using Number = std::unique_ptr<int>; // what cannot be copied

} // namespace

class TestReadAhead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesAllInTheirOrder()
    {
        int made = 0;
        ReadAhead<Number> ahead(3, [&made] { return made < 10'000 ? std::optional(std::make_unique<int>(made++)) : std::nullopt; });
        int taken = 0;
        while (const auto number = ahead.next())
            QCOMPARE(**number, taken++);
        QCOMPARE(taken, 10'000);
    }
    void isAheadByNoMoreThanItMay()
    {
        std::atomic<int> made = 0;
        ReadAhead<Number> ahead(4, [&made] { return std::optional(std::make_unique<int>(made++)); });
        QTRY_COMPARE(made.load(), 4);
        QTest::qWait(50);
        QCOMPARE(made.load(), 4);
        QCOMPARE(**ahead.next(), 0);
        QTRY_COMPARE(made.load(), 5);
        QTest::qWait(50);
        QCOMPARE(made.load(), 5);
    }
    void goesOnWhileWhatItMadeIsUsed()
    {
        std::atomic<int> made = 0;
        ReadAhead<Number> ahead(1, [&made] { return std::optional(std::make_unique<int>(made++)); });
        QVERIFY(ahead.next());
        QTRY_COMPARE(made.load(), 2); // while nobody asks
    }
    void mayBeLeftEarly()
    {
        for (int round = 0; round < 200; ++round) {
            std::atomic<bool> isMaking = false;
            auto its = std::make_shared<int>(0); // used until the thread has ended, and not after
            {
                ReadAhead<Number> ahead(2, [&isMaking, its] {
                    isMaking = true;
                    ++*its;
                    auto number = std::make_unique<int>(*its);
                    isMaking = false;
                    return std::optional(std::move(number));
                });
                for (int taken = 0; taken < round % 5; ++taken)
                    QVERIFY(ahead.next());
            }
            QVERIFY(!isMaking);
            QCOMPARE(its.use_count(), 1L);
        }
    }
    void endsAtOnceWhereThereIsNothing()
    {
        ReadAhead<Number> ahead(2, [] { return std::optional<Number>(); });
        QVERIFY(!ahead.next());
    }
};

QTEST_GUILESS_MAIN(TestReadAhead)
#include "test_read_ahead.moc"
