// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field_words.h"

#include "core/domain/event_kind.h"
#include "core/domain/session_status.h"
#include "core/domain/short_identifier.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace gatehouse::words {

namespace {

struct FieldWords
{
    Q_DECLARE_TR_FUNCTIONS(FieldWords)
};

} // namespace

QString field(Field field)
{
    switch (field) {
    case Field::Source: return FieldWords::tr("Source");
    case Field::User: return FieldWords::tr("User");
    case Field::Name: return FieldWords::tr("Name");
    case Field::Status: return FieldWords::tr("Status");
    case Field::Kind: return FieldWords::tr("Event");
    case Field::Browser: return FieldWords::tr("Browser");
    case Field::Platform: return FieldWords::tr("System");
    case Field::Device: return FieldWords::tr("Device type");
    case Field::Ip: return FieldWords::tr("IP address");
    case Field::Country: return FieldWords::tr("Country");
    case Field::City: return FieldWords::tr("City");
    case Field::Session: return FieldWords::tr("Session");
    case Field::Doubtful: return FieldWords::tr("Doubtful");
    case Field::Presumed: return FieldWords::tr("Presumed");
    case Field::First: return FieldWords::tr("First activity");
    case Field::Last: return FieldWords::tr("Last activity");
    case Field::Time: return FieldWords::tr("Time");
    case Field::Known: return FieldWords::tr("Known user");
    case Field::Totp: return FieldWords::tr("Second factor");
    case Field::Suspended: return FieldWords::tr("Suspended");
    case Field::Sessions: return FieldWords::tr("Sessions");
    case Field::Active: return FieldWords::tr("Active");
    case Field::Failed: return FieldWords::tr("Failed logins");
    case Field::LastLogin: return FieldWords::tr("Last login");
    case Field::LastFailed: return FieldWords::tr("Last failed login");
    }
    return {};
}

QString fieldWithin(Field named)
{
    QString text = field(named);
    // German writes its nouns with a capital wherever they stand, everyone writes "IP" like that.
    if (QLocale().language() != QLocale::German && !(text.size() > 1 && text.at(1).isUpper()))
        text[0] = text.at(0).toLower();
    return text;
}

QString fieldValue(Field field, const QString &value)
{
    if (value.isEmpty())
        return FieldWords::tr("not known");
    switch (field) {
    case Field::Status:
        if (const auto status = sessionStatusFromName(value))
            return words::status(*status);
        break;
    case Field::Kind:
        if (const auto kind = eventKindFromName(value))
            return words::event(*kind);
        break;
    case Field::User:
    case Field::Name:
        return shownUser(value);
    case Field::Ip:
        return shownAddress(value);
    case Field::Browser:
        return value.contains(u'*') ? value : words::browser(value);
    case Field::Platform:
        return value.contains(u'*') ? value : words::platform(value);
    case Field::Session:
        return shortIdentifier(value);
    case Field::Device:
        return value == QLatin1String("mobile") ? FieldWords::tr("mobile") : FieldWords::tr("computer");
    case Field::Doubtful:
    case Field::Presumed:
    case Field::Known:
    case Field::Suspended:
    case Field::Totp:
        if (value == QLatin1String("yes"))
            return FieldWords::tr("yes");
        if (value == QLatin1String("no"))
            return FieldWords::tr("no");
        return FieldWords::tr("not known");
    default:
        break;
    }
    return value;
}

QString fieldValues(Field field, const QStringList &values)
{
    constexpr int Named = 3;
    if (values.size() > Named)
        return FieldWords::tr("%1 values").arg(values.size());
    QStringList shown;
    for (const QString &value : values)
        shown << fieldValue(field, value);
    return shown.join(QLatin1String(", "));
}

QString lastSpan(std::int64_t seconds)
{
    const auto n = [seconds](std::int64_t unit) { return static_cast<int>(seconds / unit); };
    if (seconds % 86400 == 0 && seconds > 86400)
        return FieldWords::tr("last %1 days").arg(n(86400));
    if (seconds % 3600 == 0)
        return seconds == 3600 ? FieldWords::tr("last hour") : FieldWords::tr("last %1 hours").arg(n(3600));
    if (seconds % 60 == 0)
        return FieldWords::tr("last %1 minutes").arg(n(60));
    return FieldWords::tr("last %1 seconds").arg(seconds);
}

} // namespace gatehouse::words
