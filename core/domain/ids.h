// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>

#include <compare>
#include <cstdint>

namespace gatehouse {

/// A ledger row id that cannot be mistaken for the id of another table. Zero is "none".
template <typename Tag>
struct Id
{
    std::int64_t value = 0;

    constexpr explicit operator bool() const { return value != 0; }
    constexpr auto operator<=>(const Id &) const = default;
};

template <typename Tag>
size_t qHash(Id<Tag> id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}

using SourceId = Id<struct SourceTag>;
using UserId = Id<struct UserTag>;
using SessionId = Id<struct SessionTag>;
using EventId = Id<struct EventTag>;
using ImportId = Id<struct ImportTag>;

} // namespace gatehouse
