// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/allowance.h"
#include "tests/verify_result.h"

#include <QJsonDocument>
#include <QTest>

using namespace gatehouse;

class TestAllowance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void networks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("network"); // empty: refused
        QTest::newRow("as it is") << "192.0.2.0/24" << "192.0.2.0/24";
        QTest::newRow("an address in it") << "192.0.2.77/24" << "192.0.2.0/24";
        QTest::newRow("an address") << " 192.0.2.77 " << "192.0.2.77/32";
        QTest::newRow("odd prefix") << "192.0.2.255/31" << "192.0.2.254/31";
        QTest::newRow("widest") << "10.9.8.7/8" << "10.0.0.0/8";
        QTest::newRow("too wide") << "10.0.0.0/7" << "";
        QTest::newRow("everything") << "0.0.0.0/0" << "";
        QTest::newRow("ipv6") << "2001:DB8:1:2::7/64" << "2001:db8:1:2::/64";
        QTest::newRow("ipv6 address") << "2001:db8::1" << "2001:db8::1/128";
        QTest::newRow("ipv6 odd prefix") << "2001:db8:1:2ff::7/60" << "2001:db8:1:2f0::/60";
        QTest::newRow("ipv6 widest") << "2001:db8::/32" << "2001:db8::/32";
        QTest::newRow("ipv6 too wide") << "2001:db8::/31" << "";
        QTest::newRow("wrapped") << "::ffff:192.0.2.7/120" << "192.0.2.0/24";
        QTest::newRow("wrapped too wide") << "::ffff:0:0/96" << "";
        QTest::newRow("prefix too long") << "192.0.2.0/33" << "";
        QTest::newRow("no prefix") << "192.0.2.0/" << "";
        QTest::newRow("negative") << "192.0.2.0/-1" << "";
        QTest::newRow("a number") << "1" << "";
        QTest::newRow("half an address") << "192.0.2/24" << "";
        QTest::newRow("a name") << "office" << "";
        QTest::newRow("nothing") << "" << "";
    }
    void networks()
    {
        QFETCH(QString, text);
        QFETCH(QString, network);
        const auto found = networkIn(text);
        QCOMPARE(found.has_value(), !network.isEmpty());
        if (found)
            QCOMPARE(*found, network);
        else
            QCOMPARE(found.error().kind, ErrorKind::Input);
    }

    void aroundAnAddress()
    {
        QCOMPARE(networkAround(QStringLiteral("198.51.100.23")), QStringLiteral("198.51.100.0/24"));
        QCOMPARE(networkAround(QStringLiteral("2001:db8:1:2:3:4:5:6")), QStringLiteral("2001:db8:1:2::/64"));
        QCOMPARE(networkAround(QStringLiteral("::ffff:198.51.100.23")), QStringLiteral("198.51.100.0/24"));
        QCOMPARE(networkAround(QString()), QString());
        QCOMPARE(networkAround(QStringLiteral("unknown")), QString());
    }

    void whatIsWithin()
    {
        const QString net = QStringLiteral("198.51.100.128/25");
        QVERIFY(networkHas(net, QStringLiteral("198.51.100.200")));
        QVERIFY(networkHas(net, QStringLiteral("::ffff:198.51.100.200")));
        QVERIFY(!networkHas(net, QStringLiteral("198.51.100.127")));
        QVERIFY(!networkHas(net, QStringLiteral("2001:db8::1")));
        QVERIFY(!networkHas(net, QString()));
        QVERIFY(networkHas(QStringLiteral("2001:db8:1::/48"), QStringLiteral("2001:db8:1:ffff::1")));
        QVERIFY(!networkHas(QStringLiteral("2001:db8:1::/48"), QStringLiteral("2001:db8:2::1")));
        QCOMPARE(networkSize(net), QStringLiteral("128"));
        QCOMPARE(networkSize(QStringLiteral("2001:db8:1::/48")), QStringLiteral("2^80"));
    }

    /// What the journal keeps says what it was about.
    void textAndBack()
    {
        Allowance one;
        one.userId = 7;
        one.login = QStringLiteral("ada · until 2001-01-01T00:00:00Z"); // whatever a login may be
        one.network = QStringLiteral("192.0.2.0/24");
        auto back = allowanceFrom(allowanceText(one), 7);
        QVERIFY(back && back->isSameAs(one));
        one.login = QStringLiteral("ada");
        one.until = *parseInstant("2026-12-31T00:00:00Z");
        QCOMPARE(allowanceText(one), QStringLiteral("network 192.0.2.0/24 · ada · until 2026-12-31T00:00:00Z"));
        back = allowanceFrom(allowanceText(one), 7);
        QVERIFY(back && back->isSameAs(one));
        QCOMPARE(back->until, one.until);
        Allowance device;
        VERIFY_RESULT(setDevice(device, QStringLiteral("Firefox/?")));
        QCOMPARE(device.browser, QStringLiteral("firefox"));
        QCOMPARE(allowanceText(device), QStringLiteral("device firefox/? · everybody"));
        back = allowanceFrom(allowanceText(device), 0);
        QVERIFY(back && back->isSameAs(device) && !back->until.isKnown());
        for (const char *wrong : {"", "firefox", "?/?", "/"})
            QVERIFY(!setDevice(device, QLatin1String(wrong)));
        QVERIFY(!allowanceFrom(QStringLiteral("ada"), 7));
    }

    void whatTheGuardTellsAndWhatTheLedgerKeeps()
    {
        const auto row = [](const char *json) { return allowanceFromRow(QJsonDocument::fromJson(json).object()); };
        const auto network = row(R"({"id":3,"kind":"network","user_id":null,"login":null,"network":"2001:db8::/32","browser":null,"platform":null,
            "reason":"office","allowed":"2026-11-20T10:00:00.250Z","until":"2026-12-31T00:00:00.000Z","allowed_by":2,"allowed_by_login":"root"})");
        QVERIFY(network);
        QCOMPARE(network->userId, 0);
        QCOMPARE(network->allowedBy, QStringLiteral("root"));
        const auto device = row(R"({"user_id":9,"login":"ada","network":null,"browser":"firefox","platform":null,"allowed":"2026-11-20T10:00:00Z","until":null})");
        QVERIFY(device && !device->isNetwork() && device->userId == 9 && !device->until.isKnown());
        QVERIFY(!row(R"({"network":"0.0.0.0/0"})"));
        QVERIFY(!row(R"({"browser":null,"platform":null})"));
        const std::vector<Allowance> all{*network, *device};
        QCOMPARE(allowancesFrom(allowancesText(all)), all);
        QVERIFY(!allowancesText({}).isEmpty()); // read, and none
        QCOMPARE(QJsonDocument(allowanceEntry(*network)).toJson(QJsonDocument::Compact), QByteArray(R"({"network":"2001:db8::/32","user_id":null})"));
        QCOMPARE(QJsonDocument(allowanceEntry(*device)).toJson(QJsonDocument::Compact),
            QByteArray(R"({"device":{"browser":"firefox","platform":null},"user_id":9})"));
    }
};

QTEST_GUILESS_MAIN(TestAllowance)
#include "test_allowance.moc"
