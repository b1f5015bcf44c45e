// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/cancel.h"

#include <QObject>
#include <QThreadPool>

#include <optional>

namespace gatehouse {

/// The sample lives in a ledger of its own beside the officer's, so that invented people never stand among real ones:
/// "ledger.sqlite" has "ledger.sample.sqlite". Starting over with real data is going back to the ledger; starting the
/// sample over is making it again.
QString sampleLedgerPath(const QString &ledgerPath);
bool isSampleLedger(const QString &path);
/// The ledger that a sample belongs to.
QString ledgerOfSample(const QString &samplePath);

/// Makes the sample ledger on a thread of its own. A sample that was made before is replaced; one that was cancelled or
/// failed leaves nothing behind. Lives in the interface thread; its destructor cancels and waits.
class SampleRun : public QObject
{
    Q_OBJECT

public:
    explicit SampleRun(QObject *parent = nullptr);
    ~SampleRun() override;

    bool isRunning() const { return m_running; }
    /// Days of history made so far, and in all.
    int day() const { return m_day; }
    int days() const { return m_days; }
    /// Nothing before the first run has ended. Cancelled when it was cancelled.
    const std::optional<Result<void>> &result() const { return m_result; }

    /// Makes it at `samplePath`. Must not be called while one is made.
    void start(const QString &samplePath);
    void cancel();

Q_SIGNALS:
    void progressed();
    void finished();

private:
    QThreadPool m_pool;
    CancelToken m_cancel;
    bool m_running = false;
    int m_day = 0;
    int m_days = 0;
    std::optional<Result<void>> m_result;
};

} // namespace gatehouse
