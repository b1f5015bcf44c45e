// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/state_panels.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/status_mark.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>

namespace gatehouse {

namespace {

QLabel *centred(QLabel *label)
{
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_title(centred(makeLabel({}, TextRole::Title, Ink::Text1)))
    , m_text(centred(makeLabel({}, TextRole::Body, Ink::Text2)))
    , m_action(new QPushButton)
{
    m_action->setProperty("kind", QStringLiteral("primary"));
    m_action->setAutoDefault(true);
    m_text->setMinimumWidth(scaled(380));
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addSpacing(scaled(4));
    layout->addWidget(m_text, 0, Qt::AlignHCenter);
    layout->addSpacing(scaled(12));
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::setTexts(const QString &title, const QString &text, const QString &action)
{
    m_title->setText(title);
    m_text->setText(text);
    // A centred label is not asked how high its lines make it.
    m_text->setMinimumHeight(m_text->heightForWidth(m_text->minimumWidth()));
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(title);
}

LoadingState::LoadingState(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Reading the ledger"));
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_visible = true;
        update();
    });
}

void LoadingState::showEvent(QShowEvent *)
{
    m_visible = false;
    m_patience.start(150);
}

void LoadingState::paintEvent(QPaintEvent *)
{
    if (!m_visible)
        return;
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.hover);
    const int row = scaled(28);
    const double parts[] = {0.22, 0.12, 0.25, 0.15, 0.12};
    for (int y = row; y + row < height() && y < 14 * row; y += row) {
        double x = scaled(16);
        for (const double part : parts) {
            const double width = part * (this->width() - scaled(32));
            painter.drawRoundedRect(QRectF(x, y + row / 3.0, width * 0.8, row / 3.0), 3, 3);
            x += width + scaled(8);
        }
    }
}

FailedState::FailedState(QWidget *parent)
    : QWidget(parent)
    , m_what(centred(makeLabel({}, TextRole::Strong, Ink::Text1)))
    , m_fold(new QPushButton(tr("Details")))
    , m_detail(new QPlainTextEdit)
{
    auto *mark = new QLabel;
    mark->setPixmap(markIcon(Mark::Failed).pixmap(scaled(24), scaled(24)));
    auto *retry = new QPushButton(tr("Try again"));
    retry->setProperty("kind", QStringLiteral("primary"));
    m_fold->setProperty("kind", QStringLiteral("link"));
    m_fold->setCheckable(true);
    m_detail->setReadOnly(true);
    m_detail->setFont(textFont(TextRole::MonoHint));
    m_detail->setMaximumSize(scaled(560), scaled(120));
    m_detail->hide();
    m_what->setMinimumWidth(scaled(380));
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(mark, 0, Qt::AlignHCenter);
    layout->addSpacing(scaled(8));
    layout->addWidget(m_what, 0, Qt::AlignHCenter);
    layout->addSpacing(scaled(12));
    layout->addWidget(retry, 0, Qt::AlignHCenter);
    layout->addWidget(m_fold, 0, Qt::AlignHCenter);
    layout->addWidget(m_detail, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(retry, &QPushButton::clicked, this, &FailedState::retryRequested);
    connect(m_fold, &QPushButton::toggled, m_detail, &QWidget::setVisible);
}

void FailedState::setTexts(const QString &what, const QString &detail)
{
    m_what->setText(what);
    m_detail->setPlainText(detail);
    m_detail->setMinimumWidth(scaled(460));
    m_fold->setVisible(!detail.isEmpty());
    m_detail->setVisible(!detail.isEmpty() && m_fold->isChecked());
    setAccessibleName(what);
}

StaleBanner::StaleBanner(QWidget *parent)
    : QFrame(parent)
    , m_text(new ElidedLabel({}, TextRole::Second, Ink::WarnText))
    , m_link(new QPushButton)
{
    setProperty("panel", QStringLiteral("warn"));
    m_link->setProperty("kind", QStringLiteral("link"));
    auto *mark = new QLabel;
    mark->setPixmap(markIcon(Mark::Stale).pixmap(scaled(12), scaled(12)));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(scaled(8), scaled(2), scaled(8), scaled(2));
    layout->setSpacing(scaled(6));
    layout->addWidget(mark);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_link);
    connect(m_link, &QPushButton::clicked, this, &StaleBanner::linkTriggered);
    m_link->hide();
}

void StaleBanner::setTexts(const QString &text, const QString &link)
{
    m_text->setText(text);
    m_text->setToolTip({});
    m_link->setText(link);
    m_link->setVisible(!link.isEmpty());
    setAccessibleName(text);
}

} // namespace gatehouse
