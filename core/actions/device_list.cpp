// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/device_list.h"

#include "core/actions/odoo_answer.h"

#include <functional>

namespace gatehouse {

namespace {

const QString Device = QStringLiteral("res.device");
const QString Session = QStringLiteral("res.session");

odoo::CallResult<void> eachRow(odoo::OdooSession &session, const QString &model, const QJsonArray &term,
    const QStringList &fields, const std::function<void(const QJsonObject &)> &take)
{
    odoo::OdooCall call;
    call.model = model;
    call.method = QStringLiteral("search_read");
    call.context = {{QStringLiteral("active_test"), false}};
    call.args = {{QStringLiteral("domain"), QJsonArray{QJsonValue(term)}},
        {QStringLiteral("fields"), QJsonArray::fromStringList(fields)},
        // Many-to-one fields as plain ids: their names cost the server as much as the rows do.
        {QStringLiteral("load"), QString()}};
    const auto rows = rowsOf(session, call);
    if (!rows)
        return tl::unexpected(rows.error());
    for (const QJsonValue &row : *rows)
        take(row.toObject());
    return {};
}

odoo::CallResult<void> eachBatch(
    const QStringList &identifiers, const std::function<odoo::CallResult<void>(const QJsonArray &)> &ask)
{
    for (qsizetype from = 0; from < identifiers.size(); from += SessionsAtOnce) {
        const QJsonArray batch = QJsonArray::fromStringList(identifiers.mid(from, SessionsAtOnce));
        const QJsonArray term{QStringLiteral("session_identifier"), QStringLiteral("in"), batch};
        if (auto asked = ask(term); !asked)
            return asked;
    }
    return {};
}

void takeListed(const QJsonObject &row, QHash<QString, ListedSession> &into)
{
    ListedSession found;
    found.identifier = row.value(QLatin1String("session_identifier")).toString();
    found.deviceId = row.value(QLatin1String("id")).toInteger();
    found.userId = idIn(row.value(QLatin1String("user_id")));
    found.lastActivity = timeIn(row.value(QLatin1String("last_activity")));
    // One row for each browser of the session: any of their ids means the session, the latest activity counts.
    auto known = into.find(found.identifier);
    if (known == into.end())
        into.insert(found.identifier, found);
    else if (found.lastActivity > known->lastActivity)
        *known = found;
}

const QStringList &listedFields()
{
    static const QStringList fields{
        QStringLiteral("session_identifier"), QStringLiteral("user_id"), QStringLiteral("last_activity")};
    return fields;
}

} // namespace

QString sessionModel(const odoo::ServerProfile &profile)
{
    return profile.hasField(Session, QStringLiteral("session_identifier")) ? Session : Device;
}

odoo::CallResult<QHash<QString, ListedSession>> listedAmong(
    odoo::OdooSession &session, const odoo::ServerProfile &profile, const QStringList &identifiers)
{
    QHash<QString, ListedSession> found;
    const auto read = eachBatch(identifiers, [&](const QJsonArray &term) {
        return eachRow(
            session, sessionModel(profile), term, listedFields(), [&found](const QJsonObject &row) { takeListed(row, found); });
    });
    if (!read)
        return tl::unexpected(read.error());
    return found;
}

odoo::CallResult<QHash<QString, ListedSession>> listedOf(
    odoo::OdooSession &session, const odoo::ServerProfile &profile, const QList<std::int64_t> &users)
{
    QJsonArray ids;
    for (const std::int64_t user : users)
        ids.append(static_cast<qint64>(user));
    QHash<QString, ListedSession> found;
    const auto read = eachRow(session, sessionModel(profile), {QStringLiteral("user_id"), QStringLiteral("in"), ids}, listedFields(),
        [&found](const QJsonObject &row) { takeListed(row, found); });
    if (!read)
        return tl::unexpected(read.error());
    return found;
}

odoo::CallResult<QHash<QString, SessionFate>> fatesOf(
    odoo::OdooSession &session, const odoo::ServerProfile &profile, const QStringList &identifiers)
{
    const QString model = profile.deviceModel().isEmpty() ? Device : profile.deviceModel();
    QStringList fields{QStringLiteral("session_identifier"), QStringLiteral("last_activity")};
    const bool says = profile.hasField(model, QStringLiteral("revoked"));
    if (says)
        fields.append(QStringLiteral("revoked"));
    QHash<QString, SessionFate> fates;
    fates.reserve(identifiers.size());
    const auto read = eachBatch(identifiers, [&](const QJsonArray &term) {
        return eachRow(session, model, term, fields, [&](const QJsonObject &row) {
            SessionFate &fate = fates[row.value(QLatin1String("session_identifier")).toString()];
            const Instant used = timeIn(row.value(QLatin1String("last_activity")));
            fate.lastSeen = std::max(fate.lastSeen, used);
            if (says && row.value(QLatin1String("revoked")).toBool()) {
                ++fate.revoked;
                fate.revokedIds.append(row.value(QLatin1String("id")).toInteger());
            } else {
                ++fate.listed;
                fate.lastActivity = std::max(fate.lastActivity, used);
            }
        });
    });
    if (!read)
        return tl::unexpected(read.error());
    return fates;
}

} // namespace gatehouse
