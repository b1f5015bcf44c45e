// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gatehousectl/command_line.h"
#include "core/domain/filter.h"
#include "core/ledger/reader.h"

#include <memory>

/// What the commands that read a ledger share: opening it, and turning the command line into a query.
namespace gatehouse {

/// The ledger of --ledger, brought up to date where it is of an older version. Input, with what to do, when there is no such
/// file; Refused when it is too old and not this user's to change.
Result<std::unique_ptr<Reader>> openLedger(const CommandLine &line);

/// Adds --filter TEXT; the command's further words are filter text as well.
void addFilterOption(CommandLine &line);

/// "-country:France" is a condition and no option: moves such words to where the parser leaves them alone.
QStringList protectConditions(const QStringList &args);

/// --filter and the further words as one query. A word with blanks in it was in quotes on the command line and gets them
/// back.
Result<Query> queryOf(const CommandLine &line, Subject subject);

} // namespace gatehouse
