// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/server_follower.h"

#include <QDateTime>
#include <QMetaObject>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr std::chrono::seconds LongestPause{300};
constexpr std::chrono::seconds PatienceAtTheEnd{3};
constexpr std::chrono::seconds TurnAgainAfter{2}; ///< where somebody else was reading, and it was asked for here

Instant now()
{
    return Instant::fromMs(QDateTime::currentMSecsSinceEpoch());
}

odoo::Account clone(const odoo::Account &account)
{
    odoo::Account copy;
    copy.login = account.login;
    copy.password = account.password.clone();
    copy.apiKey = account.apiKey.clone();
    copy.trustedDevice = account.trustedDevice.clone();
    return copy;
}

} // namespace

/// Something the server's thread waits to be told.
struct ServerFollower::Question
{
    std::optional<SecretBytes> password;
    std::optional<odoo::GivenCode> code;
    bool isAnswered = false;
};

void FollowState::noteElsewhere(const ClaimHolder &by)
{
    phase = Phase::Elsewhere;
    problem = {};
    elsewhere = by;
    synced = std::max(synced, by.synced);
}

ServerFollower::ServerFollower(const QString &ledger, const ServerSource &server, odoo::Account account, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_server(server)
    , m_account(std::move(account))
    , m_thread([this] { work(); })
{
}

void ServerFollower::stop()
{
    const std::lock_guard guard(m_mutex);
    if (m_stopping)
        return;
    m_stopping = true;
    m_stopBy = std::chrono::steady_clock::now() + PatienceAtTheEnd;
    m_readCancel.cancel();
    m_wake.notify_all();
}

ServerFollower::~ServerFollower()
{
    stop();
    {
        std::unique_lock guard(m_mutex);
        // Logging out takes a moment; a server that does not answer is not waited for.
        if (!m_wake.wait_until(guard, m_stopBy, [this] { return m_stopped; }))
            m_cancel.cancel();
    }
    m_thread.join();
}

void ServerFollower::setAfterReading(AfterReading task)
{
    const std::lock_guard guard(m_mutex);
    m_afterReading = std::move(task);
}

void ServerFollower::setInterval(std::chrono::seconds interval)
{
    const std::lock_guard guard(m_mutex);
    m_interval = interval;
    m_wake.notify_all();
}

void ServerFollower::syncNow(SyncDepth depth, bool mayAsk)
{
    const std::lock_guard guard(m_mutex);
    m_wanted = m_wanted ? std::max(*m_wanted, depth) : depth;
    m_mayAsk = m_mayAsk || mayAsk;
    m_wake.notify_all();
}

void ServerFollower::post(Task task)
{
    const std::lock_guard guard(m_mutex);
    m_tasks.push_back(std::move(task));
    m_wake.notify_all();
}

void ServerFollower::givePassword(std::optional<SecretBytes> password)
{
    const std::lock_guard guard(m_mutex);
    if (!m_question)
        return;
    m_question->password = std::move(password);
    m_question->isAnswered = true;
    m_wake.notify_all();
}

void ServerFollower::giveCode(std::optional<odoo::GivenCode> code)
{
    const std::lock_guard guard(m_mutex);
    if (!m_question)
        return;
    m_question->code = std::move(code);
    m_question->isAnswered = true;
    m_wake.notify_all();
}

/// Waits on the server's thread for the officer, as long as the officer likes.
template <typename Answer>
std::optional<Answer> ServerFollower::ask(std::optional<Answer> Question::*answer, const std::function<void()> &tellOfficer)
{
    std::unique_lock guard(m_mutex);
    if (!m_mayAsk || m_stopping)
        return std::nullopt;
    const auto question = std::make_shared<Question>();
    m_question = question;
    QMetaObject::invokeMethod(this, tellOfficer, Qt::QueuedConnection);
    m_wake.wait(guard, [&] { return question->isAnswered || m_stopping; });
    m_question.reset();
    return std::move((*question).*answer);
}

odoo::Asking ServerFollower::asking()
{
    odoo::Asking asking;
    asking.password = [this](const odoo::PasswordAsk &about) {
        auto given = ask<SecretBytes>(&Question::password, [this, about] { Q_EMIT passwordAsked(about); });
        if (given)
            m_account.password = given->clone(); // for the next session, should this one end
        return given;
    };
    asking.code = [this](const odoo::CodeAsk &about) {
        return ask<odoo::GivenCode>(&Question::code, [this, about] { Q_EMIT codeAsked(about); });
    };
    return asking;
}

void ServerFollower::renewSession()
{
    m_session = std::make_unique<odoo::OdooSession>(m_server.settings, clone(m_account), asking(), m_cancel);
}

/// The second factor's stand-in is good for a new session as well, and worth keeping.
void ServerFollower::rememberDevice()
{
    const SecretBytes *cookie = m_session->trustedDevice();
    if (!cookie || cookie->equals(m_account.trustedDevice))
        return;
    m_account.trustedDevice = cookie->clone();
    const auto shared = std::make_shared<const SecretBytes>(cookie->clone());
    QMetaObject::invokeMethod(this, [this, shared] { Q_EMIT deviceTrusted(shared); }, Qt::QueuedConnection);
}

void ServerFollower::tell(const FollowState &state)
{
    QMetaObject::invokeMethod(
        this,
        [this, state] {
            m_state = state;
            Q_EMIT stateChanged();
        },
        Qt::QueuedConnection);
}

void ServerFollower::work()
{
    renewSession();
    ServerSync sync(m_ledger, m_server);
    auto last = std::chrono::steady_clock::now() - std::chrono::hours(48); // long enough ago for any interval
    for (;;) {
        Task task;
        std::optional<SyncDepth> depth;
        bool isTimed = false;
        {
            std::unique_lock guard(m_mutex);
            m_mayAsk = m_mayAsk && (m_wanted || !m_tasks.empty());
            const auto hasWork = [this] { return m_stopping || m_wanted || !m_tasks.empty(); };
            while (!hasWork()) {
                if (m_owed) {
                    if (m_wake.wait_until(guard, last + TurnAgainAfter) == std::cv_status::timeout && !m_wanted)
                        m_wanted = m_owed;
                    continue;
                }
                // A wrong password tried again and again locks the officer out.
                if (m_interval.count() == 0 || m_now.phase == FollowState::Phase::NeedsSecret) {
                    m_wake.wait(guard);
                    continue;
                }
                // A server that is down is not knocked at every few seconds.
                const auto pause = std::max(m_interval, std::min(LongestPause, m_interval * (1 << std::min(m_failures, 6))));
                if (m_wake.wait_until(guard, last + pause) == std::cv_status::timeout && !m_wanted) {
                    m_wanted = SyncDepth::News;
                    isTimed = true;
                }
            }
            if (m_stopping)
                break;
            if (!m_tasks.empty()) {
                task = std::move(m_tasks.front());
                m_tasks.pop_front();
                m_mayAsk = true;
            } else {
                depth = std::exchange(m_wanted, std::nullopt);
            }
        }
        if (depth) {
            this->sync(sync, m_owed ? std::max(*m_owed, *depth) : *depth);
            const bool isOwed = m_now.phase == FollowState::Phase::Elsewhere && (m_owed || !isTimed);
            m_owed = isOwed ? std::optional(m_owed ? std::max(*m_owed, *depth) : *depth) : std::nullopt;
            last = std::chrono::steady_clock::now();
            continue;
        }
        // What a task needs to know is found out by a reading, where there was none.
        if (!sync.profile())
            this->sync(sync, SyncDepth::Whole);
        if (sync.profile())
            task(m_session.get(), &*sync.profile(), {});
        else
            task(nullptr, nullptr, m_now.problem);
        rememberDevice();
    }
    for (Task &task : m_tasks)
        task(nullptr, nullptr, Error{ErrorKind::Cancelled, tr("Gatehouse is closing.")});
    (void)sync.signOff(*m_session);
    m_session.reset(); // in the thread it was made in
    const std::lock_guard guard(m_mutex);
    m_stopped = true;
    m_wake.notify_all();
}

void ServerFollower::sync(ServerSync &sync, SyncDepth depth)
{
    m_now.phase = FollowState::Phase::Working;
    m_now.progress = {};
    tell(m_now);
    const auto progress = [this](const SyncProgress &p) {
        m_now.progress = p;
        tell(m_now);
    };
    m_session->setCancel(m_readCancel);
    auto summary = sync.run(*m_session, depth, progress, m_readCancel);
    // Whoever reads is no reason not to order something from here.
    if (summary && summary->elsewhere && !sync.profile()) {
        if (const auto found = sync.probe(*m_session, progress); !found)
            summary = tl::unexpected(found.error());
    }
    m_session->setCancel(m_cancel);
    rememberDevice();
    m_now.tried = now();
    if (summary && summary->elsewhere) {
        m_failures = 0;
        m_now.noteElsewhere(*summary->elsewhere);
    } else if (summary) {
        AfterReading after;
        {
            const std::lock_guard guard(m_mutex);
            after = m_afterReading;
        }
        if (after)
            after(*m_session, *sync.profile());
        m_failures = 0;
        m_now.phase = FollowState::Phase::Waiting;
        m_now.problem = {};
        m_now.synced = m_now.tried;
        m_now.last = *summary;
    } else {
        ++m_failures;
        m_now.phase = FollowState::Phase::Problem;
        m_now.problem = summary.error();
        if (summary.error().kind == ErrorKind::Cancelled && !m_readCancel.isCancelled()) {
            // What the session would have asked for, nobody was there to give, or wanted to.
            m_now.phase = FollowState::Phase::NeedsSecret;
            m_now.problem = {ErrorKind::Auth, tr("Sign in as %1 to have it read.").arg(m_server.login)};
        } else if (summary.error().kind == ErrorKind::Auth) {
            // What was not accepted is asked for anew, once the officer is at it.
            m_now.phase = FollowState::Phase::NeedsSecret;
            m_account.password.clear();
            m_account.apiKey.clear();
            renewSession();
        }
    }
    if (sync.profile())
        m_now.profile = std::make_shared<const odoo::ServerProfile>(*sync.profile());
    tell(m_now);
}

} // namespace gatehouse
