// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/record_query.h"

#include "core/ledger/reader.h"

namespace gatehouse {

QString valueAsked(const Query &query, Field field)
{
    const Condition *condition = query.filter.condition(field);
    return condition && !condition->values.isEmpty() ? condition->values.front() : QString();
}

Result<SourceId> sourceAsked(const Query &query, Reader &ledger)
{
    SourceId asked;
    const QString name = valueAsked(query, Field::Source);
    if (name.isEmpty())
        return asked;
    const auto sources = ledger.sources();
    if (!sources)
        return tl::unexpected(sources.error());
    asked.value = -1;
    for (const SourceView &source : *sources) {
        if (source.name == name)
            asked = source.id;
    }
    return asked;
}

} // namespace gatehouse
