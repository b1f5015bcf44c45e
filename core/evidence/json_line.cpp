// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/json_line.h"

#include <QString>

#include <utility>

namespace gatehouse {

namespace {

bool isDangerous(char16_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x061c || (c >= 0x200e && c <= 0x200f)
        || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

} // namespace

QByteArray jsonString(QStringView text)
{
    QByteArray out;
    out.reserve(text.size() + 2);
    out += '"';
    // Between escapes, text goes over in pieces: surrogate pairs stay together.
    qsizetype from = 0;
    const auto flush = [&](qsizetype to) {
        if (to > from)
            out += text.mid(from, to - from).toUtf8();
        from = to + 1;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        if (c == '"' || c == '\\') {
            flush(i);
            out += '\\';
            out += static_cast<char>(c);
        } else if (isDangerous(c)) {
            flush(i);
            if (c == '\n') {
                out += "\\n";
            } else if (c == '\t') {
                out += "\\t";
            } else if (c == '\r') {
                out += "\\r";
            } else {
                static constexpr char Digits[] = "0123456789abcdef";
                out += "\\u";
                for (int shift = 12; shift >= 0; shift -= 4)
                    out += Digits[(c >> shift) & 15];
            }
        }
    }
    flush(text.size());
    out += '"';
    return out;
}

void JsonLine::key(const char *name)
{
    if (m_line.size() > 1)
        m_line += ',';
    m_line += '"';
    m_line += name;
    m_line += "\":";
}

JsonLine &JsonLine::text(const char *name, QStringView value)
{
    key(name);
    m_line += value.isEmpty() ? QByteArray("null") : jsonString(value);
    return *this;
}

JsonLine &JsonLine::number(const char *name, std::int64_t value)
{
    key(name);
    m_line += QByteArray::number(static_cast<qint64>(value));
    return *this;
}

JsonLine &JsonLine::number(QStringView name, std::int64_t value)
{
    if (m_line.size() > 1)
        m_line += ',';
    m_line += jsonString(name);
    m_line += ':';
    m_line += QByteArray::number(static_cast<qint64>(value));
    return *this;
}

JsonLine &JsonLine::flag(const char *name, bool value)
{
    key(name);
    m_line += value ? "true" : "false";
    return *this;
}

JsonLine &JsonLine::null(const char *name)
{
    key(name);
    m_line += "null";
    return *this;
}

QByteArray JsonLine::take()
{
    QByteArray line = std::exchange(m_line, QByteArrayLiteral("{"));
    line += "}\n";
    return line;
}

} // namespace gatehouse
