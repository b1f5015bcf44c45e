// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/odoo/odoo_people.h"

#include <QDebug>
#include <QThread>

namespace gatehouse::testing {

namespace {

QString groupOf(OdooRole role)
{
    switch (role) {
    case OdooRole::Internal:
        return QStringLiteral("group_user");
    case OdooRole::Portal:
        return QStringLiteral("group_portal");
    case OdooRole::AccessRights:
        return QStringLiteral("group_erp_manager");
    case OdooRole::Administrator:
        return QStringLiteral("group_system");
    }
    return {};
}

QJsonArray isEqual(const char *field, const QJsonValue &value)
{
    return {QString::fromLatin1(field), QStringLiteral("="), value};
}

} // namespace

OdooPeople::OdooPeople(const RealOdoo &odoo)
    : m_admin(odoo, userAgents::firefoxLinux, "192.0.2.1")
    , m_signedIn(m_admin.login(odoo.adminLogin, odoo.adminPassword))
{
}

Result<OdooPerson> OdooPeople::add(const QString &stem, OdooRole role)
{
    if (!m_signedIn)
        return tl::unexpected(m_signedIn.error());

    QJsonArray groups;
    QStringList names{groupOf(role)};
    if (role == OdooRole::AccessRights || role == OdooRole::Administrator)
        names.append(groupOf(OdooRole::Internal));
    for (const QString &name : std::as_const(names)) {
        const QJsonArray found = read(QStringLiteral("ir.model.data"),
            {isEqual("module", QStringLiteral("base")), isEqual("name", name)}, {QStringLiteral("res_id")});
        if (found.size() != 1)
            return fail(ErrorKind::Protocol, QStringLiteral("Odoo knows no group base.%1.").arg(name));
        groups.append(found.first().toObject().value(QLatin1String("res_id")));
    }

    OdooPerson person;
    person.login = uniqueLogin(stem);
    person.password = person.login + QStringLiteral("-Password1");
    // (6, 0, ids) sets a many2many to exactly these.
    const QJsonObject values{
        {QStringLiteral("name"), stem},
        {QStringLiteral("login"), person.login},
        {QStringLiteral("password"), person.password},
        {QStringLiteral("email"), person.login + QStringLiteral("@example.com")},
        {QStringLiteral("group_ids"), QJsonArray{QJsonArray{6, 0, groups}}},
    };
    const QJsonObject quietly{{QStringLiteral("no_reset_password"), true}}; // no invitation by mail
    const auto create = [&] {
        return m_admin.call(
            QStringLiteral("res.users"), QStringLiteral("create"), {values}, {{QStringLiteral("context"), quietly}});
    };
    auto made = create();
    // Odoo puts every new user into the channel "general"; two made at the same moment, by two tests, get into each
    // other's way there, and one of them is undone as a whole.
    for (int again = 0; !made && made.error().text.contains(QLatin1String("duplicate key value")) && again < 5; ++again) {
        QThread::msleep(200);
        made = create();
    }
    if (!made)
        return tl::unexpected(made.error());
    person.id = made->isArray() ? made->toArray().first().toInteger() : made->toInteger();
    return person;
}

QJsonArray OdooPeople::read(const QString &model, const QList<QJsonArray> &conditions, const QStringList &fields)
{
    QJsonArray domain;
    for (const QJsonArray &condition : conditions)
        domain.append(condition);
    const auto rows = m_admin.call(model, QStringLiteral("search_read"), {domain, QJsonArray::fromStringList(fields)});
    if (!rows)
        qWarning() << model << rows.error().text;
    return rows ? rows->toArray() : QJsonArray();
}

} // namespace gatehouse::testing
