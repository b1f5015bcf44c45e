// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/kept_records.h"

#include <QTest>

#include <string>

using namespace gatehouse;

namespace {

/// Writes down what it is told, every field of it.
class Protocol final : public RecordSink
{
public:
    QStringList lines;

    void device(const DeviceRecord &r) override
    {
        add("device", of(r.user), r.identifier, r.platform, r.browser, r.ip, r.country, r.city, r.mobile, int(r.end), r.isExact,
            r.firstActivity.ms, r.lastActivity.ms);
    }
    void event(const EventRecord &r) override
    {
        add("event", r.time.ms, int(r.kind), r.doubtful, of(r.user), r.ip, r.identifier, r.note, r.identity, r.line);
    }
    void user(const UserRecord &r) override
    {
        add("user", of(r.user), flag(r.active), flag(r.share), flag(r.totpEnabled), r.created.ms, r.lastLogin.ms, flag(r.administrator),
            flag(r.accessManager));
    }
    void reject(const Reject &r) override { add("reject", r.line, r.reason.toStdString(), r.excerpt.toStdString()); }
    void trustedDevice(const TrustedDeviceRecord &r) override
    {
        add("trusted", r.odooId, of(r.user), r.name, r.created.ms, r.expires.ms);
    }
    void apiKey(const ApiKeyRecord &r) override { add("key", r.odooId, of(r.user), r.name, r.scope, r.created.ms, r.expires.ms); }
    void parameter(const ParameterRecord &r) override { add("parameter", r.key, r.of, r.value); }
    void guardSession(const GuardSessionRecord &r) override
    {
        add("guard", r.identifier, r.ended.ms, r.endCause, of(r.endedBy), r.endReason, r.authMethod, r.secondFactor, r.suspicious,
            r.loginIp, r.forwardedFor, r.userAgent);
    }
    void account(const AccountRecord &r) override
    {
        add("account", of(r.user), r.allowsMultiple, r.lockedUntil.ms, r.failures, r.passwordSet.ms, r.passwordSetKnown);
    }

private:
    static std::string flag(std::optional<bool> f) { return f ? (*f ? "yes" : "no") : "?"; }
    static std::string of(const UserRef &user)
    {
        return std::to_string(user.odooId) + '/' + std::string(user.login) + '/' + std::string(user.name);
    }
    static QString text(std::string_view t) { return QString::fromUtf8(t.data(), qsizetype(t.size())); }
    template <typename Number>
    static QString text(Number n)
        requires std::is_arithmetic_v<Number>
    {
        return QString::number(n);
    }
    template <typename... Fields>
    void add(const Fields &...fields)
    {
        lines << QStringList{text(fields)...}.join(u'|');
    }
};

/// Tells records of every kind, and lends its text as readers do: for as long as the call takes.
void tellAll(RecordSink &sink, int round)
{
    std::vector<std::string> texts;
    texts.reserve(64);
    const auto lent = [&](const char *word) -> std::string_view {
        // Longer than a string that is kept within itself, so that what is left behind is seen to be gone.
        return texts.emplace_back(std::string(word) + " of round " + std::to_string(round) + std::string(40, '.'));
    };
    const Instant then = Instant::fromMs(1'700'000'000'000 + round);
    const UserRef user{round, lent("login"), lent("name")};
    sink.event({then, EventKind::LoginFailed, true, user, lent("ip"), lent("identifier"), lent("note"), 77U + unsigned(round), 5});
    sink.device({user, lent("identifier"), lent("platform"), lent("browser"), lent("ip"), lent("country"), lent("city"), true,
        SessionEnd::Revoked, true, then, then.plusSeconds(1)});
    sink.event({then.plusSeconds(2), EventKind::LoginOk, false, {}, {}, {}, {}, 1, 6});
    sink.user({user, true, {}, false, then, then.plusSeconds(3), {}, true});
    sink.reject({round, QStringLiteral("no time"), "2026-"});
    sink.trustedDevice({9, user, lent("Firefox on Linux"), then, then.plusSeconds(4)});
    sink.apiKey({8, user, lent("backup"), lent("rpc"), then, {}});
    sink.parameter({lent("key"), lent("group"), lent("value")});
    sink.guardSession({lent("identifier"), then, lent("officer"), user, lent("left"), lent("password"), lent("totp"), lent("country"),
        lent("203.0.113.1"), lent("forwarded"), lent("agent")});
    sink.account({user, true, then, 3, then.plusSeconds(5), true});
    sink.device({user, lent("second"), {}, {}, {}, {}, {}, false, SessionEnd::None, false, {}, {}});
    for (std::string &text : texts)
        std::fill(text.begin(), text.end(), '#');
}

} // namespace

class TestKeptRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatItWasToldInThatOrder()
    {
        Protocol direct;
        KeptRecords kept;
        for (int round = 0; round < 500; ++round) {
            tellAll(direct, round);
            tellAll(kept, round);
        }
        QCOMPARE(kept.count(), std::size_t(500 * 11));
        const KeptRecords elsewhere = std::move(kept);
        Protocol later;
        elsewhere.tell(later);
        QCOMPARE(later.lines, direct.lines);
        Protocol again;
        elsewhere.tell(again);
        QCOMPARE(again.lines, direct.lines);
    }
    void ofNothingItTellsNothing()
    {
        Protocol protocol;
        KeptRecords().tell(protocol);
        QVERIFY(protocol.lines.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestKeptRecords)
#include "test_kept_records.moc"
