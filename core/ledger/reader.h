// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"
#include "core/domain/result.h"
#include "core/domain/views.h"
#include "core/domain/cancel.h"

#include <QString>

#include <functional>
#include <memory>

namespace gatehouse {

/// Answers questions from a ledger. Reads only; never waits for the writer (each question sees one committed state).
/// A Reader belongs to the thread that opened it; open one per thread.
///
/// Lists are windows: ask for the rows from `offset` on. Any filter, any order and any position cost about the same:
/// packed columns are scanned, not indexes walked (see columns.h).
class Reader
{
public:
    /// Readers given the same cache share it. Errors: Storage (cannot be opened), Refused (of an older or newer
    /// version), Input (not a ledger).
    /// `cancel` ends waiting for a team's server, now and later.
    static Result<std::unique_ptr<Reader>> open(
        const QString &path, std::shared_ptr<class ColumnCache> cache = {}, const CancelToken &cancel = {});
    ~Reader();
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    /// The connection to the ledger is gone: open another Reader.
    bool isLost() const;
    /// Grows with every commit of the writer, in this or another process. Cheap: ask as often as you like.
    Result<std::int64_t> generation();
    /// The same of what is in the journal of actions, which has writers of its own.
    Result<std::int64_t> journalGeneration();

    Result<std::vector<SourceView>> sources();
    /// Those of the sources that are servers.
    Result<std::vector<ServerView>> servers();
    Result<std::vector<ParameterView>> parameters(std::optional<SourceId> source);
    Result<std::vector<CredentialView>> trustedDevices(UserId user);
    Result<std::vector<CredentialView>> apiKeys(UserId user);
    /// `range` is widened to whole hours, beyond two weeks to whole UTC days. An open range end is the first or last moment known.
    Result<DashboardView> dashboard(std::optional<SourceId> source, TimeRange range, const CancelToken &cancel = {});

    Result<Window<SessionView>> sessions(
        const Query &query, std::int64_t offset, int count, const CancelToken &cancel = {});
    /// The position of a session in the list of the query, or nothing when it is not in it.
    Result<std::optional<std::int64_t>> sessionPosition(const Query &query, SessionId id, const CancelToken &cancel = {});
    /// Groups by query.group, most rows first.
    Result<std::vector<GroupView>> sessionGroups(const Query &query, const CancelToken &cancel = {});
    /// Sessions of the filter by last activity: ok = not ended, failed = revoked.
    Result<HistogramView> sessionHistogram(const Filter &filter, int steps, const CancelToken &cancel = {});
    Result<std::optional<SessionView>> session(SessionId id);
    /// Nothing where no Guard told of it.
    Result<std::optional<GuardSessionView>> guardSession(SessionId id);
    /// Sessions that a source said are in force (SessionEnd::Open) and has not said otherwise of since: identifier and last use.
    Result<std::vector<std::pair<QByteArray, Instant>>> sessionsSaidOpen(SourceId source, const CancelToken &cancel = {});
    /// Devices and addresses of a session, oldest first.
    Result<std::vector<TraceView>> traces(SessionId id);

    Result<Window<EventView>> events(const Query &query, std::int64_t offset, int count, const CancelToken &cancel = {});
    Result<std::vector<GroupView>> eventGroups(const Query &query, const CancelToken &cancel = {});
    /// `steps` or somewhat fewer steps of a round length, over the filter's range (or all there is).
    Result<HistogramView> eventHistogram(const Filter &filter, int steps, const CancelToken &cancel = {});
    struct KindCounts
    {
        std::array<std::int64_t, EventKindCount> plain{};
        std::int64_t doubtful = 0;
    };
    Result<KindCounts> eventKinds(const Filter &filter, const CancelToken &cancel = {});

    Result<Window<UserView>> users(const Query &query, std::int64_t offset, int count, const CancelToken &cancel = {});
    Result<std::optional<UserView>> user(UserId id);
    /// The values of a field that occur, most used first, at most `limit`; for filter menus and completion.
    Result<std::vector<GroupView>> values(Subject subject, Field field, const QString &contains, int limit);

    /// Every session (event) of a query in its order, without a window, for exports: `row` returns false to stop.
    Result<std::int64_t> eachSession(
        const Query &query, const std::function<bool(const SessionView &)> &row, const CancelToken &cancel = {});
    Result<std::int64_t> eachEvent(
        const Query &query, const std::function<bool(const EventView &)> &row, const CancelToken &cancel = {});
    Result<std::int64_t> eachUser(
        const Query &query, const std::function<bool(const UserView &)> &row, const CancelToken &cancel = {});

    /// What happened in the `days` before the last moment a source tells of (past_days.h). A pass over the columns of that
    /// time: seconds where it holds many millions of rows.
    Result<std::shared_ptr<const struct PastDays>> pastDays(SourceId source, int days, const CancelToken &cancel = {});

    /// Newest first.
    Result<std::vector<ImportView>> imports();
    Result<std::vector<ImportFileView>> importFiles(ImportId id);
    Result<Window<RejectView>> rejects(ImportId id, std::int64_t offset, int count);
    Result<std::optional<ImportFileView>> importFileOf(EventId id);

public:
    /// Not for callers: what a Reader keeps between questions.
    struct State;

private:
    explicit Reader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace gatehouse
