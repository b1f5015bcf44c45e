// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/import.h"

#include <QWidget>

class QLabel;
class QTableWidget;
class QTabWidget;

namespace gatehouse {

class HeaderMapGrid;

/// What is known of one file before it is imported: what it is and holds, its table's headers, its first rows, and what
/// was not understood in the part that was looked at.
class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(QWidget *parent = nullptr);

    void clear(const QString &hint);
    void setFile(const FilePreview &file);

Q_SIGNALS:
    void mapChanged(const QString &fingerprint, const gatehouse::HeaderMap &map);

private:
    void fillSamples(const FilePreview &file);
    void fillRejects(const FilePreview &file);

    QTabWidget *m_tabs = nullptr;
    QLabel *m_problem = nullptr;
    QLabel *m_overview = nullptr;
    HeaderMapGrid *m_headers = nullptr;
    QTableWidget *m_samples = nullptr;
    QTableWidget *m_rejects = nullptr;
    QString m_path;
    QString m_fingerprint;
};

/// "38.2 MB" in the interface's language.
QString byteText(qint64 bytes);
/// What was found in a file, in a few words: "1 204 logins, 31 failed", "412 devices".
QString foundText(const FilePreview &file);

} // namespace gatehouse
