// SPDX-License-Identifier: GPL-3.0-or-later
// OdooSession's ways in. Sequences: Odoo 17 to 19 as observed (web's Home and Session controllers, auth_totp).
#include "core/sources/odoo_rpc/odoo_session.h"

#include "core/sources/odoo_rpc/json2.h"
#include "core/sources/odoo_rpc/login_form.h"

#include <QCoreApplication>

namespace gatehouse::odoo {

namespace {

constexpr int MostTries = 5;
constexpr int MostPasswords = 3;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Odoo)
};

} // namespace

CallResult<WhoAmI> OdooSession::signIn()
{
    m_signedIn = false;
    m_identityUntil = {};
    const auto in = m_account.apiKey.isEmpty() ? signInByPassword() : signInByKey();
    if (!in)
        return tl::unexpected(in.error());
    m_signedIn = true;
    return m_who;
}

CallResult<void> OdooSession::signInByPassword()
{
    m_way = Way::Web;
    QString database = m_http.settings().database;
    if (database.isEmpty()) {
        const auto names = databases();
        if (!names && names.error().fault != Fault::AccessDenied)
            return tl::unexpected(names.error());
        if (!names || names->size() != 1)
            return failCall(ErrorKind::Input,
                names ? Texts::tr("%1 has several databases. Choose one.").arg(host()) : names.error().text,
                Delivery::NotSent, Fault::NoDatabase);
        database = names->first();
    }
    const auto answer = authenticate(database);
    if (!answer)
        return tl::unexpected(answer.error());
    m_who.database = database;
    m_who.login = m_account.login;
    const QJsonObject info = answer->toObject();
    if (!answer->isObject() || !info.contains(QLatin1String("uid")))
        return failCall(ErrorKind::Protocol, Texts::tr("%1 answers the sign-in in a form we do not know.").arg(host()),
            Delivery::Answered);
    if (info.value(QLatin1String("uid")).toInteger() > 0) {
        takeSessionInfo(info);
        return {};
    }
    // No user yet: the password was right, and a second factor is wanted.
    if (auto passed = giveCode(); !passed)
        return passed;
    return readSessionInfo();
}

CallResult<QJsonValue> OdooSession::authenticate(const QString &database)
{
    const QJsonObject who{{QStringLiteral("db"), database}, {QStringLiteral("login"), m_account.login}};
    const bool isAsked = m_account.password.isEmpty();
    QString refusal;
    for (int attempt = 1;; ++attempt) {
        if (isAsked) {
            auto given = askPassword(Texts::tr("to sign in on %1").arg(host()), refusal, attempt, true);
            if (!given)
                return tl::unexpected(given.error());
            m_account.password = std::move(*given);
        }
        auto answer = route("/web/session/authenticate", who, "password", &m_account.password);
        if (answer || answer.error().fault != Fault::AccessDenied)
            return answer;
        // A cooldown is worded otherwise: then trying again makes it longer.
        const bool refused = answer.error().text.contains(QLatin1String("Access Denied"));
        if (refused)
            answer.error().text =
                Texts::tr("%1 does not accept this login with this password (or the user is suspended).").arg(host());
        if (isAsked)
            m_account.password.clear();
        if (!isAsked || !refused || attempt == MostPasswords)
            return answer;
        refusal = answer.error().text;
    }
}

CallResult<void> OdooSession::giveCode()
{
    HttpRequest get;
    get.path = "/web/login/totp";
    get.redirects = Redirects::AsData;
    auto page = exchange(get);
    if (!page)
        return tl::unexpected(page.error());
    const auto unknownPage = [this](int status) {
        CallError error = callError(ErrorKind::Protocol,
            Texts::tr("%1 wants a second step to sign in that is not known here (HTTP %2). Sign in with a browser to "
                      "see what it is.")
                .arg(host())
                .arg(status),
            Delivery::Answered);
        error.httpStatus = status;
        return tl::unexpected(error);
    };
    // The trusted device's cookie stood in for the code.
    if (page->status == 303)
        return {};
    QString refusal;
    for (int attempt = 1;; ++attempt) {
        const QByteArray token = csrfToken(page->body);
        if (page->status != 200 || token.isEmpty() || !asksForCode(page->body))
            return unknownPage(page->status);
        if (attempt > MostTries)
            return failCall(ErrorKind::Auth,
                Texts::tr("%1 did not accept a code: “%2” Wait for the next one and sign in again.")
                    .arg(host(), refusal),
                Delivery::Answered, Fault::WrongCode);
        if (!m_asking.code)
            return failCall(ErrorKind::Auth,
                Texts::tr("%1 wants the second factor's code of %2.").arg(host(), m_account.login), Delivery::NotSent,
                Fault::NeedsCode);
        const auto given = m_asking.code(CodeAsk{m_account.login, refusal, codeWasMailed(page->body), attempt});
        if (!given)
            return failCall(ErrorKind::Cancelled,
                Texts::tr("No code was given, so nobody is signed in on %1.").arg(host()), Delivery::NotSent);

        HttpRequest post;
        post.method = "POST";
        post.path = "/web/login/totp";
        post.redirects = Redirects::AsData;
        post.intent = Intent::Action; // a code is good once: sending it again would be refused
        post.contentType = "application/x-www-form-urlencoded";
        post.body.reserve(1024);
        appendFormField(post.body, "csrf_token", token);
        appendFormField(post.body, "totp_token", given->code.expose());
        if (given->rememberDevice)
            appendFormField(post.body, "remember", "1");
        page = exchange(post);
        if (!page)
            return tl::unexpected(page.error());
        if (page->status == 303)
            return {};
        refusal = formAlert(page->body, asked(Intent::Action, &given->code).secrets);
    }
}

CallResult<void> OdooSession::readSessionInfo()
{
    const auto info = route("/web/session/get_session_info", {});
    if (!info)
        return tl::unexpected(info.error());
    if (info->toObject().value(QLatin1String("uid")).toInteger() <= 0)
        return failCall(ErrorKind::Auth, Texts::tr("%1 took the code but signed nobody in. Try again.").arg(host()),
            Delivery::Answered, Fault::SessionExpired);
    takeSessionInfo(info->toObject());
    return {};
}

void OdooSession::takeSessionInfo(const QJsonObject &info)
{
    m_who.uid = info.value(QLatin1String("uid")).toInteger();
    m_who.login = info.value(QLatin1String("username")).toString(m_account.login);
    m_who.name =
        info.value(QLatin1String("name")).toString(info.value(QLatin1String("partner_display_name")).toString());
    m_who.database = info.value(QLatin1String("db")).toString(m_who.database);
    m_who.isSystem = info.value(QLatin1String("is_system")).toBool();
    m_who.isErpManager = info.value(QLatin1String("is_admin")).toBool();
    m_who.isInternal = info.value(QLatin1String("is_internal_user")).toBool(true);
}

CallResult<void> OdooSession::signInByKey()
{
    m_way = Way::Json2;
    OdooCall call;
    call.model = QStringLiteral("res.users");
    call.method = QStringLiteral("context_get");
    const auto context = sendOnce(call);
    if (context) {
        const std::int64_t uid = context->toObject().value(QLatin1String("uid")).toInteger();
        if (uid <= 0)
            return failCall(
                ErrorKind::Protocol, Texts::tr("%1 does not say whose key this is.").arg(host()), Delivery::Answered);
        return readKeyOwner(uid);
    }
    if (context.error().fault == Fault::AccessDenied || context.error().httpStatus == 0)
        if (context.error().fault != Fault::NoDatabase)
            return tl::unexpected(context.error());

    // A page instead of an answer: another database, or an Odoo before 19, which does not know /json/2.
    HttpRequest probe;
    probe.path = "/json/version";
    probe.redirects = Redirects::AsData;
    const auto known = exchange(probe);
    if (!known)
        return tl::unexpected(known.error());
    if (known->status == 200 && known->mediaType().contains("json"))
        return tl::unexpected(context.error());
    return signInByOldKey();
}

CallResult<void> OdooSession::signInByOldKey()
{
    m_way = Way::JsonRpc;
    const QString &database = m_http.settings().database;
    if (database.isEmpty() || m_account.login.isEmpty())
        return failCall(ErrorKind::Input,
            Texts::tr("%1 is an Odoo before 19: beside the key it needs the database's name and the login.")
                .arg(host()),
            Delivery::NotSent, Fault::NoDatabase);
    HttpRequest request = commonAuthenticate(database, m_account.login, m_account.apiKey, ++m_lastId);
    const auto answer = exchange(request);
    if (!answer)
        return tl::unexpected(answer.error());
    const auto uid = readJsonRpc(*answer, asked(Intent::Read));
    if (!uid)
        return tl::unexpected(uid.error());
    if (uid->toInteger() <= 0)
        return failCall(ErrorKind::Auth,
            Texts::tr(
                "%1 does not accept the API key for %2: it is wrong, removed or expired, or the user is suspended.")
                .arg(host(), m_account.login),
            Delivery::Answered, Fault::AccessDenied);
    m_who.uid = uid->toInteger();
    return readKeyOwner(m_who.uid);
}

CallResult<void> OdooSession::readKeyOwner(std::int64_t uid)
{
    m_who.uid = uid;
    OdooCall read;
    read.model = QStringLiteral("res.users");
    read.method = QStringLiteral("read");
    read.ids = QJsonArray{static_cast<qint64>(uid)};
    read.args = {{QStringLiteral("fields"),
        QJsonArray{QStringLiteral("login"), QStringLiteral("name"), QStringLiteral("share")}}};
    const auto rows = sendOnce(read);
    if (!rows)
        return tl::unexpected(rows.error());
    const QJsonObject row = rows->toArray().at(0).toObject();
    m_who.login = row.value(QLatin1String("login")).toString(m_account.login);
    m_who.name = row.value(QLatin1String("name")).toString();
    m_who.isInternal = !row.value(QLatin1String("share")).toBool();

    const auto inGroup = [this, uid](const QString &group) -> CallResult<bool> {
        OdooCall call;
        call.model = QStringLiteral("res.users");
        call.method = QStringLiteral("has_group");
        call.args = {{QStringLiteral("group_ext_id"), group}};
        call.ids = QJsonArray{static_cast<qint64>(uid)};
        auto value = sendOnce(call);
        if (!value && value.error().delivery == Delivery::Answered) {
            // Odoo 17 asks for the caller alone.
            call.ids.reset();
            value = sendOnce(call);
        }
        if (!value)
            return tl::unexpected(value.error());
        return value->toBool();
    };
    const auto system = inGroup(QStringLiteral("base.group_system"));
    if (!system)
        return tl::unexpected(system.error());
    const auto manager = inGroup(QStringLiteral("base.group_erp_manager"));
    if (!manager)
        return tl::unexpected(manager.error());
    m_who.isSystem = *system;
    m_who.isErpManager = *manager;
    return {};
}

} // namespace gatehouse::odoo
