// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/writer.h"
#include "core/sample/history.h"

namespace gatehouse::sample {

/// The history behind "Try the sample": three months of 240 people, with every kind of attack there is in it.
HistoryOptions sampleOptions();

/// Makes a history and puts it into a ledger as one import of `source`. What was committed before a cancel or an error
/// stays, and the import says how it ended. Returns the truth about the history, see makeHistory(). Blocking; errors as
/// makeHistory() and the writer have them.
Result<QJsonObject> fillLedger(Writer &ledger, const HistoryOptions &options, const QString &source,
    const std::function<void(int day, int days)> &progress = {}, const CancelToken &cancel = {});

} // namespace gatehouse::sample
