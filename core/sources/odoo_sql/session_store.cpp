// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/odoo_sql/session_store.h"

#include "core/sources/odoo_sql/row_values.h"

namespace gatehouse::odoo_sql {

namespace {

constexpr std::int64_t BlocksAtOnce = 128; ///< of 8 KiB, as PostgreSQL is built nearly everywhere
constexpr std::int64_t RowsAtMost = 50'000; ///< more than fit into as many blocks

const QString StoreView = ViewSchema + QStringLiteral(".store_sessions");

} // namespace

bool hasSessionStore(const DatabaseProfile &profile)
{
    return profile.relations.value(QStringLiteral("http_sessions"))
        .columns.contains({QStringLiteral("sid"), QStringLiteral("write_date"), QStringLiteral("payload")});
}

bool canReadSessionStore(const DatabaseProfile &profile)
{
    return !profile.guard && hasSessionStore(profile) &&
           profile.canRead(StoreView, {QStringLiteral("place"), QStringLiteral("session_identifier"), QStringLiteral("write_date"),
                                          QStringLiteral("user_id")});
}

QByteArray sessionStoreQuery(const PostgresConnection &connection)
{
    return "SELECT session_identifier::text, write_date::timestamp, user_id::bigint FROM " + connection.quoted(ViewSchema) +
           ".store_sessions WHERE place >= ('(' || $1::bigint || ',0)')::tid AND place < ('(' || $2::bigint || ',0)')::tid LIMIT $3";
}

Result<StoreRead> readSessionStore(PostgresConnection &connection, const DatabaseProfile &profile,
    const std::optional<SessionsInForce> &before, RecordSink &sink, const std::function<void(std::int64_t)> &progress)
{
    StoreRead read;
    // One snapshot: a row that Odoo writes meanwhile moves to another place, and would be taken for one that is gone.
    const PostgresReadScope scope(connection);
    if (!scope.begun())
        return tl::unexpected(scope.begun().error());
    auto size = connection.prepare("SELECT pg_relation_size(to_regclass($1)::oid) / current_setting('block_size')::bigint");
    if (!size)
        return tl::unexpected(size.error());
    (*size)->bindString(1, QString::fromUtf8(profile.place(connection, "http_sessions")));
    const auto sized = (*size)->step();
    if (!sized)
        return tl::unexpected(sized.error());
    const std::int64_t blocks = (*size)->integer(0);
    (*size)->reset();
    ++read.statements;

    auto page = connection.prepare(sessionStoreQuery(connection), PostgresConnection::Rows::AtOnce);
    if (!page)
        return tl::unexpected(page.error());
    for (std::int64_t from = 0; from < blocks; from += BlocksAtOnce) {
        const auto told = (*page)->each(
            [&](const Statement &row) {
                DeviceRecord session;
                session.identifier = row.text(0);
                session.lastActivity = timeOf(row, 1);
                session.user.odooId = row.integer(2);
                session.isExact = true;
                if (session.identifier.empty() || !session.lastActivity.isKnown())
                    return;
                const QByteArray identifier(session.identifier.data(), static_cast<qsizetype>(session.identifier.size()));
                read.inForce.insert(identifier, session.lastActivity.ms);
                if (before && before->value(identifier, Instant::Unknown) == session.lastActivity.ms)
                    return;
                sink.device(session);
                ++read.told;
            },
            from, from + BlocksAtOnce, RowsAtMost);
        if (!told)
            return tl::unexpected(told.error());
        ++read.statements;
        if (progress)
            progress(read.told);
    }
    if (!before)
        return read;
    for (auto it = before->cbegin(); it != before->cend(); ++it) {
        if (read.inForce.contains(it.key()))
            continue;
        DeviceRecord session;
        session.identifier = std::string_view(it.key().constData(), static_cast<std::size_t>(it.key().size()));
        session.end = SessionEnd::Ended;
        session.isExact = true;
        sink.device(session);
        ++read.told;
    }
    return read;
}

} // namespace gatehouse::odoo_sql
