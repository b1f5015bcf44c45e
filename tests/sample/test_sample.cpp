// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/history_files.h"
#include "core/sample/history_records.h"
#include "core/sample/random.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <set>

using namespace gatehouse;
using namespace gatehouse::sample;

namespace {

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Event
{
    std::int64_t ms;
    EventKind kind;
    std::int64_t odooId;
    QString login;
    QString ip;
    QString identifier;
};

struct Row
{
    std::int64_t odooId;
    QString identifier;
    QString platform;
    QString browser;
    QString ip;
    QString country;
    bool mobile;
    std::int64_t first;
    std::int64_t last;
};

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

/// Keeps everything.
struct Collector : RecordSink
{
    void device(const DeviceRecord &r) override
    {
        rows.push_back({r.user.odooId, text(r.identifier), text(r.platform), text(r.browser), text(r.ip),
            text(r.country), r.mobile, r.firstActivity.ms, r.lastActivity.ms});
        revoked += r.end == SessionEnd::Revoked ? 1 : 0;
    }
    void event(const EventRecord &r) override
    {
        events.push_back({r.time.ms, r.kind, r.user.odooId, text(r.user.login), text(r.ip), text(r.identifier)});
        identities.insert({r.time.ms, r.identity});
    }
    void user(const UserRecord &r) override { ids[text(r.user.login)] = r.user.odooId; }
    void reject(const Reject &) override { QFAIL("a history has nothing to reject"); }

    std::vector<Row> rows;
    std::vector<Event> events;
    std::map<QString, std::int64_t> ids;
    std::set<std::pair<std::int64_t, std::uint64_t>> identities;
    int revoked = 0;
};

QJsonObject collect(const HistoryOptions &options, Collector &into)
{
    HistoryRecords records(into, [](bool) -> Result<void> { return {}; });
    const auto truth = makeHistory(options, records);
    return truth ? *truth : QJsonObject();
}

HistoryOptions everything()
{
    HistoryOptions options;
    options.seed = 7;
    options.users = 80;
    options.days = 120;
    options.scenarios = scenarioNames();
    return options;
}

QStringList strings(const QJsonValue &value)
{
    QStringList result;
    const QJsonArray values = value.toArray();
    for (const QJsonValue &one : values)
        result.append(one.toString());
    return result;
}

} // namespace

class TestSample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitMixIsTheKnownOne();
    void sameSeedSameBytes();
    void otherSeedOtherBytes();
    void numbersOfSessions_data();
    void numbersOfSessions();
    void recordsAreWhole();
    void scenariosAreThere();
    void attacksCrossTheirThresholds();
    void tooShortForSomeScenarios();
    void refusesNonsense();
    void logReadsLikeAServers();
    void logIsInOrder();
    void noiseComesInTheAskedRatio();
    void filesAndRecordsAgree();
};

void TestSample::splitMixIsTheKnownOne()
{
    // First outputs of the reference splitmix64.c for seed 1234567.
    Random chance(1234567);
    QCOMPARE(chance.next(), 6457827717110365317ULL);
    QCOMPARE(chance.next(), 3203168211198807973ULL);
    QCOMPARE(chance.next(), 9817491932198370423ULL);
}

void TestSample::sameSeedSameBytes()
{
    HistoryOptions options;
    options.seed = 42;
    options.users = 60;
    options.days = 30;
    options.scenarios = scenarioNames();
    QTemporaryDir folder;
    HistoryFiles files(folder.path(), options.seed, 3);
    QVERIFY(files.open());
    const auto truth = makeHistory(options, files);
    QVERIFY(truth);

    // Fixed here so that every platform and compiler is held to the same bytes.
    const auto hash = [&](const char *name) {
        return QCryptographicHash::hash(
            readFile(folder.filePath(QLatin1String(name))), QCryptographicHash::Sha256).toHex().left(16);
    };
    QCOMPARE(hash("odoo-server.log"), QByteArray("1199bba0b30ca2f7"));
    QCOMPARE(hash("res_device_log.csv"), QByteArray("570fa88e16108105"));
    QCOMPARE(hash("res_users.csv"), QByteArray("339a43ec48f9853a"));
    QCOMPARE(QCryptographicHash::hash(QJsonDocument(*truth).toJson(), QCryptographicHash::Sha256).toHex().left(16),
        QByteArray("a29107c5526530b8"));
}

void TestSample::otherSeedOtherBytes()
{
    HistoryOptions options;
    options.users = 10;
    options.days = 5;
    Collector one;
    Collector other;
    collect(options, one);
    options.seed = 2;
    collect(options, other);
    QVERIFY(!one.rows.empty() && !other.rows.empty());
    QVERIFY(one.rows.front().identifier != other.rows.front().identifier);
}

void TestSample::numbersOfSessions_data()
{
    QTest::addColumn<int>("users");
    QTest::addColumn<int>("days");
    QTest::addColumn<qint64>("sessions");
    QTest::addColumn<bool>("attacks");
    QTest::newRow("one user, one day") << 1 << 1 << qint64(3) << false;
    QTest::newRow("many a day") << 30 << 2 << qint64(5000) << false;
    QTest::newRow("with attacks") << 100 << 40 << qint64(4000) << true;
}

void TestSample::numbersOfSessions()
{
    QFETCH(int, users);
    QFETCH(int, days);
    QFETCH(qint64, sessions);
    QFETCH(bool, attacks);
    HistoryOptions options;
    options.users = users;
    options.days = days;
    options.sessions = sessions;
    if (attacks)
        options.scenarios = scenarioNames();
    Collector collected;
    const QJsonObject truth = collect(options, collected);
    QSet<QString> identifiers;
    for (const Row &row : collected.rows)
        identifiers.insert(row.identifier);
    const QJsonObject totals = truth.value(QStringLiteral("totals")).toObject();
    QCOMPARE(totals.value(QStringLiteral("sessions")).toInteger(), sessions);
    // The last few may have logged in and not been seen before the history ends.
    QVERIFY(identifiers.size() <= sessions);
    QVERIFY2(identifiers.size() >= sessions - 2 - sessions / 100, qPrintable(QString::number(identifiers.size())));
    QCOMPARE(totals.value(QStringLiteral("events")).toInteger(), qint64(collected.events.size()));
    QCOMPARE(totals.value(QStringLiteral("device_rows")).toInteger(), qint64(collected.rows.size()));
}

void TestSample::recordsAreWhole()
{
    Collector all;
    collect(everything(), all);
    const std::int64_t end = HistoryOptions().endMs;
    const std::int64_t start = end - 120LL * 86400000;
    QVERIFY(all.rows.size() > 3000);
    QVERIFY(all.revoked > 0);
    QSet<QString> browsers;
    static const QRegularExpression identifier(QStringLiteral("^[A-Za-z0-9_-]{42}$"));
    for (const Row &row : all.rows) {
        QVERIFY(identifier.match(row.identifier).hasMatch());
        QVERIFY(row.first <= row.last);
        QVERIFY(row.first >= start - 1000 && row.last < end);
        QVERIFY(!row.country.isEmpty());
        QCOMPARE(row.mobile, row.platform == u"android" || row.platform == u"iphone" || row.platform == u"ipad");
        browsers.insert(row.browser);
    }
    QCOMPARE(browsers, (QSet<QString>{QStringLiteral("chrome"), QStringLiteral("firefox"), QStringLiteral("safari"),
                           QStringLiteral("edge"), QStringLiteral("opera")}));
    QCOMPARE(all.identities.size(), all.events.size());
    int apiLogins = 0;
    for (const Event &event : all.events)
        apiLogins += event.kind == EventKind::LoginOk && event.ip.isEmpty() ? 1 : 0;
    QVERIFY(apiLogins > 0);
}

void TestSample::scenariosAreThere()
{
    Collector all;
    const QJsonObject truth = collect(everything(), all);
    const QJsonArray scenarios = truth.value(QStringLiteral("scenarios")).toArray();
    QCOMPARE(scenarios.size(), scenarioNames().size());
    QSet<QString> known;
    for (const Row &row : all.rows)
        known.insert(row.identifier);
    for (const QJsonValue &value : scenarios) {
        const QJsonObject scenario = value.toObject();
        const QByteArray name = scenario.value(QStringLiteral("name")).toString().toUtf8();
        QVERIFY2(scenario.value(QStringLiteral("planted")).toBool(), name.constData());
        QVERIFY2(!strings(scenario.value(QStringLiteral("users"))).isEmpty(), name.constData());
        const QStringList sessions = strings(scenario.value(QStringLiteral("sessions")));
        for (const QString &session : sessions)
            QVERIFY2(known.contains(session), name.constData());
        // The failures that a detector should count are the ones in the records.
        const QJsonObject expected = scenario.value(QStringLiteral("expected")).toObject();
        if (!expected.contains(QStringLiteral("failures")))
            continue;
        const QStringList addresses = strings(scenario.value(QStringLiteral("addresses")));
        const QStringList users = strings(scenario.value(QStringLiteral("users")));
        const auto from = QDateTime::fromString(scenario.value(QStringLiteral("from")).toString(), Qt::ISODateWithMs);
        const auto to = QDateTime::fromString(scenario.value(QStringLiteral("to")).toString(), Qt::ISODateWithMs);
        int failures = 0;
        for (const Event &event : all.events) {
            const bool when = event.ms >= from.toMSecsSinceEpoch() && event.ms <= to.toMSecsSinceEpoch();
            if (name == "totp")
                failures += when && event.kind == EventKind::TotpFailed && users.contains(event.login) ? 1 : 0;
            else
                failures += when && event.kind == EventKind::LoginFailed && addresses.contains(event.ip)
                        && users.contains(event.login)
                    ? 1
                    : 0;
        }
        QVERIFY2(failures == expected.value(QStringLiteral("failures")).toInt(),
            QByteArray(name + ": " + QByteArray::number(failures)).constData());
    }
}

void TestSample::attacksCrossTheirThresholds()
{
    Collector all;
    const QJsonObject truth = collect(everything(), all);
    std::map<QString, QJsonObject> planted;
    const QJsonArray scenarios = truth.value(QStringLiteral("scenarios")).toArray();
    for (const QJsonValue &value : scenarios)
        planted[value.toObject().value(QStringLiteral("name")).toString()] = value.toObject();
    const auto userOf = [&](const char *name) {
        return strings(planted[QLatin1String(name)].value(QStringLiteral("users"))).value(0);
    };
    const auto time = [&](const char *name, const char *key) {
        return QDateTime::fromString(planted[QLatin1String(name)].value(QLatin1String(key)).toString(), Qt::ISODateWithMs)
            .toMSecsSinceEpoch();
    };

    // Hijack: one identifier on two platforms in two countries within 30 minutes.
    const QString stolen = strings(planted[QStringLiteral("hijack")].value(QStringLiteral("sessions"))).value(0);
    std::set<QString> platforms;
    std::set<QString> countries;
    std::set<std::int64_t> firsts;
    for (const Row &row : all.rows) {
        if (row.identifier == stolen) {
            platforms.insert(row.platform);
            countries.insert(row.country);
            firsts.insert(row.first);
        }
    }
    QCOMPARE(platforms.size(), 2U);
    QCOMPARE(countries.size(), 2U);
    QVERIFY(*firsts.rbegin() - *firsts.begin() < 30 * 60000);

    // Spray: every user 2 to 8 times, at least five users and 15 failures in an hour, over five minutes or more.
    QVERIFY(time("spray", "to") - time("spray", "from") < 3600000);
    QVERIFY(time("spray", "to") - time("spray", "from") > 300000);
    // Stuffing: at least 25 failures of 15 users in a quarter of an hour.
    QVERIFY(time("stuffing", "to") - time("stuffing", "from") < 900000);
    QVERIFY(planted[QStringLiteral("stuffing")].value(QStringLiteral("expected")).toObject()
                .value(QStringLiteral("failures")).toInt() >= 25);
    // Brute force: at least 30 in five minutes.
    QVERIFY(time("bruteforce", "to") - time("bruteforce", "from") <= 300000);
    // Unknown logins: nobody has them.
    const QStringList guessed = strings(planted[QStringLiteral("unknown")].value(QStringLiteral("users")));
    QVERIFY(guessed.size() >= 10);
    for (const QString &login : guessed)
        QVERIFY2(!all.ids.contains(login), qPrintable(login));
    QVERIFY(time("unknown", "to") - time("unknown", "from") < 900000);
    // Dormant: no login for 90 days, and then one.
    std::int64_t before = 0;
    for (const Event &event : all.events) {
        if (event.kind == EventKind::LoginOk && event.login == userOf("dormant") && event.ms < time("dormant", "from"))
            before = std::max(before, event.ms);
    }
    QVERIFY(before > 0);
    QVERIFY(time("dormant", "from") - before >= 90LL * 86400000);
    // Off hours: at least 50 hours of activity before, and the login far from them.
    int seen = 0;
    for (const Event &event : all.events)
        seen += event.kind == EventKind::SessionSeen && event.odooId == all.ids[userOf("offhours")] ? 1 : 0;
    QVERIFY(seen >= 50);
    // Too many sessions: more than five seen in the last hour.
    std::set<QString> live;
    for (const Row &row : all.rows) {
        if (row.odooId == all.ids[userOf("toomany")] && row.last > HistoryOptions().endMs - 3700 * 1000)
            live.insert(row.identifier);
    }
    QVERIFY2(live.size() > 5, qPrintable(QString::number(live.size())));
    // Cooldown: at least three ignored.
    int ignored = 0;
    for (const Event &event : all.events)
        ignored += event.kind == EventKind::LoginIgnored && event.login == userOf("cooldown") ? 1 : 0;
    QCOMPARE(ignored, 6);
}

void TestSample::tooShortForSomeScenarios()
{
    HistoryOptions options;
    options.users = 60;
    options.days = 10;
    options.scenarios = {QStringLiteral("spray")};
    Collector collected;
    const QJsonObject scenario
        = collect(options, collected).value(QStringLiteral("scenarios")).toArray().at(0).toObject();
    QVERIFY(!scenario.value(QStringLiteral("planted")).toBool(true));
    QVERIFY(scenario.value(QStringLiteral("reason")).toString().contains(QStringLiteral("14 days")));
}

void TestSample::refusesNonsense()
{
    Collector collected;
    HistoryRecords records(collected, [](bool) -> Result<void> { return {}; });
    HistoryOptions options;
    options.users = 0;
    QCOMPARE(makeHistory(options, records).error().kind, ErrorKind::Input);
    options = {};
    options.scenarios = {QStringLiteral("weather")};
    const auto result = makeHistory(options, records);
    QVERIFY(!result);
    QVERIFY(result.error().text.contains(QStringLiteral("weather")));
    options = {};
    CancelToken cancel;
    cancel.cancel();
    QCOMPARE(makeHistory(options, records, {}, cancel).error().kind, ErrorKind::Cancelled);
}

namespace {

/// A log line with what varies taken out.
QString shape(QString line)
{
    static const QRegularExpression identifier(QStringLiteral("[A-Za-z0-9_-]{42}(, [A-Za-z0-9_-]{42})*"));
    static const QRegularExpression login(QStringLiteral("login:\\S+"));
    static const QRegularExpression quoted(QStringLiteral("'[^']+'"));
    static const QRegularExpression request(QStringLiteral("\"(GET|POST) [^\"]+\""));
    static const QRegularExpression month(QStringLiteral("/[A-Z][a-z]{2}/"));
    static const QRegularExpression seconds(QStringLiteral("[0-9]+\\.[0-9]{3}$"));
    static const QRegularExpression number(QStringLiteral("[0-9]+"));
    return line.replace(identifier, QStringLiteral("ID"))
        .replace(login, QStringLiteral("login:X"))
        .replace(quoted, QStringLiteral("Q"))
        .replace(request, QStringLiteral("REQUEST"))
        .replace(month, QStringLiteral("/MON/"))
        .replace(number, QStringLiteral("N"));
}

} // namespace

void TestSample::logReadsLikeAServers()
{
    QSet<QString> real;
    const QByteArray recorded = readFile(QStringLiteral(GATEHOUSE_FIXTURES "/odoo-19/odoo-server.log"));
    QVERIFY(!recorded.isEmpty());
    for (const QByteArray &line : recorded.split('\n'))
        real.insert(shape(QString::fromUtf8(line)));

    HistoryOptions options = everything();
    QTemporaryDir folder;
    HistoryFiles files(folder.path(), options.seed, 0);
    QVERIFY(files.open());
    QVERIFY(makeHistory(options, files));
    // Kinds of lines that the recording does not happen to hold; their form is pinned by the importer's own tests.
    static const QRegularExpression elsewhere(QStringLiteral(
        "2FA check: FAIL|Authentication Device generated|Password change for|Password reset|API Keys generated|"
        "API key\\(s\\) removed|from n/a|INFO None werkzeug|Closed 3 connections|Initiating shutdown|Hit CTRL-C"));
    QSet<QString> shapes;
    const QByteArray log = readFile(folder.filePath(QStringLiteral("odoo-server.log")));
    for (const QByteArray &line : log.split('\n')) {
        const QString form = shape(QString::fromUtf8(line));
        if (shapes.contains(form))
            continue;
        shapes.insert(form);
        QVERIFY2(real.contains(form) || elsewhere.match(QString::fromUtf8(line)).hasMatch(), qPrintable(form));
    }
    QVERIFY(shapes.size() > 15);
}

void TestSample::logIsInOrder()
{
    HistoryOptions options = everything();
    QTemporaryDir folder;
    HistoryFiles files(folder.path(), options.seed, 0);
    QVERIFY(files.open());
    QVERIFY(makeHistory(options, files));
    const QByteArray log = readFile(folder.filePath(QStringLiteral("odoo-server.log")));
    QByteArray previous;
    static const QRegularExpression failed(QStringLiteral(
        "^\\S+ \\S+ ([0-9]+) INFO \\S+ \\S+: Login (?:failed|successful) for login:\\S+ from (\\S+) $"));
    static const QRegularExpression access(
        QStringLiteral("^\\S+ \\S+ ([0-9]+) INFO \\S+ werkzeug: (\\S+) .*POST /(?:web/login|web/session/authenticate|jsonrpc) "));
    QSet<QString> pids;
    std::vector<std::pair<QString, QString>> open;
    for (const QByteArray &line : log.split('\n')) {
        if (line.isEmpty())
            continue;
        QVERIFY2(previous <= line.left(23), line.constData());
        previous = line.left(23);
        const QString text = QString::fromUtf8(line);
        if (line.contains("HTTP service (werkzeug) running"))
            pids.insert(text.section(QLatin1Char(' '), 2, 2));
        if (const auto match = failed.match(text); match.hasMatch()) {
            QVERIFY2(pids.contains(match.captured(1)), line.constData());
            open.emplace_back(match.captured(1), match.captured(2));
        } else if (const auto done = access.match(text); done.hasMatch()) {
            const auto of = std::find_if(open.begin(), open.end(), [&](const auto &one) {
                return one.first == done.captured(1)
                    && (one.second == done.captured(2) || (one.second == u"n/a" && done.captured(2) == u"127.0.0.1"));
            });
            QVERIFY2(of != open.end(), line.constData());
            open.erase(of);
        }
        QVERIFY(open.size() < 20);
    }
    QVERIFY(open.empty());
    QVERIFY(pids.size() > 5); // restarted every second week
}

void TestSample::noiseComesInTheAskedRatio()
{
    HistoryOptions options;
    options.users = 20;
    options.days = 6;
    QTemporaryDir folder;
    HistoryFiles files(folder.path(), options.seed, 99);
    QVERIFY(files.open());
    QVERIFY(makeHistory(options, files));
    const QByteArray log = readFile(folder.filePath(QStringLiteral("odoo-server.log")));
    const double lines = double(log.count('\n'));
    const double logins = double(log.count("Login successful for") + log.count("Login failed for"));
    QCOMPARE(files.logLines(), qint64(lines));
    QCOMPARE(files.loginLines(), qint64(logins));
    QVERIFY(logins > 30);
    QVERIFY2(lines / logins > 99 && lines / logins < 102, qPrintable(QString::number(lines / logins)));
}

void TestSample::filesAndRecordsAgree()
{
    HistoryOptions options;
    options.users = 60;
    options.days = 20;
    options.scenarios = scenarioNames();
    QTemporaryDir folder;
    HistoryFiles files(folder.path(), options.seed, 5);
    QVERIFY(files.open());
    const auto truth = makeHistory(options, files);
    QVERIFY(truth);
    Collector collected;
    QCOMPARE(collect(options, collected), *truth);
    const QByteArray rows = readFile(folder.filePath(QStringLiteral("res_device_log.csv")));
    QCOMPARE(rows.count('\n') - 1, qsizetype(collected.rows.size()));
    const QByteArray users = readFile(folder.filePath(QStringLiteral("res_users.csv")));
    QCOMPARE(users.count('\n') - 1, qsizetype(collected.ids.size()));
    const QByteArray log = readFile(folder.filePath(QStringLiteral("odoo-server.log")));
    const auto count = [&](EventKind kind) {
        return std::count_if(
            collected.events.begin(), collected.events.end(), [&](const Event &event) { return event.kind == kind; });
    };
    QCOMPARE(log.count("Login failed for"), qsizetype(count(EventKind::LoginFailed)));
    QCOMPARE(log.count("Login successful for"), qsizetype(count(EventKind::LoginOk)));
    QCOMPARE(log.count("inserts device log"), qsizetype(count(EventKind::SessionSeen)));
    QCOMPARE(log.count("2FA check: FAIL"), qsizetype(count(EventKind::TotpFailed)));
}

QTEST_GUILESS_MAIN(TestSample)
#include "test_sample.moc"
