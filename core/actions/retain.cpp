// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/retain.h"

#include "core/actions/journal.h"
#include "core/domain/account_here.h"
#include "core/postgres/settings.h"

#include <QCoreApplication>
#include <QDateTime>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

QString dateOf(Instant t)
{
    return t.toIso().left(10);
}

Instant clock()
{
    return Instant::fromMs(QDateTime::currentMSecsSinceEpoch());
}

Result<void> settleWhole(Journal &journal, JournalId id, const TargetResult &result)
{
    if (const auto settled = journal.settleRest(id, result); !settled)
        return settled;
    const auto closed = journal.close(id, clock());
    return closed ? Result<void>() : tl::unexpected(closed.error());
}

} // namespace

QString ledgerOfficer(const QString &ledger)
{
    if (isPostgresAddress(ledger)) {
        const auto address = postgresAddressFrom(ledger);
        if (address && !address->settings.role.isEmpty())
            return address->settings.role;
    }
    const QString account = accountHere();
    return account.isEmpty() ? Texts::tr("not known") : account;
}

Result<RetentionPreview> orderRetention(const QString &ledger, const RetainOrder &order, Instant now, const RetentionProgress &progress,
    const CancelToken &cancel)
{
    const Instant before = order.months > 0 ? retentionStart(order.months, now) : Instant();
    auto journal = Journal::open(ledger);
    if (!journal)
        return tl::unexpected(journal.error());
    ActionOrder entry;
    entry.kind = ActionKind::Retain;
    entry.reason = order.reason;
    ActionTarget target;
    // In English, as all that a ledger keeps.
    target.subject = before.isKnown() ? QStringLiteral("older than %1").arg(dateOf(before)) : QStringLiteral("keep everything");
    entry.targets << target;
    const auto id = (*journal)->order(entry, order.officer.isEmpty() ? ledgerOfficer(ledger) : order.officer, now);
    if (!id)
        return tl::unexpected(id.error());
    if (const auto sent = (*journal)->sent(*id, now); !sent)
        return tl::unexpected(sent.error());

    RetentionPreview taken;
    const auto done = retain(ledger, order.months, before, taken, progress, cancel);
    const QString rows = QStringLiteral("%1 sessions and %2 events were taken out").arg(taken.sessions).arg(taken.events);
    TargetResult result;
    result.provedAt = clock();
    if (done) {
        result.outcome = Outcome::Done;
        result.proof = rows;
    } else if (taken.sessions + taken.events == 0) {
        result.outcome = Outcome::Refused;
        result.proof = done.error().text;
    } else {
        result.proof = rows + QStringLiteral("; then it was broken off: ") + done.error().text;
    }
    const auto settled = settleWhole(**journal, *id, result);
    if (!done)
        return tl::unexpected(done.error());
    if (!settled)
        return tl::unexpected(settled.error());
    // What an earlier one had left to do was done by this one.
    const auto open = (*journal)->unsettled();
    if (!open)
        return tl::unexpected(open.error());
    for (const JournalEntry &earlier : *open) {
        if (earlier.action != ActionKind::Retain || earlier.id.value >= id->value)
            continue;
        TargetResult unknown;
        unknown.proof = QStringLiteral("broken off; order %1 went on with it").arg(id->value);
        if (const auto closed = settleWhole(**journal, earlier.id, unknown); !closed)
            return tl::unexpected(closed.error());
    }
    return taken;
}

} // namespace gatehouse
