// SPDX-License-Identifier: GPL-3.0-or-later
// A real Odoo 19 read into a ledger, from the first row to the day after.
#include "core/domain/filter_text.h"
#include "core/ledger/reader.h"
#include "core/ledger/writer.h"
#include "core/sync/server_follower.h"
#include "core/sync/server_sync.h"
#include "tests/odoo/odoo_people.h"
#include "tests/verify_result.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest>

#include <tuple>

using namespace gatehouse;
using namespace gatehouse::testing;

class TestServerSync : public QObject
{
    Q_OBJECT

    RealOdoo m_odoo;
    QTemporaryDir m_dir;
    std::unique_ptr<OdooPeople> m_people;
    OdooPerson m_anna;

    odoo::Account admin(const QString &password = {}) const
    {
        odoo::Account account;
        account.login = m_odoo.adminLogin;
        account.password = SecretBytes((password.isEmpty() ? m_odoo.adminPassword : password).toUtf8());
        return account;
    }

    /// A new ledger with the server as its source.
    ServerSource connected(const QString &ledger) const
    {
        ServerSource server;
        server.name = QStringLiteral("prod");
        server.settings.url = m_odoo.url;
        server.settings.database = m_odoo.database;
        server.login = m_odoo.adminLogin;
        auto writer = Writer::open(ledger);
        Q_ASSERT(writer);
        server.id = *(*writer)->source(server.name);
        const auto saved = (*writer)->saveServer(server.id, settingsText(server));
        Q_ASSERT(saved);
        return server;
    }
    QString fresh() const { return m_dir.filePath(QString::number(QRandomGenerator::global()->generate64(), 16) + u".sqlite"_qs); }

    static std::vector<SessionView> sessionsOf(const QString &ledger, const QString &filter)
    {
        const auto reader = Reader::open(ledger);
        const auto query = parseQuery(Subject::Sessions, filter);
        const auto window = (*reader)->sessions(*query, 0, 1000);
        return window ? window->rows : std::vector<SessionView>();
    }

private Q_SLOTS:
    void initTestCase()
    {
        GATEHOUSE_FIND_ODOO(m_odoo);
        m_people = std::make_unique<OdooPeople>(m_odoo);
        const auto anna = m_people->add(QStringLiteral("anna"));
        QVERIFY2(anna, anna ? "" : qPrintable(anna.error().text));
        m_anna = *anna;
    }

    void settingsSurviveTheLedger()
    {
        const QString ledger = fresh();
        ServerSource server = connected(ledger);
        server.settings.caFile = u"/etc/ssl/own.pem"_qs;
        server.settings.pinnedSha256 = QByteArray(32, '\x2a');
        server.settings.proxyChoice = odoo::ProxyChoice::Given;
        server.settings.proxy = QNetworkProxy(QNetworkProxy::Socks5Proxy, u"proxy"_qs, 1080, u"me"_qs, u"hush"_qs);
        server.byKey = true;
        QVERIFY(!settingsText(server).contains(u"hush"_qs));
        ServerView view;
        view.source = server.id;
        view.name = server.name;
        view.settings = settingsText(server);
        const auto again = serverFrom(view);
        QVERIFY(again);
        QCOMPARE(again->settings.url, server.settings.url);
        QCOMPARE(again->settings.pinnedSha256, server.settings.pinnedSha256);
        QCOMPARE(again->settings.caFile, server.settings.caFile);
        QCOMPARE(again->settings.proxy.hostName(), u"proxy"_qs);
        QCOMPARE(again->settings.proxy.type(), QNetworkProxy::Socks5Proxy);
        QVERIFY(again->byKey);
        // A pin that was tampered with does not turn into "trust anybody".
        view.settings.replace(u"2a2a"_qs, u"2z2a"_qs);
        QVERIFY(!serverFrom(view));
    }

    void readsNewsOnlyOnce()
    {
        OdooBrowser firefox(m_odoo, userAgents::firefoxLinux, "198.51.100.7");
        QVERIFY(firefox.login(m_anna.login, m_anna.password));
        QVERIFY(firefox.isAlive());

        const QString ledger = fresh();
        const ServerSource server = connected(ledger);
        odoo::OdooSession session(server.settings, admin(), {}, {});
        ServerSync sync(ledger, server);
        const auto first = sync.run(session, SyncDepth::News);
        QVERIFY2(first, first ? "" : qPrintable(first.error().text));
        QVERIFY(first->first);
        QVERIFY(first->devices > 0);
        const auto rows = sessionsOf(ledger, QStringLiteral("user:") + m_anna.login);
        QCOMPARE(rows.size(), 1U);
        QCOMPARE(rows[0].ip, u"198.51.100.7"_qs);
        QCOMPARE(rows[0].browser, u"firefox"_qs);
        QCOMPARE(rows[0].identifier, QString::fromLatin1(firefox.sessionIdentifier()));
        QCOMPARE(rows[0].state.status, SessionStatus::Active);

        // Who is who, and what the server's rules are.
        const auto reader = Reader::open(ledger);
        const auto users = (*reader)->users(*parseQuery(Subject::Users, QStringLiteral("user:") + m_odoo.adminLogin), 0, 10);
        QVERIFY(users);
        QCOMPARE(users->rows.size(), 1U);
        QCOMPARE(users->rows[0].administrator, std::optional<bool>(true));
        const auto parameters = (*reader)->parameters(server.id);
        QVERIFY(parameters);
        QVERIFY(std::any_of(parameters->begin(), parameters->end(),
            [](const ParameterView &p) { return p.key == QLatin1String("base.login_cooldown_after") && p.value == QLatin1String("10"); }));

        // Nothing happened: nothing is written, and hardly anything asked. The rows of the last minutes are told again.
        const auto generation = (*reader)->generation();
        const auto idle = sync.run(session, SyncDepth::News);
        QVERIFY2(idle, idle ? "" : qPrintable(idle.error().text));
        QVERIFY(idle->isUnchanged);
        QVERIFY2(idle->requests <= 3, qPrintable(QString::number(idle->requests)));
        QVERIFY2(idle->bytes <= 20'000, qPrintable(QString::number(idle->bytes)));
        QCOMPARE(*(*reader)->generation(), *generation);

        // Another login is read, and that alone is new.
        OdooBrowser chrome(m_odoo, userAgents::chromeWindows, "192.0.2.9");
        QVERIFY(chrome.login(m_anna.login, m_anna.password));
        QVERIFY(chrome.isAlive());
        const auto next = sync.run(session, SyncDepth::News);
        QVERIFY2(next, next ? "" : qPrintable(next.error().text));
        QVERIFY(!next->isUnchanged);
        QCOMPARE(sessionsOf(ledger, QStringLiteral("user:") + m_anna.login).size(), 2U);

        // From the beginning by another program: every row is there already.
        odoo::OdooSession other(server.settings, admin(), {}, {});
        ServerSync again(ledger, server);
        QVERIFY(again.run(other, SyncDepth::Everything));
        QCOMPARE(sessionsOf(ledger, QStringLiteral("user:") + m_anna.login).size(), 2U);

        // A revocation by somebody else.
        const QJsonArray devices = m_people->read(QStringLiteral("res.device"),
            {QJsonArray{QStringLiteral("session_identifier"), QStringLiteral("="), QString::fromLatin1(chrome.sessionIdentifier())}},
            {QStringLiteral("id")});
        QCOMPARE(devices.size(), 1);
        QVERIFY(m_people->admin().callGuarded(QStringLiteral("res.device"), QStringLiteral("revoke"),
            {QJsonArray{devices[0].toObject().value(QLatin1String("id"))}}, m_odoo.adminPassword));
        QVERIFY(sync.run(session, SyncDepth::News));
        const auto revoked = sessionsOf(ledger, QStringLiteral("status:revoked"));
        QCOMPARE(revoked.size(), 1U);
        QCOMPARE(revoked[0].identifier, QString::fromLatin1(chrome.sessionIdentifier()));

        // Our own session ends when we go, whatever the server lists.
        const QString own = session.sessionIdentifier();
        QVERIFY(sync.run(session, SyncDepth::News));
        QVERIFY(sync.signOff(session));
        const auto ours = sessionsOf(ledger, QStringLiteral("session:") + own);
        QCOMPARE(ours.size(), 1U);
        QCOMPARE(ours[0].state.status, SessionStatus::LoggedOut);
        QVERIFY(again.run(other, SyncDepth::Everything));
        QCOMPARE(sessionsOf(ledger, QStringLiteral("session:") + own)[0].state.status, SessionStatus::LoggedOut);
    }

    void takesWhatAProofHasRead()
    {
        OdooBrowser firefox(m_odoo, userAgents::firefoxLinux, "198.51.100.8");
        QVERIFY(firefox.login(m_anna.login, m_anna.password));
        QVERIFY(firefox.isAlive());
        const QString ledger = fresh();
        const ServerSource server = connected(ledger);
        odoo::OdooSession session(server.settings, admin(), {}, {});
        ServerSync sync(ledger, server);
        VERIFY_RESULT(sync.run(session, SyncDepth::News));
        const QString identifier = QString::fromLatin1(firefox.sessionIdentifier());
        const auto row = [&](const QString &which) {
            const auto rows = sessionsOf(ledger, QStringLiteral("session:") + which);
            return rows.size() == 1 ? std::optional(rows[0]) : std::nullopt;
        };
        const auto before = row(identifier);
        QVERIFY(before);
        const std::size_t all = sessionsOf(ledger, {}).size();

        const QJsonArray devices = m_people->read(QStringLiteral("res.device"),
            {QJsonArray{QStringLiteral("session_identifier"), QStringLiteral("="), identifier}}, {QStringLiteral("id")});
        QCOMPARE(devices.size(), 1);
        QVERIFY(m_people->admin().callGuarded(QStringLiteral("res.device"), QStringLiteral("revoke"),
            {QJsonArray{devices[0].toObject().value(QLatin1String("id"))}}, m_odoo.adminPassword));
        // By another program, which has never read the server: the row ends, and is what it was.
        odoo::OdooSession other(server.settings, admin(), {}, {});
        VERIFY_RESULT(other.signIn());
        ServerSync brief(ledger, server);
        const QString own = other.sessionIdentifier();
        VERIFY_RESULT(brief.signOff(other, {identifier}));
        QVERIFY(!other.isSignedIn());
        const auto ended = row(identifier);
        QVERIFY(ended);
        QCOMPARE(ended->state.status, SessionStatus::Revoked);
        QCOMPARE(std::tuple(ended->browser, ended->ip, ended->user, ended->first, ended->last),
            std::tuple(before->browser, before->ip, before->user, before->first, before->last));
        // Its own session is one that has ended, also once its row is read.
        QCOMPARE(sessionsOf(ledger, {}).size(), all + 1);
        QVERIFY(row(own));
        QCOMPARE(row(own)->state.status, SessionStatus::LoggedOut);
        VERIFY_RESULT(sync.run(session, SyncDepth::News));
        QCOMPARE(row(own)->state.status, SessionStatus::LoggedOut);
        QCOMPARE(row(identifier)->state.status, SessionStatus::Revoked);
        QCOMPARE(row(identifier)->browser, before->browser);
    }

    void waitsItsTurnToWrite()
    {
        const QString ledger = fresh();
        const ServerSource server = connected(ledger);
        odoo::OdooSession session(server.settings, admin(), {}, {});
        ServerSync sync(ledger, server);
        {
            const auto busy = Writer::open(ledger);
            QVERIFY(busy);
            const auto refused = sync.run(session, SyncDepth::News);
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, ErrorKind::Refused);
        }
        const auto reader = Reader::open(ledger);
        QVERIFY(!(*reader)->servers()->front().problem.isEmpty());
        const auto then = sync.run(session, SyncDepth::News);
        QVERIFY2(then, then ? "" : qPrintable(then.error().text));
        QVERIFY(then->devices > 0);
        QVERIFY((*reader)->servers()->front().problem.isEmpty());
        QVERIFY(!sessionsOf(ledger, {}).empty());
    }

    void cancelledReadingGoesOnLater()
    {
        const QString ledger = fresh();
        const ServerSource server = connected(ledger);
        CancelToken cancel;
        odoo::OdooSession session(server.settings, admin(), {}, cancel);
        ServerSync sync(ledger, server);
        const auto stopped = sync.run(
            session, SyncDepth::News,
            [&cancel](const SyncProgress &p) {
                if (p.phase == SyncProgress::Phase::Devices)
                    cancel.cancel();
            },
            cancel);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
        QVERIFY(Reader::open(ledger).value()->servers()->front().problem.isEmpty()); // not a problem of the server's
        odoo::OdooSession fresher(server.settings, admin(), {}, {});
        const auto whole = sync.run(fresher, SyncDepth::News);
        QVERIFY2(whole, whole ? "" : qPrintable(whole.error().text));
        QVERIFY(whole->devices > 0);
    }

    /// The follower sees a login without being told to look.
    void followerKeepsTheLedgerInStep()
    {
        const QString ledger = fresh();
        const ServerSource server = connected(ledger);
        ServerFollower follower(ledger, server, admin());
        QSignalSpy changed(&follower, &ServerFollower::stateChanged);
        follower.setInterval(std::chrono::seconds(1));
        QTRY_VERIFY_WITH_TIMEOUT(follower.state().last.has_value(), 60'000);
        QVERIFY(follower.state().profile);
        QVERIFY(follower.state().synced.isKnown());
        OdooBrowser safari(m_odoo, userAgents::safariIphone, "203.0.113.5");
        QVERIFY(safari.login(m_anna.login, m_anna.password));
        QVERIFY(safari.isAlive());
        QTRY_VERIFY_WITH_TIMEOUT(!sessionsOf(ledger, QStringLiteral("ip:203.0.113.5")).empty(), 30'000);

        // Something else to be done with the session, in between.
        auto version = follower.run([](odoo::OdooSession &session, const odoo::ServerProfile &) -> Result<QString> {
            const auto said = session.version();
            if (!said)
                return tl::unexpected(static_cast<const Error &>(said.error()));
            return said->serie;
        });
        QTRY_VERIFY_WITH_TIMEOUT(version.isFinished(), 30'000);
        QVERIFY(version.result());
        QCOMPARE(*version.result(), u"19.0"_qs);
    }

    void followerAsksForThePasswordOnlyWhenItMay()
    {
        const QString ledger = fresh();
        const ServerSource server = connected(ledger);
        ServerFollower follower(ledger, server, admin(QStringLiteral("wrong")));
        QSignalSpy asked(&follower, &ServerFollower::passwordAsked);
        follower.setInterval(std::chrono::seconds(1));
        QTRY_COMPARE_WITH_TIMEOUT(follower.state().phase, FollowState::Phase::NeedsSecret, 60'000);
        QCOMPARE(follower.state().problem.kind, ErrorKind::Auth);
        const Instant tried = follower.state().tried;
        QTest::qWait(2500); // longer than the interval: a wrong password is not tried again and again
        QCOMPARE(follower.state().tried, tried);
        QCOMPARE(asked.size(), 0);

        connect(&follower, &ServerFollower::passwordAsked, &follower,
            [&] { follower.givePassword(SecretBytes(m_odoo.adminPassword.toUtf8())); });
        follower.syncNow(SyncDepth::News, true);
        QTRY_VERIFY_WITH_TIMEOUT(follower.state().last.has_value(), 60'000);
        QCOMPARE(follower.state().phase, FollowState::Phase::Waiting);
        QCOMPARE(asked.size(), 1);
    }

    void followerOfADeadServerSaysSoAndEndsAtOnce()
    {
        const QString ledger = fresh();
        ServerSource server = connected(ledger);
        {
            // A port where nobody listens any more.
            QTcpServer gone;
            QVERIFY(gone.listen(QHostAddress::LocalHost));
            server.settings.url.setPort(gone.serverPort());
        }
        ServerFollower follower(ledger, server, admin());
        follower.syncNow(SyncDepth::News, false);
        QTRY_COMPARE_WITH_TIMEOUT(follower.state().phase, FollowState::Phase::Problem, 60'000);
        QVERIFY2(follower.state().problem.kind == ErrorKind::Network, qPrintable(follower.state().problem.text));
        QVERIFY(!follower.state().synced.isKnown());
        auto nothing = follower.run([](odoo::OdooSession &, const odoo::ServerProfile &) -> Result<int> { return 1; });
        QTRY_VERIFY_WITH_TIMEOUT(nothing.isFinished(), 60'000);
        QVERIFY(!nothing.result());
        QCOMPARE(nothing.result().error().kind, ErrorKind::Network);
    }
};

QTEST_GUILESS_MAIN(TestServerSync)
#include "test_server_sync.moc"
