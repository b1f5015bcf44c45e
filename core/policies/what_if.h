// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cancel.h"
#include "core/ledger/past_days.h"
#include "core/policies/policy.h"

#include <QStringList>

#include <memory>
#include <mutex>

namespace gatehouse {

class Reader;

/// What a policy's value would have done in a source's last 30 days, had it been in force from their beginning: a count,
/// whom it concerns most, and what the ledger cannot tell.
struct WhatIfAnswer
{
    enum class Counts {
        Nothing,         ///< the value turns the policy off
        SessionsEnded,
        LoginsAsked,     ///< whose user would have been asked whether to end other sessions
        LoginsRefused,
        Locks,           ///< times that an account would have been locked
        UsersWithout,    ///< users who have no second factor and would need one
    };
    enum class Bound { Exactly, AtLeast, AtMost };
    struct Loud
    {
        UserId id;
        QString login; ///< or name: whatever the user is called in lists
        std::int64_t count = 0; ///< of what `counts` says; of UsersWithout: sessions used in the range
        std::int64_t addresses = 0; ///< of Locks: from so many the failures of one lock came, at most

        bool operator==(const Loud &) const = default;
    };

    Policy policy = Policy::IdleDays;
    TimeRange range; ///< not known: the ledger has nothing of the source
    Counts counts = Counts::Nothing;
    Bound bound = Bound::Exactly;
    std::int64_t count = 0;
    std::int64_t of = 0;    ///< sessions used in the range, failed logins in it, or users the policy is for
    std::int64_t users = 0; ///< whom the count concerns
    std::vector<Loud> loudest; ///< at most ten, the loudest first

    std::int64_t possibly = 0; ///< idle days: more sessions, in use for longer than that, which may have had such a pause
    std::int64_t loginsRefused = 0;  ///< Locks: the right password, while it was locked
    std::int64_t namesOfNobody = 0;  ///< Locks: of `users`, names that were tried and are nobody's, as far as known
    std::int64_t fromSeveral = 0;    ///< Locks: of `users`, those locked by failures from more than one address
    std::int64_t notKnown = 0;       ///< UsersWithout: more users, of whom the ledger does not know whether they have one

    /// Sentences: what the ledger cannot know and what was left out. Those that touch this answer only.
    QStringList limits;

    bool operator==(const WhatIfAnswer &) const = default;
};

/// Policies that a value can be tried of.
bool canAskWhatIf(Policy policy);

/// `values`: those on the screen; missing ones are taken as unset. Lock-outs look at lockout_failures and lockout_seconds
/// whichever of them is asked for. Input: the policy cannot be tried, or a value is out of its range.
/// One pass over the past; safe from any thread. Cancelled: by `cancel`.
Result<WhatIfAnswer> whatIf(const PastDays &past, Policy policy, const PolicyValues &values, const CancelToken &cancel = {});

/// For people: the answer in a sentence ("It would have ended at least 412 sessions of 61 users, of 12,003 that were used.")
QString whatIfSentence(const WhatIfAnswer &answer);
/// What there is to say beside it, a sentence each; without the limits.
QStringList whatIfFacts(const WhatIfAnswer &answer);

/// The same for a page where somebody types: reads the past of a source when it is first asked about it, and keeps it.
///
///     askLedger(reader, this, [whatIf = m_whatIf, source, policy, values, token](Reader &r) {
///         return whatIf->ask(r, source, policy, values, token); }, [this](const Result<WhatIfAnswer> &answer) { … });
///
/// Shared by std::shared_ptr; thread-safe. Reading the past takes up to seconds with ten million sessions within it, an
/// answer then some milliseconds. It holds as of the reading: make another to look anew.
class WhatIf
{
public:
    static constexpr int Days = 30;

    /// `cancel` ends this question. Reading the past goes on, for the next one; only cancelAll() ends it.
    Result<WhatIfAnswer> ask(Reader &reader, SourceId source, Policy policy, const PolicyValues &values, const CancelToken &cancel = {});
    void cancelAll() { m_cancel.cancel(); }

private:
    Result<std::shared_ptr<const PastDays>> past(Reader &reader, SourceId source);

    CancelToken m_cancel;
    std::mutex m_mutex;
    std::shared_ptr<const PastDays> m_past; ///< of the source asked about last
};

} // namespace gatehouse
