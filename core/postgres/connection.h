// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cancel.h"
#include "core/domain/instant.h"
#include "core/domain/result.h"
#include "core/postgres/problem.h"
#include "core/postgres/settings.h"
#include "core/secrets/secret_bytes.h"
#include "core/sql/statement.h"

#include <QList>
#include <QString>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>

namespace gatehouse {

/// What holds for everything that is done on one connection.
struct PostgresSession
{
    std::chrono::milliseconds statementTimeout{0};         ///< the server ends what takes longer; 0: never
    std::chrono::milliseconds lockTimeout{0};              ///< waiting for a lock; 0: for ever
    std::chrono::milliseconds idleInTransactionTimeout{0}; ///< a transaction that we forgot; 0: never
    /// No byte from the server for so long while we wait for one: the connection is lost. 0: statementTimeout and 15 s
    /// on top where there is one, else for ever (TCP keep-alive still finds a dead peer, within a minute).
    std::chrono::milliseconds answerTimeout{0};
    bool readOnly = false;         ///< transactions are read-only unless they say otherwise
    QString applicationName = QStringLiteral("gatehouse"); ///< what pg_stat_activity shows
};

/// What was reached, and as whom.
struct PostgresFacts
{
    int serverVersion = 0; ///< 150018: 15.18
    QString serverVersionText;
    PostgresHost host; ///< the one of several that answered
    QString database;
    QString role;        ///< session_user
    bool isSuperuser = false;
    bool isStandby = false;
    int processId = 0;   ///< of the server process
    Instant passwordEnds; ///< rolvaliduntil; unknown: never
    bool isTls = false;
    QString tlsProtocol; ///< "TLSv1.3"
    QString tlsCipher;
    bool isVerified = false; ///< verify-full, or nobody on the way but this computer
    PostgresTls tls = PostgresTls::Automatic; ///< the sslmode that was used
    Instant serverTime;  ///< when connected
};

struct PostgresNotification
{
    QString channel;
    QString payload;
    int processId = 0; ///< of the sender; compare with PostgresFacts::processId
};

class PostgresCopy;

/// One connection to a PostgreSQL server, by libpq. Belongs to the thread that uses it. Blocking, but every wait looks
/// at the CancelToken (20 times a second) and at time limits.
///
/// Statements are written in PostgreSQL's SQL with $1, $2 …; types of parameters are asked of the server when a
/// statement is prepared, so that numbers and bytes travel in binary. A number may be bound to integer, boolean,
/// numeric and (as milliseconds since 1970 UTC) timestamp parameters, a text to any parameter, bytes to bytea. Text
/// with a NUL character is an error of step(), as is a number its type cannot hold. Columns: integer() reads integers,
/// booleans, oids, numeric and floats (whole part), timestamps (milliseconds since 1970; a timestamp without a zone is
/// taken as UTC); text() reads text, varchar, name, json; blob() the bytes of any of these. A column of another type is
/// an error of step(): cast it.
///
/// Rows are streamed: memory holds one at a time. When a second statement is run while the first still has rows, the
/// rest of the first is taken into memory, so that statements may be nested as with any other database; keep the outer
/// one short then. Prepared statements are kept by their text for the life of the connection: preparing the same text
/// again costs nothing. (A pooler that gives each transaction another server process breaks this; connect past it.)
///
/// Errors: the kinds are in problem.cpp; lastProblem() has the SQLSTATE. After an error that isLost() confirms, the
/// connection is only good for being thrown away; whether a commit() that got no answer happened is not known.
class PostgresConnection
{
public:
    /// Tries the hosts in their order, and again after none would do where PreferStandby is wanted. `password` may be
    /// empty (client certificate, pg_hba's trust or peer, ~/.pgpass). Looking up a host name blocks for as long as the
    /// system's resolver takes, which the token cannot shorten. On failure `problem`, where given, tells more. Errors:
    /// Auth, Network, Timeout, Refused, Input, Cancelled.
    static Result<std::unique_ptr<PostgresConnection>> open(const PostgresSettings &settings, const SecretBytes &password,
        const PostgresSession &session = {}, const CancelToken &cancel = {}, PostgresProblem *problem = nullptr);
    ~PostgresConnection();
    PostgresConnection(const PostgresConnection &) = delete;
    PostgresConnection &operator=(const PostgresConnection &) = delete;

    const PostgresSettings &settings() const;
    const PostgresFacts &facts() const;
    /// From now on this token ends waits. One that is cancelled ends whatever runs on the server too.
    void setCancelToken(const CancelToken &cancel);

    /// Runs SQL without values; several statements may stand in one text and are one transaction unless it says
    /// otherwise. Rows are dropped.
    Result<void> exec(const char *sql);
    Result<void> exec(const QByteArray &sql) { return exec(sql.constData()); }
    /// How rows come: one at a time, or all before the first is read, which costs half as much a row and is for
    /// statements with a limit.
    enum class Rows { OneByOne, AtOnce };
    /// One statement. Lives no longer than the connection.
    Result<std::unique_ptr<Statement>> prepare(const char *sql, Rows rows = Rows::OneByOne);
    Result<std::unique_ptr<Statement>> prepare(const QByteArray &sql, Rows rows = Rows::OneByOne) { return prepare(sql.constData(), rows); }
    /// The first column of the first row as a number; `otherwise` when there is no row.
    Result<std::int64_t> number(const char *sql, std::int64_t otherwise = 0);
    /// The same as text.
    Result<QString> string(const char *sql);
    /// Rows the last statement inserted, changed, deleted or copied.
    std::int64_t changes() const;

    Result<void> begin();
    /// A snapshot to read from: REPEATABLE READ READ ONLY. It is begun with the first statement, and takes no journey of its own;
    /// errors come with that one.
    Result<void> beginRead();
    /// An error where the server rolled back instead, which it does without a word when a statement had failed.
    Result<void> commit();
    /// Heeds no token: there is no other way to leave a transaction but to close. Does not wait for the server.
    void rollback();
    bool isInTransaction() const;

    /// Rows by COPY … FROM STDIN (FORMAT binary); see copy.h. `sql` is that statement.
    Result<std::unique_ptr<PostgresCopy>> copyIn(const char *sql);

    Result<void> listen(const QString &channel);
    /// What has come in, without waiting. Errors: the connection is lost.
    Result<QList<PostgresNotification>> notifications();
    /// The same, waiting up to `longest` for the first.
    Result<QList<PostgresNotification>> waitForNotifications(std::chrono::milliseconds longest);
    /// To be watched by a QSocketNotifier between uses; -1 when lost.
    int socketDescriptor() const;

    /// Quoted by the server's rules (PQescapeIdentifier); empty for what is no UTF-8.
    QByteArray quoted(const QString &identifier) const;

    bool isLost() const;
    /// Of the last call that failed.
    const PostgresProblem &lastProblem() const;
    PostgresTrouble lastTrouble() const { return lastProblem().trouble; }

private:
    friend class PostgresCopy;
    struct State;
    class Streaming;
    explicit PostgresConnection(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Rolls back on destruction what was begun and not committed.
class PostgresReadScope
{
public:
    explicit PostgresReadScope(PostgresConnection &connection)
        : m_connection(connection)
        , m_begun(connection.beginRead())
    {
    }
    ~PostgresReadScope()
    {
        if (m_begun)
            m_connection.rollback();
    }
    PostgresReadScope(const PostgresReadScope &) = delete;
    PostgresReadScope &operator=(const PostgresReadScope &) = delete;
    /// Did it begin?
    const Result<void> &begun() const { return m_begun; }

private:
    PostgresConnection &m_connection;
    Result<void> m_begun;
};

} // namespace gatehouse
