// SPDX-License-Identifier: GPL-3.0-or-later
// Odoo 19.1 and later: whole user agents in the device log, and sessions in a model of their own.
#include "core/sources/odoo_rpc/odoo_rows.h"
#include "tests/odoo/fake_odoo.h"
#include "tests/sources/collecting_sink.h"
#include "tests/verify_result.h"

#include <QtTest>

using namespace gatehouse;
using namespace gatehouse::testing;

namespace {

QJsonObject fieldsNamed(std::initializer_list<const char *> names)
{
    QJsonObject fields;
    for (const char *name : names)
        fields.insert(QLatin1String(name), QJsonObject{{QStringLiteral("store"), true}, {QStringLiteral("type"), QStringLiteral("char")}});
    return fields;
}

QJsonObject deviceRow(int id, const QString &identifier, const QString &agent)
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("user_id"), 7}, {QStringLiteral("session_identifier"), identifier},
        {QStringLiteral("user_agent"), agent}, {QStringLiteral("ip_address"), QStringLiteral("192.0.2.4")},
        {QStringLiteral("first_activity"), QStringLiteral("2026-11-22 00:00:00")},
        {QStringLiteral("last_activity"), QStringLiteral("2026-11-22 00:09:03")}, {QStringLiteral("revoked"), false}};
}

} // namespace

class TestLaterOdoo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatItKeepsIsFound()
    {
        FakeOdoo server(FakeOdoo::Options{});
        const QString fieldsGet = QStringLiteral("fields_get");
        server.answer(QStringLiteral("res.device.log"), fieldsGet,
            {fieldsNamed({"session_identifier", "user_id", "ip_address", "user_agent", "country", "city", "first_activity", "last_activity", "revoked"})});
        // Here the words are there, and made anew for every row.
        server.answer(QStringLiteral("res.device"), fieldsGet,
            {fieldsNamed({"session_identifier", "user_id", "user_agent", "platform", "browser", "device_type", "last_activity"})});
        server.answer(QStringLiteral("res.session"), fieldsGet, {fieldsNamed({"session_identifier", "user_id", "last_activity", "revoked"})});
        server.answer(QStringLiteral("res.device.log"), QStringLiteral("search_read"),
            {QJsonArray{deviceRow(1, FakeOdoo::identifierOf(1), QStringLiteral("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Safari/604.1")),
                 deviceRow(2, FakeOdoo::identifierOf(2), QStringLiteral("Mozilla/5.0 (Windows NT 10.0) Chrome/126.0 Safari/537.36"))},
                QJsonArray()});
        odoo::ServerSettings settings;
        settings.url = server.url();
        settings.database = QStringLiteral("odoo19");
        odoo::Account account;
        account.login = QLatin1String(FakeOdoo::Login);
        account.password = SecretBytes(QByteArray(FakeOdoo::Password));
        odoo::OdooSession session(settings, std::move(account), odoo::Asking{}, CancelToken());
        const auto profile = odoo::probe(session);
        VERIFY_RESULT(profile);
        QCOMPARE(profile->deviceModel(), QStringLiteral("res.device.log"));
        QVERIFY2(profile->can(odoo::Capability::ReadOwnDevices), qPrintable(profile->state(odoo::Capability::ReadOwnDevices).reason));
        QVERIFY2(profile->can(odoo::Capability::Revoke), qPrintable(profile->state(odoo::Capability::Revoke).reason));

        CollectingSink sink;
        const auto read = odoo::readDevices(session, *profile, {}, sink);
        VERIFY_RESULT(read);
        QCOMPARE(sink.rejects.size(), 0U);
        QCOMPARE(sink.devices.size(), 2U);
        QCOMPARE(sink.devices[0].platform, std::string("iphone"));
        QCOMPARE(sink.devices[0].browser, std::string("safari"));
        QVERIFY(sink.devices[0].mobile);
        QCOMPARE(sink.devices[1].platform, std::string("windows"));
        QCOMPARE(sink.devices[1].browser, std::string("chrome"));
        QVERIFY(!sink.devices[1].mobile);
    }
};

QTEST_GUILESS_MAIN(TestLaterOdoo)
#include "test_later_odoo.moc"
