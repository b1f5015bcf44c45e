// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/exports/log_message.h"

#include <charconv>
#include <cstring>

namespace gatehouse {

namespace {

using sv = std::string_view;

bool eat(sv &text, sv prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

/// The text before `mark`, and past it; false when there is no mark.
bool eatUntil(sv &text, sv mark, sv &before)
{
    const auto at = text.find(mark);
    if (at == sv::npos)
        return false;
    before = text.substr(0, at);
    text.remove_prefix(at + mark.size());
    return true;
}

bool eatNumber(sv &text, std::int64_t &number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || number < 0)
        return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
}

bool isIdentifier(sv text)
{
    if (text.size() != 42)
        return false;
    for (const char c : text) {
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_'))
            return false;
    }
    return true;
}

void appendUtf8(std::string &out, std::uint32_t c)
{
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xc0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xe0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3f));
        out += static_cast<char>(0x80 | (c & 0x3f));
    } else if (c < 0x110000) {
        out += static_cast<char>(0xf0 | (c >> 18));
        out += static_cast<char>(0x80 | ((c >> 12) & 0x3f));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3f));
        out += static_cast<char>(0x80 | (c & 0x3f));
    }
}

/// A Python string literal ('…' or "…") at the beginning of `text`: its value, unescaped into `scratch` if need be.
bool eatPythonString(sv &text, sv &value, std::string &scratch)
{
    if (text.empty() || (text[0] != '\'' && text[0] != '"'))
        return false;
    const char quote = text[0];
    bool escaped = false;
    std::size_t end = 1;
    while (end < text.size() && text[end] != quote) {
        if (text[end] == '\\') {
            escaped = true;
            ++end;
        }
        ++end;
    }
    if (end >= text.size())
        return false;
    value = text.substr(1, end - 1);
    text.remove_prefix(end + 1);
    if (!escaped)
        return true;
    scratch.clear();
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] != '\\' || i + 1 == value.size()) {
            scratch += value[i];
            continue;
        }
        const char c = value[++i];
        const std::size_t digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        std::uint32_t code = 0;
        if (digits != 0 && i + digits < value.size()
            && std::from_chars(value.data() + i + 1, value.data() + i + 1 + digits, code, 16).ec == std::errc()) {
            appendUtf8(scratch, code);
            i += digits;
        } else {
            scratch += c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : c;
        }
    }
    value = scratch;
    return true;
}

/// "… from ADDRESS" at the end: splits it off.
bool splitFrom(sv text, sv &before, sv &ip)
{
    const auto at = text.rfind(" from ");
    if (at == sv::npos)
        return false;
    ip = text.substr(at + 6);
    before = text.substr(0, at);
    return !ip.empty() && ip.find(' ') == sv::npos;
}

/// "'login' (#12)"
bool eatNamedUser(sv &text, LogMessage &out)
{
    // The login stands between plain quotes, not escaped: it ends at the last "' (#" before the number.
    if (!eat(text, "'"))
        return false;
    const auto at = text.find("' (#");
    if (at == sv::npos)
        return false;
    out.login = text.substr(0, at);
    text.remove_prefix(at + 4);
    return eatNumber(text, out.odooId) && eat(text, ")");
}

Parse login(sv text, bool ok, LogMessage &out)
{
    out.kind = ok ? EventKind::LoginOk : EventKind::LoginFailed;
    out.login_ = true;
    out.chosenText = true;
    sv db;
    if (text.starts_with("db:")) {
        // 14 to 18: "db:NAME login:…"
        if (!eatUntil(text, " login:", db))
            return Parse::Malformed;
    } else if (!eat(text, "login:")) {
        return Parse::Malformed;
    }
    sv before;
    if (!splitFrom(text, before, out.ip) || !(looksLikeAddress(out.ip) || out.ip == "n/a")) {
        out.open = true;
        out.login = text;
        out.ip = {};
        return Parse::Event;
    }
    out.login = before;
    sv inner;
    sv innerIp;
    if (splitFrom(before, inner, innerIp) && (looksLikeAddress(innerIp) || innerIp == "n/a")) {
        out.nested = true;
        out.login = inner;
        out.ip = innerIp;
    }
    if (out.ip == "n/a")
        out.ip = {};
    return Parse::Event;
}

Parse ignored(sv text, LogMessage &out)
{
    // "ADDRESS (user 'LOGIN') on DB: …", in old ones without the quotes or without the user
    out.kind = EventKind::LoginIgnored;
    if (!eatUntil(text, " ", out.ip))
        return Parse::Malformed;
    if (eat(text, "(user ")) {
        out.chosenText = true;
        if (text.starts_with("'") || text.starts_with("\"")) {
            if (!eatPythonString(text, out.login, out.scratch))
                return Parse::Malformed;
        } else {
            const auto at = text.find(") on ");
            if (at == sv::npos) {
                out.open = true;
                out.login = text;
                return Parse::Event;
            }
            out.login = text.substr(0, at);
            text.remove_prefix(at);
        }
        if (!eat(text, ") "))
            return Parse::Malformed;
    }
    sv db;
    std::int64_t failures = 0;
    if (!eat(text, "on ") || !eatUntil(text, ": ", db) || !eatNumber(text, failures))
        return Parse::Malformed;
    out.note = "after " + std::to_string(failures) + " failures";
    return Parse::Event;
}

/// "res.users(8,) 'carol'" or "res.users(8, 9) ('carol', 'dave')"
bool eatRecords(sv &text, LogMessage &out, int &count)
{
    if (!eat(text, "res.users("))
        return false;
    count = 0;
    std::int64_t id = 0;
    while (eatNumber(text, id)) {
        if (count++ == 0)
            out.odooId = id;
        if (!eat(text, ", "))
            eat(text, ",");
    }
    return eat(text, ")");
}

Parse secondFactor(sv text, LogMessage &out)
{
    int count = 0;
    if (eat(text, "check")) {
        const bool mail = eat(text, "(mail)") || eat(text, " (mail)");
        if (!eat(text, ": "))
            return Parse::Malformed;
        if (eat(text, "SUCCESS for ")) {
            out.kind = EventKind::TotpOk;
            out.note = mail ? "code by mail" : "";
        } else if (eat(text, "FAIL for ")) {
            out.kind = EventKind::TotpFailed;
            out.note = mail ? "code by mail" : "";
        } else if (eat(text, "REUSE for ")) {
            out.kind = EventKind::TotpFailed;
            out.note = "code used before";
        } else {
            return Parse::Malformed;
        }
        if (!eatRecords(text, out, count) || !eat(text, " ") || !eatPythonString(text, out.login, out.scratch))
            return Parse::Malformed;
        return text.empty() ? Parse::Event : Parse::Malformed;
    }
    if (eat(text, "enable: ")) {
        out.kind = EventKind::TotpFailed;
        if (eat(text, "SUCCESS for "))
            out.kind = EventKind::TotpEnabled;
        else if (eat(text, "REJECT CODE for "))
            out.note = "wrong code while switching it on";
        else if (eat(text, "REJECT for "))
            out.note = "switching it on was refused";
        else
            return Parse::Malformed;
        if (!eatRecords(text, out, count) || !eat(text, " ") || !eatPythonString(text, out.login, out.scratch))
            return Parse::Malformed;
        return text.empty() ? Parse::Event : Parse::Malformed;
    }
    if (eat(text, "disable: ")) {
        out.kind = EventKind::TotpDisabled;
        const bool done = eat(text, "SUCCESS for ");
        if (!done) {
            if (!eat(text, "REJECT for "))
                return Parse::Malformed;
            out.kind = EventKind::TotpFailed;
            out.note = "switching it off was refused, ";
        }
        sv names;
        std::int64_t by = 0;
        if (!eatRecords(text, out, count) || !eat(text, " (") || !eatUntil(text, ") by uid #", names)
            || !eatNumber(text, by) || !text.empty())
            return Parse::Malformed;
        out.note += "by user " + std::to_string(by);
        if (count > 1)
            out.note += ", for " + std::to_string(count) + " users: " + std::string(names);
        else
            eatPythonString(names, out.login, out.scratch);
        return Parse::Event;
    }
    return Parse::Malformed;
}

Parse users(sv text, LogMessage &out)
{
    if (eat(text, "Login ")) {
        if (eat(text, "failed for "))
            return login(text, false, out);
        if (eat(text, "successful for "))
            return login(text, true, out);
        if (eat(text, "attempt ignored for "))
            return ignored(text, out);
        return Parse::None;
    }
    if (eat(text, "2FA "))
        return secondFactor(text, out);
    if (eat(text, "Invalid API key or password-based authentication attempted")) {
        out.kind = EventKind::LoginFailed;
        out.note = "no valid API key, or a password where only keys are taken";
        return Parse::Event;
    }
    if (eat(text, "API key(s) removed: scope: <")) {
        sv scopes;
        if (!eatUntil(text, "> for ", scopes) || !eatNamedUser(text, out) || !eat(text, " from "))
            return Parse::Malformed;
        out.kind = scopes.find("browser") != sv::npos ? EventKind::TrustedDeviceRemoved : EventKind::ApiKeyRemoved;
        out.note = "by this user";
        out.ip = text;
        return text.find(' ') == sv::npos ? Parse::Event : Parse::Malformed;
    }
    if (eat(text, "Password change for ")) {
        out.kind = EventKind::PasswordChanged;
        if (!eatNamedUser(text, out) || !eat(text, " by "))
            return Parse::Malformed;
        LogMessage by;
        if (!eatNamedUser(text, by) || !eat(text, " from "))
            return Parse::Malformed;
        if (by.odooId != out.odooId)
            out.note = "by " + std::string(by.login) + " (#" + std::to_string(by.odooId) + ")";
        out.ip = text;
        return text.find(' ') == sv::npos ? Parse::Event : Parse::Malformed;
    }
    for (const sv what : {sv("Password reset"), sv("Signup"), sv("New device alert")}) {
        if (!eat(text, what))
            continue;
        if (!eat(text, " email sent for user <"))
            return Parse::None;
        const auto at = text.rfind("> to <");
        if (at == sv::npos || text.back() != '>')
            return Parse::Malformed;
        out.login = text.substr(0, at);
        const sv mail = text.substr(at + 6, text.size() - at - 7);
        const bool device = what.front() == 'N';
        out.kind = device ? EventKind::SessionSeen : EventKind::ResetMailed;
        out.note = (device ? "a new device, mail to " : what.front() == 'S' ? "invitation to " : "to ") + std::string(mail);
        return Parse::Event;
    }
    // "Users API Keys generated: …", "Authentication Device generated: …": the words before are a model's description.
    const auto at = text.find(" generated: scope: <");
    if (at != sv::npos && at < 64) {
        text.remove_prefix(at + 20);
        sv scope;
        if (!eatUntil(text, "> for ", scope) || !eatNamedUser(text, out) || !eat(text, " from "))
            return Parse::Malformed;
        out.kind = scope == "browser" ? EventKind::TrustedDeviceAdded : EventKind::ApiKeyAdded;
        if (scope != "browser" && scope != "None")
            out.note = "scope " + std::string(scope);
        out.ip = text;
        return text.find(' ') == sv::npos ? Parse::Event : Parse::Malformed;
    }
    return Parse::None;
}

Parse devices(sv text, LogMessage &out)
{
    if (!eat(text, "User ") || !eatNumber(text, out.odooId))
        return Parse::None;
    if (eat(text, " inserts device log ")) {
        out.kind = EventKind::SessionSeen;
        if (eat(text, "(")) {
            out.identifier = text.substr(0, 42);
            return text.size() == 43 && text.back() == ')' && isIdentifier(out.identifier) ? Parse::Event
                                                                                           : Parse::Malformed;
        }
        return Parse::Malformed;
    }
    if (eat(text, " inserts device log: ")) {
        // Later than 19.0: "IDENTIFIER - ADDRESS - USER AGENT"
        out.kind = EventKind::SessionSeen;
        sv identifier;
        if (!eatUntil(text, " - ", identifier) || !isIdentifier(identifier))
            return Parse::Malformed;
        out.identifier = identifier;
        if (!eatUntil(text, " - ", out.ip))
            return Parse::Malformed;
        out.note = std::string(text.substr(0, 200));
        out.chosenText = true;
        return Parse::Event;
    }
    if (eat(text, " revokes devices (") || eat(text, " revokes sessions (")) {
        if (!text.ends_with(')'))
            return Parse::Malformed;
        text.remove_suffix(1);
        out.kind = EventKind::Revoked;
        out.identifiers = text;
        std::int64_t count = 0;
        for (sv rest = text; !rest.empty();) {
            const auto comma = rest.find(", ");
            if (!isIdentifier(rest.substr(0, comma)))
                return Parse::Malformed;
            ++count;
            rest = comma == sv::npos ? sv() : rest.substr(comma + 2);
        }
        if (count == 1)
            out.identifier = text;
        out.note = count == 0 ? "no session" : count == 1 ? "1 session" : std::to_string(count) + " sessions";
        return Parse::Event;
    }
    return Parse::None;
}

Parse http(sv text, LogMessage &out)
{
    if (text == "Session expired") {
        out.kind = EventKind::SessionExpired;
        out.note = "a dead session was used";
        return Parse::Event;
    }
    if (text.starts_with("Incorrect Password, try again")) {
        out.kind = EventKind::IdentityCheckFailed;
        return Parse::Event;
    }
    if (eat(text, "User ") && eatNumber(text, out.odooId) && text == " needs to login again") {
        out.kind = EventKind::SessionExpired;
        out.note = "by the time limit of a group";
        return Parse::Event;
    }
    return Parse::None;
}

Parse passkeys(sv text, LogMessage &out)
{
    std::int64_t key = 0;
    if (!eat(text, "Passkey (#") || !eatNumber(text, key) || !eat(text, ") "))
        return Parse::None;
    if (eat(text, "created by "))
        out.kind = EventKind::PasskeyAdded;
    else if (eat(text, "deleted by "))
        out.kind = EventKind::PasskeyRemoved;
    else
        return Parse::None;
    const auto at = text.rfind(" (#");
    if (at == sv::npos)
        return Parse::Malformed;
    out.login = text.substr(0, at);
    text.remove_prefix(at + 3);
    if (!eatNumber(text, out.odooId) || !eat(text, ") from "))
        return Parse::Malformed;
    out.ip = text;
    return text.find(' ') == sv::npos ? Parse::Event : Parse::Malformed;
}

Parse signup(sv text, LogMessage &out)
{
    if (!eat(text, "Password reset attempt for <"))
        return Parse::None;
    out.kind = EventKind::ResetRequested;
    out.chosenText = true;
    const auto at = text.rfind("> by user <");
    sv by;
    if (at == sv::npos || !splitFrom(text.substr(at + 11), by, out.ip) || !by.ends_with('>')) {
        out.open = true;
        out.login = text;
        out.ip = {};
        return Parse::Event;
    }
    out.login = text.substr(0, at);
    by.remove_suffix(1);
    if (by != "public")
        out.note = "by " + std::string(by);
    return Parse::Event;
}

} // namespace

LogTopic logTopic(sv logger)
{
    const auto dot = logger.rfind('.');
    const sv last = dot == sv::npos ? logger : logger.substr(dot + 1);
    switch (last.size()) {
    case 4:
        if (last == "odoo" && dot == sv::npos)
            return LogTopic::Start;
        if (last == "http" && (logger == "odoo.http" || dot == sv::npos))
            return LogTopic::Http;
        if (last == "main" && logger.find("auth_signup") != sv::npos)
            return LogTopic::Signup;
        break;
    case 6:
        if (last == "server" && logger == "odoo.service.server")
            return LogTopic::Server;
        break;
    case 8:
        if (logger == "werkzeug")
            return LogTopic::Access;
        break;
    case 9:
        if (last == "res_users")
            return LogTopic::Users;
        break;
    case 10:
        if (last == "res_device")
            return LogTopic::Devices;
        break;
    case 11:
        if (last == "res_session")
            return LogTopic::Devices;
        break;
    case 16:
        if (last == "auth_passkey_key")
            return LogTopic::Passkeys;
        break;
    default:
        break;
    }
    return last == "key" && logger.find("auth_passkey") != sv::npos ? LogTopic::Passkeys : LogTopic::None;
}

Parse parseLogMessage(LogTopic topic, sv message, LogMessage &out)
{
    Parse parse = Parse::None;
    switch (topic) {
    case LogTopic::Users:
        parse = users(message, out);
        break;
    case LogTopic::Devices:
        parse = devices(message, out);
        break;
    case LogTopic::Signup:
        parse = signup(message, out);
        break;
    case LogTopic::Passkeys:
        parse = passkeys(message, out);
        break;
    case LogTopic::Http:
        parse = http(message, out);
        break;
    case LogTopic::None:
    case LogTopic::Access:
    case LogTopic::Server:
    case LogTopic::Start:
        break;
    }
    if (parse == Parse::Event && out.ip == "n/a")
        out.ip = {};
    return parse;
}

bool looksLikeAddress(sv text)
{
    if (text.size() < 2 || text.size() > 60)
        return false;
    bool mark = false;
    for (const char c : text) {
        if (c == '.' || c == ':')
            mark = true;
        else if (c == '%')
            return mark; // an IPv6 zone follows
        else if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')))
            return false;
    }
    return mark;
}

sv addressAtEnd(sv text)
{
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    const auto space = text.rfind(' ');
    if (space == sv::npos || space < 5 || text.substr(space - 5, 6) != " from ")
        return {};
    const sv address = text.substr(space + 1);
    return looksLikeAddress(address) || address == "n/a" ? address : sv();
}

AccessLine parseAccessLine(sv m)
{
    AccessLine line;
    const auto space = m.find(' ');
    if (space == sv::npos || m.substr(space, 6) != " - - [")
        return line;
    line.ip = m.substr(0, space);
    const auto quote = m.find("] \"", space);
    if (quote == sv::npos)
        return line;
    sv rest = m.substr(quote + 3);
    const auto verb = rest.find(' ');
    if (verb == sv::npos)
        return line;
    rest.remove_prefix(verb + 1);
    const auto end = rest.find(" HTTP/");
    if (end == sv::npos)
        return line;
    line.path = rest.substr(0, end);
    const auto mark = line.path.find_first_of("?#");
    if (mark != sv::npos)
        line.path = line.path.substr(0, mark);
    line.valid = true;
    while (!rest.empty() && rest.back() == ' ')
        rest.remove_suffix(1);
    // "… 200 - QUERIES SECONDS SECONDS"
    const auto last = rest.rfind(' ');
    const auto before = last == sv::npos ? sv::npos : rest.rfind(' ', last - 1);
    if (before == sv::npos || before < end)
        return line;
    const auto ms = [](sv text, std::int64_t &out) {
        std::int64_t whole = 0;
        if (!eatNumber(text, whole) || !eat(text, "."))
            return false;
        std::int64_t scale = 100;
        std::int64_t part = 0;
        for (const char c : text) {
            if (c < '0' || c > '9')
                return false;
            part += (c - '0') * scale;
            scale /= 10;
        }
        out = whole * 1000 + part;
        return true;
    };
    std::int64_t a = 0;
    std::int64_t b = 0;
    if (ms(rest.substr(last + 1), a) && ms(rest.substr(before + 1, last - before - 1), b))
        line.durationMs = a + b;
    return line;
}

bool isRpcPath(sv path)
{
    return path.starts_with("/jsonrpc") || path.starts_with("/xmlrpc");
}

bool isLoginPath(sv path)
{
    if (isRpcPath(path) || path.starts_with("/web/login") || path.starts_with("/web/session/authenticate"))
        return true;
    // Ways in that other modules add: signing up, a reset link, OAuth, SAML, apps with a route of their own.
    for (const sv word : {sv("login"), sv("auth"), sv("signin"), sv("signup"), sv("reset_password"), sv("saml")}) {
        if (path.find(word) != sv::npos)
            return true;
    }
    return false;
}

} // namespace gatehouse
