// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLocale;

namespace gatehouse {

/// Lets the application speak the first of the languages `locale` prefers that there is a translation for, Qt's own
/// dialogs included; English where there is none. Call once, on the main thread, after the application object is made
/// and before anything is said. Numbers and dates are not its matter: they follow QLocale().
void installTranslations(const QLocale &locale);

} // namespace gatehouse
