// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/window_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>


using namespace gatehouse;

namespace {

struct Row
{
    std::int64_t id = 0;
    int version = 0;

    bool operator==(const Row &) const = default;
};

/// A list in memory that answers in the next turn of the event loop, and remembers what it was asked.
struct List
{
    std::vector<Row> rows;
    /// When set, stands for a list too long to hold: row i has key i + 1.
    std::int64_t endless = 0;
    bool holdBack = false; ///< answers wait for release()
    QString failure;
    std::vector<std::pair<std::int64_t, int>> asked;
    std::vector<CancelToken> tokens;
    std::vector<std::function<void()>> held;

    std::int64_t total() const { return endless ? endless : static_cast<std::int64_t>(rows.size()); }

    WindowRows read(const Query &query, std::int64_t offset, int count) const
    {
        std::vector<Row> wanted;
        for (const Row &r : rows) {
            if (query.filter.text.isEmpty() || r.id % query.filter.text.toInt() == 0)
                wanted.push_back(r);
        }
        const std::int64_t all = endless ? endless : static_cast<std::int64_t>(wanted.size());
        WindowRows w{all, offset, {}};
        for (std::int64_t i = offset; i < std::min(all, offset + count); ++i) {
            const Row r = endless ? Row{i + 1, 0} : wanted[static_cast<std::size_t>(i)];
            w.rows.push_back({r.id, std::make_shared<const Row>(r)});
        }
        return w;
    }

    WindowProvider provider()
    {
        WindowProvider p;
        p.fetch = [this](const Query &query, std::int64_t offset, int count, CancelToken cancel, QObject *context,
                      WindowProvider::Done done) {
            asked.emplace_back(offset, count);
            tokens.push_back(cancel);
            Result<WindowRows> answer = read(query, offset, count);
            if (!failure.isEmpty())
                answer = fail(ErrorKind::Storage, failure);
            auto deliver = [context, done, answer] { QTimer::singleShot(0, context, [done, answer] { done(answer); }); };
            if (holdBack)
                held.push_back(deliver);
            else
                deliver();
        };
        p.cell = [](const void *row, int) {
            Cell c;
            c.text = QString::number(static_cast<const Row *>(row)->id);
            return c;
        };
        p.same = [](const void *a, const void *b) { return *static_cast<const Row *>(a) == *static_cast<const Row *>(b); };
        return p;
    }

    void release()
    {
        holdBack = false;
        for (const auto &h : std::exchange(held, {}))
            h();
    }
};

List listOf(int count)
{
    List list;
    for (int i = 0; i < count; ++i)
        list.rows.push_back({1000 + i, 0});
    return list;
}

std::vector<WindowColumn> columns()
{
    return {{QStringLiteral("id"), QStringLiteral("Id"), 100, std::nullopt, true}};
}

#define SETTLE(model) QVERIFY(settle(model))

bool settle(const WindowModel &model)
{
    for (int turn = 0; turn < 10'000 && !model.isSettled(); ++turn)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    return model.isSettled();
}

/// Every loaded row stands where the list has it.
void verifyAgrees(const WindowModel &model, const List &list)
{
    QCOMPARE(model.total(), list.total());
    QCOMPARE(model.rowCount(), static_cast<int>(list.total()));
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.isLoaded(row))
            QCOMPARE(*model.valueAs<Row>(row), list.rows[static_cast<std::size_t>(row)]);
    }
}

} // namespace

class TestWindowModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsOnlyWhatIsShown()
    {
        List list;
        list.endless = 10'000'000;
        WindowModel model(columns(), list.provider());
        model.want(0, 30);
        QCOMPARE(list.asked.size(), std::size_t{0});
        model.setQuery(defaultQuery(Subject::Sessions));
        QCOMPARE(model.state(), WindowModel::State::Loading);
        SETTLE(model);
        QCOMPARE(model.state(), WindowModel::State::Ready);
        QCOMPARE(model.total(), std::int64_t{10'000'000});
        QVERIFY(model.isLoaded(0));
        QVERIFY(model.isLoaded(30));
        QVERIFY(!model.isLoaded(5000));

        for (const int top : {9'999'969, 5'000'000, 17}) {
            model.want(top, top + 30);
            SETTLE(model);
            for (int row = top; row <= std::min(top + 30, 9'999'999); ++row)
                QCOMPARE(model.keyAt(row), std::int64_t{row} + 1);
        }
        for (const auto &[offset, count] : list.asked)
            QVERIFY(count <= WindowModel::RowsAskedAtMost);
    }

    void keepsFewRows()
    {
        List list;
        list.endless = 1'000'000;
        WindowModel model(columns(), list.provider());
        model.want(0, 30);
        model.setQuery({});
        SETTLE(model);
        for (int top = 0; top < 20'000; top += 31) {
            model.want(top, top + 30);
            SETTLE(model);
        }
        int loaded = 0;
        for (int row = 0; row < 30'000; ++row)
            loaded += model.isLoaded(row);
        QVERIFY(loaded <= WindowModel::RowsKept);
        QVERIFY(loaded > 100);
    }

    void leavesQuestionsNobodyNeeds()
    {
        List list;
        list.endless = 1'000'000;
        WindowModel model(columns(), list.provider());
        model.want(0, 30);
        model.setQuery({});
        SETTLE(model);
        list.holdBack = true;
        model.want(5000, 5030);
        model.want(90'000, 90'030);
        QVERIFY(list.tokens[list.tokens.size() - 2].isCancelled());
        QVERIFY(!list.tokens.back().isCancelled());
        list.release();
        SETTLE(model);
        QVERIFY(model.isLoaded(90'000));
        QVERIFY(!model.isLoaded(5000)); // its answer came late and was not taken
    }

    void newRowsAtTheTopAreInsertedThere()
    {
        List list = listOf(1000);
        WindowModel model(columns(), list.provider());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.want(0, 30);
        model.setQuery({});
        SETTLE(model);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        const QPersistentModelIndex third(model.index(3, 0));

        list.rows.insert(list.rows.begin(), {{1, 0}, {2, 0}});
        model.refresh();
        SETTLE(model);

        QCOMPARE(reset.count(), 0);
        QCOMPARE(removed.count(), 0);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(inserted[0][1].toInt(), 0);
        QCOMPARE(inserted[0][2].toInt(), 1);
        QCOMPARE(third.row(), 5);
        verifyAgrees(model, list);
    }

    void removedAndChangedRowsAreToldApart()
    {
        List list = listOf(500);
        WindowModel model(columns(), list.provider());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.want(0, 30);
        model.setQuery({});
        SETTLE(model);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

        list.rows.erase(list.rows.begin() + 10, list.rows.begin() + 13);
        list.rows[20].version = 7;
        model.refresh();
        SETTLE(model);

        QCOMPARE(removed.count(), 1);
        QCOMPARE(removed[0][1].toInt(), 10);
        QCOMPARE(removed[0][2].toInt(), 12);
        verifyAgrees(model, list);
        bool told = false;
        for (const auto &c : changed)
            told = told || (c[0].toModelIndex().row() <= 20 && c[1].toModelIndex().row() >= 20);
        QVERIFY(told);
    }

    void aRefreshThatChangesNothingSaysNothing()
    {
        List list = listOf(500);
        WindowModel model(columns(), list.provider());
        model.want(100, 130);
        model.setQuery({});
        SETTLE(model);
        model.want(100, 130);
        SETTLE(model);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.refresh();
        SETTLE(model);
        QCOMPARE(inserted.count() + removed.count() + changed.count(), 0);
    }

    void manyRowsAboveMoveTheShownOnes()
    {
        // More new rows above than a question covers: the shown rows are found where the growth says.
        List list = listOf(20'000);
        WindowModel model(columns(), list.provider());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.want(0, 30);
        model.setQuery({});
        SETTLE(model);
        model.want(9000, 9030);
        SETTLE(model);
        const std::int64_t key = model.keyAt(9010);
        const QPersistentModelIndex held(model.index(9010, 0));

        std::vector<Row> fresh(4000);
        for (std::size_t i = 0; i < fresh.size(); ++i)
            fresh[i].id = 500000 + static_cast<std::int64_t>(i);
        list.rows.insert(list.rows.begin(), fresh.begin(), fresh.end());
        model.refresh();
        SETTLE(model);

        QCOMPARE(held.row(), 13'010);
        QCOMPARE(model.keyAt(13'010), key);
        verifyAgrees(model, list);
    }

    void anyChangeEndsInAgreement()
    {
        // Rows come, go, move and change at random; the tester watches every signal.
        std::uint32_t seed = 42;
        const auto random = [&seed](int below) {
            seed = seed * 1664525U + 1013904223U;
            return static_cast<int>((seed >> 8) % static_cast<std::uint32_t>(below));
        };
        List list = listOf(300);
        WindowModel model(columns(), list.provider());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.want(0, 30);
        model.setQuery({});
        SETTLE(model);
        std::int64_t next = 100'000;
        for (int round = 0; round < 200; ++round) {
            for (int change = random(6); change >= 0; --change) {
                const int size = static_cast<int>(list.rows.size());
                switch (random(5)) {
                case 0:
                    list.rows.insert(list.rows.begin() + random(size + 1), Row{next++, 0});
                    break;
                case 1:
                    if (size > 0)
                        list.rows.erase(list.rows.begin() + random(size));
                    break;
                case 2:
                    if (size > 0)
                        list.rows[static_cast<std::size_t>(random(size))].version++;
                    break;
                case 3:
                    if (size > 1)
                        std::swap(list.rows[static_cast<std::size_t>(random(size))], list.rows[static_cast<std::size_t>(random(size))]);
                    break;
                case 4:
                    if (random(10) == 0)
                        list.rows.resize(static_cast<std::size_t>(random(size + 1)));
                    break;
                }
            }
            const int top = random(std::max(1, static_cast<int>(list.rows.size())));
            model.want(top, top + 30);
            model.refresh();
            SETTLE(model);
            verifyAgrees(model, list);
            for (int row = top; row < std::min(top + 30, model.rowCount()); ++row)
                QVERIFY2(model.isLoaded(row), qPrintable(QString::number(row)));
        }
        QCOMPARE(reset.count(), 0);
    }

    void anotherFilterReplacesByDifference()
    {
        List list = listOf(1000);
        WindowModel model(columns(), list.provider());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy replaced(&model, &WindowModel::replaced);
        model.want(0, 30);
        model.setQuery({});
        SETTLE(model);
        Query even;
        even.filter.text = QStringLiteral("7");
        model.setQuery(even);
        QCOMPARE(model.total(), std::int64_t{1000}); // the old rows stay until the new ones are there
        SETTLE(model);
        QCOMPARE(model.total(), std::int64_t{143});
        QCOMPARE(model.keyAt(0), std::int64_t{1001});
        Query nothing;
        nothing.filter.text = QStringLiteral("5000");
        model.setQuery(nothing);
        SETTLE(model);
        QCOMPARE(model.rowCount(), 0);
        model.setQuery({});
        SETTLE(model);
        verifyAgrees(model, list);
        QCOMPARE(replaced.count(), 4);
        QCOMPARE(reset.count(), 0);
    }

    void aFailureIsToldAndKeepsTheRows()
    {
        List list = listOf(100);
        WindowModel model(columns(), list.provider());
        model.want(0, 30);
        model.setQuery({});
        SETTLE(model);
        list.failure = QStringLiteral("The disk is gone.");
        model.refresh();
        SETTLE(model);
        QCOMPARE(model.state(), WindowModel::State::Failed);
        QCOMPARE(model.failure(), QStringLiteral("The disk is gone."));
        QVERIFY(model.isLoaded(0));
        list.failure.clear();
        model.refresh();
        SETTLE(model);
        QCOMPARE(model.state(), WindowModel::State::Ready);
        verifyAgrees(model, list);
    }

    void theLoopTurnsWhileAQuestionRuns()
    {
        List list = listOf(100);
        list.holdBack = true;
        WindowModel model(columns(), list.provider());
        model.want(0, 30);
        model.setQuery({});
        int turns = 0;
        QTimer tick;
        connect(&tick, &QTimer::timeout, this, [&] { ++turns; });
        tick.start(0);
        QTRY_VERIFY(turns > 50);
        QVERIFY(!model.isSettled());
        list.release();
        SETTLE(model);
        QVERIFY(model.isLoaded(0));
    }
};

QTEST_MAIN(TestWindowModel)
#include "test_window_model.moc"
