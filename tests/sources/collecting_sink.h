// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/records.h"
#include "core/sources/exports/content.h"
#include "core/sources/exports/export_reader.h"

#include <QFile>
#include <QString>

#include <cstring>
#include <map>
#include <string>
#include <vector>

/// Keeps what a reader says, with text of its own.
class CollectingSink final : public gatehouse::RecordSink
{
public:
    struct User
    {
        std::int64_t odooId = 0;
        std::string login;
        std::string name;
    };
    struct Device
    {
        User user;
        std::string identifier, platform, browser, ip, country, city;
        bool mobile = false;
        gatehouse::SessionEnd end = gatehouse::SessionEnd::None;
        gatehouse::Instant first, last;
    };
    struct Event
    {
        gatehouse::Instant time;
        gatehouse::EventKind kind{};
        bool doubtful = false;
        User user;
        std::string ip, identifier, note;
        std::uint64_t identity = 0;
        std::int64_t line = 0;
    };
    struct Person
    {
        User user;
        std::optional<bool> active, share, totp;
        gatehouse::Instant created, lastLogin;
        std::optional<bool> administrator, accessManager;
    };
    /// A trusted device or an API key.
    struct Held
    {
        User user;
        std::string name;
        gatehouse::Instant created, expires;
    };

    std::vector<Device> devices;
    std::vector<Event> events;
    std::vector<Person> users;
    std::vector<gatehouse::Reject> rejects;
    std::vector<Held> trusted, keys;
    std::map<std::string, std::string> parameters;

    void device(const gatehouse::DeviceRecord &r) override
    {
        devices.push_back({copy(r.user), std::string(r.identifier), std::string(r.platform), std::string(r.browser),
            std::string(r.ip), std::string(r.country), std::string(r.city), r.mobile, r.end, r.firstActivity, r.lastActivity});
    }
    void event(const gatehouse::EventRecord &r) override
    {
        events.push_back({r.time, r.kind, r.doubtful, copy(r.user), std::string(r.ip), std::string(r.identifier),
            std::string(r.note), r.identity, r.line});
    }
    void user(const gatehouse::UserRecord &r) override
    {
        users.push_back({copy(r.user), r.active, r.share, r.totpEnabled, r.created, r.lastLogin, r.administrator,
            r.accessManager});
    }
    void reject(const gatehouse::Reject &r) override { rejects.push_back(r); }
    void trustedDevice(const gatehouse::TrustedDeviceRecord &r) override
    {
        trusted.push_back({copy(r.user), std::string(r.name), r.created, r.expires});
    }
    void apiKey(const gatehouse::ApiKeyRecord &r) override
    {
        keys.push_back({copy(r.user), std::string(r.name), r.created, r.expires});
    }
    void parameter(const gatehouse::ParameterRecord &r) override { parameters[std::string(r.key)] = std::string(r.value); }

    std::map<gatehouse::EventKind, int> kinds() const
    {
        std::map<gatehouse::EventKind, int> counts;
        for (const Event &e : events)
            ++counts[e.kind];
        return counts;
    }
    int doubtful() const
    {
        int n = 0;
        for (const Event &e : events)
            n += e.doubtful;
        return n;
    }

private:
    static User copy(const gatehouse::UserRef &u) { return {u.odooId, std::string(u.login), std::string(u.name)}; }
};

/// Feeds `text` to a reader in blocks of `blockSize` bytes, as the import does.
inline void feed(gatehouse::ExportReader &reader, const QByteArray &text, gatehouse::RecordSink &sink, std::size_t blockSize = 1 << 20)
{
    std::string buffer;
    std::size_t at = 0;
    const std::size_t size = static_cast<std::size_t>(text.size());
    for (;;) {
        const std::size_t n = std::min(blockSize, size - at);
        buffer.append(text.constData() + at, n);
        at += n;
        const bool last = at == size;
        std::string block = buffer;
        block += '\n'; // what a reader may look at
        const std::size_t taken = reader.take(std::string_view(block.data(), buffer.size()), last, sink);
        buffer.erase(0, taken);
        if (last)
            return;
    }
}

inline QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(GATEHOUSE_FIXTURES "/") + QString::fromUtf8(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
