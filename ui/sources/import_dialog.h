// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/import.h"

#include <QDialog>

#include <functional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace gatehouse {

class ImportChoicePane;
class ImportProgressPane;
class ImportResultPane;
class ImportRun;

/// From files to ledger in three steps: choose and see what is in them, wait (or cancel), see what came of it. Not
/// modal: the console stays usable while an import runs. The run outlives the dialog's steps and belongs to the caller.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `sources`: names of the ledger's sources. `mmdbPath`: the place database in use, or empty.
    ImportDialog(ImportRun &run, const QStringList &sources, const QString &mmdbPath, QWidget *parent = nullptr);

    void addPaths(const QStringList &paths);
    /// Asks whether the running import is to be stopped. When the officer wants that it is cancelled, and `agreed` called;
    /// it ends soon after. Nothing happens when it ends by itself before there is an answer.
    void askToStop(const QString &question, const std::function<void()> &agreed);

Q_SIGNALS:
    void sessionsRequested(const QString &source);
    void eventsRequested(const QString &source);
    void rejectsRequested();

protected:
    void reject() override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum class Step { Choose, Run, Result };

    void setStep(Step step);
    void update();
    void start();
    void finished();

    ImportRun &m_run;
    QStringList m_sources;
    QString m_mmdbPath;
    Step m_step = Step::Choose;
    bool m_closeWhenFinished = false;
    QLabel *m_title = nullptr;
    QStackedWidget *m_steps = nullptr;
    ImportChoicePane *m_choice = nullptr;
    ImportProgressPane *m_progress = nullptr;
    ImportResultPane *m_result = nullptr;
    QLabel *m_obstacle = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_go = nullptr;
};

} // namespace gatehouse
