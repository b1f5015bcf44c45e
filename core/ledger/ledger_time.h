// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/instant.h"

#include <cstdint>
#include <limits>

/// Times as the ledger's tables hold them: whole seconds (columns named …_s) or milliseconds (…_ms) since 1970 UTC, and 0
/// for "not known".
namespace gatehouse {

inline std::int64_t secondsOrZero(Instant t)
{
    return t.isKnown() ? t.seconds() : 0;
}

inline std::int64_t msOrZero(Instant t)
{
    return t.isKnown() ? t.ms : 0;
}

inline Instant secondsOrUnknown(std::int64_t s)
{
    return s == 0 ? Instant{} : Instant::fromSeconds(s);
}

inline Instant msOrUnknown(std::int64_t ms)
{
    return ms == 0 ? Instant{} : Instant::fromMs(ms);
}

/// Seconds a packed column can hold; nothing else is a time of a login.
inline bool fitsLedger(Instant t)
{
    return t.ms > 0 && t.seconds() <= std::numeric_limits<std::uint32_t>::max();
}

} // namespace gatehouse
