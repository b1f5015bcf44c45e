// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/exports/log_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace gatehouse {

namespace {

using sv = std::string_view;

/// One line revokes many sessions: 44 bytes for each.
constexpr std::size_t MaxLine = 1 << 20;
/// How many lines an event is held back at least: what gives a forged line away comes right after it.
constexpr std::int64_t SettleLines = 32;
/// How long an event may wait for what vouches for it.
constexpr std::int64_t WaitLines = 20000;
constexpr std::int64_t WaitMs = 120000;
constexpr std::size_t MaxHeld = 2048;
/// A stranger's text is not longer than this; afterwards a line that never ended is taken for damage.
constexpr int MaxSpanLines = 200;
constexpr std::size_t MaxRecent = 64;
constexpr std::size_t MaxTrusted = 4096;
constexpr std::int64_t TieMs = 10000;
/// Clocks are read at slightly different moments of a request.
constexpr std::int64_t SlackMs = 1000;
constexpr std::size_t MaxTied = 200000;

sv trimmedEnd(sv text)
{
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

/// Eight bytes at once; `p` has as many.
inline bool sameBytes(const char *p, const char (&text)[9])
{
    std::uint64_t a;
    std::uint64_t b;
    std::memcpy(&a, p, 8);
    std::memcpy(&b, text, 8);
    return a == b;
}

inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Exports)
};

} // namespace

LogReader::LogReader(LogOptions options)
    : m_options(std::move(options))
{
}

LogReader::LogReader(LogOptions options, const ReaderPosition &from)
    : m_options(std::move(options))
    , m_offset(from.consumed)
    , m_line(from.lines)
{
    // "1 <saw access lines> <vouched> <within a long line> | pids | hash:offset …", see position()
    const QList<QByteArray> parts = from.state.split('|');
    if (parts.size() != 3)
        return;
    const QList<QByteArray> flags = parts[0].split(' ');
    if (flags.size() < 4 || flags[0] != "1")
        return;
    m_sawAccess = flags[1] == "1";
    m_findings.accessLines = m_sawAccess;
    m_vouched = flags[2].toLongLong();
    m_inLongLine = flags[3] == "1";
    for (const QByteArray &pid : parts[1].split(' ')) {
        if (!pid.isEmpty())
            trust(pid.toUInt());
    }
    for (const QByteArray &entry : parts[2].split(' ')) {
        const auto colon = entry.indexOf(':');
        if (colon > 0)
            m_recent.push_back({entry.left(colon).toULongLong(nullptr, 16), entry.mid(colon + 1).toLongLong()});
    }
}

ReaderPosition LogReader::position() const
{
    if (m_endPosition)
        return *m_endPosition;
    ReaderPosition p;
    p.consumed = m_offset;
    p.lines = m_line;
    p.skipped = m_skipped;
    if (!m_held.empty()) {
        p.consumed = m_held.front().offset;
        p.lines = m_held.front().line - 1;
    }
    QByteArray state = QByteArrayLiteral("1 ") + (m_sawAccess ? "1 " : "0 ") + QByteArray::number(qlonglong(m_vouched))
        + (m_inLongLine && m_held.empty() ? " 1|" : " 0|");
    const std::size_t from = m_trustOrder.size() > 512 ? m_trustOrder.size() - 512 : 0;
    for (std::size_t i = from; i < m_trustOrder.size(); ++i)
        state += QByteArray::number(m_trustOrder[i]) + ' ';
    state += '|';
    for (const Recent &r : m_recent) {
        if (r.offset < p.consumed)
            state += QByteArray::number(qulonglong(r.hash), 16) + ':' + QByteArray::number(qlonglong(r.offset)) + ' ';
    }
    p.state = state;
    return p;
}

bool LogReader::trusts(std::uint32_t pid) const
{
    return m_trusted.count(pid) != 0;
}

void LogReader::trust(std::uint32_t pid)
{
    m_quickTrust[pid % m_quickTrust.size()] = pid;
    if (!m_trusted.insert(pid).second)
        return;
    m_trustOrder.push_back(pid);
    if (m_trustOrder.size() > MaxTrusted) {
        for (std::size_t i = 0; i < MaxTrusted / 2; ++i)
            m_trusted.erase(m_trustOrder[i]);
        m_quickTrust.fill(0);
        m_trustOrder.erase(m_trustOrder.begin(), m_trustOrder.begin() + MaxTrusted / 2);
    }
}

std::int64_t LogReader::localMs(sv stamp)
{
    const auto t = parseInstant(stamp);
    return t ? t->ms : Instant::Unknown;
}

std::uint64_t LogReader::identityOf(sv line, std::int64_t offset)
{
    const std::uint64_t hash = stableHash(line);
    std::uint64_t before = 0;
    for (const Recent &r : m_recent)
        before += r.hash == hash;
    m_recent.push_back({hash, offset});
    if (m_recent.size() > MaxRecent)
        m_recent.pop_front();
    return before == 0 ? hash : stableHash(sv("again"), hash + before);
}

std::size_t LogReader::take(sv block, bool last, RecordSink &sink)
{
    m_sink = &sink;
    const char *const begin = block.data();
    const char *const end = begin + block.size();
    const char *p = begin;
    const std::int64_t base = m_offset;
    while (p < end) {
        const auto *nl = static_cast<const char *>(std::memchr(p, '\n', static_cast<std::size_t>(end - p)));
        if (m_inLongLine) {
            m_inLongLine = nl == nullptr;
            p = nl ? nl + 1 : end;
            continue;
        }
        if (!nl) {
            if (static_cast<std::size_t>(end - p) > MaxLine) {
                ++m_line;
                longLine(sv(p, MaxLine), base + (p - begin));
                m_inLongLine = true;
                p = end;
                continue;
            }
            if (!last)
                break;
            // Odoo ends a line with a blank and a line feed: without them it is still being written.
            if (end[-1] != ' ') {
                m_findings.cutOff = true;
                break;
            }
            nl = end;
        }
        ++m_line;
        m_offset = base + (p - begin);
        if (static_cast<std::size_t>(nl - p) > MaxLine)
            longLine(sv(p, MaxLine), m_offset);
        else
            line(p, nl, m_offset);
        p = nl < end ? nl + 1 : end;
        if (m_attention)
            release(false);
    }
    m_offset = base + (p - begin);
    std::size_t taken = static_cast<std::size_t>(p - begin);
    if (last) {
        // What the rest of the file would have settled is decided with what there is; position() stays before it, so
        // that a longer copy of the file can settle it.
        const ReaderPosition before = position();
        release(true);
        m_endPosition = before;
        taken = block.size();
    }
    m_sink = nullptr;
    return taken;
}

inline void LogReader::line(const char *p, const char *e, std::int64_t offset)
{
    // 2026-11-22 00:09:06,886 32084 INFO odoo19 odoo.addons.base.models.res_device: message
    if (e - p < 36 || p[23] != ' ' || p[19] != ',' || p[4] != '-' || !isDigit(p[0]) || !isDigit(p[24])) {
        continuation(p, e, offset);
        return;
    }
    std::uint32_t pid = 0;
    const char *q = p + 24;
    while (isDigit(*q))
        pid = pid * 10 + static_cast<std::uint32_t>(*q++ - '0');
    if (*q++ != ' ') {
        continuation(p, e, offset);
        return;
    }
    while (*q >= 'A' && *q <= 'Z')
        ++q;
    if (*q++ != ' ') {
        continuation(p, e, offset);
        return;
    }
    const char *const db = q;
    while (*q != ' ' && *q != '\n')
        ++q;
    const char *const dbEnd = q;
    if (e - q < 11) {
        ++m_skipped;
        return;
    }
    ++q;
    // Nearly every line is one of these two, so they are told apart without a call.
    const bool isAccess = sameBytes(q, "werkzeug") && q[8] == ':';
    if (isAccess && !m_attention) {
        ++m_skipped;
        if (m_quickTrust[pid % m_quickTrust.size()] != pid)
            trust(pid);
        m_sawAccess = true;
        return;
    }
    const auto *colon = static_cast<const char *>(std::memchr(q, ':', static_cast<std::size_t>(e - q)));
    if (!colon) {
        ++m_skipped;
        return;
    }
    const LogTopic topic = isAccess ? LogTopic::Access : logTopic(sv(q, static_cast<std::size_t>(colon - q)));
    if (topic == LogTopic::None && !m_attention) {
        ++m_skipped;
        return;
    }
    Prefix prefix;
    prefix.stamp = sv(p, 23);
    prefix.pid = pid;
    prefix.db = sv(db, static_cast<std::size_t>(dbEnd - db));
    prefix.logger = sv(q, static_cast<std::size_t>(colon - q));
    prefix.message = colon + 1 < e ? sv(colon + 1, static_cast<std::size_t>(e - colon - 1)) : sv();
    if (!prefix.message.empty() && prefix.message.front() == ' ')
        prefix.message.remove_prefix(1);
    interesting(prefix, topic, sv(p, static_cast<std::size_t>(e - p)), offset);
}

void LogReader::continuation(const char *begin, const char *end, std::int64_t)
{
    ++m_skipped;
    if (!m_attention)
        return;
    const sv text(begin, static_cast<std::size_t>(end - begin));
    if (m_spanLines > 0)
        closesSpan(text);
    else
        suspectTail(text, true);
}

/// The rest of a message that chosen text broke: does it end here?
bool LogReader::closesSpan(sv text)
{
    const sv ip = addressAtEnd(text);
    if (!ip.empty() && (m_spanTopic != LogTopic::Signup || text.find("> by user <") != sv::npos)) {
        for (Held &held : m_held) {
            if (!held.spanOpen)
                continue;
            held.spanOpen = false;
            held.unnamedAddress = ip == "n/a";
            if (!held.unnamedAddress)
                held.ip = ip;
        }
        m_spanLines = 0;
        return true;
    }
    if (++m_spanLines > MaxSpanLines) {
        for (Held &held : m_held)
            held.spanOpen = false;
        m_spanLines = 0;
    }
    return false;
}

/// A line that ends as a login message does and is none: the end of a stranger's text that began with a whole line.
/// Lines of other modules may end so too; those that belong to none (`loose`) do not.
void LogReader::suspectTail(sv text, bool loose)
{
    const sv ip = addressAtEnd(text);
    if (ip.empty())
        return;
    for (auto it = m_held.rbegin(); it != m_held.rend(); ++it) {
        const Held &start = *it;
        if (m_line - start.line > 2 * SettleLines)
            return;
        const bool canStart = start.kind == EventKind::LoginFailed || start.kind == EventKind::ResetRequested;
        if (!canStart || !start.chosenText || start.doubtful || (!loose && start.vouched && start.ip != ip))
            continue;
        for (Held &held : m_held) {
            if (held.line > start.line)
                held.doubtful = true;
        }
        // The address its first line gives is part of the text as well, and so may be an access line with it.
        if (it->ip != ip) {
            it->ip = ip;
            it->vouched = false;
        }
        return;
    }
}

void LogReader::interesting(const Prefix &prefix, LogTopic topic, sv raw, std::int64_t offset)
{
    const bool inSpan = m_spanLines > 0;
    const sv message = trimmedEnd(prefix.message);
    if (topic == LogTopic::Access || topic == LogTopic::Server || topic == LogTopic::Start || topic == LogTopic::None) {
        ++m_skipped;
        if (inSpan) {
            closesSpan(raw);
            return;
        }
        if (topic == LogTopic::Start) {
            if (message.starts_with("Odoo version "))
                m_findings.odooVersion = QByteArray(message.data() + 13, qsizetype(message.size()) - 13);
            return;
        }
        const bool oddEnd = topic != LogTopic::Server && !addressAtEnd(raw).empty();
        if (oddEnd && m_attention)
            suspectTail(raw);
        if (topic == LogTopic::Server) {
            trust(prefix.pid);
        } else if (topic == LogTopic::Access && !oddEnd) {
            trust(prefix.pid);
            m_sawAccess = true;
            if (!m_held.empty())
                access(prefix);
        }
        return;
    }

    LogMessage m;
    const Parse parse = parseLogMessage(topic, message, m);
    if (parse != Parse::Event) {
        ++m_skipped;
        if (inSpan)
            closesSpan(raw);
        else if (m_attention)
            suspectTail(raw);
        if (parse == Parse::Malformed && !inSpan) {
            --m_skipped;
            m_sink->reject({m_line, Texts::tr("Begins as a line about logins and does not go on as one."),
                QByteArray(raw.data(), qsizetype(std::min<std::size_t>(raw.size(), 300)))});
        }
        return;
    }
    const bool named = prefix.db != "None" && prefix.db != "?";
    if (!m_options.database.empty() && named && prefix.db != m_options.database) {
        ++m_skipped;
        if (inSpan)
            closesSpan(raw);
        return;
    }
    const std::int64_t ms = localMs(prefix.stamp);
    if (ms == Instant::Unknown) {
        m_sink->reject({m_line, Texts::tr("The time is none."),
            QByteArray(raw.data(), qsizetype(std::min<std::size_t>(raw.size(), 300)))});
        return;
    }
    if (named && !inSpan)
        ++m_findings.databases[QByteArray(prefix.db.data(), qsizetype(prefix.db.size()))];

    Held held;
    held.offset = offset;
    held.line = m_line;
    held.pid = prefix.pid;
    held.ms = ms;
    held.kind = m.kind;
    held.odooId = m.odooId;
    held.login = m.login;
    held.ip = m.ip;
    held.identifier = m.identifier;
    held.identifiers = m.identifiers;
    held.note = std::move(m.note);
    held.identity = identityOf(trimmedEnd(raw), offset);
    held.isLogin = m.login_;
    held.chosenText = m.chosenText;
    held.unnamedAddress = m.login_ && m.ip.empty() && !m.open;

    if (inSpan) {
        held.doubtful = true;
        held.note = "within a login name that holds line breaks";
        closesSpan(raw);
    } else if (m.nested) {
        suspectTail(raw);
        held.doubtful = true;
        held.note = "within another login name";
    } else if (m.open) {
        held.spanOpen = true;
        held.note = "the name holds line breaks";
        m_spanLines = 1;
        m_spanTopic = topic;
    } else {
        // The second factor's line tells that an accepted password was only the first.
        if (m.kind == EventKind::TotpOk || m.kind == EventKind::TotpFailed) {
            for (auto before = m_held.rbegin(); before != m_held.rend(); ++before) {
                if (before->kind != EventKind::LoginOk || before->login != held.login)
                    continue;
                before->note = "before the second factor";
                break;
            }
        }
    }
    m_held.push_back(std::move(held));
    m_attention = true;
}

void LogReader::access(const Prefix &prefix)
{
    const bool matters = std::any_of(m_held.begin(), m_held.end(), [&](const Held &held) {
        if (held.kind == EventKind::LoginOk && held.note.empty() && prefix.message.starts_with(held.ip))
            return true;
        return held.pid == prefix.pid
            && (held.isLogin ? !held.vouched : held.kind == EventKind::SessionSeen && m_line - held.line <= SettleLines);
    });
    if (!matters)
        return;
    const AccessLine access = parseAccessLine(trimmedEnd(prefix.message));
    if (!access.valid)
        return;
    const std::int64_t end = localMs(prefix.stamp);
    const bool loginPath = isLoginPath(access.path);
    const bool rpc = isRpcPath(access.path);
    if (access.path.starts_with("/web/login/totp")) {
        for (auto before = m_held.rbegin(); before != m_held.rend(); ++before) {
            if (before->kind != EventKind::LoginOk || before->ip != access.ip || before->doubtful)
                continue;
            before->note = "before the second factor";
            break;
        }
    }
    bool used = false;
    for (Held &held : m_held) {
        if (held.pid != prefix.pid || end == Instant::Unknown || held.ms > end + SlackMs || end - held.ms > WaitMs)
            continue;
        // Was this the request in which the line was written?
        const bool within = access.durationMs < 0 || held.ms >= end - access.durationMs - SlackMs;
        if (held.isLogin && !held.vouched && !held.doubtful && !held.spanOpen && !used && loginPath && within) {
            if (held.unnamedAddress ? rpc : held.ip == access.ip) {
                held.vouched = true;
                m_vouched += !held.unnamedAddress;
                used = true;
            } else if (!held.unnamedAddress) {
                held.otherAddress = true;
            }
        }
        const bool exactly = access.durationMs >= 0 && held.ms >= end - access.durationMs - 5 && held.ms <= end + 1;
        const bool wanted = held.kind == EventKind::SessionSeen && !held.identifier.empty() && held.ip.empty();
        if (exactly && wanted) {
            if (held.seenFrom.empty())
                held.seenFrom = access.ip;
            else if (held.seenFrom != access.ip)
                held.seenFromMany = true;
        }
    }
}

void LogReader::release(bool all)
{
    while (!m_held.empty()) {
        Held &front = m_held.front();
        const std::int64_t waited = m_line - front.line;
        bool ready = all || waited >= WaitLines || m_held.size() > MaxHeld;
        if (!ready && waited >= SettleLines && !front.spanOpen) {
            const bool settled = front.isLogin ? front.vouched : trusts(front.pid);
            ready = front.doubtful || settled || front.ms < m_held.back().ms - WaitMs;
        }
        if (!ready)
            break;
        emitHeld(front);
        m_held.pop_front();
    }
    attention();
}

void LogReader::emitHeld(Held &held)
{
    if (m_sawAccess && !held.doubtful) {
        if (held.isLogin) {
            // Behind some proxies access lines bear another address than logins, throughout: then the process and
            // the time have to do.
            held.doubtful = !held.vouched && !(held.otherAddress && m_vouched == 0);
        } else {
            held.doubtful = !trusts(held.pid);
        }
    }
    m_findings.accessLines = m_sawAccess;
    if (!held.seenFromMany && !held.seenFrom.empty() && held.ip.empty())
        held.ip = held.seenFrom;

    EventRecord record;
    record.time = m_options.zone.toUtc(Instant{held.ms});
    record.kind = held.kind;
    record.doubtful = held.doubtful;
    record.user.odooId = held.odooId;
    record.user.login = held.login;
    record.ip = held.ip;
    record.identifier = held.identifier;
    record.note = held.note;
    record.identity = held.identity;
    record.line = held.line;
    m_sink->event(record);
    if (!m_findings.first.isKnown() || record.time < m_findings.first)
        m_findings.first = record.time;
    if (!m_findings.last.isKnown() || record.time > m_findings.last)
        m_findings.last = record.time;
    if (held.doubtful)
        return;

    if (held.kind == EventKind::Revoked) {
        // Whose session it is, the line does not say: the ledger knows it by its identifier.
        sv rest = held.identifiers;
        while (!rest.empty()) {
            const auto comma = rest.find(", ");
            DeviceRecord device;
            device.identifier = rest.substr(0, comma);
            device.end = SessionEnd::Revoked;
            m_sink->device(device);
            rest = comma == sv::npos ? sv() : rest.substr(comma + 2);
        }
        return;
    }
    if (held.kind == EventKind::LoginOk && !held.login.empty() && !held.ip.empty()) {
        m_logins.push_back({held.login, held.ip, held.ms, held.pid});
        while (m_logins.size() > 256 || (!m_logins.empty() && m_logins.front().ms < held.ms - 4 * TieMs))
            m_logins.pop_front();
    } else if (held.kind == EventKind::SessionSeen && !held.identifier.empty()) {
        tie(held);
    }
}

/// A new session right after a login, from the same address in the same process, tells whose id it names.
void LogReader::tie(const Held &held)
{
    if (held.ip.empty() || held.odooId == 0)
        return;
    const LoginSeen *only = nullptr;
    for (const LoginSeen &seen : m_logins) {
        if (seen.ip != held.ip || seen.ms > held.ms || seen.ms < held.ms - TieMs)
            continue;
        if (only && only->login != seen.login)
            return; // two people behind one address
        only = &seen;
    }
    if (!only || only->pid != held.pid || m_loginOfId.size() > MaxTied)
        return;
    const auto known = m_loginOfId.find(held.odooId);
    const auto knownLogin = m_idOfLogin.find(only->login);
    if (known != m_loginOfId.end() || knownLogin != m_idOfLogin.end())
        return; // said before, or contradicted: a session that was refreshed behind the same address
    m_loginOfId.emplace(held.odooId, only->login);
    m_idOfLogin.emplace(only->login, held.odooId);
    UserRecord user;
    user.user.odooId = held.odooId;
    user.user.login = only->login;
    m_sink->user(user);
}

/// Only the beginning of the line is looked at.
void LogReader::longLine(sv beginning, std::int64_t)
{
    ++m_skipped;
    if (beginning.size() < 36 || !isDigit(beginning[0]) || beginning[23] != ' ')
        return;
    // A revocation of very many sessions is one long line; its beginning does not tell them all.
    for (const sv word : {sv(": Login "), sv(" revokes devices ("), sv(" inserts device log "), sv(": 2FA ")}) {
        if (beginning.substr(0, 400).find(word) != sv::npos) {
            --m_skipped;
            m_sink->reject(
                {m_line, Texts::tr("A line longer than 1 MiB is not read."), QByteArray(beginning.data(), 300)});
            return;
        }
    }
}

} // namespace gatehouse
