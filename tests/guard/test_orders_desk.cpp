// SPDX-License-Identifier: GPL-3.0-or-later
// From the window to the proof where a source is Odoo's database alone and has the Guard: what is ordered there happens to the
// victim's browser.
#include "core/ledger/reader.h"
#include "core/ledger/writer.h"
#include "core/sources/odoo_sql/grants.h"
#include "core/sync/database_source.h"
#include "tests/odoo/odoo_people.h"
#include "tests/ui/themed_pictures.h"
#include "tests/verify_result.h"
#include "ui/actions/action_desk.h"
#include "ui/actions/action_dialog.h"
#include "ui/policies/policies_page.h"
#include "ui/sources/guard_dialog.h"
#include "ui/sources/server_desk.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

#include <atomic>
#include <thread>

using namespace gatehouse;
using namespace gatehouse::testing;

class TestOrdersDesk : public QObject
{
    Q_OBJECT

    RealOdoo m_odoo;
    std::unique_ptr<OdooPeople> m_people;
    QTemporaryDir m_dir;
    QString m_ledger;
    const QString m_role = QStringLiteral("desk_officer");
    std::unique_ptr<PostgresConnection> m_admin;
    std::unique_ptr<ThemeSwitch> m_themes;
    std::unique_ptr<AsyncReader> m_reader;
    std::unique_ptr<QWidget> m_window;
    ServerDesk *m_desk = nullptr;
    ActionDesk *m_actions = nullptr;
    DatabaseSource m_database;
    std::atomic<bool> m_stop = false;
    std::thread m_passersby; ///< somebody always uses Odoo

    ActionDialog *dialog() const { return m_window->findChild<ActionDialog *>(); }
    template <typename T>
    T *inDialog(const char *name) const
    {
        return dialog() ? dialog()->findChild<T *>(QLatin1String(name)) : nullptr;
    }
    std::unique_ptr<PostgresConnection> connect(const QString &role, const QString &password) const
    {
        PostgresSettings s = m_database.settings;
        s.role = role;
        auto connection = PostgresConnection::open(s, SecretBytes(QByteArrayView(password.toUtf8())));
        return connection ? std::move(*connection) : nullptr;
    }
    std::optional<SessionView> listed(const OdooBrowser &browser) const
    {
        const auto reader = Reader::open(m_ledger);
        if (!reader)
            return {};
        Query query = defaultQuery(Subject::Sessions);
        query.filter.setCondition(Field::Session, {QString::fromLatin1(browser.sessionIdentifier())});
        std::optional<SessionView> found;
        (void)(*reader)->eachSession(query, [&](const SessionView &s) {
            found = s;
            return false;
        });
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        GATEHOUSE_FIND_ODOO(m_odoo);
        m_people = std::make_unique<OdooPeople>(m_odoo);
        QCoreApplication::setOrganizationName(QStringLiteral("gatehouse-test"));
        QCoreApplication::setApplicationName(QStringLiteral("test_orders_desk"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_dir.path());
        QSettings().setValue(QStringLiteral("servers/interval"), 0);
        m_themes = std::make_unique<ThemeSwitch>(*qApp);
        m_themes->setChoice(ThemeChoice::Light);
        m_ledger = m_dir.filePath(QStringLiteral("ledger.sqlite"));
        m_database.name = QStringLiteral("erp");
        m_database.settings.hosts = {{m_odoo.postgresHost, m_odoo.postgresPort}};
        m_database.settings.database = m_odoo.database;
        m_database.settings.role = m_role;
        m_admin = connect(m_odoo.postgresUser, m_odoo.postgresPassword);
        QVERIFY(m_admin);
        odoo_sql::GrantWish wish;
        wish.role = m_role;
        wish.orders = true;
        VERIFY_RESULT(m_admin->exec(odoo_sql::grantScript(wish).toUtf8()));
        VERIFY_RESULT(m_admin->exec("ALTER ROLE desk_officer PASSWORD 'word'"));
        {
            auto writer = Writer::open(m_ledger);
            VERIFY_RESULT(writer);
            m_database.id = *(*writer)->source(m_database.name);
            VERIFY_RESULT((*writer)->saveServer(m_database.id, settingsText(m_database)));
        }
        m_reader = std::make_unique<AsyncReader>(m_ledger);
        m_window = std::make_unique<QWidget>();
        m_window->resize(1100, 760);
        m_desk = new ServerDesk(*m_reader, m_window.get());
        m_actions = new ActionDesk(*m_reader, *m_desk, m_window.get());
        m_window->show();
        m_desk->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->databases().size(), std::size_t(1), 10'000);
        QVERIFY(!m_actions->canAct());
        QVERIFY(m_actions->whyNotOn(m_database.name).contains(QStringLiteral("not read yet")));
        m_desk->databases().front()->setPassword(SecretBytes("word"));
        QTRY_VERIFY_WITH_TIMEOUT(m_actions->canAct(), 60'000);
        QCOMPARE(m_actions->whyNotOn(m_database.name), QString());
        QCOMPARE(m_actions->officerOn(m_database.name), m_role);
        m_passersby = std::thread([this] {
            OdooBrowser browser(m_odoo, userAgents::curl, "203.0.113.98");
            while (!m_stop) {
                (void)browser.get(QStringLiteral("/web/login"));
                QThread::msleep(100);
            }
        });
    }
    void cleanupTestCase()
    {
        m_stop = true;
        if (m_passersby.joinable())
            m_passersby.join();
        m_window.reset();
        m_reader.reset();
        m_themes.reset();
        if (m_admin) {
            (void)m_admin->exec("UPDATE gatehouse_policy SET revision = revision + 1, keep_days = 365");
            (void)m_admin->exec("DROP OWNED BY desk_officer");
            (void)m_admin->exec("DROP ROLE desk_officer");
        }
    }

    void revokes()
    {
        const auto victim = m_people->add(QStringLiteral("deskvictim"));
        VERIFY_RESULT(victim);
        OdooBrowser browser(m_odoo, userAgents::chromeWindows, "203.0.113.40");
        VERIFY_RESULT(browser.login(victim->login, victim->password));
        QVERIFY(browser.isAlive());
        m_desk->sync(m_database.id);
        QTRY_VERIFY_WITH_TIMEOUT(listed(browser), 30'000);
        m_actions->revokeOne(listed(browser)->id);
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(inDialog<QLabel>("doing")->text().isEmpty(), 30'000);
        auto *go = inDialog<QPushButton>("go");
        auto *password = inDialog<QLineEdit>("password");
        QVERIFY(password);
        QVERIFY(!go->isEnabled()); // the password of the role is to be typed, though the keychain may have it
        QTest::keyClicks(password, QStringLiteral("wrong"));
        QVERIFY(go->isEnabled());
        go->click();
        auto *warning = inDialog<QLabel>("warning");
        QTRY_VERIFY_WITH_TIMEOUT(warning->isVisible() && !dialog()->isRunning(), 30'000);
        QVERIFY(!dialog()->report());
        QVERIFY(browser.isAlive());
        QTest::keyClicks(password, QStringLiteral("word"));
        QTest::keyClicks(inDialog<QLineEdit>("reason"), QStringLiteral("ticket 11"));
        saveThemedPictures(*m_themes, dialog(), QStringLiteral("order-database"));
        go->click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog()->report(), 60'000);
        QVERIFY2(dialog()->report()->outcome == Outcome::Done, qPrintable(dialog()->report()->results[0].result->proof));
        QVERIFY(!browser.isAlive());
        inDialog<QPushButton>("close")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog(), 5'000);
        // The ledger learns it from the database.
        QTRY_VERIFY_WITH_TIMEOUT(listed(browser)->state.status == SessionStatus::Revoked, 30'000);
    }

    void setsPolicies()
    {
        auto *page = new PoliciesPage(*m_reader, m_window.get());
        page->resize(m_window->size());
        QObject::connect(page, &PoliciesPage::saveRequested, m_actions, &ActionDesk::setPolicies);
        page->setWhyNot([this](const QString &source) { return m_actions->whyNotOn(source); });
        page->show();
        m_desk->sync(m_database.id);
        page->refresh();
        auto *days = page->findChild<QLineEdit *>(QStringLiteral("keep_days"));
        QVERIFY(days);
        QTRY_COMPARE_WITH_TIMEOUT(days->text(), QStringLiteral("365"), 30'000);
        days->setFocus();
        days->selectAll();
        QTest::keyClicks(days, QStringLiteral("99"));
        auto *save = page->findChild<QPushButton *>(QStringLiteral("savePolicies"));
        QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled(), 10'000);
        save->click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog() && inDialog<QLabel>("doing")->text().isEmpty(), 30'000);
        QTest::keyClicks(inDialog<QLineEdit>("password"), QStringLiteral("word"));
        inDialog<QPushButton>("go")->click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog()->report(), 60'000);
        QVERIFY2(dialog()->report()->outcome == Outcome::Done, qPrintable(dialog()->report()->results[0].result->proof));
        QCOMPARE(m_admin->number("SELECT keep_days FROM gatehouse_policy").value_or(-1), 99);
        inDialog<QPushButton>("close")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog(), 5'000);
        delete page;
    }

    /// What only Odoo itself can do is not offered, and the officer is told.
    void tellsOfTheGuard()
    {
        GuardDialog guard(*m_reader, m_database.id, m_database.name, m_window.get());
        QTRY_VERIFY_WITH_TIMEOUT(guard.isSettled(), 10'000);
        QStringList texts;
        for (const QLabel *label : guard.findChildren<QLabel *>())
            texts << label->text();
        QVERIFY2(texts.join(u'\n').contains(QStringLiteral("desk_officer is an officer there")), qPrintable(texts.join(u'\n')));
    }
};

QTEST_MAIN(TestOrdersDesk)
#include "test_orders_desk.moc"
