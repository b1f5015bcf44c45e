// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cancel.h"
#include "core/domain/instant.h"
#include "core/domain/result.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <vector>

/// How long a ledger keeps what sources told: whole months, what is older is taken out. Events go by when they happened,
/// sessions by when they were last used; users, imports, the journal and the marks on alerts stay. What was taken out is
/// not taken in again, whoever tells it.
namespace gatehouse {

struct Retention
{
    int months = 0; ///< beside the current one; 0: everything is kept
    Instant from;   ///< what is older is not taken in; not known: everything is
};

struct RetentionCount
{
    QString source;
    std::int64_t sessions = 0;
    std::int64_t events = 0;
};

struct RetentionPreview
{
    Instant before; ///< what is older goes
    std::int64_t sessions = 0;
    std::int64_t events = 0;
    std::vector<RetentionCount> sources; ///< those that lose something, by name
};

inline constexpr int MostRetentionMonths = 1200;

/// The beginning of the month (UTC) that is `months` before the one of `now`.
Instant retentionStart(int months, Instant now);

/// What the ledger was told last. Errors: those of opening it.
Result<Retention> retentionOf(const QString &ledger);

/// What retain() would take out. Reads packed columns alone.
Result<RetentionPreview> previewRetention(const QString &ledger, Instant before, const CancelToken &cancel = {});

/// `done` of `of` pieces looked through.
using RetentionProgress = std::function<void(std::int64_t done, std::int64_t of)>;

/// Takes out what is older than `before`, and has the ledger keep `months` from now on (0, with a `before` that is not
/// known: everything, and nothing is taken out). Piece by piece of 65,536 rows, a commit each, so that readers and the
/// journal are never kept waiting for long, and what was broken off is gone on with by calling it again. The counts that
/// the dashboard shows change with the rows they count. Blocking; holds the writer's lock. What was taken out is in the
/// summary also where an error or a cancel ended it (`taken`). Errors: Refused (somebody else is writing), Storage, Auth (this
/// role may not), Cancelled, Input.
Result<void> retain(const QString &ledger, int months, Instant before, RetentionPreview &taken, const RetentionProgress &progress = {},
    const CancelToken &cancel = {});

} // namespace gatehouse
