// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/user_registry.h"

#include "core/domain/stable_hash.h"
#include "core/ledger/ledger_time.h"

#include <algorithm>

namespace gatehouse {

namespace {

constexpr std::size_t MostRemembered = 100'000;

std::uint64_t referenceKey(SourceId source, const UserRef &ref, bool known)
{
    std::uint64_t h = mixBits(static_cast<std::uint64_t>(source.value) * 2 + known);
    h = mixBits(h ^ static_cast<std::uint64_t>(ref.odooId));
    return stableHash(ref.name, stableHash(ref.login, h));
}

} // namespace

UserRegistry::UserRegistry(Database &db)
    : m_db(db)
{
}

Result<void> UserRegistry::load()
{
    const std::pair<std::unique_ptr<Statement> *, const char *> statements[] = {
        // By each of the names at once: a ledger may be a journey away.
        {&m_find,
            "SELECT 1, id, odoo_id, login, name, known FROM users WHERE odoo_id = ?1 AND odoo_id <> 0 AND source = ?4 AND merged_into = 0 "
            "UNION ALL SELECT * FROM (SELECT 2, id, odoo_id, login, name, known FROM users WHERE login = ?2 AND login <> '' AND source = ?4 "
            "AND merged_into = 0 ORDER BY id DESC LIMIT 1) AS by_login "
            "UNION ALL SELECT * FROM (SELECT 3, id, odoo_id, login, name, known FROM users WHERE name = ?3 AND name <> '' AND source = ?4 "
            "AND merged_into = 0 ORDER BY id LIMIT 2) AS by_name"},
        {&m_add, "INSERT INTO users (source, odoo_id, login, name, known) VALUES (?, ?, ?, ?, ?) RETURNING id"},
        {&m_complete, "UPDATE users SET odoo_id = ?, login = ?, name = ?, known = ? WHERE id = ?"},
        {&m_mergeNumbers,
            "UPDATE users SET logins = users.logins + other.logins, failed = users.failed + other.failed, "
            "sessions = users.sessions + other.sessions, known = {greatest}(users.known, other.known), "
            "suspended = coalesce(users.suspended, other.suspended), share = coalesce(users.share, other.share), "
            "totp = coalesce(users.totp, other.totp), "
            "allow_multiple = coalesce(users.allow_multiple, other.allow_multiple), "
            "locked_until_s = {greatest}(users.locked_until_s, other.locked_until_s), "
            "failures = {greatest}(users.failures, other.failures), "
            "password_set_s = {greatest}(users.password_set_s, other.password_set_s), "
            "password_set_known = {greatest}(users.password_set_known, other.password_set_known), "
            "created_s = {greatest}(users.created_s, other.created_s), "
            "last_login_s = {greatest}(users.last_login_s, other.last_login_s), "
            "last_failed_s = {greatest}(users.last_failed_s, other.last_failed_s), "
            "last_ignored_s = {greatest}(users.last_ignored_s, other.last_ignored_s) "
            "FROM users AS other WHERE users.id = ? AND other.id = ?"},
        {&m_mergePoint, "UPDATE users SET merged_into = ? WHERE id = ? OR merged_into = ?"},
        {&m_describe,
            "UPDATE users SET suspended = coalesce(?1, suspended), share = coalesce(?2, share), totp = coalesce(?3, totp), "
            "administrator = coalesce(?7, administrator), access_manager = coalesce(?8, access_manager), "
            "created_s = {greatest}(created_s, ?4), last_login_s = {greatest}(last_login_s, ?5) WHERE id = ?6 AND "
            "(coalesce(?1, suspended, -1) <> coalesce(suspended, -1) OR coalesce(?2, share, -1) <> coalesce(share, -1) "
            "OR coalesce(?3, totp, -1) <> coalesce(totp, -1) OR ?4 > created_s OR ?5 > last_login_s "
            "OR coalesce(?7, administrator, -1) <> coalesce(administrator, -1) "
            "OR coalesce(?8, access_manager, -1) <> coalesce(access_manager, -1))"},
        // Both times are counted back from "seconds ago" and "seconds left": a second or two is no change.
        {&m_describeAccount,
            "UPDATE users SET allow_multiple = ?1, locked_until_s = ?2, failures = ?3, password_set_s = ?4, password_set_known = ?5 "
            "WHERE id = ?6 AND (coalesce(allow_multiple, -1) <> ?1 OR abs(locked_until_s - ?2) > 5 OR failures <> ?3 "
            "OR abs(password_set_s - ?4) > 5 OR password_set_known <> ?5)"},
    };
    for (const auto &[slot, sql] : statements) {
        auto made = m_db.prepare(sql);
        if (!made)
            return tl::unexpected(made.error());
        *slot = std::move(*made);
    }
    // Several may have become one.
    auto grow = m_db.changer("UPDATE users SET logins = users.logins + grown.logins, failed = users.failed + grown.failed, "
                             "sessions = users.sessions + grown.sessions, last_login_s = {greatest}(users.last_login_s, grown.last_login), "
                             "last_failed_s = {greatest}(users.last_failed_s, grown.last_failed), "
                             "last_ignored_s = {greatest}(users.last_ignored_s, grown.last_ignored), "
                             "totp = CASE WHEN grown.totp < 0 THEN users.totp ELSE grown.totp END "
                             "FROM (SELECT CASE WHEN u.merged_into = 0 THEN u.id ELSE u.merged_into END AS id, sum(told.logins) AS logins, "
                             "sum(told.failed) AS failed, sum(told.sessions) AS sessions, max(told.last_login) AS last_login, "
                             "max(told.last_failed) AS last_failed, max(told.last_ignored) AS last_ignored, max(told.totp) AS totp "
                             "FROM {rows} AS told JOIN users AS u ON u.id = told.id GROUP BY 1) AS grown WHERE users.id = grown.id",
        {"id", "logins", "failed", "sessions", "last_login", "last_failed", "last_ignored", "totp"});
    if (!grow)
        return tl::unexpected(grow.error());
    m_grow = std::move(*grow);
    return {};
}

Result<UserRegistry::Found> UserRegistry::look(SourceId source, const UserRef &ref)
{
    Found found;
    int named = 0;
    const auto read = m_find->each(
        [&](const Statement &row) {
            Row user{row.integer(1), row.integer(2), std::string(row.text(3)), std::string(row.text(4)), row.integer(5) != 0};
            switch (row.integer(0)) {
            case 1: found.byOdooId = std::move(user); break;
            case 2: found.byLogin = std::move(user); break;
            default: found.byName = ++named == 1 ? std::move(user) : Row(); break;
            }
        },
        ref.odooId, std::string_view(ref.login), std::string_view(ref.name), source.value);
    if (!read)
        return tl::unexpected(read.error());
    return found;
}

Result<void> UserRegistry::merge(const Row &from, const Row &into)
{
    // What has grown but is not written yet must be in the rows before they are added up.
    if (const auto flushed = flush(); !flushed)
        return flushed;
    if (const auto added = m_mergeNumbers->run(into.id, from.id); !added)
        return added;
    if (const auto pointed = m_mergePoint->run(into.id, from.id, from.id); !pointed)
        return pointed;
    m_resolved.clear();
    return {};
}

Result<UserId> UserRegistry::resolve(SourceId source, const UserRef &ref, bool known)
{
    if (ref.isEmpty())
        return UserId{};
    const std::uint64_t key = referenceKey(source, ref, known);
    if (const auto it = m_resolved.find(key); it != m_resolved.end())
        return UserId{it->second};
    const auto id = find(source, ref, known);
    if (!id)
        return id;
    if (m_resolved.size() >= MostRemembered)
        m_resolved.clear();
    m_resolved[key] = id->value;
    return id;
}

Result<UserId> UserRegistry::find(SourceId source, const UserRef &ref, bool known)
{
    const auto found = look(source, ref);
    if (!found)
        return tl::unexpected(found.error());
    const Row &byId = found->byOdooId;
    // A login that has passed to another Odoo id is another person.
    const bool isSame = ref.odooId == 0 || found->byLogin.odooId == 0 || found->byLogin.odooId == ref.odooId;
    const Row other = isSame ? found->byLogin : Row();
    // Display names are not unique: they only tie a user to a row that has nothing else yet, or the other way round.
    const bool isBare = found->byName.odooId == 0 && found->byName.login.empty();
    const bool isOnlyName = ref.odooId == 0 && ref.login.empty();
    const Row named = isBare || isOnlyName ? found->byName : Row();

    Row row = byId.id != 0 ? byId : other.id != 0 ? other : named;
    if (row.id == 0) {
        m_add->bindAll(source.value, ref.odooId, ref.login, ref.name, std::int64_t{known});
        const auto added = m_add->step();
        const std::int64_t id = added && *added ? m_add->integer(0) : 0;
        m_add->reset();
        if (!added)
            return tl::unexpected(added.error());
        // What was found by this name or login before may now be told from it.
        if (ref.odooId != 0 || !ref.name.empty())
            m_resolved.clear();
        ++m_changed;
        return UserId{id};
    }
    for (const Row *twin : {&other, &named}) {
        if (twin->id != 0 && twin->id != row.id) {
            if (const auto merged = merge(*twin, row); !merged)
                return tl::unexpected(merged.error());
        }
    }
    const auto firstOf = [](std::string_view said, const std::string &a, const std::string &b, const std::string &c) {
        return !said.empty() ? std::string(said) : !a.empty() ? a : !b.empty() ? b : c;
    };
    const std::int64_t odooId = ref.odooId != 0 ? ref.odooId : std::max({row.odooId, other.odooId, named.odooId});
    const std::string login = firstOf(ref.login, row.login, other.login, named.login);
    const std::string name = firstOf(ref.name, row.name, other.name, named.name);
    const bool isKnown = known || row.known || other.known || named.known;
    if (odooId != row.odooId || login != row.login || name != row.name || isKnown != row.known) {
        const auto completed = m_complete->run(odooId, std::string_view(login), std::string_view(name), std::int64_t{isKnown}, row.id);
        if (!completed)
            return tl::unexpected(completed.error());
        m_resolved.clear();
        ++m_changed;
    }
    return UserId{row.id};
}

Result<void> UserRegistry::describe(SourceId source, const UserRecord &record)
{
    const auto id = resolve(source, record.user, true);
    if (!id)
        return tl::unexpected(id.error());
    if (!*id)
        return {};
    const auto bindFlag = [this](int index, std::optional<bool> value, bool turned) {
        if (value)
            m_describe->bind(index, *value != turned);
        else
            m_describe->bindNull(index);
    };
    bindFlag(1, record.active, true);
    bindFlag(2, record.share, false);
    bindFlag(3, record.totpEnabled, false);
    m_describe->bind(4, secondsOrZero(record.created));
    m_describe->bind(5, secondsOrZero(record.lastLogin));
    m_describe->bind(6, id->value);
    bindFlag(7, record.administrator, false);
    bindFlag(8, record.accessManager, false);
    const auto done = m_describe->step();
    m_describe->reset();
    if (!done)
        return tl::unexpected(done.error());
    m_changed += m_db.changes();
    return {};
}

Result<void> UserRegistry::describe(SourceId source, const AccountRecord &record)
{
    const auto id = resolve(source, record.user, true);
    if (!id)
        return tl::unexpected(id.error());
    if (!*id)
        return {};
    const auto done = m_describeAccount->run(std::int64_t{record.allowsMultiple}, secondsOrZero(record.lockedUntil), record.failures,
        secondsOrZero(record.passwordSet), std::int64_t{record.passwordSetKnown}, id->value);
    if (done)
        m_changed += m_db.changes();
    return done;
}

void UserRegistry::sawLogin(UserId user, std::int64_t seconds)
{
    if (!user)
        return;
    Growth &g = m_growth[user.value];
    ++g.logins;
    g.lastLogin = std::max(g.lastLogin, seconds);
}

void UserRegistry::sawFailure(UserId user, std::int64_t seconds)
{
    if (!user)
        return;
    Growth &g = m_growth[user.value];
    ++g.failed;
    g.lastFailed = std::max(g.lastFailed, seconds);
}

void UserRegistry::sawIgnored(UserId user, std::int64_t seconds)
{
    if (user)
        m_growth[user.value].lastIgnored = std::max(m_growth[user.value].lastIgnored, seconds);
}

void UserRegistry::sawSession(UserId user)
{
    if (user)
        ++m_growth[user.value].sessions;
}

void UserRegistry::sawTotp(UserId user, bool enabled)
{
    if (user)
        m_growth[user.value].totp = enabled;
}

Result<void> UserRegistry::flush()
{
    for (const auto &[id, g] : m_growth) {
        const auto grown = m_grow->row(id, g.logins, g.failed, g.sessions, g.lastLogin, g.lastFailed, g.lastIgnored, std::int64_t{g.totp});
        if (!grown)
            return grown;
    }
    m_growth.clear();
    return m_grow->flush();
}

} // namespace gatehouse
