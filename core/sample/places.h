// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// The made-up world's addresses and cities. Addresses come from networks that nobody has: the documentation networks
/// of RFC 5737 and the benchmark networks of RFC 2544 (198.18.0.0/15).
namespace gatehouse::sample {

/// Which names its people have.
enum class Culture : std::uint8_t {
    French, German, English, Japanese, Brazilian, Indian, Spanish, Nordic, Polish, Turkish, Arabic, Chinese, Russian
};

struct City
{
    std::string_view name;
    std::string_view country;
    int utcOffsetMinutes; ///< the whole year: no summer time in this world
    Culture culture;
};

int cityCount();
/// The first six have a well-known network each: Paris 192.0.2.0/24, Berlin 198.51.100.0/24, New York 203.0.113.0/24,
/// Tokyo 198.18.0.0/24, São Paulo 198.18.1.0/24, Mumbai 198.18.2.0/24. The others, and further networks of these, share
/// 198.18.3.0 to 198.19.255.255 in turn.
const City &city(int index);

namespace CityIndex {
inline constexpr int Paris = 0, Berlin = 1, NewYork = 2, Tokyo = 3, SaoPaulo = 4, Mumbai = 5;
}

/// An IPv4 address, most significant byte first. Zero: no address ("n/a").
using Address = std::uint32_t;

/// Number of /24 networks of a city, at least 16.
int networkCount(int city);
Address address(int city, int network, int host);
/// The city of an address of this world.
int cityOf(Address address);
/// Dotted, appended.
void appendAddress(std::string &text, Address address);
std::string addressText(Address address);

} // namespace gatehouse::sample
