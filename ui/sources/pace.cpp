// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/pace.h"

#include <algorithm>

namespace gatehouse {

void Pace::add(qint64 ms, qint64 done)
{
    m_samples.push_back({ms, done});
    // One sample older than the window stays, so that slow progress still has something to be compared with.
    while (m_samples.size() > 2 && m_samples[1].ms < ms - WindowMs)
        m_samples.erase(m_samples.begin());
}

double Pace::rate() const
{
    if (m_samples.size() < 2)
        return 0;
    const qint64 ms = m_samples.back().ms - m_samples.front().ms;
    const qint64 done = m_samples.back().done - m_samples.front().done;
    return ms > 0 && done > 0 ? static_cast<double>(done) * 1000.0 / static_cast<double>(ms) : 0;
}

std::optional<qint64> Pace::secondsLeft(qint64 total) const
{
    const double perSecond = rate();
    if (perSecond <= 0)
        return std::nullopt;
    const qint64 left = std::max<qint64>(0, total - m_samples.back().done);
    return static_cast<qint64>(static_cast<double>(left) / perSecond + 0.5);
}

} // namespace gatehouse
