// SPDX-License-Identifier: GPL-3.0-or-later
// What the Guard tells, in words: the cause of an end, locks, password ages, and whether a server has it at all.
#include "core/domain/guard_note.h"
#include "core/domain/stable_hash.h"
#include "core/guard/guard_addon.h"
#include "core/ledger/async_reader.h"
#include "core/ledger/writer.h"
#include "core/sync/server_source.h"
#include "tests/verify_result.h"
#include "ui/activity/activity_page.h"
#include "ui/lists/detail_drawer.h"
#include "ui/sessions/sessions_page.h"
#include "ui/sources/guard_dialog.h"
#include "ui/users/user_list_page.h"
#include "ui/users/user_page.h"
#include "ui/widgets/guard_words.h"
#include "ui/widgets/note_words.h"
#include "ui/widgets/window_table.h"

#include <QDateTime>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace gatehouse;

namespace {

Instant now()
{
    return Instant::fromDateTime(QDateTime::currentDateTimeUtc());
}

Scope allTime()
{
    Scope scope;
    scope.lastSeconds.reset();
    return scope;
}

QString textsOf(const QWidget *widget)
{
    QStringList texts;
    const auto labels = widget->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts.join(u'\n');
}

} // namespace

class TestGuardScreens : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_ledger;
    SourceId m_source;
    UserId m_user;

    void write(const odoo::ServerProfile &profile)
    {
        m_ledger = m_dir.filePath(QString::number(QRandomGenerator::global()->generate64(), 16) + u".sqlite"_qs);
        auto opened = Writer::open(m_ledger);
        VERIFY_RESULT(opened);
        Writer &w = **opened;
        m_source = *w.source(u"erp"_qs);
        VERIFY_RESULT(w.saveServer(m_source, u"{}"_qs));
        VERIFY_RESULT(w.beginSync(m_source));
        const std::string identifier(42, 'k');
        DeviceRecord device;
        device.user = {7, "ada", "Ada Lovelace"};
        device.identifier = identifier;
        device.browser = "firefox";
        device.platform = "linux";
        device.ip = "192.0.2.9";
        device.firstActivity = now().plusSeconds(-7200);
        device.lastActivity = now().plusSeconds(-3000);
        device.end = SessionEnd::Revoked;
        device.isExact = true;
        w.device(device);
        GuardSessionRecord facts;
        facts.identifier = identifier;
        facts.ended = now().plusSeconds(-60);
        facts.endCause = "officer";
        facts.endedBy = {2, "boss", {}};
        facts.endReason = "laptop lost";
        facts.authMethod = "password";
        facts.secondFactor = "trusted_device";
        facts.suspicious = "country";
        facts.loginIp = "198.51.100.3";
        w.guardSession(facts);
        EventRecord event;
        event.time = now().plusSeconds(-60);
        event.kind = EventKind::Revoked;
        event.user = {7, "ada", {}};
        event.identifier = identifier;
        const std::string note = "cause: officer; by: boss; reason: laptop lost";
        event.note = note;
        event.identity = stableHash("guard 1");
        w.event(event);
        AccountRecord account;
        account.user = {7, "ada", {}};
        account.allowsMultiple = true;
        account.lockedUntil = now().plusSeconds(700);
        account.passwordSet = now().plusSeconds(-40 * 86400);
        account.passwordSetKnown = true;
        w.account(account);
        SyncState state;
        state.cursor = u"{}"_qs;
        state.asOf = state.finished = now();
        state.profile = profileText(profile, now());
        VERIFY_RESULT(w.commitSync(state));
        const auto reader = Reader::open(m_ledger);
        const auto users = (*reader)->users(defaultQuery(Subject::Users), 0, 10);
        for (const UserView &user : users->rows) {
            if (user.login == u"ada"_qs)
                m_user = user.id;
        }
        QVERIFY(m_user);
    }
    static odoo::ServerProfile guarded()
    {
        odoo::ServerProfile profile;
        profile.version = {u"19.0"_qs, u"19.0"_qs};
        profile.who.login = u"boss"_qs;
        odoo::GuardProfile guard;
        guard.api = 1;
        guard.version = guardAddOnVersion();
        guard.installation = u"abc"_qs;
        guard.installed = now().plusSeconds(-86400);
        guard.isOfficer = true;
        profile.guard = guard;
        return profile;
    }
    template <typename P>
    static void show(P &page)
    {
        page.setScope(allTime());
        page.resize(1500, 900);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QTRY_VERIFY(page.isSettled());
    }

private Q_SLOTS:
    void notesAreWorded()
    {
        QCOMPARE(words::note(u"cause: officer; by: boss; reason: lost; found"_qs), u"revoked by an officer · by boss · lost; found"_qs);
        QCOMPARE(words::note(u"method: password; second_factor: pending"_qs), u"password · before the second factor"_qs);
        QCOMPARE(words::note(u"cause: failures; seconds: 900"_qs), u"too many failed logins · for 15 min"_qs);
        QCOMPARE(words::note(u"cause: brand_new_word"_qs), u"brand_new_word"_qs);
        QCOMPARE(words::note(u"by admin"_qs), u"by admin"_qs); // of a log, as ever
        UserView user;
        const Instant today = Instant::fromSeconds(1'800'000'000);
        QVERIFY(words::lockedFor(user, today).isEmpty());
        user.lockedUntil = today.plusSeconds(-1);
        QVERIFY(words::lockedFor(user, today).isEmpty());
        user.lockedUntil = today.plusSeconds(719);
        QCOMPARE(words::lockedFor(user, today), u"locked for 12 min more"_qs);
        QVERIFY(words::passwordAge(user, today).isEmpty());
        user.passwordSet = today.plusSeconds(-40 * 86400);
        QVERIFY(words::passwordAge(user, today).contains(u"at least 40 days"_qs));
    }

    void sessionsTellWhyTheyEnded()
    {
        write(guarded());
        AsyncReader reader(m_ledger);
        SessionsPage page(reader);
        show(page);
        page.table()->setCurrentRow(0);
        QTRY_VERIFY(page.isSettled());
        for (const char *said : {"revoked by an officer", "boss", "laptop lost", "password", "trusted device", "a new country", "198.51.100.3", "±1 min"})
            QTRY_VERIFY2(textsOf(&page).contains(QString::fromUtf8(said)), qPrintable(QString::fromUtf8(said) + u'\n' + textsOf(&page)));
    }

    void eventsTellPartByPart()
    {
        write(guarded());
        AsyncReader reader(m_ledger);
        ActivityPage page(reader);
        show(page);
        page.table()->setCurrentRow(0);
        for (const char *said : {"Cause", "revoked by an officer", "Reason", "laptop lost", "The server told it"})
            QTRY_VERIFY2(textsOf(&page).contains(QString::fromUtf8(said)), qPrintable(QString::fromUtf8(said) + u'\n' + textsOf(&page)));
    }

    void usersTellLocksAndOfferToUnlock()
    {
        write(guarded());
        AsyncReader reader(m_ledger);
        UserPage page(reader);
        page.resize(1500, 900);
        page.setWhyNot([](const QString &) { return QString(); });
        page.show();
        page.open(m_user);
        QTRY_VERIFY(page.isSettled());
        QTRY_VERIFY2(textsOf(&page).contains(u"locked for 11 min more"_qs), qPrintable(textsOf(&page)));
        QSignalSpy ordered(&page, &UserPage::actionRequested);
        auto *button = page.findChild<QPushButton *>(u"userActions"_qs);
        Q_EMIT button->menu()->aboutToShow();
        int found = 0;
        const auto actions = button->menu()->actions();
        for (QAction *action : actions) {
            if (action->text().contains(u"nlock"_qs) || action->text().contains(u"multiple"_qs)) {
                ++found;
                QVERIFY(action->isEnabled());
                QCOMPARE(action->isChecked(), action->isCheckable());
                action->trigger();
            }
        }
        QCOMPARE(found, 2);
        QCOMPARE(ordered.size(), 2);
        QCOMPARE(ordered.at(0).at(0).value<ActionKind>(), ActionKind::Unlock);
        QCOMPARE(ordered.at(1).at(0).value<ActionKind>(), ActionKind::OneSessionOnly); // it is on, so it is switched off
    }

    void tellsOfTheGuardAndHowToGetIt()
    {
        write(guarded());
        AsyncReader reader(m_ledger);
        GuardDialog there(reader, m_source, u"erp"_qs, nullptr);
        there.show();
        QTRY_VERIFY(textsOf(&there).contains(u"boss is an officer there"_qs));
        QVERIFY(!there.findChild<QLabel *>(u"guardSteps"_qs)->isVisible());

        odoo::ServerProfile without;
        without.who.login = u"boss"_qs;
        without.missing.insert(odoo::GuardModel, u"the Guard is not installed there"_qs);
        write(without);
        AsyncReader other(m_ledger);
        GuardDialog missing(other, m_source, u"erp"_qs, nullptr);
        missing.show();
        QTRY_VERIFY(textsOf(&missing).contains(u"not installed there"_qs));
        QVERIFY(textsOf(&missing).contains(u"--addons-path"_qs));
        const QString folder = m_dir.filePath(u"addons"_qs);
        QVERIFY(QDir().mkpath(folder));
        QTest::mouseClick(missing.findChild<QPushButton *>(u"saveGuard"_qs), Qt::LeftButton);
        auto *dialog = missing.findChild<QFileDialog *>(u"saveGuardTo"_qs);
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(folder);
        QVERIFY(QFile::exists(folder + u"/gatehouse_guard/__manifest__.py"_qs));
        QVERIFY(textsOf(&missing).contains(u"Saved as"_qs));
        dialog->close();
    }
};

QTEST_MAIN(TestGuardScreens)
#include "test_guard_screens.moc"
