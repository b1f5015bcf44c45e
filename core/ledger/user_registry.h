// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/records.h"
#include "core/domain/result.h"
#include "core/ledger/database.h"
#include "core/ledger/dictionary.h"

#include <memory>
#include <unordered_map>

namespace gatehouse {

/// The writer's view of the table users: finds or makes the user a source means. Sources name users by login, by Odoo
/// id or by display name; once a record gives two of them together, rows that turn out to be one person are joined:
/// one keeps its number, the others point to it (merged_into) and what was written under them is left as it is.
class UserRegistry
{
public:
    explicit UserRegistry(Database &db);
    Result<void> load();

    /// The row for a reference; none (zero) for an empty one. `known`: the source proves that the user exists.
    Result<UserId> resolve(SourceId source, const UserRef &ref, bool known);
    /// What a user list says.
    Result<void> describe(SourceId source, const UserRecord &record);

    /// Numbers that grow with events and sessions, collected and written by flush().
    Result<void> describe(SourceId source, const AccountRecord &record);
    void sawLogin(UserId user, std::int64_t seconds);
    void sawFailure(UserId user, std::int64_t seconds);
    void sawIgnored(UserId user, std::int64_t seconds);
    void sawSession(UserId user);
    void sawTotp(UserId user, bool enabled);
    Result<void> flush();
    /// Grows with every user made, completed or described anew.
    std::int64_t changed() const { return m_changed; }

private:
    struct Row
    {
        std::int64_t id = 0;
        std::int64_t odooId = 0;
        std::string login;
        std::string name;
        bool known = false;
    };
    struct Growth
    {
        std::int64_t logins = 0, failed = 0, sessions = 0;
        std::int64_t lastLogin = 0, lastFailed = 0, lastIgnored = 0;
        int totp = -1;
    };

    /// What a reference names; empty rows where it names none.
    struct Found
    {
        Row byOdooId;
        Row byLogin;
        Row byName; ///< none where several share it
    };
    Result<Found> look(SourceId source, const UserRef &ref);
    Result<void> merge(const Row &from, const Row &into);
    Result<UserId> find(SourceId source, const UserRef &ref, bool known);

    Database &m_db;
    std::unordered_map<std::uint64_t, std::int64_t> m_resolved; ///< hash of a whole reference -> row
    std::int64_t m_changed = 0;
    std::unordered_map<std::int64_t, Growth> m_growth;
    std::unique_ptr<Statement> m_find, m_add, m_complete, m_mergeNumbers, m_mergePoint, m_describe, m_describeAccount;
    std::unique_ptr<RowInserter> m_grow;
};

} // namespace gatehouse
