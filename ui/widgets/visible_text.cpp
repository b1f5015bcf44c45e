// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/visible_text.h"

namespace gatehouse {

namespace {

bool hides(const QChar c)
{
    switch (c.category()) {
    case QChar::Other_Format: // bidirectional controls, zero-width characters, the byte order mark
    case QChar::Other_Control:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return c.unicode() == 0x00A0 || (c.category() == QChar::Separator_Space && c != QLatin1Char(' '));
    }
}

QString code(char32_t c)
{
    return QStringLiteral("⟨U+%1⟩").arg(QString::number(c, 16).toUpper(), 4, QLatin1Char('0'));
}

} // namespace

QString visibleText(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.unicode() < 0x20) {
            out += QChar(0x2400 + c.unicode());
        } else if (c.unicode() == 0x7F) {
            out += QChar(0x2421);
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            const char32_t whole = QChar::surrogateToUcs4(c, text.at(i + 1));
            const QChar::Category category = QChar::category(whole);
            if (category == QChar::Other_Format || category == QChar::Other_NotAssigned
                || category == QChar::Other_PrivateUse) {
                out += code(whole);
            } else {
                out += c;
                out += text.at(i + 1);
            }
            ++i;
        } else if (c.isSurrogate() || hides(c)) {
            out += code(c.unicode());
        } else {
            out += c;
        }
    }
    return out;
}

} // namespace gatehouse
