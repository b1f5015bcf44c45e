// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/records.h"

#include "core/domain/stable_hash.h"

namespace gatehouse {

std::uint64_t identityOf(const EventRecord &record)
{
    const QLatin1String kind = eventKindName(record.kind);
    std::uint64_t h = stableHash({kind.data(), static_cast<std::size_t>(kind.size())}, static_cast<std::uint64_t>(record.time.ms));
    for (const std::string_view part :
        {record.user.login, record.user.name, record.ip, record.identifier, record.note})
        h = stableHash(part, h);
    return stableHash({}, h + static_cast<std::uint64_t>(record.user.odooId));
}

} // namespace gatehouse
