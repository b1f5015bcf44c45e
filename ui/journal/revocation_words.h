// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/work.h"
#include "ui/journal/revocation_book.h"
#include "ui/widgets/status_mark.h"

namespace gatehouse {

/// How what became of a target looks: shape, colour and words, the same in the action's dialog, the journal and a
/// session's details.
struct TargetFace
{
    Mark mark = Mark::Doubtful;
    Ink ink = Ink::WarnText;
    QString text;
};
TargetFace targetFace(const std::optional<TargetResult> &result);
TargetFace targetFace(const JournalTarget &target);
/// A whole order: "Done", "Not settled", …
TargetFace orderFace(const JournalEntry &entry);

/// "1 done, 1 watched, 2 refused"; empty when nothing is known of anything.
QString countsText(const JournalCounts &counts);

/// What is said of a session beyond its status: "Revoked, watching". In a list and in its details.
TargetFace noteFace(const RevocationBook::Note &note);
/// Why, and until when: a sentence or two.
QString noteReason(const RevocationBook::Note &note);
/// "Seen to by nadia, 2026-11-23 01:02:03"; empty: nobody has.
QString seenText(const JournalTarget &survivor);

/// "revoked, confirmed 12:03:07 UTC", with the day where it is not that of `now`.
QString confirmedText(const JournalTarget &target, Instant now);

} // namespace gatehouse
