// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/note_words.h"

#include "ui/widgets/guard_words.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace gatehouse::words {

namespace {

struct NoteWords
{
    Q_DECLARE_TR_FUNCTIONS(NoteWords)
};

constexpr const char *Whole[] = {
    QT_TRANSLATE_NOOP("NoteWords", "a dead session was used"),
    QT_TRANSLATE_NOOP("NoteWords", "before the second factor"),
    QT_TRANSLATE_NOOP("NoteWords", "by the time limit of a group"),
    QT_TRANSLATE_NOOP("NoteWords", "by this user"),
    QT_TRANSLATE_NOOP("NoteWords", "code by mail"),
    QT_TRANSLATE_NOOP("NoteWords", "code used before"),
    QT_TRANSLATE_NOOP("NoteWords", "no session"),
    QT_TRANSLATE_NOOP("NoteWords", "1 session"),
    QT_TRANSLATE_NOOP("NoteWords", "no valid API key, or a password where only keys are taken"),
    QT_TRANSLATE_NOOP("NoteWords", "switching it on was refused"),
    QT_TRANSLATE_NOOP("NoteWords", "the name holds line breaks"),
    QT_TRANSLATE_NOOP("NoteWords", "within a login name that holds line breaks"),
    QT_TRANSLATE_NOOP("NoteWords", "within another login name"),
    QT_TRANSLATE_NOOP("NoteWords", "wrong code while switching it on"),
};

/// Notes that go on with a name or a number; a longer beginning before a shorter one.
constexpr const char *Beginnings[] = {
    QT_TRANSLATE_NOOP("NoteWords", "a new device, mail to %1"),
    QT_TRANSLATE_NOOP("NoteWords", "by user %1"),
    QT_TRANSLATE_NOOP("NoteWords", "by %1"),
    QT_TRANSLATE_NOOP("NoteWords", "invitation to %1"),
    QT_TRANSLATE_NOOP("NoteWords", "scope %1"),
    QT_TRANSLATE_NOOP("NoteWords", "to %1"),
};

/// The number between `before` and `after`, -1 when `text` is not just that.
qint64 between(const QString &text, QLatin1StringView before, QLatin1StringView after)
{
    if (!text.startsWith(before) || !text.endsWith(after) || text.size() <= before.size() + after.size())
        return -1;
    bool ok = false;
    const qint64 n = text.mid(before.size(), text.size() - before.size() - after.size()).toLongLong(&ok);
    return ok ? n : -1;
}

} // namespace

QString note(const QString &stored)
{
    if (const auto told = GuardNote::from(stored))
        return guardLine(*told);
    for (const char *whole : Whole) {
        if (stored == QLatin1StringView(whole))
            return NoteWords::tr(whole);
    }
    if (const qint64 n = between(stored, QLatin1StringView("after "), QLatin1StringView(" failures")); n >= 0)
        return n == 1 ? NoteWords::tr("after 1 failure") : NoteWords::tr("after %1 failures").arg(count(n));
    if (const qint64 n = between(stored, {}, QLatin1StringView(" sessions")); n >= 0)
        return NoteWords::tr("%1 sessions").arg(count(n));
    const QLatin1StringView refused("switching it off was refused, ");
    if (stored.startsWith(refused))
        return NoteWords::tr("switching it off was refused, %1").arg(note(stored.mid(refused.size())));
    for (const char *beginning : Beginnings) {
        const QLatin1StringView fixed = QLatin1StringView(beginning).chopped(2);
        if (stored.startsWith(fixed) && stored.size() > fixed.size())
            return NoteWords::tr(beginning).arg(stored.mid(fixed.size()));
    }
    return stored;
}

} // namespace gatehouse::words
