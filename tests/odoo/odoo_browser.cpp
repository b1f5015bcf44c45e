// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/odoo/odoo_browser.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QUrlQuery>

namespace gatehouse::testing {

OdooBrowser::OdooBrowser(const RealOdoo &odoo, const QByteArray &userAgent, const QByteArray &address)
    : m_odoo(odoo)
    , m_userAgent(userAgent)
    , m_address(address)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setTransferTimeout(60'000);
}

Result<qint64> OdooBrowser::login(const QString &login, const QString &password)
{
    const auto session = rpc(QStringLiteral("/web/session/authenticate"),
        {{QStringLiteral("db"), m_odoo.database}, {QStringLiteral("login"), login},
            {QStringLiteral("password"), password}});
    if (!session)
        return fail(ErrorKind::Auth, session.error().text);
    return session->toObject().value(QLatin1String("uid")).toInteger();
}

Result<void> OdooBrowser::giveCode(const QString &code)
{
    const QString path = QStringLiteral("/web/login/totp");
    static const QRegularExpression hidden(QStringLiteral("name=\"csrf_token\" value=\"([^\"]+)\""));
    const auto token = hidden.match(QString::fromUtf8(get(path).body));
    if (!token.hasMatch())
        return fail(ErrorKind::Protocol, QStringLiteral("There is no form that asks for a code."));
    const Page answer =
        postForm(path, {{QStringLiteral("csrf_token"), token.captured(1)}, {QStringLiteral("totp_token"), code}});
    if (answer.status == 303)
        return {};
    static const QRegularExpression alert(QStringLiteral("<p class=\"alert alert-danger\"[^>]*>([^<]*)<"));
    return fail(ErrorKind::Auth, alert.match(QString::fromUtf8(answer.body)).captured(1).trimmed());
}

void OdooBrowser::logout()
{
    get(QStringLiteral("/web/session/logout"));
}

bool OdooBrowser::isAlive()
{
    return rpc(QStringLiteral("/web/session/check"), {}).has_value();
}

Result<QJsonValue> OdooBrowser::call(
    const QString &model, const QString &method, const QJsonArray &arguments, const QJsonObject &named)
{
    return rpc(QStringLiteral("/web/dataset/call_kw/%1/%2").arg(model, method),
        {{QStringLiteral("model"), model}, {QStringLiteral("method"), method}, {QStringLiteral("args"), arguments},
            {QStringLiteral("kwargs"), named}});
}

Result<QJsonValue> OdooBrowser::callGuarded(const QString &model, const QString &method, const QJsonArray &arguments,
    const QString &password, const QJsonObject &named)
{
    const auto answer = call(model, method, arguments, named);
    const QString check = QStringLiteral("res.users.identitycheck");
    if (!answer || answer->toObject().value(QLatin1String("res_model")).toString() != check)
        return answer;
    const QJsonObject context{{QStringLiteral("password"), password}};
    return call(check, QStringLiteral("run_check"), {QJsonArray{answer->toObject().value(QLatin1String("res_id"))}},
        {{QStringLiteral("context"), context}});
}

Result<OtpauthUri> OdooBrowser::enrolSecondFactor(qint64 userId, const QString &password)
{
    const QString model = QStringLiteral("auth_totp.wizard");
    const auto opened = callGuarded(
        QStringLiteral("res.users"), QStringLiteral("action_totp_enable_wizard"), {QJsonArray{userId}}, password);
    if (!opened)
        return tl::unexpected(opened.error());
    const QJsonValue wizard = opened->toObject().value(QLatin1String("res_id"));
    const auto rows = call(model, QStringLiteral("read"), {QJsonArray{wizard}, QJsonArray{QStringLiteral("url")}});
    if (!rows)
        return tl::unexpected(rows.error());
    auto uri = OtpauthUri::parse(rows->toArray().first().toObject().value(QLatin1String("url")).toString().toUtf8());
    if (!uri)
        return uri;
    const auto code = totpCode(uri->key, Instant::fromMs(QDateTime::currentMSecsSinceEpoch()));
    if (!code)
        return tl::unexpected(code.error());
    const QJsonObject context{{QStringLiteral("code"), *code}};
    const auto enabled = callGuarded(
        model, QStringLiteral("enable"), {QJsonArray{wizard}}, password, {{QStringLiteral("context"), context}});
    if (!enabled)
        return tl::unexpected(enabled.error());
    return uri;
}

Result<QJsonValue> OdooBrowser::rpc(const QString &path, const QJsonObject &parameters)
{
    QNetworkRequest question = request(path);
    question.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    const QJsonObject envelope{{QStringLiteral("jsonrpc"), QStringLiteral("2.0")},
        {QStringLiteral("method"), QStringLiteral("call")}, {QStringLiteral("id"), 1},
        {QStringLiteral("params"), parameters}};
    const Page page = wait(m_network.post(question, QJsonDocument(envelope).toJson(QJsonDocument::Compact)));
    if (page.status == 0)
        return fail(ErrorKind::Network, QString::fromUtf8(page.body));
    const QJsonObject answer = QJsonDocument::fromJson(page.body).object();
    if (!answer.contains(QLatin1String("jsonrpc")))
        return fail(ErrorKind::Protocol, QStringLiteral("%1 answered %2 and no JSON-RPC.").arg(path).arg(page.status));
    if (const QJsonObject error = answer.value(QLatin1String("error")).toObject(); !error.isEmpty()) {
        const bool gone = error.value(QLatin1String("code")).toInt() == 100;
        return fail(gone ? ErrorKind::Auth : ErrorKind::Refused,
            error.value(QLatin1String("data")).toObject().value(QLatin1String("message")).toString());
    }
    return answer.value(QLatin1String("result"));
}

OdooBrowser::Page OdooBrowser::get(const QString &path)
{
    return wait(m_network.get(request(path)));
}

OdooBrowser::Page OdooBrowser::postForm(const QString &path, const QList<QPair<QString, QString>> &fields)
{
    QNetworkRequest question = request(path);
    question.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/x-www-form-urlencoded"));
    QByteArray body;
    for (const auto &[name, value] : fields) {
        body += body.isEmpty() ? "" : "&";
        body += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return wait(m_network.post(question, body));
}

QByteArray OdooBrowser::sessionId() const
{
    for (const QNetworkCookie &cookie : m_network.cookieJar()->cookiesForUrl(m_odoo.url)) {
        if (cookie.name() == "session_id")
            return cookie.value();
    }
    return {};
}

QNetworkRequest OdooBrowser::request(const QString &path) const
{
    // path may have a query.
    QNetworkRequest question(m_odoo.url.resolved(QUrl(path)));
    question.setRawHeader("User-Agent", m_userAgent);
    // Odoo believes X-Forwarded-For only together with X-Forwarded-Host.
    question.setRawHeader("X-Forwarded-For", m_address);
    question.setRawHeader("X-Forwarded-Host", m_odoo.url.authority().toUtf8());
    return question;
}

OdooBrowser::Page OdooBrowser::wait(QNetworkReply *reply)
{
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    Page page;
    page.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    page.location = reply->rawHeader("Location");
    page.body = page.status ? reply->readAll() : reply->errorString().toUtf8();
    delete reply;
    return page;
}

} // namespace gatehouse::testing
