// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/label.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace gatehouse {

namespace {

const char *inkName(Ink ink)
{
    switch (ink) {
    case Ink::Text2: return "2";
    case Ink::Text3: return "3";
    case Ink::Accent:
    case Ink::AccentFill: return "accent";
    case Ink::Ok:
    case Ink::OkText: return "ok";
    case Ink::Warn:
    case Ink::WarnText: return "warn";
    case Ink::Bad:
    case Ink::BadText: return "bad";
    default: return "1";
    }
}

void dress(QLabel *label, TextRole role, Ink ink)
{
    label->setTextFormat(Qt::PlainText);
    label->setFont(textFont(role));
    label->setProperty("ink", QLatin1String(inkName(ink)));
}

} // namespace

QLabel *makeLabel(const QString &text, TextRole role, Ink ink, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    dress(label, role, ink);
    return label;
}

ElidedLabel::ElidedLabel(const QString &text, TextRole role, Ink ink, QWidget *parent)
    : QLabel(text, parent)
{
    dress(this, role, ink);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return QSize(fontMetrics().horizontalAdvance(QStringLiteral("MM…")), QLabel::minimumSizeHint().height());
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QRect inner = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, inner.width());
    if (shown != text() && toolTip().isEmpty())
        setToolTip(text());
    painter.drawText(inner, int(alignment()) | Qt::TextSingleLine, shown);
}

void setStyleProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    // A frame takes its padding over only when it is told.
    QEvent changed(QEvent::StyleChange);
    QCoreApplication::sendEvent(widget, &changed);
    widget->update();
}

} // namespace gatehouse
