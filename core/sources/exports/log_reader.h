// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/exports/export_reader.h"
#include "core/sources/exports/log_message.h"

#include <QHash>

#include <array>
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace gatehouse {

struct LogOptions
{
    SourceZone zone;      ///< of the log's times; Odoo writes UTC
    std::string database; ///< only events of this database, and those whose line names none; empty: all
};

/// Odoo's server log -> events.
///
/// A login name goes into the log as it was typed, so a stranger can write whole lines of his choice. What tells them:
/// - text that a stranger chose and that breaks the line (what follows, up to the end of that message, is his);
/// - a process id that never served a request (no werkzeug or odoo.service.server line of it);
/// - no access line of a login's request by the same process from the same address, that was under way when the login
///   was logged; one access line vouches for one login;
/// - the end of a login message (" from ADDRESS") where no such message is.
/// An event that could be such a line is doubtful. A log without any access lines has only the first and the last to
/// go by. To see what follows an event, events are held back for some lines; position() is before the first held one.
class LogReader final : public ExportReader
{
public:
    explicit LogReader(LogOptions options);
    /// Goes on from where an earlier reader stood.
    LogReader(LogOptions options, const ReaderPosition &from);

    std::size_t take(std::string_view block, bool last, RecordSink &sink) override;
    ReaderPosition position() const override;
    std::int64_t linesRead() const override { return m_line; }

    struct Findings
    {
        QHash<QByteArray, std::int64_t> databases; ///< events by database, without "?" and "None"
        QByteArray odooVersion;
        bool accessLines = false;
        Instant first; ///< of the events, UTC
        Instant last;
        bool cutOff = false; ///< the last line has no end; it is read when it has one
    };
    const Findings &findings() const { return m_findings; }

private:
    /// An event on its way, until what follows it is known.
    struct Held
    {
        std::int64_t offset = 0;
        std::int64_t line = 0;
        std::uint32_t pid = 0;
        std::int64_t ms = Instant::Unknown; ///< in the log's zone
        EventKind kind = EventKind::LoginOk;
        std::int64_t odooId = 0;
        std::string login;
        std::string ip;
        std::string identifier;
        std::string identifiers;
        std::string note;
        std::uint64_t identity = 0;
        bool isLogin = false;
        bool unnamedAddress = false; ///< a login "from n/a"
        bool spanOpen = false;       ///< its message goes on over the following lines
        bool chosenText = false;
        bool vouched = false;
        bool otherAddress = false; ///< only an access line from another address was seen
        bool doubtful = false;
        std::string seenFrom; ///< the address of the request it was logged in
        bool seenFromMany = false;
    };
    struct Prefix
    {
        std::string_view stamp;
        std::uint32_t pid = 0;
        std::string_view db;
        std::string_view logger;
        std::string_view message;
    };
    struct LoginSeen
    {
        std::string login;
        std::string ip;
        std::int64_t ms = 0;
        std::uint32_t pid = 0;
    };

    void line(const char *begin, const char *end, std::int64_t offset);
    void continuation(const char *begin, const char *end, std::int64_t offset);
    void interesting(const Prefix &prefix, LogTopic topic, std::string_view line, std::int64_t offset);
    void access(const Prefix &prefix);
    void longLine(std::string_view beginning, std::int64_t offset);
    bool closesSpan(std::string_view text);
    void suspectTail(std::string_view text, bool loose = false);
    void release(bool all);
    void emitHeld(Held &held);
    void tie(const Held &held);
    bool trusts(std::uint32_t pid) const;
    void trust(std::uint32_t pid);
    std::int64_t localMs(std::string_view stamp);
    std::uint64_t identityOf(std::string_view line, std::int64_t offset);
    void attention() { m_attention = m_spanLines > 0 || !m_held.empty(); }

    LogOptions m_options;
    RecordSink *m_sink = nullptr;
    std::int64_t m_offset = 0;
    std::int64_t m_line = 0;
    std::int64_t m_skipped = 0;
    bool m_inLongLine = false;

    std::array<std::uint32_t, 256> m_quickTrust{}; ///< some of m_trusted, without a search
    std::unordered_set<std::uint32_t> m_trusted;
    std::vector<std::uint32_t> m_trustOrder;
    bool m_sawAccess = false;
    std::int64_t m_vouched = 0; ///< logins whose address an access line bore out

    bool m_attention = false;
    int m_spanLines = 0; ///< lines since chosen text broke a line; 0: none open
    LogTopic m_spanTopic = LogTopic::None;
    std::deque<Held> m_held;
    std::optional<ReaderPosition> m_endPosition;

    struct Recent
    {
        std::uint64_t hash = 0;
        std::int64_t offset = 0;
    };
    std::deque<Recent> m_recent; ///< the last event lines, to number equal ones

    std::deque<LoginSeen> m_logins; ///< accepted lately, to learn whose id a new session names
    std::unordered_map<std::int64_t, std::string> m_loginOfId;
    std::unordered_map<std::string, std::int64_t> m_idOfLogin;
    Findings m_findings;
};

} // namespace gatehouse
