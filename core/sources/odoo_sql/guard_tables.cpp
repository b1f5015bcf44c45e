// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/odoo_sql/guard_tables.h"

#include "core/domain/stable_hash.h"
#include "core/sources/odoo_sql/capability_table.h"
#include "core/sources/odoo_sql/row_values.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace gatehouse::odoo_sql {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(OdooSql)
};

/// What the Guard's writers hold while they give out numbers (its core/writing.py): who has shared it for a moment sees all
/// that has a smaller number than what he sees.
constexpr const char *WaitForWriters = "SELECT pg_advisory_xact_lock_shared(444016649576)";
/// A standby knows nothing of that lock: there the last numbers are read again each time.
constexpr std::int64_t NumbersReadAgain = 200;
constexpr int MostSessions = 10'000;
constexpr int MostAllowances = 100'000;

/// Columns of `t` as the members of a JSON object, times and lists as the Guard's methods tell them.
QByteArray asJson(const QStringList &columns)
{
    static const QSet<QString> instants{QStringLiteral("started"), QStringLiteral("last_activity"), QStringLiteral("ended"), QStringLiteral("occurred")};
    QByteArrayList members;
    for (const QString &column : columns) {
        const QByteArray name = column.toLatin1();
        const QByteArray value = instants.contains(column) ? "to_char(t." + name + ", 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')"
            : name == "suspicious"                         ? "string_to_array(t.suspicious, ',')"
                                                           : "t." + name;
        members << '\'' + name + "', " + value;
    }
    return "json_build_object(" + members.join(", ") + ")::text";
}

QByteArray changedSessions(const PostgresConnection &c, const DatabaseProfile &p)
{
    return "SELECT t.change, " + asJson(guardSessionColumns()) + " FROM " + p.place(c, "gatehouse_session") +
           " t WHERE t.change > $1 ORDER BY t.change LIMIT $2";
}

QByteArray newEvents(const PostgresConnection &c, const DatabaseProfile &p)
{
    return "SELECT t.id, " + asJson(guardEventColumns()) + ", t.actor_id, (SELECT u.login FROM " + p.place(c, "res_users") +
           " u WHERE u.id = t.actor_id)::text FROM " + p.place(c, "gatehouse_event") + " t WHERE t.id > $1 ORDER BY t.id LIMIT $2";
}

/// Row by row, and so by index, as in database_rows.cpp. `which`: a condition on t.
QByteArray accounts(const PostgresConnection &c, const DatabaseProfile &p, const char *which)
{
    const bool knowsSessions = p.canRead(QStringLiteral("gatehouse_session"), {QStringLiteral("user_id"), QStringLiteral("status")});
    const QByteArray active = knowsSessions
        ? "(SELECT count(*) FROM " + p.place(c, "gatehouse_session") + " s WHERE s.user_id = t.id AND s.status = 'active')"
        : QByteArray("0");
    return "SELECT t.id, clock_timestamp(), json_build_object('id', t.id, 'login', t.login, 'active', t.active,"
           " 'allow_multiple_sessions', COALESCE(t.gatehouse_allow_multiple, false),"
           " 'locked_seconds', COALESCE(greatest(0, ceil(extract(epoch FROM l.locked_until - now() AT TIME ZONE 'UTC')))::bigint, 0),"
           " 'failures', COALESCE(l.failures, 0), 'password_age_seconds', floor(extract(epoch FROM now() AT TIME ZONE 'UTC' -"
           " COALESCE(t.gatehouse_password_date, (SELECT p.installed FROM " +
           p.place(c, "gatehouse_policy") +
           " p LIMIT 1))))::bigint,"
           " 'password_age_known', t.gatehouse_password_date IS NOT NULL, 'sessions', " +
           active + ")::text FROM " + p.place(c, "res_users") + " t LEFT JOIN LATERAL (SELECT v.locked_until, v.failures FROM " +
           p.place(c, "gatehouse_lock") + " v WHERE v.login = t.login LIMIT 1) l ON true WHERE " + which +
           " AND t.id <> 1 ORDER BY t.id LIMIT $2";
}

constexpr const char *After = "t.id > $1";
constexpr const char *These = "t.id = ANY (ARRAY(SELECT e::bigint FROM jsonb_array_elements_text($1::jsonb) e))";

QByteArray sessionsWhere(const PostgresConnection &c, const DatabaseProfile &p, const char *which)
{
    return "SELECT t.identifier::text, COALESCE(t.user_id, 0), t.status::text, COALESCE((SELECT u.login FROM " + p.place(c, "res_users") +
           " u WHERE u.id = t.ended_by), '')::text, t.last_activity, t.ended FROM " + p.place(c, "gatehouse_session") + " t WHERE " + which +
           " LIMIT $2";
}

constexpr const char *OfIdentifiers = "t.identifier = ANY (ARRAY(SELECT e::varchar FROM jsonb_array_elements_text($1::jsonb) e))";
constexpr const char *ActiveOfUsers =
    "t.user_id = ANY (ARRAY(SELECT e::integer FROM jsonb_array_elements_text($1::jsonb) e)) AND t.status = 'active'";

QByteArray locks(const PostgresConnection &c, const DatabaseProfile &p)
{
    return "SELECT t.login::text, t.locked_until FROM " + p.place(c, "gatehouse_lock") +
           " t WHERE t.login = ANY (ARRAY(SELECT e::varchar FROM jsonb_array_elements_text($1::jsonb) e))"
           " AND t.locked_until > now() AT TIME ZONE 'UTC' LIMIT $2";
}

/// As the Guard's `allowed` tells them.
QByteArray allowances(const PostgresConnection &c, const DatabaseProfile &p)
{
    const auto login = [&](const char *of) {
        return "(SELECT u.login FROM " + p.place(c, "res_users") + " u WHERE u.id = t." + of + ")";
    };
    const auto time = [](const char *column) {
        return QByteArray("to_char(t.") + column + ", 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')";
    };
    return "SELECT json_build_object('user_id', t.user_id, 'login', " + login("user_id") +
           ", 'network', t.network, 'browser', t.browser, 'platform', t.platform, 'reason', t.reason, 'until', " + time("until") + ", 'allowed', " +
           time("allowed") + ", 'allowed_by_login', COALESCE(" + login("allowed_by") + ", t.ordered_by))::text FROM " +
           p.place(c, "gatehouse_allowance") + " t ORDER BY t.id LIMIT $1";
}

QByteArray orderState(const PostgresConnection &c, const DatabaseProfile &p)
{
    return "SELECT t.state::text, COALESCE(t.answer, '')::text, clock_timestamp() FROM " + p.place(c, "gatehouse_order") +
           " t WHERE t.id = $1 LIMIT 1";
}

QByteArray waitingOrders(const PostgresConnection &c, const DatabaseProfile &p)
{
    return "SELECT EXISTS (SELECT FROM " + p.place(c, "gatehouse_order") + " t WHERE t.state = 'pending')";
}

QString jsonList(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

QString jsonList(const QList<std::int64_t> &numbers)
{
    QJsonArray list;
    for (const std::int64_t number : numbers)
        list.append(static_cast<qint64>(number));
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QJsonObject objectIn(std::string_view json)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size()))).object();
}

/// One page in a transaction that begins when nobody is giving out numbers.
Result<void> page(PostgresConnection &connection, const DatabaseProfile &profile, const QByteArray &sql, std::int64_t after, std::int64_t size,
    const std::function<void(const Statement &)> &tell)
{
    if (const auto begun = connection.exec("BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY"); !begun)
        return begun;
    const auto read = [&]() -> Result<void> {
        if (!profile.server.isStandby) {
            if (const auto waited = connection.exec(WaitForWriters); !waited)
                return waited;
        }
        auto rows = connection.prepare(sql, PostgresConnection::Rows::AtOnce);
        if (!rows)
            return tl::unexpected(rows.error());
        return (*rows)->each([&](const Statement &row) { tell(row); }, after, size);
    }();
    if (!read) {
        connection.rollback();
        return read;
    }
    return connection.commit();
}

Result<std::vector<GuardSessionRow>> rowsOf(PostgresConnection &connection, const QByteArray &sql, const QString &list)
{
    auto rows = connection.prepare(sql, PostgresConnection::Rows::AtOnce);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<GuardSessionRow> found;
    const auto read = (*rows)->each(
        [&](const Statement &row) {
            found.push_back({row.string(0), row.integer(1), row.string(2), row.string(3), timeOf(row, 4), timeOf(row, 5)});
        },
        list, static_cast<std::int64_t>(MostSessions));
    if (!read)
        return tl::unexpected(read.error());
    return found;
}

} // namespace

Result<odoo::GuardRead> readGuardTables(PostgresConnection &connection, const DatabaseProfile &profile, const odoo::GuardCursor &from,
    RecordSink &sink, const GuardTablesOptions &options)
{
    odoo::GuardRead read;
    read.next.installation = profile.guard->installation;
    if (from.installation == read.next.installation) {
        const std::int64_t again = profile.server.isStandby ? NumbersReadAgain : 0;
        read.next.sessions = std::max<std::int64_t>(0, from.sessions - again);
        read.next.events = std::max<std::int64_t>(0, from.events - again);
    }
    const std::uint64_t installation = stableHash(profile.guard->installation.toStdString());
    const auto all = [&](const QByteArray &sql, std::int64_t &cursor, std::int64_t &counted,
                         const std::function<void(const Statement &)> &tell) -> Result<void> {
        for (;;) {
            std::int64_t rows = 0;
            const auto done = page(connection, profile, sql, cursor, options.pageSize, [&](const Statement &row) {
                cursor = std::max(cursor, row.integer(0));
                ++rows;
                tell(row);
            });
            if (!done)
                return done;
            counted += rows;
            if (options.progress)
                options.progress(read.sessions + read.events);
            if (rows < options.pageSize)
                return {};
        }
    };
    auto done = all(changedSessions(connection, profile), read.next.sessions, read.sessions,
        [&](const Statement &row) { odoo::takeGuardSession(objectIn(row.text(1)), sink); });
    if (done)
        done = all(newEvents(connection, profile), read.next.events, read.events, [&](const Statement &row) {
            QJsonObject event = objectIn(row.text(1));
            // A text in the table, an object where it is told.
            const QString details = QStringLiteral("details");
            event.insert(details, objectIn(event.value(details).toString().toStdString()));
            QHash<qint64, QString> actors;
            if (!row.isNull(3))
                actors.insert(row.integer(2), row.string(3).left(odoo::LongestGuardText));
            odoo::takeGuardEvent(event, installation, actors, sink, read.touched);
        });
    if (!done)
        return tl::unexpected(done.error());
    read.next.sessions = std::max(read.next.sessions, from.installation == read.next.installation ? from.sessions : 0);
    read.next.events = std::max(read.next.events, from.installation == read.next.installation ? from.events : 0);
    return read;
}

bool canReadAccounts(const DatabaseProfile &p)
{
    return p.guard && p.canRead(QStringLiteral("gatehouse_lock"), {QStringLiteral("login"), QStringLiteral("failures"), QStringLiteral("locked_until")}) &&
           p.canRead(QStringLiteral("res_users"), {QStringLiteral("id"), QStringLiteral("login"), QStringLiteral("active"),
                                                      QStringLiteral("gatehouse_allow_multiple"), QStringLiteral("gatehouse_password_date")});
}

Result<std::vector<odoo::GuardAccount>> guardAccounts(
    PostgresConnection &connection, const DatabaseProfile &profile, const QList<std::int64_t> *only)
{
    constexpr std::int64_t Page = 2000;
    std::vector<odoo::GuardAccount> found;
    if (!canReadAccounts(profile) || (only && only->isEmpty()))
        return found;
    auto rows = connection.prepare(accounts(connection, profile, only ? These : After), PostgresConnection::Rows::AtOnce);
    if (!rows)
        return tl::unexpected(rows.error());
    std::int64_t last = 0;
    for (;;) {
        std::int64_t count = 0;
        const auto take = [&](const Statement &row) {
            last = row.integer(0);
            ++count;
            if (auto account = odoo::guardAccountFrom(objectIn(row.text(2)), timeOf(row, 1)))
                found.push_back(std::move(*account));
        };
        const auto read = only ? (*rows)->each(take, jsonList(*only), static_cast<std::int64_t>(only->size())) : (*rows)->each(take, last, Page);
        if (!read)
            return tl::unexpected(read.error());
        if (only || count < Page)
            return found;
    }
}

Result<std::vector<GuardSessionRow>> guardSessions(
    PostgresConnection &connection, const DatabaseProfile &profile, const QStringList &identifiers)
{
    return rowsOf(connection, sessionsWhere(connection, profile, OfIdentifiers), jsonList(identifiers));
}

Result<std::vector<GuardSessionRow>> activeGuardSessions(
    PostgresConnection &connection, const DatabaseProfile &profile, const QList<std::int64_t> &users)
{
    return rowsOf(connection, sessionsWhere(connection, profile, ActiveOfUsers), jsonList(users));
}

Result<QHash<QString, Instant>> guardLocks(PostgresConnection &connection, const DatabaseProfile &profile, const QStringList &logins)
{
    auto rows = connection.prepare(locks(connection, profile), PostgresConnection::Rows::AtOnce);
    if (!rows)
        return tl::unexpected(rows.error());
    QHash<QString, Instant> found;
    const auto read = (*rows)->each(
        [&](const Statement &row) { found.insert(row.string(0), timeOf(row, 1)); }, jsonList(logins), static_cast<std::int64_t>(logins.size()));
    if (!read)
        return tl::unexpected(read.error());
    return found;
}

Result<std::vector<Allowance>> guardAllowances(PostgresConnection &connection, const DatabaseProfile &profile)
{
    auto rows = connection.prepare(allowances(connection, profile), PostgresConnection::Rows::AtOnce);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<Allowance> all;
    const auto read = (*rows)->each(
        [&](const Statement &row) {
            if (auto allowance = allowanceFromRow(objectIn(row.text(0))))
                all.push_back(std::move(*allowance));
        },
        static_cast<std::int64_t>(MostAllowances));
    if (!read)
        return tl::unexpected(read.error());
    return all;
}

Result<GuardPolicyRow> guardPolicyRow(PostgresConnection &connection, const DatabaseProfile &profile)
{
    QByteArrayList columns;
    for (const QString &column : profile.relations.value(QStringLiteral("gatehouse_policy")).readable)
        columns << connection.quoted(column);
    columns.removeAll("\"xmin\"");
    auto rows = connection.prepare("SELECT r.revision, row_to_json(r)::text, clock_timestamp() FROM (SELECT " + columns.join(", ") + " FROM " +
                                   profile.place(connection, "gatehouse_policy") + " LIMIT 1) r");
    if (!rows)
        return tl::unexpected(rows.error());
    GuardPolicyRow found;
    bool isThere = false;
    const auto read = (*rows)->each([&](const Statement &row) {
        isThere = true;
        found.revision = row.integer(0);
        found.values = objectIn(row.text(1));
        found.read = timeOf(row, 2);
    });
    if (!read)
        return tl::unexpected(read.error());
    if (!isThere)
        return fail(ErrorKind::Protocol, Texts::tr("The Guard's table of policies is empty."));
    return found;
}

Result<std::int64_t> placeGuardOrder(
    PostgresConnection &connection, const DatabaseProfile &profile, const QString &kind, const QJsonObject &arguments, const QString &reason)
{
    // The role may be one that only reads unless it says otherwise.
    if (const auto begun = connection.exec("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"); !begun)
        return tl::unexpected(begun.error());
    const auto placed = [&]() -> Result<std::int64_t> {
        auto insert = connection.prepare(
            "INSERT INTO " + profile.place(connection, "gatehouse_order") + " (kind, arguments, reason) VALUES ($1, $2, $3) RETURNING id");
        if (!insert)
            return tl::unexpected(insert.error());
        std::int64_t number = 0;
        const auto done = (*insert)->each([&](const Statement &row) { number = row.integer(0); }, kind,
            QString::fromUtf8(QJsonDocument(arguments).toJson(QJsonDocument::Compact)), reason);
        if (!done)
            return tl::unexpected(done.error());
        return number;
    }();
    if (!placed) {
        connection.rollback();
        return placed;
    }
    if (const auto committed = connection.commit(); !committed)
        return tl::unexpected(committed.error());
    return placed;
}

Result<GuardOrderState> guardOrderState(PostgresConnection &connection, const DatabaseProfile &profile, std::int64_t order)
{
    auto rows = connection.prepare(orderState(connection, profile), PostgresConnection::Rows::AtOnce);
    if (!rows)
        return tl::unexpected(rows.error());
    GuardOrderState state;
    bool isThere = false;
    const auto read = (*rows)->each(
        [&](const Statement &row) {
            isThere = true;
            state.isPending = row.string(0) == QLatin1String("pending");
            state.isDone = row.string(0) == QLatin1String("done");
            state.answer = objectIn(row.text(1));
            state.read = timeOf(row, 2);
        },
        order);
    if (!read)
        return tl::unexpected(read.error());
    if (!isThere)
        return fail(ErrorKind::Protocol, Texts::tr("The Guard has no order %1.").arg(order));
    return state;
}

Result<bool> doGuardOrdersWait(PostgresConnection &connection, const DatabaseProfile &profile)
{
    auto waiting = connection.prepare(waitingOrders(connection, profile));
    if (!waiting)
        return tl::unexpected(waiting.error());
    const auto row = (*waiting)->step();
    if (!row)
        return tl::unexpected(row.error());
    return *row && (*waiting)->integer(0) != 0;
}

QList<NamedQuery> guardQueries(PostgresConnection &connection, const DatabaseProfile &profile)
{
    QList<NamedQuery> list;
    if (profile.can(odoo::Capability::ReadGuardRecords))
        list << NamedQuery{"changed sessions", changedSessions(connection, profile)} << NamedQuery{"new events", newEvents(connection, profile)}
             << NamedQuery{"sessions by identifier", sessionsWhere(connection, profile, OfIdentifiers)}
             << NamedQuery{"sessions of users", sessionsWhere(connection, profile, ActiveOfUsers)};
    if (canReadAccounts(profile))
        list << NamedQuery{"accounts", accounts(connection, profile, After)} << NamedQuery{"these accounts", accounts(connection, profile, These)}
             << NamedQuery{"locks", locks(connection, profile)};
    if (profile.can(odoo::Capability::ReadAllowances))
        list << NamedQuery{"allowances", allowances(connection, profile)};
    if (profile.has(QStringLiteral("gatehouse_order")))
        list << NamedQuery{"order", orderState(connection, profile)};
    return list;
}

} // namespace gatehouse::odoo_sql
