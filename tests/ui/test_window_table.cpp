// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/window_table.h"

#include <QAccessible>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace gatehouse;

namespace {

struct Row
{
    std::int64_t id = 0;
    std::int64_t place = 0;
};

/// Ten million rows that exist only while they are asked for; descending turns the list round.
WindowProvider endless(std::int64_t total)
{
    WindowProvider p;
    p.fetch = [total](const Query &query, std::int64_t offset, int count, CancelToken, QObject *context,
                  WindowProvider::Done done) {
        WindowRows rows{total, offset, {}};
        for (std::int64_t i = offset; i < std::min(total, offset + count); ++i)
            rows.rows.push_back({query.descending ? total - i : i + 1, std::make_shared<const Row>(Row{query.descending ? total - i : i + 1, i})});
        QTimer::singleShot(0, context, [done, rows] { done(rows); });
    };
    p.cell = [](const void *row, int column) {
        Cell cell;
        cell.text = QString::number(static_cast<const Row *>(row)->id * (column + 1));
        return cell;
    };
    p.same = [](const void *a, const void *b) { return static_cast<const Row *>(a)->id == static_cast<const Row *>(b)->id; };
    return p;
}

std::vector<WindowColumn> columns()
{
    return {{QStringLiteral("a"), QStringLiteral("A"), 100, Field::User, true, false},
        {QStringLiteral("b"), QStringLiteral("B"), 100, std::nullopt, true, false}};
}

constexpr int Total = 10'000'000;

} // namespace

class TestWindowTable : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowModel> m_model;
    std::unique_ptr<WindowTable> m_table;

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<WindowModel>(columns(), endless(Total));
        m_table = std::make_unique<WindowTable>();
        m_table->setModel(m_model.get());
        m_table->resize(400, 400);
        m_table->show();
        Query query;
        query.descending = false;
        m_model->setQuery(query);
        QTRY_VERIFY(m_model->isSettled());
        m_table->setFocus();
    }

    void cleanup()
    {
        m_table.reset();
        m_model.reset();
    }

    void keysReachEveryRow()
    {
        QTest::keyClick(m_table.get(), Qt::Key_End);
        QCOMPARE(m_table->currentRow(), Total - 1);
        QTRY_VERIFY(m_model->isLoaded(Total - 1));
        QVERIFY(m_table->firstVisibleRow() + m_table->visibleRowCount() == Total);
        QTest::keyClick(m_table.get(), Qt::Key_PageUp);
        QCOMPARE(m_table->currentRow(), Total - m_table->visibleRowCount());
        QTest::keyClick(m_table.get(), Qt::Key_Home);
        QTest::keyClick(m_table.get(), Qt::Key_Down);
        QCOMPARE(m_table->currentRow(), 1);
        m_table->verticalScrollBar()->setValue(Total / 2);
        QTRY_VERIFY(m_model->isLoaded(Total / 2));
        QCOMPARE(m_model->keyAt(Total / 2), std::int64_t{Total / 2 + 1});
    }

    void ticksBelongToRowsNotPlaces()
    {
        m_table->setCurrentRow(3);
        QTest::keyClick(m_table.get(), Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(m_table->selection().contains(4));
        Query round;
        round.descending = true;
        m_model->setQuery(round);
        QTRY_VERIFY(m_model->isSettled());
        QVERIFY(m_table->selection().contains(4));
        QCOMPARE(m_table->selection().count(Total), std::int64_t{1});
        QVERIFY(!m_table->selection().contains(m_model->keyAt(3)));
    }

    void allButOneIsCheap()
    {
        QTest::keyClick(m_table.get(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_table->selection().count(Total), std::int64_t{Total});
        m_table->setCurrentRow(0);
        QTest::keyClick(m_table.get(), Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(m_table->selection().count(Total), std::int64_t{Total - 1});
        QVERIFY(m_table->selection().isInverted());
        QCOMPARE(m_table->selection().keys().size(), 1);
    }

    void shiftTicksRowsThatWereNeverShown()
    {
        m_table->setCurrentRow(10);
        QTest::keyClick(m_table.get(), Qt::Key_Down); // where the range begins
        m_table->verticalScrollBar()->setValue(5000);
        QTRY_VERIFY(m_model->isSettled());
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::ShiftModifier, QPoint(100, 5));
        QTRY_COMPARE(m_table->selection().count(Total), std::int64_t{5000 - 11 + 1});
        QVERIFY(m_table->selection().contains(2500));
    }

    void headersAskForAnOrder()
    {
        QSignalSpy sort(m_table.get(), &WindowTable::sortRequested);
        QSignalSpy notice(m_table.get(), &WindowTable::notice);
        Q_EMIT m_table->header()->sectionClicked(0);
        QCOMPARE(sort.count(), 1);
        Q_EMIT m_table->header()->sectionClicked(1);
        QCOMPARE(sort.count(), 1);
        QCOMPARE(notice.count(), 1); // says that it cannot
    }

    void typingGoesToARow()
    {
        m_table->setCurrentRow(0);
        QTest::keyClicks(m_table.get(), QStringLiteral("42"));
        QCOMPARE(m_model->keyAt(m_table->currentRow()), std::int64_t{42});
    }

    void spaceEnterAndMenuSpeak()
    {
        QSignalSpy preview(m_table.get(), &WindowTable::previewRequested);
        QSignalSpy opened(m_table.get(), &WindowTable::activated);
        QSignalSpy menu(m_table.get(), &WindowTable::menuRequested);
        m_table->setCurrentRow(5);
        QTest::keyClick(m_table.get(), Qt::Key_Space);
        QTest::keyClick(m_table.get(), Qt::Key_Return);
        QTest::keyClick(m_table.get(), Qt::Key_F10, Qt::ShiftModifier);
        QCOMPARE(preview.count(), 1);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(menu.count(), 1);
    }

    void screenReadersHearTheRow()
    {
        m_table->setCurrentRow(6);
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(m_table.get());
        QVERIFY(access);
        QCOMPARE(access->role(), QAccessible::Table);
        QCOMPARE(access->text(QAccessible::Value), QStringLiteral("Row 7 of 10000000. A: 7, B: 14"));
    }
};

QTEST_MAIN(TestWindowTable)
#include "test_window_table.moc"
