// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/commands.h"
#include "app/gatehousectl/connect_command.h"
#include "app/gatehousectl/ctl.h"

#include "app/gatehousectl/dashboard_command.h"
#include "app/gatehousectl/export_command.h"
#include "app/gatehousectl/generate_command.h"
#include "app/gatehousectl/import_command.h"
#include "app/gatehousectl/list_commands.h"
#include "app/gatehousectl/measure_command.h"
#include "app/gatehousectl/sync_command.h"

namespace gatehouse {

std::vector<Command> allCommands()
{
    return {
        {QStringLiteral("dashboard"), Ctl::tr("The console's first page in numbers."), runDashboard},
        {QStringLiteral("sessions"), Ctl::tr("Lists sessions, or counts them by a field."), runSessions},
        {QStringLiteral("events"), Ctl::tr("Lists what happened, or counts it by a field."), runEvents},
        {QStringLiteral("users"), Ctl::tr("Lists users, and logins that were only tried."), runUsers},
        {QStringLiteral("export"), Ctl::tr("Writes the rows of a filter to a CSV or JSON Lines file."), runExport},
        {QStringLiteral("generate"), Ctl::tr("Makes up a login history with known attacks in it."), runGenerate},
        {QStringLiteral("import"), Ctl::tr("Reads logs and exported tables into a ledger."), runImport},
        {QStringLiteral("connect"), Ctl::tr("Makes an Odoo server a source, or tries whether it could be one."), runConnect},
        {QStringLiteral("disconnect"), Ctl::tr("Forgets how a server is reached; keeps what it told."), runDisconnect},
        {QStringLiteral("sources"), Ctl::tr("Lists what the ledger is fed by, and how fresh it is."), runSources},
        {QStringLiteral("sync"), Ctl::tr("Reads connected servers into the ledger."), runSync},
        {QStringLiteral("measure"), Ctl::tr("Times the ledger's answers."), runMeasure, false},
    };
}

} // namespace gatehouse
