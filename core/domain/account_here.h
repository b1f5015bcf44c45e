// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gatehouse {

/// Whose account on this computer the program runs in, as the environment says; empty: it does not.
QString accountHere();

} // namespace gatehouse
