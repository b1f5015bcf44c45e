// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policies/policy.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace gatehouse {

/// A policy that is a list of paths, one a line, checked as it is typed.
class PathsDialog : public QDialog
{
    Q_OBJECT

public:
    PathsDialog(Policy policy, const QString &paths, bool readOnly, QWidget *parent);

    /// As the policy takes them: without empty lines.
    QString paths() const { return m_value; }

private:
    void check();

    Policy m_policy;
    QString m_value;
    QPlainTextEdit *m_edit = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_take = nullptr;
};

} // namespace gatehouse
