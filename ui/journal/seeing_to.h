// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/journal_views.h"
#include "ui/widgets/officer.h"

#include <functional>
#include <vector>

class QObject;

namespace gatehouse {

class AsyncReader;

/// Writes into the ledger that the officer has seen to it that these live, or (`seen` false) takes that back, and looks at the
/// ledger anew. `told`: how it went, a sentence for the status line; not called when `context` has gone.
void seeTo(AsyncReader &reader, QObject *context, const std::vector<JournalTarget> &survivors, bool seen, const OfficerOf &officer,
    std::function<void(const QString &sentence)> told);

} // namespace gatehouse
