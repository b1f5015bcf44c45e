// SPDX-License-Identifier: GPL-3.0-or-later
// The rig proves itself: what later tests take for granted about the real server and the browsers at it.
#include "tests/odoo/odoo_people.h"

#include <QtTest>

using namespace gatehouse;
using namespace gatehouse::testing;

class TestRig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isOdooNineteen();
    void aLoginLeavesItsDeviceAndEndsWithLogout();
    void aWrongPasswordIsRefused();
    void rolesMayWhatTheyShould_data();
    void rolesMayWhatTheyShould();
    void twoBrowsersAreTwoSessions();
    void aSecondFactorIsAskedFor();
    void addressesHavePlaces();

private:
    RealOdoo m_odoo;
    std::unique_ptr<OdooPeople> m_people;
};

void TestRig::initTestCase()
{
    GATEHOUSE_FIND_ODOO(m_odoo);
    m_people = std::make_unique<OdooPeople>(m_odoo);
}

void TestRig::isOdooNineteen()
{
    OdooBrowser visitor(m_odoo, userAgents::curl, "203.0.113.1");
    const auto version = visitor.rpc(QStringLiteral("/web/webclient/version_info"), {});
    QVERIFY2(version, qPrintable(version ? QString() : version.error().text));
    QCOMPARE(version->toObject().value(QLatin1String("server_serie")).toString(), QStringLiteral("19.0"));
    QVERIFY(!visitor.isAlive());
}

void TestRig::aLoginLeavesItsDeviceAndEndsWithLogout()
{
    const auto demo = m_people->add(QStringLiteral("demo"));
    QVERIFY2(demo, qPrintable(demo ? QString() : demo.error().text));

    OdooBrowser browser(m_odoo, userAgents::firefoxLinux, "198.51.100.7");
    const auto uid = browser.login(demo->login, demo->password);
    QVERIFY2(uid, qPrintable(uid ? QString() : uid.error().text));
    QCOMPARE(*uid, demo->id);
    QVERIFY(browser.isAlive());
    QCOMPARE(browser.sessionId().size(), 84);

    const QJsonArray rows = m_people->read(QStringLiteral("res.device"),
        {QJsonArray{QStringLiteral("user_id"), QStringLiteral("="), demo->id}},
        {QStringLiteral("session_identifier"), QStringLiteral("ip_address"), QStringLiteral("browser"),
            QStringLiteral("platform"), QStringLiteral("device_type")});
    QCOMPARE(rows.size(), 1);
    const QJsonObject row = rows.first().toObject();
    QCOMPARE(row.value(QLatin1String("session_identifier")).toString().toLatin1(), browser.sessionIdentifier());
    QCOMPARE(row.value(QLatin1String("ip_address")).toString(), QStringLiteral("198.51.100.7"));
    QCOMPARE(row.value(QLatin1String("browser")).toString(), QStringLiteral("firefox"));
    QCOMPARE(row.value(QLatin1String("platform")).toString(), QStringLiteral("linux"));
    QCOMPARE(row.value(QLatin1String("device_type")).toString(), QStringLiteral("computer"));

    browser.logout();
    QVERIFY(!browser.isAlive());
    const auto refused = browser.call(QStringLiteral("res.users"), QStringLiteral("read"),
        {QJsonArray{demo->id}, QJsonArray{QStringLiteral("login")}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Auth);
}

void TestRig::aWrongPasswordIsRefused()
{
    const auto user = m_people->add(QStringLiteral("forgetful"));
    QVERIFY(user);
    OdooBrowser browser(m_odoo, userAgents::chromeWindows, "198.51.100.8");
    const auto refused = browser.login(user->login, QStringLiteral("not this one"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Auth);
    QCOMPARE(refused.error().text, QStringLiteral("Access Denied"));
    QVERIFY(!browser.isAlive());
}

void TestRig::rolesMayWhatTheyShould_data()
{
    QTest::addColumn<OdooRole>("role");
    QTest::addColumn<bool>("seesAll");
    QTest::addColumn<bool>("seesOwn");
    QTest::newRow("internal") << OdooRole::Internal << false << true;
    QTest::newRow("portal") << OdooRole::Portal << false << false;
    QTest::newRow("access rights") << OdooRole::AccessRights << false << true;
    QTest::newRow("administrator") << OdooRole::Administrator << true << true;
}

void TestRig::rolesMayWhatTheyShould()
{
    QFETCH(const OdooRole, role);
    QFETCH(const bool, seesAll);
    QFETCH(const bool, seesOwn);
    const auto user = m_people->add(QStringLiteral("role-%1").arg(int(role)), role);
    QVERIFY2(user, qPrintable(user ? QString() : user.error().text));
    OdooBrowser browser(m_odoo, userAgents::safariIphone, "203.0.113.9");
    QVERIFY(browser.login(user->login, user->password));
    QVERIFY(browser.isAlive());
    QVERIFY(m_people->admin().isAlive()); // so there is a row of somebody else

    const auto rows = browser.call(QStringLiteral("res.device"), QStringLiteral("search_read"),
        {QJsonArray{}, QJsonArray{QStringLiteral("user_id")}});
    QCOMPARE(rows.has_value(), seesOwn);
    if (!rows)
        return;
    bool own = false;
    bool others = false;
    for (const QJsonValue &row : rows->toArray()) {
        const qint64 id = row.toObject().value(QLatin1String("user_id")).toArray().first().toInteger();
        (id == user->id ? own : others) = true;
    }
    QVERIFY(own);
    QCOMPARE(others, seesAll);
}

void TestRig::twoBrowsersAreTwoSessions()
{
    const auto user = m_people->add(QStringLiteral("twice"));
    QVERIFY(user);
    OdooBrowser one(m_odoo, userAgents::firefoxLinux, "198.51.100.10");
    OdooBrowser two(m_odoo, userAgents::firefoxLinux, "198.51.100.10");
    QVERIFY(one.login(user->login, user->password));
    QVERIFY(two.login(user->login, user->password));
    QVERIFY(one.isAlive() && two.isAlive());
    QVERIFY(one.sessionIdentifier() != two.sessionIdentifier());
    one.logout();
    QVERIFY(!one.isAlive());
    QVERIFY(two.isAlive());
}

void TestRig::aSecondFactorIsAskedFor()
{
    const auto user = m_people->add(QStringLiteral("careful"));
    QVERIFY(user);
    OdooBrowser first(m_odoo, userAgents::firefoxLinux, "198.51.100.20");
    QVERIFY(first.login(user->login, user->password));
    const auto app = first.enrolSecondFactor(user->id, user->password);
    QVERIFY2(app, qPrintable(app ? QString() : app.error().text));
    QVERIFY(app->account.endsWith(user->login));
    QVERIFY(first.isAlive());

    OdooBrowser second(m_odoo, userAgents::safariIphone, "198.51.100.21");
    const auto uid = second.login(user->login, user->password);
    QVERIFY(uid);
    QCOMPARE(*uid, 0); // a code is wanted first
    QVERIFY(!second.isAlive());
    // Six digits that are none of the codes of this minute and the next.
    const auto codeAt = [&](qint64 ms) { return *totpCode(app->key, Instant::fromMs(ms)); };
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QStringList right;
    for (int step = -2; step <= 4; ++step)
        right.append(codeAt(now + step * 30'000));
    int wrong = 0;
    while (right.contains(QStringLiteral("%1").arg(wrong, 6, 10, QLatin1Char('0'))))
        ++wrong;
    const auto refused = second.giveCode(QStringLiteral("%1").arg(wrong, 6, 10, QLatin1Char('0')));
    QVERIFY(!refused);
    QVERIFY2(refused.error().text.contains(QStringLiteral("Verification failed")), qPrintable(refused.error().text));
    QVERIFY(!second.isAlive());
    // The code of this half minute was used to enrol; Odoo takes the next one already.
    const auto taken = second.giveCode(codeAt(QDateTime::currentMSecsSinceEpoch() + 30'000));
    QVERIFY2(taken, qPrintable(taken ? QString() : taken.error().text));
    QVERIFY(second.isAlive());
}

void TestRig::addressesHavePlaces()
{
    const auto user = m_people->add(QStringLiteral("tokyo"));
    QVERIFY(user);
    OdooBrowser browser(m_odoo, userAgents::chromeWindows, "198.18.0.30");
    QVERIFY(browser.login(user->login, user->password));
    QVERIFY(browser.isAlive());
    const QJsonArray rows =
        m_people->read(QStringLiteral("res.device"), {{QStringLiteral("user_id"), QStringLiteral("="), user->id}},
            {QStringLiteral("country"), QStringLiteral("city")});
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().toObject().value(QLatin1String("country")).toString(), QStringLiteral("Japan"));
    QCOMPARE(rows.first().toObject().value(QLatin1String("city")).toString(), QStringLiteral("Tokyo"));
}

QTEST_GUILESS_MAIN(TestRig)
#include "test_rig.moc"
