// SPDX-License-Identifier: GPL-3.0-or-later
// The writer's side of servers: how they are reached, what a reading told and how far it got.
#include "core/ledger/alert_allowances.h"
#include "core/ledger/ledger_time.h"
#include "core/ledger/writer_state.h"

namespace gatehouse {

namespace {

/// A server's clock may say anything.
std::int64_t fittingSeconds(Instant t)
{
    return fitsLedger(t) ? t.seconds() : 0;
}

} // namespace

Result<void> Writer::saveServer(SourceId source, const QString &settings)
{
    State &s = *m_state;
    if (const auto begun = s.ensureBegun(); !begun)
        return begun;
    auto save = s.db->prepare("INSERT INTO servers (source, settings) VALUES (?, ?) "
                              "ON CONFLICT (source) DO UPDATE SET settings = excluded.settings, problem = ''");
    auto done = save ? (*save)->run(source.value, settings) : tl::unexpected(save.error());
    return done ? s.commit() : s.abandon(done.error());
}

Result<void> Writer::forgetServer(SourceId source)
{
    State &s = *m_state;
    if (const auto begun = s.ensureBegun(); !begun)
        return begun;
    auto forget = s.db->prepare("DELETE FROM servers WHERE source = ?");
    auto done = forget ? (*forget)->run(source.value) : tl::unexpected(forget.error());
    return done ? s.commit() : s.abandon(done.error());
}

Result<void> Writer::beginSync(SourceId source)
{
    State &s = *m_state;
    if (const auto begun = s.ensureBegun(); !begun)
        return begun;
    s.told = {};
    return s.choose(source);
}

Result<void> Writer::commitSync(const std::optional<SyncState> &state)
{
    State &s = *m_state;
    if (const auto begun = s.ensureBegun(); !begun)
        return begun;
    if (state)
        s.seenUntil = std::max(s.seenUntil, fittingSeconds(state->asOf));
    auto done = s.writeBatch();
    if (done && state)
        done = s.writeTold(*state);
    if (done)
        done = s.recountIfCheap();
    return done ? s.commit() : s.abandon(done.error());
}

Result<void> Writer::State::writeTold(const SyncState &state)
{
    const auto replaceItems = [this](bool has, const char *clear, const char *add, const std::vector<Told::Item> &items) -> Result<void> {
        if (!has)
            return {};
        auto clearing = db->prepare(clear);
        auto adding = db->prepare(add);
        if (!clearing)
            return tl::unexpected(clearing.error());
        if (!adding)
            return tl::unexpected(adding.error());
        auto done = (*clearing)->run(source.value);
        for (auto item = items.begin(); done && item != items.end(); ++item)
            done = (*adding)->run(source.value, item->odooId, item->user, std::string_view(item->name),
                std::string_view(item->scope), item->created, item->expires);
        return done;
    };
    auto done = replaceItems(state.hasTrustedDevices, "DELETE FROM trusted_devices WHERE source = ?",
        "INSERT INTO trusted_devices (source, odoo_id, user_id, name, created_s, expires_s) VALUES (?1, ?2, ?3, ?4, ?6, ?7) "
        "ON CONFLICT (source, odoo_id) DO NOTHING",
        told.trustedDevices);
    if (done)
        done = replaceItems(state.hasApiKeys, "DELETE FROM api_keys WHERE source = ?",
            "INSERT INTO api_keys (source, odoo_id, user_id, name, scope, created_s, expires_s) VALUES (?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (source, odoo_id) DO NOTHING",
            told.apiKeys);
    if (done && state.hasParameters) {
        auto clear = db->prepare("DELETE FROM parameters WHERE source = ?");
        auto add = db->prepare("INSERT INTO parameters (source, key, of, value) VALUES (?, ?, ?, ?) "
                               "ON CONFLICT (source, key, of) DO UPDATE SET value = excluded.value");
        if (!clear)
            return tl::unexpected(clear.error());
        if (!add)
            return tl::unexpected(add.error());
        done = (*clear)->run(source.value);
        for (auto p = told.parameters.begin(); done && p != told.parameters.end(); ++p)
            done = (*add)->run(source.value, std::string_view(p->key), std::string_view(p->of), std::string_view(p->value));
    }
    if (!done)
        return done;
    const bool hasLogins = told.suspiciousLogin;
    told = {};
    auto save = db->prepare("UPDATE servers SET cursor = ?, profile = CASE WHEN ?2 = '' THEN profile ELSE ?2 END, tried_ms = ?3, "
                            "policies = CASE WHEN ?5 = '' THEN policies ELSE ?5 END, allowances = CASE WHEN ?6 = '' THEN allowances ELSE ?6 END, "
                            "synced_ms = ?3, problem = '' WHERE source = ?4");
    if (!save)
        return tl::unexpected(save.error());
    done = (*save)->run(state.cursor, state.profile, msOrZero(state.finished), source.value, state.policies, state.allowances);
    if (!done || (state.allowances.isEmpty() && !hasLogins))
        return done;
    auto kept = db->prepare("SELECT allowances FROM servers WHERE source = ?");
    if (!kept)
        return tl::unexpected(kept.error());
    QString allowances;
    const auto read = (*kept)->each([&](const Statement &r) { allowances = r.string(0); }, source.value);
    return read ? noteAllowedAlerts(*db, source, allowancesFrom(allowances)) : read;
}

void Writer::trustedDevice(const TrustedDeviceRecord &r)
{
    State &s = *m_state;
    if (!s.ok(s.ensureBegun()))
        return;
    CleanText clean;
    const auto user = s.users.resolve(s.source, cleaned(r.user, clean), true);
    if (s.ok(user))
        s.told.trustedDevices.push_back(
            {r.odooId, user->value, std::string(clean(r.name)), {}, fittingSeconds(r.created), fittingSeconds(r.expires)});
}

void Writer::apiKey(const ApiKeyRecord &r)
{
    State &s = *m_state;
    if (!s.ok(s.ensureBegun()))
        return;
    CleanText clean;
    const auto user = s.users.resolve(s.source, cleaned(r.user, clean), true);
    if (s.ok(user))
        s.told.apiKeys.push_back({r.odooId, user->value, std::string(clean(r.name)), std::string(clean(r.scope)), fittingSeconds(r.created),
            fittingSeconds(r.expires)});
}

void Writer::guardSession(const GuardSessionRecord &told)
{
    State &s = *m_state;
    if (!s.ok(s.ensureBegun()))
        return;
    CleanText clean;
    const auto by = s.users.resolve(s.source, cleaned(told.endedBy, clean), true);
    if (!s.ok(by))
        return;
    GuardSessionRecord r = told;
    for (std::string_view *text : {&r.identifier, &r.endCause, &r.endReason, &r.authMethod, &r.secondFactor, &r.suspicious,
             &r.loginIp, &r.forwardedFor, &r.userAgent})
        *text = clean(*text);
    s.told.suspiciousLogin = s.told.suspiciousLogin || !r.suspicious.empty();
    if (!r.identifier.empty())
        s.guard.add(sessionKey(s.source, r.identifier), by->value, fittingSeconds(r.ended), r);
}

void Writer::account(const AccountRecord &told)
{
    State &s = *m_state;
    if (!s.ok(s.ensureBegun()))
        return;
    CleanText clean;
    AccountRecord r = told;
    r.user = cleaned(told.user, clean);
    const std::int64_t before = s.users.changed();
    if (s.ok(s.users.describe(s.source, r)) && s.users.changed() > before)
        ++s.counts.added;
}

void Writer::parameter(const ParameterRecord &r)
{
    CleanText clean;
    m_state->told.parameters.push_back({std::string(clean(r.key)), std::string(clean(r.of)), std::string(clean(r.value))});
}

} // namespace gatehouse
