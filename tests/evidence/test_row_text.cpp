// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/json_line.h"
#include "core/evidence/row_text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace gatehouse;

namespace {

SessionView session()
{
    SessionView view;
    view.source = QStringLiteral("Main");
    view.user = view.login = QStringLiteral("=cmd|' /C calc'!A1");
    view.name = QStringLiteral("Amélie \"A\", Dupont");
    view.identifier = QStringLiteral("hOdC3gMCpJ3Jw8J1i_6ebCHYNXtXnvGnAyfB-UTsO3");
    view.state = {SessionStatus::Revoked, true};
    view.browser = QStringLiteral("chrome");
    view.ip = QStringLiteral("192.0.2.7");
    view.mobile = true;
    view.first = Instant::fromSeconds(1795186800);
    return view;
}

} // namespace

class TestRowText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonStrings_data();
    void jsonStrings();
    void sessionAsCsv();
    void sessionAsJson();
    void eventAsJson();
    void userAsJson();
    void keysAreWhatIsWritten();
    void dangerousCells_data();
    void dangerousCells();
};

void TestRowText::jsonStrings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << QStringLiteral("abc") << QByteArray("\"abc\"");
    QTest::newRow("quotes") << QStringLiteral("a\"b\\c") << QByteArray("\"a\\\"b\\\\c\"");
    QTest::newRow("lines") << QStringLiteral("a\nb\tc\r") << QByteArray("\"a\\nb\\tc\\r\"");
    QTest::newRow("escape") << QStringLiteral("\u001b[31m") << QByteArray("\"\\u001b[31m\"");
    QTest::newRow("C1") << QString(QChar(0x9b)) << QByteArray("\"\\u009b\"");
    QTest::newRow("direction") << QString(QChar(0x202e)) << QByteArray("\"\\u202e\"");
    QTest::newRow("pairs") << QStringLiteral("é😀\n😀") << QByteArray("\"é😀\\n😀\"");
}

void TestRowText::jsonStrings()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(jsonString(text), expected);
    QCOMPARE(QJsonDocument::fromJson("{\"a\":" + jsonString(text) + "}").object().value(QStringLiteral("a")).toString(),
        text);
}

void TestRowText::sessionAsCsv()
{
    QCOMPARE(RowText(RowFormat::Csv, false).header(Subject::Sessions),
        QByteArray("source,user,login,status,identifier,ip,country,city,browser,platform,first_activity,last_activity,"
                   "name,presumed,device_type,from_log\r\n"));
    QCOMPARE(RowText(RowFormat::Csv, false).line(session()),
        QByteArray("Main,'=cmd|' /C calc'!A1,'=cmd|' /C calc'!A1,revoked,hOdC3gMC…,192.0.2.7,,,chrome,,"
                   "2026-11-20T15:00:00Z,,\"Amélie \"\"A\"\", Dupont\",true,mobile,false\r\n"));
    QVERIFY(RowText(RowFormat::Csv, true).line(session()).contains(",hOdC3gMCpJ3Jw8J1i_6ebCHYNXtXnvGnAyfB-UTsO3,"));
}

void TestRowText::sessionAsJson()
{
    const QByteArray line = RowText(RowFormat::JsonLines, false).line(session());
    QVERIFY(RowText(RowFormat::JsonLines, false).header(Subject::Sessions).isEmpty());
    QVERIFY(line.endsWith("}\n"));
    QCOMPARE(line.count('\n'), 1);
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    QCOMPARE(object.value(QStringLiteral("status")).toString(), QStringLiteral("revoked"));
    QCOMPARE(object.value(QStringLiteral("login")).toString(), session().login);
    QCOMPARE(object.value(QStringLiteral("identifier")).toString(), QStringLiteral("hOdC3gMC…"));
    QVERIFY(object.value(QStringLiteral("country")).isNull());
    QVERIFY(object.value(QStringLiteral("last_activity")).isNull());
    QCOMPARE(object.value(QStringLiteral("presumed")).toBool(), true);
    QCOMPARE(object.value(QStringLiteral("device_type")).toString(), QStringLiteral("mobile"));
}

void TestRowText::eventAsJson()
{
    EventView event;
    event.source = QStringLiteral("Main");
    event.user = QStringLiteral("#5");
    event.kind = EventKind::LoginIgnored;
    event.time = Instant::fromMs(1795186800052);
    event.doubtful = true;
    event.note = QStringLiteral("after 10 failures");
    const RowText text(RowFormat::JsonLines, true);
    QJsonObject object = QJsonDocument::fromJson(text.line(event)).object();
    QCOMPARE(object.value(QStringLiteral("kind")).toString(), QStringLiteral("login_ignored"));
    QCOMPARE(object.value(QStringLiteral("time")).toString(), QStringLiteral("2026-11-20T15:00:00.052Z"));
    QCOMPARE(object.value(QStringLiteral("doubtful")).toBool(), true);
    QVERIFY(object.value(QStringLiteral("line")).isNull());
    event.line = 12;
    object = QJsonDocument::fromJson(text.line(event)).object();
    QCOMPARE(object.value(QStringLiteral("line")).toInteger(), 12);
}

void TestRowText::userAsJson()
{
    UserView user;
    user.user = user.login = QStringLiteral("a@example.com");
    user.totpEnabled = false;
    user.failed = 3;
    const QJsonObject object
        = QJsonDocument::fromJson(RowText(RowFormat::JsonLines, true).line(user)).object();
    QCOMPARE(object.value(QStringLiteral("totp")), QJsonValue(false));
    QVERIFY(object.value(QStringLiteral("suspended")).isNull());
    QVERIFY(object.value(QStringLiteral("odoo_id")).isNull());
    QCOMPARE(object.value(QStringLiteral("failed")).toInteger(), 3);
}

void TestRowText::keysAreWhatIsWritten()
{
    const RowText json(RowFormat::JsonLines, true);
    const RowText csv(RowFormat::Csv, true);
    const auto check = [&](Subject subject, const QByteArray &jsonLine, const QByteArray &csvLine) {
        const QStringList keys = RowText::keys(subject);
        const QStringList written = QJsonDocument::fromJson(jsonLine).object().keys();
        QCOMPARE(QSet<QString>(written.begin(), written.end()), QSet<QString>(keys.begin(), keys.end()));
        QCOMPARE(csvLine.count(',') + 1, keys.size());
    };
    check(Subject::Sessions, json.line(SessionView()), csv.line(SessionView()));
    check(Subject::Events, json.line(EventView()), csv.line(EventView()));
    check(Subject::Users, json.line(UserView()), csv.line(UserView()));
}

void TestRowText::dangerousCells_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("=") << QStringLiteral("=1+1") << QByteArray("'=1+1");
    QTest::newRow("+ number") << QStringLiteral("+33123456") << QByteArray("'+33123456");
    QTest::newRow("- number") << QStringLiteral("-1") << QByteArray("'-1");
    QTest::newRow("-") << QStringLiteral("-x") << QByteArray("'-x");
    QTest::newRow("@") << QStringLiteral("@SUM(A1)") << QByteArray("'@SUM(A1)");
    QTest::newRow("tab") << QStringLiteral("\t=1") << QByteArray("'\t=1");
    QTest::newRow("CR") << QStringLiteral("\r=1") << QByteArray("\"'\r=1\"");
    QTest::newRow("harmless") << QStringLiteral("a=1") << QByteArray("a=1");
}

void TestRowText::dangerousCells()
{
    QFETCH(QString, login);
    QFETCH(QByteArray, cell);
    UserView user;
    user.login = login;
    QVERIFY(RowText(RowFormat::Csv, false).line(user).startsWith(QByteArray(",," + cell + ",")));
}

QTEST_GUILESS_MAIN(TestRowText)
#include "test_row_text.moc"
