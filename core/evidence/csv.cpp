// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/csv.h"

namespace gatehouse {

namespace {

bool isFormula(const QString &cell)
{
    if (cell.isEmpty())
        return false;
    switch (cell.at(0).unicode()) {
    case '=':
    case '@':
    case '\t':
    case '\r':
    case '\n':
        return true;
    case '+':
    case '-': {
        bool number = false;
        cell.toDouble(&number);
        return !number;
    }
    default:
        return false;
    }
}

} // namespace

QByteArray csvLine(const QStringList &cells)
{
    QByteArray line;
    bool first = true;
    for (const QString &cell : cells) {
        if (!first)
            line += ',';
        first = false;
        QByteArray text = cell.toUtf8();
        if (isFormula(cell))
            text.prepend('\'');
        const bool quote = text.contains(',') || text.contains('"') || text.contains('\n') || text.contains('\r')
            || text.startsWith(' ') || text.endsWith(' ');
        line += quote ? '"' + text.replace('"', "\"\"") + '"' : text;
    }
    return line + "\r\n";
}

} // namespace gatehouse
