// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/async_reader.h"
#include "ui/shell/page.h"
#include "ui/sources/import_run.h"

#include <QPointer>

namespace gatehouse {

class ImportDialog;

/// Imports of one window: opens the dialog, owns the import that runs, and has a say when the window is to close. The
/// window hands it dropped files and what its pages ask for:
///
///     connect(page, &SourcesPage::importRequested, desk, [desk] { desk->open(); });
///     void closeEvent(e) { if (!desk->mayClose()) e->ignore(); }   // closeAgreed: close() again
class ImportDesk : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of dialogs and messages.
    ImportDesk(AsyncReader &reader, QWidget *window);
    ~ImportDesk() override;

    /// Opens the dialog, or raises it, with these files and folders added.
    void open(const QStringList &paths = {});
    bool isImporting() const { return m_run.isRunning(); }
    /// False while an import runs; the officer is then asked, and closeAgreed() follows when it was stopped.
    bool mayClose();

Q_SIGNALS:
    void linkActivated(const gatehouse::Link &link);
    /// Show what the newest import did not understand (Sources page).
    void rejectsRequested();
    void closeAgreed();
    /// A sentence for the status line.
    void notice(const QString &text);

private:
    void showDialog(const QStringList &sources, const QStringList &paths);
    void finished();

    AsyncReader &m_reader;
    QWidget *m_window;
    ImportRun m_run;
    QPointer<ImportDialog> m_dialog;
    bool m_opening = false;
    QStringList m_waiting; ///< paths that came while the dialog was on its way
    bool m_closeWhenFinished = false;
};

} // namespace gatehouse
