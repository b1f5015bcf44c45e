// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sources/sample_run.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace gatehouse {

/// What a window shows in place of its pages while the ledger holds neither sessions nor events: what Gatehouse is for,
/// and the three things to begin with. Files may be dropped on it.
class FirstRun : public QWidget
{
    Q_OBJECT

public:
    explicit FirstRun(const QString &ledgerPath, QWidget *parent = nullptr);

    bool isMakingSample() const { return m_sample.isRunning(); }

Q_SIGNALS:
    /// Import these files and folders; none: let the officer choose.
    void importRequested(const QStringList &paths);
    void connectRequested();
    /// Show this ledger: the sample that was made, or a team's.
    void ledgerRequested(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeTile(const char *icon, const QString &title, const QString &text, QPushButton *button, QWidget *more = nullptr);
    void makeSample();
    void sampleProgressed();
    void sampleFinished();
    void update();

    QString m_samplePath;
    SampleRun m_sample;
    QPushButton *m_sampleButton = nullptr;
    QPushButton *m_again = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_sampleText = nullptr;
    QLabel *m_trouble = nullptr;
};

} // namespace gatehouse
