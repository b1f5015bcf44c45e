// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filter_text.h"
#include "core/ledger/async_reader.h"
#include "tests/ui/small_ledger.h"
#include "ui/activity/activity_page.h"
#include "ui/lists/detail_drawer.h"
#include "ui/lists/export_dialog.h"
#include "ui/sessions/sessions_page.h"
#include "ui/users/session_timeline.h"
#include "ui/users/user_list_page.h"
#include "ui/users/user_page.h"
#include "ui/users/users_page.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/histogram.h"
#include "ui/widgets/window_table.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QSemaphore>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace gatehouse;

namespace {

Scope allTime()
{
    Scope scope;
    scope.lastSeconds.reset();
    return scope;
}

Query parsed(Subject subject, const char *text)
{
    return parseQuery(subject, QString::fromLatin1(text)).value();
}

QStringList textsOf(const QWidget *widget)
{
    QStringList texts;
    for (const QLabel *label : widget->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts;
}

} // namespace

class TestListPages : public QObject
{
    Q_OBJECT

    template <typename P>
    void show(P &page, const Scope &scope = allTime())
    {
        page.setScope(scope);
        page.resize(1300, 800);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QTRY_VERIFY(page.isSettled());
    }

private Q_SLOTS:
    void sessionsAreListedAndFiltered()
    {
        SmallLedger ledger;
        ledger.addSessions(0, 300);
        AsyncReader reader(ledger.path());
        SessionsPage page(reader);
        show(page);
        QAbstractItemModelTester tester(page.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(page.model()->total(), std::int64_t{300});
        page.filterBar()->setText(QStringLiteral("status:revoked user:user1"));
        QTRY_COMPARE(page.model()->total(), std::int64_t{20});
        QTRY_VERIFY(page.isSettled());
        for (int row = 0; row < 20; ++row) {
            const auto s = page.model()->valueAs<SessionView>(row);
            QVERIFY(s);
            QCOMPARE(s->user, QStringLiteral("user1"));
            QCOMPARE(s->state.status, SessionStatus::Revoked);
        }
    }

    void newSessionsAppearAboveAndNothingMoves()
    {
        SmallLedger ledger;
        ledger.addSessions(0, 300);
        AsyncReader reader(ledger.path());
        SessionsPage page(reader);
        show(page);
        QAbstractItemModelTester tester(page.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy reset(page.model(), &QAbstractItemModel::modelReset);
        page.table()->verticalScrollBar()->setValue(100);
        QTRY_VERIFY(page.isSettled());
        page.table()->setCurrentRow(105);
        const std::int64_t current = page.table()->currentKey();
        const std::int64_t first = page.model()->keyAt(100);
        QTest::keyClick(page.table(), Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(page.table()->selection().contains(current));

        ledger.addSessions(300, 7);
        reader.refresh();
        page.refresh();
        QTRY_COMPARE(page.model()->total(), std::int64_t{307});
        QTRY_VERIFY(page.isSettled());
        QCOMPARE(page.table()->firstVisibleRow(), 107);
        QCOMPARE(page.model()->keyAt(107), first);
        QCOMPARE(page.table()->currentKey(), current);
        QCOMPARE(page.table()->currentRow(), 112);
        QVERIFY(page.table()->selection().contains(current));
        QCOMPARE(reset.count(), 0);
    }

    void headersSortAndTheFilterSaysSo()
    {
        SmallLedger ledger;
        ledger.addSessions(0, 50);
        AsyncReader reader(ledger.path());
        SessionsPage page(reader);
        show(page);
        Q_EMIT page.table()->header()->sectionClicked(0);
        QTRY_VERIFY(page.isSettled());
        QCOMPARE(page.listed().sort, Field::User);
        QCOMPARE(page.filterBar()->text(), QStringLiteral("sort:user"));
        QCOMPARE(page.model()->valueAs<SessionView>(0)->user, QStringLiteral("user0"));
        Q_EMIT page.table()->header()->sectionClicked(0);
        QTRY_VERIFY(page.isSettled());
        QCOMPARE(page.model()->valueAs<SessionView>(0)->user, QStringLiteral("user4"));
    }

    void theTopBarAppliesUntilTheFilterSpeaks()
    {
        SmallLedger ledger;
        ledger.addSessions(0, 100);
        AsyncReader reader(ledger.path());
        SessionsPage page(reader);
        Scope scope;
        scope.lastSeconds = 10 * 3600;
        show(page, scope);
        const std::int64_t within = page.model()->total();
        QVERIFY(within > 0 && within < 100);
        QVERIFY(page.filterBar()->text().isEmpty());
        page.filterBar()->setText(QStringLiteral("since:2020-01-01"));
        QTRY_COMPARE(page.model()->total(), std::int64_t{100});
        page.filterBar()->setText({});
        QTRY_COMPARE(page.model()->total(), within);
    }

    void aLinkShowsExactlyItsRows()
    {
        SmallLedger ledger;
        ledger.addSessions(0, 100);
        AsyncReader reader(ledger.path());
        SessionsPage page(reader);
        Scope scope;
        scope.lastSeconds = 3600;
        show(page, scope);
        Link link;
        link.page = PageId::Sessions;
        link.query = parsed(Subject::Sessions, "country:France");
        page.open(link);
        QTRY_COMPARE(page.model()->total(), std::int64_t{25});
        QCOMPARE(page.listed().filter, link.query->filter);
        scope.lastSeconds = 7200;
        page.setScope(scope); // who changes the top bar wants it to count
        QTRY_VERIFY(page.listed().filter.lastSeconds == 7200);
        QTRY_VERIFY(page.isSettled());
        QVERIFY(page.model()->total() < 25);
    }

    void aLinkToASessionFindsIt()
    {
        SmallLedger ledger;
        ledger.addSessions(0, 400);
        AsyncReader reader(ledger.path());
        SessionsPage page(reader);
        Scope scope;
        scope.lastSeconds = 3600; // the session is not among these
        show(page, scope);
        SessionId oldest;
        {
            auto r = Reader::open(ledger.path());
            const auto all = (*r)->sessions(defaultQuery(Subject::Sessions), 399, 1);
            oldest = all->rows.front().id;
        }
        Link link;
        link.page = PageId::Sessions;
        link.session = oldest;
        page.open(link);
        QTRY_COMPARE(page.table()->currentKey(), oldest.value);
        QTRY_VERIFY(page.isSettled());
        QCOMPARE(page.table()->currentRow(), 399);
        QVERIFY(page.drawer()->isVisible());
        QVERIFY(textsOf(page.drawer()).contains(QStringLiteral("user0")));
    }

    void nothingMatchesAndHowToGoOn()
    {
        SmallLedger ledger;
        ledger.addSessions(0, 10);
        AsyncReader reader(ledger.path());
        SessionsPage page(reader);
        show(page);
        page.filterBar()->setText(QStringLiteral("user:nobody"));
        QTRY_COMPARE(page.model()->total(), std::int64_t{0});
        QTRY_VERIFY(page.isSettled());
        QVERIFY(textsOf(page.table()).contains(QStringLiteral("Nothing matches")));
        QVERIFY(!page.canExport());
        Q_EMIT page.table()->messageAction();
        QTRY_COMPARE(page.model()->total(), std::int64_t{10});
        QVERIFY(page.filterBar()->text().isEmpty());
    }

    void tickedRowsAreCopied()
    {
        SmallLedger ledger;
        ledger.addSessions(0, 300);
        AsyncReader reader(ledger.path());
        SessionsPage page(reader);
        show(page);
        page.table()->setFocus();
        page.table()->setCurrentRow(0);
        QTest::keyClick(page.table(), Qt::Key_End, Qt::ShiftModifier);
        QTRY_COMPARE(page.table()->selection().count(300), std::int64_t{300});
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(page.table(), Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 301);
        const QStringList first = QGuiApplication::clipboard()->text().split(u'\n')[1].split(u'\t');
        QCOMPARE(first[0], QStringLiteral("user4"));
        QVERIFY(first.contains(QStringLiteral("2026-12-02T11:30:00Z"))); // times are copied in full
        QVERIFY(page.stepBack());
        QVERIFY(page.table()->selection().isEmpty());
    }

    void groupsNarrowTheList()
    {
        SmallLedger ledger;
        ledger.addSessions(0, 100);
        AsyncReader reader(ledger.path());
        SessionsPage page(reader);
        show(page);
        page.filterBar()->setText(QStringLiteral("group:user"));
        QListView *groups = nullptr;
        QTRY_VERIFY((groups = page.findChild<QListView *>()) && groups->isVisible() && groups->model()->rowCount() == 6);
        QTRY_VERIFY(page.isSettled());
        QTest::mouseClick(groups->viewport(), Qt::LeftButton, {}, groups->visualRect(groups->model()->index(2, 0)).center());
        QTRY_COMPARE(page.model()->total(), std::int64_t{20});
        QTRY_VERIFY(page.isSettled());
        QCOMPARE(groups->model()->rowCount(), 6); // all groups stay in sight
        QCOMPARE(groups->currentIndex().row(), 2);
    }

    void aBrushedRangeFiltersAndTheStripKeepsItsSpan()
    {
        SmallLedger ledger;
        ledger.addSessions(0, 200);
        AsyncReader reader(ledger.path());
        SessionsPage page(reader);
        show(page);
        auto *histogram = page.findChild<Histogram *>();
        const HistogramView whole = histogram->view();
        QVERIFY(histogram->barCount() > 10);
        const TimeRange range{histogram->barRange(2).from, histogram->barRange(5).to};
        Q_EMIT histogram->rangeSelected(range);
        QTRY_VERIFY(page.isSettled());
        QCOMPARE(page.listed().filter.range, range);
        QCOMPARE(page.filterBar()->query().filter.range, range);
        const std::int64_t brushed = page.model()->total();
        QVERIFY(brushed > 0 && brushed < 200);
        for (int row = 0; row < static_cast<int>(std::min<std::int64_t>(brushed, 20)); ++row) {
            const auto s = page.model()->valueAs<SessionView>(row);
            QVERIFY(s->last >= range.from && s->last < range.to);
        }
        QCOMPARE(histogram->view().ok, whole.ok); // the strip still spans everything
        QCOMPARE(histogram->selectedRange(), range);
        page.filterBar()->setText(page.filterBar()->text() + QStringLiteral(" browser:chrome"));
        QTRY_VERIFY(page.listed().filter.condition(Field::Browser) && page.isSettled());
        QCOMPARE(histogram->selectedRange(), range);
        Q_EMIT histogram->rangeSelected({});
        QTRY_COMPARE(page.model()->total(), std::int64_t{100});
    }

    void theDetailsAreOfARowInTheList()
    {
        SmallLedger ledger;
        ledger.addSessions(0, 20);
        AsyncReader reader(ledger.path());
        SessionsPage page(reader);
        show(page);
        QTRY_VERIFY(textsOf(page.drawer()).contains(QStringLiteral("user4")));
        page.filterBar()->setText(QStringLiteral("user:user1"));
        QTRY_VERIFY(page.model()->total() == 4 && page.isSettled());
        QTRY_VERIFY(textsOf(page.drawer()).contains(QStringLiteral("user1")));
    }

    void columnsAndFilterArePutBack()
    {
        SmallLedger ledger;
        ledger.addSessions(0, 10);
        AsyncReader reader(ledger.path());
        QTemporaryDir dir;
        QSettings settings(dir.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        {
            SessionsPage page(reader);
            show(page);
            page.table()->header()->moveSection(0, 3);
            page.table()->header()->hideSection(4);
            page.filterBar()->setText(QStringLiteral("browser:chrome sort:ip"));
            QTRY_COMPARE(page.model()->total(), std::int64_t{5});
            page.saveState(settings);
        }
        SessionsPage page(reader);
        page.restoreState(settings);
        show(page);
        QCOMPARE(page.table()->header()->visualIndex(0), 3);
        QVERIFY(page.table()->header()->isSectionHidden(4));
        QCOMPARE(page.filterBar()->text(), QStringLiteral("browser:chrome sort:ip"));
        QCOMPARE(page.model()->total(), std::int64_t{5});
    }

    void eventsTellTheirDoubtAndTheirFile()
    {
        SmallLedger ledger;
        ledger.addFailures(200);
        AsyncReader reader(ledger.path());
        ActivityPage page(reader);
        show(page);
        QCOMPARE(page.model()->total(), std::int64_t{200});
        page.filterBar()->setText(QStringLiteral("doubtful:yes"));
        QTRY_COMPARE(page.model()->total(), std::int64_t{20});
        QTRY_VERIFY(page.isSettled());
        QCOMPARE(page.model()->cell(0, 1).badge, QStringLiteral("doubtful"));
        QVERIFY(!page.model()->cell(0, 1).tip.isEmpty());
        page.table()->setCurrentRow(0);
        QTRY_VERIFY(page.isSettled());
        QTRY_VERIFY(textsOf(page.drawer()).contains(QStringLiteral("odoo-1.log")));
        QTRY_VERIFY(textsOf(page.drawer()).contains(QStringLiteral("191")));
    }

    void aUserOpensWithItsOwnRows()
    {
        SmallLedger ledger;
        ledger.addSessions(0, 100);
        ledger.addFailures(100);
        AsyncReader reader(ledger.path());
        UsersPage page(reader);
        show(page);
        QCOMPARE(page.list()->model()->total(), std::int64_t{5});
        page.list()->table()->setCurrentRow(2);
        QTest::keyClick(page.list()->table(), Qt::Key_Return);
        QVERIFY(page.userPage()->isVisible());
        QTRY_VERIFY(page.isSettled());
        const auto user = page.list()->model()->valueAs<UserView>(2);
        QCOMPARE(page.userPage()->user(), user->id);
        auto *timeline = page.userPage()->findChild<SessionTimeline *>();
        QVERIFY(timeline->laneCount() > 0);
        QCOMPARE(page.userPage()->shownQuery().filter.condition(Field::User)->values, QStringList{user->user});
        QVERIFY(page.stepBack());
        QVERIFY(page.list()->isVisible());
        QVERIFY(!page.stepBack() || !page.stepBack());
    }

    void allOrSomeAreExported()
    {
        SmallLedger ledger;
        ledger.addSessions(0, 120);
        AsyncReader reader(ledger.path());
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("out.csv"));
        {
            ExportDialog dialog(reader, Subject::Sessions, parsed(Subject::Sessions, "user:user3"), {}, nullptr);
            QSignalSpy done(&dialog, &ExportDialog::finishedWriting);
            dialog.setPath(path);
            QTRY_VERIFY(dialog.status().startsWith(QStringLiteral("24 sessions")));
            dialog.start();
            QTRY_COMPARE(done.count(), 1);
            QCOMPARE(done[0][0].toLongLong(), 24);
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 25);
        file.close();

        SessionId one;
        {
            auto r = Reader::open(ledger.path());
            one = (*r)->sessions(defaultQuery(Subject::Sessions), 3, 1)->rows.front().id;
        }
        RowSelection allButOne;
        allButOne.selectAll();
        allButOne.set(one.value, false);
        ExportDialog dialog(reader, Subject::Sessions, defaultQuery(Subject::Sessions), allButOne, nullptr);
        QSignalSpy done(&dialog, &ExportDialog::finishedWriting);
        dialog.setPath(path);
        QTRY_VERIFY(dialog.status().startsWith(QStringLiteral("119 sessions")));
        dialog.start();
        QTRY_COMPARE(done.count(), 1);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 120);
    }

    void aFailedExportLeavesNothing()
    {
        SmallLedger ledger;
        ledger.addSessions(0, 10);
        AsyncReader reader(ledger.path());
        ExportDialog dialog(reader, Subject::Sessions, defaultQuery(Subject::Sessions), {}, nullptr);
        dialog.setPath(QStringLiteral("/no/such/folder/out.csv"));
        dialog.start();
        QTRY_VERIFY(!dialog.isRunning());
        QVERIFY(dialog.status().contains(QStringLiteral("cannot be written")));
    }

    void theInterfaceThreadNeverReads()
    {
        // The pool is held up by questions of ours: pages must go on turning the loop, and show nothing they have not read.
        SmallLedger ledger;
        ledger.addSessions(0, 50);
        AsyncReader reader(ledger.path());
        QSemaphore gate;
        for (int i = 0; i < 8; ++i) {
            reader.ask([&gate](Reader &) -> Result<bool> {
                gate.acquire();
                return true;
            });
        }
        SessionsPage page(reader);
        page.setScope(allTime());
        page.resize(1300, 800);
        page.show();
        page.filterBar()->setText(QStringLiteral("user:user1"));
        int turns = 0;
        QTimer tick;
        connect(&tick, &QTimer::timeout, this, [&] { ++turns; });
        tick.start(0);
        QTRY_VERIFY(turns > 200);
        QVERIFY(!page.isSettled());
        QCOMPARE(page.model()->total(), std::int64_t{0});
        tick.stop();
        gate.release(8);
        QTRY_VERIFY(page.isSettled());
        QTRY_COMPARE(page.model()->total(), std::int64_t{10});
    }
};

QTEST_MAIN(TestListPages)
#include "test_list_pages.moc"
