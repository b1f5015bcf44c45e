// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/receipt.h"

#include "ui/journal/revocation_words.h"
#include "ui/journal/saving.h"
#include "ui/widgets/visible_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QMessageBox>
#include <QSaveFile>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Receipt)
};

} // namespace

Receipt receiptOf(const ActionReport &report, const QString &source, const QString &officer, const QString &reason)
{
    Receipt receipt;
    receipt.entry = report.entry;
    receipt.action = actionTitle(report.kind);
    receipt.source = source;
    receipt.officer = officer;
    receipt.reason = reason;
    for (const ActionResult &result : report.results) {
        JournalTarget target;
        target.entry = report.entry;
        target.position = static_cast<int>(receipt.targets.size());
        target.target = result.target;
        if (result.result) {
            target.outcome = result.result->outcome;
            target.proof = result.result->proof;
            target.provedAt = result.result->provedAt;
            target.watchUntil = result.result->watchUntil;
            target.survived = result.result->survived;
        }
        receipt.targets.push_back(std::move(target));
    }
    return receipt;
}

Receipt receiptOf(const JournalEntry &entry, const std::vector<JournalTarget> &targets)
{
    return {entry.id, entry.action ? actionTitle(*entry.action) : entry.actionKey, entry.sourceName, entry.officer,
        entry.reason, entry.ordered, targets};
}

JournalCounts countsOf(const std::vector<JournalTarget> &targets)
{
    JournalCounts counts;
    counts.targets = static_cast<std::int64_t>(targets.size());
    for (const JournalTarget &target : targets) {
        counts.watched += target.isWatched() ? 1 : 0;
        counts.survived += target.survived.isKnown() ? 1 : 0;
        if (!target.outcome)
            ++counts.unsettled;
        else if (*target.outcome == Outcome::Done)
            ++counts.done;
        else if (*target.outcome == Outcome::Refused)
            ++counts.refused;
        else
            ++counts.unknown;
    }
    return counts;
}

QString receiptText(const Receipt &receipt)
{
    const Instant now = Instant::fromDateTime(QDateTime::currentDateTimeUtc());
    QString text = Texts::tr("%1 on %2, ordered by %3\n")
                       .arg(visibleText(receipt.action), visibleText(receipt.source), visibleText(receipt.officer));
    if (receipt.ordered.isKnown())
        text += Texts::tr("Ordered %1\n").arg(receipt.ordered.toIso());
    text += Texts::tr("Journal entry %1, receipt of %2\n").arg(receipt.entry.value).arg(now.toIso());
    if (!receipt.reason.isEmpty())
        text += Texts::tr("Reason: %1\n").arg(visibleText(receipt.reason));
    text += countsText(countsOf(receipt.targets)) + QStringLiteral("\n\n");
    for (const JournalTarget &target : receipt.targets) {
        text += QStringLiteral("%1\n  %2\n").arg(visibleText(target.target.subject), targetFace(target).text);
        if (!target.proof.isEmpty())
            text += QStringLiteral("  %1\n").arg(visibleText(target.proof));
    }
    return text;
}

void saveReceipt(const Receipt &receipt, QWidget *parent)
{
    askFileName(parent, Texts::tr("Save receipt"), QStringLiteral("gatehouse-journal-%1.txt").arg(receipt.entry.value),
        {Texts::tr("Text (*.txt)")}, [text = receiptText(receipt).toUtf8(), parent](const QString &path, int) {
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
                QMessageBox::warning(
                    parent, Texts::tr("Save receipt"), Texts::tr("%1 could not be written: %2").arg(path, file.errorString()));
        });
}

} // namespace gatehouse
