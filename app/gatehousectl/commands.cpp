// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/commands.h"

#include "app/gatehousectl/generate_command.h"

namespace gatehouse {

std::vector<Command> allCommands()
{
    return {
        {QStringLiteral("generate"), QStringLiteral("Makes up a login history with known attacks in it."), runGenerate},
    };
}

} // namespace gatehouse
