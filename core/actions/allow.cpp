// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/allow.h"

#include "core/sources/odoo_rpc/guard_rows.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

/// Of an order that runs the target has it itself, of one from the journal its subject tells.
std::optional<Allowance> allowanceOf(const ActionTarget &target)
{
    return target.allowance ? target.allowance : allowanceFrom(target.subject, target.odooId);
}

void change(Work &work)
{
    const ActionKind kind = work.order().kind;
    const auto read = [&work] { return odoo::guardAllowances(work.server(), work.profile()); };
    const auto before = read();
    if (!before) {
        work.refuseRest(Texts::tr("The server could not be read first, so nothing was sent: %1").arg(before.error().text));
        return;
    }
    forEachTarget(work, kind == ActionKind::Allow ? Texts::tr("Allowing") : Texts::tr("Taking back"), [&](int position) {
        const ActionTarget &target = work.target(position);
        if (allowanceHolds(kind, target, *before).value_or(false)) {
            work.refuse({position}, Texts::tr("%1 already, nothing was sent").arg(allowanceWords(kind, true)));
            return true;
        }
        Deed deed;
        deed.call.model = odoo::GuardModel;
        deed.call.method = actionKey(kind);
        deed.call.args = allowanceArguments(kind, {&target});
        deed.call.args.insert(QStringLiteral("reason"), work.order().reason);
        deed.done = allowanceWords(kind, true);
        deed.notDone = allowanceWords(kind, false);
        deed.holds = [&read, &target, kind]() -> odoo::CallResult<bool> {
            const auto now = read();
            if (!now)
                return tl::unexpected(now.error());
            return allowanceHolds(kind, target, *now).value_or(false);
        };
        deed.refusal = [](const QJsonValue &answer) { return allowanceRefusal(answer.toObject()); };
        const DeedEnd end = carryOut(work, deed);
        work.settle(position, end.result);
        return !end.stop;
    });
}

} // namespace

bool isAllowing(ActionKind kind)
{
    return kind == ActionKind::Allow || kind == ActionKind::Disallow;
}

std::optional<bool> allowanceHolds(ActionKind kind, const ActionTarget &target, const std::vector<Allowance> &now)
{
    const auto wanted = allowanceOf(target);
    if (!wanted)
        return std::nullopt;
    const auto found = std::find_if(now.cbegin(), now.cend(), [&](const Allowance &one) { return one.isSameAs(*wanted); });
    if (kind == ActionKind::Disallow)
        return found == now.cend();
    return found != now.cend() && found->until == wanted->until;
}

QString allowanceWords(ActionKind kind, bool holds)
{
    return (kind == ActionKind::Allow) == holds ? Texts::tr("it is on the Guard's list") : Texts::tr("it is not on the Guard's list");
}

QJsonObject allowanceArguments(ActionKind kind, const std::vector<const ActionTarget *> &targets)
{
    QJsonArray entries;
    for (const ActionTarget *target : targets)
        entries.append(allowanceEntry(*target->allowance));
    QJsonObject arguments{{QStringLiteral("entries"), entries}};
    if (kind == ActionKind::Allow) {
        const Instant until = targets.front()->allowance->until;
        arguments.insert(QStringLiteral("until"), until.isKnown() ? QJsonValue(until.toIso()) : QJsonValue());
    }
    return arguments;
}

QString allowanceRefusal(const QJsonObject &answer)
{
    const QJsonObject invalid = answer.value(QLatin1String("invalid")).toObject();
    if (invalid.isEmpty() && answer.value(QLatin1String("status")).toString() != QLatin1String("invalid"))
        return {};
    const QString code = invalid.isEmpty() ? QString() : invalid.begin().value().toObject().value(QLatin1String("code")).toString().left(100);
    if (code == QLatin1String("unknown_user"))
        return Texts::tr("The Guard refused it: there is no such user any more");
    if (code == QLatin1String("in_the_past"))
        return Texts::tr("The Guard refused it: its end is over already");
    return Texts::tr("The Guard refused it (%1)").arg(code);
}

void warnOfAllowances(Preview &preview, const ActionOrder &order, const std::vector<Allowance> &now)
{
    constexpr int Wide[] = {16, 48}; // IPv4, IPv6: more than a company's own
    const auto warn = [&preview](WarningKind kind, const QString &text, const QStringList &subjects = {}, bool serious = false) {
        preview.warnings.append({kind, text, subjects, serious});
    };
    const bool allows = order.kind == ActionKind::Allow;
    QStringList already;
    bool hasNetwork = false;
    bool hasDevice = false;
    bool isForAll = false;
    for (const ActionTarget &target : order.targets) {
        const Allowance &one = *target.allowance;
        const auto found = std::find_if(now.cbegin(), now.cend(), [&](const Allowance &other) { return other.isSameAs(one); });
        if (allowanceHolds(order.kind, target, now).value_or(false))
            already << target.subject;
        else if (allows && found != now.cend())
            warn(WarningKind::Changed,
                found->until.isKnown() ? Texts::tr("%1 is allowed until %2 UTC; that end is replaced")
                                             .arg(target.subject, found->until.toDateTime().toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm")))
                                       : Texts::tr("%1 is allowed without end; that is replaced").arg(target.subject),
                {target.subject});
        hasNetwork = hasNetwork || one.isNetwork();
        hasDevice = hasDevice || !one.isNetwork();
        isForAll = isForAll || one.userId == 0;
        const bool isWide = one.isNetwork() && one.network.section(u'/', 1).toInt() < Wide[one.network.contains(u':') ? 1 : 0];
        if (allows && isWide)
            warn(WarningKind::Final, Texts::tr("%1 has %2 addresses: an attacker is likely to have one of them").arg(one.network, networkSize(one.network)),
                {target.subject}, true);
    }
    if (!already.isEmpty())
        warn(WarningKind::NoEffect,
            allows ? Texts::tr("%n allowed already", nullptr, static_cast<int>(already.size()))
                   : Texts::tr("%n not on the Guard's list", nullptr, static_cast<int>(already.size())),
            already);
    if (allows && isForAll)
        warn(WarningKind::Final, Texts::tr("it holds for every user, administrators among them"));
    if (allows && hasNetwork)
        warn(WarningKind::Final, Texts::tr("a new device is still noticed there: a network answers for the country alone"));
    if (allows && hasDevice)
        warn(WarningKind::Final, Texts::tr("a new country is still noticed with it: a device answers for itself alone, and anybody can claim to use it"));
}

void allow(Work &work)
{
    change(work);
}

void disallow(Work &work)
{
    change(work);
}

} // namespace gatehouse
