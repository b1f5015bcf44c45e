// SPDX-License-Identifier: GPL-3.0-or-later
// Windows of an order: every row's place as one number, the first of them, those of a stretch, how many come before.
#include "core/ledger/column_scan.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <functional>
#include <limits>
#include <numeric>
#include <tuple>

namespace gatehouse {

namespace {

constexpr std::uint64_t Buckets = 65536;
constexpr std::int64_t CollectAtMost = 100'000; ///< rows sorted at once
constexpr std::int64_t FirstAtMost = 4096;      ///< so near the beginning, one pass that keeps the best is cheaper
constexpr std::uint32_t FewOf = 16;             ///< less than one row in so many: a segment is not unpacked for them

} // namespace

/// Every row's place in an order as one number, smaller coming first: for a column of times its value, turned round
/// where the latest come first; else the rank of its code, and within a rank the second column's times, latest first,
/// in as few bits as hold them.
struct ColumnScan::Keys
{
    RowOrder order;
    std::uint32_t low = 0; ///< of the column, where it is one of times
    std::uint32_t high = 0;
    std::uint64_t thenSpan = 1;
    std::uint32_t thenHigh = 0;
    std::vector<std::uint64_t> bases; ///< by code: key = base - second column's value
    std::uint64_t end = 1;            ///< all keys are smaller

    /// The column itself is the key, so that a segment's bounds tell which keys are in it.
    bool isPlain() const { return bases.empty(); }
    std::uint64_t plain(std::uint32_t value) const { return order.descending ? high - value : value - low; }

    // Of ranks: `bases` turned round.
    std::uint64_t baseOf(std::uint32_t rank) const
    {
        return (order.descending ? order.rankMax - rank : rank) * thenSpan + thenHigh;
    }
    std::uint32_t rankOf(std::uint64_t base) const
    {
        const auto place = static_cast<std::uint32_t>((base - thenHigh) / thenSpan);
        return order.descending ? order.rankMax - place : place;
    }
    std::uint64_t firstBase() const { return thenHigh; }
    std::uint64_t lastBase() const { return order.rankMax * thenSpan + thenHigh; }
};

/// Keys from low up to, and without, high.
struct ColumnScan::KeyRange
{
    std::uint64_t low = 0;
    std::uint64_t high = 0;

    bool touches(KeyRange other) const { return low < other.high && other.low < high; }
    bool covers(const Keys &keys) const { return low == 0 && high >= keys.end; }
};

struct ColumnScan::Row
{
    std::uint64_t key = 0;
    std::int64_t number = 0;

    /// Rows with equal keys follow by their number, in the direction of the order.
    static auto before(const Keys &keys)
    {
        return [down = keys.order.descending](const Row &a, const Row &b) {
            return a.key != b.key ? a.key < b.key : down ? a.number > b.number : a.number < b.number;
        };
    }
};

/// The first and the last base of some rows.
struct ColumnScan::BaseBounds
{
    std::uint64_t first = std::numeric_limits<std::uint64_t>::max();
    std::uint64_t last = 0;

    void add(std::uint64_t base)
    {
        first = std::min(first, base);
        last = std::max(last, base);
    }
    RankBounds::Bounds ranks(const Keys &keys) const
    {
        const auto [lowest, highest] = std::minmax({keys.rankOf(first), keys.rankOf(last)});
        return {lowest, highest};
    }
};

ColumnScan::Keys ColumnScan::keysOf(const RowOrder &order) const
{
    Keys keys;
    keys.order = order;
    if (!order.rank && !order.byStatus) {
        std::tie(keys.low, keys.high) = m_directory.bounds(order.column);
        keys.end = std::uint64_t{keys.high - keys.low} + 1;
        return keys;
    }
    const auto [thenLow, thenHigh] = m_directory.bounds(order.then);
    keys.thenHigh = thenHigh;
    keys.thenSpan = std::uint64_t{thenHigh - thenLow} + 1;
    if (order.byStatus)
        keys.order.rankMax = SessionStatusCount - 1;
    keys.end = (std::uint64_t{keys.order.rankMax} + 1) * keys.thenSpan;
    if (order.byStatus) {
        for (std::uint32_t cell = 0; cell < StatusTable::Cells; ++cell)
            keys.bases.push_back(keys.baseOf(static_cast<std::uint32_t>(m_status.state(cell).status)));
        return keys;
    }
    // As far as codes go in the column, so that the loop over rows need not look whether a code has a rank.
    const std::size_t codes =
        std::max<std::size_t>(order.rank->size(), std::size_t{m_directory.bounds(order.column).second} + 1);
    for (std::size_t code = 0; code < codes; ++code)
        keys.bases.push_back(keys.baseOf(code < order.rank->size() ? (*order.rank)[code] : 0));
    return keys;
}

/// Cells of the status table, row by row.
Result<const std::uint32_t *> ColumnScan::cells(Unpacked &unpacked, std::uint32_t segment)
{
    const auto state = column(unpacked, static_cast<int>(SessionColumn::State), segment);
    const auto source = column(unpacked, static_cast<int>(SessionColumn::Source), segment);
    const auto last = column(unpacked, static_cast<int>(SessionColumn::Last), segment);
    for (const auto *got : {&state, &source, &last}) {
        if (!*got)
            return tl::unexpected(got->error());
    }
    unpacked.cells.resize(SegmentRows);
    std::uint32_t *cells = unpacked.cells.data();
    const std::uint32_t rows = m_directory.rows(segment);
    const auto &its = m_directory.piece(static_cast<int>(SessionColumn::Source), segment);
    const StatusTable::Limits limits = m_status.limits(its.low);
    const std::uint32_t *states = *state;
    const std::uint32_t *lasts = *last;
    if (its.low == its.high) { // as mostly: nothing is looked up for a row, and many are done at once
        for (std::uint32_t i = 0; i < rows; ++i)
            cells[i] = limits.cell(states[i], lasts[i]);
    } else {
        for (std::uint32_t i = 0; i < rows; ++i)
            cells[i] = m_status.cell(states[i], (*source)[i], lasts[i]);
    }
    return cells;
}

Result<const std::uint32_t *> ColumnScan::columnOf(
    std::span<const std::uint32_t> rows, int column, std::uint32_t segment, std::vector<std::uint32_t> &buffer)
{
    const auto piece = m_directory.read(column, segment);
    if (!piece)
        return tl::unexpected(piece.error());
    buffer.resize(SegmentRows);
    unpackRows(**piece, rows, buffer.data());
    return buffer.data();
}

Result<const std::uint32_t *> ColumnScan::cellsOf(Unpacked &unpacked, std::span<const std::uint32_t> rows, std::uint32_t segment)
{
    const auto state = columnOf(rows, static_cast<int>(SessionColumn::State), segment, unpacked.few[0]);
    const auto source = columnOf(rows, static_cast<int>(SessionColumn::Source), segment, unpacked.few[1]);
    const auto last = columnOf(rows, static_cast<int>(SessionColumn::Last), segment, unpacked.few[2]);
    for (const auto *got : {&state, &source, &last}) {
        if (!*got)
            return tl::unexpected(got->error());
    }
    for (std::size_t k = 0; k < rows.size(); ++k)
        unpacked.few[0][k] = m_status.cell((*state)[k], (*source)[k], (*last)[k]);
    return unpacked.few[0].data();
}

/// Where the keys of a segment can lie.
ColumnScan::KeyRange ColumnScan::reach(const Keys &keys, std::uint32_t segment) const
{
    if (keys.isPlain()) {
        const auto &piece = m_directory.piece(keys.order.column, segment);
        const auto [low, high] = std::minmax({keys.plain(piece.low), keys.plain(piece.high)});
        return {low, high + 1};
    }
    const auto &then = m_directory.piece(keys.order.then, segment);
    std::uint64_t first = keys.firstBase();
    std::uint64_t last = keys.lastBase();
    for (const auto &bounds : {keys.order.bounds, keys.order.selectedBounds}) { // the closer ones last
        if (!bounds || !bounds->bySegment[segment].isKnown())
            continue;
        const RankBounds::Bounds &known = bounds->bySegment[segment];
        std::tie(first, last) = std::minmax({keys.baseOf(known.lowest), keys.baseOf(known.highest)});
    }
    return {first - then.high, last - then.low + 1};
}

/// Bounds that are kept and not known yet.
RankBounds::Bounds *ColumnScan::unknown(const std::shared_ptr<RankBounds> &bounds, std::uint32_t segment)
{
    return bounds && !bounds->bySegment[segment].isKnown() ? &bounds->bySegment[segment] : nullptr;
}

/// Remembers which ranks the rows of a segment have, and those of them that are selected; `codes` of all its rows.
void ColumnScan::noteBounds(const Selection &selection, const Keys &keys, std::uint32_t segment, const std::uint32_t *codes)
{
    const auto note = [&](RankBounds::Bounds &bounds, const std::vector<std::uint64_t> *bits) {
        BaseBounds bases;
        eachBit(m_directory.rows(segment), bits, [&](std::uint32_t i) { bases.add(keys.bases[codes[i]]); });
        bounds = bases.ranks(keys);
    };
    if (auto *all = unknown(keys.order.bounds, segment))
        note(*all, nullptr);
    if (auto *selected = unknown(keys.order.selectedBounds, segment)) {
        if (!selection.some(segment) && keys.order.bounds)
            *selected = keys.order.bounds->bySegment[segment];
        else
            note(*selected, selection.some(segment));
    }
}

/// Segments that hold selected rows and can hold keys of the range.
std::vector<std::uint32_t> ColumnScan::segmentsWithin(
    const Selection &selection, const Keys &keys, KeyRange range) const
{
    std::vector<std::uint32_t> segments;
    for (std::uint32_t s = 0; s < m_directory.segments(); ++s) {
        if (selection.counts[s] != 0 && reach(keys, s).touches(range))
            segments.push_back(s);
    }
    return segments;
}

/// visit(i, key) for every selected row i of a segment whose key lies in the range.
template <typename Visitor>
Result<void> ColumnScan::eachKey(Unpacked &unpacked, const Selection &selection, const Keys &keys,
    std::uint32_t segment, KeyRange range, Visitor visit)
{
    const std::uint32_t rows = m_directory.rows(segment);
    const std::vector<std::uint64_t> *bits = selection.some(segment);
    if (bits && selection.counts[segment] < rows / FewOf)
        return eachKeyOfFew(unpacked, selection, keys, segment, range, visit);
    const auto visitWithin = [&visit, low = range.low, span = range.high - range.low](
                                 std::uint32_t i, std::uint64_t key) {
        if (key - low < span)
            visit(i, key);
    };

    if (keys.isPlain()) {
        const auto values = column(unpacked, keys.order.column, segment);
        if (!values)
            return tl::unexpected(values.error());
        const std::uint32_t *v = *values;
        if (keys.order.descending)
            eachBit(rows, bits, [&, high = keys.high](std::uint32_t i) { visitWithin(i, high - v[i]); });
        else
            eachBit(rows, bits, [&, low = keys.low](std::uint32_t i) { visitWithin(i, v[i] - low); });
        return {};
    }

    const auto codes = keys.order.byStatus ? cells(unpacked, segment) : column(unpacked, keys.order.column, segment);
    if (!codes)
        return tl::unexpected(codes.error());
    const std::uint32_t *code = *codes;
    const std::uint64_t *base = keys.bases.data();
    noteBounds(selection, keys, segment, code);
    if (range.covers(keys)) {
        const auto then = column(unpacked, keys.order.then, segment);
        if (!then)
            return tl::unexpected(then.error());
        eachBit(rows, bits, [&, t = *then](std::uint32_t i) { visit(i, base[code[i]] - t[i]); });
        return {};
    }
    // The codes alone leave few rows, often none; the second column is looked at for those.
    unpacked.near.resize(SegmentRows);
    std::uint32_t *near = unpacked.near.data();
    std::uint32_t n = 0;
    const std::uint64_t nearLow = range.low - std::min(range.low, keys.thenSpan - 1) + keys.thenHigh;
    const std::uint64_t nearSpan = range.high + keys.thenHigh - nearLow;
    eachBit(rows, bits, [&](std::uint32_t i) {
        near[n] = i;
        n += base[code[i]] - nearLow < nearSpan ? 1 : 0;
    });
    if (n == 0)
        return {};
    const auto then = column(unpacked, keys.order.then, segment);
    if (!then)
        return tl::unexpected(then.error());
    for (std::uint32_t k = 0; k < n; ++k)
        visitWithin(near[k], base[code[near[k]]] - (*then)[near[k]]);
    return {};
}

/// eachKey() of a segment of which few rows are selected: their values are looked up in the packed columns.
template <typename Visitor>
Result<void> ColumnScan::eachKeyOfFew(
    Unpacked &unpacked, const Selection &selection, const Keys &keys, std::uint32_t segment, KeyRange range, Visitor visit)
{
    std::vector<std::uint32_t> &near = unpacked.near;
    near.resize(SegmentRows);
    std::size_t n = 0;
    eachBit(m_directory.rows(segment), selection.some(segment), [&](std::uint32_t i) { near[n++] = i; });
    const auto all = [&] { return std::span<const std::uint32_t>(near.data(), n); };

    if (keys.isPlain()) {
        const auto values = columnOf(all(), keys.order.column, segment, unpacked.few[0]);
        if (!values)
            return tl::unexpected(values.error());
        for (std::size_t k = 0; k < n; ++k) {
            if (const std::uint64_t key = keys.plain((*values)[k]); key - range.low < range.high - range.low)
                visit(near[k], key);
        }
        return {};
    }
    const auto codes = keys.order.byStatus ? cellsOf(unpacked, all(), segment)
                                           : columnOf(all(), keys.order.column, segment, unpacked.few[0]);
    if (!codes)
        return tl::unexpected(codes.error());
    std::vector<std::uint32_t> &code = unpacked.few[0];
    if (auto *selected = unknown(keys.order.selectedBounds, segment)) {
        BaseBounds bases;
        for (std::size_t k = 0; k < n; ++k)
            bases.add(keys.bases[code[k]]);
        *selected = bases.ranks(keys);
    }
    // Rows whose code alone rules them out: their times need not be known.
    const std::uint64_t nearLow = range.low - std::min(range.low, keys.thenSpan - 1) + keys.thenHigh;
    const std::uint64_t nearSpan = range.high + keys.thenHigh - nearLow;
    std::size_t kept = 0;
    for (std::size_t k = 0; k < n; ++k) {
        near[kept] = near[k];
        code[kept] = code[k];
        kept += keys.bases[code[k]] - nearLow < nearSpan ? 1 : 0;
    }
    n = kept;
    if (n == 0)
        return {};
    const auto then = columnOf(all(), keys.order.then, segment, unpacked.few[1]);
    if (!then)
        return tl::unexpected(then.error());
    for (std::size_t k = 0; k < n; ++k) {
        if (const std::uint64_t key = keys.bases[code[k]] - (*then)[k]; key - range.low < range.high - range.low)
            visit(near[k], key);
    }
    return {};
}

/// How many selected rows have keys in each of at most `Buckets` equal stretches of the range.
Result<void> ColumnScan::countKeys(const Selection &selection, const Keys &keys, KeyRange range, OrderIndex &index)
{
    const std::uint64_t span = range.high - range.low;
    int shift = 0;
    while (((span - 1) >> shift) >= Buckets)
        ++shift;
    const std::vector<std::uint32_t> segments = segmentsWithin(selection, keys, range);
    const auto buckets = static_cast<std::size_t>(((span - 1) >> shift) + 1);
    std::vector<std::vector<std::uint32_t>> counts(threads(segments), std::vector<std::uint32_t>(buckets, 0));
    const auto counted = overSegments(segments, [&](std::size_t thread, Unpacked &unpacked, std::uint32_t s) {
        std::uint32_t *mine = counts[thread].data();
        return eachKey(unpacked, selection, keys, s, range,
            [mine, shift, low = range.low](std::uint32_t, std::uint64_t key) { ++mine[(key - low) >> shift]; });
    });
    if (!counted)
        return counted;
    for (std::size_t t = 1; t < counts.size(); ++t)
        std::transform(counts[0].begin(), counts[0].end(), counts[t].begin(), counts[0].begin(), std::plus<>());
    index = {shift, std::move(counts[0])};
    return {};
}

/// The selected rows with keys of the range, in order; about `expected` of them.
Result<std::vector<ColumnScan::Row>> ColumnScan::rowsWithin(
    const Selection &selection, const Keys &keys, KeyRange range, std::size_t expected)
{
    const std::vector<std::uint32_t> segments = segmentsWithin(selection, keys, range);
    std::vector<std::vector<Row>> found(threads(segments));
    const auto collected = overSegments(segments, [&](std::size_t thread, Unpacked &unpacked, std::uint32_t s) {
        return eachKey(unpacked, selection, keys, s, range,
            [&mine = found[thread], firstRow = firstRowOf(s)](std::uint32_t i, std::uint64_t key) {
                mine.push_back({key, firstRow + i});
            });
    });
    if (!collected)
        return tl::unexpected(collected.error());
    std::vector<Row> rows;
    rows.reserve(expected);
    for (const std::vector<Row> &mine : found)
        rows.insert(rows.end(), mine.begin(), mine.end());
    std::sort(rows.begin(), rows.end(), Row::before(keys));
    return rows;
}

/// The first `count` selected rows, in order: each thread keeps the best it has seen, and none looks closer at a row
/// that comes behind `count` rows of any thread.
Result<std::vector<ColumnScan::Row>> ColumnScan::firstRows(
    const Selection &selection, const Keys &keys, std::size_t count)
{
    // Where the first are likely comes first: they make a limit the other segments stay behind.
    struct Nearest
    {
        std::uint64_t low;
        std::uint32_t segment;
    };
    std::vector<Nearest> nearest;
    for (const std::uint32_t s : segmentsWithin(selection, keys, {0, keys.end}))
        nearest.push_back({reach(keys, s).low, s});
    std::sort(nearest.begin(), nearest.end(),
        [](const Nearest &a, const Nearest &b) { return a.low != b.low ? a.low < b.low : a.segment < b.segment; });

    const auto before = Row::before(keys);
    std::atomic<std::uint64_t> worst = keys.end; // of the keys that can still be among the first
    const auto trim = [&](std::vector<Row> &rows) {
        std::nth_element(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(count) - 1, rows.end(), before);
        rows.resize(count);
        const std::uint64_t mine = rows.back().key;
        std::uint64_t known = worst.load(std::memory_order_relaxed);
        while (mine < known && !worst.compare_exchange_weak(known, mine, std::memory_order_relaxed)) {
        }
    };
    const std::size_t most = 2 * count + 1024;
    const auto look = [&](Unpacked &unpacked, std::uint32_t s, std::vector<Row> &mine) -> Result<void> {
        std::uint64_t limit = worst.load(std::memory_order_relaxed);
        if (reach(keys, s).low > limit)
            return {};
        const KeyRange open{0, std::min(limit + 1, keys.end)};
        auto done = eachKey(
            unpacked, selection, keys, s, open, [&, firstRow = firstRowOf(s)](std::uint32_t i, std::uint64_t key) {
                if (key > limit)
                    return;
                mine.push_back({key, firstRow + i});
                if (mine.size() >= most) {
                    trim(mine);
                    limit = worst.load(std::memory_order_relaxed);
                }
            });
        if (done && mine.size() >= count)
            trim(mine);
        return done;
    };

    // Mostly the nearest few have them all, and no other thread is worth its while.
    constexpr std::size_t Alone = 3;
    std::vector<Row> rows;
    std::vector<std::uint32_t> segments;
    for (std::size_t i = 0; i < nearest.size(); ++i) {
        if (i >= Alone) {
            if (nearest[i].low <= worst)
                segments.push_back(nearest[i].segment);
        } else if (auto done = look(m_unpacked.front(), nearest[i].segment, rows); !done) {
            return tl::unexpected(std::move(done.error()));
        }
    }
    std::vector<std::vector<Row>> best(threads(segments));
    const auto looked = overSegments(segments,
        [&](std::size_t thread, Unpacked &unpacked, std::uint32_t s) { return look(unpacked, s, best[thread]); });
    if (!looked)
        return tl::unexpected(looked.error());
    for (const std::vector<Row> &mine : best)
        rows.insert(rows.end(), mine.begin(), mine.end());
    std::sort(rows.begin(), rows.end(), before);
    if (rows.size() > count)
        rows.resize(count);
    return rows;
}

Result<void> ColumnScan::collect(const Selection &selection, const Keys &keys, KeyRange range, OrderIndex &index,
    std::int64_t offset, std::int64_t count, std::vector<std::int64_t> &out)
{
    if (index.counts.empty()) {
        if (const auto counted = countKeys(selection, keys, range, index); !counted)
            return counted;
    }
    const int shift = index.shift;
    const std::vector<std::uint32_t> &counts = index.counts;

    std::int64_t before = 0;
    std::size_t b = 0;
    while (b < counts.size() && before + counts[b] <= offset)
        before += counts[b++];
    while (b < counts.size() && count > 0) {
        if (counts[b] == 0) { // between two that are too full to be taken with it
            ++b;
            continue;
        }
        // As many buckets at once as can be sorted at once.
        std::size_t e = b;
        std::int64_t inside = 0;
        do
            inside += counts[e++];
        while (e < counts.size() && before + inside < offset + count && inside + counts[e] <= CollectAtMost);

        const KeyRange part{range.low + (static_cast<std::uint64_t>(b) << shift),
            std::min(range.high, range.low + (static_cast<std::uint64_t>(e) << shift))};
        const std::int64_t take = std::min(count, before + inside - offset);
        const std::size_t had = out.size();
        if (inside > CollectAtMost && shift > 0) {
            OrderIndex finer;
            if (const auto deeper = collect(selection, keys, part, finer, offset - before, take, out); !deeper)
                return deeper;
        } else {
            const auto rows = rowsWithin(selection, keys, part, static_cast<std::size_t>(inside));
            if (!rows)
                return tl::unexpected(rows.error());
            const std::int64_t end =
                std::min<std::int64_t>(static_cast<std::int64_t>(rows->size()), offset - before + take);
            for (std::int64_t i = offset - before; i < end; ++i)
                out.push_back((*rows)[static_cast<std::size_t>(i)].number);
        }
        const auto taken = static_cast<std::int64_t>(out.size() - had);
        offset += taken;
        count -= taken;
        before += inside;
        b = e;
        if (taken == 0)
            break;
    }
    return {};
}

Result<std::vector<std::int64_t>> ColumnScan::window(
    const Selection &selection, const RowOrder &order, OrderIndex &index, std::int64_t offset, std::int64_t count)
{
    std::vector<std::int64_t> numbers;
    if (offset < 0 || offset >= selection.total || count <= 0)
        return numbers;
    count = std::min(count, selection.total - offset);
    numbers.reserve(static_cast<std::size_t>(count));
    const Keys keys = keysOf(order);
    if (index.counts.empty() && offset + count <= FirstAtMost) {
        const auto rows = firstRows(selection, keys, static_cast<std::size_t>(offset + count));
        if (!rows)
            return tl::unexpected(rows.error());
        for (std::size_t i = static_cast<std::size_t>(offset); i < rows->size(); ++i)
            numbers.push_back((*rows)[i].number);
        return numbers;
    }
    if (const auto done = collect(selection, keys, {0, keys.end}, index, offset, count, numbers); !done)
        return tl::unexpected(done.error());
    return numbers;
}

std::vector<std::int64_t> ColumnScan::window(const FewRows &few, const RowOrder &order, std::int64_t offset, std::int64_t count) const
{
    const Keys keys = keysOf(order);
    const auto keyOf = [&](std::size_t i) {
        const auto value = [&](auto column) { return few.value(i, static_cast<int>(column)); };
        if (keys.isPlain())
            return keys.plain(value(order.column));
        const std::uint32_t code = order.byStatus
            ? m_status.cell(value(SessionColumn::State), value(SessionColumn::Source), value(SessionColumn::Last))
            : value(order.column);
        return keys.bases[code] - value(order.then);
    };
    std::vector<Row> rows;
    rows.reserve(few.numbers.size());
    for (std::size_t i = 0; i < few.numbers.size(); ++i)
        rows.push_back({keyOf(i), few.numbers[i]});
    std::sort(rows.begin(), rows.end(), Row::before(keys));
    std::vector<std::int64_t> numbers;
    const auto end = std::min<std::int64_t>(static_cast<std::int64_t>(rows.size()), offset + count);
    for (std::int64_t i = std::max<std::int64_t>(offset, 0); i < end; ++i)
        numbers.push_back(rows[static_cast<std::size_t>(i)].number);
    return numbers;
}

Result<std::int64_t> ColumnScan::position(const Selection &selection, const RowOrder &order, std::int64_t row)
{
    const Keys keys = keysOf(order);
    const auto segment = static_cast<std::uint32_t>((row - 1) / SegmentRows);
    const auto at = static_cast<std::uint32_t>((row - 1) % SegmentRows);
    Row own{0, row};
    const auto found =
        eachKey(m_unpacked.front(), selection, keys, segment, {0, keys.end}, [&](std::uint32_t i, std::uint64_t key) {
            if (i == at)
                own.key = key;
        });
    if (!found)
        return tl::unexpected(found.error());
    const auto before = Row::before(keys);
    const KeyRange upToOwn{0, own.key + 1};
    const std::vector<std::uint32_t> segments = segmentsWithin(selection, keys, upToOwn);
    std::vector<std::int64_t> counts(threads(segments), 0);
    const auto counted = overSegments(segments, [&](std::size_t thread, Unpacked &unpacked, std::uint32_t s) {
        std::int64_t mine = 0;
        auto done = eachKey(
            unpacked, selection, keys, s, upToOwn, [&, firstRow = firstRowOf(s)](std::uint32_t i, std::uint64_t key) {
                mine += before(Row{key, firstRow + i}, own) ? 1 : 0;
            });
        counts[thread] += mine;
        return done;
    });
    if (!counted)
        return tl::unexpected(counted.error());
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

} // namespace gatehouse
