// SPDX-License-Identifier: GPL-3.0-or-later
// A connected server on the Sources page, with a real Odoo 19 behind it: signed in to by hand, read, disconnected.
#include "core/ledger/reader.h"
#include "core/ledger/writer.h"
#include "core/sync/server_source.h"
#include "tests/odoo/odoo_people.h"
#include "ui/sources/server_desk.h"
#include "ui/sources/server_panel.h"
#include "ui/sources/sources_page.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace gatehouse;
using namespace gatehouse::testing;

class TestServerDesk : public QObject
{
    Q_OBJECT

    RealOdoo m_odoo;
    QTemporaryDir m_dir;
    QString m_ledger;
    std::unique_ptr<AsyncReader> m_reader;
    std::unique_ptr<QWidget> m_window;
    ServerDesk *m_desk = nullptr;
    ServerPanel *m_panel = nullptr;

    template <typename W>
    W *child(const char *name) const
    {
        return m_panel->findChild<W *>(QLatin1String(name));
    }
    QString state() const
    {
        auto *label = child<ElidedLabel>("state");
        return label ? label->text() : QString();
    }
    QLineEdit *passwordField() const
    {
        const auto fields = m_window->findChildren<QLineEdit *>(QStringLiteral("password"));
        for (QLineEdit *field : fields) {
            if (field->isVisible())
                return field;
        }
        return nullptr;
    }
    void picture(const QString &name) const
    {
        if (const QString folder = qEnvironmentVariable("GATEHOUSE_PICTURES"); !folder.isEmpty())
            m_window->grab().save(folder + u'/' + name);
    }

private Q_SLOTS:
    void initTestCase()
    {
        GATEHOUSE_FIND_ODOO(m_odoo);
        QCoreApplication::setOrganizationName(QStringLiteral("gatehouse-test"));
        QCoreApplication::setApplicationName(QStringLiteral("test_server_desk"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_dir.path());

        m_ledger = m_dir.filePath(QStringLiteral("ledger.sqlite"));
        ServerSource server;
        server.name = QStringLiteral("Production");
        server.settings.url = m_odoo.url;
        server.settings.database = m_odoo.database;
        server.login = m_odoo.adminLogin;
        {
            auto writer = Writer::open(m_ledger);
            QVERIFY(writer);
            const auto source = (*writer)->source(server.name);
            QVERIFY(source);
            QVERIFY((*writer)->saveServer(*source, settingsText(server)));
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
    }

    void asksNobodyByItself()
    {
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("syncServer"), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(child<QPushButton>("syncServer")->text(), QStringLiteral("&Sign in…"), 30'000);
        QVERIFY2(state().contains(QStringLiteral("not read yet")), qPrintable(state()));
        QVERIFY(!passwordField());
        picture(QStringLiteral("servers-locked.png"));
    }

    void refusalIsShownAndTheRightPasswordReadsTheServer()
    {
        QTest::mouseClick(child<QPushButton>("syncServer"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(passwordField(), 30'000);
        QTest::keyClicks(passwordField(), QStringLiteral("not this one"));
        QTest::keyClick(passwordField(), Qt::Key_Return);
        // It is asked for again, with what the server said.
        QTRY_VERIFY_WITH_TIMEOUT(passwordField() && m_window->findChild<QLabel *>(QStringLiteral("refusal")), 30'000);
        QTest::keyClicks(passwordField(), m_odoo.adminPassword);
        picture(QStringLiteral("servers-password.png"));
        QTest::keyClick(passwordField(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(state().startsWith(QStringLiteral("read ")), 60'000);
        QVERIFY(child<ElidedLabel>("where")->text().contains(QStringLiteral("Odoo 19.0")));
        picture(QStringLiteral("servers-read.png"));
        const auto reader = Reader::open(m_ledger);
        QVERIFY(reader);
        const auto users = (*reader)->users(defaultQuery(Subject::Users), 0, 100);
        QVERIFY(users);
        QVERIFY(users->total > 0);
        QVERIFY((*reader)->servers()->front().synced.isKnown());
    }

    void readsByItselfWhatIsNew()
    {
        auto *interval = child<QComboBox>("interval");
        interval->setCurrentIndex(interval->findData(5));
        Q_EMIT interval->activated(interval->currentIndex());
        QCOMPARE(m_desk->interval(), std::chrono::seconds(5));
        OdooPeople people(m_odoo);
        const auto eve = people.add(QStringLiteral("eve"));
        QVERIFY(eve);
        OdooBrowser browser(m_odoo, userAgents::chromeWindows, "203.0.113.77");
        QVERIFY(browser.login(eve->login, eve->password));
        QVERIFY(browser.isAlive());
        const auto reader = Reader::open(m_ledger);
        Query of = defaultQuery(Subject::Sessions);
        of.filter.setCondition(Field::User, {eve->login});
        QTRY_VERIFY_WITH_TIMEOUT((*reader)->sessions(of, 0, 5)->total == 1, 30'000);
    }

    void disconnectsAfterAsking()
    {
        QTest::mouseClick(child<QPushButton>("disconnectServer"), Qt::LeftButton);
        auto *question = m_window->findChild<QMessageBox *>();
        QVERIFY(question);
        for (QAbstractButton *button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->followers().empty(), 10'000);
        const auto reader = Reader::open(m_ledger);
        QTRY_VERIFY_WITH_TIMEOUT((*reader)->servers()->empty(), 10'000);
        QVERIFY((*reader)->users(defaultQuery(Subject::Users), 0, 1)->total > 0); // what it told stays
        QTRY_VERIFY_WITH_TIMEOUT(!child<QPushButton>("syncServer"), 10'000);
    }
};

QTEST_MAIN(TestServerDesk)
#include "test_server_desk.moc"
