// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/instant.h"
#include "core/domain/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <cstdint>

/// The Guard, Gatehouse's add-on inside Odoo, as it tells of itself: model `gatehouse.guard`, method `capabilities`. What it
/// speaks is in packaging/odoo/gatehouse_guard/README.md.
namespace gatehouse::odoo {

inline const QString GuardModel = QStringLiteral("gatehouse.guard");

/// The one language of it that this program speaks.
inline constexpr int GuardApi = 1;

struct GuardProfile
{
    int api = 0;
    QString version;      ///< "1.0.0"
    QString installation; ///< another one: cursors are void
    Instant installed;
    bool isOfficer = false; ///< may act; else an auditor, who may read
    std::int64_t policyRevision = 0;
    Instant serverTime;             ///< when it was asked, by its clock
    int maxRows = 0;                ///< at once, whatever is asked for
    int maxIdentifiers = 0;         ///< of sessions to be revoked at once
    int identifierLength = 0;       ///< 42; Odoo 17: 20
    std::int64_t maxInactivity = 0; ///< seconds after which Odoo itself forgets an unsaved session
    bool keepsAllowances = false;   ///< networks and devices can be allowed: from 1.2 on
    QStringList eventKinds;

    bool operator==(const GuardProfile &) const = default;
};

/// Of what `capabilities` answered. Errors: Refused (speaks another language; the text says which of both is old),
/// Protocol (not understood).
Result<GuardProfile> guardProfileFrom(const QJsonObject &answer);

} // namespace gatehouse::odoo
