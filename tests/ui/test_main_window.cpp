// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/sample_ledger.h"
#include "ui/activity/activity_page.h"
#include "ui/dashboard/dashboard_page.h"
#include "ui/dashboard/dashboard_parts.h"
#include "ui/sessions/sessions_page.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"
#include "ui/users/user_list_page.h"
#include "ui/users/users_page.h"
#include "ui/widgets/histogram.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/window_model.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;

/// The whole window on a real ledger with a made-up history in it.
class TestMainWindow : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_path;
    std::unique_ptr<ThemeSwitch> m_themes;
    std::unique_ptr<AsyncReader> m_reader;
    std::unique_ptr<MainWindow> m_window;
    DashboardPage *m_dashboard = nullptr;

    void open()
    {
        m_window.reset();
        m_reader = std::make_unique<AsyncReader>(m_path);
        m_window = std::make_unique<MainWindow>(*m_reader, *m_themes);
        m_dashboard = new DashboardPage(*m_reader);
        m_window->addPage(m_dashboard);
        m_window->addPage(new SessionsPage(*m_reader));
        m_window->addPage(new UsersPage(*m_reader));
        m_window->addPage(new ActivityPage(*m_reader));
    }

    void show()
    {
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        settle();
    }

    void settle() { QTRY_VERIFY_WITH_TIMEOUT(m_window->isSettled(), 20000); }

    std::int64_t listed() const
    {
        if (auto *list = qobject_cast<ListPage *>(m_window->currentPage()))
            return list->model()->rowCount();
        if (auto *users = qobject_cast<UsersPage *>(m_window->currentPage()))
            return users->list()->model()->rowCount();
        return -1;
    }

    /// Clicks and compares what the page it leads to lists; then the way back.
    void leadsTo(QAbstractButton *target, PageId page, std::int64_t rows)
    {
        QTest::mouseClick(target, Qt::LeftButton);
        settle();
        QVERIFY2(m_window->currentPage()->id() == page, qPrintable(target->accessibleName()));
        QVERIFY2(listed() == rows,
            qPrintable(QStringLiteral("%1 led to %2 rows, not %3").arg(target->accessibleName()).arg(listed()).arg(rows)));
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        settle();
        QCOMPARE(int(m_window->currentPage()->id()), int(PageId::Dashboard));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_path = m_dir.filePath(QStringLiteral("ledger.sqlite"));
        sample::HistoryOptions history;
        history.users = 40;
        history.days = 20;
        history.scenarios = {sample::scenarioNames().front()};
        auto writer = Writer::open(m_path);
        QVERIFY2(writer, writer ? "" : qPrintable(writer.error().text));
        const auto filled = sample::fillLedger(**writer, history, QStringLiteral("erp-prod"));
        QVERIFY2(filled, filled ? "" : qPrintable(filled.error().text));
        history.users = 12;
        history.seed = 9;
        history.scenarios.clear();
        QVERIFY(sample::fillLedger(**writer, history, QStringLiteral("erp-shop")));
        m_themes = std::make_unique<ThemeSwitch>(*qApp);
    }

    void init()
    {
        open();
        show();
    }

    void cleanup()
    {
        setPrivacyMode(false);
        m_window.reset();
        m_reader.reset();
    }

    void cardsLeadToAsManyRowsAsTheySay_data()
    {
        QTest::addColumn<bool>("oneSource");
        QTest::addColumn<bool>("allTime");
        QTest::newRow("all sources, a day") << false << false;
        QTest::newRow("one source, ever") << true << true;
    }

    void cardsLeadToAsManyRowsAsTheySay()
    {
        QFETCH(bool, oneSource);
        QFETCH(bool, allTime);
        Scope scope = m_window->scope();
        if (oneSource) {
            auto reader = Reader::open(m_path);
            QVERIFY(reader);
            const auto sources = (*reader)->sources();
            QVERIFY(sources && sources->size() == 2);
            scope.source = sources->back().id;
            scope.sourceName = sources->back().name;
        }
        if (allTime)
            scope.lastSeconds.reset();
        m_window->setScope(scope);
        settle();

        const DashboardView view = m_dashboard->view();
        const auto of = [&view](SessionStatus s) { return view.sessionsByStatus[std::size_t(s)]; };
        QVERIFY(view.sessionsTotal > 100);
        leadsTo(m_dashboard->card(DashboardPage::Total), PageId::Sessions, view.sessionsTotal);
        leadsTo(m_dashboard->card(DashboardPage::Active), PageId::Sessions, of(SessionStatus::Active));
        leadsTo(m_dashboard->card(DashboardPage::Ended), PageId::Sessions,
            of(SessionStatus::LoggedOut) + of(SessionStatus::Expired) + of(SessionStatus::Ended));
        leadsTo(m_dashboard->card(DashboardPage::Revoked), PageId::Sessions, of(SessionStatus::Revoked));
        leadsTo(m_dashboard->card(DashboardPage::Failed), PageId::Activity,
            view.eventsByKindInRange[std::size_t(EventKind::LoginFailed)]);
        leadsTo(m_dashboard->card(DashboardPage::Totp), PageId::Users, view.totpKnown - view.totpEnabled);
        leadsTo(m_dashboard->card(DashboardPage::Doubtful), PageId::Activity, view.doubtfulEventsInRange);
        leadsTo(m_dashboard->legend(SessionStatus::Expired), PageId::Sessions, of(SessionStatus::Expired));
        for (BrowserCard *card : m_dashboard->browserCards()) {
            leadsTo(card, PageId::Sessions, card->count().total);
            leadsTo(card->activeButton(), PageId::Sessions, card->count().active);
        }
    }

    void barsAndRowsLeadToTheirs()
    {
        const DashboardView view = m_dashboard->view();
        Histogram *histogram = m_dashboard->histogram();
        const auto fullest = std::max_element(view.logins.ok.begin(), view.logins.ok.end());
        const int bar = int(fullest - view.logins.ok.begin());
        QTest::mouseClick(histogram, Qt::LeftButton, {}, histogram->barRect(bar).center());
        settle();
        QCOMPARE(int(m_window->currentPage()->id()), int(PageId::Activity));
        QCOMPARE(listed(), view.logins.ok[std::size_t(bar)] + view.logins.failed[std::size_t(bar)]);
        QVERIFY(m_window->goBack());
        settle();

        QTableWidget *table = m_dashboard->recentLogins()->table();
        QVERIFY(table->rowCount() > 0);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        settle();
        QCOMPARE(int(m_window->currentPage()->id()), int(PageId::Sessions));
        QCOMPARE(listed(), view.sessionsByStatus[std::size_t(SessionStatus::Active)]);
    }

    void keysGoToPagesAndBack()
    {
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(int(m_window->currentPage()->id()), int(PageId::Sessions));
        QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(int(m_window->currentPage()->id()), int(PageId::Activity));
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(int(m_window->currentPage()->id()), int(PageId::Sessions));
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(int(m_window->currentPage()->id()), int(PageId::Dashboard));
        QVERIFY(!m_window->goBack());
        QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(int(m_window->currentPage()->id()), int(PageId::Sessions));
    }

    void paletteFindsPagesUsersAndFilters()
    {
        CommandPalette *palette = m_window->palette();
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette->isVisible());
        QTest::keyClicks(palette->field(), QStringLiteral("go to act"));
        QTest::keyClick(palette->field(), Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QCOMPARE(int(m_window->currentPage()->id()), int(PageId::Activity));

        auto reader = Reader::open(m_path);
        const auto users = (*reader)->users(defaultQuery(Subject::Users), 0, 1);
        QVERIFY(users && !users->rows.empty());
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(palette->field(), users->rows.front().login);
        const auto userRow = [&] {
            for (int row = 0; row < palette->list()->count(); ++row) {
                // A user's row says the source, those that make a filter of the text do not.
                if (palette->list()->item(row)->data(Qt::UserRole).toString().contains(users->rows.front().source))
                    return row;
            }
            return -1;
        };
        QTRY_VERIFY(userRow() >= 0);
        palette->list()->setCurrentRow(userRow());
        QTest::keyClick(palette->field(), Qt::Key_Return);
        settle();
        QCOMPARE(int(m_window->currentPage()->id()), int(PageId::Users));

        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(palette->field(), QStringLiteral("status:revoked"));
        QTest::keyClick(palette->field(), Qt::Key_Return);
        settle();
        QCOMPARE(int(m_window->currentPage()->id()), int(PageId::Sessions));
        QCOMPARE(listed(), m_dashboard->view().sessionsByStatus[std::size_t(SessionStatus::Revoked)]);

        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClick(palette->field(), Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
    }

    void stateComesBack()
    {
        QSettings settings(m_dir.filePath(QStringLiteral("state.ini")), QSettings::IniFormat);
        Scope scope = m_window->scope();
        scope.lastSeconds = 7 * 86400;
        m_window->setScope(scope);
        m_window->chooseTheme(ThemeChoice::Dark);
        m_window->showPage(PageId::Activity);
        m_window->saveState(settings);
        m_window->chooseTheme(ThemeChoice::Light);

        open();
        m_window->restoreState(settings);
        show();
        QCOMPARE(int(m_window->currentPage()->id()), int(PageId::Activity));
        QCOMPARE(m_window->scope().lastSeconds, std::optional<std::int64_t>(7 * 86400));
        QCOMPARE(int(m_themes->choice()), int(ThemeChoice::Dark));
        m_window->chooseTheme(ThemeChoice::Light);
    }

    void privacyHidesPeople()
    {
        QTableWidget *table = m_dashboard->recentLogins()->table();
        QVERIFY(table->rowCount() > 0);
        const QString name = table->item(0, 0)->text();
        const QString address = table->item(0, 3)->text();
        m_window->setPrivacy(true);
        settle();
        QVERIFY(table->item(0, 0)->text() != name);
        QVERIFY(table->item(0, 3)->text() != address);
        m_window->setPrivacy(false);
        settle();
        QCOMPARE(table->item(0, 0)->text(), name);
    }

    void guardKeepsTheWindowOpen()
    {
        bool may = false;
        m_window->setCloseGuard([&may] { return may; });
        m_window->close();
        QVERIFY(m_window->isVisible());
        may = true;
        m_window->close();
        QVERIFY(!m_window->isVisible());
    }
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
