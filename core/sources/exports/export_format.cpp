// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/exports/export_format.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace gatehouse {

namespace {

struct Names
{
    Column column;
    const char *name;
    const char *label;
};

constexpr Names Table[] = {
    {Column::Ignore, "ignore", QT_TRANSLATE_NOOP("Exports", "(not used)")},
    {Column::Id, "id", QT_TRANSLATE_NOOP("Exports", "Record id")},
    {Column::User, "user_id", QT_TRANSLATE_NOOP("Exports", "User")},
    {Column::Login, "login", QT_TRANSLATE_NOOP("Exports", "Login")},
    {Column::Name, "name", QT_TRANSLATE_NOOP("Exports", "Name")},
    {Column::Identifier, "session_identifier", QT_TRANSLATE_NOOP("Exports", "Session identifier")},
    {Column::Platform, "platform", QT_TRANSLATE_NOOP("Exports", "Platform")},
    {Column::Browser, "browser", QT_TRANSLATE_NOOP("Exports", "Browser")},
    {Column::Ip, "ip_address", QT_TRANSLATE_NOOP("Exports", "IP address")},
    {Column::Country, "country", QT_TRANSLATE_NOOP("Exports", "Country")},
    {Column::City, "city", QT_TRANSLATE_NOOP("Exports", "City")},
    {Column::DeviceType, "device_type", QT_TRANSLATE_NOOP("Exports", "Device type")},
    {Column::UserAgent, "user_agent", QT_TRANSLATE_NOOP("Exports", "User agent")},
    {Column::Revoked, "revoked", QT_TRANSLATE_NOOP("Exports", "Revoked")},
    {Column::FirstActivity, "first_activity", QT_TRANSLATE_NOOP("Exports", "First activity")},
    {Column::LastActivity, "last_activity", QT_TRANSLATE_NOOP("Exports", "Last activity")},
    {Column::Active, "active", QT_TRANSLATE_NOOP("Exports", "Active")},
    {Column::Share, "share", QT_TRANSLATE_NOOP("Exports", "Share user")},
    {Column::Totp, "totp_enabled", QT_TRANSLATE_NOOP("Exports", "Two-factor authentication")},
    {Column::Created, "create_date", QT_TRANSLATE_NOOP("Exports", "Created on")},
    {Column::LastLogin, "login_date", QT_TRANSLATE_NOOP("Exports", "Latest login")},
    {Column::Creator, "create_uid", QT_TRANSLATE_NOOP("Exports", "Created by")},
    {Column::Status, "status", QT_TRANSLATE_NOOP("Exports", "Session status")},
    {Column::Kind, "kind", QT_TRANSLATE_NOOP("Exports", "Event kind")},
    {Column::Time, "time", QT_TRANSLATE_NOOP("Exports", "Event time")},
    {Column::Doubtful, "doubtful", QT_TRANSLATE_NOOP("Exports", "Doubtful")},
    {Column::Note, "note", QT_TRANSLATE_NOOP("Exports", "Note")},
    {Column::Source, "source", QT_TRANSLATE_NOOP("Exports", "Source")},
};
static_assert(std::size(Table) == ColumnCount);

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Exports)
};

} // namespace

QString fileFormatName(FileFormat format)
{
    switch (format) {
    case FileFormat::OdooLog:
        return Texts::tr("Odoo server log");
    case FileFormat::Csv:
        return Texts::tr("CSV table");
    case FileFormat::Xlsx:
        return Texts::tr("Excel table");
    case FileFormat::Json:
        return Texts::tr("JSON array");
    case FileFormat::JsonLines:
        return Texts::tr("JSON Lines");
    case FileFormat::Unknown:
        break;
    }
    return Texts::tr("not recognised");
}

QString tableKindName(TableKind kind)
{
    switch (kind) {
    case TableKind::Devices:
        return Texts::tr("devices");
    case TableKind::Users:
        return Texts::tr("users");
    case TableKind::UserLogins:
        return Texts::tr("last logins");
    case TableKind::Events:
        return Texts::tr("events");
    case TableKind::None:
        break;
    }
    return {};
}

QString compressionName(Compression compression)
{
    switch (compression) {
    case Compression::Gzip:
        return QStringLiteral("gzip");
    case Compression::Xz:
        return QStringLiteral("xz");
    case Compression::Zstd:
        return QStringLiteral("zstd");
    case Compression::None:
        break;
    }
    return {};
}

QString textEncodingName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf16Le:
    case TextEncoding::Utf16Be:
        return QStringLiteral("UTF-16");
    case TextEncoding::Latin1:
        return QStringLiteral("Latin-1");
    case TextEncoding::Utf8:
        break;
    }
    return QStringLiteral("UTF-8");
}

QLatin1StringView columnName(Column column)
{
    return QLatin1StringView(Table[static_cast<int>(column)].name);
}

std::optional<Column> columnFromName(QStringView name)
{
    for (const Names &n : Table) {
        if (name == QLatin1StringView(n.name))
            return n.column;
    }
    return std::nullopt;
}

QString columnLabel(Column column)
{
    return Texts::tr(Table[static_cast<int>(column)].label);
}

std::vector<Column> mappableColumns()
{
    return {Column::Ignore, Column::Identifier, Column::User, Column::Login, Column::Name, Column::Platform,
        Column::Browser, Column::DeviceType, Column::UserAgent, Column::Ip, Column::Country, Column::City, Column::FirstActivity,
        Column::LastActivity, Column::Revoked, Column::Active, Column::Share, Column::Totp, Column::Created,
        Column::LastLogin, Column::Creator, Column::Id};
}

QString headerFingerprint(const QStringList &headers)
{
    const QByteArray hash = QCryptographicHash::hash(headers.join(u'\x1f').toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.left(16).toHex());
}

QString headerMapText(const HeaderMap &map)
{
    QJsonObject object;
    for (auto it = map.begin(); it != map.end(); ++it)
        object.insert(it.key(), QString(columnName(it.value())));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

HeaderMap headerMapFromText(const QString &text)
{
    HeaderMap map;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (const auto column = columnFromName(it.value().toString()))
            map.insert(it.key(), *column);
    }
    return map;
}

} // namespace gatehouse
