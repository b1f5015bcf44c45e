// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policies/policy_set.h"
#include "core/sources/odoo_rpc/capabilities.h"
#include "core/sources/odoo_rpc/odoo_session.h"

namespace gatehouse {

/// Is the part of an Odoo that asks for second factors by policy there? `modules`: installed ones; none: not readable, and
/// then neither is this. `series`: "19.0".
std::optional<bool> requiresFactors(const std::optional<QSet<QString>> &modules, const QString &series);

/// What is known of a server's rules before they are read: whether they can be, and be set. Without its parameters.
OdooRules rulesOf(const odoo::ServerProfile &profile);

/// The policies of a server: all of them where its Guard answers this officer, else those that Odoo itself enforces. One
/// request. On the session's thread. What the officer may not read is told as such and is no error.
odoo::CallResult<PolicySet> readPolicies(odoo::OdooSession &session, const odoo::ServerProfile &profile);

} // namespace gatehouse
