// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/user_commands.h"

#include "app/gatehousectl/action_command.h"
#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/terminal.h"
#include "core/actions/database_orders.h"

namespace gatehouse {

namespace {

void addLogins(CommandLine &line)
{
    line.parser().addPositionalArgument(
        QStringLiteral("logins"), Ctl::tr("Logins of users."), QStringLiteral("[LOGIN…]"));
}

/// What can be ordered of a server alone is not asked of a database.
Result<std::unique_ptr<SourceAtHand>> sourceFor(ActionKind kind, const CommandLine &line, CancelToken &cancel)
{
    if (isOrderOfDatabase(kind))
        return SourceAtHand::open(line, cancel);
    auto server = ServerAtHand::open(line, cancel);
    if (!server)
        return tl::unexpected(server.error());
    return std::unique_ptr<SourceAtHand>(std::move(*server));
}

int actOnUsers(CommandLine &line, ActionOrder order, const QStringList &logins)
{
    CancelToken cancel;
    const CancelOnInterrupt interrupt(cancel);
    auto source = sourceFor(order.kind, line, cancel);
    if (!source)
        return reportError(source.error());
    auto targets = (*source)->users(logins);
    if (!targets)
        return reportError(targets.error());
    order.targets = std::move(*targets);
    return (*source)->carryOut(std::move(order), line);
}

int actOnUsers(CommandLine &line, ActionOrder order)
{
    const QStringList logins = line.words();
    if (logins.isEmpty())
        return line.usage(Ctl::tr("Say which users, by their logins."));
    return actOnUsers(line, std::move(order), logins);
}

} // namespace

int runLogoutEverywhere(const QStringList &args)
{
    CommandLine line(QStringLiteral("logout-everywhere"),
        Ctl::tr("Ends all sessions of users that the server lists. The session it is ordered from is spared."));
    addActionOptions(line);
    addRoleOption(line);
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

int runUnlock(const QStringList &args)
{
    CommandLine line(QStringLiteral("unlock"),
        Ctl::tr("Unlocks accounts that the Guard has locked after failed logins. Names that nobody has are locked, too, and can be "
                "unlocked likewise."));
    addActionOptions(line);
    addRoleOption(line);
    addLogins(line);
    if (const auto code = line.parse(args))
        return *code;
    const QStringList logins = line.words();
    if (logins.isEmpty())
        return line.usage(Ctl::tr("Say which users, by their logins."));
    CancelToken cancel;
    const CancelOnInterrupt interrupt(cancel);
    auto server = SourceAtHand::open(line, cancel);
    if (!server)
        return reportError(server.error());
    ActionOrder order;
    order.kind = ActionKind::Unlock;
    for (const QString &login : logins) {
        const auto user = (*server)->users({login});
        if (!user && user.error().kind != ErrorKind::Input)
            return reportError(user.error());
        order.targets.append(user ? user->constFirst() : ActionTarget::ofUser(0, login));
    }
    return (*server)->carryOut(std::move(order), line);
}

int runAllowMultiple(const QStringList &args)
{
    CommandLine line(QStringLiteral("allow-multiple"),
        Ctl::tr("Excepts users from the Guard's policy of one session per user, or no longer."));
    addActionOptions(line);
    addRoleOption(line);
    line.parser().addPositionalArgument(QStringLiteral("logins"), Ctl::tr("Logins of users."), QStringLiteral("LOGIN…"));
    line.parser().addPositionalArgument(
        QStringLiteral("whether"), Ctl::tr("on: multiple sessions are allowed. off: one only."), QStringLiteral("on|off"));
    if (const auto code = line.parse(args))
        return *code;
    QStringList words = line.words();
    const QString whether = words.isEmpty() ? QString() : words.takeLast();
    if (words.isEmpty() || (whether != QLatin1String("on") && whether != QLatin1String("off")))
        return line.usage(Ctl::tr("Say which users, by their logins, and on or off."));
    ActionOrder order;
    order.kind = whether == QLatin1String("on") ? ActionKind::AllowMultipleSessions : ActionKind::OneSessionOnly;
    return actOnUsers(line, std::move(order), words);
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
