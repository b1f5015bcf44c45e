// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/own_account.h"

#include "core/actions/own_totp.h"

#include <QHash>

#include <algorithm>

namespace gatehouse {

namespace {

using namespace odoo;

const QString Device = QStringLiteral("res.device");

QString reasonOf(const ServerProfile &profile, Capability capability)
{
    const CapabilityState &state = profile.state(capability);
    return state.available ? QString() : state.reason;
}

/// Odoo writes false where there is nothing.
QString textOf(const QJsonObject &row, const char *field)
{
    return row.value(QLatin1String(field)).toString();
}

Instant momentOf(const QJsonObject &row, const char *field)
{
    const QByteArray text = textOf(row, field).toLatin1();
    return parseInstant({text.constData(), static_cast<std::size_t>(text.size())}).value_or(Instant{});
}

CallResult<std::vector<OwnDevice>> readDevicesOf(OdooSession &session, const ServerProfile &profile)
{
    QJsonArray fields{QStringLiteral("session_identifier")};
    for (const char *field :
        {"browser", "platform", "ip_address", "country", "city", "first_activity", "last_activity", "is_current"}) {
        if (profile.hasField(Device, QLatin1String(field)))
            fields.append(QLatin1String(field));
    }
    OdooCall call;
    call.model = Device;
    call.method = QStringLiteral("search_read");
    call.args = {{QStringLiteral("domain"), QJsonArray{QJsonArray{QStringLiteral("user_id"), QStringLiteral("="),
                                                static_cast<qint64>(session.who().uid)}}},
        {QStringLiteral("fields"), fields}};
    const auto rows = session.call(call);
    if (!rows)
        return tl::unexpected(rows.error());
    const QString own = session.sessionIdentifier();
    // A session has a row for each browser it was seen with: the newest speaks for it.
    QHash<QString, OwnDevice> newest;
    const QJsonArray list = rows->toArray();
    for (const QJsonValue &value : list) {
        const QJsonObject row = value.toObject();
        OwnDevice device;
        device.identifier = textOf(row, "session_identifier");
        device.browser = textOf(row, "browser");
        device.platform = textOf(row, "platform");
        device.address = textOf(row, "ip_address");
        device.country = textOf(row, "country");
        device.city = textOf(row, "city");
        device.firstActivity = momentOf(row, "first_activity");
        device.lastActivity = momentOf(row, "last_activity");
        device.isCurrent =
            (!own.isEmpty() && device.identifier == own) || row.value(QLatin1String("is_current")).toBool();
        const auto known = newest.constFind(device.identifier);
        if (known != newest.constEnd() && known->firstActivity < device.firstActivity)
            device.firstActivity = known->firstActivity;
        if (known == newest.constEnd() || known->lastActivity <= device.lastActivity)
            newest.insert(device.identifier, device);
        else
            newest[device.identifier].firstActivity = std::min(known->firstActivity, device.firstActivity);
    }
    std::vector<OwnDevice> devices(newest.cbegin(), newest.cend());
    std::sort(devices.begin(), devices.end(), [](const OwnDevice &a, const OwnDevice &b) {
        if (a.isCurrent != b.isCurrent)
            return a.isCurrent;
        return a.lastActivity != b.lastActivity ? a.lastActivity > b.lastActivity : a.identifier < b.identifier;
    });
    return devices;
}

} // namespace

CallResult<OwnAccount> readOwnAccount(OdooSession &session, const ServerProfile &profile)
{
    OwnAccount account;
    account.who = session.who();
    account.noDevices = reasonOf(profile, Capability::ReadOwnDevices);
    account.noLogOut = reasonOf(profile, Capability::LogOutOwnEverywhere);
    account.hasTotp = profile.hasField(QStringLiteral("res.users"), QStringLiteral("totp_enabled"));
    account.noEnrolment = reasonOf(profile, Capability::EnrolOwnTotp);
    if (account.noDevices.isEmpty()) {
        auto devices = readDevicesOf(session, profile);
        if (!devices)
            return tl::unexpected(devices.error());
        account.devices = std::move(*devices);
    }
    if (account.hasTotp) {
        const auto on = isOwnTotpOn(session);
        if (!on)
            return tl::unexpected(on.error());
        account.totpOn = *on;
    }
    return account;
}

} // namespace gatehouse
