// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace gatehouse {

/// Asks for the address of a team's ledger, again where what was typed is none; `chosen` gets it, without a password.
/// The dialog belongs to `parent`.
void askForTeamLedger(QWidget *parent, const std::function<void(const QString &ledger)> &chosen);

} // namespace gatehouse
