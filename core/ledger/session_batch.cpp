// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/session_batch.h"

#include "core/domain/stable_hash.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <numeric>

namespace gatehouse {

/// A session as its row says, or as the sightings of one batch add up to.
struct SessionBatch::Session
{
    std::int64_t id = 0;
    std::uint32_t source = 0;
    std::int64_t user = 0;
    std::string_view identifier;
    SessionEnd end = SessionEnd::None;
    bool fromLog = true;
    bool mobile = false;
    std::uint32_t browser = 0;
    std::uint32_t platform = 0;
    std::uint32_t ip = 0;
    std::uint32_t country = 0;
    std::uint32_t city = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool traced = false; ///< seen on more than one device or address: the table traces tells
    bool isExact = false; ///< of sightings: see SightRow

    /// Adds what is known of the same session elsewhere. The device shown is the one last seen; a row that names a
    /// device wins over a log line that does not.
    void join(const Session &other)
    {
        const bool otherNamesMore = browser == 0 && platform == 0 && (other.browser != 0 || other.platform != 0);
        const bool otherNamesLess = (browser != 0 || platform != 0) && other.browser == 0 && other.platform == 0;
        if (otherNamesMore || (!otherNamesLess && other.last >= last && other.last != 0)) {
            mobile = other.mobile;
            browser = other.browser;
            platform = other.platform;
            if (other.ip != 0) {
                ip = other.ip;
                country = other.country;
                city = other.city;
            }
        } else if (ip == 0 && other.ip != 0) {
            ip = other.ip;
            country = other.country;
            city = other.city;
        }
        if (user == 0)
            user = other.user;
        // "Ended, nobody knows why" by one who would know is still less than a cause by another.
        if (other.isExact ? other.end != SessionEnd::Ended || !isCause(end)
                          : other.end != SessionEnd::None && other.end != SessionEnd::Superseded && !isCause(end))
            end = other.end;
        isExact = isExact || other.isExact;
        fromLog = fromLog && other.fromLog;
        if (other.first != 0 && (first == 0 || other.first < first))
            first = other.first;
        last = std::max(last, other.last);
    }

    static bool isCause(SessionEnd e)
    {
        return e == SessionEnd::LoggedOut || e == SessionEnd::Expired || e == SessionEnd::Revoked;
    }

    bool sameAs(const Session &o) const
    {
        return user == o.user && end == o.end && fromLog == o.fromLog && mobile == o.mobile && browser == o.browser
            && platform == o.platform && ip == o.ip && country == o.country && city == o.city && first == o.first
            && last == o.last && traced == o.traced;
    }
};

struct SessionBatch::NewSession
{
    Session session;
    std::uint64_t key;
    std::size_t from; ///< its sightings in m_order
    std::size_t to;
};

namespace {

constexpr std::int64_t DaySeconds = 86400;

std::uint32_t rowCode(std::int64_t id)
{
    return static_cast<std::uint32_t>(id);
}

} // namespace

std::uint64_t sessionKey(SourceId source, std::string_view identifier)
{
    return stableHash(identifier, static_cast<std::uint64_t>(source.value));
}

SessionBatch::SessionBatch(Database &db, UserRegistry &users)
    : m_db(db)
    , m_users(users)
    , m_columns(db, ColumnTable::Sessions)
    , m_traces(db)
{
}

SessionBatch::~SessionBatch() = default;

Result<void> SessionBatch::load()
{
    auto update = m_db.prepare("UPDATE sessions SET user_id = ?, end_code = ?, from_log = ?, mobile = ?, browser = ?, platform = ?, "
                               "ip = ?, country = ?, city = ?, first_s = ?, last_s = ?, traced = ? WHERE id = ?");
    auto findKeys = m_db.lookup("SELECT key, session FROM session_keys WHERE key {of}");
    auto readRows = m_db.lookup("SELECT id, source, user_id, end_code, from_log, mobile, browser, platform, ip, country, city, "
                                "first_s, last_s, traced FROM sessions WHERE id {of}");
    auto add = m_db.inserter("sessions", {"id", "source", "user_id", "identifier", "end_code", "from_log", "mobile", "browser",
                                             "platform", "ip", "country", "city", "first_s", "last_s", "traced"});
    auto addKey = m_db.inserter("session_keys", {"key", "session"});
    if (!update)
        return tl::unexpected(update.error());
    if (!findKeys)
        return tl::unexpected(findKeys.error());
    if (!readRows)
        return tl::unexpected(readRows.error());
    if (!add)
        return tl::unexpected(add.error());
    if (!addKey)
        return tl::unexpected(addKey.error());
    m_update = std::move(*update);
    m_findKeys = std::move(*findKeys);
    m_readRows = std::move(*readRows);
    m_add = std::move(*add);
    m_addKey = std::move(*addKey);
    const auto loaded = m_traces.load();
    return loaded ? m_columns.load() : loaded;
}

void SessionBatch::add(SightRow row, std::string_view identifier)
{
    row.text = static_cast<std::uint32_t>(m_text.size());
    row.textLength = static_cast<std::uint16_t>(identifier.size());
    m_text.append(identifier);
    m_rows.push_back(row);
}

Result<std::unordered_map<std::uint64_t, std::int64_t>> SessionBatch::rowsOf(const std::vector<std::uint64_t> &keys)
{
    std::unordered_map<std::uint64_t, std::int64_t> rows;
    const std::vector<std::int64_t> asked(keys.begin(), keys.end());
    const auto found = m_findKeys->each(asked, [&rows](const Statement &r) -> Result<void> {
        rows.emplace(static_cast<std::uint64_t>(r.integer(0)), r.integer(1));
        return {};
    });
    if (!found)
        return tl::unexpected(found.error());
    return rows;
}

Result<std::int64_t> SessionBatch::write(std::int64_t version)
{
    m_columns.setVersion(version);
    m_changed = 0;
    m_order.resize(m_rows.size());
    std::iota(m_order.begin(), m_order.end(), 0U);
    // By key, as the table of keys is stored; sightings of one session keep the order they came in.
    std::sort(m_order.begin(), m_order.end(), [this](std::uint32_t a, std::uint32_t b) {
        const auto ka = static_cast<std::int64_t>(m_rows[a].key);
        const auto kb = static_cast<std::int64_t>(m_rows[b].key);
        return ka != kb ? ka < kb : a < b;
    });

    // Runs of sightings of one session each.
    struct Run
    {
        std::uint64_t key;
        std::size_t from, to;
    };
    std::vector<Run> runs;
    for (std::size_t from = 0; from < m_order.size();) {
        std::size_t to = from + 1;
        while (to < m_order.size() && m_rows[m_order[to]].key == m_rows[m_order[from]].key)
            ++to;
        runs.push_back({m_rows[m_order[from]].key, from, to});
        from = to;
    }
    std::unordered_map<std::uint64_t, std::int64_t> rows;
    const auto anyKnown = m_db.number("SELECT EXISTS (SELECT 1 FROM session_keys)");
    if (!anyKnown)
        return tl::unexpected(anyKnown.error());
    if (*anyKnown != 0) {
        std::vector<std::uint64_t> keys;
        keys.reserve(runs.size());
        for (const Run &run : runs)
            keys.push_back(run.key);
        auto found = rowsOf(keys);
        if (!found)
            return tl::unexpected(found.error());
        rows = std::move(*found);
    }
    struct Known
    {
        std::int64_t id;
        std::size_t from, to;
    };
    std::vector<Known> known;
    m_new.clear();
    for (const auto &[key, from, to] : runs) {
        if (const auto it = rows.find(key); it != rows.end()) {
            known.push_back({it->second, from, to});
            continue;
        }
        const SightRow &head = m_rows[m_order[from]];
        Session seen;
        for (std::size_t i = from; i < to; ++i) {
            const SightRow &r = m_rows[m_order[i]];
            const Session one{0, r.source, r.user, {}, r.end, r.fromLog, r.mobile, r.browser, r.platform, r.ip, r.country,
                r.city, r.first, r.last, false, r.isExact};
            if (i == from)
                seen = one;
            else
                seen.join(one);
        }
        seen.identifier = std::string_view(m_text).substr(head.text, head.textLength);
        if (seen.last != 0 || seen.first != 0)
            m_new.push_back({seen, key, from, to});
    }

    // Changes go in row order, which is what the packed columns are written in.
    std::sort(known.begin(), known.end(), [](const Known &a, const Known &b) { return a.id < b.id; });
    std::vector<std::int64_t> ids;
    ids.reserve(known.size());
    for (const Known &k : known)
        ids.push_back(k.id);
    std::unordered_map<std::int64_t, Session> stored;
    const auto read = m_readRows->each(ids, [&stored](const Statement &r) -> Result<void> {
        const auto code = [&r](int c) { return static_cast<std::uint32_t>(r.integer(c)); };
        stored.emplace(r.integer(0),
            Session{r.integer(0), code(1), r.integer(2), {}, static_cast<SessionEnd>(code(3)), code(4) != 0, code(5) != 0, code(6),
                code(7), code(8), code(9), code(10), code(11), code(12), r.integer(13) != 0});
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    std::vector<std::int64_t> traced;
    for (const std::int64_t id : ids) {
        if (const auto row = stored.find(id); row != stored.end() && row->second.traced)
            traced.push_back(id);
    }
    if (const auto fetched = m_traces.fetch(traced); !fetched)
        return tl::unexpected(fetched.error());
    for (const Known &k : known) {
        const auto row = stored.find(k.id);
        if (row == stored.end())
            return fail(ErrorKind::Storage,
                QCoreApplication::translate("Ledger", "The ledger is damaged: session_keys names a session that is not there."));
        Session &existing = row->second;
        const Session before = existing;
        const std::int64_t changedBefore = m_changed;
        for (std::size_t i = k.from; i < k.to; ++i) {
            const SightRow &r = m_rows[m_order[i]];
            existing.join({0, r.source, r.user, {}, r.end, r.fromLog, r.mobile, r.browser, r.platform, r.ip, r.country, r.city,
                r.first, r.last, false, r.isExact});
        }
        existing.traced = tellTraces(k.id, k.from, k.to, &before);
        if (!existing.sameAs(before)) {
            if (const auto updated = update(existing, before); !updated)
                return tl::unexpected(updated.error());
        }
        if (m_changed != changedBefore)
            m_changed = changedBefore + deviceRows(k.from, k.to);
    }
    if (const auto inserted = insertNew(); !inserted)
        return tl::unexpected(inserted.error());
    if (const auto flushed = m_columns.flush(); !flushed)
        return tl::unexpected(flushed.error());
    m_rows.clear();
    m_text.clear();
    m_order.clear();
    m_new.clear();
    return m_changed;
}

std::int64_t SessionBatch::deviceRows(std::size_t from, std::size_t to) const
{
    return std::count_if(m_order.begin() + static_cast<std::ptrdiff_t>(from), m_order.begin() + static_cast<std::ptrdiff_t>(to),
        [this](std::uint32_t i) { return !m_rows[i].fromLog; });
}

Result<void> SessionBatch::update(const Session &s, const Session &before)
{
    const auto updated = m_update->run(s.user, static_cast<std::int64_t>(s.end), std::int64_t{s.fromLog}, std::int64_t{s.mobile},
        std::int64_t{s.browser}, std::int64_t{s.platform}, std::int64_t{s.ip}, std::int64_t{s.country}, std::int64_t{s.city},
        std::int64_t{s.first}, std::int64_t{s.last}, std::int64_t{s.traced}, s.id);
    if (!updated)
        return updated;
    ++m_changed;
    const std::pair<SessionColumn, std::uint32_t> values[] = {
        {SessionColumn::State, packState(s.end, s.fromLog, s.mobile)},
        {SessionColumn::User, rowCode(s.user)},
        {SessionColumn::Browser, s.browser},
        {SessionColumn::Platform, s.platform},
        {SessionColumn::Ip, s.ip},
        {SessionColumn::Country, s.country},
        {SessionColumn::City, s.city},
        {SessionColumn::First, s.first},
        {SessionColumn::Last, s.last},
    };
    for (const auto &[column, value] : values) {
        if (const auto set = m_columns.set(s.id, static_cast<int>(column), value); !set)
            return set;
    }
    if (s.first / DaySeconds != before.first / DaySeconds) {
        --m_days[{before.source, before.first / DaySeconds}];
        ++m_days[{before.source, s.first / DaySeconds}];
    }
    if (before.user == 0 && s.user != 0)
        m_users.sawSession(UserId{s.user});
    return {};
}

Result<void> SessionBatch::insertNew()
{
    for (NewSession &n : m_new) {
        if (n.session.first == 0)
            n.session.first = n.session.last;
        if (n.session.last == 0)
            n.session.last = n.session.first;
    }
    // Numbers are given by first activity, keys are written by key: two orders over the same rows.
    std::vector<std::uint32_t> byTime(m_new.size());
    std::iota(byTime.begin(), byTime.end(), 0U);
    std::sort(byTime.begin(), byTime.end(), [this](std::uint32_t a, std::uint32_t b) {
        return m_new[a].session.first != m_new[b].session.first ? m_new[a].session.first < m_new[b].session.first : a < b;
    });
    for (const std::uint32_t i : byTime) {
        Session &s = m_new[i].session;
        s.id = m_columns.nextRow();
        s.traced = tellTraces(s.id, m_new[i].from, m_new[i].to, nullptr);
        const auto added = m_add->row(s.id, std::int64_t{s.source}, s.user, s.identifier, static_cast<std::int64_t>(s.end),
            std::int64_t{s.fromLog}, std::int64_t{s.mobile}, std::int64_t{s.browser}, std::int64_t{s.platform},
            std::int64_t{s.ip}, std::int64_t{s.country}, std::int64_t{s.city}, std::int64_t{s.first}, std::int64_t{s.last},
            std::int64_t{s.traced});
        if (!added)
            return added;
        const std::array<std::uint32_t, SessionColumnCount> values = {packState(s.end, s.fromLog, s.mobile), s.source,
            rowCode(s.user), s.browser, s.platform, s.ip, s.country, s.city, s.first, s.last, identifierTag(s.identifier)};
        if (const auto appended = m_columns.append(values); !appended)
            return appended;
        ++m_days[{s.source, s.first / DaySeconds}];
        m_users.sawSession(UserId{s.user});
        m_changed += deviceRows(m_new[i].from, m_new[i].to);
    }
    for (const NewSession &n : m_new) {
        if (const auto added = m_addKey->row(static_cast<std::int64_t>(n.key), n.session.id); !added)
            return added;
    }
    auto written = m_add->flush();
    if (written)
        written = m_addKey->flush();
    return written ? m_traces.flush() : written;
}

bool SessionBatch::tellTraces(std::int64_t session, std::size_t from, std::size_t to, const Session *before)
{
    const auto sight = [this](std::size_t i) -> const SightRow & { return m_rows[m_order[i]]; };
    const auto isBare = [](const auto &r) { return r.browser == 0 && r.platform == 0; };
    const auto traceOf = [](const SightRow &r) {
        return Trace{r.browser, r.platform, r.ip, r.country, r.city, r.first != 0 ? r.first : r.last, r.last, r.mobile,
            r.end == SessionEnd::Revoked};
    };
    if (!before || !before->traced) {
        // One device and one address: the row of the session says it all. A log line that tells an address without a
        // device adds nothing to one that tells both.
        SightRow only;
        bool many = false;
        const auto see = [&](const SightRow &r) {
            if (r.last == 0 || (isBare(r) && r.ip == 0))
                return;
            const bool adds = isBare(only) && (only.ip == 0 || only.ip == r.ip);
            const bool same = (isBare(r) || (only.browser == r.browser && only.platform == r.platform)) && only.ip == r.ip;
            if (adds)
                only = r;
            else if (!same)
                many = true;
        };
        SightRow own;
        if (before) {
            own.browser = before->browser;
            own.platform = before->platform;
            own.ip = before->ip;
            own.country = before->country;
            own.city = before->city;
            own.mobile = before->mobile;
            own.first = before->first;
            own.last = before->last;
            own.end = before->end;
            see(own);
        }
        for (std::size_t i = from; i < to; ++i)
            see(sight(i));
        if (!many)
            return false;
        if (before && (own.ip != 0 || !isBare(own)))
            m_traces.tell(session, traceOf(own));
    }
    for (std::size_t i = from; i < to; ++i) {
        const SightRow &r = sight(i);
        if (r.last == 0)
            continue;
        if (isBare(r)) {
            bool told = r.ip == 0;
            for (std::size_t j = from; j < to && !told; ++j)
                told = !isBare(sight(j)) && sight(j).ip == r.ip;
            if (told || (before && m_traces.hasAddress(session, r.ip)))
                continue;
        } else if (before && r.ip != 0) {
            m_traces.dropBare(session, r.ip);
        }
        if (m_traces.tell(session, traceOf(r)) && before)
            ++m_changed;
    }
    return true;
}

Result<std::int64_t> SessionBatch::supersedeLogins(SourceId source, std::int64_t version)
{
    auto find = m_db.prepare("SELECT id, user_id, first_s, mobile FROM sessions WHERE source = ? AND from_log = 1 "
                             "AND identifier LIKE 'login:%' AND end_code <> 5 ORDER BY id");
    auto mark = m_db.prepare("UPDATE sessions SET end_code = 5 WHERE id = ?");
    auto uncount = m_db.prepare("UPDATE users SET sessions = sessions - 1 WHERE id = "
                                "(SELECT CASE WHEN merged_into = 0 THEN id ELSE merged_into END FROM users WHERE id = ?)");
    for (auto *made : {&find, &mark, &uncount}) {
        if (!*made)
            return tl::unexpected(made->error());
    }
    struct Login
    {
        std::int64_t id, user, first;
        bool mobile;
    };
    std::vector<Login> logins;
    const auto read = (*find)->each(
        [&](const Statement &r) {
            logins.push_back({r.integer(0), r.integer(1), r.integer(2), r.integer(3) != 0});
        },
        source.value);
    if (!read)
        return tl::unexpected(read.error());
    m_columns.setVersion(version);
    for (const Login &login : logins) {
        auto done = (*mark)->run(login.id);
        if (done && login.user != 0)
            done = (*uncount)->run(login.user);
        if (done)
            done = m_columns.set(login.id, static_cast<int>(SessionColumn::State), packState(SessionEnd::Superseded, true, login.mobile));
        if (!done)
            return tl::unexpected(done.error());
        --m_days[{static_cast<std::uint32_t>(source.value), login.first / DaySeconds}];
    }
    if (const auto flushed = m_columns.flush(); !flushed)
        return tl::unexpected(flushed.error());
    return static_cast<std::int64_t>(logins.size());
}

std::map<std::pair<std::uint32_t, std::int64_t>, std::int64_t> SessionBatch::takeDays()
{
    return std::exchange(m_days, {});
}

} // namespace gatehouse
