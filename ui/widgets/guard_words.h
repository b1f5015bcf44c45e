// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/guard_note.h"
#include "core/domain/views.h"

#include <QList>
#include <QString>

#include <utility>

/// What the Guard says by key, in the language of the interface. A key that is not known is shown as it is.
namespace gatehouse::words {

/// "revoked by an officer", "replaced by a newer login".
QString endCause(const QString &key);
/// "with the password", "with a passkey".
QString signedInWith(const QString &method);
/// "code of an app", "trusted device".
QString secondFactor(const QString &key);
/// "a new country, a new device" of "country,device".
QString unusual(const QString &keys);

/// An event's note, part by part: what it is, and what is said. For a drawer.
QList<std::pair<QString, QString>> guardFacts(const GuardNote &note);
/// The same in one line, for a list.
QString guardLine(const GuardNote &note);

/// "locked for 12 minutes more", as of `now`; empty when the account is not locked then.
QString lockedFor(const UserView &user, Instant now);
/// "45 days, set 2026-10-08 …", or since when it is known; empty where no Guard told.
QString passwordAge(const UserView &user, Instant now);

} // namespace gatehouse::words
