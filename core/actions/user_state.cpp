// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/user_state.h"

#include "core/actions/odoo_answer.h"

#include <QCoreApplication>

#include <functional>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

odoo::CallResult<void> eachRowOf(odoo::OdooSession &session, const QString &model, const QString &userField,
    const QList<std::int64_t> &users, const QStringList &fields, const std::function<void(const QJsonObject &)> &take)
{
    QJsonArray ids;
    for (const std::int64_t user : users)
        ids.append(static_cast<qint64>(user));
    odoo::PageRequest request;
    request.model = model;
    request.domain = {QJsonValue(QJsonArray{userField, QStringLiteral("in"), ids})};
    request.fields = fields;
    request.context = {{QStringLiteral("active_test"), false}};
    const auto read = session.readPages(request, [&take](const QJsonArray &rows) -> odoo::CallResult<void> {
        for (const QJsonValue &row : rows)
            take(row.toObject());
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    return {};
}

odoo::CallResult<QList<Credential>> credentialsOf(
    odoo::OdooSession &session, const QString &model, const QList<std::int64_t> &users)
{
    QList<Credential> found;
    const auto read = eachRowOf(session, model, QStringLiteral("user_id"), users,
        {QStringLiteral("name"), QStringLiteral("user_id")}, [&found](const QJsonObject &row) {
            found.append({row.value(QLatin1String("id")).toInteger(), idIn(row.value(QLatin1String("user_id"))),
                row.value(QLatin1String("name")).toString()});
        });
    if (!read)
        return tl::unexpected(read.error());
    return found;
}

} // namespace

odoo::CallResult<QHash<std::int64_t, UserState>> userStates(
    odoo::OdooSession &session, const odoo::ServerProfile &profile, const QList<std::int64_t> &users)
{
    const QString model = QStringLiteral("res.users");
    QStringList fields{QStringLiteral("login"), QStringLiteral("active")};
    if (profile.hasField(model, QStringLiteral("totp_enabled")))
        fields.append(QStringLiteral("totp_enabled"));
    QHash<std::int64_t, UserState> found;
    const auto read = eachRowOf(session, model, QStringLiteral("id"), users, fields, [&found](const QJsonObject &row) {
        UserState state;
        state.login = row.value(QLatin1String("login")).toString();
        const QJsonValue active = row.value(QLatin1String("active"));
        if (active.isBool())
            state.active = active.toBool();
        const QJsonValue totp = row.value(QLatin1String("totp_enabled"));
        if (totp.isBool())
            state.totp = totp.toBool();
        found.insert(row.value(QLatin1String("id")).toInteger(), state);
    });
    if (!read)
        return tl::unexpected(read.error());
    return found;
}

odoo::CallResult<UserState> userState(odoo::OdooSession &session, const odoo::ServerProfile &profile, std::int64_t user)
{
    const auto states = userStates(session, profile, {user});
    if (!states)
        return tl::unexpected(states.error());
    if (!states->contains(user))
        return odoo::failCall(ErrorKind::Refused, Texts::tr("%1 does not show this user any more").arg(session.host()),
            odoo::Delivery::Answered);
    return states->value(user);
}

odoo::CallResult<QList<Credential>> apiKeysOf(odoo::OdooSession &session, const QList<std::int64_t> &users)
{
    return credentialsOf(session, QStringLiteral("res.users.apikeys"), users);
}

odoo::CallResult<QList<Credential>> trustedDevicesOf(odoo::OdooSession &session, const QList<std::int64_t> &users)
{
    return credentialsOf(session, QStringLiteral("auth_totp.device"), users);
}

} // namespace gatehouse
