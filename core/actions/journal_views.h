// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "core/actions/outcome.h"

#include <cstdint>
#include <optional>
#include <vector>

/// What the journal answers: plain values, safe to hand between threads.
namespace gatehouse {

using JournalId = Id<struct JournalTag>;

struct JournalCounts
{
    std::int64_t targets = 0;
    std::int64_t done = 0;
    std::int64_t refused = 0;
    std::int64_t unknown = 0;
    std::int64_t unsettled = 0;
    std::int64_t watched = 0;  ///< revoked while busy, and nobody has looked behind their hour yet
    std::int64_t survived = 0; ///< revoked, and seen in use afterwards: critical

    bool operator==(const JournalCounts &) const = default;
};

/// One order.
struct JournalEntry
{
    JournalId id;
    SourceId source;
    QString sourceName;
    QString officer;   ///< the Odoo login it was ordered as
    QString actionKey; ///< as written, also where this program no longer knows it
    std::optional<ActionKind> action;
    QString reason;
    Instant ordered;
    Instant sent;                   ///< unknown: nothing has left for the server
    Instant settled;                ///< unknown: not yet, or the program died
    std::optional<Outcome> outcome; ///< of the whole: unknown if any target is, refused if any was, else done
    QString note;
    QString firstSubject; ///< how its first target is called
    JournalCounts counts;

    bool operator==(const JournalEntry &) const = default;
};

/// One target of an order.
struct JournalTarget
{
    JournalId entry;
    SourceId source;
    QString sourceName;
    int position = 0; ///< from 0, as ordered
    ActionTarget target;
    std::optional<Outcome> outcome;
    QString proof;
    Instant provedAt;
    Instant watchUntil; ///< known: revoked while busy; may live on unseen until then
    Instant survived;   ///< known: it was revoked and lives; critical. When it was first seen to
    QString seenBy;     ///< who has seen to that (Journal::acknowledge); empty: nobody yet
    Instant seenAt;

    /// Revoked, but not yet beyond doubt: "revoked, watching".
    bool isWatched() const { return watchUntil.isKnown() && !survived.isKnown() && outcome == Outcome::Done; }
    bool operator==(const JournalTarget &) const = default;
};

/// Which orders by how they ended.
enum class JournalEnd {
    Any,
    Done,
    Refused,
    Unknown,
    Unsettled, ///< their program never came to the end of them, or is still at it
    Open,      ///< unknown or unsettled
    Watched,   ///< a target of theirs is watched
    Survived   ///< a target of theirs lives
};

struct JournalQuery
{
    SourceId source;    ///< none: all
    UserId user;        ///< of any target
    SessionId session;  ///< of any target
    QString identifier; ///< of any target; for sessions that are not in the ledger yet
    JournalEnd end = JournalEnd::Any;
    QString action;     ///< its key; empty: any
    QString text;       ///< occurs in a target's name, the officer or the reason, whatever the letter case; empty: any
    JournalId before;   ///< the last entry of the page before; none: from the newest
    int limit = 100;
};

} // namespace gatehouse
