// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/schema.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

// Times are whole seconds since 1970 UTC where the name ends in _s, milliseconds where it ends in _ms; 0 is "not
// known". Codes of terms and addresses are 0 for "not known".
constexpr const char *FirstSchema = R"sql(
CREATE TABLE ledger_meta (key {text} PRIMARY KEY, value {int} NOT NULL);
INSERT INTO ledger_meta VALUES ('generation', 1), ('counted', 1), ('superseded', 0);

CREATE TABLE sources (
    id {serial},
    name {text} NOT NULL UNIQUE,
    seen_until_s {int} NOT NULL DEFAULT 0,
    identified {int} NOT NULL DEFAULT 0,
    sessions {int} NOT NULL DEFAULT 0,
    events {int} NOT NULL DEFAULT 0);

-- Browsers, platforms, countries, cities: their names, once.
CREATE TABLE terms (kind {int} NOT NULL, code {int} NOT NULL, value {text} NOT NULL, PRIMARY KEY (kind, code)) {clustered};
CREATE UNIQUE INDEX terms_by_value ON terms (kind, value);
CREATE TABLE addresses (code {serial}, ip {text} NOT NULL UNIQUE, country {text} NOT NULL DEFAULT '', city {text} NOT NULL DEFAULT '');

-- A user the ledger learns to be another one points there; its rows elsewhere stay as they are.
CREATE TABLE users (
    id {serial},
    source {int} NOT NULL,
    odoo_id {int} NOT NULL DEFAULT 0,
    login {text} NOT NULL DEFAULT '',
    name {text} NOT NULL DEFAULT '',
    merged_into {int} NOT NULL DEFAULT 0,
    known {int} NOT NULL DEFAULT 0,
    suspended {int},
    share {int},
    totp {int},
    created_s {int} NOT NULL DEFAULT 0,
    last_login_s {int} NOT NULL DEFAULT 0,
    last_failed_s {int} NOT NULL DEFAULT 0,
    last_ignored_s {int} NOT NULL DEFAULT 0,
    logins {int} NOT NULL DEFAULT 0,
    failed {int} NOT NULL DEFAULT 0,
    sessions {int} NOT NULL DEFAULT 0);
CREATE INDEX users_by_login ON users (login, source);
CREATE INDEX users_by_odoo_id ON users (odoo_id, source) WHERE odoo_id <> 0;
CREATE INDEX users_by_name ON users (name, source) WHERE name <> '';
CREATE INDEX users_by_last_ignored ON users (last_ignored_s) WHERE last_ignored_s <> 0;
CREATE INDEX users_merged ON users (merged_into) WHERE merged_into <> 0;

-- Sessions and events are numbered without gaps from 1, and a number is never given twice: row n is row (n-1) % 65536 of
-- segment (n-1) / 65536 in the packed columns below.
CREATE TABLE sessions (
    id {serial},
    source {int} NOT NULL,
    user_id {int} NOT NULL,
    identifier {text} NOT NULL,
    end_code {int} NOT NULL,
    from_log {int} NOT NULL,
    mobile {int} NOT NULL,
    browser {int} NOT NULL,
    platform {int} NOT NULL,
    ip {int} NOT NULL,
    country {int} NOT NULL,
    city {int} NOT NULL,
    first_s {int} NOT NULL,
    last_s {int} NOT NULL,
    traced {int} NOT NULL);
-- key: hash of source and identifier. A table of its own, so that a batch writes it in its order.
CREATE TABLE session_keys (key {serial}, session {int} NOT NULL);
-- Devices and addresses of sessions seen on more than one ('traced'); of the others the session's own row tells.
CREATE TABLE traces (
    session {int} NOT NULL,
    browser {int} NOT NULL,
    platform {int} NOT NULL,
    ip {int} NOT NULL,
    country {int} NOT NULL,
    city {int} NOT NULL,
    mobile {int} NOT NULL,
    first_s {int} NOT NULL,
    last_s {int} NOT NULL,
    revoked {int} NOT NULL,
    PRIMARY KEY (session, browser, platform, ip)) {clustered};

CREATE TABLE events (
    id {serial},
    time_ms {int} NOT NULL,
    identity {int} NOT NULL,
    source {int} NOT NULL,
    kind {int} NOT NULL,
    doubtful {int} NOT NULL,
    user_id {int} NOT NULL,
    ip {int} NOT NULL,
    session {int} NOT NULL,
    note {text} NOT NULL,
    file {int} NOT NULL,
    line {int} NOT NULL);
CREATE UNIQUE INDEX events_by_identity ON events (time_ms, identity);

-- Packed columns of sessions and events (columns.h), written with the rows they repeat.
CREATE TABLE session_segments (segment {int} NOT NULL, col {int} NOT NULL, version {int} NOT NULL, row_count {int} NOT NULL,
    low {int} NOT NULL, high {int} NOT NULL, data {bytes} NOT NULL, PRIMARY KEY (col, segment));
CREATE TABLE event_segments (segment {int} NOT NULL, col {int} NOT NULL, version {int} NOT NULL, row_count {int} NOT NULL,
    low {int} NOT NULL, high {int} NOT NULL, data {bytes} NOT NULL, PRIMARY KEY (col, segment));

-- What the dashboard shows, kept by the writer. Session counts hold as of each source's seen_until, and are right
-- when ledger_meta 'counted' equals 'generation'.
CREATE TABLE event_hours (source {int} NOT NULL, hour {int} NOT NULL, kind {int} NOT NULL, doubtful {int} NOT NULL,
    count {int} NOT NULL, PRIMARY KEY (source, hour, kind, doubtful)) {clustered};
CREATE TABLE event_days (source {int} NOT NULL, day {int} NOT NULL, kind {int} NOT NULL, doubtful {int} NOT NULL,
    count {int} NOT NULL, PRIMARY KEY (source, day, kind, doubtful)) {clustered};
CREATE TABLE event_totals (source {int} NOT NULL, kind {int} NOT NULL, doubtful {int} NOT NULL, count {int} NOT NULL,
    PRIMARY KEY (source, kind, doubtful)) {clustered};
CREATE TABLE session_days (source {int} NOT NULL, day {int} NOT NULL, count {int} NOT NULL, PRIMARY KEY (source, day)) {clustered};
CREATE TABLE session_counts (source {int} NOT NULL, status {int} NOT NULL, presumed {int} NOT NULL, browser {int} NOT NULL,
    count {int} NOT NULL, PRIMARY KEY (source, status, presumed, browser)) {clustered};
CREATE TABLE user_counts (source {int} NOT NULL PRIMARY KEY, with_sessions {int} NOT NULL, active {int} NOT NULL,
    known {int} NOT NULL, totp_known {int} NOT NULL, totp_enabled {int} NOT NULL);

CREATE TABLE imports (
    id {serial},
    source {int} NOT NULL,
    started_ms {int} NOT NULL,
    finished_ms {int} NOT NULL DEFAULT 0,
    state {text} NOT NULL,
    error {text} NOT NULL DEFAULT '');
CREATE TABLE import_files (
    id {serial},
    import {int} NOT NULL,
    source {int} NOT NULL,
    path {text} NOT NULL,
    format {text} NOT NULL,
    head_hash {bytes} NOT NULL,
    head_length {int} NOT NULL,
    size {int} NOT NULL DEFAULT 0,
    consumed {int} NOT NULL DEFAULT 0,
    lines {int} NOT NULL DEFAULT 0,
    accepted {int} NOT NULL DEFAULT 0,
    added {int} NOT NULL DEFAULT 0,
    skipped {int} NOT NULL DEFAULT 0,
    rejected {int} NOT NULL DEFAULT 0,
    reader_state {bytes} NOT NULL,
    state {text} NOT NULL);
CREATE INDEX import_files_by_import ON import_files (import);
CREATE INDEX import_files_by_head ON import_files (source, head_length, head_hash);
CREATE TABLE rejects (id {serial}, file {int} NOT NULL, line {int} NOT NULL, reason {text} NOT NULL, excerpt {bytes} NOT NULL);
CREATE INDEX rejects_by_file ON rejects (file, line);
CREATE TABLE header_maps (fingerprint {text} PRIMARY KEY, map {text} NOT NULL);

-- Every action sent to a source, before it is sent.
CREATE TABLE journal (
    id {serial},
    source {int} NOT NULL,
    officer {text} NOT NULL,
    action {text} NOT NULL,
    subject {text} NOT NULL,
    reason {text} NOT NULL,
    ordered_ms {int} NOT NULL,
    sent_ms {int} NOT NULL DEFAULT 0,
    settled_ms {int} NOT NULL DEFAULT 0,
    outcome {text} NOT NULL DEFAULT '',
    proof {text} NOT NULL DEFAULT '');
)sql";

// Odoo servers as sources, and what is done to them. Nothing here is secret: passwords and keys are in the system's
// keychain.
constexpr const char *Servers = R"sql(
-- How a source that is a server is reached (settings), how far it was read (cursor), what it turned out to be
-- (profile): JSON, written and read by sync alone. Times are of this computer's clock.
CREATE TABLE servers (
    source {int} NOT NULL PRIMARY KEY,
    settings {text} NOT NULL,
    cursor {text} NOT NULL DEFAULT '',
    profile {text} NOT NULL DEFAULT '',
    tried_ms {int} NOT NULL DEFAULT 0,
    synced_ms {int} NOT NULL DEFAULT 0,
    problem {text} NOT NULL DEFAULT '');

ALTER TABLE users ADD COLUMN administrator {int};
ALTER TABLE users ADD COLUMN access_manager {int};
-- As they were when last read as a whole.
CREATE TABLE trusted_devices (source {int} NOT NULL, odoo_id {int} NOT NULL, user_id {int} NOT NULL, name {text} NOT NULL,
    created_s {int} NOT NULL, expires_s {int} NOT NULL, PRIMARY KEY (source, odoo_id)) {clustered};
CREATE TABLE api_keys (source {int} NOT NULL, odoo_id {int} NOT NULL, user_id {int} NOT NULL, name {text} NOT NULL,
    scope {text} NOT NULL, created_s {int} NOT NULL, expires_s {int} NOT NULL, PRIMARY KEY (source, odoo_id)) {clustered};
CREATE TABLE parameters (source {int} NOT NULL, key {text} NOT NULL, of {text} NOT NULL, value {text} NOT NULL,
    PRIMARY KEY (source, key, of)) {clustered};

-- Every action, written down before anything is sent, and what became of each of its targets. Outcomes: '' (not known
-- yet: a program that died here may have sent it), 'done', 'refused', 'unknown'.
DROP TABLE journal;
CREATE TABLE journal (
    id {serial},
    source {int} NOT NULL,
    officer {text} NOT NULL,
    action {text} NOT NULL,
    reason {text} NOT NULL,
    ordered_ms {int} NOT NULL,
    sent_ms {int} NOT NULL DEFAULT 0,
    settled_ms {int} NOT NULL DEFAULT 0,
    outcome {text} NOT NULL DEFAULT '',
    note {text} NOT NULL DEFAULT '');
-- watch_until_s: a session that was busy when it was revoked may live on unseen until then.
CREATE TABLE journal_targets (
    journal {int} NOT NULL,
    position {int} NOT NULL,
    user_id {int} NOT NULL,
    session {int} NOT NULL,
    odoo_id {int} NOT NULL,
    identifier {text} NOT NULL,
    subject {text} NOT NULL,
    outcome {text} NOT NULL DEFAULT '',
    proof {text} NOT NULL DEFAULT '',
    proved_ms {int} NOT NULL DEFAULT 0,
    watch_until_s {int} NOT NULL DEFAULT 0,
    PRIMARY KEY (journal, position)) {clustered};
CREATE INDEX journal_targets_by_session ON journal_targets (session) WHERE session <> 0;
CREATE INDEX journal_targets_by_user ON journal_targets (user_id) WHERE user_id <> 0;
CREATE INDEX journal_targets_watched ON journal_targets (watch_until_s) WHERE watch_until_s <> 0;
)sql";

// When a session that was revoked was seen in use again, and how it is found when it is.
constexpr const char *Survivors = R"sql(
ALTER TABLE journal_targets ADD COLUMN survived_ms {int} NOT NULL DEFAULT 0;
CREATE INDEX journal_targets_by_identifier ON journal_targets (identifier) WHERE identifier <> '';
)sql";

// What the Guard, the add-on inside Odoo, knows beyond Odoo itself.
constexpr const char *Guard = R"sql(
-- Every policy of a server with its value and its enforcer, as last read: JSON, written and read by policies alone.
ALTER TABLE servers ADD COLUMN policies {text} NOT NULL DEFAULT '';

-- password_set_s: where it is not known, when the Guard was installed.
ALTER TABLE users ADD COLUMN allow_multiple {int};
ALTER TABLE users ADD COLUMN locked_until_s {int} NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN failures {int} NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN password_set_s {int} NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN password_set_known {int} NOT NULL DEFAULT 0;

-- Beside the session's own row. Words are the Guard's; ended_by is a row of users.
CREATE TABLE guard_sessions (
    session {int} NOT NULL PRIMARY KEY,
    ended_s {int} NOT NULL,
    end_cause {text} NOT NULL,
    ended_by {int} NOT NULL,
    end_reason {text} NOT NULL,
    auth_method {text} NOT NULL,
    second_factor {text} NOT NULL,
    suspicious {text} NOT NULL,
    login_ip {text} NOT NULL,
    forwarded_for {text} NOT NULL,
    user_agent {text} NOT NULL);
)sql";

// Suspicious logins that somebody has looked at.
constexpr const char *Alerts = R"sql(
-- Nothing is changed or deleted here: the last mark of a session counts. seen 0: taken back.
CREATE TABLE alert_marks (id {serial}, session {int} NOT NULL, officer {text} NOT NULL, at_ms {int} NOT NULL, seen {int} NOT NULL);
CREATE INDEX alert_marks_by_session ON alert_marks (session, id);
CREATE INDEX guard_sessions_suspicious ON guard_sessions (session) WHERE suspicious <> '';
)sql";

// Rows that grew too old are taken out (retention.cpp); programs that know nothing of that stay away from such ledgers.
//
// Not by dropping partitions, on PostgreSQL either. A row's number is its place in the packed columns, and numbers are given
// in the order in which rows come, which is not that of time (an import brings last year's): a month is no stretch of
// numbers, so the columns would have to be rewritten all the same. Rows are read by number, which over partitions by month
// is a probe into each one's index for every page. And of sessions, which are found again by their identifier and change as
// they are used, the unique key would have to contain the month, which changes too. Pieces of 65,536 rows, a commit each,
// cost what autovacuum takes up afterwards.
constexpr const char *Keeping = R"sql(
INSERT INTO ledger_meta (key, value) VALUES ('keep_months', 0), ('kept_from_s', 0) ON CONFLICT (key) DO NOTHING;
)sql";

// Sessions that outlived their revocation, and who has seen to them: marks like those on alerts.
constexpr const char *SurvivorMarks = R"sql(
-- A mark is of an alert (session; journal 0) or of a target in the journal (journal and position; session 0).
ALTER TABLE alert_marks ADD COLUMN journal {int} NOT NULL DEFAULT 0;
ALTER TABLE alert_marks ADD COLUMN position {int} NOT NULL DEFAULT 0;
CREATE INDEX alert_marks_by_target ON alert_marks (journal, position, id) WHERE journal <> 0;
)sql";

// Networks and devices that are allowed, and the suspicious logins that they answer for.
constexpr const char *Allowed = R"sql(
-- As last read: JSON, written and read by allowance.cpp alone.
ALTER TABLE servers ADD COLUMN allowances {text} NOT NULL DEFAULT '';
-- Follows from the above and guard_sessions; made anew when one of them changes. officer, at_ms: who allowed it, and when.
CREATE TABLE alert_allowances (session {int} NOT NULL PRIMARY KEY, source {int} NOT NULL, officer {text} NOT NULL, at_ms {int} NOT NULL, what {text} NOT NULL);
CREATE INDEX alert_allowances_by_source ON alert_allowances (source);
)sql";

constexpr Migration Steps[] = {
    {1, "first schema", FirstSchema},
    {2, "Odoo servers and actions", Servers},
    {3, "sessions that outlive their revocation", Survivors},
    {4, "what the Guard knows", Guard},
    {5, "alerts that somebody has looked at", Alerts},
    {6, "how long is kept", Keeping},
    {7, "surviving sessions that somebody has seen to", SurvivorMarks},
    {8, "networks and devices that are allowed", Allowed},
};

int newestVersion(std::span<const Migration> steps)
{
    return steps.empty() ? 0 : steps.back().version;
}

Error tooNew(const QString &path, int found, int known)
{
    return {ErrorKind::Refused, Texts::tr("The ledger %1 was made by a newer Gatehouse (its schema is version %2, this "
                                          "program knows up to %3). It was "
                                          "not touched. Update Gatehouse to open it.")
                                    .arg(path)
                                    .arg(found)
                                    .arg(known)};
}

} // namespace

std::span<const Migration> migrations()
{
    return Steps;
}

Result<int> schemaVersion(Database &db)
{
    const auto empty = db.isEmpty();
    if (!empty)
        return tl::unexpected(empty.error());
    if (*empty)
        return 0;
    const auto ours = db.hasTable("ledger_meta");
    if (!ours)
        return tl::unexpected(ours.error());
    if (!*ours)
        return fail(ErrorKind::Input,
            Texts::tr("%1 is a database, but not a Gatehouse ledger. Nothing was changed in it.").arg(db.path()));
    const auto version = db.number("SELECT value FROM ledger_meta WHERE key = 'schema'");
    if (!version)
        return tl::unexpected(version.error());
    return static_cast<int>(*version);
}

Result<void> migrate(Database &db, std::span<const Migration> steps)
{
    const auto version = schemaVersion(db);
    if (!version)
        return tl::unexpected(version.error());
    if (*version > newestVersion(steps))
        return tl::unexpected(tooNew(db.path(), *version, newestVersion(steps)));
    for (const Migration &step : steps) {
        if (step.version <= *version)
            continue;
        if (const auto begun = db.begin(); !begun)
            return begun;
        const QByteArray note = "INSERT INTO ledger_meta VALUES ('schema', " + QByteArray::number(step.version)
            + ") ON CONFLICT (key) DO UPDATE SET value = excluded.value";
        auto done = db.exec(step.sql);
        if (done)
            done = db.exec(note.constData());
        if (done)
            done = db.commit();
        if (!done) {
            db.rollback();
            return fail(ErrorKind::Storage,
                Texts::tr("Bringing the ledger %1 to version %2 (%3) failed; it stays at the version before. %4")
                    .arg(db.path())
                    .arg(step.version)
                    .arg(QLatin1String(step.name), done.error().text));
        }
    }
    return {};
}

Result<std::unique_ptr<Database>> openUpToDate(const QString &ledger, const CancelToken &cancel)
{
    auto db = Database::open(ledger, OpenMode::Sole, cancel);
    if (!db)
        return db;
    if (const auto migrated = migrate(**db, migrations()); !migrated)
        return tl::unexpected(migrated.error());
    return db;
}

Result<void> checkReadable(Database &db)
{
    const auto version = schemaVersion(db);
    if (!version)
        return tl::unexpected(version.error());
    const int known = newestVersion(Steps);
    if (*version > known)
        return tl::unexpected(tooNew(db.path(), *version, known));
    if (*version < known)
        return fail(ErrorKind::Refused, Texts::tr("The ledger %1 is of an older version (%2, now %3). Open it once in "
                                                  "the console, or import into it, to bring it up to date.")
                                            .arg(db.path())
                                            .arg(*version)
                                            .arg(known));
    return {};
}

} // namespace gatehouse
