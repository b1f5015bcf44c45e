// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/import.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace gatehouse {

/// The last step of an import: what came of it, file by file.
class ImportResultPane : public QWidget
{
    Q_OBJECT

public:
    explicit ImportResultPane(QWidget *parent = nullptr);

    void setResult(const Result<ImportSummary> &result);

Q_SIGNALS:
    void sessionsRequested(const QString &source);
    void eventsRequested(const QString &source);
    void rejectsRequested();

private:
    void setSummary(const ImportSummary &summary);

    QLabel *m_mark = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QTreeWidget *m_files = nullptr;
    QPushButton *m_sessions = nullptr;
    QPushButton *m_events = nullptr;
    QPushButton *m_rejects = nullptr;
    QString m_source;
};

} // namespace gatehouse
