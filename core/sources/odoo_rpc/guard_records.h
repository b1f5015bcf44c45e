// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/records.h"

#include <QHash>
#include <QJsonValue>
#include <QSet>
#include <QString>

#include <cstdint>
#include <optional>
#include <string>

/// One session, event or account of the Guard as it tells them over the network (packaging/odoo/gatehouse_guard/README.md), and as
/// its tables are made to tell them too: into records. On any thread. What is not understood is rejected.
namespace gatehouse::odoo {

/// Longest of any value that is kept, in characters.
inline constexpr qsizetype LongestGuardText = 2000;

void takeGuardSession(const QJsonValue &row, RecordSink &sink);

/// Users whose account (lock, failures, password) an event may have changed.
struct TouchedAccounts
{
    QSet<qint64> changed;
    QSet<qint64> signedIn; ///< only that they logged in, which forgets their failures
    bool allowances = false; ///< something was allowed, or no longer
};

/// How far the Guard's records have been read.
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
    TouchedAccounts touched;
};

/// `installation`: a hash of what tells this Guard's events from those of another installation. `actors`: logins by id.
void takeGuardEvent(const QJsonValue &row, std::uint64_t installation, const QHash<qint64, QString> &actors, RecordSink &sink,
    TouchedAccounts &touched);

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

/// One of the answer to `accounts`, asked at `now` (the server's clock). None: not understood.
std::optional<GuardAccount> guardAccountFrom(const QJsonValue &row, Instant now);
/// For the ledger.
AccountRecord recordOf(const GuardAccount &account);

} // namespace gatehouse::odoo
