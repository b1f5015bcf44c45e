// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QString>

#include <string>
#include <string_view>
#include <utility>

namespace gatehouse {

/// One value of a filter condition against the texts of a ledger (UTF-8): equal without regard to letter case, '*'
/// standing for any text.
class TextPattern
{
public:
    explicit TextPattern(const QString &pattern);
    bool matches(std::string_view utf8) const;

private:
    bool matchesFolded(const QString &text) const;

    QString m_pattern;    ///< case-folded
    std::string m_plain;  ///< the same in ASCII, when it is and has no '*'
    QStringList m_parts;  ///< between the stars
    bool m_wild = false;
};

/// A network in CIDR notation ("10.0.0.0/8", "2001:db8::/32").
class NetworkPattern
{
public:
    explicit NetworkPattern(const QString &text);
    bool isValid() const { return m_subnet.second >= 0; }
    bool matches(std::string_view ip) const;

private:
    std::pair<QHostAddress, int> m_subnet{{}, -1};
};

} // namespace gatehouse
