// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/exports/csv_reader.h"
#include "core/sources/exports/json_reader.h"
#include "core/sources/exports/sniff.h"
#include "core/sources/exports/xlsx_reader.h"
#include "core/sync/import_file.h"
#include "tests/sources/collecting_sink.h"

#include <QtTest>

#include <algorithm>

using namespace gatehouse;

namespace {

CollectingSink readCsv(const QByteArray &csv, const HeaderMap &map = {}, std::size_t block = 1 << 20)
{
    CollectingSink sink;
    const Sniffed sniffed = sniff(csv);
    const QByteArray utf8 = toUtf8(csv, sniffed.encoding);
    CsvReader reader(sniffed.delimiter, map, SourceZone());
    feed(reader, utf8, sink, block);
    return sink;
}

CollectingSink readJson(const QByteArray &json, std::size_t block = 1 << 20)
{
    CollectingSink sink;
    JsonReader reader({}, SourceZone());
    feed(reader, json, sink, block);
    return sink;
}

CollectingSink readSheet(const QString &path)
{
    CollectingSink sink;
    std::unique_ptr<TableRecords> records;
    std::size_t width = 0;
    const auto done = readXlsx(path, [&](std::int64_t number, const std::vector<QByteArray> &cells) {
        if (!records) {
            QStringList headers;
            for (const QByteArray &cell : cells)
                headers << QString::fromUtf8(cell);
            width = cells.size();
            records = std::make_unique<TableRecords>(readHeaders(headers), SourceZone());
        } else {
            xlsxRow(*records, number, cells, width, sink);
        }
        return true;
    });
    if (!done)
        sink.rejects.push_back({0, done.error().text, {}});
    return sink;
}

/// What every form of the export says of a device, but for how the user is named.
std::vector<std::string> facts(const CollectingSink &sink)
{
    std::vector<std::string> all;
    for (const auto &d : sink.devices)
        all.push_back(d.identifier + '|' + d.platform + '|' + d.browser + '|' + d.ip + '|' + d.country + '|' + d.city + '|'
            + (d.mobile ? "m" : "c") + '|' + std::to_string(int(d.end)) + '|' + std::to_string(d.first.seconds()) + '|'
            + std::to_string(d.last.seconds()));
    std::sort(all.begin(), all.end());
    return all;
}

const QByteArray Header = "session_identifier,user_id,ip_address,last_activity\n";
const QByteArray Sid = "hOdC3gMCpJ3Jw8J1i_6ebCHYNXtXnvGnAyfB-UTsO3";

} // namespace

class TestTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allFormsOfOneExport()
    {
        const CollectingSink psql = readCsv(fixture("odoo-19/res_device_log.psql.csv"));
        const CollectingSink display = readCsv(fixture("odoo-19/res_device_log.export.csv"));
        const CollectingSink compat = readCsv(fixture("odoo-19/res_device_log.export-compat.csv"));
        const CollectingSink sheet = readSheet(QStringLiteral(GATEHOUSE_FIXTURES "/odoo-19/res_device_log.export.xlsx"));
        const CollectingSink json = readJson(fixture("odoo-19/res_device_log.search_read.json"));
        const auto expected = facts(psql);
        QCOMPARE(expected.size(), 162U);
        for (const auto *other : {&display, &compat, &sheet, &json}) {
            QCOMPARE(other->rejects.size(), 0U);
            QCOMPARE(facts(*other), expected);
        }
        QCOMPARE(psql.devices[1].user.odooId, 5);
        QCOMPARE(compat.devices[0].user.odooId, 2);
        QCOMPARE(compat.devices[1].user.odooId, 5);
        QCOMPARE(json.devices[1].user.odooId, 5);
        QCOMPARE(display.devices[1].user.name, std::string("User 01"));
        QCOMPARE(sheet.devices[1].user.name, std::string("User 01"));
    }

    void users()
    {
        const CollectingSink psql = readCsv(fixture("odoo-19/res_users.psql.csv"));
        QCOMPARE(psql.users.size(), 36U);
        QCOMPARE(psql.users[1].user.login, std::string("admin"));
        QCOMPARE(psql.users[1].user.odooId, 2);
        QCOMPARE(psql.users[2].share, std::optional<bool>(true));
        QCOMPARE(psql.users[0].active, std::optional<bool>(false));
        QVERIFY(psql.users[0].created.isKnown());
        const CollectingSink display = readCsv(fixture("odoo-19/res_users.export.csv"));
        QCOMPARE(display.users.size(), 33U);
        QCOMPARE(display.users[0].lastLogin.toIso(), QStringLiteral("2026-11-22T00:24:32Z"));
        QCOMPARE(display.users[0].totp, std::optional<bool>(false));
        const CollectingSink log = readCsv(fixture("odoo-19/res_users_log.psql.csv"));
        QCOMPARE(log.users.size(), 162U);
        QCOMPARE(log.users[0].user.odooId, 2);
        QCOMPARE(log.users[0].lastLogin.toIso(), QStringLiteral("2026-11-22T00:21:47.281Z"));
        QCOMPARE(log.events.size(), 0U);
    }

    void userAgentsStandForTheirBrowsers()
    {
        // As Odoo 19.1 exports its device log.
        const CollectingSink sink = readCsv("session_identifier,user_id,user_agent,ip_address,last_activity\n" + Sid
            + ",5,\"Mozilla/5.0 (Linux; Android 14; Pixel 8) Chrome/126.0 Mobile Safari/537.36\",192.0.2.1,2026-11-22 00:00:00\n"
            + Sid + ",5,,192.0.2.1,2026-11-22 00:00:00\n");
        QCOMPARE(sink.rejects.size(), 0U);
        QCOMPARE(sink.devices.size(), 2U);
        QCOMPARE(sink.devices[0].platform, std::string("android"));
        QCOMPARE(sink.devices[0].browser, std::string("chrome"));
        QVERIFY(sink.devices[0].mobile);
        QCOMPARE(sink.devices[1].browser, std::string());
        // Where both are there, what Odoo made of it holds.
        const CollectingSink both = readCsv("session_identifier,user_id,user_agent,browser,platform,last_activity\n" + Sid
            + ",5,\"Mozilla/5.0 (Windows) Chrome/126.0\",opera,linux,2026-11-22 00:00:00\n");
        QCOMPARE(both.devices[0].browser, std::string("opera"));
    }

    void blockSizesDoNotMatter()
    {
        const QByteArray csv = fixture("odoo-19/res_device_log.export.csv");
        QCOMPARE(facts(readCsv(csv, {}, 501)), facts(readCsv(csv)));
        const QByteArray json = fixture("odoo-19/res_device_log.search_read.json");
        QCOMPARE(facts(readJson(json, 777)), facts(readJson(json)));
    }

    void encodingsAndDelimiters()
    {
        const QString text = QStringLiteral("Identificador de sesión;Usuario;País;Ciudad;Última actividad\r\n"
                                            "%1;José;Brasil;São Paulo;2026-11-22 10:00:00\r\n").arg(QString::fromLatin1(Sid));
        QStringEncoder utf16(QStringConverter::Utf16LE);
        const QList<QByteArray> forms{text.toUtf8(), "\xef\xbb\xbf" + text.toUtf8(), text.toLatin1(),
            QByteArray("\xff\xfe", 2) + QByteArray(utf16(text)), QString(text).replace(u';', u'\t').toUtf8()};
        for (const QByteArray &form : forms) {
            const CollectingSink sink = readCsv(form);
            QCOMPARE(sink.rejects.size(), 0U);
            QCOMPARE(sink.devices.size(), 1U);
            QCOMPARE(sink.devices[0].city, QStringLiteral("São Paulo").toStdString());
            QCOMPARE(sink.devices[0].user.name, QStringLiteral("José").toStdString());
        }
    }

    void officersMap()
    {
        const QByteArray csv = "Sesja;Osoba;Ostatnio\n" + Sid + ";Ewa;2026-11-22 10:00:00\n";
        QCOMPARE(sniff(csv).format, FileFormat::Csv);
        QCOMPARE(readHeaders({QStringLiteral("Sesja"), QStringLiteral("Osoba")}).recognised, 0);
        const HeaderMap map{{QStringLiteral("Sesja"), Column::Identifier}, {QStringLiteral("Osoba"), Column::User},
            {QStringLiteral("Ostatnio"), Column::LastActivity}};
        QCOMPARE(headerMapFromText(headerMapText(map)), map);
        const CollectingSink sink = readCsv(csv, map);
        QCOMPARE(sink.devices.size(), 1U);
        QCOMPARE(sink.devices[0].user.name, std::string("Ewa"));
    }

    void quoting()
    {
        const CollectingSink sink = readCsv("session_identifier,user_id/name,last_activity\r\n\"" + Sid
            + "\",\"Doe, \"\"JD\"\"\nJohn\",\"2026-11-22 10:00:00\"\r\n" + Sid + ",x,2026-11-22 11:00:00");
        QCOMPARE(sink.rejects.size(), 0U);
        QCOMPARE(sink.devices.size(), 2U);
        QCOMPARE(sink.devices[0].user.name, std::string("Doe, \"JD\"\nJohn"));
    }

    void badRows()
    {
        const QByteArray csv = Header + Sid + ",5,192.0.2.1,2026-11-22 10:00:00\n" + // 2: good
            Sid + ",5,192.0.2.1\n" +                                                 // 3: a cell missing
            Sid + ",5,192.0.2.1,yesterday\n" +                                       // 4: no time
            ",5,192.0.2.1,2026-11-22 10:00:00\n" +                                  // 5: no session
            Sid + ",\"5,192.0.2.1,2026-11-22 10:00:00\n" +                           // 6: a quote that is not closed
            Sid + ",6,192.0.2.1,2026-11-22 11:00:00\n" +                             // 7: good
            Sid + ",7,192.0.2.\xff,2026-11-22 12:00:00\n";                           // 8: good, with an odd byte
        // The odd byte would make the file Latin-1: here it is read as UTF-8, as a large file with a late one is.
        CollectingSink sink;
        CsvReader reader(',', {}, SourceZone());
        feed(reader, csv, sink);
        QCOMPARE(sink.devices.size(), 3U);
        QCOMPARE(sink.devices[1].user.odooId, 6);
        QCOMPARE(sink.devices[2].ip, std::string("192.0.2.\xef\xbf\xbd"));
        QCOMPARE(sink.rejects.size(), 4U);
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(sink.rejects[std::size_t(i)].line, std::int64_t(3 + i));
            QVERIFY(!sink.rejects[std::size_t(i)].reason.isEmpty());
        }
    }

    void rowThatNeverEnds()
    {
        CollectingSink sink;
        CsvReader reader(',', {}, SourceZone());
        QByteArray csv = Header + "\"" + QByteArray(5 << 20, 'x') + "\n" + Sid + ",6,192.0.2.1,2026-11-22 11:00:00\n";
        feed(reader, csv, sink);
        QCOMPARE(sink.devices.size(), 1U);
        QVERIFY(sink.rejects.size() >= 1U);
        QCOMPARE(sink.rejects[0].line, std::int64_t(2));
    }

    void notOurs()
    {
        QVERIFY(!sniff("<!DOCTYPE html><html><head><title>Odoo</title>").problem.isEmpty());
        QVERIFY(sniff("  <HTML>").problem.contains(QStringLiteral("web page")));
        QVERIFY(!sniff(QByteArray()).problem.isEmpty());
        QVERIFY(!sniff(QByteArray("\0\1\2\3\0\0\0\7zzz", 11)).problem.isEmpty());
        QVERIFY(!sniff("Dear all,\nplease find attached\n").problem.isEmpty());
        QVERIFY(!sniff("PK\x03\x04 some other zip").problem.isEmpty());
        const QByteArray line = "2026-11-22 10:00:01,000 77 INFO acme odoo: Odoo version 19.0 \n";
        QCOMPARE(sniff(line).format, FileFormat::OdooLog);
        QCOMPARE(sniff("  File \"x.py\"\nTraceback\n" + line).format, FileFormat::OdooLog);
        const QByteArray wrapped = "Nov 22 10:00:01 host odoo[77]: " + line;
        QVERIFY(sniff(wrapped + wrapped).advice.contains(QStringLiteral("journalctl")));
    }

    void rpcAnswers()
    {
        const QByteArray object = "{\"session_identifier\": \"" + Sid + "\", \"user_id\": [5, \"A \\\"b\\\" {c}\"], \"country\": false, "
            "\"last_activity\": \"2026-11-22 00:21:47\", \"revoked\": true}";
        const QList<QByteArray> forms{object, "[" + object + "]", "{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": [" + object + "]}",
            "{\"result\": {\"length\": 1, \"records\": [" + object + "]}}"};
        for (const QByteArray &form : forms) {
            const CollectingSink sink = readJson(form);
            QCOMPARE(sink.devices.size(), 1U);
            QCOMPARE(sink.devices[0].user.odooId, 5);
            QCOMPARE(sink.devices[0].country, std::string());
            QCOMPARE(sink.devices[0].end, SessionEnd::Revoked);
        }
    }

    void ownLines()
    {
        const QByteArray lines = "{\"source\":\"acme\",\"user\":\"anna\",\"status\":\"logged_out\",\"identifier\":\"" + Sid
            + "\",\"ip\":\"192.0.2.1\",\"browser\":\"firefox\",\"first_activity\":\"2026-11-22T10:00:00Z\",\"last_activity\":"
              "\"2026-11-22T10:05:00Z\"}\n"
              "{\"source\":\"acme\",\"user\":\"12\",\"kind\":\"login_failed\",\"ip\":\"192.0.2.1\",\"time\":"
              "\"2026-11-22T10:00:00.250Z\",\"doubtful\":true,\"note\":\"x\"}\n"
              "{\"user\":\"bob\",\"kind\":\"nonsense\",\"time\":\"2026-11-22T10:00:00Z\"}\n"
              "not json\n{\"a\":1}\n{\"user\":\"bob\",\"kind\":\"login_ok\",\"time\":\"2026-11-22T10:00:00Z\"";
        const CollectingSink sink = readJson(lines);
        QCOMPARE(sink.devices.size(), 1U);
        QCOMPARE(sink.devices[0].end, SessionEnd::LoggedOut);
        QCOMPARE(sink.devices[0].user.login, std::string("anna"));
        QCOMPARE(sink.events.size(), 1U);
        QCOMPARE(sink.events[0].user.login, std::string("12"));
        QVERIFY(sink.events[0].doubtful);
        QCOMPARE(sink.events[0].time.ms % 1000, 250);
        QCOMPARE(sink.rejects.size(), 4U);
        QCOMPARE(sink.rejects[0].line, std::int64_t(3));
        QCOMPARE(sink.rejects[1].line, std::int64_t(4));
        QCOMPARE(sink.rejects[2].line, std::int64_t(5));
        QCOMPARE(sink.rejects[3].line, std::int64_t(6));
    }

    void sheetThatUnpacksToTooMuch()
    {
        XlsxLimits limits;
        limits.sheet = 10000;
        const auto read = readXlsx(QStringLiteral(GATEHOUSE_FIXTURES "/odoo-19/res_device_log.export.xlsx"),
            [](std::int64_t, const std::vector<QByteArray> &) { return true; }, {}, limits);
        QVERIFY(!read);
        QVERIFY(read.error().text.contains(QStringLiteral("unpacks")));
        limits = {};
        limits.strings = 1000;
        QVERIFY(!readXlsx(QStringLiteral(GATEHOUSE_FIXTURES "/odoo-19/res_device_log.export.xlsx"),
            [](std::int64_t, const std::vector<QByteArray> &) { return true; }, {}, limits));
    }

    void sheetCutOff()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("cut.xlsx"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(fixture("odoo-19/res_device_log.export.xlsx").left(9000));
        file.close();
        QVERIFY(!readXlsx(path, [](std::int64_t, const std::vector<QByteArray> &) { return true; }));
    }

    void truths()
    {
        QCOMPARE(truthOf("t"), std::optional<bool>(true));
        QCOMPARE(truthOf("True"), std::optional<bool>(true));
        QCOMPARE(truthOf("WAHR"), std::optional<bool>(true));
        QCOMPARE(truthOf(""), std::optional<bool>(false));
        QCOMPARE(truthOf("maybe"), std::optional<bool>());
        QCOMPARE(userIdOf("__export__.res_users_5_e90923ba"), 5);
        QCOMPARE(userIdOf("base.user_admin"), 2);
        QCOMPARE(userIdOf("base.user_demo"), 0);
        QCOMPARE(userIdOf("User 01"), 0);
    }
};

QTEST_APPLESS_MAIN(TestTables)
#include "test_tables.moc"
