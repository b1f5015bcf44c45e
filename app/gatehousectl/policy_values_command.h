// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gatehouse {

/// gatehousectl policy get, set, diff and apply.
int runPolicyGet(const QStringList &args);
int runPolicySet(const QStringList &args);
int runPolicyDiff(const QStringList &args);
int runPolicyApply(const QStringList &args);

} // namespace gatehouse
