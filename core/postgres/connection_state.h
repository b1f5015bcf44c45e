// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/connection.h"

#include <QHash>

#include <libpq-fe.h>

#include <memory>
#include <vector>

/// What the files of core/postgres share about a connection; nobody else includes this.
namespace gatehouse {

namespace postgres {

struct ClearResult
{
    void operator()(PGresult *result) const { PQclear(result); }
};
using ResultPtr = std::unique_ptr<PGresult, ClearResult>;

struct FinishConnection
{
    void operator()(PGconn *connection) const { PQfinish(connection); }
};
using ConnectionPtr = std::unique_ptr<PGconn, FinishConnection>;

/// libpq's message without its severity and line ends: "FATAL:  28P01: password …" is taken apart into state and words.
PostgresProblem problemFromVerbose(const QByteArray &message);
QString trimmedMessage(const char *message);

/// A statement the server has prepared.
struct Prepared
{
    QByteArray name;
    std::vector<unsigned> types; ///< of its parameters
    std::uint64_t lastUse = 0;
};

} // namespace postgres

struct PostgresConnection::State
{
    postgres::ConnectionPtr connection;
    PostgresSettings settings;
    PostgresSession session;
    PostgresFacts facts;
    CancelToken cancel;
    PostgresProblem problem;
    bool isLost = false;
    std::int64_t changes = 0;
    QList<PostgresNotification> notifications;
    QHash<QByteArray, std::shared_ptr<postgres::Prepared>> prepared; ///< by text
    std::uint64_t nextName = 1;
    Streaming *streaming = nullptr; ///< the statement that has rows on the way
    bool isToBegin = false; ///< a snapshot was asked for: it is begun with the first statement, on the same journey
    bool isPiped = false;   ///< begun so, in libpq's pipeline mode: the answers end with one of their own
    bool isEnding = false;  ///< a ROLLBACK is on its way, and nobody has waited for its answer

    PGconn *handle() const { return connection.get(); }
    /// Remembers and gives the error of a result that failed, or of the connection where there is none.
    Error failed(const PGresult *result);
    Error failed(PostgresTrouble trouble, const QString &message);
    /// Makes room for another command: the rest of a streaming statement's rows goes to its memory.
    Result<void> settle();
    /// Begins by itself what would have been begun with the first statement.
    Result<void> beginNow();
    /// Puts the BEGIN before the statement that is sent next; and takes its answer, when both are on their way.
    Result<void> pipeBegin();
    Result<void> takeBegun();
    /// Sends what libpq has buffered.
    Result<void> flush();
    /// The next result, null after the last. Heeds token and time limits: a cancelled query is waited out.
    Result<postgres::ResultPtr> next(bool heedToken = true);
    /// Runs the rest of the results of a command; the first error counts.
    Result<void> finish(bool heedToken = true);
    Result<void> simple(const char *sql, bool heedToken = true);
    void collectNotifications();
    void forgetOldStatements();
};

} // namespace gatehouse
