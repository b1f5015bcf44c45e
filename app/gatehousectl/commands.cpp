// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/commands.h"
#include "app/gatehousectl/allow_command.h"
#include "app/gatehousectl/break_glass_command.h"
#include "app/gatehousectl/connect_command.h"
#include "app/gatehousectl/ctl.h"

#include "app/gatehousectl/dashboard_command.h"
#include "app/gatehousectl/database_command.h"
#include "app/gatehousectl/devices_command.h"
#include "app/gatehousectl/export_command.h"
#include "app/gatehousectl/generate_command.h"
#include "app/gatehousectl/guard_command.h"
#include "app/gatehousectl/import_command.h"
#include "app/gatehousectl/journal_command.h"
#include "app/gatehousectl/ledger_command.h"
#include "app/gatehousectl/list_commands.h"
#include "app/gatehousectl/measure_command.h"
#include "app/gatehousectl/policy_command.h"
#include "app/gatehousectl/revoke_command.h"
#include "app/gatehousectl/sync_command.h"
#include "app/gatehousectl/totp_command.h"
#include "app/gatehousectl/user_commands.h"

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
        {QStringLiteral("ledger"), Ctl::tr("Copies a ledger; prints the roles of a team's; takes out what is old."), runLedger},
        {QStringLiteral("connect"), Ctl::tr("Makes an Odoo server or its database a source, or tries whether it could be one."), runConnect},
        {QStringLiteral("disconnect"), Ctl::tr("Forgets how a server is reached; keeps what it told."), runDisconnect},
        {QStringLiteral("sql-grants"), Ctl::tr("Prints the script that lets a database role read just what is needed."), runSqlGrants},
        {QStringLiteral("sources"), Ctl::tr("Lists what the ledger is fed by, and how fresh it is."), runSources},
        {QStringLiteral("sync"), Ctl::tr("Reads connected servers and databases into the ledger."), runSync},
        {QStringLiteral("devices"), Ctl::tr("Lists what a server lists right now of one's own or others' devices."), runDevices},
        {QStringLiteral("revoke"), Ctl::tr("Ends sessions, with proof."), runRevoke},
        {QStringLiteral("logout-everywhere"), Ctl::tr("Ends all sessions of users, or one's own others."), runLogoutEverywhere},
        {QStringLiteral("suspend"), Ctl::tr("Ends the sessions of users and archives their accounts."), runSuspend},
        {QStringLiteral("reinstate"), Ctl::tr("Takes suspended users back, without their old sessions."), runReinstate},
        {QStringLiteral("unlock"), Ctl::tr("Lifts the Guard's lock of accounts."), runUnlock},
        {QStringLiteral("allow-multiple"), Ctl::tr("Excepts users from one session per user."), runAllowMultiple},
        {QStringLiteral("allow"), Ctl::tr("Allows networks and devices, whose logins are not suspicious then."), runAllow},
        {QStringLiteral("disallow"), Ctl::tr("Takes back what was allowed."), runDisallow},
        {QStringLiteral("allowed"), Ctl::tr("Lists the networks and devices that are allowed."), runAllowed},
        {QStringLiteral("break-glass"), Ctl::tr("Emergencies, in Odoo's own database: suspend, reinstate, log out everyone."), runBreakGlassCommand},
        {QStringLiteral("2fa"), Ctl::tr("Who has a second factor; invites to one, resets one."), runTotp},
        {QStringLiteral("policy"), Ctl::tr("The session policies: what values would have done."), runPolicy},
        {QStringLiteral("guard"), Ctl::tr("The add-on for Odoo that enforces policies: writes it, tells who has it."), runGuard},
        {QStringLiteral("journal"), Ctl::tr("What was ordered of servers, and what became of it."), runJournal},
        {QStringLiteral("measure"), Ctl::tr("Times the ledger's answers."), runMeasure, false},
    };
}

} // namespace gatehouse
