// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/instant.h"

#include <QTimeZone>

namespace gatehouse {

namespace {

/// Two digits at p, or -1.
inline int twoDigits(const char *p)
{
    const unsigned a = static_cast<unsigned>(p[0]) - '0';
    const unsigned b = static_cast<unsigned>(p[1]) - '0';
    return a > 9 || b > 9 ? -1 : static_cast<int>(a * 10 + b);
}

constexpr int daysInMonth(int year, int month)
{
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

} // namespace

Instant Instant::fromDateTime(const QDateTime &t)
{
    return t.isValid() ? Instant{t.toMSecsSinceEpoch()} : Instant{};
}

QDateTime Instant::toDateTime() const
{
    return isKnown() ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC) : QDateTime();
}

QString Instant::toIso() const
{
    if (!isKnown())
        return {};
    return toDateTime().toString(ms % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

std::optional<Instant> parseInstant(std::string_view text)
{
    if (text.size() < 19)
        return std::nullopt;
    const char *p = text.data();
    const int century = twoDigits(p);
    const int year2 = twoDigits(p + 2);
    const int month = twoDigits(p + 5);
    const int day = twoDigits(p + 8);
    const int hour = twoDigits(p + 11);
    const int minute = twoDigits(p + 14);
    const int second = twoDigits(p + 17);
    if ((century | year2 | month | day | hour | minute | second) < 0 || p[4] != '-' || p[7] != '-'
        || (p[10] != ' ' && p[10] != 'T') || p[13] != ':' || p[16] != ':')
        return std::nullopt;
    const int year = century * 100 + year2;
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) || hour > 23 || minute > 59 || second > 60)
        return std::nullopt;

    std::int64_t ms = (daysFromCivil(year, static_cast<unsigned>(month), static_cast<unsigned>(day)) * 86400 + hour * 3600
                          + minute * 60 + second)
        * 1000;

    std::string_view rest = text.substr(19);
    if (!rest.empty() && (rest[0] == ',' || rest[0] == '.')) {
        rest.remove_prefix(1);
        int scale = 100;
        std::size_t digits = 0;
        while (digits < rest.size() && rest[digits] >= '0' && rest[digits] <= '9') {
            ms += (rest[digits] - '0') * scale;
            scale /= 10;
            ++digits;
        }
        if (digits == 0)
            return std::nullopt;
        rest.remove_prefix(digits);
    }
    if (rest.empty() || rest == "Z")
        return Instant{ms};
    if ((rest[0] != '+' && rest[0] != '-') || rest.size() < 3)
        return std::nullopt;
    const int offsetHours = twoDigits(rest.data() + 1);
    int offsetMinutes = 0;
    if (rest.size() == 6 && rest[3] == ':')
        offsetMinutes = twoDigits(rest.data() + 4);
    else if (rest.size() == 5)
        offsetMinutes = twoDigits(rest.data() + 3);
    else if (rest.size() != 3)
        return std::nullopt;
    if (offsetHours < 0 || offsetHours > 14 || offsetMinutes < 0 || offsetMinutes > 59)
        return std::nullopt;
    const std::int64_t offset = (offsetHours * 60 + offsetMinutes) * std::int64_t{60000};
    return Instant{rest[0] == '+' ? ms - offset : ms + offset};
}

} // namespace gatehouse
