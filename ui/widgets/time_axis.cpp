// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/time_axis.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace gatehouse {

namespace {

constexpr std::int64_t Day = 86400;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TimeAxis)
};

std::vector<TimeTick> ticksOfMonths(const TimeRange &range, int months)
{
    std::vector<TimeTick> ticks;
    const QLocale locale;
    QDate date = range.from.toDateTime().date();
    date = QDate(date.year(), months >= 12 ? 1 : (date.month() - 1) / months * months + 1, 1);
    for (; Instant::fromDateTime(QDateTime(date, QTime(0, 0), Qt::UTC)) < range.to; date = date.addMonths(months)) {
        const Instant t = Instant::fromDateTime(QDateTime(date, QTime(0, 0), Qt::UTC));
        if (t < range.from)
            continue;
        const bool year = months >= 12;
        ticks.push_back({t, locale.toString(date, year ? QStringLiteral("yyyy") : QStringLiteral("MMM yyyy"))});
    }
    return ticks;
}

} // namespace

std::vector<TimeTick> timeTicks(const TimeRange &range, int most)
{
    if (!range.from.isKnown() || !range.to.isKnown() || range.to <= range.from || most < 1)
        return {};
    const std::int64_t length = (range.to.ms - range.from.ms) / 1000;

    static constexpr std::int64_t Steps[] = {1, 5, 15, 60, 300, 900, 1800, 3600, 2 * 3600, 3 * 3600, 6 * 3600, 12 * 3600,
        Day, 2 * Day, 7 * Day, 14 * Day};
    for (const std::int64_t step : Steps) {
        if (length / step > most)
            continue;
        std::vector<TimeTick> ticks;
        const QLocale locale;
        // Weeks begin on Mondays; 1970-01-01 was a Thursday.
        const std::int64_t origin = step >= 7 * Day ? 4 * Day : 0;
        std::int64_t t = (range.from.seconds() - origin) / step * step + origin;
        for (; t * 1000 < range.to.ms; t += step) {
            if (t * 1000 < range.from.ms)
                continue;
            const Instant instant = Instant::fromSeconds(t);
            const QDateTime time = instant.toDateTime();
            const bool midnight = time.time() == QTime(0, 0);
            QString text;
            if (midnight) {
                const bool month = ticks.empty() || time.date().day() <= step / Day;
                text = locale.toString(time.date(),
                    month || step >= 7 * Day ? Texts::tr("ddd d MMM", "date format") : Texts::tr("ddd d", "date format"));
            } else {
                text = time.toString(step < 60 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
            }
            ticks.push_back({instant, text});
        }
        return ticks;
    }
    for (const int months : {1, 3, 6, 12}) {
        if (length / (months * 30 * Day) <= most)
            return ticksOfMonths(range, months);
    }
    return ticksOfMonths(range, 12 * int(length / (365 * Day) / most + 1));
}

} // namespace gatehouse
