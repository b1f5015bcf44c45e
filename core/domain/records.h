// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event_kind.h"
#include "core/domain/instant.h"
#include "core/domain/session_status.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string_view>

/// What sources say, one record at a time, on its way to the ledger. Text is UTF-8 and only lent: it is valid during
/// the call that receives the record. Empty text means "not said".
namespace gatehouse {

/// A user as a source names one. Logs know the login, device rows the id or the display name, user lists all three;
/// the ledger ties them together as it learns more. At least one is given, or the user is not known.
struct UserRef
{
    std::int64_t odooId = 0; ///< res.users id; 0 when not said
    std::string_view login;
    std::string_view name;

    bool isEmpty() const { return odooId == 0 && login.empty() && name.empty(); }
};

/// One row of res.device.log (or res.device): a session seen on a device from an address.
struct DeviceRecord
{
    UserRef user;
    std::string_view identifier; ///< Odoo's 42-character session identifier
    std::string_view platform;
    std::string_view browser;
    std::string_view ip;
    std::string_view country;
    std::string_view city;
    bool mobile = false;
    SessionEnd end = SessionEnd::None; ///< Revoked where the row says so
    bool isExact = false; ///< the source knows how its sessions end: `end` counts, whatever others concluded
    Instant firstActivity;
    Instant lastActivity; ///< stock Odoo: up to an hour behind
};

/// One thing that happened. `identity` tells it from every other event of the source at the same millisecond: a hash
/// of what the source said (the whole line) and of how many equal ones went before it.
struct EventRecord
{
    Instant time;
    EventKind kind = EventKind::LoginOk;
    bool doubtful = false; ///< cannot be told from a forged line
    UserRef user;
    std::string_view ip;
    std::string_view identifier; ///< of the session, where the source says it
    std::string_view note;       ///< what else was said, in a few words ("scope rpc", "before the second factor")
    std::uint64_t identity = 0;
    std::int64_t line = 0; ///< in the file it came from, from 1; 0 when there is none
};

/// An identity for an event that comes without a line of its own: of what it says, so that the same event told twice is
/// one. Stored in ledgers, never to be changed.
std::uint64_t identityOf(const EventRecord &record);

/// One row of res.users.
struct UserRecord
{
    UserRef user;
    std::optional<bool> active; ///< false: suspended (archived)
    std::optional<bool> share;  ///< true: portal or public user
    std::optional<bool> totpEnabled;
    Instant created;
    Instant lastLogin;                 ///< "Latest Login", res.users.log
    std::optional<bool> administrator; ///< may change settings: base.group_system
    std::optional<bool> accessManager; ///< may manage users: base.group_erp_manager
};

/// A browser that its user's second factor is not asked for on (auth_totp.device).
struct TrustedDeviceRecord
{
    std::int64_t odooId = 0;
    UserRef user;
    std::string_view name; ///< "Chrome on Windows"
    Instant created;
    Instant expires;
};

/// A key that signs in without a password (res.users.apikeys). The key itself is nowhere to be read.
struct ApiKeyRecord
{
    std::int64_t odooId = 0;
    UserRef user;
    std::string_view name;
    std::string_view scope; ///< empty: good for everything
    Instant created;
    Instant expires; ///< unknown: never
};

/// A rule that Odoo itself keeps, by Odoo's own name: a row of ir.config_parameter ("base.login_cooldown_after"), or a
/// lock time-out of a group ("res.groups.lock_timeout", of the group `of`).
struct ParameterRecord
{
    std::string_view key;
    std::string_view of;    ///< the group's name; empty for the whole database
    std::string_view value; ///< as the server has it; empty: not set, the server's own default counts
};

/// What the Guard knows of a session beyond its device row, which is told as well and before it. Words (cause, method,
/// factor, suspicion) are the Guard's own keys: [a-z0-9_], commas between several.
struct GuardSessionRecord
{
    std::string_view identifier;
    Instant ended;               ///< unknown: it has not
    std::string_view endCause;   ///< "logout", "officer", "replaced" …
    UserRef endedBy;             ///< empty: nobody in particular
    std::string_view endReason;  ///< what that officer gave as the reason
    std::string_view authMethod; ///< "password", "webauthn"; empty: from before the Guard
    std::string_view secondFactor; ///< "totp", "trusted_device" …; empty: none was used
    std::string_view suspicious; ///< "country", "device"
    std::string_view loginIp;
    std::string_view forwardedFor;
    std::string_view userAgent;
};

/// What the Guard knows of an account.
struct AccountRecord
{
    UserRef user;
    bool allowsMultiple = false; ///< excepted from "one session per user"
    Instant lockedUntil;         ///< unknown: not locked
    std::int64_t failures = 0;   ///< failed logins in a row
    Instant passwordSet;
    bool passwordSetKnown = false; ///< false: before the Guard was installed, and `passwordSet` is when that was
};

/// A piece of input that was not understood, and why.
struct Reject
{
    std::int64_t line = 0; ///< from 1; 0 where the file as a whole is meant
    QString reason;
    QByteArray excerpt; ///< the first bytes of it, as they were
};

/// Receives what a source says. Called from one thread.
class RecordSink
{
public:
    virtual ~RecordSink() = default;
    virtual void device(const DeviceRecord &record) = 0;
    virtual void event(const EventRecord &record) = 0;
    virtual void user(const UserRecord &record) = 0;
    virtual void reject(const Reject &reject) = 0;
    /// Only some sources know these.
    virtual void trustedDevice(const TrustedDeviceRecord & /*record*/) {}
    virtual void apiKey(const ApiKeyRecord & /*record*/) {}
    virtual void parameter(const ParameterRecord & /*record*/) {}
    virtual void guardSession(const GuardSessionRecord & /*record*/) {}
    virtual void account(const AccountRecord & /*record*/) {}
};

} // namespace gatehouse
