// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/guard_batch.h"

#include "core/ledger/clean_text.h"

#include <algorithm>
#include <vector>

namespace gatehouse {

namespace {

constexpr std::size_t LongestWord = 64;
constexpr std::size_t LongestAddress = 64;
constexpr std::size_t LongestText = 1024;

} // namespace

GuardBatch::GuardBatch(Database &db, SessionBatch &sessions)
    : m_db(db)
    , m_sessions(sessions)
{
}

Result<void> GuardBatch::load()
{
    auto save = m_db.prepare(
        "INSERT INTO guard_sessions (session, ended_s, end_cause, ended_by, end_reason, auth_method, second_factor, suspicious, login_ip, "
        "forwarded_for, user_agent) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (session) DO UPDATE SET "
        "ended_s = excluded.ended_s, end_cause = excluded.end_cause, ended_by = excluded.ended_by, end_reason = excluded.end_reason, "
        "auth_method = excluded.auth_method, second_factor = excluded.second_factor, suspicious = excluded.suspicious, "
        "login_ip = excluded.login_ip, forwarded_for = excluded.forwarded_for, user_agent = excluded.user_agent "
        // Most are told again and again for no more than having been used.
        "WHERE guard_sessions.ended_s <> excluded.ended_s OR guard_sessions.end_cause <> excluded.end_cause "
        "OR guard_sessions.ended_by <> excluded.ended_by OR guard_sessions.end_reason <> excluded.end_reason "
        "OR guard_sessions.auth_method <> excluded.auth_method OR guard_sessions.second_factor <> excluded.second_factor "
        "OR guard_sessions.suspicious <> excluded.suspicious");
    if (!save)
        return tl::unexpected(save.error());
    m_save = std::move(*save);
    return {};
}

void GuardBatch::add(std::uint64_t key, std::int64_t endedBy, std::int64_t endedSeconds, const GuardSessionRecord &r)
{
    const auto kept = [](std::string_view text, std::size_t most) { return std::string(beginningOf(text, most)); };
    Facts facts{endedSeconds, endedBy, kept(r.endCause, LongestWord), kept(r.endReason, LongestText), kept(r.authMethod, LongestWord),
        kept(r.secondFactor, LongestWord), kept(r.suspicious, LongestWord), kept(r.loginIp, LongestAddress),
        kept(r.forwardedFor, LongestText), kept(r.userAgent, LongestText)};
    m_bytes += sizeof(Facts) + facts.endReason.size() + facts.forwardedFor.size() + facts.userAgent.size() + LongestWord;
    m_facts.insert_or_assign(key, std::move(facts));
}

Result<std::int64_t> GuardBatch::write()
{
    if (m_facts.empty())
        return 0;
    std::vector<std::uint64_t> keys;
    keys.reserve(m_facts.size());
    for (const auto &[key, facts] : m_facts)
        keys.push_back(key);
    std::sort(keys.begin(), keys.end(),
        [](std::uint64_t a, std::uint64_t b) { return static_cast<std::int64_t>(a) < static_cast<std::int64_t>(b); });
    const auto rows = m_sessions.rowsOf(keys);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<std::pair<std::int64_t, std::uint64_t>> byRow; // in the order the table is stored in
    byRow.reserve(rows->size());
    for (const auto &[key, row] : *rows)
        byRow.emplace_back(row, key);
    std::sort(byRow.begin(), byRow.end());
    for (const auto &[row, key] : byRow) {
        const Facts &f = m_facts.at(key);
        const auto text = [](const std::string &t) { return std::string_view(t); };
        const auto saved = m_save->run(row, f.ended, text(f.endCause), f.endedBy, text(f.endReason), text(f.authMethod),
            text(f.secondFactor), text(f.suspicious), text(f.loginIp), text(f.forwardedFor), text(f.userAgent));
        if (!saved)
            return tl::unexpected(saved.error());
    }
    m_facts.clear();
    m_bytes = 0;
    return static_cast<std::int64_t>(byRow.size());
}

} // namespace gatehouse
