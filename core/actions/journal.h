// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/journal_views.h"
#include "core/domain/result.h"
#include "core/domain/views.h"
#include "core/ledger/database.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace gatehouse {

/// Every action, written down before it is sent, and what became of it: the tables journal and journal_targets of a
/// ledger, and one number of its own (generation()). Nothing else writes these; of the rest this writes the
/// marks of survivors alone (alert_marks), so it needs no ledger lock: SQLite lets one commit wait for another for ten seconds. What is written is on the disk before
/// the call returns.
///
/// Belongs to the thread that opened it; open one per thread. Errors: Storage; Refused (a ledger of another version).
class Journal
{
public:
    static Result<std::unique_ptr<Journal>> open(const QString &ledgerPath);
    /// For questions alone: waits for no writer, and writing is an error.
    static Result<std::unique_ptr<Journal>> openToRead(const QString &ledgerPath);

    /// Grows with all that is written, by whichever process (Reader::journalGeneration() is the same number).
    Result<std::int64_t> generation();

    /// Writes the order and all its targets, none of them settled. Nothing may be sent before this succeeded.
    Result<JournalId> order(const ActionOrder &order, const QString &officer, Instant at);
    /// What an order turned out to mean (the sessions of a user who is logged out everywhere), behind the targets it
    /// has. Before they are acted on.
    Result<void> add(JournalId entry, int firstPosition, const QList<ActionTarget> &targets);
    /// Just before the first request leaves.
    Result<void> sent(JournalId entry, Instant at);

    struct Settled
    {
        int position = 0; ///< among the order's targets
        TargetResult result;
    };
    /// What became of some targets, all or none; again where something better is known.
    Result<void> settle(JournalId entry, const std::vector<Settled> &targets);
    /// All targets that have no outcome yet get this one.
    Result<void> settleRest(JournalId entry, const TargetResult &result);
    /// The whole, from its targets: call when all of them are settled. Gives its outcome.
    Result<Outcome> close(JournalId entry, Instant at, const QString &note = {});

    /// A revoked session lives. The outcome stays what it was: it was revoked, and came back.
    Result<void> survived(JournalId entry, int position, Instant seen, const QString &proof);
    /// An officer has seen to it that this one lives: a mark beside the journal, the first one of which stays. `officer`: a name,
    /// not empty.
    Result<void> acknowledge(JournalId entry, int position, const QString &officer, Instant at);
    /// Nobody has: whoever works with this ledger is told of it again.
    Result<void> takeBack(JournalId entry, int position, const QString &officer, Instant at);
    /// The hour is over and the server was read again: nothing more to watch.
    Result<void> watchedToTheEnd(JournalId entry, int position, const QString &proof);

    /// Newest first.
    Result<std::vector<JournalEntry>> entries(const JournalQuery &query);
    /// The same as a window: `count` of them from `offset` on, and how many there are. `limit` plays no part.
    Result<Window<JournalEntry>> window(const JournalQuery &query, std::int64_t offset, int count);
    Result<std::optional<JournalEntry>> entry(JournalId id);
    /// In the order they were ordered; `limit` < 0: all.
    Result<std::vector<JournalTarget>> targets(JournalId entry, int from = 0, int limit = -1);
    /// Orders whose program never came to the end of them, newest first; those of a program that is still at it are
    /// among them.
    Result<std::vector<JournalEntry>> unsettled(SourceId source = {});
    /// Those, and orders with an unknown outcome: what reread() is for. Oldest first.
    Result<std::vector<JournalEntry>> unfinished(SourceId source = {});
    /// Targets to be looked after (JournalTarget::isWatched), longest ordered first.
    Result<std::vector<JournalTarget>> watched(SourceId source = {});
    /// Revoked sessions that live, last seen first. A user who was suspended since is no reason to leave one out.
    Result<std::vector<JournalTarget>> survivors(SourceId source = {});
    /// Those of them about which nothing was done since they were seen to live: the session was not revoked again, its
    /// user neither suspended nor given a new second factor (with proof).
    Result<std::vector<JournalTarget>> openSurvivors(SourceId source = {});
    /// Confirmed ends of these sessions, by whichever action; of each session newest first.
    Result<std::vector<JournalTarget>> revocations(SourceId source, const QStringList &identifiers);

private:
    explicit Journal(std::unique_ptr<Database> db);
    Result<void> insertTargets(JournalId entry, int firstPosition, const QList<ActionTarget> &targets);
    Result<void> write(const std::function<Result<void>()> &statements);
    template <typename... Values>
    Result<void> writeOne(const char *sql, Values... values);
    template <typename... Values>
    Result<std::vector<JournalEntry>> readEntries(const QByteArray &rest, Values... values);
    template <typename... Values>
    Result<std::vector<JournalTarget>> readTargets(const QByteArray &rest, Values... values);

    std::unique_ptr<Database> m_db;
};

} // namespace gatehouse
