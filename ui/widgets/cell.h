// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event_kind.h"
#include "core/domain/session_status.h"
#include "ui/widgets/status_mark.h"

#include <QString>

#include <optional>

namespace gatehouse {

/// What stands in one place of a list: facts, which the painting side turns into shapes and colours.
struct Cell
{
    QString text;
    QString second; ///< after the text, quieter
    QString badge;  ///< a fact in a small frame after them
    QString tip;
    QString copied; ///< what is copied instead of the text, where that is shortened or hidden by privacy mode
    std::optional<SessionState> status; ///< draw its mark before the text
    std::optional<EventKind> kind;      ///< draw its mark before the text
    std::optional<Mark> mark;           ///< draw this one before the text instead
    bool critical = false;              ///< the text in the colour of what is wrong
    bool doubtful = false;              ///< the mark of an event that may be forged
    bool monospace = false;
    bool light = false; ///< less certain, or of lesser weight
    bool number = false; ///< aligned at the end
    bool small = false;  ///< in the type of labels
};

} // namespace gatehouse
