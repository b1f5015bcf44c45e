// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/writer.h"

#include "core/domain/stable_hash.h"
#include "core/ledger/ledger_time.h"
#include "core/ledger/schema.h"
#include "core/ledger/session_count.h"
#include "core/ledger/writer_state.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDeadlineTimer>

#include <algorithm>
#include <chrono>
#include <limits>
#include <map>

namespace gatehouse {

namespace {

constexpr std::size_t BatchRows = SegmentRows; ///< fewer cost more commits; more, memory, and time in which nothing is read
constexpr std::size_t BatchBytes = std::size_t{24} << 20;
constexpr std::int64_t MostRejectsKept = 10'000;   ///< a file; more are counted, not kept
constexpr std::int64_t AlwaysCounted = 1'000'000;  ///< sessions: up to here every commit brings the counts up to date
constexpr std::size_t LongestIdentifier = 256;
constexpr std::size_t LongestNote = 1024;

std::uint32_t ledgerSeconds(Instant t)
{
    return t.isKnown() ? static_cast<std::uint32_t>(t.seconds()) : 0;
}

/// Kinds that prove that the user they name exists.
bool provesUser(EventKind kind)
{
    switch (kind) {
    case EventKind::LoginFailed:
    case EventKind::LoginIgnored:
    case EventKind::LoginRefused:
    case EventKind::LockedOut:
    case EventKind::ResetRequested:
        return false;
    default:
        return true;
    }
}

SessionEnd endOf(EventKind kind)
{
    switch (kind) {
    case EventKind::Logout:
        return SessionEnd::LoggedOut;
    case EventKind::SessionExpired:
        return SessionEnd::Expired;
    case EventKind::Revoked:
        return SessionEnd::Revoked;
    case EventKind::SessionEnded:
        return SessionEnd::Ended;
    default:
        return SessionEnd::None;
    }
}

QByteArray headHash(const QByteArray &head)
{
    return QCryptographicHash::hash(head, QCryptographicHash::Sha256);
}

} // namespace

UserRef cleaned(const UserRef &user, CleanText &clean)
{
    UserRef ref = user;
    ref.login = clean(user.login);
    ref.name = clean(user.name);
    return ref;
}

Result<void> Writer::State::ensureBegun()
{
    if (error)
        return tl::unexpected(*error);
    if (begun)
        return {};
    if (const auto started = db->begin(); !started)
        return abandon(started.error());
    begun = true;
    const auto now = db->number("SELECT value FROM ledger_meta WHERE key = 'generation'");
    if (!now)
        return abandon(now.error());
    generation = *now;
    return {};
}

Result<void> Writer::State::choose(SourceId chosen)
{
    auto facts = db->prepare("SELECT identified FROM sources WHERE id = ?");
    if (!facts)
        return tl::unexpected(facts.error());
    bool found = false;
    const auto read = (*facts)->each(
        [&](const Statement &r) {
            found = true;
            identified = r.integer(0) != 0;
        },
        chosen.value);
    if (!read)
        return read;
    if (!found)
        return fail(ErrorKind::Input, LedgerTexts::tr("The ledger has no such source."));
    source = chosen;
    counts = {};
    fileCounts = {};
    file = 0;
    seenUntil = 0;
    lastEventMs = 0;
    return {};
}

Result<void> Writer::State::abandon(const Error &why)
{
    if (begun)
        db->rollback();
    begun = false;
    error = why;
    return tl::unexpected(why);
}

Result<void> Writer::State::commit()
{
    if (!begun)
        return {};
    auto bumped = db->prepare("UPDATE ledger_meta SET value = ? WHERE key = 'generation'");
    if (!bumped)
        return abandon(bumped.error());
    if (const auto done = (*bumped)->run(generation + 1); !done)
        return abandon(done.error());
    if (const auto done = db->announce(); !done)
        return abandon(done.error());
    if (const auto done = db->commit(); !done)
        return abandon(done.error());
    begun = false;
    return {};
}

/// Where the source names no sessions (Odoo before 18), each web login stands for one.
void Writer::State::makeLoginSessions()
{
    if (identified)
        return;
    for (EventRow &row : events.rows()) {
        if (row.kind != EventKind::LoginOk || row.doubtful || row.sessionKey != 0 || row.ip == 0 || row.user == 0)
            continue;
        const std::string identifier = std::string(LoginSessionPrefix)
            + QByteArray::number(static_cast<qulonglong>(row.identity), 16).toStdString();
        SightRow sight;
        sight.key = sessionKey(SourceId{row.source}, identifier);
        sight.user = row.user;
        sight.source = row.source;
        sight.ip = row.ip;
        sight.first = sight.last = static_cast<std::uint32_t>(row.timeMs / 1000);
        sight.fromLog = true;
        sessions.add(sight, identifier);
        row.sessionKey = sight.key;
    }
}

Result<void> Writer::State::writeBatch()
{
    makeLoginSessions();
    const std::int64_t version = generation + 1;
    const auto sessionsChanged = sessions.write(version);
    if (!sessionsChanged)
        return tl::unexpected(sessionsChanged.error());
    const auto factsChanged = guard.write();
    if (!factsChanged)
        return tl::unexpected(factsChanged.error());
    const auto eventsAdded = events.write(version);
    if (!eventsAdded)
        return tl::unexpected(eventsAdded.error());
    fileCounts.added += *sessionsChanged + *eventsAdded;
    counts.added += *sessionsChanged + *eventsAdded;
    if (becameIdentified) {
        const auto superseded = sessions.supersedeLogins(source, version);
        if (!superseded)
            return tl::unexpected(superseded.error());
        becameIdentified = false;
    }
    if (const auto flushed = users.flush(); !flushed)
        return flushed;

    auto addDay = db->prepare("INSERT INTO session_days (source, day, count) VALUES (?, ?, ?) "
                              "ON CONFLICT (source, day) DO UPDATE SET count = session_days.count + excluded.count");
    auto grow = db->prepare("UPDATE sources SET seen_until_s = {greatest}(seen_until_s, ?), identified = {greatest}(identified, ?), "
                            "sessions = sessions + ?, events = events + ? WHERE id = ?");
    for (auto *made : {&addDay, &grow}) {
        if (!*made)
            return tl::unexpected(made->error());
    }
    std::int64_t newSessions = 0;
    for (const auto &[key, by] : sessions.takeDays()) {
        newSessions += by;
        if (by == 0)
            continue;
        if (const auto added = (*addDay)->run(std::int64_t{key.first}, key.second, by); !added)
            return added;
    }
    return (*grow)->run(seenUntil, std::int64_t{identified}, newSessions, *eventsAdded, source.value);
}

Result<void> Writer::State::recount(std::int64_t newGeneration)
{
    const auto basis = countBasis(*db);
    if (!basis)
        return tl::unexpected(basis.error());
    ColumnDirectory directory(*db, ColumnTable::Sessions, std::make_shared<ColumnCache>(0));
    if (const auto loaded = directory.load(); !loaded)
        return loaded;
    const auto counted = countSessions(directory, *basis, SessionLimits{});
    if (!counted)
        return tl::unexpected(counted.error());
    return storeSessionCounts(*db, *counted, newGeneration);
}

Result<void> Writer::State::recountIfCheap()
{
    const auto rows = db->number("SELECT coalesce(sum(sessions), 0) FROM sources");
    if (!rows)
        return tl::unexpected(rows.error());
    return *rows <= AlwaysCounted ? recount(generation + 1) : Result<void>();
}

Result<void> Writer::State::saveFile(const char *fileState)
{
    if (file == 0)
        return {};
    auto save = db->prepare("UPDATE import_files SET size = ?, consumed = ?, lines = ?, accepted = ?, added = ?, skipped = ?, "
                            "rejected = ?, reader_state = ?, state = ? WHERE id = ?");
    if (!save)
        return tl::unexpected(save.error());
    Statement &s = **save;
    s.bindAll(progress.size, progress.consumed, progress.lines, fileCounts.accepted, fileCounts.added, progress.skipped,
        fileCounts.rejected);
    s.bindBlob(8, std::as_bytes(std::span(progress.readerState.constData(), static_cast<std::size_t>(progress.readerState.size()))));
    s.bindText(9, fileState);
    s.bind(10, file);
    const auto done = s.step();
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

Writer::Writer(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

Writer::~Writer() = default;

Result<std::unique_ptr<Writer>> Writer::open(const QString &path)
{
    auto db = openUpToDate(path);
    if (!db)
        return tl::unexpected(db.error());

    auto state = std::make_unique<State>(std::move(*db));
    for (const auto &loaded :
        {state->dictionary.load(), state->users.load(), state->sessions.load(), state->events.load(), state->guard.load()}) {
        if (!loaded)
            return tl::unexpected(loaded.error());
    }
    auto reject = state->db->prepare("INSERT INTO rejects (file, line, reason, excerpt) VALUES (?, ?, ?, ?)");
    if (!reject)
        return tl::unexpected(reject.error());
    state->addReject = std::move(*reject);
    // Who changes it holds the writer's lock too.
    const auto keptFrom = state->db->number(KeptFromSql);
    if (!keptFrom)
        return tl::unexpected(keptFrom.error());
    state->keptFrom = *keptFrom;
    // Whoever ran these is gone: we hold the lock.
    const auto tidied = state->db->exec("UPDATE imports SET state = 'broken off' WHERE state = 'running';"
                                        "UPDATE import_files SET state = 'broken off' WHERE state = 'running'");
    if (!tidied)
        return tl::unexpected(tidied.error());
    return std::unique_ptr<Writer>(new Writer(std::move(state)));
}

Result<std::unique_ptr<Writer>> Writer::openWhenFree(const QString &path, const CancelToken &cancel)
{
    const QDeadlineTimer patience(std::chrono::minutes(1));
    auto writer = open(path); // waits a moment itself
    while (!writer && writer.error().kind == ErrorKind::Refused && !patience.hasExpired() && !cancel.isCancelled())
        writer = open(path);
    return writer;
}

void Writer::setPlaceLookup(PlaceLookup lookup)
{
    if (!lookup) {
        m_state->dictionary.setPlaceLookup({});
        return;
    }
    m_state->dictionary.setPlaceLookup([lookup = std::move(lookup)](std::string_view ip) {
        const Place place = lookup(ip);
        return std::pair(place.country.toStdString(), place.city.toStdString());
    });
}

Result<SourceId> Writer::source(const QString &name)
{
    State &s = *m_state;
    if (const auto begun = s.ensureBegun(); !begun)
        return tl::unexpected(begun.error());
    auto add = s.db->prepare("INSERT INTO sources (name) VALUES (?) ON CONFLICT (name) DO NOTHING");
    auto find = s.db->prepare("SELECT id FROM sources WHERE name = ?");
    for (auto *made : {&add, &find}) {
        if (!*made)
            return tl::unexpected(made->error());
    }
    if (const auto added = (*add)->run(name); !added)
        return tl::unexpected(added.error());
    (*find)->bindString(1, name);
    const auto found = (*find)->step();
    if (!found)
        return tl::unexpected(found.error());
    return SourceId{(*find)->integer(0)};
}

Result<ImportId> Writer::beginImport(SourceId source)
{
    State &s = *m_state;
    if (const auto begun = s.ensureBegun(); !begun)
        return tl::unexpected(begun.error());
    if (const auto chosen = s.choose(source); !chosen)
        return tl::unexpected(chosen.error());
    auto add = s.db->prepare("INSERT INTO imports (source, started_ms, state) VALUES (?, ?, 'running') RETURNING id");
    if (!add)
        return tl::unexpected(add.error());
    (*add)->bindAll(source.value, static_cast<std::int64_t>(QDateTime::currentMSecsSinceEpoch()));
    const auto added = (*add)->step();
    if (!added)
        return tl::unexpected(added.error());
    s.import = ImportId{(*add)->integer(0)};
    (*add)->reset();
    add->reset();
    if (const auto committed = s.commit(); !committed)
        return tl::unexpected(committed.error());
    return s.import;
}

Result<std::optional<KnownFile>> Writer::knownFile(SourceId source, const QByteArray &head)
{
    State &s = *m_state;
    auto lengths = s.db->prepare("SELECT DISTINCT head_length FROM import_files WHERE source = ? AND consumed > 0 ORDER BY head_length DESC");
    auto find = s.db->prepare("SELECT size, consumed, lines, reader_state FROM import_files "
                              "WHERE source = ? AND head_length = ? AND head_hash = ? ORDER BY consumed DESC, id DESC LIMIT 1");
    for (auto *made : {&lengths, &find}) {
        if (!*made)
            return tl::unexpected(made->error());
    }
    (*lengths)->bind(1, source.value);
    for (;;) {
        const auto more = (*lengths)->step();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return std::optional<KnownFile>();
        const std::int64_t length = (*lengths)->integer(0);
        if (length <= 0 || length > head.size())
            continue;
        const QByteArray hash = headHash(head.first(length));
        (*find)->bindAll(source.value, length);
        (*find)->bindBlob(3, std::as_bytes(std::span(hash.constData(), static_cast<std::size_t>(hash.size()))));
        const auto found = (*find)->step();
        if (!found)
            return tl::unexpected(found.error());
        if (*found) {
            const auto state = (*find)->blob(3);
            KnownFile file{hash, length,
                {(*find)->integer(0), (*find)->integer(1), (*find)->integer(2), 0,
                    QByteArray(reinterpret_cast<const char *>(state.data()), static_cast<qsizetype>(state.size()))}};
            return std::optional<KnownFile>(std::move(file));
        }
        (*find)->reset();
    }
}

Result<void> Writer::beginFile(const QString &path, const QString &format, const QByteArray &head, const FileProgress &from)
{
    State &s = *m_state;
    if (const auto begun = s.ensureBegun(); !begun)
        return begun;
    s.progress = from;
    s.fileCounts = {};
    s.rejectsKept = 0;
    s.seenUntil = 0;
    s.lastEventMs = 0;
    auto add = s.db->prepare("INSERT INTO import_files (import, source, path, format, head_length, size, head_hash, reader_state, state) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'running') RETURNING id");
    if (!add)
        return tl::unexpected(add.error());
    const QByteArray hash = headHash(head);
    (*add)->bindAll(s.import.value, s.source.value, path, format, static_cast<std::int64_t>(head.size()), from.size);
    (*add)->bindBlob(7, std::as_bytes(std::span(hash.constData(), static_cast<std::size_t>(hash.size()))));
    (*add)->bindBlob(8, {});
    const auto added = (*add)->step();
    if (!added)
        return tl::unexpected(added.error());
    s.file = (*add)->integer(0);
    return {};
}

void Writer::device(const DeviceRecord &told)
{
    CleanText clean;
    DeviceRecord r = told;
    r.user = cleaned(told.user, clean);
    for (std::string_view *text : {&r.identifier, &r.platform, &r.browser, &r.ip, &r.country, &r.city})
        *text = clean(*text);
    State &s = *m_state;
    if (!s.ok(s.ensureBegun()))
        return;
    for (const Instant t : {r.firstActivity, r.lastActivity}) {
        if (t.isKnown() && !fitsLedger(t)) {
            reject({0, LedgerTexts::tr("The time %1 is outside of 1970 to 2106.").arg(t.toIso()), {}});
            return;
        }
    }
    if (r.identifier.empty() || r.identifier.size() > LongestIdentifier) {
        reject(
            {0, LedgerTexts::tr("A session identifier of %1 characters is not one of Odoo's.").arg(r.identifier.size()),
                {}});
        return;
    }
    const Instant used = std::max(r.firstActivity, r.lastActivity);
    if (used.isKnown() && s.isTooOld(used.seconds()))
        return leaveOut(0);
    const auto user = s.users.resolve(s.source, r.user, true);
    const auto address = s.dictionary.address(r.ip);
    const auto browser = s.dictionary.term(TermKind::Browser, r.browser);
    const auto platform = s.dictionary.term(TermKind::Platform, r.platform);
    const auto country = s.dictionary.term(TermKind::Country, r.country);
    const auto city = s.dictionary.term(TermKind::City, r.city);
    if (!s.ok(user) || !s.ok(address) || !s.ok(browser) || !s.ok(platform) || !s.ok(country) || !s.ok(city)
        || !s.ok(s.dictionary.placeTold(*address, r.country, r.city)))
        return;

    SightRow row;
    row.key = sessionKey(s.source, r.identifier);
    row.user = user->value;
    row.source = static_cast<std::uint32_t>(s.source.value);
    row.browser = *browser;
    row.platform = *platform;
    row.ip = address->code;
    const bool placed = *country != 0 || *city != 0;
    row.country = placed ? *country : address->country;
    row.city = placed ? *city : address->city;
    row.first = ledgerSeconds(r.firstActivity);
    row.last = ledgerSeconds(r.lastActivity);
    row.end = r.end;
    row.isExact = r.isExact;
    row.mobile = r.mobile;
    if (row.first == 0 && row.last == 0) {
        // Only an end is told: of a session known otherwise, or else of one known to have ended about now.
        row.fromLog = true;
        row.first = static_cast<std::uint32_t>(s.lastEventMs / 1000);
    } else {
        s.seenUntil = std::max(s.seenUntil, std::int64_t{std::max(row.first, row.last)});
    }
    s.sessions.add(row, r.identifier);
    if (!s.identified)
        s.identified = s.becameIdentified = true;
    ++s.fileCounts.accepted;
    ++s.counts.accepted;
}

void Writer::event(const EventRecord &told)
{
    CleanText clean;
    EventRecord r = told;
    r.user = cleaned(told.user, clean);
    for (std::string_view *text : {&r.ip, &r.identifier, &r.note})
        *text = clean(*text);
    State &s = *m_state;
    if (!s.ok(s.ensureBegun()))
        return;
    if (!fitsLedger(r.time) || r.identifier.size() > LongestIdentifier) {
        reject({r.line, LedgerTexts::tr("The time %1 is outside of 1970 to 2106.").arg(r.time.toIso()), {}});
        return;
    }
    if (s.isTooOld(r.time.seconds()))
        return leaveOut(r.line);
    const auto user = s.users.resolve(s.source, r.user, provesUser(r.kind) && !r.doubtful);
    const auto address = s.dictionary.address(r.ip);
    if (!s.ok(user) || !s.ok(address))
        return;

    EventRow row;
    row.timeMs = r.time.ms;
    row.identity = mixBits(r.identity ^ mixBits(static_cast<std::uint64_t>(s.source.value)));
    row.user = user->value;
    row.file = s.file;
    row.line = r.line;
    row.source = static_cast<std::uint32_t>(s.source.value);
    row.ip = address->code;
    row.kind = r.kind;
    row.doubtful = r.doubtful;
    if (!r.identifier.empty())
        row.sessionKey = sessionKey(s.source, r.identifier);
    s.events.add(row, beginningOf(r.note, LongestNote));
    s.lastEventMs = r.time.ms;
    if (!r.doubtful)
        s.seenUntil = std::max(s.seenUntil, r.time.seconds());

    if (!r.identifier.empty() && !r.doubtful) {
        SightRow sight;
        sight.key = row.sessionKey;
        sight.source = row.source;
        sight.end = endOf(r.kind);
        sight.first = static_cast<std::uint32_t>(r.time.seconds());
        sight.fromLog = true;
        if (sight.end == SessionEnd::None) {
            sight.last = sight.first;
            sight.user = row.user;
            sight.ip = row.ip;
            sight.country = address->country;
            sight.city = address->city;
        } else if (sight.end != SessionEnd::Revoked) {
            sight.user = row.user; // who revokes is not always whose session it is
        }
        s.sessions.add(sight, r.identifier);
        if (!s.identified)
            s.identified = s.becameIdentified = true;
    }
    ++s.fileCounts.accepted;
    ++s.counts.accepted;
}

void Writer::user(const UserRecord &told)
{
    CleanText clean;
    UserRecord r = told;
    r.user = cleaned(told.user, clean);
    State &s = *m_state;
    if (!s.ok(s.ensureBegun()))
        return;
    const std::int64_t before = s.users.changed();
    if (!s.ok(s.users.describe(s.source, r)))
        return;
    const std::int64_t changed = s.users.changed() - before > 0 ? 1 : 0;
    s.fileCounts.added += changed;
    s.counts.added += changed;
    ++s.fileCounts.accepted;
    ++s.counts.accepted;
}

/// A server tells it again and again; a file is imported by somebody who wants to know.
void Writer::leaveOut(std::int64_t line)
{
    if (m_state->file != 0)
        reject({line, LedgerTexts::tr("It is older than what this ledger keeps (from %1 on).").arg(Instant::fromSeconds(m_state->keptFrom).toIso()), {}});
}

void Writer::reject(const Reject &r)
{
    State &s = *m_state;
    if (!s.ok(s.ensureBegun()))
        return;
    ++s.fileCounts.rejected;
    ++s.counts.rejected;
    if (s.rejectsKept++ >= MostRejectsKept)
        return;
    s.addReject->bindAll(s.file, r.line, r.reason);
    s.addReject->bindBlob(4, std::as_bytes(std::span(r.excerpt.constData(), static_cast<std::size_t>(r.excerpt.size()))));
    const auto added = s.addReject->step();
    s.addReject->reset();
    s.ok(added);
}

bool Writer::wantsCommit() const
{
    const State &s = *m_state;
    return s.error || s.sessions.size() + s.events.size() >= BatchRows
        || s.sessions.bytes() + s.events.bytes() + s.guard.bytes() >= BatchBytes;
}

Result<void> Writer::commit(const FileProgress &progress)
{
    State &s = *m_state;
    if (const auto begun = s.ensureBegun(); !begun)
        return begun;
    s.progress = progress;
    auto done = s.writeBatch();
    if (done)
        done = s.saveFile("running");
    if (done)
        done = s.recountIfCheap();
    if (!done)
        return s.abandon(done.error());
    return s.commit();
}

Result<void> Writer::endFile(const QString &state)
{
    State &s = *m_state;
    if (const auto begun = s.ensureBegun(); !begun)
        return begun;
    if (const auto saved = s.saveFile(state.toUtf8().constData()); !saved)
        return s.abandon(saved.error());
    s.file = 0;
    return s.commit();
}

Result<void> Writer::endImport(const QString &state, const QString &error)
{
    State &s = *m_state;
    if (const auto begun = s.ensureBegun(); !begun)
        return begun;
    auto finish = s.db->prepare("UPDATE imports SET state = ?, error = ?, finished_ms = ? WHERE id = ?");
    if (!finish)
        return s.abandon(finish.error());
    auto done = (*finish)->run(state, error, static_cast<std::int64_t>(QDateTime::currentMSecsSinceEpoch()), s.import.value);
    if (done)
        done = s.recount(s.generation + 1);
    if (!done)
        return s.abandon(done.error());
    return s.commit();
}

ImportCounts Writer::counts() const
{
    return m_state->counts;
}

Result<QString> Writer::headerMap(const QString &fingerprint)
{
    auto find = m_state->db->prepare("SELECT map FROM header_maps WHERE fingerprint = ?");
    if (!find)
        return tl::unexpected(find.error());
    (*find)->bindString(1, fingerprint);
    const auto found = (*find)->step();
    if (!found)
        return tl::unexpected(found.error());
    return *found ? (*find)->string(0) : QString();
}

Result<void> Writer::rememberHeaderMap(const QString &fingerprint, const QString &map)
{
    auto add = m_state->db->prepare("INSERT INTO header_maps (fingerprint, map) VALUES (?, ?) "
                                    "ON CONFLICT (fingerprint) DO UPDATE SET map = excluded.map");
    if (!add)
        return tl::unexpected(add.error());
    return (*add)->run(fingerprint, map);
}

} // namespace gatehouse
