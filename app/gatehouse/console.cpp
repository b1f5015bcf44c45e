// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehouse/console.h"

#include "core/ledger/ledger_password.h"
#include "core/ledger/ledger_place.h"
#include "core/ledger/reader.h"
#include "core/ledger/schema.h"
#include "ui/account/account_page.h"
#include "ui/actions/action_desk.h"
#include "ui/activity/activity_page.h"
#include "ui/alerts/alerts_page.h"
#include "ui/dashboard/dashboard_page.h"
#include "ui/journal/journal_page.h"
#include "ui/journal/journal_strip.h"
#include "ui/policies/policies_page.h"
#include "ui/sessions/sessions_page.h"
#include "ui/sources/first_run.h"
#include "ui/sources/import_desk.h"
#include "ui/sources/ledger_sign_in.h"
#include "ui/sources/server_desk.h"
#include "ui/sources/server_panel.h"
#include "ui/sources/sources_page.h"
#include "ui/users/users_page.h"
#include "ui/widgets/asking.h"
#include "ui/widgets/visible_text.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QtConcurrent>

#include <utility>

namespace gatehouse {

namespace {

/// Opens the ledger for reading; makes it, or brings it up to date, where that is needed first.
Result<void> prepareLedger(const QString &path)
{
    const LedgerPlace place(path);
    if (!place.isMissing()) {
        auto reader = Reader::open(path);
        if (reader)
            return {};
        // Making it, or bringing it up to date, helps against these two alone.
        if (reader.error().kind != ErrorKind::Storage && reader.error().kind != ErrorKind::Refused)
            return tl::unexpected(reader.error());
    } else if (!QDir().mkpath(QFileInfo(path).absolutePath())) {
        return fail(ErrorKind::Storage,
            QCoreApplication::translate("Console", "The folder for the ledger %1 cannot be made.").arg(QDir::toNativeSeparators(path)));
    }
    if (const auto ready = openUpToDate(path); !ready)
        return tl::unexpected(ready.error());
    return {};
}

} // namespace

Console::Console(ThemeSwitch &themes, const Options &options)
    : m_themes(themes)
    , m_options(options)
    , m_settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("gatehouse"), QStringLiteral("gatehouse"))
{
}

Console::~Console() = default;

Result<void> Console::open(const QString &path)
{
    if (const auto ready = prepareLedger(path); !ready)
        return ready;
    show(path);
    return {};
}

void Console::openAsking(const QString &path, const std::function<void(const Result<void> &)> &done)
{
    signIn(path, [this, path, done](const Result<void> &ready) {
        if (ready)
            show(path);
        done(ready);
    });
}

void Console::signIn(const QString &path, const std::function<void(const Result<void> &)> &done)
{
    // The dialog may be the only window there is, and goes before the next one comes.
    const bool quits = QApplication::quitOnLastWindowClosed();
    QApplication::setQuitOnLastWindowClosed(false);
    auto *signIn = new LedgerSignIn(path, prepareLedger, m_window.get(), this);
    const auto ended = [signIn, quits, done](const Result<void> &ready) {
        signIn->deleteLater();
        done(ready);
        QApplication::setQuitOnLastWindowClosed(quits);
    };
    connect(signIn, &LedgerSignIn::opened, this, [ended] { ended({}); });
    connect(signIn, &LedgerSignIn::failed, this, [ended](const Error &why) { ended(tl::unexpected(why)); });
    signIn->start();
}

void Console::show(const QString &path)
{
    if (m_window && !m_options.isForShow())
        m_window->saveState(m_settings);
    // A last window that goes would end the program.
    const bool quits = QApplication::quitOnLastWindowClosed();
    QApplication::setQuitOnLastWindowClosed(false);
    m_window.reset();
    m_reader = std::make_unique<AsyncReader>(path);
    m_window = std::make_unique<MainWindow>(*m_reader, m_themes);
    compose();
    if (!m_options.isForShow()) {
        m_window->restoreState(m_settings);
        if (!m_options.theme.isEmpty())
            m_window->chooseTheme(m_options.theme == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::Light);
        connect(m_window.get(), &MainWindow::closing, this, [this] { m_window->saveState(m_settings); });
    }
    if (m_options.size.isValid())
        m_window->resize(m_options.size);
    m_window->show();
    QApplication::setQuitOnLastWindowClosed(quits);
}

void Console::compose()
{
    auto *dashboard = new DashboardPage(*m_reader);
    m_window->addPage(dashboard);
    auto *sessions = new SessionsPage(*m_reader);
    m_window->addPage(sessions);
    auto *users = new UsersPage(*m_reader);
    m_window->addPage(users);
    auto *activity = new ActivityPage(*m_reader);
    m_window->addPage(activity);
    auto *alerts = new AlertsPage(*m_reader);
    m_window->addPage(alerts);
    auto *policies = new PoliciesPage(*m_reader);
    m_window->addPage(policies);
    auto *journal = new JournalPage(*m_reader);
    m_window->addPage(journal);
    auto *account = new AccountPage(m_reader->path());
    m_window->addPage(account);
    auto *sources = new SourcesPage(*m_reader);
    m_window->addPage(sources);

    MainWindow *window = m_window.get();
    m_desk = new ImportDesk(*m_reader, window);
    auto *firstRun = new FirstRun(m_reader->path());
    dashboard->setEmptyPage(firstRun);
    connect(firstRun, &FirstRun::importRequested, m_desk, &ImportDesk::open);
    connect(firstRun, &FirstRun::ledgerRequested, this, &Console::change);
    connect(sources, &SourcesPage::importRequested, m_desk, [desk = m_desk] { desk->open(); });
    auto *servers = new ServerDesk(*m_reader, window);
    sources->setServers(new ServerPanel(*servers));
    connect(servers, &ServerDesk::importRequested, m_desk, [desk = m_desk] { desk->open(); });
    connect(servers, &ServerDesk::notice, window, &MainWindow::showNotice);
    connect(window, &MainWindow::refreshAsked, servers, &ServerDesk::syncAll);
    connect(firstRun, &FirstRun::connectRequested, servers, &ServerDesk::connectServer);
    auto *actions = new ActionDesk(*m_reader, *servers, window);
    connect(sessions, &SessionsPage::revokeRequested, actions, &ActionDesk::revoke);
    connect(actions, &ActionDesk::notice, window, &MainWindow::showNotice);
    const WhyNot whyNot = [actions](const QString &source) { return actions->whyNotOn(source); };
    sessions->setWhyNot(whyNot);
    const auto tellWhatCanBeDone = [sessions, users, activity, alerts, policies, journal, actions, whyNot] {
        const QString anywhere = actions->canAct() ? QString() : actions->whyNot();
        sessions->setWhyNotRevoke(anywhere);
        users->setWhyNot(whyNot, anywhere);
        alerts->setWhyNot(whyNot);
        journal->setWhyNot(whyNot);
        policies->setWhyNot(whyNot);
        const WhyNot whyNotAllow = [actions](const QString &source) { return actions->whyNotOn(source, ActionKind::Allow); };
        alerts->setWhyNotAllow(whyNotAllow);
        activity->setWhyNotUnlock([actions](const QString &source) { return actions->whyNotOn(source, ActionKind::Unlock); });
        policies->setWhyNotAllow(whyNotAllow);
    };
    connect(actions, &ActionDesk::canActChanged, sessions, tellWhatCanBeDone);
    tellWhatCanBeDone();
    connect(sessions, &SessionsPage::revokeOneRequested, actions, &ActionDesk::revokeOne);
    connect(sessions, &SessionsPage::actionRequested, actions, &ActionDesk::act);
    connect(users, &UsersPage::revokeOneRequested, actions, &ActionDesk::revokeOne);
    connect(users, &UsersPage::actionRequested, actions, &ActionDesk::act);
    connect(users, &UsersPage::selectionActionRequested, actions, &ActionDesk::actOnChosen);
    connect(alerts, &AlertsPage::revokeRequested, actions, &ActionDesk::revokeOne);
    connect(alerts, &AlertsPage::allowRequested, actions, &ActionDesk::allow);
    connect(alerts, &AlertsPage::actionRequested, actions, &ActionDesk::act);
    connect(activity, &ActivityPage::actionRequested, actions, &ActionDesk::act);
    connect(policies, &PoliciesPage::allowRequested, actions, &ActionDesk::allowAny);
    connect(policies, &PoliciesPage::disallowRequested, actions, &ActionDesk::disallow);
    const OfficerOf officer = [actions](const QString &source) { return actions->officerOn(source); };
    alerts->setOfficer(officer);
    journal->setOfficer(officer);
    connect(policies, &PoliciesPage::saveRequested, actions, &ActionDesk::setPolicies);
    connect(policies, &PoliciesPage::connectRequested, servers, &ServerDesk::connectServer);
    connect(journal, &JournalPage::readAgainRequested, actions, &ActionDesk::readAgain);
    connect(actions, &ActionDesk::readingAgain, journal, &JournalPage::setReading);
    auto *strip = new JournalStrip(*m_reader);
    window->addStrip(strip);
    strip->setOfficer(officer);
    connect(strip, &JournalStrip::notice, window, &MainWindow::showNotice);
    connect(window, &MainWindow::pageShown, strip, &JournalStrip::setPage);
    connect(strip, &JournalStrip::linkActivated, window, [window](const Link &link) { window->follow(link); });
    connect(account, &AccountPage::connectRequested, servers, &ServerDesk::connectServer);
    connect(servers, &ServerDesk::changed, account, [servers, account] {
        const auto followed = servers->followers();
        account->setServers(QList<ServerFollower *>(followed.cbegin(), followed.cend()));
    });
    // Pictures are of the ledger alone.
    if (!m_options.isForShow())
        servers->start();
    connect(sources, &SourcesPage::ledgerRequested, this, &Console::change);
    connect(window, &MainWindow::filesDropped, m_desk, &ImportDesk::open);
    connect(m_desk, &ImportDesk::linkActivated, window, [window](const Link &link) { window->follow(link); });
    connect(m_desk, &ImportDesk::rejectsRequested, sources, &SourcesPage::showLatestRejects);
    connect(m_desk, &ImportDesk::notice, window, &MainWindow::showNotice);
    window->setCloseGuard([desk = m_desk] { return desk->mayClose(); });
    connect(m_desk, &ImportDesk::closeAgreed, window, &QWidget::close);
}

void Console::importFiles(const QStringList &paths)
{
    m_desk->open(paths);
}

void Console::change(const QString &path)
{
    if (m_desk->isImporting()) {
        m_window->showNotice(tr("An import is running. Another ledger can be opened when it has ended."));
        return;
    }
    if (std::exchange(m_isChanging, true))
        return;
    m_window->showNotice(tr("Opening %1…").arg(visibleText(LedgerPlace(path).display())));
    // A team's may be far away. And whoever asked belongs to the window that is about to go.
    whenFinished(QtConcurrent::run(prepareLedger, path), this, [this, path](const Result<void> &ready) {
        if (!ready && LedgerPasswords::isWanted(path))
            return signIn(path, [this, path](const Result<void> &opened) { changed(path, opened); });
        changed(path, ready);
    });
}

void Console::changed(const QString &path, const Result<void> &ready)
{
    m_isChanging = false;
    if (ready && m_desk->isImporting())
        return m_window->showNotice(tr("An import is running. Another ledger can be opened when it has ended."));
    if (ready)
        return show(path);
    if (ready.error().kind == ErrorKind::Cancelled)
        return m_window->showNotice(visibleText(ready.error().text));
    auto *trouble = new QMessageBox(QMessageBox::Critical, QStringLiteral("Gatehouse"),
        tr("%1 could not be opened.").arg(visibleText(LedgerPlace(path).display())), QMessageBox::Close, m_window.get());
    trouble->setAttribute(Qt::WA_DeleteOnClose);
    trouble->setInformativeText(ready.error().text);
    trouble->open();
}

} // namespace gatehouse
