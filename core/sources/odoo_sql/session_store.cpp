// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/odoo_sql/session_store.h"

#include "core/sources/odoo_sql/row_values.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse::odoo_sql {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(OdooSql)
};

constexpr std::int64_t BlocksAtOnce = 128; ///< of 8 KiB, as PostgreSQL is built nearly everywhere
constexpr std::int64_t ToldBetween = 10'000;
/// Reading from one place to another is reading the whole table, before.
constexpr int ReadsByPlace = 140000;

const QString StoreView = ViewSchema + QStringLiteral(".store_sessions");

std::string_view viewOf(const QByteArray &text)
{
    return {text.constData(), static_cast<std::size_t>(text.size())};
}

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
           ".store_sessions WHERE place >= ('(' || $1::bigint || ',0)')::tid AND place < ('(' || $2::bigint || ',0)')::tid";
}

Result<StoreRead> readSessionStore(PostgresConnection &connection, const DatabaseProfile &profile, const SessionsInForce &before,
    RecordSink &sink, const std::function<void(std::int64_t)> &progress)
{
    StoreRead read;
    // One snapshot: a row that Odoo writes meanwhile moves to another place, and would be taken for one that is gone.
    const PostgresReadScope scope(connection);
    if (!scope.begun())
        return tl::unexpected(scope.begun().error());
    // What this server knows ends then: a standby may be behind the server that told of a session.
    auto size = connection.prepare("SELECT pg_relation_size(to_regclass($1)::oid) / current_setting('block_size')::bigint,"
                                   " CASE WHEN pg_is_in_recovery() THEN pg_last_xact_replay_timestamp() ELSE clock_timestamp() END");
    if (!size)
        return tl::unexpected(size.error());
    (*size)->bindString(1, QString::fromUtf8(profile.place(connection, "http_sessions")));
    const auto sized = (*size)->step();
    if (!sized)
        return tl::unexpected(sized.error());
    if ((*size)->isNull(0))
        return fail(ErrorKind::Refused, Texts::tr("The table http_sessions is not there any more: which sessions are in force is not known."));
    const std::int64_t blocks = (*size)->integer(0);
    const Instant asOf = timeOf(**size, 1);
    (*size)->reset();
    ++read.statements;

    auto page = connection.prepare(sessionStoreQuery(connection));
    if (!page)
        return tl::unexpected(page.error());
    const std::int64_t atOnce = connection.facts().serverVersion < ReadsByPlace ? std::max<std::int64_t>(blocks, 1) : BlocksAtOnce;
    QHash<QByteArray, std::int64_t> users;
    for (std::int64_t from = 0; from < blocks; from += atOnce) {
        const auto told = (*page)->each(
            [&](const Statement &row) {
                const std::string_view text = row.text(0);
                const Instant written = timeOf(row, 1);
                if (text.empty() || !written.isKnown())
                    return;
                // A session that is given another id keeps its identifier: for a while, two rows bear it.
                const QByteArray identifier(text.data(), static_cast<qsizetype>(text.size()));
                Instant &latest = read.inForce[identifier];
                latest = std::max(latest, written);
                users.insert(identifier, row.integer(2));
            },
            from, from + atOnce);
        if (!told)
            return tl::unexpected(told.error());
        ++read.statements;
        if (progress)
            progress(read.inForce.size());
    }

    const auto tell = [&](const QByteArray &identifier, Instant written, std::int64_t user, SessionEnd end) {
        DeviceRecord session;
        session.identifier = viewOf(identifier);
        session.lastActivity = written;
        session.user.odooId = user;
        session.end = end;
        session.isExact = true;
        sink.device(session);
        if (++read.told % ToldBetween == 0 && progress)
            progress(read.inForce.size());
    };
    for (auto it = read.inForce.cbegin(); it != read.inForce.cend(); ++it) {
        if (before.value(it.key()) != it.value())
            tell(it.key(), it.value(), users.value(it.key()), SessionEnd::Open);
    }
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (read.inForce.contains(it.key()))
            continue;
        if (asOf.isKnown() && it.value() <= asOf)
            tell(it.key(), it.value(), 0, SessionEnd::Ended);
        else
            read.inForce.insert(it.key(), it.value()); // to be asked again
    }
    return read;
}

} // namespace gatehouse::odoo_sql
