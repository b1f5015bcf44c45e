// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/cancel.h"
#include "core/sample/people.h"

#include <QJsonObject>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <string_view>

/// A made-up but realistic login history of an Odoo 19 server, with attacks of known kind in it: for training officers,
/// for scoring detection, for tests and for measuring. The same options give the same bytes on every platform.
///
/// What it leaves out: Odoo's daily vacuum, which marks the rows of dead sessions as revoked and thins the others. The
/// history is what a console sees that reads along, not what is left in Odoo after months.
namespace gatehouse::sample {

struct HistoryOptions
{
    std::uint64_t seed = 1;
    int users = 120;
    int days = 120;
    /// The last moment of the history: Friday, 2026-11-20 15:00 UTC, when half of the world is at work.
    std::int64_t endMs = 1795186800000;
    /// Names of scenarios, see scenarioNames(). Attacks want room: see Scenario::needs in the truth.
    QStringList scenarios;
    /// Sessions in all, those of the scenarios included where there is room; 0: 0.6 per user and day.
    std::int64_t sessions = 0;
    /// About so many events in all; 0: as many as the sessions bring. Never fewer than 2.5 per session.
    std::int64_t events = 0;
};

/// Every name HistoryOptions::scenarios may hold, in the order of their rules.
QStringList scenarioNames();

enum class DeedKind : std::uint8_t {
    LoginOk,
    LoginFailed,
    LoginIgnored, ///< the server's cooldown; a LoginFailed follows at the same time
    TotpOk,
    TotpFailed,
    TotpEnabled,
    TrustedDeviceAdded,
    PasswordChanged,
    ResetRequested,
    ResetMailed,
    ApiKeyAdded,
    ApiKeyRemoved,
    Seen, ///< a device row was written
    Revoked,
    Logout, ///< leaves only an access line in Odoo's log
};
inline constexpr int DeedKindCount = static_cast<int>(DeedKind::Logout) + 1;
std::string_view deedKindName(DeedKind kind);

/// 42 characters, as Odoo shows a session.
using Identifier = std::array<char, 42>;

/// One thing that happens on the server. Text is lent for the call.
struct Deed
{
    std::int64_t ms = 0;
    DeedKind kind = DeedKind::LoginOk;
    const Person *person = nullptr; ///< null: a login that nobody has
    std::string_view login;
    Address address = 0; ///< 0: through /jsonrpc, which knows none
    const Identifier *session = nullptr;
    std::int64_t actorId = 0; ///< res.users id of who revokes
    int failures = 0;         ///< LoginIgnored: how many before; LoginFailed: not 0 while the address is cooling down
    std::int64_t lastFailureMs = 0;
    bool scripted = false;    ///< through the JSON route, as attackers and programs do
};

/// A row of res_device_log, as of the end of the history.
struct DeviceRow
{
    std::int64_t id = 0;
    const Person *person = nullptr;
    const Identifier *session = nullptr;
    Device device = 0;
    Address address = 0;
    bool revoked = false;
    std::int64_t firstMs = 0;
    std::int64_t lastMs = 0;
};

/// Receives a history: people first, then deeds in the order of their time; a Seen deed's row right before it.
class HistorySink
{
public:
    virtual ~HistorySink() = default;
    virtual void begin(std::int64_t startMs, std::int64_t endMs) = 0;
    virtual void person(const Person &person) = 0;
    virtual void deviceRow(const DeviceRow &row) = 0;
    virtual void deed(const Deed &deed) = 0;
    /// Once an hour of history: the time to write out, and to say that it did not work.
    virtual Result<void> settle() = 0;
    virtual Result<void> finish() = 0;
};

/// Makes the history. Returns the truth about it: "options", "totals" and "scenarios" (each with its rule, what was
/// planted and what a detector should count, or why it was not planted). Memory does not grow with the number of
/// sessions in all, only with users and the sessions of a day. Errors: Input (options out of range), Cancelled, and what
/// the sink says.
Result<QJsonObject> makeHistory(const HistoryOptions &options, HistorySink &sink,
    const std::function<void(int day, int days)> &progress = {}, const CancelToken &cancel = {});

/// The session identifier that belongs to `key` under `seed`.
Identifier sessionIdentifier(std::uint64_t seed, std::uint64_t key);

} // namespace gatehouse::sample
