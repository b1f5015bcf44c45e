// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/exports/table_columns.h"
#include "core/sync/import.h"

/// What the preview and the import have in common. Not for other rooms.
namespace gatehouse {

FilePreview previewFile(const QString &path, const PreviewOptions &options);
QString formatText(const FilePreview &preview);

Result<QStringList> xlsxHeaders(const QString &path);
QStringList csvHeaders(const QByteArray &utf8, char delimiter);

/// One row of a sheet, filled up to the header's width. Empty rows are none.
void xlsxRow(TableRecords &records, std::int64_t number, const std::vector<QByteArray> &cells, std::size_t width, RecordSink &sink);

} // namespace gatehouse
