// SPDX-License-Identifier: GPL-3.0-or-later
// A connected server on the Sources page, with a real Odoo 19 behind it: signed in to by hand, read, disconnected.
#include "core/ledger/reader.h"
#include "tests/ui/server_window.h"
#include "ui/sources/rules_dialog.h"
#include "ui/sources/server_panel.h"
#include "ui/sources/sources_page.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

using namespace gatehouse;
using namespace gatehouse::testing;

class TestServerDesk : public QObject
{
    Q_OBJECT

    RealOdoo m_odoo;
    std::unique_ptr<ServerWindow> m_w;
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
    QLineEdit *passwordField() const { return m_w->passwordField(); }
    void picture(const QString &name) const { m_w->picture(m_w->window.get(), name); }

private Q_SLOTS:
    void initTestCase()
    {
        GATEHOUSE_FIND_ODOO(m_odoo);
        m_w = std::make_unique<ServerWindow>(m_odoo, QStringLiteral("test_server_desk"), QSize(1100, 700));
        auto *page = new SourcesPage(*m_w->reader, m_w->window.get());
        page->resize(m_w->window->size());
        m_panel = new ServerPanel(*m_w->servers);
        page->setServers(m_panel);
        m_w->window->show();
        m_w->servers->start();
    }

    void cleanupTestCase() { m_w.reset(); }

    void asksNobodyByItself()
    {
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("syncServer"), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(child<QPushButton>("syncServer")->text(), QStringLiteral("&Sign in…"), 30'000);
        QVERIFY2(state().contains(QStringLiteral("not read yet")), qPrintable(state()));
        QVERIFY(!passwordField());
        picture(QStringLiteral("servers-locked"));
    }

    void refusalIsShownAndTheRightPasswordReadsTheServer()
    {
        QTest::mouseClick(child<QPushButton>("syncServer"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(passwordField(), 30'000);
        QTest::keyClicks(passwordField(), QStringLiteral("not this one"));
        QTest::keyClick(passwordField(), Qt::Key_Return);
        // It is asked for again, with what the server said.
        QTRY_VERIFY_WITH_TIMEOUT(passwordField() && m_w->window->findChild<QLabel *>(QStringLiteral("refusal")), 30'000);
        QTest::keyClicks(passwordField(), m_odoo.adminPassword);
        picture(QStringLiteral("servers-password"));
        m_w->picture(passwordField()->window(), QStringLiteral("sign-in"));
        QTest::keyClick(passwordField(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(state().startsWith(QStringLiteral("read ")), 60'000);
        QVERIFY(child<ElidedLabel>("where")->text().contains(QStringLiteral("Odoo 19.0")));
        picture(QStringLiteral("servers-read"));
        const auto reader = Reader::open(m_w->ledger);
        QVERIFY(reader);
        const auto users = (*reader)->users(defaultQuery(Subject::Users), 0, 100);
        QVERIFY(users);
        QVERIFY(users->total > 0);
        QVERIFY((*reader)->servers()->front().synced.isKnown());
    }

    /// The rules that this Odoo keeps, in words, as old as they are.
    void rulesAreTold()
    {
        QTest::mouseClick(child<QPushButton>("rulesOfServer"), Qt::LeftButton);
        auto *dialog = m_w->window->findChild<RulesDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isSettled(), 10'000);
        QString text;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            text += label->text() + u'\n';
        // A fresh Odoo 19 comes with these.
        QVERIFY2(text.contains(QStringLiteral("after 10 failures, for 1 minute(s)")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("7 day(s) (Odoo's default)")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("at least 8 character(s)")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Read just now")) || text.contains(QStringLiteral(" ago")), qPrintable(text));
        m_w->picture(dialog, QStringLiteral("rules"));
        dialog->accept();
    }

    void readsByItselfWhatIsNew()
    {
        auto *interval = child<QComboBox>("interval");
        interval->setCurrentIndex(interval->findData(5));
        Q_EMIT interval->activated(interval->currentIndex());
        QCOMPARE(m_w->servers->interval(), std::chrono::seconds(5));
        OdooPeople people(m_odoo);
        const auto eve = people.add(QStringLiteral("eve"));
        QVERIFY(eve);
        OdooBrowser browser(m_odoo, userAgents::chromeWindows, "203.0.113.77");
        QVERIFY(browser.login(eve->login, eve->password));
        QVERIFY(browser.isAlive());
        const auto reader = Reader::open(m_w->ledger);
        Query of = defaultQuery(Subject::Sessions);
        of.filter.setCondition(Field::User, {eve->login});
        QTRY_VERIFY_WITH_TIMEOUT((*reader)->sessions(of, 0, 5)->total == 1, 30'000);
    }

    void disconnectsAfterAsking()
    {
        QTest::mouseClick(child<QPushButton>("disconnectServer"), Qt::LeftButton);
        auto *question = m_w->window->findChild<QMessageBox *>();
        QVERIFY(question);
        for (QAbstractButton *button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_w->servers->followers().empty(), 10'000);
        const auto reader = Reader::open(m_w->ledger);
        QTRY_VERIFY_WITH_TIMEOUT((*reader)->servers()->empty(), 10'000);
        QVERIFY((*reader)->users(defaultQuery(Subject::Users), 0, 1)->total > 0); // what it told stays
        QTRY_VERIFY_WITH_TIMEOUT(!child<QPushButton>("syncServer"), 10'000);
    }
};

QTEST_MAIN(TestServerDesk)
#include "test_server_desk.moc"
