// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QIcon;
class QLabel;
class QPushButton;

namespace gatehouse {

/// At the foot of a list: how many rows are ticked, and what can be done with them. Hidden while there are none.
class SelectionBar : public QFrame
{
    Q_OBJECT

public:
    explicit SelectionBar(QWidget *parent = nullptr);

    void setCount(qint64 count);
    /// Of a list whose rows are neither copied nor exported by ticking them.
    void leaveOutCopies();
    /// One more thing to do with what is selected.
    QPushButton *addAction(const QIcon &icon, const QString &text);
    /// An action that is not possible here stays, with its reason, so that nobody looks for it. Empty: it is possible.
    void setUnavailable(QPushButton *action, const QString &reason);

Q_SIGNALS:
    void copyRequested();
    void exportRequested();
    void clearRequested();

private:
    QHBoxLayout *m_row = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_reason = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_export = nullptr;
};

} // namespace gatehouse
