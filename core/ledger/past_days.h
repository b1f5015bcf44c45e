// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/instant.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// The last days of one source, by user: what rules are tried out on (core/policies/what_if.h). Read once by
/// Reader::pastDays(), a value from then on: a rule is tried by one pass over it, without the ledger.
namespace gatehouse {

/// A session that was used within the days. 8 bytes: there may be ten million of them.
struct PastSession
{
    std::uint32_t first = 0;       ///< seconds since 1970
    std::uint32_t lasted : 30 = 0; ///< seconds from its first to its last known use
    std::uint32_t open : 1 = 0;    ///< the source has told no end of it
    std::uint32_t fromLog : 1 = 0; ///< only log lines tell of it: it may have been used longer

    std::uint32_t last() const { return first + lasted; }
};

/// A login that failed, or that succeeded not long after one that failed.
struct PastAttempt
{
    /// Those that succeeded are kept so long after a failure: the longest that a failure can matter.
    static constexpr std::uint32_t Remembered = 86400;

    std::uint32_t time = 0; ///< seconds since 1970
    std::uint32_t address : 31 = 0; ///< a code; 0 not known
    std::uint32_t failed : 1 = 0;
};

struct PastUser
{
    UserId id;
    bool known = true; ///< false: a name that was tried and never seen to exist
    std::optional<bool> suspended;
    std::optional<bool> share;
    std::optional<bool> totpEnabled;
    std::optional<bool> administrator;
    std::optional<bool> allowMultiple; ///< may have several sessions whatever the policy says
    std::uint32_t nameBegin = 0; ///< the rest: where the user's part begins; the next user's is where it ends
    std::uint32_t sessionsBegin = 0;
    std::uint32_t attemptsBegin = 0;
};

struct PastDays
{
    SourceId source;
    TimeRange range;  ///< up to the last moment the source tells of; not known where it tells of nothing
    Instant earliest; ///< the first thing within the range that the ledger has; not known where there is none
    std::int64_t sessionsOfNobody = 0; ///< used within the range, user not known: left out below
    std::int64_t doubtfulAttempts = 0; ///< logins and failures that cannot be told from forged lines: left out
    std::int64_t ignoredAttempts = 0;  ///< Odoo did not look at the password; it notes a failure besides
    std::optional<std::int64_t> inactivitySeconds; ///< after which Odoo itself removes an unused session, if it told

    /// Everybody the source tells of, in no order, and one more that only ends the last one's parts.
    std::vector<PastUser> everybody{1};
    std::string names;
    std::vector<PastSession> sessions; ///< by user, then by their beginning
    std::vector<PastAttempt> attempts; ///< by user, then as they happened

    std::size_t users() const { return everybody.size() - 1; }
    /// Login, else display name, else "#<odoo id>".
    QString handle(std::size_t user) const
    {
        const std::uint32_t begin = everybody[user].nameBegin;
        return QString::fromUtf8(names.data() + begin, static_cast<qsizetype>(everybody[user + 1].nameBegin - begin));
    }
    std::span<const PastSession> sessionsOf(std::size_t user) const
    {
        return std::span(sessions).subspan(
            everybody[user].sessionsBegin, everybody[user + 1].sessionsBegin - everybody[user].sessionsBegin);
    }
    std::span<const PastAttempt> attemptsOf(std::size_t user) const
    {
        return std::span(attempts).subspan(
            everybody[user].attemptsBegin, everybody[user + 1].attemptsBegin - everybody[user].attemptsBegin);
    }
};

} // namespace gatehouse
