// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace gatehouse {

namespace {

constexpr int LongestValue = 260;

} // namespace

Chip::Chip(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setMouseTracking(true);
}

void Chip::setParts(const QString &label, const QString &value)
{
    m_label = label;
    m_value = value;
    const QString whole = label.isEmpty() ? value : label + u' ' + value;
    setAccessibleName(whole);
    setAccessibleDescription(m_removable ? tr("Part of the filter. Delete takes it away.") : QString());
    setToolTip(whole);
    updateGeometry();
    update();
}

void Chip::setRemovable(bool removable)
{
    m_removable = removable;
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const QFontMetrics plain(textFont(TextRole::Body));
    const QFontMetrics strong(textFont(TextRole::Strong));
    int width = 2 * scaled(11);
    if (!m_label.isEmpty())
        width += plain.horizontalAdvance(m_label) + scaled(5);
    width += std::min(strong.horizontalAdvance(m_value), scaled(LongestValue)) + 2;
    if (m_removable)
        width += scaled(18);
    return {width, std::max(scaled(28), plain.height() + scaled(8))};
}

QRect Chip::cross() const
{
    if (!m_removable)
        return {};
    const int side = scaled(22);
    return QStyle::visualRect(layoutDirection(), rect(), QRect(width() - side - scaled(5), (height() - side) / 2, side, side));
}

void Chip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focus = hasFocus();
    const qreal pen = focus ? 2 : 1;
    painter.setPen(QPen(focus ? theme.accent : theme.line, pen));
    painter.setBrush(underMouse() || isDown() ? theme.hover : theme.surface);
    const QRectF frame = QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2);
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);

    QRect text = rect().adjusted(scaled(11), 0, -scaled(11) - (m_removable ? scaled(18) : 0), 0);
    const QFont plain = textFont(TextRole::Body);
    const QFont strong = textFont(TextRole::Strong);
    const auto place = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    if (!m_label.isEmpty()) {
        painter.setFont(plain);
        painter.setPen(theme.text2);
        painter.drawText(place(text), Qt::AlignVCenter | Qt::AlignLeading, m_label);
        text.setLeft(text.left() + QFontMetrics(plain).horizontalAdvance(m_label) + scaled(5));
    }
    painter.setFont(strong);
    painter.setPen(theme.text1);
    painter.drawText(place(text), Qt::AlignVCenter | Qt::AlignLeading,
        QFontMetrics(strong).elidedText(m_value, Qt::ElideRight, text.width()));
    if (m_removable) {
        const QRect box = cross();
        if (m_overCross) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.selection);
            painter.drawEllipse(box.adjusted(2, 2, -2, -2));
        }
        const int px = scaled(13);
        painter.drawPixmap(box.center() - QPoint(px / 2 - 1, px / 2 - 1),
            themedPixmap(QLatin1StringView("x"), theme.text2, px, devicePixelRatioF()));
    }
}

void Chip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && cross().contains(event->position().toPoint())) {
        event->accept();
        Q_EMIT removed();
        return;
    }
    QAbstractButton::mousePressEvent(event);
}

void Chip::mouseMoveEvent(QMouseEvent *event)
{
    const bool over = cross().contains(event->position().toPoint());
    if (over != m_overCross) {
        m_overCross = over;
        update();
    }
    QAbstractButton::mouseMoveEvent(event);
}

void Chip::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void Chip::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    m_overCross = false;
    update();
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (m_removable) {
            Q_EMIT removed();
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        break;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace gatehouse
