// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/journal.h"
#include "core/actions/run.h"
#include "core/postgres/connection.h"
#include "core/sources/odoo_sql/database_profile.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

/// Emergencies: what is done in Odoo's own database when Odoo cannot be asked. Three things alone, each told before it is
/// done, confirmed by typing, one transaction, journalled, and read again. Marking device rows as revoked is not among
/// them: it ends nothing.
namespace gatehouse {

/// What would be done, for the officer to read before anything is.
struct BreakGlassPlan
{
    ActionKind kind = ActionKind::Suspend; ///< Suspend, Reinstate or LogOutEveryone
    ActionTarget target;                   ///< the user; for LogOutEveryone the database
    QString confirmation;                  ///< what has to be typed: the login, or the database's name
    QStringList sql;                       ///< every statement that will run, in their order, with its values
    QStringList warnings;                  ///< what comes of it, in sentences

    struct Step
    {
        QByteArray sql;
        QList<QString> values;  ///< bound, as text
        int rows = -1;          ///< as many have to be changed, or all is taken back; -1: any
        bool isAfterCommit = false;
    };
    std::vector<Step> steps;
    Step readBack; ///< gives one row: true when it holds, and the server's clock
};

/// Looks the user up and puts the statements together; nothing is changed. `login`: of the user; not used for
/// LogOutEveryone. Errors: Refused (this role may not, or it makes no sense), Input (no such user), those of the
/// connection.
Result<BreakGlassPlan> planBreakGlass(
    PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile, ActionKind kind, const QString &login);

struct BreakGlassRun
{
    PostgresConnection &connection; ///< one that may write
    Journal &journal;
    SourceId source;
    QString reason;
    QString typed; ///< by the officer
};

/// Carries it out, from the journal's entry to the proof. An error means that nothing was done and nothing journalled:
/// what was typed is not the confirmation, or the journal cannot be written.
Result<ActionReport> runBreakGlass(const BreakGlassRun &run, const BreakGlassPlan &plan);

} // namespace gatehouse
