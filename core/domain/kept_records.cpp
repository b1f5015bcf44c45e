// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/kept_records.h"

#include <array>
#include <cstring>

namespace gatehouse {

KeptRecords::KeptRecords()
    : m_text(std::make_unique<std::pmr::monotonic_buffer_resource>(std::size_t{64} << 10))
{
}

std::string_view KeptRecords::own(std::string_view text)
{
    if (text.empty())
        return {};
    char *const place = static_cast<char *>(m_text->allocate(text.size(), 1));
    std::memcpy(place, text.data(), text.size());
    return {place, text.size()};
}

UserRef KeptRecords::own(const UserRef &user)
{
    return {user.odooId, own(user.login), own(user.name)};
}

void KeptRecords::device(const DeviceRecord &record)
{
    DeviceRecord kept = record;
    kept.user = own(record.user);
    for (std::string_view *text : {&kept.identifier, &kept.platform, &kept.browser, &kept.ip, &kept.country, &kept.city})
        *text = own(*text);
    keep(Kind::Device, kept);
}

void KeptRecords::event(const EventRecord &record)
{
    EventRecord kept = record;
    kept.user = own(record.user);
    for (std::string_view *text : {&kept.ip, &kept.identifier, &kept.note})
        *text = own(*text);
    keep(Kind::Event, kept);
}

void KeptRecords::user(const UserRecord &record)
{
    UserRecord kept = record;
    kept.user = own(record.user);
    keep(Kind::User, kept);
}

void KeptRecords::reject(const Reject &reject)
{
    keep(Kind::Reject, reject);
}

void KeptRecords::trustedDevice(const TrustedDeviceRecord &record)
{
    TrustedDeviceRecord kept = record;
    kept.user = own(record.user);
    kept.name = own(record.name);
    keep(Kind::TrustedDevice, kept);
}

void KeptRecords::apiKey(const ApiKeyRecord &record)
{
    ApiKeyRecord kept = record;
    kept.user = own(record.user);
    kept.name = own(record.name);
    kept.scope = own(record.scope);
    keep(Kind::ApiKey, kept);
}

void KeptRecords::parameter(const ParameterRecord &record)
{
    keep(Kind::Parameter, ParameterRecord{own(record.key), own(record.of), own(record.value)});
}

void KeptRecords::guardSession(const GuardSessionRecord &record)
{
    GuardSessionRecord kept = record;
    kept.endedBy = own(record.endedBy);
    for (std::string_view *text : {&kept.identifier, &kept.endCause, &kept.endReason, &kept.authMethod, &kept.secondFactor,
             &kept.suspicious, &kept.loginIp, &kept.forwardedFor, &kept.userAgent})
        *text = own(*text);
    keep(Kind::GuardSession, kept);
}

void KeptRecords::account(const AccountRecord &record)
{
    AccountRecord kept = record;
    kept.user = own(record.user);
    keep(Kind::Account, kept);
}

void KeptRecords::tell(RecordSink &sink) const
{
    std::array<std::size_t, KindCount> told{};
    for (const Kind kind : m_order) {
        const std::size_t i = told[static_cast<std::size_t>(kind)]++;
        switch (kind) {
        case Kind::Device: sink.device(kept<DeviceRecord>()[i]); break;
        case Kind::Event: sink.event(kept<EventRecord>()[i]); break;
        case Kind::User: sink.user(kept<UserRecord>()[i]); break;
        case Kind::Reject: sink.reject(kept<Reject>()[i]); break;
        case Kind::TrustedDevice: sink.trustedDevice(kept<TrustedDeviceRecord>()[i]); break;
        case Kind::ApiKey: sink.apiKey(kept<ApiKeyRecord>()[i]); break;
        case Kind::Parameter: sink.parameter(kept<ParameterRecord>()[i]); break;
        case Kind::GuardSession: sink.guardSession(kept<GuardSessionRecord>()[i]); break;
        case Kind::Account: sink.account(kept<AccountRecord>()[i]); break;
        }
    }
}

} // namespace gatehouse
