// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace gatehouse {

/// What the officer is called where a source is, by the source's name; empty: not known there.
using OfficerOf = std::function<QString(const QString &source)>;

/// Whose name goes into the ledger: that one, or else the account on this computer. Never empty.
QString officerOn(const QString &source, const OfficerOf &officer);

} // namespace gatehouse
