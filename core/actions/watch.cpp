// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/watch.h"

#include "core/actions/device_list.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

QString clockText(Instant time)
{
    return time.toDateTime().toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

Survivor survivorOf(const JournalTarget &target, const SignOfLife &sign)
{
    Survivor survivor;
    survivor.target = target;
    survivor.seen = sign.lastActivity;
    survivor.isNew = !target.survived.isKnown();
    survivor.text = Texts::tr("%1 was revoked at %2 UTC and lives: the server lists it in use at %3 UTC")
                        .arg(target.target.subject, clockText(target.provedAt), clockText(sign.lastActivity));
    return survivor;
}

} // namespace

QLatin1String sureWayKey(SureWay::Kind kind)
{
    switch (kind) {
    case SureWay::Kind::ChangePassword:
        return QLatin1String("change_password");
    case SureWay::Kind::Suspend:
        return QLatin1String("suspend");
    case SureWay::Kind::ResetTotp:
        break;
    }
    return QLatin1String("reset_totp");
}

Result<std::vector<Survivor>> findSurvivors(Journal &journal, SourceId source, const std::vector<SignOfLife> &signs)
{
    QHash<QString, SignOfLife> latest;
    for (const SignOfLife &sign : signs) {
        auto known = latest.find(sign.identifier);
        if (known == latest.end() || known->lastActivity < sign.lastActivity)
            latest.insert(sign.identifier, sign);
    }
    const auto revocations = journal.revocations(source, latest.keys());
    if (!revocations)
        return tl::unexpected(revocations.error());
    std::vector<Survivor> survivors;
    QString last;
    for (const JournalTarget &target : *revocations) {
        // Of several revocations of a session the newest counts.
        if (target.target.identifier == last)
            continue;
        last = target.target.identifier;
        const SignOfLife sign = latest.value(last);
        // Rows that were read before it was revoked say nothing. What is listed in an answer to a question that left
        // afterwards is a contradiction, whatever its time: its request was under way meanwhile.
        const bool after = target.provedAt.isKnown() &&
                           (sign.lastActivity > target.provedAt ||
                               (sign.asked.isKnown() && sign.asked.seconds() > target.provedAt.seconds()));
        if (!after)
            continue;
        Survivor survivor = survivorOf(target, sign);
        if (survivor.isNew) {
            const Instant seen = sign.lastActivity.isKnown() ? sign.lastActivity : sign.asked;
            const QString proof =
                target.proof + QStringLiteral(". ") +
                Texts::tr("It outlived that: the server lists it again, in use at %1 UTC").arg(clockText(seen));
            if (const auto noted = journal.survived(target.entry, target.position, seen, proof); !noted)
                return tl::unexpected(noted.error());
            survivor.target.survived = seen;
            survivor.target.proof = proof;
        }
        survivors.push_back(std::move(survivor));
    }
    return survivors;
}

Result<Watched> watchOnce(
    Journal &journal, SourceId source, odoo::OdooSession &server, const odoo::ServerProfile &profile)
{
    Watched watched;
    const auto targets = journal.watched(source);
    if (!targets)
        return tl::unexpected(targets.error());
    if (targets->empty())
        return watched;
    QStringList identifiers;
    for (const JournalTarget &target : *targets)
        identifiers.append(target.target.identifier);
    identifiers.removeDuplicates();
    const Instant asked = server.serverTime(); // of the answer before, so no later than this question
    const auto fates = fatesOf(server, profile, identifiers);
    if (!fates)
        return fail(fates.error().kind, fates.error().text);
    std::vector<SignOfLife> signs;
    for (auto fate = fates->cbegin(); fate != fates->cend(); ++fate) {
        if (fate->listed > 0)
            signs.push_back({fate.key(), fate->lastActivity, asked});
    }
    auto survivors = findSurvivors(journal, source, signs);
    if (!survivors)
        return tl::unexpected(survivors.error());
    watched.survivors = std::move(*survivors);

    const Instant told = server.serverTime();
    const Instant now = told.isKnown() ? told : Instant::fromMs(QDateTime::currentMSecsSinceEpoch());
    for (const JournalTarget &target : *targets) {
        const auto fate = fates->constFind(target.target.identifier);
        if (fate != fates->cend() && fate->listed > 0)
            continue;
        if (now < target.watchUntil) {
            ++watched.stillWatched;
            continue;
        }
        const QString proof = target.proof + QStringLiteral(". ") +
                              Texts::tr("No sign of life until %1 UTC (server clock)").arg(clockText(now));
        if (const auto ended = journal.watchedToTheEnd(target.entry, target.position, proof); !ended)
            return tl::unexpected(ended.error());
        ++watched.concluded;
    }
    return watched;
}

QList<SureWay> sureWays(const JournalTarget &target, const odoo::ServerProfile &profile)
{
    const bool own = target.target.odooId != 0 && target.target.odooId == profile.who.uid;
    QList<SureWay> ways;

    SureWay password;
    password.kind = SureWay::Kind::ChangePassword;
    password.title = Texts::tr("Change the password");
    password.alsoDoes =
        Texts::tr("ends all sessions of the user, and the user needs the new password; API keys stay good");
    if (!own && !profile.can(odoo::Capability::Suspend))
        password.unavailable = profile.state(odoo::Capability::Suspend).reason;
    ways.append(password);

    SureWay suspend;
    suspend.kind = SureWay::Kind::Suspend;
    suspend.title = Texts::tr("Suspend the user");
    suspend.alsoDoes = Texts::tr("ends all sessions of the user and blocks signing in, by API keys too; the session "
                                 "that survived would live again when the user is reinstated, unless the password is "
                                 "changed before");
    suspend.here = !own && profile.can(odoo::Capability::Suspend);
    if (own)
        suspend.unavailable = Texts::tr("Odoo lets nobody suspend oneself");
    else if (!suspend.here)
        suspend.unavailable = profile.state(odoo::Capability::Suspend).reason;
    ways.append(suspend);

    if (profile.can(odoo::Capability::TotpReset) || own) {
        SureWay totp;
        totp.kind = SureWay::Kind::ResetTotp;
        totp.title = Texts::tr("Reset the second factor");
        totp.alsoDoes = Texts::tr("works where the user has one: ends all sessions of the user and removes the trusted "
                                  "devices; the second factor must be set up anew");
        totp.here = true;
        ways.append(totp);
    }
    return ways;
}

} // namespace gatehouse
