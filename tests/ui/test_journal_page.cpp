// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal says of orders, on its page, in the list of sessions, beside a session and above every page.
#include "core/actions/journal.h"
#include "tests/ui/small_ledger.h"
#include "tests/ui/themed_pictures.h"
#include "ui/journal/journal_cells.h"
#include "ui/journal/journal_page.h"
#include "ui/journal/journal_strip.h"
#include "ui/lists/detail_drawer.h"
#include "ui/sessions/sessions_page.h"
#include "ui/users/user_list_page.h"
#include "ui/users/users_page.h"
#include "ui/widgets/window_table.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;

namespace {

Instant now()
{
    return Instant::fromDateTime(QDateTime::currentDateTimeUtc());
}

/// All text in sight.
QString textOf(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&widget))
            texts << label->text();
    }
    return texts.join(u'\n');
}

/// A drawer that is filled anew keeps the old buttons, out of sight, until the event loop turns.
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

class TestJournalPage : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<SmallLedger> m_ledger;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<AsyncReader> m_reader;
    std::vector<SessionView> m_sessions;

    JournalId order(ActionKind kind, const QList<ActionTarget> &targets, Instant at, const QString &reason = {})
    {
        ActionOrder order;
        order.kind = kind;
        order.source = SourceId{1};
        order.reason = reason;
        order.targets = targets;
        const auto id = m_journal->order(order, QStringLiteral("nadia"), at);
        if (!id || !m_journal->sent(*id, at))
            qFatal("no order");
        return *id;
    }
    ActionTarget target(std::size_t session) const
    {
        const SessionView &s = m_sessions.at(session);
        return ActionTarget::ofSession(s.identifier, s.user, 0, s.userId, s.id);
    }
    JournalId revoked(std::size_t session, Instant provedAt, Instant watchUntil, const QString &reason = {})
    {
        const JournalId id = order(ActionKind::Revoke, {target(session)}, provedAt, reason);
        settle(id, {Outcome::Done, QStringLiteral("the server lists it as revoked"), provedAt, watchUntil, {}});
        return id;
    }
    void settle(JournalId id, const TargetResult &result)
    {
        if (!m_journal->settleRest(id, result) || !m_journal->close(id, result.provedAt))
            qFatal("not settled");
    }
    void show(Page &page)
    {
        Scope scope;
        scope.lastSeconds.reset();
        page.setScope(scope);
        page.resize(1300, 800);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QTRY_VERIFY(page.isSettled());
    }
    int rowOf(const SessionsPage &page, std::size_t session) const
    {
        return page.model()->rowOfKey(m_sessions.at(session).id.value);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("gatehouse-test"));
        QCoreApplication::setApplicationName(QStringLiteral("test_journal_page"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_dir.path());
    }

    void init()
    {
        QSettings().clear();
        m_ledger = std::make_unique<SmallLedger>();
        m_ledger->addSessions(0, 30);
        m_journal = *Journal::open(m_ledger->path());
        m_reader = std::make_unique<AsyncReader>(m_ledger->path());
        const auto reader = Reader::open(m_ledger->path());
        m_sessions = (*reader)->sessions(defaultQuery(Subject::Sessions), 0, 30)->rows;
        QCOMPARE(m_sessions.size(), 30U);
    }

    void cleanup()
    {
        m_reader.reset();
        m_journal.reset();
    }

    void anEmptyJournalSaysWhatItIsFor()
    {
        JournalPage page(*m_reader);
        show(page);
        QVERIFY(textOf(page).contains(QStringLiteral("Nothing was ordered yet")));
        QVERIFY(!page.canExport());
    }

    void ordersAreListedNewestFirstAndFollowed()
    {
        for (int i = 0; i < 300; ++i)
            revoked(static_cast<std::size_t>(i % 30), now().plusSeconds(-9000 + i), {}, QStringLiteral("ticket %1").arg(i));
        JournalPage page(*m_reader);
        show(page);
        QCOMPARE(page.model()->total(), 300);
        QCOMPARE(page.model()->valueAs<JournalEntry>(0)->reason, QStringLiteral("ticket 299"));
        QCOMPARE(page.model()->cell(0, JournalColumn::Outcome).mark, std::optional(Mark::Done));
        QCOMPARE(page.model()->cell(0, JournalColumn::Outcome).text, QStringLiteral("Done"));
        QVERIFY(!page.model()->isLoaded(299)); // a window, not all of them
        // What another program writes appears by itself.
        revoked(3, now(), now().plusSeconds(3600));
        QTRY_COMPARE(page.model()->total(), 301);
        QTRY_VERIFY(page.model()->valueAs<JournalEntry>(0) && page.model()->valueAs<JournalEntry>(0)->counts.watched == 1);
        QCOMPARE(page.model()->cell(0, JournalColumn::Outcome).mark, std::optional(Mark::Watching));
    }

    void filtersByOutcomeActionAndText()
    {
        revoked(0, now().plusSeconds(-100), {}, QStringLiteral("SEC-1"));
        settle(order(ActionKind::Suspend, {ActionTarget::ofUser(101, QStringLiteral("user1"))}, now()),
            {Outcome::Refused, QStringLiteral("may not"), now(), {}, {}});
        order(ActionKind::Revoke, {target(4)}, now().plusSeconds(-2 * LeftBehindSeconds));
        JournalPage page(*m_reader);
        show(page);
        QCOMPARE(page.model()->total(), 3);
        auto *end = page.findChild<QComboBox *>(QStringLiteral("end"));
        end->setCurrentIndex(end->findData(static_cast<int>(JournalEnd::Refused)));
        QTRY_COMPARE(page.model()->total(), 1);
        auto *action = page.findChild<QComboBox *>(QStringLiteral("action"));
        action->setCurrentIndex(action->findData(QStringLiteral("revoke")));
        QTRY_COMPARE(page.model()->total(), 0);
        QTRY_VERIFY(textOf(page).contains(QStringLiteral("No order matches")));
        QVERIFY(page.stepBack()); // Esc: all of them again
        QTRY_COMPARE(page.model()->total(), 3);
        QVERIFY(!page.stepBack());
        page.focusFilter();
        QTest::keyClicks(page.findChild<QLineEdit *>(QStringLiteral("text")), QStringLiteral("sec-1"));
        QTRY_COMPARE(page.model()->total(), 1);
        // The way there from the strip.
        page.open(journalLink(JournalEnd::Open));
        QTRY_COMPARE(page.model()->total(), 1);
        QTRY_VERIFY(page.isSettled());
        QVERIFY(!page.model()->valueAs<JournalEntry>(0)->outcome);
    }

    void theDrawerTellsEveryTargetWithItsProof()
    {
        QList<ActionTarget> many;
        for (int i = 0; i < 60; ++i)
            many << ActionTarget::ofSession(QString::number(100000 + i).repeated(7), QStringLiteral("user%1").arg(i));
        const JournalId id = order(ActionKind::Revoke, many, now().plusSeconds(-60), QStringLiteral("SEC-1182"));
        settle(id, {Outcome::Done, QStringLiteral("the server lists it as revoked"), now(), {}, {}});
        JournalPage page(*m_reader);
        show(page);
        QTRY_VERIFY(textOf(*page.drawer()).contains(QStringLiteral("SEC-1182")));
        QTRY_VERIFY(textOf(*page.drawer()).contains(QStringLiteral("the server lists it as revoked")));
        QVERIFY(textOf(*page.drawer()).contains(QStringLiteral("20 more"))); // bounded
        QTRY_VERIFY(buttonIn(page.drawer(), "copyReceipt"));
        QTest::mouseClick(buttonIn(page.drawer(), "copyReceipt"), Qt::LeftButton);
        QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("user59")));
        const QString receipt = QGuiApplication::clipboard()->text();
        QVERIFY(receipt.contains(QStringLiteral("ordered by nadia")));
        QVERIFY(receipt.contains(QStringLiteral("Reason: SEC-1182")));
        QVERIFY(receipt.contains(QStringLiteral("60 done")));
    }

    void exportsEveryTarget()
    {
        revoked(0, now().plusSeconds(-100), {}, QStringLiteral("=cmd()"));
        settle(order(ActionKind::Suspend,
                   {ActionTarget::ofUser(101, QStringLiteral("user1")), ActionTarget::ofUser(102, QStringLiteral("user2"))}, now()),
            {Outcome::Refused, QStringLiteral("may not"), now(), {}, {}});
        JournalPage page(*m_reader);
        show(page);
        for (const QString &name : {QStringLiteral("j.csv"), QStringLiteral("j.jsonl")}) {
            QSignalSpy told(&page, &Page::notice);
            page.exportRows();
            auto *dialog = page.findChild<QFileDialog *>();
            QVERIFY(dialog);
            Q_EMIT dialog->fileSelected(m_dir.filePath(name));
            dialog->reject();
            QTRY_COMPARE(told.count(), 1);
            QTRY_VERIFY(!page.findChild<QFileDialog *>());
        }
        QFile csv(m_dir.filePath(QStringLiteral("j.csv")));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = csv.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[0].startsWith("journal,ordered,"));
        QVERIFY(lines[1].contains("user1") && lines[1].contains("refused"));
        QVERIFY2(lines[3].contains("'=cmd()"), lines[3].constData()); // no formula for a spreadsheet
        QVERIFY(!lines[3].contains(m_sessions[0].identifier.toUtf8()));
        QFile json(m_dir.filePath(QStringLiteral("j.jsonl")));
        QVERIFY(json.open(QIODevice::ReadOnly));
        QVERIFY(json.readLine().startsWith("{\"journal\":2,\"ordered\":\""));
    }

    /// Orders of a program that died are offered to be read again; one that may still be under way is not.
    void leftOpenOrdersAreOffered()
    {
        order(ActionKind::Revoke, {target(1)}, now());
        JournalPage page(*m_reader);
        page.setWhyNot([](const QString &) { return QString(); });
        JournalStrip strip(*m_reader);
        show(page);
        QTRY_VERIFY(buttonIn(page.drawer(), "readAgain"));
        QVERIFY(!buttonIn(page.drawer(), "readAgain")->isEnabled());
        QVERIFY(textOf(*page.drawer()).contains(QStringLiteral("under way")));
        QVERIFY(page.findChild<QWidget *>(QStringLiteral("leftOpen"))->isHidden());
        QTRY_VERIFY(strip.isHidden());

        const JournalId died = order(ActionKind::Revoke, {target(2)}, now().plusSeconds(-2 * LeftBehindSeconds));
        m_reader->refresh();
        QTRY_VERIFY(!page.findChild<QWidget *>(QStringLiteral("leftOpen"))->isHidden());
        QTRY_VERIFY(!strip.isHidden());
        auto *told = strip.findChild<QWidget *>(QStringLiteral("leftOpen"));
        QVERIFY(!told->isHidden());
        QVERIFY(strip.findChild<QWidget *>(QStringLiteral("survivors"))->isHidden());
        page.table()->setCurrentRow(0);
        QTRY_VERIFY(page.isSettled() && buttonIn(page.drawer(), "readAgain") && buttonIn(page.drawer(), "readAgain")->isEnabled());
        QSignalSpy asked(&page, &JournalPage::readAgainRequested);
        QTest::mouseClick(buttonIn(page.drawer(), "readAgain"), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        const auto entries = asked.first().first().value<std::vector<JournalEntry>>();
        QCOMPARE(entries.size(), 1U);
        QCOMPARE(entries.front().id, died);
        page.setReading(died, true);
        QTRY_VERIFY(buttonIn(page.drawer(), "readAgain"));
        QVERIFY(!buttonIn(page.drawer(), "readAgain")->isEnabled());
        page.setReading(died, false);
        // Settled, it is no longer told of.
        settle(died, {Outcome::Done, QStringLiteral("read again"), now(), {}, {}});
        m_reader->refresh();
        QTRY_VERIFY(strip.isHidden());
    }

    void watchedSessionsSaySo()
    {
        const Instant proved = now().plusSeconds(-600);
        const JournalId watched = revoked(0, proved, now().plusSeconds(3000));
        revoked(1, proved, now().plusSeconds(-60)); // its hour is over, and nobody has looked
        const JournalId over = revoked(2, proved, {});
        SessionsPage page(*m_reader);
        show(page);
        const auto status = [&](std::size_t session) { return page.model()->cell(rowOf(page, session), 1); };
        QTRY_COMPARE(status(0).text, QStringLiteral("Revoked, watching"));
        QCOMPARE(status(0).mark, std::optional(Mark::Watching));
        QVERIFY2(status(0).tip.contains(QStringLiteral("until")) && status(0).tip.contains(QStringLiteral("up to an hour")),
            qPrintable(status(0).tip));
        QCOMPARE(status(1).text, QStringLiteral("Revoked, watching"));
        QVERIFY2(status(1).tip.contains(QStringLiteral("has not been read since")), qPrintable(status(1).tip));
        QVERIFY(!status(2).mark);

        page.table()->setCurrentRow(rowOf(page, 0));
        QTRY_VERIFY(page.isSettled() && textOf(*page.drawer()).contains(QStringLiteral("Revoked, watching")));
        QVERIFY(textOf(*page.drawer()).contains(QStringLiteral("the server lists it as revoked")));
        page.table()->setCurrentRow(rowOf(page, 2));
        const QString confirmed = QStringLiteral("revoked, confirmed ");
        QTRY_VERIFY(page.isSettled() && textOf(*page.drawer()).contains(confirmed));
        QVERIFY(textOf(*page.drawer()).contains(QStringLiteral("Journal entry %1").arg(over.value)));

        // The watch ends: the row and the drawer follow.
        page.table()->setCurrentRow(rowOf(page, 0));
        QVERIFY(m_journal->watchedToTheEnd(watched, 0, QStringLiteral("no sign of life")));
        m_reader->refresh();
        QTRY_VERIFY(!status(0).mark);
        QTRY_VERIFY(page.isSettled() && textOf(*page.drawer()).contains(confirmed));
        QVERIFY(textOf(*page.drawer()).contains(QStringLiteral("no sign of life")));
    }

    void survivorsAreToldUntilSeenToOrEndedForSure()
    {
        const JournalId id = revoked(0, now().plusSeconds(-1200), now().plusSeconds(2400));
        QVERIFY(m_journal->survived(id, 0, now().plusSeconds(-300), QStringLiteral("It outlived that")));
        auto strip = std::make_unique<JournalStrip>(*m_reader);
        const auto alarm = [&] { return strip->findChild<QWidget *>(QStringLiteral("survivors")); };
        QTRY_VERIFY(!alarm()->isHidden());
        QVERIFY(textOf(*strip).contains(m_sessions[0].user));
        QVERIFY(textOf(*strip).contains(QStringLiteral("Suspend the user")));
        ThemeSwitch themes(*qApp);
        testing::saveThemedPictures(themes, strip.get(), QStringLiteral("survivors"));

        SessionsPage page(*m_reader);
        page.setWhyNot([](const QString &) { return QString(); });
        show(page);
        QTRY_VERIFY(page.model()->cell(rowOf(page, 0), 1).critical);
        page.table()->setCurrentRow(rowOf(page, 0));
        QTRY_VERIFY(page.isSettled() && page.drawer()->findChild<QWidget *>(QStringLiteral("survivor")));
        QVERIFY(textOf(*page.drawer()).contains(QStringLiteral("Change the password: ends all sessions of the user")));

        QSignalSpy link(strip.get(), &JournalStrip::linkActivated);
        QTest::mouseClick(strip->findChild<QPushButton *>(QStringLiteral("showSurvivors")), Qt::LeftButton);
        QCOMPARE(link.first().first().value<Link>().session, std::optional(m_sessions[0].id));

        strip->setOfficer([this](const QString &source) { return source == m_sessions[0].source ? QStringLiteral("nadia") : QString(); });
        QTest::mouseClick(strip->findChild<QPushButton *>(QStringLiteral("seenToIt")), Qt::LeftButton);
        QTRY_VERIFY(alarm()->isHidden());
        // It is still so, and says who has seen to it; nobody is told again: not after a restart, and no colleague with settings of
        // their own.
        QVERIFY(page.model()->cell(rowOf(page, 0), 1).critical);
        QTRY_VERIFY(page.isSettled() && textOf(*page.drawer()).contains(QStringLiteral("Seen to by nadia, ")));
        QCOMPARE(m_journal->targets(id)->front().seenBy, QStringLiteral("nadia"));
        QSettings().clear();
        strip = std::make_unique<JournalStrip>(*m_reader);
        QTest::qWait(300);
        QVERIFY(alarm()->isHidden());
        // Taken back on the journal's page, all are told again; and it can be seen to there as well.
        JournalPage orders(*m_reader);
        orders.setOfficer([](const QString &) { return QStringLiteral("omar"); });
        show(orders);
        QTRY_VERIFY(orders.isSettled() && orders.model()->total() > 0);
        orders.table()->setCurrentRow(0);
        const auto seenTo = [&] { return orders.drawer()->findChild<QPushButton *>(QStringLiteral("seenTo")); };
        QTRY_VERIFY(orders.isSettled() && seenTo() && seenTo()->text() == QStringLiteral("Take back"));
        QTest::mouseClick(seenTo(), Qt::LeftButton);
        QTRY_VERIFY(!alarm()->isHidden());
        QVERIFY(m_journal->targets(id)->front().seenBy.isEmpty());
        QTRY_VERIFY(orders.isSettled() && seenTo() && seenTo()->text() == QStringLiteral("I have seen to it"));
        testing::saveThemedPictures(themes, &orders, QStringLiteral("journal-survivor"));
        QTest::mouseClick(seenTo(), Qt::LeftButton);
        QTRY_VERIFY(alarm()->isHidden());
        QCOMPARE(m_journal->targets(id)->front().seenBy, QStringLiteral("omar"));
        // One more is told of.
        const JournalId another = revoked(1, now().plusSeconds(-1200), now().plusSeconds(2400));
        QVERIFY(m_journal->survived(another, 0, now().plusSeconds(-200), QStringLiteral("It outlived that")));
        m_reader->refresh();
        QTRY_VERIFY(!alarm()->isHidden());
        QVERIFY(textOf(*strip).contains(m_sessions[1].user));
        settle(order(ActionKind::Suspend, {ActionTarget::ofUser(101, m_sessions[1].user, m_sessions[1].userId)}, now()),
            {Outcome::Done, QStringLiteral("archived"), now(), {}, {}});
        m_reader->refresh();
        QTRY_VERIFY(alarm()->isHidden());
        QVERIFY(page.model()->cell(rowOf(page, 0), 1).critical);
        // Until something sure was done.
        settle(order(ActionKind::Suspend, {ActionTarget::ofUser(100, m_sessions[0].user, m_sessions[0].userId)}, now()),
            {Outcome::Done, QStringLiteral("archived"), now(), {}, {}});
        m_reader->refresh();
        QTRY_VERIFY(alarm()->isHidden());
        QTRY_VERIFY(!page.model()->cell(rowOf(page, 0), 1).critical);
    }

    void aSessionCanBeRevokedFromItsDetails()
    {
        SessionsPage page(*m_reader);
        show(page);
        std::size_t living = 0;
        while (m_sessions[living].state.status == SessionStatus::Revoked)
            ++living;
        page.table()->setCurrentRow(rowOf(page, living));
        const auto revoke = [&] { return buttonIn(page.drawer(), "revokeThis"); };
        QTRY_VERIFY(page.isSettled() && revoke());
        QVERIFY(!revoke()->isEnabled());
        page.setWhyNot([](const QString &source) { return source + QStringLiteral(" is out of reach"); });
        page.setWhyNotRevoke({});
        QTRY_VERIFY(page.isSettled() && textOf(*page.drawer()).contains(QStringLiteral("erp-prod is out of reach")));
        QTRY_VERIFY(revoke());
        QVERIFY(!revoke()->isEnabled());
        page.setWhyNot([](const QString &) { return QString(); });
        page.setWhyNotRevoke({});
        QTRY_VERIFY(page.isSettled() && revoke() && revoke()->isEnabled());
        QSignalSpy asked(&page, &SessionsPage::revokeOneRequested);
        QTest::mouseClick(revoke(), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().value<SessionId>(), m_sessions[living].id);
    }

    void chosenUsersCanBeActedOn()
    {
        UsersPage users(*m_reader);
        show(users);
        UserListPage &page = *users.list();
        const auto button = [&](const char *name) { return page.findChild<QPushButton *>(QLatin1String(name)); };
        page.table()->selectAll();
        QVERIFY(!button("logOutSelected")->isEnabled());
        users.setWhyNot([](const QString &) { return QString(); }, {});
        QVERIFY(button("logOutSelected")->isEnabled());
        QSignalSpy asked(&users, &UsersPage::selectionActionRequested);
        QTest::mouseClick(button("suspendSelected"), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().at(0).value<ActionKind>(), ActionKind::Suspend);
        QCOMPARE(asked.first().at(2).value<RowSelection>().count(5), 5);
        QTRY_VERIFY(users.isSettled() && buttonIn(page.drawer(), "logOutThis"));
        QSignalSpy one(&users, &UsersPage::actionRequested);
        QTest::mouseClick(buttonIn(page.drawer(), "logOutThis"), Qt::LeftButton);
        QCOMPARE(one.first().first().value<ActionKind>(), ActionKind::LogOutEverywhere);
    }
};

QTEST_MAIN(TestJournalPage)
#include "test_journal_page.moc"
