// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policies/policy_set.h"

#include <QJsonObject>
#include <QString>

#include <optional>

/// What orders to set policies have in common, whichever way they take to the Guard or to Odoo.
namespace gatehouse {

/// "7 d", or that it is not known.
QString policySaysNow(const PolicyState &state);

/// Why this cannot be set, as the source is now: it cannot be there, the value cannot, or somebody has changed it since the
/// officer looked. None: it can.
std::optional<QString> policyObstacle(const PolicySet &now, const PolicyChange &change);

/// Why the Guard said no to this, from what it answered to set_policies; empty: it said nothing of it.
QString guardRefusal(const QJsonObject &answer, const PolicyChange &change);

} // namespace gatehouse
