// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/commands.h"

namespace gatehouse {

std::vector<Command> allCommands()
{
    return {};
}

} // namespace gatehouse
