// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a real Odoo 19: what may be read, and what comes of it as records.
#include "core/sources/odoo_rpc/odoo_rows.h"
#include "tests/sources/collecting_sink.h"
#include "tests/sources/odoo_real_test.h"

#include <QDateTime>

using namespace gatehouse;
using namespace gatehouse::testing;
namespace odoo = gatehouse::odoo;

class TestOdooReading : public QObject, protected OdooRealTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsPagesSmallerThanTheRows();
    void probesWhatAnAdministratorMay();
    void probesWhatAPlainUserMay();
    void readsDevicesFromWhereItStopped();
    void readsUsersFromWhereTheyChanged();
};

void TestOdooReading::initTestCase()
{
    GATEHOUSE_FIND_ODOO(m_odoo);
    m_people = std::make_unique<OdooPeople>(m_odoo);
}

void TestOdooReading::readsPagesSmallerThanTheRows()
{
    odoo::OdooSession session(settings(), admin(), {}, {});
    odoo::PageRequest request;
    request.model = QStringLiteral("res.groups");
    request.fields = {QStringLiteral("id")};
    request.pageSize = 3;
    QList<qint64> ids;
    int pages = 0;
    const auto last = session.readPages(request, [&](const QJsonArray &rows) -> odoo::CallResult<void> {
        ++pages;
        for (const QJsonValue &row : rows)
            ids.append(row.toObject().value(QLatin1String("id")).toInteger());
        return {};
    });
    VERIFY_RESULT(last);
    const auto count = session.call(
        call(QStringLiteral("res.groups"), QStringLiteral("search_count"), {{QStringLiteral("domain"), QJsonArray()}}));
    VERIFY_RESULT(count);
    QCOMPARE(ids.size(), count->toInteger());
    QVERIFY(pages > 1);
    QVERIFY(std::is_sorted(ids.cbegin(), ids.cend()));
    QCOMPARE(*last, ids.last());
}

void TestOdooReading::probesWhatAnAdministratorMay()
{
    odoo::OdooSession session(settings(), admin(), {}, {});
    const auto profile = odoo::probe(session);
    VERIFY_RESULT(profile);
    QCOMPARE(profile->version.serie, QStringLiteral("19.0"));
    QCOMPARE(profile->capabilities.size(), static_cast<qsizetype>(std::size(odoo::AllCapabilities)));
    for (const odoo::CapabilityState &state : profile->capabilities) {
        QVERIFY(!odoo::capabilityKey(state.what).isEmpty());
        QVERIFY(!odoo::capabilityTitle(state.what).isEmpty());
        // Everything that stock Odoo 19 has; what it has not says why.
        static const QSet<odoo::Capability> OfTheGuard{odoo::Capability::ReadFailedLogins, odoo::Capability::ReadGuardRecords,
            odoo::Capability::Unlock, odoo::Capability::AllowMultipleSessions, odoo::Capability::ReadAllowances,
            odoo::Capability::Allow};
        QCOMPARE(state.available, !OfTheGuard.contains(state.what));
        if (!state.available)
            QVERIFY(!state.reason.isEmpty());
    }
    QVERIFY(!profile->guard);
    QVERIFY2(profile->missing.value(odoo::GuardModel).contains(QLatin1String("not installed")),
        qPrintable(profile->missing.value(odoo::GuardModel)));
    QVERIFY(profile->state(odoo::Capability::SetPolicies).reason.contains(QLatin1String("Odoo itself")));
    QCOMPARE(profile->deviceModel(), QStringLiteral("res.device.log"));
    QVERIFY(profile->modules && profile->modules->contains(QStringLiteral("auth_totp")));
    QVERIFY2(profile->missing.value(QStringLiteral("res.session")).contains(QLatin1String("no model res.session")),
        qPrintable(profile->missing.value(QStringLiteral("res.session"))));
}

void TestOdooReading::probesWhatAPlainUserMay()
{
    const auto person = m_people->add(QStringLiteral("curious"));
    VERIFY_RESULT(person);
    odoo::OdooSession session(settings(), account(person->login, person->password), {}, {});
    const auto profile = odoo::probe(session);
    VERIFY_RESULT(profile);
    using odoo::Capability;
    for (const Capability may : {Capability::ReadOwnDevices, Capability::RevokeOwn, Capability::LogOutOwnEverywhere,
             Capability::EnrolOwnTotp, Capability::ReadUsers})
        QVERIFY2(profile->can(may), odoo::capabilityKey(may).data());
    for (const Capability mayNot :
        {Capability::ReadAllDevices, Capability::Revoke, Capability::LogOutEverywhere, Capability::LogOutEveryone,
            Capability::Suspend, Capability::TotpReset, Capability::ReadParameters, Capability::ReadLogins}) {
        QVERIFY2(!profile->can(mayNot), odoo::capabilityKey(mayNot).data());
        QVERIFY2(profile->state(mayNot).reason.contains(person->login), qPrintable(profile->state(mayNot).reason));
    }

    const auto manager = m_people->add(QStringLiteral("manager"), OdooRole::AccessRights);
    VERIFY_RESULT(manager);
    odoo::OdooSession managing(settings(), account(manager->login, manager->password), {}, {});
    const auto theirs = odoo::probe(managing);
    VERIFY_RESULT(theirs);
    QVERIFY(theirs->can(Capability::Suspend));
    QVERIFY(theirs->can(Capability::TotpReset));
    QVERIFY(!theirs->can(Capability::Revoke));

    const auto customer = m_people->add(QStringLiteral("customer"), OdooRole::Portal);
    VERIFY_RESULT(customer);
    odoo::OdooSession portal(settings(), account(customer->login, customer->password), {}, {});
    const auto little = odoo::probe(portal);
    VERIFY_RESULT(little);
    QVERIFY(!little->can(Capability::ReadOwnDevices));
    QVERIFY2(little->state(Capability::ReadOwnDevices).reason.contains(QLatin1String("may not read res.device")),
        qPrintable(little->state(Capability::ReadOwnDevices).reason));
}

void TestOdooReading::readsDevicesFromWhereItStopped()
{
    odoo::OdooSession session(settings(), admin(), {}, {});
    const auto profile = odoo::probe(session);
    VERIFY_RESULT(profile);
    const auto person = m_people->add(QStringLiteral("traveller"));
    VERIFY_RESULT(person);
    OdooBrowser phone(m_odoo, userAgents::safariIphone, "203.0.113.50");
    VERIFY_RESULT(phone.login(person->login, person->password));
    QVERIFY(phone.isAlive());

    CollectingSink all;
    odoo::ReadOptions small;
    small.pageSize = 2;
    std::int64_t reported = 0;
    small.progress = [&reported](std::int64_t rows) { reported = rows; };
    const auto read = odoo::readDevices(session, *profile, {}, all, small);
    VERIFY_RESULT(read);
    QCOMPARE(static_cast<std::int64_t>(all.devices.size()), read->rows);
    QCOMPARE(reported, read->rows);
    QVERIFY(read->rows > small.pageSize);
    QVERIFY(all.rejects.empty());
    const auto of = [](const CollectingSink &sink, const QByteArray &identifier) {
        std::vector<CollectingSink::Device> found;
        for (const CollectingSink::Device &device : sink.devices) {
            if (device.identifier == identifier.toStdString())
                found.push_back(device);
        }
        return found;
    };
    const auto mine = of(all, phone.sessionIdentifier());
    QCOMPARE(mine.size(), 1U);
    QCOMPARE(mine[0].user.odooId, person->id);
    QCOMPARE(mine[0].platform, std::string("iphone"));
    QCOMPARE(mine[0].browser, std::string("safari"));
    QCOMPARE(mine[0].ip, std::string("203.0.113.50"));
    QVERIFY(mine[0].mobile);
    QCOMPARE(mine[0].end, SessionEnd::None);
    QVERIFY(mine[0].first.isKnown() && mine[0].last >= mine[0].first);
    QVERIFY(std::abs(mine[0].last.ms - QDateTime::currentMSecsSinceEpoch()) < 600'000);

    // A session that comes later, and a revocation of the earlier one, are both in the next reading.
    OdooBrowser laptop(m_odoo, userAgents::chromeWindows, "203.0.113.51");
    VERIFY_RESULT(laptop.login(person->login, person->password));
    QVERIFY(laptop.isAlive());
    int asked = 0;
    odoo::OdooSession acting(settings(), admin(), answering(m_odoo.adminPassword, &asked), {});
    const auto row = acting.call(call(QStringLiteral("res.device"), QStringLiteral("search"),
        {{QStringLiteral("domain"), QJsonArray{QJsonArray{QStringLiteral("session_identifier"), QStringLiteral("="),
                                        QString::fromLatin1(phone.sessionIdentifier())}}}}));
    VERIFY_RESULT(row);
    VERIFY_RESULT(acting.guarded(
        call(QStringLiteral("res.device"), QStringLiteral("revoke"), {}, row->toArray()), QStringLiteral("to revoke")));
    CollectingSink later;
    const auto next = odoo::readDevices(session, *profile, read->next, later);
    VERIFY_RESULT(next);
    QCOMPARE(of(later, laptop.sessionIdentifier()).size(), 1U);
    const auto revoked = of(later, phone.sessionIdentifier());
    QCOMPARE(revoked.size(), 1U);
    QCOMPARE(revoked[0].end, SessionEnd::Revoked);
    QVERIFY(next->next.lastId > read->next.lastId);
    QVERIFY(next->next.settled >= read->next.settled);

    // With a cursor of later, all of that is settled and nothing comes again; one request told so.
    odoo::RowCursor quiet = next->next;
    quiet.lastId += 1'000'000;
    quiet.settled = quiet.settled.plusSeconds(86'400);
    CollectingSink nothing;
    const qint64 before = session.http().exchanges();
    const auto idle = odoo::readDevices(session, *profile, quiet, nothing);
    VERIFY_RESULT(idle);
    QCOMPARE(idle->rows, 0);
    QCOMPARE(session.http().exchanges() - before, 1);
    QCOMPARE(idle->next, quiet);
}

void TestOdooReading::readsUsersFromWhereTheyChanged()
{
    odoo::OdooSession session(settings(), admin(), {}, {});
    const auto profile = odoo::probe(session);
    VERIFY_RESULT(profile);
    const auto boss = m_people->add(QStringLiteral("listed-boss"), OdooRole::Administrator);
    const auto customer = m_people->add(QStringLiteral("listed-customer"), OdooRole::Portal);
    const auto manager = m_people->add(QStringLiteral("listed-manager"), OdooRole::AccessRights);
    VERIFY_RESULT(boss);
    VERIFY_RESULT(customer);
    VERIFY_RESULT(manager);
    VERIFY_RESULT(session.act(call(QStringLiteral("res.users"), QStringLiteral("write"),
        {{QStringLiteral("vals"), QJsonObject{{QStringLiteral("active"), false}}}}, QJsonArray{customer->id})));

    CollectingSink all;
    odoo::ReadOptions small;
    small.pageSize = 2;
    const auto read = odoo::readUsers(session, *profile, {}, all, small);
    VERIFY_RESULT(read);
    QCOMPARE(static_cast<std::int64_t>(all.users.size()), read->rows);
    const auto of = [](const CollectingSink &sink, const QString &login) -> std::optional<CollectingSink::Person> {
        for (const CollectingSink::Person &person : sink.users) {
            if (person.user.login == login.toStdString())
                return person;
        }
        return {};
    };
    const auto first = of(all, boss->login);
    QVERIFY(first);
    QCOMPARE(first->user.odooId, boss->id);
    QCOMPARE(first->active, std::optional<bool>(true));
    QCOMPARE(first->share, std::optional<bool>(false));
    QCOMPARE(first->totp, std::optional<bool>(false));
    QCOMPARE(first->administrator, std::optional<bool>(true));
    QVERIFY(first->created.isKnown());
    QVERIFY(!first->lastLogin.isKnown());
    const auto gone = of(all, customer->login);
    QVERIFY(gone);
    QCOMPARE(gone->active, std::optional<bool>(false));
    QCOMPARE(gone->share, std::optional<bool>(true));
    QCOMPARE(gone->administrator, std::optional<bool>(false));
    const auto managing = of(all, manager->login);
    QVERIFY(managing);
    QCOMPARE(managing->administrator, std::optional<bool>(false));
    QCOMPARE(managing->accessManager, std::optional<bool>(true));

    OdooBrowser browser(m_odoo, userAgents::firefoxLinux, "198.51.100.60");
    VERIFY_RESULT(browser.login(boss->login, boss->password));
    CollectingSink later;
    const auto next = odoo::readUsers(session, *profile, read->next, later);
    VERIFY_RESULT(next);
    const auto loggedIn = of(later, boss->login);
    QVERIFY(loggedIn);
    QVERIFY(loggedIn->lastLogin.isKnown());

    // Whoever may not read the logins still gets the users.
    odoo::OdooSession other(settings(), account(manager->login, manager->password), {}, {});
    const auto less = odoo::probe(other);
    VERIFY_RESULT(less);
    CollectingSink theirs;
    const auto some = odoo::readUsers(other, *less, {}, theirs);
    VERIFY_RESULT(some);
    QVERIFY(of(theirs, boss->login));
    QCOMPARE(of(theirs, boss->login)->administrator, std::optional<bool>());
    VERIFY_RESULT(odoo::readUsers(other, *less, some->next, theirs));
}

QTEST_GUILESS_MAIN(TestOdooReading)
#include "test_odoo_reading.moc"
