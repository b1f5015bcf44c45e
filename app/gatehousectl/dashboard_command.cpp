// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/dashboard_command.h"

#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/ledger_query.h"
#include "app/gatehousectl/output.h"
#include "app/gatehousectl/text_table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace gatehouse {

namespace {

QJsonObject byKind(const std::array<std::int64_t, EventKindCount> &counts)
{
    QJsonObject object;
    for (const EventKind kind : allEventKinds()) {
        if (const auto n = counts[static_cast<std::size_t>(kind)]; n > 0)
            object.insert(eventKindName(kind), static_cast<qint64>(n));
    }
    return object;
}

QJsonValue time(Instant instant)
{
    return instant.isKnown() ? QJsonValue(instant.toIso()) : QJsonValue();
}

QJsonObject asJson(const DashboardView &d)
{
    QJsonObject status;
    QJsonObject presumed;
    for (const SessionStatus one : allSessionStatuses()) {
        status.insert(sessionStatusName(one), static_cast<qint64>(d.sessionsByStatus[static_cast<std::size_t>(one)]));
        presumed.insert(sessionStatusName(one), static_cast<qint64>(d.presumedByStatus[static_cast<std::size_t>(one)]));
    }
    QJsonArray browsers;
    for (const BrowserCount &browser : d.browsers) {
        browsers.append(QJsonObject{
            {QStringLiteral("browser"), browser.browser.isEmpty() ? QJsonValue() : QJsonValue(browser.browser)},
            {QStringLiteral("active"), static_cast<qint64>(browser.active)},
            {QStringLiteral("total"), static_cast<qint64>(browser.total)}});
    }
    return {{QStringLiteral("as_of"), time(d.asOf)}, {QStringLiteral("browsers"), browsers},
        {QStringLiteral("sessions"),
            QJsonObject{{QStringLiteral("total"), static_cast<qint64>(d.sessionsTotal)},
                {QStringLiteral("by_status"), status}, {QStringLiteral("presumed_by_status"), presumed}}},
        {QStringLiteral("events"),
            QJsonObject{{QStringLiteral("by_kind"), byKind(d.eventsByKind)},
                {QStringLiteral("doubtful"), static_cast<qint64>(d.doubtfulEvents)}}},
        {QStringLiteral("in_range"),
            QJsonObject{{QStringLiteral("from"), time(d.range.from)}, {QStringLiteral("to"), time(d.range.to)},
                {QStringLiteral("by_kind"), byKind(d.eventsByKindInRange)},
                {QStringLiteral("doubtful"), static_cast<qint64>(d.doubtfulEventsInRange)},
                {QStringLiteral("locked_users"), static_cast<qint64>(d.lockedUsers)}}},
        {QStringLiteral("users"),
            QJsonObject{{QStringLiteral("known"), static_cast<qint64>(d.usersKnown)},
                {QStringLiteral("with_sessions"), static_cast<qint64>(d.usersWithSessions)},
                {QStringLiteral("active"), static_cast<qint64>(d.usersActive)},
                {QStringLiteral("totp_known"), static_cast<qint64>(d.totpKnown)},
                {QStringLiteral("totp_enabled"), static_cast<qint64>(d.totpEnabled)}}}};
}

void print(const DashboardView &d)
{
    writeToStdout(Ctl::tr("As of %1: %2 sessions, %3 users with sessions, %4 of them active\n\n")
                      .arg(d.asOf.isKnown() ? d.asOf.toIso() : Ctl::tr("no time known"))
                      .arg(d.sessionsTotal)
                      .arg(d.usersWithSessions)
                      .arg(d.usersActive));
    TextTable status({QStringLiteral("STATUS"), QStringLiteral("SESSIONS"), QStringLiteral("PRESUMED")});
    status.alignRight(1);
    status.alignRight(2);
    for (const SessionStatus one : allSessionStatuses()) {
        const auto at = static_cast<std::size_t>(one);
        status.add({QString(sessionStatusName(one)), QString::number(d.sessionsByStatus[at]),
            QString::number(d.presumedByStatus[at])});
    }
    TextTable browsers({QStringLiteral("BROWSER"), QStringLiteral("ACTIVE"), QStringLiteral("SESSIONS")});
    browsers.alignRight(1);
    browsers.alignRight(2);
    for (const BrowserCount &browser : d.browsers)
        browsers.add({browser.browser.isEmpty() ? Ctl::tr("not known") : browser.browser,
            QString::number(browser.active), QString::number(browser.total)});
    TextTable events({QStringLiteral("EVENT"), QStringLiteral("OF ALL TIME"), QStringLiteral("IN THE RANGE")});
    events.alignRight(1);
    events.alignRight(2);
    for (const EventKind kind : allEventKinds()) {
        const auto at = static_cast<std::size_t>(kind);
        if (d.eventsByKind[at] > 0)
            events.add({QString(eventKindName(kind)), QString::number(d.eventsByKind[at]),
                QString::number(d.eventsByKindInRange[at])});
    }
    if (d.doubtfulEvents > 0)
        events.add({QStringLiteral("doubtful"), QString::number(d.doubtfulEvents), QString::number(d.doubtfulEventsInRange)});
    writeToStdout(status.text());
    for (const TextTable *table : {&browsers, &events}) {
        if (!table->isEmpty())
            writeToStdout(QLatin1Char('\n') + table->text());
    }
    if (d.totpKnown > 0)
        writeToStdout(Ctl::tr("\nSecond factor: %1 of %2 users\n").arg(d.totpEnabled).arg(d.totpKnown));
}

} // namespace

int runDashboard(const QStringList &args)
{
    CommandLine line(QStringLiteral("dashboard"), Ctl::tr("The console's first page in numbers."));
    line.addLedgerOption();
    line.parser().addOption(
        {QStringLiteral("source"), Ctl::tr("Only this source (default: all)."), QStringLiteral("NAME")});
    line.parser().addOption({QStringLiteral("last"),
        Ctl::tr("The range for what happened lately, before the last moment known: 24h, 7d, 4w (default: all "
                "there is)."),
        QStringLiteral("TIME")});
    line.parser().addOption({QStringLiteral("json"), Ctl::tr("One JSON object.")});
    if (const auto code = line.parse(args))
        return *code;
    if (!line.words().isEmpty())
        return line.usage(Ctl::tr("dashboard takes no further words, such as \"%1\".").arg(line.words().constFirst()));
    std::int64_t last = 0;
    if (line.isSet(QStringLiteral("last"))) {
        static const QRegularExpression form(QStringLiteral("^([0-9]{1,6})([smhdw])$"));
        const auto match = form.match(line.value(QStringLiteral("last")));
        last = match.captured(1).toLongLong();
        if (!match.hasMatch() || last == 0)
            return line.usage(Ctl::tr("--last takes a number and s, m, h, d or w, like 7d."));
        const QChar unit = match.captured(2).at(0);
        last *= unit == u's' ? 1 : unit == u'm' ? 60 : unit == u'h' ? 3600 : unit == u'd' ? 86400 : 604800;
    }

    const auto reader = openLedger(line);
    if (!reader)
        return reportError(reader.error());
    std::optional<SourceId> source;
    Instant seenUntil;
    const auto sources = (*reader)->sources();
    if (!sources)
        return reportError(sources.error());
    for (const SourceView &one : *sources) {
        const bool asked = one.name == line.value(QStringLiteral("source"));
        if (asked)
            source = one.id;
        if (asked || !line.isSet(QStringLiteral("source")))
            seenUntil = std::max(seenUntil, one.seenUntil);
    }
    if (line.isSet(QStringLiteral("source")) && !source)
        return reportError(Ctl::tr("The ledger has no source \"%1\".").arg(line.value(QStringLiteral("source"))));
    TimeRange range;
    if (last && seenUntil.isKnown())
        range = {seenUntil.plusSeconds(-last), seenUntil.plusSeconds(1)};
    const auto dashboard = (*reader)->dashboard(source, range);
    if (!dashboard)
        return reportError(dashboard.error());
    if (line.isSet(QStringLiteral("json")))
        writeToStdout(QJsonDocument(asJson(*dashboard)).toJson(QJsonDocument::Indented));
    else
        print(*dashboard);
    return ExitCode::Ok;
}

} // namespace gatehouse
