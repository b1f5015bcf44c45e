// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/user_commands.h"

#include "app/gatehousectl/action_command.h"
#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/terminal.h"

namespace gatehouse {

namespace {

void addLogins(CommandLine &line)
{
    line.parser().addPositionalArgument(
        QStringLiteral("logins"), Ctl::tr("Logins of users."), QStringLiteral("[LOGIN…]"));
}

int actOnUsers(CommandLine &line, ActionOrder order)
{
    const QStringList logins = line.words();
    if (logins.isEmpty())
        return line.usage(Ctl::tr("Say which users, by their logins."));
    CancelToken cancel;
    const CancelOnInterrupt interrupt(cancel);
    auto server = ServerAtHand::open(line, cancel);
    if (!server)
        return reportError(server.error());
    auto targets = (*server)->users(logins);
    if (!targets)
        return reportError(targets.error());
    order.targets = std::move(*targets);
    return (*server)->carryOut(std::move(order), line);
}

} // namespace

int runLogoutEverywhere(const QStringList &args)
{
    CommandLine line(QStringLiteral("logout-everywhere"),
        Ctl::tr("Ends all sessions of users that the server lists. The session it is ordered from is spared."));
    addActionOptions(line);
    line.parser().addOption({QStringLiteral("me"), Ctl::tr("One's own other sessions, in place of logins.")});
    addLogins(line);
    if (const auto code = line.parse(args))
        return *code;
    ActionOrder order;
    order.kind = ActionKind::LogOutEverywhere;
    if (!line.isSet(QStringLiteral("me")))
        return actOnUsers(line, std::move(order));
    if (!line.words().isEmpty())
        return line.usage(Ctl::tr("Either --me or logins."));
    CancelToken cancel;
    const CancelOnInterrupt interrupt(cancel);
    auto server = ServerAtHand::open(line, cancel);
    if (!server)
        return reportError(server.error());
    order.kind = ActionKind::LogOutMyOthers;
    order.targets = {(*server)->me()};
    return (*server)->carryOut(std::move(order), line);
}

int runSuspend(const QStringList &args)
{
    CommandLine line(QStringLiteral("suspend"),
        Ctl::tr("Suspends users: revokes their sessions, removes API keys and trusted devices, archives the account."));
    addActionOptions(line);
    line.parser().addOption({QStringLiteral("keep-api-keys"), Ctl::tr("Leaves API keys: good again when reinstated.")});
    line.parser().addOption({QStringLiteral("keep-trusted-devices"),
        Ctl::tr("Leaves trusted devices: no code asked there when reinstated.")});
    addLogins(line);
    if (const auto code = line.parse(args))
        return *code;
    ActionOrder order;
    order.kind = ActionKind::Suspend;
    order.removeApiKeys = !line.isSet(QStringLiteral("keep-api-keys"));
    order.removeTrustedDevices = !line.isSet(QStringLiteral("keep-trusted-devices"));
    return actOnUsers(line, std::move(order));
}

int runReinstate(const QStringList &args)
{
    CommandLine line(QStringLiteral("reinstate"),
        Ctl::tr("Reinstates suspended users. Sessions from before that would live again are revoked first."));
    addActionOptions(line);
    addLogins(line);
    if (const auto code = line.parse(args))
        return *code;
    ActionOrder order;
    order.kind = ActionKind::Reinstate;
    return actOnUsers(line, std::move(order));
}

} // namespace gatehouse
