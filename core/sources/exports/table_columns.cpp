// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/exports/table_columns.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct Label
{
    const char *text; ///< lower case
    Column column;
};

// Field names and English labels of res.device(.log), res.session, res.users and res.users.log; then labels in other
// languages; then the names that gatehousectl prints.
constexpr Label Labels[] = {
    {"id", Column::Id},
    {".id", Column::Id},
    {"external id", Column::Ignore},
    {"session_identifier", Column::Identifier},
    {"session identifier", Column::Identifier},
    {"user_id", Column::User},
    {"user_id/id", Column::User},
    {"user_id/.id", Column::User},
    {"user_id/login", Column::Login},
    {"user_id/name", Column::Name},
    {"user_id/display_name", Column::Name},
    {"user", Column::User},
    {"user/login", Column::Login},
    {"user/name", Column::Name},
    {"user/display name", Column::Name},
    {"user/id", Column::User},
    {"user/external id", Column::User},
    {"platform", Column::Platform},
    {"browser", Column::Browser},
    {"ip_address", Column::Ip},
    {"ip address", Column::Ip},
    {"country", Column::Country},
    {"city", Column::City},
    {"device_type", Column::DeviceType},
    {"device type", Column::DeviceType},
    {"first_activity", Column::FirstActivity},
    {"first activity", Column::FirstActivity},
    {"last_activity", Column::LastActivity},
    {"last activity", Column::LastActivity},
    {"revoked", Column::Revoked},
    {"is_current", Column::Ignore},
    {"current device", Column::Ignore},
    {"linked_ip_addresses", Column::Ignore},
    {"linked ip address", Column::Ignore},
    {"user_agent", Column::UserAgent},
    {"user agent", Column::UserAgent},
    {"display_name", Column::Ignore},
    {"display name", Column::Ignore},
    {"login", Column::Login},
    {"name", Column::Name},
    {"active", Column::Active},
    {"share", Column::Share},
    {"share user", Column::Share},
    {"totp_enabled", Column::Totp},
    {"two-factor authentication", Column::Totp},
    {"create_date", Column::Created},
    {"created on", Column::Created},
    {"login_date", Column::LastLogin},
    {"latest login", Column::LastLogin},
    {"latest authentication", Column::LastLogin},
    {"create_uid", Column::Creator},
    {"create_uid/id", Column::Creator},
    {"create_uid/.id", Column::Creator},
    {"created by", Column::Creator},
    {"created by/id", Column::Creator},
    {"write_uid", Column::Ignore},
    {"write_date", Column::Ignore},
    {"last updated by", Column::Ignore},
    {"last updated on", Column::Ignore},
    {"email", Column::Ignore},

    {"utilisateur", Column::User},
    {"benutzer", Column::User},
    {"usuario", Column::User},
    {"gebruiker", Column::User},
    {"utente", Column::User},
    {"utilizador", Column::User},
    {"usuário", Column::User},
    {"identifiant de session", Column::Identifier},
    {"sitzungskennung", Column::Identifier},
    {"sitzungs-id", Column::Identifier},
    {"identificador de sesión", Column::Identifier},
    {"identificador de la sesión", Column::Identifier},
    {"sessie-identificatie", Column::Identifier},
    {"sessie-id", Column::Identifier},
    {"identificatore sessione", Column::Identifier},
    {"identificatore della sessione", Column::Identifier},
    {"identificador de sessão", Column::Identifier},
    {"identificador da sessão", Column::Identifier},
    {"plateforme", Column::Platform},
    {"plattform", Column::Platform},
    {"plataforma", Column::Platform},
    {"piattaforma", Column::Platform},
    {"navigateur", Column::Browser},
    {"navegador", Column::Browser},
    {"adresse ip", Column::Ip},
    {"ip-adresse", Column::Ip},
    {"dirección ip", Column::Ip},
    {"ip-adres", Column::Ip},
    {"indirizzo ip", Column::Ip},
    {"endereço ip", Column::Ip},
    {"pays", Column::Country},
    {"land", Column::Country},
    {"país", Column::Country},
    {"nazione", Column::Country},
    {"paese", Column::Country},
    {"ville", Column::City},
    {"stadt", Column::City},
    {"ciudad", Column::City},
    {"plaats", Column::City},
    {"stad", Column::City},
    {"città", Column::City},
    {"cidade", Column::City},
    {"type d'appareil", Column::DeviceType},
    {"type d’appareil", Column::DeviceType},
    {"gerätetyp", Column::DeviceType},
    {"tipo de dispositivo", Column::DeviceType},
    {"apparaattype", Column::DeviceType},
    {"tipo di dispositivo", Column::DeviceType},
    {"tipo dispositivo", Column::DeviceType},
    {"première activité", Column::FirstActivity},
    {"erste aktivität", Column::FirstActivity},
    {"primera actividad", Column::FirstActivity},
    {"eerste activiteit", Column::FirstActivity},
    {"prima attività", Column::FirstActivity},
    {"primeira atividade", Column::FirstActivity},
    {"dernière activité", Column::LastActivity},
    {"letzte aktivität", Column::LastActivity},
    {"última actividad", Column::LastActivity},
    {"laatste activiteit", Column::LastActivity},
    {"ultima attività", Column::LastActivity},
    {"última atividade", Column::LastActivity},
    {"révoqué", Column::Revoked},
    {"widerrufen", Column::Revoked},
    {"revocado", Column::Revoked},
    {"revocada", Column::Revoked},
    {"ingetrokken", Column::Revoked},
    {"revocato", Column::Revoked},
    {"revogado", Column::Revoked},
    {"nom", Column::Name},
    {"nombre", Column::Name},
    {"naam", Column::Name},
    {"nome", Column::Name},
    {"actif", Column::Active},
    {"aktiv", Column::Active},
    {"activo", Column::Active},
    {"actief", Column::Active},
    {"attivo", Column::Active},
    {"ativo", Column::Active},

    {"source", Column::Source},
    {"identifier", Column::Identifier},
    {"session", Column::Identifier},
    {"ip", Column::Ip},
    {"status", Column::Status},
    {"kind", Column::Kind},
    {"time", Column::Time},
    {"doubtful", Column::Doubtful},
    {"note", Column::Note},
    {"presumed", Column::Ignore},
};

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Exports)
};

using sv = std::string_view;

sv trimmed(sv text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

bool equalsNoCase(sv text, sv lower)
{
    if (text.size() != lower.size())
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] + 32) : text[i];
        if (c != lower[i])
            return false;
    }
    return true;
}

bool startsNoCase(sv text, sv lower)
{
    return text.size() >= lower.size() && equalsNoCase(text.substr(0, lower.size()), lower);
}

} // namespace

std::optional<Column> columnOfHeader(const QString &label, const HeaderMap &officers)
{
    const auto said = officers.constFind(label);
    if (said != officers.constEnd())
        return said.value();
    const QByteArray key = label.trimmed().toLower().toUtf8();
    for (const Label &l : Labels) {
        if (key == l.text)
            return l.column;
    }
    return std::nullopt;
}

TableColumns readHeaders(const QStringList &headers, const HeaderMap &officers)
{
    TableColumns t;
    std::array<bool, ColumnCount> has{};
    for (const QString &header : headers) {
        const auto column = columnOfHeader(header, officers);
        if (!column)
            t.unknown << header;
        else
            ++t.recognised;
        Column c = column.value_or(Column::Ignore);
        if (c != Column::Ignore && has[static_cast<std::size_t>(c)])
            c = Column::Ignore; // "User" and "User/ID" in one table: the first stands
        has[static_cast<std::size_t>(c)] = true;
        t.columns.push_back(c);
    }
    const auto got = [&](Column c) { return has[static_cast<std::size_t>(c)]; };
    if (got(Column::Kind) && got(Column::Time)) {
        t.kind = TableKind::Events;
        t.own = true;
    } else if (got(Column::Identifier)) {
        t.kind = TableKind::Devices;
        t.own = got(Column::Status);
        if (!got(Column::FirstActivity) && !got(Column::LastActivity))
            t.missing = Texts::tr("when the sessions were used (\"First Activity\" or \"Last Activity\")");
    } else if (got(Column::FirstActivity) || got(Column::LastActivity) || got(Column::Browser) || got(Column::DeviceType)) {
        t.kind = TableKind::Devices;
        t.missing = Texts::tr("which session each row is of (\"Session Identifier\")");
    } else if (got(Column::Login) || (got(Column::Id) && got(Column::Name))) {
        t.kind = TableKind::Users;
    } else if (got(Column::Creator) && got(Column::Created)) {
        t.kind = TableKind::UserLogins;
    } else if (got(Column::Name) && (got(Column::Active) || got(Column::LastLogin) || got(Column::Totp))) {
        t.kind = TableKind::Users;
    } else if (t.recognised > 0) {
        t.missing = Texts::tr("what the rows are of: neither sessions (\"Session Identifier\") nor users (\"Login\")");
    }
    return t;
}

std::int64_t userIdOf(sv text)
{
    text = trimmed(text);
    if (text == "base.user_root")
        return 1;
    if (text == "base.user_admin")
        return 2;
    constexpr sv exported = "__export__.res_users_";
    if (text.starts_with(exported)) {
        text.remove_prefix(exported.size());
        text = text.substr(0, text.find('_'));
    }
    if (text.empty() || text.size() > 18)
        return 0;
    std::int64_t id = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return 0;
        id = id * 10 + (c - '0');
    }
    return id;
}

std::optional<bool> truthOf(sv text)
{
    text = trimmed(text);
    if (text.empty() || text == "f")
        return false;
    for (const sv yes : {sv("t"), sv("true"), sv("1"), sv("yes"), sv("y"), sv("vrai"), sv("oui"), sv("wahr"), sv("ja"),
             sv("verdadero"), sv("si"), sv("sí"), sv("waar"), sv("vero"), sv("verdadeiro"), sv("sim")}) {
        if (equalsNoCase(text, yes))
            return true;
    }
    for (const sv no : {sv("f"), sv("false"), sv("0"), sv("no"), sv("n"), sv("faux"), sv("non"), sv("falsch"), sv("nein"),
             sv("falso"), sv("onwaar"), sv("nee"), sv("não")}) {
        if (equalsNoCase(text, no))
            return false;
    }
    return std::nullopt;
}

TableRecords::TableRecords(TableColumns columns, SourceZone zone)
    : m_columns(std::move(columns))
    , m_zone(zone)
{
}

bool TableRecords::instant(sv text, Instant &out)
{
    text = trimmed(text);
    if (text.empty() || equalsNoCase(text, "false"))
        return true;
    const auto t = parseInstant(text);
    if (!t)
        return false;
    const char last = text.back();
    // A zone stands at the end: "Z", "+00", "+00:00"; a minus that far back is one as well.
    const bool zoned = last == 'Z' || text.find('+', 19) != sv::npos || text.find('-', 19) != sv::npos;
    out = zoned ? *t : m_zone.toUtc(*t);
    return true;
}

void TableRecords::saw(Instant t)
{
    if (!t.isKnown())
        return;
    if (!m_first.isKnown() || t < m_first)
        m_first = t;
    if (!m_last.isKnown() || t > m_last)
        m_last = t;
}

namespace {

Reject rejected(std::int64_t line, const QString &reason, sv raw)
{
    return {line, reason, QByteArray(raw.data(), qsizetype(std::min<std::size_t>(raw.size(), 300)))};
}

QString quoted(sv text)
{
    return QString::fromUtf8(text.data(), qsizetype(std::min<std::size_t>(text.size(), 60)));
}

/// Odoo's CSV export puts an apostrophe before what a spreadsheet would take for a formula, session identifiers
/// included.
sv unguarded(sv text)
{
    return text.size() > 1 && text[0] == '\'' && (text[1] == '-' || text[1] == '=' || text[1] == '+') ? text.substr(1) : text;
}

void setUser(UserRef &user, Column column, sv text, bool own)
{
    text = unguarded(text);
    if (text.empty() || text == "False" || text == "false")
        return;
    if (column == Column::Login || (own && column == Column::User)) {
        user.login = text;
        return;
    }
    if (column == Column::User || column == Column::Creator) {
        if (const std::int64_t id = userIdOf(text)) {
            user.odooId = id;
            return;
        }
    }
    user.name = text;
}

} // namespace

void TableRecords::row(std::span<const sv> cells, std::int64_t line, sv raw, RecordSink &sink)
{
    if (cells.size() != m_columns.columns.size()) {
        sink.reject(rejected(line,
            Texts::tr("The row has %1 cells, the header has %2.").arg(cells.size()).arg(m_columns.columns.size()),
            raw));
        return;
    }
    ++m_rows;
    switch (m_columns.kind) {
    case TableKind::Devices:
        device(cells, line, raw, sink);
        break;
    case TableKind::Users:
    case TableKind::UserLogins:
        user(cells, line, raw, sink);
        break;
    case TableKind::Events:
        event(cells, line, raw, sink);
        break;
    case TableKind::None:
        break;
    }
}

void TableRecords::device(std::span<const sv> cells, std::int64_t line, sv raw, RecordSink &sink)
{
    DeviceRecord r;
    sv agent;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const sv cell = cells[i];
        switch (const Column column = m_columns.columns[i]) {
        case Column::User:
        case Column::Login:
        case Column::Name:
            setUser(r.user, column, cell, m_columns.own);
            break;
        case Column::Identifier:
            r.identifier = unguarded(trimmed(cell));
            break;
        case Column::Platform:
            r.platform = cell;
            break;
        case Column::Browser:
            r.browser = cell;
            break;
        case Column::Ip:
            r.ip = cell;
            break;
        case Column::Country:
            r.country = cell;
            break;
        case Column::City:
            r.city = unguarded(cell);
            break;
        case Column::DeviceType:
            r.mobile = startsNoCase(cell, "mob") || startsNoCase(cell, "móv") || startsNoCase(cell, "tél");
            break;
        case Column::UserAgent:
            agent = unguarded(cell);
            break;
        case Column::Revoked: {
            const auto truth = truthOf(cell);
            if (!truth) {
                sink.reject(
                    rejected(line, Texts::tr("\"%1\" is neither yes nor no (revoked).").arg(quoted(cell)), raw));
                return;
            }
            if (*truth)
                r.end = SessionEnd::Revoked;
            break;
        }
        case Column::Status:
            if (const auto status = sessionStatusFromName(quoted(cell))) {
                switch (*status) {
                case SessionStatus::LoggedOut:
                    r.end = SessionEnd::LoggedOut;
                    break;
                case SessionStatus::Expired:
                    r.end = SessionEnd::Expired;
                    break;
                case SessionStatus::Revoked:
                    r.end = SessionEnd::Revoked;
                    break;
                case SessionStatus::Ended:
                    r.end = SessionEnd::Ended;
                    break;
                case SessionStatus::Active:
                case SessionStatus::Idle:
                    break;
                }
            } else {
                sink.reject(rejected(line, Texts::tr("\"%1\" is no status of a session.").arg(quoted(cell)), raw));
                return;
            }
            break;
        case Column::FirstActivity:
        case Column::LastActivity:
            if (!instant(cell, column == Column::FirstActivity ? r.firstActivity : r.lastActivity)) {
                sink.reject(rejected(line, Texts::tr("\"%1\" is not a time.").arg(quoted(cell)), raw));
                return;
            }
            break;
        default:
            break;
        }
    }
    if (r.platform.empty() && r.browser.empty() && !agent.empty()) {
        const UserAgent told = m_agents.of(agent);
        r.platform = told.platform;
        r.browser = told.browser;
        r.mobile = told.mobile;
    }
    if (r.identifier.empty()) {
        sink.reject(rejected(line, Texts::tr("The row names no session."), raw));
        return;
    }
    if (!r.lastActivity.isKnown())
        r.lastActivity = r.firstActivity;
    if (!r.firstActivity.isKnown())
        r.firstActivity = r.lastActivity;
    if (!r.lastActivity.isKnown()) {
        sink.reject(rejected(line, Texts::tr("The row does not say when the session was used."), raw));
        return;
    }
    saw(r.firstActivity);
    saw(r.lastActivity);
    sink.device(r);
}

void TableRecords::user(std::span<const sv> cells, std::int64_t line, sv raw, RecordSink &sink)
{
    UserRecord r;
    const bool logins = m_columns.kind == TableKind::UserLogins;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const sv cell = cells[i];
        Instant *when = nullptr;
        std::optional<bool> *flag = nullptr;
        switch (const Column column = m_columns.columns[i]) {
        case Column::Id:
            if (!logins)
                r.user.odooId = userIdOf(cell);
            break;
        case Column::Creator:
            if (logins)
                setUser(r.user, column, cell, false);
            break;
        case Column::Login:
            r.user.login = unguarded(cell);
            break;
        case Column::User:
        case Column::Name:
            r.user.name = unguarded(cell);
            break;
        case Column::Active:
            flag = &r.active;
            break;
        case Column::Share:
            flag = &r.share;
            break;
        case Column::Totp:
            flag = &r.totpEnabled;
            break;
        case Column::Created:
            when = logins ? &r.lastLogin : &r.created;
            break;
        case Column::LastLogin:
            when = &r.lastLogin;
            break;
        default:
            break;
        }
        if (when && !instant(cell, *when)) {
            sink.reject(rejected(line, Texts::tr("\"%1\" is not a time.").arg(quoted(cell)), raw));
            return;
        }
        if (flag) {
            *flag = truthOf(cell);
            if (!*flag) {
                sink.reject(rejected(line, Texts::tr("\"%1\" is neither yes nor no.").arg(quoted(cell)), raw));
                return;
            }
        }
    }
    if (r.user.isEmpty()) {
        sink.reject(rejected(line, Texts::tr("The row names no user."), raw));
        return;
    }
    saw(r.lastLogin);
    sink.user(r);
}

void TableRecords::event(std::span<const sv> cells, std::int64_t line, sv raw, RecordSink &sink)
{
    EventRecord r;
    bool known = false;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const sv cell = cells[i];
        switch (const Column column = m_columns.columns[i]) {
        case Column::User:
        case Column::Login:
        case Column::Name:
            setUser(r.user, column, cell, m_columns.own);
            break;
        case Column::Identifier:
            r.identifier = unguarded(trimmed(cell));
            break;
        case Column::Ip:
            r.ip = cell;
            break;
        case Column::Note:
            r.note = cell;
            break;
        case Column::Doubtful:
            r.doubtful = truthOf(cell).value_or(false);
            break;
        case Column::Time:
            if (!instant(cell, r.time)) {
                sink.reject(rejected(line, Texts::tr("\"%1\" is not a time.").arg(quoted(cell)), raw));
                return;
            }
            break;
        case Column::Kind: {
            const auto kind = eventKindFromName(quoted(cell));
            if (!kind) {
                sink.reject(rejected(line, Texts::tr("\"%1\" is no kind of event.").arg(quoted(cell)), raw));
                return;
            }
            r.kind = *kind;
            known = true;
            break;
        }
        default:
            break;
        }
    }
    if (!known || !r.time.isKnown()) {
        sink.reject(rejected(line, Texts::tr("The row does not say what happened, or when."), raw));
        return;
    }
    r.line = line;
    // Not of how the row is written: the same event in another file is the same event.
    r.identity = identityOf(r);
    saw(r.time);
    sink.event(r);
}

} // namespace gatehouse
