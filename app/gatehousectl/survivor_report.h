// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/watch.h"

namespace gatehouse {

/// Tells of sessions that outlived their revocation and of what ends them for sure: as text, or as one JSON object each.
void reportSurvivors(const std::vector<Survivor> &survivors, const odoo::ServerProfile &profile, bool json);

} // namespace gatehouse
