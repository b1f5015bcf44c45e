// SPDX-License-Identifier: GPL-3.0-or-later
// From the list of sessions to the proof, with a real Odoo 19 and somebody who is thrown out.
#include "core/actions/journal.h"
#include "tests/ui/server_window.h"
#include "ui/actions/action_desk.h"
#include "ui/actions/action_dialog.h"
#include "ui/journal/journal_cells.h"
#include "ui/journal/journal_page.h"
#include "ui/sessions/session_cells.h"
#include "ui/sessions/sessions_page.h"
#include "ui/users/user_page.h"
#include "ui/widgets/window_model.h"
#include "ui/widgets/window_table.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableWidget>

using namespace gatehouse;
using namespace gatehouse::testing;

class TestActionDialog : public QObject
{
    Q_OBJECT

    RealOdoo m_odoo;
    std::unique_ptr<ServerWindow> m_w;
    SessionsPage *m_page = nullptr;
    ActionDesk *m_actions = nullptr;
    std::unique_ptr<OdooPeople> m_people;

    QLineEdit *passwordField() const { return m_w->passwordField(); }
    ActionDialog *dialog() const { return m_w->window->findChild<ActionDialog *>(); }
    /// Shows only this user's sessions, and waits for `count` of them.
    bool list(const QString &login, int count)
    {
        Link link;
        link.query = defaultQuery(Subject::Sessions);
        link.query->filter.setCondition(Field::User, {login});
        m_page->open(link);
        return QTest::qWaitFor([&] { return m_page->isSettled() && m_page->model()->total() == count; }, 30'000);
    }

    void focusTable()
    {
        m_w->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_w->window.get()));
        m_page->table()->setFocus();
    }

private Q_SLOTS:
    void initTestCase()
    {
        GATEHOUSE_FIND_ODOO(m_odoo);
        m_people = std::make_unique<OdooPeople>(m_odoo);
        m_w = std::make_unique<ServerWindow>(m_odoo, QStringLiteral("test_action_dialog"), QSize(1200, 700));
        QSettings().setValue(QStringLiteral("servers/interval"), 2);
        m_page = new SessionsPage(*m_w->reader, m_w->window.get());
        m_page->resize(m_w->window->size());
        connect(m_w->reader.get(), &AsyncReader::generationChanged, m_page, [this] { m_page->refresh(); });
        ActionDesk *actions = m_actions = new ActionDesk(*m_w->reader, *m_w->servers, m_w->window.get());
        connect(m_page, &SessionsPage::revokeRequested, actions, &ActionDesk::revoke);
        connect(m_page, &SessionsPage::revokeOneRequested, actions, &ActionDesk::revokeOne);
        m_page->setWhyNot([actions](const QString &source) { return actions->whyNotOn(source); });
        connect(actions, &ActionDesk::canActChanged, m_page,
            [this, actions] { m_page->setWhyNotRevoke(actions->canAct() ? QString() : actions->whyNot()); });
        m_page->setWhyNotRevoke(actions->whyNot());
        m_w->window->show();
    }
    void cleanupTestCase() { m_w.reset(); }

    void nothingIsOfferedWithoutAServer() { QVERIFY(!m_page->findChild<QPushButton *>(QStringLiteral("revokeSelected"))->isEnabled()); }

    void whoIsRevokedIsOut()
    {
        const auto mallory = m_people->add(QStringLiteral("mallory"));
        QVERIFY(mallory);
        OdooBrowser stays(m_odoo, userAgents::firefoxLinux, "198.51.100.20");
        OdooBrowser goes(m_odoo, userAgents::chromeWindows, "203.0.113.20");
        for (OdooBrowser *browser : {&stays, &goes}) {
            QVERIFY(browser->login(mallory->login, mallory->password));
            QVERIFY(browser->isAlive());
        }

        QVERIFY(m_w->signIn());
        QVERIFY(list(mallory->login, 2));

        // The one from the strange address, by keyboard.
        int row = 0;
        for (; row < 2; ++row) {
            const auto session = m_page->model()->valueAs<SessionView>(row);
            if (session && session->ip == QLatin1String("203.0.113.20"))
                break;
        }
        QVERIFY(row < 2);
        focusTable();
        m_page->table()->setCurrentRow(row);
        QTest::keyClick(m_page->table(), Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), 10'000);
        auto *table = dialog()->findChild<QTableWidget *>(QStringLiteral("targets"));
        QCOMPARE(table->rowCount(), 1);
        QCOMPARE(table->item(0, 0)->checkState(), Qt::Checked);
        // The server was looked at first, and says what a busy session may do.
        auto *warning = dialog()->findChild<QLabel *>(QStringLiteral("warning"));
        QTRY_VERIFY_WITH_TIMEOUT(!warning->text().isEmpty(), 30'000);
        QVERIFY(goes.isAlive());

        QTest::keyClicks(dialog()->findChild<QLineEdit *>(QStringLiteral("reason")), QStringLiteral("SEC-1182"));
        m_w->picture(dialog(), QStringLiteral("revoke-order"));
        QTest::mouseClick(dialog()->findChild<QPushButton *>(QStringLiteral("go")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(dialog()->report() || passwordField(), 30'000);
        if (!dialog()->report()) {
            // It is no sign-in, and says what it is for.
            QVERIFY(passwordField()->window()->windowTitle().contains(QStringLiteral("Password for")));
            m_w->picture(passwordField()->window(), QStringLiteral("confirm-password"));
            m_w->givePassword(m_odoo.adminPassword);
        }
        QTRY_VERIFY_WITH_TIMEOUT(dialog()->report(), 60'000);
        m_w->picture(dialog(), QStringLiteral("revoke-outcome"));
        const ActionReport report = *dialog()->report();
        QCOMPARE(report.count(Outcome::Done), 1);
        QCOMPARE(report.watched(), 1); // used a moment ago: not yet beyond doubt
        QVERIFY(dialog()->findChild<QLabel *>(QStringLiteral("headline"))->text().contains(QStringLiteral("1 watched")));
        QVERIFY(!goes.isAlive());
        QVERIFY(stays.isAlive());

        const auto journal = Journal::open(m_w->ledger);
        QVERIFY(journal);
        const auto entries = (*journal)->entries({});
        QVERIFY(entries);
        QCOMPARE(entries->size(), 1U);
        QCOMPARE(entries->front().reason, QStringLiteral("SEC-1182"));
        QCOMPARE(entries->front().officer, m_odoo.adminLogin);

        // The ledger learns it from the server.
        QTest::mouseClick(dialog()->findChild<QPushButton *>(QStringLiteral("close")), Qt::LeftButton);
        const auto reader = Reader::open(m_w->ledger);
        Query revoked = defaultQuery(Subject::Sessions);
        revoked.filter.setCondition(Field::User, {mallory->login});
        revoked.filter.setCondition(Field::Status, {QStringLiteral("revoked")});
        QTRY_COMPARE_WITH_TIMEOUT((*reader)->sessions(revoked, 0, 5)->total, 1, 30'000);

        // And the list says that it is looked after, the session that stays being as it was.
        const auto status = [&](bool revokedOne) {
            for (int i = 0; i < 2; ++i) {
                const auto session = m_page->model()->valueAs<SessionView>(i);
                if (session && (session->ip == QLatin1String("203.0.113.20")) == revokedOne)
                    return m_page->model()->cell(i, SessionColumn::Status).text;
            }
            return QString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(status(true), QStringLiteral("Revoked, watching"), 30'000);
        QCOMPARE(status(false), QStringLiteral("Active"));
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isSettled(), 30'000);
        m_w->picture(m_page, QStringLiteral("sessions-watched"));
    }

    /// What a program that died left open is settled by reading the server, which changes nothing there.
    void leftOpenOrdersAreSettledByReading()
    {
        const auto peggy = m_people->add(QStringLiteral("peggy"));
        QVERIFY(peggy);
        OdooBrowser browser(m_odoo, userAgents::firefoxLinux, "198.51.100.29");
        QVERIFY(browser.login(peggy->login, peggy->password));
        QVERIFY(browser.isAlive());
        const auto journal = Journal::open(m_w->ledger);
        QVERIFY(journal);
        ActionOrder order;
        order.source = m_w->source;
        order.targets = {ActionTarget::ofSession(QString::fromLatin1(browser.sessionIdentifier()), peggy->login)};
        const Instant past = Instant::fromDateTime(QDateTime::currentDateTimeUtc()).plusSeconds(-2 * LeftBehindSeconds);
        const auto id = (*journal)->order(order, m_odoo.adminLogin, past);
        QVERIFY(id);
        QVERIFY((*journal)->sent(*id, past));

        JournalPage page(*m_w->reader);
        page.setWhyNot([this](const QString &source) { return m_actions->whyNotOn(source); });
        connect(&page, &JournalPage::readAgainRequested, m_actions, &ActionDesk::readAgain);
        connect(m_actions, &ActionDesk::readingAgain, &page, &JournalPage::setReading);
        page.resize(1200, 700);
        page.setScope({});
        page.show();
        QPushButton *again = nullptr;
        const auto offered = [&] {
            for (QPushButton *button : page.findChildren<QPushButton *>(QStringLiteral("readAgain"))) {
                if (button->isVisible() && button->isEnabled())
                    again = button;
            }
            return again != nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(page.isSettled() && offered(), 30'000);
        QTest::mouseClick(again, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT((*(*journal)->entry(*id))->outcome, std::optional(Outcome::Refused), 60'000);
        QVERIFY(browser.isAlive());
        QTRY_COMPARE_WITH_TIMEOUT(page.model()->cell(0, JournalColumn::Outcome).text, QStringLiteral("Refused"), 30'000);
    }

    void untickedSessionsStay()
    {
        const auto trent = m_people->add(QStringLiteral("trent"));
        QVERIFY(trent);
        OdooBrowser one(m_odoo, userAgents::firefoxLinux, "198.51.100.21");
        OdooBrowser two(m_odoo, userAgents::safariIphone, "198.51.100.22");
        for (OdooBrowser *browser : {&one, &two}) {
            QVERIFY(browser->login(trent->login, trent->password));
            QVERIFY(browser->isAlive());
        }
        QVERIFY(list(trent->login, 2));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog(), 10'000);
        focusTable();
        QTest::keyClick(m_page->table(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(m_page->table(), Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), 10'000);
        auto *table = dialog()->findChild<QTableWidget *>(QStringLiteral("targets"));
        QCOMPARE(table->rowCount(), 2);
        for (int row = 0; row < 2; ++row)
            table->item(row, 0)->setCheckState(Qt::Unchecked);
        QVERIFY(!dialog()->findChild<QPushButton *>(QStringLiteral("go"))->isEnabled());
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog(), 10'000);
        QVERIFY(one.isAlive());
        QVERIFY(two.isAlive());
    }

    /// From a user's page: nobody stays in, and nobody gets in.
    void suspendedUserIsOut()
    {
        const auto oscar = m_people->add(QStringLiteral("oscar"));
        QVERIFY(oscar);
        OdooBrowser browser(m_odoo, userAgents::firefoxLinux, "198.51.100.23");
        QVERIFY(browser.login(oscar->login, oscar->password));
        QVERIFY(browser.isAlive());
        const auto reader = Reader::open(m_w->ledger);
        Query of = defaultQuery(Subject::Users);
        of.filter.setCondition(Field::User, {oscar->login});
        QTRY_COMPARE_WITH_TIMEOUT((*reader)->users(of, 0, 1)->total, 1, 30'000);
        const UserView user = (*reader)->users(of, 0, 1)->rows.front();

        UserPage page(*m_w->reader);
        page.setWhyNot([](const QString &) { return QString(); });
        connect(&page, &UserPage::actionRequested, m_actions, &ActionDesk::act);
        page.open(user.id);
        QTRY_VERIFY_WITH_TIMEOUT(page.isSettled(), 30'000);
        QMenu *menu = page.findChild<QPushButton *>(QStringLiteral("userActions"))->menu();
        Q_EMIT menu->aboutToShow();
        QAction *suspend = nullptr;
        for (QAction *action : menu->actions()) {
            if (action->text().contains(QStringLiteral("Suspend")))
                suspend = action;
        }
        QVERIFY(suspend);
        suspend->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), 10'000);
        auto *warning = dialog()->findChild<QLabel *>(QStringLiteral("warning"));
        QTRY_VERIFY_WITH_TIMEOUT(!warning->text().isEmpty(), 30'000);
        QTest::mouseClick(dialog()->findChild<QPushButton *>(QStringLiteral("go")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(dialog()->report() || passwordField(), 30'000);
        if (!dialog()->report()) {
            // It is no sign-in, and says what it is for.
            QVERIFY(passwordField()->window()->windowTitle().contains(QStringLiteral("Password for")));
            m_w->picture(passwordField()->window(), QStringLiteral("confirm-password"));
            m_w->givePassword(m_odoo.adminPassword);
        }
        QTRY_VERIFY_WITH_TIMEOUT(dialog()->report(), 60'000);
        QCOMPARE(dialog()->report()->count(Outcome::Refused), 0);
        QCOMPARE(dialog()->report()->count(Outcome::Unknown), 0);
        QVERIFY(!browser.isAlive());
        OdooBrowser again(m_odoo, userAgents::firefoxLinux, "198.51.100.24");
        QVERIFY(!again.login(oscar->login, oscar->password));
        QTest::mouseClick(dialog()->findChild<QPushButton *>(QStringLiteral("close")), Qt::LeftButton);
        of.filter.setCondition(Field::Suspended, {QStringLiteral("yes")});
        QTRY_COMPARE_WITH_TIMEOUT((*reader)->users(of, 0, 1)->total, 1, 30'000);
    }
};

QTEST_MAIN(TestActionDialog)
#include "test_action_dialog.moc"
