// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"
#include "core/domain/result.h"
#include "core/domain/cancel.h"
#include "ui/widgets/row_selection.h"

#include <QDialog>
#include <QTimer>

#include <atomic>
#include <memory>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace gatehouse {

class AsyncReader;

/// Writes the rows of a list to a file: all that the filter matches, or those that are ticked. Says beforehand how many
/// they are; shows how far it is; a cancelled or failed export leaves no file behind, nor does it touch one that was
/// there.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// An empty selection means every row of the query.
    ExportDialog(AsyncReader &reader, Subject subject, const Query &query, const RowSelection &selection, QWidget *parent);
    ~ExportDialog() override;

    void setPath(const QString &path);
    bool isRunning() const { return m_running; }
    /// What the dialog says at the moment about count, progress or outcome.
    QString status() const;

public Q_SLOTS:
    void start();
    void reject() override;

Q_SIGNALS:
    void finishedWriting(qint64 rows);

private:
    struct Progress
    {
        std::atomic<std::int64_t> done = 0;
        std::atomic<std::int64_t> total = 0;
    };

    void count();
    void browse();
    void updatePath();
    void ended(const Result<std::int64_t> &rows);
    QString suffix() const;
    QString things(qint64 n) const;

    AsyncReader &m_reader;
    Subject m_subject;
    Query m_query;
    RowSelection m_selection;
    bool m_running = false;
    bool m_done = false;
    std::shared_ptr<Progress> m_progress;
    CancelToken m_countCancel;
    CancelToken m_cancel;
    QTimer m_tick;

    QLabel *m_count = nullptr;
    QRadioButton *m_csv = nullptr;
    QRadioButton *m_json = nullptr;
    QCheckBox *m_full = nullptr;
    QLineEdit *m_path = nullptr;
    QPushButton *m_browse = nullptr;
    QLabel *m_pathNote = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_status = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_close = nullptr;
};

/// Opens the dialog over the window of `parent`; it deletes itself.
void exportList(AsyncReader &reader, Subject subject, const Query &query, const RowSelection &selection, QWidget *parent);

} // namespace gatehouse
