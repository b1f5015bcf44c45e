// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/session_status.h"
#include "core/domain/cancel.h"
#include "core/ledger/columns.h"

#include <array>
#include <bit>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

/// Filters, orders, counts over packed columns. A filter gives one bit a row; a window of an order is found by counting
/// the rows' keys into buckets, and then collecting those of the buckets the window lies in: two or three passes over
/// the columns concerned, no sorted copy of the list, no index.
namespace gatehouse {

/// A set of codes.
class CodeSet
{
public:
    void add(std::uint32_t code);
    bool has(std::uint32_t code) const
    {
        const std::size_t word = code >> 6;
        return word < m_words.size() && ((m_words[word] >> (code & 63U)) & 1U) != 0;
    }
    bool isEmpty() const { return m_words.empty(); }

private:
    std::vector<std::uint64_t> m_words;
};

/// The column holds one of the codes (turned round: none of them).
struct CodeTest
{
    int column = 0;
    CodeSet codes;
    bool negated = false;
    std::uint32_t mask = 0xffffffffU; ///< applied to the value first
};
/// low <= value < high
struct RangeTest
{
    int column = 0;
    std::uint64_t low = 0;
    std::uint64_t high = std::uint64_t{1} << 32;
};
/// One of the tests holds.
struct AnyTest
{
    std::vector<CodeTest> tests;
};
/// Sessions only: the status as of each source's last moment.
struct StatusTest
{
    std::array<std::array<bool, 2>, SessionStatusCount> wanted{}; ///< [status][presumed]
};
/// Exactly these rows (numbers from 1, ascending).
struct RowsTest
{
    std::vector<std::int64_t> rows;
};

/// What sessionState() needs to know beside the columns.
struct StatusBasis
{
    std::vector<std::int64_t> seenUntil; ///< by source row
    SessionLimits limits;

    SessionState state(std::uint32_t packedState, std::uint32_t source, std::uint32_t last) const
    {
        const std::int64_t asOf = source < seenUntil.size() ? seenUntil[source] : 0;
        return sessionState(stateEnd(packedState), last, asOf, stateFromLog(packedState), limits);
    }
};

/// sessionState() over packed columns without a branch: a session's state and where its last use stands to its
/// source's limits choose a cell.
class StatusTable
{
public:
    explicit StatusTable(const StatusBasis &basis);

    /// A number below Cells.
    std::uint32_t cell(std::uint32_t packedState, std::uint32_t source, std::uint32_t last) const
    {
        const Limits limits = m_limits[source < m_limits.size() ? source : 0];
        return (packedState & 15U) * 3 + (last < limits.activeFrom) + (last < limits.idleFrom);
    }
    static constexpr std::uint32_t Cells = 16 * 3;
    SessionState state(std::uint32_t cell) const { return m_states[cell]; }

private:
    struct Limits
    {
        std::uint32_t activeFrom = 0;
        std::uint32_t idleFrom = 0;
    };
    std::vector<Limits> m_limits; ///< by source row; 0 stands for unknown ones
    std::array<SessionState, Cells> m_states;
};

/// All tests must hold.
struct RowFilter
{
    std::vector<CodeTest> codes;
    std::vector<RangeTest> ranges;
    std::vector<AnyTest> any;
    std::optional<StatusTest> status;
    std::optional<RowsTest> rows;
    bool nothing = false; ///< nothing can match

    bool matchesAll() const
    {
        return codes.empty() && ranges.empty() && any.empty() && !status && !rows && !nothing;
    }
};

/// Which rows a filter lets through.
struct Selection
{
    static constexpr std::size_t Words = SegmentRows / 64;

    std::int64_t total = 0;
    std::vector<std::uint32_t> counts;              ///< by segment
    std::vector<std::vector<std::uint64_t>> bits;   ///< by segment; empty: all of them (when counts says so) or none
    bool isAll(std::uint32_t segment, std::uint32_t rows) const { return bits[segment].empty() && counts[segment] == rows; }
};

/// An order: `rank` turns codes of the first column into their order (empty: the value itself). Rows that are equal
/// follow by the second column, newest first; then by their number.
struct RowOrder
{
    int column = 0;
    std::shared_ptr<const std::vector<std::uint32_t>> rank;
    std::uint32_t rankMax = 0;
    bool byStatus = false; ///< sessions: by status instead of by a column
    bool descending = true;
    int then = -1; ///< second column, beside ranks or the status; none for times
};

/// How many selected rows fall into each stretch of an order: found by the first window asked of it, used by the next.
struct OrderIndex
{
    int shift = 0; ///< keys are counted by their bits above this one
    std::vector<std::uint32_t> counts;
};

/// One ledger's sessions or events, to be scanned within one transaction.
class ColumnScan
{
public:
    ColumnScan(ColumnDirectory &directory, const StatusBasis &basis, const CancelToken &cancel);

    Result<std::shared_ptr<const Selection>> select(const RowFilter &filter);
    /// Row numbers at positions [offset, offset + count) of the order. `index` belongs to the selection and the order:
    /// an empty one is filled, a filled one saves a pass.
    Result<std::vector<std::int64_t>> window(
        const Selection &selection, const RowOrder &order, OrderIndex &index, std::int64_t offset, std::int64_t count);
    /// How many selected rows come before this one.
    Result<std::int64_t> position(const Selection &selection, const RowOrder &order, std::int64_t row);

    /// Calls visit(values...) for every selected row, values being those of `columns`.
    using Visit = std::function<void(std::uint32_t rows, const std::vector<const std::uint32_t *> &columns,
        const std::vector<std::uint64_t> *bits, std::int64_t firstRow)>;
    /// Segment by segment: `bits` null means every row of it.
    Result<void> eachSegment(const Selection &selection, const std::vector<int> &columns, const Visit &visit);

private:
    struct Keys;
    Result<const std::uint32_t *> column(int column, std::uint32_t segment);
    Result<void> test(const RowFilter &filter, std::uint32_t segment, std::vector<std::uint64_t> &bits);
    Result<const std::uint64_t *> keys(const Keys &keys, std::uint32_t segment);
    Result<void> collect(const Selection &selection, const Keys &keys, std::uint64_t low, std::uint64_t high,
        OrderIndex &index, std::int64_t offset, std::int64_t count, std::vector<std::int64_t> &out);
    Result<void> countKeys(
        const Selection &selection, const Keys &keys, std::uint64_t low, std::uint64_t high, OrderIndex &index);
    Keys keysOf(const RowOrder &order) const;
    Error cancelled() const;

    ColumnDirectory &m_directory;
    StatusTable m_status;
    CancelToken m_cancel;
    std::vector<std::vector<std::uint32_t>> m_values; ///< by column: one segment unpacked
    std::vector<std::int64_t> m_loaded;               ///< by column: which segment, -1 none
    std::vector<std::uint64_t> m_keys;
};

/// Calls f(i) for every set bit, or for every row when bits is null.
template <typename F>
void eachBit(std::uint32_t rows, const std::vector<std::uint64_t> *bits, F f)
{
    if (!bits) {
        for (std::uint32_t i = 0; i < rows; ++i)
            f(i);
        return;
    }
    for (std::uint32_t w = 0; w * 64 < rows; ++w) {
        for (std::uint64_t left = (*bits)[w]; left != 0; left &= left - 1)
            f(w * 64 + static_cast<std::uint32_t>(std::countr_zero(left)));
    }
}

} // namespace gatehouse
