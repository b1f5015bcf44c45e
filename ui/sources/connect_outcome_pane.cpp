// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/connect_outcome_pane.h"

#include "ui/sources/capability_list.h"
#include "ui/sources/code_row.h"
#include "ui/widgets/label.h"
#include "ui/widgets/status_mark.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QDateTime>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

QLabel *mark(Mark shape)
{
    auto *label = new QLabel;
    label->setPixmap(markIcon(shape).pixmap(scaled(16), scaled(16)));
    return label;
}

QLabel *wrapped(TextRole role, Ink ink, const char *name)
{
    QLabel *label = makeLabel({}, role, ink);
    label->setObjectName(QLatin1StringView(name));
    label->setWordWrap(true);
    return label;
}

/// What this user is there.
QString standing(const odoo::WhoAmI &who)
{
    if (who.isSystem)
        return ConnectOutcomePane::tr("administrator (Settings)");
    if (who.isErpManager)
        return ConnectOutcomePane::tr("manages users (Access Rights), but not the system");
    if (who.isInternal)
        return ConnectOutcomePane::tr("an internal user, no administrator");
    return ConnectOutcomePane::tr("a portal user");
}

/// What to do next, where the error's own sentence does not say it.
QString adviceFor(const odoo::CallError &error)
{
    using odoo::Fault;
    switch (error.fault) {
    case Fault::AccessDenied:
        return ConnectOutcomePane::tr(
            "Check the login, the password or key, and the database. Odoo answers the same to each of "
            "them, and after several wrong ones it makes everybody at this address wait.");
    case Fault::NoDatabase:
        return ConnectOutcomePane::tr("Choose the database on the left, or ask whoever runs the server for its name.");
    case Fault::WrongCode:
        return ConnectOutcomePane::tr(
            "If codes keep being refused, the clock of the telephone or of the server is off.");
    case Fault::Busy:
        return ConnectOutcomePane::tr("The server has too much to do. Try again in a minute.");
    default:
        return {};
    }
}

} // namespace

ConnectOutcomePane::ConnectOutcomePane(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("connectOutcome"));
    setProperty("panel", QStringLiteral("card"));
    m_pages = new QStackedWidget;
    for (QWidget *page :
        {m_nothing = makeNothing(), m_busy = makeBusy(), m_found = makeFound(), m_failed = makeFailed()})
        m_pages->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(12), scaled(12), scaled(12), scaled(12));
    layout->addWidget(m_pages);
    showNothing(false);
}

QWidget *ConnectOutcomePane::makeNothing()
{
    m_nothingText = wrapped(TextRole::Body, Ink::Text2, "notTried");
    m_nothingText->setAlignment(Qt::AlignCenter);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(scaled(16), 0, scaled(16), 0);
    layout->addStretch(2);
    layout->addWidget(m_nothingText);
    layout->addStretch(3);
    return page;
}

QWidget *ConnectOutcomePane::makeBusy()
{
    m_step = wrapped(TextRole::Strong, Ink::Text1, "connectStep");
    m_bar = new QProgressBar;
    m_bar->setRange(0, 0);
    m_bar->setAccessibleName(tr("Trying the connection"));
    m_code = new CodeRow;
    connect(m_code, &CodeRow::given, this, &ConnectOutcomePane::codeGiven);
    m_stop = new QPushButton(tr("&Stop trying"));
    m_stop->setObjectName(QStringLiteral("stopTrying"));
    m_stop->setProperty("kind", QStringLiteral("soft"));
    m_stop->setAutoDefault(false);
    connect(m_stop, &QPushButton::clicked, this, &ConnectOutcomePane::cancelRequested);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    layout->addWidget(m_step);
    layout->addWidget(m_bar);
    layout->addSpacing(scaled(8));
    layout->addWidget(m_code);
    layout->addStretch(1);
    layout->addWidget(m_stop, 0, Qt::AlignLeading);
    return page;
}

QWidget *ConnectOutcomePane::makeFound()
{
    m_version = makeLabel({}, TextRole::Strong, Ink::Text1);
    m_version->setObjectName(QStringLiteral("serverVersion"));
    m_who = wrapped(TextRole::Body, Ink::Text2, "whoAmI");
    m_capabilities = new CapabilityList;
    m_how = wrapped(TextRole::Hint, Ink::Text3, "foundHow");
    auto *head = new QGridLayout;
    head->setHorizontalSpacing(scaled(8));
    head->setVerticalSpacing(scaled(2));
    head->addWidget(mark(Mark::Done), 0, 0);
    head->addWidget(m_version, 0, 1);
    head->addWidget(m_who, 1, 1);
    head->setColumnStretch(1, 1);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(12));
    layout->addLayout(head);
    layout->addWidget(m_capabilities, 1);
    layout->addWidget(m_how);
    return page;
}

QWidget *ConnectOutcomePane::makeFailed()
{
    m_failure = wrapped(TextRole::Strong, Ink::BadText, "failure");
    m_advice = wrapped(TextRole::Body, Ink::Text2, "failureAdvice");
    m_detail = wrapped(TextRole::Hint, Ink::Text3, "failureDetail");
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(scaled(8));
    grid->setVerticalSpacing(scaled(8));
    grid->addWidget(mark(Mark::Failed), 0, 0, Qt::AlignTop);
    grid->addWidget(m_failure, 0, 1);
    grid->addWidget(m_advice, 1, 1);
    grid->addWidget(m_detail, 2, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(3, 1);
    return page;
}

void ConnectOutcomePane::showNothing(bool outdated)
{
    m_code->clear();
    m_nothingText->setText(
        outdated ? tr("What is typed on the left has changed. Test the connection again.")
                 : tr("“Test connection” signs in once and asks the server who you are there and what can be done "
                      "with it. Nothing is changed on the server."));
    m_pages->setCurrentWidget(m_nothing);
}

void ConnectOutcomePane::showBusy()
{
    m_code->clear();
    m_code->hide();
    m_bar->show();
    m_stop->setEnabled(true);
    m_pages->setCurrentWidget(m_busy);
}

void ConnectOutcomePane::setStep(const QString &text)
{
    m_step->setText(visibleText(text));
}

void ConnectOutcomePane::askCode(const odoo::CodeAsk &ask)
{
    m_bar->hide();
    m_code->show();
    m_code->ask(ask);
}

odoo::GivenCode ConnectOutcomePane::takeCode()
{
    odoo::GivenCode code = m_code->take();
    m_code->hide();
    m_bar->show();
    m_stop->setFocus();
    return code;
}

void ConnectOutcomePane::showFound(const ConnectFindings &findings)
{
    const odoo::ServerProfile &profile = *findings.profile;
    m_version->setText(tr("Odoo %1").arg(visibleText(profile.version.text)));
    const QString name = profile.who.name.isEmpty() ? profile.who.login
                         : profile.who.name == profile.who.login
                             ? profile.who.name
                             : tr("%1 (%2)", "name (login)").arg(profile.who.name, profile.who.login);
    m_who->setText(tr("You are %1 there, %2.").arg(visibleText(name), standing(profile.who)));
    m_capabilities->setCapabilities(profile.capabilities);
    const Instant now = Instant::fromDateTime(QDateTime::currentDateTimeUtc());
    m_how->setText(tr("Found by asking the server at %1, not by its version.").arg(words::moment(now)));
    m_code->clear();
    m_pages->setCurrentWidget(m_found);
}

void ConnectOutcomePane::showFailed(const odoo::CallError &error)
{
    m_code->clear();
    if (error.kind == ErrorKind::Cancelled)
        return showNothing(false);
    m_failure->setText(visibleText(error.text));
    m_advice->setText(adviceFor(error));
    m_advice->setVisible(!m_advice->text().isEmpty());
    QStringList detail;
    if (error.httpStatus != 0)
        detail += tr("HTTP %1").arg(error.httpStatus);
    if (!error.pythonClass.isEmpty())
        detail += visibleText(error.pythonClass);
    m_detail->setText(detail.join(QStringLiteral(" · ")));
    m_detail->setVisible(!detail.isEmpty());
    m_pages->setCurrentWidget(m_failed);
}

void ConnectOutcomePane::clearSecrets()
{
    m_code->clear();
}

} // namespace gatehouse
