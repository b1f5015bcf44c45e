// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace gatehouse {

/// "GtHL": what a ledger in a file carries in SQLite's header, as application_id, so that desktops can tell it from other
/// databases (packaging/linux has the same bytes). Ledgers of before get it when they are written to next.
constexpr std::int32_t LedgerFileMark = 0x4774484c;

/// Whether `path` is a file that says of itself that it is a ledger. Reads its first 100 bytes; any thread.
/// Format: sqlite.org/fileformat2.html, "The Database Header".
bool isLedgerFile(const QString &path);

} // namespace gatehouse
