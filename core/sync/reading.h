// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/instant.h"
#include "core/domain/result.h"
#include "core/ledger/source_claim.h"
#include "core/sync/ledger_sink.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <optional>
#include <unordered_set>

/// What readings of a server and of a database have in common: where they begin, and how they end.
namespace gatehouse {

/// How much of a server is read.
enum class SyncDepth {
    News,      ///< what is new since the last time; two small requests when nothing is
    Whole,     ///< the same, and keys, trusted devices and rules
    Everything ///< every row from the beginning: finds what a server changed without saying so
};

struct SyncProgress
{
    enum class Phase { SigningIn, Probing, Users, Devices, Records, Rules, Writing };
    Phase phase = Phase::SigningIn;
    std::int64_t rows = 0; ///< read in this phase
};

struct SyncSummary
{
    std::int64_t users = 0;   ///< rows read
    std::int64_t devices = 0;
    std::int64_t records = 0; ///< sessions and events of the Guard
    ImportCounts counts;      ///< what of them was new to the ledger
    std::int64_t requests = 0;
    std::int64_t bytes = 0;   ///< of answers, as they travelled
    bool first = false;       ///< from the beginning
    bool isUnchanged = false; ///< nothing was written but the time
    Instant asOf;             ///< the server's clock
    QStringList remarks;      ///< what could not be read, and why: sentences
    /// Nothing was read, because somebody else is reading this source; what they find is in the ledger for all.
    std::optional<ClaimHolder> elsewhere;
};

/// What one reading leaves for the next.
struct ReadingMemory
{
    Instant advanced; ///< up to when the ledger's statuses hold; source's clock
    /// Rows told by the last reading: the next one is told those of its last minutes again.
    std::unordered_set<std::uint64_t> told;
};

/// This computer's clock.
Instant syncNow();

/// Rights and modules change seldom: this often they are looked at again. What cannot be done any more is found out when it
/// is tried.
inline constexpr std::int64_t ProbeEverySeconds = 3600;

/// Did a list that is told as a whole come? One that the source will not give after all keeps nothing else from being read:
/// its reason is among the remarks. Other errors end the reading.
template <typename T, typename E>
Result<bool> toldWhole(const tl::expected<T, E> &read, QStringList &remarks)
{
    if (read)
        return true;
    const Error &error = read.error();
    if (error.kind != ErrorKind::Refused)
        return tl::unexpected(error);
    remarks << error.text;
    return false;
}

/// A reading under its claim. Where somebody else has that, nothing is read, and the summary says who. What went wrong, but for
/// being cancelled, is noted beside the source; `forget` lets go of all that may be why.
Result<SyncSummary> readClaimed(SourceClaim &claim, ReadingMemory &memory, const CancelToken &cancel,
    const std::function<Result<SyncSummary>()> &read, const std::function<void()> &forget);

/// The end of a reading that went well: writes what it told, or notes that there was nothing. `state` has its cursor and
/// its lists, `summary` what was counted and asOf; the rest of both is filled in here. `writing` is called before it takes
/// time.
Result<SyncSummary> finishReading(SourceClaim &claim, LedgerSink &sink, SyncState state, SyncSummary summary,
    ReadingMemory &memory, const std::function<void()> &writing);

} // namespace gatehouse
