// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/row_filter.h"

#include <algorithm>
#include <bit>

namespace gatehouse {

void CodeSet::add(std::uint32_t code)
{
    const std::size_t word = code >> 6;
    if (word >= m_words.size())
        m_words.resize(word + 1, 0);
    m_words[word] |= std::uint64_t{1} << (code & 63U);
}

std::optional<std::uint32_t> CodeSet::onlyCode() const
{
    std::optional<std::uint32_t> only;
    for (std::size_t word = 0; word < m_words.size(); ++word) {
        if (m_words[word] == 0)
            continue;
        if (only || !std::has_single_bit(m_words[word]))
            return {};
        only = static_cast<std::uint32_t>(word * 64) + static_cast<std::uint32_t>(std::countr_zero(m_words[word]));
    }
    return only;
}

StatusTable::StatusTable(const StatusBasis &basis)
{
    const auto clamped = [](std::int64_t s) {
        return static_cast<std::uint32_t>(std::clamp<std::int64_t>(s, 0, 0xffffffffLL));
    };
    m_limits.resize(std::max<std::size_t>(1, basis.seenUntil.size()));
    for (std::size_t source = 0; source < basis.seenUntil.size(); ++source) {
        const std::int64_t asOf = basis.seenUntil[source];
        m_limits[source] = {clamped(asOf - basis.limits.idleSeconds), clamped(asOf - basis.limits.lifetimeSeconds)};
    }
    // One example for each cell.
    const std::int64_t asOf = basis.limits.lifetimeSeconds + basis.limits.idleSeconds + 2;
    const std::int64_t last[3] = {asOf, asOf - basis.limits.idleSeconds - 1, asOf - basis.limits.lifetimeSeconds - 1};
    for (std::uint32_t cell = 0; cell < Cells; ++cell)
        m_states[cell] = sessionState(stateEnd(cell / 3), last[cell % 3], asOf, stateFromLog(cell / 3), basis.limits);
}

} // namespace gatehouse
