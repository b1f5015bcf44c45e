// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gatehouse {

/// Text of unknown origin as it may be shown: control characters as their pictures ("␉", "␛"), characters that are
/// invisible or turn the direction of writing as their code ("⟨U+202E⟩"). A line stays one line, and nothing in it can
/// pass for something else.
QString visibleText(const QString &text);

} // namespace gatehouse
