// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/odoo_sql/grants.h"

#include "core/postgres/settings.h"
#include "core/sources/odoo_rpc/odoo_rows.h"

namespace gatehouse::odoo_sql {

namespace {

// What is read, column by column: nothing else is granted. xmin tells which transaction wrote a row, so that changes are
// found without reading everything.
constexpr const char *Readable = R"(      ('res_users', '{id,login,partner_id,active,share,create_date,write_date,gatehouse_allow_multiple,gatehouse_password_date,xmin}'::text[]),
      ('res_users_log', '{id,create_uid,create_date}'),
      ('res_device_log', '{id,user_id,session_identifier,platform,browser,ip_address,country,city,device_type,user_agent,first_activity,last_activity,revoked,write_date,xmin}'),
      ('auth_totp_device', '{id,name,user_id,scope,create_date,expiration_date}'),
      ('res_users_apikeys', '{id,name,user_id,scope,create_date,expiration_date}'),
      ('res_groups', '{id,name,lock_timeout,lock_timeout_mfa,lock_timeout_inactivity,lock_timeout_inactivity_mfa}'),
      ('res_groups_users_rel', '{gid,uid}'),
      ('res_groups_implied_rel', '{gid,hid}'),
      ('ir_module_module', '{id,name,state,latest_version}'),
      ('gatehouse_session', '{id,identifier,user_id,login,status,started,last_activity,ended,end_cause,ended_by,end_reason,auth_method,second_factor,suspicious,ip_address,last_ip_address,forwarded_for,user_agent,platform,browser,device_type,country,country_code,city,change}'),
      ('gatehouse_event', '{id,occurred,kind,user_id,login,actor_id,via,session_identifier,ip_address,forwarded_for,user_agent,platform,browser,device_type,country,country_code,city,details}'),
      ('gatehouse_lock', '{id,login,failures,last_failure,locked_until,cause}'),
      ('gatehouse_allowance', '{id,kind,user_id,network,browser,platform,until,reason,allowed,allowed_by,ordered_by}'),
      ('gatehouse_policy', '{id,revision,installation,installed,changed,changed_by,last_changes,lifetime_administrators,lifetime_others,idle_days,ignored_urls,keep_days,concurrent_sessions,lockout_failures,lockout_seconds,resets_per_hour,password_days,password_expiry,suspicious_country,suspicious_device,suspicious_action,mail_failed_login,mail_suspicious_login,mail_users,mail_officers}'),
      ('gatehouse_order', '{id,kind,arguments,reason,ordered,ordered_by,state,answered,answer}'),
      ('ir_model_data', '{id,module,name,model,res_id}'))";

constexpr const char *Head = R"(-- What Gatehouse needs to read Odoo's database, and no more. Run it in Odoo's database, as the owner of Odoo's tables
-- or a superuser:    psql -v ON_ERROR_STOP=1 -d DATABASE -f this-file
-- It may be run again at any time (after an upgrade of Odoo, for example) and takes back what is not in it. Then give
-- the role a password:    \password ROLE
-- It never gives: password hashes, keys of second factors, API keys, the database's secret.
BEGIN;
)";

constexpr const char *Role = R"(
-- The role.
DO $gatehouse$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = current_setting('gatehouse.role')) THEN
    EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION', current_setting('gatehouse.role'));
  END IF;
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), current_setting('gatehouse.role'));
  EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM %I', current_setting('gatehouse.schema'), current_setting('gatehouse.role'));
  EXECUTE format('REVOKE ALL ON ALL SEQUENCES IN SCHEMA %I FROM %I', current_setting('gatehouse.schema'), current_setting('gatehouse.role'));
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_setting('gatehouse.schema'), current_setting('gatehouse.role'));
END
$gatehouse$;
)";

constexpr const char *Columns = R"(
-- Columns, each by its name; what this Odoo does not have is left out.
DO $gatehouse$
DECLARE
  one record;
  columns text;
BEGIN
  FOR one IN SELECT * FROM (VALUES
%1
    ) AS wanted(relation, columns)
  LOOP
    SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) INTO columns
      FROM pg_catalog.pg_attribute a
     WHERE a.attrelid = to_regclass(format('%I.%I', current_setting('gatehouse.schema'), one.relation))
       AND a.attname = ANY (one.columns) AND NOT a.attisdropped;
    IF columns IS NOT NULL THEN
      EXECUTE format('GRANT SELECT (%s) ON %I.%I TO %I', columns, current_setting('gatehouse.schema'), one.relation,
                     current_setting('gatehouse.role'));
    END IF;
  END LOOP;
END
$gatehouse$;
)";

constexpr const char *Views = R"(
-- What can only be told by looking at a secret is told by a view that looks, and shows the answer alone.
-- (Should an upgrade of Odoo complain about a view that depends on a column: DROP SCHEMA gatehouse CASCADE; and run
-- this script again afterwards.)
CREATE SCHEMA IF NOT EXISTS gatehouse;
DO $gatehouse$
DECLARE
  schema text := current_setting('gatehouse.schema');
  second_factor text := '';
BEGIN
  IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = to_regclass(format('%I.res_users', schema))
             AND attname = 'totp_secret' AND NOT attisdropped) THEN
    second_factor := ', (u.totp_secret IS NOT NULL AND u.totp_secret <> '''') AS totp_enabled';
  END IF;
  EXECUTE format('CREATE OR REPLACE VIEW gatehouse.user_facts WITH (security_barrier) AS SELECT u.id, p.name%s FROM %I.res_users u'
                 ' LEFT JOIN %I.res_partner p ON p.id = u.partner_id', second_factor, schema, schema);
  EXECUTE format('CREATE OR REPLACE VIEW gatehouse.parameters WITH (security_barrier) AS SELECT key, value FROM %I.ir_config_parameter'
                 ' WHERE key = ANY (%L::text[])', schema, '{%1}');
  EXECUTE format('GRANT USAGE ON SCHEMA gatehouse TO %I', current_setting('gatehouse.role'));
  EXECUTE format('GRANT SELECT ON gatehouse.user_facts, gatehouse.parameters TO %I', current_setting('gatehouse.role'));
END
$gatehouse$;
)";

constexpr const char *StoreView = R"(
-- Where an add-on keeps the sessions themselves in this database (http_sessions): the ids are what signs a browser in, so
-- the view shows the part of each that does not, and whose session it is.
DO $gatehouse$
DECLARE
  schema text := current_setting('gatehouse.schema');
  role text := current_setting('gatehouse.role');
BEGIN
  DROP VIEW IF EXISTS gatehouse.store_sessions;
  DROP FUNCTION IF EXISTS gatehouse.session_facts(text);
  IF (SELECT count(*) FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind = 'r'
      JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
      WHERE c.oid = to_regclass(format('%I.http_sessions', schema)) AND NOT a.attisdropped
      AND ((a.attname = 'sid' AND t.typname IN ('varchar', 'text')) OR (a.attname = 'write_date' AND t.typname = 'timestamp')
           OR (a.attname = 'payload' AND t.typname IN ('varchar', 'text', 'json', 'jsonb')))) = 3 THEN
    IF NOT has_table_privilege(format('%I.http_sessions', schema), 'SELECT') THEN
      RAISE WARNING 'http_sessions belongs to another role: run this as a superuser to have its sessions read.';
      RETURN;
    END IF;
    EXECUTE $make$
      CREATE FUNCTION gatehouse.session_facts(payload text, OUT database text, OUT user_id bigint)
      LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog AS $body$
      DECLARE
        facts json;
      BEGIN
        facts := payload::json;
        database := facts ->> 'db';
        user_id := (facts ->> 'uid')::bigint;
      EXCEPTION WHEN others THEN
        NULL; -- not what Odoo writes: nobody's session
      END
      $body$
    $make$;
    EXECUTE format('CREATE VIEW gatehouse.store_sessions WITH (security_barrier) AS SELECT h.ctid AS place,'
                   ' CASE WHEN length(h.sid) = 84 THEN left(h.sid, 42) ELSE left(h.sid, least(20, length(h.sid) / 2)) END AS session_identifier,'
                   ' h.write_date, f.user_id FROM %I.http_sessions h, LATERAL gatehouse.session_facts(h.payload::text) f'
                   ' WHERE f.database = current_database() AND f.user_id > 0', schema);
    EXECUTE format('GRANT SELECT ON gatehouse.store_sessions TO %I', role);
    EXECUTE format('GRANT EXECUTE ON FUNCTION gatehouse.session_facts(text) TO %I', role);
  END IF;
END
$gatehouse$;
)";

constexpr const char *ReaderSettings = R"(
-- A seat belt besides the missing rights: read-only, and nothing that takes long.
DO $gatehouse$
BEGIN
  EXECUTE format('ALTER ROLE %I SET default_transaction_read_only = on', current_setting('gatehouse.role'));
  EXECUTE format('ALTER ROLE %I SET statement_timeout = ''60s''', current_setting('gatehouse.role'));
END
$gatehouse$;
)";

constexpr const char *Orders = R"(
-- To order the Guard: end sessions, unlock accounts, allow networks, set policies. By rows that can be added and not changed; the Guard looks at
-- each, carries it out and records who ordered it. Whoever has this role is an officer: keep its password like one.
DO $gatehouse$
DECLARE
  schema text := current_setting('gatehouse.schema');
  role text := current_setting('gatehouse.role');
BEGIN
  IF to_regclass(format('%I.gatehouse_order', schema)) IS NULL THEN
    RAISE WARNING 'There is no table gatehouse_order: the Guard is not installed here, or is older than 1.1. Run this again when it is.';
  ELSE
    EXECUTE format('GRANT INSERT (kind, arguments, reason) ON %I.gatehouse_order TO %I', schema, role);
    EXECUTE format('GRANT USAGE ON SEQUENCE %I.gatehouse_order_id_seq TO %I', schema, role);
  END IF;
END
$gatehouse$;
)";

constexpr const char *BreakGlass = R"(
-- For emergencies: archive users, renew the database's secret, and tell Odoo's processes to forget what they have cached.
-- Whoever has this role can lock everybody out. Keep its password where two people are needed to get at it.
DO $gatehouse$
DECLARE
  schema text := current_setting('gatehouse.schema');
  role text := current_setting('gatehouse.role');
  one text;
BEGIN
  EXECUTE format('GRANT UPDATE (active, write_date) ON %I.res_users TO %I', schema, role);
  EXECUTE format('GRANT SELECT (key, write_date), UPDATE (value, write_date) ON %I.ir_config_parameter TO %I', schema, role);
  FOREACH one IN ARRAY ARRAY['orm_signaling_default', 'orm_signaling_stable'] LOOP
    IF to_regclass(format('%I.%I', schema, one)) IS NOT NULL THEN -- Odoo 19 and later
      EXECUTE format('GRANT INSERT ON %I.%I TO %I', schema, one, role);
      EXECUTE format('GRANT USAGE ON SEQUENCE %I.%I TO %I', schema, one || '_id_seq', role);
    END IF;
  END LOOP;
  IF to_regclass(format('%I.base_cache_signaling_default', schema)) IS NOT NULL THEN -- up to 18
    EXECUTE format('GRANT USAGE ON SEQUENCE %I.base_cache_signaling_default TO %I', schema, role);
  END IF;
END
$gatehouse$;
)";

} // namespace

QString grantScript(const GrantWish &wish)
{
    const auto latin = [](const char *text) { return QString::fromLatin1(text); };
    // Names reach the script by these two settings alone, so that nothing in a name is ever part of a statement.
    QString script = latin(Head) + QStringLiteral("SET LOCAL gatehouse.role = %1;\nSET LOCAL gatehouse.schema = %2;\n")
                                       .arg(quotedLiteral(wish.role), quotedLiteral(wish.schema));
    script += latin(Role);
    script += latin(Columns).replace(QLatin1String("%1"), latin(Readable));
    script += latin(Views).replace(QLatin1String("%1"), odoo::parameterKeys().join(u','));
    script += latin(StoreView);
    if (wish.orders)
        script += latin(Orders);
    script += wish.breakGlass ? latin(BreakGlass) : latin(ReaderSettings);
    return script + QStringLiteral("COMMIT;\n");
}

} // namespace gatehouse::odoo_sql
