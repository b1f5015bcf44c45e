// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/clean_text.h"

#include <QByteArrayView>
#include <QString>

#include <cstring>

namespace gatehouse {

std::string_view CleanText::operator()(std::string_view text)
{
    if (text.empty())
        return text;
    const QByteArrayView bytes(text.data(), static_cast<qsizetype>(text.size()));
    if (std::memchr(text.data(), 0, text.size()) == nullptr && bytes.isValidUtf8())
        return text;
    QString mended = QString::fromUtf8(bytes);
    mended.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    return m_mended.emplace_back(mended.toStdString());
}

std::string_view beginningOf(std::string_view text, std::size_t most)
{
    if (text.size() <= most)
        return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xc0U) == 0x80U)
        --most;
    return text.substr(0, most);
}

} // namespace gatehouse
