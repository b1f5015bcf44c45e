// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace gatehouse {

/// One word of gatehousectl's command line. `run` gets what follows the word and returns an ExitCode.
struct Command
{
    QString name;
    QString summary;
    int (*run)(const QStringList &args);
    bool listed = true; ///< shown by gatehousectl --help
};

/// Every command; one file each (NAME_command.{h,cpp}).
std::vector<Command> allCommands();

} // namespace gatehouse
