// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/instant.h"

#include <QLatin1String>
#include <QString>

#include <optional>

namespace gatehouse {

/// How an action ended for one target. There is nothing between: what was not proved is unknown.
enum class Outcome {
    Done,    ///< the server was read again and shows it
    Refused, ///< it did not happen, and the proof says why
    Unknown  ///< it may have happened: the server could not be read, or what it shows does not settle it
};

/// "done", "refused", "unknown": in the ledger and for --json, never translated.
QLatin1String outcomeKey(Outcome outcome);
std::optional<Outcome> outcomeOf(const QString &key);
/// For the screen.
QString outcomeText(Outcome outcome);

/// What became of one target, and how that is known.
struct TargetResult
{
    Outcome outcome = Outcome::Unknown;
    QString proof;      ///< a sentence: what the server showed, or why nothing was done
    Instant provedAt;   ///< by the server's clock where it tells one; unknown when nothing was read
    Instant watchUntil; ///< a session that was busy when it was revoked may live on unseen until then; else unknown
    Instant survived;   ///< it was revoked and was seen in use afterwards: critical; else unknown

    bool operator==(const TargetResult &) const = default;
};

} // namespace gatehouse
