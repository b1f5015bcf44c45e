// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace gatehouse {

enum class Product { Sqlite, Postgres };

/// The ledger's SQL is written once, with a word in braces where database products differ:
///
///     {serial}    a 64-bit primary key that is given by the database unless it is said
///     {int}       a 64-bit number
///     {text}      text, compared byte by byte
///     {bytes}     a blob
///     {clustered} after a table: stored in the order of its primary key, where the product can
///     {least}, {greatest}  the smaller, larger of two values
///     {like}      LIKE that takes A for a
///
/// and with ? (or ?1, ?2, …) where values go. Upserts are written in the form the products share.
std::string inDialect(std::string_view sql, Product product);

} // namespace gatehouse
