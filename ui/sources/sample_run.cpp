// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/sample_run.h"

#include "core/ledger/default_path.h"
#include "core/ledger/ledger_place.h"
#include "core/ledger/writer.h"
#include "core/sample/sample_ledger.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace gatehouse {

namespace {

const QString SampleMark = QStringLiteral(".sample");

/// "ledger.sqlite" -> {"/…/ledger", ".sqlite"}
std::pair<QString, QString> splitSuffix(const QString &path)
{
    const QFileInfo info(path);
    const QString suffix = info.suffix().isEmpty() ? QString() : QLatin1Char('.') + info.suffix();
    if (suffix == SampleMark) // the sample of a ledger whose name has no suffix
        return {path, {}};
    return {path.chopped(suffix.size()), suffix};
}

/// A ledger is a file and what SQLite and the writer's lock keep beside it.
void removeLedger(const QString &path)
{
    for (const char *beside : {"", "-wal", "-shm", ".lock"})
        QFile::remove(path + QLatin1StringView(beside));
}

Result<void> fill(const QString &path, const std::function<void(int, int)> &progress, const CancelToken &cancel)
{
    auto writer = Writer::open(path);
    if (!writer)
        return tl::unexpected(writer.error());
    auto truth = sample::fillLedger(**writer, sample::sampleOptions(), QStringLiteral("sample"), progress, cancel);
    if (!truth)
        return tl::unexpected(truth.error());
    return {};
}

} // namespace

QString sampleLedgerPath(const QString &ledgerPath)
{
    if (isSampleLedger(ledgerPath))
        return ledgerPath;
    // What is invented does not go to a team's database.
    const auto [base, suffix] = splitSuffix(LedgerPlace(ledgerPath).isFile() ? ledgerPath : defaultLedgerPath());
    return base + SampleMark + suffix;
}

bool isSampleLedger(const QString &path)
{
    return splitSuffix(path).first.endsWith(SampleMark);
}

QString ledgerOfSample(const QString &samplePath)
{
    const auto [base, suffix] = splitSuffix(samplePath);
    return base.endsWith(SampleMark) ? base.chopped(SampleMark.size()) + suffix : samplePath;
}

SampleRun::SampleRun(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

SampleRun::~SampleRun()
{
    m_cancel.cancel();
    m_pool.waitForDone();
}

void SampleRun::start(const QString &samplePath)
{
    Q_ASSERT(!m_running);
    m_running = true;
    m_day = m_days = 0;
    m_result.reset();
    m_cancel = CancelToken();
    m_pool.start([this, samplePath, cancel = m_cancel] {
        // Made under another name: what bears the sample's name is always whole.
        const QString making = samplePath + QStringLiteral(".making");
        removeLedger(making);
        int shown = -1;
        Result<void> result = fill(
            making,
            [this, &shown](int day, int days) {
                if (std::exchange(shown, day) == day)
                    return;
                QMetaObject::invokeMethod(
                    this,
                    [this, day, days] {
                        m_day = day;
                        m_days = days;
                        Q_EMIT progressed();
                    },
                    Qt::QueuedConnection);
            },
            cancel);
        if (result) {
            removeLedger(samplePath);
            if (!QFile::rename(making, samplePath))
                result = fail(ErrorKind::Storage,
                    tr("The sample could not be put in place as %1. Is it open in another window?").arg(QDir::toNativeSeparators(samplePath)));
        }
        removeLedger(making);
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

void SampleRun::cancel()
{
    m_cancel.cancel();
}

} // namespace gatehouse
