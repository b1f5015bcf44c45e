// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// What Odoo does where none of its security parameters is set. The same in 17, 18 and 19: res.users (cooldown), http.py
/// (inactivity), auth_signup, auth_totp.
namespace gatehouse::odoo_defaults {

inline constexpr std::int64_t InactivitySeconds = 604'800; ///< sessions.max_inactivity_seconds
inline constexpr std::int64_t CooldownAfter = 5;           ///< base.login_cooldown_after: failures
inline constexpr std::int64_t CooldownSeconds = 60;        ///< base.login_cooldown_duration
inline constexpr std::int64_t ResetLinkHours = 4;          ///< auth_signup.reset_password.validity.hours
inline constexpr std::int64_t TrustedDeviceDays = 90;      ///< auth_totp.trusted_device_age

} // namespace gatehouse::odoo_defaults
