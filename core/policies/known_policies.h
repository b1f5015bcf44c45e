// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/allowance.h"
#include "core/ledger/reader.h"
#include "core/policies/policy_set.h"

#include <optional>
#include <vector>

namespace gatehouse {

/// The policies of a source as the ledger has them: as of its last reading.
struct KnownPolicies
{
    SourceId source;
    QString name;
    PolicySet set;   ///< empty: not read yet
    Instant synced;  ///< this computer's clock
    std::optional<std::vector<Allowance>> allowed; ///< networks and devices; none: the source has not told
    QString problem; ///< of the last attempt to read the source, a sentence; empty when it went well
};

/// Of every server and database the ledger is fed by, in the order of their names.
Result<std::vector<KnownPolicies>> knownPolicies(Reader &reader);

} // namespace gatehouse
