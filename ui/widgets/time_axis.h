// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/instant.h"

#include <QString>

#include <vector>

namespace gatehouse {

struct TimeTick
{
    Instant time;
    QString text;
};

/// At most `most` labelled moments of a time axis, on round UTC times (hours, midnights, Mondays, firsts of months).
std::vector<TimeTick> timeTicks(const TimeRange &range, int most);

} // namespace gatehouse
