// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/preview.h"
#include "core/actions/work.h"

#include <QJsonObject>

#include <optional>
#include <vector>

/// Networks and devices put on the Guard's list, or taken off it, whichever way the order takes to the Guard. Each target has an
/// allowance; those of one order that allows have one end (tidy()).
namespace gatehouse {

bool isAllowing(ActionKind kind);

/// Is it as ordered, `now` being the list? None: the target does not tell what it was about.
std::optional<bool> allowanceHolds(ActionKind kind, const ActionTarget &target, const std::vector<Allowance> &now);
/// "it is allowed"; what is so when it holds, or does not.
QString allowanceWords(ActionKind kind, bool holds);

/// The arguments of the Guard's `allow` or `disallow`, without the reason.
QJsonObject allowanceArguments(ActionKind kind, const std::vector<const ActionTarget *> &targets);
/// Why the Guard called the order invalid; nothing was done then. Empty: it did not.
QString allowanceRefusal(const QJsonObject &answer);

/// Says what the order would do, and for which nothing is to be done.
void warnOfAllowances(Preview &preview, const ActionOrder &order, const std::vector<Allowance> &now);

void allow(Work &work);
void disallow(Work &work);

} // namespace gatehouse
