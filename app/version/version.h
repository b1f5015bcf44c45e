// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gatehouse {

/// What `program` says when asked --version, with a line end: its name and version, then one line each for the commit
/// it was built from (when built in a git tree) and the versions of Qt, OpenSSL and SQLite that it runs with. English
/// everywhere, since programs and bug reports read it.
QString versionText(const QString &program);

} // namespace gatehouse
