// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/evidence/row_text.h"
#include "core/domain/cancel.h"

#include <functional>

class QIODevice;

namespace gatehouse {

class Reader;

struct RowExport
{
    Subject subject = Subject::Sessions;
    Query query;
    RowFormat format = RowFormat::Csv;
    bool fullIdentifiers = false;
    /// Which of the query's rows, by ledger id; all when empty. Called in the reader's thread.
    std::function<bool(std::int64_t id)> only = {};
};

/// Writes every row of the query to `out`, which is open for writing; returns how many. Memory does not grow with their
/// number. `progress` hears of rows done and rows in all. Thread: the reader's. Errors: Storage (ledger or device),
/// Cancelled; what was written until then is of no use.
Result<std::int64_t> exportRows(Reader &reader, const RowExport &what, QIODevice &out,
    const std::function<void(std::int64_t done, std::int64_t total)> &progress = {}, const CancelToken &cancel = {});

} // namespace gatehouse
