// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event_kind.h"
#include "core/domain/instant.h"
#include "core/domain/session_status.h"

#include <QLocale>
#include <QString>

/// What things are called on screen, in the language of the interface. Times are UTC and say so.
namespace gatehouse::words {

/// "Logged out"
QString status(SessionStatus status);
/// "Idle, presumed"
QString state(const SessionState &state);
/// Why a state is presumed, a sentence for a tooltip; empty when it is proved. `fromLog`: only a login line tells of it.
QString presumedReason(const SessionState &state, bool fromLog);
/// "Failed login"
QString event(EventKind kind);

/// As Odoo names it, capitalised ("chrome" is "Chrome"); "Unknown browser" when empty.
QString browser(const QString &name);
QString platform(const QString &name);
/// "Chrome on Windows", "Chrome", "Windows" or "Unknown device".
QString device(const QString &browser, const QString &platform);
/// "Brussels, Belgium", "Belgium" or "Place unknown".
QString place(const QString &country, const QString &city);

/// "12 s ago", "4 min ago", "3 h ago", "5 days ago"; "just now" under five seconds and for the future.
QString ago(Instant then, Instant now);
/// "41 min", for ages and spans.
QString span(qint64 seconds);
/// "Fri 21 Nov 2025 12:04:11 UTC", for tooltips; "not known" when unknown.
QString moment(Instant t);
/// For a column: "12:04:11" on the day of `asOf`, "Fri 14 Nov 18:10" within half a year of it, else "14 Nov 2024". UTC.
QString shortMoment(Instant t, Instant asOf);
/// "Fri 14 Nov 12:04 to Fri 21 Nov 2025 12:04 UTC"
QString range(const TimeRange &range);

/// With thin spaces or what the locale has: "1 284".
QString count(qint64 n);
/// "17 %"; "<1 %" where something would round to nothing.
QString share(qint64 part, qint64 whole);

} // namespace gatehouse::words
