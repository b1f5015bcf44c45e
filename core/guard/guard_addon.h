// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QString>

/// The Guard, our add-on for Odoo, as this program carries it: to be copied to a server.
namespace gatehouse {

/// "gatehouse_guard": the folder Odoo knows it by.
inline constexpr auto GuardAddOnFolder = "gatehouse_guard";

/// Its version as its manifest says, "1.0.0".
QString guardAddOnVersion();

/// Is there something by the Guard's name in this folder?
bool hasGuardAddOn(const QString &folder);

/// Writes it as the folder gatehouse_guard into `folder`; how many files. With `replace` in the place of a Guard that is
/// there. Errors: Input (no such folder), Refused (there already, or what is there is no Guard), Storage.
Result<int> writeGuardAddOn(const QString &folder, bool replace);

} // namespace gatehouse
