// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policies/what_if.h"

#include "core/ledger/reader.h"
#include "core/policies/odoo_defaults.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Policies)
};

using Counts = WhatIfAnswer::Counts;
using Bound = WhatIfAnswer::Bound;

constexpr std::int64_t DaySeconds = 86'400;
constexpr std::size_t LoudestKept = 10;
constexpr std::size_t UsersBetweenLooks = 4096; ///< at the cancel token

int plural(std::int64_t n)
{
    return static_cast<int>(std::min<std::int64_t>(n, std::numeric_limits<int>::max()));
}

QString number(std::int64_t n)
{
    return QLocale().toString(static_cast<qlonglong>(n));
}

/// One question on its way: the answer so far, and who is loudest in it.
class Trial
{
public:
    Trial(const PastDays &past, Policy policy, const PolicyValues &values, const CancelToken &cancel)
        : m_past(past)
        , m_values(values)
        , m_cancel(cancel)
    {
        m_answer.policy = policy;
        m_answer.range = past.range;
    }

    Result<WhatIfAnswer> run();

private:
    std::int64_t numberOf(Policy policy) const { return std::get<std::int64_t>(valueOf(policy)); }
    QString choiceOf(Policy policy) const { return std::get<QString>(valueOf(policy)); }
    const PolicyValue &valueOf(Policy policy) const
    {
        const auto found = m_values.find(policy);
        return found != m_values.end() ? found->second : definitionOf(policy).unset;
    }

    void lifetime(std::int64_t seconds, bool ofAdministrators);
    void idle(std::int64_t days);
    void concurrent(const QString &choice);
    void lockout(std::int64_t failures, std::int64_t seconds);
    void secondFactor(const QString &choice);

    /// count(user) for everybody: how often it concerns one, and `addresses` beside it.
    template <typename Count>
    void eachUser(Count count);
    void limit(const QString &sentence) { m_answer.limits.append(sentence); }
    void limitSessions();

    const PastDays &m_past;
    const PolicyValues &m_values;
    const CancelToken &m_cancel;
    WhatIfAnswer m_answer;
};

template <typename Count>
void Trial::eachUser(Count count)
{
    struct Concerned
    {
        std::size_t user = 0;
        std::int64_t count = 0;
        std::int64_t addresses = 0;
    };
    const auto louder = [](const Concerned &a, const Concerned &b) { return a.count != b.count ? a.count > b.count : a.user < b.user; };
    std::vector<Concerned> loudest; // a heap, the quietest of them in front
    for (std::size_t user = 0; user < m_past.users(); ++user) {
        if (user % UsersBetweenLooks == 0 && m_cancel.isCancelled())
            return;
        std::int64_t addresses = 0;
        const std::int64_t times = count(user, addresses);
        if (times == 0)
            continue;
        ++m_answer.users;
        m_answer.count += times;
        loudest.push_back({user, times, addresses});
        std::push_heap(loudest.begin(), loudest.end(), louder);
        if (loudest.size() > LoudestKept) {
            std::pop_heap(loudest.begin(), loudest.end(), louder);
            loudest.pop_back();
        }
    }
    std::sort(loudest.begin(), loudest.end(), louder);
    for (const Concerned &one : loudest)
        m_answer.loudest.push_back({m_past.everybody[one.user].id, m_past.handle(one.user), one.count, one.addresses});
}

void Trial::limitSessions()
{
    if (m_past.sessionsOfNobody > 0)
        limit(Texts::tr("%Ln session(s) without a known user are left out.", nullptr, plural(m_past.sessionsOfNobody)));
}

void Trial::lifetime(std::int64_t seconds, bool ofAdministrators)
{
    m_answer.counts = Counts::SessionsEnded;
    m_answer.bound = Bound::AtLeast;
    std::int64_t unknownLength = 0;
    std::int64_t unknownRole = 0;
    bool anyRole = false;
    eachUser([&](std::size_t u, std::int64_t &) {
        const PastUser &user = m_past.everybody[u];
        anyRole = anyRole || user.administrator;
        if (user.administrator.value_or(false) != ofAdministrators)
            return std::int64_t{0};
        const auto sessions = m_past.sessionsOf(u);
        std::int64_t ended = 0;
        for (const PastSession s : sessions) {
            ended += s.lasted > seconds;
            unknownLength += s.fromLog && s.lasted == 0;
        }
        m_answer.of += static_cast<std::int64_t>(sessions.size());
        unknownRole += ended > 0 && !user.administrator;
        return ended;
    });
    limit(Texts::tr("A session's last use is known as its source notes it: Odoo itself does so once an hour. The sessions of those who "
                    "had signed in again are not counted."));
    if (unknownLength > 0)
        limit(Texts::tr("Of %Ln session(s) only the login is known, not how long they were used.", nullptr, plural(unknownLength)));
    if (!anyRole && m_past.users() > 0)
        limit(ofAdministrators ? Texts::tr("The source does not tell who is an administrator.")
                               : Texts::tr("The source does not tell who is an administrator: all are counted as other users."));
    else if (unknownRole > 0)
        limit(Texts::tr("Of %Ln of these user(s) it is not known whether they are administrators.", nullptr, plural(unknownRole)));
    limitSessions();
}

void Trial::idle(std::int64_t days)
{
    const std::int64_t seconds = days * DaySeconds;
    const std::int64_t own = m_past.inactivitySeconds.value_or(odoo_defaults::InactivitySeconds);
    const std::int64_t until = m_past.range.to.seconds() - 1;
    m_answer.counts = Counts::SessionsEnded;
    m_answer.bound = seconds < own ? Bound::AtLeast : Bound::AtMost;
    std::int64_t unknownUse = 0;
    eachUser([&](std::size_t u, std::int64_t &) {
        const auto sessions = m_past.sessionsOf(u);
        std::int64_t ended = 0;
        for (const PastSession s : sessions) {
            if (s.fromLog) {
                unknownUse += s.open;
                continue;
            }
            const bool left = s.open && until - s.last() > seconds;
            ended += left;
            m_answer.possibly += !left && s.lasted > seconds;
        }
        m_answer.of += static_cast<std::int64_t>(sessions.size());
        return ended;
    });
    limit(Texts::tr("Counted are sessions that nobody ended and nobody used again. Pauses amid a session are not in the ledger."));
    if (unknownUse > 0)
        limit(Texts::tr("%Ln session(s) known from log lines alone are left out: when they were last used is not known.", nullptr, plural(unknownUse)));
    if (seconds >= own)
        limit(m_past.inactivitySeconds ? Texts::tr("Odoo removes sessions by itself when they are unused for %n day(s) (sessions.max_inactivity_seconds): those "
                                                   "counted may have been gone by then.",
                  nullptr, plural(own / DaySeconds))
                                       : Texts::tr("Odoo removes sessions by itself when they are unused for 7 days, unless it is told otherwise: those counted "
                                                   "may have been gone by then."));
    if (days >= WhatIf::Days)
        limit(Texts::tr("%n day(s) of history show no longer pause.", nullptr, WhatIf::Days));
    limitSessions();
}

void Trial::concurrent(const QString &choice)
{
    const bool refuses = choice == QLatin1String("refuse");
    const bool asks = choice == QLatin1String("ask");
    m_answer.counts = refuses ? Counts::LoginsRefused : asks ? Counts::LoginsAsked : Counts::SessionsEnded;
    m_answer.bound = Bound::AtLeast;
    const std::int64_t from = m_past.range.from.seconds();
    std::int64_t onlyLogins = 0;
    std::int64_t unknownRight = 0;
    std::vector<std::int64_t> live; // until when, those that a new login finds
    eachUser([&](std::size_t u, std::int64_t &) {
        std::int64_t times = 0;
        const std::optional<bool> mayHaveSeveral = m_past.everybody[u].allowMultiple;
        live.clear();
        for (const PastSession s : m_past.sessionsOf(u)) {
            if (s.fromLog) {
                ++onlyLogins;
                continue;
            }
            ++m_answer.of;
            if (mayHaveSeveral.value_or(false))
                continue;
            const std::int64_t first = s.first;
            if (first >= from) {
                std::erase_if(live, [first](std::int64_t last) { return last <= first; });
                if (!live.empty()) {
                    times += refuses || asks ? 1 : static_cast<std::int64_t>(live.size());
                    if (refuses)
                        continue; // there would have been no such session
                    live.clear();
                }
            }
            live.push_back(s.last());
        }
        unknownRight += times > 0 && !mayHaveSeveral;
        return times;
    });
    limit(Texts::tr("Counted are sessions of one user that were in use on both sides of another one's login. Those left open and not used "
                    "again are not, nor is what users would have done instead."));
    if (unknownRight > 0)
        limit(Texts::tr("Of %Ln of these user(s) it is not known whether they are allowed several sessions.", nullptr, plural(unknownRight)));
    if (onlyLogins > 0)
        limit(Texts::tr("%Ln session(s) known from log lines alone are left out.", nullptr, plural(onlyLogins)));
    limitSessions();
}

void Trial::lockout(std::int64_t failures, std::int64_t seconds)
{
    m_answer.counts = Counts::Locks;
    m_answer.bound = Bound::AtLeast;
    std::vector<std::uint32_t> run; // addresses of the failures in a row
    const auto distinct = [&run] {
        std::sort(run.begin(), run.end());
        return static_cast<std::int64_t>(std::unique(run.begin(), run.end()) - run.begin());
    };
    // As the Guard counts them (packaging/odoo/gatehouse_guard/core/locks.py): failures lapse when the next comes later
    // than a lock lasts; a login that succeeds clears them; while it is locked nothing counts.
    eachUser([&](std::size_t u, std::int64_t &addresses) {
        std::int64_t locks = 0;
        std::int64_t lockedUntil = 0;
        std::int64_t lastFailure = 0;
        run.clear();
        for (const PastAttempt a : m_past.attemptsOf(u)) {
            const std::int64_t time = a.time;
            m_answer.of += a.failed;
            if (time < lockedUntil) {
                m_answer.loginsRefused += !a.failed;
                continue;
            }
            if (!a.failed) {
                run.clear();
                continue;
            }
            if (time - lastFailure > seconds)
                run.clear();
            lastFailure = time;
            run.push_back(a.address);
            if (static_cast<std::int64_t>(run.size()) >= failures) {
                ++locks;
                lockedUntil = time + seconds;
                addresses = std::max(addresses, distinct());
                run.clear();
            }
        }
        if (locks > 0) {
            m_answer.fromSeveral += addresses > 1;
            m_answer.namesOfNobody += !m_past.everybody[u].known;
        }
        return locks;
    });
    limit(Texts::tr("Whether a failed login was an attack or a slip is not in the ledger, nor that a user told of a lock had waited."));
    if (m_past.ignoredAttempts > 0)
        limit(Texts::tr("%Ln attempt(s) Odoo itself ignored: whether the password was right is not known. The failures that it notes along with "
                        "them are counted.",
            nullptr, plural(m_past.ignoredAttempts)));
    if (m_past.doubtfulAttempts > 0)
        limit(Texts::tr("%Ln doubtful line(s), which may be forged, are left out.", nullptr, plural(m_past.doubtfulAttempts)));
}

void Trial::secondFactor(const QString &choice)
{
    const bool everyone = choice == QLatin1String("everyone");
    m_answer.counts = Counts::UsersWithout;
    std::int64_t maybeEmployees = 0;
    eachUser([&](std::size_t u, std::int64_t &) {
        const PastUser &user = m_past.everybody[u];
        if (!user.known || user.suspended.value_or(false) || (!everyone && user.share.value_or(false)))
            return std::int64_t{0};
        ++m_answer.of;
        maybeEmployees += !everyone && !user.share;
        if (user.totpEnabled.value_or(false))
            return std::int64_t{0};
        if (!user.totpEnabled) {
            ++m_answer.notKnown;
            return std::int64_t{0};
        }
        // One more, so that those who were not there are counted too; taken back below.
        return static_cast<std::int64_t>(m_past.sessionsOf(u).size()) + 1;
    });
    for (WhatIfAnswer::Loud &one : m_answer.loudest)
        --one.count;
    m_answer.count = m_answer.users;
    m_answer.bound = m_answer.notKnown > 0 ? Bound::AtLeast : Bound::Exactly;
    limit(Texts::tr("Odoo sends those without an authenticator app a code by mail: nobody is kept out whose mail arrives."));
    if (m_answer.notKnown > 0)
        limit(Texts::tr("Of %Ln user(s) the source does not tell whether they have a second factor.", nullptr, plural(m_answer.notKnown)));
    if (maybeEmployees > 0)
        limit(Texts::tr("Of %Ln user(s) it is not known whether they are employees; they are counted as such.", nullptr, plural(maybeEmployees)));
}

Result<WhatIfAnswer> Trial::run()
{
    if (!m_past.range.to.isKnown()) {
        limit(Texts::tr("The ledger has nothing of this source yet."));
        return m_answer;
    }
    switch (m_answer.policy) {
    case Policy::LifetimeAdministrators:
    case Policy::LifetimeOthers:
        if (const std::int64_t seconds = numberOf(m_answer.policy); seconds > 0)
            lifetime(seconds, m_answer.policy == Policy::LifetimeAdministrators);
        break;
    case Policy::IdleDays:
        if (const std::int64_t days = numberOf(Policy::IdleDays); days > 0)
            idle(days);
        break;
    case Policy::ConcurrentSessions:
        if (const QString choice = choiceOf(Policy::ConcurrentSessions); choice != QLatin1String("allow"))
            concurrent(choice);
        break;
    case Policy::LockoutFailures:
    case Policy::LockoutSeconds:
        if (const std::int64_t failures = numberOf(Policy::LockoutFailures); failures > 0)
            lockout(failures, numberOf(Policy::LockoutSeconds));
        break;
    default:
        if (const QString choice = choiceOf(Policy::SecondFactor); choice != QLatin1String("nobody"))
            secondFactor(choice);
        break;
    }
    if (m_cancel.isCancelled())
        return fail(ErrorKind::Cancelled, Texts::tr("Cancelled."));
    const std::int64_t told = m_past.earliest.isKnown() ? m_past.range.to.seconds() - m_past.earliest.seconds() : 0;
    if (m_answer.counts != Counts::Nothing && m_answer.counts != Counts::UsersWithout && told < (WhatIf::Days - 1) * DaySeconds)
        limit(Texts::tr("The ledger has only the last %n day(s) of this source.", nullptr, plural((told + DaySeconds - 1) / DaySeconds)));
    return m_answer;
}

QString bounded(const WhatIfAnswer &answer, const QString &what)
{
    switch (answer.bound) {
    case Bound::AtLeast:
        return Texts::tr("at least %1").arg(what);
    case Bound::AtMost:
        return Texts::tr("at most %1").arg(what);
    case Bound::Exactly:
        break;
    }
    return what;
}

QString ofUsers(std::int64_t users)
{
    return Texts::tr("%Ln user(s)", nullptr, plural(users));
}

} // namespace

bool canAskWhatIf(Policy policy)
{
    switch (policy) {
    case Policy::LifetimeAdministrators:
    case Policy::LifetimeOthers:
    case Policy::IdleDays:
    case Policy::ConcurrentSessions:
    case Policy::LockoutFailures:
    case Policy::LockoutSeconds:
    case Policy::SecondFactor:
        return true;
    default:
        return false;
    }
}

Result<WhatIfAnswer> whatIf(const PastDays &past, Policy policy, const PolicyValues &values, const CancelToken &cancel)
{
    if (!canAskWhatIf(policy))
        return fail(ErrorKind::Input, Texts::tr("The ledger cannot tell what %1 would have done.").arg(QString(definitionOf(policy).key)));
    for (const auto &[what, value] : values) {
        if (const auto refusal = policyRefusal(what, value); refusal && canAskWhatIf(what))
            return fail(ErrorKind::Input, Texts::tr("%1: %2").arg(QString(definitionOf(what).key), *refusal));
    }
    return Trial(past, policy, values, cancel).run();
}

QString whatIfSentence(const WhatIfAnswer &a)
{
    if (!a.range.to.isKnown())
        return Texts::tr("There is nothing to try it on.");
    if (a.counts != Counts::Nothing && a.count == 0)
        return Texts::tr("As far as the ledger shows, it would have changed nothing.");
    switch (a.counts) {
    case Counts::Nothing:
        break;
    case Counts::SessionsEnded:
        return Texts::tr("It would have ended %1 of %2, out of %3 used.")
            .arg(bounded(a, Texts::tr("%Ln session(s)", nullptr, plural(a.count))), ofUsers(a.users), number(a.of));
    case Counts::LoginsAsked:
        return Texts::tr("At %1 of %2 it would have asked whether to end the other session.")
            .arg(bounded(a, Texts::tr("%Ln login(s)", nullptr, plural(a.count))), ofUsers(a.users));
    case Counts::LoginsRefused:
        return Texts::tr("It would have refused %1 of %2.")
            .arg(bounded(a, Texts::tr("%Ln login(s)", nullptr, plural(a.count))), ofUsers(a.users));
    case Counts::Locks:
        return Texts::tr("It would have locked %1, %2.")
            .arg(Texts::tr("%Ln account(s)", nullptr, plural(a.users)),
                bounded(a, Texts::tr("%Ln time(s)", nullptr, plural(a.count))));
    case Counts::UsersWithout:
        return Texts::tr("%1 of %2 have no second factor and would need one.").arg(bounded(a, number(a.count)), ofUsers(a.of));
    }
    return Texts::tr("With this value it would have done nothing.");
}

QStringList whatIfFacts(const WhatIfAnswer &a)
{
    QStringList facts;
    if (a.possibly > 0)
        facts.append(Texts::tr("%Ln more session(s) were in use for longer than that and may have had such a pause.", nullptr, plural(a.possibly)));
    if (a.counts == Counts::Locks && a.count > 0) {
        facts.append(Texts::tr("%Ln login(s) with the right password would have been refused meanwhile.", nullptr, plural(a.loginsRefused)));
        if (a.fromSeveral > 0)
            facts.append(Texts::tr("%Ln of the accounts would have been locked by failures from more than one address.", nullptr, plural(a.fromSeveral)));
        if (a.namesOfNobody > 0)
            facts.append(Texts::tr("%Ln of them are names that, as far as is known, nobody has.", nullptr, plural(a.namesOfNobody)));
    }
    return facts;
}

Result<std::shared_ptr<const PastDays>> WhatIf::past(Reader &reader, SourceId source)
{
    const std::lock_guard guard(m_mutex);
    if (m_past && m_past->source == source)
        return m_past;
    auto read = reader.pastDays(source, Days, m_cancel);
    if (read)
        m_past = *read;
    return read;
}

Result<WhatIfAnswer> WhatIf::ask(Reader &reader, SourceId source, Policy policy, const PolicyValues &values, const CancelToken &cancel)
{
    const auto read = past(reader, source);
    if (!read)
        return tl::unexpected(read.error());
    return whatIf(**read, policy, values, cancel);
}

} // namespace gatehouse
