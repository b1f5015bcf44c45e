// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cancel.h"
#include "core/domain/result.h"
#include "core/ledger/columns.h"
#include "core/ledger/row_filter.h"

#include <bit>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

/// Filters, orders, counts over packed columns. A filter gives one bit a row. The beginning of a list in some order is
/// found in one pass that keeps the best rows it has seen; a place deep in it by counting the rows' keys into buckets,
/// and then collecting those of the buckets the window lies in. No sorted copy of the list, no index. Segments are
/// independent of each other, and gone through on several threads where there are enough of them.
namespace gatehouse {

/// Which rows a filter lets through.
struct Selection
{
    static constexpr std::size_t Words = SegmentRows / 64;

    std::int64_t total = 0;
    std::vector<std::uint32_t> counts;              ///< by segment
    std::vector<std::vector<std::uint64_t>> bits;   ///< by segment; empty: all of them (when counts says so) or none
    const std::vector<std::uint64_t> *some(std::uint32_t segment) const
    {
        return bits[segment].empty() ? nullptr : &bits[segment];
    }
};

/// The lowest and the highest rank in each segment, as far as they are known: found when a segment is first gone through.
/// Most segments hold nothing that comes soon enough to be on a page, and need not be looked at for the next one.
struct RankBounds
{
    struct Bounds
    {
        std::uint32_t lowest = 1; ///< above the highest: not known
        std::uint32_t highest = 0;
        bool isKnown() const { return lowest <= highest; }
    };
    std::vector<Bounds> bySegment;

    explicit RankBounds(std::uint32_t segments)
        : bySegment(segments)
    {
    }
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
    int then = -1; ///< second column, of times: always beside ranks or the status; none for times
    std::shared_ptr<RankBounds> bounds;         ///< of all rows, in either direction; none: they are not kept
    std::shared_ptr<RankBounds> selectedBounds; ///< of the selected rows alone: belongs to the selection
};

/// How many selected rows fall into each stretch of an order: found by the first window asked of it, used by the next.
struct OrderIndex
{
    int shift = 0; ///< keys are counted by their bits above this one
    std::vector<std::uint32_t> counts;
};

/// Rows with the values of all columns beside them, as ColumnDirectory::valuesOf() reads them: a few of them are ordered
/// without going through the columns of all the others.
struct FewRows
{
    std::vector<std::int64_t> numbers;
    std::vector<std::uint32_t> values; ///< row by row
    std::size_t columns = 0;

    std::uint32_t value(std::size_t row, int column) const { return values[row * columns + static_cast<std::size_t>(column)]; }
};

/// One ledger's sessions or events, to be scanned within one transaction. Belongs to one thread; the threads it starts
/// end before a call returns.
class ColumnScan
{
public:
    ColumnScan(ColumnDirectory &directory, const StatusBasis &basis, const CancelToken &cancel);

    Result<std::shared_ptr<const Selection>> select(const RowFilter &filter);
    /// Row numbers at positions [offset, offset + count) of the order. `index` belongs to the selection and the order:
    /// an empty one may be filled, a filled one saves a pass.
    Result<std::vector<std::int64_t>> window(
        const Selection &selection, const RowOrder &order, OrderIndex &index, std::int64_t offset, std::int64_t count);
    /// The same of rows whose values are at hand.
    std::vector<std::int64_t> window(const FewRows &few, const RowOrder &order, std::int64_t offset, std::int64_t count) const;
    /// How many selected rows come before this one.
    Result<std::int64_t> position(const Selection &selection, const RowOrder &order, std::int64_t row);

    /// Calls visit(values...) for every selected row, values being those of `columns`.
    using Visit = std::function<void(std::uint32_t rows, const std::vector<const std::uint32_t *> &columns,
        const std::vector<std::uint64_t> *bits, std::int64_t firstRow)>;
    /// Segment by segment: `bits` null means every row of it.
    Result<void> eachSegment(const Selection &selection, const std::vector<int> &columns, const Visit &visit);

private:
    struct Keys;
    struct KeyRange;
    struct BaseBounds;
    struct Row;
    /// What one thread has unpacked: of each column one segment.
    struct Unpacked
    {
        std::vector<std::vector<std::uint32_t>> values{16};
        std::vector<std::int64_t> segment = std::vector<std::int64_t>(16, -1);
        std::vector<std::uint32_t> cells;
        std::vector<std::uint32_t> near;
        std::vector<std::uint32_t> few[3]; ///< values of a few rows
    };

    Result<const std::uint32_t *> column(Unpacked &unpacked, int column, std::uint32_t segment);
    Result<const std::uint32_t *> cells(Unpacked &unpacked, std::uint32_t segment);
    /// The same of some rows only: the k-th value is that of the k-th row. `buffer` is one of unpacked.few.
    Result<const std::uint32_t *> columnOf(
        std::span<const std::uint32_t> rows, int column, std::uint32_t segment, std::vector<std::uint32_t> &buffer);
    Result<const std::uint32_t *> cellsOf(Unpacked &unpacked, std::span<const std::uint32_t> rows, std::uint32_t segment);
    Result<void> test(
        Unpacked &unpacked, const RowFilter &filter, std::uint32_t segment, std::vector<std::uint64_t> &bits);

    /// work(thread, unpacked, segment) for each of `segments`, begun in their order; `thread` counts from 0 to
    /// threads(segments) - 1.
    using Work = std::function<Result<void>(std::size_t thread, Unpacked &unpacked, std::uint32_t segment)>;
    Result<void> overSegments(const std::vector<std::uint32_t> &segments, const Work &work);
    static std::size_t threads(const std::vector<std::uint32_t> &segments);

    Keys keysOf(const RowOrder &order) const;
    KeyRange reach(const Keys &keys, std::uint32_t segment) const;
    std::vector<std::uint32_t> segmentsWithin(const Selection &selection, const Keys &keys, KeyRange range) const;
    template <typename Visitor>
    Result<void> eachKey(Unpacked &unpacked, const Selection &selection, const Keys &keys, std::uint32_t segment,
        KeyRange range, Visitor visit);
    template <typename Visitor>
    Result<void> eachKeyOfFew(
        Unpacked &unpacked, const Selection &selection, const Keys &keys, std::uint32_t segment, KeyRange range, Visitor visit);
    static RankBounds::Bounds *unknown(const std::shared_ptr<RankBounds> &bounds, std::uint32_t segment);
    void noteBounds(const Selection &selection, const Keys &keys, std::uint32_t segment, const std::uint32_t *codes);
    Result<void> countKeys(const Selection &selection, const Keys &keys, KeyRange range, OrderIndex &index);
    Result<std::vector<Row>> rowsWithin(
        const Selection &selection, const Keys &keys, KeyRange range, std::size_t expected);
    Result<std::vector<Row>> firstRows(const Selection &selection, const Keys &keys, std::size_t count);
    Result<void> collect(const Selection &selection, const Keys &keys, KeyRange range, OrderIndex &index,
        std::int64_t offset, std::int64_t count, std::vector<std::int64_t> &out);

    ColumnDirectory &m_directory;
    StatusTable m_status;
    CancelToken m_cancel;
    std::vector<Unpacked> m_unpacked; ///< by thread
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
