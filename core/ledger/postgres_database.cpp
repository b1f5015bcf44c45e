// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/postgres_database.h"

#include "core/ledger/dialect.h"
#include "core/ledger/ledger_password.h"
#include "core/postgres/copy.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QSysInfo>
#include <QThread>

#include <algorithm>
#include <chrono>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

/// Held by whoever writes the ledger, for as long as the connection lives: "gatehous" in ASCII.
constexpr const char *WriterLock = "7449363237540164979";
/// A server needs as long at most to see that a program is gone which held it.
constexpr std::chrono::milliseconds LockPatience{1000};

/// Of a ledger that is still to be made, whoever may make it.
constexpr const char *MayWrite = "coalesce(has_table_privilege(to_regclass('gatehouse.sessions'), 'INSERT'), true)";

/// Held by whoever reads a source: with the source's number, "gats" in ASCII. Beside it a lock that keeps nobody out,
/// "gatt" with the time since when, so that others see that too: it cannot be left behind as a row in a table could.
constexpr std::int64_t SourceLock = 0x67617473;
constexpr std::int64_t SinceLock = 0x67617474;
/// Keys are signed in the functions that take them, and unsigned where they are listed.
constexpr std::int64_t HalfOfKeys = std::int64_t{1} << 31;

constexpr std::size_t KeysAtOnce = 10'000;

QByteArray arrayLiteral(std::span<const std::int64_t> values)
{
    QByteArray text;
    text.reserve(static_cast<qsizetype>(values.size() * 12 + 2));
    text += '{';
    for (const std::int64_t value : values) {
        if (text.size() > 1)
            text += ',';
        text += QByteArray::number(static_cast<qlonglong>(value));
    }
    text += '}';
    return text;
}

QString onlyRead(const QString &role, const QString &ledger)
{
    return Texts::tr("As the role %1, the ledger %2 can be read, and not written. An officer's role is needed.").arg(role, ledger);
}

/// Only a password keeps us out, and not the server's rules for who may come in from where. (Where it asks for one and we
/// have none, it is libpq that stops, without a state.)
bool wantsPassword(const PostgresProblem &problem)
{
    return problem.trouble == PostgresTrouble::NotAuthenticated && (problem.sqlState.isEmpty() || problem.sqlState == "28P01");
}

class PostgresLookup final : public Lookup
{
public:
    PostgresLookup(std::unique_ptr<Statement> statement, int keyColumns)
        : m_statement(std::move(statement))
        , m_keyColumns(keyColumns)
    {
    }

    Result<void> each(std::span<const std::int64_t> keys, std::span<const std::int64_t> second, const Row &row) override
    {
        for (std::size_t from = 0; from < keys.size(); from += KeysAtOnce) {
            const std::size_t n = std::min(KeysAtOnce, keys.size() - from);
            const QByteArray first = arrayLiteral(keys.subspan(from, n));
            m_statement->bindText(1, {first.constData(), static_cast<std::size_t>(first.size())});
            QByteArray other;
            if (m_keyColumns == 2) {
                other = arrayLiteral(second.subspan(from, n));
                m_statement->bindText(2, {other.constData(), static_cast<std::size_t>(other.size())});
            }
            if (const auto read = m_statement->each(row); !read)
                return read;
        }
        return {};
    }

private:
    std::unique_ptr<Statement> m_statement;
    int m_keyColumns;
};

/// Rows wait in memory and go as an array for each column.
class PostgresChanger final : public RowInserter
{
public:
    PostgresChanger(std::unique_ptr<Statement> statement, std::size_t columns)
        : m_statement(std::move(statement))
        , m_row(columns)
        , m_columns(columns)
    {
    }

    void bind(int index, std::int64_t value) override { m_row[static_cast<std::size_t>(index - 1)] = value; }
    void bindText(int, std::string_view) override { Q_ASSERT_X(false, "PostgresChanger", "takes whole numbers alone"); }
    Result<void> add() override
    {
        for (std::size_t i = 0; i < m_row.size(); ++i)
            m_columns[i].push_back(m_row[i]);
        return m_columns.front().size() < KeysAtOnce ? Result<void>() : flush();
    }
    Result<void> flush() override
    {
        if (m_columns.front().empty())
            return {};
        QByteArrayList arrays; // lent to the statement until it has run
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            arrays << arrayLiteral(std::exchange(m_columns[i], {}));
            m_statement->bindText(static_cast<int>(i) + 1, {arrays.back().constData(), static_cast<std::size_t>(arrays.back().size())});
        }
        return m_statement->run();
    }

private:
    std::unique_ptr<Statement> m_statement;
    std::vector<std::int64_t> m_row;
    std::vector<std::vector<std::int64_t>> m_columns;
};

/// Rows wait in memory and go by COPY; where they may meet others, by way of a temporary table.
class PostgresInserter final : public RowInserter
{
public:
    PostgresInserter(PostgresConnection &connection, int columns, QByteArray prepare, QByteArray copy, QByteArray merge)
        : m_connection(connection)
        , m_columns(columns)
        , m_prepare(std::move(prepare))
        , m_copy(std::move(copy))
        , m_merge(std::move(merge))
        , m_row(static_cast<std::size_t>(columns))
    {
    }

    void bind(int index, std::int64_t value) override { m_row[static_cast<std::size_t>(index - 1)] = {value, -1}; }
    void bindText(int index, std::string_view utf8) override
    {
        m_row[static_cast<std::size_t>(index - 1)] = {static_cast<std::int64_t>(m_text.size()), static_cast<std::int64_t>(utf8.size())};
        m_text.append(utf8);
    }
    Result<void> add() override
    {
        m_values.insert(m_values.end(), m_row.begin(), m_row.end());
        return {};
    }
    Result<void> flush() override
    {
        if (m_values.empty())
            return {};
        const auto values = std::exchange(m_values, {});
        const std::string text = std::exchange(m_text, {});
        if (!m_prepare.isEmpty()) {
            if (const auto made = m_connection.exec(m_prepare); !made)
                return made;
        }
        {
            const auto copy = m_connection.copyIn(m_copy.constData());
            if (!copy)
                return tl::unexpected(copy.error());
            for (std::size_t i = 0; i < values.size(); ++i) {
                if (i % static_cast<std::size_t>(m_columns) == 0) {
                    if (const auto begun = (*copy)->row(m_columns); !begun)
                        return begun;
                }
                if (values[i].length < 0)
                    (*copy)->int8(values[i].number);
                else
                    (*copy)->text(std::string_view(text).substr(
                        static_cast<std::size_t>(values[i].number), static_cast<std::size_t>(values[i].length)));
            }
            if (const auto taken = (*copy)->finish(); !taken)
                return tl::unexpected(taken.error());
        }
        return m_merge.isEmpty() ? Result<void>() : m_connection.exec(m_merge);
    }

private:
    struct Value
    {
        std::int64_t number = 0;  ///< or where the text begins
        std::int64_t length = -1; ///< of the text; of numbers -1
    };

    PostgresConnection &m_connection;
    int m_columns;
    QByteArray m_prepare;
    QByteArray m_copy;
    QByteArray m_merge;
    std::vector<Value> m_row;
    std::vector<Value> m_values;
    std::string m_text;
};

} // namespace

PostgresDatabase::PostgresDatabase(const QString &display, std::unique_ptr<PostgresConnection> connection)
    : Database(display)
    , m_connection(std::move(connection))
{
}

Result<std::unique_ptr<Database>> PostgresDatabase::open(const QString &address, OpenMode mode, const CancelToken &cancel)
{
    auto parsed = postgresAddressFrom(address);
    if (!parsed)
        return tl::unexpected(parsed.error());
    PostgresSession session;
    session.applicationName = QStringLiteral("gatehouse on %1").arg(QSysInfo::machineHostName());
    session.readOnly = mode == OpenMode::Read;
    // Only a server that takes changes will do for a writer: after a fail-over, that is the one that was promoted.
    if (mode != OpenMode::Read && parsed->settings.target == PostgresTarget::Any)
        parsed->settings.target = PostgresTarget::ReadWrite;
    const bool hasPassword = !parsed->password.isEmpty();
    SecretBytes password = hasPassword ? std::move(parsed->password) : LedgerPasswords::of(address);
    PostgresProblem problem;
    auto connection = PostgresConnection::open(parsed->settings, password, session, cancel, &problem);
    for (int attempt = 1; !connection && !hasPassword && wantsPassword(problem); ++attempt) {
        auto answer = LedgerPasswords::ask(address, attempt);
        if (!answer)
            break;
        password = std::move(*answer);
        connection = PostgresConnection::open(parsed->settings, password, session, cancel, &problem);
        if (connection)
            LedgerPasswords::give(address, std::move(password));
    }
    if (connection || wantsPassword(problem))
        LedgerPasswords::noteWanted(address, !connection);
    if (!connection)
        return tl::unexpected(connection.error());
    std::unique_ptr<PostgresDatabase> self(new PostgresDatabase(parsed->settings.display(), std::move(*connection)));
    auto ready = self->prepareSchema(mode);
    if (ready && mode == OpenMode::Sole)
        ready = self->lockForWriting();
    if (!ready)
        return tl::unexpected(ready.error());
    return std::unique_ptr<Database>(std::move(self));
}

Result<void> PostgresDatabase::prepareSchema(OpenMode mode)
{
    const auto there = m_connection->number("SELECT (to_regnamespace('gatehouse') IS NOT NULL)::int");
    if (!there)
        return tl::unexpected(there.error());
    if (*there == 0) {
        if (mode != OpenMode::Sole)
            return fail(ErrorKind::Storage,
                Texts::tr("There is no ledger in %1. Import something first, or name another with --ledger.").arg(path()));
        if (const auto made = m_connection->exec("CREATE SCHEMA IF NOT EXISTS gatehouse"); !made)
            return made;
    }
    // Every question is a short one that is asked again and again: what is compiled or planned for each asking costs more than
    // it saves. (Whoever writes asks for a few rows at one time and for tens of thousands at another.)
    const char *settings = mode == OpenMode::Read
        ? "SET search_path TO gatehouse; SET client_min_messages TO warning; SET jit TO off; SET plan_cache_mode TO force_generic_plan"
        : "SET search_path TO gatehouse; SET client_min_messages TO warning; SET jit TO off";
    if (const auto set = m_connection->exec(settings); !set || mode == OpenMode::Read)
        return set;
    // What a machine that is gone without a word has locked is free within a minute, not after the hours that systems take.
    if (const auto set = m_connection->exec("SET tcp_keepalives_idle = 20; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3"); !set)
        return set;
    // And a statement does not go on for a program that was killed. Servers before 14, and those on Windows, cannot tell.
    (void)m_connection->exec("SET client_connection_check_interval = '100ms'");
    return {};
}

Result<void> PostgresDatabase::lockForWriting()
{
    // Another kind than "somebody is writing", for which one waits.
    const auto may = m_connection->number((QByteArray("SELECT (") + MayWrite + ")::int").constData());
    if (!may)
        return tl::unexpected(may.error());
    if (*may == 0)
        return fail(ErrorKind::Auth, onlyRead(m_connection->facts().role, path()));
    const QByteArray take = QByteArray("SELECT pg_try_advisory_lock(") + WriterLock + ")::int";
    for (const QDeadlineTimer patience(LockPatience);; QThread::msleep(50)) {
        const auto taken = m_connection->number(take.constData());
        if (!taken)
            return tl::unexpected(taken.error());
        if (*taken != 0)
            return {};
        if (patience.hasExpired())
            break;
    }
    auto holder = m_connection->prepare((QByteArray("SELECT coalesce(a.usename, ''), coalesce(a.application_name, ''), "
                                                    "coalesce(host(a.client_addr), '') FROM pg_locks l JOIN pg_stat_activity a "
                                                    "ON a.pid = l.pid WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 "
                                                    "AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()) "
                                                    "AND (l.classid::bigint << 32) | l.objid::bigint = ")
        + WriterLock)
                                            .constData());
    if (!holder)
        return tl::unexpected(holder.error());
    QString who;
    const auto read = (*holder)->each([&who](const Statement &row) {
        QStringList parts{row.string(0), row.string(1), row.string(2)};
        parts.removeAll(QString());
        who = parts.join(QStringLiteral(", "));
    });
    if (!read)
        return read;
    return fail(ErrorKind::Refused,
        Texts::tr("The ledger %1 is being written by somebody else (%2). Wait until that has finished, then try again.")
            .arg(path(), who.isEmpty() ? Texts::tr("who is not known") : who));
}

Result<std::optional<ClaimHolder>> PostgresDatabase::claim(SourceId source)
{
    // Whoever could write nothing of it keeps nobody from reading it.
    const QString take = QStringLiteral("SELECT CASE WHEN NOT (%5) THEN -1 WHEN pg_try_advisory_lock(%1, %2) THEN pg_try_advisory_lock_shared(%3, "
                                        "(extract(epoch FROM clock_timestamp())::bigint - %4)::int)::int ELSE 0 END")
                             .arg(SourceLock)
                             .arg(source.value)
                             .arg(SinceLock)
                             .arg(HalfOfKeys)
                             .arg(QLatin1String(MayWrite));
    const QString who = QStringLiteral("SELECT coalesce(a.usename, ''), coalesce(a.application_name, ''), coalesce(t.objid::bigint, 0) "
                                       "FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid "
                                       "LEFT JOIN pg_locks t ON t.pid = l.pid AND t.locktype = 'advisory' AND t.classid = %1 AND t.objsubid = 2 "
                                       "WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2 AND l.classid = %2 AND l.objid = %3 "
                                       "AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())")
                            .arg(SinceLock)
                            .arg(SourceLock)
                            .arg(source.value);
    for (int again = 0;; ++again) {
        const auto taken = m_connection->number(take.toLatin1().constData());
        if (!taken)
            return tl::unexpected(taken.error());
        if (*taken < 0)
            return fail(ErrorKind::Refused, onlyRead(m_connection->facts().role, path()));
        if (*taken > 0)
            return std::optional<ClaimHolder>();
        std::optional<ClaimHolder> holder;
        auto find = m_connection->prepare(who.toLatin1());
        if (!find)
            return tl::unexpected(find.error());
        const auto read = (*find)->each([&holder](const Statement &row) {
            const QString program = row.string(1);
            const QString on = QStringLiteral(" on ");
            holder = ClaimHolder{row.string(0), program.contains(on) ? program.section(on, 1) : program, {}, {}};
            if (row.integer(2) != 0)
                holder->since = Instant::fromSeconds((row.integer(2) + HalfOfKeys) % (2 * HalfOfKeys));
        });
        if (!read)
            return tl::unexpected(read.error());
        // Given back in between: once more, but not for ever.
        if (holder || again == 3)
            return holder ? holder : std::optional(ClaimHolder());
    }
}

Result<void> PostgresDatabase::release(SourceId source)
{
    Q_UNUSED(source)
    return m_connection->exec("SELECT pg_advisory_unlock_all()"); // this connection writes no records: it has no other
}

void PostgresDatabase::setCancelToken(const CancelToken &cancel)
{
    m_connection->setCancelToken(cancel);
}

Result<void> PostgresDatabase::exec(const char *sql)
{
    return m_connection->exec(inDialect(sql, Product::Postgres).c_str());
}

Result<std::unique_ptr<Statement>> PostgresDatabase::prepare(const char *sql)
{
    return m_connection->prepare(inDialect(sql, Product::Postgres).c_str(), PostgresConnection::Rows::AtOnce);
}

Result<std::unique_ptr<Statement>> PostgresDatabase::prepareEndless(const char *sql)
{
    return m_connection->prepare(inDialect(sql, Product::Postgres).c_str(), PostgresConnection::Rows::OneByOne);
}

Result<std::unique_ptr<Lookup>> PostgresDatabase::lookup(const char *sql, int keyColumns)
{
    std::string text(sql);
    text.replace(text.find("{of}"), 4,
        keyColumns == 2 ? "IN (SELECT * FROM unnest(?::bigint[], ?::bigint[]))" : "= ANY (?::bigint[])");
    auto statement = prepare(text.c_str());
    if (!statement)
        return tl::unexpected(statement.error());
    return std::make_unique<PostgresLookup>(std::move(*statement), keyColumns);
}

Result<std::unique_ptr<RowInserter>> PostgresDatabase::inserter(
    const char *table, std::span<const char *const> columns, const char *onConflict)
{
    QByteArray names;
    for (const char *column : columns)
        names += (names.isEmpty() ? QByteArray() : QByteArray(", ")) + column;
    QByteArray prepare;
    QByteArray merge;
    QByteArray target = table;
    if (*onConflict != '\0') {
        target = QByteArray("pg_temp.new_") + table;
        prepare = "CREATE TEMP TABLE IF NOT EXISTS new_" + QByteArray(table) + " AS SELECT " + names + " FROM " + table
            + " WHERE false; TRUNCATE " + target;
        merge = "INSERT INTO " + QByteArray(table) + " (" + names + ") SELECT " + names + " FROM " + target + " ON CONFLICT "
            + onConflict;
    }
    return std::make_unique<PostgresInserter>(*m_connection, static_cast<int>(columns.size()), prepare,
        "COPY " + target + " (" + names + ") FROM STDIN (FORMAT binary)", merge);
}

Result<std::unique_ptr<RowInserter>> PostgresDatabase::changer(const char *sql, std::initializer_list<const char *> columns)
{
    std::string arrays;
    std::string names;
    for (const char *column : columns) {
        arrays += arrays.empty() ? "?::bigint[]" : ", ?::bigint[]";
        names += (names.empty() ? std::string() : std::string(", ")) + column;
    }
    std::string text(sql);
    text.replace(text.find("{rows}"), 6, "(SELECT * FROM unnest(" + arrays + ") AS rows (" + names + "))");
    auto statement = prepare(text.c_str());
    if (!statement)
        return tl::unexpected(statement.error());
    return std::make_unique<PostgresChanger>(std::move(*statement), columns.size());
}

Result<void> PostgresDatabase::begin()
{
    return m_connection->begin();
}

Result<void> PostgresDatabase::beginRead()
{
    return m_connection->beginRead();
}

Result<void> PostgresDatabase::commit()
{
    return m_connection->commit();
}

void PostgresDatabase::rollback()
{
    m_connection->rollback();
}

std::int64_t PostgresDatabase::changes()
{
    return m_connection->changes();
}

Result<void> PostgresDatabase::beDurable()
{
    return {}; // every commit is, unless the server was told otherwise by those who run it
}

Result<bool> PostgresDatabase::hasTable(const char *name)
{
    auto statement = m_connection->prepare("SELECT to_regclass('gatehouse.' || quote_ident($1)) IS NOT NULL");
    if (!statement)
        return tl::unexpected(statement.error());
    bool has = false;
    const auto read = (*statement)->each([&has](const Statement &row) { has = row.integer(0) != 0; }, name);
    if (!read)
        return tl::unexpected(read.error());
    return has;
}

Result<bool> PostgresDatabase::isEmpty()
{
    const auto tables = m_connection->number(
        "SELECT count(*) FROM pg_class WHERE relnamespace = to_regnamespace('gatehouse') AND relkind IN ('r', 'p')");
    if (!tables)
        return tl::unexpected(tables.error());
    return *tables == 0;
}

bool PostgresDatabase::isLost() const
{
    return m_connection->isLost();
}

Result<void> PostgresDatabase::announce()
{
    return m_connection->exec("NOTIFY gatehouse_ledger");
}

Result<bool> PostgresDatabase::waitForNews(std::chrono::milliseconds longest)
{
    if (!m_isListening) {
        if (const auto listening = m_connection->listen(QStringLiteral("gatehouse_ledger")); !listening)
            return tl::unexpected(listening.error());
        m_isListening = true;
        return true; // what was committed before is news to whoever begins to wait
    }
    const auto news = m_connection->waitForNotifications(longest);
    if (!news)
        return tl::unexpected(news.error());
    return !news->isEmpty();
}

Result<void> PostgresDatabase::numberOnFrom(const char *table)
{
    const QByteArray name(table);
    return m_connection->exec("SELECT setval(pg_get_serial_sequence('gatehouse." + name + "', 'id'), greatest(1, (SELECT max(id) FROM "
        + name + ")), (SELECT count(*) > 0 FROM " + name + "))");
}

} // namespace gatehouse
