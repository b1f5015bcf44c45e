// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/window_table.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

/// What keys and mouse do to a WindowTable.
namespace gatehouse {

namespace {

constexpr int TypeAheadMs = 1000;
/// A range ticked with Shift is read from the ledger; more than this is what Ctrl+A and a filter are for.
constexpr int LongestRange = 20'000;

} // namespace

void WindowTable::keyPressEvent(QKeyEvent *event)
{
    if (!m_model || m_model->rowCount() == 0) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const auto askForMenu = [this] {
        if (m_current >= 0)
            Q_EMIT menuRequested(m_current, viewport()->mapToGlobal(cellRect(m_current, 0).center()));
    };
    const int last = m_model->rowCount() - 1;
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const Move move = m_selectable && event->modifiers().testFlag(Qt::ShiftModifier) ? Move::Extend : Move::Plain;
    const int page = std::max(1, visibleRowCount() - 1);
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Down:
        moveTo(m_current + 1, move);
        return;
    case Qt::Key_Up:
        moveTo(m_current - 1, move);
        return;
    case Qt::Key_PageDown:
        moveTo(m_current + page, move);
        return;
    case Qt::Key_PageUp:
        moveTo(m_current - page, move);
        return;
    case Qt::Key_Home:
        moveTo(0, move);
        return;
    case Qt::Key_End:
        moveTo(last, move);
        return;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int step = (event->key() == Qt::Key_Left) == isRightToLeft() ? horizontalScrollBar()->singleStep() : -horizontalScrollBar()->singleStep();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + step);
        return;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            Q_EMIT activated(m_current);
        return;
    case Qt::Key_Space:
        if (m_current < 0)
            return;
        if (control || move == Move::Extend) {
            if (m_selectable && m_model->isLoaded(m_current))
                tick(m_current, !m_selection.contains(m_model->keyAt(m_current)));
        } else {
            Q_EMIT previewRequested(m_current);
        }
        return;
    case Qt::Key_Menu:
        askForMenu();
        return;
    case Qt::Key_F10:
        if (event->modifiers().testFlag(Qt::ShiftModifier)) {
            askForMenu();
            return;
        }
        break;
    default:
        if (!control && !event->modifiers().testFlag(Qt::AltModifier) && !event->text().isEmpty()
            && event->text().front().isPrint()) {
            typeAhead(event->text());
            return;
        }
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void WindowTable::moveTo(int row, Move move)
{
    row = std::clamp(row, 0, m_model->rowCount() - 1);
    if (move == Move::Extend) {
        if (m_anchor < 0)
            m_anchor = std::max(0, m_current);
        tickRange(m_anchor, row);
    } else {
        m_anchor = row;
    }
    setCurrentRow(row);
}

void WindowTable::tick(int row, bool on)
{
    const std::int64_t key = m_model->keyAt(row);
    if (key == 0)
        return;
    m_selection.set(key, on);
    m_anchor = row;
    viewport()->update();
    m_corner->update();
    announceCurrent();
    Q_EMIT selectionChanged();
}

void WindowTable::tickRange(int from, int to)
{
    const int first = std::min(from, to);
    const int last = std::max(from, to);
    if (last - first >= LongestRange) {
        Q_EMIT notice(tr("A range can hold %Ln row(s). Narrow the filter and press Ctrl+A for more.", nullptr, LongestRange));
        return;
    }
    bool allLoaded = true;
    for (int row = first; row <= last; ++row) {
        if (const std::int64_t key = m_model->keyAt(row))
            m_selection.set(key, true);
        else
            allLoaded = false;
    }
    viewport()->update();
    m_corner->update();
    Q_EMIT selectionChanged();
    if (allLoaded)
        return;
    m_model->read(first, last - first + 1, [this](const Result<WindowRows> &rows) {
        if (!rows) {
            Q_EMIT notice(rows.error().text);
            return;
        }
        for (const WindowRow &row : rows->rows)
            m_selection.set(row.key, true);
        viewport()->update();
        m_corner->update();
        Q_EMIT selectionChanged();
    });
}

/// Goes to the next loaded row whose first shown column begins with what was typed. Rows further away are the filter's.
void WindowTable::typeAhead(const QString &text)
{
    if (!m_typedAt.isValid() || m_typedAt.elapsed() > TypeAheadMs)
        m_typed.clear();
    m_typedAt.start();
    m_typed += text;
    const QList<int> columns = shownColumns();
    if (columns.isEmpty())
        return;
    const int column = columns.first();
    const int begin = std::max(0, m_current) + (m_typed.size() == 1 ? 1 : 0);
    const int from = std::max(0, firstVisibleRow() - WindowModel::RowsAskedAtMost);
    const int until = std::min(m_model->rowCount(), firstVisibleRow() + 2 * WindowModel::RowsAskedAtMost);
    const auto fits = [&](int row) {
        return m_model->isLoaded(row) && m_model->cell(row, column).text.startsWith(m_typed, Qt::CaseInsensitive);
    };
    for (int row = begin; row < until; ++row) {
        if (fits(row)) {
            moveTo(row, Move::Plain);
            return;
        }
    }
    for (int row = from; row < begin; ++row) {
        if (fits(row)) {
            moveTo(row, Move::Plain);
            return;
        }
    }
}

void WindowTable::mousePressed(QMouseEvent *event)
{
    const int row = rowAtY(static_cast<int>(event->position().y()));
    setFocus(Qt::MouseFocusReason);
    if (row < 0)
        return;
    const int x = static_cast<int>(event->position().x());
    const bool onTick = m_selectable && (isRightToLeft() ? x >= viewport()->width() - gutter() : x < gutter());
    if (event->button() == Qt::RightButton) {
        setCurrentRow(row);
        Q_EMIT menuRequested(row, event->globalPosition().toPoint());
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    const std::int64_t key = m_model->keyAt(row);
    if (m_selectable && event->modifiers().testFlag(Qt::ShiftModifier)) {
        if (m_anchor < 0)
            m_anchor = std::max(0, m_current);
        tickRange(m_anchor, row);
    } else if (m_selectable && key != 0 && (onTick || event->modifiers().testFlag(Qt::ControlModifier))) {
        tick(row, !m_selection.contains(key));
    } else {
        m_anchor = row;
    }
    setCurrentRow(row);
}

bool WindowTable::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        mousePressed(static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::MouseButtonDblClick: {
        auto *mouse = static_cast<QMouseEvent *>(event);
        const int row = rowAtY(static_cast<int>(mouse->position().y()));
        const int x = static_cast<int>(mouse->position().x());
        const bool onTick = m_selectable && (isRightToLeft() ? x >= viewport()->width() - gutter() : x < gutter());
        if (onTick)
            mousePressed(mouse);
        else if (row >= 0 && mouse->button() == Qt::LeftButton)
            Q_EMIT activated(row);
        return true;
    }
    case QEvent::MouseMove:
    case QEvent::HoverMove:
    case QEvent::Leave:
    case QEvent::HoverLeave: {
        int row = -1;
        if (event->type() == QEvent::MouseMove)
            row = rowAtY(static_cast<int>(static_cast<QMouseEvent *>(event)->position().y()));
        else if (event->type() == QEvent::HoverMove)
            row = rowAtY(static_cast<int>(static_cast<QHoverEvent *>(event)->position().y()));
        if (row != m_hover) {
            m_hover = row;
            viewport()->update();
        }
        break;
    }
    case QEvent::ToolTip: {
        auto *help = static_cast<QHelpEvent *>(event);
        const QString tip = tipAt(help->pos());
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), QLatin1String("<p>") + tip.toHtmlEscaped() + QLatin1String("</p>"), viewport());
        return true;
    }
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

QString WindowTable::tipAt(const QPoint &pos) const
{
    const int row = rowAtY(pos.y());
    if (row < 0 || !m_model->isLoaded(row))
        return {};
    for (int column = 0; column < m_header->count(); ++column) {
        if (m_header->isSectionHidden(column) || !cellRect(row, column).contains(pos))
            continue;
        const Cell cell = m_model->cell(row, column);
        return cell.tip.isEmpty() ? cell.text : cell.tip;
    }
    return {};
}

bool WindowTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_corner && event->type() == QEvent::MouseButtonPress) {
        if (headerTick() == Qt::Checked)
            clearSelection();
        else
            selectAll();
        return true;
    }
    if (watched == m_corner && event->type() == QEvent::Paint) {
        paintCorner();
        return true;
    }
    return QAbstractScrollArea::eventFilter(watched, event);
}

} // namespace gatehouse
