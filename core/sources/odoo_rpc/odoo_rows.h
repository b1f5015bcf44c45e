// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/records.h"
#include "core/sources/odoo_rpc/capabilities.h"
#include "core/sources/odoo_rpc/odoo_session.h"

#include <cstdint>
#include <functional>

/// Rows of an Odoo as records. The readers run on the session's thread, hand every row to the sink as it comes, and
/// stop at the first error: what the sink got until then is right, and reading again from the same cursor gives it
/// again. Rows that are not understood go to RecordSink::reject, with the row's id as the line.
namespace gatehouse::odoo {

/// Where the next reading begins; made by the reader alone, kept by whoever keeps the ledger.
///
/// Why it is made so (res.device.log of Odoo 18 and 19):
/// - The log is only added to: a trace renewed after an hour, a new address or browser is a new row with a higher id.
///   So "id > lastId" finds what is new. Ids of res.device, a view of it, are those of the newest log row and of no use
///   as names of anything: records carry the session identifier.
/// - Ids are given when a row is inserted but seen when its transaction ends, which may be out of order. Such a row was
///   used (last_activity) within the last moments before it was seen, at most the two minutes that Odoo gives a
///   request: "last_activity >= settled", where settled is two minutes before the server's clock at the reading before.
/// - Only one thing changes in a row, `revoked`, by the ORM, which sets write_date: "write_date >= settled".
/// - Rows vanish (a later row of the same device takes their place): nothing to be read, the ledger keeps them.
/// A change by SQL that tells nobody (UPDATE … SET revoked) is not seen until a reading from the beginning.
struct RowCursor
{
    std::int64_t lastId = 0; ///< 0: read everything
    Instant settled;         ///< changes until then have been read

    bool operator==(const RowCursor &) const = default;
};

struct ReadOptions
{
    int pageSize = 5000;
    /// After each page, with the rows read so far; may be empty. Stop by the session's CancelToken.
    std::function<void(std::int64_t)> progress;
};

struct RowsRead
{
    RowCursor next;
    std::int64_t rows = 0;
};

/// res.device.log, revoked rows included; res.device where that cannot be had (then only what is not revoked). One
/// request when nothing happened.
CallResult<RowsRead> readDevices(OdooSession &session, const ServerProfile &profile, const RowCursor &from,
    RecordSink &sink, const ReadOptions &options = {});

/// res.users, archived ones included. From a cursor: users changed since (write_date, which switching the second factor
/// on or off also sets) and, for administrators, those who logged in since; one request when nothing happened. Being
/// made a member from the group's side and being deleted are seen by a reading from the beginning alone.
CallResult<RowsRead> readUsers(OdooSession &session, const ServerProfile &profile, const RowCursor &from,
    RecordSink &sink, const ReadOptions &options = {});

/// All of them each time: they are few.
CallResult<std::int64_t> readTrustedDevices(OdooSession &session, const ServerProfile &profile, RecordSink &sink);
CallResult<std::int64_t> readApiKeys(OdooSession &session, const ServerProfile &profile, RecordSink &sink);
/// The rules that Odoo itself keeps: those in parameterKeys(), set or not, and the lock time-outs of groups that have
/// one.
CallResult<std::int64_t> readParameters(OdooSession &session, const ServerProfile &profile, RecordSink &sink);

/// ir.config_parameter keys that matter to sessions and logins (Odoo 17 to 19).
const QStringList &parameterKeys();

} // namespace gatehouse::odoo
