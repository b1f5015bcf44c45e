// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/odoo_rpc/guard_profile.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace gatehouse::odoo {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Odoo)
};

constexpr qsizetype LongestText = 100;
constexpr qsizetype MostKinds = 200;
constexpr std::int64_t MostAtOnce = 100'000;

Instant timeOf(const QJsonValue &value)
{
    return parseInstant(value.toString().left(LongestText).toStdString()).value_or(Instant{});
}

} // namespace

Result<GuardProfile> guardProfileFrom(const QJsonObject &answer)
{
    const auto text = [&answer](const char *key) { return answer.value(QLatin1String(key)).toString().left(LongestText); };
    const auto number = [&answer](const char *key) { return answer.value(QLatin1String(key)).toInteger(-1); };
    const qint64 api = number("api");
    if (api > GuardApi)
        return fail(ErrorKind::Refused, Texts::tr("the Guard there is newer than this program (it speaks API %1, this program %2): "
                                                  "update Gatehouse")
                                            .arg(api)
                                            .arg(GuardApi));
    if (api >= 0 && api < GuardApi)
        return fail(ErrorKind::Refused, Texts::tr("the Guard there is too old for this program (it speaks API %1, this program %2): "
                                                  "update it with gatehousectl guard export")
                                            .arg(api)
                                            .arg(GuardApi));
    GuardProfile guard;
    guard.api = static_cast<int>(api);
    guard.version = text("version");
    guard.installation = text("installation");
    guard.installed = timeOf(answer.value(QLatin1String("installed")));
    guard.isOfficer = text("role") == QLatin1String("officer");
    guard.policyRevision = number("policy_revision");
    guard.serverTime = timeOf(answer.value(QLatin1String("server_time")));
    guard.maxRows = static_cast<int>(std::clamp<qint64>(number("max_rows"), 0, MostAtOnce));
    guard.maxIdentifiers = static_cast<int>(std::clamp<qint64>(number("max_identifiers"), 0, MostAtOnce));
    guard.identifierLength = static_cast<int>(std::clamp<qint64>(number("identifier_length"), 0, LongestText));
    guard.maxInactivity = std::max<qint64>(number("max_inactivity_seconds"), 0);
    guard.keepsAllowances = answer.value(QLatin1String("widest_network")).isObject();
    const QJsonArray kinds = answer.value(QLatin1String("event_kinds")).toArray();
    for (qsizetype i = 0; i < std::min(kinds.size(), MostKinds); ++i)
        guard.eventKinds << kinds.at(i).toString().left(LongestText);
    if (api != GuardApi || guard.version.isEmpty() || guard.installation.isEmpty() || guard.maxRows == 0 || guard.maxIdentifiers == 0 ||
        guard.identifierLength == 0 || guard.policyRevision < 0 || !guard.serverTime.isKnown())
        return fail(ErrorKind::Protocol, Texts::tr("what the Guard there tells of itself is not understood"));
    return guard;
}

} // namespace gatehouse::odoo
