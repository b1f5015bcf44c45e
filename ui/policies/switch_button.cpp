// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policies/switch_button.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPainter>

namespace gatehouse {

SwitchButton::SwitchButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize SwitchButton::sizeHint() const
{
    return {scaled(38), scaled(24)};
}

void SwitchButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal height = scaled(18);
    const QRectF track(scaled(3), (this->height() - height) / 2, scaled(32), height);
    const bool on = isChecked();
    painter.setPen(isEnabled() && !on ? QPen(theme.strongLine, 1.2) : Qt::NoPen);
    painter.setBrush(!isEnabled() ? theme.line : on ? theme.accent : theme.surface);
    painter.drawRoundedRect(track, height / 2, height / 2);
    const bool right = on == (layoutDirection() == Qt::LeftToRight);
    const qreal knob = height - scaled(6);
    const QRectF at(right ? track.right() - knob - scaled(3) : track.left() + scaled(3), track.top() + scaled(3), knob, knob);
    painter.setPen(on || !isEnabled() ? Qt::NoPen : QPen(theme.strongLine, 1.6));
    painter.setBrush(on ? theme.onAccent : theme.surface);
    painter.drawEllipse(at);
    if (!hasFocus())
        return;
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), this->height() / 2.0, this->height() / 2.0);
}

void SwitchButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::EnabledChange || event->type() == QEvent::PaletteChange)
        update();
}

} // namespace gatehouse
