// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cancel.h"
#include "core/domain/result.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>

namespace gatehouse {

struct LedgerCopyProgress
{
    QString table;
    std::int64_t rows = 0; ///< of this table
    std::int64_t of = 0;
    bool isVerifying = false;
};

struct LedgerCopySummary
{
    std::int64_t tables = 0;
    std::int64_t rows = 0;
};

/// Copies a whole ledger: file to PostgreSQL, back, or to its like. One snapshot of `from` in one transaction of `to`, which
/// must be an empty place or a ledger nothing was told to yet; both are then read once more, and compared row for row. What
/// is not equal, or a cancel, leaves none of it in `to`. Blocking. Errors: those of opening either; Refused (`to` has
/// something in it, or `from` is of another version); Storage (they differ: names the table); Cancelled.
Result<LedgerCopySummary> copyLedger(const QString &from, const QString &to,
    const std::function<void(const LedgerCopyProgress &)> &progress = {}, const CancelToken &cancel = {});

/// "table.column" of everything that is copied: all there is, which a test sees to.
QStringList copiedColumns();

} // namespace gatehouse
