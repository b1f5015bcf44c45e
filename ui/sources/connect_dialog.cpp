// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/connect_dialog.h"

#include "ui/sources/connect_outcome_pane.h"
#include "ui/sources/server_form.h"
#include "ui/sources/source_tile.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/visible_text.h"

#include <QButtonGroup>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace gatehouse {

ConnectDialog::ConnectDialog(const QStringList &takenNames, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("connectDialog"));
    setWindowTitle(tr("Connect a source"));
    setSizeGripEnabled(true);
    resize(scaled(920), scaled(660));

    auto *head = new QHBoxLayout;
    auto *icon = new QLabel;
    icon->setPixmap(themedIcon(QLatin1StringView("plug"), Ink::Text1).pixmap(scaled(18), scaled(18)));
    head->addWidget(icon);
    head->addWidget(makeLabel(tr("Connect a source"), TextRole::Title, Ink::Text1));
    head->addStretch();

    QWidget *tiles = makeTiles();
    m_form = new ServerForm(takenNames);
    // The folded part makes it longer than some screens.
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    m_outcome = new ConnectOutcomePane;
    auto *halves = new QHBoxLayout;
    halves->setSpacing(scaled(16));
    halves->addWidget(scroll, 7);
    halves->addWidget(m_outcome, 6);

    auto *body = new QVBoxLayout;
    body->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    body->setSpacing(scaled(16));
    body->addLayout(head);
    body->addWidget(tiles);
    body->addLayout(halves, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(body, 1);
    layout->addWidget(makeFoot());

    connect(m_form, &ServerForm::changed, this, &ConnectDialog::voidFindings);
    connect(m_form, &ServerForm::nameChanged, this, &ConnectDialog::update);
    connect(m_form, &ServerForm::addressSettled, this, &ConnectDialog::glance);
    connect(m_outcome, &ConnectOutcomePane::codeGiven, this, [this] { m_trial.giveCode(m_outcome->takeCode()); });
    connect(m_outcome, &ConnectOutcomePane::cancelRequested, this, [this] {
        m_connectAfter = false;
        m_trial.cancel();
        m_outcome->setStep(tr("Stopping…"));
    });
    connect(&m_trial, &OdooRun::told, m_outcome, &ConnectOutcomePane::setStep);
    connect(&m_trial, &OdooRun::codeWanted, m_outcome, &ConnectOutcomePane::askCode);
    m_form->focusAddress();
    update();
}

ConnectDialog::~ConnectDialog() = default;

QWidget *ConnectDialog::makeTiles()
{
    auto *server = new SourceTile(
        QLatin1StringView("globe"), tr("Odoo server"), tr("over the network, Odoo 17 to 19, nothing to install there"));
    server->setObjectName(QStringLiteral("kindServer"));
    server->setCheckable(true);
    server->setChecked(true);
    auto *exports = new SourceTile(QLatin1StringView("file-archive"), tr("Exported logs"),
        tr("server logs, CSV, Excel, JSON; without a connection"));
    exports->setObjectName(QStringLiteral("kindExports"));
    exports->setCheckable(true);
    auto *database = new SourceTile(
        QLatin1StringView("database"), tr("Odoo database"), tr("its PostgreSQL, Odoo 14 to 19; reads, and acts in emergencies"));
    database->setObjectName(QStringLiteral("kindDatabase"));
    database->setCheckable(true);
    auto *kinds = new QButtonGroup(this);
    kinds->addButton(server);
    kinds->addButton(database);
    kinds->addButton(exports);
    // Files and databases have dialogs of their own.
    connect(database, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT databaseRequested();
    });
    connect(exports, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT importRequested();
    });
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(12));
    layout->addWidget(server, 1);
    layout->addWidget(database, 1);
    layout->addWidget(exports, 1);
    return box;
}

QWidget *ConnectDialog::makeFoot()
{
    m_test = new QPushButton(themedIcon(QLatin1StringView("refresh-cw")), tr("&Test connection"));
    m_test->setObjectName(QStringLiteral("testConnection"));
    m_test->setAutoDefault(false);
    connect(m_test, &QPushButton::clicked, this, [this] { test(false); });
    m_obstacle = makeLabel({}, TextRole::Second, Ink::Text2);
    m_obstacle->setObjectName(QStringLiteral("obstacle"));
    m_obstacle->setWordWrap(true);
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("cancelConnect"));
    m_cancel->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_connect = new QPushButton(tr("C&onnect"));
    m_connect->setObjectName(QStringLiteral("connectIt"));
    m_connect->setProperty("kind", QStringLiteral("primary"));
    m_connect->setDefault(true);
    connect(m_connect, &QPushButton::clicked, this, [this] {
        if (m_findings)
            connectNow();
        else
            test(true);
    });
    auto *foot = new QFrame;
    foot->setProperty("panel", QStringLiteral("foot"));
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(10));
    layout->setSpacing(scaled(8));
    layout->addWidget(m_test);
    layout->addWidget(m_obstacle, 1);
    layout->addWidget(m_cancel);
    layout->addWidget(m_connect);
    return foot;
}

void ConnectDialog::setKeychainNotice(const QString &notice)
{
    m_form->setKeychainNotice(notice);
}

void ConnectDialog::update()
{
    const QString obstacle = m_form->obstacle();
    const bool busy = m_trial.isRunning();
    m_obstacle->setText(busy ? QString() : obstacle);
    m_test->setEnabled(obstacle.isEmpty() && !busy);
    m_connect->setEnabled(obstacle.isEmpty() && !busy);
}

void ConnectDialog::voidFindings()
{
    if (m_glance.isRunning() && !m_form->isAddressSettled())
        m_glance.cancel();
    if (m_trial.isRunning()) {
        m_outdated = true;
    } else if (m_findings) {
        m_findings.reset();
        m_outcome->showNothing(true);
    }
    update();
}

void ConnectDialog::glance()
{
    if (m_glance.isRunning()) {
        m_glanceAgain = true;
        return m_glance.cancel();
    }
    m_glance.start([settings = m_form->settings()](const OdooRun::Line &line) { return glanceAt(settings, line); },
        [this](ServerGlance seen) {
            if (std::exchange(m_glanceAgain, false))
                return glance();
            m_form->setGlance(seen);
            update();
        });
}

void ConnectDialog::test(bool thenConnect)
{
    if (m_trial.isRunning() || !m_form->obstacle().isEmpty())
        return;
    m_connectAfter = thenConnect;
    m_outdated = false;
    m_findings.reset();
    m_tried = m_form->trial();
    ConnectTrial trial{m_tried.settings, m_tried.login, m_tried.byKey, m_tried.secret.clone()};
    m_outcome->showBusy();
    m_trial.start(
        [trial = std::move(trial)](const OdooRun::Line &line) mutable { return tryServer(std::move(trial), line); },
        [this](ConnectFindings findings) { tested(std::move(findings)); });
    update();
}

void ConnectDialog::tested(ConnectFindings findings)
{
    const bool connects = std::exchange(m_connectAfter, false);
    if (m_outdated) {
        m_outcome->showNothing(true);
        return update();
    }
    if (findings.tls)
        m_form->setTls(findings.tls);
    if (!findings.profile) {
        m_outcome->showFailed(findings.profile.error());
        update();
        if (findings.profile.error().fault == odoo::Fault::AccessDenied)
            m_form->focusSecret();
        return;
    }
    m_outcome->showFound(findings);
    m_findings = std::move(findings);
    update();
    if (connects)
        connectNow();
    else
        m_connect->setFocus();
}

void ConnectDialog::connectNow()
{
    if (!m_form->obstacle().isEmpty() || !m_findings || !m_findings->profile)
        return;
    auto server = std::make_shared<ConnectedServer>();
    server->source.name = m_form->name();
    server->source.settings = m_tried.settings;
    server->profile = std::move(*m_findings->profile);
    // The database that was the only one is named from now on: there may be more later.
    if (!server->profile.who.database.isEmpty())
        server->source.settings.database = server->profile.who.database;
    server->source.login = server->profile.who.login.isEmpty() ? m_tried.login : server->profile.who.login;
    server->source.byKey = m_tried.byKey;
    server->secret = std::move(m_tried.secret);
    server->trustedDevice = std::move(m_findings->trustedDevice);
    server->keepSecrets = m_form->keepsSecrets();
    m_findings.reset();
    accept();
    Q_EMIT connected(server);
}

void ConnectDialog::done(int result)
{
    m_connectAfter = false;
    m_outdated = true;
    m_glance.cancel();
    m_trial.cancel();
    m_form->clearSecrets();
    m_outcome->clearSecrets();
    m_tried.secret.clear();
    m_findings.reset();
    QDialog::done(result);
}

} // namespace gatehouse
