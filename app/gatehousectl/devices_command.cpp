// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/devices_command.h"

#include "app/gatehousectl/action_command.h"
#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/output.h"
#include "app/gatehousectl/terminal.h"
#include "app/gatehousectl/text_table.h"
#include "core/domain/short_identifier.h"

#include <QJsonArray>
#include <QJsonObject>

namespace gatehouse {

namespace {

QString textIn(const QJsonObject &row, const char *field)
{
    return row.value(QLatin1String(field)).toString(); // Odoo says false for nothing
}

QString timeIn(const QJsonObject &row, const char *field)
{
    return parseInstant(textIn(row, field).toStdString()).value_or(Instant{}).toIso();
}

} // namespace

int runDevices(const QStringList &args)
{
    CommandLine line(QStringLiteral("devices"),
        Ctl::tr("Lists the devices that a server lists right now: one's own with the current one marked, or those of "
                "users. What has logged out or expired may still be listed."));
    addServerOptions(line);
    line.parser().addPositionalArgument(
        QStringLiteral("logins"), Ctl::tr("Logins of users (default: oneself)."), QStringLiteral("[LOGIN…]"));
    if (const auto code = line.parse(args))
        return *code;
    CancelToken cancel;
    const CancelOnInterrupt interrupt(cancel);
    auto opened = ServerAtHand::open(line, cancel);
    if (!opened)
        return reportError(opened.error());
    ServerAtHand &server = **opened;
    const bool own = line.words().isEmpty();
    const auto needed = own ? odoo::Capability::ReadOwnDevices : odoo::Capability::ReadAllDevices;
    if (!server.profile().can(needed))
        return reportError(server.profile().state(needed).reason);
    if (server.profile().deviceModel().isEmpty()) // the Guard has sessions, which are in the ledger; devices are Odoo's
        return reportError(server.profile().state(odoo::Capability::ReadOwnDevices).reason);
    Result<QList<ActionTarget>> targets = own ? QList<ActionTarget>{server.me()} : server.users(line.words());
    if (!targets)
        return reportError(targets.error());
    QJsonArray ids;
    QHash<qint64, QString> logins;
    for (const ActionTarget &target : *targets) {
        ids.append(static_cast<qint64>(target.odooId));
        logins.insert(target.odooId, target.subject);
    }
    odoo::OdooCall call;
    call.model = QStringLiteral("res.device");
    call.method = QStringLiteral("search_read");
    call.args = {{QStringLiteral("domain"),
                     QJsonArray{QJsonValue(QJsonArray{QStringLiteral("user_id"), QStringLiteral("in"), ids})}},
        {QStringLiteral("fields"),
            QJsonArray{QStringLiteral("user_id"), QStringLiteral("session_identifier"), QStringLiteral("platform"),
                QStringLiteral("browser"), QStringLiteral("ip_address"), QStringLiteral("country"),
                QStringLiteral("city"), QStringLiteral("first_activity"), QStringLiteral("last_activity")}},
        {QStringLiteral("order"), QStringLiteral("last_activity desc")}, {QStringLiteral("load"), QString()}};
    const auto rows = server.session().call(call);
    if (!rows)
        return reportError(rows.error());
    const QString current = server.session().sessionIdentifier();
    TextTable table(
        {Ctl::tr("Last activity"), Ctl::tr("User"), Ctl::tr("Browser"), Ctl::tr("Platform"), Ctl::tr("Address"),
            Ctl::tr("City"), Ctl::tr("Country"), Ctl::tr("Since"), Ctl::tr("Session"), Ctl::tr("Remark")});
    const QJsonArray list = rows->toArray();
    for (const QJsonValue &value : list) {
        const QJsonObject row = value.toObject();
        const QJsonValue user = row.value(QLatin1String("user_id"));
        const QString login = logins.value(user.isArray() ? user.toArray().at(0).toInteger() : user.toInteger());
        const QString identifier = textIn(row, "session_identifier");
        const bool isCurrent = !current.isEmpty() && identifier == current;
        if (server.isJson()) {
            const QJsonObject object{{QStringLiteral("user"), login},
                {QStringLiteral("session"), shortIdentifier(identifier)},
                {QStringLiteral("browser"), textIn(row, "browser")},
                {QStringLiteral("platform"), textIn(row, "platform")},
                {QStringLiteral("ip"), textIn(row, "ip_address")}, {QStringLiteral("city"), textIn(row, "city")},
                {QStringLiteral("country"), textIn(row, "country")},
                {QStringLiteral("first"), timeIn(row, "first_activity")},
                {QStringLiteral("last"), timeIn(row, "last_activity")}, {QStringLiteral("current"), isCurrent}};
            writeJsonLine(object);
            continue;
        }
        table.add({timeIn(row, "last_activity"), login, textIn(row, "browser"), textIn(row, "platform"),
            textIn(row, "ip_address"), textIn(row, "city"), textIn(row, "country"), timeIn(row, "first_activity"),
            shortIdentifier(identifier), isCurrent ? Ctl::tr("this very session") : QString()});
    }
    if (!server.isJson())
        writeToStdout(table.isEmpty() ? Ctl::tr("The server lists no device.\n") : table.text());
    return ExitCode::Ok;
}

} // namespace gatehouse
