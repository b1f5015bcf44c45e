// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/revocation_words.h"

#include "ui/widgets/privacy.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QDateTime>

namespace gatehouse {

namespace {

struct RevocationWords
{
    Q_DECLARE_TR_FUNCTIONS(RevocationWords)
};

Instant thisMoment()
{
    return Instant::fromDateTime(QDateTime::currentDateTimeUtc());
}

} // namespace

TargetFace targetFace(const std::optional<TargetResult> &result)
{
    if (!result)
        return {Mark::Doubtful, Ink::WarnText, RevocationWords::tr("Not known")};
    if (result->survived.isKnown())
        return {Mark::Failed, Ink::BadText, RevocationWords::tr("Revoked, and alive again")};
    switch (result->outcome) {
    case Outcome::Done:
        if (result->watchUntil.isKnown())
            return {Mark::Watching, Ink::WarnText,
                RevocationWords::tr("Done, watching until %1").arg(words::moment(result->watchUntil))};
        return {Mark::Done, Ink::OkText, RevocationWords::tr("Done, confirmed %1").arg(words::moment(result->provedAt))};
    case Outcome::Refused: return {Mark::Refused, Ink::BadText, RevocationWords::tr("Refused")};
    case Outcome::Unknown: break;
    }
    return {Mark::Doubtful, Ink::WarnText, RevocationWords::tr("Unknown")};
}

TargetFace targetFace(const JournalTarget &target)
{
    if (!target.outcome)
        return {Mark::Stale, Ink::WarnText, RevocationWords::tr("Not settled")};
    return targetFace(TargetResult{*target.outcome, target.proof, target.provedAt, target.watchUntil, target.survived});
}

TargetFace orderFace(const JournalEntry &entry)
{
    if (entry.counts.survived > 0)
        return {Mark::Failed, Ink::BadText, RevocationWords::tr("Done, alive again")};
    if (!entry.outcome)
        return {Mark::Stale, Ink::WarnText, RevocationWords::tr("Not settled")};
    switch (*entry.outcome) {
    case Outcome::Done:
        if (entry.counts.watched > 0)
            return {Mark::Watching, Ink::WarnText, RevocationWords::tr("Done, watching")};
        return {Mark::Done, Ink::OkText, RevocationWords::tr("Done")};
    case Outcome::Refused: return {Mark::Refused, Ink::BadText, RevocationWords::tr("Refused")};
    case Outcome::Unknown: break;
    }
    return {Mark::Doubtful, Ink::WarnText, RevocationWords::tr("Unknown")};
}

QString countsText(const JournalCounts &counts)
{
    QStringList parts;
    const auto add = [&parts](std::int64_t count, const QString &text) {
        if (count > 0)
            parts << text.arg(words::count(count));
    };
    add(counts.done, RevocationWords::tr("%1 done"));
    add(counts.watched, RevocationWords::tr("%1 watched"));
    add(counts.survived, RevocationWords::tr("%1 alive again"));
    add(counts.refused, RevocationWords::tr("%1 refused"));
    add(counts.unknown, RevocationWords::tr("%1 unknown"));
    add(counts.unsettled, RevocationWords::tr("%1 not settled"));
    return parts.join(QStringLiteral(", "));
}

TargetFace noteFace(const RevocationBook::Note &note)
{
    if (note.state == RevocationBook::State::Survived)
        return {Mark::Failed, Ink::BadText, RevocationWords::tr("Revoked, alive")};
    return {Mark::Watching, Ink::Text1, RevocationWords::tr("Revoked, watching")};
}

QString noteReason(const RevocationBook::Note &note)
{
    const JournalTarget &target = note.target;
    if (note.state == RevocationBook::State::Survived)
        return RevocationWords::tr("It was revoked and confirmed %1, and was seen in use again %2.")
            .arg(words::moment(target.provedAt), words::moment(target.survived));
    const QString why = RevocationWords::tr("Its revocation is confirmed. It was in use shortly before, though, and a stock Odoo can let "
                                            "such a session live on, unlisted, for up to an hour.");
    const QString until = target.watchUntil > thisMoment()
                              ? RevocationWords::tr("Gatehouse looks for a sign of life until %1.").arg(words::moment(target.watchUntil))
                              : RevocationWords::tr("Its hour ended %1, but the server has not been read since.")
                                    .arg(words::moment(target.watchUntil));
    return why + u' ' + until;
}

QString seenText(const JournalTarget &survivor)
{
    if (survivor.seenBy.isEmpty())
        return {};
    return RevocationWords::tr("Seen to by %1, %2.").arg(shownUser(visibleText(survivor.seenBy)), words::moment(survivor.seenAt));
}

QString confirmedText(const JournalTarget &target, Instant now)
{
    if (!target.provedAt.isKnown())
        return RevocationWords::tr("revoked, confirmed at an unknown time");
    const QDateTime when = target.provedAt.toDateTime();
    if (when.date() != now.toDateTime().date())
        return RevocationWords::tr("revoked, confirmed %1").arg(words::moment(target.provedAt));
    return RevocationWords::tr("revoked, confirmed %1 UTC").arg(when.toString(QStringLiteral("HH:mm:ss")));
}

} // namespace gatehouse
