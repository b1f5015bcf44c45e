// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/guard_list.h"

#include "core/actions/odoo_answer.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

const QString SessionModel = QStringLiteral("gatehouse.session");
const QString LockModel = QStringLiteral("gatehouse.lock");

odoo::CallResult<QJsonArray> recordsOf(
    odoo::OdooSession &session, const QString &model, const QJsonArray &domain, const QStringList &fields)
{
    odoo::OdooCall call;
    call.model = model;
    call.method = QStringLiteral("search_read");
    call.args = {{QStringLiteral("domain"), domain}, {QStringLiteral("fields"), QJsonArray::fromStringList(fields)}};
    return rowsOf(session, call);
}

void take(const QJsonArray &rows, QHash<QString, GuardedSession> &into)
{
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        const QJsonArray by = row.value(QLatin1String("ended_by")).toArray(); // [id, name]; false for nobody
        GuardedSession s;
        s.identifier = row.value(QLatin1String("identifier")).toString();
        s.userId = idIn(row.value(QLatin1String("user_id")));
        s.status = row.value(QLatin1String("status")).toString();
        s.isActive = s.status == QLatin1String("active");
        s.endedBy = by.size() > 1 ? by.at(1).toString() : by.isEmpty() ? QString() : QStringLiteral("#%1").arg(by.at(0).toInteger());
        s.lastActivity = timeIn(row.value(QLatin1String("last_activity")));
        s.ended = timeIn(row.value(QLatin1String("ended")));
        into.insert(s.identifier, s);
    }
}

const QStringList &sessionFields()
{
    static const QStringList fields{QStringLiteral("identifier"), QStringLiteral("user_id"), QStringLiteral("status"),
        QStringLiteral("ended_by"), QStringLiteral("last_activity"), QStringLiteral("ended")};
    return fields;
}

void addActive(const QHash<QString, GuardedSession> &guarded, QHash<QString, ListedSession> &into)
{
    for (const GuardedSession &s : guarded) {
        if (s.isActive)
            into.insert(s.identifier, {s.identifier, 0, s.userId, s.lastActivity});
    }
}

} // namespace

QString endWords(const GuardedSession &s)
{
    if (s.status == QLatin1String("revoked") && !s.endedBy.isEmpty())
        return Texts::tr("the Guard has it on record as revoked, by %1").arg(s.endedBy);
    if (s.status == QLatin1String("revoked"))
        return Texts::tr("the Guard has it on record as revoked");
    if (s.status == QLatin1String("logged_out"))
        return Texts::tr("the Guard has it on record as logged out by its user");
    if (s.status == QLatin1String("expired"))
        return Texts::tr("the Guard has it on record as expired");
    return Texts::tr("the Guard has it on record as ended");
}

bool guardActs(const odoo::ServerProfile &profile)
{
    return profile.guard && profile.guard->isOfficer;
}

odoo::CallResult<QHash<QString, GuardedSession>> guardedAmong(odoo::OdooSession &session, const QStringList &identifiers)
{
    QHash<QString, GuardedSession> found;
    for (qsizetype from = 0; from < identifiers.size(); from += SessionsAtOnce) {
        const QJsonArray batch = QJsonArray::fromStringList(identifiers.mid(from, SessionsAtOnce));
        const auto rows = recordsOf(session, SessionModel,
            {QJsonValue(QJsonArray{QStringLiteral("identifier"), QStringLiteral("in"), batch})}, sessionFields());
        if (!rows)
            return tl::unexpected(rows.error());
        take(*rows, found);
    }
    return found;
}

odoo::CallResult<QHash<QString, GuardedSession>> guardedOf(odoo::OdooSession &session, const QList<std::int64_t> &users)
{
    QJsonArray ids;
    for (const std::int64_t user : users)
        ids.append(static_cast<qint64>(user));
    QHash<QString, GuardedSession> found;
    const auto rows = recordsOf(session, SessionModel,
        {QJsonArray{QStringLiteral("user_id"), QStringLiteral("in"), ids},
            QJsonArray{QStringLiteral("status"), QStringLiteral("="), QStringLiteral("active")}},
        sessionFields());
    if (!rows)
        return tl::unexpected(rows.error());
    take(*rows, found);
    return found;
}

odoo::CallResult<QHash<QString, Instant>> locksOf(odoo::OdooSession &session, const QStringList &logins)
{
    const auto rows = recordsOf(session, LockModel,
        {QJsonValue(QJsonArray{QStringLiteral("login"), QStringLiteral("in"), QJsonArray::fromStringList(logins)})},
        {QStringLiteral("login"), QStringLiteral("locked_until")});
    if (!rows)
        return tl::unexpected(rows.error());
    QHash<QString, Instant> locks;
    const Instant now = session.serverTime();
    for (const QJsonValue &row : *rows) {
        const Instant until = timeIn(row.toObject().value(QLatin1String("locked_until")));
        if (until.isKnown() && (!now.isKnown() || until > now))
            locks.insert(row.toObject().value(QLatin1String("login")).toString(), until);
    }
    return locks;
}

odoo::CallResult<QHash<QString, ListedSession>> sessionsAmong(
    odoo::OdooSession &session, const odoo::ServerProfile &profile, const QStringList &identifiers)
{
    if (!guardActs(profile))
        return listedAmong(session, profile, identifiers);
    const auto guarded = guardedAmong(session, identifiers);
    if (!guarded)
        return tl::unexpected(guarded.error());
    QHash<QString, ListedSession> found;
    QStringList strangers;
    for (const QString &identifier : identifiers) {
        if (!guarded->contains(identifier))
            strangers.append(identifier);
    }
    if (!strangers.isEmpty() && !profile.deviceModel().isEmpty()) {
        auto listed = listedAmong(session, profile, strangers);
        if (!listed)
            return listed;
        found = std::move(*listed);
    }
    addActive(*guarded, found);
    return found;
}

odoo::CallResult<QHash<QString, ListedSession>> sessionsOf(
    odoo::OdooSession &session, const odoo::ServerProfile &profile, const QList<std::int64_t> &users)
{
    if (!guardActs(profile))
        return listedOf(session, profile, users);
    QHash<QString, ListedSession> found;
    if (!profile.deviceModel().isEmpty()) {
        auto listed = listedOf(session, profile, users);
        if (!listed)
            return listed;
        const auto known = guardedAmong(session, listed->keys());
        if (!known)
            return tl::unexpected(known.error());
        for (auto it = known->keyBegin(); it != known->keyEnd(); ++it)
            listed->remove(*it);
        found = std::move(*listed);
    }
    const auto guarded = guardedOf(session, users);
    if (!guarded)
        return tl::unexpected(guarded.error());
    addActive(*guarded, found);
    return found;
}

} // namespace gatehouse
