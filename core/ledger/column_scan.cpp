// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/column_scan.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>

namespace gatehouse {

namespace {

constexpr std::uint64_t fullWord = ~std::uint64_t{0};

/// A thread of its own pays from this many segments (half a million rows) on; more threads than these wait for memory.
constexpr std::size_t SegmentsPerThread = 8;
constexpr std::size_t MostThreads = 4;

Error cancelled()
{
    return {ErrorKind::Cancelled, QCoreApplication::translate("Ledger", "Cancelled.")};
}

void fillBits(std::vector<std::uint64_t> &bits, std::uint32_t rows)
{
    bits.assign(Selection::Words, 0);
    for (std::uint32_t w = 0; w < rows / 64; ++w)
        bits[w] = fullWord;
    if (rows % 64 != 0)
        bits[rows / 64] = (std::uint64_t{1} << (rows % 64)) - 1;
}

/// The first bit of each of 64 bytes that are 0 or 1: eight are gathered by one multiplication, each into its own place of
/// the highest byte.
std::uint64_t bitsOf(const std::uint8_t *flags)
{
    std::uint64_t bits = 0;
    for (int i = 0; i < 8; ++i)
        bits |= ((qFromLittleEndian<std::uint64_t>(flags + 8 * i) * 0x0102'0408'1020'4080U) >> 56) << (8 * i);
    return bits;
}

/// Keeps the bits of the rows for which keep(i) is true. Without a branch, and flag by flag into bytes, so that what is
/// simple enough is done for many rows at once: most words survive a filter partly.
template <typename Keep>
void narrowBits(std::vector<std::uint64_t> &bits, std::uint32_t rows, Keep keep)
{
    alignas(64) std::uint8_t flags[64];
    for (std::uint32_t w = 0; w * 64 < rows; ++w) {
        if (bits[w] == 0)
            continue;
        const std::uint32_t base = w * 64;
        if (rows - base >= 64) {
            for (std::uint32_t i = 0; i < 64; ++i)
                flags[i] = keep(base + i) ? 1 : 0;
        } else {
            for (std::uint32_t i = 0; i < 64; ++i)
                flags[i] = base + i < rows && keep(base + i) ? 1 : 0;
        }
        bits[w] &= bitsOf(flags);
    }
}

/// Calls f(value) with value(i) being the i-th number of a piece as it is packed, `low` not added.
template <typename F>
void withPacked(const PackedColumn &piece, F f)
{
    const auto as = [data = piece.data.constData()]<typename Narrow>(Narrow) {
        return [data](std::uint32_t i) {
            Narrow n;
            std::memcpy(&n, data + i * sizeof n, sizeof n);
            return std::uint32_t{qFromLittleEndian(n)};
        };
    };
    switch (piece.width()) {
    case 0: f([](std::uint32_t) { return std::uint32_t{0}; }); break;
    case 1: f(as(std::uint8_t{})); break;
    case 2: f(as(std::uint16_t{})); break;
    default: f(as(std::uint32_t{})); break;
    }
}

void narrowByRange(std::vector<std::uint64_t> &bits, const PackedColumn &piece, const RangeTest &t)
{
    // Within the piece's own numbers; it is known to hold some on both sides.
    const auto low = static_cast<std::uint32_t>(t.low > piece.low ? t.low - piece.low : 0);
    const auto last = static_cast<std::uint32_t>(std::min<std::uint64_t>(t.high - 1, piece.high) - piece.low);
    withPacked(piece, [&](auto value) {
        narrowBits(bits, piece.rows, [value, low, span = last - low](std::uint32_t i) { return value(i) - low <= span; });
    });
}

void narrowByCodes(std::vector<std::uint64_t> &bits, const PackedColumn &piece, const CodeTest &t)
{
    if (const auto only = t.codes.onlyCode(); only && t.mask == CodeTest::WholeValue) {
        if (*only < piece.low || *only > piece.high) {
            if (!t.negated)
                bits.assign(Selection::Words, 0);
            return;
        }
        withPacked(piece, [&](auto value) {
            narrowBits(bits, piece.rows, [value, wanted = *only - piece.low, negated = t.negated](std::uint32_t i) {
                return (value(i) == wanted) != negated;
            });
        });
        return;
    }
    const auto keeps = [&t, low = piece.low](std::uint32_t packed) { return t.codes.has((low + packed) & t.mask) != t.negated; };
    if (piece.width() == 1) {
        std::array<std::uint8_t, 256> kept{};
        for (std::uint32_t n = 0; n <= piece.high - piece.low; ++n)
            kept[n] = keeps(n) ? 1 : 0;
        withPacked(piece, [&](auto value) { narrowBits(bits, piece.rows, [value, &kept](std::uint32_t i) { return kept[value(i) & 0xff] != 0; }); });
        return;
    }
    withPacked(piece, [&](auto value) { narrowBits(bits, piece.rows, [value, keeps](std::uint32_t i) { return keeps(value(i)); }); });
}

std::uint32_t countBits(const std::vector<std::uint64_t> &bits)
{
    std::uint32_t n = 0;
    for (const std::uint64_t w : bits)
        n += static_cast<std::uint32_t>(std::popcount(w));
    return n;
}

} // namespace

ColumnScan::ColumnScan(ColumnDirectory &directory, const StatusBasis &basis, const CancelToken &cancel)
    : m_directory(directory)
    , m_status(basis)
    , m_cancel(cancel)
    , m_unpacked(1)
{
}

std::size_t ColumnScan::threads(const std::vector<std::uint32_t> &segments)
{
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    return std::clamp<std::size_t>(segments.size() / SegmentsPerThread, 1, std::min(cores, MostThreads));
}

Result<void> ColumnScan::overSegments(const std::vector<std::uint32_t> &segments, const Work &work)
{
    const std::size_t wanted = threads(segments);
    if (m_unpacked.size() < wanted)
        m_unpacked.resize(wanted);

    std::atomic<std::size_t> next = 0;
    std::atomic<bool> stopped = false;
    std::mutex mutex;
    std::optional<Error> error;
    const auto stop = [&](Error why) {
        const std::lock_guard guard(mutex);
        if (!error)
            error = std::move(why);
        stopped = true;
    };
    const auto share = [&](std::size_t thread) {
        while (!stopped) {
            const std::size_t i = next++;
            if (i >= segments.size())
                return;
            if (m_cancel.isCancelled())
                return stop(cancelled());
            if (auto done = work(thread, m_unpacked[thread], segments[i]); !done)
                return stop(std::move(done.error()));
        }
    };
    std::vector<std::jthread> others;
    for (std::size_t thread = 1; thread < wanted; ++thread) {
        try {
            others.emplace_back(share, thread);
        } catch (const std::system_error &) {
            break; // no thread to be had: those there are do it all
        }
    }
    share(0);
    others.clear(); // waits for them
    if (error)
        return tl::unexpected(std::move(*error));
    return {};
}

Result<const std::uint32_t *> ColumnScan::column(Unpacked &unpacked, int column, std::uint32_t segment)
{
    const auto c = static_cast<std::size_t>(column);
    if (unpacked.segment[c] != static_cast<std::int64_t>(segment)) {
        const auto piece = m_directory.read(column, segment);
        if (!piece)
            return tl::unexpected(piece.error());
        unpacked.values[c].resize(SegmentRows);
        unpackColumn(**piece, unpacked.values[c].data());
        unpacked.segment[c] = segment;
    }
    return unpacked.values[c].data();
}

Result<void> ColumnScan::test(
    Unpacked &unpacked, const RowFilter &filter, std::uint32_t segment, std::vector<std::uint64_t> &bits)
{
    const std::uint32_t rows = m_directory.rows(segment);
    fillBits(bits, rows);
    const std::int64_t firstRow = firstRowOf(segment);

    if (filter.rows) {
        std::vector<std::uint64_t> wanted(Selection::Words, 0);
        const auto &list = filter.rows->rows;
        for (auto it = std::lower_bound(list.begin(), list.end(), firstRow); it != list.end() && *it < firstRow + rows;
             ++it) {
            const auto i = static_cast<std::uint32_t>(*it - firstRow);
            wanted[i / 64] |= std::uint64_t{1} << (i % 64);
        }
        for (std::size_t w = 0; w < Selection::Words; ++w)
            bits[w] &= wanted[w];
    }
    for (const RangeTest &t : filter.ranges) {
        const auto &piece = m_directory.piece(t.column, segment);
        if (t.low >= t.high || piece.high < t.low || piece.low >= t.high) {
            bits.assign(Selection::Words, 0);
            return {};
        }
        if (piece.low >= t.low && piece.high < t.high)
            continue;
        const auto packed = m_directory.read(t.column, segment);
        if (!packed)
            return tl::unexpected(packed.error());
        narrowByRange(bits, **packed, t);
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
        const auto packed = m_directory.read(t.column, segment);
        if (!packed)
            return tl::unexpected(packed.error());
        narrowByCodes(bits, **packed, t);
    }
    if (filter.status) {
        const auto cell = cells(unpacked, segment);
        if (!cell)
            return tl::unexpected(cell.error());
        std::array<bool, StatusTable::Cells> wanted{};
        for (std::uint32_t c = 0; c < StatusTable::Cells; ++c) {
            const SessionState is = m_status.state(c);
            wanted[c] = stateEnd(c / 3) != SessionEnd::Superseded &&
                           filter.status->wanted[static_cast<std::size_t>(is.status)][is.presumed];
        }
        narrowBits(bits, rows, [&wanted, c = *cell](std::uint32_t i) { return wanted[c[i]]; });
    }
    for (const AnyTest &any : filter.any) {
        std::vector<const std::uint32_t *> values;
        for (const CodeTest &t : any.tests) {
            const auto got = column(unpacked, t.column, segment);
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
    std::vector<std::uint32_t> all(segments);
    for (std::uint32_t s = 0; s < segments; ++s)
        all[s] = s;
    if (filter.matchesAll()) {
        for (const std::uint32_t s : all)
            selection->counts[s] = m_directory.rows(s);
    } else {
        const auto tested = overSegments(all, [&](std::size_t, Unpacked &unpacked, std::uint32_t s) -> Result<void> {
            std::vector<std::uint64_t> bits;
            if (auto done = test(unpacked, filter, s, bits); !done)
                return done;
            const std::uint32_t n = countBits(bits);
            selection->counts[s] = n;
            if (n != 0 && n != m_directory.rows(s))
                selection->bits[s] = std::move(bits);
            return {};
        });
        if (!tested)
            return tl::unexpected(tested.error());
    }
    for (const std::uint32_t n : selection->counts)
        selection->total += n;
    return std::shared_ptr<const Selection>(std::move(selection));
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
            const auto got = column(m_unpacked.front(), columns[c], s);
            if (!got)
                return tl::unexpected(got.error());
            values[c] = *got;
        }
        visit(m_directory.rows(s), values, selection.some(s), firstRowOf(s));
    }
    return {};
}

} // namespace gatehouse
