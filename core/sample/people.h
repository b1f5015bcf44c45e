// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sample/places.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace gatehouse::sample {

/// Browser, platform and form of a device as Odoo names them (odoo.http device detection; lower case, "" = unknown).
struct DeviceKind
{
    std::string_view platform;
    std::string_view browser;
    bool mobile;
};

/// Index into the device kinds.
using Device = std::uint8_t;
namespace Devices {
inline constexpr Device WindowsChrome = 0, WindowsFirefox = 1, MacSafari = 2, MacChrome = 3, LinuxFirefox = 4,
                        LinuxChrome = 5, AndroidChrome = 6, Iphone = 7, Ipad = 8, WindowsEdge = 9, WindowsOpera = 10,
                        AndroidFirefox = 11, Script = 12;
}
const DeviceKind &deviceKind(Device device);

struct Person
{
    std::int64_t odooId = 0;
    std::string login;
    std::string name;
    int city = 0;
    std::array<Device, 3> devices{};
    std::uint8_t deviceCount = 1;
    std::uint8_t weight = 4;      ///< how often they log in; 0: never
    bool weekends = false;        ///< works on Saturdays and Sundays too
    bool share = false;           ///< portal user
    bool active = true;
    bool api = false;             ///< an account for programs
    bool totp = false;            ///< has a second factor by the end of the history
    std::int64_t totpSinceMs = 0; ///< and had it from then on
    std::int64_t createdMs = 0;
    Address office = 0;
    Address home = 0;
    Address mobile = 0; ///< the phone company's
};

/// The people of a history: `count` of them, user i being the same for the same seed however many there are, but for
/// accounts made during the history. `start` and `end` bound the history.
std::vector<Person> makePeople(std::uint64_t seed, int count, std::int64_t startMs, std::int64_t endMs);

} // namespace gatehouse::sample
