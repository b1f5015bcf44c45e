// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/instant.h"
#include "core/sql/statement.h"

#include <optional>

/// Values of a row that may be null.
namespace gatehouse::odoo_sql {

/// Of a timestamp; unknown where there is none.
inline Instant timeOf(const Statement &row, int column)
{
    return row.isNull(column) ? Instant() : Instant::fromMs(row.integer(column));
}

inline std::optional<bool> flagOf(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional<bool>(row.integer(column) != 0);
}

} // namespace gatehouse::odoo_sql
