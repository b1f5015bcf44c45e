// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policies/known_policies.h"

#include <algorithm>

namespace gatehouse {

Result<std::vector<KnownPolicies>> knownPolicies(Reader &reader)
{
    const auto servers = reader.servers();
    if (!servers)
        return tl::unexpected(servers.error());
    std::vector<KnownPolicies> known;
    for (const ServerView &server : *servers) {
        KnownPolicies one{server.source, server.name, policySetFrom(server.policies).value_or(PolicySet()), server.synced, {}, server.problem};
        if (!server.allowances.isEmpty())
            one.allowed = allowancesFrom(server.allowances);
        known.push_back(std::move(one));
    }
    std::sort(known.begin(), known.end(), [](const KnownPolicies &a, const KnownPolicies &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return known;
}

} // namespace gatehouse
