// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace gatehouse {

/// The most physical memory this process has had at once, in bytes; nothing where the system does not tell.
std::optional<qint64> peakMemoryBytes();

} // namespace gatehouse
