// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/records.h"

#include <QMap>
#include <QString>

namespace gatehouse {

/// Keys, trusted devices and rules on their way on. The rules of the whole database are kept for the policies that are made of
/// them, so that they are asked for once.
class RuleSink final : public RecordSink
{
public:
    /// `to`: may be null.
    explicit RuleSink(RecordSink *to = nullptr)
        : m_to(to)
    {
    }
    void device(const DeviceRecord &) override {}
    void event(const EventRecord &) override {}
    void user(const UserRecord &) override {}
    void reject(const Reject &) override {}
    void trustedDevice(const TrustedDeviceRecord &record) override;
    void apiKey(const ApiKeyRecord &record) override;
    void parameter(const ParameterRecord &record) override;

    /// By key: OdooRules::parameters.
    const QMap<QString, QString> &values() const { return m_values; }

private:
    RecordSink *m_to;
    QMap<QString, QString> m_values;
};

} // namespace gatehouse
