// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/history.h"

#include "core/domain/instant.h"
#include "core/sample/random.h"
#include "core/sample/scenarios.h"

#include <QCoreApplication>

#include <algorithm>
#include <queue>

namespace gatehouse::sample {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Sample)
};

constexpr std::int64_t Second = 1000;
constexpr std::int64_t Minute = 60 * Second;
constexpr std::int64_t Hour = 60 * Minute;
constexpr std::int64_t Day = 24 * Hour;

/// When people log in, by their local hour; sums to 690.
constexpr std::array<std::uint32_t, 24> HourWeights{
    1, 1, 1, 1, 2, 4, 12, 55, 110, 105, 62, 38, 26, 58, 54, 42, 32, 22, 16, 14, 12, 10, 8, 4};
/// How busy a day is, Monday first.
constexpr std::array<std::int64_t, 7> DayWeights{105, 108, 104, 102, 88, 11, 9};

/// Monday is 0 (1970-01-01 was a Thursday).
int weekday(std::int64_t dayNumber)
{
    return static_cast<int>((dayNumber + 3) % 7);
}

/// What happens next to something that lives on its own clock.
enum class Step : std::uint8_t { Fail, Reset, Mail, Login, TotpFail, Totp, See, End, Revoke, Api, EnableTotp, DropKey };

/// A session under way, or another clock (an API account's, a planned enrolment).
struct Live
{
    Random chance{0};
    std::uint64_t key = 0;
    std::int64_t activeUntil = 0;
    std::int64_t revokeAt = 0; ///< 0: never
    std::int64_t firstA = 0;   ///< first activity at addressA; 0: not seen there yet
    std::int64_t firstB = 0;
    Address addressA = 0;
    Address addressB = 0; ///< 0: stays in one place
    std::uint32_t user = 0;
    Device device = 0;
    std::uint8_t deviceSlot = 0;
    Step step = Step::Login;
    std::uint8_t fails = 0;
    std::uint8_t daysLeft = 0;
    std::uint8_t rowsLeft = 255;
    bool logsOut = false;
    bool planted = false;
};

struct Due
{
    std::int64_t ms;
    std::uint64_t order; ///< equal times: first come, first served
    std::uint32_t slot;
    bool operator>(const Due &other) const { return ms != other.ms ? ms > other.ms : order > other.order; }
};

/// A session that will begin today.
struct Start
{
    std::int64_t ms;
    std::uint64_t ordinal;
    std::uint32_t user;
};

class Simulation
{
public:
    Simulation(const HistoryOptions &options, HistorySink &sink)
        : m_options(options)
        , m_sink(sink)
        , m_startMs(options.endMs - options.days * Day)
    {
    }

    Result<QJsonObject> run(const std::function<void(int, int)> &progress, const CancelToken &cancel);

private:
    void prepare();
    void planDay(std::int64_t dayNumber);
    std::int64_t dayWeight(std::int64_t dayNumber) const;
    std::int64_t startTime(Random &chance, std::int64_t dayNumber, const Person &person) const;
    void begin(const Start &start);
    void beginWorkday(const PlantedDeed &planted);
    void perform(const PlantedDeed &planted);
    void advance(std::uint32_t slot, std::int64_t ms);
    void see(Live &live, std::int64_t ms);
    std::int64_t afterLogin(Live &live, std::int64_t ms);
    std::int64_t afterSeen(Live &live, std::int64_t ms);
    void schedule(std::uint32_t slot, std::int64_t ms) { m_due.push({ms, m_order++, slot}); }
    std::uint32_t newLive();
    void release(std::uint32_t slot) { m_free.push_back(slot); }
    void emitDeed(std::int64_t ms, DeedKind kind, const Live &live, Address address, std::int64_t actor = 0);
    void count(const Deed &deed);
    QJsonObject truth(const Plan &plan) const;

    const Person &who(std::uint32_t user) const { return m_people[user]; }
    Address placeOf(const Live &live) const { return live.addressA; }

    const HistoryOptions &m_options;
    HistorySink &m_sink;
    std::int64_t m_startMs;
    std::vector<Person> m_people;
    Plan m_plan;
    std::size_t m_nextPlanted = 0;
    std::vector<Start> m_today;
    std::size_t m_nextStart = 0;
    std::vector<Live> m_lives;
    std::vector<std::uint32_t> m_free;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
    std::uint64_t m_order = 0;
    std::vector<std::int64_t> m_busyUntil; ///< three per user: one per device
    std::int64_t m_sessionsWanted = 0;     ///< besides the planted ones
    std::int64_t m_weightDone = 0;
    std::int64_t m_weightTotal = 0;
    std::uint64_t m_nextOrdinal = 0;
    std::int64_t m_nextRow = 1;
    std::int64_t m_rowsPerSessionPerMille = 0; ///< 0: as life brings it
    std::int64_t m_sessions = 0;
    std::array<std::int64_t, DeedKindCount> m_counts{};
};

void Simulation::prepare()
{
    m_people = makePeople(m_options.seed, m_options.users, m_startMs, m_options.endMs);
    m_plan = plantScenarios(m_options, m_people);
    m_busyUntil.assign(m_people.size() * 3, 0);

    const std::int64_t wanted
        = m_options.sessions ? m_options.sessions : static_cast<std::int64_t>(m_options.users) * m_options.days * 6 / 10;
    m_sessionsWanted = std::max<std::int64_t>(0, wanted - m_plan.sessions);
    const bool someone = std::any_of(m_people.begin(), m_people.end(), [](const Person &p) { return p.weight > 0; });
    if (!someone)
        m_sessionsWanted = 0;
    if (m_options.events && m_sessionsWanted) {
        // A login and about 0.49 other events (second factors, wrong passwords) come with each session; the rest are
        // hourly rows, one of them the first.
        m_rowsPerSessionPerMille
            = std::max<std::int64_t>(1000, (m_options.events - m_sessionsWanted) * 1000 / m_sessionsWanted - 490);
    }
    for (std::int64_t day = m_startMs / Day; day * Day < m_options.endMs; ++day)
        m_weightTotal += dayWeight(day);

    for (std::uint32_t user = 0; user < m_people.size(); ++user) {
        const Person &person = m_people[user];
        if (!person.api && !(person.totpSinceMs > m_startMs && person.totp))
            continue;
        const std::uint32_t slot = newLive();
        Live &live = m_lives[slot];
        live.chance = Random(m_options.seed, 2, user);
        live.user = user;
        live.addressA = person.office;
        live.step = person.api ? Step::Api : Step::EnableTotp;
        schedule(slot, person.api ? m_startMs + live.chance.between(0, 6 * Hour) : person.totpSinceMs);
    }
}

/// In thousandths of the weekday's weight, only the part of the day within the history counting.
std::int64_t Simulation::dayWeight(std::int64_t dayNumber) const
{
    Random chance(m_options.seed, 3, static_cast<std::uint64_t>(dayNumber));
    const std::int64_t weight = DayWeights[static_cast<std::size_t>(weekday(dayNumber))] * chance.between(900, 1100);
    const std::int64_t from = std::max(dayNumber * Day, m_startMs);
    const std::int64_t to = std::min((dayNumber + 1) * Day, m_options.endMs);
    return weight * ((to - from) / Minute) / (24 * 60);
}

std::int64_t Simulation::startTime(Random &chance, std::int64_t dayNumber, const Person &person) const
{
    std::uint32_t x = chance.below(690);
    int hour = 0;
    while (x >= HourWeights[static_cast<std::size_t>(hour)])
        x -= HourWeights[static_cast<std::size_t>(hour++)];
    const std::int64_t local = hour * Hour + chance.between(0, Hour - 1);
    const std::int64_t utc = (local - city(person.city).utcOffsetMinutes * Minute + 2 * Day) % Day;
    return dayNumber * Day + utc;
}

void Simulation::planDay(std::int64_t dayNumber)
{
    m_weightDone += dayWeight(dayNumber);
    // What should have begun by the end of this day, less what has: exact in the end, whatever the rounding.
    const std::int64_t whole = m_sessionsWanted / m_weightTotal;
    const std::int64_t rest = m_sessionsWanted % m_weightTotal;
    const std::int64_t due = whole * m_weightDone + rest * m_weightDone / m_weightTotal;
    const std::int64_t number = due - static_cast<std::int64_t>(m_nextOrdinal);

    m_today.clear();
    m_nextStart = 0;
    m_today.reserve(static_cast<std::size_t>(number));
    const auto people = static_cast<std::uint32_t>(m_people.size());
    for (std::int64_t i = 0; i < number; ++i) {
        Start start{0, m_nextOrdinal++, 0};
        Random chance(m_options.seed, 4, start.ordinal);
        for (int attempt = 0; attempt < 40; ++attempt) {
            start.user = chance.below(people);
            const Person &person = m_people[start.user];
            if (chance.below(8) >= person.weight || person.createdMs > dayNumber * Day)
                continue;
            start.ms = startTime(chance, dayNumber, person);
            if (start.ms < m_startMs || start.ms >= m_options.endMs)
                continue;
            const int localDay = weekday((start.ms + city(person.city).utcOffsetMinutes * Minute) / Day);
            if (localDay >= 5 && !person.weekends && !chance.perMille(150))
                continue;
            break;
        }
        if (m_people[start.user].weight == 0) {
            // Nobody came of it (a handful of people, most of whom never log in): take the next who does.
            while (m_people[start.user].weight == 0)
                start.user = (start.user + 1) % people;
        }
        if (start.ms < m_startMs || start.ms >= m_options.endMs) {
            const std::int64_t from = std::max(dayNumber * Day, m_startMs);
            start.ms = chance.between(from, std::min((dayNumber + 1) * Day, m_options.endMs) - 1);
        }
        m_today.push_back(start);
    }
    std::sort(m_today.begin(), m_today.end(), [](const Start &a, const Start &b) {
        return a.ms != b.ms ? a.ms < b.ms : a.ordinal < b.ordinal;
    });
}

std::uint32_t Simulation::newLive()
{
    if (!m_free.empty()) {
        const std::uint32_t slot = m_free.back();
        m_free.pop_back();
        m_lives[slot] = Live();
        return slot;
    }
    m_lives.emplace_back();
    return static_cast<std::uint32_t>(m_lives.size() - 1);
}

void Simulation::begin(const Start &start)
{
    const std::uint32_t slot = newLive();
    Live &live = m_lives[slot];
    live.chance = Random(m_options.seed, 5, start.ordinal);
    Random &chance = live.chance;
    live.user = start.user;

    // A browser has one session: take a device that is free, or somebody else who has one and is awake.
    for (int attempt = 0; attempt < 10; ++attempt) {
        const Person &person = m_people[live.user];
        const auto first = chance.perMille(700) ? 0U : chance.below(person.deviceCount);
        bool found = false;
        for (std::uint32_t i = 0; i < person.deviceCount && !found; ++i) {
            const std::uint32_t device = (first + i) % person.deviceCount;
            if (m_busyUntil[live.user * 3 + device] <= start.ms) {
                live.deviceSlot = static_cast<std::uint8_t>(device);
                found = true;
            }
        }
        if (found)
            break;
        const std::uint32_t other = chance.below(static_cast<std::uint32_t>(m_people.size()));
        const std::int64_t localHour
            = (start.ms + city(m_people[other].city).utcOffsetMinutes * Minute) % Day / Hour;
        if (m_people[other].weight > 0 && localHour >= 7 && localHour < 20) {
            live.user = other;
            live.deviceSlot = 0;
        }
    }
    const Person &person = m_people[live.user];
    live.device = person.devices[live.deviceSlot];
    live.key = start.ordinal + 1;
    const bool mobile = deviceKind(live.device).mobile;
    live.addressA = mobile ? person.mobile : chance.perMille(830) ? person.office : person.home;
    if (mobile && chance.perMille(400))
        live.addressB = person.home;
    else if (!mobile && person.home != live.addressA && chance.perMille(60))
        live.addressB = person.home; // takes the notebook home

    const std::int64_t localMs = (start.ms + city(person.city).utcOffsetMinutes * Minute) % Day;
    const std::int64_t evening = std::max<std::int64_t>(17 * Hour + chance.between(-40, 100) * Minute - localMs, 0);
    live.activeUntil = start.ms
        + (chance.perMille(450) && evening ? evening : chance.between(4 * Minute, chance.perMille(500) ? Hour : 5 * Hour));
    if (chance.perMille(380))
        live.daysLeft = static_cast<std::uint8_t>(1 + chance.below(5));
    live.logsOut = chance.perMille(240);
    if (chance.perMille(35)) {
        live.daysLeft = 0;
        live.logsOut = false;
        live.revokeAt = live.activeUntil + chance.between(2 * Minute, 6 * Hour);
    }
    if (m_rowsPerSessionPerMille) {
        // So many rows as are wanted on average, and time enough for them.
        const std::int64_t rows = m_rowsPerSessionPerMille / 1000
            + (chance.perMille(static_cast<std::uint32_t>(m_rowsPerSessionPerMille % 1000)) ? 1 : 0);
        live.rowsLeft = static_cast<std::uint8_t>(std::min<std::int64_t>(rows, 254));
        live.daysLeft = 0;
        live.activeUntil = start.ms + (rows - 1) * 3700 * Second + chance.between(1, 50) * Minute;
        if (live.revokeAt)
            live.revokeAt = live.activeUntil + chance.between(2, 60) * Minute;
    }
    m_busyUntil[live.user * 3 + live.deviceSlot] = live.activeUntil + live.daysLeft * Day;

    if (chance.perMille(3)) {
        live.step = Step::Reset;
    } else if (chance.perMille(40)) {
        live.step = Step::Fail;
        live.fails = static_cast<std::uint8_t>(chance.perMille(750) ? 1 : 2);
    }
    ++m_sessions;
    schedule(slot, start.ms);
}

void Simulation::beginWorkday(const PlantedDeed &planted)
{
    const std::uint32_t slot = newLive();
    Live &live = m_lives[slot];
    live.chance = Random(m_options.seed, 6, planted.session);
    live.user = static_cast<std::uint32_t>(planted.user);
    live.device = planted.device;
    live.key = planted.session;
    live.addressA = planted.address;
    live.activeUntil = planted.ms + planted.hours * Hour + live.chance.between(0, 40) * Minute;
    live.logsOut = true;
    live.planted = true;
    schedule(slot, planted.ms);
}

void Simulation::count(const Deed &deed)
{
    ++m_counts[static_cast<std::size_t>(deed.kind)];
    m_sink.deed(deed);
}

void Simulation::emitDeed(std::int64_t ms, DeedKind kind, const Live &live, Address address, std::int64_t actor)
{
    const Person &person = who(live.user);
    const Identifier id = live.key ? sessionIdentifier(m_options.seed, live.key) : Identifier{};
    Deed deed;
    deed.ms = ms;
    deed.kind = kind;
    deed.person = &person;
    deed.login = person.login;
    deed.address = address;
    deed.session = live.key ? &id : nullptr;
    deed.actorId = actor;
    deed.scripted = person.api;
    count(deed);
}

void Simulation::perform(const PlantedDeed &planted)
{
    if (planted.workday) {
        ++m_sessions;
        beginWorkday(planted);
        return;
    }
    const Identifier id = planted.session ? sessionIdentifier(m_options.seed, planted.session) : Identifier{};
    Deed deed;
    deed.ms = planted.ms;
    deed.kind = planted.kind;
    deed.person = planted.user >= 0 ? &who(static_cast<std::uint32_t>(planted.user)) : nullptr;
    deed.login = deed.person ? std::string_view(deed.person->login) : std::string_view(planted.login);
    deed.address = planted.address;
    deed.session = planted.session ? &id : nullptr;
    deed.failures = planted.failures;
    deed.lastFailureMs = planted.lastFailureMs;
    deed.scripted = planted.scripted;
    if (planted.writesRow) {
        if (planted.begins)
            ++m_sessions;
        m_sink.deviceRow({m_nextRow++, deed.person, &id, planted.device, planted.address, false, planted.firstMs, planted.ms});
    }
    count(deed);
}

void Simulation::see(Live &live, std::int64_t ms)
{
    const bool away = live.addressB && live.chance.perMille(300);
    const Address at = away ? live.addressB : live.addressA;
    std::int64_t &first = away ? live.firstB : live.firstA;
    if (!first)
        first = ms;
    const Identifier id = sessionIdentifier(m_options.seed, live.key);
    const bool revoked = live.revokeAt && live.revokeAt < m_options.endMs;
    m_sink.deviceRow({m_nextRow++, &who(live.user), &id, live.device, at, revoked, first, ms});
    emitDeed(ms, DeedKind::Seen, live, at);
}

/// When the session is first seen after its login, or the second factor is asked for.
std::int64_t Simulation::afterLogin(Live &live, std::int64_t ms)
{
    const Person &person = who(live.user);
    if (person.totp && person.totpSinceMs <= ms) {
        live.step = live.chance.perMille(25) ? Step::TotpFail : Step::Totp;
        return ms + live.chance.between(5 * Second, 25 * Second);
    }
    live.step = Step::See;
    return ms + live.chance.between(300, 900);
}

std::int64_t Simulation::afterSeen(Live &live, std::int64_t ms)
{
    if (live.rowsLeft != 255)
        --live.rowsLeft;
    const std::int64_t next = ms + 3600 * Second + live.chance.between(1, 420 * Second);
    live.step = Step::See;
    if (live.rowsLeft > 0 && next <= live.activeUntil)
        return next;
    if (live.daysLeft > 0 && live.rowsLeft > 0) {
        // Comes back on the next day of work, with the same cookie.
        const Person &person = who(live.user);
        const std::int64_t offset = city(person.city).utcOffsetMinutes * Minute;
        std::int64_t day = (live.activeUntil + offset) / Day + 1;
        while (!person.weekends && weekday(day) >= 5)
            ++day;
        --live.daysLeft;
        const std::int64_t back = day * Day - offset + live.chance.between(7 * Hour + 20 * Minute, 10 * Hour);
        live.activeUntil = back + live.chance.between(Hour, 9 * Hour);
        std::int64_t &busy = m_busyUntil[live.user * 3 + live.deviceSlot];
        busy = std::max(busy, live.activeUntil);
        return back;
    }
    if (live.revokeAt) {
        live.step = Step::Revoke;
        return std::max(live.revokeAt, ms + Second);
    }
    live.step = Step::End;
    return std::max(live.activeUntil, ms + 20 * Second);
}

void Simulation::advance(std::uint32_t slot, std::int64_t ms)
{
    Live &live = m_lives[slot];
    const Address at = placeOf(live);
    switch (live.step) {
    case Step::Fail:
        emitDeed(ms, DeedKind::LoginFailed, live, at);
        if (--live.fails == 0)
            live.step = Step::Login;
        return schedule(slot, ms + live.chance.between(4 * Second, 30 * Second));
    case Step::Reset:
        emitDeed(ms, DeedKind::ResetRequested, live, at);
        live.step = Step::Mail;
        return schedule(slot, ms + live.chance.between(30, 90));
    case Step::Mail:
        emitDeed(ms, DeedKind::ResetMailed, live, at);
        live.step = Step::Login;
        return schedule(slot, ms + live.chance.between(Minute, 20 * Minute));
    case Step::Login:
        emitDeed(ms, DeedKind::LoginOk, live, at);
        return schedule(slot, afterLogin(live, ms));
    case Step::TotpFail:
        emitDeed(ms, DeedKind::TotpFailed, live, at);
        live.step = Step::Totp;
        return schedule(slot, ms + live.chance.between(5 * Second, 30 * Second));
    case Step::Totp:
        emitDeed(ms, DeedKind::TotpOk, live, at);
        if (live.chance.perMille(80))
            emitDeed(ms + 6, DeedKind::TrustedDeviceAdded, live, at);
        live.step = Step::See;
        return schedule(slot, ms + live.chance.between(300, 900));
    case Step::See: {
        const bool first = !live.firstA && !live.firstB;
        see(live, ms);
        const std::int64_t next = afterSeen(live, ms);
        if (first && !live.planted) {
            const std::uint32_t x = live.chance.below(1000);
            if (x < 3) {
                emitDeed(ms + 2, DeedKind::PasswordChanged, live, at);
            } else if (x < 5) {
                emitDeed(ms + 2, DeedKind::ApiKeyAdded, live, at);
                if (live.chance.perMille(300)) {
                    const std::uint32_t other = newLive(); // `live` may have moved
                    m_lives[other].user = m_lives[slot].user;
                    m_lives[other].addressA = at;
                    m_lives[other].step = Step::DropKey;
                    schedule(other, ms + 9 * Day + 3 * Hour + 77 * Second);
                }
            }
        }
        return schedule(slot, next);
    }
    case Step::End:
        if (live.logsOut)
            emitDeed(ms, DeedKind::Logout, live, at);
        return release(slot);
    case Step::Revoke:
        emitDeed(ms, DeedKind::Revoked, live, at, live.chance.perMille(600) ? who(live.user).odooId : 2);
        return release(slot);
    case Step::Api:
        // The wrong key now and then, and then the right one.
        if (live.chance.perMille(8)) {
            emitDeed(ms, DeedKind::LoginFailed, live, 0);
            return schedule(slot, ms + live.chance.between(10 * Second, 30 * Second));
        }
        emitDeed(ms, DeedKind::LoginOk, live, 0);
        return schedule(slot, ms + live.chance.between(4 * Hour, 8 * Hour));
    case Step::EnableTotp:
        emitDeed(ms, DeedKind::TotpEnabled, live, at);
        return release(slot);
    case Step::DropKey:
        emitDeed(ms, DeedKind::ApiKeyRemoved, live, at);
        return release(slot);
    }
}

QJsonObject Simulation::truth(const Plan &plan) const
{
    const auto iso = [](std::int64_t ms) { return Instant::fromMs(ms).toIso(); };
    QJsonObject events;
    std::int64_t all = 0;
    for (int i = 0; i < DeedKindCount; ++i) {
        const std::int64_t n = m_counts[static_cast<std::size_t>(i)];
        const auto kind = static_cast<DeedKind>(i);
        if (n > 0)
            events.insert(QLatin1String(deedKindName(kind).data()), static_cast<qint64>(n));
        if (kind != DeedKind::Logout)
            all += n;
    }
    return QJsonObject{
        {QStringLiteral("options"),
            QJsonObject{{QStringLiteral("seed"), QString::number(m_options.seed)},
                {QStringLiteral("users"), m_options.users}, {QStringLiteral("days"), m_options.days},
                {QStringLiteral("start"), iso(m_startMs)}, {QStringLiteral("end"), iso(m_options.endMs)},
                {QStringLiteral("scenarios"), QJsonArray::fromStringList(m_options.scenarios)}}},
        {QStringLiteral("totals"),
            QJsonObject{{QStringLiteral("users"), static_cast<qint64>(m_people.size())},
                {QStringLiteral("sessions"), static_cast<qint64>(m_sessions)},
                {QStringLiteral("device_rows"), static_cast<qint64>(m_nextRow - 1)},
                {QStringLiteral("events"), static_cast<qint64>(all)}, {QStringLiteral("deeds"), events}}},
        {QStringLiteral("scenarios"), plan.truth}};
}

Result<QJsonObject> Simulation::run(const std::function<void(int, int)> &progress, const CancelToken &cancel)
{
    prepare();
    m_sink.begin(m_startMs, m_options.endMs);
    for (const Person &person : m_people)
        m_sink.person(person);

    std::int64_t nextDay = m_startMs / Day;
    std::int64_t nextSettle = m_startMs + Hour;
    constexpr std::int64_t Never = INT64_MAX;
    for (;;) {
        const std::int64_t day = nextDay * Day < m_options.endMs ? nextDay * Day : Never;
        const std::int64_t planted
            = m_nextPlanted < m_plan.deeds.size() ? m_plan.deeds[m_nextPlanted].ms : Never;
        const std::int64_t start = m_nextStart < m_today.size() ? m_today[m_nextStart].ms : Never;
        const std::int64_t due = m_due.empty() ? Never : m_due.top().ms;
        const std::int64_t now = std::min({day, planted, start, due});
        if (now >= m_options.endMs)
            break;
        if (now >= nextSettle) {
            if (auto ok = m_sink.settle(); !ok)
                return tl::unexpected(ok.error());
            if (cancel.isCancelled())
                return fail(ErrorKind::Cancelled, Texts::tr("Stopped."));
            nextSettle = now + Hour;
        }
        if (day == now) {
            planDay(nextDay);
            ++nextDay;
            if (progress)
                progress(static_cast<int>(nextDay - 1 - m_startMs / Day), m_options.days);
        } else if (planted == now) {
            perform(m_plan.deeds[m_nextPlanted++]);
        } else if (start == now) {
            begin(m_today[m_nextStart++]);
        } else {
            const std::uint32_t slot = m_due.top().slot;
            m_due.pop();
            advance(slot, now);
        }
    }
    if (auto ok = m_sink.finish(); !ok)
        return tl::unexpected(ok.error());
    return truth(m_plan);
}

} // namespace

std::string_view deedKindName(DeedKind kind)
{
    static constexpr std::array<std::string_view, DeedKindCount> Names{"login_ok", "login_failed", "login_ignored",
        "totp_ok", "totp_failed", "totp_enabled", "trusted_device_added", "password_changed", "reset_requested",
        "reset_mailed", "api_key_added", "api_key_removed", "session_seen", "revoked", "logout"};
    return Names[static_cast<std::size_t>(kind)];
}

Identifier sessionIdentifier(std::uint64_t seed, std::uint64_t key)
{
    // The alphabet and length of Odoo's own identifiers (odoo.http: base64url of random bytes, cut to 42).
    static constexpr char Alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    Identifier id;
    Random chance(seed, 7, key);
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < id.size(); ++i) {
        if (i % 10 == 0)
            bits = chance.next();
        id[i] = Alphabet[bits & 63];
        bits >>= 6;
    }
    return id;
}

Result<QJsonObject> makeHistory(const HistoryOptions &options, HistorySink &sink,
    const std::function<void(int, int)> &progress, const CancelToken &cancel)
{
    if (options.users < 1 || options.users > 1'000'000)
        return fail(ErrorKind::Input, Texts::tr("A history has 1 to 1000000 users."));
    if (options.days < 1 || options.days > 3650)
        return fail(ErrorKind::Input, Texts::tr("A history has 1 to 3650 days."));
    if (options.sessions < 0 || options.events < 0)
        return fail(ErrorKind::Input, Texts::tr("A number of sessions or events is not negative."));
    // Times reach the server's log and four-digit years in it.
    if (options.endMs < 3651 * Day || options.endMs > daysFromCivil(9999, 1, 1) * Day)
        return fail(ErrorKind::Input, Texts::tr("A history ends between 1980 and 9998."));
    for (const QString &name : options.scenarios) {
        if (!scenarioNames().contains(name))
            return fail(ErrorKind::Input, Texts::tr("There is no scenario \"%1\"; there are: %2.")
                                              .arg(name, scenarioNames().join(QStringLiteral(", "))));
    }
    Simulation simulation(options, sink);
    return simulation.run(progress, cancel);
}

} // namespace gatehouse::sample
