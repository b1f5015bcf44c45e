// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event_kind.h"
#include "core/domain/session_status.h"
#include "ui/widgets/theme.h"

#include <QColor>
#include <QIcon>
#include <QRectF>

class QPainter;

namespace gatehouse {

/// The shapes that, with a word and a colour, say what something is. Each is told from every other without its colour.
enum class Mark {
    Active,    ///< disc
    Idle,      ///< half disc in a ring
    LoggedOut, ///< ring
    Expired,   ///< clock
    Revoked,   ///< ring with a bar across
    Ended,     ///< dash
    Failed,    ///< triangle
    Locked,    ///< padlock
    Done,      ///< tick in a disc
    Refused,   ///< cross in a disc
    Seen,      ///< point
    Changed,   ///< filled diamond
    Stale,     ///< empty diamond
    Offline,   ///< square
    Doubtful,  ///< question mark in a ring
    Watching,  ///< broken ring with a bar across: revoked, and looked after for an hour
};

inline constexpr int MarkCount = static_cast<int>(Mark::Watching) + 1;

Mark statusMark(SessionStatus status);
Mark eventMark(EventKind kind);

/// The colour the mark's meaning has.
QColor markColour(Mark mark, const Theme &theme);
/// The colour a status has in charts.
QColor statusFill(SessionStatus status, const Theme &theme);

/// Paints the mark as large as fits into `rect`, centred. `presumed` draws it lighter.
void paintMark(QPainter &painter, const QRectF &rect, Mark mark, const Theme &theme, bool presumed = false);

/// The mark as an icon that follows the theme.
QIcon markIcon(Mark mark, bool presumed = false);

} // namespace gatehouse
