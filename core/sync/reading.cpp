// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/reading.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace gatehouse {

namespace {

/// Statuses ("idle", "expired") move with time alone; this often the ledger is told that time has passed.
constexpr std::int64_t AdvanceEverySeconds = 60;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Sync)
};

} // namespace

Instant syncNow()
{
    return Instant::fromMs(QDateTime::currentMSecsSinceEpoch());
}

Result<SyncSummary> readClaimed(SourceClaim &claim, ReadingMemory &memory, const CancelToken &cancel,
    const std::function<Result<SyncSummary>()> &read, const std::function<void()> &forget)
{
    const auto elsewhere = claim.take(cancel);
    if (elsewhere && *elsewhere) {
        SyncSummary summary;
        summary.isUnchanged = true;
        summary.elsewhere = *elsewhere;
        return summary;
    }
    auto summary = elsewhere ? read() : tl::unexpected(elsewhere.error());
    if (!summary) {
        memory.told.clear(); // what was told may not have been written
        forget();
        // The error is what matters; a ledger that cannot take the note either is told of by the next reading.
        if (summary.error().kind != ErrorKind::Cancelled)
            (void)claim.noteProblem(summary.error().text, syncNow());
    }
    claim.release();
    return summary;
}

Result<SyncSummary> finishReading(SourceClaim &claim, LedgerSink &sink, SyncState state, SyncSummary summary,
    ReadingMemory &memory, const std::function<void()> &writing)
{
    if (sink.rejected() > 0)
        summary.remarks << Texts::tr("%n row(s) could not be understood: %1", nullptr,
            static_cast<int>(std::min<std::int64_t>(sink.rejected(), 1'000'000)))
                               .arg(sink.lastReject());
    state.asOf = summary.asOf;
    state.finished = syncNow();
    const bool timePassed = !memory.advanced.isKnown() || summary.asOf >= memory.advanced.plusSeconds(AdvanceEverySeconds);
    if (!sink.hasNews() && !timePassed) {
        if (const auto noted = claim.noteUnchanged(state.cursor, state.finished); !noted)
            return tl::unexpected(noted.error());
        summary.isUnchanged = true;
        memory.told = sink.takeTold();
        return summary;
    }
    writing();
    const auto writer = sink.writer();
    if (!writer)
        return tl::unexpected(writer.error());
    if (const auto written = (*writer)->commitSync(state); !written)
        return tl::unexpected(written.error());
    summary.counts = (*writer)->counts();
    summary.isUnchanged = summary.counts.added == 0;
    memory.advanced = summary.asOf;
    memory.told = sink.takeTold();
    return summary;
}

} // namespace gatehouse
