// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cancel.h"
#include "core/domain/result.h"
#include "core/ledger/writer.h"
#include "core/sources/odoo_rpc/odoo_session.h"
#include "core/sync/server_source.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <optional>
#include <unordered_set>

namespace gatehouse {

/// How much of a server is read.
enum class SyncDepth {
    News,      ///< what is new since the last time; two small requests when nothing is
    Whole,     ///< the same, and keys, trusted devices and rules
    Everything ///< every row from the beginning: finds what a server changed without saying so
};

struct SyncProgress
{
    enum class Phase { SigningIn, Probing, Users, Devices, Rules, Writing };
    Phase phase = Phase::SigningIn;
    std::int64_t rows = 0; ///< read in this phase
};

struct SyncSummary
{
    std::int64_t users = 0;   ///< rows read
    std::int64_t devices = 0;
    ImportCounts counts;      ///< what of them was new to the ledger
    std::int64_t requests = 0;
    std::int64_t bytes = 0;   ///< of answers, as they travelled
    bool first = false;       ///< from the beginning
    bool isUnchanged = false; ///< nothing was written but the time
    Instant asOf;             ///< the server's clock
    QStringList remarks;      ///< what could not be read, and why: sentences
};

/// Reads a server into the ledger: incremental, resumable, idempotent. One object for one server, kept between
/// readings; lives in the thread of its OdooSession. The ledger's writer is opened only when there is something to
/// write.
class ServerSync
{
public:
    ServerSync(const QString &ledger, const ServerSource &server);

    /// Blocking. What was committed before an error or a cancel stays, and the next reading tells it again without
    /// adding it twice. Errors: those of the session (kinds Auth, Network, Timeout, Refused, Protocol), Storage,
    /// Refused when somebody else is writing the ledger, Cancelled. Errors but Cancelled are noted in the ledger.
    Result<SyncSummary> run(odoo::OdooSession &session, SyncDepth depth,
        const std::function<void(const SyncProgress &)> &progress = {}, const CancelToken &cancel = {});

    /// Logs out and tells the ledger that this session has ended, which stock Odoo does not: its row stays listed for
    /// days. Nothing where the session never signed in by password.
    Result<void> signOff(odoo::OdooSession &session);

    /// What the server turned out to be; none before the first reading.
    const std::optional<odoo::ServerProfile> &profile() const { return m_profile; }
    const ServerSource &server() const { return m_server; }

private:
    struct Cursor;
    Result<SyncSummary> read(odoo::OdooSession &session, SyncDepth depth, const std::function<void(const SyncProgress &)> &progress,
        const CancelToken &cancel);
    Result<Cursor> cursor() const;

    QString m_ledger;
    ServerSource m_server;
    std::optional<odoo::ServerProfile> m_profile;
    Instant m_probed; ///< this computer's clock
    Instant m_advanced; ///< up to when the ledger's statuses hold; server's clock
    /// Rows told by the last reading: the next one is told those of its last minutes again.
    std::unordered_set<std::uint64_t> m_told;
};

} // namespace gatehouse
