// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdio>

namespace gatehouse {

/// Windows gives a program with windows no console, not even the one it was started from: what it says there would be lost.
/// Takes that one, where there is one and the output goes nowhere else. Before anything is said; elsewhere than on Windows, nothing.
void useParentConsole();

/// Writes a text to stdout or stderr, as UTF-8 and to the end.
void say(std::FILE *to, const QString &text);

/// The same for what somebody asked for and waits for: a program that was started from the desktop says it in a box.
void answer(std::FILE *to, const QString &text);

} // namespace gatehouse
