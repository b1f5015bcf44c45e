// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gatehouse {

/// The first eight characters of a session identifier and an ellipsis: enough for a person to tell sessions apart on
/// screen and in an export, too little to address one.
QString shortIdentifier(const QString &identifier);

} // namespace gatehouse
