// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/log_zone.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace gatehouse {

std::optional<LogZone> logZoneFromText(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty() || wanted.compare(QStringLiteral("UTC"), Qt::CaseInsensitive) == 0
        || wanted.compare(QStringLiteral("Z"), Qt::CaseInsensitive) == 0)
        return LogZone{};
    static const QRegularExpression offset(
        QStringLiteral("^(?:UTC|GMT)?\\s*([+\\-\u2212])(\\d{1,2})(?::?(\\d{2}))?$"), QRegularExpression::CaseInsensitiveOption);
    if (const QRegularExpressionMatch match = offset.match(wanted); match.hasMatch()) {
        const int hours = match.captured(2).toInt();
        const int minutes = match.captured(3).toInt();
        // The widest offsets in use are -12:00 and +14:00.
        if (minutes > 59 || hours * 60 + minutes > 14 * 60)
            return std::nullopt;
        const int east = match.captured(1) == QStringLiteral("+") ? 1 : -1;
        return LogZone{{}, east * (hours * 60 + minutes)};
    }
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (wanted.compare(QString::fromLatin1(id), Qt::CaseInsensitive) == 0)
            return LogZone{id, 0};
    }
    return std::nullopt;
}

} // namespace gatehouse
