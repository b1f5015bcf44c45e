// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/result.h"
#include "core/domain/cancel.h"

#include <QString>

namespace gatehouse {

class Reader;

/// Writes every line of an import that was not understood to a CSV file (file, line, reason, excerpt), replacing it when
/// all went well and leaving it alone otherwise. Blocking. Returns how many rows were written. Errors: Storage, Cancelled.
Result<std::int64_t> exportRejects(Reader &reader, ImportId import, const QString &path, const CancelToken &cancel = {});

} // namespace gatehouse
