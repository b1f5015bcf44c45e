// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/totp_command.h"

#include "app/gatehousectl/action_command.h"
#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/output.h"
#include "app/gatehousectl/terminal.h"
#include "app/gatehousectl/text_table.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace gatehouse {

namespace {

struct Person
{
    std::int64_t id = 0;
    QString login;
    QString name;
    bool internal = true;
    std::optional<bool> totp;
};

/// Users that can sign in, by login; only these logins, where there are any.
Result<QList<Person>> people(ServerAtHand &server, const QStringList &logins)
{
    const QString model = QStringLiteral("res.users");
    if (!server.profile().can(odoo::Capability::TotpCoverage))
        return fail(ErrorKind::Refused, server.profile().state(odoo::Capability::TotpCoverage).reason);
    odoo::PageRequest request;
    request.model = model;
    request.fields = {
        QStringLiteral("login"), QStringLiteral("name"), QStringLiteral("share"), QStringLiteral("totp_enabled")};
    if (!logins.isEmpty())
        request.domain = {
            QJsonValue(QJsonArray{QStringLiteral("login"), QStringLiteral("in"), QJsonArray::fromStringList(logins)})};
    QList<Person> found;
    const auto read = server.session().readPages(request, [&found](const QJsonArray &rows) -> odoo::CallResult<void> {
        for (const QJsonValue &value : rows) {
            const QJsonObject row = value.toObject();
            const QJsonValue totp = row.value(QLatin1String("totp_enabled"));
            found.append({row.value(QLatin1String("id")).toInteger(), row.value(QLatin1String("login")).toString(),
                row.value(QLatin1String("name")).toString(), !row.value(QLatin1String("share")).toBool(),
                totp.isBool() ? std::optional<bool>(totp.toBool()) : std::nullopt});
        }
        return {};
    });
    if (!read)
        return fail(read.error().kind, read.error().text);
    std::sort(found.begin(), found.end(), [](const Person &a, const Person &b) { return a.login < b.login; });
    return found;
}

int status(const CommandLine &line, ServerAtHand &server, const QStringList &logins)
{
    const auto found = people(server, logins);
    if (!found)
        return reportError(found.error());
    const bool json = line.isSet(QStringLiteral("json"));
    TextTable table({Ctl::tr("User"), Ctl::tr("Name"), Ctl::tr("Kind"), Ctl::tr("Second factor")});
    int with = 0;
    for (const Person &person : *found) {
        with += person.totp == true ? 1 : 0;
        if (json) {
            const QJsonObject object{{QStringLiteral("login"), person.login}, {QStringLiteral("name"), person.name},
                {QStringLiteral("odoo_id"), static_cast<qint64>(person.id)},
                {QStringLiteral("internal"), person.internal},
                {QStringLiteral("totp"), person.totp ? QJsonValue(*person.totp) : QJsonValue()}};
            writeJsonLine(object);
        } else {
            table.add({person.login, person.name, person.internal ? Ctl::tr("internal") : Ctl::tr("portal"),
                !person.totp   ? Ctl::tr("not known")
                : *person.totp ? Ctl::tr("on")
                               : Ctl::tr("off")});
        }
    }
    if (!json)
        writeToStdout(table.text() + Ctl::tr("%1 of %2 users have a second factor.\n").arg(with).arg(found->size()));
    return ExitCode::Ok;
}

} // namespace

int runTotp(const QStringList &args)
{
    CommandLine line(QStringLiteral("2fa"),
        Ctl::tr(
            "The second factor of users: \"status\" lists who has one, \"invite\" has the server mail an invitation to "
            "set one up, \"reset\" switches it off for who lost it."));
    addActionOptions(line);
    line.parser().addOption({QStringLiteral("all-without"),
        Ctl::tr("invite: all internal users without a second factor, in place of logins.")});
    line.parser().addPositionalArgument(
        QStringLiteral("what"), QStringLiteral("status, invite, reset"), QStringLiteral("status|invite|reset"));
    line.parser().addPositionalArgument(
        QStringLiteral("logins"), Ctl::tr("Logins of users."), QStringLiteral("[LOGIN…]"));
    if (const auto code = line.parse(args))
        return *code;
    QStringList logins = line.words();
    const QString what = logins.isEmpty() ? QString() : logins.takeFirst();
    const bool allWithout = line.isSet(QStringLiteral("all-without"));
    if (what != QLatin1String("status") && what != QLatin1String("invite") && what != QLatin1String("reset"))
        return line.usage(Ctl::tr("Say what: status, invite or reset."));
    if (allWithout && (what != QLatin1String("invite") || !logins.isEmpty()))
        return line.usage(Ctl::tr("--all-without goes with invite, and in place of logins."));
    if (what != QLatin1String("status") && logins.isEmpty() && !allWithout)
        return line.usage(Ctl::tr("Say which users, by their logins."));

    CancelToken cancel;
    const CancelOnInterrupt interrupt(cancel);
    auto server = ServerAtHand::open(line, cancel);
    if (!server)
        return reportError(server.error());
    if (what == QLatin1String("status"))
        return status(line, **server, logins);
    if (allWithout) {
        const auto all = people(**server, {});
        if (!all)
            return reportError(all.error());
        for (const Person &person : *all) {
            if (person.internal && person.totp == false)
                logins.append(person.login);
        }
        if (logins.isEmpty())
            return reportError(Ctl::tr("Every internal user has a second factor: there is nobody to invite."));
    }
    auto targets = (*server)->users(logins);
    if (!targets)
        return reportError(targets.error());
    ActionOrder order;
    order.kind = what == QLatin1String("invite") ? ActionKind::InviteTotp : ActionKind::ResetTotp;
    order.targets = std::move(*targets);
    return (*server)->carryOut(std::move(order), line);
}

} // namespace gatehouse
