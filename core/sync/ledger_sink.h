// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cancel.h"
#include "core/domain/ids.h"
#include "core/domain/records.h"
#include "core/ledger/writer.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <unordered_set>

namespace gatehouse {

/// What a reading tells, on its way to the ledger: lets through what the last reading has not told already, and opens the
/// ledger's writer for the first of it, so that a reading without news takes no lock. One object for one reading.
class LedgerSink final : public RecordSink
{
public:
    /// `told`: hashes of what the last reading told (takeTold() of its sink); outlives this.
    LedgerSink(const QString &ledger, SourceId source, const std::unordered_set<std::uint64_t> &told, const CancelToken &cancel);
    ~LedgerSink() override;

    void device(const DeviceRecord &record) override;
    void user(const UserRecord &record) override;
    void event(const EventRecord &record) override;
    void reject(const Reject &reject) override;
    void trustedDevice(const TrustedDeviceRecord &record) override;
    void apiKey(const ApiKeyRecord &record) override;
    void parameter(const ParameterRecord &record) override;
    void guardSession(const GuardSessionRecord &record) override;
    void account(const AccountRecord &record) override;

    /// None before there was anything to write, or open() was called.
    Writer *writer() { return m_writer.get(); }
    /// Waits for another writer to be done.
    Result<void> open();
    /// Between pages: memory stays bounded, and what was read is not lost with the connection.
    void commitIfLarge();
    const std::optional<Error> &error() const { return m_error; }
    std::int64_t rejected() const { return m_rejected; }
    const QString &lastReject() const { return m_lastReject; }
    std::unordered_set<std::uint64_t> takeTold() { return std::move(m_told); }

private:
    bool isSurelyNew() const;
    bool isNew(std::uint64_t hash);
    template <typename Telling>
    void tell(Telling telling);

    QString m_ledger;
    SourceId m_source;
    const std::unordered_set<std::uint64_t> &m_toldBefore;
    CancelToken m_cancel;
    std::unique_ptr<Writer> m_writer;
    std::optional<Error> m_error;
    std::unordered_set<std::uint64_t> m_told;
    std::int64_t m_rejected = 0;
    QString m_lastReject;
};

} // namespace gatehouse
