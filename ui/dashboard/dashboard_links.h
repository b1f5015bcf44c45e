// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/views.h"
#include "ui/shell/page.h"

/// Where the parts of the dashboard lead: for every number the query that lists exactly the rows it counted. `source`
/// is the scope's source as filters name it, empty for all.
namespace gatehouse::dashboard_links {

Link sessions(const QString &source, const std::vector<SessionStatus> &statuses = {});
Link browser(const QString &source, const QString &browser, bool activeOnly);
/// Selects the session in the list of active ones, newest login first.
Link session(const QString &source, SessionId id);
Query recentLogins(const QString &source);

Link failedLogins(const QString &source, const TimeRange &range);
/// Ignored logins and lockouts under the users they were tried for: as many headings as locked users.
Link lockedUsers(const QString &source, const TimeRange &range);
Link doubtful(const QString &source, const TimeRange &range);
/// Everything a bar of the login histogram counts.
Link logins(const QString &source, const TimeRange &range);

Link usersWithoutTotp(const QString &source);

} // namespace gatehouse::dashboard_links
