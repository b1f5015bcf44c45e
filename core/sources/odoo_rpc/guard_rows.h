// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/allowance.h"
#include "core/domain/records.h"
#include "core/sources/odoo_rpc/guard_records.h"
#include "core/sources/odoo_rpc/odoo_rows.h"

#include <QString>

#include <cstdint>
#include <string>
#include <vector>

/// What the Guard has on record, as records: its methods `sessions`, `events` and `accounts`
/// (packaging/odoo/gatehouse_guard/README.md). As the readers in odoo_rows.h: on the session's thread, row by row to the
/// sink, the same again from the same cursor; rows that are not understood are rejected. An answer that makes no sense as
/// a whole (a cursor that goes back, a page that has nothing and promises more) is ErrorKind::Protocol.
namespace gatehouse::odoo {

/// Sessions (each as device rows and a GuardSessionRecord) and then events that are new since the cursor. Two small
/// requests when nothing happened.
CallResult<GuardRead> readGuard(OdooSession &session, const ServerProfile &profile, const GuardCursor &from, RecordSink &sink,
    const ReadOptions &options = {});

/// All accounts, or, with `only`, these: one request each. Those that are not there are left out.
CallResult<std::vector<GuardAccount>> guardAccounts(
    OdooSession &session, const ServerProfile &profile, const std::vector<std::int64_t> *only = nullptr);

/// All networks and devices that are on its list. Needs Capability::ReadAllowances.
CallResult<std::vector<Allowance>> guardAllowances(OdooSession &session, const ServerProfile &profile);

} // namespace gatehouse::odoo
