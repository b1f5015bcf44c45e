// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/places.h"

#include <array>

namespace gatehouse::sample {

namespace {

constexpr std::array Cities{
    City{"Paris", "France", 60, Culture::French},
    City{"Berlin", "Germany", 60, Culture::German},
    City{"New York", "United States", -300, Culture::English},
    City{"Tokyo", "Japan", 540, Culture::Japanese},
    City{"São Paulo", "Brazil", -180, Culture::Brazilian},
    City{"Mumbai", "India", 330, Culture::Indian},
    City{"Lyon", "France", 60, Culture::French},
    City{"Hamburg", "Germany", 60, Culture::German},
    City{"Chicago", "United States", -360, Culture::English},
    City{"San Francisco", "United States", -480, Culture::English},
    City{"Osaka", "Japan", 540, Culture::Japanese},
    City{"Rio de Janeiro", "Brazil", -180, Culture::Brazilian},
    City{"Bengaluru", "India", 330, Culture::Indian},
    City{"London", "United Kingdom", 0, Culture::English},
    City{"Brussels", "Belgium", 60, Culture::French},
    City{"Zürich", "Switzerland", 60, Culture::German},
    City{"Madrid", "Spain", 60, Culture::Spanish},
    City{"Mexico City", "Mexico", -360, Culture::Spanish},
    City{"Buenos Aires", "Argentina", -180, Culture::Spanish},
    City{"Stockholm", "Sweden", 60, Culture::Nordic},
    City{"Oslo", "Norway", 60, Culture::Nordic},
    City{"Warsaw", "Poland", 60, Culture::Polish},
    City{"Istanbul", "Türkiye", 180, Culture::Turkish},
    City{"Dubai", "United Arab Emirates", 240, Culture::Arabic},
    City{"Casablanca", "Morocco", 60, Culture::Arabic},
    City{"Singapore", "Singapore", 480, Culture::Chinese},
    City{"Shanghai", "China", 480, Culture::Chinese},
    City{"Almaty", "Kazakhstan", 300, Culture::Russian},
    City{"Sydney", "Australia", 600, Culture::English},
    City{"Toronto", "Canada", -300, Culture::English},
};
constexpr int Count = static_cast<int>(Cities.size());

/// The well-known networks of the first cities.
constexpr std::array<Address, 6> WellKnown{0xC0000200, 0xC6336400, 0xCB007100, 0xC6120000, 0xC6120100, 0xC6120200};
/// 198.18.3.0, and how many /24 there are from it to 198.19.255.0.
constexpr Address FirstShared = 0xC6120300;
constexpr int SharedNetworks = 509;

} // namespace

int cityCount()
{
    return Count;
}

const City &city(int index)
{
    return Cities[static_cast<std::size_t>(index)];
}

int networkCount(int city)
{
    const int shared = SharedNetworks / Count + (city < SharedNetworks % Count ? 1 : 0);
    return shared + (city < static_cast<int>(WellKnown.size()) ? 1 : 0);
}

Address address(int city, int network, int host)
{
    const Address low = static_cast<Address>(host);
    if (city < static_cast<int>(WellKnown.size())) {
        if (network == 0)
            return WellKnown[static_cast<std::size_t>(city)] + low;
        --network;
    }
    return FirstShared + static_cast<Address>(network * Count + city) * 256 + low;
}

int cityOf(Address address)
{
    for (std::size_t i = 0; i < WellKnown.size(); ++i) {
        if ((address & 0xFFFFFF00) == WellKnown[i])
            return static_cast<int>(i);
    }
    return static_cast<int>((address - FirstShared) / 256) % Count;
}

void appendAddress(std::string &text, Address address)
{
    char digits[15];
    int length = 0;
    for (int shift = 24; shift >= 0; shift -= 8) {
        const unsigned byte = (address >> shift) & 0xFF;
        if (byte >= 100)
            digits[length++] = static_cast<char>('0' + byte / 100);
        if (byte >= 10)
            digits[length++] = static_cast<char>('0' + byte / 10 % 10);
        digits[length++] = static_cast<char>('0' + byte % 10);
        if (shift)
            digits[length++] = '.';
    }
    text.append(digits, static_cast<std::size_t>(length));
}

std::string addressText(Address address)
{
    std::string text;
    appendAddress(text, address);
    return text;
}

} // namespace gatehouse::sample
