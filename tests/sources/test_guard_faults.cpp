// SPDX-License-Identifier: GPL-3.0-or-later
// A Guard that lies, or another program that calls itself one: what cannot be is refused, nothing is asked for ever.
#include "core/domain/guard_note.h"
#include "core/sources/odoo_rpc/guard_rows.h"
#include "tests/odoo/fake_odoo.h"
#include "tests/sources/collecting_sink.h"
#include "tests/verify_result.h"

using namespace gatehouse;
using namespace gatehouse::testing;
namespace odoo = gatehouse::odoo;

namespace {

QJsonObject capabilities(const QJsonObject &other = {})
{
    QJsonObject answer{{u"api"_qs, 1}, {u"version"_qs, u"1.0.0"_qs}, {u"odoo"_qs, u"19.0"_qs}, {u"installation"_qs, u"abc"_qs},
        {u"installed"_qs, u"2026-11-01T10:00:00.000Z"_qs}, {u"server_time"_qs, u"2026-11-22T10:00:00.000Z"_qs},
        {u"policy_revision"_qs, 3}, {u"role"_qs, u"officer"_qs}, {u"identifier_length"_qs, 42},
        {u"event_kinds"_qs, QJsonArray{u"login_ok"_qs}}, {u"max_rows"_qs, 5000}, {u"max_identifiers"_qs, 10000},
        {u"max_inactivity_seconds"_qs, 604800}};
    for (auto it = other.begin(); it != other.end(); ++it)
        answer.insert(it.key(), it.value());
    return answer;
}

QJsonObject page(const QString &name, const QJsonArray &rows, qint64 cursor, bool more = false, const QString &cursorName = u"cursor"_qs)
{
    return {{name, rows}, {cursorName, cursor}, {u"more"_qs, more}};
}

QJsonObject aSession(const QJsonObject &other = {})
{
    QJsonObject row{{u"identifier"_qs, FakeOdoo::identifierOf(1)}, {u"user_id"_qs, 7}, {u"login"_qs, u"ada"_qs},
        {u"status"_qs, u"active"_qs}, {u"started"_qs, u"2026-11-22T09:00:00.000Z"_qs},
        {u"last_activity"_qs, u"2026-11-22T09:30:00.000Z"_qs}, {u"ip_address"_qs, u"192.0.2.1"_qs}, {u"browser"_qs, u"firefox"_qs}};
    for (auto it = other.begin(); it != other.end(); ++it)
        row.insert(it.key(), it.value());
    return row;
}

QJsonObject anEvent(qint64 id, const QJsonObject &other = {})
{
    QJsonObject row{{u"id"_qs, id}, {u"occurred"_qs, u"2026-11-22T09:00:00.123Z"_qs}, {u"kind"_qs, u"login_failed"_qs},
        {u"login"_qs, u"ada"_qs}, {u"via"_qs, u"web"_qs}, {u"details"_qs, QJsonObject()}};
    for (auto it = other.begin(); it != other.end(); ++it)
        row.insert(it.key(), it.value());
    return row;
}

} // namespace

class TestGuardFaults : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeOdoo> m_odoo;
    std::unique_ptr<odoo::OdooSession> m_session;
    odoo::ServerProfile m_profile;

    void answer(const QString &method, const QList<QJsonValue> &answers) { m_odoo->answer(odoo::GuardModel, method, answers); }
    odoo::CallResult<odoo::GuardRead> read(CollectingSink &sink, const odoo::GuardCursor &from = {})
    {
        return odoo::readGuard(*m_session, m_profile, from, sink);
    }

private Q_SLOTS:
    void init()
    {
        m_odoo = std::make_unique<FakeOdoo>(FakeOdoo::Options{});
        odoo::ServerSettings settings;
        settings.url = m_odoo->url();
        settings.database = u"gatehouse"_qs;
        odoo::Account account;
        account.login = QLatin1String(FakeOdoo::Login);
        account.password = SecretBytes(QByteArray(FakeOdoo::Password));
        m_session = std::make_unique<odoo::OdooSession>(settings, std::move(account), odoo::Asking{}, CancelToken());
        m_profile = {};
        m_profile.guard = *odoo::guardProfileFrom(capabilities());
        answer(u"sessions"_qs, {page(u"sessions"_qs, {}, 0)});
        answer(u"events"_qs, {page(u"events"_qs, {}, 0)});
    }

    void tellsWhatItIsOrIsNotTaken_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<QString>("said"); // empty: taken
        QTest::newRow("as it is") << QJsonObject() << QString();
        QTest::newRow("members that are new") << QJsonObject{{u"more_to_come"_qs, 1}} << QString();
        QTest::newRow("newer") << QJsonObject{{u"api"_qs, 2}} << u"newer"_qs;
        QTest::newRow("older") << QJsonObject{{u"api"_qs, 0}} << u"too old"_qs;
        QTest::newRow("no number") << QJsonObject{{u"api"_qs, u"1"_qs}} << u"not understood"_qs;
        QTest::newRow("no installation") << QJsonObject{{u"installation"_qs, 7}} << u"not understood"_qs;
        QTest::newRow("no clock") << QJsonObject{{u"server_time"_qs, u"noon"_qs}} << u"not understood"_qs;
        QTest::newRow("no rows at once") << QJsonObject{{u"max_rows"_qs, -1}} << u"not understood"_qs;
    }
    void tellsWhatItIsOrIsNotTaken()
    {
        QFETCH(QJsonObject, change);
        QFETCH(QString, said);
        answer(u"capabilities"_qs, {capabilities(change)});
        const auto profile = odoo::probe(*m_session);
        VERIFY_RESULT(profile);
        QCOMPARE(profile->guard.has_value(), said.isEmpty());
        QVERIFY2(profile->missing.value(odoo::GuardModel).contains(said), qPrintable(profile->missing.value(odoo::GuardModel)));
    }

    void onlyAnOfficerMayAct()
    {
        answer(u"capabilities"_qs, {capabilities({{u"role"_qs, u"emperor"_qs}})});
        const auto profile = odoo::probe(*m_session);
        VERIFY_RESULT(profile);
        QVERIFY(profile->guard && !profile->guard->isOfficer);
        QVERIFY(profile->can(odoo::Capability::ReadGuardRecords));
        QVERIFY(!profile->can(odoo::Capability::Unlock));
        QVERIFY(!profile->can(odoo::Capability::SetPolicies));
        QVERIFY(profile->state(odoo::Capability::Unlock).reason.contains(u"auditor"_qs));
    }

    void answersThatMakeNoSense_data()
    {
        QTest::addColumn<QJsonValue>("sessions");
        const QJsonArray one{aSession()};
        QTest::newRow("nothing") << QJsonValue();
        QTest::newRow("a text") << QJsonValue(u"sessions"_qs);
        QTest::newRow("no list") << QJsonValue(QJsonObject{{u"sessions"_qs, 5}, {u"cursor"_qs, 11}});
        QTest::newRow("no cursor") << QJsonValue(QJsonObject{{u"sessions"_qs, one}, {u"more"_qs, false}});
        QTest::newRow("a cursor that goes back") << QJsonValue(page(u"sessions"_qs, one, 5));
        QTest::newRow("a cursor that stands") << QJsonValue(page(u"sessions"_qs, one, 10));
        QTest::newRow("nothing and more of it") << QJsonValue(page(u"sessions"_qs, {}, 10, true));
    }
    void answersThatMakeNoSense()
    {
        QFETCH(QJsonValue, sessions);
        answer(u"sessions"_qs, {sessions});
        CollectingSink sink;
        const auto refused = read(sink, {u"abc"_qs, 10, 0});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Protocol);
        QVERIFY(sink.devices.empty());
    }

    void goesOnWhereItWasAndStartsAnewWhereItMust()
    {
        CollectingSink sink;
        answer(u"sessions"_qs, {page(u"sessions"_qs, {aSession()}, 12, true), page(u"sessions"_qs, {aSession()}, 14)});
        answer(u"events"_qs, {page(u"events"_qs, {anEvent(31), anEvent(32)}, 32)});
        const auto first = read(sink, {u"abc"_qs, 10, 30});
        VERIFY_RESULT(first);
        QCOMPARE(first->next, (odoo::GuardCursor{u"abc"_qs, 14, 32}));
        QCOMPARE(first->sessions, 2);
        QCOMPARE(sink.devices.size(), 2U);
        QVERIFY(sink.events.size() == 2 && sink.events[0].identity != sink.events[1].identity);
        // Another installation: from the beginning, and its events are others.
        CollectingSink anew;
        m_profile.guard->installation = u"def"_qs;
        answer(u"sessions"_qs, {page(u"sessions"_qs, {aSession()}, 1)});
        answer(u"events"_qs, {page(u"events"_qs, {anEvent(31)}, 31)});
        const auto other = read(anew, first->next);
        VERIFY_RESULT(other);
        QCOMPARE(other->next, (odoo::GuardCursor{u"def"_qs, 1, 31}));
        QVERIFY(anew.events[0].identity != sink.events[0].identity);
    }

    void rowsThatAreNotUnderstood_data()
    {
        QTest::addColumn<QJsonValue>("session");
        QTest::addColumn<QJsonValue>("event");
        QTest::newRow("no object") << QJsonValue(5) << QJsonValue(u"x"_qs);
        QTest::newRow("unknown words") << QJsonValue(aSession({{u"status"_qs, u"asleep"_qs}}))
                                       << QJsonValue(anEvent(1, {{u"kind"_qs, u"coffee"_qs}}));
        QTest::newRow("wrong types") << QJsonValue(aSession({{u"identifier"_qs, 42}})) << QJsonValue(anEvent(1, {{u"id"_qs, u"1"_qs}}));
        QTest::newRow("no times") << QJsonValue(aSession({{u"started"_qs, 0}, {u"last_activity"_qs, u"yesterday"_qs}}))
                                  << QJsonValue(anEvent(1, {{u"occurred"_qs, QJsonValue()}}));
    }
    void rowsThatAreNotUnderstood()
    {
        QFETCH(QJsonValue, session);
        QFETCH(QJsonValue, event);
        answer(u"sessions"_qs, {page(u"sessions"_qs, {session, aSession()}, 2)});
        answer(u"events"_qs, {page(u"events"_qs, {event, anEvent(2)}, 2)});
        CollectingSink sink;
        VERIFY_RESULT(read(sink));
        QCOMPARE(sink.rejects.size(), 2U);
        QCOMPARE(sink.devices.size(), 1U); // what is right beside it is taken
        QCOMPARE(sink.events.size(), 1U);
    }

    void hugeAndMaliciousTextStaysSmallAndHarmless()
    {
        const QString flood(3'000'000, u'x');
        const QJsonObject change{{u"from"_qs, flood}, {u"to"_qs, QJsonArray{1, 2}}};
        answer(u"sessions"_qs,
            {page(u"sessions"_qs, {aSession({{u"user_agent"_qs, flood}, {u"browser"_qs, flood}, {u"end_cause"_qs, flood}, {u"user_id"_qs, -7}})}, 1)});
        answer(u"events"_qs,
            {page(u"events"_qs,
                {anEvent(1, {{u"browser"_qs, u"a; by: root; reason: none"_qs}, {u"user_id"_qs, 7},
                    {u"details"_qs, QJsonObject{{u"cause"_qs, u"officer; by: root"_qs}, {u"reason"_qs, flood}, {u"changes"_qs, QJsonObject{{flood, change}}}}}})},
                1)});
        CollectingSink sink;
        VERIFY_RESULT(read(sink));
        QCOMPARE(sink.devices.size(), 1U);
        QVERIFY(sink.devices[0].browser.size() <= 2000);
        QCOMPARE(sink.devices[0].user.odooId, 0);
        QCOMPARE(sink.events.size(), 1U);
        QVERIFY(sink.events[0].note.size() < 5000);
        const auto note = GuardNote::from(QString::fromStdString(sink.events[0].note));
        QVERIFY2(note, sink.events[0].note.c_str());
        QVERIFY(note->value(GuardNote::Part::Cause).isEmpty()); // not one of the Guard's words
        QVERIFY(note->value(GuardNote::Part::By) != u"root"_qs);
        QCOMPARE(note->value(GuardNote::Part::Browser), u"a, by: root, reason: none"_qs);
    }

    void aNoteIsReadBackAsItWas()
    {
        GuardNote note;
        note.add(GuardNote::Part::Reason, u"lost; cause: none"_qs);
        note.add(GuardNote::Part::Cause, u"officer"_qs);
        note.add(GuardNote::Part::By, u"ad;min"_qs);
        note.add(GuardNote::Part::Changes, {});
        QCOMPARE(note.text(), u"cause: officer; by: ad,min; reason: lost; cause: none"_qs);
        QCOMPARE(GuardNote::from(note.text()), std::optional<GuardNote>(note));
        for (const QString &other : {u"before the second factor"_qs, u"by admin"_qs, u"scope rpc"_qs, QString(), u"by: x; cause: y"_qs, u"coffee: x"_qs})
            QVERIFY2(!GuardNote::from(other), qPrintable(other));
    }

    void accountsThatAreNotUnderstood()
    {
        answer(u"accounts"_qs, {page(u"accounts"_qs, {QJsonObject{{u"id"_qs, 5}}}, 5, false, u"after"_qs)});
        const auto refused = odoo::guardAccounts(*m_session, m_profile);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Protocol);
        const QJsonObject bold{{u"id"_qs, 5}, {u"login"_qs, u"ada"_qs}, {u"locked_seconds"_qs, 1e15}, {u"failures"_qs, -4},
            {u"password_age_seconds"_qs, 1e15}, {u"allow_multiple_sessions"_qs, u"yes"_qs}};
        answer(u"accounts"_qs, {page(u"accounts"_qs, {bold}, 5, false, u"after"_qs)});
        const auto taken = odoo::guardAccounts(*m_session, m_profile);
        VERIFY_RESULT(taken);
        QCOMPARE(taken->size(), 1U);
        QCOMPARE(taken->front().failures, 0);
        QVERIFY(!taken->front().allowsMultiple);
        QVERIFY(taken->front().lockedUntil.isKnown());
        // Another account than the one asked for is none.
        const std::vector<std::int64_t> only{6};
        const auto none = odoo::guardAccounts(*m_session, m_profile, &only);
        VERIFY_RESULT(none);
        QVERIFY(none->empty());
    }
};

QTEST_GUILESS_MAIN(TestGuardFaults)
#include "test_guard_faults.moc"
