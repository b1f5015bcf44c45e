// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/views.h"
#include "ui/widgets/window_model.h"

namespace gatehouse {

/// The four lists of the Sources page: what stands in their columns and where the rows come from. The windows of the
/// first three are cut from whole answers, as a ledger has few sources, imports and files.
namespace sourceRows {

std::vector<WindowColumn> sourceColumns();
WindowProvider sources(AsyncReader &reader);

std::vector<WindowColumn> importColumns();
WindowProvider imports(AsyncReader &reader);

/// The lists of one import take their import from the query, so that a model can be told to show another one.
Query ofImport(ImportId import);

std::vector<WindowColumn> fileColumns();
WindowProvider files(AsyncReader &reader);

std::vector<WindowColumn> rejectColumns();
WindowProvider rejects(AsyncReader &reader);

} // namespace sourceRows

/// "Done", "Running", "Broken off", … with what an import's or a file's state stands for in the ledger.
QString importStateText(const QString &state);

} // namespace gatehouse
