// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/odoo_rpc/capabilities.h"

#include <QCoreApplication>

namespace gatehouse::odoo {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Odoo)
};

const QString Device = QStringLiteral("res.device");
const QString DeviceLog = QStringLiteral("res.device.log");
const QString Session = QStringLiteral("res.session");
const QString Users = QStringLiteral("res.users");
const QString UsersLog = QStringLiteral("res.users.log");
const QString TrustedDevice = QStringLiteral("auth_totp.device");
const QString TotpWizard = QStringLiteral("auth_totp.wizard");
const QString ApiKeys = QStringLiteral("res.users.apikeys");
const QString Parameters = QStringLiteral("ir.config_parameter");
const QString Groups = QStringLiteral("res.groups");
const QString Modules = QStringLiteral("ir.module.module");
const QString ServerLog = QStringLiteral("ir.logging");

/// What can be asked of a model without leaving a trace: one id, and its fields.
CallResult<void> look(OdooSession &session, const QString &model, ServerProfile &profile)
{
    OdooCall search;
    search.model = model;
    search.method = QStringLiteral("search");
    search.args = {{QStringLiteral("domain"), QJsonArray()}, {QStringLiteral("limit"), 1}};
    const auto ids = session.call(search);
    if (!ids) {
        const Fault fault = ids.error().fault;
        if (fault == Fault::UnknownModel || fault == Fault::UnknownMethod)
            profile.missing.insert(model, Texts::tr("no model %1").arg(model));
        else if (fault == Fault::AccessError)
            profile.missing.insert(model, Texts::tr("%1 may not read %2").arg(profile.who.login, model));
        else if (ids.error().delivery == Delivery::Answered && ids.error().kind != ErrorKind::Auth)
            profile.missing.insert(model, ids.error().text);
        else
            return tl::unexpected(ids.error());
        return {};
    }
    OdooCall fieldsOf;
    fieldsOf.model = model;
    fieldsOf.method = QStringLiteral("fields_get");
    fieldsOf.args = {{QStringLiteral("attributes"), QJsonArray{QStringLiteral("type")}}};
    const auto fields = session.call(fieldsOf);
    if (!fields)
        return tl::unexpected(fields.error());
    const QStringList names = fields->toObject().keys();
    profile.fields.insert(model, QSet<QString>(names.cbegin(), names.cend()));
    return {};
}

/// The Guard has no records: it is asked what it is.
CallResult<void> lookForGuard(OdooSession &session, ServerProfile &profile)
{
    OdooCall call;
    call.model = GuardModel;
    call.method = QStringLiteral("capabilities");
    const auto answer = session.call(call);
    if (answer) {
        auto guard = guardProfileFrom(answer->toObject());
        if (guard)
            profile.guard = std::move(*guard);
        else
            profile.missing.insert(GuardModel, guard.error().text);
        return {};
    }
    const Fault fault = answer.error().fault;
    if (fault == Fault::UnknownModel)
        profile.missing.insert(GuardModel, Texts::tr("the Guard is not installed there (gatehousectl guard export writes it out)"));
    else if (fault == Fault::AccessError)
        profile.missing.insert(GuardModel,
            Texts::tr("%1 is neither auditor nor officer of the Guard there (Gatehouse, on the user form)").arg(profile.who.login));
    else if (answer.error().delivery == Delivery::Answered && answer.error().kind != ErrorKind::Auth)
        profile.missing.insert(GuardModel, Texts::tr("the Guard there does not answer: %1").arg(answer.error().text));
    else
        return tl::unexpected(answer.error());
    return {};
}

CallResult<void> lookForModules(OdooSession &session, ServerProfile &profile)
{
    OdooCall call;
    call.model = Modules;
    call.method = QStringLiteral("search_read");
    call.args = {{QStringLiteral("domain"),
                     QJsonArray{QJsonArray{QStringLiteral("state"), QStringLiteral("="), QStringLiteral("installed")}}},
        {QStringLiteral("fields"), QJsonArray{QStringLiteral("name")}}};
    const auto rows = session.call(call);
    if (!rows) {
        if (rows.error().delivery == Delivery::Answered && rows.error().kind != ErrorKind::Auth)
            return {};
        return tl::unexpected(rows.error());
    }
    QSet<QString> names;
    const QJsonArray list = rows->toArray();
    for (const QJsonValue &row : list)
        names.insert(row.toObject().value(QLatin1String("name")).toString());
    profile.modules = names;
    return {};
}

/// Collects the table: one line a capability.
class Table
{
public:
    explicit Table(ServerProfile &profile)
        : m_profile(profile)
    {
    }

    void yes(Capability what, const QString &note = {}) { m_profile.capabilities.append({what, true, note}); }
    void no(Capability what, const QString &reason) { m_profile.capabilities.append({what, false, reason}); }
    /// Available where `reason` is empty.
    void unless(Capability what, const QString &reason, const QString &note = {})
    {
        if (reason.isEmpty())
            yes(what, note);
        else
            no(what, reason);
    }

private:
    ServerProfile &m_profile;
};

QString needsModel(const ServerProfile &p, const QString &model, const QString &what)
{
    return p.hasModel(model) ? QString() : what.arg(p.missing.value(model));
}

QString firstOf(const QStringList &reasons)
{
    for (const QString &reason : reasons) {
        if (!reason.isEmpty())
            return reason;
    }
    return {};
}

void fill(ServerProfile &p)
{
    Table table(p);
    const QString needsSystem =
        p.who.isSystem
            ? QString()
            : Texts::tr("%1 is not an administrator there (group Settings, base.group_system)").arg(p.who.login);
    const QString needsManager =
        p.who.isSystem || p.who.isErpManager
            ? QString()
            : Texts::tr("%1 manages no users there (group Access Rights, base.group_erp_manager)").arg(p.who.login);
    const QString identity = p.way == Way::Web ? Texts::tr("Odoo asks for the password, and for ten minutes no more")
                             : p.way == Way::Json2
                                 ? Texts::tr("Odoo asks for the password every time, as the key is not enough")
                                 : Texts::tr("needs the password: the key is for reading");

    // Devices and sessions.
    const bool devices = !p.deviceModel().isEmpty();
    const QString noDevices =
        devices ? QString()
        : p.hasModel(Session)
            ? Texts::tr("this server keeps sessions in another model (res.session), which is not known here")
            : Texts::tr("this server does not list devices (%1)").arg(p.missing.value(Device));
    const QString noGuard = p.guard ? QString() : p.missing.value(GuardModel, Texts::tr("the Guard is not installed there"));
    const QString noGuardOfficer =
        !noGuard.isEmpty() || p.guard->isOfficer
            ? noGuard
            : Texts::tr("%1 is an auditor of the Guard there, and only its officers may act").arg(p.who.login);
    table.unless(Capability::ReadAllDevices, p.guard ? QString() : firstOf({noDevices, needsSystem}));
    table.unless(Capability::ReadOwnDevices, noDevices);
    table.unless(Capability::ReadUsers, needsModel(p, Users, Texts::tr("the users cannot be read (%1)")));
    table.unless(Capability::ReadLogins,
        firstOf({needsModel(p, UsersLog, Texts::tr("the logins cannot be read (%1)")), needsSystem}),
        Texts::tr("the server keeps each user's last login and throws older ones away daily"));
    if (p.guard)
        table.yes(Capability::ReadFailedLogins, Texts::tr("from the Guard, since it was installed"));
    else
        table.no(Capability::ReadFailedLogins,
            p.hasModel(ServerLog)
            ? Texts::tr("stock Odoo notes failed logins in its log file alone: import or follow that file (or its "
                        "ir.logging, if it logs there)")
            : Texts::tr("stock Odoo notes failed logins in its log file alone: import or follow that file"));

    const bool revokes = p.hasModel(Device) && p.hasField(Device, QStringLiteral("session_identifier"));
    const QString noRevoke = revokes   ? QString()
                             : devices ? Texts::tr("this server lists devices but ends sessions in another way (%1)")
                                             .arg(p.missing.value(Device, Session))
                                       : noDevices;
    // The Guard's officers end any session, on every Odoo, and for good.
    const bool guardEnds = noGuardOfficer.isEmpty();
    const QString finalEnd = Texts::tr("final, by the Guard; %1").arg(identity);
    const auto endsSessions = [&](Capability what, const QString &reason) {
        table.unless(what, guardEnds ? QString() : reason, guardEnds ? finalEnd : identity);
    };
    endsSessions(Capability::Revoke, firstOf({noRevoke, needsSystem}));
    endsSessions(Capability::RevokeOwn, noRevoke);
    const QString noLogOut =
        revokes
            ? QString()
            : Texts::tr("this server cannot end another user's sessions (%1); suspending the user can").arg(noRevoke);
    endsSessions(Capability::LogOutEverywhere, firstOf({noLogOut, needsSystem}));
    endsSessions(Capability::LogOutOwnEverywhere, noRevoke);
    table.unless(Capability::LogOutEveryone,
        firstOf({needsSystem, needsModel(p, Parameters, Texts::tr("the database's secret cannot be renewed (%1)"))}),
        Texts::tr("by renewing the database's secret: also voids links that were mailed, and ends the own session"));
    table.unless(Capability::Suspend, needsManager);

    // Second factor.
    const bool totp = p.hasField(Users, QStringLiteral("totp_enabled"));
    const QString noTotp =
        totp ? QString() : Texts::tr("this server has no second factor (module auth_totp is not installed)");
    table.unless(Capability::EnrolOwnTotp, firstOf({noTotp, p.missing.value(TotpWizard)}), identity);
    table.unless(Capability::TotpCoverage, noTotp);
    const QString noMail =
        p.modules && !p.modules->contains(QStringLiteral("auth_totp_mail"))
            ? Texts::tr("this server does not send invitations (module auth_totp_mail is not installed)")
            : QString();
    table.unless(Capability::TotpInvite, firstOf({noTotp, noMail, needsManager}),
        p.modules ? QString()
                  : Texts::tr("if module auth_totp_mail is installed, which %1 may not look up").arg(p.who.login));
    table.unless(Capability::TotpReset, firstOf({noTotp, needsManager}), identity);

    // What signs in without a password or a code.
    const QString ownAlone = p.who.isSystem ? QString() : Texts::tr("those of %1 alone").arg(p.who.login);
    const QString noTrusted = needsModel(p, TrustedDevice, Texts::tr("trusted devices cannot be read (%1)"));
    table.unless(Capability::ReadTrustedDevices, noTrusted, ownAlone);
    table.unless(Capability::RemoveTrustedDevices, firstOf({noTrusted, needsSystem}), identity);
    const QString noKeys = needsModel(p, ApiKeys, Texts::tr("API keys cannot be read (%1)"));
    table.unless(Capability::ReadApiKeys, noKeys, ownAlone);
    table.unless(Capability::RemoveApiKeys, firstOf({noKeys, needsSystem}), identity);

    table.unless(Capability::ReadParameters,
        firstOf({needsModel(p, Parameters, Texts::tr("the server's rules cannot be read (%1)")), needsSystem}));
    const bool locks = p.hasField(Groups, QStringLiteral("lock_timeout"));
    table.unless(Capability::ReadLockTimeouts,
        locks ? QString()
              : Texts::tr(
                    "this server has no lock time-outs (module auth_timeout is not installed, or %1 may not see them)")
                    .arg(p.who.login));

    // The Guard.
    table.unless(Capability::ReadGuardRecords, noGuard);
    table.unless(Capability::Unlock, noGuardOfficer, identity);
    table.unless(Capability::AllowMultipleSessions, noGuardOfficer, identity);
    const QString noAllowances = !noGuard.isEmpty() || p.guard->keepsAllowances
        ? noGuard
        : Texts::tr("the Guard there (%1) knows no allowed networks and devices yet: replace it by the one of this program (gatehousectl guard export)")
              .arg(p.guard->version);
    table.unless(Capability::ReadAllowances, noAllowances);
    table.unless(Capability::Allow, firstOf({noAllowances, noGuardOfficer}), identity);
    const QString noParameters = firstOf({needsModel(p, Parameters, Texts::tr("the server's rules cannot be read (%1)")), needsSystem});
    const QString odooAlone = Texts::tr("those that Odoo itself enforces, as %1").arg(noGuard);
    table.unless(Capability::ReadPolicies, p.guard ? QString() : noParameters, p.guard ? QString() : odooAlone);
    table.unless(Capability::SetPolicies, p.guard ? noGuardOfficer : noParameters, p.guard ? identity : odooAlone);
}

/// Who is an administrator is asked by the ids of two groups, which differ from database to database.
CallResult<void> lookForGroups(OdooSession &session, ServerProfile &profile)
{
    OdooCall find;
    find.model = QStringLiteral("ir.model.data");
    find.method = QStringLiteral("search_read");
    const QJsonArray domain{QJsonArray{QStringLiteral("module"), QStringLiteral("="), QStringLiteral("base")},
        QJsonArray{QStringLiteral("model"), QStringLiteral("="), Groups},
        QJsonArray{QStringLiteral("name"), QStringLiteral("in"), QJsonArray{SystemGroup, ManagerGroup}}};
    find.args = {{QStringLiteral("domain"), domain},
        {QStringLiteral("fields"), QJsonArray{QStringLiteral("name"), QStringLiteral("res_id")}}};
    const auto rows = session.call(find);
    if (!rows && rows.error().delivery == Delivery::Answered && rows.error().kind != ErrorKind::Auth)
        return {}; // not for this user's eyes
    if (!rows)
        return tl::unexpected(rows.error());
    const QJsonArray list = rows->toArray();
    for (const QJsonValue &value : list) {
        const QJsonObject row = value.toObject();
        profile.groups.insert(
            row.value(QLatin1String("name")).toString(), row.value(QLatin1String("res_id")).toInteger());
    }
    return {};
}

} // namespace

QLatin1String capabilityKey(Capability capability)
{
    switch (capability) {
    case Capability::ReadAllDevices:
        return QLatin1String("read_all_devices");
    case Capability::ReadOwnDevices:
        return QLatin1String("read_own_devices");
    case Capability::ReadUsers:
        return QLatin1String("read_users");
    case Capability::ReadLogins:
        return QLatin1String("read_logins");
    case Capability::ReadFailedLogins:
        return QLatin1String("read_failed_logins");
    case Capability::Revoke:
        return QLatin1String("revoke");
    case Capability::RevokeOwn:
        return QLatin1String("revoke_own");
    case Capability::LogOutEverywhere:
        return QLatin1String("log_out_everywhere");
    case Capability::LogOutOwnEverywhere:
        return QLatin1String("log_out_own_everywhere");
    case Capability::LogOutEveryone:
        return QLatin1String("log_out_everyone");
    case Capability::Suspend:
        return QLatin1String("suspend");
    case Capability::EnrolOwnTotp:
        return QLatin1String("enrol_own_totp");
    case Capability::TotpCoverage:
        return QLatin1String("totp_coverage");
    case Capability::TotpInvite:
        return QLatin1String("totp_invite");
    case Capability::TotpReset:
        return QLatin1String("totp_reset");
    case Capability::ReadTrustedDevices:
        return QLatin1String("read_trusted_devices");
    case Capability::RemoveTrustedDevices:
        return QLatin1String("remove_trusted_devices");
    case Capability::ReadApiKeys:
        return QLatin1String("read_api_keys");
    case Capability::RemoveApiKeys:
        return QLatin1String("remove_api_keys");
    case Capability::ReadParameters:
        return QLatin1String("read_parameters");
    case Capability::ReadLockTimeouts:
        return QLatin1String("read_lock_timeouts");
    case Capability::ReadGuardRecords:
        return QLatin1String("read_guard_records");
    case Capability::Unlock:
        return QLatin1String("unlock");
    case Capability::AllowMultipleSessions:
        return QLatin1String("allow_multiple_sessions");
    case Capability::ReadAllowances:
        return QLatin1String("read_allowances");
    case Capability::Allow:
        return QLatin1String("allow");
    case Capability::ReadPolicies:
        return QLatin1String("read_policies");
    case Capability::SetPolicies:
        return QLatin1String("set_policies");
    }
    return {};
}

QString capabilityTitle(Capability capability)
{
    switch (capability) {
    case Capability::ReadAllDevices:
        return Texts::tr("See the sessions of everybody");
    case Capability::ReadOwnDevices:
        return Texts::tr("See one's own sessions");
    case Capability::ReadUsers:
        return Texts::tr("See users");
    case Capability::ReadLogins:
        return Texts::tr("See logins");
    case Capability::ReadFailedLogins:
        return Texts::tr("See failed logins");
    case Capability::Revoke:
        return Texts::tr("Revoke sessions of anybody");
    case Capability::RevokeOwn:
        return Texts::tr("Revoke one's own sessions");
    case Capability::LogOutEverywhere:
        return Texts::tr("Log out a user everywhere");
    case Capability::LogOutOwnEverywhere:
        return Texts::tr("Log out oneself everywhere else");
    case Capability::LogOutEveryone:
        return Texts::tr("Log out everyone");
    case Capability::Suspend:
        return Texts::tr("Suspend and reinstate users");
    case Capability::EnrolOwnTotp:
        return Texts::tr("Set up one's own second factor");
    case Capability::TotpCoverage:
        return Texts::tr("See who has a second factor");
    case Capability::TotpInvite:
        return Texts::tr("Invite users to a second factor");
    case Capability::TotpReset:
        return Texts::tr("Reset the second factor of others");
    case Capability::ReadTrustedDevices:
        return Texts::tr("See trusted devices");
    case Capability::RemoveTrustedDevices:
        return Texts::tr("Remove trusted devices");
    case Capability::ReadApiKeys:
        return Texts::tr("See API keys");
    case Capability::RemoveApiKeys:
        return Texts::tr("Remove API keys");
    case Capability::ReadParameters:
        return Texts::tr("See the rules that Odoo keeps");
    case Capability::ReadLockTimeouts:
        return Texts::tr("See the lock time-outs of groups");
    case Capability::ReadGuardRecords:
        return Texts::tr("See how each session ended, and every attempt");
    case Capability::Unlock:
        return Texts::tr("Unlock accounts");
    case Capability::AllowMultipleSessions:
        return Texts::tr("Allow a user several sessions");
    case Capability::ReadAllowances:
        return Texts::tr("See allowed networks and devices");
    case Capability::Allow:
        return Texts::tr("Allow networks and devices");
    case Capability::ReadPolicies:
        return Texts::tr("See policies");
    case Capability::SetPolicies:
        return Texts::tr("Set policies");
    }
    return {};
}

const CapabilityState &ServerProfile::state(Capability capability) const
{
    static const CapabilityState unknown;
    for (const CapabilityState &s : capabilities) {
        if (s.what == capability)
            return s;
    }
    return unknown;
}

QString ServerProfile::deviceModel() const
{
    for (const QString &model : {DeviceLog, Device}) {
        if (hasField(model, QStringLiteral("session_identifier")))
            return model;
    }
    return {};
}

CallResult<ServerProfile> probe(OdooSession &session)
{
    ServerProfile profile;
    const auto version = session.version();
    if (!version)
        return tl::unexpected(version.error());
    profile.version = *version;
    if (!session.isSignedIn()) {
        if (const auto who = session.signIn(); !who)
            return tl::unexpected(who.error());
    }
    profile.who = session.who();
    profile.way = session.way();
    if (const auto names = session.databases())
        profile.databases = *names;
    else if (names.error().delivery != Delivery::Answered)
        return tl::unexpected(names.error());
    for (const QString &model : {Device, DeviceLog, Session, Users, UsersLog, TrustedDevice, TotpWizard, ApiKeys,
             Parameters, Groups, ServerLog}) {
        if (const auto looked = look(session, model, profile); !looked)
            return tl::unexpected(looked.error());
    }
    if (const auto looked = lookForGuard(session, profile); !looked)
        return tl::unexpected(looked.error());
    if (const auto looked = lookForModules(session, profile); !looked)
        return tl::unexpected(looked.error());
    if (const auto looked = lookForGroups(session, profile); !looked)
        return tl::unexpected(looked.error());
    fill(profile);
    return profile;
}

} // namespace gatehouse::odoo
