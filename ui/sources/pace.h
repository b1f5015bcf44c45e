// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace gatehouse {

/// How fast something goes and how long it still takes, smoothed over the last seconds. A plain calculation: moments
/// are given, in milliseconds of any monotonic clock.
class Pace
{
public:
    void add(qint64 ms, qint64 done);
    /// Per second; zero as long as it cannot be told.
    double rate() const;
    /// Seconds, or nothing as long as it cannot be told.
    std::optional<qint64> secondsLeft(qint64 total) const;

private:
    struct Sample
    {
        qint64 ms;
        qint64 done;
    };
    std::vector<Sample> m_samples; ///< of the last WindowMs
    static constexpr qint64 WindowMs = 10'000;
};

} // namespace gatehouse
