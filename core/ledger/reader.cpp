// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/reader.h"

#include "core/domain/filter_text.h"
#include "core/ledger/ledger_time.h"
#include "core/ledger/reader_state.h"
#include "core/ledger/schema.h"
#include "core/ledger/session_count.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr std::size_t SelectionsKept = 6;
constexpr std::int64_t FewAtMost = 1000; ///< so many rows are sooner read whole than looked up in every piece of the columns
constexpr std::int64_t EachWindow = 20'000; ///< rows asked for at once when all are wanted
constexpr std::size_t RowsAtOnce = 1'000;    ///< so many of them are whole in memory

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// The filter as a key for what was selected before: everything but the order.
QString filterKey(Subject subject, const Filter &filter)
{
    Query query = defaultQuery(subject);
    query.filter = filter;
    return queryText(subject, query);
}

} // namespace

Reader::State::State(std::unique_ptr<Database> database, std::shared_ptr<ColumnCache> columns)
    : db(std::move(database))
    , cache(std::move(columns))
    , sessions(*db, ColumnTable::Sessions, cache)
    , events(*db, ColumnTable::Events, cache)
{
}

Result<Statement *> Reader::State::statement(const char *sql)
{
    auto &slot = statements[sql];
    if (!slot) {
        auto made = db->prepare(sql);
        if (!made)
            return tl::unexpected(made.error());
        slot = std::move(*made);
    }
    slot->reset();
    return slot.get();
}

Result<void> Reader::State::refresh()
{
    cache->tick();
    const auto current = statement("SELECT value FROM ledger_meta WHERE key = 'generation'");
    if (!current)
        return tl::unexpected(current.error());
    const auto row = (*current)->step();
    const std::int64_t now = row && *row ? (*current)->integer(0) : 0;
    (*current)->reset();
    if (!row)
        return tl::unexpected(row.error());
    if (now == generation)
        return {};

    for (ColumnDirectory *directory : {&sessions, &events}) {
        if (const auto loaded = directory->load(); !loaded)
            return loaded;
    }
    const auto counted = countBasis(*db);
    if (!counted)
        return tl::unexpected(counted.error());
    basis.seenUntil = counted->seenUntil;
    canonicalUser = counted->canonicalUser;
    sourceNames.clear();
    const auto names = eachRow("SELECT id, name FROM sources",
        [&](const Statement &r) { sourceNames[static_cast<std::uint32_t>(r.integer(0))] = r.text(1); });
    if (!names)
        return tl::unexpected(names.error());
    // A superseded session came from a log line: where no piece holds such a state, none needs to be left out.
    constexpr std::uint32_t LowestSuperseded = packState(SessionEnd::Superseded, false, false);
    hasSuperseded = false;
    for (std::uint32_t s = 0; s < sessions.segments(); ++s)
        hasSuperseded = hasSuperseded || sessions.piece(static_cast<int>(SessionColumn::State), s).high >= LowestSuperseded;
    hasTakenOut = false;
    for (std::uint32_t s = 0; s < events.segments(); ++s)
        hasTakenOut = hasTakenOut || events.piece(static_cast<int>(EventColumn::Source), s).low == TakenOutSource;
    selections.clear();
    orders.clear();
    activeByUser.reset();
    facts.reset();
    generation = now;
    return {};
}

Result<Reader::State::Remembered *> Reader::State::remember(
    Subject subject, const Filter &filter, ColumnScan &scan, const CancelToken &cancel)
{
    const QString key = filterKey(subject, filter);
    for (auto it = selections.begin(); it != selections.end(); ++it) {
        if (it->subject == subject && it->filter == key) {
            selections.splice(selections.begin(), selections, it);
            return &selections.front();
        }
    }
    const auto compiled = compile(subject, filter, cancel);
    if (!compiled)
        return tl::unexpected(compiled.error());
    auto selection = scan.select(*compiled);
    if (!selection)
        return tl::unexpected(selection.error());
    selections.push_front({subject, key, std::move(*selection), {}, {}, {}});
    if (selections.size() > SelectionsKept)
        selections.pop_back();
    return &selections.front();
}

Result<std::shared_ptr<const Selection>> Reader::State::select(
    Subject subject, const Filter &filter, ColumnScan &scan, const CancelToken &cancel)
{
    const auto remembered = remember(subject, filter, scan, cancel);
    if (!remembered)
        return tl::unexpected(remembered.error());
    return (*remembered)->selection;
}

std::vector<std::int64_t> Reader::State::rowsIn(const ColumnDirectory &columns, const Selection &selection)
{
    std::vector<std::int64_t> rows;
    rows.reserve(static_cast<std::size_t>(selection.total));
    for (std::uint32_t segment = 0; segment < columns.segments(); ++segment) {
        if (selection.counts[segment] != 0) {
            eachBit(columns.rows(segment), selection.some(segment),
                [&, first = firstRowOf(segment)](std::uint32_t i) { rows.push_back(first + i); });
        }
    }
    return rows;
}

Result<std::shared_ptr<const FewRows>> Reader::State::fewRows(Subject subject, const Selection &selection)
{
    ColumnDirectory &columns = directory(subject);
    auto few = std::make_shared<FewRows>();
    const auto read =
        columns.valuesOf(rowsIn(columns, selection), [&few](std::int64_t row, std::span<const std::uint32_t> values) {
            few->numbers.push_back(row);
            few->columns = values.size();
            few->values.insert(few->values.end(), values.begin(), values.end());
        });
    if (!read)
        return tl::unexpected(read.error());
    return few;
}

Result<std::vector<std::int64_t>> Reader::State::rowsOf(Subject subject, const Query &query, std::int64_t offset,
    std::int64_t count, const CancelToken &cancel, std::int64_t &total)
{
    ColumnScan scan(directory(subject), basis, cancel);
    const auto found = remember(subject, query.filter, scan, cancel);
    if (!found)
        return tl::unexpected(found.error());
    Remembered &remembered = **found;
    total = remembered.selection->total;
    auto by = order(subject, query.sort, query.descending);
    if (!by)
        return tl::unexpected(by.error());
    if (total <= FewAtMost) {
        if (!remembered.few) {
            auto few = fewRows(subject, *remembered.selection);
            if (!few)
                return tl::unexpected(few.error());
            remembered.few = std::move(*few);
        }
        return scan.window(*remembered.few, *by, offset, count);
    }
    if (by->bounds) {
        auto &selected = remembered.bounds[query.sort];
        if (!selected)
            selected = std::make_shared<RankBounds>(directory(subject).segments());
        by->selectedBounds = selected;
    }
    OrderIndex &index = remembered.indexes[{query.sort, query.descending}];
    return scan.window(*remembered.selection, *by, index, offset, count);
}

Result<Lookup *> Reader::State::lookup(const char *sql)
{
    auto &slot = lookups[sql];
    if (!slot) {
        auto made = db->lookup(sql);
        if (!made)
            return tl::unexpected(made.error());
        slot = std::move(*made);
    }
    return slot.get();
}

Result<void> Reader::State::eachRowOf(const char *sql, std::span<const std::int64_t> keys, const Lookup::Row &row)
{
    const auto found = lookup(sql);
    return found ? (*found)->each(keys, row) : tl::unexpected(found.error());
}

SessionView Reader::State::sessionFrom(const Statement &r)
{
    SessionView v;
    v.id = SessionId{r.integer(16)};
    const auto source = static_cast<std::uint32_t>(r.integer(0));
    if (const auto name = sourceNames.find(source); name != sourceNames.end())
        v.source = text(name->second);
    v.identifier = r.string(1);
    v.fromLog = r.integer(3) != 0;
    v.mobile = r.integer(4) != 0;
    v.browser = r.string(5);
    v.platform = r.string(6);
    v.ip = r.string(7);
    v.country = r.string(8);
    v.city = r.string(9);
    v.first = secondsOrUnknown(r.integer(10));
    v.last = secondsOrUnknown(r.integer(11));
    v.state = basis.state(packState(static_cast<SessionEnd>(r.integer(2)), v.fromLog, v.mobile), source,
        static_cast<std::uint32_t>(r.integer(11)));
    v.userId = UserId{r.integer(12)};
    v.login = r.string(13);
    v.name = r.string(14);
    v.user = userHandle(v.login, v.name, r.integer(15));
    if (!r.isNull(17))
        v.endCause = QString(QLatin1String("")).append(r.string(17)); // empty and not null: the Guard tells of it
    return v;
}

EventView Reader::State::eventFrom(const Statement &r)
{
    EventView v;
    v.id = EventId{r.integer(17)};
    v.time = Instant::fromMs(r.integer(0));
    if (const auto name = sourceNames.find(static_cast<std::uint32_t>(r.integer(1))); name != sourceNames.end())
        v.source = text(name->second);
    v.kind = static_cast<EventKind>(std::clamp<std::int64_t>(r.integer(2), 0, EventKindCount - 1));
    v.doubtful = r.integer(3) != 0;
    v.ip = r.string(4);
    v.country = r.string(5);
    v.city = r.string(6);
    v.note = r.string(7);
    v.import = ImportId{r.integer(8)};
    v.line = r.integer(9);
    v.identifier = r.string(10);
    if (v.identifier.startsWith(QLatin1String("login:")))
        v.identifier.clear();
    v.browser = r.string(11);
    v.platform = r.string(12);
    v.userId = UserId{r.integer(13)};
    v.login = r.string(14);
    v.name = r.string(15);
    v.user = userHandle(v.login, v.name, r.integer(16));
    return v;
}

template <typename View>
Result<std::vector<View>> Reader::State::views(
    const char *sql, View (State::*from)(const Statement &), const std::vector<std::int64_t> &ids)
{
    // Rows come as the database likes; the list is in the order of `ids`.
    std::unordered_map<std::int64_t, std::size_t> places;
    places.reserve(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i)
        places.emplace(ids[i], i);
    std::vector<std::optional<View>> found(ids.size());
    const auto read = eachRowOf(sql, ids, [&](const Statement &r) -> Result<void> {
        View view = (this->*from)(r);
        if (const auto place = places.find(view.id.value); place != places.end())
            found[place->second] = std::move(view);
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    std::vector<View> views;
    views.reserve(ids.size());
    for (auto &view : found) {
        if (view)
            views.push_back(std::move(*view));
    }
    return views;
}

Result<std::vector<SessionView>> Reader::State::sessionRows(const std::vector<std::int64_t> &ids)
{
    return views<SessionView>(
        "SELECT s.source, s.identifier, s.end_code, s.from_log, s.mobile, b.value, p.value, a.ip, co.value, ci.value, s.first_s, "
        "s.last_s, u.id, u.login, u.name, u.odoo_id, s.id, g.end_cause FROM sessions s "
        "LEFT JOIN guard_sessions g ON g.session = s.id "
        "LEFT JOIN terms b ON b.kind = 1 AND b.code = s.browser LEFT JOIN terms p ON p.kind = 2 AND p.code = s.platform "
        "LEFT JOIN terms co ON co.kind = 3 AND co.code = s.country LEFT JOIN terms ci ON ci.kind = 4 AND ci.code = s.city "
        "LEFT JOIN addresses a ON a.code = s.ip LEFT JOIN users w ON w.id = s.user_id "
        "LEFT JOIN users u ON u.id = CASE WHEN w.merged_into = 0 THEN w.id ELSE w.merged_into END WHERE s.id {of}",
        &State::sessionFrom, ids);
}

Result<std::vector<EventView>> Reader::State::eventRows(const std::vector<std::int64_t> &ids)
{
    return views<EventView>(
        "SELECT e.time_ms, e.source, e.kind, e.doubtful, a.ip, a.country, a.city, e.note, f.import, e.line, s.identifier, b.value, "
        "p.value, u.id, u.login, u.name, u.odoo_id, e.id FROM events e LEFT JOIN addresses a ON a.code = e.ip "
        "LEFT JOIN import_files f ON f.id = e.file LEFT JOIN sessions s ON s.id = e.session "
        "LEFT JOIN terms b ON b.kind = 1 AND b.code = s.browser LEFT JOIN terms p ON p.kind = 2 AND p.code = s.platform "
        "LEFT JOIN users w ON w.id = e.user_id "
        "LEFT JOIN users u ON u.id = CASE WHEN w.merged_into = 0 THEN w.id ELSE w.merged_into END WHERE e.id {of}",
        &State::eventFrom, ids);
}

Result<std::optional<SessionView>> Reader::State::sessionRow(std::int64_t id)
{
    auto rows = sessionRows({id});
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->empty() ? std::nullopt : std::optional<SessionView>(std::move(rows->front()));
}

template <typename View>
Result<Window<View>> Reader::State::window(Subject subject, RowsOf<View> rowsOfView, const Query &query, std::int64_t offset, int count,
    const CancelToken &cancel)
{
    const ReadScope scope(*db);
    if (const auto fresh = refresh(); !fresh)
        return tl::unexpected(fresh.error());
    Window<View> window;
    window.offset = offset;
    const auto rows = rowsOf(subject, query, offset, count, cancel, window.total);
    if (!rows)
        return tl::unexpected(rows.error());
    auto views = (this->*rowsOfView)(*rows);
    if (!views)
        return tl::unexpected(views.error());
    window.rows = std::move(*views);
    return window;
}

template <typename View>
Result<std::int64_t> Reader::State::each(Subject subject, RowsOf<View> rowsOfView, const Query &query,
    const std::function<bool(const View &)> &give, const CancelToken &cancel)
{
    // One snapshot for all of it: the list does not move under the export.
    const ReadScope scope(*db);
    if (const auto fresh = refresh(); !fresh)
        return tl::unexpected(fresh.error());
    std::int64_t given = 0;
    for (std::int64_t offset = 0;;) {
        std::int64_t total = 0;
        const auto rows = rowsOf(subject, query, offset, EachWindow, cancel, total);
        if (!rows)
            return tl::unexpected(rows.error());
        if (rows->empty())
            return given;
        for (std::size_t from = 0; from < rows->size(); from += RowsAtOnce) {
            const auto first = rows->begin() + static_cast<std::ptrdiff_t>(from);
            const auto views = (this->*rowsOfView)({first, first + static_cast<std::ptrdiff_t>(std::min(RowsAtOnce, rows->size() - from))});
            if (!views)
                return tl::unexpected(views.error());
            for (const View &view : *views) {
                ++given;
                if (!give(view))
                    return given;
            }
        }
        offset += static_cast<std::int64_t>(rows->size());
    }
}

Reader::Reader(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

Reader::~Reader() = default;

Result<std::unique_ptr<Reader>> Reader::open(const QString &path, std::shared_ptr<ColumnCache> cache, const CancelToken &cancel)
{
    auto db = Database::open(path, OpenMode::Read, cancel);
    if (!db)
        return tl::unexpected(db.error());
    if (const auto fit = checkReadable(**db); !fit)
        return tl::unexpected(fit.error());
    if (!cache)
        cache = ColumnCache::of(path);
    return std::unique_ptr<Reader>(new Reader(std::make_unique<State>(std::move(*db), std::move(cache))));
}

bool Reader::isLost() const
{
    return m_state->db->isLost();
}

Result<std::int64_t> Reader::generation()
{
    return m_state->db->number("SELECT value FROM ledger_meta WHERE key = 'generation'");
}

Result<std::int64_t> Reader::journalGeneration()
{
    return m_state->db->number("SELECT value FROM ledger_meta WHERE key = 'journal'");
}

Result<Window<SessionView>> Reader::sessions(const Query &query, std::int64_t offset, int count, const CancelToken &cancel)
{
    return m_state->window<SessionView>(Subject::Sessions, &State::sessionRows, query, offset, count, cancel);
}

Result<Window<EventView>> Reader::events(const Query &query, std::int64_t offset, int count, const CancelToken &cancel)
{
    return m_state->window<EventView>(Subject::Events, &State::eventRows, query, offset, count, cancel);
}

Result<std::optional<std::int64_t>> Reader::sessionPosition(const Query &query, SessionId id, const CancelToken &cancel)
{
    State &s = *m_state;
    const ReadScope scope(*s.db);
    if (const auto fresh = s.refresh(); !fresh)
        return tl::unexpected(fresh.error());
    ColumnScan scan(s.sessions, s.basis, cancel);
    const auto selection = s.select(Subject::Sessions, query.filter, scan, cancel);
    if (!selection)
        return tl::unexpected(selection.error());
    if (id.value < 1 || id.value > s.sessions.totalRows())
        return std::optional<std::int64_t>();
    const auto segment = static_cast<std::uint32_t>((id.value - 1) / SegmentRows);
    const auto at = static_cast<std::uint32_t>((id.value - 1) % SegmentRows);
    const auto &bits = (*selection)->bits[segment];
    const bool selected = bits.empty() ? (*selection)->counts[segment] != 0 : ((bits[at / 64] >> (at % 64)) & 1U) != 0;
    if (!selected)
        return std::optional<std::int64_t>();
    const auto by = s.order(Subject::Sessions, query.sort, query.descending);
    if (!by)
        return tl::unexpected(by.error());
    const auto position = scan.position(**selection, *by, id.value);
    if (!position)
        return tl::unexpected(position.error());
    return std::optional<std::int64_t>(*position);
}

Result<std::optional<SessionView>> Reader::session(SessionId id)
{
    State &s = *m_state;
    const ReadScope scope(*s.db);
    if (const auto fresh = s.refresh(); !fresh)
        return tl::unexpected(fresh.error());
    return s.sessionRow(id.value);
}

Result<std::optional<GuardSessionView>> Reader::guardSession(SessionId id)
{
    const ReadScope scope(*m_state->db);
    std::optional<GuardSessionView> found;
    const auto read = m_state->eachRow(
        "SELECT g.ended_s, g.end_cause, u.login, u.name, u.odoo_id, g.end_reason, g.auth_method, g.second_factor, g.suspicious, "
        "g.login_ip, g.forwarded_for, g.user_agent FROM guard_sessions g LEFT JOIN users w ON w.id = g.ended_by "
        "LEFT JOIN users u ON u.id = CASE WHEN w.merged_into = 0 THEN w.id ELSE w.merged_into END WHERE g.session = ?",
        [&found](const Statement &r) {
            found = GuardSessionView{secondsOrUnknown(r.integer(0)), r.string(1),
                r.isNull(4) ? QString() : userHandle(r.string(2), r.string(3), r.integer(4)), r.string(5), r.string(6), r.string(7),
                r.string(8), r.string(9), r.string(10), r.string(11)};
        },
        id.value);
    if (!read)
        return tl::unexpected(read.error());
    return found;
}

Result<std::vector<TraceView>> Reader::traces(SessionId id)
{
    State &s = *m_state;
    const ReadScope scope(*s.db);
    std::vector<TraceView> traces;
    const auto list = s.eachRow(
        "SELECT b.value, p.value, t.mobile, a.ip, co.value, ci.value, t.first_s, t.last_s, t.revoked FROM traces t "
        "LEFT JOIN terms b ON b.kind = 1 AND b.code = t.browser LEFT JOIN terms p ON p.kind = 2 AND p.code = "
        "t.platform "
        "LEFT JOIN terms co ON co.kind = 3 AND co.code = t.country LEFT JOIN terms ci ON ci.kind = 4 AND ci.code = "
        "t.city "
        "LEFT JOIN addresses a ON a.code = t.ip WHERE t.session = ? ORDER BY t.first_s, t.last_s",
        [&](const Statement &r) {
            traces.push_back({r.string(0), r.string(1), r.integer(2) != 0, r.string(3), r.string(4), r.string(5),
                secondsOrUnknown(r.integer(6)), secondsOrUnknown(r.integer(7)), r.integer(8) != 0});
        },
        id.value);
    if (!list)
        return tl::unexpected(list.error());
    if (traces.empty()) {
        // Seen on one device and address only: the session's own row tells which.
        if (const auto fresh = m_state->refresh(); !fresh)
            return tl::unexpected(fresh.error());
        const auto own = m_state->sessionRow(id.value);
        if (!own)
            return tl::unexpected(own.error());
        if (*own && !((*own)->browser.isEmpty() && (*own)->platform.isEmpty() && (*own)->ip.isEmpty())) {
            const SessionView &v = **own;
            traces.push_back({v.browser, v.platform, v.mobile, v.ip, v.country, v.city, v.first, v.last,
                v.state.status == SessionStatus::Revoked});
        }
    }
    return traces;
}

Result<std::int64_t> Reader::eachSession(
    const Query &query, const std::function<bool(const SessionView &)> &row, const CancelToken &cancel)
{
    return m_state->each<SessionView>(Subject::Sessions, &State::sessionRows, query, row, cancel);
}

Result<std::int64_t> Reader::eachEvent(
    const Query &query, const std::function<bool(const EventView &)> &row, const CancelToken &cancel)
{
    return m_state->each<EventView>(Subject::Events, &State::eventRows, query, row, cancel);
}

} // namespace gatehouse
