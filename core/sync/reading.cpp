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

Result<SyncSummary> finishReading(SourceClaim &claim, LedgerSink &sink, SyncState state, SyncSummary summary,
    ReadingMemory &memory, const std::function<void()> &writing)
{
    if (sink.error())
        return tl::unexpected(*sink.error());
    if (sink.rejected() > 0)
        summary.remarks << Texts::tr("%n row(s) could not be understood: %1", nullptr,
            static_cast<int>(std::min<std::int64_t>(sink.rejected(), 1'000'000)))
                               .arg(sink.lastReject());
    state.asOf = summary.asOf;
    state.finished = syncNow();
    const bool timePassed = !memory.advanced.isKnown() || summary.asOf >= memory.advanced.plusSeconds(AdvanceEverySeconds);
    if (!sink.writer() && !timePassed) {
        if (const auto noted = claim.noteUnchanged(state.cursor, state.finished); !noted)
            return tl::unexpected(noted.error());
        summary.isUnchanged = true;
        memory.told = sink.takeTold();
        return summary;
    }
    writing();
    if (const auto opened = sink.open(); !opened)
        return tl::unexpected(opened.error());
    if (const auto written = sink.writer()->commitSync(state); !written)
        return tl::unexpected(written.error());
    summary.counts = sink.writer()->counts();
    summary.isUnchanged = summary.counts.added == 0;
    memory.advanced = summary.asOf;
    memory.told = sink.takeTold();
    return summary;
}

} // namespace gatehouse
