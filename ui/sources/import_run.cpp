// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/import_run.h"

#include "core/ledger/reader.h"
#include "core/ledger/writer.h"

namespace gatehouse {

ImportRun::ImportRun(const QString &ledgerPath, QObject *parent)
    : QObject(parent)
    , m_ledgerPath(ledgerPath)
{
    m_pool.setMaxThreadCount(1);
}

ImportRun::~ImportRun()
{
    m_cancel.cancel();
    m_pool.waitForDone();
}

void ImportRun::start(const ImportRequest &request)
{
    Q_ASSERT(!m_running);
    m_running = true;
    m_cancel = CancelToken();
    m_progress = {};
    m_result.reset();

    // Reports come back as posted calls: this object outlives the thread's work (see the destructor), and posted calls
    // that it does not live to see are dropped with it.
    const auto report = [this](const ImportProgress &progress) {
        QMetaObject::invokeMethod(
            this,
            [this, progress] {
                if (!m_running)
                    return;
                m_progress = progress;
                Q_EMIT progressed();
            },
            Qt::QueuedConnection);
    };
    const auto work = [path = m_ledgerPath, request, report, cancel = m_cancel]() -> Result<ImportSummary> {
        auto writer = Writer::open(path);
        if (!writer)
            return tl::unexpected(writer.error());
        QStringList existing;
        if (auto reader = Reader::open(path)) {
            if (auto sources = (*reader)->sources()) {
                for (const SourceView &source : *sources)
                    existing += source.name;
            }
        }
        return ImportJob(request, existing).run(**writer, report, cancel);
    };
    // The writer is gone, and with it the ledger's lock, before the end is told.
    m_pool.start([this, work] {
        Result<ImportSummary> result = work();
        QMetaObject::invokeMethod(
            this,
            [this, result = std::move(result)]() mutable {
                m_running = false;
                m_result = std::move(result);
                Q_EMIT finished();
            },
            Qt::QueuedConnection);
    });
}

void ImportRun::cancel()
{
    m_cancel.cancel();
}

} // namespace gatehouse
