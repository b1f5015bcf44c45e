// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/people.h"

#include "core/sample/random.h"

#include <span>

namespace gatehouse::sample {

namespace {

constexpr std::array Kinds{
    DeviceKind{"windows", "chrome", false}, DeviceKind{"windows", "firefox", false}, DeviceKind{"macos", "safari", false},
    DeviceKind{"macos", "chrome", false}, DeviceKind{"linux", "firefox", false}, DeviceKind{"linux", "chrome", false},
    DeviceKind{"android", "chrome", true}, DeviceKind{"iphone", "safari", true}, DeviceKind{"ipad", "safari", true},
    DeviceKind{"windows", "edge", false}, DeviceKind{"windows", "opera", false}, DeviceKind{"android", "firefox", true},
    DeviceKind{"", "", false}};

/// A name as it is shown, and as it stands in a login.
struct Name
{
    std::string_view shown;
    std::string_view login;
};

/// For full use of the pairs below, 1 + number of given names and number of family names have no common divisor.
constexpr std::array FrenchGiven{Name{"Amélie", "amelie"}, Name{"Benoît", "benoit"}, Name{"Chloé", "chloe"},
    Name{"Élodie", "elodie"}, Name{"Hélène", "helene"}, Name{"Inès", "ines"}, Name{"Luc", "luc"},
    Name{"Mathieu", "mathieu"}, Name{"Noël", "noel"}, Name{"Zoé", "zoe"}};
constexpr std::array FrenchFamily{Name{"Dupont", "dupont"}, Name{"Lefèvre", "lefevre"}, Name{"Moreau", "moreau"},
    Name{"Girard", "girard"}, Name{"Bézier", "bezier"}, Name{"Garçon", "garcon"}, Name{"Faure", "faure"},
    Name{"Roux", "roux"}, Name{"Chevalier", "chevalier"}, Name{"Marchand", "marchand"}};
constexpr std::array GermanGiven{Name{"Anna", "anna"}, Name{"Björn", "bjoern"}, Name{"Grete", "grete"},
    Name{"Jörg", "joerg"}, Name{"Jürgen", "juergen"}, Name{"Käthe", "kaethe"}, Name{"Lena", "lena"},
    Name{"Matthias", "matthias"}, Name{"Sabine", "sabine"}, Name{"Uwe", "uwe"}};
constexpr std::array GermanFamily{Name{"Böhm", "boehm"}, Name{"Groß", "gross"}, Name{"König", "koenig"},
    Name{"Krüger", "krueger"}, Name{"Lange", "lange"}, Name{"Müller", "mueller"}, Name{"Roth", "roth"},
    Name{"Schäfer", "schaefer"}, Name{"Vogel", "vogel"}, Name{"Weiß", "weiss"}};
constexpr std::array EnglishGiven{Name{"Ashley", "ashley"}, Name{"Denise", "denise"}, Name{"George", "george"},
    Name{"Grace", "grace"}, Name{"Kevin", "kevin"}, Name{"Linda", "linda"}, Name{"Michael", "michael"},
    Name{"Robert", "robert"}, Name{"Sean", "sean"}, Name{"Teresa", "teresa"}};
constexpr std::array EnglishFamily{Name{"Baker", "baker"}, Name{"Cooper", "cooper"}, Name{"Hughes", "hughes"},
    Name{"Johnson", "johnson"}, Name{"Lee", "lee"}, Name{"Nguyen", "nguyen"}, Name{"O'Neil", "oneil"},
    Name{"Ramirez", "ramirez"}, Name{"Smith", "smith"}, Name{"Walker", "walker"}};
constexpr std::array JapaneseGiven{Name{"愛", "ai"}, Name{"花子", "hanako"}, Name{"健", "ken"}, Name{"誠", "makoto"},
    Name{"美咲", "misaki"}, Name{"直樹", "naoki"}, Name{"里奈", "rina"}, Name{"翔", "sho"}, Name{"太郎", "taro"},
    Name{"陽子", "yoko"}};
constexpr std::array JapaneseFamily{Name{"伊藤", "ito"}, Name{"加藤", "kato"}, Name{"小林", "kobayashi"},
    Name{"中村", "nakamura"}, Name{"佐藤", "sato"}, Name{"鈴木", "suzuki"}, Name{"高橋", "takahashi"},
    Name{"田中", "tanaka"}, Name{"渡辺", "watanabe"}, Name{"山本", "yamamoto"}};
constexpr std::array BrazilianGiven{Name{"Antônio", "antonio"}, Name{"Beatriz", "beatriz"}, Name{"Camila", "camila"},
    Name{"Conceição", "conceicao"}, Name{"Inês", "ines"}, Name{"João", "joao"}, Name{"Luís", "luis"},
    Name{"Márcio", "marcio"}, Name{"Rafael", "rafael"}, Name{"Thaís", "thais"}};
constexpr std::array BrazilianFamily{Name{"Araújo", "araujo"}, Name{"Barros", "barros"}, Name{"Costa", "costa"},
    Name{"Falcão", "falcao"}, Name{"Gonçalves", "goncalves"}, Name{"Melo", "melo"}, Name{"Oliveira", "oliveira"},
    Name{"Peixoto", "peixoto"}, Name{"Silva", "silva"}, Name{"Simões", "simoes"}};
constexpr std::array IndianGiven{Name{"Ananya", "ananya"}, Name{"Arjun", "arjun"}, Name{"Deepa", "deepa"},
    Name{"Kavya", "kavya"}, Name{"Meera", "meera"}, Name{"Nikhil", "nikhil"}, Name{"Priya", "priya"},
    Name{"Rohan", "rohan"}, Name{"Sanjay", "sanjay"}, Name{"Vikram", "vikram"}};
constexpr std::array IndianFamily{Name{"Das", "das"}, Name{"Gupta", "gupta"}, Name{"Iyer", "iyer"},
    Name{"Kapoor", "kapoor"}, Name{"Menon", "menon"}, Name{"Nair", "nair"}, Name{"Patel", "patel"}, Name{"Rao", "rao"},
    Name{"Reddy", "reddy"}, Name{"Sharma", "sharma"}};
constexpr std::array SpanishGiven{Name{"Álvaro", "alvaro"}, Name{"Eva", "eva"}, Name{"José", "jose"},
    Name{"Lucía", "lucia"}, Name{"María", "maria"}, Name{"Rosa", "rosa"}};
constexpr std::array SpanishFamily{Name{"Díaz", "diaz"}, Name{"Fernández", "fernandez"}, Name{"García", "garcia"},
    Name{"López", "lopez"}, Name{"Muñoz", "munoz"}, Name{"Peña", "pena"}};
constexpr std::array NordicGiven{Name{"Åse", "aase"}, Name{"Bjørn", "bjorn"}, Name{"Freja", "freja"},
    Name{"Nora", "nora"}, Name{"Sven", "sven"}};
constexpr std::array NordicFamily{Name{"Ågren", "aagren"}, Name{"Lind", "lind"}, Name{"Nygård", "nygaard"},
    Name{"Olsson", "olsson"}, Name{"Sørensen", "sorensen"}};
constexpr std::array PolishGiven{Name{"Łukasz", "lukasz"}, Name{"Ewa", "ewa"}, Name{"Paweł", "pawel"},
    Name{"Agnieszka", "agnieszka"}, Name{"Zofia", "zofia"}};
constexpr std::array PolishFamily{Name{"Dąbrowski", "dabrowski"}, Name{"Kamiński", "kaminski"}, Name{"Nowak", "nowak"},
    Name{"Wójcik", "wojcik"}, Name{"Żak", "zak"}};
constexpr std::array TurkishGiven{Name{"Ayşe", "ayse"}, Name{"İpek", "ipek"}, Name{"Mehmet", "mehmet"},
    Name{"Özgür", "ozgur"}};
constexpr std::array TurkishFamily{Name{"Çelik", "celik"}, Name{"Demir", "demir"}, Name{"Şahin", "sahin"},
    Name{"Yılmaz", "yilmaz"}};
constexpr std::array ArabicGiven{Name{"فاطمة", "fatima"}, Name{"عمر", "omar"}, Name{"ليلى", "layla"},
    Name{"طارق", "tariq"}, Name{"محمد", "mohamed"}};
constexpr std::array ArabicFamily{Name{"حداد", "haddad"}, Name{"عزيز", "aziz"}, Name{"علي", "ali"},
    Name{"منصور", "mansour"}, Name{"ناصر", "nasser"}};
constexpr std::array ChineseGiven{Name{"伟", "wei"}, Name{"芳", "fang"}, Name{"静", "jing"}, Name{"磊", "lei"},
    Name{"敏", "min"}};
constexpr std::array ChineseFamily{Name{"陈", "chen"}, Name{"李", "li"}, Name{"王", "wang"}, Name{"张", "zhang"},
    Name{"赵", "zhao"}};
constexpr std::array RussianGiven{Name{"Дмитрий", "dmitri"}, Name{"Ольга", "olga"}, Name{"Иван", "ivan"},
    Name{"Наталья", "natalia"}, Name{"Юрий", "yuri"}};
constexpr std::array RussianFamily{Name{"Ким", "kim"}, Name{"Попов", "popov"}, Name{"Соколов", "sokolov"},
    Name{"Цой", "tsoi"}, Name{"Шевченко", "shevchenko"}};

struct NameLists
{
    std::span<const Name> given;
    std::span<const Name> family;
    bool familyFirst = false;
};

NameLists namesOf(Culture culture)
{
    switch (culture) {
    case Culture::French: return {FrenchGiven, FrenchFamily};
    case Culture::German: return {GermanGiven, GermanFamily};
    case Culture::English: return {EnglishGiven, EnglishFamily};
    case Culture::Japanese: return {JapaneseGiven, JapaneseFamily, true};
    case Culture::Brazilian: return {BrazilianGiven, BrazilianFamily};
    case Culture::Indian: return {IndianGiven, IndianFamily};
    case Culture::Spanish: return {SpanishGiven, SpanishFamily};
    case Culture::Nordic: return {NordicGiven, NordicFamily};
    case Culture::Polish: return {PolishGiven, PolishFamily};
    case Culture::Turkish: return {TurkishGiven, TurkishFamily};
    case Culture::Arabic: return {ArabicGiven, ArabicFamily};
    case Culture::Chinese: return {ChineseGiven, ChineseFamily, true};
    case Culture::Russian: return {RussianGiven, RussianFamily};
    }
    return {EnglishGiven, EnglishFamily};
}

void giveName(Person &person, Culture culture, std::uint32_t nth)
{
    const NameLists lists = namesOf(culture);
    const auto givenCount = static_cast<std::uint32_t>(lists.given.size());
    const auto familyCount = static_cast<std::uint32_t>(lists.family.size());
    const std::uint32_t round = nth / (givenCount * familyCount);
    const std::uint32_t pair = nth % (givenCount * familyCount);
    const Name &given = lists.given[pair % givenCount];
    const Name &family = lists.family[(pair / givenCount + pair) % familyCount];
    const auto join = [](std::string_view a, std::string_view between, std::string_view b) {
        return std::string(a).append(between).append(b);
    };
    person.name = lists.familyFirst ? join(family.shown, " ", given.shown) : join(given.shown, " ", family.shown);
    person.login = join(given.login, ".", family.login);
    if (round > 0) {
        // Two people of one name; the console must not take them for one.
        person.login += std::to_string(round + 1);
    }
    person.login += "@example.com";
}

Device workComputer(Random &chance)
{
    const std::uint32_t x = chance.below(100);
    return x < 46 ? Devices::WindowsChrome
        : x < 60  ? Devices::WindowsFirefox
        : x < 72  ? Devices::MacSafari
        : x < 80  ? Devices::MacChrome
        : x < 88  ? Devices::LinuxFirefox
        : x < 92  ? Devices::LinuxChrome
        : x < 97  ? Devices::WindowsEdge
                  : Devices::WindowsOpera;
}

Device phone(Random &chance)
{
    const std::uint32_t x = chance.below(100);
    return x < 48 ? Devices::AndroidChrome : x < 86 ? Devices::Iphone : x < 94 ? Devices::Ipad : Devices::AndroidFirefox;
}

} // namespace

const DeviceKind &deviceKind(Device device)
{
    return Kinds[device];
}

std::vector<Person> makePeople(std::uint64_t seed, int count, std::int64_t startMs, std::int64_t endMs)
{
    constexpr std::int64_t Day = 86400000;
    std::vector<Person> people(static_cast<std::size_t>(count));
    std::array<std::uint32_t, 16> nth{};
    for (int i = 0; i < count; ++i) {
        Person &person = people[static_cast<std::size_t>(i)];
        Random chance(seed, 1, static_cast<std::uint64_t>(i));
        person.odooId = 5 + i; // 1 to 4 are Odoo's own
        person.city = chance.perMille(720) ? static_cast<int>(chance.below(6))
                                           : static_cast<int>(chance.below(static_cast<std::uint32_t>(cityCount())));
        const Culture culture = city(person.city).culture;
        giveName(person, culture, nth[static_cast<std::size_t>(culture)]++);

        person.devices[0] = workComputer(chance);
        if (chance.perMille(620))
            person.devices[person.deviceCount++] = phone(chance);
        if (chance.perMille(240)) {
            const Device second = workComputer(chance);
            if (second != person.devices[0])
                person.devices[person.deviceCount++] = second;
        }
        const std::uint32_t zeal = chance.below(100);
        person.weight = zeal < 5 ? 0 : zeal < 20 ? 1 : zeal < 80 ? 4 : 8;
        person.weekends = chance.perMille(120);
        person.share = chance.perMille(90);
        person.active = !(person.weight == 0 && chance.perMille(400));
        person.createdMs = startMs - Day * chance.between(20, 900) + chance.between(0, Day - 1);
        if (chance.perMille(380)) {
            person.totp = true;
            if (chance.perMille(150))
                person.totpSinceMs = chance.between(startMs, endMs);
        }

        // Offices share a few addresses per city; homes and phones have networks further up the city's list.
        const auto networks = static_cast<std::uint32_t>(networkCount(person.city));
        person.office = address(person.city, static_cast<int>(chance.below(2)), 1 + static_cast<int>(chance.below(8)));
        person.home = address(person.city, 2 + static_cast<int>(chance.below(networks - 4)),
            10 + static_cast<int>(chance.below(220)));
        person.mobile = address(person.city, static_cast<int>(networks - 2 + chance.below(2)),
            10 + static_cast<int>(chance.below(220)));
        if (chance.perMille(220)) // works from home
            person.office = person.home;

        if (i % 50 == 47 && i / 50 < 20) {
            static constexpr std::array<std::string_view, 5> Trades{"webshop", "warehouse", "payroll", "bank", "reporting"};
            const auto trade = Trades[static_cast<std::size_t>(i / 50) % Trades.size()];
            person.api = true;
            person.weight = 0;
            person.active = true;
            person.share = person.weekends = person.totp = false;
            person.name = "Connector " + std::string(trade);
            person.login = "api." + std::string(trade);
            if (i / 50 >= static_cast<int>(Trades.size()))
                person.login += std::to_string(i / 50);
        }
    }
    return people;
}

} // namespace gatehouse::sample
