// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"
#include "core/domain/result.h"
#include "core/domain/views.h"
#include "core/domain/cancel.h"
#include "ui/widgets/asking.h"
#include "ui/widgets/cell.h"

#include <QAbstractTableModel>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace gatehouse {

/// One row of a list: a key that stays the same while the row lives, and the value behind it (never null).
struct WindowRow
{
    std::int64_t key = 0;
    std::shared_ptr<const void> value;
};

/// Some rows of a list that is `total` long, from row `offset` on.
struct WindowRows
{
    std::int64_t total = 0;
    std::int64_t offset = 0;
    std::vector<WindowRow> rows;
};

/// Where the rows come from. Called in the interface thread; `done` must come back in the interface thread, later, and
/// not at all once `context` is gone.
struct WindowProvider
{
    using Done = std::function<void(Result<WindowRows>)>;

    std::function<void(
        const Query &query, std::int64_t offset, int count, CancelToken cancel, QObject *context, Done done)>
        fetch;
    std::function<Cell(const void *row, int column)> cell;
    std::function<bool(const void *a, const void *b)> same;
};

/// A column of a list.
struct WindowColumn
{
    QString id;    ///< in settings
    QString title; ///< heading
    int width = 120;
    std::optional<Field> sort; ///< what a click on the heading sorts by
    bool shown = true;         ///< until the officer says otherwise
    bool number = false;       ///< its heading stands at the end, as its cells do
};

/// A list of any length (tens of millions of rows) that is never loaded: the model knows how long it is and holds a few
/// windows of rows around what the view shows. Rows not yet there are told apart by isLoaded().
///
/// refresh() reads what is shown again and brings it up to date by difference on the rows' keys: rows appear, vanish
/// and change where they did; the model is never reset, so positions and current row survive.
///
/// Lives in the interface thread, which never waits: one question at a time is under way, and one that nobody needs
/// any more is cancelled.
class WindowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class State {
        Idle,    ///< not asked for anything yet
        Loading, ///< the first answer of a query is still out
        Ready,
        Failed,  ///< failure() says why; rows of before may still be there
    };

    /// Rows asked for at once, at least and at most, and kept altogether.
    static constexpr int RowsAsked = 128;
    static constexpr int RowsAskedAtMost = 512;
    static constexpr int RowsKept = 4096;

    WindowModel(std::vector<WindowColumn> columns, WindowProvider provider, QObject *parent = nullptr);
    ~WindowModel() override;

    const std::vector<WindowColumn> &columns() const { return m_columns; }
    const Query &query() const { return m_query; }
    /// Another list. The rows of the one before stay until the answer is there.
    void setQuery(const Query &query);
    /// The ledger changed.
    void refresh();
    /// The view shows these rows.
    void want(int first, int last);

    State state() const { return m_state; }
    QString failure() const { return m_failure; }
    /// Nothing is being asked.
    bool isSettled() const { return !m_asking && !m_replacePending && !m_refreshPending; }

    std::int64_t total() const { return m_total; }
    bool isLoaded(int row) const { return rowAt(row) != nullptr; }
    /// The key of a loaded row; zero for one that is not.
    std::int64_t keyAt(int row) const;
    /// The row of that key among the loaded ones, or -1.
    int rowOfKey(std::int64_t key) const;
    /// The value behind a loaded row, or null.
    std::shared_ptr<const void> valueAt(int row) const;
    template <typename T>
    std::shared_ptr<const T> valueAs(int row) const
    {
        return std::static_pointer_cast<const T>(valueAt(row));
    }
    Cell cell(int row, int column) const;

    /// Rows [first, first + count) whether loaded or not, for copying and for selecting a range; not kept.
    void read(std::int64_t first, int count, WindowProvider::Done done);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void stateChanged();
    /// Another list stands where the one before was: look from its top.
    void replaced();
    void totalChanged(qint64 total);

private:
    enum class Purpose { Fill, Refresh, Replace };

    /// The rows the next question is about: what is wanted, and some more on both sides.
    struct Region
    {
        std::int64_t offset = 0;
        int count = 0;
    };

    const WindowRow *rowAt(std::int64_t row) const;
    Region region() const;
    void ask(Purpose purpose, Region region);
    void askNext();
    void answered(Purpose purpose, Result<WindowRows> answer);
    void fill(const WindowRows &rows);
    void reconcile(const WindowRows &rows);
    void insertUnknown(std::int64_t at, std::int64_t count);
    void removeAt(std::int64_t at, std::int64_t count);
    void put(std::int64_t at, const WindowRow &row);
    void flushChanged();
    void setState(State state, const QString &failure = {});

    std::vector<WindowColumn> m_columns;
    WindowProvider m_provider;
    Query m_query;
    State m_state = State::Idle;
    QString m_failure;
    std::int64_t m_total = 0;
    std::map<std::int64_t, WindowRow> m_rows; ///< the loaded ones by position
    std::int64_t m_changedFirst = -1;         ///< positions put since the last dataChanged
    std::int64_t m_changedLast = -1;
    int m_wantFirst = 0;
    int m_wantLast = 0;
    bool m_replacePending = false;
    bool m_refreshPending = false;
    bool m_applying = false;
    // The question under way.
    bool m_asking = false;
    Purpose m_purpose = Purpose::Fill;
    Region m_asked;
    std::int64_t m_shift = 0; ///< how far the list above seems to have grown when it was asked
    bool m_shiftTried = false;
    CancelToken m_cancel;
    std::uint64_t m_question = 0;
};

/// Rows of type T, whose `id.value` is the key, from a question to the ledger:
/// `question(Reader &, const Query &, offset, count, token)`.
template <typename T, typename Question, typename CellOf>
WindowProvider ledgerRows(AsyncReader &reader, Question question, CellOf cell)
{
    WindowProvider p;
    p.fetch = [&reader, question](const Query &query, std::int64_t offset, int count, CancelToken cancel,
                  QObject *context, WindowProvider::Done done) {
        askLedger(
            reader, context,
            [question, query, offset, count, cancel](Reader &r) -> Result<WindowRows> {
                Result<Window<T>> window = question(r, query, offset, count, cancel);
                if (!window)
                    return tl::unexpected(window.error());
                WindowRows rows{window->total, window->offset, {}};
                rows.rows.reserve(window->rows.size());
                for (T &row : window->rows) {
                    const std::int64_t key = row.id.value;
                    rows.rows.push_back({key, std::make_shared<const T>(std::move(row))});
                }
                return rows;
            },
            std::move(done));
    };
    p.cell = [cell](const void *row, int column) { return cell(*static_cast<const T *>(row), column); };
    p.same = [](const void *a, const void *b) { return *static_cast<const T *>(a) == *static_cast<const T *>(b); };
    return p;
}

} // namespace gatehouse
