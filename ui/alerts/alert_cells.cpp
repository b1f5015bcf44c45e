// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alert_cells.h"

#include "ui/lists/record_query.h"
#include "ui/sessions/session_cells.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QDateTime>

namespace gatehouse {

namespace {

struct AlertCells
{
    Q_DECLARE_TR_FUNCTIONS(AlertCells)
};

/// What links and settings call them.
constexpr std::pair<AlertQuery::Which, QLatin1StringView> Names[] = {{AlertQuery::Which::Open, QLatin1StringView("open")},
    {AlertQuery::Which::Acknowledged, QLatin1StringView("acknowledged")}, {AlertQuery::Which::Allowed, QLatin1StringView("allowed")}, {AlertQuery::Which::All, QLatin1StringView("all")}};

Result<AlertQuery> asked(const Query &query, Reader &ledger)
{
    AlertQuery asked;
    asked.which = alertWhich(query);
    const auto source = sourceAsked(query, ledger);
    if (!source)
        return tl::unexpected(source.error());
    asked.source = *source;
    return asked;
}

} // namespace

std::vector<WindowColumn> alertColumns()
{
    const auto column = [](const char *id, const QString &title, int width, bool shown = true) {
        return WindowColumn{QLatin1String(id), title, width, std::nullopt, shown, false};
    };
    return {
        column("login", AlertCells::tr("Signed in (UTC)"), 140),
        column("user", AlertCells::tr("User"), 120),
        column("reasons", AlertCells::tr("What is new"), 154),
        column("address", AlertCells::tr("Address"), 108),
        column("place", AlertCells::tr("Place"), 108),
        column("device", AlertCells::tr("Device"), 132, false),
        column("guard", AlertCells::tr("The Guard has"), 102),
        column("session", AlertCells::tr("Session now"), 88),
        column("seen", AlertCells::tr("Acknowledged"), 100),
        column("source", AlertCells::tr("Source"), 84, false),
    };
}

QString alertReasons(const Alert &alert)
{
    QStringList reasons;
    if (alert.newCountry)
        reasons.append(AlertCells::tr("new country"));
    if (alert.newDevice)
        reasons.append(AlertCells::tr("new device"));
    if (!alert.others.isEmpty())
        reasons.append(visibleText(alert.others));
    return reasons.join(QStringLiteral(" · "));
}

QString alertReaction(const Alert &alert)
{
    if (!alert.endedByGuard)
        return AlertCells::tr("let it in");
    return alert.lockedByGuard ? AlertCells::tr("ended it, locked") : AlertCells::tr("ended it");
}

Cell alertCell(const Alert &alert, int column, Instant now)
{
    const SessionView &s = alert.session;
    Cell cell;
    switch (column) {
    case AlertColumn::Login:
        cell.text = words::shortMoment(s.first, now);
        cell.tip = words::moment(s.first);
        cell.copied = s.first.toIso();
        cell.mark = alert.isOpen() ? Mark::Failed : alert.isAllowed() ? Mark::Done : Mark::Seen;
        break;
    case AlertColumn::User:
        return sessionCell(s, SessionColumn::User, now);
    case AlertColumn::Reasons:
        cell.text = alertReasons(alert);
        cell.tip = AlertCells::tr("New for this user, as far as the Guard remembers: %1").arg(cell.text);
        break;
    case AlertColumn::Address:
        return sessionCell(s, SessionColumn::Ip, now);
    case AlertColumn::Place:
        return sessionCell(s, SessionColumn::Place, now);
    case AlertColumn::Device:
        return sessionCell(s, SessionColumn::Device, now);
    case AlertColumn::Guard:
        cell.text = alertReaction(alert);
        cell.mark = alert.lockedByGuard ? Mark::Locked : alert.endedByGuard ? Mark::Revoked : Mark::Active;
        cell.tip = cell.text;
        break;
    case AlertColumn::Session:
        return sessionCell(s, SessionColumn::Status, now);
    case AlertColumn::Seen:
        cell.text = !alert.seenBy.isEmpty() ? shownUser(visibleText(alert.seenBy))
            : alert.isAllowed()             ? AlertCells::tr("allowed by %1").arg(shownUser(visibleText(alert.allowedBy)))
                                            : QString();
        cell.copied = !alert.seenBy.isEmpty() ? alert.seenBy : alert.isAllowed() ? QStringLiteral("allowed by ") + alert.allowedBy : QStringLiteral("");
        cell.tip = !alert.seenBy.isEmpty() ? words::moment(alert.seenAt)
            : alert.isAllowed() ? words::moment(alert.allowedAt) + u'\n' + visibleText(alert.allowedWhat)
                                : AlertCells::tr("Nobody has acknowledged it yet");
        cell.light = true;
        break;
    case AlertColumn::Source:
        cell.text = visibleText(s.source);
        cell.light = true;
        break;
    default:
        break;
    }
    return cell;
}

Query alertQuery(AlertQuery::Which which, const QString &source)
{
    Query query;
    for (const auto &[known, name] : Names) {
        if (known == which)
            query.filter.setCondition(Field::Status, {QString(name)});
    }
    if (!source.isEmpty())
        query.filter.setCondition(Field::Source, {source});
    return query;
}

AlertQuery::Which alertWhich(const Query &query)
{
    const QString value = valueAsked(query, Field::Status);
    for (const auto &[which, name] : Names) {
        if (value == name)
            return which;
    }
    return AlertQuery::Which::Open;
}

WindowProvider alertRows(AsyncReader &reader)
{
    return ledgerRows<Alert>(
        reader,
        [path = reader.path()](Reader &ledger, const Query &query, std::int64_t offset, int count, const CancelToken &) -> Result<Window<Alert>> {
            const auto alerts = Alerts::openToRead(path);
            if (!alerts)
                return tl::unexpected(alerts.error());
            const auto what = asked(query, ledger);
            if (!what)
                return tl::unexpected(what.error());
            return (*alerts)->window(*what, offset, count);
        },
        [](const Alert &alert, int column) { return alertCell(alert, column, Instant::fromDateTime(QDateTime::currentDateTimeUtc())); });
}

} // namespace gatehouse
