// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cancel.h"
#include "core/sync/import.h"

#include <QObject>
#include <QThreadPool>

#include <map>
#include <vector>

namespace gatehouse {

/// Looks at files before they are imported, away from the interface thread, one order after the other. Header maps the
/// officer made in earlier imports are read from the ledger where a table has unknown headers. Lives in the interface
/// thread; its destructor waits for the look under way.
class PreviewRun : public QObject
{
    Q_OBJECT

public:
    explicit PreviewRun(const QString &ledgerPath, QObject *parent = nullptr);
    ~PreviewRun() override;

    bool isRunning() const { return m_pending > 0; }
    void look(const QStringList &paths, const std::map<QString, HeaderMap> &headerMaps);
    void cancel();

Q_SIGNALS:
    void found(const std::vector<gatehouse::FilePreview> &files);
    void failed(const gatehouse::Error &error);
    /// Nothing is being looked at any more.
    void settled();

private:
    QString m_ledgerPath;
    QThreadPool m_pool;
    CancelToken m_cancel;
    int m_pending = 0;
};

} // namespace gatehouse
