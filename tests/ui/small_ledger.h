// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/writer.h"

#include <QTemporaryDir>
#include <QTest>

#include <string>
#include <vector>

namespace gatehouse {

/// A ledger of a few hundred rows in a folder of its own, written the way imports write.
class SmallLedger
{
public:
    QString path() const { return m_dir.filePath(QStringLiteral("small.ledger")); }

    /// Sessions of users "user0" … "user4", `count` of them, an hour apart from `from` on; every third has been revoked.
    void addSessions(int from, int count)
    {
        write([&](Writer &writer) {
            for (int i = from; i < from + count; ++i) {
                const std::string login = "user" + std::to_string(i % 5);
                std::string identifier = std::to_string(i);
                identifier = std::string(42 - identifier.size(), 'a') + identifier;
                std::swap(identifier.front(), identifier.back());
                identifier = std::to_string(10000000 + i) + identifier.substr(8);
                const std::string ip = "192.0.2." + std::to_string(i % 200);
                DeviceRecord r;
                r.user.odooId = 100 + i % 5;
                r.user.login = login;
                r.identifier = identifier;
                r.platform = i % 2 ? "linux" : "windows";
                r.browser = i % 2 ? "firefox" : "chrome";
                r.ip = ip;
                r.country = i % 4 ? "Belgium" : "France";
                r.city = i % 4 ? "Brussels" : "Lille";
                r.end = i % 3 == 0 ? SessionEnd::Revoked : SessionEnd::None;
                r.firstActivity = Instant::fromSeconds(Begin + std::int64_t{i} * 3600);
                r.lastActivity = r.firstActivity.plusSeconds(1800);
                writer.device(r);
            }
        });
    }

    /// Failed logins, one a minute; every tenth is doubtful.
    void addFailures(int count)
    {
        write([&](Writer &writer) {
            for (int i = 0; i < count; ++i) {
                const std::string login = "user" + std::to_string(i % 5);
                EventRecord e;
                e.time = Instant::fromSeconds(Begin + std::int64_t{i} * 60);
                e.kind = i % 4 ? EventKind::LoginFailed : EventKind::LoginOk;
                e.doubtful = i % 10 == 0;
                e.user.login = login;
                e.ip = "198.51.100.7";
                e.identity = static_cast<std::uint64_t>(i) + 1;
                e.line = i + 1;
                writer.event(e);
            }
        });
    }

    /// Users as a source lists them. Their texts must live until this returns.
    void addUsers(const std::vector<UserRecord> &users)
    {
        write([&](Writer &writer) {
            for (const UserRecord &user : users)
                writer.user(user);
        });
    }

    static constexpr std::int64_t Begin = 1795132800; // 2026-11-20T00:00:00Z

private:
    template <typename Fill>
    void write(Fill fill)
    {
        auto writer = Writer::open(path());
        if (!writer)
            qFatal("%s", qPrintable(writer.error().text));
        Writer &w = **writer;
        const auto source = w.source(QStringLiteral("erp-prod"));
        if (!source || !w.beginImport(*source))
            qFatal("no import");
        const QByteArray head = "head" + QByteArray::number(m_files++);
        if (!w.beginFile(QStringLiteral("/exports/odoo-%1.log").arg(m_files), QStringLiteral("test"), head, {}))
            qFatal("no file");
        fill(w);
        if (const auto done = w.commit({}); !done)
            qFatal("%s", qPrintable(done.error().text));
        if (!w.endFile(QStringLiteral("done")) || !w.endImport(QStringLiteral("done")))
            qFatal("not ended");
    }

    QTemporaryDir m_dir;
    int m_files = 0;
};

} // namespace gatehouse
