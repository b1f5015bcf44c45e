// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/odoo_rpc/json_rpc.h"

/// /json/2, new in Odoo 19: one call, one transaction, an API key in Authorization, the bare value as the answer and
/// the HTTP status as the kind of error. Form: addons/rpc of Odoo 19, as observed on a running server.
namespace gatehouse::odoo {

/// `key` is only lent, as long as the request lives.
HttpRequest json2Call(const OdooCall &call, const QString &database, const SecretBytes &key);

CallResult<QJsonValue> readJson2(const HttpAnswer &answer, const Asked &asked);

} // namespace gatehouse::odoo
