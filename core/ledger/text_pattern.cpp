// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/text_pattern.h"

#include <algorithm>

namespace gatehouse {

namespace {

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

TextPattern::TextPattern(const QString &pattern)
    : m_pattern(pattern.toCaseFolded())
    , m_wild(pattern.contains(u'*'))
{
    if (m_wild) {
        m_parts = m_pattern.split(u'*');
    } else {
        const QByteArray utf8 = m_pattern.toUtf8();
        const std::string_view text(utf8.constData(), static_cast<std::size_t>(utf8.size()));
        if (isAscii(text))
            m_plain = text;
    }
}

bool TextPattern::matches(std::string_view utf8) const
{
    if (!m_wild && !m_plain.empty()) {
        if (utf8.size() == m_plain.size()
            && std::equal(utf8.begin(), utf8.end(), m_plain.begin(), [](char a, char b) { return lower(a) == b; }))
            return true;
        if (isAscii(utf8))
            return false;
    }
    return matchesFolded(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())).toCaseFolded());
}

bool TextPattern::matchesFolded(const QString &text) const
{
    if (!m_wild)
        return text == m_pattern;
    if (!text.startsWith(m_parts.first()))
        return false;
    qsizetype at = m_parts.first().size();
    for (qsizetype i = 1; i + 1 < m_parts.size(); ++i) {
        const qsizetype found = text.indexOf(m_parts[i], at);
        if (found < 0)
            return false;
        at = found + m_parts[i].size();
    }
    return text.size() - at >= m_parts.last().size() && text.endsWith(m_parts.last());
}

NetworkPattern::NetworkPattern(const QString &text)
{
    if (text.contains(u'/'))
        m_subnet = QHostAddress::parseSubnet(text);
}

bool NetworkPattern::matches(std::string_view ip) const
{
    const QHostAddress address(QString::fromLatin1(ip.data(), static_cast<qsizetype>(ip.size())));
    return !address.isNull() && address.isInSubnet(m_subnet);
}

} // namespace gatehouse
