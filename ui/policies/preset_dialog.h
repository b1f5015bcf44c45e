// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policies/policy_set.h"
#include "core/policies/presets.h"

#include <QDialog>

class QPushButton;
class QTableWidget;

namespace gatehouse {

/// What a standard asks for beside what the form has: clause by clause, to be put onto the form, where it is looked over
/// and saved like any other change. Tells what nobody could enforce there, and what no policy can say.
class PresetDialog : public QDialog
{
    Q_OBJECT

public:
    /// `onForm`: the values the form shows now, changes included.
    PresetDialog(const Preset &preset, const PolicySet &base, const PolicyValues &onForm, QWidget *parent);

Q_SIGNALS:
    void takeRequested(const gatehouse::PolicyValues &values);

private:
    PolicyValues chosen() const;
    void update();

    std::vector<PolicyChange> m_changes; ///< by row; those that cannot be set have no tick
    QTableWidget *m_table = nullptr;
    QPushButton *m_take = nullptr;
};

} // namespace gatehouse
