// SPDX-License-Identifier: GPL-3.0-or-later
// Odoo's own database on the Sources page, beside servers.
#include "core/ledger/reader.h"
#include "core/ledger/writer.h"
#include "core/actions/journal.h"
#include "core/sync/database_source.h"
#include "tests/odoo/odoo_people.h"
#include "tests/ui/themed_pictures.h"
#include "ui/actions/break_glass_dialog.h"
#include "ui/sources/database_dialog.h"
#include "ui/sources/server_desk.h"
#include "ui/sources/server_panel.h"
#include "ui/sources/sources_page.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace gatehouse;
using namespace gatehouse::testing;

class TestDatabaseDesk : public QObject
{
    Q_OBJECT

    RealOdoo m_odoo;
    QTemporaryDir m_dir;
    std::unique_ptr<ThemeSwitch> m_themes;
    QString m_ledger;
    std::unique_ptr<AsyncReader> m_reader;
    std::unique_ptr<QWidget> m_window;
    ServerPanel *m_panel = nullptr;
    ServerDesk *m_desk = nullptr;

    template <typename T>
    T *child(const char *name) const
    {
        return m_panel->findChild<T *>(QLatin1String(name));
    }
    QString state() const
    {
        auto *label = child<ElidedLabel>("state");
        return label ? label->text() : QString();
    }
    QLineEdit *passwordField() const
    {
        const auto fields = m_window->findChildren<QLineEdit *>(QStringLiteral("password"));
        const auto shown = std::find_if(fields.begin(), fields.end(), [](const QLineEdit *field) { return field->isVisible(); });
        return shown == fields.end() ? nullptr : *shown;
    }
    void give(const QString &password)
    {
        QTest::mouseClick(child<QPushButton>("syncServer"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(passwordField(), 30'000);
        QTest::keyClicks(passwordField(), password);
        QTest::keyClick(passwordField(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!passwordField(), 30'000);
    }
    void picture(QWidget *what, const QString &name) { saveThemedPictures(*m_themes, what, name); }

private Q_SLOTS:
    void initTestCase()
    {
        GATEHOUSE_FIND_ODOO(m_odoo);
        QCoreApplication::setOrganizationName(QStringLiteral("gatehouse-test"));
        QCoreApplication::setApplicationName(QStringLiteral("test_database_desk"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_dir.path());
        m_themes = std::make_unique<ThemeSwitch>(*qApp);
        m_themes->setChoice(ThemeChoice::Light);
        m_ledger = m_dir.filePath(QStringLiteral("ledger.sqlite"));
        DatabaseSource database;
        database.name = QStringLiteral("Production <b>base</b>");
        database.settings.hosts = {{m_odoo.postgresHost, m_odoo.postgresPort}};
        database.settings.database = m_odoo.database;
        database.settings.role = m_odoo.postgresUser;
        {
            auto writer = Writer::open(m_ledger);
            QVERIFY(writer);
            const auto source = (*writer)->source(database.name);
            QVERIFY(source);
            QVERIFY((*writer)->saveServer(*source, settingsText(database)));
        }
        m_reader = std::make_unique<AsyncReader>(m_ledger);
        m_window = std::make_unique<QWidget>();
        m_window->resize(1100, 700);
        auto *page = new SourcesPage(*m_reader, m_window.get());
        page->resize(m_window->size());
        m_desk = new ServerDesk(*m_reader, m_window.get());
        m_panel = new ServerPanel(*m_desk);
        page->setServers(m_panel);
        m_window->show();
        m_desk->start();
    }

    void cleanupTestCase()
    {
        m_window.reset();
        m_reader.reset();
        m_themes.reset();
    }

    void asksForThePasswordAndReads()
    {
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("syncServer"), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(child<QPushButton>("syncServer")->text(), QStringLiteral("&Sign in…"), 30'000);
        QVERIFY(m_desk->followers().empty());
        QCOMPARE(m_desk->databases().size(), std::size_t{1});
        QVERIFY(!passwordField()); // nobody is asked by itself
        give(QStringLiteral("not this one"));
        QTRY_COMPARE_WITH_TIMEOUT(child<QPushButton>("syncServer")->text(), QStringLiteral("&Sign in…"), 30'000);
        give(m_odoo.postgresPassword);
        QTRY_VERIFY_WITH_TIMEOUT(state().startsWith(QStringLiteral("read ")), 60'000);
        QVERIFY2(child<ElidedLabel>("where")->text().contains(QStringLiteral("Odoo 19.0")), qPrintable(child<ElidedLabel>("where")->text()));
        QVERIFY2(state().contains(QStringLiteral("superuser")), qPrintable(state())); // what an officer should know of it
        picture(m_window.get(), QStringLiteral("database-read"));
        const auto reader = Reader::open(m_ledger);
        QVERIFY(reader);
        QVERIFY((*reader)->users(defaultQuery(Subject::Users), 0, 100)->total > 0);
    }

    void breaksTheGlass()
    {
        OdooPeople people(m_odoo);
        const auto victim = people.add(QStringLiteral("victim"));
        QVERIFY(victim);
        OdooBrowser browser(m_odoo, userAgents::chromeWindows, "203.0.113.78");
        QVERIFY(browser.login(victim->login, victim->password));
        QVERIFY(browser.isAlive());
        QTest::mouseClick(child<QPushButton>("breakGlass"), Qt::LeftButton);
        QPointer<BreakGlassDialog> dialog = m_window->findChild<BreakGlassDialog *>();
        QVERIFY(dialog);
        const auto field = [&dialog](const char *name) { return dialog->findChild<QLineEdit *>(QLatin1String(name)); };
        const auto label = [&dialog](const char *name) { return dialog->findChild<QLabel *>(QLatin1String(name))->text(); };
        auto *show = dialog->findChild<QPushButton *>(QStringLiteral("showPlan"));
        auto *act = dialog->findChild<QPushButton *>(QStringLiteral("act"));
        auto *sql = dialog->findChild<QPlainTextEdit *>(QStringLiteral("plan"));
        QVERIFY(!show->isEnabled() && !act->isEnabled());
        field("breakGlassRole")->setText(m_odoo.postgresUser);
        field("password")->setText(m_odoo.postgresPassword);
        field("breakGlassUser")->setText(QStringLiteral("nobody of that name"));
        QTest::mouseClick(show, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(label("result").contains(QStringLiteral("nobody of that name")), 30'000);
        field("breakGlassUser")->setText(victim->login);
        QTest::mouseClick(show, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(sql->toPlainText().contains(QStringLiteral("UPDATE \"public\".res_users SET active = false")), 30'000);
        QVERIFY(!label("warnings").isEmpty());
        QVERIFY(!act->isEnabled());
        field("typed")->setText(QStringLiteral("yes"));
        QVERIFY(!act->isEnabled());
        field("typed")->setText(victim->login);
        QVERIFY(act->isEnabled());
        picture(dialog, QStringLiteral("break-glass"));
        // Another user than the one that was shown: to be shown first.
        field("breakGlassUser")->setText(QStringLiteral("admin"));
        QVERIFY(!act->isEnabled() && sql->toPlainText().isEmpty());
        field("breakGlassUser")->setText(victim->login);
        QTest::mouseClick(show, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!sql->toPlainText().isEmpty(), 30'000);
        QVERIFY(browser.isAlive());
        field("typed")->setText(victim->login);
        QTest::mouseClick(act, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(label("result").contains(QStringLiteral("archived")), 30'000);
        QVERIFY(!browser.isAlive());
        dialog->close();
        QTRY_VERIFY(!dialog);
        const auto journal = Journal::open(m_ledger);
        QVERIFY(journal);
        QCOMPARE((*journal)->entries({})->size(), std::size_t{1});
    }

    void connectsByTheDialog()
    {
        m_desk->connectDatabase();
        DatabaseDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_window->findChild<DatabaseDialog *>()));
        const auto field = [dialog](const char *name) { return dialog->findChild<QLineEdit *>(QLatin1String(name)); };
        auto *connectIt = dialog->findChild<QPushButton *>(QStringLiteral("connectIt"));
        auto *warning = dialog->findChild<QLabel *>(QStringLiteral("tlsWarning"));
        auto *result = dialog->findChild<QLabel *>(QStringLiteral("trialResult"));
        auto *script = dialog->findChild<QPlainTextEdit *>(QStringLiteral("grantScript"));
        QVERIFY(!connectIt->isEnabled());
        QVERIFY(script->toPlainText().contains(QStringLiteral("gatehouse_reader")));
        QVERIFY(!script->toPlainText().contains(QStringLiteral("GRANT INSERT (kind, arguments, reason)")));
        dialog->findChild<QCheckBox *>(QStringLiteral("orders"))->click();
        QVERIFY(script->toPlainText().contains(QStringLiteral("GRANT INSERT (kind, arguments, reason)")));
        // Weaker TLS beyond this computer is warned of.
        field("databaseHost")->setText(QStringLiteral("db.example.org:6000"));
        field("databaseName")->setText(m_odoo.database);
        QVERIFY(warning->text().isEmpty());
        auto *tls = dialog->findChild<QComboBox *>(QStringLiteral("tls"));
        tls->setCurrentIndex(tls->count() - 1);
        QVERIFY(!warning->text().isEmpty());
        // A whole address is spread over the fields, its password with it.
        field("databaseHost")->setText(QStringLiteral("postgresql://%1:%2@%3:%4/%5")
                                           .arg(m_odoo.postgresUser, QStringLiteral("not-this-one"), m_odoo.postgresHost)
                                           .arg(m_odoo.postgresPort)
                                           .arg(m_odoo.database));
        Q_EMIT field("databaseHost")->editingFinished();
        QCOMPARE(field("databaseHost")->text(), QStringLiteral("%1:%2").arg(m_odoo.postgresHost).arg(m_odoo.postgresPort));
        QCOMPARE(field("databaseRole")->text(), m_odoo.postgresUser);
        QCOMPARE(field("password")->text(), QStringLiteral("not-this-one"));
        QVERIFY(script->toPlainText().contains(m_odoo.postgresUser));
        picture(dialog, QStringLiteral("database-dialog-script"));
        field("sourceName")->setText(QStringLiteral("Production <b>base</b>")); // taken
        QVERIFY(!connectIt->isEnabled());
        field("sourceName")->setText(QStringLiteral("Directly"));
        QVERIFY(connectIt->isEnabled());
        QTest::mouseClick(connectIt, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isSettled() && connectIt->isEnabled(), 30'000);
        QVERIFY2(result->text().contains(QStringLiteral("password is wrong")), qPrintable(result->text()));
        QVERIFY(!result->text().contains(QStringLiteral("not-this-one")));
        field("password")->setText(m_odoo.postgresPassword);
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("testConnection")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(result->text().contains(QStringLiteral("Odoo 19.0")), 30'000);
        picture(dialog, QStringLiteral("database-dialog"));
        QTest::mouseClick(connectIt, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->databases().size(), std::size_t{2}, 30'000);
        DatabaseFollower *made = m_desk->databases().front();
        QCOMPARE(made->database().name, QStringLiteral("Directly"));
        QTRY_VERIFY_WITH_TIMEOUT(made->state().last.has_value(), 60'000);
        m_desk->disconnectServer(made->database().id);
        QMessageBox *question = nullptr;
        QTRY_VERIFY((question = m_window->findChild<QMessageBox *>()));
        for (QAbstractButton *button : question->buttons())
            if (question->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(m_desk->databases().size(), std::size_t{1});
        QTRY_VERIFY(!m_window->findChild<QMessageBox *>());
    }

    void disconnectsAfterAsking()
    {
        QTest::mouseClick(child<QPushButton>("disconnectServer"), Qt::LeftButton);
        QMessageBox *question = nullptr;
        QTRY_VERIFY((question = m_window->findChild<QMessageBox *>()));
        for (QAbstractButton *button : question->buttons())
            if (question->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(m_desk->databases().empty());
        QTRY_VERIFY_WITH_TIMEOUT((*Reader::open(m_ledger))->servers()->empty(), 30'000);
    }
};

QTEST_MAIN(TestDatabaseDesk)
#include "test_database_desk.moc"
