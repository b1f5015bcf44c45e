// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/allow_command.h"

#include "app/gatehousectl/action_command.h"
#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/ledger_query.h"
#include "app/gatehousectl/output.h"
#include "app/gatehousectl/terminal.h"
#include "app/gatehousectl/text_table.h"
#include "core/domain/allowance.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>

namespace gatehouse {

namespace {

const QString Network = QStringLiteral("network");
const QString Device = QStringLiteral("device");
const QString User = QStringLiteral("user");
const QString Until = QStringLiteral("until");

void addWhatOptions(CommandLine &line)
{
    addActionOptions(line);
    addRoleOption(line);
    line.parser().addOption({Network, Ctl::tr("A network, as in 192.0.2.0/24 or 2001:db8:1::/64. May be repeated."), QStringLiteral("CIDR")});
    line.parser().addOption({Device, Ctl::tr("A device as the Guard tells it, as in firefox/linux. May be repeated."), QStringLiteral("BROWSER/PLATFORM")});
    line.parser().addOption({User, Ctl::tr("For this user alone (default: for everybody). May be repeated."), QStringLiteral("LOGIN")});
}

/// A day is meant to its end.
Result<Instant> endIn(const QString &text)
{
    if (text.isEmpty())
        return Instant();
    const QDate day = QDate::fromString(text, Qt::ISODate);
    const Instant end = day.isValid() ? Instant::fromDateTime(day.addDays(1).startOfDay(Qt::UTC))
                                      : parseInstant(text.toStdString()).value_or(Instant{});
    if (!end.isKnown())
        return fail(ErrorKind::Input, Ctl::tr("--until takes a day, as in 2026-12-31, which it includes (UTC), or a time, as in 2026-12-31T18:00:00Z."));
    if (end <= Instant::fromDateTime(QDateTime::currentDateTimeUtc()))
        return fail(ErrorKind::Input, Ctl::tr("--until %1 is over already.").arg(text));
    return end;
}

/// Every network and device that was named, without the users.
Result<std::vector<Allowance>> whatIn(const CommandLine &line)
{
    std::vector<Allowance> what;
    for (const QString &text : line.values(Network)) {
        auto network = networkIn(text);
        if (!network)
            return tl::unexpected(network.error());
        Allowance one;
        one.network = std::move(*network);
        what.push_back(std::move(one));
    }
    for (const QString &text : line.values(Device)) {
        Allowance one;
        if (const auto set = setDevice(one, text); !set)
            return tl::unexpected(set.error());
        what.push_back(std::move(one));
    }
    return what;
}

int change(CommandLine &line, ActionKind kind)
{
    const auto what = whatIn(line);
    if (!what)
        return line.usage(what.error().text);
    if (what->empty())
        return line.usage(Ctl::tr("Say what, by --network or --device."));
    const auto until = line.isGiven(Until) ? endIn(line.value(Until)) : Result<Instant>(Instant());
    if (!until)
        return line.usage(until.error().text);
    CancelToken cancel;
    const CancelOnInterrupt interrupt(cancel);
    auto source = SourceAtHand::open(line, cancel);
    if (!source)
        return reportError(source.error());
    QList<ActionTarget> users{ActionTarget()}; // everybody
    if (const QStringList logins = line.values(User); !logins.isEmpty()) {
        auto found = (*source)->users(logins);
        if (!found)
            return reportError(found.error());
        users = std::move(*found);
    }
    ActionOrder order;
    order.kind = kind;
    for (Allowance one : *what) {
        one.until = *until;
        for (const ActionTarget &user : std::as_const(users)) {
            one.userId = user.odooId;
            one.login = user.subject;
            order.targets << ActionTarget::ofAllowance(one, user.user);
        }
    }
    return (*source)->carryOut(std::move(order), line);
}

} // namespace

int runAllow(const QStringList &args)
{
    CommandLine line(QStringLiteral("allow"),
        Ctl::tr("Tells the Guard that logins from a network, or with a device, are not suspicious: for a user, or for everybody. A network "
                "answers for the country, a device for itself. At most a /8, of IPv6 a /32."));
    addWhatOptions(line);
    line.parser().addOption({Until, Ctl::tr("Until the end of this day, in UTC (default: without end)."), QStringLiteral("DATE")});
    if (const auto code = line.parse(args))
        return *code;
    return change(line, ActionKind::Allow);
}

int runDisallow(const QStringList &args)
{
    CommandLine line(QStringLiteral("disallow"), Ctl::tr("Takes networks and devices off the Guard's list again, named as they were allowed."));
    addWhatOptions(line);
    if (const auto code = line.parse(args))
        return *code;
    return change(line, ActionKind::Disallow);
}

int runAllowed(const QStringList &args)
{
    CommandLine line(QStringLiteral("allowed"), Ctl::tr("Lists the networks and devices that are allowed, as last read from the Guard."));
    line.addLedgerOption();
    line.parser().addOption({QStringLiteral("source"), Ctl::tr("Of this source alone."), QStringLiteral("NAME")});
    line.parser().addOption({QStringLiteral("json"), Ctl::tr("Prints one JSON object a line.")});
    if (const auto code = line.parse(args))
        return *code;
    const auto reader = openLedger(line);
    if (!reader)
        return reportError(reader.error());
    const auto servers = (*reader)->servers();
    if (!servers)
        return reportError(servers.error());
    const QString wanted = line.value(QStringLiteral("source"));
    const bool json = line.isSet(QStringLiteral("json"));
    TextTable table({Ctl::tr("Source"), Ctl::tr("Network"), Ctl::tr("Device"), Ctl::tr("For"), Ctl::tr("Until"), Ctl::tr("Allowed"), Ctl::tr("by"),
        Ctl::tr("Reason")});
    bool isThere = wanted.isEmpty();
    for (const ServerView &server : *servers) {
        if (!wanted.isEmpty() && server.name != wanted)
            continue;
        isThere = true;
        for (const Allowance &one : allowancesFrom(server.allowances)) {
            if (json) {
                const auto orNull = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
                writeJsonLine({{QStringLiteral("source"), server.name}, {Network, orNull(one.network)},
                    {Device, one.isNetwork() ? QJsonValue() : QJsonValue(deviceKey(one))}, {User, orNull(one.login)}, {Until, orNull(one.until.toIso())},
                    {QStringLiteral("allowed"), one.allowed.toIso()}, {QStringLiteral("by"), orNull(one.allowedBy)},
                    {QStringLiteral("reason"), orNull(one.reason)}});
                continue;
            }
            table.add({server.name, one.network, one.isNetwork() ? QString() : deviceKey(one),
                one.userId == 0 ? Ctl::tr("everybody") : one.login.isEmpty() ? QStringLiteral("#%1").arg(one.userId) : one.login, one.until.toIso(),
                one.allowed.toIso(), one.allowedBy, one.reason});
        }
    }
    if (!isThere)
        return reportError(Ctl::tr("%1 is not a connected source.").arg(wanted));
    if (!json)
        writeToStdout(table.isEmpty() ? Ctl::tr("No network and no device is allowed.\n") : table.text());
    return ExitCode::Ok;
}

} // namespace gatehouse
