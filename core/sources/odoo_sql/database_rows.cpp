// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/odoo_sql/database_rows.h"

#include "core/domain/user_agent.h"
#include "core/sources/odoo_rpc/odoo_rows.h"
#include "core/sources/odoo_sql/capability_table.h"
#include "core/sources/odoo_sql/row_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <string>

namespace gatehouse::odoo_sql {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(OdooSql)
};

constexpr std::int64_t SettleSeconds = 120;

QString q(const char *text)
{
    return QString::fromLatin1(text);
}

/// The column where it may be read, or a null of its type.
QByteArray orNull(const DatabaseProfile &profile, const char *alias, const char *table, const char *column, const char *type)
{
    if (profile.canRead(q(table), q(column)))
        return QByteArray(alias) + '.' + column + "::" + type;
    return QByteArray("NULL::") + type;
}

/// Which rows a pass is for: written by a transaction that was not over when the last one began. $3 is its age. Where
/// the writer cannot be seen, what Odoo itself says has changed, $4.
QByteArray changedCondition(const DatabaseProfile &profile, const char *table)
{
    if (profile.canRead(q(table), q("xmin")))
        return " AND age(t.xmin) <= $3 AND $4::timestamp IS NOT NULL";
    if (profile.canRead(q(table), q("write_date")))
        return " AND $3::bigint IS NOT NULL AND t.write_date >= $4";
    return " AND $3::bigint IS NOT NULL AND $4::timestamp IS NOT NULL";
}

struct UserSql
{
    QByteArray columns;
    QByteArray joins;
};

UserSql userSql(const PostgresConnection &connection, const DatabaseProfile &p)
{
    UserSql sql;
    QByteArray name = "NULL::text";
    QByteArray totp = "NULL::boolean";
    const QString view = ViewSchema + QStringLiteral(".user_facts");
    const QByteArray viewName = connection.quoted(ViewSchema) + ".user_facts";
    const bool viewNames = p.canRead(view, {q("id"), q("name")});
    const bool viewTotp = p.canRead(view, {q("id"), q("totp_enabled")});
    // Row by row, and so by index: a join the planner is free with may read a whole table for a page.
    if (viewNames || viewTotp)
        sql.joins += " LEFT JOIN LATERAL (SELECT * FROM " + viewName + " v WHERE v.id = t.id LIMIT 1) f ON true";
    if (viewNames) {
        name = "f.name::text";
    } else if (p.canRead(q("res_partner"), {q("id"), q("name")}) && p.canRead(q("res_users"), q("partner_id"))) {
        sql.joins += " LEFT JOIN LATERAL (SELECT v.name FROM " + p.place(connection, "res_partner") +
                     " v WHERE v.id = t.partner_id LIMIT 1) n ON true";
        name = "n.name::text";
    }
    if (viewTotp)
        totp = "f.totp_enabled";
    else if (p.canRead(q("res_users"), q("totp_secret")))
        totp = "(t.totp_secret IS NOT NULL AND t.totp_secret <> '')";
    // Membership counts also by way of a group that implies the one in question.
    QByteArray system = "NULL::boolean";
    QByteArray manager = "NULL::boolean";
    if (p.canRead(q("res_groups_users_rel"), {q("gid"), q("uid")})) {
        const bool implied = p.canRead(q("res_groups_implied_rel"), {q("gid"), q("hid")});
        const auto member = [&](const QString &group) -> QByteArray {
            const auto id = p.groups.constFind(group);
            if (id == p.groups.cend())
                return "NULL::boolean";
            const QByteArray number = QByteArray::number(static_cast<qlonglong>(*id));
            const QByteArray groups = implied
                ? "ARRAY(WITH RECURSIVE g(id) AS (SELECT " + number + " UNION SELECT i.gid FROM " +
                      p.place(connection, "res_groups_implied_rel") + " i JOIN g ON i.hid = g.id) SELECT id FROM g)"
                : "ARRAY[" + number + "]";
            return "((SELECT true FROM " + p.place(connection, "res_groups_users_rel") + " r WHERE r.uid = t.id AND r.gid = ANY (" +
                   groups + ") LIMIT 1) IS TRUE)";
        };
        system = member(odoo::SystemGroup);
        manager = member(odoo::ManagerGroup);
    }
    sql.columns = "t.id, t.login::text, " + name + ", " + orNull(p, "t", "res_users", "active", "boolean") + ", " +
                  orNull(p, "t", "res_users", "share", "boolean") + ", " + totp + ", " +
                  orNull(p, "t", "res_users", "create_date", "timestamp") + ", " + system + ", " + manager;
    return sql;
}

/// Sessions may be told by another table alone (session_store.h).
bool hasDevices(const DatabaseProfile &p)
{
    return p.canRead(q("res_device_log"), neededDeviceColumns());
}

QByteArray deviceColumns(const DatabaseProfile &p)
{
    QByteArray columns = "t.id, t.user_id, t.session_identifier::text, t.first_activity, t.last_activity, t.revoked";
    for (const QString &column : furtherDeviceColumns())
        columns += ", " + orNull(p, "t", "res_device_log", column.toLatin1().constData(), "text");
    return columns;
}

namespace query {

QByteArray marks()
{
    // to_regclass() gives null for what is not there, and that is a null count.
    return "SELECT clock_timestamp(), txid_snapshot_xmin(txid_current_snapshot()), age('3'::xid)::bigint,"
           " current_setting('track_counts')::boolean AND NOT pg_is_in_recovery(),"
           " pg_stat_get_tuples_updated(to_regclass($1)::oid),"
           " pg_stat_get_tuples_updated(to_regclass($2)::oid) + pg_stat_get_tuples_inserted(to_regclass($2)::oid)";
}

QByteArray newDevices(const PostgresConnection &c, const DatabaseProfile &p)
{
    return "SELECT " + deviceColumns(p) + " FROM " + p.place(c, "res_device_log") + " t WHERE t.id > $1 ORDER BY t.id LIMIT $2";
}

QByteArray recentDevices(const PostgresConnection &c, const DatabaseProfile &p)
{
    return "SELECT " + deviceColumns(p) + " FROM " + p.place(c, "res_device_log") +
           " t WHERE t.last_activity >= $1 AND t.id <= $3 ORDER BY t.last_activity DESC LIMIT $2";
}

QByteArray changedDevices(const PostgresConnection &c, const DatabaseProfile &p)
{
    return "SELECT " + deviceColumns(p) + " FROM " + p.place(c, "res_device_log") + " t WHERE t.id > $1 AND t.id <= $2" +
           changedCondition(p, "res_device_log") + " ORDER BY t.id LIMIT $5";
}

QByteArray newUsers(const PostgresConnection &c, const DatabaseProfile &p)
{
    const UserSql sql = userSql(c, p);
    return "SELECT " + sql.columns + " FROM " + p.place(c, "res_users") + " t" + sql.joins + " WHERE t.id > $1 ORDER BY t.id LIMIT $2";
}

QByteArray changedUsers(const PostgresConnection &c, const DatabaseProfile &p)
{
    const UserSql sql = userSql(c, p);
    return "SELECT " + sql.columns + " FROM " + p.place(c, "res_users") + " t" + sql.joins + " WHERE t.id > $1 AND t.id <= $2" +
           changedCondition(p, "res_users") + " ORDER BY t.id LIMIT $5";
}

QByteArray newLogins(const PostgresConnection &c, const DatabaseProfile &p)
{
    return "SELECT t.id, t.create_uid, t.create_date FROM " + p.place(c, "res_users_log") + " t WHERE t.id > $1 ORDER BY t.id LIMIT $2";
}

} // namespace query

class Reading
{
public:
    Reading(PostgresConnection &connection, const DatabaseProfile &profile, const DatabaseCursor &from, RecordSink &sink,
        const DatabaseReadOptions &options)
        : m_connection(connection)
        , m_profile(profile)
        , m_from(from)
        , m_sink(sink)
        , m_options(options)
    {
    }

    Result<DatabaseRead> run()
    {
        m_read.next = m_from;
        if (const auto marked = readMarks(); !marked)
            return tl::unexpected(marked.error());
        using What = DatabaseReadOptions::What;
        // Who is who first, so that device rows find their users.
        if (m_profile.can(odoo::Capability::ReadUsers)) {
            const auto tell = [this](const Statement &row) { return user(row); };
            auto done = newRows(What::Users, query::newUsers(m_connection, m_profile), m_read.next.users.lastId, m_read.users, tell);
            if (done)
                done = changedRows(What::Users, query::changedUsers(m_connection, m_profile), m_from.users, m_userChanges,
                    m_read.next.users, m_read.users, tell);
            if (!done)
                return tl::unexpected(done.error());
        }
        if (m_profile.can(odoo::Capability::ReadLogins)) {
            const auto done = newRows(What::Logins, query::newLogins(m_connection, m_profile), m_read.next.lastLogin, m_read.logins,
                [this](const Statement &row) { return login(row); });
            if (!done)
                return tl::unexpected(done.error());
        }
        if (hasDevices(m_profile)) {
            const auto tell = [this](const Statement &row) { return device(row); };
            auto done = newRows(What::Devices, query::newDevices(m_connection, m_profile), m_read.next.devices.lastId, m_read.devices, tell);
            if (done && m_from.devices.lastId > 0 && m_from.settled.isKnown())
                done = recentDevices();
            if (done)
                done = changedRows(What::Devices, query::changedDevices(m_connection, m_profile), m_from.devices, m_deviceChanges,
                    m_read.next.devices, m_read.devices, tell);
            if (!done)
                return tl::unexpected(done.error());
        }
        m_read.next.settled = m_read.asOf.plusSeconds(-SettleSeconds);
        return m_read;
    }

private:
    Result<std::unique_ptr<Statement>> prepared(const QByteArray &sql)
    {
        ++m_read.statements;
        return m_connection.prepare(sql, PostgresConnection::Rows::AtOnce); // all of them have a limit
    }

    Result<void> readMarks()
    {
        auto marks = prepared(query::marks());
        if (!marks)
            return tl::unexpected(marks.error());
        const auto regclass = [&](const char *table) { return QString::fromUtf8(m_profile.place(m_connection, table)); };
        (*marks)->bindString(1, regclass("res_device_log"));
        (*marks)->bindString(2, regclass("res_users"));
        const auto row = (*marks)->step();
        if (!row)
            return tl::unexpected(row.error());
        m_read.asOf = timeOf(**marks, 0);
        m_oldest = (*marks)->integer(1);
        // age() of a transaction is how many have begun since, modulo 2^32; this is the age of number 3, so the newest is:
        m_newest = static_cast<std::uint32_t>((*marks)->integer(2)) + 3U;
        const bool isCounted = (*marks)->integer(3) != 0;
        m_deviceChanges = isCounted && !(*marks)->isNull(4) ? (*marks)->integer(4) : -1;
        m_userChanges = isCounted && !(*marks)->isNull(5) ? (*marks)->integer(5) : -1;
        return {};
    }

    using RowId = std::int64_t;
    using Tell = std::function<RowId(const Statement &)>;

    Result<void> newRows(DatabaseReadOptions::What what, const QByteArray &sql, std::int64_t &lastId, std::int64_t &count, const Tell &tell)
    {
        for (;;) {
            auto page = prepared(sql);
            if (!page)
                return tl::unexpected(page.error());
            std::int64_t rows = 0;
            const auto done = (*page)->each(
                [&](const Statement &row) {
                    lastId = std::max(lastId, tell(row));
                    ++rows;
                },
                lastId, static_cast<std::int64_t>(m_options.pageSize));
            if (!done)
                return done;
            count += rows;
            if (m_options.progress)
                m_options.progress(what, count);
            if (rows < m_options.pageSize)
                return {};
        }
    }

    /// Those whose use is so recent that they may have been seen out of order; few.
    Result<void> recentDevices()
    {
        auto recent = prepared(query::recentDevices(m_connection, m_profile));
        if (!recent)
            return tl::unexpected(recent.error());
        (*recent)->bind(1, m_from.settled.ms);
        (*recent)->bind(2, m_options.pageSize);
        (*recent)->bind(3, m_from.devices.lastId);
        return (*recent)->each([&](const Statement &row) {
            (void)device(row);
            ++m_read.devices;
        });
    }

    Result<void> changedRows(DatabaseReadOptions::What what, const QByteArray &sql, const TableMark &from, std::int64_t changes,
        TableMark &next, std::int64_t &count, const Tell &tell)
    {
        const bool isFirst = from.lastId == 0;
        const bool isDue = m_options.pass || (changes >= 0 && changes != from.changes);
        if (isFirst || !isDue) {
            // What was changed while the first reading was under way is found by a pass from its beginning.
            if (isFirst)
                next = {next.lastId, changes, m_oldest};
            return {};
        }
        const auto age = static_cast<std::int64_t>(m_newest - static_cast<std::uint32_t>(from.oldest));
        auto pass = prepared(sql);
        if (!pass)
            return tl::unexpected(pass.error());
        for (std::int64_t begin = 0; begin < from.lastId; begin += m_options.passRange) {
            // A range has no more rows than ids, so that the limit cuts nothing off. Rows after the last range are new.
            (*pass)->bind(1, begin);
            (*pass)->bind(2, std::min(begin + m_options.passRange, from.lastId));
            (*pass)->bind(3, age);
            (*pass)->bind(4, m_from.settled.isKnown() ? m_from.settled.ms : 0);
            (*pass)->bind(5, m_options.passRange);
            ++m_read.statements;
            const auto done = (*pass)->each([&](const Statement &row) {
                (void)tell(row);
                ++count;
            });
            if (!done)
                return done;
            if (m_options.progress)
                m_options.progress(what, count);
        }
        next.changes = changes;
        next.oldest = m_oldest;
        return {};
    }

    RowId user(const Statement &row)
    {
        UserRecord record;
        record.user.odooId = row.integer(0);
        record.user.login = row.text(1);
        record.user.name = row.text(2);
        record.active = flagOf(row, 3);
        record.share = flagOf(row, 4);
        record.totpEnabled = flagOf(row, 5);
        record.created = timeOf(row, 6);
        record.administrator = flagOf(row, 7);
        record.accessManager = flagOf(row, 8);
        m_sink.user(record);
        return record.user.odooId;
    }

    RowId login(const Statement &row)
    {
        const std::int64_t id = row.integer(0);
        const Instant time = timeOf(row, 2);
        if (row.isNull(1) || !time.isKnown()) {
            m_sink.reject({id, Texts::tr("The login row has no user or no time."), {}});
            return id;
        }
        UserRecord user;
        user.user.odooId = row.integer(1);
        user.lastLogin = time;
        m_sink.user(user);
        // Odoo notes it when the password was right, before it asks for a code.
        EventRecord event;
        event.time = time;
        event.kind = EventKind::LoginOk;
        event.user.odooId = user.user.odooId;
        event.note = "res.users.log";
        event.identity = identityOf(event);
        m_sink.event(event);
        return id;
    }

    RowId device(const Statement &row)
    {
        DeviceRecord record;
        const std::int64_t id = row.integer(0);
        record.user.odooId = row.integer(1);
        record.identifier = row.text(2);
        record.firstActivity = timeOf(row, 3);
        record.lastActivity = timeOf(row, 4);
        record.end = row.integer(5) ? SessionEnd::Revoked : SessionEnd::None;
        record.platform = row.text(6);
        record.browser = row.text(7);
        record.mobile = row.text(11) == "mobile";
        // Odoo 19.1 and later keep the user agent instead.
        if (record.platform.empty() && record.browser.empty() && !row.text(12).empty()) {
            const UserAgent agent = m_agents.of(row.text(12));
            record.platform = agent.platform;
            record.browser = agent.browser;
            record.mobile = agent.mobile;
        }
        record.ip = row.text(8);
        record.country = row.text(9);
        record.city = row.text(10);
        if (record.identifier.empty() || !record.lastActivity.isKnown()) {
            m_sink.reject({id, Texts::tr("The device row has no session identifier or no time."), {}});
            return id;
        }
        m_sink.device(record);
        return id;
    }

    PostgresConnection &m_connection;
    const DatabaseProfile &m_profile;
    const DatabaseCursor &m_from;
    RecordSink &m_sink;
    const DatabaseReadOptions &m_options;
    DatabaseRead m_read;
    UserAgents m_agents;
    std::int64_t m_oldest = 0;
    std::uint32_t m_newest = 0;
    std::int64_t m_deviceChanges = -1;
    std::int64_t m_userChanges = -1;
};

/// All rows of a small table, by pages of ids.
Result<std::int64_t> readAll(PostgresConnection &connection, const QByteArray &sql, const std::function<void(const Statement &)> &tell)
{
    constexpr std::int64_t Page = 5000;
    std::int64_t count = 0;
    std::int64_t last = 0;
    auto page = connection.prepare(sql);
    if (!page)
        return tl::unexpected(page.error());
    for (;;) {
        std::int64_t rows = 0;
        const auto done = (*page)->each(
            [&](const Statement &row) {
                last = row.integer(0);
                tell(row);
                ++rows;
            },
            last, Page);
        if (!done)
            return tl::unexpected(done.error());
        count += rows;
        if (rows < Page)
            return count;
    }
}

QByteArray credentialSql(const PostgresConnection &c, const DatabaseProfile &p, const char *table)
{
    return "SELECT t.id, t.user_id, t.name::text, " + orNull(p, "t", table, "scope", "text") + ", " +
           orNull(p, "t", table, "create_date", "timestamp") + ", " + orNull(p, "t", table, "expiration_date", "timestamp") + " FROM " +
           p.place(c, table) + " t WHERE t.id > $1 ORDER BY t.id LIMIT $2";
}

bool hasParameterView(const DatabaseProfile &p)
{
    return p.canRead(ViewSchema + QStringLiteral(".parameters"), {q("key"), q("value")});
}

/// By name, through the index on the name; never the whole table, in which the database's secret is.
QByteArray parameterSql(const PostgresConnection &c, const DatabaseProfile &p)
{
    const QByteArray from =
        hasParameterView(p) ? c.quoted(ViewSchema) + ".parameters" : p.place(c, "ir_config_parameter");
    return "SELECT t.key::text, t.value::text FROM " + from + " t WHERE t.key = ANY ($1::text[]) LIMIT 100";
}

QByteArray lockSql(const PostgresConnection &c, const DatabaseProfile &p)
{
    // Translated names are json since 16.
    const bool isJson = p.relations.value(q("res_groups")).types.value(q("name")) == QLatin1String("jsonb");
    const auto number = [&](const char *column) { return orNull(p, "t", "res_groups", column, "bigint"); };
    const auto flag = [&](const char *column) { return orNull(p, "t", "res_groups", column, "boolean"); };
    return "SELECT t.id, " + QByteArray(isJson ? "t.name->>'en_US'" : "t.name::text") + ", " + number("lock_timeout") + ", " +
           flag("lock_timeout_mfa") + ", " + number("lock_timeout_inactivity") + ", " + flag("lock_timeout_inactivity_mfa") + " FROM " +
           p.place(c, "res_groups") + " t WHERE t.id > $1 ORDER BY t.id LIMIT $2";
}

} // namespace

Result<DatabaseRead> readDatabase(PostgresConnection &connection, const DatabaseProfile &profile, const DatabaseCursor &from,
    RecordSink &sink, const DatabaseReadOptions &options)
{
    return Reading(connection, profile, from, sink, options).run();
}

Result<std::int64_t> readTrustedDevices(PostgresConnection &connection, const DatabaseProfile &profile, RecordSink &sink)
{
    return readAll(connection, credentialSql(connection, profile, "auth_totp_device"), [&sink](const Statement &row) {
        TrustedDeviceRecord record;
        record.odooId = row.integer(0);
        record.user.odooId = row.integer(1);
        record.name = row.text(2);
        record.created = timeOf(row, 4);
        record.expires = timeOf(row, 5);
        sink.trustedDevice(record);
    });
}

Result<std::int64_t> readApiKeys(PostgresConnection &connection, const DatabaseProfile &profile, RecordSink &sink)
{
    return readAll(connection, credentialSql(connection, profile, "res_users_apikeys"), [&sink](const Statement &row) {
        ApiKeyRecord record;
        record.odooId = row.integer(0);
        record.user.odooId = row.integer(1);
        record.name = row.text(2);
        record.scope = row.text(3);
        record.created = timeOf(row, 4);
        record.expires = timeOf(row, 5);
        sink.apiKey(record);
    });
}

Result<std::int64_t> readParameters(PostgresConnection &connection, const DatabaseProfile &profile, RecordSink &sink)
{
    auto parameters = connection.prepare(parameterSql(connection, profile));
    if (!parameters)
        return tl::unexpected(parameters.error());
    QHash<QString, QString> values;
    QStringList keys;
    for (const QString &key : odoo::parameterKeys())
        keys << u'"' + key + u'"';
    const auto read = (*parameters)->each([&](const Statement &row) { values.insert(row.string(0), row.string(1)); },
        QString(u'{' + keys.join(u',') + u'}'));
    if (!read)
        return tl::unexpected(read.error());
    std::int64_t count = 0;
    const auto say = [&](std::string_view key, std::string_view of, std::string_view value) {
        ParameterRecord record;
        record.key = key;
        record.of = of;
        record.value = value;
        sink.parameter(record);
        ++count;
    };
    for (const QString &key : odoo::parameterKeys())
        say(key.toStdString(), {}, values.value(key).toStdString());
    if (!profile.can(odoo::Capability::ReadLockTimeouts))
        return count;
    const auto locks = readAll(connection, lockSql(connection, profile), [&](const Statement &row) {
        if (row.integer(2) <= 0 && row.integer(4) <= 0)
            return;
        const std::string group(row.text(1));
        say("res.groups.lock_timeout", group, std::to_string(row.integer(2)));
        say("res.groups.lock_timeout_mfa", group, row.integer(3) ? "True" : "False");
        say("res.groups.lock_timeout_inactivity", group, std::to_string(row.integer(4)));
        say("res.groups.lock_timeout_inactivity_mfa", group, row.integer(5) ? "True" : "False");
    });
    if (!locks)
        return tl::unexpected(locks.error());
    return count;
}

QList<NamedQuery> queries(PostgresConnection &connection, const DatabaseProfile &profile)
{
    QList<NamedQuery> list;
    if (profile.can(odoo::Capability::ReadUsers))
        list << NamedQuery{"new users", query::newUsers(connection, profile)}
             << NamedQuery{"changed users", query::changedUsers(connection, profile)};
    if (profile.can(odoo::Capability::ReadLogins))
        list << NamedQuery{"new logins", query::newLogins(connection, profile)};
    if (hasDevices(profile))
        list << NamedQuery{"new devices", query::newDevices(connection, profile)}
             << NamedQuery{"recent devices", query::recentDevices(connection, profile)}
             << NamedQuery{"changed devices", query::changedDevices(connection, profile)};
    if (profile.can(odoo::Capability::ReadTrustedDevices))
        list << NamedQuery{"trusted devices", credentialSql(connection, profile, "auth_totp_device")};
    if (profile.can(odoo::Capability::ReadApiKeys))
        list << NamedQuery{"API keys", credentialSql(connection, profile, "res_users_apikeys")};
    if (profile.can(odoo::Capability::ReadParameters))
        list << NamedQuery{"parameters", parameterSql(connection, profile)};
    if (profile.can(odoo::Capability::ReadLockTimeouts))
        list << NamedQuery{"lock time-outs", lockSql(connection, profile)};
    return list;
}

} // namespace gatehouse::odoo_sql
