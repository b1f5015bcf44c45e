// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace gatehouse {

/// A point in time: milliseconds since 1970-01-01T00:00:00 UTC. A default-made Instant is "not known".
struct Instant
{
    static constexpr std::int64_t Unknown = INT64_MIN;

    std::int64_t ms = Unknown;

    static constexpr Instant fromMs(std::int64_t ms) { return Instant{ms}; }
    static constexpr Instant fromSeconds(std::int64_t s) { return Instant{s * 1000}; }
    static Instant fromDateTime(const QDateTime &t);

    constexpr bool isKnown() const { return ms != Unknown; }
    /// Whole seconds, rounded towards the past.
    constexpr std::int64_t seconds() const { return ms >= 0 ? ms / 1000 : -((999 - ms) / 1000); }
    constexpr Instant plusSeconds(std::int64_t s) const { return Instant{ms + s * 1000}; }
    QDateTime toDateTime() const;
    /// "2026-11-22T00:21:40Z", with ".052" where milliseconds are not zero; empty when unknown.
    QString toIso() const;

    constexpr auto operator<=>(const Instant &) const = default;
};

/// [from, to): either end may be unknown, which leaves it open.
struct TimeRange
{
    Instant from;
    Instant to;

    bool isOpen() const { return !from.isKnown() && !to.isKnown(); }
    bool operator==(const TimeRange &) const = default;
};

/// Days since 1970-01-01 of a proleptic Gregorian date (algorithm: H. Hinnant, "chrono-compatible low-level date
/// algorithms", days_from_civil). No range checks.
constexpr std::int64_t daysFromCivil(std::int64_t y, unsigned m, unsigned d)
{
    y -= m <= 2;
    const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
    const unsigned yoe = static_cast<unsigned>(y - era * 400);
    const unsigned doy = (153 * (m + (m > 2 ? -3U : 9U)) + 2) / 5 + d - 1;
    const unsigned doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    return era * 146097 + static_cast<std::int64_t>(doe) - 719468;
}

/// Reads "YYYY-MM-DD HH:MM:SS" (or 'T' between), then optionally ",mmm" / ".mmm…" and "Z" or "+hh[:mm]"; a time
/// without a zone is taken as UTC. Nothing may follow. Fast: no locale, no allocation.
std::optional<Instant> parseInstant(std::string_view text);

} // namespace gatehouse
