// SPDX-License-Identifier: GPL-3.0-or-later
// From an alert to a login that is let in, and back: the console with the Guard in a real Odoo 19.
#include "core/domain/allowance.h"
#include "tests/ui/server_window.h"
#include "tests/verify_result.h"
#include "ui/actions/action_desk.h"
#include "ui/actions/action_dialog.h"
#include "ui/activity/activity_page.h"
#include "ui/alerts/alert_cells.h"
#include "ui/alerts/alerts_page.h"
#include "ui/policies/policies_page.h"
#include "ui/widgets/window_table.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>

using namespace gatehouse;
using namespace gatehouse::testing;

class TestAllowDesk : public QObject
{
    Q_OBJECT

    RealOdoo m_odoo;
    std::unique_ptr<OdooPeople> m_people;
    std::unique_ptr<ServerWindow> m_w;
    ActionDesk *m_actions = nullptr;
    AlertsPage *m_alerts = nullptr;
    std::optional<OdooPerson> m_victim;

    ActionDialog *dialog() const { return m_w->window->findChild<ActionDialog *>(); }
    template <typename T>
    T *inDialog(const char *name) const
    {
        return dialog() ? dialog()->findChild<T *>(QLatin1String(name)) : nullptr;
    }
    bool isLetIn() const
    {
        OdooBrowser browser(m_odoo, userAgents::chromeWindows, "203.0.113.61");
        (void)browser.login(m_victim->login, m_victim->password);
        return browser.isAlive();
    }
    void setPolicies(const QByteArray &assignments)
    {
        PostgresSettings s;
        s.hosts = {{m_odoo.postgresHost, m_odoo.postgresPort}};
        s.database = m_odoo.database;
        s.role = m_odoo.postgresUser;
        const auto connection = PostgresConnection::open(s, SecretBytes(QByteArrayView(m_odoo.postgresPassword.toUtf8())));
        VERIFY_RESULT(connection);
        VERIFY_RESULT((*connection)->exec("UPDATE gatehouse_policy SET revision = revision + 1, " + assignments));
        if (!m_w) // at the beginning: whatever other tests have left
            VERIFY_RESULT((*connection)->exec("DELETE FROM gatehouse_allowance"));
    }
    /// The row of the victim's alert; -1: none.
    int rowOfVictim() const
    {
        for (int row = 0; row < m_alerts->model()->total(); ++row) {
            const auto alert = m_alerts->model()->valueAs<Alert>(row);
            if (alert && alert->session.login == m_victim->login)
                return row;
        }
        return -1;
    }
    void choose(AlertQuery::Which which)
    {
        auto *box = m_alerts->findChild<QComboBox *>(QStringLiteral("which"));
        box->setCurrentIndex(box->findData(static_cast<int>(which)));
    }
    bool orders()
    {
        inDialog<QPushButton>("go")->click();
        if (!QTest::qWaitFor([this] { return dialog()->report() || m_w->passwordField(); }, 30'000))
            return false;
        if (!dialog()->report())
            m_w->givePassword(m_odoo.adminPassword);
        return QTest::qWaitFor([this] { return dialog()->report().has_value(); }, 60'000);
    }
    void close()
    {
        inDialog<QPushButton>("close")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog(), 5'000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        GATEHOUSE_FIND_ODOO(m_odoo);
        m_people = std::make_unique<OdooPeople>(m_odoo);
        const auto victim = m_people->add(QStringLiteral("allowed"));
        VERIFY_RESULT(victim);
        m_victim = *victim;
        m_w = std::make_unique<ServerWindow>(m_odoo, QStringLiteral("test_allow_desk"), QSize(1240, 780));
        QSettings().setValue(QStringLiteral("servers/interval"), 2);
        m_actions = new ActionDesk(*m_w->reader, *m_w->servers, m_w->window.get());
        m_alerts = new AlertsPage(*m_w->reader, m_w->window.get());
        m_alerts->resize(m_w->window->size());
        connect(m_w->reader.get(), &AsyncReader::generationChanged, m_alerts, [this] { m_alerts->refresh(); });
        connect(m_alerts, &AlertsPage::allowRequested, m_actions, &ActionDesk::allow);
        const auto tell = [this] { m_alerts->setWhyNotAllow([this](const QString &source) { return m_actions->whyNotOn(source, ActionKind::Allow); }); };
        connect(m_actions, &ActionDesk::canActChanged, m_alerts, tell);
        m_alerts->setScope({});
        m_w->window->show();
        QVERIFY(!m_actions->whyNotOn(QStringLiteral("Production"), ActionKind::Allow).isEmpty());
        QVERIFY(m_w->signIn());
        QCOMPARE(m_actions->whyNotOn(QStringLiteral("Production"), ActionKind::Allow), QString());
        // Not before: the console is a new device of its officer, too.
        setPolicies("suspicious_device = true, suspicious_action = 'end'");
        OdooBrowser known(m_odoo, userAgents::firefoxLinux, "203.0.113.60");
        VERIFY_RESULT(known.login(m_victim->login, m_victim->password));
        QVERIFY(known.isAlive());
        QVERIFY(!isLetIn());
    }
    void cleanupTestCase()
    {
        if (m_odoo.url.isValid())
            setPolicies("suspicious_device = false, suspicious_action = 'report'");
        m_w.reset();
    }

    void theDeviceOfAnAlert()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_alerts->isSettled() && rowOfVictim() >= 0, 30'000);
        m_alerts->table()->setCurrentRow(rowOfVictim());
        QTRY_VERIFY(m_alerts->isSettled());
        const auto ofTheRow = [this]() -> QPushButton * {
            for (QPushButton *button : m_alerts->findChildren<QPushButton *>(QStringLiteral("allowDevice"))) {
                if (button->isVisible())
                    return button;
            }
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(ofTheRow() && ofTheRow()->isEnabled(), 10'000);
        ofTheRow()->click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), 10'000);
        auto *table = inDialog<QTableWidget>("targets");
        QCOMPARE(table->rowCount(), 1);
        QCOMPARE(table->item(0, 0)->text(), QStringLiteral("Chrome on Windows"));
        QVERIFY(table->item(0, 1)->text() != QStringLiteral("everybody"));
        QVERIFY(!inDialog<QLineEdit>("network"));
        auto *until = inDialog<QComboBox>("until");
        until->setCurrentIndex(until->findData(30));
        QVERIFY(table->item(0, 2)->text().startsWith(QStringLiteral("until ")));
        auto *go = inDialog<QPushButton>("go");
        QVERIFY(!go->isEnabled()); // the server is looked at first, and after each change anew
        QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), 30'000);
        QVERIFY(inDialog<QLabel>("warning")->text().contains(QStringLiteral("a new country is still noticed")));
        QTest::keyClicks(inDialog<QLineEdit>("reason"), QStringLiteral("new laptop"));
        m_w->picture(dialog(), QStringLiteral("allow-device"));
        QVERIFY(orders());
        QVERIFY2(dialog()->report()->outcome == Outcome::Done, qPrintable(dialog()->report()->results[0].result->proof));
        m_w->picture(dialog(), QStringLiteral("allow-outcome"));
        const QList<QLabel *> said = dialog()->findChildren<QLabel *>();
        QVERIFY(std::any_of(said.begin(), said.end(), [](const QLabel *one) { return one->text().startsWith(QStringLiteral("Chrome on Windows · ")); }));
        close();
        QVERIFY(isLetIn());
        // The alert waits for nobody any more, and says why.
        QTRY_VERIFY_WITH_TIMEOUT(m_alerts->isSettled() && rowOfVictim() < 0, 30'000);
        choose(AlertQuery::Which::Allowed);
        QTRY_VERIFY_WITH_TIMEOUT(m_alerts->isSettled() && rowOfVictim() >= 0, 30'000);
        QCOMPARE(m_alerts->model()->cell(rowOfVictim(), AlertColumn::Seen).text, QStringLiteral("allowed by admin"));
    }

    void theNetworkOfAnAlert()
    {
        const auto alert = m_alerts->model()->valueAs<Alert>(rowOfVictim());
        QVERIFY(alert);
        m_actions->allow({*alert}, AllowWhat::Network);
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), 10'000);
        auto *network = inDialog<QLineEdit>("network");
        auto *go = inDialog<QPushButton>("go");
        QCOMPARE(network->text(), QStringLiteral("203.0.113.0/24"));
        QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), 30'000);
        network->setText(QStringLiteral("0.0.0.0/0"));
        QVERIFY(!go->isEnabled());
        QVERIFY(inDialog<QLabel>("warning")->text().contains(QStringLiteral("too wide")));
        network->setText(QStringLiteral("10.0.0.0/8"));
        QTRY_VERIFY_WITH_TIMEOUT(inDialog<QLabel>("warning")->text().contains(QStringLiteral("16777216 addresses")), 30'000);
        network->setText(QStringLiteral("203.0.113.61/25"));
        auto *table = inDialog<QTableWidget>("targets");
        QCOMPARE(table->item(0, 0)->text(), QStringLiteral("203.0.113.0/25 (128 addresses)"));
        auto *who = inDialog<QComboBox>("who");
        who->setCurrentIndex(1);
        QCOMPARE(table->item(0, 1)->text(), QStringLiteral("everybody"));
        QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), 30'000);
        QVERIFY(inDialog<QLabel>("warning")->text().contains(QStringLiteral("administrators among them")));
        m_w->picture(dialog(), QStringLiteral("allow-network"));
        QVERIFY(orders());
        QVERIFY2(dialog()->report()->outcome == Outcome::Done, qPrintable(dialog()->report()->results[0].result->proof));
        close();
    }

    /// An attacker's guesses lock names as well.
    void unlocksANameThatNobodyHas()
    {
        setPolicies("lockout_failures = 1, lockout_seconds = 900");
        const QString nobody = QStringLiteral("nobody-at-all-%1").arg(QDateTime::currentMSecsSinceEpoch());
        OdooBrowser attacker(m_odoo, userAgents::curl, "203.0.113.66");
        QVERIFY(!attacker.login(nobody, QStringLiteral("guess")));
        m_w->servers->sync(m_w->source);
        auto *page = new ActivityPage(*m_w->reader, m_w->window.get());
        connect(m_w->reader.get(), &AsyncReader::generationChanged, page, [page] { page->refresh(); });
        connect(page, &ActivityPage::actionRequested, m_actions, &ActionDesk::act);
        page->resize(m_w->window->size());
        page->show();
        Link link;
        link.query = defaultQuery(Subject::Events);
        link.query->filter.setCondition(Field::User, {nobody});
        link.query->filter.setCondition(Field::Kind, {eventKindName(EventKind::LockedOut)});
        page->open(link);
        QTRY_VERIFY_WITH_TIMEOUT(page->isSettled() && page->model()->total() == 1, 30'000);
        page->table()->setFocus();
        page->table()->setCurrentRow(0);
        QTest::keyClick(page->table(), Qt::Key_Return);
        const auto unlock = [page] { return page->findChild<QPushButton *>(QStringLiteral("unlockName")); };
        QTRY_VERIFY_WITH_TIMEOUT(unlock(), 10'000);
        QVERIFY(!unlock()->isEnabled());
        page->setWhyNotUnlock([this](const QString &source) { return m_actions->whyNotOn(source, ActionKind::Unlock); });
        QTRY_VERIFY_WITH_TIMEOUT(unlock() && unlock()->isEnabled(), 10'000);
        QTRY_VERIFY(page->isSettled());
        m_w->picture(page, QStringLiteral("unlock-name"));
        unlock()->click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog() && inDialog<QPushButton>("go")->isEnabled(), 30'000);
        auto *table = inDialog<QTableWidget>("targets");
        QCOMPARE(table->rowCount(), 1);
        QCOMPARE(table->item(0, 1)->text(), nobody);
        QVERIFY(orders());
        QVERIFY2(dialog()->report()->outcome == Outcome::Done, qPrintable(dialog()->report()->results[0].result->proof));
        close();
        delete page;
        setPolicies("lockout_failures = 0");
    }

    void listedAndTakenBack()
    {
        auto *page = new PoliciesPage(*m_w->reader, m_w->window.get());
        connect(page, &PoliciesPage::disallowRequested, m_actions, &ActionDesk::disallow);
        connect(page, &PoliciesPage::allowRequested, m_actions, &ActionDesk::allowAny);
        connect(m_w->reader.get(), &AsyncReader::generationChanged, page, [page] { page->refresh(); });
        page->setWhyNot([this](const QString &source) { return m_actions->whyNotOn(source); });
        page->setWhyNotAllow([this](const QString &source) { return m_actions->whyNotOn(source, ActionKind::Allow); });
        page->resize(m_w->window->size());
        page->show();
        page->refresh();
        const auto removes = [page] { return page->findChildren<QPushButton *>(QStringLiteral("removeAllowed")); };
        QTRY_COMPARE_WITH_TIMEOUT(removes().size(), 2, 30'000);
        auto *area = page->findChild<QScrollArea *>();
        area->ensureWidgetVisible(removes().last());
        m_w->picture(page, QStringLiteral("allowed-list"));
        QPushButton *ofDevice = nullptr;
        for (QPushButton *button : removes()) {
            if (button->accessibleName().contains(QStringLiteral("Chrome")))
                ofDevice = button;
        }
        QVERIFY(ofDevice && ofDevice->isEnabled());
        ofDevice->click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog() && inDialog<QPushButton>("go")->isEnabled(), 30'000);
        m_w->picture(dialog(), QStringLiteral("allowed-remove"));
        QVERIFY(orders());
        QVERIFY2(dialog()->report()->outcome == Outcome::Done, qPrintable(dialog()->report()->results[0].result->proof));
        close();
        QVERIFY(!isLetIn());
        QTRY_COMPARE_WITH_TIMEOUT(removes().size(), 1, 30'000);
        choose(AlertQuery::Which::Open);
        QTRY_VERIFY_WITH_TIMEOUT(m_alerts->isSettled() && rowOfVictim() >= 0, 30'000); // it waits again
        // A network that nobody has come from yet.
        page->findChild<QPushButton *>(QStringLiteral("allowAny"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog() && inDialog<QLineEdit>("network"), 10'000);
        QVERIFY(!inDialog<QPushButton>("go")->isEnabled());
        QTest::keyClicks(inDialog<QLineEdit>("network"), QStringLiteral("2001:db8:7::1/64"));
        QTRY_VERIFY_WITH_TIMEOUT(inDialog<QPushButton>("go")->isEnabled(), 30'000);
        QVERIFY(orders());
        QVERIFY(dialog()->report()->outcome == Outcome::Done);
        close();
        QTRY_COMPARE_WITH_TIMEOUT(removes().size(), 2, 30'000);
        for (int left = 2; left > 0; --left) {
            removes().first()->click();
            QTRY_VERIFY_WITH_TIMEOUT(dialog() && inDialog<QPushButton>("go")->isEnabled(), 30'000);
            QVERIFY(orders());
            close();
            QTRY_COMPARE_WITH_TIMEOUT(removes().size(), left - 1, 30'000);
        }
        delete page;
    }
};

QTEST_MAIN(TestAllowDesk)
#include "test_allow_desk.moc"
