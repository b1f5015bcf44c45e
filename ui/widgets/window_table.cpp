// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/window_table.h"

#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/window_table_access.h"

#include <QAccessible>
#include <QHeaderView>
#include <QWheelEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int LoadingLookAfterMs = 150;

} // namespace

WindowTable::WindowTable(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_header(new QHeaderView(Qt::Horizontal, this))
    , m_corner(new QWidget(this))
    , m_message(new QWidget(viewport()))
{
    describeWindowTables();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setCornerWidget(new QWidget(this)); // styles draw a grip where the scroll bars meet

    m_header->setSectionsMovable(true);
    m_header->setSectionsClickable(true);
    m_header->setHighlightSections(false);
    m_header->setSortIndicatorShown(false);
    m_header->setStretchLastSection(true);
    m_header->setMinimumSectionSize(scaled(40));
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    m_header->setFocusPolicy(Qt::NoFocus);
    m_header->setFont(textFont(TextRole::Second));
    connect(m_header, &QWidget::customContextMenuRequested, this, &WindowTable::showHeaderMenu);
    connect(m_header, &QHeaderView::sectionResized, this, [this] { updateGeometries(); });
    connect(m_header, &QHeaderView::sectionMoved, viewport(), qOverload<>(&QWidget::update));
    connect(m_header, &QHeaderView::sectionClicked, this, [this](int section) {
        const WindowColumn &column = m_model->columns()[static_cast<std::size_t>(section)];
        if (!column.sort) {
            Q_EMIT notice(tr("The list cannot be sorted by “%1”.").arg(column.title));
            return;
        }
        const Query &query = m_model->query();
        const bool byTime = *column.sort == Field::Last || *column.sort == Field::First || *column.sort == Field::Time
            || *column.sort == Field::LastLogin || *column.sort == Field::LastFailed || *column.sort == Field::Sessions
            || *column.sort == Field::Failed;
        Q_EMIT sortRequested(*column.sort, query.sort == *column.sort ? !query.descending : byTime);
    });

    m_corner->installEventFilter(this);
    m_corner->setCursor(Qt::PointingHandCursor);

    auto *column = new QVBoxLayout(m_message);
    m_messageTitle = makeLabel({}, TextRole::Strong, Ink::Text1, m_message);
    m_messageText = makeLabel({}, TextRole::Body, Ink::Text2, m_message);
    for (QLabel *label : {m_messageTitle, m_messageText}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_messageButton = new QPushButton(m_message);
    column->addSpacing(scaled(8));
    column->addWidget(m_messageButton, 0, Qt::AlignHCenter);
    m_message->hide();
    connect(m_messageButton, &QPushButton::clicked, this, &WindowTable::messageAction);

    m_loadingTimer.setSingleShot(true);
    m_loadingTimer.setInterval(LoadingLookAfterMs);
    connect(&m_loadingTimer, &QTimer::timeout, this, [this] {
        m_loadingShown = true;
        viewport()->update();
    });
}

void WindowTable::setModel(WindowModel *model)
{
    m_model = model;
    m_header->setModel(model);
    for (int i = 0; i < model->columnCount(); ++i) {
        m_header->setSectionResizeMode(i, QHeaderView::Interactive);
    }
    resetColumns();
    connect(model, &WindowModel::stateChanged, this, [this] {
        if (m_model->isSettled()) {
            m_loadingTimer.stop();
            m_loadingShown = false;
        } else if (!m_loadingTimer.isActive() && !m_loadingShown) {
            m_loadingTimer.start();
        }
        viewport()->update();
    });
    connect(model, &WindowModel::totalChanged, this, [this] {
        updateGeometries();
        m_corner->update();
    });
    connect(model, &WindowModel::replaced, this, [this] {
        verticalScrollBar()->setValue(0);
        m_anchor = -1;
        followCurrent();
        updateWanted();
    });
    connect(model, &QAbstractItemModel::dataChanged, this, [this] {
        followCurrent();
        viewport()->update();
    });
    connect(model, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { rowsMoved(first, last - first + 1); });
    connect(model, &QAbstractItemModel::rowsRemoved, this,
        [this](const QModelIndex &, int first, int last) { rowsMoved(first, -(last - first + 1)); });
    updateGeometries();
}

void WindowTable::setSelectable(bool selectable)
{
    m_selectable = selectable;
    m_corner->setVisible(selectable);
    updateGeometries();
}

/// Rows came (count > 0) or went at `first`: what is shown stays where it is, unless the list is looked at from its top.
void WindowTable::rowsMoved(int first, int count)
{
    const int top = verticalScrollBar()->value();
    updateGeometries();
    if (first <= top && top > 0 && m_model->state() != WindowModel::State::Loading)
        verticalScrollBar()->setValue(std::max(0, top + (count > 0 ? count : std::max(count, first - top))));
    const auto moved = [first, count](int row) {
        if (row < first)
            return row;
        return count > 0 || row >= first - count ? row + count : -1;
    };
    m_current = moved(m_current);
    m_anchor = moved(m_anchor);
    viewport()->update();
}

/// The current row is a session, not a place: after a change it is looked for by its key.
void WindowTable::followCurrent()
{
    if (m_currentKey == 0)
        return;
    if (m_current >= 0 && m_model->keyAt(m_current) == m_currentKey)
        return;
    const int row = m_model->rowOfKey(m_currentKey);
    if (row != m_current) {
        m_current = row;
        viewport()->update();
    }
}

void WindowTable::setCurrentRow(int row)
{
    if (!m_model || m_model->rowCount() == 0)
        return;
    row = std::clamp(row, 0, m_model->rowCount() - 1);
    const std::int64_t key = m_model->keyAt(row);
    const bool changed = row != m_current || key != m_currentKey;
    m_current = row;
    m_currentKey = key;
    scrollToRow(row);
    viewport()->update();
    if (changed) {
        announceCurrent();
        Q_EMIT currentChanged(row);
    }
}

void WindowTable::setCurrentKey(std::int64_t key, std::int64_t position)
{
    m_current = static_cast<int>(position);
    m_currentKey = key;
    m_anchor = m_current;
    const int top = firstVisibleRow();
    if (m_current < top || m_current >= top + visibleRowCount())
        verticalScrollBar()->setValue(std::max(0, m_current - visibleRowCount() / 2));
    updateWanted();
    viewport()->update();
}

void WindowTable::clearSelection()
{
    if (m_selection.isEmpty())
        return;
    m_selection.clear();
    viewport()->update();
    m_corner->update();
    Q_EMIT selectionChanged();
}

void WindowTable::selectAll()
{
    if (!m_selectable || !m_model || m_model->total() == 0)
        return;
    m_selection.selectAll();
    viewport()->update();
    m_corner->update();
    Q_EMIT selectionChanged();
}

int WindowTable::rowHeight() const
{
    return scaled(28);
}

int WindowTable::gutter() const
{
    return m_selectable ? scaled(30) : 0;
}

int WindowTable::firstVisibleRow() const
{
    return verticalScrollBar()->value();
}

int WindowTable::visibleRowCount() const
{
    return std::max(1, viewport()->height() / rowHeight());
}

void WindowTable::scrollToRow(int row)
{
    const int top = firstVisibleRow();
    if (row < top)
        verticalScrollBar()->setValue(row);
    else if (row >= top + visibleRowCount())
        verticalScrollBar()->setValue(row - visibleRowCount() + 1);
}

int WindowTable::rowAtY(int y) const
{
    if (!m_model || y < 0)
        return -1;
    const int row = firstVisibleRow() + y / rowHeight();
    return row < m_model->rowCount() ? row : -1;
}

QRect WindowTable::cellRect(int row, int column) const
{
    const int x = gutter() + m_header->sectionViewportPosition(column);
    const int width = m_header->sectionSize(column);
    const QRect r(x, (row - firstVisibleRow()) * rowHeight(), width, rowHeight());
    if (!isRightToLeft())
        return r;
    // The header mirrors itself; only the column of ticks has changed sides.
    return r.translated(-gutter(), 0);
}

void WindowTable::updateGeometries()
{
    const int headerHeight = std::max(scaled(28), m_header->sizeHint().height());
    setViewportMargins(0, headerHeight, 0, 0);
    const QRect v = viewport()->geometry();
    const int g = gutter();
    const bool mirrored = isRightToLeft();
    m_header->setGeometry(mirrored ? v.x() : v.x() + g, v.y() - headerHeight, v.width() - g, headerHeight);
    m_corner->setGeometry(mirrored ? v.right() + 1 - g : v.x(), v.y() - headerHeight, g, headerHeight);

    const int rows = m_model ? m_model->rowCount() : 0;
    verticalScrollBar()->setPageStep(visibleRowCount());
    verticalScrollBar()->setSingleStep(1);
    verticalScrollBar()->setRange(0, std::max(0, rows - visibleRowCount()));
    horizontalScrollBar()->setPageStep(m_header->width());
    horizontalScrollBar()->setSingleStep(scaled(40));
    horizontalScrollBar()->setRange(0, std::max(0, m_header->length() - m_header->width()));
    m_header->setOffset(horizontalScrollBar()->value());

    const int width = std::min(v.width() - 2 * scaled(24), scaled(460));
    if (width > 0) {
        m_message->setFixedWidth(width);
        m_message->adjustSize();
        m_message->move((v.width() - m_message->width()) / 2, std::max(scaled(16), (v.height() - m_message->height()) / 3));
    }
    updateWanted();
    viewport()->update();
}

void WindowTable::updateWanted()
{
    if (m_model)
        m_model->want(firstVisibleRow(), firstVisibleRow() + viewport()->height() / rowHeight());
}

void WindowTable::scrollContentsBy(int, int)
{
    m_header->setOffset(horizontalScrollBar()->value());
    updateWanted();
    viewport()->update();
}

void WindowTable::resizeEvent(QResizeEvent *)
{
    updateGeometries();
}

void WindowTable::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::ApplicationFontChange:
    case QEvent::StyleChange:
        m_header->setFont(textFont(TextRole::Second));
        updateGeometries();
        break;
    case QEvent::LayoutDirectionChange:
        updateGeometries();
        break;
    case QEvent::PaletteChange:
        viewport()->update();
        m_corner->update();
        break;
    default:
        break;
    }
}

void WindowTable::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (m_current < 0 && event->reason() != Qt::MouseFocusReason && m_model && m_model->rowCount() > 0)
        setCurrentRow(firstVisibleRow());
    viewport()->update();
}

void WindowTable::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void WindowTable::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    if (std::abs(turned.x()) > std::abs(turned.y())) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - turned.x());
    } else {
        // Three rows a notch; finer wheels add up.
        m_wheel += turned.y() * 3;
        verticalScrollBar()->setValue(verticalScrollBar()->value() - m_wheel / 120);
        m_wheel %= 120;
    }
    event->accept();
}

void WindowTable::setSortShown(std::optional<Field> field, bool descending)
{
    int section = -1;
    if (field && m_model) {
        const auto &columns = m_model->columns();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].sort == field) {
                section = static_cast<int>(i);
                break;
            }
        }
    }
    m_header->setSortIndicatorShown(section >= 0);
    // Styles draw Qt's descending order as an arrow that points up; here the arrow points down where values fall.
    m_header->setSortIndicator(section, descending ? Qt::AscendingOrder : Qt::DescendingOrder);
}

void WindowTable::setMessage(const QString &title, const QString &text, const QString &action)
{
    m_message->setVisible(!title.isEmpty());
    m_messageTitle->setText(title);
    m_messageText->setText(text);
    m_messageText->setVisible(!text.isEmpty());
    m_messageButton->setText(action);
    m_messageButton->setVisible(!action.isEmpty());
    if (!title.isEmpty())
        updateGeometries();
}

void WindowTable::announceCurrent()
{
    // Screen readers hear the current row as the description of the list.
    setAccessibleDescription(currentRowText());
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    QAccessibleValueChangeEvent value(this, accessibleDescription());
    QAccessible::updateAccessibility(&value);
}

QString WindowTable::currentRowText() const
{
    QStringList parts;
    if (m_model && m_current >= 0 && m_model->isLoaded(m_current)) {
        for (int column : shownColumns()) {
            const Cell cell = m_model->cell(m_current, column);
            if (!cell.text.isEmpty())
                parts << m_model->columns()[static_cast<std::size_t>(column)].title + QLatin1String(": ") + cell.text;
        }
        if (m_selectable && m_selection.contains(m_currentKey))
            parts.prepend(tr("Selected"));
    }
    if (!m_model || m_current < 0)
        return {};
    return tr("Row %1 of %2. %3").arg(m_current + 1).arg(m_model->rowCount()).arg(parts.join(QLatin1String(", ")));
}

QList<int> WindowTable::shownColumns() const
{
    QList<int> columns;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        if (!m_header->isSectionHidden(column))
            columns << column;
    }
    return columns;
}

QStringList WindowTable::shownTitles() const
{
    QStringList titles;
    for (int column : shownColumns())
        titles << m_model->columns()[static_cast<std::size_t>(column)].title;
    return titles;
}

void WindowTable::saveColumns(QSettings &settings) const
{
    // By name, so that columns may come and go between versions.
    QStringList saved;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        const bool hidden = m_header->isSectionHidden(column);
        saved << QStringLiteral("%1:%2:%3")
                     .arg(m_model->columns()[static_cast<std::size_t>(column)].id)
                     .arg(hidden ? 0 : m_header->sectionSize(column))
                     .arg(hidden ? 0 : 1);
    }
    settings.setValue(QStringLiteral("columns"), saved);
}

void WindowTable::restoreColumns(QSettings &settings)
{
    const QStringList saved = settings.value(QStringLiteral("columns")).toStringList();
    int visual = 0;
    for (const QString &entry : saved) {
        const QStringList parts = entry.split(u':');
        if (parts.size() != 3)
            continue;
        const auto &columns = m_model->columns();
        const auto it = std::find_if(columns.begin(), columns.end(), [&](const auto &c) { return c.id == parts[0]; });
        if (it == columns.end())
            continue;
        const auto column = static_cast<int>(it - columns.begin());
        m_header->moveSection(m_header->visualIndex(column), visual++);
        m_header->setSectionHidden(column, parts[2] != QLatin1String("1"));
        if (const int width = parts[1].toInt(); width > 0)
            m_header->resizeSection(column, width);
    }
    updateGeometries();
}

void WindowTable::resetColumns()
{
    const auto &columns = m_model->columns();
    const QFontMetrics metrics = m_header->fontMetrics();
    for (int column = 0; column < static_cast<int>(columns.size()); ++column) {
        const WindowColumn &one = columns[static_cast<std::size_t>(column)];
        m_header->moveSection(m_header->visualIndex(column), column);
        m_header->setSectionHidden(column, !one.shown);
        // Some languages have longer words than the one the widths were chosen for.
        const int heading = metrics.horizontalAdvance(one.title) + scaled(one.sort ? 36 : 18);
        m_header->resizeSection(column, std::max(scaled(one.width), heading));
    }
    updateGeometries();
}

void WindowTable::setColumnShown(const QString &id, bool shown)
{
    const auto &columns = m_model->columns();
    const auto it = std::find_if(columns.begin(), columns.end(), [&](const WindowColumn &c) { return c.id == id; });
    if (it == columns.end())
        return;
    m_header->setSectionHidden(static_cast<int>(it - columns.begin()), !shown);
    updateGeometries();
}

void WindowTable::fillColumnMenu(QMenu *menu)
{
    const auto shown = shownColumns().size();
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        QAction *action = menu->addAction(m_model->columns()[static_cast<std::size_t>(column)].title);
        action->setCheckable(true);
        action->setChecked(!m_header->isSectionHidden(column));
        action->setEnabled(shown > 1 || m_header->isSectionHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            m_header->setSectionHidden(column, !on);
            updateGeometries();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Columns as they were at first")), &QAction::triggered, this, &WindowTable::resetColumns);
}

void WindowTable::showHeaderMenu(const QPoint &pos)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnMenu(menu);
    menu->popup(m_header->mapToGlobal(pos));
}

} // namespace gatehouse
