// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alerts.h"
#include "ui/widgets/window_model.h"

namespace gatehouse {

/// The columns of the list of alerts, in this order.
namespace AlertColumn {
enum : int { Login, User, Reasons, Address, Place, Device, Guard, Session, Seen, Source };
}
std::vector<WindowColumn> alertColumns();
Cell alertCell(const Alert &alert, int column, Instant now);

/// "new country · new device"
QString alertReasons(const Alert &alert);
/// What the Guard did: "let in", "ended", "ended, account locked".
QString alertReaction(const Alert &alert);

/// The list is asked for as a Query, like any other: which ones as a value of Field::Status, the source by its name.
Query alertQuery(AlertQuery::Which which, const QString &source = {});
AlertQuery::Which alertWhich(const Query &query);

WindowProvider alertRows(AsyncReader &reader);

} // namespace gatehouse
