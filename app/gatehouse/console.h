// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gatehouse/options.h"
#include "ui/shell/main_window.h"

#include <QSettings>

#include <memory>

namespace gatehouse {

class ImportDesk;

/// One window on one ledger, put together. Another ledger gets another window in the same place.
class Console : public QObject
{
    Q_OBJECT

public:
    Console(ThemeSwitch &themes, const Options &options);
    ~Console() override;

    /// Shows the ledger at `path`, made when there is none. After an error what was open stays open.
    Result<void> open(const QString &path);

    /// Offers files and folders for import into the open ledger.
    void importFiles(const QStringList &paths);

    /// Of the open ledger.
    AsyncReader &reader() const { return *m_reader; }
    MainWindow &window() const { return *m_window; }

private:
    void show(const QString &path);
    void compose();
    void change(const QString &path);

    ThemeSwitch &m_themes;
    Options m_options;
    QSettings m_settings;
    // In this order: the window goes before what it reads from.
    std::unique_ptr<AsyncReader> m_reader;
    std::unique_ptr<MainWindow> m_window;
    ImportDesk *m_desk = nullptr; ///< the window's
    bool m_isChanging = false;
};

} // namespace gatehouse
