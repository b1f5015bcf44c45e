// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"
#include "core/domain/ids.h"
#include "core/domain/result.h"

namespace gatehouse {

class Reader;

/// Lists of records are asked for by a Query, like any other, of which they know single values only.
/// The value that a field shall have; empty: any.
QString valueAsked(const Query &query, Field field);
/// The source it names: none (0) for all of them; one that there is not (-1) where the ledger knows none of that name.
/// Errors: Storage.
Result<SourceId> sourceAsked(const Query &query, Reader &ledger);

} // namespace gatehouse
