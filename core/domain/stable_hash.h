// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace gatehouse {

/// Spreads every bit of a 64-bit number over all others (the finaliser of D. Lea's and G. Steele's SplitMix64).
constexpr std::uint64_t mixBits(std::uint64_t x)
{
    x ^= x >> 30;
    x *= 0xbf58476d1ce4e5b9ULL;
    x ^= x >> 27;
    x *= 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

/// A 64-bit hash of bytes that is the same on every machine and in every version, because ledgers store it. Not
/// cryptographic. Eight bytes a step, little-endian, each mixed in by mixBits(); the length is mixed in last.
inline std::uint64_t stableHash(std::string_view bytes, std::uint64_t seed = 0)
{
    std::uint64_t h = mixBits(seed + 0x9e3779b97f4a7c15ULL);
    const char *p = bytes.data();
    std::size_t left = bytes.size();
    const auto load = [](const char *from, std::size_t n) {
        std::uint64_t v = 0;
        for (std::size_t i = 0; i < n; ++i)
            v |= static_cast<std::uint64_t>(static_cast<unsigned char>(from[i])) << (8 * i);
        return v;
    };
    for (; left >= 8; left -= 8, p += 8)
        h = mixBits(h ^ load(p, 8)) + 0x9e3779b97f4a7c15ULL;
    if (left > 0)
        h = mixBits(h ^ load(p, left)) + 0x9e3779b97f4a7c15ULL;
    return mixBits(h ^ bytes.size());
}

} // namespace gatehouse
