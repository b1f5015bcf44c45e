// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/account_here.h"

namespace gatehouse {

QString accountHere()
{
    for (const char *variable : {"USER", "USERNAME", "LOGNAME"}) {
        if (QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return {};
}

} // namespace gatehouse
