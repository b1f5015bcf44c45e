// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/database_records.h"

namespace gatehouse {

odoo::GuardCursor DatabaseRecords::cursorFrom(const QJsonValue &stored)
{
    const QJsonObject object = stored.toObject();
    return {object.value(QLatin1String("installation")).toString(), object.value(QLatin1String("sessions")).toInteger(),
        object.value(QLatin1String("events")).toInteger()};
}

QJsonObject DatabaseRecords::cursorJson(const odoo::GuardCursor &cursor)
{
    return {{QStringLiteral("installation"), cursor.installation}, {QStringLiteral("sessions"), static_cast<qint64>(cursor.sessions)},
        {QStringLiteral("events"), static_cast<qint64>(cursor.events)}};
}

Result<odoo::GuardCursor> DatabaseRecords::read(PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile,
    const odoo::GuardCursor &from, SyncDepth depth, LedgerSink &sink, const std::function<void(std::int64_t)> &progress, SyncSummary &summary)
{
    const bool isNew = from.installation != profile.guard->installation;
    odoo_sql::GuardTablesOptions options;
    options.progress = progress;
    const auto read = odoo_sql::readGuardTables(connection, profile, from, sink, options);
    if (!read)
        return tl::unexpected(read.error());
    summary.records = read->sessions + read->events;
    summary.requests += 4;
    QList<std::int64_t> ids;
    const bool whole = depth != SyncDepth::News || isNew || !m_knowsAccounts;
    if (!whole) {
        QSet<qint64> touched = read->touched.changed;
        touched.unite(read->touched.signedIn & m_troubled);
        ids = QList<std::int64_t>(touched.cbegin(), touched.cend());
    }
    if (whole || !ids.isEmpty()) {
        const auto accounts = odoo_sql::guardAccounts(connection, profile, whole ? nullptr : &ids);
        if (!accounts)
            return tl::unexpected(accounts.error());
        ++summary.requests;
        if (whole)
            m_troubled.clear();
        for (const odoo::GuardAccount &account : *accounts) {
            sink.account(odoo::recordOf(account));
            if (account.failures > 0 || account.lockedUntil.isKnown())
                m_troubled.insert(account.id);
            else
                m_troubled.remove(account.id);
        }
        m_knowsAccounts = true;
    }
    return read->next;
}

} // namespace gatehouse
