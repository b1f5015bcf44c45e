// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/async_reader.h"

#include "core/ledger/columns.h"
#include "core/ledger/database.h"
#include "core/ledger/ledger_place.h"

#include <QThread>
#include <QTimer>

#include <map>

namespace gatehouse {

namespace {

constexpr int Threads = 2;
constexpr int LookEveryMs = 1000;
constexpr int LookAnywayEveryMs = 15'000; ///< where news is told
constexpr std::chrono::milliseconds ListenFor{250};
constexpr std::chrono::milliseconds TryAgainAfter{2000};

} // namespace

/// One Reader for each of the pool's threads, which live as long as the pool.
struct AsyncReader::Readers
{
    std::mutex mutex;
    std::map<Qt::HANDLE, std::unique_ptr<Reader>> byThread;
    std::shared_ptr<ColumnCache> cache; ///< made by the first of the threads
};

AsyncReader::AsyncReader(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_readers(std::make_unique<Readers>())
{
    m_pool.setMaxThreadCount(Threads);
    m_pool.setExpiryTimeout(-1);
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &AsyncReader::refresh);
    const bool isTold = !LedgerPlace(path).isFile();
    timer->start(isTold ? LookAnywayEveryMs : LookEveryMs);
    if (isTold)
        listen();
    refresh();
}

AsyncReader::~AsyncReader()
{
    m_listener.request_stop();
    m_cancel.cancel();
    m_pool.clear();
    m_pool.waitForDone();
}

/// Looks whenever somebody has committed; and after the connection was lost, which is news of another kind.
void AsyncReader::listen()
{
    m_listener = std::jthread([this, path = m_path, cancel = m_cancel](const std::stop_token &stop) {
        std::unique_ptr<Database> db;
        const auto look = [this] { QMetaObject::invokeMethod(this, &AsyncReader::refresh, Qt::QueuedConnection); };
        const auto rest = [&stop] {
            for (auto left = TryAgainAfter; left.count() > 0 && !stop.stop_requested(); left -= ListenFor)
                std::this_thread::sleep_for(ListenFor);
        };
        while (!stop.stop_requested()) {
            if (!db) {
                if (auto opened = Database::open(path, OpenMode::Read, cancel); opened) {
                    db = std::move(*opened);
                } else {
                    look(); // and say why it cannot be read
                    rest();
                    continue;
                }
            }
            const auto news = db->waitForNews(ListenFor);
            if (!news) {
                db.reset();
                look();
            } else if (*news) {
                look();
            }
        }
    });
}

Result<Reader *> AsyncReader::threadReader()
{
    const Qt::HANDLE thread = QThread::currentThreadId();
    {
        const std::lock_guard guard(m_readers->mutex);
        if (const auto it = m_readers->byThread.find(thread); it != m_readers->byThread.end())
            return it->second.get();
        if (!m_readers->cache)
            m_readers->cache = ColumnCache::of(m_path);
    }
    auto reader = Reader::open(m_path, m_readers->cache, m_cancel);
    if (!reader)
        return tl::unexpected(reader.error());
    const std::lock_guard guard(m_readers->mutex);
    return (m_readers->byThread[thread] = std::move(*reader)).get();
}

void AsyncReader::forgetReader()
{
    const std::lock_guard guard(m_readers->mutex);
    m_readers->byThread.erase(QThread::currentThreadId());
}

void AsyncReader::refresh()
{
    if (m_asking)
        return;
    m_asking = true;
    struct Generations
    {
        std::int64_t ledger = 0;
        std::int64_t journal = 0;
    };
    ask([](Reader &reader) -> Result<Generations> {
        const auto ledger = reader.generation();
        if (!ledger)
            return tl::unexpected(ledger.error());
        const auto journal = reader.journalGeneration();
        if (!journal)
            return tl::unexpected(journal.error());
        return Generations{*ledger, *journal};
    }).then(this, [this](const Result<Generations> &now) {
        m_asking = false;
        if (!now) {
            Q_EMIT failed(now.error().text);
            return;
        }
        if (now->ledger != m_generation) {
            m_generation = now->ledger;
            Q_EMIT generationChanged(m_generation);
        }
        if (now->journal != m_journalGeneration) {
            m_journalGeneration = now->journal;
            Q_EMIT journalChanged(m_journalGeneration);
        }
    });
}

} // namespace gatehouse
