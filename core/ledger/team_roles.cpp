// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/team_roles.h"

#include "core/postgres/settings.h"

namespace gatehouse {

namespace {

constexpr const char *Script = R"sql(-- Roles of a Gatehouse ledger. To be run in its database by who owns it; running it again changes nothing.
BEGIN;
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = {auditor text}) THEN CREATE ROLE {auditor} NOLOGIN; END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = {officer text}) THEN CREATE ROLE {officer} NOLOGIN; END IF;
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO {auditor text inside}, {officer text inside}', current_database());
    -- Rows on their way into a table rest in a temporary one.
    EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO {officer text inside}', current_database());
END $$;
GRANT {auditor} TO {officer};

GRANT USAGE ON SCHEMA gatehouse TO {auditor};
GRANT SELECT ON ALL TABLES IN SCHEMA gatehouse TO {auditor};
ALTER DEFAULT PRIVILEGES{for owner} IN SCHEMA gatehouse GRANT SELECT ON TABLES TO {auditor};

GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA gatehouse TO {officer};
ALTER DEFAULT PRIVILEGES{for owner} IN SCHEMA gatehouse GRANT INSERT, UPDATE, DELETE ON TABLES TO {officer};

-- The journal: who ordered what of whom, and why, is written once.
REVOKE UPDATE, DELETE, TRUNCATE ON gatehouse.journal, gatehouse.journal_targets FROM {officer};
GRANT UPDATE (sent_ms, settled_ms, outcome, note) ON gatehouse.journal TO {officer};
GRANT UPDATE (outcome, proof, proved_ms, watch_until_s, survived_ms) ON gatehouse.journal_targets TO {officer};
-- So is who has looked at an alert.
REVOKE UPDATE, DELETE, TRUNCATE ON gatehouse.alert_marks FROM {officer};
-- What came of an order may become better known, never something else.
CREATE OR REPLACE FUNCTION gatehouse.keep_journal() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF old.sent_ms <> 0 AND new.sent_ms <> old.sent_ms THEN
        RAISE EXCEPTION 'when an order was sent stays in the journal' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF old.outcome IN ('done', 'refused') AND new.outcome <> old.outcome THEN
        RAISE EXCEPTION 'what came of an order stays in the journal' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN new;
END $$;
CREATE OR REPLACE FUNCTION gatehouse.keep_journal_target() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF old.outcome IN ('done', 'refused') AND new.outcome <> old.outcome THEN
        RAISE EXCEPTION 'what came of an order stays in the journal' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF old.survived_ms <> 0 AND new.survived_ms <> old.survived_ms THEN
        RAISE EXCEPTION 'that a session survived stays in the journal' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN new;
END $$;
CREATE OR REPLACE TRIGGER keep_journal BEFORE UPDATE ON gatehouse.journal
    FOR EACH ROW EXECUTE FUNCTION gatehouse.keep_journal();
CREATE OR REPLACE TRIGGER keep_journal_target BEFORE UPDATE ON gatehouse.journal_targets
    FOR EACH ROW EXECUTE FUNCTION gatehouse.keep_journal_target();
COMMIT;
)sql";

} // namespace

QString teamRolesScript(const TeamRoleNames &names)
{
    // Inside of a literal, in which %I's neighbours are identifiers in quotes of their own.
    const auto inside = [](const QString &name) { return quotedIdentifier(name).replace(u'\'', QLatin1String("''")).replace(u'%', QLatin1String("%%")); };
    return QString::fromUtf8(Script)
        .replace(QLatin1String("{auditor text inside}"), inside(names.auditor))
        .replace(QLatin1String("{officer text inside}"), inside(names.officer))
        .replace(QLatin1String("{auditor text}"), quotedLiteral(names.auditor))
        .replace(QLatin1String("{officer text}"), quotedLiteral(names.officer))
        .replace(QLatin1String("{auditor}"), quotedIdentifier(names.auditor))
        .replace(QLatin1String("{officer}"), quotedIdentifier(names.officer))
        .replace(QLatin1String("{for owner}"), names.owner.isEmpty() ? QString() : QStringLiteral(" FOR ROLE ") + quotedIdentifier(names.owner));
}

} // namespace gatehouse
