// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/copied_text.h"

namespace gatehouse {

QString copiedText(const Cell &cell)
{
    QString text = cell.copied.isNull() ? cell.text : cell.copied;
    for (QChar &c : text) {
        if (c == u'\t' || c == u'\n' || c == u'\r')
            c = u' ';
    }
    return text;
}

} // namespace gatehouse
