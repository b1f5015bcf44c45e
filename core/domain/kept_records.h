// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/records.h"

#include <cstddef>
#include <memory>
#include <memory_resource>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace gatehouse {

/// Records with the text they were only lent, to be told again: by another thread than the one that read them, or once it
/// is known that they are to be told at all. Belongs to one thread at a time.
class KeptRecords final : public RecordSink
{
public:
    KeptRecords();
    KeptRecords(KeptRecords &&) noexcept = default;
    KeptRecords &operator=(KeptRecords &&) noexcept = default;
    ~KeptRecords() override = default;

    std::size_t count() const { return m_order.size(); }
    /// All of them, in the order they came in.
    void tell(RecordSink &sink) const;

    void device(const DeviceRecord &record) override;
    void event(const EventRecord &record) override;
    void user(const UserRecord &record) override;
    void reject(const Reject &reject) override;
    void trustedDevice(const TrustedDeviceRecord &record) override;
    void apiKey(const ApiKeyRecord &record) override;
    void parameter(const ParameterRecord &record) override;
    void guardSession(const GuardSessionRecord &record) override;
    void account(const AccountRecord &record) override;

private:
    enum class Kind : std::uint8_t { Device, Event, User, Reject, TrustedDevice, ApiKey, Parameter, GuardSession, Account };
    static constexpr std::size_t KindCount = static_cast<std::size_t>(Kind::Account) + 1;

    std::string_view own(std::string_view text);
    UserRef own(const UserRef &user);
    template <typename Record>
    void keep(Kind kind, Record record)
    {
        std::get<std::vector<Record>>(m_kept).push_back(std::move(record));
        m_order.push_back(kind);
    }
    template <typename Record>
    const std::vector<Record> &kept() const
    {
        return std::get<std::vector<Record>>(m_kept);
    }

    std::unique_ptr<std::pmr::monotonic_buffer_resource> m_text;
    std::tuple<std::vector<DeviceRecord>, std::vector<EventRecord>, std::vector<UserRecord>, std::vector<Reject>,
        std::vector<TrustedDeviceRecord>, std::vector<ApiKeyRecord>, std::vector<ParameterRecord>, std::vector<GuardSessionRecord>,
        std::vector<AccountRecord>>
        m_kept;
    std::vector<Kind> m_order;
};

} // namespace gatehouse
