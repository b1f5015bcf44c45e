// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/policy_command.h"

#include "app/gatehousectl/command_line.h"
#include "app/gatehousectl/commands.h"
#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/output.h"
#include "app/gatehousectl/policy_values_command.h"
#include "app/gatehousectl/presets_command.h"
#include "app/gatehousectl/text_table.h"
#include "app/gatehousectl/what_if_command.h"

#include <algorithm>

namespace gatehouse {

namespace {

/// What follows "policy"; each has options of its own.
std::vector<Command> subcommands()
{
    return {
        {QStringLiteral("get"), Ctl::tr("What a server's policies are, and who enforces them."), runPolicyGet},
        {QStringLiteral("set"), Ctl::tr("Sets some, all or none, and reads them back."), runPolicySet},
        {QStringLiteral("diff"), Ctl::tr("In what a server differs from a file."), runPolicyDiff},
        {QStringLiteral("apply"), Ctl::tr("Sets what a file says, all or none."), runPolicyApply},
        {QStringLiteral("what-if"), Ctl::tr("What values would have done in the last 30 days."), runPolicyWhatIf},
        {QStringLiteral("presets"), Ctl::tr("What published standards ask for, clause by clause."), runPolicyPresets},
    };
}

} // namespace

int runPolicy(const QStringList &args)
{
    const std::vector<Command> all = subcommands();
    const QString word = args.isEmpty() ? QString() : args.constFirst();
    const auto found = std::find_if(all.begin(), all.end(), [&word](const Command &c) { return c.name == word; });
    if (found != all.end())
        return found->run(args.mid(1));

    QStringList names;
    for (const Command &command : all)
        names.append(command.name);
    CommandLine line(QStringLiteral("policy"),
        Ctl::tr("The session policies. \"gatehousectl policy WORD --help\" tells the options of each word."));
    line.parser().addPositionalArgument(QStringLiteral("word"), Ctl::tr("What to do."), names.join(u'|'));
    if (const auto code = line.parse(args)) {
        if (*code == ExitCode::Ok) {
            qsizetype width = 0;
            for (const Command &command : all)
                width = std::max(width, command.name.size());
            for (const Command &command : all)
                writeToStdout(QStringLiteral("  %1  %2\n").arg(command.name.leftJustified(width), command.summary));
        }
        return *code;
    }
    return line.usage(Ctl::tr("Say what: %1.").arg(names.join(QStringLiteral(", "))));
}

} // namespace gatehouse
