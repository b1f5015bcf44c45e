// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/break_glass_dialog.h"

#include "core/sources/odoo_sql/database_profile.h"
#include "ui/widgets/label.h"
#include "ui/widgets/visible_text.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace gatehouse {

BreakGlassDialog::BreakGlassDialog(const QString &ledger, const DatabaseSource &database, QWidget *parent)
    : QDialog(parent)
    , m_ledger(ledger)
    , m_database(database)
{
    setObjectName(QStringLiteral("breakGlassDialog"));
    setWindowTitle(tr("Break-glass: %1").arg(visibleText(database.name)));
    setSizeGripEnabled(true);
    resize(scaled(720), scaled(640));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    layout->setSpacing(scaled(8));
    layout->addWidget(makeLabel(tr("Break-glass"), TextRole::Title, Ink::Text1));
    QLabel *about = makeLabel(tr("For emergencies, when Odoo itself cannot be asked: a change in Odoo's own database. Single sessions cannot be "
                                 "revoked here: marking a row of the device table ends nothing."),
        TextRole::Body, Ink::Text2);
    about->setWordWrap(true);
    layout->addWidget(about);
    auto *form = new QFormLayout;
    m_kind = new QComboBox;
    m_kind->setObjectName(QStringLiteral("breakGlassKind"));
    for (const ActionKind kind : {ActionKind::Suspend, ActionKind::Reinstate, ActionKind::LogOutEveryone})
        m_kind->addItem(actionTitle(kind), static_cast<int>(kind));
    form->addRow(tr("&What"), m_kind);
    const auto addField = [&](const char *name, const QString &label) {
        auto *field = new QLineEdit;
        field->setObjectName(QLatin1String(name));
        form->addRow(label, field);
        connect(field, &QLineEdit::textChanged, this, &BreakGlassDialog::changed);
        return field;
    };
    m_user = addField("breakGlassUser", tr("&User's login"));
    m_role = addField("breakGlassRole", tr("As the &role"));
    m_role->setText(QStringLiteral("gatehouse_break_glass"));
    m_role->setToolTip(tr("Not the one that reads: see gatehousectl sql-grants --break-glass."));
    m_password = addField("password", tr("Its &password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setPlaceholderText(tr("why, or a ticket: kept in the journal"));
    form->addRow(tr("R&eason"), m_reason);
    layout->addLayout(form);
    m_show = new QPushButton(tr("&Show what would be done"));
    m_show->setObjectName(QStringLiteral("showPlan"));
    connect(m_show, &QPushButton::clicked, this, &BreakGlassDialog::look);
    layout->addWidget(m_show, 0, Qt::AlignLeft);
    m_sql = new QPlainTextEdit;
    m_sql->setObjectName(QStringLiteral("plan"));
    m_sql->setAccessibleName(tr("The statements that would run"));
    m_sql->setReadOnly(true);
    m_sql->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    layout->addWidget(m_sql, 1);
    m_warnings = makeLabel({}, TextRole::Body, Ink::BadText);
    m_warnings->setObjectName(QStringLiteral("warnings"));
    m_warnings->setWordWrap(true);
    layout->addWidget(m_warnings);
    m_prompt = makeLabel({}, TextRole::Body, Ink::Text1);
    m_prompt->setObjectName(QStringLiteral("prompt"));
    m_prompt->setWordWrap(true);
    m_typed = new QLineEdit;
    m_typed->setObjectName(QStringLiteral("typed"));
    m_prompt->setBuddy(m_typed);
    layout->addWidget(m_prompt);
    layout->addWidget(m_typed);
    m_result = makeLabel({}, TextRole::Body, Ink::Text1);
    m_result->setObjectName(QStringLiteral("result"));
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_result);
    auto *close = new QPushButton(tr("&Close"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    m_act = new QPushButton; // named by changed()
    m_act->setObjectName(QStringLiteral("act"));
    m_act->setProperty("kind", QStringLiteral("danger"));
    m_act->setAutoDefault(false); // never by the return key alone
    connect(m_act, &QPushButton::clicked, this, &BreakGlassDialog::act);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(close);
    foot->addWidget(m_act);
    layout->addLayout(foot);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BreakGlassDialog::changed);
    connect(m_typed, &QLineEdit::textChanged, this,
        [this](const QString &text) { m_act->setEnabled(m_prepared && isSettled() && text == m_prepared->plan.confirmation); });
    connect(&m_look, &QFutureWatcher<std::shared_ptr<Looked>>::finished, this, &BreakGlassDialog::looked);
    connect(&m_run, &QFutureWatcher<std::shared_ptr<Result<ActionReport>>>::finished, this, &BreakGlassDialog::acted);
    changed();
}

BreakGlassDialog::~BreakGlassDialog()
{
    m_look.disconnect(this);
    m_run.disconnect(this);
    m_cancel.cancel();
    m_run.waitForFinished();
}

ActionKind BreakGlassDialog::kind() const
{
    return static_cast<ActionKind>(m_kind->currentData().toInt());
}

/// What was shown is not what is asked for any more.
void BreakGlassDialog::changed()
{
    if (!m_act)
        return; // still being made
    m_outdated = true;
    m_act->setText(actionTitle(kind()));
    m_prepared.reset();
    m_sql->clear();
    m_warnings->clear();
    m_prompt->clear();
    m_typed->clear();
    m_typed->setEnabled(false);
    m_act->setEnabled(false);
    const bool isForAll = kind() == ActionKind::LogOutEveryone;
    m_user->setEnabled(!isForAll);
    m_show->setEnabled(isSettled() && !m_role->text().trimmed().isEmpty() && (isForAll || !m_user->text().isEmpty()));
}

void BreakGlassDialog::look()
{
    if (!isSettled())
        return;
    m_outdated = false;
    m_result->setText(tr("Looking…"));
    m_show->setEnabled(false);
    PostgresSettings settings = m_database.settings;
    settings.role = m_role->text().trimmed();
    // Standbys cannot be written; of several servers the one that can is meant.
    if (settings.hosts.size() > 1)
        settings.target = PostgresTarget::ReadWrite;
    const auto password = std::make_shared<SecretBytes>(QByteArrayView(m_password->text().toUtf8()));
    m_look.setFuture(QtConcurrent::run([settings, password, schema = m_database.schema, kind = kind(), user = m_user->text(), cancel = m_cancel] {
        PostgresSession session;
        session.statementTimeout = std::chrono::seconds(30);
        session.lockTimeout = std::chrono::seconds(10);
        session.applicationName = QStringLiteral("gatehouse break-glass");
        const auto looked = [&]() -> Looked {
            auto connection = PostgresConnection::open(settings, *password, session, cancel);
            if (!connection)
                return tl::unexpected(connection.error());
            const auto profile = odoo_sql::probe(**connection, schema);
            if (!profile)
                return tl::unexpected(profile.error());
            auto plan = planBreakGlass(**connection, *profile, kind, user);
            if (!plan)
                return tl::unexpected(plan.error());
            auto prepared = std::make_shared<Prepared>();
            prepared->connection = std::move(*connection);
            prepared->plan = std::move(*plan);
            return prepared;
        };
        return std::make_shared<Looked>(looked());
    }));
}

void BreakGlassDialog::looked()
{
    const std::shared_ptr<Looked> found = m_look.result();
    const bool isCurrent = !m_outdated;
    changed();
    m_result->clear();
    if (!*found) {
        m_result->setText(visibleText(found->error().text));
        return;
    }
    if (!isCurrent)
        return;
    m_prepared = **found;
    const BreakGlassPlan &plan = m_prepared->plan;
    QStringList lines;
    for (const QString &sql : plan.sql)
        lines << visibleText(sql);
    m_sql->setPlainText(lines.join(u'\n'));
    QStringList warnings;
    for (const QString &warning : plan.warnings)
        warnings << visibleText(warning);
    m_warnings->setText(warnings.join(u'\n'));
    m_prompt->setText(tr("Type %1 to do it:").arg(visibleText(plan.confirmation)));
    m_typed->setEnabled(true);
    m_typed->setFocus();
}

void BreakGlassDialog::act()
{
    if (!m_prepared || !isSettled() || m_typed->text() != m_prepared->plan.confirmation)
        return;
    m_act->setEnabled(false);
    m_show->setEnabled(false);
    m_result->setText(tr("Under way…"));
    m_run.setFuture(QtConcurrent::run([prepared = m_prepared, ledger = m_ledger, source = m_database.id, reason = m_reason->text().trimmed(), typed = m_typed->text()] {
        auto journal = Journal::open(ledger);
        if (!journal)
            return std::make_shared<Result<ActionReport>>(tl::unexpected(journal.error()));
        return std::make_shared<Result<ActionReport>>(runBreakGlass({*prepared->connection, **journal, source, reason, typed}, prepared->plan));
    }));
}

void BreakGlassDialog::acted()
{
    const std::shared_ptr<Result<ActionReport>> report = m_run.result();
    changed();
    if (!*report) {
        m_result->setText(visibleText(report->error().text));
        return;
    }
    const ActionResult &first = (*report)->results.front();
    const TargetResult told = first.result.value_or(TargetResult());
    QString text = QStringLiteral("%1: %2: %3").arg(visibleText(first.target.subject), outcomeText(told.outcome), visibleText(told.proof));
    if ((*report)->journalError)
        text += u'\n' + tr("The journal lacks some of this: %1").arg((*report)->journalError->text);
    m_result->setText(text);
    Q_EMIT carriedOut();
}

void BreakGlassDialog::done(int result)
{
    QString typed = m_password->text();
    m_password->clear();
    (void)SecretBytes::take(typed);
    QDialog::done(result);
}

} // namespace gatehouse
