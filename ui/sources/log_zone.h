// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace gatehouse {

/// The zone of times that do not say theirs, as an import takes it.
struct LogZone
{
    QByteArray zone;          ///< IANA name; empty: the offset counts
    int utcOffsetMinutes = 0; ///< east of UTC

    bool operator==(const LogZone &) const = default;
};

/// Reads "UTC", "", "Europe/Berlin" (any case), "+02:00", "UTC+2", "-0330". Nothing when it is none of these.
std::optional<LogZone> logZoneFromText(const QString &text);

} // namespace gatehouse
