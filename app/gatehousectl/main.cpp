// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/command_line.h"
#include "app/gatehousectl/commands.h"
#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/ledger_password.h"
#include "app/gatehousectl/output.h"
#include "app/version/version.h"
#include "translations/install.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace gatehouse;

namespace {

QString overview(const std::vector<Command> &commands)
{
    QString text = Ctl::tr("Usage: gatehousectl COMMAND [options]\n"
                           "Gatehouse without a screen: the ledger of Odoo's login sessions from the command line.\n"
                           "\nCommands:\n");
    qsizetype width = 0;
    for (const Command &command : commands)
        width = std::max(width, command.name.size());
    for (const Command &command : commands) {
        if (command.listed)
            text += QStringLiteral("  %1  %2\n").arg(command.name, -static_cast<int>(width)).arg(command.summary);
    }
    text += Ctl::tr("\nOptions:\n"
                    "  -h, --help     Shows this help; after a command, the command's own.\n"
                    "  -v, --version  Shows the version.\n"
                    "\nExit codes: 0 done, 1 it did not work (the reason is on stderr), 2 the command line was not "
                    "understood, 3 an import is done but some lines were not understood, 4 somebody else is reading the source.\n");
    return text;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    prepareOutput();
    QCoreApplication::setApplicationName(QStringLiteral("gatehousectl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GATEHOUSE_VERSION));

    // Programs read --json: its words, the reasons in it among them, are the same everywhere.
    if (!QCoreApplication::arguments().contains(QStringLiteral("--json")))
        installTranslations(QLocale());

    answerForLedgers();
    const std::vector<Command> commands = allCommands();
    QStringList args = QCoreApplication::arguments().mid(1);
    if (args.isEmpty()) {
        writeToStderr(overview(commands));
        return ExitCode::Usage;
    }
    const QString word = args.takeFirst();
    if (word == QStringLiteral("-h") || word == QStringLiteral("--help") || word == QStringLiteral("help")) {
        writeToStdout(overview(commands));
        return flushStdout() ? ExitCode::Ok : ExitCode::Error;
    }
    if (word == QStringLiteral("-v") || word == QStringLiteral("--version")) {
        writeToStdout(versionText(QStringLiteral("gatehousectl")));
        return flushStdout() ? ExitCode::Ok : ExitCode::Error;
    }
    const auto command = std::find_if(
        commands.begin(), commands.end(), [&](const Command &candidate) { return candidate.name == word; });
    if (command == commands.end())
        return reportUsage({}, word.startsWith(QLatin1Char('-'))
                                   ? Ctl::tr("A command comes first, not \"%1\".").arg(word)
                                   : Ctl::tr("There is no command \"%1\".").arg(word));
    const int code = command->run(args);
    if (!flushStdout() && code == ExitCode::Ok)
        return reportError(Ctl::tr("The output could not be written."));
    return code;
}
