// SPDX-License-Identifier: GPL-3.0-or-later
// A real Odoo 19 with the Guard read into a ledger: what stock Odoo does not tell.
#include "core/domain/filter_text.h"
#include "core/domain/guard_note.h"
#include "core/ledger/reader.h"
#include "core/ledger/writer.h"
#include "core/sync/server_sync.h"
#include "tests/actions/acting_on_odoo.h"
#include "tests/sources/odoo_real_test.h"

#include <QTemporaryDir>

using namespace gatehouse;
using namespace gatehouse::testing;

class TestGuardSync : public QObject, public OdooRealTest
{
    Q_OBJECT

    QTemporaryDir m_dir;
    int m_asked = 0;

    QString fresh() const { return m_dir.filePath(QString::number(QRandomGenerator::global()->generate64(), 16) + u".sqlite"_qs); }
    ServerSource connected(const QString &ledger) const
    {
        ServerSource server;
        server.name = QStringLiteral("prod");
        server.settings = settings();
        server.login = m_odoo.adminLogin;
        auto writer = Writer::open(ledger);
        Q_ASSERT(writer);
        server.id = *(*writer)->source(server.name);
        const auto saved = (*writer)->saveServer(server.id, settingsText(server));
        Q_ASSERT(saved);
        return server;
    }
    template <typename View, typename Ask>
    static std::vector<View> rowsOf(const QString &ledger, Subject subject, const QString &filter, Ask ask)
    {
        const auto reader = Reader::open(ledger);
        const auto query = parseQuery(subject, filter);
        if (!reader || !query)
            return {};
        const auto window = ((**reader).*ask)(*query, 0, 1000, CancelToken());
        return window ? window->rows : std::vector<View>();
    }
    static std::vector<SessionView> sessionsOf(const QString &ledger, const QString &filter)
    {
        return rowsOf<SessionView>(ledger, Subject::Sessions, filter, &Reader::sessions);
    }
    static std::vector<EventView> eventsOf(const QString &ledger, const QString &filter)
    {
        return rowsOf<EventView>(ledger, Subject::Events, filter, &Reader::events);
    }
    static UserView userOf(const QString &ledger, const QString &login)
    {
        const auto users = rowsOf<UserView>(ledger, Subject::Users, u"user:"_qs + login, &Reader::users);
        return users.size() == 1 ? users[0] : UserView{};
    }
    static const SessionView *find(const std::vector<SessionView> &rows, const QByteArray &identifier)
    {
        for (const SessionView &row : rows) {
            if (row.identifier == QString::fromLatin1(identifier))
                return &row;
        }
        return nullptr;
    }
    odoo::CallResult<QJsonValue> order(odoo::OdooSession &session, const QString &method, const QJsonObject &args)
    {
        return session.guarded(call(odoo::GuardModel, method, args), u"to test"_qs);
    }

private Q_SLOTS:
    void initTestCase()
    {
        GATEHOUSE_FIND_ODOO(m_odoo);
        m_people = std::make_unique<OdooPeople>(m_odoo);
    }

    void tellsOfItselfAsFarAsOneMay()
    {
        odoo::OdooSession session(settings(), admin(), {}, {});
        const auto profile = odoo::probe(session);
        VERIFY_RESULT(profile);
        QVERIFY2(profile->guard, qPrintable(profile->missing.value(odoo::GuardModel)));
        QCOMPARE(profile->guard->api, odoo::GuardApi);
        QVERIFY(profile->guard->isOfficer);
        QCOMPARE(profile->guard->identifierLength, 42);
        QVERIFY(profile->guard->maxRows >= 1000);
        QVERIFY(profile->guard->eventKinds.contains(u"login_failed"_qs));
        for (const auto can : {odoo::Capability::ReadGuardRecords, odoo::Capability::ReadFailedLogins, odoo::Capability::Unlock,
                 odoo::Capability::AllowMultipleSessions, odoo::Capability::ReadPolicies, odoo::Capability::SetPolicies})
            QVERIFY2(profile->can(can), odoo::capabilityKey(can).data());

        // It is kept for views.
        const auto known = profileFrom(profileText(*profile));
        QVERIFY(known && known->guard);
        QCOMPARE(known->guard->version, profile->guard->version);
        QCOMPARE(known->guard->installed, profile->guard->installed);
        QVERIFY(known->guard->isOfficer);

        // Somebody it does not concern is told so, and everything else goes on.
        const auto nobody = m_people->add(u"nobody"_qs);
        VERIFY_RESULT(nobody);
        odoo::OdooSession other(settings(), account(nobody->login, nobody->password), {}, {});
        const auto without = odoo::probe(other);
        VERIFY_RESULT(without);
        QVERIFY(!without->guard);
        QVERIFY2(without->missing.value(odoo::GuardModel).contains(u"neither auditor nor officer"_qs),
            qPrintable(without->missing.value(odoo::GuardModel)));
        QVERIFY(!without->can(odoo::Capability::Unlock));
        QVERIFY(!without->state(odoo::Capability::ReadFailedLogins).reason.isEmpty());
    }

    void readsHowEachSessionEnded()
    {
        const auto anna = m_people->add(u"anna"_qs);
        VERIFY_RESULT(anna);
        OdooBrowser firefox(m_odoo, userAgents::firefoxLinux, "198.51.100.7");
        OdooBrowser chrome(m_odoo, userAgents::chromeWindows, "192.0.2.9");
        OdooBrowser iphone(m_odoo, userAgents::safariIphone, "192.0.2.10");
        OdooBrowser guesser(m_odoo, userAgents::curl, "203.0.113.5");
        for (OdooBrowser *browser : {&firefox, &chrome, &iphone}) {
            VERIFY_RESULT(browser->login(anna->login, anna->password));
            QVERIFY(browser->isAlive());
        }
        QVERIFY(!guesser.login(anna->login, u"wrong"_qs));
        const QByteArray ofChrome = chrome.sessionIdentifier();
        const QByteArray ofIphone = iphone.sessionIdentifier();
        chrome.logout();

        const QString ledger = fresh();
        const ServerSource server = connected(ledger);
        odoo::OdooSession session(server.settings, admin(), answering(m_odoo.adminPassword, &m_asked), {});
        VERIFY_RESULT(session.signIn());
        VERIFY_RESULT(order(session, u"revoke"_qs,
            {{u"identifiers"_qs, QJsonArray{QString::fromLatin1(ofIphone)}}, {u"reason"_qs, u"lost; by: nobody"_qs}}));
        ServerSync sync(ledger, server);
        const auto first = sync.run(session, SyncDepth::News);
        VERIFY_RESULT(first);
        QVERIFY2(first->remarks.isEmpty(), qPrintable(first->remarks.join(u'\n')));
        QVERIFY(first->records >= 7);

        const auto rows = sessionsOf(ledger, u"user:"_qs + anna->login);
        QCOMPARE(rows.size(), 3U); // each told by the Guard and by res.device.log
        const SessionView *one = find(rows, firefox.sessionIdentifier());
        QVERIFY(one);
        QCOMPARE(one->state, (SessionState{SessionStatus::Active, false}));
        QCOMPARE(one->browser, u"firefox"_qs);
        QVERIFY(one->endCause.isEmpty());
        one = find(rows, ofChrome);
        QVERIFY(one);
        QCOMPARE(one->state, (SessionState{SessionStatus::LoggedOut, false}));
        QCOMPARE(one->endCause, u"logout"_qs);
        one = find(rows, ofIphone);
        QVERIFY(one);
        QCOMPARE(one->state, (SessionState{SessionStatus::Revoked, false}));
        QVERIFY(one->mobile);
        const auto reader = Reader::open(ledger);
        VERIFY_RESULT(reader);
        const auto facts = (*reader)->guardSession(one->id);
        VERIFY_RESULT(facts);
        QVERIFY(*facts);
        QCOMPARE((*facts)->endCause, u"officer"_qs);
        QCOMPARE((*facts)->endedBy, m_odoo.adminLogin);
        QCOMPARE((*facts)->endReason, u"lost; by: nobody"_qs);
        QCOMPARE((*facts)->authMethod, u"password"_qs);
        QVERIFY((*facts)->ended.isKnown());
        QVERIFY((*facts)->userAgent.contains(u"iPhone"_qs));
        const auto traces = (*reader)->traces(one->id);
        VERIFY_RESULT(traces);
        QCOMPARE(traces->size(), 1U);

        // Each login once, though res.users tells of the last one as well.
        QCOMPARE(eventsOf(ledger, u"kind:login_ok user:"_qs + anna->login).size(), 3U);
        QCOMPARE(userOf(ledger, anna->login).logins, 3);
        QCOMPARE(userOf(ledger, anna->login).failed, 1);
        const auto failed = eventsOf(ledger, u"kind:login_failed user:"_qs + anna->login);
        QCOMPARE(failed.size(), 1U);
        QCOMPARE(failed[0].ip, u"203.0.113.5"_qs);
        const auto revoked = eventsOf(ledger, u"kind:revoked user:"_qs + anna->login);
        QCOMPARE(revoked.size(), 1U);
        const auto note = GuardNote::from(revoked[0].note);
        QVERIFY2(note, qPrintable(revoked[0].note));
        QCOMPARE(note->value(GuardNote::Part::Cause), u"officer"_qs);
        QCOMPARE(note->value(GuardNote::Part::By), m_odoo.adminLogin);
        QCOMPARE(note->value(GuardNote::Part::Reason), u"lost; by: nobody"_qs);
        QCOMPARE(revoked[0].identifier, QString::fromLatin1(ofIphone));
        QCOMPARE(eventsOf(ledger, u"kind:logout user:"_qs + anna->login).size(), 1U);

        // Nothing happened: a few requests. What was used in the last minutes is told again, here by other tests too. The own session's use is noted once a minute.
        auto idle = sync.run(session, SyncDepth::News);
        VERIFY_RESULT(idle);
        if (!idle->isUnchanged)
            idle = sync.run(session, SyncDepth::News);
        QVERIFY(idle->isUnchanged);
        QVERIFY2(idle->requests <= 5, qPrintable(QString::number(idle->requests)));

        // What comes next is read, and that alone.
        const QByteArray ofFirefox = firefox.sessionIdentifier();
        firefox.logout();
        const auto next = sync.run(session, SyncDepth::News);
        VERIFY_RESULT(next);
        QVERIFY(next->records >= 2 && next->records <= 6);
        one = find(sessionsOf(ledger, u"user:"_qs + anna->login), ofFirefox);
        QCOMPARE(sessionsOf(ledger, u"status:logged_out user:"_qs + anna->login).size(), 2U);

        // From the beginning, by another program: all is there already.
        const auto events = eventsOf(ledger, {}).size();
        odoo::OdooSession again(server.settings, admin(), {}, {});
        ServerSync other(ledger, server);
        VERIFY_RESULT(other.run(again, SyncDepth::Everything));
        QCOMPARE(sessionsOf(ledger, u"user:"_qs + anna->login).size(), 3U);
        QCOMPARE(userOf(ledger, anna->login).logins, 3);
        QVERIFY(eventsOf(ledger, {}).size() <= events + 4); // that program's own login
    }

    void aKeyAndAnAuditorRead()
    {
        const auto auditor = m_people->add(u"auditor"_qs);
        VERIFY_RESULT(auditor);
        const QJsonArray group = m_people->read(u"ir.model.data"_qs,
            {QJsonArray{u"module"_qs, u"="_qs, u"gatehouse_guard"_qs}, QJsonArray{u"name"_qs, u"="_qs, u"group_auditor"_qs}}, {u"res_id"_qs});
        QCOMPARE(group.size(), 1);
        const QJsonArray join{QJsonArray{4, group.at(0).toObject().value(u"res_id"_qs)}};
        VERIFY_RESULT(m_people->admin().call(u"res.users"_qs, u"write"_qs,
            QJsonArray{QJsonArray{auditor->id}, QJsonObject{{u"group_ids"_qs, join}}}));
        const auto key = makeKey(m_odoo, *auditor);
        VERIFY_RESULT(key);
        const QString ledger = fresh();
        ServerSource server = connected(ledger);
        odoo::Account reading;
        reading.login = auditor->login;
        reading.apiKey = SecretBytes(key->toUtf8());
        odoo::OdooSession session(server.settings, std::move(reading), {}, {});
        ServerSync sync(ledger, server);
        const auto read = sync.run(session, SyncDepth::News);
        VERIFY_RESULT(read);
        QCOMPARE(session.way(), odoo::Way::Json2);
        QVERIFY(sync.profile()->guard && !sync.profile()->guard->isOfficer);
        QVERIFY(read->records > 0);
        // He sees the sessions of others, which stock Odoo would not show him, and cannot end them.
        QVERIFY(!sessionsOf(ledger, u"user:"_qs + m_odoo.adminLogin).empty());
        for (const auto cannot : {odoo::Capability::Unlock, odoo::Capability::AllowMultipleSessions, odoo::Capability::SetPolicies})
            QVERIFY2(sync.profile()->state(cannot).reason.contains(u"auditor"_qs), qPrintable(sync.profile()->state(cannot).reason));
        QVERIFY(!sync.profile()->can(odoo::Capability::Revoke));
    }

    void knowsLocksAndRights()
    {
        const auto bert = m_people->add(u"bert"_qs);
        VERIFY_RESULT(bert);
        const QString ledger = fresh();
        const ServerSource server = connected(ledger);
        odoo::OdooSession session(server.settings, admin(), answering(m_odoo.adminPassword, &m_asked), {});
        ServerSync sync(ledger, server);
        VERIFY_RESULT(sync.run(session, SyncDepth::News));
        UserView user = userOf(ledger, bert->login);
        QCOMPARE(user.allowsMultiple, std::optional<bool>(false));
        QVERIFY(!user.lockedUntil.isKnown());
        QVERIFY(user.passwordSetKnown);
        QVERIFY(user.passwordSet > sync.profile()->guard->serverTime.plusSeconds(-600));

        const auto policies = session.call(call(odoo::GuardModel, u"policies"_qs, {}));
        VERIFY_RESULT(policies);
        const auto set = order(session, u"set_policies"_qs,
            {{u"revision"_qs, policies->toObject().value(u"revision"_qs)},
                {u"values"_qs, QJsonObject{{u"lockout_failures"_qs, 2}, {u"lockout_seconds"_qs, 600}}}});
        VERIFY_RESULT(set);
        QCOMPARE(set->toObject().value(u"status"_qs).toString(), u"done"_qs);
        OdooBrowser guesser(m_odoo, userAgents::curl, "203.0.113.6");
        for (int i = 0; i < 3; ++i)
            QVERIFY(!guesser.login(bert->login, u"wrong"_qs));
        VERIFY_RESULT(order(session, u"allow_multiple_sessions"_qs,
            {{u"user_ids"_qs, QJsonArray{bert->id}}, {u"allow"_qs, true}}));
        const auto read = sync.run(session, SyncDepth::News);
        VERIFY_RESULT(read);
        user = userOf(ledger, bert->login);
        QVERIFY(user.lockedUntil.isKnown());
        const std::int64_t left = user.lockedUntil.seconds() - read->asOf.seconds();
        QVERIFY2(left > 500 && left <= 601, qPrintable(QString::number(left)));
        QCOMPARE(user.allowsMultiple, std::optional<bool>(true));
        QCOMPARE(eventsOf(ledger, u"kind:locked_out user:"_qs + bert->login).size(), 1U);
        const auto changed = eventsOf(ledger, u"kind:policy_changed user:"_qs + bert->login);
        QCOMPARE(changed.size(), 1U);
        QVERIFY2(changed[0].note.contains(u"allow_multiple_sessions no → yes"_qs), qPrintable(changed[0].note));

        VERIFY_RESULT(order(session, u"unlock"_qs, {{u"logins"_qs, QJsonArray{bert->login}}}));
        VERIFY_RESULT(sync.run(session, SyncDepth::News));
        user = userOf(ledger, bert->login);
        QVERIFY(!user.lockedUntil.isKnown());
        const auto revision = session.call(call(odoo::GuardModel, u"policies"_qs, {}));
        VERIFY_RESULT(revision);
        VERIFY_RESULT(order(session, u"set_policies"_qs,
            {{u"revision"_qs, revision->toObject().value(u"revision"_qs)}, {u"values"_qs, QJsonObject{{u"lockout_failures"_qs, 0}}}}));
    }
};

QTEST_GUILESS_MAIN(TestGuardSync)
#include "test_guard_sync.moc"
