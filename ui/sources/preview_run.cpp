// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/preview_run.h"

#include "core/ledger/ledger_place.h"
#include "core/ledger/writer.h"

#include <QtConcurrent>

namespace gatehouse {

namespace {

/// Asks the ledger for header maps, opening it on the first question only: most files need none. While another import
/// holds the ledger the maps are not to be had, and the officer maps again.
std::function<QString(const QString &)> rememberedMaps(const QString &ledgerPath)
{
    struct State
    {
        bool tried = false;
        std::unique_ptr<Writer> writer;
    };
    return [ledgerPath, state = std::make_shared<State>()](const QString &fingerprint) -> QString {
        if (!state->tried) {
            state->tried = true;
            if (!LedgerPlace(ledgerPath).isMissing()) {
                if (auto writer = Writer::open(ledgerPath))
                    state->writer = std::move(*writer);
            }
        }
        return state->writer ? state->writer->headerMap(fingerprint).value_or(QString()) : QString();
    };
}

} // namespace

PreviewRun::PreviewRun(const QString &ledgerPath, QObject *parent)
    : QObject(parent)
    , m_ledgerPath(ledgerPath)
{
    m_pool.setMaxThreadCount(1);
}

PreviewRun::~PreviewRun()
{
    m_cancel.cancel();
    m_pool.clear();
    m_pool.waitForDone();
}

void PreviewRun::look(const QStringList &paths, const std::map<QString, HeaderMap> &headerMaps)
{
    if (m_pending == 0)
        m_cancel = CancelToken();
    ++m_pending;
    m_pool.start([this, paths, headerMaps, path = m_ledgerPath, cancel = m_cancel] {
        PreviewOptions options;
        options.headerMaps = headerMaps;
        options.rememberedMap = rememberedMaps(path);
        options.cancel = cancel;
        Result<std::vector<FilePreview>> files = previewFiles(paths, options);
        options.rememberedMap = {}; // and with it the ledger's lock
        QMetaObject::invokeMethod(
            this,
            [this, cancel, files = std::move(files)] {
                if (!cancel.isCancelled()) {
                    if (files)
                        Q_EMIT found(*files);
                    else if (files.error().kind != ErrorKind::Cancelled)
                        Q_EMIT failed(files.error());
                }
                if (--m_pending == 0)
                    Q_EMIT settled();
            },
            Qt::QueuedConnection);
    });
}

void PreviewRun::cancel()
{
    m_cancel.cancel();
}

} // namespace gatehouse
