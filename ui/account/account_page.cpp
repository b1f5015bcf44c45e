// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/account_page.h"

#include "core/actions/journal.h"
#include "core/actions/own_totp.h"
#include "core/actions/run.h"
#include "ui/actions/asking_server.h"
#include "ui/account/enrol_dialog.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/state_panels.h"
#include "ui/widgets/status_mark.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QComboBox>
#include <QDateTime>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

enum DeviceColumn { NameColumn, AddressColumn, PlaceColumn, FirstColumn, LastColumn };

/// Older than this, what is shown is read anew when the officer asks for fresh data.
constexpr std::int64_t FreshForSeconds = 60;

Instant now()
{
    return Instant::fromDateTime(QDateTime::currentDateTimeUtc());
}

QLabel *named(QLabel *label, const char *name)
{
    label->setObjectName(QLatin1StringView(name));
    label->setWordWrap(true);
    return label;
}

QPushButton *button(const QString &text, const char *name, const char *kind)
{
    auto *made = new QPushButton(text);
    made->setObjectName(QLatin1StringView(name));
    made->setProperty("kind", QLatin1StringView(kind));
    return made;
}

} // namespace

AccountPage::AccountPage(const QString &ledgerPath, QWidget *parent)
    : Page(parent)
    , m_ledgerPath(ledgerPath)
{
    setObjectName(QStringLiteral("accountPage"));
    m_empty = new EmptyState;
    m_empty->setTexts(tr("No Odoo is connected"),
        tr("Here you see your own sessions at an Odoo and set up your second factor there. Connect one first; exported "
           "logs have "
           "no account to look at."),
        tr("Connect…"));
    connect(m_empty, &EmptyState::actionTriggered, this, &AccountPage::connectRequested);
    m_loading = new LoadingState;
    m_loading->setAccessibleName(tr("Asking Odoo for your account"));
    m_failed = new FailedState;
    connect(m_failed, &FailedState::retryRequested, this, &AccountPage::read);
    m_content = makeContent();
    m_stack = new QStackedWidget;
    for (QWidget *state : {static_cast<QWidget *>(m_empty), m_loading, static_cast<QWidget *>(m_failed), m_content})
        m_stack->addWidget(state);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    layout->setSpacing(scaled(12));
    layout->addWidget(makeHead());
    layout->addWidget(m_stack, 1);
    update();
}

AccountPage::~AccountPage() = default;

QWidget *AccountPage::makeHead()
{
    m_source = new QComboBox;
    m_source->setObjectName(QStringLiteral("accountSource"));
    m_source->setAccessibleName(tr("Account at"));
    connect(m_source, &QComboBox::activated, this, &AccountPage::read);
    m_who = makeLabel({}, TextRole::Body, Ink::Text2);
    m_who->setObjectName(QStringLiteral("accountWho"));
    m_doing = makeLabel({}, TextRole::Second, Ink::Text3);
    m_bar = new QProgressBar;
    m_bar->setRange(0, 0);
    m_bar->setFixedWidth(scaled(120));
    m_bar->setAccessibleName(tr("Odoo is being asked"));
    m_again = button(tr("&Read again"), "readAccount", "soft");
    m_again->setIcon(themedIcon(QLatin1StringView("refresh-cw")));
    connect(m_again, &QPushButton::clicked, this, &AccountPage::read);
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(12));
    layout->addWidget(makeLabel(title(), TextRole::Title, Ink::Text1));
    layout->addWidget(m_who);
    layout->addStretch(1);
    layout->addWidget(m_doing);
    layout->addWidget(m_bar);
    layout->addWidget(m_source);
    layout->addWidget(m_again);
    return box;
}

QWidget *AccountPage::makeContent()
{
    m_outcome = named(makeLabel({}, TextRole::Body, Ink::Text1), "accountOutcome");
    m_outcome->hide();
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(12));
    layout->addWidget(m_outcome);
    layout->addWidget(makeFactor());
    layout->addWidget(makeDevices(), 1);
    return box;
}

QWidget *AccountPage::makeFactor()
{
    m_factorMark = new QLabel;
    m_factorTitle = named(makeLabel({}, TextRole::Strong, Ink::Text1), "factorTitle");
    m_factorText = named(makeLabel({}, TextRole::Body, Ink::Text2), "factorText");
    m_enrol = button(tr("Set &up…"), "enrol", "primary");
    connect(m_enrol, &QPushButton::clicked, this, &AccountPage::enrol);
    m_disable = button(tr("S&witch off…"), "disableTotp", "danger");
    connect(m_disable, &QPushButton::clicked, this, &AccountPage::askToDisable);
    auto *card = new QFrame;
    card->setProperty("panel", QStringLiteral("card"));
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    grid->setHorizontalSpacing(scaled(8));
    grid->setVerticalSpacing(scaled(4));
    grid->addWidget(m_factorMark, 0, 0);
    grid->addWidget(m_factorTitle, 0, 1);
    grid->addWidget(m_factorText, 1, 1);
    grid->addWidget(m_enrol, 0, 2, 2, 1, Qt::AlignVCenter);
    grid->addWidget(m_disable, 0, 3, 2, 1, Qt::AlignVCenter);
    grid->setColumnStretch(1, 1);
    return card;
}

QWidget *AccountPage::makeDevices()
{
    m_devices = new QTreeWidget;
    m_devices->setObjectName(QStringLiteral("ownDevices"));
    m_devices->setAccessibleName(tr("My devices"));
    m_devices->setHeaderLabels({tr("Device"), tr("Address"), tr("Place"), tr("First activity"), tr("Last activity")});
    m_devices->setRootIsDecorated(false);
    m_devices->setUniformRowHeights(true);
    m_devices->header()->setStretchLastSection(true);
    m_devices->header()->resizeSection(NameColumn, scaled(280));
    m_devices->header()->resizeSection(AddressColumn, scaled(140));
    m_devices->header()->resizeSection(PlaceColumn, scaled(190));
    m_devices->header()->resizeSection(FirstColumn, scaled(150));
    m_devicesNote = named(makeLabel({}, TextRole::Hint, Ink::Text3), "devicesNote");
    m_logOut = button(tr("&Log out from all other devices…"), "logOutOthers", "danger");
    connect(m_logOut, &QPushButton::clicked, this, &AccountPage::askToLogOutOthers);

    auto *card = new QFrame;
    card->setProperty("panel", QStringLiteral("card"));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(scaled(16), 0, scaled(16), 0);
    foot->addWidget(m_devicesNote, 1);
    foot->addWidget(m_logOut);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(scaled(16), 0, scaled(16), 0);
    head->addWidget(makeLabel(tr("My devices"), TextRole::Strong, Ink::Text1));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, scaled(12), 1, scaled(12));
    layout->setSpacing(scaled(8));
    layout->addLayout(head);
    layout->addWidget(m_devices, 1);
    layout->addLayout(foot);
    return card;
}

void AccountPage::setServers(const QList<ServerFollower *> &servers)
{
    // They are told again whenever one of them has read something.
    if (std::equal(servers.cbegin(), servers.cend(), m_servers.cbegin(), m_servers.cend(),
            [](const ServerFollower *a, const QPointer<ServerFollower> &b) { return a == b.data(); }))
        return;
    const ServerFollower *chosen = server();
    m_servers.clear();
    m_source->clear();
    for (ServerFollower *each : servers) {
        m_servers += each;
        m_source->addItem(visibleText(each->server().name));
        if (each == chosen)
            m_source->setCurrentIndex(m_source->count() - 1);
    }
    if (server() != m_readFrom) {
        m_account.reset();
        m_readFrom.clear();
        m_readAt = {};
    }
    update();
    if (isVisible() && server() && !m_account)
        read();
}

ServerFollower *AccountPage::server() const
{
    return m_servers.value(m_source->currentIndex());
}

void AccountPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    refresh();
}

void AccountPage::refresh()
{
    // The ledger changes every few seconds, and has nothing to do with what is shown here.
    if (isVisible() && server() && !m_working &&
        (!m_account || m_readFrom != server() || now().seconds() - m_readAt.seconds() > FreshForSeconds))
        read();
}

void AccountPage::setWorking(const QString &what)
{
    m_working = !what.isEmpty();
    m_doing->setText(what);
    update();
}

void AccountPage::read()
{
    ServerFollower *from = server();
    if (!from || m_working)
        return;
    if (m_readFrom != from)
        m_account.reset();
    m_readFrom = from;
    setWorking(tr("Asking %1…").arg(visibleText(from->server().name)));
    askServer(
        *from, this,
        [](odoo::OdooSession &session,
            const odoo::ServerProfile &profile) -> Result<std::shared_ptr<const OwnAccount>> {
            auto account = readOwnAccount(session, profile);
            if (!account)
                return tl::unexpected(static_cast<Error>(account.error()));
            return std::make_shared<const OwnAccount>(std::move(*account));
        },
        [this, from = QPointer(from)](const Result<std::shared_ptr<const OwnAccount>> &account) {
            setWorking({});
            // Another source was chosen meanwhile.
            if (from != server())
                return read();
            take(account);
        });
}

void AccountPage::take(const Result<std::shared_ptr<const OwnAccount>> &account)
{
    if (!account) {
        m_account.reset();
        m_failed->setTexts(tr("Your account could not be read"), visibleText(account.error().text));
        m_stack->setCurrentWidget(m_failed);
        return;
    }
    m_account = *account;
    m_readAt = now();
    showAccount();
    update();
}

void AccountPage::showAccount()
{
    const OwnAccount &account = *m_account;
    m_who->setText(visibleText(account.who.name.isEmpty() || account.who.name == account.who.login
                                   ? account.who.login
                                   : tr("%1 (%2)", "name (login)").arg(account.who.name, account.who.login)));

    m_factorMark->setPixmap(markIcon(account.totpOn ? Mark::Done : Mark::LoggedOut).pixmap(scaled(16), scaled(16)));
    m_factorTitle->setText(!account.hasTotp ? tr("There is no second factor on this server")
                           : account.totpOn ? tr("Two-factor authentication is on")
                                            : tr("Two-factor authentication is off"));
    m_factorText->setText(
        !account.hasTotp || (!account.totpOn && !account.noEnrolment.isEmpty()) ? visibleText(account.noEnrolment)
        : account.totpOn
            ? tr("Signing in takes your password and a code of your authenticator app.")
            : tr("Whoever knows your password can sign in as you. A code of an authenticator app on your telephone "
                 "would be asked for as well."));
    m_enrol->setVisible(account.hasTotp && !account.totpOn && account.noEnrolment.isEmpty());
    m_disable->setVisible(account.hasTotp && account.totpOn);

    m_devices->clear();
    for (const OwnDevice &device : account.devices) {
        const QString name = words::device(device.browser, device.platform);
        auto *row = new QTreeWidgetItem(m_devices);
        row->setText(NameColumn, device.isCurrent ? tr("%1 · this console").arg(visibleText(name)) : visibleText(name));
        row->setIcon(NameColumn, markIcon(device.isCurrent ? Mark::Active : Mark::Seen));
        row->setData(NameColumn, Qt::UserRole, device.isCurrent);
        row->setToolTip(NameColumn, device.identifier);
        row->setText(AddressColumn, visibleText(device.address));
        row->setFont(AddressColumn, textFont(TextRole::Mono));
        row->setText(PlaceColumn, visibleText(words::place(device.country, device.city)));
        row->setText(FirstColumn, words::shortMoment(device.firstActivity, m_readAt));
        row->setToolTip(FirstColumn, words::moment(device.firstActivity));
        row->setText(LastColumn, words::shortMoment(device.lastActivity, m_readAt));
        row->setToolTip(LastColumn, words::moment(device.lastActivity));
        if (device.isCurrent) {
            QFont bold = m_devices->font();
            bold.setWeight(QFont::DemiBold);
            row->setFont(NameColumn, bold);
        }
    }
    m_devicesNote->setText(account.noDevices.isEmpty() ? tr("As Odoo lists them, read at %1. The last activity is up "
                                                            "to an hour behind, and sessions that were logged out stay "
                                                            "listed for a while.")
                                                             .arg(words::moment(m_readAt))
                                                       : visibleText(account.noDevices));
}

int AccountPage::otherSessions() const
{
    if (!m_account || !m_account->noDevices.isEmpty())
        return -1;
    return static_cast<int>(std::count_if(m_account->devices.cbegin(), m_account->devices.cend(),
        [](const OwnDevice &device) { return !device.isCurrent; }));
}

void AccountPage::update()
{
    const bool any = server() != nullptr;
    m_source->setVisible(m_servers.size() > 1);
    m_source->setEnabled(!m_working);
    m_again->setVisible(any);
    m_again->setEnabled(!m_working);
    m_bar->setVisible(m_working);
    m_who->setVisible(m_account != nullptr);
    if (!any)
        m_stack->setCurrentWidget(m_empty);
    else if (m_account)
        m_stack->setCurrentWidget(m_content);
    else if (m_working || m_stack->currentWidget() != m_failed)
        m_stack->setCurrentWidget(m_loading);
    for (QPushButton *each : {m_enrol, m_disable})
        each->setEnabled(!m_working);
    const int others = otherSessions();
    m_logOut->setText(others > 0 ? tr("&Log out from %1 other devices…").arg(words::count(others))
                                 : tr("&Log out from all other devices…"));
    const QString noLogOut = m_account ? m_account->noLogOut : QString();
    m_logOut->setEnabled(!m_working && others > 0 && noLogOut.isEmpty());
    m_logOut->setToolTip(visibleText(noLogOut));
}

void AccountPage::enrol()
{
    ServerFollower *at = server();
    if (!at || m_working || !m_account)
        return;
    auto *dialog = new EnrolDialog(*at, m_account->who.login, otherSessions(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EnrolDialog::enrolled, this, [this] {
        Q_EMIT notice(tr("Two-factor authentication is on."));
        read();
    });
    dialog->open();
}

void AccountPage::askToDisable()
{
    if (!server() || !m_account)
        return;
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Switch off two-factor authentication"),
        tr("Switch off the second factor of %1 on %2?")
            .arg(visibleText(m_account->who.login), visibleText(server()->server().name)),
        QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("confirmDisable"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("The password alone will sign in again. Your other sessions end, and your trusted devices are forgotten. "
           "Odoo asks for the password first."));
    QPushButton *off = box->addButton(tr("&Switch off"), QMessageBox::DestructiveRole);
    off->setObjectName(QStringLiteral("confirmDisableIt"));
    QPushButton *keep = box->addButton(tr("&Keep it on"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(box, &QDialog::finished, this, [this, box, off] {
        if (box->clickedButton() == off)
            disable();
    });
    box->open();
}

void AccountPage::disable()
{
    if (!server() || m_working)
        return;
    m_outcome->hide();
    setWorking(tr("Switching it off…"));
    askServer(
        *server(), this,
        [](odoo::OdooSession &session, const odoo::ServerProfile &) -> Result<bool> {
            if (const auto off = disableOwnTotp(session); !off)
                return tl::unexpected(static_cast<Error>(off.error()));
            return true;
        },
        [this](const Result<bool> &off) {
            setWorking({});
            if (off) {
                Q_EMIT notice(tr("Two-factor authentication is off."));
            } else {
                say(off.error().text, Ink::BadText);
            }
            read();
        });
}

void AccountPage::askToLogOutOthers()
{
    if (!server() || !m_account)
        return;
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Log out from all other devices"),
        tr("Log out %1 from all other devices on %2?")
            .arg(visibleText(m_account->who.login), visibleText(server()->server().name)),
        QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("confirmLogOut"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Odoo lists %1 other sessions now. They end at their next request; this console's "
                               "session stays. Odoo asks for the "
                               "password first.")
                                .arg(words::count(otherSessions())));
    QPushButton *out = box->addButton(tr("&Log out the others"), QMessageBox::DestructiveRole);
    out->setObjectName(QStringLiteral("confirmLogOutIt"));
    QPushButton *keep = box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(box, &QDialog::finished, this, [this, box, out] {
        if (box->clickedButton() == out)
            logOutOthers();
    });
    box->open();
}

void AccountPage::logOutOthers()
{
    if (!server() || m_working || !m_account)
        return;
    m_outcome->hide();
    setWorking(tr("Logging out the other devices…"));
    ActionOrder order;
    order.kind = ActionKind::LogOutMyOthers;
    order.source = server()->server().id;
    order.targets = {ActionTarget::ofUser(m_account->who.uid, m_account->who.login)};
    orderOfServer(*server(), this, m_ledgerPath, order, {}, {},
        [this](const Result<ActionReport> &report) {
            setWorking({});
            if (!report)
                say(report.error().text, Ink::BadText);
            else
                sayReport(*report);
            read();
        });
}

void AccountPage::sayReport(const ActionReport &report)
{
    int ended = 0;
    QStringList proofs; // of what did not go well
    for (const ActionResult &each : report.results) {
        if (!each.target.isSession() && each.result && each.result->outcome == Outcome::Done)
            continue;
        if (each.result && each.result->outcome == Outcome::Done)
            ++ended;
        else if (each.result)
            proofs += tr("%1: %2, %3", "subject, outcome, proof")
                          .arg(each.target.subject, outcomeText(each.result->outcome), each.result->proof);
    }
    QStringList said{tr("Other sessions ended, confirmed by reading again: %1.").arg(words::count(ended))};
    if (report.watched() > 0)
        said += tr("%1 of them were in use just now and may live on unseen for up to an hour: they are watched.")
                    .arg(words::count(report.watched()));
    said += proofs;
    if (report.journalError)
        said += report.journalError->text;
    say(said.join(QLatin1Char(' ')), report.outcome != Outcome::Done || report.journalError ? Ink::BadText
                                     : report.watched() > 0                                 ? Ink::WarnText
                                                                                            : Ink::OkText);
}

void AccountPage::say(const QString &text, Ink ink)
{
    setStyleProperty(m_outcome, "ink",
        ink == Ink::BadText    ? QStringLiteral("bad")
        : ink == Ink::WarnText ? QStringLiteral("warn")
                               : QStringLiteral("ok"));
    m_outcome->setText(visibleText(text));
    m_outcome->show();
}

} // namespace gatehouse
