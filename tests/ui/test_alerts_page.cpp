// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/writer.h"
#include "tests/ui/themed_pictures.h"
#include "ui/alerts/alert_cells.h"
#include "ui/alerts/alerts_page.h"
#include "ui/lists/detail_drawer.h"
#include "ui/widgets/window_table.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;

namespace {

QString textOf(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&widget))
            texts << label->text();
    }
    return texts.join(u'\n');
}

QPushButton *buttonIn(const QWidget *widget, const char *name)
{
    const auto buttons = widget->findChildren<QPushButton *>(QLatin1String(name));
    for (QPushButton *button : buttons) {
        if (button->isVisibleTo(widget))
            return button;
    }
    return nullptr;
}

} // namespace

class TestAlertsPage : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_path;
    std::unique_ptr<AsyncReader> m_reader;

    static void fill(Writer &w)
    {
        struct Row
        {
            const char *login, *name, *browser, *platform, *ip, *country, *city, *suspicious, *cause;
            int hoursAgo;
        };
        const Row rows[] = {
            {"ann.vanacker", "Ann Van Acker", "firefox", "linux", "198.51.100.23", "Brazil", "Recife", "country,device", "", 1},
            {"bob.lemaire", "Bob Lemaire", "chrome", "windows", "203.0.113.9", "Poland", "Gdańsk", "country", "suspicious", 3},
            {"cem.ozdemir", "Cem Özdemir", "safari", "ios", "192.0.2.44", "Belgium", "Ghent", "device", "", 20},
            {"dee.martens", "Dee Martens", "chrome", "linux", "192.0.2.45", "Belgium", "Ghent", "", "", 2},
            {"eva.peeters", "Eva Peeters", "edge", "windows", "203.0.113.77", "Kenya", "Nairobi", "country", "logout", 70},
        };
        const Instant end = Instant::fromSeconds(1795186800);
        int number = 0;
        for (const Row &row : rows) {
            const QByteArray identifier = QByteArray::number(++number).leftJustified(42, 'k');
            const Instant login = end.plusSeconds(-3600 * row.hoursAgo);
            UserRecord u;
            u.user.odooId = 100 + number;
            u.user.login = row.login;
            u.user.name = row.name;
            w.user(u);
            DeviceRecord d;
            d.user = u.user;
            d.identifier = {identifier.constData(), 42};
            d.browser = row.browser;
            d.platform = row.platform;
            d.ip = row.ip;
            d.country = row.country;
            d.city = row.city;
            d.firstActivity = login;
            d.lastActivity = *row.cause ? login.plusSeconds(60) : end;
            d.end = qstrcmp(row.cause, "suspicious") == 0 ? SessionEnd::Revoked : *row.cause ? SessionEnd::LoggedOut : SessionEnd::None;
            w.device(d);
            GuardSessionRecord g;
            g.identifier = d.identifier;
            g.suspicious = row.suspicious;
            g.endCause = row.cause;
            g.ended = *row.cause ? login.plusSeconds(60) : Instant{};
            g.loginIp = row.ip;
            w.guardSession(g);
        }
    }

    void makeLedger(bool withAlerts)
    {
        m_path = m_dir.filePath(withAlerts ? QStringLiteral("alerts-%1").arg(QDateTime::currentMSecsSinceEpoch()) : QStringLiteral("none"));
        auto writer = Writer::open(m_path);
        if (!writer)
            qFatal("%s", qPrintable(writer.error().text));
        Writer &w = **writer;
        const auto id = w.source(QStringLiteral("erp-prod"));
        if (!id || !w.beginImport(*id) || !w.beginFile(QStringLiteral("x"), QStringLiteral("test"), "head", {}))
            qFatal("no import");
        if (withAlerts)
            fill(w);
        if (!w.commit({}) || !w.endFile(QStringLiteral("done")) || !w.endImport(QStringLiteral("done")))
            qFatal("not ended");
        m_reader = std::make_unique<AsyncReader>(m_path);
    }

    /// As the next reading tells it.
    void allow(const std::vector<Allowance> &all)
    {
        auto writer = Writer::open(m_path);
        const auto source = writer ? (*writer)->source(QStringLiteral("erp-prod")) : tl::unexpected(writer.error());
        SyncState state;
        state.cursor = QStringLiteral("x");
        state.allowances = allowancesText(all);
        state.asOf = state.finished = Instant::fromSeconds(1795186800);
        if (!source || !(*writer)->saveServer(*source, QStringLiteral("{}")) || !(*writer)->beginSync(*source) || !(*writer)->commitSync(state))
            qFatal("nothing allowed");
    }

    static void show(Page &page)
    {
        page.setScope(Scope{});
        page.resize(1320, 760);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QTRY_VERIFY(page.isSettled());
    }

    static QString users(const AlertsPage &page)
    {
        QStringList names;
        for (int row = 0; row < page.model()->total(); ++row)
            names << page.model()->valueAs<Alert>(row)->session.login.left(3);
        return names.join(u' ');
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("gatehouse-test"));
        QCoreApplication::setApplicationName(QStringLiteral("test_alerts_page"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_dir.path());
    }

    void cleanup() { m_reader.reset(); }

    void withoutAnyItSaysWhereAlertsComeFrom()
    {
        makeLedger(false);
        AlertsPage page(*m_reader);
        show(page);
        QVERIFY(textOf(page).contains(QStringLiteral("Alerts come from the Guard")));
        page.findChild<QComboBox *>(QStringLiteral("which"))->setCurrentIndex(3);
        QTRY_VERIFY(textOf(page).contains(QStringLiteral("No suspicious login yet")));
        QVERIFY(page.stepBack());
        QVERIFY(!page.stepBack());
    }

    void factsAndLinks()
    {
        makeLedger(true);
        AlertsPage page(*m_reader);
        show(page);
        QCOMPARE(users(page), QStringLiteral("ann bob cem eva"));
        QCOMPARE(page.model()->cell(0, AlertColumn::Reasons).text, QStringLiteral("new country · new device"));
        QCOMPARE(page.model()->cell(0, AlertColumn::Guard).text, QStringLiteral("let it in"));
        QCOMPARE(page.model()->cell(1, AlertColumn::Guard).mark, std::optional(Mark::Revoked));
        QTRY_VERIFY(textOf(*page.drawer()).contains(QStringLiteral("198.51.100.23")));
        QVERIFY(textOf(*page.drawer()).contains(QStringLiteral("Recife, Brazil")));
        QVERIFY(textOf(*page.drawer()).contains(QStringLiteral("Not acknowledged")));

        QSignalSpy links(&page, &Page::linkActivated);
        QTRY_VERIFY(buttonIn(page.drawer(), "openSession"));
        QTest::mouseClick(buttonIn(page.drawer(), "openSession"), Qt::LeftButton);
        QTRY_VERIFY(buttonIn(page.drawer(), "openUser"));
        QTest::mouseClick(buttonIn(page.drawer(), "openUser"), Qt::LeftButton);
        QTRY_VERIFY(buttonIn(page.drawer(), "openActivity"));
        QTest::mouseClick(buttonIn(page.drawer(), "openActivity"), Qt::LeftButton);
        QCOMPARE(links.size(), 3);
        const auto alert = page.model()->valueAs<Alert>(0);
        const Link session = links.at(0).at(0).value<Link>();
        QCOMPARE(session.page, PageId::Sessions);
        QCOMPARE(session.session, std::optional(alert->id));
        QCOMPARE(links.at(1).at(0).value<Link>().user, std::optional(alert->session.userId));
        const Link activity = links.at(2).at(0).value<Link>();
        QCOMPARE(activity.page, PageId::Activity);
        QCOMPARE(activity.query->filter.condition(Field::User)->values, QStringList{alert->session.user});
    }

    void revokesWhatStillLives()
    {
        makeLedger(true);
        AlertsPage page(*m_reader);
        show(page);
        QTRY_VERIFY(buttonIn(page.drawer(), "revokeThis"));
        QVERIFY(!buttonIn(page.drawer(), "revokeThis")->isEnabled()); // no server
        page.setWhyNot([](const QString &) { return QString(); });
        QTRY_VERIFY(buttonIn(page.drawer(), "revokeThis") && buttonIn(page.drawer(), "revokeThis")->isEnabled());
        QSignalSpy revoke(&page, &AlertsPage::revokeRequested);
        QTest::mouseClick(buttonIn(page.drawer(), "revokeThis"), Qt::LeftButton);
        QCOMPARE(revoke.size(), 1);
        QCOMPARE(revoke.at(0).at(0).value<SessionId>(), page.model()->valueAs<Alert>(0)->id);
        page.table()->setCurrentRow(1); // the Guard has ended it
        QTRY_VERIFY(textOf(*page.drawer()).contains(QStringLiteral("203.0.113.9")));
        QVERIFY(!buttonIn(page.drawer(), "revokeThis"));
    }

    void acknowledgedGoesAndIsKept()
    {
        makeLedger(true);
        AlertsPage page(*m_reader);
        page.setOfficer([](const QString &source) { return source == QLatin1String("erp-prod") ? QStringLiteral("nadia") : QString(); });
        show(page);
        QTRY_VERIFY(buttonIn(page.drawer(), "acknowledge"));
        QTest::mouseClick(buttonIn(page.drawer(), "acknowledge"), Qt::LeftButton);
        QTRY_COMPARE(page.model()->total(), 3);
        QTRY_VERIFY(page.isSettled());
        QCOMPARE(users(page), QStringLiteral("bob cem eva"));
        // Another officer's window.
        AlertsPage other(*m_reader);
        Link link;
        link.page = PageId::Alerts;
        link.query = alertQuery(AlertQuery::Which::Acknowledged);
        show(other);
        other.open(link);
        QTRY_COMPARE(other.model()->total(), 1);
        QTRY_VERIFY(other.isSettled());
        QCOMPARE(other.model()->cell(0, AlertColumn::Seen).text, QStringLiteral("nadia"));
        QTRY_VERIFY(textOf(*other.drawer()).contains(QStringLiteral("nadia")));
        QTRY_VERIFY(buttonIn(other.drawer(), "acknowledge"));
        QTest::mouseClick(buttonIn(other.drawer(), "acknowledge"), Qt::LeftButton); // takes it back
        QTRY_COMPARE(other.model()->total(), 0);
        QTRY_COMPARE(page.model()->total(), 4); // the first one follows by itself
    }

    void offersToAllowWhereThatIsPossible()
    {
        makeLedger(true);
        AlertsPage page(*m_reader);
        show(page);
        QTRY_VERIFY(buttonIn(page.drawer(), "allowNetwork"));
        QVERIFY(!buttonIn(page.drawer(), "allowNetwork")->isEnabled()); // no server
        const QString old = QStringLiteral("erp-prod: the Guard there (1.1.0) knows no allowed networks and devices yet.");
        page.setWhyNotAllow([old](const QString &) { return old; });
        QTRY_VERIFY(buttonIn(page.drawer(), "allowDevice") && buttonIn(page.drawer(), "allowDevice")->toolTip() == old);
        QVERIFY(!buttonIn(page.drawer(), "allowDevice")->isEnabled());
        QVERIFY(textOf(*page.drawer()).contains(QStringLiteral("knows no allowed networks")));
        page.setWhyNotAllow([](const QString &) { return QString(); });
        QTRY_VERIFY(buttonIn(page.drawer(), "allowDevice") && buttonIn(page.drawer(), "allowDevice")->isEnabled());

        QSignalSpy wanted(&page, &AlertsPage::allowRequested);
        const auto usersOf = [&wanted](int signal) {
            QStringList names;
            for (const Alert &alert : wanted.at(signal).at(0).value<std::vector<Alert>>())
                names << alert.session.login.left(3);
            return names.join(u' ');
        };
        QTest::mouseClick(buttonIn(page.drawer(), "allowDevice"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.at(0).at(1).value<AllowWhat>(), AllowWhat::Device);
        QCOMPARE(usersOf(0), QStringLiteral("ann"));

        // By keyboard, and of all that is ticked.
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.table()->setFocus();
        QTest::keyClick(page.table(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(wanted.size(), 2);
        QCOMPARE(wanted.at(1).at(1).value<AllowWhat>(), AllowWhat::Network);
        for (const int row : {1, 3}) {
            page.table()->setCurrentRow(row);
            QTest::keyClick(page.table(), Qt::Key_Space, Qt::ControlModifier);
        }
        QTRY_VERIFY(buttonIn(&page, "allowNetworks"));
        QTest::mouseClick(buttonIn(&page, "allowNetworks"), Qt::LeftButton);
        QTRY_COMPARE(wanted.size(), 3);
        QCOMPARE(usersOf(2), QStringLiteral("bob eva"));
        QVERIFY(page.stepBack());
        QVERIFY(page.table()->selection().isEmpty());
        QVERIFY(!buttonIn(&page, "allowNetworks"));
    }

    void whatIsAllowedIsKeptWithWhoAndWhen()
    {
        makeLedger(true);
        Allowance network;
        network.network = QStringLiteral("203.0.113.0/24");
        network.allowed = Instant::fromSeconds(1795186000);
        network.allowedBy = QStringLiteral("olga");
        allow({network});
        AlertsPage page(*m_reader);
        show(page);
        QCOMPARE(users(page), QStringLiteral("ann cem"));
        Link link;
        link.page = PageId::Alerts;
        link.query = alertQuery(AlertQuery::Which::Allowed);
        page.open(link);
        QTRY_COMPARE(page.model()->total(), 2);
        QTRY_VERIFY(page.isSettled());
        QCOMPARE(users(page), QStringLiteral("bob eva"));
        QCOMPARE(page.model()->cell(0, AlertColumn::Seen).text, QStringLiteral("allowed by olga"));
        QTRY_VERIFY(textOf(*page.drawer()).contains(QStringLiteral("203.0.113.0/24, for everybody")));
        QVERIFY(textOf(*page.drawer()).contains(QStringLiteral("olga")));
        ThemeSwitch themes(*qApp);
        page.setWhyNotAllow([](const QString &) { return QString(); });
        page.setWhyNot([](const QString &) { return QString(); });
        QTRY_VERIFY(page.isSettled());
        testing::saveThemedPictures(themes, &page, QStringLiteral("alerts-allowed"));
    }

    void copiesARow()
    {
        makeLedger(true);
        AlertsPage page(*m_reader);
        show(page);
        page.table()->setCurrentRow(1);
        Q_EMIT page.table()->copyRequested();
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("bob.lemaire")));
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("203.0.113.9")));
    }

    void pictures()
    {
        ThemeSwitch themes(*qApp);
        makeLedger(true);
        AlertsPage page(*m_reader);
        page.setWhyNot([](const QString &) { return QString(); });
        page.setWhyNotAllow([](const QString &) { return QString(); });
        show(page);
        page.findChild<QComboBox *>(QStringLiteral("which"))->setCurrentIndex(3);
        QTRY_COMPARE(page.model()->total(), 4);
        QTRY_VERIFY(page.isSettled());
        testing::saveThemedPictures(themes, &page, QStringLiteral("alerts"));
        makeLedgerEmptyPicture(themes);
    }

private:
    void makeLedgerEmptyPicture(ThemeSwitch &themes)
    {
        AsyncReader *kept = m_reader.release();
        makeLedger(false);
        {
            AlertsPage empty(*m_reader);
            show(empty);
            testing::saveThemedPictures(themes, &empty, QStringLiteral("alerts-none"));
        }
        m_reader.reset(kept);
    }
};

QTEST_MAIN(TestAlertsPage)
#include "test_alerts_page.moc"
