// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/retention.h"

namespace gatehouse {

/// What an officer orders of a ledger, and why.
struct RetainOrder
{
    int months = 0; ///< beside the current one; 0: keep everything, and take nothing out
    QString reason;
    QString officer; ///< empty: ledgerOfficer()
};

/// Who is at a ledger, as far as the ledger knows: the role in a team's, the system's user at a file.
QString ledgerOfficer(const QString &ledger);

/// retain(), written down in the ledger's journal before anything is taken out, and settled with what was. An order that was
/// broken off stays open there until a later one has gone on with it. `now`: this computer's clock. Blocking. Errors: those
/// of Journal and of retain().
Result<RetentionPreview> orderRetention(const QString &ledger, const RetainOrder &order, Instant now, const RetentionProgress &progress = {},
    const CancelToken &cancel = {});

} // namespace gatehouse
