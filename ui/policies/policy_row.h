// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/policies/policy_draft.h"

#include <QFrame>

class QLabel;

namespace gatehouse {

class PolicyEditor;

/// One line of the form: what the policy is, its value, for whom, who enforces it, and what is to be said of it.
class PolicyRow : public QFrame
{
    Q_OBJECT

public:
    explicit PolicyRow(Policy policy, QWidget *parent = nullptr);

    Policy policy() const { return m_policy; }
    void show(const PolicyDraft &draft);
    /// What the value on screen would have done; empty: nothing is known of that.
    void setWhatIf(const QString &text, const QString &more);
    /// What the last column says now.
    QString note() const;

Q_SIGNALS:
    void edited(gatehouse::Policy policy, const gatehouse::PolicyValue &value);
    void refused(gatehouse::Policy policy, const QString &typed, const QString &why);

private:
    void sayNote();

    const Policy m_policy;
    PolicyEditor *m_editor = nullptr;
    QLabel *m_scope = nullptr;
    QLabel *m_enforcer = nullptr;
    QLabel *m_note = nullptr;
    QString m_problem; ///< why it cannot be saved as it is
    QString m_hint;    ///< how far it holds, or what stands in the way
    QString m_whatIf;
    QString m_whatIfMore;
};

/// The headings above all rows, in the widths of their columns.
QWidget *makePolicyHeadings(const QString &whatIf);

} // namespace gatehouse
