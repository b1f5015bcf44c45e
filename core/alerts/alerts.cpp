// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/alerts.h"

#include "core/domain/guard_note.h"
#include "core/ledger/ledger_time.h"
#include "core/ledger/record_book.h"

#include <QStringList>

namespace gatehouse {

namespace {

/// An event that the Guard records with a login has its time, more or less.
constexpr std::int64_t LockWithinSeconds = 10;

const QByteArray Of = "FROM guard_sessions g JOIN sessions s ON s.id = g.session LEFT JOIN alert_marks m ON m.id = "
                      "(SELECT max(id) FROM alert_marks WHERE session = g.session) LEFT JOIN alert_allowances w ON w.session = g.session WHERE g.suspicious <> '' AND (?1 = 0 OR s.source = ?1)";

const QByteArray Columns =
    "SELECT s.id, o.name, o.seen_until_s, s.identifier, s.end_code, s.from_log, s.mobile, b.value, p.value, a.ip, co.value, ci.value, "
    "s.first_s, s.last_s, u.id, u.login, u.name, u.odoo_id, g.suspicious, g.login_ip, l.country, l.city, g.second_factor, g.end_cause, "
    "g.ended_s, m.officer, m.at_ms, m.seen, aa.officer, aa.at_ms, aa.what FROM (SELECT g.session AS id, s.first_s AS first_s ";

const QByteArray Facts =
    ") f JOIN sessions s ON s.id = f.id JOIN guard_sessions g ON g.session = f.id LEFT JOIN sources o ON o.id = s.source "
    "LEFT JOIN terms b ON b.kind = 1 AND b.code = s.browser LEFT JOIN terms p ON p.kind = 2 AND p.code = s.platform "
    "LEFT JOIN terms co ON co.kind = 3 AND co.code = s.country LEFT JOIN terms ci ON ci.kind = 4 AND ci.code = s.city "
    "LEFT JOIN addresses a ON a.code = s.ip LEFT JOIN addresses l ON l.ip = g.login_ip AND g.login_ip <> '' "
    "LEFT JOIN users w ON w.id = s.user_id "
    "LEFT JOIN users u ON u.id = CASE WHEN w.merged_into = 0 THEN w.id ELSE w.merged_into END "
    "LEFT JOIN alert_marks m ON m.id = (SELECT max(id) FROM alert_marks WHERE session = f.id) "
    "LEFT JOIN alert_allowances aa ON aa.session = f.id ORDER BY f.first_s DESC, f.id DESC";

QByteArray conditionOf(AlertQuery::Which which)
{
    switch (which) {
    case AlertQuery::Which::Open:
        return " AND coalesce(m.seen, 0) = 0 AND w.session IS NULL";
    case AlertQuery::Which::Acknowledged:
        return " AND m.seen = 1";
    case AlertQuery::Which::Allowed:
        return " AND w.session IS NOT NULL";
    case AlertQuery::Which::All:
        break;
    }
    return {};
}

Alert alertIn(const Statement &r)
{
    Alert alert;
    alert.id = SessionId{r.integer(0)};
    SessionView &s = alert.session;
    s.id = alert.id;
    s.source = r.string(1);
    s.identifier = r.string(3);
    s.fromLog = r.integer(5) != 0;
    s.mobile = r.integer(6) != 0;
    s.browser = r.string(7);
    s.platform = r.string(8);
    s.ip = r.string(9);
    s.country = r.string(10);
    s.city = r.string(11);
    s.first = secondsOrUnknown(r.integer(12));
    s.last = secondsOrUnknown(r.integer(13));
    s.userId = UserId{r.integer(14)};
    s.login = r.string(15);
    s.name = r.string(16);
    s.user = !s.login.isEmpty() ? s.login : !s.name.isEmpty() ? s.name : QLatin1Char('#') + QString::number(r.integer(17));
    s.state = sessionState(static_cast<SessionEnd>(r.integer(4)), r.integer(13), r.integer(2), s.fromLog, SessionLimits{});
    QStringList others = r.string(18).split(u',', Qt::SkipEmptyParts);
    alert.newCountry = others.removeAll(QStringLiteral("country")) > 0;
    alert.newDevice = others.removeAll(QStringLiteral("device")) > 0;
    alert.others = others.join(QStringLiteral(", "));
    if (const QString ip = r.string(19); !ip.isEmpty() && ip != s.ip) {
        s.ip = ip;
        s.country = r.string(20);
        s.city = r.string(21);
    }
    alert.secondFactor = r.string(22);
    alert.endCause = r.string(23);
    alert.endedByGuard = alert.endCause == QLatin1String("suspicious");
    alert.ended = secondsOrUnknown(r.integer(24));
    if (r.integer(27) != 0) {
        alert.seenBy = r.string(25);
        alert.seenAt = msOrUnknown(r.integer(26));
    }
    alert.allowedBy = r.string(28);
    alert.allowedAt = msOrUnknown(r.integer(29));
    alert.allowedWhat = r.string(30);
    alert.odooUser = r.integer(17);
    return alert;
}

} // namespace

Alerts::Alerts(std::unique_ptr<Database> db)
    : m_db(std::move(db))
{
}

Result<std::unique_ptr<Alerts>> Alerts::open(const QString &ledgerPath)
{
    auto db = openRecords(ledgerPath);
    if (!db)
        return tl::unexpected(db.error());
    return std::unique_ptr<Alerts>(new Alerts(std::move(*db)));
}

Result<std::unique_ptr<Alerts>> Alerts::openToRead(const QString &ledgerPath)
{
    auto db = openRecordsToRead(ledgerPath);
    if (!db)
        return tl::unexpected(db.error());
    return std::unique_ptr<Alerts>(new Alerts(std::move(*db)));
}

Result<Window<Alert>> Alerts::window(const AlertQuery &query, std::int64_t offset, int count)
{
    const ReadScope snapshot(*m_db);
    const QByteArray of = Of + conditionOf(query.which);
    Window<Alert> window;
    window.offset = offset;
    auto total = m_db->prepare(("SELECT count(*) " + of).constData());
    if (!total)
        return tl::unexpected(total.error());
    if (const auto counted = (*total)->each([&](const Statement &r) { window.total = r.integer(0); }, query.source.value); !counted)
        return tl::unexpected(counted.error());
    auto rows = m_db->prepare((Columns + of + " ORDER BY s.first_s DESC, g.session DESC LIMIT ?2 OFFSET ?3" + Facts).constData());
    if (!rows)
        return tl::unexpected(rows.error());
    const auto read = (*rows)->each([&](const Statement &r) { window.rows.push_back(alertIn(r)); }, query.source.value,
        std::int64_t{count}, offset);
    if (!read)
        return tl::unexpected(read.error());

    auto locks = m_db->prepare("SELECT e.note FROM events e JOIN users w ON w.id = e.user_id WHERE e.time_ms BETWEEN ?1 AND ?2 AND e.kind = ?3 AND "
                               "CASE WHEN w.merged_into = 0 THEN w.id ELSE w.merged_into END = ?4");
    if (!locks)
        return tl::unexpected(locks.error());
    for (Alert &alert : window.rows) {
        if (!alert.endedByGuard || !alert.ended.isKnown())
            continue; // it locks those alone whose session it has ended
        const auto looked = (*locks)->each(
            [&alert](const Statement &r) {
                const auto note = GuardNote::from(r.string(0));
                alert.lockedByGuard = alert.lockedByGuard || (note && note->value(GuardNote::Part::Cause) == QLatin1String("suspicious"));
            },
            alert.ended.plusSeconds(-LockWithinSeconds).ms, alert.ended.plusSeconds(LockWithinSeconds).ms,
            static_cast<std::int64_t>(EventKind::LockedOut), alert.session.userId.value);
        if (!looked)
            return tl::unexpected(looked.error());
    }
    return window;
}

Result<void> Alerts::acknowledge(SessionId session, const QString &officer, Instant at)
{
    return putMark(*m_db, {session.value}, officer, at, true);
}

Result<void> Alerts::takeBack(SessionId session, const QString &officer, Instant at)
{
    return putMark(*m_db, {session.value}, officer, at, false);
}

} // namespace gatehouse
