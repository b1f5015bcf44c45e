// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/odoo_rpc/guard_records.h"

#include "core/domain/guard_note.h"
#include "core/domain/stable_hash.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <list>
#include <optional>

namespace gatehouse::odoo {

namespace {

using Part = GuardNote::Part;

constexpr qsizetype LongestWord = 60;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Odoo)
};

/// The Guard's own keys, and nothing that only looks like one.
QString wordOf(const QJsonValue &value)
{
    const QString text = value.toString();
    const bool isWord = text.size() <= LongestWord && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
    });
    return isWord ? text : QString();
}

QString wordsOf(const QJsonValue &list)
{
    QStringList words;
    const QJsonArray values = list.toArray();
    for (qsizetype i = 0; i < std::min<qsizetype>(values.size(), 5); ++i) {
        if (const QString word = wordOf(values.at(i)); !word.isEmpty())
            words << word;
    }
    return words.join(u',');
}

/// One row's values as UTF-8, alive as long as the row is looked at.
class GuardRow
{
public:
    explicit GuardRow(const QJsonValue &value)
        : m_object(value.toObject())
    {
    }

    QJsonValue value(const char *name) const { return m_object.value(QLatin1String(name)); }
    std::int64_t number(const char *name) const { return value(name).toInteger(); }
    std::string_view text(const char *name) { return kept(value(name).toString().left(LongestGuardText)); }
    std::string_view word(const char *name) { return kept(wordOf(value(name))); }
    std::string_view kept(const QString &text)
    {
        if (text.isEmpty())
            return {};
        m_texts.push_back(text.toStdString());
        return m_texts.back();
    }
    Instant time(const char *name) const
    {
        const QJsonValue v = value(name);
        return v.isString() ? parseInstant(v.toString().left(LongestWord).toStdString()).value_or(Instant{}) : Instant{};
    }
    UserRef user(const char *id, const char *login) { return {std::max<std::int64_t>(0, number(id)), text(login), {}}; }
    QByteArray json() const { return QJsonDocument(m_object).toJson(QJsonDocument::Compact).left(200); }

private:
    QJsonObject m_object;
    std::list<std::string> m_texts;
};

std::optional<SessionEnd> endOf(const QString &status)
{
    constexpr std::array<std::pair<const char *, SessionEnd>, 5> Ends{{{"active", SessionEnd::Open},
        {"logged_out", SessionEnd::LoggedOut}, {"expired", SessionEnd::Expired}, {"revoked", SessionEnd::Revoked},
        {"ended", SessionEnd::Ended}}};
    for (const auto &[word, end] : Ends) {
        if (status == QLatin1String(word))
            return end;
    }
    return std::nullopt;
}

QString shownValue(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    return value.toVariant().toString().simplified().left(LongestWord);
}

/// "idle_days 0 → 3, keep_days 365 → 30".
QString changesText(const QJsonObject &changes)
{
    QStringList parts;
    for (auto it = changes.begin(); it != changes.end() && parts.size() < 20; ++it) {
        const QJsonObject change = it.value().toObject();
        parts << QStringLiteral("%1 %2 → %3").arg(it.key().left(LongestWord), shownValue(change.value(QLatin1String("from"))),
            shownValue(change.value(QLatin1String("to"))));
    }
    return parts.join(QStringLiteral(", "));
}

QString noteOf(const GuardRow &row, const QHash<qint64, QString> &actors)
{
    const QJsonObject details = row.value("details").toObject();
    const auto detail = [&details](const char *name) { return details.value(QLatin1String(name)); };
    GuardNote note;
    note.add(Part::Cause, detail("lock").isObject() ? QStringLiteral("unlocked") : wordOf(detail("cause")));
    note.add(Part::Method, wordOf(detail("method")));
    note.add(Part::SecondFactor, wordOf(detail("second_factor")));
    note.add(Part::Suspicious, wordsOf(detail("suspicious")));
    const QString via = wordOf(row.value("via"));
    note.add(Part::Via, via == QLatin1String("web") ? QString() : via);
    note.add(Part::Refused, detail("refused").toBool() ? QStringLiteral("yes") : QString());
    if (const qint64 seconds = detail("seconds").toInteger(); seconds > 0)
        note.add(Part::Seconds, QString::number(seconds));
    const qint64 actor = row.number("actor_id");
    if (actor > 0 && actor != row.number("user_id"))
        note.add(Part::By, actors.value(actor, QStringLiteral("#%1").arg(actor)));
    else if (actor <= 0)
        note.add(Part::By, detail("ordered_by").toString().left(LongestWord)); // a role of the database
    // Of an attempt, which has no session that tells; what an officer works with is of no interest.
    if (actor <= 0 && row.value("session_identifier").toString().isEmpty()) {
        note.add(Part::Browser, row.value("browser").toString().left(LongestWord));
        note.add(Part::Platform, row.value("platform").toString().left(LongestWord));
    }
    note.add(Part::Changes, changesText(detail("changes").toObject()));
    note.add(Part::Reason, detail("reason").toString().left(LongestGuardText));
    return note.text();
}

} // namespace

void takeGuardSession(const QJsonValue &value, RecordSink &sink)
{
    GuardRow row(value);
    DeviceRecord device;
    device.identifier = row.text("identifier");
    const std::optional<SessionEnd> end = endOf(row.value("status").toString());
    const Instant started = row.time("started");
    device.lastActivity = row.time("last_activity");
    if (!device.lastActivity.isKnown())
        device.lastActivity = started;
    if (device.identifier.empty() || !end || !device.lastActivity.isKnown()) {
        sink.reject(Reject{0, Texts::tr("A session of the Guard has no identifier, no time, or a status that is not known."), row.json()});
        return;
    }
    device.user = row.user("user_id", "login");
    device.platform = row.text("platform");
    device.browser = row.text("browser");
    device.ip = row.text("ip_address");
    device.country = row.text("country");
    device.city = row.text("city");
    device.mobile = row.value("device_type").toString() == QLatin1String("mobile");
    device.end = *end;
    device.isExact = true;
    device.firstActivity = started;
    // The place is that of the login.
    const std::string_view last = row.text("last_ip_address");
    const bool moved = !last.empty() && last != device.ip;
    if (moved) {
        DeviceRecord before = device;
        before.lastActivity = started.isKnown() ? started : device.lastActivity;
        sink.device(before);
        device.ip = last;
        device.country = device.city = {};
    }
    sink.device(device);

    GuardSessionRecord facts;
    facts.identifier = device.identifier;
    facts.ended = *end == SessionEnd::Open ? Instant{} : row.time("ended");
    facts.endCause = *end == SessionEnd::Open ? std::string_view() : row.word("end_cause");
    facts.endedBy.odooId = std::max<std::int64_t>(0, row.number("ended_by"));
    facts.endReason = row.text("end_reason");
    facts.authMethod = row.word("auth_method");
    facts.secondFactor = row.word("second_factor");
    facts.suspicious = row.kept(wordsOf(row.value("suspicious")));
    facts.loginIp = row.text("ip_address");
    facts.forwardedFor = row.text("forwarded_for");
    facts.userAgent = row.text("user_agent");
    sink.guardSession(facts);
}

void takeGuardEvent(const QJsonValue &value, std::uint64_t installation, const QHash<qint64, QString> &actors, RecordSink &sink,
    TouchedAccounts &touched)
{
    GuardRow row(value);
    EventRecord event;
    const std::optional<EventKind> kind = eventKindFromName(row.value("kind").toString());
    const std::int64_t id = row.number("id");
    event.time = row.time("occurred");
    if (!kind || id <= 0 || !event.time.isKnown()) {
        sink.reject(Reject{0, Texts::tr("An event of the Guard has no number, no time, or a kind that is not known."), row.json()});
        return;
    }
    event.kind = *kind;
    event.user = row.user("user_id", "login");
    event.ip = row.text("ip_address");
    event.identifier = row.text("session_identifier");
    event.note = row.kept(noteOf(row, actors));
    event.identity = mixBits(installation ^ mixBits(static_cast<std::uint64_t>(id)));
    sink.event(event);

    if (event.kind == EventKind::PolicyChanged) {
        const QJsonObject changes = row.value("details").toObject().value(QLatin1String("changes")).toObject();
        touched.allowances = touched.allowances || changes.contains(QLatin1String("allowed_network")) || changes.contains(QLatin1String("allowed_device"));
    }
    if (event.user.odooId == 0)
        return;
    switch (event.kind) {
    case EventKind::LoginOk:
        touched.signedIn.insert(event.user.odooId);
        break;
    case EventKind::LoginFailed:
    case EventKind::LockedOut:
    case EventKind::PasswordChanged:
    case EventKind::PolicyChanged:
        touched.changed.insert(event.user.odooId);
        break;
    default:
        break;
    }
}

std::optional<GuardAccount> guardAccountFrom(const QJsonValue &value, Instant now)
{
    constexpr std::int64_t HundredYears = 100LL * 366 * 86400;
    const GuardRow row(value);
    GuardAccount account;
    account.id = row.number("id");
    account.login = row.value("login").toString().left(LongestGuardText).toStdString();
    if (account.id <= 0 || account.login.empty())
        return std::nullopt;
    account.isActive = row.value("active").toBool();
    account.allowsMultiple = row.value("allow_multiple_sessions").toBool();
    if (const std::int64_t seconds = row.number("locked_seconds"); seconds > 0)
        account.lockedUntil = now.plusSeconds(std::min(seconds, HundredYears));
    account.failures = std::clamp<std::int64_t>(row.number("failures"), 0, 1'000'000'000);
    account.passwordSet = now.plusSeconds(-std::clamp<std::int64_t>(row.number("password_age_seconds"), 0, HundredYears));
    account.passwordSetKnown = row.value("password_age_known").toBool();
    account.sessions = std::max<std::int64_t>(0, row.number("sessions"));
    return account;
}

AccountRecord recordOf(const GuardAccount &account)
{
    AccountRecord record;
    record.user.odooId = account.id;
    record.user.login = account.login;
    record.allowsMultiple = account.allowsMultiple;
    record.lockedUntil = account.lockedUntil;
    record.failures = account.failures;
    record.passwordSet = account.passwordSet;
    record.passwordSetKnown = account.passwordSetKnown;
    return record;
}

} // namespace gatehouse::odoo
