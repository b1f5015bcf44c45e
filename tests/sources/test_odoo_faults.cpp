// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can go wrong, at every step: what kind of error it is, whether an action may have been carried out,
// that nothing is claimed that did not happen, that nothing is sent twice, and that no secret is told.
#include "tests/sources/odoo_stages.h"

#include <QElapsedTimer>
#include <QThread>

using namespace gatehouse;
using namespace gatehouse::testing;
namespace odoo = gatehouse::odoo;
using odoo::Delivery;

Q_DECLARE_METATYPE(gatehouse::testing::Harm)

class TestOdooFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStageEveryHarm_data();
    void everyStageEveryHarm();
    void refusedConnections_data();
    void refusedConnections();
    void anErrorInTheMiddleOfPagesLosesNothing();
    void pagesAskedForAheadAreTheSame();
    void harmToAPageAskedForAheadLosesNothing_data();
    void harmToAPageAskedForAheadLosesNothing();
    void waitsWhenAskedToAndNotForHours();
    void aRevocationWithinTenMinutesIsSentOnce();
    void wrongPasswordsAreAskedForAgainThreeTimes();
    void aPasskeyIsTurnedIntoAPassword();
    void theOldWayWritesThePasswordAndOpensASession();
    void idlenessIsHealedForReads();
    void cancelStopsAWait();
    void keptConnectionsServeReadsAloneAndAreReplaced();
    void worksBelowAPath();
    void redirectsAreFollowedAtHomeAlone();
    void anAskedPasswordIsAskedForAgain();
    void aNewTokenRevivesACancelledSession();
    void plainHttpIsForThisComputer();
    void addressesAsTheyAreTyped_data();
    void addressesAsTheyAreTyped();

private:
    LogCatcher m_log;
};

void TestOdooFaults::everyStageEveryHarm_data()
{
    QTest::addColumn<int>("stageIndex");
    QTest::addColumn<Harm>("harm");
    QTest::addColumn<int>("kind"); // -1: no error
    QTest::addColumn<int>("delivery");

    struct Expectation
    {
        Harm harm;
        const char *name;
        ErrorKind kind;
        Delivery delivery;
    };
    const QList<Expectation> expectations{
        {Harm::Hang, "hang", ErrorKind::Timeout, Delivery::MaybeTaken},
        {Harm::DropAfterTaken, "drop after taken", ErrorKind::Network, Delivery::MaybeTaken},
        {Harm::DropUnread, "drop unread", ErrorKind::Network, Delivery::MaybeTaken},
        {Harm::HalfAnswer, "half an answer", ErrorKind::Network, Delivery::MaybeTaken},
        {Harm::NotHttp, "not HTTP", ErrorKind::Protocol, Delivery::MaybeTaken},
        {Harm::BrokenJson, "broken JSON", ErrorKind::Protocol, Delivery::MaybeTaken},
        {Harm::OtherJson, "other JSON", ErrorKind::Protocol, Delivery::MaybeTaken},
        {Harm::DeepJson, "deep JSON", ErrorKind::Protocol, Delivery::MaybeTaken},
        {Harm::Html, "a page", ErrorKind::Protocol, Delivery::MaybeTaken},
        {Harm::HugeBody, "huge body", ErrorKind::Protocol, Delivery::MaybeTaken},
        {Harm::PackedFlood, "packed flood", ErrorKind::Protocol, Delivery::MaybeTaken},
        {Harm::BrokenGzip, "broken gzip", ErrorKind::Protocol, Delivery::MaybeTaken},
        {Harm::Elsewhere, "to another host", ErrorKind::Protocol, Delivery::Answered},
        {Harm::ServerError, "500", ErrorKind::Network, Delivery::MaybeTaken},
        {Harm::GatewayTimeout, "504 after taken", ErrorKind::Network, Delivery::MaybeTaken},
        {Harm::Busy, "429", ErrorKind::Network, Delivery::Answered},
        {Harm::BusyForHours, "429 for hours", ErrorKind::Network, Delivery::Answered},
        {Harm::Unavailable, "503", ErrorKind::Network, Delivery::MaybeTaken},
        {Harm::QuotingError, "an error that quotes", ErrorKind::Refused, Delivery::Answered},
    };
    for (int i = 0; i < stages().size(); ++i) {
        const Stage &stage = stages().at(i);
        for (const Expectation &e : expectations) {
            ErrorKind kind = e.kind;
            Delivery delivery = e.delivery;
            // A form is a page: whatever else comes with a status is an answer, though not the one that was hoped for.
            const bool answeredOtherwise = e.harm == Harm::BrokenJson || e.harm == Harm::OtherJson ||
                                           e.harm == Harm::DeepJson || e.harm == Harm::Html ||
                                           e.harm == Harm::ServerError || e.harm == Harm::GatewayTimeout ||
                                           e.harm == Harm::QuotingError;
            if (stage.isForm && answeredOtherwise) {
                kind = ErrorKind::Protocol;
                delivery = Delivery::Answered;
            }
            // Of a bare value alone nobody can tell whether Odoo said it. Rows and names are looked at, a
            // revocation's null is proved by reading again.
            if (stage.bareJson && e.harm == Harm::OtherJson) {
                if (stage.isAction)
                    continue;
                delivery = Delivery::Answered;
            }
            // Before run_check nothing can have been done.
            if (QByteArray(stage.name) == "wizard's form" && delivery == Delivery::MaybeTaken)
                delivery = Delivery::NotSent;
            QTest::addRow("%s: %s", stage.name, e.name)
                << i << e.harm << static_cast<int>(kind) << static_cast<int>(delivery);
        }
        QTest::addRow("%s: gzip", stage.name) << i << Harm::Gzip << -1 << -1;
    }
}

void TestOdooFaults::everyStageEveryHarm()
{
    QFETCH(int, stageIndex);
    QFETCH(Harm, harm);
    QFETCH(int, kind);
    QFETCH(int, delivery);
    const Stage &stage = stages().at(stageIndex);

    FakeOdoo fake(stage.options);
    odoo::ServerSettings settings = settingsFor(fake);
    if (harm == Harm::Hang)
        settings.totalTimeout = std::chrono::milliseconds(400);
    const auto session = sessionWith(fake, stage, settings);
    if (stage.prepared)
        QVERIFY(session->signIn());
    const int askedBefore = fake.timesAsked(stage.path);
    fake.arm(harm, stage.path);
    const auto result = stage.run(*session);

    const bool acts = stage.isAction || QByteArray(stage.name) == "wizard's form";
    if (kind < 0) {
        QVERIFY2(result, qPrintable(result ? QString() : result.error().text));
        if (acts)
            QCOMPARE(fake.revoked(), 1);
    } else {
        QVERIFY(!result);
        QVERIFY2(static_cast<int>(result.error().kind) == kind,
            qPrintable(QStringLiteral("%1: %2").arg(static_cast<int>(result.error().kind)).arg(result.error().text)));
        QCOMPARE(static_cast<int>(result.error().delivery), delivery);
        QVERIFY(!result.error().text.isEmpty());
        QVERIFY2(result.error().text.contains(QLatin1String("127.0.0.1")), qPrintable(result.error().text));
        QVERIFY2(secretIn(result.error().text.toUtf8()).isEmpty(), qPrintable(result.error().text));
        // What is said to be undone is undone.
        if (result.error().delivery != Delivery::MaybeTaken)
            QCOMPARE(fake.revoked(), 0);
        if (!stage.prepared)
            QVERIFY(!session->isSignedIn());
    }
    if (stage.isAction)
        QCOMPARE(fake.timesAsked(stage.path) - askedBefore, 1);
    QVERIFY2(secretIn(LogCatcher::text()).isEmpty(), LogCatcher::text().constData());
    // The fake is not deaf: what must stay secret did travel.
    QVERIFY(fake.timesAsked(stage.path) > askedBefore);
}

void TestOdooFaults::refusedConnections_data()
{
    QTest::addColumn<int>("stageIndex");
    for (int i = 0; i < stages().size(); ++i)
        QTest::addRow("%s", stages().at(i).name) << i;
}

void TestOdooFaults::refusedConnections()
{
    QFETCH(int, stageIndex);
    const Stage &stage = stages().at(stageIndex);
    FakeOdoo fake(stage.options);
    const auto session = sessionWith(fake, stage, settingsFor(fake));
    if (stage.prepared)
        QVERIFY(session->signIn());
    fake.refuse();
    const auto result = stage.run(*session);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Network);
    QCOMPARE(result.error().delivery, Delivery::NotSent);
    QVERIFY2(result.error().text.contains(QLatin1String("refuses connections")), qPrintable(result.error().text));
    QCOMPARE(fake.revoked(), 0);
}

void TestOdooFaults::anErrorInTheMiddleOfPagesLosesNothing()
{
    FakeOdoo fake({});
    const auto session = sessionWith(fake, stages().at(4), settingsFor(fake));
    QVERIFY(session->signIn());
    odoo::PageRequest request;
    request.model = QStringLiteral("res.device.log");
    request.pageSize = 10;
    QList<qint64> ids;
    const auto take = [&](const QJsonArray &rows) -> odoo::CallResult<void> {
        for (const QJsonValue &row : rows)
            ids.append(row.toObject().value(QLatin1String("id")).toInteger());
        if (ids.size() == 10)
            fake.arm(Harm::ServerError, "search_read", 1);
        return {};
    };
    const auto broken = session->readPages(request, take);
    QVERIFY(!broken);
    QCOMPARE(broken.error().kind, ErrorKind::Network);
    QCOMPARE(ids.size(), 10);
    request.afterId = ids.last();
    const auto rest = session->readPages(request, take);
    QVERIFY(rest);
    QCOMPARE(ids.size(), FakeOdoo::DeviceRows);
    for (qsizetype i = 0; i < ids.size(); ++i)
        QCOMPARE(ids.at(i), i + 1);
}

void TestOdooFaults::pagesAskedForAheadAreTheSame()
{
    for (const bool byKey : {false, true}) {
        for (const bool keepAlive : {false, true}) {
            FakeOdoo::Options options;
            options.keepAlive = keepAlive;
            FakeOdoo fake(options);
            const auto session = sessionWith(fake, stages().at(byKey ? 9 : 4), settingsFor(fake));
            odoo::PageRequest request;
            request.model = QStringLiteral("res.device.log");
            request.pageSize = 10;
            request.ahead = true;
            QList<qint64> ids;
            bool asksInBetween = false;
            const auto take = [&](const QJsonArray &rows) -> odoo::CallResult<void> {
                for (const QJsonValue &row : rows)
                    ids.append(row.toObject().value(QLatin1String("id")).toInteger());
                if (asksInBetween && !session->version())
                    return odoo::failCall(ErrorKind::Input, QStringLiteral("no version"), Delivery::NotSent);
                return {};
            };
            QVERIFY(session->readPages(request, take));
            QCOMPARE(ids.size(), FakeOdoo::DeviceRows);
            QCOMPARE(fake.timesAsked("search_read"), 3);
            // Whoever asks for something else in between pays with a request, not with rows.
            ids.clear();
            asksInBetween = true;
            QVERIFY(session->readPages(request, take));
            QCOMPARE(ids.size(), FakeOdoo::DeviceRows);
            for (qsizetype i = 0; i < ids.size(); ++i)
                QCOMPARE(ids.at(i), i + 1);
        }
    }
}

void TestOdooFaults::harmToAPageAskedForAheadLosesNothing_data()
{
    QTest::addColumn<Harm>("harm");
    QTest::addRow("drop") << Harm::DropAfterTaken;
    QTest::addRow("half") << Harm::HalfAnswer;
    QTest::addRow("500") << Harm::ServerError;
    QTest::addRow("page") << Harm::Html;
    QTest::addRow("hang") << Harm::Hang;
    QTest::addRow("429") << Harm::BusyForHours;
    QTest::addRow("session gone") << Harm::None;
}

void TestOdooFaults::harmToAPageAskedForAheadLosesNothing()
{
    QFETCH(Harm, harm);
    FakeOdoo fake({});
    odoo::ServerSettings settings = settingsFor(fake);
    settings.totalTimeout = std::chrono::milliseconds(1000);
    const auto session = sessionWith(fake, stages().at(4), settings);
    QVERIFY(session->signIn());
    odoo::PageRequest request;
    request.model = QStringLiteral("res.device.log");
    request.pageSize = 10;
    request.ahead = true;
    QList<qint64> ids;
    const auto take = [&](const QJsonArray &rows) -> odoo::CallResult<void> {
        for (const QJsonValue &row : rows)
            ids.append(row.toObject().value(QLatin1String("id")).toInteger());
        // The second page is asked for already: this meets the third.
        if (ids.size() == 10) {
            while (fake.timesAsked("search_read") < 2)
                QThread::msleep(2);
            if (harm == Harm::None)
                fake.endSession();
            fake.arm(harm, "search_read");
        }
        return {};
    };
    const auto read = session->readPages(request, take);
    fake.disarm();
    if (harm == Harm::None) {
        QVERIFY2(read, qPrintable(read ? QString() : read.error().text));
    } else {
        QVERIFY(!read);
        QCOMPARE(ids.size(), 20);
        request.afterId = ids.last();
        QVERIFY(session->readPages(request, take));
    }
    QCOMPARE(ids.size(), FakeOdoo::DeviceRows);
    for (qsizetype i = 0; i < ids.size(); ++i)
        QCOMPARE(ids.at(i), i + 1);
}

void TestOdooFaults::waitsWhenAskedToAndNotForHours()
{
    FakeOdoo fake({});
    odoo::ServerSettings settings = settingsFor(fake);
    settings.readRetries = 3;
    const auto session = sessionWith(fake, stages().at(4), settings);
    fake.arm(Harm::Busy, {}, 3);
    QVERIFY(session->version());
    QCOMPARE(fake.timesAsked("version_info"), 4);
    fake.arm(Harm::BusyForHours, {}, 1);
    const auto late = session->version();
    QVERIFY(!late);
    QCOMPARE(late.error().fault, odoo::Fault::Busy);
    QVERIFY2(late.error().text.contains(QLatin1String("7200")), qPrintable(late.error().text));
    QCOMPARE(fake.timesAsked("version_info"), 5);
}

void TestOdooFaults::aRevocationWithinTenMinutesIsSentOnce()
{
    for (const Harm harm : {Harm::DropAfterTaken, Harm::HalfAnswer, Harm::GatewayTimeout, Harm::Hang}) {
        FakeOdoo fake({});
        odoo::ServerSettings settings = settingsFor(fake);
        settings.totalTimeout = std::chrono::milliseconds(1000);
        const auto session = sessionWith(fake, stages().at(4), settings);
        QVERIFY(session->guarded(revokeCall(), QStringLiteral("to revoke")));
        QVERIFY(session->identityGoodUntil().isKnown());
        QCOMPARE(fake.revoked(), 1);
        const int before = fake.timesAsked("/res.device/revoke");
        fake.arm(harm, "/res.device/revoke");
        const auto again = session->guarded(revokeCall(), QStringLiteral("to revoke"));
        QVERIFY(!again);
        QCOMPARE(again.error().delivery, Delivery::MaybeTaken);
        QCOMPARE(fake.timesAsked("/res.device/revoke"), before + 1);
        QCOMPARE(fake.revoked(), harm == Harm::Hang ? 1 : 2);
    }
}

void TestOdooFaults::wrongPasswordsAreAskedForAgainThreeTimes()
{
    for (const bool byKey : {false, true}) {
        FakeOdoo fake({});
        odoo::Account account;
        account.login = QString::fromLatin1(FakeOdoo::Login);
        if (byKey)
            account.apiKey = SecretBytes(QByteArrayView(FakeOdoo::Key));
        else
            account.password = SecretBytes(QByteArrayView(FakeOdoo::Password));
        QStringList refusals;
        odoo::Asking asking;
        asking.password = [&refusals](const odoo::PasswordAsk &ask) {
            refusals.append(ask.refusal);
            return std::optional<SecretBytes>(SecretBytes(QByteArrayView("almost-the-password")));
        };
        odoo::OdooSession session(settingsFor(fake), std::move(account), std::move(asking), {});
        const auto result = session.guarded(revokeCall(), QStringLiteral("to revoke"));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Auth);
        QCOMPARE(result.error().fault, odoo::Fault::WrongPassword);
        QCOMPARE(result.error().delivery, Delivery::Answered);
        QCOMPARE(refusals.size(), 3);
        QVERIFY(refusals.at(0).isEmpty() && !refusals.at(1).isEmpty());
        QCOMPARE(fake.revoked(), 0);
        QVERIFY(!session.identityGoodUntil().isKnown());
    }
}

void TestOdooFaults::aPasskeyIsTurnedIntoAPassword()
{
    FakeOdoo::Options options;
    options.passkey = true;
    FakeOdoo fake(options);
    const auto session = sessionWith(fake, stages().at(4), settingsFor(fake));
    const auto result = session->guarded(revokeCall(), QStringLiteral("to revoke"));
    QVERIFY2(result, qPrintable(result ? QString() : result.error().text));
    QCOMPARE(fake.timesAsked("action_use_password"), 1);
    QCOMPARE(fake.revoked(), 1);
}

void TestOdooFaults::theOldWayWritesThePasswordAndOpensASession()
{
    FakeOdoo::Options options;
    options.before19 = true;
    FakeOdoo fake(options);
    odoo::Account account;
    account.login = QString::fromLatin1(FakeOdoo::Login);
    account.apiKey = SecretBytes(QByteArrayView(FakeOdoo::Key));
    int asked = 0;
    odoo::Asking asking;
    asking.password = [&asked](const odoo::PasswordAsk &) {
        ++asked;
        return std::optional<SecretBytes>(SecretBytes(QByteArrayView(FakeOdoo::Password)));
    };
    odoo::OdooSession session(settingsFor(fake), std::move(account), std::move(asking), {});
    const auto who = session.signIn();
    QVERIFY2(who, qPrintable(who ? QString() : who.error().text));
    QCOMPARE(session.way(), odoo::Way::JsonRpc);
    QVERIFY(who->isSystem);
    QCOMPARE(asked, 0);
    const auto done = session.guarded(revokeCall(), QStringLiteral("to revoke"));
    QVERIFY2(done, qPrintable(done ? QString() : done.error().text));
    QCOMPARE(asked, 1);
    QCOMPARE(fake.revoked(), 1);
    QCOMPARE(fake.timesAsked("/res.users.identitycheck/write"), 1);
    QVERIFY(session.guarded(revokeCall(), QStringLiteral("to revoke")));
    QCOMPARE(asked, 1);
    QCOMPARE(fake.revoked(), 2);
}

void TestOdooFaults::idlenessIsHealedForReads()
{
    FakeOdoo fake({});
    const auto session = sessionWith(fake, stages().at(4), settingsFor(fake));
    QVERIFY(session->signIn());
    fake.endSessionByIdleness();
    odoo::OdooCall call;
    call.model = QStringLiteral("res.users");
    call.method = QStringLiteral("context_get");
    QVERIFY(session->call(call));
    QCOMPARE(fake.timesAsked("/web/session/authenticate"), 2);
    // An action meanwhile ends as not done.
    fake.endSession();
    const auto action = session->act(revokeCall());
    QVERIFY(!action);
    QCOMPARE(action.error().fault, odoo::Fault::SessionExpired);
    QCOMPARE(action.error().delivery, Delivery::Answered);
    QCOMPARE(fake.revoked(), 0);
}

void TestOdooFaults::cancelStopsAWait()
{
    FakeOdoo fake({});
    fake.arm(Harm::Hang);
    CancelToken cancel;
    odoo::OdooSession session(settingsFor(fake), {}, {}, cancel);
    QThread *other = QThread::create([&fake, &cancel]() mutable {
        while (fake.timesAsked("version_info") == 0)
            QThread::msleep(5);
        cancel.cancel();
    });
    other->start();
    const auto version = session.version();
    other->wait();
    delete other;
    QVERIFY(!version);
    QCOMPARE(version.error().kind, ErrorKind::Cancelled);
    QCOMPARE(version.error().delivery, Delivery::MaybeTaken);
    const auto after = session.version();
    QVERIFY(!after);
    QCOMPARE(after.error().delivery, Delivery::NotSent);
}

void TestOdooFaults::keptConnectionsServeReadsAloneAndAreReplaced()
{
    FakeOdoo::Options options;
    options.keepAlive = true;
    FakeOdoo fake(options);
    const auto session = sessionWith(fake, stages().at(4), settingsFor(fake));
    QVERIFY(session->version());
    // A kept connection that closes under a read is made anew; the read is answered.
    fake.arm(Harm::DropUnread, "version_info", 1);
    QVERIFY(session->version());
    QCOMPARE(fake.timesAsked("version_info"), 3);
    // Not so an action.
    QVERIFY(session->signIn());
    fake.arm(Harm::DropAfterTaken, "/res.device/revoke", 1);
    const auto action = session->guarded(revokeCall(), QStringLiteral("to revoke"));
    QVERIFY(!action);
    QCOMPARE(action.error().delivery, Delivery::MaybeTaken);
    QCOMPARE(fake.timesAsked("/res.device/revoke"), 1);
}

void TestOdooFaults::worksBelowAPath()
{
    FakeOdoo::Options options;
    options.path = "/erp";
    FakeOdoo fake(options);
    const auto session = sessionWith(fake, stages().at(4), settingsFor(fake));
    QVERIFY(session->signIn());
    const auto done = session->guarded(revokeCall(), QStringLiteral("to revoke"));
    QVERIFY2(done, qPrintable(done ? QString() : done.error().text));
}

void TestOdooFaults::redirectsAreFollowedAtHomeAlone()
{
    FakeOdoo::Options options;
    options.path = "/erp";
    FakeOdoo fake(options);
    odoo::HttpClient http(settingsFor(fake), {});
    const auto ask = [&http](const QByteArray &path, const QByteArray &method, odoo::Redirects redirects) {
        odoo::HttpRequest request;
        request.method = method;
        request.path = path;
        request.redirects = redirects;
        return http.exchange(request);
    };
    const auto end = ask("/hop/3", "GET", odoo::Redirects::SameOrigin);
    QVERIFY2(end, qPrintable(end ? QString() : end.error().text));
    QCOMPARE(end->status, 200);
    QCOMPARE(end->url.path(), QStringLiteral("/erp/hop/0"));
    const auto circle = ask("/hop/9", "GET", odoo::Redirects::SameOrigin);
    QVERIFY(!circle);
    QCOMPARE(circle.error().kind, ErrorKind::Protocol);
    const auto data = ask("/hop/3", "GET", odoo::Redirects::AsData);
    QVERIFY(data);
    QCOMPARE(data->status, 303);
    QCOMPARE(data->header("location"), QByteArray("/erp/hop/2"));
    // What is posted goes nowhere else by itself.
    const int before = fake.timesAsked("/hop/");
    const auto posted = ask("/hop/3", "POST", odoo::Redirects::SameOrigin);
    QVERIFY(!posted);
    QCOMPARE(posted.error().delivery, Delivery::Answered);
    QCOMPARE(fake.timesAsked("/hop/"), before + 1);
    // To another host: both are named.
    fake.arm(Harm::Elsewhere);
    const auto away = ask("/web", "GET", odoo::Redirects::SameOrigin);
    QVERIFY(!away);
    QVERIFY2(
        away.error().text.contains(fake.url().host()) && away.error().text.contains(QLatin1String("elsewhere.invalid")),
        qPrintable(away.error().text));
}

void TestOdooFaults::anAskedPasswordIsAskedForAgain()
{
    FakeOdoo fake({});
    odoo::Account account;
    account.login = QString::fromLatin1(FakeOdoo::Login);
    QStringList refusals;
    QList<QByteArray> given{"mistyped-password", FakeOdoo::Password};
    odoo::Asking asking;
    asking.password = [&](const odoo::PasswordAsk &ask) -> std::optional<SecretBytes> {
        refusals.append(ask.refusal);
        return given.isEmpty() ? std::nullopt
                               : std::optional<SecretBytes>(SecretBytes(QByteArrayView(given.takeFirst())));
    };
    odoo::OdooSession session(settingsFor(fake), std::move(account), std::move(asking), {});
    const auto who = session.signIn();
    QVERIFY2(who, qPrintable(who ? QString() : who.error().text));
    QCOMPARE(refusals.size(), 2);
    QVERIFY(refusals.at(0).isEmpty());
    QVERIFY2(refusals.at(1).contains(QLatin1String("does not accept")), qPrintable(refusals.at(1)));
    // The right one is kept for signing in again.
    fake.endSession();
    odoo::OdooCall call;
    call.model = QStringLiteral("res.users");
    call.method = QStringLiteral("context_get");
    QVERIFY(session.call(call));
    QCOMPARE(refusals.size(), 2);
}

void TestOdooFaults::aNewTokenRevivesACancelledSession()
{
    FakeOdoo::Options options;
    options.keepAlive = true;
    FakeOdoo fake(options);
    CancelToken first;
    odoo::OdooSession session(settingsFor(fake), {}, {}, first);
    QVERIFY(session.version());
    first.cancel();
    QVERIFY(!session.version());
    session.setCancel(CancelToken());
    QVERIFY(session.version());
}

void TestOdooFaults::plainHttpIsForThisComputer()
{
    odoo::ServerSettings settings;
    settings.url = QUrl(QStringLiteral("http://odoo.invalid"));
    QVERIFY(!settings.check());
    QVERIFY(settings.check().error().text.contains(QLatin1String("without encryption")));
    odoo::OdooSession session(settings, {}, {}, {});
    const auto version = session.version();
    QVERIFY(!version);
    QCOMPARE(version.error().kind, ErrorKind::Input);
    QCOMPARE(version.error().delivery, Delivery::NotSent);
    settings.plainHttpAllowed = true;
    QVERIFY(settings.check());
    settings.url = QUrl(QStringLiteral("http://[::1]:8069"));
    settings.plainHttpAllowed = false;
    QVERIFY(settings.check());
    settings.url = QUrl(QStringLiteral("https://me:mine@odoo.invalid"));
    QVERIFY(!settings.check());
    QVERIFY(!settings.check().error().text.contains(QLatin1String("mine")));
}

void TestOdooFaults::addressesAsTheyAreTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url");
    QTest::addRow("host") << QStringLiteral(" odoo.example.org ") << QStringLiteral("https://odoo.example.org");
    QTest::addRow("port") << QStringLiteral("odoo.example.org:8069") << QStringLiteral("https://odoo.example.org:8069");
    QTest::addRow("this computer") << QStringLiteral("localhost:8069") << QStringLiteral("http://localhost:8069");
    QTest::addRow("a page") << QStringLiteral("https://odoo.example.org/web/login?redirect=%2Fodoo")
                            << QStringLiteral("https://odoo.example.org");
    QTest::addRow("below a path") << QStringLiteral("https://example.org/erp/odoo/settings#x")
                                  << QStringLiteral("https://example.org/erp");
    QTest::addRow("not a page") << QStringLiteral("https://example.org/webshop/")
                                << QStringLiteral("https://example.org/webshop");
    QTest::addRow("nothing") << QStringLiteral("https://") << QString();
}

void TestOdooFaults::addressesAsTheyAreTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, url);
    QCOMPARE(odoo::urlFromText(typed).toString(), url);
}

QTEST_GUILESS_MAIN(TestOdooFaults)
#include "test_odoo_faults.moc"
