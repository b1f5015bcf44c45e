// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policies/policy_set.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace gatehouse {

/// What an officer has changed on the form of one source and not saved yet. Survives that the source is read again.
class PolicyDraft
{
public:
    /// What the source says now. A wanted value that has become so is no change any more; one whose policy was changed
    /// by somebody else stays wanted, and is told by movedFrom().
    void setBase(const PolicySet &set);
    const PolicySet &base() const { return m_base; }

    void want(Policy policy, const PolicyValue &value);
    void want(const PolicyValues &values);
    /// What is typed is no value of this policy, and why. Nothing can be saved while that is so.
    void refuse(Policy policy, const QString &typed, const QString &why);
    void drop(Policy policy);
    void clear();

    bool isEmpty() const { return m_wanted.empty() && m_refused.empty(); }
    bool isChanged(Policy policy) const { return m_wanted.contains(policy) || m_refused.contains(policy); }
    bool hasRefused() const { return !m_refused.empty(); }
    /// As the form shows it: wanted, or what the source has; none: not known.
    std::optional<PolicyValue> shown(Policy policy) const;
    /// Why what is typed cannot be; empty: it can.
    QString refusal(Policy policy) const;
    QString typed(Policy policy) const;
    /// What the source had when the officer changed it here, if it has something else now.
    std::optional<PolicyValue> movedFrom(Policy policy) const;
    /// To be saved, in the order of AllPolicies.
    std::vector<PolicyChange> changes() const;

private:
    struct Wanted
    {
        PolicyValue value;
        std::optional<PolicyValue> seen; ///< what the source had
    };
    struct Refused
    {
        QString typed;
        QString why;
    };
    PolicySet m_base;
    std::map<Policy, Wanted> m_wanted;
    std::map<Policy, Refused> m_refused;
};

} // namespace gatehouse
