// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policies/policy_set.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace gatehouse {

class SwitchButton;

/// What a policy's value is edited with: a field with its unit, a list of choices, a switch, or paths in a dialog of
/// their own. Says at once whether what is typed can be.
class PolicyEditor : public QWidget
{
    Q_OBJECT

public:
    explicit PolicyEditor(Policy policy, QWidget *parent = nullptr);

    /// `shown`: none: not known, or nobody has one. `typed`: shown in its place where it is not empty, being no value.
    void show(const PolicyState &state, const std::optional<PolicyValue> &shown, const QString &typed);

Q_SIGNALS:
    void edited(const gatehouse::PolicyValue &value);
    void refused(const QString &typed, const QString &why);

private:
    void typed(const QString &text);
    void openPaths();
    void say(const std::optional<PolicyValue> &value);

    const Policy m_policy;
    PolicyState m_state;
    QString m_paths;
    QLineEdit *m_number = nullptr;
    QComboBox *m_choice = nullptr;
    SwitchButton *m_switch = nullptr;
    QPushButton *m_open = nullptr;
    QLabel *m_unit = nullptr; ///< and what the number is in a larger one
};

} // namespace gatehouse
