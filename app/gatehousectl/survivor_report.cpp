// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/survivor_report.h"

#include "app/gatehousectl/output.h"
#include "app/gatehousectl/text_table.h"

#include <QJsonArray>
#include <QJsonObject>

namespace gatehouse {

void reportSurvivors(const std::vector<Survivor> &survivors, const odoo::ServerProfile &profile, bool json)
{
    for (const Survivor &survivor : survivors) {
        const QList<SureWay> ways = sureWays(survivor.target, profile);
        if (json) {
            QJsonArray list;
            for (const SureWay &way : ways)
                list.append(QJsonObject{{QStringLiteral("way"), QString(sureWayKey(way.kind))},
                    {QStringLiteral("also_does"), way.alsoDoes}, {QStringLiteral("unavailable"), way.unavailable}});
            writeJsonLine({{QStringLiteral("survivor"), survivor.target.target.subject},
                {QStringLiteral("journal"), static_cast<qint64>(survivor.target.entry.value)},
                {QStringLiteral("seen"), survivor.seen.toIso()}, {QStringLiteral("text"), survivor.text},
                {QStringLiteral("sure_ways"), list}});
            continue;
        }
        writeToStdout(QStringLiteral("! ") + printable(survivor.text) + QLatin1Char('\n'));
        for (const SureWay &way : ways)
            writeToStdout(QStringLiteral("    %1: %2\n")
                              .arg(way.title, way.unavailable.isEmpty() ? way.alsoDoes : way.unavailable));
    }
}

} // namespace gatehouse
