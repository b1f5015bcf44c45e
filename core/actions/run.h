// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/work.h"

#include <vector>

namespace gatehouse {

/// How an action ended: every target with its outcome and proof.
struct ActionReport
{
    JournalId entry;
    ActionKind kind = ActionKind::Revoke;
    Outcome outcome = Outcome::Unknown; ///< as JournalEntry::outcome
    std::vector<ActionResult> results;  ///< the order's targets first, then the sessions found on the way
    /// The journal failed after something had been sent: the outcomes above are right, the journal lacks some.
    std::optional<Error> journalError;

    int count(Outcome outcome) const;
    int watched() const;  ///< revoked while busy: to be watched
    int survived() const; ///< revoked and already seen to live
};

/// Leaves each target once. An error where the order is no order: no targets, or not of the kind that the action is for.
Result<void> tidy(ActionOrder &order);
/// What became of an order as a whole, from its targets: fills in `outcome`.
void conclude(ActionReport &report);

/// Carries out an order, from the journal's entry to the proof. Blocks; runs on the session's thread. What this officer
/// may not do there is refused and journalled without being sent. Targets named twice count once.
///
/// An error means that nothing was sent and nothing journalled: the order is no order (no targets, sessions where users
/// are wanted), or the journal cannot be written.
Result<ActionReport> runAction(const ActionContext &context, ActionOrder order);

} // namespace gatehouse
