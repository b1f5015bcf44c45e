// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"
#include "core/domain/views.h"

#include <QByteArray>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace gatehouse {

enum class RowFormat : std::uint8_t {
    Csv,      ///< RFC 4180, UTF-8, with a header line
    JsonLines ///< one JSON object a line, UTF-8
};

/// "csv", "jsonl".
std::optional<RowFormat> rowFormatFromName(QStringView name);

/// Rows of the ledger's lists as text for other programs. The keys, in this order, are part of what Gatehouse promises:
///
/// sessions: source user login status identifier ip country city browser platform first_activity last_activity
///           name presumed device_type from_log
/// events:   source user login kind identifier ip country city browser platform time name doubtful note line
/// users:    source user login name odoo_id known suspended share totp sessions active logins failed last_login
///           last_failed created
///
/// Times are UTC, ISO 8601. What is not known is an empty cell in CSV and null in JSON; yes and no are `true` and `false`;
/// `line` is that of the imported file. Session identifiers are shortened unless asked for in full. In CSV, cells that
/// a spreadsheet might run as a formula begin with an apostrophe.
class RowText
{
public:
    RowText(RowFormat format, bool fullIdentifiers)
        : m_format(format)
        , m_fullIdentifiers(fullIdentifiers)
    {
    }

    static QStringList keys(Subject subject);
    /// The header line; empty for JSON Lines.
    QByteArray header(Subject subject) const;
    /// One line, ended.
    QByteArray line(const SessionView &session) const;
    QByteArray line(const EventView &event) const;
    QByteArray line(const UserView &user) const;

private:
    QString identifier(const QString &full) const;

    RowFormat m_format;
    bool m_fullIdentifiers;
};

} // namespace gatehouse
