// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/row_text.h"

#include "core/domain/short_identifier.h"
#include "core/evidence/csv.h"
#include "core/evidence/json_line.h"

namespace gatehouse {

namespace {

/// csvLine() lets plain numbers keep their sign; in text that somebody chose (a login may be "+33…") nothing may.
QString cell(const QString &text)
{
    const bool sign = text.startsWith(QLatin1Char('+')) || text.startsWith(QLatin1Char('-'));
    return sign ? QLatin1Char('\'') + text : text;
}

QString cell(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

QString cell(const std::optional<bool> &value)
{
    return value ? cell(*value) : QString();
}

QString cell(std::int64_t value)
{
    return QString::number(value);
}

QString deviceType(bool mobile)
{
    return mobile ? QStringLiteral("mobile") : QStringLiteral("computer");
}

void flagOrNull(JsonLine &json, const char *key, const std::optional<bool> &value)
{
    if (value)
        json.flag(key, *value);
    else
        json.null(key);
}

} // namespace

std::optional<RowFormat> rowFormatFromName(QStringView name)
{
    if (name == u"csv")
        return RowFormat::Csv;
    if (name == u"jsonl")
        return RowFormat::JsonLines;
    return std::nullopt;
}

QStringList RowText::keys(Subject subject)
{
    const char *names = "";
    switch (subject) {
    case Subject::Sessions:
        names = "source user login status identifier ip country city browser platform first_activity last_activity name "
                "presumed device_type from_log";
        break;
    case Subject::Events:
        names = "source user login kind identifier ip country city browser platform time name doubtful note line";
        break;
    case Subject::Users:
        names = "source user login name odoo_id known suspended share totp sessions active logins failed last_login "
                "last_failed created";
        break;
    }
    return QString::fromLatin1(names).split(QLatin1Char(' '));
}

QByteArray RowText::header(Subject subject) const
{
    return m_format == RowFormat::Csv ? csvLine(keys(subject)) : QByteArray();
}

QString RowText::identifier(const QString &full) const
{
    return m_fullIdentifiers || full.isEmpty() ? full : shortIdentifier(full);
}

QByteArray RowText::line(const SessionView &s) const
{
    const QLatin1StringView status = sessionStatusName(s.state.status);
    if (m_format == RowFormat::Csv) {
        return csvLine({cell(s.source), cell(s.user), cell(s.login), status, cell(identifier(s.identifier)), cell(s.ip),
            cell(s.country), cell(s.city), cell(s.browser), cell(s.platform), s.first.toIso(), s.last.toIso(),
            cell(s.name), cell(s.state.presumed), deviceType(s.mobile), cell(s.fromLog)});
    }
    JsonLine json;
    json.text("source", s.source).text("user", s.user).text("login", s.login).text("status", QString(status));
    json.text("identifier", identifier(s.identifier)).text("ip", s.ip).text("country", s.country).text("city", s.city);
    json.text("browser", s.browser).text("platform", s.platform);
    json.text("first_activity", s.first.toIso()).text("last_activity", s.last.toIso()).text("name", s.name);
    json.flag("presumed", s.state.presumed).text("device_type", deviceType(s.mobile)).flag("from_log", s.fromLog);
    return json.take();
}

QByteArray RowText::line(const EventView &e) const
{
    const QLatin1StringView kind = eventKindName(e.kind);
    if (m_format == RowFormat::Csv) {
        return csvLine({cell(e.source), cell(e.user), cell(e.login), kind, cell(identifier(e.identifier)), cell(e.ip),
            cell(e.country), cell(e.city), cell(e.browser), cell(e.platform), e.time.toIso(), cell(e.name),
            cell(e.doubtful), cell(e.note), e.line ? cell(e.line) : QString()});
    }
    JsonLine json;
    json.text("source", e.source).text("user", e.user).text("login", e.login).text("kind", QString(kind));
    json.text("identifier", identifier(e.identifier)).text("ip", e.ip).text("country", e.country).text("city", e.city);
    json.text("browser", e.browser).text("platform", e.platform).text("time", e.time.toIso()).text("name", e.name);
    json.flag("doubtful", e.doubtful).text("note", e.note);
    if (e.line)
        json.number("line", e.line);
    else
        json.null("line");
    return json.take();
}

QByteArray RowText::line(const UserView &u) const
{
    if (m_format == RowFormat::Csv) {
        return csvLine({cell(u.source), cell(u.user), cell(u.login), cell(u.name),
            u.odooId ? cell(u.odooId) : QString(), cell(u.known), cell(u.suspended), cell(u.share), cell(u.totpEnabled),
            cell(u.sessions), cell(u.active), cell(u.logins), cell(u.failed), u.lastLogin.toIso(), u.lastFailed.toIso(),
            u.created.toIso()});
    }
    JsonLine json;
    json.text("source", u.source).text("user", u.user).text("login", u.login).text("name", u.name);
    if (u.odooId)
        json.number("odoo_id", u.odooId);
    else
        json.null("odoo_id");
    json.flag("known", u.known);
    flagOrNull(json, "suspended", u.suspended);
    flagOrNull(json, "share", u.share);
    flagOrNull(json, "totp", u.totpEnabled);
    json.number("sessions", u.sessions).number("active", u.active).number("logins", u.logins).number("failed", u.failed);
    json.text("last_login", u.lastLogin.toIso()).text("last_failed", u.lastFailed.toIso());
    json.text("created", u.created.toIso());
    return json.take();
}

} // namespace gatehouse
