// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gatehouse {

struct TeamRoleNames
{
    QString auditor = QStringLiteral("gatehouse_auditor"); ///< reads
    QString officer = QStringLiteral("gatehouse_officer"); ///< also writes what sources tell, and orders
    QString owner;                                         ///< of the schema; empty: whoever runs the script
};

/// The SQL that makes the roles of a team's ledger (a ledger must be there already), to be shown to, and run by, whoever
/// owns it; running it again changes nothing. PostgreSQL keeps them to it: an auditor reads; an officer adds to the
/// journal and settles what is open in it, and can neither delete nor rewrite. People are given one of the two roles:
/// GRANT gatehouse_officer TO ada. Bringing the schema up to date is the owner's.
QString teamRolesScript(const TeamRoleNames &names);

} // namespace gatehouse
