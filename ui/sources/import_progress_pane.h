// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/import.h"
#include "ui/sources/pace.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace gatehouse {

class ElidedLabel;

/// The second step of an import: how far it is, how fast, and what was found so far.
class ImportProgressPane : public QWidget
{
    Q_OBJECT

public:
    explicit ImportProgressPane(QWidget *parent = nullptr);

    void start();
    void setProgress(const ImportProgress &progress);
    void setCancelling();

private:
    QProgressBar *m_bar = nullptr;
    QLabel *m_title = nullptr;
    ElidedLabel *m_file = nullptr;
    QLabel *m_bytes = nullptr;
    QLabel *m_counts = nullptr;
    QElapsedTimer m_clock;
    Pace m_pace;
};

} // namespace gatehouse
