// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

#include <cstdint>

namespace gatehouse {

/// `text` as a JSON string, quotes included (RFC 8259, UTF-8). All control characters are escaped, those of C1 and
/// the line and direction marks of Unicode too, so that a hostile login drives no terminal that shows the line.
QByteArray jsonString(QStringView text);

/// Builds one JSON object on one line, keys in the order they are added.
class JsonLine
{
public:
    /// Empty text is null.
    JsonLine &text(const char *key, QStringView value);
    JsonLine &number(const char *key, std::int64_t value);
    JsonLine &flag(const char *key, bool value);
    JsonLine &null(const char *key);
    /// A key that a source chose.
    JsonLine &number(QStringView key, std::int64_t value);
    /// The object and a line feed.
    QByteArray take();

private:
    void key(const char *name);

    QByteArray m_line = "{";
};

} // namespace gatehouse
