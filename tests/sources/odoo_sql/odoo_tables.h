// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Databases as Odoo makes them, as far as it matters here, with names in them that mean harm.
namespace gatehouse::testing {

/// The tables of Odoo 17 (as its ORM makes them), as far as they matter here.
inline constexpr const char *Tables17 = R"(
CREATE TABLE res_partner (id serial PRIMARY KEY, name varchar, email varchar, write_date timestamp);
CREATE TABLE res_users (id serial PRIMARY KEY, login varchar NOT NULL UNIQUE, password varchar, totp_secret varchar, active boolean,
  share boolean, partner_id integer, create_date timestamp, write_date timestamp);
CREATE TABLE res_users_log (id serial PRIMARY KEY, create_uid integer, create_date timestamp, write_uid integer, write_date timestamp);
CREATE TABLE ir_config_parameter (id serial PRIMARY KEY, key varchar UNIQUE, value text, write_date timestamp);
CREATE TABLE ir_module_module (id serial PRIMARY KEY, name varchar UNIQUE, state varchar, latest_version varchar);
CREATE TABLE ir_model_data (id serial PRIMARY KEY, module varchar, name varchar, model varchar, res_id integer, UNIQUE (module, name));
CREATE TABLE res_groups (id serial PRIMARY KEY, name jsonb);
CREATE TABLE res_groups_users_rel (gid integer, uid integer, PRIMARY KEY (gid, uid));
CREATE INDEX ON res_groups_users_rel (uid, gid);
CREATE TABLE res_groups_implied_rel (gid integer, hid integer, PRIMARY KEY (gid, hid));
CREATE TABLE auth_totp_device (id serial PRIMARY KEY, name varchar, user_id integer, scope varchar, index varchar(8), key varchar, create_date timestamp);
CREATE TABLE res_users_apikeys (id serial PRIMARY KEY, name varchar, user_id integer, scope varchar, index varchar(8), key varchar, create_date timestamp);
CREATE SEQUENCE base_cache_signaling_default;
INSERT INTO ir_module_module (name, state, latest_version) VALUES ('base', 'installed', '17.0.1.3'), ('auth_totp', 'installed', '17.0.1.0');
INSERT INTO ir_config_parameter (key, value) VALUES ('database.secret', 'S3CR3T'), ('base.login_cooldown_after', '7');
INSERT INTO ir_model_data (module, name, model, res_id) VALUES ('base', 'group_system', 'res.groups', 3), ('base', 'group_erp_manager', 'res.groups', 2);
INSERT INTO res_groups (name) VALUES ('{"en_US": "User"}'), ('{"en_US": "Access Rights"}'), ('{"en_US": "Settings"}');
INSERT INTO res_groups_implied_rel VALUES (3, 2);
INSERT INTO res_partner (name) VALUES ('Administrator'), ('Robert''); DROP TABLE res_users;--'), (E'\u202Eada \U0001F511');
INSERT INTO res_users (login, password, totp_secret, active, share, partner_id, create_date) VALUES
  ('admin', 'HASH1', NULL, true, false, 1, '2026-01-01'), ('bobby'' OR 1=1 --', 'HASH2', 'TOTPKEY', true, false, 2, '2026-01-02'),
  (E'ada\n2026-11-22 fake line', 'HASH3', '', false, true, 3, '2026-01-03');
INSERT INTO res_groups_users_rel VALUES (3, 1), (2, 2);
INSERT INTO res_users_log (create_uid, create_date) VALUES (1, '2026-11-01 10:00:00'), (1, '2026-11-02 10:00:00'), (2, '2026-11-03 10:00:00');
INSERT INTO auth_totp_device (name, user_id, key) VALUES ('Chrome on Windows', 2, 'DEVICEKEY');
INSERT INTO res_users_apikeys (name, user_id, key) VALUES ('backup', 1, 'APIKEY');
)";

/// And what 18 adds.
inline constexpr const char *Tables18 = R"(
UPDATE ir_module_module SET latest_version = '18.0.1.3' WHERE name = 'base';
CREATE TABLE res_device_log (id serial PRIMARY KEY, user_id integer, session_identifier varchar NOT NULL, platform varchar, browser varchar,
  ip_address varchar, country varchar, city varchar, device_type varchar, revoked boolean, first_activity timestamp, last_activity timestamp,
  create_uid integer, create_date timestamp, write_uid integer, write_date timestamp);
CREATE INDEX ON res_device_log (last_activity);
CREATE INDEX ON res_device_log (session_identifier);
CREATE INDEX ON res_device_log (user_id);
)";

/// And what 19.1 makes of it: the user agent whole, and sessions as a view. (odoo/addons/base/models/res_device.py)
inline constexpr const char *Tables191 = R"(
UPDATE ir_module_module SET latest_version = '19.1.1.3' WHERE name = 'base';
ALTER TABLE res_device_log DROP COLUMN platform, DROP COLUMN browser, DROP COLUMN device_type, ADD COLUMN user_agent varchar;
CREATE VIEW res_device AS SELECT id, session_identifier, user_id, ip_address, user_agent, country, city, first_activity, last_activity, revoked
  FROM res_device_log WHERE revoked IS NOT TRUE;
CREATE VIEW res_session AS SELECT id, session_identifier, user_id, last_activity, revoked FROM res_device;
)";

} // namespace gatehouse::testing
