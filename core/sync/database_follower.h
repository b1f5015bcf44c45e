// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/database_sync.h"
#include "core/sync/server_follower.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace gatehouse {

/// Keeps the ledger in step with one database: reads again and again, in a thread of its own. Lives in the thread that
/// made it, which runs an event loop; signals come there. (A server's follower has to ask for codes, keep a session alive
/// and run orders between readings; here is nothing of that, so this is a timer and not a conversation.)
class DatabaseFollower : public QObject
{
    Q_OBJECT

public:
    /// `password`: what is known without asking anybody; may be empty.
    DatabaseFollower(const QString &ledger, const DatabaseSource &database, SecretBytes password, QObject *parent = nullptr);
    /// Ends a reading that is under way, and waits for that: a moment.
    ~DatabaseFollower() override;

    const DatabaseSource &database() const { return m_database; }
    /// Its `profile` stays empty; see profile().
    const FollowState &state() const { return m_state; }
    /// None before the first reading that went well.
    std::shared_ptr<const odoo_sql::DatabaseProfile> profile() const { return m_profile; }

    /// Zero: only when asked to. Longer after failures, up to five minutes; not at all after a password that was not
    /// accepted, until there is another or syncNow() is called.
    void setInterval(std::chrono::seconds interval);
    /// Where somebody else is reading, it is done as soon as they have finished.
    void syncNow(SyncDepth depth);
    void setPassword(SecretBytes password);
    /// As DatabaseSync::setAfterReading(). Before the first reading.
    void setAfterReading(DatabaseSync::AfterReading after) { m_sync->setAfterReading(std::move(after)); }
    /// What it signs in with; may be empty.
    std::shared_ptr<const SecretBytes> password() const { return m_password; }

Q_SIGNALS:
    void stateChanged();

private:
    struct Reading
    {
        Result<SyncSummary> summary = SyncSummary();
        std::shared_ptr<const odoo_sql::DatabaseProfile> profile;
    };
    void read(SyncDepth depth, bool isAskedFor);
    void finished();
    void schedule();

    const QString m_ledger;
    const DatabaseSource m_database;
    FollowState m_state;
    std::shared_ptr<const odoo_sql::DatabaseProfile> m_profile;
    std::shared_ptr<const SecretBytes> m_password;
    std::shared_ptr<DatabaseSync> m_sync; ///< of the thread that reads, while one does
    CancelToken m_cancel;
    std::optional<SyncDepth> m_owed;   ///< was asked for while somebody else was reading
    std::optional<SyncDepth> m_wanted; ///< as soon as the reading under way is over
    std::chrono::seconds m_interval{0};
    int m_failures = 0;
    QTimer m_timer;
    QThreadPool m_pool;
    QFutureWatcher<std::shared_ptr<Reading>> m_watcher;
};

} // namespace gatehouse
