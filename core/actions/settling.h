// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/journal.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace gatehouse {

/// How far an action is: for a progress bar and the line under it.
struct ActionProgress
{
    int settled = 0; ///< targets whose outcome is known
    int targets = 0; ///< may grow: the sessions of users are found on the way
    QString doing;   ///< a few words
};
using ActionProgressed = std::function<void(const ActionProgress &)>;

/// One target, and how it ended once that is known.
struct ActionResult
{
    ActionTarget target;
    std::optional<TargetResult> result;
};

/// The targets of an action while it runs, what became of each, and the journal beside it: whatever the source.
class Settling
{
public:
    /// `progress`: may be empty.
    Settling(Journal &journal, const ActionProgressed &progress, const ActionOrder &order, JournalId entry);

    const ActionOrder &order() const { return m_order; }
    qsizetype size() const { return static_cast<qsizetype>(m_results.size()); }
    const ActionTarget &target(int position) const { return m_results[static_cast<std::size_t>(position)].target; }
    const std::optional<TargetResult> &result(int position) const { return m_results[static_cast<std::size_t>(position)].result; }
    std::vector<ActionResult> &results() { return m_results; }

    /// Journals further targets before they are acted on; their positions. Nothing may be sent for them on error.
    Result<QList<int>> add(const QList<ActionTarget> &targets);

    /// What became of a target; kept until keep() or the end.
    void settle(int position, TargetResult result);
    void settle(int position, Outcome outcome, const QString &proof);
    /// Nothing was done for these, and why.
    void refuse(const QList<int> &positions, const QString &why);
    /// Refuses all that has no outcome yet.
    void refuseRest(const QString &why);
    /// Journals what was settled since, and reports progress. A journal that fails here is told at the end
    /// (journalError): the source has long done its part.
    void keep(const QString &doing);
    const std::optional<Error> &journalError() const { return m_journalError; }

protected:
    ~Settling() = default;
    Result<void> noteSent();
    void tellProgress(const QString &doing) const;

private:
    Journal &m_journal;
    ActionProgressed m_progress;
    const ActionOrder &m_order;
    JournalId m_entry;
    std::vector<ActionResult> m_results;
    std::vector<Journal::Settled> m_toKeep;
    int m_settled = 0;
    std::optional<Error> m_journalError;
};

} // namespace gatehouse
