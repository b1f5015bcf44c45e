// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace gatehouse {

/// What gatehousectl says to people, in their language. Options, commands, the words of the filter and all of --json
/// are the same in every language.
struct Ctl
{
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

} // namespace gatehouse
