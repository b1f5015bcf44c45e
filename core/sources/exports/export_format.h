// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

/// What exported files can be, in the words of the screens.
namespace gatehouse {

enum class FileFormat : std::uint8_t {
    Unknown,
    OdooLog,   ///< an Odoo server log, 14 to 19
    Csv,       ///< a table: Odoo's export dialog, psql \copy
    Xlsx,      ///< a table: Odoo's export dialog
    Json,      ///< one array of objects: a search_read answer
    JsonLines, ///< one object a line: the same, or what gatehousectl prints
};

/// What the rows of a table are.
enum class TableKind : std::uint8_t {
    None,
    Devices,    ///< res.device, res.device.log; or sessions as gatehousectl prints them
    Users,      ///< res.users
    UserLogins, ///< res.users.log
    Events,     ///< events as gatehousectl prints them
};

enum class Compression : std::uint8_t { None, Gzip, Xz, Zstd };

enum class TextEncoding : std::uint8_t { Utf8, Utf16Le, Utf16Be, Latin1 };

/// "Odoo server log", "CSV table", …; for people.
QString fileFormatName(FileFormat format);
/// "devices", "users", …; for people.
QString tableKindName(TableKind kind);
QString compressionName(Compression compression);
QString textEncodingName(TextEncoding encoding);

/// What a column of a table holds. The names (columnName()) are Odoo's field names where there are such; header maps
/// are written with them.
enum class Column : std::uint8_t {
    Ignore, ///< known, and none of our concern
    Id,
    User,         ///< user_id: an id, [id, name], an external id or a display name
    Login,        ///< login
    Name,         ///< name: display name
    Identifier,   ///< session_identifier
    Platform,     ///< platform
    Browser,      ///< browser
    Ip,           ///< ip_address
    Country,      ///< country
    City,         ///< city
    DeviceType,   ///< device_type
    UserAgent,    ///< user_agent: in place of those before it, from Odoo 19.1 on
    Revoked,      ///< revoked
    FirstActivity, ///< first_activity
    LastActivity,  ///< last_activity
    Active,       ///< active
    Share,        ///< share
    Totp,         ///< totp_enabled
    Created,      ///< create_date
    LastLogin,    ///< login_date
    Creator,      ///< create_uid
    Status,       ///< status of a session (our own lines)
    Kind,         ///< kind of an event (our own lines)
    Time,         ///< time of an event (our own lines)
    Doubtful,     ///< doubtful (our own lines)
    Note,         ///< note (our own lines)
    Source,       ///< source (our own lines)
};

inline constexpr int ColumnCount = static_cast<int>(Column::Source) + 1;

/// "session_identifier", "user_id", …, "ignore".
QLatin1StringView columnName(Column column);
std::optional<Column> columnFromName(QStringView name);
/// For people: "Session identifier", "User", …, "(not used)".
QString columnLabel(Column column);
/// Those an officer may map a header to.
std::vector<Column> mappableColumns();

/// What an officer said about headers that are not known: label as in the file -> column.
using HeaderMap = QHash<QString, Column>;

/// Names a set of headers, whatever file it comes in: a hash of the header line's labels.
QString headerFingerprint(const QStringList &headers);
/// Header maps as text, for Writer::rememberHeaderMap().
QString headerMapText(const HeaderMap &map);
HeaderMap headerMapFromText(const QString &text);

} // namespace gatehouse
