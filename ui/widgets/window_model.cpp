// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/window_model.h"

#include <QHash>
#include <QScopedValueRollback>

#include <algorithm>
#include <limits>

namespace gatehouse {

namespace {

constexpr int Margin = 48;    ///< rows asked for beyond what is shown
constexpr int LookAhead = 12; ///< rows beyond what is shown that should be there already

/// The longest chain of pairs (position in the old list, position in the new one) that rises in both: the rows that
/// stay where they are while the others move. Pairs come in the order of the old list.
std::vector<std::pair<std::int64_t, std::int64_t>> stayingRows(
    const std::vector<std::pair<std::int64_t, std::int64_t>> &pairs)
{
    std::vector<std::size_t> tails;
    std::vector<std::ptrdiff_t> before(pairs.size(), -1);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto at = std::lower_bound(tails.begin(), tails.end(), pairs[i].second,
            [&pairs](std::size_t tail, std::int64_t value) { return pairs[tail].second < value; });
        if (at != tails.begin())
            before[i] = static_cast<std::ptrdiff_t>(*(at - 1));
        if (at == tails.end())
            tails.push_back(i);
        else
            *at = i;
    }
    std::vector<std::pair<std::int64_t, std::int64_t>> chain;
    for (std::ptrdiff_t i = tails.empty() ? -1 : static_cast<std::ptrdiff_t>(tails.back()); i >= 0;
         i = before[static_cast<std::size_t>(i)])
        chain.push_back(pairs[static_cast<std::size_t>(i)]);
    std::reverse(chain.begin(), chain.end());
    return chain;
}

} // namespace

WindowModel::WindowModel(std::vector<WindowColumn> columns, WindowProvider provider, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
    , m_provider(std::move(provider))
{
}

WindowModel::~WindowModel()
{
    m_cancel.cancel();
}

int WindowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0
                            : static_cast<int>(std::min<std::int64_t>(m_total, std::numeric_limits<int>::max() - 1));
}

int WindowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant WindowModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    if (!isLoaded(index.row()))
        return {};
    const Cell c = cell(index.row(), index.column());
    return role == Qt::DisplayRole ? c.text : c.tip;
}

QVariant WindowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section >= 0 && section < columnCount())
        return m_columns[static_cast<std::size_t>(section)].title;
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section >= 0 && section < columnCount()) {
        const bool number = m_columns[static_cast<std::size_t>(section)].number;
        return QVariant::fromValue<Qt::Alignment>((number ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    }
    return {};
}

const WindowRow *WindowModel::rowAt(std::int64_t row) const
{
    const auto it = m_rows.find(row);
    return it == m_rows.end() ? nullptr : &it->second;
}

std::int64_t WindowModel::keyAt(int row) const
{
    const WindowRow *r = rowAt(row);
    return r ? r->key : 0;
}

int WindowModel::rowOfKey(std::int64_t key) const
{
    const auto it
        = std::find_if(m_rows.begin(), m_rows.end(), [key](const auto &entry) { return entry.second.key == key; });
    return it == m_rows.end() ? -1 : static_cast<int>(it->first);
}

std::shared_ptr<const void> WindowModel::valueAt(int row) const
{
    const WindowRow *r = rowAt(row);
    return r ? r->value : nullptr;
}

Cell WindowModel::cell(int row, int column) const
{
    const WindowRow *r = rowAt(row);
    return r ? m_provider.cell(r->value.get(), column) : Cell{};
}

void WindowModel::setQuery(const Query &query)
{
    if (query == m_query && m_state != State::Idle && m_state != State::Failed)
        return;
    m_query = query;
    m_replacePending = true;
    m_refreshPending = false;
    m_wantLast -= m_wantFirst;
    m_wantFirst = 0;
    setState(State::Loading);
    if (m_asking) {
        m_cancel.cancel();
        m_asking = false;
    }
    askNext();
}

void WindowModel::refresh()
{
    if (m_state == State::Idle || m_replacePending)
        return;
    m_refreshPending = true;
    if (!m_asking)
        askNext();
}

void WindowModel::want(int first, int last)
{
    m_wantFirst = std::max(0, first);
    m_wantLast = std::max(m_wantFirst, last);
    if (m_state == State::Idle || m_applying)
        return; // askNext() comes at the end of what is being applied
    if (m_asking && m_purpose == Purpose::Fill
        && (m_asked.offset > m_wantLast || m_asked.offset + m_asked.count <= m_wantFirst)) {
        // The view has gone elsewhere.
        m_cancel.cancel();
        m_asking = false;
    }
    if (!m_asking)
        askNext();
}

void WindowModel::read(std::int64_t first, int count, WindowProvider::Done done)
{
    m_provider.fetch(m_query, first, count, CancelToken(), this, std::move(done));
}

WindowModel::Region WindowModel::region() const
{
    const std::int64_t offset = std::max(0, m_wantFirst - Margin);
    const int shown = m_wantLast - m_wantFirst + 1;
    return {offset, std::clamp(shown + 2 * Margin, RowsAsked, RowsAskedAtMost)};
}

void WindowModel::askNext()
{
    if (m_asking)
        return;
    if (m_replacePending || m_refreshPending) {
        const Purpose purpose = m_replacePending ? Purpose::Replace : Purpose::Refresh;
        m_replacePending = false;
        m_refreshPending = false;
        m_shift = 0;
        m_shiftTried = false;
        ask(purpose, region());
        return;
    }
    if (m_state != State::Ready)
        return;
    const std::int64_t first = std::max(0, m_wantFirst - LookAhead);
    const std::int64_t last = std::min<std::int64_t>(m_total - 1, std::int64_t{m_wantLast} + LookAhead);
    for (std::int64_t row = first; row <= last; ++row) {
        if (!rowAt(row)) {
            ask(Purpose::Fill, region());
            return;
        }
    }
}

void WindowModel::ask(Purpose purpose, Region region)
{
    m_asking = true;
    m_purpose = purpose;
    m_asked = region;
    m_cancel = CancelToken();
    const std::uint64_t question = ++m_question;
    m_provider.fetch(m_query, region.offset, region.count, m_cancel, this,
        [this, purpose, question](Result<WindowRows> answer) {
            if (question != m_question || !m_asking)
                return; // cancelled since
            answered(purpose, std::move(answer));
        });
    Q_EMIT stateChanged();
}

void WindowModel::answered(Purpose purpose, Result<WindowRows> answer)
{
    m_asking = false;
    const QScopedValueRollback<bool> applying(m_applying, true);
    if (!answer) {
        setState(State::Failed, answer.error().text);
        return;
    }
    const std::int64_t due = std::clamp<std::int64_t>(answer->total - answer->offset, 0, m_asked.count);
    if (static_cast<std::int64_t>(answer->rows.size()) < due) {
        setState(State::Failed, tr("The ledger counts %Ln row(s) and gave fewer.", nullptr, static_cast<int>(answer->total)));
        return;
    }
    const std::int64_t totalBefore = m_total;
    if (purpose == Purpose::Replace) {
        reconcile(*answer);
        setState(State::Ready);
        Q_EMIT replaced();
    } else if (purpose == Purpose::Fill && answer->total == m_total) {
        fill(*answer);
        setState(State::Ready);
    } else {
        // The list has changed. The first row shown is the one to hold on to; when it has moved out of what was asked
        // for, as many rows have come or gone above it as the list has grown or shrunk, most likely.
        const std::int64_t anchor = keyAt(m_wantFirst);
        const bool found = anchor == 0
            || std::any_of(answer->rows.begin(), answer->rows.end(),
                [anchor](const WindowRow &r) { return r.key == anchor; });
        const std::int64_t grown = answer->total - m_total;
        if (!found && !m_shiftTried && grown != 0 && m_wantFirst > 0) {
            m_shiftTried = true;
            m_shift = grown;
            const Region here = region();
            ask(Purpose::Refresh, {std::max<std::int64_t>(0, here.offset + grown), here.count});
            return;
        }
        if (found && m_shift > 0)
            insertUnknown(0, m_shift);
        else if (found && m_shift < 0)
            removeAt(0, std::min(-m_shift, m_total));
        m_shift = 0;
        m_shiftTried = false;
        reconcile(*answer);
        setState(State::Ready);
    }
    if (m_total != totalBefore || purpose == Purpose::Replace)
        Q_EMIT totalChanged(m_total);
    askNext();
}

void WindowModel::fill(const WindowRows &rows)
{
    for (std::size_t i = 0; i < rows.rows.size(); ++i)
        put(rows.offset + static_cast<std::int64_t>(i), rows.rows[i]);
    flushChanged();
    // What is far from the view goes first.
    const std::int64_t middle = (std::int64_t{m_wantFirst} + m_wantLast) / 2;
    while (m_rows.size() > static_cast<std::size_t>(RowsKept)) {
        const auto last = std::prev(m_rows.end());
        if (middle - m_rows.begin()->first > last->first - middle)
            m_rows.erase(m_rows.begin());
        else
            m_rows.erase(last);
    }
}

void WindowModel::reconcile(const WindowRows &rows)
{
    const std::int64_t begin = rows.offset;
    const auto count = static_cast<std::int64_t>(rows.rows.size());

    QHash<std::int64_t, std::int64_t> newAt;
    newAt.reserve(count);
    for (std::int64_t i = 0; i < count; ++i)
        newAt.insert(rows.rows[static_cast<std::size_t>(i)].key, begin + i);

    std::vector<std::pair<std::int64_t, std::int64_t>> pairs;
    const std::int64_t oldEnd = std::max(begin + count, begin + m_asked.count);
    for (auto it = m_rows.lower_bound(begin); it != m_rows.end() && it->first < oldEnd; ++it) {
        const auto now = newAt.constFind(it->second.key);
        if (now != newAt.constEnd())
            pairs.emplace_back(it->first, *now);
    }
    const auto staying = stayingRows(pairs);

    // Nothing is known any more of what lies outside.
    m_rows.erase(m_rows.begin(), m_rows.lower_bound(begin));
    m_rows.erase(m_rows.lower_bound(oldEnd), m_rows.end());

    // Between two rows that stay, the old rows make place for the new ones. Working from the front: positions of the old
    // list move with what was inserted and removed before them.
    std::int64_t moved = 0;
    std::int64_t at = begin;
    for (const auto &[oldRow, newRow] : staying) {
        const std::int64_t oldGap = oldRow + moved - at;
        const std::int64_t newGap = newRow - at;
        if (newGap > oldGap)
            insertUnknown(at + oldGap, newGap - oldGap);
        else if (oldGap > newGap)
            removeAt(at + newGap, oldGap - newGap);
        moved += newGap - oldGap;
        at = newRow + 1;
    }
    // What remains of the difference happened behind the rows that stay.
    if (rows.total > m_total)
        insertUnknown(m_total, rows.total - m_total);
    else if (rows.total < m_total)
        removeAt(std::max<std::int64_t>(std::min(begin + count, rows.total), 0), m_total - rows.total);

    for (std::int64_t i = 0; i < count; ++i)
        put(begin + i, rows.rows[static_cast<std::size_t>(i)]);
    m_rows.erase(m_rows.lower_bound(begin + count), m_rows.end());
    flushChanged();
}

void WindowModel::insertUnknown(std::int64_t at, std::int64_t count)
{
    if (count <= 0)
        return;
    flushChanged();
    beginInsertRows({}, static_cast<int>(at), static_cast<int>(at + count - 1));
    std::map<std::int64_t, WindowRow> after;
    for (auto it = m_rows.begin(); it != m_rows.end(); ++it)
        after.emplace_hint(after.end(), it->first >= at ? it->first + count : it->first, std::move(it->second));
    m_rows = std::move(after);
    m_total += count;
    endInsertRows();
}

void WindowModel::removeAt(std::int64_t at, std::int64_t count)
{
    if (count <= 0)
        return;
    flushChanged();
    beginRemoveRows({}, static_cast<int>(at), static_cast<int>(at + count - 1));
    std::map<std::int64_t, WindowRow> after;
    for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
        if (it->first < at)
            after.emplace_hint(after.end(), it->first, std::move(it->second));
        else if (it->first >= at + count)
            after.emplace_hint(after.end(), it->first - count, std::move(it->second));
    }
    m_rows = std::move(after);
    m_total -= count;
    endRemoveRows();
}

void WindowModel::put(std::int64_t at, const WindowRow &row)
{
    if (at >= m_total)
        return;
    const auto it = m_rows.find(at);
    if (it != m_rows.end() && it->second.key == row.key && m_provider.same(it->second.value.get(), row.value.get()))
        return;
    m_rows.insert_or_assign(at, row);
    if (m_changedFirst < 0) {
        m_changedFirst = m_changedLast = at;
    } else if (at == m_changedLast + 1) {
        m_changedLast = at;
    } else {
        flushChanged();
        m_changedFirst = m_changedLast = at;
    }
}

void WindowModel::flushChanged()
{
    if (m_changedFirst < 0)
        return;
    const auto first = static_cast<int>(m_changedFirst);
    const auto last = static_cast<int>(m_changedLast);
    m_changedFirst = m_changedLast = -1;
    Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

void WindowModel::setState(State state, const QString &failure)
{
    m_state = state;
    m_failure = failure;
    Q_EMIT stateChanged();
}

} // namespace gatehouse
