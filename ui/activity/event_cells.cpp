// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/event_cells.h"

#include "ui/widgets/note_words.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct EventCells
{
    Q_DECLARE_TR_FUNCTIONS(EventCells)
};

/// Column numbers of a list that leaves the user out, as those of one that does not.
int fullColumn(int column, bool ofOneUser)
{
    return ofOneUser && column >= EventColumn::User ? column + 1 : column;
}

} // namespace

std::vector<WindowColumn> eventColumns(bool ofOneUser)
{
    const auto column = [](const char *id, const QString &title, int width, std::optional<Field> sort, bool shown = true) {
        return WindowColumn{QLatin1String(id), title, width, sort, shown, false};
    };
    std::vector<WindowColumn> columns = {
        column("time", EventCells::tr("Time (UTC)"), 122, Field::Time),
        column("event", EventCells::tr("Event"), 166, Field::Kind),
        column("user", EventCells::tr("User"), 166, Field::User),
        column("device", EventCells::tr("Device"), 144, std::nullopt),
        column("ip", EventCells::tr("IP address"), 116, Field::Ip),
        column("place", EventCells::tr("Place"), 124, std::nullopt),
        column("note", EventCells::tr("Note"), 160, std::nullopt),
        column("source", EventCells::tr("Source"), 96, Field::Source, false),
    };
    if (ofOneUser)
        columns.erase(columns.begin() + EventColumn::User);
    return columns;
}

QString eventUser(const EventView &e)
{
    return shownUser(e.name.isEmpty() ? e.user : e.name);
}

QString doubtfulReason()
{
    return EventCells::tr("Doubtful: who tries to log in chooses the text of such a line, and this one cannot be told from a "
                          "forged one. It is counted apart from the others.");
}

Cell eventCell(const EventView &e, int column, Instant asOf)
{
    Cell cell;
    switch (column) {
    case EventColumn::Time:
        cell.text = words::shortMoment(e.time, asOf);
        cell.tip = words::moment(e.time);
        cell.copied = e.time.toIso();
        break;
    case EventColumn::Event:
        cell.text = words::event(e.kind);
        cell.kind = e.kind;
        cell.doubtful = e.doubtful;
        if (e.doubtful) {
            cell.badge = EventCells::tr("doubtful");
            cell.tip = doubtfulReason();
            cell.copied = EventCells::tr("%1 (doubtful)").arg(cell.text);
        }
        break;
    case EventColumn::User:
        cell.text = eventUser(e);
        if (!e.login.isEmpty() && e.login != e.name && !e.name.isEmpty())
            cell.second = shownUser(e.login);
        cell.copied = e.name.isEmpty() || e.login.isEmpty() ? e.user : e.name + QStringLiteral(" <") + e.login + u'>';
        cell.tip = cell.second.isEmpty() ? cell.text : cell.text + QStringLiteral(" · ") + cell.second;
        break;
    case EventColumn::Device:
        if (!e.browser.isEmpty() || !e.platform.isEmpty())
            cell.text = words::device(e.browser, e.platform);
        break;
    case EventColumn::Ip:
        cell.text = shownAddress(e.ip);
        cell.copied = e.ip.isNull() ? QStringLiteral("") : e.ip;
        cell.monospace = true;
        break;
    case EventColumn::Place:
        if (!e.country.isEmpty() || !e.city.isEmpty())
            cell.text = words::place(e.country, e.city);
        break;
    case EventColumn::Note:
        cell.text = words::note(e.note);
        cell.light = true;
        break;
    case EventColumn::Source:
        cell.text = e.source;
        cell.light = true;
        break;
    default:
        break;
    }
    return cell;
}

WindowProvider eventRows(AsyncReader &reader, std::shared_ptr<const Instant> asOf, bool ofOneUser)
{
    return ledgerRows<EventView>(
        reader,
        [](Reader &r, const Query &query, std::int64_t offset, int count, const CancelToken &token) {
            return r.events(query, offset, count, token);
        },
        [asOf, ofOneUser](const EventView &event, int column) {
            return eventCell(event, fullColumn(column, ofOneUser), *asOf);
        });
}

} // namespace gatehouse
