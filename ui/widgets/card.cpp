// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/widgets/icon.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

namespace gatehouse {

Card::Card(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void Card::setFlat(bool flat)
{
    m_flat = flat;
    update();
}

void Card::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void Card::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::EnabledChange)
        update();
    QAbstractButton::changeEvent(event);
}

bool Card::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

QRect Card::mirrored(const QRect &area, const QRect &rect) const
{
    return QStyle::visualRect(layoutDirection(), area, rect);
}

void Card::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool pointed = underMouse() || isDown();
    const qreal radius = scaled(m_flat ? 5 : 8);
    if (!m_flat || pointed || hasFocus()) {
        const qreal width = hasFocus() ? 2 : 1;
        painter.setPen(hasFocus() ? QPen(theme.accent, 2)
                       : m_flat   ? QPen(Qt::NoPen)
                                  : QPen(pointed ? theme.strongLine : theme.line, 1));
        painter.setBrush(isDown() ? theme.selection : m_flat && pointed ? theme.hover : theme.surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius);
    }
    paintContent(painter, rect(), theme);
}

MetricCard::MetricCard(QWidget *parent)
    : Card(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MetricCard::setMetric(const Metric &metric)
{
    if (m_metric == metric)
        return;
    m_metric = metric;
    setAccessibleName(metric.label + QStringLiteral(": ") + metric.figure);
    setAccessibleDescription(metric.detail);
    setToolTip(metric.tip.isEmpty() ? metric.detail : metric.tip);
    update();
}

QSize MetricCard::sizeHint() const
{
    return QSize(scaled(144), scaled(98));
}

QSize MetricCard::minimumSizeHint() const
{
    return QSize(scaled(116), scaled(98));
}

void MetricCard::paintContent(QPainter &painter, const QRect &area, const Theme &theme)
{
    const int margin = scaled(12);
    const QRect inner = area.adjusted(margin, scaled(10), -margin, -scaled(9));
    const int side = scaled(13);

    painter.setFont(textFont(TextRole::Second));
    const int labelHeight = painter.fontMetrics().height();
    const QRect markRect(inner.left(), inner.top() + (labelHeight - side) / 2, side, side);
    if (m_metric.mark)
        paintMark(painter, mirrored(inner, markRect), *m_metric.mark, theme);
    else if (!m_metric.icon.isEmpty())
        painter.drawPixmap(mirrored(inner, markRect).topLeft(),
            themedPixmap(m_metric.icon, theme.text2, side, devicePixelRatioF()));
    const QRect labelRect(inner.left() + side + scaled(6), inner.top(), inner.width() - side - scaled(6), labelHeight);
    painter.setPen(theme.text2);
    painter.drawText(mirrored(inner, labelRect), int(Qt::AlignVCenter | Qt::AlignLeading),
        painter.fontMetrics().elidedText(m_metric.label, Qt::ElideRight, labelRect.width()));

    // The figure is never cut: what is too wide is written smaller.
    QFont figureFont = textFont(TextRole::Figure);
    const int normal = figureFont.pixelSize();
    while (figureFont.pixelSize() > normal / 2 && QFontMetrics(figureFont).horizontalAdvance(m_metric.figure) > inner.width())
        figureFont.setPixelSize(figureFont.pixelSize() - 1);
    painter.setFont(figureFont);
    const int figureHeight = QFontMetrics(textFont(TextRole::Figure)).height();
    const int figureWidth = painter.fontMetrics().horizontalAdvance(m_metric.figure);
    const QRect figureRect(inner.left(), inner.top() + labelHeight + scaled(1), inner.width(), figureHeight);
    painter.setPen(theme.text1);
    painter.drawText(figureRect, int(Qt::AlignVCenter | Qt::AlignLeading), m_metric.figure);

    painter.setFont(textFont(TextRole::Hint));
    const int detailHeight = painter.fontMetrics().height();
    const QRect detailRect(inner.left(), inner.bottom() - detailHeight + 1, inner.width(), detailHeight);
    painter.setPen(theme.text2);
    painter.drawText(detailRect, int(Qt::AlignVCenter | Qt::AlignLeading),
        painter.fontMetrics().elidedText(m_metric.detail, Qt::ElideRight, detailRect.width()));

    const int free = inner.width() - figureWidth - scaled(10);
    if (free < scaled(28))
        return;
    const int width = std::min(free, scaled(60));
    if (m_metric.values.size() >= 2) {
        const QRect rect(inner.right() - width, figureRect.top() + figureHeight / 4, width - scaled(3), figureHeight - figureHeight / 4);
        paintSparkline(painter, mirrored(inner, rect), m_metric.values, theme.ink(m_metric.ink));
    } else if (m_metric.part) {
        const QRect rect(inner.right() - width, figureRect.center().y() + scaled(2), width, scaled(5));
        paintPart(painter, mirrored(inner, rect), *m_metric.part, theme.ink(m_metric.ink), theme.hover,
            layoutDirection() == Qt::RightToLeft);
    }
}

void paintSparkline(QPainter &painter, const QRectF &rect, const std::vector<std::int64_t> &values, const QColor &colour)
{
    if (values.size() < 2)
        return;
    const double most = double(std::max<std::int64_t>(1, *std::max_element(values.begin(), values.end())));
    QPolygonF line;
    for (std::size_t i = 0; i < values.size(); ++i) {
        line << QPointF(rect.left() + rect.width() * double(i) / double(values.size() - 1),
            rect.bottom() - rect.height() * double(values[i]) / most);
    }
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(line.last(), 2.2, 2.2);
}

void paintPart(QPainter &painter, const QRectF &rect, double part, const QColor &colour, const QColor &ground, bool mirrored)
{
    const qreal radius = rect.height() / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect, radius, radius);
    if (part <= 0)
        return;
    QRectF filled = rect;
    filled.setWidth(std::max(rect.height(), rect.width() * std::min(1.0, part)));
    if (mirrored)
        filled.moveRight(rect.right());
    painter.setBrush(colour);
    painter.drawRoundedRect(filled, radius, radius);
}

} // namespace gatehouse
