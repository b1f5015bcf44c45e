// SPDX-License-Identifier: GPL-3.0-or-later
// Actions against a server that does harm: nothing claimed that did not happen, nothing sent twice.
#include "core/actions/preview.h"
#include "core/actions/reread.h"
#include "tests/actions/acting.h"
#include "tests/odoo/fake_odoo.h"

using namespace gatehouse;
using namespace gatehouse::testing;

class TestActionFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void settlesByReading_data();
    void settlesByReading();
    void sendsNothingWhereTheCheckFails_data();
    void sendsNothingWhereTheCheckFails();
    void isAskedByTheOrderWhereNothingElseAsks();
    void ordersAnewWhereARowMovedOn();
    void endsBySessionWhereDevicesCannot();
    void isUnknownWhereTheServerIsGone();
    void sendsNothingWhereItCannotReadFirst();
    void sendsNothingWithoutThePassword_data();
    void sendsNothingWithoutThePassword();
    void stopsBetweenBatches();
    void sendsNothingWithoutAJournal();

private:
    odoo::OdooSession &open(const QString &password, int *asked, const CancelToken &cancel = {});
    ActionContext context(const CancelToken &cancel = {}) { return {*m_session, m_profile, *m_journal, cancel, {}}; }
    static ActionOrder order(const QList<int> &rows)
    {
        ActionOrder order;
        order.source = SourceId{1};
        for (const int row : rows)
            order.targets.append(ActionTarget::ofSession(FakeOdoo::identifierOf(row), QStringLiteral("ada")));
        return order;
    }

    std::unique_ptr<FakeOdoo> m_odoo;
    std::unique_ptr<EmptyLedger> m_ledger;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<odoo::OdooSession> m_session;
    odoo::ServerProfile m_profile;
};

void TestActionFaults::init()
{
    m_odoo = std::make_unique<FakeOdoo>(FakeOdoo::Options{});
    m_ledger = std::make_unique<EmptyLedger>();
    QVERIFY(m_ledger->isOk());
    auto journal = Journal::open(m_ledger->path());
    VERIFY_RESULT(journal);
    m_journal = std::move(*journal);
    m_profile = {};
    m_profile.who.uid = 2;
    m_profile.who.isSystem = true;
    for (const odoo::Capability capability : odoo::AllCapabilities)
        m_profile.capabilities.append({capability, true, {}});
    const QSet<QString> fields{QStringLiteral("session_identifier"), QStringLiteral("revoked")};
    m_profile.fields.insert(QStringLiteral("res.device.log"), fields);
    m_profile.fields.insert(QStringLiteral("res.device"), fields);
}

void TestActionFaults::cleanup()
{
    m_session.reset();
    m_journal.reset();
    m_ledger.reset();
    m_odoo.reset();
}

odoo::OdooSession &TestActionFaults::open(const QString &password, int *asked, const CancelToken &cancel)
{
    odoo::ServerSettings settings;
    settings.url = m_odoo->url();
    settings.database = QStringLiteral("odoo19");
    settings.totalTimeout = std::chrono::milliseconds(1500);
    odoo::Account account;
    account.login = QLatin1String(FakeOdoo::Login);
    account.password = SecretBytes(QByteArray(FakeOdoo::Password));
    odoo::Asking asking;
    asking.password = [password, asked](const odoo::PasswordAsk &) -> std::optional<SecretBytes> {
        ++*asked;
        if (password.isEmpty())
            return {};
        return SecretBytes(password.toUtf8());
    };
    m_session = std::make_unique<odoo::OdooSession>(settings, std::move(account), std::move(asking), cancel);
    return *m_session;
}

void TestActionFaults::settlesByReading_data()
{
    QTest::addColumn<int>("harm");
    QTest::addColumn<int>("outcome");
    QTest::addColumn<int>("revoked");
    const auto row = [](const char *name, Harm harm, Outcome outcome, int revoked) {
        QTest::newRow(name) << static_cast<int>(harm) << static_cast<int>(outcome) << revoked;
    };
    row("no harm", Harm::None, Outcome::Done, 1);
    row("dropped after it was carried out", Harm::DropAfterTaken, Outcome::Done, 1);
    row("dropped unread", Harm::DropUnread, Outcome::Refused, 0);
    row("half an answer", Harm::HalfAnswer, Outcome::Done, 1);
    row("the proxy gave up, the server did not", Harm::GatewayTimeout, Outcome::Done, 1);
    row("silence", Harm::Hang, Outcome::Unknown, 0);
    row("an error of the server's", Harm::QuotingError, Outcome::Refused, 0);
}

void TestActionFaults::settlesByReading()
{
    QFETCH(int, harm);
    QFETCH(int, outcome);
    QFETCH(int, revoked);
    int asked = 0;
    open(QLatin1String(FakeOdoo::Password), &asked);
    m_odoo->arm(static_cast<Harm>(harm), "res.device/revoke");
    const auto report = runAction(context(), order({3, 4}));
    VERIFY_RESULT(report);
    QVERIFY(!report->journalError);
    QCOMPARE(m_odoo->timesAsked("res.device/revoke"), 1);
    QCOMPARE(m_odoo->revoked(), revoked);
    for (const ActionResult &result : report->results) {
        COMPARE_OUTCOME(result, static_cast<Outcome>(outcome));
        QVERIFY(!result.result->proof.isEmpty());
        QVERIFY2(!result.result->proof.contains(QLatin1String(FakeOdoo::Password)), qPrintable(result.result->proof));
    }
    // The journal says the same.
    const auto entry = m_journal->entry(report->entry);
    VERIFY_RESULT(entry);
    QCOMPARE((*entry)->outcome, std::optional(static_cast<Outcome>(outcome)));
    QVERIFY((*entry)->sent.isKnown());
    const auto targets = m_journal->targets(report->entry);
    QCOMPARE(targets->size(), report->results.size());
    for (std::size_t i = 0; i < targets->size(); ++i)
        QCOMPARE((*targets)[i].proof, report->results[i].result->proof);

    if (static_cast<Outcome>(outcome) != Outcome::Unknown)
        return;
    // What was left open is settled later by reading alone.
    m_odoo->disarm();
    const auto read = reread(*m_journal, report->entry, *m_session, m_profile);
    VERIFY_RESULT(read);
    QCOMPARE(read->refused, 2);
    QCOMPARE(m_odoo->timesAsked("res.device/revoke"), 1);
    QCOMPARE((*m_journal->entry(report->entry))->outcome, std::optional(Outcome::Refused));
}

void TestActionFaults::sendsNothingWhereTheCheckFails_data()
{
    QTest::addColumn<int>("harm");
    QTest::addColumn<QByteArray>("stage");
    QTest::addColumn<int>("asks");
    const QMap<QByteArray, Harm> harms{{"dropped after it was carried out", Harm::DropAfterTaken}, {"dropped unread", Harm::DropUnread},
        {"half an answer", Harm::HalfAnswer}, {"the proxy gave up", Harm::GatewayTimeout}, {"silence", Harm::Hang},
        {"a page", Harm::Html}};
    for (auto harm = harms.cbegin(); harm != harms.cend(); ++harm) {
        QTest::addRow("asking: %s", harm.key().constData()) << static_cast<int>(*harm) << QByteArray("preference_change_password") << 0;
        QTest::addRow("checking: %s", harm.key().constData()) << static_cast<int>(*harm) << QByteArray("run_check") << 1;
    }
    QTest::newRow("checking: an error of the server's") << static_cast<int>(Harm::QuotingError) << QByteArray("run_check") << 1;
}

void TestActionFaults::sendsNothingWhereTheCheckFails()
{
    QFETCH(int, harm);
    QFETCH(QByteArray, stage);
    QFETCH(int, asks);
    int asked = 0;
    open(QLatin1String(FakeOdoo::Password), &asked);
    m_odoo->arm(static_cast<Harm>(harm), stage);
    const auto report = runAction(context(), order({3, 4}));
    VERIFY_RESULT(report);
    QCOMPARE(asked, asks);
    QCOMPARE(m_odoo->timesAsked("res.device/revoke"), 0);
    QCOMPARE(m_odoo->revoked(), 0);
    for (const ActionResult &result : report->results)
        COMPARE_OUTCOME(result, Outcome::Refused);
    QVERIFY(!(*m_journal->entry(report->entry))->sent.isKnown());
}

void TestActionFaults::isAskedByTheOrderWhereNothingElseAsks()
{
    int asked = 0;
    open(QLatin1String(FakeOdoo::Password), &asked);
    m_odoo->arm(Harm::QuotingError, "preference_change_password");
    const auto report = runAction(context(), order({3, 4}));
    VERIFY_RESULT(report);
    QCOMPARE(asked, 1);
    QCOMPARE(m_odoo->revoked(), 1);
    for (const ActionResult &result : report->results)
        COMPARE_OUTCOME(result, Outcome::Done);
}

void TestActionFaults::ordersAnewWhereARowMovedOn()
{
    int asked = 0;
    open(QLatin1String(FakeOdoo::Password), &asked);
    ActionOrder seen = order({3, 4});
    const auto shown = preview(*m_session, m_profile, seen);
    VERIFY_RESULT(shown);
    takeListed(seen, *shown);
    QCOMPARE(seen.targets.at(0).listedAs, 3);
    QCOMPARE(seen.targets.at(1).listedAs, 4);

    // As it was seen, it is ordered without another look.
    const int looks = m_odoo->timesAsked("res.device/search_read");
    m_odoo->moveOn(4);
    const auto report = runAction(context(), seen);
    VERIFY_RESULT(report);
    for (const ActionResult &result : report->results)
        COMPARE_OUTCOME(result, Outcome::Done);
    QCOMPARE(m_odoo->timesAsked("res.device/search_read"), looks + 1); // once it was refused
    QCOMPARE(m_odoo->timesAsked("res.device/revoke"), 2);
    QCOMPARE(m_odoo->revoked(), 1);
    QCOMPARE(asked, 1); // the officer was not asked twice

    ActionOrder again = order({5});
    takeListed(again, *preview(*m_session, m_profile, again));
    const int before = m_odoo->timesAsked("res.device/search_read");
    const auto second = runAction(context(), again);
    VERIFY_RESULT(second);
    COMPARE_OUTCOME(second->results[0], Outcome::Done);
    QCOMPARE(m_odoo->timesAsked("res.device/search_read"), before);
    QCOMPARE(asked, 1);
}

void TestActionFaults::endsBySessionWhereDevicesCannot()
{
    FakeOdoo::Options later;
    later.bySession = true;
    m_odoo = std::make_unique<FakeOdoo>(later);
    m_profile.fields.insert(QStringLiteral("res.session"), {QStringLiteral("session_identifier"), QStringLiteral("last_activity")});
    int asked = 0;
    open(QLatin1String(FakeOdoo::Password), &asked);
    const auto report = runAction(context(), order({3, 4}));
    VERIFY_RESULT(report);
    QCOMPARE(m_odoo->revoked(), 1);
    QCOMPARE(m_odoo->timesAsked("res.device/revoke"), 0);
    for (const ActionResult &result : report->results)
        COMPARE_OUTCOME(result, Outcome::Done);
}

void TestActionFaults::isUnknownWhereTheServerIsGone()
{
    // Looked over before, so that nothing is left to be read but the proof.
    int calls = 0;
    odoo::ServerSettings settings;
    settings.url = m_odoo->url();
    settings.database = QStringLiteral("odoo19");
    odoo::Account account;
    account.login = QLatin1String(FakeOdoo::Login);
    account.password = SecretBytes(QByteArray(FakeOdoo::Password));
    odoo::Asking asking;
    asking.password = [this, &calls](const odoo::PasswordAsk &) -> std::optional<SecretBytes> {
        ++calls;
        m_odoo->arm(Harm::DropAfterTaken, "res.device");
        return SecretBytes(QByteArray(FakeOdoo::Password));
    };
    m_session = std::make_unique<odoo::OdooSession>(settings, std::move(account), std::move(asking), CancelToken());
    ActionOrder seen = order({5});
    seen.targets[0].listedAs = 5;
    const auto report = runAction(context(), seen);
    VERIFY_RESULT(report);
    QCOMPARE(calls, 1);
    QCOMPARE(m_odoo->revoked(), 1);
    COMPARE_OUTCOME(report->results[0], Outcome::Unknown);
    QCOMPARE(report->outcome, Outcome::Unknown);

    m_odoo->disarm();
    VERIFY_RESULT(reread(*m_journal, report->entry, *m_session, m_profile));
    QCOMPARE((*m_journal->entry(report->entry))->outcome, std::optional(Outcome::Done));
    QCOMPARE(m_odoo->revoked(), 1);
}

void TestActionFaults::sendsNothingWhereItCannotReadFirst()
{
    int asked = 0;
    open(QLatin1String(FakeOdoo::Password), &asked);
    m_odoo->arm(Harm::ServerError, "search_read");
    const auto report = runAction(context(), order({3}));
    VERIFY_RESULT(report);
    COMPARE_OUTCOME(report->results[0], Outcome::Refused);
    QCOMPARE(m_odoo->timesAsked("res.device/revoke"), 0);
    QVERIFY(!(*m_journal->entry(report->entry))->sent.isKnown());
}

void TestActionFaults::sendsNothingWithoutThePassword_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("asks");
    QTest::newRow("wrong") << QStringLiteral("not-the-password") << 3;
    QTest::newRow("none given") << QString() << 1;
}

void TestActionFaults::sendsNothingWithoutThePassword()
{
    QFETCH(QString, password);
    QFETCH(int, asks);
    int asked = 0;
    open(password, &asked);
    const auto report = runAction(context(), order({3, 4}));
    VERIFY_RESULT(report);
    QCOMPARE(asked, asks);
    QCOMPARE(m_odoo->revoked(), 0);
    for (const ActionResult &result : report->results)
        COMPARE_OUTCOME(result, Outcome::Refused);
    QCOMPARE(report->outcome, Outcome::Refused);
}

void TestActionFaults::stopsBetweenBatches()
{
    int asked = 0;
    CancelToken cancel;
    open(QLatin1String(FakeOdoo::Password), &asked);
    ActionOrder many = order({1});
    // More than a batch, of which the server knows one.
    for (int i = 0; i < 1500; ++i)
        many.targets.append(ActionTarget::ofSession(QStringLiteral("unknown-%1").arg(i), {}));
    ActionContext stopping = context(cancel);
    int reports = 0;
    stopping.progress = [&](const ActionProgress &progress) {
        ++reports;
        QVERIFY(progress.settled <= progress.targets);
        if (progress.settled > 0)
            cancel.cancel();
    };
    const auto report = runAction(stopping, many);
    VERIFY_RESULT(report);
    QVERIFY(reports > 1);
    QCOMPARE(report->results.size(), 1501U);
    COMPARE_OUTCOME(report->results.front(), Outcome::Done);
    COMPARE_OUTCOME(report->results.back(), Outcome::Refused);
    QVERIFY2(report->results.back().result->proof.contains(QLatin1String("stopped")),
        qPrintable(report->results.back().result->proof));
    QCOMPARE(m_odoo->revoked(), 1);
}

void TestActionFaults::sendsNothingWithoutAJournal()
{
    int asked = 0;
    open(QLatin1String(FakeOdoo::Password), &asked);
    auto db = Database::open(m_ledger->path(), OpenMode::Write);
    VERIFY_RESULT(db);
    VERIFY_RESULT((*db)->exec("DROP TABLE journal"));
    QVERIFY(!runAction(context(), order({3})));
    QCOMPARE(m_odoo->timesAsked("res.device/revoke"), 0);
    QVERIFY(!runAction(context(), ActionOrder()));
}

QTEST_GUILESS_MAIN(TestActionFaults)
#include "test_action_faults.moc"
