// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboard_links.h"

namespace gatehouse::dashboard_links {

namespace {

Query scoped(Subject subject, const QString &source)
{
    Query query = defaultQuery(subject);
    if (!source.isEmpty())
        query.filter.setCondition(Field::Source, {source});
    return query;
}

Link to(PageId page, const Query &query)
{
    Link link;
    link.page = page;
    link.query = query;
    return link;
}

QStringList kinds(std::initializer_list<EventKind> list)
{
    QStringList names;
    for (EventKind kind : list)
        names << eventKindName(kind);
    return names;
}

Query events(const QString &source, const TimeRange &range)
{
    Query query = scoped(Subject::Events, source);
    query.filter.range = range;
    return query;
}

} // namespace

Link sessions(const QString &source, const std::vector<SessionStatus> &statuses)
{
    Query query = scoped(Subject::Sessions, source);
    QStringList names;
    for (SessionStatus status : statuses)
        names << sessionStatusName(status);
    if (!names.isEmpty())
        query.filter.setCondition(Field::Status, names);
    return to(PageId::Sessions, query);
}

Link browser(const QString &source, const QString &browser, bool activeOnly)
{
    Query query = scoped(Subject::Sessions, source);
    query.filter.setCondition(Field::Browser, {browser});
    if (activeOnly)
        query.filter.setCondition(Field::Status, {sessionStatusName(SessionStatus::Active)});
    return to(PageId::Sessions, query);
}

Query recentLogins(const QString &source)
{
    Query query = scoped(Subject::Sessions, source);
    query.filter.setCondition(Field::Status, {sessionStatusName(SessionStatus::Active)});
    query.sort = Field::First;
    query.descending = true;
    return query;
}

Link session(const QString &source, SessionId id)
{
    Link link = to(PageId::Sessions, recentLogins(source));
    link.session = id;
    return link;
}

Link failedLogins(const QString &source, const TimeRange &range)
{
    Query query = events(source, range);
    query.filter.setCondition(Field::Kind, kinds({EventKind::LoginFailed}));
    query.filter.setCondition(Field::Doubtful, {QStringLiteral("no")});
    return to(PageId::Activity, query);
}

Link lockedUsers(const QString &source, const TimeRange &range)
{
    Query query = events(source, range);
    query.filter.setCondition(Field::Kind, kinds({EventKind::LoginIgnored, EventKind::LockedOut}));
    query.filter.setCondition(Field::Doubtful, {QStringLiteral("no")});
    query.filter.setCondition(Field::User, {QString(u""_qs)}, true);
    query.group = Field::User;
    return to(PageId::Activity, query);
}

Link doubtful(const QString &source, const TimeRange &range)
{
    Query query = events(source, range);
    query.filter.setCondition(Field::Doubtful, {QStringLiteral("yes")});
    return to(PageId::Activity, query);
}

Link logins(const QString &source, const TimeRange &range)
{
    Query query = events(source, range);
    query.filter.setCondition(Field::Kind,
        kinds({EventKind::LoginOk, EventKind::LoginFailed, EventKind::LoginIgnored, EventKind::LoginRefused, EventKind::LockedOut}));
    query.filter.setCondition(Field::Doubtful, {QStringLiteral("no")});
    return to(PageId::Activity, query);
}

Link usersWithoutTotp(const QString &source)
{
    Query query = scoped(Subject::Users, source);
    query.filter.setCondition(Field::Totp, {QStringLiteral("no")});
    return to(PageId::Users, query);
}

} // namespace gatehouse::dashboard_links
