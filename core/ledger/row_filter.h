// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/session_status.h"
#include "core/ledger/columns.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

/// A filter as packed columns are asked it: tests on codes and numbers.
namespace gatehouse {

/// A set of codes.
class CodeSet
{
public:
    void add(std::uint32_t code);
    bool has(std::uint32_t code) const
    {
        const std::size_t word = code >> 6;
        return word < m_words.size() && ((m_words[word] >> (code & 63U)) & 1U) != 0;
    }
    bool isEmpty() const { return m_words.empty(); }
    /// The code, where it is one alone.
    std::optional<std::uint32_t> onlyCode() const;

private:
    std::vector<std::uint64_t> m_words;
};

/// The column holds one of the codes (turned round: none of them).
struct CodeTest
{
    int column = 0;
    CodeSet codes;
    bool negated = false;
    static constexpr std::uint32_t WholeValue = 0xffff'ffffU;
    std::uint32_t mask = WholeValue; ///< applied to the value first
};
/// low <= value < high
struct RangeTest
{
    int column = 0;
    std::uint64_t low = 0;
    std::uint64_t high = std::uint64_t{1} << 32;
};
/// One of the tests holds.
struct AnyTest
{
    std::vector<CodeTest> tests;
};
/// Sessions only: the status as of each source's last moment.
struct StatusTest
{
    std::array<std::array<bool, 2>, SessionStatusCount> wanted{}; ///< [status][presumed]
};
/// Exactly these rows (numbers from 1, ascending).
struct RowsTest
{
    std::vector<std::int64_t> rows;
};

/// What sessionState() needs to know beside the columns.
struct StatusBasis
{
    std::vector<std::int64_t> seenUntil; ///< by source row
    SessionLimits limits;

    SessionState state(std::uint32_t packedState, std::uint32_t source, std::uint32_t last) const
    {
        const std::int64_t asOf = source < seenUntil.size() ? seenUntil[source] : 0;
        return sessionState(stateEnd(packedState), last, asOf, stateFromLog(packedState), limits);
    }
};

/// sessionState() over packed columns without a branch: a session's state and where its last use stands to its
/// source's limits choose a cell.
class StatusTable
{
public:
    struct Limits
    {
        std::uint32_t activeFrom = 0;
        std::uint32_t idleFrom = 0;

        /// A number below Cells.
        std::uint32_t cell(std::uint32_t packedState, std::uint32_t last) const
        {
            return (packedState & 15U) * 3 + (last < activeFrom) + (last < idleFrom);
        }
    };

    explicit StatusTable(const StatusBasis &basis);

    Limits limits(std::uint32_t source) const { return m_limits[source < m_limits.size() ? source : 0]; }
    std::uint32_t cell(std::uint32_t packedState, std::uint32_t source, std::uint32_t last) const
    {
        return limits(source).cell(packedState, last);
    }
    static constexpr std::uint32_t Cells = 16 * 3;
    SessionState state(std::uint32_t cell) const { return m_states[cell]; }

private:
    std::vector<Limits> m_limits; ///< by source row; 0 stands for unknown ones
    std::array<SessionState, Cells> m_states;
};

/// All tests must hold.
struct RowFilter
{
    std::vector<CodeTest> codes;
    std::vector<RangeTest> ranges;
    std::vector<AnyTest> any;
    std::optional<StatusTest> status;
    std::optional<RowsTest> rows;
    bool nothing = false; ///< nothing can match

    bool matchesAll() const { return codes.empty() && ranges.empty() && any.empty() && !status && !rows && !nothing; }
};

} // namespace gatehouse
