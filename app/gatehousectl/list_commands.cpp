// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/list_commands.h"

#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/ledger_query.h"
#include "app/gatehousectl/output.h"
#include "app/gatehousectl/text_table.h"
#include "core/domain/short_identifier.h"
#include "core/evidence/json_line.h"
#include "core/evidence/row_text.h"

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

/// Rows of the human table when --limit does not say.
constexpr qint64 TableRows = 50;
/// Rows asked for at once.
constexpr qint64 Piece = 1000;

/// Tables speak the filter's words in every language: what is read in them can be written after "gatehousectl
/// sessions".
QStringList headings(Subject subject)
{
    switch (subject) {
    case Subject::Sessions:
        return {QStringLiteral("LAST ACTIVITY"), QStringLiteral("STATUS"), QStringLiteral("USER"),
            QStringLiteral("BROWSER"), QStringLiteral("PLATFORM"), QStringLiteral("IP"), QStringLiteral("CITY"),
            QStringLiteral("COUNTRY"), QStringLiteral("SINCE"), QStringLiteral("SESSION"), QStringLiteral("SOURCE")};
    case Subject::Events:
        return {QStringLiteral("TIME"), QStringLiteral("KIND"), QStringLiteral("USER"), QStringLiteral("IP"),
            QStringLiteral("COUNTRY"), QStringLiteral("SESSION"), QStringLiteral("NOTE"), QStringLiteral("SOURCE")};
    case Subject::Users:
        return {QStringLiteral("USER"), QStringLiteral("NAME"), QStringLiteral("ACTIVE"), QStringLiteral("SESSIONS"),
            QStringLiteral("LOGINS"), QStringLiteral("FAILED"), QStringLiteral("2FA"), QStringLiteral("LAST LOGIN"),
            QStringLiteral("STATE"), QStringLiteral("SOURCE")};
    }
    return {};
}

QString shown(Instant time)
{
    return Instant::fromSeconds(time.isKnown() ? time.seconds() : 0).toIso().mid(0, time.isKnown() ? -1 : 0);
}

QStringList cells(const SessionView &s)
{
    // A question mark: presumed, not proved.
    const QString status = QString(sessionStatusName(s.state.status)) + (s.state.presumed ? QLatin1String("?") : QLatin1String());
    return {shown(s.last), status, s.user, s.browser, s.platform, s.ip, s.city, s.country, shown(s.first),
        shortIdentifier(s.identifier), s.source};
}

QStringList cells(const EventView &e)
{
    const QString kind = QString(eventKindName(e.kind)) + (e.doubtful ? QLatin1String(" (doubtful)") : QLatin1String());
    return {shown(e.time), kind, e.user, e.ip, e.country,
        e.identifier.isEmpty() ? QString() : shortIdentifier(e.identifier), e.note, e.source};
}

QStringList cells(const UserView &u)
{
    const QString state = !u.known ? QStringLiteral("unknown") : u.suspended.value_or(false) ? QStringLiteral("suspended")
                                                                                             : QString();
    const QString factor = u.totpEnabled ? (*u.totpEnabled ? QStringLiteral("yes") : QStringLiteral("no")) : QString();
    return {u.user, u.name, QString::number(u.active), QString::number(u.sessions), QString::number(u.logins),
        QString::number(u.failed), factor, shown(u.lastLogin), state, u.source};
}

Result<Window<SessionView>> window(Reader &reader, const Query &query, qint64 offset, qint64 count, const SessionView *)
{
    return reader.sessions(query, offset, static_cast<int>(count));
}
Result<Window<EventView>> window(Reader &reader, const Query &query, qint64 offset, qint64 count, const EventView *)
{
    return reader.events(query, offset, static_cast<int>(count));
}
Result<Window<UserView>> window(Reader &reader, const Query &query, qint64 offset, qint64 count, const UserView *)
{
    return reader.users(query, offset, static_cast<int>(count));
}

Result<std::int64_t> each(Reader &reader, const Query &query, const std::function<bool(const SessionView &)> &row)
{
    return reader.eachSession(query, row);
}
Result<std::int64_t> each(Reader &reader, const Query &query, const std::function<bool(const EventView &)> &row)
{
    return reader.eachEvent(query, row);
}
Result<std::int64_t> each(Reader &reader, const Query &query, const std::function<bool(const UserView &)> &row)
{
    return reader.eachUser(query, row);
}

/// Hands over the rows from `offset` on, at most `limit` (-1: all); returns how many match in all, -1 when not counted.
template <typename View>
Result<qint64> rows(Reader &reader, const Query &query, qint64 offset, qint64 limit,
    const std::function<bool(const View &)> &take)
{
    if (limit < 0 && offset == 0) {
        const auto all = each(reader, query, take);
        if (!all)
            return tl::unexpected(all.error());
        return -1;
    }
    qint64 total = 0;
    for (qint64 done = 0; limit < 0 || done < limit;) {
        const qint64 count = limit < 0 ? Piece : std::min(Piece, limit - done);
        const auto piece = window(reader, query, offset + done, count, static_cast<const View *>(nullptr));
        if (!piece)
            return tl::unexpected(piece.error());
        total = piece->total;
        for (const View &view : piece->rows) {
            if (!take(view))
                return total;
        }
        done += static_cast<qint64>(piece->rows.size());
        if (static_cast<qint64>(piece->rows.size()) < count)
            break;
    }
    if (limit == 0) {
        const auto counted = window(reader, query, 0, 1, static_cast<const View *>(nullptr));
        if (!counted)
            return tl::unexpected(counted.error());
        total = counted->total;
    }
    return total;
}

QString plural(qint64 count, Subject subject)
{
    switch (subject) {
    case Subject::Sessions:
        return count == 1 ? Ctl::tr("1 session") : Ctl::tr("%1 sessions").arg(count);
    case Subject::Events:
        return count == 1 ? Ctl::tr("1 event") : Ctl::tr("%1 events").arg(count);
    case Subject::Users:
        return count == 1 ? Ctl::tr("1 user") : Ctl::tr("%1 users").arg(count);
    }
    return {};
}

template <typename View>
int printRows(Reader &reader, const Query &query, Subject subject, qint64 offset, qint64 limit, bool json)
{
    if (json) {
        const RowText text(RowFormat::JsonLines, true);
        const auto done = rows<View>(
            reader, query, offset, limit, [&](const View &view) { return writeToStdout(text.line(view)); });
        return done ? ExitCode::Ok : reportError(done.error());
    }
    TextTable table(headings(subject));
    if (subject == Subject::Users) {
        for (int column = 2; column <= 5; ++column)
            table.alignRight(column);
    }
    qint64 shownRows = 0;
    const qint64 most = limit < 0 ? TableRows : limit;
    const auto total = rows<View>(reader, query, offset, most, [&](const View &view) {
        table.add(cells(view));
        ++shownRows;
        return true;
    });
    if (!total)
        return reportError(total.error());
    if (!table.isEmpty())
        writeToStdout(table.text());
    if (shownRows == *total)
        writeToStdout(plural(*total, subject) + QLatin1Char('\n'));
    else
        writeToStdout(
            Ctl::tr("%1 of %2 (--limit and --offset show others)\n").arg(shownRows).arg(plural(*total, subject)));
    return ExitCode::Ok;
}

struct Count
{
    QString value;
    qint64 total = 0;
    qint64 active = 0;
};

QString fieldNames(std::span<const Field> fields)
{
    QStringList names;
    for (const Field field : fields)
        names.append(QString(fieldName(field)));
    return names.join(QStringLiteral(", "));
}

Result<std::vector<Count>> counts(Reader &reader, Query query, Subject subject, Field field)
{
    std::vector<Count> result;
    if (field == Field::Kind) {
        const auto kinds = reader.eventKinds(query.filter);
        if (!kinds)
            return tl::unexpected(kinds.error());
        for (const EventKind kind : allEventKinds()) {
            if (const auto n = kinds->plain[static_cast<std::size_t>(kind)]; n > 0)
                result.push_back({QString(eventKindName(kind)), n, 0});
        }
        if (kinds->doubtful > 0)
            result.push_back({QStringLiteral("doubtful"), kinds->doubtful, 0});
        return result;
    }
    query.group = field;
    const auto groups = subject == Subject::Sessions ? reader.sessionGroups(query) : reader.eventGroups(query);
    if (!groups)
        return tl::unexpected(groups.error());
    for (const GroupView &group : *groups)
        result.push_back({group.value.isEmpty() ? QStringLiteral("none") : group.value, group.total, group.active});
    return result;
}

int printCounts(Reader &reader, const Query &query, Subject subject, Field field, qint64 limit, bool json)
{
    auto found = counts(reader, query, subject, field);
    if (!found)
        return reportError(found.error());
    if (limit >= 0 && static_cast<qint64>(found->size()) > limit)
        found->resize(static_cast<std::size_t>(limit));
    if (json) {
        JsonLine line;
        for (const Count &count : *found)
            line.number(count.value, count.total);
        writeToStdout(line.take());
        return ExitCode::Ok;
    }
    const bool sessions = subject == Subject::Sessions;
    TextTable table(sessions
            ? QStringList{QString(fieldName(field)).toUpper(), QStringLiteral("SESSIONS"), QStringLiteral("ACTIVE")}
            : QStringList{QString(fieldName(field)).toUpper(), QStringLiteral("EVENTS")});
    table.alignRight(1);
    if (sessions)
        table.alignRight(2);
    for (const Count &count : *found) {
        QStringList row{count.value, QString::number(count.total)};
        if (sessions)
            row.append(QString::number(count.active));
        table.add(row);
    }
    writeToStdout(table.text());
    return ExitCode::Ok;
}

int runList(const QString &name, const QString &about, Subject subject, const QStringList &args)
{
    CommandLine line(name, about);
    line.addLedgerOption();
    addFilterOption(line);
    line.parser().addOption({QStringLiteral("limit"),
        Ctl::tr("At most N rows (default: %1 in the table, all with --json).").arg(TableRows), QStringLiteral("N")});
    line.parser().addOption(
        {QStringLiteral("offset"), Ctl::tr("Leaves out the first N rows."), QStringLiteral("N"), QStringLiteral("0")});
    line.parser().addOption({QStringLiteral("json"), Ctl::tr("One JSON object a line.")});
    const auto groupable = subject == Subject::Events
        ? std::vector<Field>{Field::Kind, Field::User, Field::Ip, Field::Source}
        : std::vector<Field>(groupFields(subject).begin(), groupFields(subject).end());
    if (subject != Subject::Users)
        line.parser().addOption({QStringLiteral("count-by"),
            (subject == Subject::Events
                    ? Ctl::tr(
                          "Counts the rows by a field instead: %1. With --json one object; what is not known counts as "
                          "\"none\", and events that cannot be told from forged ones as \"doubtful\", not under their "
                          "kind.")
                    : Ctl::tr("Counts the rows by a field instead: %1. With --json one object; what is not known "
                              "counts as \"none\"."))
                .arg(fieldNames(groupable)),
            QStringLiteral("FIELD")});
    if (const auto code = line.parse(protectConditions(args)))
        return *code;

    const auto query = queryOf(line, subject);
    if (!query)
        return line.usage(query.error().text);
    qint64 limit = -1;
    if (line.isSet(QStringLiteral("limit"))) {
        const auto value = line.number(QStringLiteral("limit"), 0);
        if (!value)
            return line.usage(value.error().text);
        limit = *value;
    }
    const auto offset = line.number(QStringLiteral("offset"), 0);
    if (!offset)
        return line.usage(offset.error().text);
    std::optional<Field> countBy;
    if (subject != Subject::Users && line.isSet(QStringLiteral("count-by"))) {
        countBy = fieldFromName(line.value(QStringLiteral("count-by")));
        if (!countBy || std::find(groupable.begin(), groupable.end(), *countBy) == groupable.end())
            return line.usage(Ctl::tr("--count-by takes one of: %1.").arg(fieldNames(groupable)));
    }

    const auto reader = openLedger(line);
    if (!reader)
        return reportError(reader.error());
    const bool json = line.isSet(QStringLiteral("json"));
    if (countBy)
        return printCounts(**reader, *query, subject, *countBy, limit, json);
    switch (subject) {
    case Subject::Sessions: return printRows<SessionView>(**reader, *query, subject, *offset, limit, json);
    case Subject::Events: return printRows<EventView>(**reader, *query, subject, *offset, limit, json);
    case Subject::Users: return printRows<UserView>(**reader, *query, subject, *offset, limit, json);
    }
    return ExitCode::Error;
}

} // namespace

int runSessions(const QStringList &args)
{
    return runList(QStringLiteral("sessions"), Ctl::tr("Lists the ledger's sessions, the last used first."),
        Subject::Sessions, args);
}

int runEvents(const QStringList &args)
{
    return runList(QStringLiteral("events"), Ctl::tr("Lists what happened, the latest first."), Subject::Events, args);
}

int runUsers(const QStringList &args)
{
    return runList(
        QStringLiteral("users"), Ctl::tr("Lists the users and the logins that were only tried."), Subject::Users, args);
}

} // namespace gatehouse
