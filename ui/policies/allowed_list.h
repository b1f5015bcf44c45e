// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/allowance.h"

#include <QFrame>

#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace gatehouse {

/// The networks and devices that are allowed at one source: a card among those of its policies. Each can be taken back.
class AllowedList : public QFrame
{
    Q_OBJECT

public:
    explicit AllowedList(QWidget *parent = nullptr);

    /// `isRead`: whether the Guard there has told its list. `whyNot`: why nothing can be changed; empty: it can.
    void show(const std::vector<Allowance> &allowed, bool isRead, const QString &whyNot);

Q_SIGNALS:
    void allowRequested();
    void removeRequested(const gatehouse::Allowance &allowance);

private:
    QWidget *makeRow(const Allowance &allowance, const QString &whyNot);

    QPushButton *m_allow = nullptr;
    QLabel *m_note = nullptr;
    QVBoxLayout *m_rows = nullptr;
    std::vector<Allowance> m_shown;
    QString m_whyNot;
};

} // namespace gatehouse
