// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policies/rule_sink.h"

#include <string_view>

namespace gatehouse {

void RuleSink::trustedDevice(const TrustedDeviceRecord &record)
{
    if (m_to)
        m_to->trustedDevice(record);
}

void RuleSink::apiKey(const ApiKeyRecord &record)
{
    if (m_to)
        m_to->apiKey(record);
}

void RuleSink::parameter(const ParameterRecord &record)
{
    const auto text = [](std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); };
    if (record.of.empty())
        m_values.insert(text(record.key), text(record.value));
    if (m_to)
        m_to->parameter(record);
}

} // namespace gatehouse
