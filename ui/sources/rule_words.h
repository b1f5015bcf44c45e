// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/views.h"

#include <QString>

#include <vector>

namespace gatehouse {

/// A rule that Odoo itself keeps, in words.
struct RuleLine
{
    QString title; ///< "Lock-out after failed logins"
    QString value; ///< with its unit; "Odoo's default" where nothing is set
    QString note;  ///< how far it holds, where that is less than it sounds; may be empty
    bool isSet = false; ///< a value of its own, not Odoo's default
};

/// The rules of one server as last read (Reader::parameters()), in a fixed order. Defaults: core/policies/odoo_defaults.h;
/// what the others mean: auth_signup, auth_password_policy, auth_totp and auth_timeout of Odoo 17 to 19.
std::vector<RuleLine> ruleLines(const std::vector<ParameterView> &parameters);

} // namespace gatehouse
