// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/settling.h"

#include <QDateTime>

namespace gatehouse {

Settling::Settling(Journal &journal, const ActionProgressed &progress, const ActionOrder &order, JournalId entry)
    : m_journal(journal)
    , m_progress(progress)
    , m_order(order)
    , m_entry(entry)
{
    for (const ActionTarget &target : order.targets)
        m_results.push_back({target, {}});
}

Result<QList<int>> Settling::add(const QList<ActionTarget> &targets)
{
    const int first = static_cast<int>(m_results.size());
    if (const auto added = m_journal.add(m_entry, first, targets); !added)
        return tl::unexpected(added.error());
    QList<int> positions;
    for (const ActionTarget &target : targets) {
        positions.append(static_cast<int>(m_results.size()));
        m_results.push_back({target, {}});
    }
    return positions;
}

Result<void> Settling::noteSent()
{
    return m_journal.sent(m_entry, Instant::fromMs(QDateTime::currentMSecsSinceEpoch()));
}

void Settling::settle(int position, TargetResult result)
{
    ActionResult &target = m_results[static_cast<std::size_t>(position)];
    if (!target.result)
        ++m_settled;
    target.result = result;
    m_toKeep.push_back({position, std::move(result)});
}

void Settling::settle(int position, Outcome outcome, const QString &proof)
{
    TargetResult result;
    result.outcome = outcome;
    result.proof = proof;
    settle(position, std::move(result));
}

void Settling::refuse(const QList<int> &positions, const QString &why)
{
    for (const int position : positions)
        settle(position, Outcome::Refused, why);
}

void Settling::refuseRest(const QString &why)
{
    for (int position = 0; position < static_cast<int>(m_results.size()); ++position) {
        if (!result(position))
            settle(position, Outcome::Refused, why);
    }
}

void Settling::keep(const QString &doing)
{
    if (!m_toKeep.empty()) {
        const auto kept = m_journal.settle(m_entry, m_toKeep);
        if (!kept && !m_journalError)
            m_journalError = kept.error();
        m_toKeep.clear();
    }
    tellProgress(doing);
}

void Settling::tellProgress(const QString &doing) const
{
    if (m_progress)
        m_progress({m_settled, static_cast<int>(m_results.size()), doing});
}

} // namespace gatehouse
