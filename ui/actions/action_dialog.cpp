// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/action_dialog.h"

#include "ui/actions/action_result_list.h"
#include "ui/journal/revocation_words.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr int TypingMs = 250;

/// Ends nothing and takes nothing away.
bool gives(ActionKind kind)
{
    return kind == ActionKind::Reinstate || kind == ActionKind::InviteTotp || kind == ActionKind::Unlock ||
           kind == ActionKind::AllowMultipleSessions || kind == ActionKind::OneSessionOnly || kind == ActionKind::Allow ||
           kind == ActionKind::SetPolicies;
}

/// What the targets will notice.
QString effectOf(ActionKind kind)
{
    switch (kind) {
    case ActionKind::Revoke:
    case ActionKind::LogOutEverywhere:
    case ActionKind::LogOutMyOthers:
    case ActionKind::LogOutEveryone:
        return ActionDialog::tr("They are signed out on their next request and must sign in again. Unsaved work in open forms is lost.");
    case ActionKind::Suspend:
        return ActionDialog::tr("Every session is ended first, then the account is archived: nobody can sign in with it until it is "
                                "reinstated.");
    case ActionKind::Reinstate:
        return ActionDialog::tr("The account can sign in again. Sessions from before are ended first, so that none of them lives again.");
    case ActionKind::ResetTotp:
        return ActionDialog::tr("The second factor is switched off, trusted devices are forgotten, and every session ends. The password "
                                "alone is enough until a second factor is set up again.");
    case ActionKind::InviteTotp: return ActionDialog::tr("Odoo mails an invitation to set up a second factor.");
    case ActionKind::RemoveTrustedDevices:
        return ActionDialog::tr("The code of the second factor is asked for again in every browser.");
    case ActionKind::Unlock:
        return ActionDialog::tr("The Guard forgets the failed logins: the right password is good again at once.");
    case ActionKind::AllowMultipleSessions:
        return ActionDialog::tr("A policy of one session per user no longer concerns them. Their sessions stay as they are.");
    case ActionKind::OneSessionOnly:
        return ActionDialog::tr("A policy of one session per user concerns them again, from the next login on.");
    case ActionKind::Allow:
        return ActionDialog::tr("The Guard no longer finds such logins suspicious, from the next one on: nobody is mailed about them, and none is "
                                "ended, locked or asked for a second factor for it. Alerts that rest on nothing else are shown as allowed.");
    case ActionKind::Disallow:
        return ActionDialog::tr("Such logins are judged as any other again, from the next one on, and alerts that were shown as allowed are open "
                                "again. Sessions stay as they are.");
    case ActionKind::SetPolicies:
        return ActionDialog::tr("All of them are set, or none. They hold from the next request of everybody; the server is read again afterwards.");
    case ActionKind::Retain: return {}; // ordered elsewhere
    case ActionKind::RemoveApiKeys: break;
    }
    return ActionDialog::tr("Programs that sign in with these keys stop working.");
}

} // namespace

ActionDialog::ActionDialog(const QString &ledger, std::unique_ptr<ActionSite> site, ActionKind kind, const QStringList &headings,
    std::vector<ActionRow> rows, QWidget *parent, ActionForm *form)
    : QDialog(parent)
    , m_ledger(ledger)
    , m_site(std::move(site))
    , m_source(m_site->name())
    , m_officer(m_site->officer())
    , m_kind(kind)
    , m_rows(std::move(rows))
    , m_note(static_cast<int>(headings.size()))
    , m_form(form)
{
    setObjectName(QStringLiteral("actionDialog"));
    resize(scaled(840), scaled(540));
    m_pages = new QStackedWidget;
    m_pages->addWidget(makeOrder(headings));
    m_pages->addWidget(makeOutcome());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    fillTable();
    updateOrder();
    m_reason->setFocus();
    if (m_form) {
        m_lookSoon.setSingleShot(true);
        m_lookSoon.setInterval(TypingMs);
        connect(&m_lookSoon, &QTimer::timeout, this, &ActionDialog::look);
        connect(m_form, &ActionForm::changed, this, &ActionDialog::formChanged);
        formChanged();
        m_form->setFocus();
    } else {
        look();
    }
}

ActionDialog::~ActionDialog()
{
    m_cancel.cancel();
}

QWidget *ActionDialog::makeOrder(const QStringList &headings)
{
    auto *page = new QWidget;
    m_title = makeLabel({}, TextRole::Title, Ink::Text1);
    m_title->setWordWrap(true);
    QLabel *about = makeLabel(effectOf(m_kind), TextRole::Body, Ink::Text2);
    about->setWordWrap(true);
    m_table = makeSheet(m_note + 1, QStringLiteral("targets"), tr("Whom it is for"));
    m_table->setHorizontalHeaderLabels(QStringList(headings) << tr("Note"));
    connect(m_table, &QTableWidget::itemChanged, this, &ActionDialog::updateOrder);
    m_warning = makeLabel({}, TextRole::Body, Ink::WarnText);
    m_warning->setObjectName(QStringLiteral("warning"));
    m_warning->setWordWrap(true);
    m_warning->setProperty("panel", QStringLiteral("warn"));
    m_warning->setContentsMargins(scaled(10), scaled(6), scaled(10), scaled(6));
    m_warning->hide();
    // The Guard keeps the reason with the sessions that it ends.
    const bool kept = m_site->keepsReasons() &&
                      (m_kind == ActionKind::Revoke || m_kind == ActionKind::LogOutEverywhere || m_kind == ActionKind::LogOutMyOthers ||
                          m_kind == ActionKind::Suspend || m_kind == ActionKind::Allow || m_kind == ActionKind::Disallow);
    QLabel *reasonLabel = makeLabel(kept ? tr("&Reason or ticket: goes into the journal and the Guard's record, not to the user")
                                         : tr("&Reason or ticket: goes into the journal, not to the user"),
        TextRole::Second, Ink::Text2);
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setMaxLength(1000);
    reasonLabel->setBuddy(m_reason);
    QLabel *passwordLabel = nullptr;
    if (const QString role = m_site->passwordOf(); !role.isEmpty()) {
        passwordLabel = makeLabel(tr("&Password of the role %1, to prove that you may order this").arg(visibleText(role)), TextRole::Second, Ink::Text2);
        m_password = new QLineEdit;
        m_password->setObjectName(QStringLiteral("password"));
        m_password->setEchoMode(QLineEdit::Password);
        passwordLabel->setBuddy(m_password);
        connect(m_password, &QLineEdit::textChanged, this, &ActionDialog::updateOrder);
    }
    m_doing = makeLabel({}, TextRole::Second, Ink::Text2);
    m_doing->setObjectName(QStringLiteral("doing"));
    m_bar = new QProgressBar;
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(scaled(4));
    m_bar->hide();
    m_cancelButton = new QPushButton(tr("Cancel"));
    connect(m_cancelButton, &QPushButton::clicked, this, &ActionDialog::reject);
    m_go = new QPushButton(themedIcon(QLatin1StringView(gives(m_kind) ? "check" : "ban"), Ink::OnAccent), {});
    m_go->setObjectName(QStringLiteral("go"));
    m_go->setProperty("kind", gives(m_kind) ? QStringLiteral("primary") : QStringLiteral("destroy"));
    connect(m_go, &QPushButton::clicked, this, &ActionDialog::run);

    auto *foot = new QHBoxLayout;
    foot->addWidget(m_doing, 1);
    foot->addWidget(m_cancelButton);
    foot->addWidget(m_go);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    layout->setSpacing(scaled(8));
    layout->addWidget(m_title);
    layout->addWidget(about);
    if (m_form)
        layout->addWidget(m_form);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_warning);
    layout->addWidget(reasonLabel);
    layout->addWidget(m_reason);
    if (m_password) {
        layout->addWidget(passwordLabel);
        layout->addWidget(m_password);
    }
    layout->addWidget(m_bar);
    layout->addLayout(foot);
    return page;
}

QWidget *ActionDialog::makeOutcome()
{
    auto *page = new QWidget;
    m_headline = makeLabel({}, TextRole::Title, Ink::Text1);
    m_headline->setObjectName(QStringLiteral("headline"));
    m_results = new ActionResultList;
    m_foot = makeLabel({}, TextRole::Second, Ink::Text2);
    m_foot->setWordWrap(true);
    auto *receipt = new QPushButton(themedIcon(QLatin1StringView("file-text")), tr("&Save receipt…"));
    receipt->setProperty("kind", QStringLiteral("soft"));
    connect(receipt, &QPushButton::clicked, this, [this] { saveReceipt(this->receipt(), this); });
    auto *copy = new QPushButton(themedIcon(QLatin1StringView("copy")), tr("Cop&y receipt"));
    copy->setProperty("kind", QStringLiteral("soft"));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(receiptText(this->receipt())); });
    auto *close = new QPushButton(tr("&Close"));
    close->setObjectName(QStringLiteral("close"));
    close->setProperty("kind", QStringLiteral("primary"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(receipt);
    buttons->addWidget(copy);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    layout->setSpacing(scaled(8));
    layout->addWidget(m_headline);
    layout->addWidget(m_results, 1);
    layout->addWidget(m_foot);
    layout->addLayout(buttons);
    return page;
}

void ActionDialog::fillTable()
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(static_cast<int>(m_rows.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const ActionRow &what = m_rows[static_cast<std::size_t>(row)];
        for (int column = 0; column <= m_note; ++column) {
            auto *item = new QTableWidgetItem(visibleText(column == m_note ? what.note : what.cells.value(column)));
            item->setToolTip(item->text());
            m_table->setItem(row, column, item);
        }
        QTableWidgetItem *first = m_table->item(row, 0);
        first->setFlags(first->flags() | Qt::ItemIsUserCheckable);
        first->setCheckState(what.note.isEmpty() ? Qt::Checked : Qt::Unchecked);
    }
    layOutTable();
}

/// As wide as what is in them; what is left over goes to the last column that says something.
void ActionDialog::layOutTable()
{
    bool noted = false;
    for (int row = 0; row < m_table->rowCount(); ++row)
        noted = noted || !m_table->item(row, m_note)->text().isEmpty();
    m_table->setColumnHidden(m_note, !noted);
    m_table->resizeColumnsToContents();
    for (int column = 0; column <= m_note; ++column)
        m_table->setColumnWidth(column, m_table->columnWidth(column) + scaled(22));
}

/// Other lines, of which the server is asked anew.
void ActionDialog::formChanged()
{
    m_rows = m_form->rows();
    fillTable();
    m_preview.reset();
    m_lookSoon.stop();
    ++m_lookNumber;
    m_looking = false;
    m_doing->clear();
    const QString problem = m_form->problem();
    warn(problem.isEmpty() ? QStringList() : QStringList(problem));
    if (problem.isEmpty() && m_site->isThere()) {
        m_looking = true;
        m_lookSoon.start();
    }
    updateOrder();
}

/// Asks the server what the order would meet; until it has answered, only what the ledger knows is shown.
void ActionDialog::look()
{
    if (!m_site->isThere())
        return;
    m_looking = true;
    m_doing->setText(tr("Looking at the server…"));
    updateOrder();
    m_site->look(order(), this, [this, number = ++m_lookNumber](const Result<ActionSite::Looked> &seen) {
        if (number != m_lookNumber)
            return;
        looked(seen ? Result<Preview>(seen->preview) : tl::unexpected(seen.error()), seen ? seen->ownSession : QString());
    });
}

void ActionDialog::warn(const QStringList &lines)
{
    QStringList shown;
    for (const QString &line : lines)
        shown << visibleText(line);
    m_warning->setText(shown.join(u'\n'));
    m_warning->setVisible(!shown.isEmpty());
}

void ActionDialog::looked(const Result<Preview> &preview, const QString &ownSession)
{
    m_looking = false;
    m_doing->clear();
    if (!preview) {
        warn({preview.error().text});
        updateOrder();
        return;
    }
    m_preview = *preview;
    QStringList warnings;
    for (const Warning &warning : preview->warnings)
        warnings << warning.text;
    if (preview->missing)
        warnings.prepend(preview->missing->reason);
    warn(warnings);
    {
        const QSignalBlocker quiet(m_table);
        bool own = false;
        for (int row = 0; row < m_table->rowCount(); ++row) {
            const QString &identifier = m_rows[static_cast<std::size_t>(row)].target.identifier;
            if (!ownSession.isEmpty() && identifier == ownSession) {
                // Whoever means it can tick it; by mistake it would end the console's own work.
                m_table->item(row, 0)->setCheckState(Qt::Unchecked);
                m_table->item(row, m_note)->setText(tr("This console's own session: kept unless ticked"));
                own = true;
            }
        }
        if (own)
            layOutTable();
    }
    updateOrder();
}

ActionOrder ActionDialog::order() const
{
    ActionOrder order;
    order.kind = m_kind;
    order.source = m_site->source();
    order.reason = m_reason->text().trimmed();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, 0)->checkState() == Qt::Checked)
            order.targets << m_rows[static_cast<std::size_t>(row)].target;
    }
    if (m_preview)
        takeListed(order, *m_preview);
    return order;
}

QString ActionDialog::orderTitle(int count) const
{
    switch (m_kind) {
    case ActionKind::Revoke: return tr("Revoke %n session(s)", nullptr, count);
    case ActionKind::LogOutEverywhere: return tr("Log out %n user(s) everywhere", nullptr, count);
    case ActionKind::LogOutMyOthers: return tr("Log out my other sessions");
    case ActionKind::Suspend: return tr("Suspend %n user(s)", nullptr, count);
    case ActionKind::Reinstate: return tr("Reinstate %n user(s)", nullptr, count);
    case ActionKind::ResetTotp: return tr("Reset the second factor of %n user(s)", nullptr, count);
    case ActionKind::InviteTotp: return tr("Invite %n user(s) to a second factor", nullptr, count);
    case ActionKind::RemoveTrustedDevices: return tr("Remove the trusted devices of %n user(s)", nullptr, count);
    case ActionKind::SetPolicies: return tr("Set %n policy(s)", nullptr, count);
    case ActionKind::Retain:
    case ActionKind::LogOutEveryone: return actionTitle(m_kind);
    case ActionKind::Unlock: return tr("Unlock %n account(s)", nullptr, count);
    case ActionKind::AllowMultipleSessions: return tr("Allow %n user(s) multiple sessions", nullptr, count);
    case ActionKind::OneSessionOnly: return tr("Allow %n user(s) one session only", nullptr, count);
    case ActionKind::Allow:
        return areNetworks() ? tr("Allow %n network(s)", nullptr, count) : tr("Allow %n device(s)", nullptr, count);
    case ActionKind::Disallow: return tr("Allow no longer: %n network(s) or device(s)", nullptr, count);
    case ActionKind::RemoveApiKeys: break;
    }
    return tr("Remove the API keys of %n user(s)", nullptr, count);
}

bool ActionDialog::areNetworks() const
{
    return m_rows.empty() || (m_rows.front().target.allowance && m_rows.front().target.allowance->isNetwork());
}

void ActionDialog::updateOrder()
{
    const auto count = static_cast<int>(order().targets.size());
    const QString title = orderTitle(count);
    const QString whole = tr("%1 on %2", "an action, on a server").arg(title, visibleText(m_source));
    setWindowTitle(whole);
    m_title->setText(whole);
    m_go->setText(title);
    const bool proves = !m_password || !m_password->text().isEmpty();
    m_go->setEnabled(count > 0 && m_site->isThere() && proves && !m_running && !m_looking && (!m_preview || m_preview->possible));
}

void ActionDialog::run()
{
    if (!m_site->isThere() || m_running)
        return;
    m_running = true;
    m_table->setEnabled(false);
    m_reason->setEnabled(false);
    if (m_form)
        m_form->setEnabled(false);
    std::shared_ptr<const SecretBytes> password;
    if (m_password) {
        password = std::make_shared<const SecretBytes>(QByteArrayView(m_password->text().toUtf8()));
        m_password->clear();
        m_password->setEnabled(false);
    }
    m_bar->setRange(0, 0);
    m_bar->show();
    m_cancelButton->setText(tr("Stop"));
    updateOrder();
    QPointer<ActionDialog> self(this);
    const auto progress = [self](const ActionProgress &p) {
        QMetaObject::invokeMethod(
            qApp,
            [self, p] {
                if (self)
                    self->progressed(p);
            },
            Qt::QueuedConnection);
    };
    m_site->run(m_ledger, order(), std::move(password), m_cancel, progress, this, [this](const Result<ActionReport> &report) { finished(report); });
}

void ActionDialog::progressed(const ActionProgress &progress)
{
    m_bar->setRange(0, progress.targets);
    m_bar->setValue(progress.settled);
    m_doing->setText(progress.doing);
}

void ActionDialog::finished(const Result<ActionReport> &report)
{
    m_running = false;
    m_bar->hide();
    m_doing->clear();
    if (!report) {
        // Nothing was sent: the order stands as it was typed.
        warn({report.error().text});
        m_table->setEnabled(true);
        m_reason->setEnabled(true);
        if (m_form)
            m_form->setEnabled(true);
        if (m_password)
            m_password->setEnabled(true);
        m_cancelButton->setText(tr("Cancel"));
        m_cancel = CancelToken();
        updateOrder();
        return;
    }
    m_report = *report;
    m_headline->setText(countsText(countsOf(receipt().targets)));
    setWindowTitle(m_headline->text());
    m_results->show(*report);
    QString foot = tr("Journal entry %1 · by %2").arg(report->entry.value).arg(visibleText(m_officer));
    if (report->watched() > 0)
        foot += u'\n' + tr("Watched: the session was in use within the last hour, and a stock Odoo can let such a one live on unseen for "
                           "up to an hour. To be certain at once, change the user's password or suspend the user.");
    if (report->journalError)
        foot += u'\n' + tr("The journal could not be written to the end: %1 Save the receipt.").arg(report->journalError->text);
    m_foot->setText(foot);
    m_pages->setCurrentIndex(1);
    Q_EMIT ended();
}

void ActionDialog::reject()
{
    if (m_running) {
        // What was not sent yet will not be; what was is told with the rest.
        m_cancel.cancel();
        m_doing->setText(tr("Stopping…"));
        return;
    }
    QDialog::reject();
}

Receipt ActionDialog::receipt() const
{
    return receiptOf(*m_report, m_source, m_officer, m_reason->text().trimmed());
}

} // namespace gatehouse
