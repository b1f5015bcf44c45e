// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gatehouse::words {

/// An event's note in the language of the interface: "nach 5 Fehlversuchen" for "after 5 failures". The ledger holds
/// notes in English, as core/sources/exports writes them and GuardNote makes them; what is not one of those (a user agent, a note of an imported
/// table) is shown as it is.
QString note(const QString &stored);

} // namespace gatehouse::words
