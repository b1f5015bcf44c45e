// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/journal.h"
#include "core/actions/run.h"

class QWidget;

namespace gatehouse {

/// What an officer can hand on of an order: what was asked, of whom, what became of every target and how that is known.
struct Receipt
{
    JournalId entry;
    QString action; ///< "Revoke sessions"
    QString source;
    QString officer;
    QString reason;
    Instant ordered; ///< unknown: left out
    std::vector<JournalTarget> targets;
};

Receipt receiptOf(const ActionReport &report, const QString &source, const QString &officer, const QString &reason);
Receipt receiptOf(const JournalEntry &entry, const std::vector<JournalTarget> &targets);

/// What is counted over its targets.
JournalCounts countsOf(const std::vector<JournalTarget> &targets);

/// Plain text, every name in it made visible. Says when it was made.
QString receiptText(const Receipt &receipt);
/// Asks where to, and writes it there.
void saveReceipt(const Receipt &receipt, QWidget *parent);

} // namespace gatehouse
