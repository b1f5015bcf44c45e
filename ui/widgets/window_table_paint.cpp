// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon.h"
#include "ui/widgets/status_mark.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/window_table.h"

#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>

/// How a WindowTable looks: plain cells and marks, painted for the rows on screen and no others.
namespace gatehouse {

void WindowTable::paintEvent(QPaintEvent *event)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme.surface);
    if (!m_model)
        return;
    const int height = rowHeight();
    const int first = firstVisibleRow();
    const int rows = m_model->rowCount();
    for (int y = 0, row = first; y < viewport()->height() && row < rows; y += height, ++row)
        paintRow(painter, row, QRect(0, y, viewport()->width(), height));
}

void WindowTable::paintRow(QPainter &painter, int row, const QRect &rect)
{
    const Theme &theme = Theme::of(this);
    const std::int64_t key = m_model->keyAt(row);
    const bool loaded = m_model->isLoaded(row);
    const bool ticked = m_selectable && loaded && m_selection.contains(key);
    const bool current = row == m_current;
    if (ticked)
        painter.fillRect(rect, theme.selection);
    else if (current)
        painter.fillRect(rect, m_selectable ? theme.hover : theme.selection);
    else if (row == m_hover)
        painter.fillRect(rect, theme.hover);
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);

    if (!loaded) {
        if (m_loadingShown)
            paintLoading(painter, row, rect);
    } else {
        for (int column = 0; column < m_header->count(); ++column) {
            if (m_header->isSectionHidden(column))
                continue;
            const QRect cell = cellRect(row, column);
            if (cell.right() < 0 || cell.left() > rect.right())
                continue;
            painter.save();
            painter.setClipRect(cell.intersected(rect));
            paintCell(painter, m_model->cell(row, column), cell.adjusted(scaled(8), 0, -scaled(6), -1));
            painter.restore();
        }
    }
    if (m_selectable) {
        const int g = gutter();
        const QRect place(isRightToLeft() ? rect.right() + 1 - g : rect.left(), rect.top(), g, rect.height() - 1);
        painter.fillRect(place, ticked ? theme.selection : current || row == m_hover ? theme.hover : theme.surface);
        if (loaded)
            paintTick(painter, place, ticked ? Qt::Checked : Qt::Unchecked);
    }
    if (current) {
        // Seen by everyone, and stronger where the keyboard is.
        painter.setPen(QPen(theme.accent, 1));
        painter.drawLine(rect.left(), rect.top(), rect.right(), rect.top());
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom());
        if (hasFocus())
            painter.fillRect(QRect(isRightToLeft() ? rect.right() - 2 : rect.left(), rect.top(), 3, rect.height()), theme.accent);
    }
}

void WindowTable::paintCell(QPainter &painter, const Cell &cell, const QRect &rect)
{
    const Theme &theme = Theme::of(this);
    const bool mirrored = isRightToLeft();
    QRect rest = rect;
    const auto takeStart = [&rest, mirrored](int width) {
        const QRect taken(mirrored ? rest.right() + 1 - width : rest.left(), rest.top(), width, rest.height());
        if (mirrored)
            rest.setRight(rest.right() - width);
        else
            rest.setLeft(rest.left() + width);
        return taken;
    };

    if (cell.status || cell.kind || cell.mark) {
        const int side = scaled(12);
        const QRect place = takeStart(side + scaled(6));
        const QRectF box(mirrored ? place.right() + 1 - side : place.left(), place.center().y() - side / 2.0 + 0.5, side, side);
        if (cell.mark)
            paintMark(painter, box, *cell.mark, theme);
        else if (cell.status)
            paintMark(painter, box, statusMark(cell.status->status), theme, cell.status->presumed);
        else
            paintMark(painter, box, cell.doubtful ? Mark::Doubtful : eventMark(*cell.kind), theme);
    }

    const QFont font = textFont(cell.monospace ? TextRole::Mono : cell.small ? TextRole::Second : TextRole::Body);
    const QFontMetrics metrics(font);
    const int align = Qt::AlignVCenter | (cell.number ? Qt::AlignTrailing : Qt::AlignLeading);
    int badgeWidth = 0;
    const QFont small = textFont(TextRole::Hint);
    if (!cell.badge.isEmpty())
        badgeWidth = QFontMetrics(small).horizontalAdvance(cell.badge) + scaled(12);

    painter.setFont(font);
    painter.setPen(cell.critical ? theme.badText : cell.light ? theme.text2 : theme.text1);
    const int room = std::max(0, rest.width() - (badgeWidth > 0 ? badgeWidth + scaled(6) : 0));
    const QString text = metrics.elidedText(cell.text, Qt::ElideRight, room);
    // Addresses, times and identifiers read from left to right in every script.
    painter.setLayoutDirection(cell.monospace ? Qt::LeftToRight : layoutDirection());
    if (cell.monospace && mirrored)
        painter.drawText(rest, Qt::AlignVCenter | Qt::AlignRight, text);
    else
        painter.drawText(rest, QStyle::visualAlignment(layoutDirection(), Qt::Alignment(align)) | Qt::AlignAbsolute, text);
    const int used = metrics.horizontalAdvance(text);
    if (!cell.number)
        takeStart(std::min(used, rest.width()));

    if (!cell.second.isEmpty() && rest.width() > badgeWidth + scaled(30)) {
        takeStart(scaled(6));
        const QFont second = textFont(TextRole::Second);
        const QFontMetrics secondMetrics(second);
        painter.setFont(second);
        painter.setPen(theme.text3);
        const QString shown = secondMetrics.elidedText(cell.second, Qt::ElideRight, rest.width() - badgeWidth);
        painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeading, shown);
        takeStart(std::min(secondMetrics.horizontalAdvance(shown), rest.width()));
    }
    if (badgeWidth > 0 && rest.width() >= badgeWidth) {
        takeStart(scaled(6));
        const QRect frame = takeStart(badgeWidth);
        const QRect box = frame.adjusted(0, (frame.height() - scaled(18)) / 2, 0, -(frame.height() - scaled(18)) / 2);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.warnGround);
        painter.drawRoundedRect(box, scaled(4), scaled(4));
        painter.setPen(theme.warnText);
        painter.setFont(small);
        painter.drawText(box, Qt::AlignCenter, cell.badge);
    }
}

void WindowTable::paintTick(QPainter &painter, const QRect &rect, Qt::CheckState state) const
{
    const Theme &theme = Theme::of(this);
    const int side = scaled(15);
    const QRectF box(rect.center().x() - side / 2.0 + 0.5, rect.center().y() - side / 2.0 + 0.5, side, side);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(state == Qt::Unchecked ? theme.strongLine : theme.accent, 1.2));
    painter.setBrush(state == Qt::Unchecked ? theme.surface : theme.accent);
    painter.drawRoundedRect(box, scaled(3), scaled(3));
    painter.setPen(QPen(theme.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (state == Qt::Checked) {
        const QPointF points[] = {{box.left() + side * 0.24, box.top() + side * 0.52},
            {box.left() + side * 0.43, box.top() + side * 0.71}, {box.left() + side * 0.77, box.top() + side * 0.32}};
        painter.drawPolyline(points, 3);
    } else if (state == Qt::PartiallyChecked) {
        painter.drawLine(QPointF(box.left() + side * 0.25, box.center().y()), QPointF(box.right() - side * 0.25, box.center().y()));
    }
    painter.restore();
}

/// Quiet bars where text will be.
void WindowTable::paintLoading(QPainter &painter, int row, const QRect &rect)
{
    const Theme &theme = Theme::of(this);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.hover);
    for (int column = 0; column < m_header->count(); ++column) {
        if (m_header->isSectionHidden(column))
            continue;
        const QRect cell = cellRect(row, column).adjusted(scaled(8), 0, -scaled(16), -1);
        // Neither all alike nor different at every look.
        const int width = cell.width() * (45 + (row * 37 + column * 61) % 40) / 100;
        const int x = isRightToLeft() ? cell.right() + 1 - width : cell.left();
        painter.drawRoundedRect(QRect(x, rect.center().y() - scaled(4), width, scaled(8)), scaled(4), scaled(4));
    }
    painter.restore();
}

Qt::CheckState WindowTable::headerTick() const
{
    if (!m_model || m_selection.isEmpty())
        return Qt::Unchecked;
    return m_selection.count(m_model->total()) >= m_model->total() ? Qt::Checked : Qt::PartiallyChecked;
}

void WindowTable::paintCorner()
{
    const Theme &theme = Theme::of(this);
    QPainter painter(m_corner);
    painter.fillRect(m_corner->rect(), theme.surface2);
    painter.fillRect(QRect(0, m_corner->height() - 1, m_corner->width(), 1), theme.line);
    paintTick(painter, m_corner->rect().adjusted(0, 0, 0, -1), headerTick());
}

} // namespace gatehouse
