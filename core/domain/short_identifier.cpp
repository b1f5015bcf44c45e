// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/short_identifier.h"

namespace gatehouse {

QString shortIdentifier(const QString &identifier)
{
    constexpr int Shown = 8;
    return identifier.size() <= Shown ? identifier : identifier.first(Shown) + QChar(0x2026);
}

} // namespace gatehouse
