// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/odoo_sql/database_profile.h"

#include "core/sources/odoo_sql/capability_table.h"
#include "core/sources/odoo_sql/session_store.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse::odoo_sql {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(OdooSql)
};

/// What Odoo has of interest, in whichever version, and what add-ons keep sessions in.
const QStringList &knownRelations()
{
    static const QStringList names{QStringLiteral("res_users"), QStringLiteral("res_partner"), QStringLiteral("res_users_log"),
        QStringLiteral("res_device_log"), QStringLiteral("res_session"), QStringLiteral("auth_totp_device"),
        QStringLiteral("res_users_apikeys"), QStringLiteral("ir_config_parameter"), QStringLiteral("res_groups"),
        QStringLiteral("res_groups_users_rel"), QStringLiteral("res_groups_implied_rel"), QStringLiteral("ir_module_module"),
        QStringLiteral("ir_model_data"), QStringLiteral("orm_signaling_default"), QStringLiteral("orm_signaling_stable"),
        QStringLiteral("gatehouse_session"), QStringLiteral("gatehouse_event"), QStringLiteral("gatehouse_lock"),
        QStringLiteral("gatehouse_policy"), QStringLiteral("gatehouse_order"), QStringLiteral("gatehouse_allowance"), QStringLiteral("http_sessions"), QStringLiteral("auditlog_http_session")};
    return names;
}

/// As an array literal: names of ours alone, nothing in them needs more than quotes.
QString arrayText(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words)
        quoted << u'"' + word + u'"';
    return u'{' + quoted.join(u',') + u'}';
}

Result<QString> findSchema(PostgresConnection &connection, const QString &wanted)
{
    auto find = connection.prepare("SELECT n.nspname::text FROM pg_catalog.pg_class c"
                                   " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                                   " WHERE c.relname = 'res_users' AND c.relkind IN ('r', 'p') AND ($1 = '' OR n.nspname = $1::text)"
                                   " ORDER BY array_position(current_schemas(false), n.nspname) NULLS LAST, n.nspname LIMIT 1");
    if (!find)
        return tl::unexpected(find.error());
    (*find)->bindString(1, wanted);
    const auto row = (*find)->step();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return fail(ErrorKind::Input,
            Texts::tr("The database %1 is not Odoo's: it has no table res_users.").arg(connection.facts().database));
    return (*find)->string(0);
}

Result<void> readRelations(PostgresConnection &connection, DatabaseProfile &profile)
{
    auto columns = connection.prepare(
        "SELECT n.nspname::text, c.relname::text, a.attname::text, t.typname::text,"
        " has_schema_privilege(n.oid, 'USAGE') AND has_column_privilege(c.oid, a.attnum, 'SELECT'),"
        " has_schema_privilege(n.oid, 'USAGE') AND has_column_privilege(c.oid, a.attnum, 'UPDATE'),"
        " has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'INSERT'),"
        " has_schema_privilege(n.oid, 'USAGE') AND a.attnum > 0 AND has_column_privilege(c.oid, a.attnum, 'INSERT')"
        " FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
        " JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped AND (a.attnum > 0 OR a.attname = 'xmin')"
        " JOIN pg_catalog.pg_type t ON t.oid = a.atttypid"
        " WHERE c.relkind IN ('r', 'p', 'v', 'm')"
        " AND ((n.nspname = $1 AND c.relname = ANY ($2::text[])) OR n.nspname = $3)");
    if (!columns)
        return tl::unexpected(columns.error());
    return (*columns)->each(
        [&](const Statement &row) {
            const QString schema = row.string(0);
            Relation &relation = profile.relations[schema == profile.schema ? row.string(1) : ViewSchema + u'.' + row.string(1)];
            const QString column = row.string(2);
            relation.columns.insert(column);
            relation.types.insert(column, row.string(3));
            if (row.integer(4))
                relation.readable.insert(column);
            if (row.integer(5))
                relation.writable.insert(column);
            relation.mayInsert = row.integer(6) != 0;
            if (row.integer(7))
                relation.insertable.insert(column);
        },
        profile.schema, arrayText(knownRelations()), ViewSchema);
}

Result<void> readModules(PostgresConnection &connection, DatabaseProfile &profile)
{
    if (!profile.canRead(QStringLiteral("ir_module_module"), {QStringLiteral("name"), QStringLiteral("state")}))
        return {};
    const bool hasVersion = profile.canRead(QStringLiteral("ir_module_module"), QStringLiteral("latest_version"));
    auto modules = connection.prepare(QByteArray("SELECT name::text, ") + (hasVersion ? "latest_version::text" : "NULL::text") + " FROM " +
                                      profile.place(connection, "ir_module_module") + " WHERE state = 'installed' ORDER BY name LIMIT 5000");
    if (!modules)
        return tl::unexpected(modules.error());
    QSet<QString> names;
    const auto read = (*modules)->each([&](const Statement &row) {
        names.insert(row.string(0));
        // base's version begins with that of Odoo: "19.0.1.3".
        if (row.string(0) == QLatin1String("base"))
            profile.odooVersion = row.string(1).section(u'.', 0, 1);
        // And that of every other module too: "19.0.1.1.0".
        if (row.string(0) == QLatin1String("gatehouse_guard"))
            profile.guardVersion = row.string(1).section(u'.', 2);
    });
    profile.modules = names;
    return read;
}

Result<void> readGroups(PostgresConnection &connection, DatabaseProfile &profile)
{
    if (!profile.canRead(QStringLiteral("ir_model_data"),
            {QStringLiteral("module"), QStringLiteral("name"), QStringLiteral("model"), QStringLiteral("res_id")}))
        return {};
    auto groups = connection.prepare("SELECT name::text, res_id FROM " + profile.place(connection, "ir_model_data") +
                                     " WHERE module = 'base' AND name = ANY ($1) AND model = 'res.groups' LIMIT 10");
    if (!groups)
        return tl::unexpected(groups.error());
    return (*groups)->each([&](const Statement &row) { profile.groups.insert(row.string(0), row.integer(1)); },
        arrayText({odoo::SystemGroup, odoo::ManagerGroup}));
}

Result<void> readSignalling(PostgresConnection &connection, DatabaseProfile &profile)
{
    auto sequence = connection.prepare("SELECT has_schema_privilege(n.oid, 'USAGE') AND has_sequence_privilege(c.oid, 'USAGE')"
                                       " FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                                       " WHERE n.nspname = $1 AND c.relname = 'base_cache_signaling_default' AND c.relkind = 'S'");
    if (!sequence)
        return tl::unexpected(sequence.error());
    return (*sequence)->each(
        [&](const Statement &row) {
            profile.hasSignalSequences = true;
            profile.mayUseSignalSequences = row.integer(0) != 0;
        },
        profile.schema);
}

/// What the Guard's tables tell of it.
Result<void> readGuardProfile(PostgresConnection &connection, DatabaseProfile &profile)
{
    const QString orders = QStringLiteral("gatehouse_order");
    if (profile.has(orders)) {
        auto sequence = connection.prepare("SELECT COALESCE(has_sequence_privilege(pg_get_serial_sequence($1, 'id'), 'USAGE'), false)");
        if (!sequence)
            return tl::unexpected(sequence.error());
        (*sequence)->bindString(1, QString::fromUtf8(connection.quoted(profile.schema) + '.' + connection.quoted(orders)));
        const auto row = (*sequence)->step();
        if (!row)
            return tl::unexpected(row.error());
        profile.mayNumberOrders = *row && (*sequence)->integer(0) != 0;
    }
    const QString policies = QStringLiteral("gatehouse_policy");
    if (!profile.canRead(policies, {QStringLiteral("revision"), QStringLiteral("installation"), QStringLiteral("installed")}))
        return {};
    auto facts = connection.prepare("SELECT installation::text, installed, revision, clock_timestamp() FROM " +
                                    profile.place(connection, "gatehouse_policy") + " LIMIT 1");
    if (!facts)
        return tl::unexpected(facts.error());
    return (*facts)->each([&](const Statement &row) {
        odoo::GuardProfile guard;
        guard.api = odoo::GuardApi;
        guard.version = profile.guardVersion;
        guard.installation = row.string(0);
        guard.installed = row.isNull(1) ? Instant() : Instant::fromMs(row.integer(1));
        guard.policyRevision = row.integer(2);
        guard.serverTime = Instant::fromMs(row.integer(3));
        guard.isOfficer = profile.mayOrder() && !profile.server.isStandby;
        guard.maxRows = 5000;
        guard.maxIdentifiers = 10'000;
        profile.guard = guard;
    });
}

/// Tables of add-ons that keep whole session ids where whoever reads them can take the session over. Found by the names
/// of their columns; where the role may look, by what is in them (the form alone is asked for, never an id).
Result<void> lookForClearSessionIds(PostgresConnection &connection, DatabaseProfile &profile)
{
    auto find = connection.prepare(
        "SELECT c.relname::text, a.attname::text, has_schema_privilege(n.oid, 'USAGE') AND has_column_privilege(c.oid, a.attnum, 'SELECT')"
        " FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
        " JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
        " JOIN pg_catalog.pg_type t ON t.oid = a.atttypid"
        " WHERE c.relkind IN ('r', 'p') AND n.nspname = $1 AND t.typname IN ('text', 'varchar', 'bpchar')"
        " AND (a.attname IN ('sid', 'session_id', 'session_sid', 'session_key', 'session_token')"
        "  OR (c.relname IN ('auditlog_http_session') AND a.attname = 'name'))"
        " ORDER BY 1, 2 LIMIT 50");
    if (!find)
        return tl::unexpected(find.error());
    struct Found
    {
        QString table;
        QString column;
        bool mayLook = false;
    };
    QList<Found> found;
    const auto read = (*find)->each([&](const Statement &row) { found.append({row.string(0), row.string(1), row.integer(2) != 0}); },
        profile.schema);
    if (!read)
        return read;
    for (const Found &one : found) {
        const bool isKnown = one.table == QLatin1String("http_sessions") || one.table == QLatin1String("auditlog_http_session");
        if (!one.mayLook) {
            if (one.table == QLatin1String("http_sessions") && hasSessionStore(profile) &&
                !profile.has(ViewSchema + QStringLiteral(".store_sessions")))
                profile.posture << Texts::tr("Sessions are kept in table %1. Gatehouse can read whose they are without seeing their ids: "
                                             "run the script of gatehousectl sql-grants once more.")
                                       .arg(one.table);
            if (isKnown)
                profile.posture << Texts::tr("Table %1 keeps full session ids in clear (column %2): whoever may read it can take over "
                                             "sessions. This role may not, which is right.")
                                       .arg(one.table, one.column);
            continue;
        }
        const QByteArray column = connection.quoted(one.column);
        auto look = connection.prepare("SELECT count(*) FILTER (WHERE c ~ '^([0-9a-f]{40}|[A-Za-z0-9_-]{84})$') FROM (SELECT " + column +
                                       "::text AS c FROM " + connection.quoted(profile.schema) + '.' + connection.quoted(one.table) +
                                       " WHERE " + column + " IS NOT NULL LIMIT 20) AS sampled");
        if (!look)
            return tl::unexpected(look.error());
        const auto row = (*look)->step();
        if (!row)
            return tl::unexpected(row.error());
        if ((*row && (*look)->integer(0) > 0) || isKnown)
            profile.posture << Texts::tr("Table %1 keeps full session ids in clear (column %2), and this role may read them: whoever has "
                                         "its password can take over sessions. Take the right away (gatehousectl sql-grants).")
                                   .arg(one.table, one.column);
    }
    return {};
}

void noteRights(DatabaseProfile &profile)
{
    const QString users = QStringLiteral("res_users");
    if (profile.server.isSuperuser)
        profile.posture << Texts::tr("%1 is a superuser of the whole server: far more than reading needs. gatehousectl sql-grants prints "
                                     "the script for a role that may read just what is needed.")
                               .arg(profile.server.role);
    else if (profile.canRead(users, QStringLiteral("password")) || profile.canRead(users, QStringLiteral("totp_secret")))
        profile.posture << Texts::tr("%1 may read password hashes or the keys of second factors; with them and the database's secret, "
                                     "sessions can be forged. gatehousectl sql-grants prints the script for a role that may not.")
                               .arg(profile.server.role);
    if (!profile.server.isVerified)
        profile.posture << Texts::tr("The server at %1 was not verified (sslmode %2).").arg(profile.server.host.name, tlsWord(profile.server.tls));
}

} // namespace

QByteArray DatabaseProfile::place(const PostgresConnection &connection, const char *table) const
{
    return connection.quoted(schema) + '.' + table;
}

bool DatabaseProfile::canRead(const QString &relation, const QStringList &columns) const
{
    const auto found = relations.constFind(relation);
    if (found == relations.cend())
        return false;
    return std::all_of(columns.begin(), columns.end(), [&](const QString &column) { return found->readable.contains(column); });
}

const odoo::CapabilityState &DatabaseProfile::state(odoo::Capability capability) const
{
    static const odoo::CapabilityState none;
    const auto found = std::find_if(
        capabilities.begin(), capabilities.end(), [capability](const odoo::CapabilityState &s) { return s.what == capability; });
    return found == capabilities.end() ? none : *found;
}

bool DatabaseProfile::knowsSecondFactor() const
{
    return canRead(ViewSchema + QStringLiteral(".user_facts"), {QStringLiteral("id"), QStringLiteral("totp_enabled")}) ||
           canRead(QStringLiteral("res_users"), QStringLiteral("totp_secret"));
}

bool DatabaseProfile::mayOrder() const
{
    const QString orders = QStringLiteral("gatehouse_order");
    const QSet<QString> &columns = relations.value(orders).insertable;
    return mayNumberOrders && columns.contains(QStringLiteral("kind")) && columns.contains(QStringLiteral("arguments")) &&
           columns.contains(QStringLiteral("reason")) && canRead(orders, {QStringLiteral("id"), QStringLiteral("state"), QStringLiteral("answer")});
}

bool DatabaseProfile::canSignal() const
{
    const QString table = QStringLiteral("orm_signaling_default");
    return has(table) ? relations.value(table).mayInsert : mayUseSignalSequences;
}

Result<DatabaseProfile> probe(PostgresConnection &connection, const QString &schema)
{
    const PostgresReadScope scope(connection);
    if (!scope.begun())
        return tl::unexpected(scope.begun().error());
    DatabaseProfile profile;
    profile.server = connection.facts();
    auto found = findSchema(connection, schema);
    if (!found)
        return tl::unexpected(found.error());
    profile.schema = *found;
    for (const auto step : {readRelations, readModules, readGroups, readSignalling, readGuardProfile, lookForClearSessionIds}) {
        if (const auto done = step(connection, profile); !done)
            return tl::unexpected(done.error());
    }
    noteRights(profile);
    fillCapabilities(profile);
    return profile;
}

} // namespace gatehouse::odoo_sql
