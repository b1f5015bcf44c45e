// SPDX-License-Identifier: GPL-3.0-or-later
// Sources that are servers, and what is known of their rules and of their users' keys.
#include "core/ledger/ledger_time.h"
#include "core/ledger/reader_state.h"

namespace gatehouse {

Result<std::vector<ServerView>> Reader::servers()
{
    const ReadScope scope(*m_state->db);
    std::vector<ServerView> servers;
    const auto read = m_state->eachRow("SELECT v.source, s.name, v.settings, v.cursor, v.profile, v.policies, v.allowances, v.tried_ms, v.synced_ms, v.problem "
                                       "FROM servers v JOIN sources s ON s.id = v.source ORDER BY s.name",
        [&](const Statement &r) {
            servers.push_back({SourceId{r.integer(0)}, r.string(1), r.string(2), r.string(3), r.string(4), r.string(5),
                r.string(6), msOrUnknown(r.integer(7)), msOrUnknown(r.integer(8)), r.string(9)});
        });
    if (!read)
        return tl::unexpected(read.error());
    return servers;
}

Result<std::vector<ParameterView>> Reader::parameters(std::optional<SourceId> source)
{
    const ReadScope scope(*m_state->db);
    std::vector<ParameterView> parameters;
    const std::int64_t only = source ? source->value : 0;
    const auto read = m_state->eachRow("SELECT s.name, p.key, p.of, p.value FROM parameters p JOIN sources s ON s.id = p.source "
                                       "WHERE ? = 0 OR p.source = ? ORDER BY s.name, p.key, p.of",
        [&](const Statement &r) { parameters.push_back({r.string(0), r.string(1), r.string(2), r.string(3)}); }, only, only);
    if (!read)
        return tl::unexpected(read.error());
    return parameters;
}

Result<std::vector<std::pair<QByteArray, Instant>>> Reader::sessionsSaidOpen(SourceId source, const CancelToken &cancel)
{
    State &s = *m_state;
    const ReadScope scope(*s.db);
    if (const auto fresh = s.refresh(); !fresh)
        return tl::unexpected(fresh.error());
    RowFilter open;
    CodeTest ofSource{static_cast<int>(SessionColumn::Source), {}};
    ofSource.codes.add(static_cast<std::uint32_t>(source.value));
    CodeTest isOpen{static_cast<int>(SessionColumn::State), {}, false, EndMask};
    isOpen.codes.add(static_cast<std::uint32_t>(SessionEnd::Open));
    open.codes = {ofSource, isOpen};
    ColumnScan scan(s.sessions, s.basis, cancel);
    const auto selection = scan.select(open);
    if (!selection)
        return tl::unexpected(selection.error());
    std::vector<std::pair<QByteArray, Instant>> found;
    const auto read = s.eachRowOf("SELECT identifier, last_s FROM sessions WHERE id {of}", s.rowsIn(s.sessions, **selection),
        [&found](const Statement &r) -> Result<void> {
            const std::string_view identifier = r.text(0);
            found.emplace_back(
                QByteArray(identifier.data(), static_cast<qsizetype>(identifier.size())), Instant::fromSeconds(r.integer(1)));
            return {};
        });
    return read ? Result<decltype(found)>(std::move(found)) : tl::unexpected(read.error());
}

Result<std::vector<CredentialView>> Reader::trustedDevices(UserId user)
{
    return m_state->credentials("SELECT t.odoo_id, t.name, '', t.created_s, t.expires_s FROM trusted_devices t JOIN users u "
                                "ON u.id = t.user_id WHERE u.id = ?1 OR u.merged_into = ?1 ORDER BY t.odoo_id",
        user);
}

Result<std::vector<CredentialView>> Reader::apiKeys(UserId user)
{
    return m_state->credentials("SELECT k.odoo_id, k.name, k.scope, k.created_s, k.expires_s FROM api_keys k JOIN users u "
                                "ON u.id = k.user_id WHERE u.id = ?1 OR u.merged_into = ?1 ORDER BY k.odoo_id",
        user);
}

Result<std::vector<CredentialView>> Reader::State::credentials(const char *sql, UserId user)
{
    const ReadScope scope(*db);
    std::vector<CredentialView> list;
    const auto read = eachRow(
        sql,
        [&](const Statement &r) {
            list.push_back(
                {r.integer(0), r.string(1), r.string(2), secondsOrUnknown(r.integer(3)), secondsOrUnknown(r.integer(4))});
        },
        user.value);
    if (!read)
        return tl::unexpected(read.error());
    return list;
}

} // namespace gatehouse
