// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event_kind.h"

#include <cstdint>
#include <string>
#include <string_view>

/// What Odoo's own log messages say about logins, by hand and without regular expressions. The forms are those of Odoo
/// 14 to 19 (base, auth_totp, auth_totp_mail, auth_signup, auth_passkey), seen on servers or read in their source.
namespace gatehouse {

/// The loggers that matter, by the last part of their names (Odoo names them after the module's path).
enum class LogTopic : std::uint8_t {
    None,
    Access,  ///< werkzeug
    Server,  ///< odoo.service.server
    Users,   ///< ….res_users
    Devices, ///< ….res_device, ….res_session
    Signup,  ///< ….auth_signup.controllers.main
    Passkeys,///< ….auth_passkey_key
    Http,    ///< odoo.http
    Start,   ///< odoo
};

LogTopic logTopic(std::string_view logger);

/// One message understood. The views point into the message or into `scratch`.
struct LogMessage
{
    EventKind kind = EventKind::LoginOk;
    std::int64_t odooId = 0;
    std::string_view login;
    std::string_view ip;
    std::string_view identifier;
    std::string_view identifiers; ///< of a revocation: "a, b, c"
    std::string note;
    std::string scratch;
    /// A login (accepted or not): its request's access line follows.
    bool login_ = false;
    /// The line ends within the text that a stranger chose: what follows is the rest of that text.
    bool open = false;
    /// A complete line of the same kind stands within the chosen text.
    bool nested = false;
    /// Text that a stranger chose, unescaped, is part of the line.
    bool chosenText = false;
};

enum class Parse : std::uint8_t {
    None,      ///< none of our concern
    Event,     ///< `out` is filled in
    Malformed, ///< begins as one of ours and then is not
};

/// `message` is what follows "logger: ", without the line's end and the blank before it.
Parse parseLogMessage(LogTopic topic, std::string_view message, LogMessage &out);

/// True for "192.0.2.1", "2001:db8::1" and the like, by its characters alone.
bool looksLikeAddress(std::string_view text);
/// The address at the end of "… from 192.0.2.1", or nothing.
std::string_view addressAtEnd(std::string_view text);

/// An access line's message: `192.0.2.82 - - [22/Nov/2026 00:09:07] "POST /web/login HTTP/1.1" 200 - 2 0.001 0.003`.
struct AccessLine
{
    std::string_view ip;
    std::string_view path;
    std::int64_t durationMs = -1; ///< of the request; -1 when not measured
    bool valid = false;
};

AccessLine parseAccessLine(std::string_view message);
/// True for paths on which people and programs log in.
bool isLoginPath(std::string_view path);
bool isRpcPath(std::string_view path);

} // namespace gatehouse
