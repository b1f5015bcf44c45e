// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policies/policy_draft.h"

namespace gatehouse {

void PolicyDraft::setBase(const PolicySet &set)
{
    m_base = set;
    std::erase_if(m_wanted, [this](const auto &wanted) { return m_base.state(wanted.first).value == wanted.second.value; });
}

void PolicyDraft::want(Policy policy, const PolicyValue &value)
{
    m_refused.erase(policy);
    const std::optional<PolicyValue> &now = m_base.state(policy).value;
    if (now == value)
        m_wanted.erase(policy);
    else if (const auto known = m_wanted.find(policy); known != m_wanted.end())
        known->second.value = value;
    else
        m_wanted[policy] = {value, now};
}

void PolicyDraft::want(const PolicyValues &values)
{
    for (const auto &[policy, value] : values)
        want(policy, value);
}

void PolicyDraft::refuse(Policy policy, const QString &typed, const QString &why)
{
    m_wanted.erase(policy);
    m_refused[policy] = {typed, why};
}

void PolicyDraft::drop(Policy policy)
{
    m_wanted.erase(policy);
    m_refused.erase(policy);
}

void PolicyDraft::clear()
{
    m_wanted.clear();
    m_refused.clear();
}

std::optional<PolicyValue> PolicyDraft::shown(Policy policy) const
{
    const auto wanted = m_wanted.find(policy);
    return wanted == m_wanted.end() ? m_base.state(policy).value : wanted->second.value;
}

QString PolicyDraft::refusal(Policy policy) const
{
    const auto refused = m_refused.find(policy);
    return refused == m_refused.end() ? QString() : refused->second.why;
}

QString PolicyDraft::typed(Policy policy) const
{
    const auto refused = m_refused.find(policy);
    return refused == m_refused.end() ? QString() : refused->second.typed;
}

std::optional<PolicyValue> PolicyDraft::movedFrom(Policy policy) const
{
    const auto wanted = m_wanted.find(policy);
    if (wanted == m_wanted.end() || wanted->second.seen == m_base.state(policy).value)
        return {};
    return wanted->second.seen.value_or(definitionOf(policy).unset);
}

std::vector<PolicyChange> PolicyDraft::changes() const
{
    PolicyValues values;
    for (const auto &[policy, wanted] : m_wanted)
        values.emplace(policy, wanted.value);
    return changesTo(m_base, values);
}

} // namespace gatehouse
