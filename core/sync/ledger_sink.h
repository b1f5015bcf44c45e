// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cancel.h"
#include "core/domain/ids.h"
#include "core/domain/kept_records.h"
#include "core/domain/records.h"
#include "core/ledger/writer.h"

#include <QString>

#include <cstdint>
#include <future>
#include <memory>
#include <optional>
#include <unordered_set>

namespace gatehouse {

/// What a reading tells, on its way to the ledger: lets through what the last reading has not told already, and opens the
/// ledger's writer once there is enough of it or the reading is over, so that one without news takes no lock. A long
/// reading goes on while another thread writes what it told before. One object for one reading; belongs to its thread.
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

    /// Something was told that the last reading had not.
    bool hasNews() const { return m_hasNews; }
    /// Between pages: memory stays bounded, and what was read is not lost with the connection. What goes wrong in writing is
    /// said by writer().
    void writeIfLarge();
    /// The ledger's writer, told all of it; waits for another writer to be done. Errors: those of the ledger.
    Result<Writer *> writer();
    std::int64_t rejected() const { return m_rejected; }
    const QString &lastReject() const { return m_lastReject; }
    std::unordered_set<std::uint64_t> takeTold() { return std::move(m_told); }

private:
    bool isSurelyNew() const;
    bool isNew(std::uint64_t hash);
    KeptRecords &news();
    Result<void> write(const KeptRecords &records);
    Result<void> settle();

    QString m_ledger;
    SourceId m_source;
    const std::unordered_set<std::uint64_t> &m_toldBefore;
    CancelToken m_cancel;
    bool m_hasNews = false;
    KeptRecords m_waiting;
    std::unordered_set<std::uint64_t> m_told;
    std::int64_t m_rejected = 0;
    QString m_lastReject;
    std::unique_ptr<Writer> m_writer;    ///< m_writing's, as long as there is one
    std::optional<Error> m_error;        ///< after which nothing more is written
    std::future<Result<void>> m_writing; ///< ends first
};

} // namespace gatehouse
