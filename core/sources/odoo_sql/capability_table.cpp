// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/odoo_sql/capability_table.h"

#include "core/sources/odoo_sql/session_store.h"

#include <QCoreApplication>

namespace gatehouse::odoo_sql {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(OdooSql)
};

using odoo::Capability;

/// Why these columns of a table cannot be read; empty: they can.
QString obstacle(const DatabaseProfile &profile, const QString &table, const QStringList &columns)
{
    const auto relation = profile.relations.constFind(table);
    if (relation == profile.relations.cend())
        return Texts::tr("there is no table %1 in this database").arg(table);
    QStringList absent;
    QStringList closed;
    for (const QString &column : columns) {
        if (!relation->columns.contains(column))
            absent << column;
        else if (!relation->readable.contains(column))
            closed << column;
    }
    if (!absent.isEmpty())
        return Texts::tr("table %1 has no column %2: not a layout that is known here").arg(table, absent.join(QStringLiteral(", ")));
    if (!closed.isEmpty())
        return Texts::tr("%1 may not read %2 of table %3; gatehousectl sql-grants prints what to grant")
            .arg(profile.server.role, closed.join(QStringLiteral(", ")), table);
    return {};
}

QString noSuspending(const DatabaseProfile &profile)
{
    if (profile.server.isStandby)
        return Texts::tr("this server is a standby and cannot be written");
    if (!profile.canWrite(QStringLiteral("res_users"), QStringLiteral("active")))
        return Texts::tr("%1 may not change users; gatehousectl sql-grants --break-glass prints what to grant").arg(profile.server.role);
    if (!profile.canSignal())
        return Texts::tr("%1 may not tell Odoo to forget what it has cached; gatehousectl sql-grants --break-glass prints what to grant")
            .arg(profile.server.role);
    return {};
}

QString noLogOutOfAll(const DatabaseProfile &profile)
{
    if (profile.server.isStandby)
        return Texts::tr("this server is a standby and cannot be written");
    if (!profile.canWrite(QStringLiteral("ir_config_parameter"), QStringLiteral("value")) || !profile.canSignal())
        return Texts::tr("%1 may not renew the database's secret; gatehousectl sql-grants --break-glass prints what to grant")
            .arg(profile.server.role);
    return {};
}

/// Why the Guard's tables cannot be read; empty: they can.
QString noRecords(const DatabaseProfile &p)
{
    if (!p.has(QStringLiteral("gatehouse_policy")))
        return Texts::tr("the Guard is not installed there");
    for (const QString &why : {obstacle(p, QStringLiteral("gatehouse_policy"), {QStringLiteral("installation"), QStringLiteral("installed"), QStringLiteral("revision")}),
             obstacle(p, QStringLiteral("gatehouse_session"), guardSessionColumns() + QStringList{QStringLiteral("change")}),
             obstacle(p, QStringLiteral("gatehouse_event"), guardEventColumns())})
        if (!why.isEmpty())
            return why;
    return {};
}

/// Why the Guard cannot be ordered; empty: it can.
QString noOrders(const DatabaseProfile &p)
{
    if (!p.has(QStringLiteral("gatehouse_policy")))
        return Texts::tr("the Guard is not installed there");
    if (!p.has(QStringLiteral("gatehouse_order")))
        return Texts::tr("the Guard there takes no orders by SQL yet: replace it by the one of this program (gatehousectl guard export)");
    if (p.server.isStandby)
        return Texts::tr("this server is a standby and cannot be written");
    if (!p.mayOrder())
        return Texts::tr("%1 may not order the Guard (INSERT on gatehouse_order); gatehousectl sql-grants --orders prints what to grant")
            .arg(p.server.role);
    return noRecords(p);
}

QString noAccounts(const DatabaseProfile &p)
{
    if (const QString why = noRecords(p); !why.isEmpty())
        return why;
    if (const QString why = obstacle(p, QStringLiteral("gatehouse_lock"), {QStringLiteral("login"), QStringLiteral("failures"), QStringLiteral("locked_until")});
        !why.isEmpty())
        return why;
    return obstacle(p, QStringLiteral("res_users"), {QStringLiteral("gatehouse_allow_multiple"), QStringLiteral("gatehouse_password_date")});
}

QString noAllowances(const DatabaseProfile &p)
{
    if (const QString why = noRecords(p); !why.isEmpty())
        return why;
    if (!p.has(QStringLiteral("gatehouse_allowance")))
        return Texts::tr("the Guard there knows no allowed networks and devices yet: replace it by the one of this program (gatehousectl guard export)");
    return obstacle(p, QStringLiteral("gatehouse_allowance"), guardAllowanceColumns());
}

} // namespace

const QStringList &guardAllowanceColumns()
{
    static const QStringList columns = QStringLiteral("id kind user_id network browser platform until reason allowed allowed_by ordered_by").split(u' ');
    return columns;
}

const QStringList &guardSessionColumns()
{
    static const QStringList columns = QStringLiteral("identifier user_id login status started last_activity ended end_cause ended_by "
        "end_reason auth_method second_factor suspicious ip_address last_ip_address forwarded_for user_agent platform browser "
        "device_type country country_code city").split(u' ');
    return columns;
}

const QStringList &guardEventColumns()
{
    static const QStringList columns = QStringLiteral("id occurred kind user_id login actor_id via session_identifier ip_address "
        "forwarded_for user_agent platform browser device_type country country_code city details").split(u' ');
    return columns;
}

const QStringList &neededDeviceColumns()
{
    static const QStringList columns{QStringLiteral("id"), QStringLiteral("user_id"), QStringLiteral("session_identifier"),
        QStringLiteral("first_activity"), QStringLiteral("last_activity"), QStringLiteral("revoked")};
    return columns;
}

const QStringList &furtherDeviceColumns()
{
    static const QStringList columns{QStringLiteral("platform"), QStringLiteral("browser"), QStringLiteral("ip_address"),
        QStringLiteral("country"), QStringLiteral("city"), QStringLiteral("device_type"), QStringLiteral("user_agent")};
    return columns;
}

void fillCapabilities(DatabaseProfile &p)
{
    p.capabilities.clear();
    const auto yes = [&p](Capability what, const QString &note = {}) { p.capabilities.append({what, true, note}); };
    const auto no = [&p](Capability what, const QString &reason) { p.capabilities.append({what, false, reason}); };
    const auto unless = [&](Capability what, const QString &reason, const QString &note = {}) {
        reason.isEmpty() ? yes(what, note) : no(what, reason);
    };
    const auto q = [](const char *text) { return QString::fromLatin1(text); };
    const QString networkAlone = Texts::tr("only Odoo itself can do this, over the network");
    const QString nobody = Texts::tr("a database role is nobody's Odoo account");

    QString noDevices = obstacle(p, q("res_device_log"), neededDeviceColumns());
    if (!p.has(q("res_device_log")))
        noDevices = p.has(q("res_session")) ? Texts::tr("this Odoo keeps sessions in another table (res_session), which is not known here")
                                            : Texts::tr("this Odoo has no table of devices (before 18): it notes logins alone");
    if (!noDevices.isEmpty() && canReadSessionStore(p))
        yes(Capability::ReadAllDevices, Texts::tr("from the table http_sessions: whose sessions, and when they were used last; no devices or addresses"));
    else
        unless(Capability::ReadAllDevices, noDevices);
    no(Capability::ReadOwnDevices, nobody);
    unless(Capability::ReadUsers, obstacle(p, q("res_users"), {q("id"), q("login")}));
    unless(Capability::ReadLogins, obstacle(p, q("res_users_log"), {q("id"), q("create_uid"), q("create_date")}),
        Texts::tr("Odoo throws all but each user's last one away daily; what was read before stays here"));
    const bool hasGuard = p.has(q("gatehouse_policy"));
    const QString noGuardRecords = noRecords(p);
    const QString noGuardOrders = noOrders(p);
    if (hasGuard)
        unless(Capability::ReadFailedLogins, noGuardRecords);
    else
        no(Capability::ReadFailedLogins, Texts::tr("stock Odoo notes failed logins in its log file alone: import or follow that file"));
    const QString byOrder = Texts::tr("by an order to the Guard, which carries it out before Odoo answers its next request");
    if (hasGuard)
        unless(Capability::Revoke, noGuardOrders, byOrder);
    else
        no(Capability::Revoke,
            Texts::tr("a row of the device table is not a session: marked as revoked, it only hides, and the session lives on"));
    no(Capability::RevokeOwn, nobody);
    if (hasGuard)
        unless(Capability::LogOutEverywhere, noGuardOrders, byOrder);
    else
        no(Capability::LogOutEverywhere,
            Texts::tr("not for one user alone; break-glass can suspend the user, whose sessions then die"));
    no(Capability::LogOutOwnEverywhere, nobody);
    unless(Capability::LogOutEveryone, noLogOutOfAll(p),
        Texts::tr("break-glass: by renewing the database's secret (gatehousectl break-glass logout-everyone)"));
    unless(Capability::Suspend, noSuspending(p), Texts::tr("break-glass (gatehousectl break-glass suspend)"));
    no(Capability::EnrolOwnTotp, nobody);
    QString noTotp;
    if (!p.knowsSecondFactor())
        noTotp = !p.relations.value(q("res_users")).columns.contains(q("totp_secret"))
            ? Texts::tr("this Odoo has no second factor (module auth_totp is not installed)")
            : Texts::tr("%1 sees neither the secrets, which is right, nor the view that tells who has one; gatehousectl sql-grants prints it")
                  .arg(p.server.role);
    unless(Capability::TotpCoverage, noTotp);
    no(Capability::TotpInvite, networkAlone);
    no(Capability::TotpReset, networkAlone);
    unless(Capability::ReadTrustedDevices, obstacle(p, q("auth_totp_device"), {q("id"), q("user_id"), q("name")}));
    no(Capability::RemoveTrustedDevices, networkAlone);
    unless(Capability::ReadApiKeys, obstacle(p, q("res_users_apikeys"), {q("id"), q("user_id"), q("name")}));
    no(Capability::RemoveApiKeys, networkAlone);
    const bool parameters = p.canRead(ViewSchema + QStringLiteral(".parameters"), {q("key"), q("value")}) ||
                            p.canRead(q("ir_config_parameter"), {q("key"), q("value")});
    unless(Capability::ReadParameters,
        parameters ? QString()
                   : Texts::tr("%1 sees neither the parameters, among which is the database's secret, nor the view without it; "
                               "gatehousectl sql-grants prints it")
                         .arg(p.server.role));
    unless(Capability::ReadLockTimeouts,
        p.relations.value(q("res_groups")).columns.contains(q("lock_timeout"))
            ? obstacle(p, q("res_groups"), {q("id"), q("name"), q("lock_timeout")})
            : Texts::tr("this Odoo has no lock time-outs (module auth_timeout is not installed)"));
    unless(Capability::ReadGuardRecords, noGuardRecords);
    const QString noGuardAccounts = noGuardOrders.isEmpty() ? noAccounts(p) : noGuardOrders;
    unless(Capability::Unlock, noGuardAccounts, byOrder);
    unless(Capability::AllowMultipleSessions, noGuardAccounts, byOrder);
    const QString noGuardAllowances = noAllowances(p);
    unless(Capability::ReadAllowances, noGuardAllowances);
    unless(Capability::Allow, noGuardOrders.isEmpty() ? noGuardAllowances : noGuardOrders, byOrder);
    const odoo::CapabilityState rules = p.state(Capability::ReadParameters);
    if (hasGuard) {
        unless(Capability::ReadPolicies, noGuardRecords);
        unless(Capability::SetPolicies, !noGuardOrders.isEmpty() ? noGuardOrders : rules.available ? QString() : rules.reason, byOrder);
    } else {
        unless(Capability::ReadPolicies, rules.available ? QString() : rules.reason, Texts::tr("those that Odoo itself enforces"));
        no(Capability::SetPolicies, networkAlone);
    }
}

} // namespace gatehouse::odoo_sql
