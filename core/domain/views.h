// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event_kind.h"
#include "core/domain/ids.h"
#include "core/domain/instant.h"
#include "core/domain/session_status.h"

#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

/// What the ledger answers: plain values, complete in themselves, safe to hand between threads.
namespace gatehouse {

/// Some rows of a list that is `total` long, from row `offset` on.
template <typename T>
struct Window
{
    std::int64_t total = 0;
    std::int64_t offset = 0;
    std::vector<T> rows;
};

struct SourceView
{
    SourceId id;
    QString name;
    Instant seenUntil; ///< the last moment the source tells of; statuses are as of then
    std::int64_t sessions = 0;
    std::int64_t events = 0;

    bool operator==(const SourceView &) const = default;
};

/// A source that is a server: how it is reached and how the last readings went. The three texts are sync's own.
struct ServerView
{
    SourceId source;
    QString name;
    QString settings;
    QString cursor;
    QString profile;
    QString policies; ///< policySetText(); empty: not read yet
    QString allowances; ///< allowancesText(); empty: not read yet
    Instant tried;   ///< this computer's clock
    Instant synced;  ///< the same; the last attempt that read everything
    QString problem; ///< of the last attempt, a sentence; empty when it went well

    bool operator==(const ServerView &) const = default;
};

/// A rule that Odoo itself keeps, as last read.
struct ParameterView
{
    QString source;
    QString key;
    QString of; ///< the group it is for; empty: the whole database
    QString value;

    bool operator==(const ParameterView &) const = default;
};

/// A trusted device or an API key of a user, as last read.
struct CredentialView
{
    std::int64_t odooId = 0;
    QString name;
    QString scope; ///< of keys: empty, good for everything
    Instant created;
    Instant expires; ///< unknown: never

    bool operator==(const CredentialView &) const = default;
};

struct SessionView
{
    SessionId id;
    UserId userId;
    QString source;
    QString user;  ///< handle: login, else display name, else "#<odoo id>"
    QString login; ///< empty when not known
    QString name;  ///< display name, empty when not known
    QString identifier; ///< in full; shorten before it leaves the program
    SessionState state;
    bool fromLog = false; ///< built from login lines alone
    bool mobile = false;
    QString browser;
    QString platform;
    QString ip;
    QString country;
    QString city;
    Instant first;
    Instant last;
    QString endCause; ///< the Guard's key of why it ended ("officer", "replaced"); empty: it has not, or nobody told

    bool operator==(const SessionView &) const = default;
};

/// What the Guard knows of a session; its words as in GuardSessionRecord.
struct GuardSessionView
{
    Instant ended;
    QString endCause;
    QString endedBy; ///< handle of a user
    QString endReason;
    QString authMethod;
    QString secondFactor;
    QString suspicious;
    QString loginIp;
    QString forwardedFor;
    QString userAgent;

    bool operator==(const GuardSessionView &) const = default;
};

/// One device and address a session was seen on.
struct TraceView
{
    QString browser;
    QString platform;
    bool mobile = false;
    QString ip;
    QString country;
    QString city;
    Instant first;
    Instant last;
    bool revoked = false;

    bool operator==(const TraceView &) const = default;
};

struct EventView
{
    EventId id;
    Instant time;
    EventKind kind = EventKind::LoginOk;
    bool doubtful = false;
    QString source;
    UserId userId;
    QString user;
    QString login;
    QString name;
    QString ip;
    QString country;
    QString city;
    QString identifier;
    QString browser;  ///< of the session, where known
    QString platform; ///< of the session, where known
    QString note;
    ImportId import;
    std::int64_t line = 0;

    bool operator==(const EventView &) const = default;
};

struct UserView
{
    UserId id;
    QString source;
    QString user; ///< handle
    QString login;
    QString name;
    std::int64_t odooId = 0;
    bool known = true; ///< false: a login that was tried and never seen to exist
    std::optional<bool> suspended;
    std::optional<bool> share;
    std::optional<bool> totpEnabled;
    std::optional<bool> administrator; ///< may change Odoo's settings
    std::optional<bool> accessManager; ///< may manage users
    std::optional<bool> allowsMultiple; ///< excepted from "one session per user"; none: no Guard told
    Instant lockedUntil;               ///< may be past; unknown: not locked, or no Guard told
    std::int64_t failures = 0;         ///< failed logins in a row, as the Guard counts them
    Instant passwordSet;               ///< unknown: no Guard told
    bool passwordSetKnown = false;     ///< false: before the Guard was installed, at `passwordSet`
    std::int64_t sessions = 0;
    std::int64_t active = 0;
    std::int64_t logins = 0;
    std::int64_t failed = 0;
    Instant lastLogin;
    Instant lastFailed;
    Instant created;

    bool operator==(const UserView &) const = default;
};

/// Rows that share a value.
struct GroupView
{
    QString value; ///< empty: not known
    std::int64_t total = 0;
    std::int64_t active = 0; ///< sessions only
    Instant last;

    bool operator==(const GroupView &) const = default;
};

/// A histogram over time, ok below and trouble above.
struct HistogramView
{
    Instant from;
    std::int64_t stepSeconds = 3600;
    std::vector<std::int64_t> ok;
    std::vector<std::int64_t> failed; ///< failed, ignored, refused, locked out, doubtful
    /// Where the sources were seen: a step outside of it has no data, which is not the same as nothing happened.
    TimeRange observed;
};

struct BrowserCount
{
    QString browser; ///< empty: not known
    std::int64_t active = 0;
    std::int64_t total = 0;
};

/// Everything the dashboard shows, counted by the writer.
struct DashboardView
{
    Instant asOf;     ///< the last moment any source in question tells of
    TimeRange range;  ///< what "in the range" means below; whole hours
    std::int64_t sessionsTotal = 0;
    std::array<std::int64_t, SessionStatusCount> sessionsByStatus{};
    std::array<std::int64_t, SessionStatusCount> presumedByStatus{}; ///< of those, how many are presumed
    std::int64_t usersWithSessions = 0;
    std::int64_t usersActive = 0;
    std::vector<BrowserCount> browsers; ///< most active first, then most sessions
    std::array<std::int64_t, EventKindCount> eventsByKind{};        ///< of all time, doubtful ones left out
    std::array<std::int64_t, EventKindCount> eventsByKindInRange{}; ///< in the range, doubtful ones left out
    std::int64_t doubtfulEvents = 0;
    std::int64_t doubtfulEventsInRange = 0;
    std::int64_t lockedUsers = 0; ///< users whose logins Odoo ignored within the range
    std::int64_t usersKnown = 0;
    std::int64_t totpKnown = 0;   ///< users whose second factor the source tells of
    std::int64_t totpEnabled = 0;
    HistogramView logins; ///< over the range
    /// One number a day, oldest first, the last being the day of asOf: for the cards' sparklines.
    std::vector<std::int64_t> sessionsStartedByDay;
    std::vector<std::int64_t> failedByDay;
    std::vector<std::int64_t> revokedByDay;
};

struct ImportView
{
    ImportId id;
    QString source;
    Instant started;
    Instant finished; ///< unknown: still running, or broken off
    QString state;    ///< "running", "done", "cancelled", "broken off", "failed"
    QString error;
    std::int64_t files = 0;
    std::int64_t bytes = 0;
    std::int64_t lines = 0;
    std::int64_t accepted = 0; ///< records understood
    std::int64_t added = 0;    ///< of those, new to the ledger
    std::int64_t skipped = 0;  ///< lines that are none of our concern
    std::int64_t rejected = 0;

    bool operator==(const ImportView &) const = default;
};

struct ImportFileView
{
    std::int64_t id = 0;
    ImportId import;
    QString path;
    QString format;
    std::int64_t size = 0;
    std::int64_t consumed = 0;
    std::int64_t lines = 0;
    std::int64_t accepted = 0;
    std::int64_t added = 0;
    std::int64_t skipped = 0;
    std::int64_t rejected = 0;
    QString state;

    bool operator==(const ImportFileView &) const = default;
};

struct RejectView
{
    QString file;
    std::int64_t line = 0;
    QString reason;
    QString excerpt;

    bool operator==(const RejectView &) const = default;
};

} // namespace gatehouse
