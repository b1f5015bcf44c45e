// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/connection.h"

#include "core/postgres/connection_state.h"
#include "core/postgres/copy.h"
#include "core/postgres/streaming.h"
#include "core/postgres/wait.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>
#include <utility>

namespace gatehouse {

using postgres::ResultPtr;
using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Postgres)
};

constexpr milliseconds Look{50};          ///< how often a wait looks at the token
constexpr milliseconds CancelPatience{5'000}; ///< a server that was told to stop and goes on for longer is left
constexpr qsizetype KeptStatements = 300;
constexpr const char *BeginRead = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

/// Asks the server to stop what it does for us. Takes a connection of its own, a short one.
void stopOnServer(PGconn *connection)
{
    PGcancel *cancel = PQgetCancel(connection);
    if (!cancel)
        return;
    char words[256];
    PQcancel(cancel, words, sizeof words);
    PQfreeCancel(cancel);
}

} // namespace

namespace postgres {

QString trimmedMessage(const char *message)
{
    QString text = QString::fromUtf8(message).trimmed();
    text.replace(u'\n', u' ');
    while (text.contains(QLatin1String("  ")))
        text.replace(QLatin1String("  "), QLatin1String(" "));
    return text;
}

} // namespace postgres

Error PostgresConnection::State::failed(const PGresult *result)
{
    PostgresProblem now;
    if (const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr)
        now.sqlState = state;
    if (const char *words = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr)
        now.message = postgres::trimmedMessage(words);
    const bool isBad = !handle() || PQstatus(handle()) == CONNECTION_BAD;
    if (now.message.isEmpty())
        now.message = postgres::trimmedMessage(result && *PQresultErrorMessage(result) ? PQresultErrorMessage(result)
                                                                                      : PQerrorMessage(handle()));
    now.trouble = now.sqlState.isEmpty() && isBad ? PostgresTrouble::Lost : postgres::troubleOf(now.sqlState);
    if (now.trouble == PostgresTrouble::StatementTimeout && cancel.isCancelled())
        now.trouble = PostgresTrouble::Cancelled;
    if (isBad || now.isDisconnect())
        isLost = true;
    problem = now;
    return postgres::errorOf(problem, settings.display());
}

Error PostgresConnection::State::failed(PostgresTrouble trouble, const QString &message)
{
    problem = {trouble, {}, message};
    if (problem.isDisconnect())
        isLost = true;
    return postgres::errorOf(problem, settings.display());
}

Result<void> PostgresConnection::State::settle()
{
    if (isLost)
        return tl::unexpected(failed(PostgresTrouble::Lost, Texts::tr("it was lost before.")));
    if (std::exchange(isEnding, false))
        return finish(false);
    if (streaming)
        return streaming->takeRest();
    return {};
}

Result<void> PostgresConnection::State::beginNow()
{
    return std::exchange(isToBegin, false) ? simple(BeginRead) : Result<void>();
}

Result<void> PostgresConnection::State::pipeBegin()
{
    isToBegin = false;
    if (!PQenterPipelineMode(handle()) || !PQsendQueryParams(handle(), BeginRead, 0, nullptr, nullptr, nullptr, nullptr, 0))
        return tl::unexpected(failed(nullptr));
    isPiped = true;
    return {};
}

Result<void> PostgresConnection::State::takeBegun()
{
    const auto begun = next();
    if (!begun)
        return tl::unexpected(begun.error());
    if (!*begun || PQresultStatus(begun->get()) != PGRES_COMMAND_OK) {
        const Error error = failed(begun->get());
        const PostgresProblem why = problem;
        if (!isLost)
            (void)finish(); // the statement, which the server has left out
        problem = why;
        return tl::unexpected(error);
    }
    const auto end = next(); // of the answers to it
    return end ? Result<void>() : tl::unexpected(end.error());
}

Result<void> PostgresConnection::State::flush()
{
    const auto began = Clock::now();
    for (;;) {
        const int left = PQflush(handle());
        if (left == 0)
            return {};
        if (left < 0)
            return tl::unexpected(failed(nullptr));
        if (cancel.isCancelled())
            stopOnServer(handle());
        if (postgres::waitForSocket(PQsocket(handle()), true, true, Look) == postgres::Readiness::Ready) {
            // A server that does not read because it has something to say first.
            if (!PQconsumeInput(handle()))
                return tl::unexpected(failed(nullptr));
        }
        if (session.answerTimeout.count() > 0 && Clock::now() - began > session.answerTimeout) {
            isLost = true;
            return tl::unexpected(failed(PostgresTrouble::TimedOut, Texts::tr("The connection was given up.")));
        }
    }
}

Result<ResultPtr> PostgresConnection::State::next(bool heedToken)
{
    if (!PQisBusy(handle()))
        return ResultPtr(PQgetResult(handle()));
    const auto began = Clock::now();
    std::optional<Clock::time_point> stopped;
    if (const auto sent = flush(); !sent)
        return tl::unexpected(sent.error());
    while (PQisBusy(handle())) {
        if (heedToken && cancel.isCancelled() && !stopped) {
            stopped = Clock::now();
            stopOnServer(handle());
        }
        const auto ready = postgres::waitForSocket(PQsocket(handle()), true, false, Look);
        if (ready == postgres::Readiness::Ready && !PQconsumeInput(handle()))
            return tl::unexpected(failed(nullptr));
        if (!PQisBusy(handle()))
            break;
        const auto now = Clock::now();
        if (stopped && now - *stopped > CancelPatience) {
            isLost = true;
            return tl::unexpected(failed(PostgresTrouble::Cancelled, {}));
        }
        if (session.answerTimeout.count() > 0 && now - began > session.answerTimeout) {
            isLost = true;
            return tl::unexpected(failed(PostgresTrouble::TimedOut, Texts::tr("The connection was given up.")));
        }
    }
    return ResultPtr(PQgetResult(handle()));
}

Result<void> PostgresConnection::State::finish(bool heedToken)
{
    Result<void> outcome;
    for (;;) {
        auto result = next(heedToken);
        if (!result)
            return outcome ? Result<void>(tl::unexpected(result.error())) : outcome;
        if (!*result) {
            if (!isPiped)
                break;
            if (PQstatus(handle()) == CONNECTION_BAD)
                return tl::unexpected(failed(nullptr));
            continue; // there is one more
        }
        switch (PQresultStatus(result->get())) {
        case PGRES_PIPELINE_SYNC:
            isPiped = false;
            PQexitPipelineMode(handle());
            collectNotifications();
            return outcome;
        case PGRES_COMMAND_OK:
        case PGRES_TUPLES_OK:
            changes = QByteArray(PQcmdTuples(result->get())).toLongLong();
            break;
        case PGRES_SINGLE_TUPLE:
        case PGRES_EMPTY_QUERY:
        case PGRES_PIPELINE_ABORTED: // after what failed before it
            break;
        case PGRES_COPY_IN:
            // Nobody is here to give it rows; without an end it would wait for ever.
            PQputCopyEnd(handle(), "no rows");
            break;
        case PGRES_COPY_OUT:
        case PGRES_COPY_BOTH:
            isLost = true;
            return tl::unexpected(failed(PostgresTrouble::Other, QStringLiteral("COPY TO STDOUT")));
        default:
            if (outcome)
                outcome = tl::unexpected(failed(result->get()));
            // After a FATAL error libpq would still wait for the socket to close.
            if (isLost)
                return outcome;
        }
    }
    collectNotifications();
    return outcome;
}

Result<void> PostgresConnection::State::simple(const char *sql, bool heedToken)
{
    if (const auto free = settle(); !free)
        return free;
    if (heedToken && cancel.isCancelled())
        return tl::unexpected(failed(PostgresTrouble::Cancelled, {}));
    if (const auto begun = beginNow(); !begun)
        return begun;
    if (!PQsendQuery(handle(), sql))
        return tl::unexpected(failed(nullptr));
    if (const auto sent = flush(); !sent)
        return sent;
    return finish(heedToken);
}

void PostgresConnection::State::collectNotifications()
{
    while (PGnotify *one = PQnotifies(handle())) {
        notifications.append({QString::fromUtf8(one->relname), QString::fromUtf8(one->extra), one->be_pid});
        PQfreemem(one);
    }
}

/// The server keeps every prepared statement's plan: those of filters nobody types again should go.
void PostgresConnection::State::forgetOldStatements()
{
    if (prepared.size() <= KeptStatements || PQtransactionStatus(handle()) != PQTRANS_IDLE)
        return;
    std::vector<std::pair<std::uint64_t, QByteArray>> unused;
    for (auto i = prepared.cbegin(); i != prepared.cend(); ++i)
        if (i.value().use_count() == 1)
            unused.emplace_back(i.value()->lastUse, i.key());
    std::sort(unused.begin(), unused.end());
    unused.resize(unused.size() / 2);
    QByteArray sql;
    for (const auto &[use, text] : unused)
        sql += "DEALLOCATE " + prepared.take(text)->name + ';';
    if (!sql.isEmpty())
        (void)simple(sql.constData());
}

PostgresConnection::PostgresConnection(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

PostgresConnection::~PostgresConnection()
{
    // Without this, a query that still runs would run on for nobody.
    if (m_state->streaming)
        m_state->streaming->leave();
    if (!m_state->isLost && !m_state->isEnding && PQtransactionStatus(m_state->handle()) == PQTRANS_ACTIVE)
        stopOnServer(m_state->handle());
}

const PostgresSettings &PostgresConnection::settings() const
{
    return m_state->settings;
}

const PostgresFacts &PostgresConnection::facts() const
{
    return m_state->facts;
}

void PostgresConnection::setCancelToken(const CancelToken &cancel)
{
    m_state->cancel = cancel;
}

Result<void> PostgresConnection::exec(const char *sql)
{
    return m_state->simple(sql);
}

Result<std::unique_ptr<Statement>> PostgresConnection::prepare(const char *sql, Rows rows)
{
    State &s = *m_state;
    const QByteArray text(sql);
    std::shared_ptr<postgres::Prepared> prepared = s.prepared.value(text);
    if (!prepared) {
        if (const auto free = s.settle(); !free)
            return tl::unexpected(free.error());
        s.forgetOldStatements();
        if (s.cancel.isCancelled())
            return tl::unexpected(s.failed(PostgresTrouble::Cancelled, {}));
        prepared = std::make_shared<postgres::Prepared>();
        prepared->name = "gatehouse_" + QByteArray::number(static_cast<qulonglong>(s.nextName++));
        if (!PQsendPrepare(s.handle(), prepared->name.constData(), sql, 0, nullptr))
            return tl::unexpected(s.failed(nullptr));
        if (const auto sent = s.flush(); !sent)
            return tl::unexpected(sent.error());
        if (const auto done = s.finish(); !done)
            return tl::unexpected(done.error());
        if (!PQsendDescribePrepared(s.handle(), prepared->name.constData()))
            return tl::unexpected(s.failed(nullptr));
        auto described = s.next();
        if (!described)
            return tl::unexpected(described.error());
        if (!*described || PQresultStatus(described->get()) != PGRES_COMMAND_OK) {
            const Error error = s.failed(described->get());
            (void)s.finish();
            return tl::unexpected(error);
        }
        for (int i = 0; i < PQnparams(described->get()); ++i)
            prepared->types.push_back(PQparamtype(described->get(), i));
        if (const auto done = s.finish(); !done)
            return tl::unexpected(done.error());
        s.prepared.insert(text, prepared);
    }
    prepared->lastUse = s.nextName;
    return std::make_unique<Streaming>(s, std::move(prepared), rows);
}

Result<std::int64_t> PostgresConnection::number(const char *sql, std::int64_t otherwise)
{
    auto statement = prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    const auto row = (*statement)->step();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? (*statement)->integer(0) : otherwise;
}

Result<QString> PostgresConnection::string(const char *sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    const auto row = (*statement)->step();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? (*statement)->string(0) : QString();
}

std::int64_t PostgresConnection::changes() const
{
    return m_state->changes;
}

Result<void> PostgresConnection::begin()
{
    return exec("BEGIN");
}

Result<void> PostgresConnection::beginRead()
{
    State &s = *m_state;
    if (s.isLost)
        return tl::unexpected(s.failed(PostgresTrouble::Lost, Texts::tr("it was lost before.")));
    s.isToBegin = true;
    return {};
}

Result<void> PostgresConnection::commit()
{
    State &s = *m_state;
    if (const auto free = s.settle(); !free)
        return free;
    if (std::exchange(s.isToBegin, false))
        return {}; // there was nothing in it
    // COMMIT of a failed transaction succeeds, as ROLLBACK.
    const bool isFailed = PQtransactionStatus(s.handle()) == PQTRANS_INERROR;
    const auto done = s.simple("COMMIT");
    if (done && isFailed)
        return tl::unexpected(
            s.failed(PostgresTrouble::TransactionAborted, Texts::tr("it was rolled back, because a statement of it had failed.")));
    return done;
}

void PostgresConnection::rollback()
{
    State &s = *m_state;
    if (std::exchange(s.isToBegin, false) || s.isLost || !isInTransaction() || !s.settle())
        return;
    // Its answer is taken when somebody wants something else: there is nothing in it to know.
    s.isEnding = PQsendQuery(s.handle(), "ROLLBACK") && s.flush();
}

bool PostgresConnection::isInTransaction() const
{
    if (m_state->isToBegin || m_state->isEnding)
        return m_state->isToBegin;
    switch (PQtransactionStatus(m_state->handle())) {
    case PQTRANS_INTRANS:
    case PQTRANS_INERROR:
    case PQTRANS_ACTIVE:
        return true;
    default:
        return false;
    }
}

Result<std::unique_ptr<PostgresCopy>> PostgresConnection::copyIn(const char *sql)
{
    State &s = *m_state;
    if (const auto free = s.settle(); !free)
        return tl::unexpected(free.error());
    if (s.cancel.isCancelled())
        return tl::unexpected(s.failed(PostgresTrouble::Cancelled, {}));
    if (const auto begun = s.beginNow(); !begun)
        return tl::unexpected(begun.error());
    if (!PQsendQuery(s.handle(), sql))
        return tl::unexpected(s.failed(nullptr));
    auto first = s.next();
    if (!first)
        return tl::unexpected(first.error());
    if (!*first || PQresultStatus(first->get()) != PGRES_COPY_IN) {
        const Error error = s.failed(first->get());
        (void)s.finish();
        return tl::unexpected(error);
    }
    return std::unique_ptr<PostgresCopy>(new PostgresCopy(*this));
}

Result<void> PostgresConnection::listen(const QString &channel)
{
    return exec("LISTEN " + quoted(channel));
}

Result<QList<PostgresNotification>> PostgresConnection::notifications()
{
    State &s = *m_state;
    if (const auto free = s.settle(); !free)
        return tl::unexpected(free.error());
    if (!PQconsumeInput(s.handle()))
        return tl::unexpected(s.failed(nullptr));
    // What comes in unasked may also be the server's farewell, which libpq reads when asked for a result.
    if (!PQisBusy(s.handle())) {
        if (const ResultPtr unasked{PQgetResult(s.handle())})
            return tl::unexpected(s.failed(unasked.get()));
    }
    if (PQstatus(s.handle()) == CONNECTION_BAD)
        return tl::unexpected(s.failed(nullptr));
    s.collectNotifications();
    return std::exchange(s.notifications, {});
}

Result<QList<PostgresNotification>> PostgresConnection::waitForNotifications(milliseconds longest)
{
    const auto until = Clock::now() + longest;
    for (;;) {
        auto now = notifications();
        if (!now || !now->isEmpty())
            return now;
        if (m_state->cancel.isCancelled())
            return tl::unexpected(m_state->failed(PostgresTrouble::Cancelled, {}));
        const auto left = std::chrono::duration_cast<milliseconds>(until - Clock::now());
        if (left.count() <= 0)
            return now;
        postgres::waitForSocket(socketDescriptor(), true, false, std::min(left, Look));
    }
}

int PostgresConnection::socketDescriptor() const
{
    return m_state->isLost ? -1 : PQsocket(m_state->handle());
}

QByteArray PostgresConnection::quoted(const QString &identifier) const
{
    const QByteArray utf8 = identifier.toUtf8();
    char *text = PQescapeIdentifier(m_state->handle(), utf8.constData(), static_cast<std::size_t>(utf8.size()));
    const QByteArray result(text);
    PQfreemem(text);
    return result;
}

bool PostgresConnection::isLost() const
{
    return m_state->isLost || PQstatus(m_state->handle()) == CONNECTION_BAD;
}

const PostgresProblem &PostgresConnection::lastProblem() const
{
    return m_state->problem;
}

} // namespace gatehouse
