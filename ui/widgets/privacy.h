// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gatehouse {

/// Privacy mode: for screenshots and for people looking over a shoulder, names, logins and addresses are shown as
/// pseudonyms that stay the same while the program runs and tell nothing (a hash with a key drawn at start). What is
/// filtered, copied or exported is not touched. Ask whenever text is shown (in data() or while painting): when the eye is switched the shell
/// repaints everything. Kept as a property of the application object; interface thread only.
bool privacyMode();
void setPrivacyMode(bool on);

/// The text to show for a login, handle or display name: itself, or "user 3F2A".
QString shownUser(const QString &text);
/// The text to show for an address: itself, or "address 3F2A".
QString shownAddress(const QString &text);

} // namespace gatehouse
