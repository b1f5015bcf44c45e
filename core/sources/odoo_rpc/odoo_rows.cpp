// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/odoo_rpc/odoo_rows.h"

#include "core/domain/user_agent.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>
#include <list>
#include <string>

namespace gatehouse::odoo {

namespace {

/// Longer than Odoo lets a request live (limit_time_real), so longer than a row can be on its way.
constexpr std::int64_t SettleSeconds = 120;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Odoo)
};

/// One row's values as UTF-8, alive as long as the row is looked at.
class Row
{
public:
    explicit Row(const QJsonObject &object)
        : m_object(object)
    {
    }

    std::int64_t id() const { return number(QLatin1String("id")); }
    std::int64_t number(QLatin1String name) const
    {
        const QJsonValue value = m_object.value(name);
        // A many-to-one comes as an id, or as [id, name] from a server that does not know `load`.
        return value.isArray() ? value.toArray().at(0).toInteger() : value.toInteger();
    }
    bool isTrue(QLatin1String name) const { return m_object.value(name).toBool(); }
    std::optional<bool> said(QLatin1String name) const
    {
        const QJsonValue value = m_object.value(name);
        return value.isBool() ? std::optional<bool>(value.toBool()) : std::nullopt;
    }
    /// Odoo says false for nothing.
    std::string_view text(QLatin1String name)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isString())
            return {};
        m_texts.push_back(value.toString().toStdString());
        return m_texts.back();
    }
    Instant time(QLatin1String name) const
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isString())
            return {};
        return parseInstant(value.toString().toStdString()).value_or(Instant{});
    }
    QByteArray json() const { return QJsonDocument(m_object).toJson(QJsonDocument::Compact).left(200); }

private:
    QJsonObject m_object;
    std::list<std::string> m_texts;
};

QString odooTime(Instant time)
{
    return time.toDateTime().toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QJsonArray term(const char *field, const char *comparison, const QJsonValue &value)
{
    return QJsonArray{QString::fromLatin1(field), QString::fromLatin1(comparison), value};
}

QJsonArray anyOf(const QList<QJsonArray> &terms)
{
    QJsonArray domain;
    for (qsizetype i = 1; i < terms.size(); ++i)
        domain.append(QStringLiteral("|"));
    for (const QJsonArray &t : terms)
        domain.append(t);
    return domain;
}

QStringList known(const ServerProfile &profile, const QString &model, std::initializer_list<const char *> wanted)
{
    QStringList fields;
    for (const char *name : wanted) {
        if (profile.hasField(model, QString::fromLatin1(name)))
            fields.append(QString::fromLatin1(name));
    }
    return fields;
}

/// Follows the server's clock and the rows through a reading, for the cursor behind it.
class Cursor
{
public:
    Cursor(const OdooSession &session, const RowCursor &from)
        : m_session(session)
        , m_next(from)
    {
    }

    /// Before the first row is looked at: the answer that is there was made by this clock.
    void pageCame()
    {
        if (!m_clock.isKnown())
            m_clock = m_session.serverTime();
    }
    void saw(std::int64_t id, std::initializer_list<Instant> times)
    {
        m_next.lastId = std::max(m_next.lastId, id);
        for (const Instant time : times) {
            if (time.isKnown())
                m_latest = m_latest.isKnown() ? std::max(m_latest, time) : time;
        }
    }
    RowCursor next()
    {
        pageCame(); // no page at all: then this is the clock of the empty answer
        // A server that does not tell the time: nothing is older than its newest row, so from there.
        const Instant until = m_clock.isKnown() ? m_clock : m_latest;
        if (until.isKnown()) {
            const Instant settled = until.plusSeconds(-SettleSeconds);
            m_next.settled = m_next.settled.isKnown() ? std::max(m_next.settled, settled) : settled;
        }
        return m_next;
    }

private:
    const OdooSession &m_session;
    RowCursor m_next;
    Instant m_clock;
    Instant m_latest;
};

bool isFirst(const RowCursor &from)
{
    return from.lastId == 0 || !from.settled.isKnown();
}

/// res.users' field of all groups a user is in, also by way of another one; empty: not to be had.
QString groupsField(const ServerProfile &profile)
{
    const QStringList fields = known(profile, QStringLiteral("res.users"), {"all_group_ids", "groups_id", "group_ids"});
    return fields.isEmpty() || !profile.who.isSystem || profile.groups.isEmpty() ? QString() : fields.first();
}

/// Ids of users in a group.
CallResult<QSet<qint64>> membersOf(
    OdooSession &session, const QString &field, std::int64_t group, const QJsonArray &among)
{
    OdooCall search;
    search.model = QStringLiteral("res.users");
    search.method = QStringLiteral("search");
    search.context = {{QStringLiteral("active_test"), false}};
    const QJsonArray domain{
        QJsonArray{field, QStringLiteral("in"), QJsonArray{static_cast<qint64>(group)}}, term("id", "in", among)};
    search.args = {{QStringLiteral("domain"), domain}};
    const auto ids = session.call(search);
    if (!ids)
        return tl::unexpected(ids.error());
    QSet<qint64> members;
    const QJsonArray list = ids->toArray();
    for (const QJsonValue &id : list)
        members.insert(id.toInteger());
    return members;
}

} // namespace

CallResult<RowsRead> readDevices(OdooSession &session, const ServerProfile &profile, const RowCursor &from,
    RecordSink &sink, const ReadOptions &options)
{
    const QString model = profile.deviceModel();
    if (model.isEmpty())
        return failCall(ErrorKind::Refused,
            Texts::tr("%1: %2.").arg(session.host(), profile.state(Capability::ReadOwnDevices).reason),
            Delivery::NotSent, Fault::UnknownModel);
    PageRequest request;
    request.ahead = true;
    request.model = model;
    request.pageSize = options.pageSize;
    request.fields = known(profile, model,
        {"user_id", "session_identifier", "platform", "browser", "ip_address", "country", "city", "device_type",
            "first_activity", "last_activity", "revoked", "write_date", "user_agent"});
    // Where it is kept, the words that stand for it are made of it, row by row: so they need not come as well.
    const bool hasAgent = request.fields.contains(QStringLiteral("user_agent"));
    if (hasAgent) {
        for (const char *made : {"platform", "browser", "device_type"})
            request.fields.removeAll(QLatin1String(made));
    }
    if (!isFirst(from)) {
        QList<QJsonArray> changed{
            term("id", ">", static_cast<qint64>(from.lastId)), term("last_activity", ">=", odooTime(from.settled))};
        if (request.fields.contains(QStringLiteral("write_date")))
            changed.append(term("write_date", ">=", odooTime(from.settled)));
        request.domain = anyOf(changed);
    }
    Cursor cursor(session, isFirst(from) ? RowCursor{} : from);
    RowsRead read;
    UserAgents agents;
    const auto done = session.readPages(request, [&](const QJsonArray &rows) -> CallResult<void> {
        cursor.pageCame();
        for (const QJsonValue &value : rows) {
            Row row(value.toObject());
            DeviceRecord record;
            record.identifier = row.text(QLatin1String("session_identifier"));
            record.lastActivity = row.time(QLatin1String("last_activity"));
            record.firstActivity = row.time(QLatin1String("first_activity"));
            cursor.saw(row.id(), {record.lastActivity, row.time(QLatin1String("write_date"))});
            if (record.identifier.empty() || !record.lastActivity.isKnown()) {
                sink.reject(
                    Reject{row.id(), Texts::tr("The device row has no session identifier or no time."), row.json()});
                continue;
            }
            record.user.odooId = row.number(QLatin1String("user_id"));
            if (hasAgent) {
                const UserAgent agent = agents.of(row.text(QLatin1String("user_agent")));
                record.platform = agent.platform;
                record.browser = agent.browser;
                record.mobile = agent.mobile;
            } else {
                record.platform = row.text(QLatin1String("platform"));
                record.browser = row.text(QLatin1String("browser"));
                record.mobile = row.text(QLatin1String("device_type")) == "mobile";
            }
            record.ip = row.text(QLatin1String("ip_address"));
            record.country = row.text(QLatin1String("country"));
            record.city = row.text(QLatin1String("city"));
            record.end = row.isTrue(QLatin1String("revoked")) ? SessionEnd::Revoked : SessionEnd::None;
            sink.device(record);
        }
        read.rows += rows.size();
        if (options.progress)
            options.progress(read.rows);
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    read.next = cursor.next();
    return read;
}

CallResult<RowsRead> readUsers(OdooSession &session, const ServerProfile &profile, const RowCursor &from,
    RecordSink &sink, const ReadOptions &options)
{
    const QString model = QStringLiteral("res.users");
    PageRequest request;
    request.model = model;
    request.pageSize = options.pageSize;
    request.context = {{QStringLiteral("active_test"), false}};
    request.fields = known(profile, model,
        {"login", "name", "active", "share", "totp_enabled", "login_date", "create_date", "write_date"});
    if (!isFirst(from)) {
        QList<QJsonArray> changed{
            term("id", ">", static_cast<qint64>(from.lastId)), term("write_date", ">=", odooTime(from.settled))};
        // Logging in does not change the user; who may not read the logins gets them with the next full reading.
        if (profile.can(Capability::ReadLogins) && profile.hasField(model, QStringLiteral("log_ids")))
            changed.append(term("log_ids.create_date", ">=", odooTime(from.settled)));
        request.domain = anyOf(changed);
    }
    // Of a few users all their groups are read along; of all users that would be the larger part of the answer, so
    // there each page is asked for its members of the two groups.
    const QString groups = groupsField(profile);
    const bool groupsCome = !isFirst(from) && !groups.isEmpty();
    if (groupsCome)
        request.fields.append(groups);
    Cursor cursor(session, isFirst(from) ? RowCursor{} : from);
    RowsRead read;
    const auto done = session.readPages(request, [&](const QJsonArray &rows) -> CallResult<void> {
        cursor.pageCame();
        QHash<QString, QSet<qint64>> members;
        if (!groups.isEmpty() && !groupsCome) {
            QJsonArray ids;
            for (const QJsonValue &value : rows)
                ids.append(value.toObject().value(QLatin1String("id")));
            for (auto group = profile.groups.cbegin(); group != profile.groups.cend(); ++group) {
                auto found = membersOf(session, groups, group.value(), ids);
                if (!found)
                    return tl::unexpected(found.error());
                members.insert(group.key(), std::move(*found));
            }
        }
        const auto isMember = [&](const QJsonObject &row, const QString &group) -> std::optional<bool> {
            if (groups.isEmpty() || !profile.groups.contains(group))
                return std::nullopt;
            if (groupsCome)
                return row.value(groups).toArray().contains(
                    QJsonValue(static_cast<qint64>(profile.groups.value(group))));
            return members.value(group).contains(row.value(QLatin1String("id")).toInteger());
        };
        for (const QJsonValue &value : rows) {
            Row row(value.toObject());
            UserRecord record;
            record.user.odooId = row.id();
            record.user.login = row.text(QLatin1String("login"));
            record.user.name = row.text(QLatin1String("name"));
            record.active = row.said(QLatin1String("active"));
            record.share = row.said(QLatin1String("share"));
            record.totpEnabled = row.said(QLatin1String("totp_enabled"));
            record.created = row.time(QLatin1String("create_date"));
            record.lastLogin = row.time(QLatin1String("login_date"));
            record.administrator = isMember(value.toObject(), SystemGroup);
            record.accessManager = isMember(value.toObject(), ManagerGroup);
            cursor.saw(row.id(), {record.lastLogin, row.time(QLatin1String("write_date"))});
            sink.user(record);
        }
        read.rows += rows.size();
        if (options.progress)
            options.progress(read.rows);
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    read.next = cursor.next();
    return read;
}

namespace {

/// Reads every row of a small model.
CallResult<std::int64_t> readAll(OdooSession &session, const ServerProfile &profile, const QString &model,
    std::initializer_list<const char *> fields, const QJsonArray &domain, const std::function<void(Row &)> &take)
{
    if (!profile.hasModel(model))
        return failCall(ErrorKind::Refused, Texts::tr("%1: %2.").arg(session.host(), profile.missing.value(model)),
            Delivery::NotSent, Fault::UnknownModel);
    PageRequest request;
    request.model = model;
    request.fields = known(profile, model, fields);
    request.domain = domain;
    request.context = {{QStringLiteral("active_test"), false}};
    std::int64_t count = 0;
    const auto done = session.readPages(request, [&](const QJsonArray &rows) -> CallResult<void> {
        for (const QJsonValue &value : rows) {
            Row row(value.toObject());
            take(row);
        }
        count += rows.size();
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return count;
}

} // namespace

CallResult<std::int64_t> readTrustedDevices(OdooSession &session, const ServerProfile &profile, RecordSink &sink)
{
    return readAll(session, profile, QStringLiteral("auth_totp.device"),
        {"name", "user_id", "create_date", "expiration_date"}, {}, [&sink](Row &row) {
            TrustedDeviceRecord record;
            record.odooId = row.id();
            record.user.odooId = row.number(QLatin1String("user_id"));
            record.name = row.text(QLatin1String("name"));
            record.created = row.time(QLatin1String("create_date"));
            record.expires = row.time(QLatin1String("expiration_date"));
            sink.trustedDevice(record);
        });
}

CallResult<std::int64_t> readApiKeys(OdooSession &session, const ServerProfile &profile, RecordSink &sink)
{
    return readAll(session, profile, QStringLiteral("res.users.apikeys"),
        {"name", "user_id", "scope", "create_date", "expiration_date"}, {}, [&sink](Row &row) {
            ApiKeyRecord record;
            record.odooId = row.id();
            record.user.odooId = row.number(QLatin1String("user_id"));
            record.name = row.text(QLatin1String("name"));
            record.scope = row.text(QLatin1String("scope"));
            record.created = row.time(QLatin1String("create_date"));
            record.expires = row.time(QLatin1String("expiration_date"));
            sink.apiKey(record);
        });
}

const QStringList &parameterKeys()
{
    static const QStringList keys{QStringLiteral("auth_password_policy.minlength"),
        QStringLiteral("auth_signup.invitation_scope"), QStringLiteral("auth_signup.reset_password"),
        QStringLiteral("auth_signup.reset_password.validity.hours"), QStringLiteral("auth_totp.policy"),
        QStringLiteral("auth_totp.trusted_device_age"), QStringLiteral("base.login_cooldown_after"),
        QStringLiteral("base.login_cooldown_duration"), QStringLiteral("sessions.max_inactivity_seconds")};
    return keys;
}

CallResult<std::int64_t> readParameters(OdooSession &session, const ServerProfile &profile, RecordSink &sink)
{
    QHash<QString, QString> values;
    std::int64_t count = 0;
    // Never all of them: there is a secret among them.
    const QJsonArray wanted{QJsonValue(term("key", "in", QJsonArray::fromStringList(parameterKeys())))};
    const auto read =
        readAll(session, profile, QStringLiteral("ir.config_parameter"), {"key", "value"}, wanted, [&values](Row &row) {
            const std::string_view key = row.text(QLatin1String("key"));
            const std::string_view value = row.text(QLatin1String("value"));
            values.insert(QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())),
                QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())));
        });
    if (!read)
        return tl::unexpected(read.error());
    for (const QString &key : parameterKeys()) {
        const std::string name = key.toStdString();
        const std::string value = values.value(key).toStdString();
        ParameterRecord record;
        record.key = name;
        record.value = value;
        sink.parameter(record);
        ++count;
    }
    if (!profile.can(Capability::ReadLockTimeouts))
        return count;
    const QJsonArray locked = anyOf({term("lock_timeout", ">", 0), term("lock_timeout_inactivity", ">", 0)});
    const auto groups = readAll(session, profile, QStringLiteral("res.groups"),
        {"full_name", "name", "lock_timeout", "lock_timeout_mfa", "lock_timeout_inactivity",
            "lock_timeout_inactivity_mfa"},
        locked, [&](Row &row) {
            std::string_view group = row.text(QLatin1String("full_name"));
            if (group.empty())
                group = row.text(QLatin1String("name"));
            const auto say = [&](const char *key, const std::string &value) {
                ParameterRecord record;
                record.key = key;
                record.of = group;
                record.value = value;
                sink.parameter(record);
                ++count;
            };
            say("res.groups.lock_timeout", std::to_string(row.number(QLatin1String("lock_timeout"))));
            say("res.groups.lock_timeout_mfa", row.isTrue(QLatin1String("lock_timeout_mfa")) ? "True" : "False");
            say("res.groups.lock_timeout_inactivity",
                std::to_string(row.number(QLatin1String("lock_timeout_inactivity"))));
            say("res.groups.lock_timeout_inactivity_mfa",
                row.isTrue(QLatin1String("lock_timeout_inactivity_mfa")) ? "True" : "False");
        });
    if (!groups)
        return tl::unexpected(groups.error());
    return count;
}

} // namespace gatehouse::odoo
