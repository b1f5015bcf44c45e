// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/history_records.h"

#include "core/sample/random.h"

namespace gatehouse::sample {

namespace {

Person builtIn(std::int64_t id, const char *login, const char *name, bool active, bool share)
{
    Person person;
    person.odooId = id;
    person.login = login;
    person.name = name;
    person.active = active;
    person.share = share;
    person.createdMs = 1704067200000; // 2024-01-01, the day the database was made
    return person;
}

} // namespace

std::span<const Person> builtInPeople()
{
    static const std::array People{builtIn(1, "__system__", "OdooBot", false, false),
        builtIn(2, "admin", "Administrator", true, false), builtIn(3, "public", "Public user", false, true),
        builtIn(4, "portaltemplate", "Portal User Template", false, true)};
    return People;
}

HistoryRecords::HistoryRecords(RecordSink &sink, std::function<Result<void>(bool)> settle)
    : m_sink(sink)
    , m_settle(std::move(settle))
{
}

void HistoryRecords::begin(std::int64_t startMs, std::int64_t endMs)
{
    (void)startMs;
    (void)endMs;
    for (const Person &one : builtInPeople())
        person(one);
}

void HistoryRecords::person(const Person &person)
{
    UserRecord record;
    record.user = {person.odooId, person.login, person.name};
    record.active = person.active;
    record.share = person.share;
    record.totpEnabled = person.totp;
    record.created = Instant::fromMs(person.createdMs);
    m_sink.user(record);
}

void HistoryRecords::deviceRow(const DeviceRow &row)
{
    const DeviceKind &kind = deviceKind(row.device);
    const City &place = city(cityOf(row.address));
    std::string ip;
    appendAddress(ip, row.address);
    DeviceRecord record;
    record.user.odooId = row.person->odooId;
    record.identifier = {row.session->data(), row.session->size()};
    record.platform = kind.platform;
    record.browser = kind.browser;
    record.ip = ip;
    record.country = place.country;
    record.city = place.name;
    record.mobile = kind.mobile;
    record.end = row.revoked ? SessionEnd::Revoked : SessionEnd::None;
    // res_device_log keeps whole seconds.
    record.firstActivity = Instant::fromSeconds(row.firstMs / 1000);
    record.lastActivity = Instant::fromSeconds(row.lastMs / 1000);
    m_sink.device(record);
}

void HistoryRecords::deed(const Deed &deed)
{
    EventRecord record;
    record.time = Instant::fromMs(deed.ms);
    record.identity = scatter(++m_told);
    std::string ip;
    std::string note;
    if (deed.address)
        appendAddress(ip, deed.address);
    const std::int64_t id = deed.person ? deed.person->odooId : 0;
    // What a line of the log says, and no more.
    switch (deed.kind) {
    case DeedKind::LoginOk:
        record.kind = EventKind::LoginOk;
        record.user.login = deed.login;
        record.ip = ip;
        break;
    case DeedKind::LoginFailed:
        record.kind = EventKind::LoginFailed;
        record.user.login = deed.login;
        record.ip = ip;
        break;
    case DeedKind::LoginIgnored:
        record.kind = EventKind::LoginIgnored;
        record.user.login = deed.login;
        record.ip = ip;
        note = "after " + std::to_string(deed.failures) + " failures";
        break;
    case DeedKind::TotpOk:
        record.kind = EventKind::TotpOk;
        record.user = {id, deed.login, {}};
        break;
    case DeedKind::TotpFailed:
        record.kind = EventKind::TotpFailed;
        record.user = {id, deed.login, {}};
        break;
    case DeedKind::TotpEnabled:
        record.kind = EventKind::TotpEnabled;
        record.user = {id, deed.login, {}};
        break;
    case DeedKind::TrustedDeviceAdded:
        record.kind = EventKind::TrustedDeviceAdded;
        record.user = {id, deed.login, {}};
        record.ip = ip;
        break;
    case DeedKind::PasswordChanged:
        record.kind = EventKind::PasswordChanged;
        record.user = {id, deed.login, {}};
        record.ip = ip;
        break;
    case DeedKind::ResetRequested:
        record.kind = EventKind::ResetRequested;
        record.user.login = deed.login;
        record.ip = ip;
        break;
    case DeedKind::ResetMailed:
        record.kind = EventKind::ResetMailed;
        record.user.login = deed.login;
        note.append("to ").append(deed.login);
        break;
    case DeedKind::ApiKeyAdded:
        record.kind = EventKind::ApiKeyAdded;
        record.user = {id, deed.login, {}};
        record.ip = ip;
        break;
    case DeedKind::ApiKeyRemoved:
        record.kind = EventKind::ApiKeyRemoved;
        record.user = {id, deed.login, {}};
        record.ip = ip;
        note = "by this user";
        break;
    case DeedKind::Seen:
        record.kind = EventKind::SessionSeen;
        record.user.odooId = id;
        record.identifier = {deed.session->data(), deed.session->size()};
        break;
    case DeedKind::Revoked:
        record.kind = EventKind::Revoked;
        record.user.odooId = deed.actorId;
        record.identifier = {deed.session->data(), deed.session->size()};
        note = "1 session";
        break;
    case DeedKind::Logout:
        return; // Odoo does not log it
    }
    record.note = note;
    m_sink.event(record);
}

Result<void> HistoryRecords::settle()
{
    return m_settle(false);
}

Result<void> HistoryRecords::finish()
{
    return m_settle(true);
}

} // namespace gatehouse::sample
