// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/streaming.h"
#include "core/postgres/wire.h"

#include <QCoreApplication>

namespace gatehouse {

using postgres::ResultPtr;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Postgres)
};

} // namespace

PostgresConnection::Streaming::Streaming(State &state, std::shared_ptr<postgres::Prepared> prepared, Rows rows)
    : m_state(&state)
    , m_prepared(std::move(prepared))
    , m_values(m_prepared->types.size())
    , m_rows(rows)
{
}

PostgresConnection::Streaming::~Streaming()
{
    reset();
}

void PostgresConnection::Streaming::leave()
{
    m_isComing = false;
    m_state->streaming = nullptr;
    m_state = nullptr;
}

PostgresConnection::Streaming::Value *PostgresConnection::Streaming::value(int index)
{
    if (index < 1 || static_cast<std::size_t>(index) > m_values.size()) {
        m_badIndex = index;
        return nullptr;
    }
    return &m_values[static_cast<std::size_t>(index - 1)];
}

void PostgresConnection::Streaming::bind(int index, std::int64_t number)
{
    if (Value *v = value(index)) {
        v->kind = Value::Kind::Number;
        v->number = number;
    }
}

void PostgresConnection::Streaming::bindText(int index, std::string_view utf8)
{
    if (Value *v = value(index)) {
        v->kind = Value::Kind::Lent;
        v->lent = utf8;
    }
}

void PostgresConnection::Streaming::bindTextCopy(int index, std::string_view utf8)
{
    if (Value *v = value(index)) {
        v->kind = Value::Kind::Kept;
        v->kept = QByteArray(utf8.data(), static_cast<qsizetype>(utf8.size()));
    }
}

void PostgresConnection::Streaming::bindBlob(int index, std::span<const std::byte> bytes)
{
    if (Value *v = value(index)) {
        v->kind = Value::Kind::Bytes;
        v->lent = {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
    }
}

void PostgresConnection::Streaming::bindNull(int index)
{
    if (Value *v = value(index))
        v->kind = Value::Kind::Null;
}

Result<void> PostgresConnection::Streaming::send()
{
    State &s = *m_state;
    if (m_badIndex)
        return tl::unexpected(s.failed(PostgresTrouble::BadValue,
            QStringLiteral("a value was bound to parameter %1 of %2.").arg(m_badIndex).arg(m_values.size())));
    const std::size_t count = m_values.size();
    std::vector<const char *> pointers(count);
    std::vector<int> lengths(count);
    std::vector<int> formats(count);
    for (std::size_t i = 0; i < count; ++i) {
        Value &v = m_values[i];
        const unsigned oid = m_prepared->types[i];
        std::string_view bytes;
        formats[i] = 1;
        switch (v.kind) {
        case Value::Kind::Null:
            pointers[i] = nullptr;
            continue;
        case Value::Kind::Number:
            if (postgres::hasBinaryForm(oid)) {
                auto binary = postgres::binaryFrom(oid, v.number);
                if (!binary)
                    return tl::unexpected(s.failed(PostgresTrouble::BadValue,
                        Texts::tr("the number %1 is too large for its place.").arg(v.number)));
                v.kept = *binary;
            } else {
                v.kept = QByteArray::number(static_cast<qlonglong>(v.number));
                formats[i] = 0;
            }
            bytes = {v.kept.constData(), static_cast<std::size_t>(v.kept.size())};
            break;
        case Value::Kind::Lent:
        case Value::Kind::Kept:
            bytes = v.kind == Value::Kind::Lent
                ? v.lent
                : std::string_view(v.kept.constData(), static_cast<std::size_t>(v.kept.size()));
            if (bytes.find('\0') != std::string_view::npos)
                return tl::unexpected(
                    s.failed(PostgresTrouble::BadValue, Texts::tr("a text holds a NUL character, which PostgreSQL does not know.")));
            if (!postgres::isText(oid)) {
                formats[i] = 0;
                if (v.kind == Value::Kind::Lent) // libpq wants an end in this format
                    v.kept = QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()));
                bytes = {v.kept.constData(), static_cast<std::size_t>(v.kept.size())};
            }
            break;
        case Value::Kind::Bytes:
            bytes = v.lent;
            break;
        }
        // Null is by the pointer alone: an empty text needs one.
        pointers[i] = bytes.data() ? bytes.data() : "";
        lengths[i] = static_cast<int>(bytes.size());
    }
    if (const auto free = s.settle(); !free)
        return free;
    if (s.cancel.isCancelled())
        return tl::unexpected(s.failed(PostgresTrouble::Cancelled, {}));
    // Rows that come one by one are waited for all the same: they may be any number.
    if (const auto begun = m_rows == Rows::OneByOne ? s.beginNow() : s.isToBegin ? s.pipeBegin() : Result<void>(); !begun)
        return begun;
    if (!PQsendQueryPrepared(s.handle(), m_prepared->name.constData(), static_cast<int>(count), pointers.data(),
            lengths.data(), formats.data(), 1)
        || (s.isPiped && !PQpipelineSync(s.handle())))
        return tl::unexpected(s.failed(nullptr));
    if (m_rows == Rows::OneByOne)
        PQsetSingleRowMode(s.handle());
    if (const auto sent = s.flush(); !sent)
        return sent;
    if (s.isPiped) {
        if (const auto begun = s.takeBegun(); !begun)
            return begun;
    }
    m_isRunning = true;
    m_isComing = true;
    s.streaming = this;
    m_columns.clear();
    return {};
}

Result<void> PostgresConnection::Streaming::checkColumns(const PGresult *result)
{
    for (int i = 0; i < PQnfields(result); ++i) {
        const unsigned oid = PQftype(result, i);
        m_columns.push_back(oid);
        if (!postgres::isNumber(oid) && !postgres::isText(oid) && oid != postgres::type::Bytea && oid != postgres::type::Void)
            return tl::unexpected(m_state->failed(PostgresTrouble::BadValue,
                Texts::tr("column “%1” has a type that is not read here (%2); cast it.").arg(QString::fromUtf8(PQfname(result, i))).arg(oid)));
    }
    return {};
}

/// What one result means: a row (true), the end (false), an error.
Result<bool> PostgresConnection::Streaming::take(ResultPtr result)
{
    State &s = *m_state;
    const auto end = [&]() {
        m_isComing = false;
        s.streaming = nullptr;
    };
    if (!result) {
        end();
        s.collectNotifications();
        return false;
    }
    switch (PQresultStatus(result.get())) {
    case PGRES_SINGLE_TUPLE:
        if (m_columns.empty()) {
            if (const auto readable = checkColumns(result.get()); !readable) {
                end();
                (void)s.finish();
                return tl::unexpected(readable.error());
            }
        }
        m_row = std::move(result);
        m_at = 0;
        return true;
    case PGRES_TUPLES_OK: // after the last row, and where there is none
    case PGRES_COMMAND_OK: {
        const std::int64_t changed = QByteArray(PQcmdTuples(result.get())).toLongLong();
        end();
        const auto done = s.finish();
        s.changes = changed;
        if (!done)
            return tl::unexpected(done.error());
        if (PQntuples(result.get()) == 0)
            return false;
        if (const auto readable = checkColumns(result.get()); !readable)
            return tl::unexpected(readable.error());
        m_row = std::move(result);
        m_at = 0;
        return true;
    }
    default: {
        const Error error = s.failed(result.get());
        const PostgresProblem problem = s.problem;
        end();
        if (!s.isLost)
            (void)s.finish();
        s.problem = problem;
        return tl::unexpected(error);
    }
    }
}

Result<bool> PostgresConnection::Streaming::step()
{
    if (!m_state)
        return fail(ErrorKind::Storage, QStringLiteral("The connection of this statement is closed."));
    if (!m_isRunning) {
        if (const auto sent = send(); !sent)
            return tl::unexpected(sent.error());
    }
    if (m_row && m_at + 1 < PQntuples(m_row.get())) {
        ++m_at;
        return true;
    }
    if (!m_taken.empty()) {
        m_at = 0;
        m_row = std::move(m_taken.front());
        m_taken.pop_front();
        return true;
    }
    m_row.reset();
    if (m_takenError)
        return tl::unexpected(*m_takenError);
    if (!m_isComing)
        return false;
    auto result = m_state->next();
    if (!result) {
        m_isComing = false;
        m_state->streaming = nullptr;
        return tl::unexpected(result.error());
    }
    return take(std::move(*result));
}

Result<void> PostgresConnection::Streaming::takeRest()
{
    ResultPtr current = std::move(m_row);
    const int at = m_at;
    while (m_isComing) {
        auto result = m_state->next();
        if (!result) {
            m_isComing = false;
            m_state->streaming = nullptr;
            m_takenError = result.error();
            break;
        }
        const auto row = take(std::move(*result));
        if (!row) {
            m_takenError = row.error();
            break;
        }
        if (*row)
            m_taken.push_back(std::move(m_row));
    }
    m_row = std::move(current); // the row being read stays readable
    m_at = at;
    if (m_takenError && m_state->isLost)
        return tl::unexpected(*m_takenError);
    return {};
}

void PostgresConnection::Streaming::reset()
{
    // Rows nobody wants are read all the same: stopping the query would end the transaction it is part of.
    while (m_state && m_isComing) {
        auto result = m_state->next();
        if (!result) {
            m_isComing = false;
            m_state->streaming = nullptr;
            break;
        }
        (void)take(std::move(*result));
    }
    m_row.reset();
    m_taken.clear();
    m_takenError.reset();
    m_isRunning = false;
    m_badIndex = 0;
}

std::int64_t PostgresConnection::Streaming::integer(int column) const
{
    if (!m_row || column < 0 || column >= PQnfields(m_row.get()) || PQgetisnull(m_row.get(), m_at, column))
        return 0;
    const char *bytes = PQgetvalue(m_row.get(), m_at, column);
    return postgres::integerFrom(m_columns[static_cast<std::size_t>(column)],
        {bytes, static_cast<std::size_t>(PQgetlength(m_row.get(), m_at, column))});
}

bool PostgresConnection::Streaming::isNull(int column) const
{
    return !m_row || column < 0 || column >= PQnfields(m_row.get()) || PQgetisnull(m_row.get(), m_at, column);
}

std::string_view PostgresConnection::Streaming::text(int column) const
{
    if (isNull(column) || !postgres::isText(m_columns[static_cast<std::size_t>(column)]))
        return {};
    return {PQgetvalue(m_row.get(), m_at, column), static_cast<std::size_t>(PQgetlength(m_row.get(), m_at, column))};
}

std::span<const std::byte> PostgresConnection::Streaming::blob(int column) const
{
    if (isNull(column))
        return {};
    return {reinterpret_cast<const std::byte *>(PQgetvalue(m_row.get(), m_at, column)),
        static_cast<std::size_t>(PQgetlength(m_row.get(), m_at, column))};
}

} // namespace gatehouse
