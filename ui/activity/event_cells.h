// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/views.h"
#include "ui/widgets/window_model.h"

namespace gatehouse {

/// The columns of a list of events, in this order.
namespace EventColumn {
enum : int { Time, Event, User, Device, Ip, Place, Note, Source };
}

/// `ofOneUser` leaves the user out.
std::vector<WindowColumn> eventColumns(bool ofOneUser);

Cell eventCell(const EventView &event, int column, Instant asOf);

WindowProvider eventRows(AsyncReader &reader, std::shared_ptr<const Instant> asOf, bool ofOneUser);

QString eventUser(const EventView &event);

/// Why an event is called doubtful.
QString doubtfulReason();

} // namespace gatehouse
