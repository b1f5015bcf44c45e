// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/session_cells.h"

#include "core/domain/short_identifier.h"
#include "ui/journal/revocation_words.h"
#include "ui/widgets/guard_words.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct SessionCells
{
    Q_DECLARE_TR_FUNCTIONS(SessionCells)
};

constexpr int ShortLength = 8; // as shortIdentifier() has it

Cell timeCell(Instant t, Instant asOf, const QString &note)
{
    Cell cell;
    cell.text = t.isKnown() ? words::shortMoment(t, asOf) : SessionCells::tr("not known");
    cell.tip = note.isEmpty() ? words::moment(t) : words::moment(t) + QStringLiteral("\n") + note;
    cell.copied = t.isKnown() ? t.toIso() : QStringLiteral("");
    cell.light = true;
    cell.small = true;
    return cell;
}

} // namespace

std::vector<WindowColumn> sessionColumns()
{
    const auto column = [](const char *id, const QString &title, int width, std::optional<Field> sort, bool shown = true) {
        return WindowColumn{QLatin1String(id), title, width, sort, shown, false};
    };
    return {
        column("user", SessionCells::tr("User"), 144, Field::User),
        column("status", SessionCells::tr("Status"), 146, Field::Status),
        column("device", SessionCells::tr("Device"), 142, Field::Browser),
        column("ip", SessionCells::tr("IP address"), 114, Field::Ip),
        column("place", SessionCells::tr("Place"), 100, Field::Country),
        column("first", SessionCells::tr("First activity"), 104, Field::First),
        column("last", SessionCells::tr("Last activity"), 108, Field::Last),
        column("source", SessionCells::tr("Source"), 96, Field::Source, false),
        column("session", SessionCells::tr("Session"), 96, std::nullopt, false),
    };
}

QString sessionUser(const SessionView &s)
{
    return shownUser(s.name.isEmpty() ? s.user : s.name);
}

bool isExact(const SessionView &s)
{
    return !s.endCause.isNull();
}

QString lastActivityNote(const SessionView &s)
{
    if (s.fromLog)
        return SessionCells::tr("Known from a login line alone: when it was last used is not known.");
    if (isExact(s))
        return SessionCells::tr("±1 min: the Guard notes a session's use once a minute.");
    return SessionCells::tr("±60 min: Odoo notes a session's use about once an hour.");
}

QString identifierBeginning(const QString &identifier)
{
    return identifier.left(ShortLength);
}

Cell sessionCell(const SessionView &s, int column, Instant asOf, const RevocationBook::Note *note)
{
    Cell cell;
    switch (column) {
    case SessionColumn::User:
        cell.text = sessionUser(s);
        if (!s.login.isEmpty() && s.login != s.name && !s.name.isEmpty())
            cell.second = shownUser(s.login);
        cell.copied = s.name.isEmpty() || s.login.isEmpty() ? s.user : s.name + QStringLiteral(" <") + s.login + u'>';
        cell.tip = cell.second.isEmpty() ? cell.text : cell.text + QStringLiteral(" · ") + cell.second;
        break;
    case SessionColumn::Status:
        if (note) {
            const TargetFace face = noteFace(*note);
            cell.text = face.text;
            cell.mark = face.mark;
            cell.critical = note->state == RevocationBook::State::Survived;
            cell.tip = face.text + QStringLiteral(". ") + noteReason(*note);
            break;
        }
        cell.text = words::status(s.state.status);
        cell.status = s.state;
        cell.light = s.state.presumed;
        cell.copied = words::state(s.state);
        cell.tip = s.state.presumed ? words::state(s.state) + QStringLiteral(". ") + words::presumedReason(s.state, s.fromLog)
                                    : cell.text;
        if (!s.endCause.isEmpty() && !s.state.presumed)
            cell.tip = SessionCells::tr("%1: %2", "a status and its cause").arg(cell.text, words::endCause(s.endCause));
        break;
    case SessionColumn::Device:
        cell.text = words::device(s.browser, s.platform);
        cell.light = s.browser.isEmpty() && s.platform.isEmpty();
        if (s.mobile)
            cell.tip = SessionCells::tr("%1, mobile").arg(cell.text);
        break;
    case SessionColumn::Ip:
        cell.text = shownAddress(s.ip);
        cell.copied = s.ip.isNull() ? QStringLiteral("") : s.ip;
        cell.monospace = true;
        break;
    case SessionColumn::Place:
        cell.text = words::place(s.country, s.city);
        cell.light = s.country.isEmpty() && s.city.isEmpty();
        break;
    case SessionColumn::First:
        return timeCell(s.first, asOf, {});
    case SessionColumn::Last:
        return timeCell(s.last, asOf, lastActivityNote(s));
    case SessionColumn::Source:
        cell.text = s.source;
        cell.light = true;
        break;
    case SessionColumn::Session:
        cell.text = s.identifier.isEmpty() ? SessionCells::tr("not known") : shortIdentifier(s.identifier);
        cell.monospace = !s.identifier.isEmpty();
        cell.light = true;
        break;
    default:
        break;
    }
    return cell;
}

WindowProvider sessionRows(AsyncReader &reader, std::shared_ptr<const Instant> asOf, SessionNotes notes)
{
    return ledgerRows<SessionView>(
        reader,
        [](Reader &r, const Query &query, std::int64_t offset, int count, const CancelToken &token) {
            return r.sessions(query, offset, count, token);
        },
        [asOf, notes = std::move(notes)](const SessionView &session, int column) {
            return sessionCell(session, column, *asOf, notes ? notes(session) : nullptr);
        });
}

} // namespace gatehouse
