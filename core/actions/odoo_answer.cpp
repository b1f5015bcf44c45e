// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/odoo_answer.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

} // namespace

odoo::CallResult<QJsonArray> rowsOf(odoo::OdooSession &session, const odoo::OdooCall &call)
{
    const auto rows = session.call(call);
    if (!rows)
        return tl::unexpected(rows.error());
    if (!rows->isArray())
        return odoo::failCall(ErrorKind::Protocol,
            Texts::tr("%1 answers rows of %2 in a form we do not know.").arg(session.host(), call.model),
            odoo::Delivery::Answered);
    return rows->toArray();
}

std::int64_t idIn(const QJsonValue &value)
{
    return value.isArray() ? value.toArray().at(0).toInteger() : value.toInteger();
}

Instant timeIn(const QJsonValue &value)
{
    return value.isString() ? parseInstant(value.toString().toStdString()).value_or(Instant{}) : Instant{};
}

} // namespace gatehouse
