// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/text_table.h"

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int MaxWidth = 48;

/// 0, 1 or 2 columns. The wide ranges are the blocks of Unicode's East Asian Width classes W and F that occur in
/// names (UAX #11).
int width(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        break;
    }
    const bool wide = (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0x303e) || (c >= 0x3041 && c <= 0x33ff)
        || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0x4e00 && c <= 0x9fff) || (c >= 0xa000 && c <= 0xa4cf)
        || (c >= 0xa960 && c <= 0xa97f) || (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) || (c >= 0xffe0 && c <= 0xffe6)
        || (c >= 0x1f300 && c <= 0x1faff) || (c >= 0x20000 && c <= 0x3fffd);
    return wide ? 2 : 1;
}

QString cut(const QString &text)
{
    if (displayWidth(text) <= MaxWidth)
        return text;
    QString result;
    int used = 0;
    const auto points = text.toUcs4();
    for (const uint point : points) {
        used += width(point);
        if (used > MaxWidth - 1)
            break;
        result += QString::fromUcs4(reinterpret_cast<const char32_t *>(&point), 1);
    }
    return result + QChar(0x2026);
}

} // namespace

QString printable(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u == u'\n')
            out += QStringLiteral("\\n");
        else if (u == u'\r')
            out += QStringLiteral("\\r");
        else if (u == u'\t')
            out += QStringLiteral("\\t");
        else if (u < 0x20 || (u >= 0x7f && u < 0xa0))
            out += QStringLiteral("\\x%1").arg(u, 2, 16, QLatin1Char('0'));
        else if (u == 0x061c || (u >= 0x200b && u <= 0x200f) || (u >= 0x2028 && u <= 0x202e)
            || (u >= 0x2060 && u <= 0x206f) || u == 0xfeff)
            out += QStringLiteral("\\u%1").arg(u, 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return out;
}

int displayWidth(const QString &text)
{
    int sum = 0;
    const auto points = text.toUcs4();
    for (const uint point : points)
        sum += width(point);
    return sum;
}

TextTable::TextTable(const QStringList &headings)
    : m_headings(headings)
    , m_right(static_cast<std::size_t>(headings.size()), false)
{
}

void TextTable::add(const QStringList &cells)
{
    QStringList row;
    row.reserve(cells.size());
    for (const QString &cell : cells)
        row.append(cut(printable(cell)));
    m_rows.push_back(row);
}

QString TextTable::text() const
{
    const auto columns = static_cast<std::size_t>(m_headings.size());
    std::vector<int> widths(columns, 0);
    for (const QStringList &row : m_rows) {
        for (std::size_t i = 0; i < columns; ++i)
            widths[i] = std::max(widths[i], displayWidth(row.value(static_cast<qsizetype>(i))));
    }
    QString out;
    const auto put = [&](const QStringList &row) {
        QString line;
        for (std::size_t i = 0; i < columns; ++i) {
            if (widths[i] == 0)
                continue;
            const QString cell = row.value(static_cast<qsizetype>(i));
            const int room = std::max(widths[i], displayWidth(m_headings.at(static_cast<qsizetype>(i))));
            const QString blanks(std::max(0, room - displayWidth(cell)), QLatin1Char(' '));
            if (!line.isEmpty())
                line += QStringLiteral("  ");
            line += m_right[i] ? blanks + cell : cell + blanks;
        }
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        out += line + QLatin1Char('\n');
    };
    put(m_headings);
    for (const QStringList &row : m_rows)
        put(row);
    return out;
}

} // namespace gatehouse
