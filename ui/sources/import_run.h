// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cancel.h"
#include "core/sync/import.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <optional>

namespace gatehouse {

/// One import at a time, on a thread of its own with a writer of its own: the interface only hears of it. Lives in the
/// interface thread. Its destructor cancels and waits for the next safe place (well under a second).
class ImportRun : public QObject
{
    Q_OBJECT

public:
    explicit ImportRun(const QString &ledgerPath, QObject *parent = nullptr);
    ~ImportRun() override;

    QString ledgerPath() const { return m_ledgerPath; }
    bool isRunning() const { return m_running; }
    bool isCancelling() const { return m_running && m_cancel.isCancelled(); }
    /// What is known of the import under way, or of the last one.
    const ImportProgress &progress() const { return m_progress; }
    /// Nothing before the first import has ended.
    const std::optional<Result<ImportSummary>> &result() const { return m_result; }

    /// Must not be called while one is running.
    void start(const ImportRequest &request);
    /// Stops at the next safe place; what was committed stays.
    void cancel();

Q_SIGNALS:
    void progressed();
    void finished();

private:
    QString m_ledgerPath;
    QThreadPool m_pool;
    CancelToken m_cancel;
    bool m_running = false;
    ImportProgress m_progress;
    std::optional<Result<ImportSummary>> m_result;
};

} // namespace gatehouse
