// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// Reproducible chance: the same numbers from the same seed on every platform and compiler. Whole numbers only, and
/// nothing of <random>, whose distributions differ between standard libraries.
namespace gatehouse::sample {

/// One step of SplitMix64's output function: scatters any 64-bit value over all 64-bit values.
/// Source: Sebastiano Vigna, splitmix64.c (public domain), after Steele, Lea, Flood, "Fast splittable pseudorandom
/// number generators", OOPSLA 2014.
constexpr std::uint64_t scatter(std::uint64_t z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

/// SplitMix64: 8 bytes of state, so that every session and every user can have a stream of its own.
class Random
{
public:
    constexpr explicit Random(std::uint64_t seed)
        : m_state(seed)
    {
    }
    /// The stream that belongs to `what` number `index` under `seed`; streams of different owners do not meet.
    constexpr Random(std::uint64_t seed, std::uint64_t what, std::uint64_t index)
        : m_state(scatter(scatter(seed + 0x9e3779b97f4a7c15ULL) ^ scatter(what * 0xd1342543de82ef95ULL + 1)) ^ scatter(index + 0x632be59bd9b4e019ULL))
    {
    }

    constexpr std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        return scatter(m_state);
    }
    /// A whole number in [0, n), n ≥ 1 (the multiply-and-shift method; its bias, n/2^32, is of no concern here).
    constexpr std::uint32_t below(std::uint32_t n)
    {
        return static_cast<std::uint32_t>(((next() >> 32) * n) >> 32);
    }
    constexpr std::int64_t between(std::int64_t from, std::int64_t to)
    {
        return from + static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(to - from + 1));
    }
    constexpr bool perMille(std::uint32_t chance) { return below(1000) < chance; }

private:
    std::uint64_t m_state;
};

} // namespace gatehouse::sample
