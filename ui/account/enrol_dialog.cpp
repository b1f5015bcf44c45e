// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/enrol_dialog.h"

#include "core/secrets/base32.h"
#include "ui/actions/asking_server.h"
#include "ui/widgets/code_boxes.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/qr_code.h"
#include "ui/widgets/status_mark.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QClipboard>
#include <QDateTime>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

/// As long as a key may be seen on a screen that somebody may have left.
constexpr int ShownForSeconds = 300;

Instant now()
{
    return Instant::fromDateTime(QDateTime::currentDateTimeUtc());
}

QLabel *wrapped(const QString &text, TextRole role, Ink ink)
{
    QLabel *label = makeLabel(text, role, ink);
    label->setWordWrap(true);
    return label;
}

/// "JBSW Y3DP": as keys are read out and typed.
QString inGroups(QByteArrayView text)
{
    QString grouped;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            grouped += QLatin1Char(' ');
        grouped += QLatin1Char(text[i]);
    }
    return grouped;
}

struct Verdict
{
    bool accepted = false;
    QString refusal;
};

} // namespace

EnrolDialog::EnrolDialog(ServerFollower &server, const QString &login, int otherSessions, QWidget *parent)
    : QDialog(parent)
    , m_server(&server)
    , m_login(login)
{
    setObjectName(QStringLiteral("enrolDialog"));
    setWindowTitle(tr("Set up two-factor authentication"));
    resize(scaled(620), scaled(440));
    connect(&server, &QObject::destroyed, this, &QDialog::reject);

    auto *icon = new QLabel;
    icon->setPixmap(themedIcon(QLatin1StringView("smartphone"), Ink::Text1).pixmap(scaled(18), scaled(18)));
    auto *head = new QHBoxLayout;
    head->addWidget(icon);
    head->addWidget(makeLabel(windowTitle(), TextRole::Title, Ink::Text1), 1);

    m_pages = new QStackedWidget;
    for (QWidget *page : {makeExplain(otherSessions), makeScan(), makeDone()})
        m_pages->addWidget(page);
    m_trouble = wrapped({}, TextRole::Body, Ink::BadText);
    m_trouble->setObjectName(QStringLiteral("enrolTrouble"));
    m_trouble->hide();
    m_bar = new QProgressBar;
    m_bar->setRange(0, 0);
    m_bar->setAccessibleName(tr("Odoo is being asked"));

    m_closes = makeLabel({}, TextRole::Second, Ink::Text3);
    m_cancel = new QPushButton;
    m_cancel->setObjectName(QStringLiteral("cancelEnrol"));
    m_cancel->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_go = new QPushButton;
    m_go->setObjectName(QStringLiteral("continueEnrol"));
    m_go->setProperty("kind", QStringLiteral("primary"));
    m_go->setDefault(true);
    connect(m_go, &QPushButton::clicked, this, [this] { m_step == Step::Explain ? begin() : finish(); });
    auto *foot = new QFrame;
    foot->setProperty("panel", QStringLiteral("foot"));
    auto *buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(10));
    buttons->addWidget(m_closes, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_go);

    auto *body = new QVBoxLayout;
    body->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    body->setSpacing(scaled(12));
    body->addLayout(head);
    body->addWidget(makeSteps());
    body->addWidget(m_pages, 1);
    body->addWidget(m_trouble);
    body->addWidget(m_bar);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(body, 1);
    layout->addWidget(foot);

    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &EnrolDialog::tick);
    setStep(Step::Explain);
    m_go->setFocus();
}

EnrolDialog::~EnrolDialog() = default;

QWidget *EnrolDialog::makeSteps()
{
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    for (const QString &name : {tr("What happens"), tr("Scan"), tr("Done")}) {
        QLabel *number = makeLabel(words::count(m_stepMarks.size() + 1), TextRole::Second, Ink::Text2);
        QLabel *label = makeLabel(name, TextRole::Body, Ink::Text2);
        m_stepMarks += number;
        m_stepNames += label;
        layout->addWidget(number);
        layout->addWidget(label);
        layout->addSpacing(scaled(12));
    }
    layout->addStretch();
    return box;
}

QWidget *EnrolDialog::makeExplain(int otherSessions)
{
    const QString source = visibleText(m_server->server().name);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(12));
    layout->addWidget(
        wrapped(tr("From then on, signing in as %1 on %2 takes the password and a code of an authenticator app: Google "
                   "Authenticator, FreeOTP, Aegis, 1Password or any other.")
                    .arg(visibleText(m_login), source),
            TextRole::Body, Ink::Text1));
    auto *warning = new QFrame;
    warning->setProperty("panel", QStringLiteral("warn"));
    auto *inside = new QHBoxLayout(warning);
    inside->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    auto *mark = new QLabel;
    mark->setPixmap(themedIcon(QLatin1StringView("triangle-alert"), Ink::WarnText).pixmap(scaled(16), scaled(16)));
    QLabel *ends =
        wrapped(otherSessions > 0
                    ? tr("Switching it on ends all other sessions of this account on %1: %2 now. This console's stays.")
                          .arg(source, words::count(otherSessions))
                    : tr("Switching it on ends all other sessions of this account on %1, if there are any. This "
                         "console's stays.")
                          .arg(source),
            TextRole::Body, Ink::WarnText);
    ends->setObjectName(QStringLiteral("enrolWarning"));
    inside->addWidget(mark, 0, Qt::AlignTop);
    inside->addWidget(ends, 1);
    layout->addWidget(warning);
    layout->addWidget(wrapped(
        tr("Odoo asks for the password first. Nothing is changed before the app's first code was accepted; until "
           "then you can stop at any time."),
        TextRole::Body, Ink::Text2));
    layout->addStretch();
    return page;
}

QWidget *EnrolDialog::makeScan()
{
    m_qr = new QrCode;
    m_qr->setObjectName(QStringLiteral("enrolQr"));
    m_qr->setAccessibleName(tr("QR code for the authenticator app; the key beside it says the same"));
    m_qr->setFixedSize(scaled(200), scaled(200));
    m_key = makeLabel({}, TextRole::Mono, Ink::Text1);
    m_key->setObjectName(QStringLiteral("enrolKey"));
    m_key->setWordWrap(true);
    m_key->setLayoutDirection(Qt::LeftToRight);
    m_key->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *copy = new QToolButton;
    copy->setObjectName(QStringLiteral("copyKey"));
    copy->setIcon(themedIcon(QLatin1StringView("copy")));
    copy->setAccessibleName(tr("Copy the key"));
    copy->setToolTip(tr("Copy the key. It stays in the clipboard until something else is copied."));
    connect(copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_key->text()); });
    auto *key = new QHBoxLayout;
    key->addWidget(m_key, 1);
    key->addWidget(copy, 0, Qt::AlignTop);
    m_boxes = new CodeBoxes;
    m_boxes->setObjectName(QStringLiteral("enrolCode"));
    connect(m_boxes, &CodeBoxes::changed, this, &EnrolDialog::update);
    connect(m_boxes, &CodeBoxes::submitted, this, &EnrolDialog::finish);
    m_hint = wrapped({}, TextRole::Hint, Ink::Text3);

    auto *text = new QVBoxLayout;
    text->setSpacing(scaled(6));
    text->addWidget(makeLabel(tr("1. Scan with an authenticator app"), TextRole::Strong, Ink::Text1));
    text->addWidget(wrapped(tr("The code is drawn here and never leaves this computer."), TextRole::Body, Ink::Text2));
    text->addWidget(makeLabel(tr("No camera? Type this key"), TextRole::Second, Ink::Text2));
    text->addLayout(key);
    text->addSpacing(scaled(8));
    text->addWidget(makeLabel(tr("2. Type the 6-digit code it shows"), TextRole::Strong, Ink::Text1));
    text->addWidget(m_boxes);
    text->addWidget(m_hint);
    text->addStretch();
    auto *page = new QWidget;
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(24));
    layout->addWidget(m_qr, 0, Qt::AlignTop);
    layout->addLayout(text, 1);
    return page;
}

QWidget *EnrolDialog::makeDone()
{
    auto *page = new QWidget;
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    auto *mark = new QLabel;
    mark->setPixmap(markIcon(Mark::Done).pixmap(scaled(20), scaled(20)));
    QLabel *text = wrapped(
        tr("Two-factor authentication is on: Odoo says so when asked again. The other sessions of the account end at "
           "their next request. Keep the app's backup: without it an administrator has to reset the second factor."),
        TextRole::Body, Ink::Text1);
    text->setObjectName(QStringLiteral("enrolDone"));
    layout->addWidget(mark, 0, Qt::AlignTop);
    layout->addWidget(text, 1, Qt::AlignTop);
    return page;
}

void EnrolDialog::setStep(Step step)
{
    m_step = step;
    m_pages->setCurrentIndex(static_cast<int>(step));
    m_trouble->hide();
    for (int i = 0; i < m_stepMarks.size(); ++i) {
        const bool past = i < static_cast<int>(step);
        const bool current = i == static_cast<int>(step);
        setStyleProperty(m_stepMarks[i], "badge", current ? QStringLiteral("step") : QStringLiteral("info"));
        m_stepMarks[i]->setText(past ? QStringLiteral("✓") : words::count(i + 1));
        setStyleProperty(m_stepNames[i], "ink", current ? QStringLiteral("1") : QStringLiteral("2"));
    }
    update();
}

void EnrolDialog::update()
{
    m_bar->setVisible(m_working);
    m_go->setVisible(m_step != Step::Done);
    m_go->setText(m_step == Step::Explain ? tr("&Get the key") : tr("&Activate"));
    m_go->setEnabled(!m_working && (m_step == Step::Explain || m_boxes->isComplete()));
    m_cancel->setText(m_step == Step::Done ? tr("&Close") : tr("Cancel"));
}

void EnrolDialog::fail(const QString &text)
{
    m_trouble->setText(visibleText(text));
    m_trouble->show();
}

void EnrolDialog::begin()
{
    if (m_working || !m_server)
        return;
    m_working = true;
    m_trouble->hide();
    update();
    askServer(
        *m_server, this,
        [](odoo::OdooSession &session, const odoo::ServerProfile &) -> Result<std::shared_ptr<TotpEnrolment>> {
            auto begun = beginOwnTotp(session);
            if (!begun)
                return tl::unexpected(static_cast<Error>(begun.error()));
            return std::make_shared<TotpEnrolment>(std::move(*begun));
        },
        [this](const Result<std::shared_ptr<TotpEnrolment>> &begun) {
            m_working = false;
            update();
            if (begun)
                showKey(*begun);
            else
                fail(begun.error().text);
        });
}

void EnrolDialog::showKey(const std::shared_ptr<TotpEnrolment> &enrolment)
{
    if (const auto drawn = m_qr->setText(enrolment->uri.expose()); !drawn)
        return fail(drawn.error().text);
    m_enrolment = enrolment;
    m_key->setText(inGroups(encodeBase32(enrolment->app.key.secret).expose()));
    m_boxes->clear();
    setStep(Step::Scan);
    m_boxes->setFocus();
    m_closesAt = now().plusSeconds(ShownForSeconds);
    m_clock.start();
    tick();
}

void EnrolDialog::finish()
{
    if (m_working || !m_server || !m_enrolment || !m_boxes->isComplete())
        return;
    m_working = true;
    m_trouble->hide();
    update();
    const auto code = std::make_shared<SecretBytes>(m_boxes->code());
    askServer(
        *m_server, this,
        [enrolment = m_enrolment, code](odoo::OdooSession &session, const odoo::ServerProfile &) -> Result<Verdict> {
            const auto done = finishOwnTotp(session, *enrolment, *code);
            if (done)
                return Verdict{true, {}};
            if (done.error().fault == odoo::Fault::WrongCode)
                return Verdict{false, done.error().text};
            return tl::unexpected(static_cast<Error>(done.error()));
        },
        [this](const Result<Verdict> &verdict) {
            m_working = false;
            update();
            if (!verdict)
                return fail(verdict.error().text);
            if (!verdict->accepted) {
                m_boxes->clear();
                m_boxes->setRefused(true);
                m_boxes->setFocus();
                return fail(tr("Odoo does not accept this code. Wait for the next one and try again. (%1)")
                                .arg(verdict->refusal));
            }
            forget();
            setStep(Step::Done);
            m_cancel->setFocus();
            Q_EMIT enrolled();
        });
}

void EnrolDialog::tick()
{
    const std::int64_t left = m_closesAt.seconds() - now().seconds();
    if (left <= 0 && !m_working)
        return reject();
    m_closes->setText(tr("Closes by itself in %1:%2")
                          .arg(std::max<std::int64_t>(0, left) / 60)
                          .arg(std::max<std::int64_t>(0, left) % 60, 2, 10, QLatin1Char('0')));
    if (m_enrolment && m_server)
        m_hint->setText(tr("new code in %1 s · account %2 on %3")
                            .arg(totpSecondsLeft(m_enrolment->app.key, now()))
                            .arg(visibleText(m_login), visibleText(m_server->server().name)));
}

void EnrolDialog::forget()
{
    m_clock.stop();
    m_closes->clear();
    m_hint->clear();
    m_enrolment.reset();
    m_qr->clear();
    m_key->clear();
    m_boxes->clear();
}

void EnrolDialog::done(int result)
{
    forget();
    QDialog::done(result);
}

} // namespace gatehouse
