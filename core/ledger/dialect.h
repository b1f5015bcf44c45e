// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace gatehouse {

/// The ledger's SQL is written once, with a word in braces where database products differ:
///
///     {serial}    a 64-bit primary key that is the table's own row number
///     {int}       a 64-bit number
///     {bytes}     a blob
///     {clustered} after a table: stored in the order of its primary key, where the product can
///     {least}, {greatest}  the smaller, larger of two values
///
/// This is the SQLite rendering. Upserts are written in the form SQLite and PostgreSQL share.
std::string inDialect(std::string_view sql);

} // namespace gatehouse
