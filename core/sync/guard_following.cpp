// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/guard_following.h"

namespace gatehouse {

odoo::GuardCursor guardCursorFrom(const QJsonValue &stored)
{
    const QJsonObject object = stored.toObject();
    return {object.value(QLatin1String("installation")).toString(), object.value(QLatin1String("sessions")).toInteger(),
        object.value(QLatin1String("events")).toInteger()};
}

QJsonObject guardCursorJson(const odoo::GuardCursor &cursor)
{
    return {{QStringLiteral("installation"), cursor.installation}, {QStringLiteral("sessions"), static_cast<qint64>(cursor.sessions)},
        {QStringLiteral("events"), static_cast<qint64>(cursor.events)}};
}

QSet<qint64> GuardAccounts::wanted(const odoo::TouchedAccounts &touched) const
{
    QSet<qint64> ids = touched.changed;
    ids.unite(touched.signedIn & m_troubled);
    return ids;
}

void GuardAccounts::take(const std::vector<odoo::GuardAccount> &accounts, bool whole, LedgerSink &sink)
{
    if (whole) {
        m_troubled.clear();
        m_areKnown = true;
    }
    for (const odoo::GuardAccount &account : accounts) {
        sink.account(odoo::recordOf(account));
        if (account.failures > 0 || account.lockedUntil.isKnown())
            m_troubled.insert(account.id);
        else
            m_troubled.remove(account.id);
    }
}

} // namespace gatehouse
