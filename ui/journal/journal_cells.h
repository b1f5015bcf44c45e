// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/journal.h"
#include "ui/widgets/window_model.h"

namespace gatehouse {

/// The columns of the list of orders, in this order.
namespace JournalColumn {
enum : int { Ordered, Source, Officer, Action, Targets, Outcome, Reason, Entry };
}
std::vector<WindowColumn> journalColumns();
Cell journalCell(const JournalEntry &entry, int column, Instant now);
/// How a target is called, hidden in privacy mode.
QString shownSubject(const QString &subject);
QString journalActionText(const JournalEntry &entry);

/// The list of orders is asked for as a Query, like any other list: the source by its name, the way they ended as a
/// value of Field::Status, the action's key as one of Field::Kind, and the filter's text.
Query journalQuery(JournalEnd end, const QString &text, const QString &source = {}, const QString &action = {});
JournalEnd journalEnd(const Query &query);
/// As the journal is asked; a source that the ledger does not know matches nothing.
Result<JournalQuery> journalQueryOf(const Query &query, Reader &ledger);

WindowProvider journalRows(AsyncReader &reader);

} // namespace gatehouse
