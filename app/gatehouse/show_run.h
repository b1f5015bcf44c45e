// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gatehouse/options.h"
#include "ui/shell/main_window.h"

#include <QElapsedTimer>
#include <QTimer>

namespace gatehouse {

/// A run without an officer: brings the window to what the options name, waits until it shows it, then writes a picture
/// or prints how long it took, and ends the program.
class ShowRun : public QObject
{
    Q_OBJECT

public:
    /// `sinceStart` runs since main began. Reader and window outlive this.
    ShowRun(const Options &options, AsyncReader &reader, MainWindow &window, const QElapsedTimer &sinceStart);

    void start();

private:
    void openPage();
    void findUser(const QString &login);
    Result<void> scopeFromFilter(Subject subject);
    void look();
    void finish();
    void stop(const QString &error);

    Options m_options;
    AsyncReader &m_reader;
    MainWindow &m_window;
    QElapsedTimer m_sinceStart;
    QTimer m_timer;
    QElapsedTimer m_waited;
    QWidget *m_dialog = nullptr; ///< the window's; what is to be painted instead of the window
    bool m_opened = false;
    int m_settledLooks = 0;
};

} // namespace gatehouse
