// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace gatehouse {

/// One line of a CSV file (RFC 4180, UTF-8, ended by CR LF). What users of Odoo typed (logins!) ends up in exports that
/// officers open in a spreadsheet: a cell that a spreadsheet would run as a formula gets an apostrophe before it, plain
/// numbers excepted (OWASP, "CSV Injection").
QByteArray csvLine(const QStringList &cells);

} // namespace gatehouse
