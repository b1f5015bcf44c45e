// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/scenarios.h"

#include "core/sample/random.h"

#include <algorithm>
#include <set>

namespace gatehouse::sample {

namespace {

constexpr std::int64_t Second = 1000;
constexpr std::int64_t Minute = 60 * Second;
constexpr std::int64_t Hour = 60 * Minute;
constexpr std::int64_t Day = 24 * Hour;

QString isoTime(std::int64_t ms)
{
    return Instant::fromMs(ms).toIso();
}

QJsonArray array(const std::set<std::string> &texts)
{
    QJsonArray result;
    for (const std::string &text : texts)
        result.append(QString::fromStdString(text));
    return result;
}

/// Plants one scenario after the other, noting who and what it used.
class Planter
{
public:
    Planter(const HistoryOptions &options, std::vector<Person> &people)
        : m_options(options)
        , m_people(people)
        , m_startMs(options.endMs - options.days * Day)
    {
    }

    Plan take()
    {
        std::stable_sort(m_plan.deeds.begin(), m_plan.deeds.end(),
            [](const PlantedDeed &a, const PlantedDeed &b) { return a.ms < b.ms; });
        return std::move(m_plan);
    }

    void travel();
    void newDevice();
    void newCountry();
    void spray();
    void sprayManySources();
    void stuffing();
    void bruteForce();
    void successAfterFailures();
    void unknownLogins();
    void totpGuessing();
    void hijack();
    void tooManySessions();
    void sharedAccount();
    void dormant();
    void offHours();
    void cooldown();

    void begin(const char *name, const char *rule)
    {
        m_name = QLatin1String(name);
        m_rule = QLatin1String(rule);
        m_users.clear();
        m_addresses.clear();
        m_sessions.clear();
        m_chance = Random(m_options.seed, 100 + static_cast<std::uint64_t>(m_plan.truth.size()), 0);
    }

private:
    /// A person with a part to play: has nothing else to do, and an ordinary working life where the part needs one.
    int actor()
    {
        while (m_nextActor < static_cast<int>(m_people.size())) {
            Person &person = m_people[static_cast<std::size_t>(m_nextActor)];
            if (person.api || !person.active) {
                ++m_nextActor;
                continue;
            }
            person.weight = 0;
            person.share = false;
            person.totp = false;
            person.totpSinceMs = 0;
            person.devices[0] = Devices::WindowsChrome;
            person.deviceCount = 1;
            note(m_nextActor);
            return m_nextActor++;
        }
        return -1;
    }
    /// `count` people whose logins are tried, without being involved; fewer where there are fewer.
    std::vector<int> victims(int count)
    {
        std::vector<int> result;
        for (int i = static_cast<int>(m_people.size()) - 1; i >= m_nextActor && static_cast<int>(result.size()) < count; --i) {
            const Person &person = m_people[static_cast<std::size_t>(i)];
            if (!person.api && person.active && person.weight > 0)
                result.push_back(i);
        }
        for (int user : result)
            note(user);
        return result;
    }
    const Person &who(int user) const { return m_people[static_cast<std::size_t>(user)]; }
    void note(int user) { m_users.insert(who(user).login); }

    bool enough(int daysNeeded, int usersNeeded)
    {
        QString reason;
        if (m_options.days < daysNeeded)
            reason = QStringLiteral("needs a history of at least %1 days").arg(daysNeeded);
        else if (static_cast<int>(m_people.size()) < usersNeeded)
            reason = QStringLiteral("needs at least %1 users").arg(usersNeeded);
        else
            return true;
        m_plan.truth.append(QJsonObject{{QStringLiteral("name"), m_name}, {QStringLiteral("rule"), m_rule},
            {QStringLiteral("planted"), false}, {QStringLiteral("reason"), reason}});
        return false;
    }

    void planted(std::int64_t fromMs, std::int64_t toMs, const QJsonObject &expected, const QStringList &also = {})
    {
        QJsonObject truth{{QStringLiteral("name"), m_name}, {QStringLiteral("rule"), m_rule},
            {QStringLiteral("planted"), true}, {QStringLiteral("users"), array(m_users)},
            {QStringLiteral("addresses"), array(m_addresses)}, {QStringLiteral("sessions"), array(m_sessions)},
            {QStringLiteral("from"), isoTime(fromMs)}, {QStringLiteral("to"), isoTime(toMs)},
            {QStringLiteral("expected"), expected}};
        if (!also.isEmpty())
            truth.insert(QStringLiteral("also"), QJsonArray::fromStringList(also));
        m_plan.truth.append(truth);
    }

    /// Local midnight of a working day of that place, at least `daysBack` days before the end.
    std::int64_t workday(int cityIndex, int daysBack) const
    {
        const std::int64_t offset = city(cityIndex).utcOffsetMinutes * Minute;
        std::int64_t day = (m_options.endMs + offset) / Day - daysBack;
        while ((day + 3) % 7 >= 5) // 1970-01-01 was a Thursday
            --day;
        return day * Day - offset;
    }
    std::int64_t workday(int user, int daysBack, int hour, int minute) const
    {
        return workday(who(user).city, daysBack) + hour * Hour + minute * Minute + 137;
    }
    /// A city some 80 degrees of longitude or more away.
    int farFrom(int cityIndex) const
    {
        for (int far : {CityIndex::Tokyo, CityIndex::NewYork, CityIndex::Berlin}) {
            if (std::abs(city(far).utcOffsetMinutes - city(cityIndex).utcOffsetMinutes) >= 330)
                return far;
        }
        return CityIndex::SaoPaulo;
    }
    /// An address that only attackers have, number `n` of the city.
    Address attacker(int cityIndex, int n)
    {
        return address(cityIndex, 2 + n % (networkCount(cityIndex) - 4), 240 + n % 14);
    }

    /// Eight to nine hours in the office on every working day between two days before the end (first > last).
    void workingLife(int user, int firstDayBack, int lastDayBack)
    {
        std::int64_t previous = 0;
        for (int back = firstDayBack; back >= lastDayBack; --back) {
            const std::int64_t day = workday(who(user).city, back);
            if (day == previous)
                continue;
            previous = day;
            PlantedDeed deed;
            deed.ms = day + 8 * Hour + 20 * Minute + m_chance.between(0, 40 * Minute);
            if (deed.ms < m_startMs)
                continue;
            deed.workday = true;
            deed.hours = 8;
            deed.user = user;
            deed.address = who(user).office;
            deed.device = who(user).devices[0];
            deed.session = newSession(false);
            m_plan.deeds.push_back(deed);
        }
    }

    std::uint64_t newSession(bool noted = true)
    {
        const std::uint64_t key = (1ULL << 63) | static_cast<std::uint64_t>(++m_plan.sessions);
        if (noted) {
            const Identifier id = sessionIdentifier(m_options.seed, key);
            m_sessions.insert(std::string(id.data(), id.size()));
        }
        return key;
    }
    PlantedDeed deed(std::int64_t ms, DeedKind kind, int user, Address address)
    {
        PlantedDeed result;
        result.ms = ms;
        result.kind = kind;
        result.user = user;
        result.address = address;
        if (address)
            m_addresses.insert(addressText(address));
        return result;
    }
    void plant(const PlantedDeed &deed) { m_plan.deeds.push_back(deed); }
    void failed(std::int64_t ms, int user, Address from)
    {
        PlantedDeed attempt = deed(ms, DeedKind::LoginFailed, user, from);
        attempt.scripted = true;
        plant(attempt);
    }
    void failed(std::int64_t ms, const std::string &login, Address from)
    {
        PlantedDeed attempt = deed(ms, DeedKind::LoginFailed, -1, from);
        attempt.login = login;
        attempt.scripted = true;
        plant(attempt);
        m_users.insert(login);
    }
    void seen(std::int64_t ms, int user, Address from, Device device, std::uint64_t session, std::int64_t firstMs)
    {
        PlantedDeed row = deed(ms, DeedKind::Seen, user, from);
        row.device = device;
        row.session = session;
        row.firstMs = firstMs;
        row.writesRow = true;
        plant(row);
    }
    /// A login and the session's first row.
    std::uint64_t login(std::int64_t ms, int user, Address from, Device device)
    {
        const std::uint64_t session = newSession();
        plant(deed(ms, DeedKind::LoginOk, user, from));
        seen(ms + 640, user, from, device, session, ms + 640);
        m_plan.deeds.back().begins = true;
        return session;
    }

    const HistoryOptions &m_options;
    std::vector<Person> &m_people;
    std::int64_t m_startMs;
    Plan m_plan;
    int m_nextActor = 0;
    QString m_name;
    QString m_rule;
    std::set<std::string> m_users;
    std::set<std::string> m_addresses;
    std::set<std::string> m_sessions;
    Random m_chance{0};
};

void Planter::travel()
{
    if (!enough(14, 50))
        return;
    const int user = actor();
    workingLife(user, m_options.days, 3);
    const int far = farFrom(who(user).city);
    const std::int64_t at = workday(user, 2, 9, 10);
    login(at, user, who(user).office, Devices::WindowsChrome);
    const std::int64_t there = at + 95 * Minute;
    login(there, user, attacker(far, 3), Devices::WindowsChrome);
    planted(at, there + 640,
        {{QStringLiteral("from_city"), QString::fromUtf8(city(who(user).city).name.data())},
            {QStringLiteral("to_city"), QString::fromUtf8(city(far).name.data())}, {QStringLiteral("minutes"), 95}},
        {QStringLiteral("R4")});
}

void Planter::newDevice()
{
    if (!enough(21, 50))
        return;
    const int user = actor();
    workingLife(user, m_options.days, 4);
    const std::int64_t at = workday(user, 3, 10, 25);
    login(at, user, who(user).office, Devices::LinuxFirefox);
    planted(at, at + 640, {{QStringLiteral("platform"), QStringLiteral("linux")},
        {QStringLiteral("browser"), QStringLiteral("firefox")}});
}

void Planter::newCountry()
{
    if (!enough(21, 50))
        return;
    const int user = actor();
    workingLife(user, m_options.days, 5);
    // The day after the last one at home: far, but a plane gets there.
    const int far = farFrom(who(user).city);
    const std::int64_t at = workday(user, 5, 18, 0) + 40 * Hour;
    login(at, user, attacker(far, 5), Devices::WindowsChrome);
    planted(at, at + 640, {{QStringLiteral("country"), QString::fromUtf8(city(far).country.data())}});
}

void Planter::spray()
{
    if (!enough(14, 50))
        return;
    const std::vector<int> users = victims(12);
    const Address from = attacker(CityIndex::NewYork, 1);
    const std::int64_t at = workday(CityIndex::Paris, 2) + 14 * Hour;
    std::int64_t ms = at;
    int failures = 0;
    for (int round = 0; round < 3; ++round) {
        for (int user : users) {
            failed(ms, user, from);
            ms += 64 * Second + m_chance.between(0, 3000); // slower than the server's cooldown of 60 s
            ++failures;
        }
    }
    planted(at, ms, {{QStringLiteral("failures"), failures}, {QStringLiteral("users"), static_cast<int>(users.size())}});
}

void Planter::sprayManySources()
{
    if (!enough(14, 50))
        return;
    const std::vector<int> users = victims(24);
    const std::vector<int> half(users.begin() + static_cast<std::ptrdiff_t>(users.size() / 2), users.end());
    m_users.clear();
    for (int user : half)
        note(user);
    const std::int64_t at = workday(CityIndex::Paris, 3) + 2 * Hour;
    std::int64_t ms = at;
    int failures = 0;
    for (int round = 0; round < 3; ++round) {
        for (int user : half) {
            failed(ms, user, attacker(failures % 4, 20 + failures % 8));
            ms += 61 * Second + m_chance.between(0, 5000);
            ++failures;
        }
    }
    planted(at, ms, {{QStringLiteral("failures"), failures}, {QStringLiteral("users"), static_cast<int>(half.size())},
        {QStringLiteral("addresses"), static_cast<int>(m_addresses.size())}});
}

void Planter::stuffing()
{
    if (!enough(14, 50))
        return;
    const std::vector<int> users = victims(20);
    const std::int64_t at = workday(CityIndex::Paris, 4) + 22 * Hour;
    std::int64_t ms = at;
    int failures = 0;
    const auto attempt = [&](auto who) {
        failed(ms, who, attacker(CityIndex::SaoPaulo, 30 + failures % 6)); // fewer than 10 each: no cooldown
        ms += 9 * Second + m_chance.between(0, 4000);
        ++failures;
    };
    static constexpr std::array<const char *, 20> Leaked{"alice.stone", "bob.fields", "carla.mendes", "dan.ryder",
        "erik.holm", "farah.qadir", "gina.rossi", "hugo.petit", "ivy.chan", "jack.mills", "kira.novak", "liam.byrne",
        "mona.saleh", "nils.berg", "olga.orlova", "pedro.cruz", "quinn.adler", "rita.lopes", "sam.okafor", "tess.vries"};
    for (int user : users)
        attempt(user);
    for (const char *login : Leaked)
        attempt(std::string(login) + "@example.net");
    for (std::size_t i = 0; i < users.size(); i += 3)
        attempt(users[i]);
    planted(at, ms, {{QStringLiteral("failures"), failures},
        {QStringLiteral("users"), static_cast<int>(users.size() + Leaked.size())},
        {QStringLiteral("addresses"), static_cast<int>(m_addresses.size())}});
}

void Planter::bruteForce()
{
    if (!enough(14, 50))
        return;
    const int user = actor();
    workingLife(user, m_options.days, 1);
    const std::int64_t at = workday(user, 2, 19, 40);
    std::int64_t ms = at;
    int failures = 0;
    for (; failures < 40; ++failures) {
        static constexpr std::array From{CityIndex::NewYork, CityIndex::Tokyo, CityIndex::SaoPaulo};
        failed(ms, user, attacker(From[static_cast<std::size_t>(failures % 3)], 40 + failures % 6));
        ms += 6 * Second + m_chance.between(0, 1200);
    }
    planted(at, ms, {{QStringLiteral("failures"), failures},
        {QStringLiteral("addresses"), static_cast<int>(m_addresses.size())}, {QStringLiteral("countries"), 3}});
}

void Planter::successAfterFailures()
{
    if (!enough(14, 50))
        return;
    const int user = actor();
    workingLife(user, m_options.days, 2);
    const std::int64_t at = workday(user, 1, 20, 5);
    const Address from = attacker(who(user).city, 9);
    std::int64_t ms = at;
    for (int i = 0; i < 8; ++i) {
        failed(ms, user, from);
        ms += 70 * Second + m_chance.between(0, 9000);
    }
    login(ms, user, from, Devices::LinuxChrome);
    planted(at, ms + 640, {{QStringLiteral("failures"), 8}, {QStringLiteral("successes"), 1}}, {QStringLiteral("R3")});
}

void Planter::unknownLogins()
{
    if (!enough(14, 50))
        return;
    static constexpr std::array<const char *, 15> Guesses{"administrator", "root", "test", "odoo", "demo", "support",
        "info@example.com", "sales@example.com", "accounting", "hr@example.com", "backup", "guest", "webmaster",
        "postgres", "manager"};
    const std::int64_t at = workday(CityIndex::Paris, 5) + 3 * Hour + 17 * Minute;
    const Address from = attacker(CityIndex::Tokyo, 2);
    std::int64_t ms = at;
    for (std::size_t i = 0; i < Guesses.size(); ++i) {
        failed(ms, std::string(Guesses[i]), from);
        ms += (i < 8 ? 9 : 64) * Second + m_chance.between(0, 2000);
    }
    planted(at, ms, {{QStringLiteral("logins"), static_cast<int>(Guesses.size())}});
}

void Planter::totpGuessing()
{
    if (!enough(14, 50))
        return;
    const int user = actor();
    m_people[static_cast<std::size_t>(user)].totp = true;
    workingLife(user, m_options.days, 2);
    const std::int64_t at = workday(user, 1, 12, 50);
    const Address from = attacker(farFrom(who(user).city), 11);
    plant(deed(at, DeedKind::LoginOk, user, from));
    std::int64_t ms = at + 20 * Second;
    for (int i = 0; i < 22; ++i) {
        plant(deed(ms, DeedKind::TotpFailed, user, from));
        ms += 50 * Second + m_chance.between(0, 15000);
    }
    planted(at, ms, {{QStringLiteral("failures"), 22}});
}

void Planter::hijack()
{
    if (!enough(14, 50))
        return;
    const int user = actor();
    workingLife(user, m_options.days, 3);
    const std::int64_t at = workday(user, 2, 11, 3);
    const std::uint64_t session = login(at, user, who(user).office, Devices::WindowsChrome);
    const std::int64_t stolen = at + 12 * Minute;
    seen(stolen, user, attacker(farFrom(who(user).city), 13), Devices::LinuxFirefox, session, stolen);
    seen(stolen + 61 * Minute, user, attacker(farFrom(who(user).city), 13), Devices::LinuxFirefox, session, stolen);
    planted(at, stolen + 61 * Minute, {{QStringLiteral("devices"), 2}, {QStringLiteral("countries"), 2}});
}

void Planter::tooManySessions()
{
    if (!enough(14, 50))
        return;
    const int user = actor();
    workingLife(user, m_options.days, 2);
    static constexpr std::array<Device, 9> Used{Devices::WindowsChrome, Devices::WindowsFirefox, Devices::WindowsEdge,
        Devices::MacSafari, Devices::LinuxChrome, Devices::AndroidChrome, Devices::Ipad, Devices::Iphone,
        Devices::WindowsOpera};
    const std::int64_t at = m_options.endMs - 170 * Minute;
    for (std::size_t i = 0; i < Used.size(); ++i) {
        // Five over an hour, then four within 20 minutes.
        const std::int64_t begin = at + static_cast<std::int64_t>(i < 5 ? i * 15 : 75 + (i - 5) * 6) * Minute;
        const Address from = i % 2 ? who(user).home : who(user).office;
        const std::uint64_t session = login(begin, user, from, Used[i]);
        for (std::int64_t ms = begin + 3660 * Second; ms < m_options.endMs; ms += 3660 * Second)
            seen(ms, user, from, Used[i], session, begin + 640);
    }
    planted(at, m_options.endMs, {{QStringLiteral("live"), static_cast<int>(Used.size())},
        {QStringLiteral("new_in_30_minutes"), 4}}, {QStringLiteral("R3")});
}

void Planter::sharedAccount()
{
    if (!enough(16, 50))
        return;
    const int user = actor();
    struct Sharer
    {
        Device device;
        Address from;
        std::uint64_t session;
        std::int64_t first;
    };
    const int home = who(user).city;
    std::array<Sharer, 4> sharers{Sharer{Devices::WindowsChrome, who(user).office, 0, 0},
        Sharer{Devices::MacSafari, address(home, 3, 231), 0, 0}, Sharer{Devices::LinuxFirefox, address(home, 4, 232), 0, 0},
        Sharer{Devices::AndroidChrome, who(user).mobile, 0, 0}};
    std::int64_t first = 0;
    std::int64_t last = 0;
    std::set<std::int64_t> days;
    for (int back = 10; back >= 2; --back) {
        const std::int64_t day = workday(home, back);
        if (!days.insert(day).second)
            continue;
        for (std::size_t i = 0; i < sharers.size(); ++i) {
            Sharer &sharer = sharers[i];
            std::int64_t ms = day + 10 * Hour + static_cast<std::int64_t>(i) * 7 * Minute;
            if (!sharer.session) {
                sharer.session = login(ms, user, sharer.from, sharer.device);
                sharer.first = ms + 640;
                first = first ? first : ms;
                ms += 640;
            } else {
                seen(ms, user, sharer.from, sharer.device, sharer.session, sharer.first);
            }
            last = ms + 62 * Minute;
            seen(last, user, sharer.from, sharer.device, sharer.session, sharer.first);
        }
    }
    planted(first, last, {{QStringLiteral("devices"), static_cast<int>(sharers.size())},
        {QStringLiteral("days"), static_cast<int>(days.size())}, {QStringLiteral("networks"), 4}},
        {QStringLiteral("R3"), QStringLiteral("R14")});
}

void Planter::dormant()
{
    if (!enough(104, 50))
        return;
    const int user = actor();
    workingLife(user, m_options.days, m_options.days - 6);
    const std::int64_t at = workday(user, 2, 15, 30);
    login(at, user, who(user).office, Devices::WindowsChrome);
    planted(at, at + 640, {{QStringLiteral("quiet_days_at_least"), m_options.days - 11}});
}

void Planter::offHours()
{
    if (!enough(21, 50))
        return;
    const int user = actor();
    workingLife(user, m_options.days, 1);
    const std::int64_t at = workday(user, 2, 3, 12);
    const std::uint64_t session = login(at, user, who(user).home, Devices::WindowsChrome);
    (void)session;
    planted(at, at + 640, {{QStringLiteral("local_hour"), 3}});
}

void Planter::cooldown()
{
    if (!enough(14, 50))
        return;
    const int user = actor();
    workingLife(user, m_options.days, 1);
    const Address from = attacker(CityIndex::Berlin, 7);
    const std::int64_t at = workday(user, 1, 18, 45);
    std::int64_t ms = at;
    std::int64_t lastCounted = at;
    for (int i = 0; i < 10; ++i) {
        failed(ms, user, from);
        lastCounted = ms;
        ms += 4 * Second + m_chance.between(0, 3000);
    }
    for (int i = 0; i < 6; ++i) {
        PlantedDeed ignored = deed(ms, DeedKind::LoginIgnored, user, from);
        ignored.failures = 10;
        ignored.lastFailureMs = lastCounted;
        ignored.scripted = true;
        plant(ignored);
        PlantedDeed attempt = ignored;
        attempt.kind = DeedKind::LoginFailed;
        plant(attempt);
        ms += 6 * Second + m_chance.between(0, 2000);
    }
    planted(at, ms, {{QStringLiteral("ignored"), 6}, {QStringLiteral("failures"), 16}}, {QStringLiteral("R9")});
}

struct Scenario
{
    const char *name;
    const char *rule;
    void (Planter::*plant)();
};

/// The rules' numbers and thresholds are those of the detection rules the console ships.
constexpr std::array Scenarios{
    Scenario{"travel", "R1", &Planter::travel},
    Scenario{"device", "R3", &Planter::newDevice},
    Scenario{"country", "R4", &Planter::newCountry},
    Scenario{"spray", "R6", &Planter::spray},
    Scenario{"spray-many", "R7", &Planter::sprayManySources},
    Scenario{"stuffing", "R8", &Planter::stuffing},
    Scenario{"bruteforce", "R9", &Planter::bruteForce},
    Scenario{"success", "R10", &Planter::successAfterFailures},
    Scenario{"unknown", "R11", &Planter::unknownLogins},
    Scenario{"totp", "R12", &Planter::totpGuessing},
    Scenario{"hijack", "R13", &Planter::hijack},
    Scenario{"toomany", "R14", &Planter::tooManySessions},
    Scenario{"shared", "R15", &Planter::sharedAccount},
    Scenario{"dormant", "R16", &Planter::dormant},
    Scenario{"offhours", "R18", &Planter::offHours},
    Scenario{"cooldown", "R27", &Planter::cooldown},
};

} // namespace

QStringList scenarioNames()
{
    QStringList names;
    for (const Scenario &scenario : Scenarios)
        names.append(QLatin1String(scenario.name));
    return names;
}

Plan plantScenarios(const HistoryOptions &options, std::vector<Person> &people)
{
    Planter planter(options, people);
    for (const Scenario &scenario : Scenarios) {
        if (!options.scenarios.contains(QLatin1String(scenario.name)))
            continue;
        planter.begin(scenario.name, scenario.rule);
        (planter.*scenario.plant)();
    }
    return planter.take();
}

} // namespace gatehouse::sample
