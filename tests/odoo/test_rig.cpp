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

QTEST_GUILESS_MAIN(TestRig)
#include "test_rig.moc"
