// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/server_sync.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace gatehouse {

/// How one server is being followed.
struct FollowState
{
    enum class Phase {
        Waiting,    ///< between two readings
        Working,    ///< `progress` says at what
        Elsewhere,  ///< somebody else is reading it: `elsewhere`; what they find is seen here too
        Problem,    ///< the last reading failed: `problem`; it is tried again
        NeedsSecret ///< password or code are needed, and nobody may be asked just now
    };
    Phase phase = Phase::Waiting;
    SyncProgress progress;
    Error problem;
    ClaimHolder elsewhere;
    Instant tried;  ///< this computer's clock
    Instant synced; ///< the same, or of who reads elsewhere: what is in the ledger is from then
    std::optional<SyncSummary> last;
    std::shared_ptr<const odoo::ServerProfile> profile; ///< none before the first reading

    void noteElsewhere(const ClaimHolder &by);
};

/// Keeps the ledger in step with one server: owns the thread its OdooSession lives in, reads again and again, and runs
/// what else is to be done with that session in between. Lives in the thread that made it, which runs an event loop;
/// signals come there.
class ServerFollower : public QObject
{
    Q_OBJECT

public:
    /// `account`: what is known without asking anybody.
    ServerFollower(const QString &ledger, const ServerSource &server, odoo::Account account, QObject *parent = nullptr);
    /// As stop(), and waits for it: three seconds at most.
    ~ServerFollower() override;

    /// Logs out and ends, without waiting; several can end at the same time.
    void stop();

    const ServerSource &server() const { return m_server; }
    const FollowState &state() const { return m_state; }

    /// Done on the server's thread after every reading that went well. Set it before the first.
    using AfterReading = std::function<void(odoo::OdooSession &, const odoo::ServerProfile &)>;
    void setAfterReading(AfterReading task);

    /// Zero: only when asked to. Longer after failures, up to five minutes.
    void setInterval(std::chrono::seconds interval);
    /// `mayAsk`: the officer is at it, and can be asked for what is missing. Where somebody else is reading, it is done
    /// as soon as they have finished.
    void syncNow(SyncDepth depth, bool mayAsk);

    /// Runs job(session, profile) on the server's thread, signed in and probed, between two readings; the officer may be
    /// asked. `job` gives a Result<T>, whose errors this future also carries when signing in fails.
    template <typename Job>
    auto run(Job job) -> QFuture<std::invoke_result_t<Job, odoo::OdooSession &, const odoo::ServerProfile &>>
    {
        using Answer = std::invoke_result_t<Job, odoo::OdooSession &, const odoo::ServerProfile &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        post([promise, job = std::move(job)](odoo::OdooSession *session, const odoo::ServerProfile *profile, const Error &error) mutable {
            promise->addResult(session ? job(*session, *profile) : Answer(tl::unexpected(error)));
            promise->finish();
        });
        return promise->future();
    }

    /// Answers to passwordAsked and codeAsked; nothing: the officer does not want to.
    void givePassword(std::optional<SecretBytes> password);
    void giveCode(std::optional<odoo::GivenCode> code);

Q_SIGNALS:
    void stateChanged();
    void passwordAsked(const gatehouse::odoo::PasswordAsk &ask);
    void codeAsked(const gatehouse::odoo::CodeAsk &ask);
    /// The server gave this device a cookie that spares it the second factor: for the keychain.
    void deviceTrusted(const std::shared_ptr<const gatehouse::SecretBytes> &cookie);

private:
    using Task = std::function<void(odoo::OdooSession *, const odoo::ServerProfile *, const Error &)>;
    struct Question;

    void post(Task task);
    void work();
    void sync(ServerSync &sync, SyncDepth depth);
    void renewSession();
    void rememberDevice();
    odoo::Asking asking();
    template <typename Answer>
    std::optional<Answer> ask(std::optional<Answer> Question::*answer, const std::function<void()> &tell);
    void tell(const FollowState &state);

    const QString m_ledger;
    const ServerSource m_server;
    FollowState m_state; ///< as told to this object's thread

    // Between the threads, under m_mutex.
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    std::optional<SyncDepth> m_wanted;
    AfterReading m_afterReading;
    bool m_mayAsk = false;
    bool m_stopping = false;
    bool m_stopped = false;
    std::chrono::steady_clock::time_point m_stopBy; ///< once m_stopping: no longer than this
    std::chrono::seconds m_interval{0};
    std::shared_ptr<Question> m_question;

    // The server's thread's own.
    odoo::Account m_account;
    CancelToken m_cancel;      ///< of everything
    CancelToken m_readCancel;  ///< of readings alone: they can be broken off at any time, actions cannot
    std::unique_ptr<odoo::OdooSession> m_session;
    FollowState m_now;
    int m_failures = 0;
    std::optional<SyncDepth> m_owed; ///< was asked for while somebody else was reading

    std::thread m_thread;
};

} // namespace gatehouse
