// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/records.h"
#include "core/sources/odoo_rpc/odoo_rows.h"

#include <QSet>
#include <QString>

#include <cstdint>
#include <string>
#include <vector>

/// What the Guard has on record, as records: its methods `sessions`, `events` and `accounts`
/// (packaging/odoo/gatehouse_guard/README.md). As the readers in odoo_rows.h: on the session's thread, row by row to the
/// sink, the same again from the same cursor; rows that are not understood are rejected. An answer that makes no sense as
/// a whole (a cursor that goes back, a page that has nothing and promises more) is ErrorKind::Protocol.
namespace gatehouse::odoo {

struct GuardCursor
{
    QString installation; ///< another one there: the numbers are void
    std::int64_t sessions = 0;
    std::int64_t events = 0;

    bool operator==(const GuardCursor &) const = default;
};

struct GuardRead
{
    GuardCursor next;
    std::int64_t sessions = 0;
    std::int64_t events = 0;
    /// Users whose account (lock, failures, password) an event may have changed. `signedIn`: only that they logged in,
    /// which forgets their failures.
    QSet<qint64> changed;
    QSet<qint64> signedIn;
};

/// Sessions (each as device rows and a GuardSessionRecord) and then events that are new since the cursor. Two small
/// requests when nothing happened.
CallResult<GuardRead> readGuard(OdooSession &session, const ServerProfile &profile, const GuardCursor &from, RecordSink &sink,
    const ReadOptions &options = {});

/// What the Guard has of an account.
struct GuardAccount
{
    std::int64_t id = 0;
    std::string login;
    bool isActive = false;
    bool allowsMultiple = false;
    Instant lockedUntil; ///< unknown: not locked
    std::int64_t failures = 0;
    Instant passwordSet;
    bool passwordSetKnown = false;
    std::int64_t sessions = 0; ///< active ones
};

/// All accounts, or, with `only`, these: one request each. Those that are not there are left out.
CallResult<std::vector<GuardAccount>> guardAccounts(
    OdooSession &session, const ServerProfile &profile, const std::vector<std::int64_t> *only = nullptr);
/// For the ledger.
AccountRecord recordOf(const GuardAccount &account);

} // namespace gatehouse::odoo
