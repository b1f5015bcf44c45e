// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/users/user_cells.h"

#include "ui/widgets/guard_words.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct UserCells
{
    Q_DECLARE_TR_FUNCTIONS(UserCells)
};

Cell numberCell(std::int64_t n)
{
    Cell cell;
    cell.text = words::count(n);
    cell.copied = QString::number(n);
    cell.number = true;
    cell.light = n == 0;
    return cell;
}

Cell momentCell(Instant t, Instant asOf, const QString &none)
{
    Cell cell;
    cell.text = t.isKnown() ? words::shortMoment(t, asOf) : none;
    cell.tip = t.isKnown() ? words::moment(t) : none;
    cell.copied = t.isKnown() ? t.toIso() : QStringLiteral("");
    cell.light = true;
    cell.small = true;
    return cell;
}

} // namespace

std::vector<WindowColumn> userColumns()
{
    const auto column = [](const char *id, const QString &title, int width, std::optional<Field> sort, bool shown = true) {
        return WindowColumn{QLatin1String(id), title, width, sort, shown, false};
    };
    const auto number = [](const char *id, const QString &title, int width, std::optional<Field> sort) {
        return WindowColumn{QLatin1String(id), title, width, sort, true, true};
    };
    return {
        column("user", UserCells::tr("User"), 214, Field::User),
        column("source", UserCells::tr("Source"), 84, Field::Source, false),
        number("sessions", UserCells::tr("Sessions"), 72, Field::Sessions),
        number("active", UserCells::tr("Active"), 60, std::nullopt),
        number("logins", UserCells::tr("Logins"), 62, std::nullopt),
        number("failed", UserCells::tr("Failed"), 62, Field::Failed),
        column("last_login", UserCells::tr("Last login"), 116, Field::LastLogin),
        column("last_failed", UserCells::tr("Last failed"), 116, Field::LastFailed),
        column("totp", UserCells::tr("Second factor"), 102, Field::Totp),
        column("state", UserCells::tr("Account"), 140, std::nullopt),
    };
}

QString userTitle(const UserView &u)
{
    return shownUser(u.name.isEmpty() ? u.user : u.name);
}

QString userSort(const UserView &u)
{
    if (!u.known)
        return UserCells::tr("tried, never seen to exist");
    if (!u.share)
        return {};
    return *u.share ? UserCells::tr("portal user") : UserCells::tr("employee");
}

QString totpWord(const UserView &u)
{
    if (!u.totpEnabled)
        return UserCells::tr("not known");
    return *u.totpEnabled ? UserCells::tr("enabled") : UserCells::tr("not enabled");
}

Cell userCell(const UserView &u, int column, Instant asOf)
{
    Cell cell;
    switch (column) {
    case UserColumn::User:
        cell.text = userTitle(u);
        if (!u.login.isEmpty() && u.login != u.name && !u.name.isEmpty())
            cell.second = shownUser(u.login);
        cell.copied = u.name.isEmpty() || u.login.isEmpty() ? u.user : u.name + QStringLiteral(" <") + u.login + u'>';
        cell.light = !u.known;
        cell.tip = cell.second.isEmpty() ? cell.text : cell.text + QStringLiteral(" · ") + cell.second;
        break;
    case UserColumn::Source:
        cell.text = u.source;
        cell.light = true;
        break;
    case UserColumn::Sessions:
        return numberCell(u.sessions);
    case UserColumn::Active:
        return numberCell(u.active);
    case UserColumn::Logins:
        return numberCell(u.logins);
    case UserColumn::Failed:
        return numberCell(u.failed);
    case UserColumn::LastLogin:
        return momentCell(u.lastLogin, asOf, UserCells::tr("none known"));
    case UserColumn::LastFailed:
        return momentCell(u.lastFailed, asOf, UserCells::tr("none known"));
    case UserColumn::Totp:
        cell.text = totpWord(u);
        cell.light = !u.totpEnabled;
        if (!u.totpEnabled)
            cell.tip = UserCells::tr("Only a user list of Odoo tells whether the second factor is enabled. None was imported for this user.");
        break;
    case UserColumn::State:
        if (u.suspended.value_or(false)) {
            cell.text = UserCells::tr("suspended");
        } else if (!u.known) {
            cell.text = UserCells::tr("never seen to exist");
            cell.tip = UserCells::tr("This login was tried, but no source lists such a user and it never succeeded.");
        } else {
            cell.text = userSort(u);
        }
        cell.light = true;
        if (const QString locked = words::lockedFor(u, asOf); !locked.isEmpty() && !u.suspended.value_or(false)) {
            cell.text = locked;
            cell.mark = Mark::Locked;
            cell.light = false;
            cell.tip = UserCells::tr("Locked by the Guard until %1, after failed logins.").arg(words::moment(u.lockedUntil));
        }
        break;
    default:
        break;
    }
    return cell;
}

WindowProvider userRows(AsyncReader &reader, std::shared_ptr<const Instant> asOf)
{
    return ledgerRows<UserView>(
        reader,
        [](Reader &r, const Query &query, std::int64_t offset, int count, const CancelToken &token) {
            return r.users(query, offset, count, token);
        },
        [asOf](const UserView &user, int column) { return userCell(user, column, *asOf); });
}

} // namespace gatehouse
