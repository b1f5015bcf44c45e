// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"
#include "core/domain/result.h"

#include <QString>

/// A query as one line of text, the same in the console's filter box, on gatehousectl's command line and in settings:
///
///     status:active,idle browser:Chrome -country:France last:7d sort:-last group:user "mitchell admin"
///
/// field:value[,value…] is a condition, '-' before it turns it round, `none` is "not known", '*' any text. Values with
/// spaces, commas, quotes or colons stand in double quotes, in which \" and \\ are themselves. `last:` takes s, m, h,
/// d, w; `since:`, `until:`, `started-since:` and `started-until:` take a UTC date or time (ISO 8601). `sort:` takes a
/// field, '-' before it for descending. Anything else is a word to look for.
namespace gatehouse {

/// Errors name the word that was not understood and what would be.
Result<Query> parseQuery(Subject subject, const QString &text);

/// The text parseQuery() turns back into the same query; the default order and no grouping are left out.
QString queryText(Subject subject, const Query &query);

/// One value as filter text: quoted where needed.
QString quotedFilterValue(const QString &value);

} // namespace gatehouse
