// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/log_lines.h"

#include <algorithm>

namespace gatehouse::sample {

namespace {

constexpr std::int64_t Second = 1000;
constexpr std::int64_t Day = 24 * 3600 * Second;

constexpr std::string_view Database = "odoo19";
constexpr std::string_view UsersLogger = "odoo.addons.base.models.res_users";

void appendNumber(std::string &text, std::int64_t number, int width = 1)
{
    char digits[20];
    int length = 0;
    do {
        digits[length++] = static_cast<char>('0' + number % 10);
        number /= 10;
    } while (number > 0);
    while (length < width)
        digits[length++] = '0';
    while (length > 0)
        text += digits[--length];
}

/// Year, month, day of days since 1970-01-01 (H. Hinnant, "chrono-compatible low-level date algorithms",
/// civil_from_days; for dates after 1970 only).
struct Civil
{
    std::int64_t year;
    std::int64_t month;
    std::int64_t day;
};
Civil civil(std::int64_t days)
{
    days += 719468;
    const std::int64_t era = days / 146097;
    const std::int64_t doe = days - era * 146097;
    const std::int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    const std::int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    const std::int64_t mp = (5 * doy + 2) / 153;
    const std::int64_t month = mp < 10 ? mp + 3 : mp - 9;
    return {yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - (153 * mp + 2) / 5 + 1};
}

constexpr std::array<std::string_view, 12> Months{
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// What people and browsers ask of a server between logins.
constexpr std::array<std::string_view, 14> Requests{
    "POST /web/dataset/call_kw/sale.order/web_search_read#sale.order.web_search_read",
    "POST /web/dataset/call_kw/res.partner/web_search_read#res.partner.web_search_read",
    "POST /web/dataset/call_kw/account.move/web_read#account.move.web_read",
    "POST /web/dataset/call_kw/stock.picking/web_read_group#stock.picking.web_read_group",
    "POST /web/dataset/call_kw/crm.lead/web_save#crm.lead.web_save",
    "POST /web/dataset/call_kw/mail.activity/systray_get_activities#mail.activity.systray_get_activities",
    "POST /web/action/load", "POST /mail/data", "POST /mail/thread/messages",
    "GET /web/image/res.partner/7/avatar_128?unique=1790000000000", "GET /web/webclient/load_menus/9f3c1e",
    "GET /web/assets/1/6a0c2f7/web.assets_web.min.js", "POST /discuss/channel/messages", "GET /websocket?version=19.0-1"};

} // namespace

LogLines::LogLines(std::uint64_t seed, int noise, std::function<void(std::string_view)> write)
    : m_chance(seed, 8, 0)
    , m_noise(noise)
    , m_write(std::move(write))
{
}

void LogLines::head(std::int64_t ms, std::string_view level, std::string_view database, std::string_view logger)
{
    const std::int64_t second = ms / Second;
    if (second != m_secondOf) {
        m_secondOf = second;
        const Civil date = civil(ms / Day);
        std::string text;
        appendNumber(text, date.year, 4);
        text += '-';
        appendNumber(text, date.month, 2);
        text += '-';
        appendNumber(text, date.day, 2);
        text += ' ';
        appendNumber(text, second / 3600 % 24, 2);
        text += ':';
        appendNumber(text, second / 60 % 60, 2);
        text += ':';
        appendNumber(text, second % 60, 2);
        std::copy_n(text.begin(), 19, m_second.begin());
    }
    m_line.assign(m_second.data(), 19);
    m_line += ',';
    appendNumber(m_line, ms % Second, 3);
    m_line += ' ';
    appendNumber(m_line, m_pid);
    m_line.append(" ").append(level).append(" ").append(database).append(" ").append(logger).append(": ");
}

void LogLines::put(std::int64_t ms)
{
    m_line += " \n"; // Odoo's format ends in its performance data: nothing, after a blank
    m_waiting.push({ms, m_order++, m_line});
}

void LogLines::say(std::int64_t ms, std::string_view level, std::string_view logger, std::string_view message)
{
    head(ms, level, Database, logger);
    m_line += message;
    put(ms);
}

void LogLines::access(
    std::int64_t ms, Address address, std::string_view request, int status, std::string_view database)
{
    head(ms, "INFO", database.empty() ? Database : database, "werkzeug");
    if (address)
        appendAddress(m_line, address);
    else
        m_line += "127.0.0.1"; // programs run beside the server
    const Civil date = civil(ms / Day);
    m_line += " - - [";
    appendNumber(m_line, date.day, 2);
    m_line.append("/").append(Months[static_cast<std::size_t>(date.month - 1)]).append("/");
    appendNumber(m_line, date.year, 4);
    m_line.append(" ").append(m_second.data() + 11, 8).append("] \"").append(request).append(" HTTP/1.1\" ");
    appendNumber(m_line, status);
    m_line += " - ";
    const bool hashes = request.starts_with("POST /web/login") || request.starts_with("POST /web/session/authenticate")
        || request.starts_with("POST /jsonrpc");
    appendNumber(m_line, 1 + m_chance.below(hashes ? 30 : 90));
    m_line += " 0.";
    appendNumber(m_line, 1 + m_chance.below(24), 3);
    // Where a password is checked its hash takes most of the time.
    m_line += " 0.";
    appendNumber(m_line, (hashes ? 260 : 4) + m_chance.below(90), 3);
    m_line += '\n'; // access lines do carry performance data, and nothing after it
    m_waiting.push({ms, m_order++, m_line});
}

void LogLines::startServer(std::int64_t ms)
{
    m_pid = 900 + m_chance.below(30000);
    const auto early = [&](std::int64_t at, std::string_view logger, std::string_view message) {
        head(at, "INFO", "?", logger);
        m_line += message;
        put(at);
    };
    early(ms, "odoo", "Odoo version 19.0");
    early(ms + 1, "odoo",
        "addons paths: _NamespacePath(['/var/lib/odoo/odoo/usr/lib/python3/dist-packages/odoo/addons', "
        "'/var/lib/odoo/data/addons/19.0'])");
    early(ms + 1, "odoo", "database: odoo@127.0.0.1:5432");
    early(ms + 409, "odoo.service.server", "HTTP service (werkzeug) running on localhost:8069");
    say(ms + 433, "INFO", "odoo.modules.loading", "loading 1 modules...");
    say(ms + 437, "INFO", "odoo.modules.loading", "1 modules loaded in 0.00s, 0 queries (+0 extra)");
    say(ms + 442, "INFO", "odoo.modules.loading", "loading 30 modules...");
    say(ms + 828, "INFO", "odoo.modules.loading", "30 modules loaded in 0.39s, 0 queries (+0 extra)");
    say(ms + 877, "INFO", "odoo.modules.loading", "Modules loaded.");
    say(ms + 907, "INFO", "odoo.registry", "Registry loaded in 0.498s");
    say(ms + 909, "INFO", "odoo.addons.base.models.ir_http", "Generating routing map for key None");
}

void LogLines::stopServer(std::int64_t ms)
{
    say(ms, "INFO", "odoo.service.server", "Initiating shutdown");
    say(ms, "INFO", "odoo.service.server",
        "Hit CTRL-C again or send a second signal to force the shutdown.");
    say(ms + 250, "INFO", "odoo.sql_db", "ConnectionPool(read/write;used=0/count=0/max=64): Closed 3 connections ");
}

void LogLines::begin(std::int64_t startMs)
{
    startServer(startMs);
    m_lastMs = startMs + 1000;
    m_around.fill(0);
    // Updates are installed on Sundays, 02:30 UTC, every second week.
    m_restartMs = ((startMs / Day + 3) / 14 * 14 + 13 - 3) * Day + 2 * 3600 * Second + 1800 * Second;
    while (m_restartMs <= startMs + Day)
        m_restartMs += 14 * Day;
}

void LogLines::restartIfDue(std::int64_t ms)
{
    while (ms >= m_restartMs) {
        settleUntil(m_restartMs);
        stopServer(m_restartMs);
        startServer(m_restartMs + 4 * Second);
        m_lastMs = std::max(m_lastMs, m_restartMs + 6 * Second);
        m_restartMs += 14 * Day;
    }
}

void LogLines::settleUntil(std::int64_t ms)
{
    while (!m_waiting.empty() && m_waiting.top().ms <= ms) {
        const std::string &text = m_waiting.top().text;
        m_out += text;
        m_lines += std::count(text.begin(), text.end(), '\n');
        m_waiting.pop();
    }
    if (m_out.size() > (1U << 18))
        flush();
}

void LogLines::flush()
{
    if (m_out.empty())
        return;
    m_write(m_out);
    m_out.clear();
}

void LogLines::noiseLine(std::int64_t ms)
{
    const std::uint32_t x = m_chance.below(1000);
    const Address from = m_around[m_chance.below(static_cast<std::uint32_t>(m_around.size()))];
    if (x < 930 && from) {
        access(ms, from, Requests[m_chance.below(static_cast<std::uint32_t>(Requests.size()))], x < 30 ? 304 : 200);
    } else if (x < 960 || !from) {
        static constexpr std::array<std::string_view, 4> Jobs{
            "Mail: Email Queue Manager", "Base: Auto-vacuum internal data", "Procurement: run scheduler", "Users: Notify About Unregistered Users"};
        const std::uint32_t job = m_chance.below(4);
        head(ms, "INFO", Database, "odoo.addons.base.models.ir_cron");
        m_line.append("Job '").append(Jobs[job]).append("' (");
        appendNumber(m_line, 3 + job);
        m_line += m_chance.perMille(500) ? ") starting" : ") fully done (#loop 1; done 0; remaining 0; duration 0.02s)";
        put(ms);
    } else if (x < 985) {
        say(ms, "INFO", "odoo.registry", "Invalidating caches after database signaling: ['default']");
    } else if (x < 999) {
        say(ms, "WARNING", "odoo.addons.sale.models.sale_order",
            "Order cannot be confirmed: a line has no product. Skipped.");
    } else {
        head(ms, "ERROR", Database, "odoo.http");
        m_line += "Exception during request handling.\nTraceback (most recent call last):\n"
                  "  File \"/usr/lib/python3/dist-packages/odoo/http.py\", line 2604, in __call__\n"
                  "    response = request._serve_db()\n"
                  "ValueError: Invalid field res.partner.nofield in condition ('nofield', '=', 1)";
        m_owed -= 4;
        put(ms);
    }
}

void LogLines::noiseUntil(std::int64_t ms)
{
    const std::int64_t number = m_owed;
    const std::int64_t gap = ms - m_lastMs;
    if (number <= 0 || gap <= 0)
        return;
    for (std::int64_t i = 1; i <= number && m_owed > 0; ++i) {
        const std::int64_t at = m_lastMs + gap * i / (number + 1);
        settleUntil(at);
        noiseLine(at);
        --m_owed;
    }
}

void LogLines::loginAccess(const Deed &deed)
{
    // The line is written when the request is over, a few milliseconds after the login is.
    const bool ok = deed.kind == DeedKind::LoginOk;
    const std::int64_t at = deed.ms + 1 + m_chance.below(ok ? 50 : 4);
    if (!deed.address)
        return access(at, 0, "POST /jsonrpc", 200, "None");
    if (deed.scripted)
        return access(at, deed.address, "POST /web/session/authenticate", 200);
    access(at, deed.address, "POST /web/login", ok ? 303 : 200);
    if (ok && deed.person && deed.person->totp && deed.person->totpSinceMs <= deed.ms)
        access(at + 31, deed.address, "GET /web/login/totp", 200);
}

void LogLines::deed(const Deed &deed)
{
    restartIfDue(deed.ms);
    if (m_noise)
        noiseUntil(deed.ms);
    settleUntil(deed.ms - 1);
    const auto before = m_order;
    const std::string_view database = deed.address ? Database : std::string_view("None");
    const auto from = [&] {
        m_line += " from ";
        if (deed.address)
            appendAddress(m_line, deed.address);
        else
            m_line += "n/a";
    };
    const auto record = [&] {
        m_line += "res.users(";
        appendNumber(m_line, deed.person->odooId);
        m_line.append(",) '").append(deed.login).append("'");
    };
    const auto named = [&] {
        m_line.append("'").append(deed.login).append("' (#");
        appendNumber(m_line, deed.person->odooId);
        m_line += ")";
    };
    const auto users = [&](std::string_view level = "INFO", std::string_view logger = UsersLogger) {
        head(deed.ms, level, database, logger);
    };
    const auto factor = [&](std::string_view what) {
        users("INFO", "odoo.addons.auth_totp.models.res_users");
        m_line += what;
        record();
        put(deed.ms);
    };

    switch (deed.kind) {
    case DeedKind::LoginOk:
    case DeedKind::LoginFailed:
        users();
        m_line.append(deed.kind == DeedKind::LoginOk ? "Login successful for login:" : "Login failed for login:")
            .append(deed.login);
        from();
        put(deed.ms);
        ++m_loginLines;
        m_owed += m_noise;
        if (deed.kind == DeedKind::LoginFailed && deed.scripted)
            say(deed.ms + 1, "WARNING", "odoo.http",
                deed.failures ? "Too many login failures, please wait a bit before trying again." : "Access Denied");
        loginAccess(deed);
        break;
    case DeedKind::LoginIgnored: {
        users("WARNING");
        m_line += "Login attempt ignored for ";
        appendAddress(m_line, deed.address);
        m_line.append(" (user '").append(deed.login).append("') on ").append(Database).append(": ");
        appendNumber(m_line, deed.failures);
        m_line += " failures since last success, last failure at ";
        std::string line;
        line.swap(m_line);
        head(deed.lastFailureMs, {}, {}, {}); // for its date and time
        line.append(m_second.data(), 19);
        line += '.';
        appendNumber(line, deed.lastFailureMs % Second, 3);
        appendNumber(line, m_chance.below(1000), 3);
        line += ". You can configure the number of login failures before a user is put on cooldown as well as the duration "
                "in the System Parameters. Disable this feature by setting \"base.login_cooldown_after\" to 0.";
        m_line.swap(line);
        put(deed.ms);
        users("WARNING");
        m_line += "The rate-limited IP address ";
        appendAddress(m_line, deed.address);
        m_line += " is classified as private and *might* be a proxy. If your Odoo is behind a proxy, it may be "
                  "mis-configured. Check that you are running Odoo in Proxy Mode and that the proxy is properly configured, "
                  "see https://www.odoo.com/documentation/latest/administration/install/deploy.html#https for details.";
        put(deed.ms);
        break;
    }
    case DeedKind::TotpOk:
        factor("2FA check: SUCCESS for ");
        access(deed.ms + 7 + m_chance.below(9), deed.address, "POST /web/login/totp", 303);
        break;
    case DeedKind::TotpFailed:
        factor("2FA check: FAIL for ");
        access(deed.ms + 5 + m_chance.below(9), deed.address, "POST /web/login/totp", 200);
        break;
    case DeedKind::TotpEnabled:
        factor("2FA enable: SUCCESS for ");
        say(deed.ms + 19, "INFO", "odoo.registry", "Caches invalidated, signaling through the database: ['default']");
        access(deed.ms + 21, deed.address, "POST /web/dataset/call_kw/auth_totp.wizard/enable#auth_totp.wizard.enable", 200);
        break;
    case DeedKind::TrustedDeviceAdded:
        users();
        m_line += "Authentication Device generated: scope: <browser> for ";
        named();
        from();
        put(deed.ms);
        break;
    case DeedKind::PasswordChanged:
        users();
        m_line += "Password change for ";
        named();
        m_line += " by ";
        named();
        from();
        put(deed.ms);
        access(deed.ms + 40, deed.address,
            "POST /web/dataset/call_kw/change.password.own/change_password#change.password.own.change_password", 200);
        break;
    case DeedKind::ResetRequested:
        users("INFO", "odoo.addons.auth_signup.controllers.main");
        m_line.append("Password reset attempt for <").append(deed.login).append("> by user <public>");
        from();
        put(deed.ms);
        break;
    case DeedKind::ResetMailed:
        users("INFO", "odoo.addons.auth_signup.models.res_users");
        m_line.append("Password reset email sent for user <").append(deed.login).append("> to <").append(deed.login);
        m_line += ">";
        put(deed.ms);
        access(deed.ms + 9, deed.address, "POST /web/reset_password", 200);
        break;
    case DeedKind::ApiKeyAdded:
        users();
        m_line += "Users API Keys generated: scope: <None> for ";
        named();
        from();
        put(deed.ms);
        access(deed.ms + 22, deed.address,
            "POST /web/dataset/call_kw/res.users.apikeys.description/make_key#res.users.apikeys.description.make_key", 200);
        break;
    case DeedKind::ApiKeyRemoved:
        users();
        m_line += "API key(s) removed: scope: <[False]> for ";
        named();
        from();
        put(deed.ms);
        access(deed.ms + 12, deed.address, "POST /web/dataset/call_kw/res.users.apikeys/remove#res.users.apikeys.remove", 200);
        break;
    case DeedKind::Seen:
        users("INFO", "odoo.addons.base.models.res_device");
        m_line += "User ";
        appendNumber(m_line, deed.person->odooId);
        m_line.append(" inserts device log (").append(deed.session->data(), deed.session->size()).append(")");
        put(deed.ms);
        access(deed.ms + 6 + m_chance.below(60), deed.address, "GET /odoo", 200);
        break;
    case DeedKind::Revoked:
        users("INFO", "odoo.addons.base.models.res_device");
        m_line += "User ";
        appendNumber(m_line, deed.actorId);
        m_line.append(" revokes devices (").append(deed.session->data(), deed.session->size()).append(")");
        put(deed.ms);
        access(deed.ms + 11, deed.address, "POST /web/dataset/call_kw/res.device/revoke#res.device.revoke", 200);
        break;
    case DeedKind::Logout:
        access(deed.ms, deed.address, "GET /web/session/logout", 303);
        break;
    }
    const bool login = deed.kind == DeedKind::LoginOk || deed.kind == DeedKind::LoginFailed;
    m_owed -= static_cast<std::int64_t>(m_order - before) - (login ? 1 : 0);
    if (deed.address)
        m_around[m_aroundNext++ % m_around.size()] = deed.address;
    m_lastMs = std::max(m_lastMs, deed.ms);
}

void LogLines::finish(std::int64_t endMs)
{
    restartIfDue(endMs);
    if (m_noise)
        noiseUntil(endMs - 100);
    settleUntil(INT64_MAX);
    flush();
}

} // namespace gatehouse::sample
