// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/instant.h"
#include "core/domain/result.h"

#include <QString>

namespace gatehouse {

/// Notes how an attempt to read a server ended that brought nothing to write: nothing new, or a problem. Changes nothing
/// that a Writer holds in memory, so it needs no writer's lock, only waits out a commit; the ledger's generation stays.
/// Blocking. Errors: Storage.
Result<void> noteUnchanged(const QString &ledger, SourceId source, const QString &cursor, Instant at);
/// `problem` is a sentence for the officer.
Result<void> noteProblem(const QString &ledger, SourceId source, const QString &problem, Instant at);

} // namespace gatehouse
