// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/odoo_rpc/odoo_session.h"

#include "core/sources/odoo_rpc/json2.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace gatehouse::odoo {

namespace {

constexpr int IdentifierLength = 42;
constexpr std::int64_t AliveForSeconds = 30;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Odoo)
};

Instant now()
{
    return Instant::fromMs(QDateTime::currentMSecsSinceEpoch());
}

} // namespace

OdooSession::OdooSession(const ServerSettings &settings, Account account, Asking asking, const CancelToken &cancel)
    : m_http(settings, cancel)
    , m_account(std::move(account))
    , m_asking(std::move(asking))
{
    m_who.database = settings.database;
    if (!m_account.trustedDevice.isEmpty())
        m_http.cookies().set("td_id", std::move(m_account.trustedDevice));
}

OdooSession::~OdooSession() = default;

CallResult<HttpAnswer> OdooSession::exchange(HttpRequest &request)
{
    auto answer = m_http.exchange(request);
    if (!answer)
        return answer;
    m_lastHeard = now();
    const QByteArray date = answer->header("Date");
    if (!date.isEmpty()) {
        QDateTime time =
            QLocale::c().toDateTime(QString::fromLatin1(date), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
        time.setTimeSpec(Qt::UTC);
        if (time.isValid())
            m_serverTime = Instant::fromDateTime(time);
    }
    return answer;
}

Asked OdooSession::asked(Intent intent, const SecretBytes *also) const
{
    // A server that quotes what it was sent must not get a secret into a message or a log.
    const CookieJar &cookies = m_http.cookies();
    return Asked{host(), intent, m_lastId,
        Secrets{&m_account.password, &m_account.apiKey, also, cookies.find("session_id"), cookies.find("td_id")}};
}

CallResult<QJsonValue> OdooSession::route(
    const QByteArray &path, const QJsonObject &params, QByteArrayView secretName, const SecretBytes *secret)
{
    HttpRequest request = webRequest(path, params, ++m_lastId, secretName, secret);
    auto answer = exchange(request);
    if (!answer)
        return tl::unexpected(answer.error());
    auto value = readJsonRpc(*answer, asked(Intent::Read, secret));
    if (!value)
        return tl::unexpected(value.error());
    return value;
}

HttpRequest OdooSession::requestFor(const OdooCall &call, std::int64_t id) const
{
    return m_way == Way::Web     ? webCall(call, id)
           : m_way == Way::Json2 ? json2Call(call, m_http.settings().database, m_account.apiKey)
                                 : executeKw(m_who.database, m_who.uid, m_account.apiKey, call, id);
}

CallResult<QJsonValue> OdooSession::sendOnce(const OdooCall &call)
{
    HttpRequest request = requestFor(call, ++m_lastId);
    auto answer = exchange(request);
    if (!answer)
        return tl::unexpected(answer.error());
    const Asked what = asked(call.intent, call.secret);
    auto value = m_way == Way::Json2 ? readJson2(*answer, what) : readJsonRpc(*answer, what);
    if (!value)
        return tl::unexpected(value.error());
    return value;
}

CallResult<void> OdooSession::ready()
{
    if (m_signedIn)
        return {};
    if (auto who = signIn(); !who)
        return tl::unexpected(who.error());
    return {};
}

CallResult<QJsonValue> OdooSession::call(OdooCall call)
{
    call.intent = Intent::Read;
    for (bool again = false;; again = true) {
        if (auto in = ready(); !in)
            return tl::unexpected(in.error());
        auto value = sendOnce(call);
        const bool ended =
            !value && m_way == Way::Web &&
            (value.error().fault == Fault::SessionExpired || value.error().fault == Fault::IdentityNeeded);
        if (!ended)
            return value;
        m_signedIn = false;
        m_identityUntil = {};
        if (again && value.error().fault == Fault::SessionExpired)
            value.error().text = Texts::tr("%1 signs in on %2, and the server ends that session at once. A rule for sessions there may do so: the Guard's "
                                           "for suspicious logins, of which the first one from this computer is one. Somebody who is signed in "
                                           "elsewhere can allow it (page Alerts).")
                                     .arg(m_account.login, host());
        if (again)
            return value;
    }
}

CallResult<QJsonValue> OdooSession::act(OdooCall call)
{
    call.intent = Intent::Action;
    const bool quiet = !m_lastHeard.isKnown() || now().ms - m_lastHeard.ms > AliveForSeconds * 1000;
    if (m_signedIn && m_way == Way::Web && quiet) {
        const auto alive = route("/web/session/check", {});
        if (!alive && alive.error().kind == ErrorKind::Auth) {
            m_signedIn = false;
            m_identityUntil = {};
        } else if (!alive) {
            CallError error = alive.error();
            error.delivery = Delivery::NotSent;
            return tl::unexpected(error);
        }
    }
    if (auto in = ready(); !in) {
        CallError error = in.error();
        error.delivery = Delivery::NotSent;
        return tl::unexpected(error);
    }
    auto value = sendOnce(call);
    if (!value && m_way == Way::Web &&
        (value.error().fault == Fault::SessionExpired || value.error().fault == Fault::IdentityNeeded)) {
        m_signedIn = false;
        m_identityUntil = {};
        value.error().text = Texts::tr("The session on %1 had ended, so nothing was done. Order it again.").arg(host());
    }
    return value;
}

CallResult<std::int64_t> OdooSession::readPages(
    const PageRequest &request, const std::function<CallResult<void>(const QJsonArray &)> &page)
{
    const auto pageAfter = [&request](std::int64_t id) {
        OdooCall call;
        call.model = request.model;
        call.method = QStringLiteral("search_read");
        call.context = request.context;
        // Ids only grow, so the next page begins behind the last one: its cost does not depend on how deep it is.
        QJsonArray domain{QJsonArray{QStringLiteral("id"), QStringLiteral(">"), static_cast<qint64>(id)}};
        for (const QJsonValue &term : request.domain)
            domain.append(term);
        call.args = {{QStringLiteral("domain"), domain},
            {QStringLiteral("fields"), QJsonArray::fromStringList(request.fields)},
            {QStringLiteral("limit"), request.pageSize}, {QStringLiteral("order"), QStringLiteral("id")},
            // Many-to-one fields as plain ids: their names cost the server as much as the rows do.
            {QStringLiteral("load"), QString()}};
        return call;
    };
    std::int64_t last = request.afterId;
    for (;;) {
        const auto rows = call(pageAfter(last));
        if (!rows)
            return tl::unexpected(rows.error());
        if (!rows->isArray())
            return failCall(ErrorKind::Protocol,
                Texts::tr("%1 answers rows of %2 in a form we do not know.").arg(host(), request.model),
                Delivery::Answered);
        const QJsonArray list = rows->toArray();
        std::int64_t seen = last;
        for (const QJsonValue &row : list) {
            const std::int64_t id = row.toObject().value(QLatin1String("id")).toInteger();
            if (id <= seen)
                return failCall(ErrorKind::Protocol,
                    Texts::tr("%1 answers rows of %2 out of order; they were not taken.").arg(host(), request.model),
                    Delivery::Answered);
            seen = id;
        }
        if (request.ahead && list.size() >= request.pageSize) {
            // The id that its own turn will give it: then it is the same request.
            HttpRequest next = requestFor(pageAfter(seen), m_lastId + 1);
            m_http.sendAhead(next);
        }
        if (!list.isEmpty()) {
            if (auto taken = page(list); !taken)
                return tl::unexpected(taken.error());
        }
        last = seen;
        if (list.size() < request.pageSize)
            return last;
    }
}

CallResult<ServerVersion> OdooSession::version()
{
    const auto value = route("/web/webclient/version_info", {});
    if (!value)
        return tl::unexpected(value.error());
    ServerVersion version;
    version.text = value->toObject().value(QLatin1String("server_version")).toString();
    version.serie = value->toObject().value(QLatin1String("server_serie")).toString();
    if (version.text.isEmpty())
        return failCall(ErrorKind::Protocol,
            Texts::tr("%1 does not say which version it is. Is this the address of an Odoo?").arg(host()),
            Delivery::Answered);
    return version;
}

CallResult<QStringList> OdooSession::databases()
{
    const auto value = route("/web/database/list", {});
    if (!value) {
        CallError error = value.error();
        if (error.fault == Fault::AccessDenied)
            error.text = Texts::tr("%1 does not list its databases. Type the name.").arg(host());
        return tl::unexpected(error);
    }
    QStringList names;
    const QJsonArray list = value->toArray();
    for (const QJsonValue &name : list) {
        if (name.isString())
            names.append(name.toString());
    }
    return names;
}

CallResult<void> OdooSession::logOut()
{
    CallResult<void> outcome;
    if (m_signedIn && m_way == Way::Web) {
        const auto gone = route("/web/session/destroy", {});
        if (!gone && gone.error().kind != ErrorKind::Auth)
            outcome = tl::unexpected(gone.error());
    }
    if (m_byPassword) {
        if (auto other = m_byPassword->logOut(); !other && outcome)
            outcome = other;
        m_byPassword.reset();
    }
    m_http.cookies().remove("session_id");
    m_signedIn = false;
    m_identityUntil = {};
    return outcome;
}

void OdooSession::setCancel(const CancelToken &cancel)
{
    m_http.setCancel(cancel);
    if (m_byPassword)
        m_byPassword->setCancel(cancel);
}

QString OdooSession::sessionIdentifier()
{
    const SecretBytes *cookie = m_http.cookies().find("session_id");
    if (!m_signedIn || m_way != Way::Web || !cookie || cookie->size() < 2 * IdentifierLength)
        return {};
    return QString::fromLatin1(cookie->expose().first(IdentifierLength));
}

CallResult<SecretBytes> OdooSession::askPassword(
    const QString &purpose, const QString &refusal, int attempt, bool signingIn)
{
    if (!m_asking.password)
        return failCall(ErrorKind::Auth,
            Texts::tr("%1 needs the password of %2: %3")
                .arg(host(), m_who.login.isEmpty() ? m_account.login : m_who.login, purpose),
            Delivery::NotSent, Fault::NeedsPassword);
    auto given = m_asking.password(
        PasswordAsk{m_who.login.isEmpty() ? m_account.login : m_who.login, purpose, refusal, attempt, signingIn});
    if (!given)
        return failCall(
            ErrorKind::Cancelled, Texts::tr("No password was given, so nothing was done."), Delivery::NotSent);
    return std::move(*given);
}

} // namespace gatehouse::odoo
