// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alerts.h"
#include "ui/widgets/offer.h"

#include <vector>

namespace gatehouse {

/// What of a suspicious login is to be allowed.
enum class AllowWhat { Network, Device };

/// "Allow this network…"
QString allowTitle(AllowWhat what);
/// What would come of it.
QString allowTip(AllowWhat what);

/// Why that of none of these alerts can be allowed; empty: of at least one it can. `whyNot`: of a source.
QString whyNotAllow(const std::vector<Alert> &alerts, AllowWhat what, const WhyNot &whyNot);
QString whyNotAllow(const Alert &alert, AllowWhat what, const WhyNot &whyNot);

/// allowanceText() as people read it: "192.0.2.0/24, for this user, until …".
QString allowedWords(const QString &text, std::int64_t user);

} // namespace gatehouse
