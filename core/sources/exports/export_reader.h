// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/records.h"

#include <QByteArray>
#include <QTimeZone>

#include <cstdint>
#include <string_view>

namespace gatehouse {

/// Where a reader may begin anew without losing or doubling anything.
struct ReaderPosition
{
    std::int64_t consumed = 0; ///< bytes of content before it
    std::int64_t lines = 0;    ///< lines before it
    std::int64_t skipped = 0;  ///< of those read by this reader, the ones that are none of our concern
    QByteArray state;          ///< what else the reader has to know there
};

/// Turns content into records, a block at a time. Belongs to one thread.
class ExportReader
{
public:
    /// No reader needs more than this at once: given as much, take() takes something.
    static constexpr std::size_t MaxUnit = 2 << 20;

    virtual ~ExportReader() = default;

    /// `block` is content from where the last take() ended; the byte after it may be read and is a line feed. Returns
    /// how much of it is done with; the rest is to come again at the beginning of the next block. With `last` nothing
    /// follows, and everything is done with.
    virtual std::size_t take(std::string_view block, bool last, RecordSink &sink) = 0;

    virtual ReaderPosition position() const = 0;
    /// Lines read so far, those before the place it began at included.
    virtual std::int64_t linesRead() const = 0;
};

/// Times that do not say their zone -> UTC.
class SourceZone
{
public:
    SourceZone() = default;
    explicit SourceZone(int offsetMinutes)
        : m_offsetMs(std::int64_t(offsetMinutes) * 60000)
    {
    }
    explicit SourceZone(const QTimeZone &zone)
        : m_zone(zone)
    {
    }

    Instant toUtc(Instant local)
    {
        if (!local.isKnown())
            return local;
        if (!m_zone.isValid())
            return Instant{local.ms - m_offsetMs};
        const std::int64_t hour = local.ms / 3600000;
        if (hour != m_hour) {
            // In the hour that exists twice the first is taken: the log does not say more.
            m_hour = hour;
            const std::int64_t about = local.ms - std::int64_t(m_zone.standardTimeOffset(at(local.ms))) * 1000;
            m_hourOffsetMs = std::int64_t(m_zone.offsetFromUtc(at(about))) * 1000;
        }
        return Instant{local.ms - m_hourOffsetMs};
    }

private:
    static QDateTime at(std::int64_t ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); }

    std::int64_t m_offsetMs = 0;
    QTimeZone m_zone;
    std::int64_t m_hour = INT64_MIN;
    std::int64_t m_hourOffsetMs = 0;
};

/// 64 bits that stand for some bytes, the same on every machine: eight bytes at a time, little end first, mixed by
/// multiplication (the finalizer is that of MurmurHash3, A. Appleby, public domain). Stored in ledgers: never change it.
inline std::uint64_t stableHash(std::string_view bytes, std::uint64_t seed = 0)
{
    constexpr auto mix = [](std::uint64_t h) {
        h ^= h >> 33;
        h *= 0xff51afd7ed558ccdULL;
        h ^= h >> 33;
        h *= 0xc4ceb9fe1a85ec53ULL;
        return h ^ (h >> 33);
    };
    std::uint64_t h = mix(seed ^ (bytes.size() * 0x9e3779b97f4a7c15ULL));
    std::size_t i = 0;
    for (; i < bytes.size(); i += 8) {
        std::uint64_t word = 0;
        const std::size_t n = bytes.size() - i < 8 ? bytes.size() - i : 8;
        for (std::size_t k = 0; k < n; ++k)
            word |= std::uint64_t(static_cast<unsigned char>(bytes[i + k])) << (8 * k);
        h = mix(h ^ word) * 0x9e3779b97f4a7c15ULL;
    }
    return mix(h);
}

} // namespace gatehouse
