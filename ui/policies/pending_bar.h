// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace gatehouse {

class PolicyDraft;

/// What has been changed on the form and not saved: the changes as a line each way, and what can be done with them.
class PendingBar : public QFrame
{
    Q_OBJECT

public:
    explicit PendingBar(QWidget *parent = nullptr);

    /// Hides itself when nothing is pending.
    void show(const PolicyDraft &draft);
    bool canSave() const;

Q_SIGNALS:
    void discardRequested();
    void saveRequested();

private:
    QLabel *m_count = nullptr;
    QLabel *m_changes = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace gatehouse
