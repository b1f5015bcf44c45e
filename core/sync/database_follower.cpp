// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/database_follower.h"

#include <QDateTime>
#include <QtConcurrent>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr std::chrono::seconds LongestPause{300};
constexpr std::chrono::seconds TurnAgainAfter{2}; ///< where somebody else was reading, and it was asked for here

Instant now()
{
    return Instant::fromMs(QDateTime::currentMSecsSinceEpoch());
}

} // namespace

DatabaseFollower::DatabaseFollower(const QString &ledger, const DatabaseSource &database, SecretBytes password, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_database(database)
    , m_password(std::make_shared<SecretBytes>(std::move(password)))
    , m_sync(std::make_shared<DatabaseSync>(ledger, database))
{
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { read(SyncDepth::News, false); });
    connect(&m_watcher, &QFutureWatcher<std::shared_ptr<Reading>>::finished, this, &DatabaseFollower::finished);
}

DatabaseFollower::~DatabaseFollower()
{
    m_watcher.disconnect(this);
    m_cancel.cancel();
    m_pool.waitForDone();
}

void DatabaseFollower::setInterval(std::chrono::seconds interval)
{
    m_interval = interval;
    schedule();
}

void DatabaseFollower::setPassword(SecretBytes password)
{
    m_password = std::make_shared<SecretBytes>(std::move(password));
    syncNow(SyncDepth::News);
}

void DatabaseFollower::syncNow(SyncDepth depth)
{
    if (m_watcher.isRunning())
        m_wanted = m_wanted ? std::max(*m_wanted, depth) : depth;
    else
        read(depth, true);
}

void DatabaseFollower::read(SyncDepth depth, bool isAskedFor)
{
    m_timer.stop();
    if (m_watcher.isRunning())
        return;
    if (isAskedFor || m_owed)
        m_owed = depth = m_owed ? std::max(*m_owed, depth) : depth;
    m_state.phase = FollowState::Phase::Working;
    m_state.progress = {};
    Q_EMIT stateChanged();
    const auto progress = [this](const SyncProgress &at) {
        // The pool is waited for before this goes, and what is posted to an object goes with it.
        QMetaObject::invokeMethod(
            this,
            [this, at] {
                m_state.progress = at;
                Q_EMIT stateChanged();
            },
            Qt::QueuedConnection);
    };
    m_watcher.setFuture(QtConcurrent::run(&m_pool, [sync = m_sync, password = m_password, cancel = m_cancel, depth, progress] {
        auto reading = std::make_shared<Reading>();
        reading->summary = sync->run(*password, depth, progress, cancel);
        if (sync->profile())
            reading->profile = std::make_shared<const odoo_sql::DatabaseProfile>(*sync->profile());
        return reading;
    }));
}

void DatabaseFollower::finished()
{
    const std::shared_ptr<Reading> reading = m_watcher.result();
    m_state.tried = now();
    if (reading->summary && reading->summary->elsewhere) {
        m_failures = 0;
        m_state.noteElsewhere(*reading->summary->elsewhere);
    } else if (reading->summary) {
        m_owed.reset();
        m_failures = 0;
        m_state.phase = FollowState::Phase::Waiting;
        m_state.problem = {};
        m_state.synced = m_state.tried;
        m_state.last = *reading->summary;
        m_profile = reading->profile;
    } else {
        m_owed.reset();
        ++m_failures;
        m_state.problem = reading->summary.error();
        // A wrong password tried again and again may lock the role out.
        m_state.phase =
            m_state.problem.kind == ErrorKind::Auth ? FollowState::Phase::NeedsSecret : FollowState::Phase::Problem;
    }
    if (const auto wanted = std::exchange(m_wanted, std::nullopt)) {
        read(*wanted, true);
        return;
    }
    schedule();
    Q_EMIT stateChanged();
}

void DatabaseFollower::schedule()
{
    if (m_watcher.isRunning())
        return;
    m_timer.stop();
    if (m_owed) {
        m_timer.start(TurnAgainAfter);
        return;
    }
    if (m_interval.count() == 0 || m_state.phase == FollowState::Phase::NeedsSecret)
        return;
    const auto pause = !m_state.tried.isKnown()
        ? std::chrono::seconds(0)
        : std::max(m_interval, std::min(LongestPause, m_interval * (1 << std::min(m_failures, 6))));
    m_timer.start(pause);
}

} // namespace gatehouse
