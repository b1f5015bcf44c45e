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
    for (const ServerView &server : *servers)
        known.push_back({server.source, server.name, policySetFrom(server.policies).value_or(PolicySet()), server.synced, server.problem});
    std::sort(known.begin(), known.end(), [](const KnownPolicies &a, const KnownPolicies &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return known;
}

} // namespace gatehouse
