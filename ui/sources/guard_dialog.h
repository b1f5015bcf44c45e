// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/async_reader.h"
#include "core/sync/server_source.h"

#include <QDialog>

#include <optional>

class QLabel;
class QPushButton;

namespace gatehouse {

/// Whether one server or database has the Guard, in which version, what it lets the officer do there, and how it is installed; writes
/// the Guard that this program brings into a folder.
class GuardDialog : public QDialog
{
    Q_OBJECT

public:
    GuardDialog(AsyncReader &reader, SourceId source, const QString &name, QWidget *parent);

    bool isSettled() const { return m_settled; }

private:
    void ask();
    void fill(const std::optional<KnownProfile> &profile, bool isDatabase);
    void chooseFolder();
    void save(const QString &folder, bool replace);

    AsyncReader &m_reader;
    SourceId m_source;
    bool m_settled = false;
    QLabel *m_mark = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_about = nullptr;
    QLabel *m_steps = nullptr;
    QLabel *m_saved = nullptr;
    QLabel *m_age = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace gatehouse
