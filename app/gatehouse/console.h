// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gatehouse/options.h"
#include "ui/shell/main_window.h"

#include <QSettings>

#include <functional>
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

    /// The same for a team's ledger that wants a password (LedgerPasswords::isWanted), which is asked for. `done` hears how
    /// that went: Cancelled where the officer gave none.
    void openAsking(const QString &path, const std::function<void(const Result<void> &)> &done);

    /// Offers files and folders for import into the open ledger.
    void importFiles(const QStringList &paths);

    /// Of the open ledger.
    AsyncReader &reader() const { return *m_reader; }
    MainWindow &window() const { return *m_window; }

private:
    void show(const QString &path);
    void compose();
    void change(const QString &path);
    void changed(const QString &path, const Result<void> &ready);
    void signIn(const QString &path, const std::function<void(const Result<void> &)> &done);

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
