// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/column_scan.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>
#include <limits>

namespace gatehouse {

namespace {

constexpr std::uint64_t Buckets = 65536;
constexpr std::int64_t CollectAtMost = 100'000; ///< rows sorted at once

constexpr std::uint64_t fullWord = ~std::uint64_t{0};

void fillBits(std::vector<std::uint64_t> &bits, std::uint32_t rows)
{
    bits.assign(Selection::Words, 0);
    for (std::uint32_t w = 0; w < rows / 64; ++w)
        bits[w] = fullWord;
    if (rows % 64 != 0)
        bits[rows / 64] = (std::uint64_t{1} << (rows % 64)) - 1;
}

/// Keeps the bits of the rows for which keep(i) is true. Branch-free over whole words: most words survive a filter
/// partly, and mispredicted branches would cost more than the test.
template <typename Keep>
void narrowBits(std::vector<std::uint64_t> &bits, std::uint32_t rows, Keep keep)
{
    for (std::uint32_t w = 0; w * 64 < rows; ++w) {
        if (bits[w] == 0)
            continue;
        const std::uint32_t base = w * 64;
        const std::uint32_t n = std::min<std::uint32_t>(64, rows - base);
        std::uint64_t kept = 0;
        for (std::uint32_t i = 0; i < n; ++i)
            kept |= static_cast<std::uint64_t>(keep(base + i)) << i;
        bits[w] &= kept;
    }
}

std::uint32_t countBits(const std::vector<std::uint64_t> &bits)
{
    std::uint32_t n = 0;
    for (const std::uint64_t w : bits)
        n += static_cast<std::uint32_t>(std::popcount(w));
    return n;
}

} // namespace

void CodeSet::add(std::uint32_t code)
{
    const std::size_t word = code >> 6;
    if (word >= m_words.size())
        m_words.resize(word + 1, 0);
    m_words[word] |= std::uint64_t{1} << (code & 63U);
}

StatusTable::StatusTable(const StatusBasis &basis)
{
    const auto clamped = [](std::int64_t s) { return static_cast<std::uint32_t>(std::clamp<std::int64_t>(s, 0, 0xffffffffLL)); };
    m_limits.resize(std::max<std::size_t>(1, basis.seenUntil.size()));
    for (std::size_t source = 0; source < basis.seenUntil.size(); ++source) {
        const std::int64_t asOf = basis.seenUntil[source];
        m_limits[source] = {clamped(asOf - basis.limits.idleSeconds), clamped(asOf - basis.limits.lifetimeSeconds)};
    }
    // One example for each cell.
    const std::int64_t asOf = basis.limits.lifetimeSeconds + basis.limits.idleSeconds + 2;
    const std::int64_t last[3] = {asOf, asOf - basis.limits.idleSeconds - 1, asOf - basis.limits.lifetimeSeconds - 1};
    for (std::uint32_t cell = 0; cell < Cells; ++cell)
        m_states[cell] = sessionState(stateEnd(cell / 3), last[cell % 3], asOf, stateFromLog(cell / 3), basis.limits);
}

/// Every row's place in an order as one number, smaller coming first: the rank, then the time, in as few bits as hold
/// them.
struct ColumnScan::Keys
{
    RowOrder order;
    std::uint64_t thenSpan = 1;
    std::uint32_t thenHigh = 0;
    std::uint32_t low = 0;  ///< of the first column, where it has no ranks
    std::uint32_t high = 0;
    std::uint64_t end = 1; ///< all keys are smaller
    /// By code, where there are ranks: the key without the time.
    std::vector<std::uint64_t> ranked;

    std::uint64_t first(std::uint32_t value) const
    {
        if (order.rank) {
            const std::uint32_t r = value < order.rank->size() ? (*order.rank)[value] : 0;
            return order.descending ? order.rankMax - r : r;
        }
        return order.descending ? high - value : value - low;
    }
};

ColumnScan::ColumnScan(ColumnDirectory &directory, const StatusBasis &basis, const CancelToken &cancel)
    : m_directory(directory)
    , m_status(basis)
    , m_cancel(cancel)
    , m_values(16)
    , m_loaded(16, -1)
{
}

Error ColumnScan::cancelled() const
{
    return {ErrorKind::Cancelled, QCoreApplication::translate("Ledger", "Cancelled.")};
}

Result<const std::uint32_t *> ColumnScan::column(int column, std::uint32_t segment)
{
    const auto c = static_cast<std::size_t>(column);
    if (m_loaded[c] != static_cast<std::int64_t>(segment)) {
        const auto piece = m_directory.read(column, segment);
        if (!piece)
            return tl::unexpected(piece.error());
        m_values[c].resize(SegmentRows);
        unpackColumn(**piece, m_values[c].data());
        m_loaded[c] = segment;
    }
    return m_values[c].data();
}

Result<void> ColumnScan::test(const RowFilter &filter, std::uint32_t segment, std::vector<std::uint64_t> &bits)
{
    const std::uint32_t rows = m_directory.rows(segment);
    fillBits(bits, rows);
    const std::int64_t firstRow = static_cast<std::int64_t>(segment) * SegmentRows + 1;

    if (filter.rows) {
        std::vector<std::uint64_t> wanted(Selection::Words, 0);
        const auto &list = filter.rows->rows;
        for (auto it = std::lower_bound(list.begin(), list.end(), firstRow); it != list.end() && *it < firstRow + rows; ++it) {
            const auto i = static_cast<std::uint32_t>(*it - firstRow);
            wanted[i / 64] |= std::uint64_t{1} << (i % 64);
        }
        for (std::size_t w = 0; w < Selection::Words; ++w)
            bits[w] &= wanted[w];
    }
    for (const RangeTest &t : filter.ranges) {
        const auto &piece = m_directory.piece(t.column, segment);
        if (piece.high < t.low || piece.low >= t.high) {
            bits.assign(Selection::Words, 0);
            return {};
        }
        if (piece.low >= t.low && piece.high < t.high)
            continue;
        const auto values = column(t.column, segment);
        if (!values)
            return tl::unexpected(values.error());
        const std::uint32_t *v = *values;
        const auto low = static_cast<std::uint32_t>(t.low);
        const std::uint64_t span = t.high - t.low;
        narrowBits(bits, rows, [v, low, span](std::uint32_t i) { return std::uint64_t{v[i] - low} < span && v[i] >= low; });
    }
    for (const CodeTest &t : filter.codes) {
        const auto &piece = m_directory.piece(t.column, segment);
        if (piece.low == piece.high) {
            if (t.codes.has(piece.low & t.mask) == t.negated) {
                bits.assign(Selection::Words, 0);
                return {};
            }
            continue;
        }
        const auto values = column(t.column, segment);
        if (!values)
            return tl::unexpected(values.error());
        const std::uint32_t *v = *values;
        narrowBits(bits, rows, [v, &t](std::uint32_t i) { return t.codes.has(v[i] & t.mask) != t.negated; });
    }
    if (filter.status) {
        const auto state = column(static_cast<int>(SessionColumn::State), segment);
        const auto source = column(static_cast<int>(SessionColumn::Source), segment);
        const auto last = column(static_cast<int>(SessionColumn::Last), segment);
        for (const auto *got : {&state, &source, &last}) {
            if (!*got)
                return tl::unexpected(got->error());
        }
        const std::uint32_t *st = *state;
        const std::uint32_t *so = *source;
        const std::uint32_t *la = *last;
        std::array<bool, StatusTable::Cells> wanted{};
        for (std::uint32_t cell = 0; cell < StatusTable::Cells; ++cell) {
            const SessionState is = m_status.state(cell);
            wanted[cell] = stateEnd(cell / 3) != SessionEnd::Superseded
                && filter.status->wanted[static_cast<std::size_t>(is.status)][is.presumed];
        }
        narrowBits(bits, rows, [&](std::uint32_t i) { return wanted[m_status.cell(st[i], so[i], la[i])]; });
    }
    for (const AnyTest &any : filter.any) {
        std::vector<const std::uint32_t *> values;
        for (const CodeTest &t : any.tests) {
            const auto got = column(t.column, segment);
            if (!got)
                return tl::unexpected(got.error());
            values.push_back(*got);
        }
        narrowBits(bits, rows, [&](std::uint32_t i) {
            for (std::size_t k = 0; k < values.size(); ++k) {
                if (any.tests[k].codes.has(values[k][i] & any.tests[k].mask))
                    return true;
            }
            return false;
        });
    }
    return {};
}

Result<std::shared_ptr<const Selection>> ColumnScan::select(const RowFilter &filter)
{
    auto selection = std::make_shared<Selection>();
    const std::uint32_t segments = m_directory.segments();
    selection->counts.assign(segments, 0);
    selection->bits.resize(segments);
    if (filter.nothing)
        return std::shared_ptr<const Selection>(std::move(selection));
    std::vector<std::uint64_t> bits;
    for (std::uint32_t s = 0; s < segments; ++s) {
        if (m_cancel.isCancelled())
            return tl::unexpected(cancelled());
        const std::uint32_t rows = m_directory.rows(s);
        std::uint32_t n = rows;
        if (!filter.matchesAll()) {
            if (const auto tested = test(filter, s, bits); !tested)
                return tl::unexpected(tested.error());
            n = countBits(bits);
            if (n != 0 && n != rows)
                selection->bits[s] = bits;
        }
        selection->counts[s] = n;
        selection->total += n;
    }
    return std::shared_ptr<const Selection>(std::move(selection));
}

ColumnScan::Keys ColumnScan::keysOf(const RowOrder &order) const
{
    Keys keys;
    keys.order = order;
    if (!order.rank && !order.byStatus)
        keys.order.then = -1; // values themselves are times: hardly two are equal
    if (keys.order.then >= 0) {
        const auto [low, high] = m_directory.bounds(keys.order.then);
        keys.thenHigh = high;
        keys.thenSpan = std::uint64_t{high - low} + 1;
    }
    if (order.byStatus) {
        keys.end = std::uint64_t{SessionStatusCount} * keys.thenSpan;
    } else if (order.rank) {
        keys.end = (std::uint64_t{order.rankMax} + 1) * keys.thenSpan;
        // As far as codes go in the column, so that the loop over rows need not look whether a code has a rank.
        keys.ranked.resize(std::max<std::size_t>(order.rank->size(), std::size_t{m_directory.bounds(order.column).second} + 1));
        for (std::uint32_t code = 0; code < keys.ranked.size(); ++code)
            keys.ranked[code] = keys.first(code) * keys.thenSpan + keys.thenHigh;
    } else {
        std::tie(keys.low, keys.high) = m_directory.bounds(order.column);
        keys.end = (std::uint64_t{keys.high - keys.low} + 1) * keys.thenSpan;
    }
    return keys;
}

Result<const std::uint64_t *> ColumnScan::keys(const Keys &keys, std::uint32_t segment)
{
    const std::uint32_t rows = m_directory.rows(segment);
    m_keys.resize(SegmentRows);
    const std::uint32_t *then = nullptr;
    if (keys.order.then >= 0) {
        const auto got = column(keys.order.then, segment);
        if (!got)
            return tl::unexpected(got.error());
        then = *got;
    }
    if (keys.order.byStatus) {
        const auto state = column(static_cast<int>(SessionColumn::State), segment);
        const auto source = column(static_cast<int>(SessionColumn::Source), segment);
        const auto last = column(static_cast<int>(SessionColumn::Last), segment);
        for (const auto *got : {&state, &source, &last}) {
            if (!*got)
                return tl::unexpected(got->error());
        }
        std::array<std::uint64_t, StatusTable::Cells> rank{};
        for (std::uint32_t cell = 0; cell < StatusTable::Cells; ++cell) {
            const int status = static_cast<int>(m_status.state(cell).status);
            rank[cell] = static_cast<std::uint64_t>(keys.order.descending ? SessionStatusCount - 1 - status : status) * keys.thenSpan;
        }
        for (std::uint32_t i = 0; i < rows; ++i)
            m_keys[i] = rank[m_status.cell((*state)[i], (*source)[i], (*last)[i])] + (then ? keys.thenHigh - then[i] : 0);
        return m_keys.data();
    }
    const auto values = column(keys.order.column, segment);
    if (!values)
        return tl::unexpected(values.error());
    const std::uint32_t *v = *values;
    if (!keys.order.rank) {
        const std::uint32_t high = keys.high;
        const std::uint32_t low = keys.low;
        if (keys.order.descending) {
            for (std::uint32_t i = 0; i < rows; ++i)
                m_keys[i] = high - v[i];
        } else {
            for (std::uint32_t i = 0; i < rows; ++i)
                m_keys[i] = v[i] - low;
        }
    } else {
        const std::uint64_t *ranked = keys.ranked.data();
        if (then) {
            for (std::uint32_t i = 0; i < rows; ++i)
                m_keys[i] = ranked[v[i]] - then[i];
        } else {
            for (std::uint32_t i = 0; i < rows; ++i)
                m_keys[i] = ranked[v[i]];
        }
    }
    return m_keys.data();
}

Result<void> ColumnScan::countKeys(
    const Selection &selection, const Keys &order, std::uint64_t low, std::uint64_t high, OrderIndex &index)
{
    // As finely as cuts [low, high) into at most `Buckets` pieces.
    int shift = 0;
    while (((high - low - 1) >> shift) >= Buckets)
        ++shift;
    std::vector<std::uint32_t> counts(static_cast<std::size_t>(((high - low - 1) >> shift) + 1), 0);
    const bool timeOnly = !order.order.rank && !order.order.byStatus && order.order.then < 0;
    for (std::uint32_t s = 0; s < m_directory.segments(); ++s) {
        if (selection.counts[s] == 0)
            continue;
        if (m_cancel.isCancelled())
            return tl::unexpected(cancelled());
        if (timeOnly) {
            const auto &piece = m_directory.piece(order.order.column, s);
            const std::uint64_t a = order.first(piece.low);
            const std::uint64_t b = order.first(piece.high);
            if (std::max(a, b) < low || std::min(a, b) >= high)
                continue;
        }
        const auto got = keys(order, s);
        if (!got)
            return tl::unexpected(got.error());
        const std::uint64_t *k = *got;
        const std::uint32_t rows = m_directory.rows(s);
        const std::uint64_t span = high - low;
        eachBit(rows, selection.bits[s].empty() ? nullptr : &selection.bits[s], [&](std::uint32_t i) {
            const std::uint64_t at = k[i] - low;
            if (at < span)
                ++counts[static_cast<std::size_t>(at >> shift)];
        });
    }
    index = {shift, std::move(counts)};
    return {};
}

Result<void> ColumnScan::collect(const Selection &selection, const Keys &order, std::uint64_t low, std::uint64_t high,
    OrderIndex &index, std::int64_t offset, std::int64_t count, std::vector<std::int64_t> &out)
{
    if (index.counts.empty()) {
        if (const auto counted = countKeys(selection, order, low, high, index); !counted)
            return counted;
    }
    const int shift = index.shift;
    const std::vector<std::uint32_t> &counts = index.counts;

    std::int64_t before = 0;
    std::size_t b = 0;
    while (b < counts.size() && before + counts[b] <= offset)
        before += counts[b++];
    while (b < counts.size() && count > 0) {
        // As many buckets at once as can be sorted at once.
        std::size_t e = b;
        std::int64_t inside = 0;
        do
            inside += counts[e++];
        while (e < counts.size() && before + inside < offset + count && inside + counts[e] <= CollectAtMost);

        const std::uint64_t from = low + (static_cast<std::uint64_t>(b) << shift);
        const std::uint64_t to = std::min(high, low + (static_cast<std::uint64_t>(e) << shift));
        const std::int64_t take = std::min(count, before + inside - offset);
        const std::size_t had = out.size();
        if (inside > CollectAtMost && shift > 0) {
            OrderIndex finer;
            if (const auto deeper = collect(selection, order, from, to, finer, offset - before, take, out); !deeper)
                return deeper;
        } else {
            std::vector<std::pair<std::uint64_t, std::int64_t>> found;
            found.reserve(static_cast<std::size_t>(inside));
            const std::uint64_t span = to - from;
            const bool timeOnly = !order.order.rank && !order.order.byStatus && order.order.then < 0;
            for (std::uint32_t s = 0; s < m_directory.segments(); ++s) {
                if (selection.counts[s] == 0)
                    continue;
                if (m_cancel.isCancelled())
                    return tl::unexpected(cancelled());
                if (timeOnly) {
                    const auto &piece = m_directory.piece(order.order.column, s);
                    const std::uint64_t x = order.first(piece.low);
                    const std::uint64_t y = order.first(piece.high);
                    if (std::max(x, y) < from || std::min(x, y) >= to)
                        continue;
                }
                const auto got = keys(order, s);
                if (!got)
                    return tl::unexpected(got.error());
                const std::uint64_t *k = *got;
                const std::int64_t firstRow = static_cast<std::int64_t>(s) * SegmentRows + 1;
                eachBit(m_directory.rows(s), selection.bits[s].empty() ? nullptr : &selection.bits[s], [&](std::uint32_t i) {
                    if (k[i] - from < span)
                        found.emplace_back(k[i], firstRow + i);
                });
            }
            const bool down = order.order.descending;
            std::sort(found.begin(), found.end(), [down](const auto &x, const auto &y) {
                return x.first != y.first ? x.first < y.first : down ? x.second > y.second : x.second < y.second;
            });
            for (std::int64_t i = offset - before; i < static_cast<std::int64_t>(found.size()) && i < offset - before + take; ++i)
                out.push_back(found[static_cast<std::size_t>(i)].second);
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
    std::vector<std::int64_t> rows;
    if (offset < 0 || offset >= selection.total || count <= 0)
        return rows;
    count = std::min(count, selection.total - offset);
    rows.reserve(static_cast<std::size_t>(count));
    const Keys keys = keysOf(order);
    if (const auto done = collect(selection, keys, 0, keys.end, index, offset, count, rows); !done)
        return tl::unexpected(done.error());
    return rows;
}

Result<std::int64_t> ColumnScan::position(const Selection &selection, const RowOrder &order, std::int64_t row)
{
    const Keys order64 = keysOf(order);
    const auto segment = static_cast<std::uint32_t>((row - 1) / SegmentRows);
    const auto own = keys(order64, segment);
    if (!own)
        return tl::unexpected(own.error());
    const std::uint64_t key = (*own)[(row - 1) % SegmentRows];
    std::int64_t before = 0;
    for (std::uint32_t s = 0; s < m_directory.segments(); ++s) {
        if (selection.counts[s] == 0)
            continue;
        if (m_cancel.isCancelled())
            return tl::unexpected(cancelled());
        const auto got = keys(order64, s);
        if (!got)
            return tl::unexpected(got.error());
        const std::uint64_t *k = *got;
        const std::int64_t firstRow = static_cast<std::int64_t>(s) * SegmentRows + 1;
        eachBit(m_directory.rows(s), selection.bits[s].empty() ? nullptr : &selection.bits[s], [&](std::uint32_t i) {
            const std::int64_t other = firstRow + i;
            before += k[i] < key || (k[i] == key && (order.descending ? other > row : other < row));
        });
    }
    return before;
}

Result<void> ColumnScan::eachSegment(const Selection &selection, const std::vector<int> &columns, const Visit &visit)
{
    std::vector<const std::uint32_t *> values(columns.size());
    for (std::uint32_t s = 0; s < m_directory.segments(); ++s) {
        if (selection.counts[s] == 0)
            continue;
        if (m_cancel.isCancelled())
            return tl::unexpected(cancelled());
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const auto got = column(columns[c], s);
            if (!got)
                return tl::unexpected(got.error());
            values[c] = *got;
        }
        visit(m_directory.rows(s), values, selection.bits[s].empty() ? nullptr : &selection.bits[s],
            static_cast<std::int64_t>(s) * SegmentRows + 1);
    }
    return {};
}

} // namespace gatehouse
