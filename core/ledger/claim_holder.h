// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/instant.h"

#include <QString>

namespace gatehouse {

/// Who is reading a source into the ledger at this moment, as far as is known: texts may be empty.
struct ClaimHolder
{
    QString officer; ///< the role in a team's ledger; of a file, whose program it is
    QString machine;
    Instant since;
    Instant synced;  ///< when a reading of this source last came to its end, whoever's; not known: never
};

} // namespace gatehouse
