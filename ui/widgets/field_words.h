// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"

#include <QString>

/// What fields and their values are called on screen, in the language of the interface.
namespace gatehouse::words {

/// "IP address"
QString field(Field field);
/// The same within a sentence: "browser", "IP address".
QString fieldWithin(Field named);
/// "Logged out" for status:logged_out; "not known" for the empty value. With privacy mode on, users and addresses are
/// shown as pseudonyms.
QString fieldValue(Field field, const QString &value);
/// "Active, Idle" or, from four on, "5 values".
QString fieldValues(Field field, const QStringList &values);
/// "last 7 days", "last 90 minutes".
QString lastSpan(std::int64_t seconds);

} // namespace gatehouse::words
