// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QStringList>

#include <functional>

namespace gatehouse {

/// Rows of the first worksheet of an Excel file (ECMA-376, "xlsx"): shared and inline strings, numbers, times by their
/// cell format as "YYYY-MM-DD HH:MM:SS", yes and no as "true" and "". Only what the table needs is unpacked, in
/// bounded memory. Errors: Input (not such a file, damaged, larger than it may be, a password on it).
struct XlsxLimits
{
    std::int64_t strings = 256 << 20;       ///< bytes of shared strings, unpacked
    std::int64_t sheet = std::int64_t(4) << 30; ///< bytes of the sheet, unpacked
    std::int64_t ratio = 300;               ///< unpacked to packed, beyond the first 16 MiB
    int columns = 1024;
};

/// `row` gets the row's number from 1 and its cells as UTF-8; it returns false to stop. `moved` gets the bytes of the
/// file read so far.
Result<void> readXlsx(const QString &path, const std::function<bool(std::int64_t, const std::vector<QByteArray> &)> &row,
    const std::function<void(std::int64_t)> &moved = {}, const XlsxLimits &limits = {});

} // namespace gatehouse
