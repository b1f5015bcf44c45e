// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/odoo_rpc/odoo_session.h"

#include <QJsonArray>

#include <cstdint>

/// What Odoo's answers are made of, for the small questions right before and right after something is done. On the session's
/// thread.
namespace gatehouse {

/// The rows of a search_read. Errors: those of the call; Protocol where it is no list.
odoo::CallResult<QJsonArray> rowsOf(odoo::OdooSession &session, const odoo::OdooCall &call);
/// Of a many-to-one field, with or without its name; 0 for none.
std::int64_t idIn(const QJsonValue &value);
/// Unknown where there is none.
Instant timeIn(const QJsonValue &value);

} // namespace gatehouse
