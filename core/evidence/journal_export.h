// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/journal.h"
#include "core/domain/cancel.h"
#include "core/evidence/row_text.h"

class QIODevice;

namespace gatehouse {

/// Writes the orders of the query, newest first, one line for each of their targets, to `out`, which is open for
/// writing; returns how many lines. Keys, in this order (part of what Gatehouse promises):
///
///   journal ordered sent settled source officer action reason outcome position subject session target_outcome proof
///   proved_at watch_until survived
///
/// The rules are those of RowText; session identifiers are shortened. `before` and `limit` of the query play no part.
/// Memory grows with the targets of one order, not with the journal. On the journal's thread. Errors: Storage (ledger
/// or device), Cancelled.
Result<std::int64_t> exportJournal(
    Journal &journal, const JournalQuery &query, RowFormat format, QIODevice &out, const CancelToken &cancel = {});

} // namespace gatehouse
