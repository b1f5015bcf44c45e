// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/result.h"
#include "core/domain/views.h"
#include "core/ledger/database.h"

#include <QString>

#include <memory>

/// What wants somebody's look: the logins that the Guard found suspicious, and who has looked at which.
namespace gatehouse {

/// A session whose login the Guard found suspicious. What "new" means: new for this user, as far as the Guard remembers.
struct Alert
{
    SessionId id; ///< of the session
    SessionView session; ///< as it is now; place and address are those of the login, where they are known
    bool newCountry = false;
    bool newDevice = false;
    QString others;       ///< what else the Guard calls suspicious, in its words: of a newer one
    QString secondFactor; ///< the Guard's word for what was used; empty: none
    bool endedByGuard = false;  ///< for being suspicious
    bool lockedByGuard = false; ///< the account was locked for it
    Instant ended;        ///< unknown: it has not, as far as the Guard has told
    QString endCause;     ///< the Guard's word
    QString seenBy;       ///< who acknowledged it; empty: nobody, or taken back
    Instant seenAt;

    QString allowedBy;    ///< who has allowed the network or the device that it rests on; empty: nobody
    Instant allowedAt;
    QString allowedWhat; ///< allowanceText(), one a line
    std::int64_t odooUser = 0; ///< res.users id; 0: not known

    bool isAllowed() const { return allowedAt.isKnown(); }
    /// Nobody has looked at it, and nobody has allowed what it rests on.
    bool isOpen() const { return seenBy.isEmpty() && !isAllowed(); }
    bool operator==(const Alert &) const = default;
};

struct AlertQuery
{
    enum class Which { Open, Acknowledged, Allowed, All };
    Which which = Which::Open;
    SourceId source; ///< none: all of them
};

/// Alerts of a ledger. Acknowledging writes the table alert_marks alone, in which nothing is changed or deleted: the last
/// mark of a session counts. With it grows the number that the journal has (Reader::journalGeneration()), so that those
/// who look at the same ledger are told.
///
/// Belongs to the thread that opened it. Errors: Storage; Refused (a ledger of another version).
class Alerts
{
public:
    static Result<std::unique_ptr<Alerts>> open(const QString &ledgerPath);
    /// For questions alone: waits for no writer, and writing is an error.
    static Result<std::unique_ptr<Alerts>> openToRead(const QString &ledgerPath);

    /// Newest login first.
    Result<Window<Alert>> window(const AlertQuery &query, std::int64_t offset, int count);
    /// `officer`: a name, not empty. Acknowledging again changes nothing: the first one stays.
    Result<void> acknowledge(SessionId session, const QString &officer, Instant at);
    /// It is open again.
    Result<void> takeBack(SessionId session, const QString &officer, Instant at);

private:
    explicit Alerts(std::unique_ptr<Database> db);

    std::unique_ptr<Database> m_db;
};

} // namespace gatehouse
