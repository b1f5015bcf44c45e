// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/odoo_rpc/json_rpc.h"

#include "core/sources/odoo_rpc/json_text.h"

#include <QCoreApplication>

namespace gatehouse::odoo {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Odoo)
};

HttpRequest jsonPost(const QByteArray &path, Intent intent)
{
    HttpRequest request;
    request.method = "POST";
    request.path = path;
    request.contentType = "application/json";
    request.intent = intent;
    request.body.reserve(16 << 10);
    return request;
}

void openEnvelope(QByteArray &body, std::int64_t id)
{
    body.append(R"({"jsonrpc":"2.0","method":"call","id":)")
        .append(QByteArray::number(static_cast<qint64>(id)))
        .append(",\"params\":");
}

void appendText(QByteArray &to, const QString &text)
{
    appendJsonString(to, text.toUtf8());
}

/// args and kwargs. The server takes the ids first; and of create, alone of all methods, the values (api.call_kw).
void appendArguments(QByteArray &to, const OdooCall &call, QByteArrayView between)
{
    QJsonArray first;
    QJsonObject named = call.args;
    if (call.ids)
        first.append(*call.ids);
    else if (call.method == QLatin1String("create"))
        first.append(named.take(QLatin1String("vals_list")));
    appendJson(to, first);
    to.append(between);
    appendKwargs(to, call, named);
}

bool isPageLike(const HttpAnswer &answer)
{
    return answer.mediaType() == "text/html" || QByteArrayView(answer.body).trimmed().startsWith('<');
}

} // namespace

QJsonObject contextOf(const OdooCall &call)
{
    QJsonObject context = call.context;
    if (!context.contains(QLatin1String("lang")))
        context.insert(QStringLiteral("lang"), QStringLiteral("en_US"));
    return context;
}

void appendKwargs(QByteArray &to, const OdooCall &call, const QJsonObject &args)
{
    appendJson(to, args);
    to.chop(1);
    if (!args.isEmpty())
        to.append(',');
    const bool inArgument = call.secret && !call.secretArgument.isEmpty();
    if (inArgument) {
        appendJsonString(to, call.secretArgument);
        to.append(':');
        appendJson(to, QJsonObject(), call.secretName, call.secret);
        to.append(',');
    }
    to.append("\"context\":");
    appendJson(to, contextOf(call), call.secretName, inArgument ? nullptr : call.secret);
    to.append('}');
}

HttpRequest webCall(const OdooCall &call, std::int64_t id)
{
    HttpRequest request =
        jsonPost("/web/dataset/call_kw/" + call.model.toUtf8() + '/' + call.method.toUtf8(), call.intent);
    openEnvelope(request.body, id);
    request.body.append("{\"model\":");
    appendText(request.body, call.model);
    request.body.append(",\"method\":");
    appendText(request.body, call.method);
    request.body.append(",\"args\":");
    appendArguments(request.body, call, ",\"kwargs\":");
    request.body.append("}}");
    return request;
}

HttpRequest webRequest(const QByteArray &path, const QJsonObject &params, std::int64_t id, QByteArrayView secretName,
    const SecretBytes *secret)
{
    HttpRequest request = jsonPost(path, Intent::Read);
    openEnvelope(request.body, id);
    appendJson(request.body, params, secretName, secret);
    request.body.append('}');
    return request;
}

HttpRequest commonVersion(std::int64_t id)
{
    return webRequest("/jsonrpc",
        QJsonObject{{QStringLiteral("service"), QStringLiteral("common")},
            {QStringLiteral("method"), QStringLiteral("version")}, {QStringLiteral("args"), QJsonArray()}},
        id);
}

HttpRequest commonAuthenticate(const QString &database, const QString &login, const SecretBytes &key, std::int64_t id)
{
    HttpRequest request = jsonPost("/jsonrpc", Intent::Read);
    openEnvelope(request.body, id);
    request.body.append(R"({"service":"common","method":"authenticate","args":[)");
    appendText(request.body, database);
    request.body.append(',');
    appendText(request.body, login);
    request.body.append(',');
    appendJsonString(request.body, key.expose());
    request.body.append(",{}]}}");
    return request;
}

HttpRequest executeKw(
    const QString &database, std::int64_t uid, const SecretBytes &key, const OdooCall &call, std::int64_t id)
{
    HttpRequest request = jsonPost("/jsonrpc", call.intent);
    openEnvelope(request.body, id);
    request.body.append(R"({"service":"object","method":"execute_kw","args":[)");
    appendText(request.body, database);
    request.body.append(',').append(QByteArray::number(static_cast<qint64>(uid))).append(',');
    appendJsonString(request.body, key.expose());
    request.body.append(',');
    appendText(request.body, call.model);
    request.body.append(',');
    appendText(request.body, call.method);
    request.body.append(',');
    appendArguments(request.body, call, ",");
    request.body.append("]}}");
    return request;
}

Fault faultOf(const QString &pythonClass, const QString &message)
{
    if (pythonClass == QLatin1String("odoo.http.SessionExpiredException"))
        return Fault::SessionExpired;
    if (pythonClass.endsWith(QLatin1String(".CheckIdentityException")))
        return Fault::IdentityNeeded;
    if (pythonClass == QLatin1String("odoo.exceptions.AccessDenied"))
        return Fault::AccessDenied;
    if (pythonClass == QLatin1String("odoo.exceptions.AccessError"))
        return message.startsWith(QLatin1String("Database not found")) ? Fault::NoDatabase : Fault::AccessError;
    if (pythonClass == QLatin1String("odoo.exceptions.MissingError"))
        return Fault::MissingRecord;
    if (pythonClass.startsWith(QLatin1String("odoo.exceptions."))) {
        if (message.startsWith(QLatin1String("Incorrect Password")))
            return Fault::WrongPassword;
        if (message.contains(QLatin1String("can only be accessed over HTTP")))
            return Fault::OnlyOverHttp;
        if (message.startsWith(QLatin1String("Object ")) && message.contains(QLatin1String(" doesn't exist")))
            return Fault::UnknownModel; // execute_kw of 17 and 18
        return Fault::UserError;
    }
    if (pythonClass == QLatin1String("psycopg2.OperationalError"))
        return Fault::NoDatabase;
    if (pythonClass == QLatin1String("werkzeug.exceptions.NotFound"))
        return Fault::UnknownModel;
    // Before 19 the registry is a dictionary and the model a key that is not in it; model names have dots in them.
    if (pythonClass == QLatin1String("builtins.KeyError") && message.contains(QLatin1Char('.')))
        return Fault::UnknownModel;
    if (pythonClass == QLatin1String("builtins.AttributeError"))
        return Fault::UnknownMethod;
    return Fault::Other;
}

CallError serverError(Fault fault, const QString &pythonClass, const QString &message, const Asked &asked)
{
    const QString &host = asked.host;
    const QString said = serverWords(message, asked.secrets);
    CallError error;
    switch (fault) {
    case Fault::SessionExpired:
        error = callError(
            ErrorKind::Auth, Texts::tr("The session on %1 has ended. Sign in again.").arg(host), Delivery::Answered);
        break;
    case Fault::IdentityNeeded:
        error = callError(ErrorKind::Auth, Texts::tr("%1 wants to know again who you are. Sign in again.").arg(host),
            Delivery::Answered);
        break;
    case Fault::AccessDenied:
        error = callError(ErrorKind::Auth,
            Texts::tr("%1 denies access: “%2”. Check login and password or key.").arg(host, said), Delivery::Answered);
        break;
    case Fault::WrongPassword:
        error = callError(ErrorKind::Auth,
            Texts::tr("%1 does not accept this password; nothing was done. Try again.").arg(host), Delivery::Answered);
        break;
    case Fault::AccessError:
        error = callError(
            ErrorKind::Refused, Texts::tr("You may not do this on %1: “%2”").arg(host, said), Delivery::Answered);
        break;
    case Fault::MissingRecord:
        error = callError(ErrorKind::Refused,
            Texts::tr("%1 no longer has one of these records, so it did nothing: “%2” Read it again and repeat.")
                .arg(host, said),
            Delivery::Answered);
        break;
    case Fault::UserError:
        error = callError(ErrorKind::Refused, Texts::tr("%1 refuses: “%2”").arg(host, said), Delivery::Answered);
        break;
    case Fault::UnknownModel:
    case Fault::UnknownMethod:
        error = callError(ErrorKind::Refused, Texts::tr("%1 does not know what was asked for: “%2”").arg(host, said),
            Delivery::Answered);
        break;
    case Fault::OnlyOverHttp:
        error = callError(ErrorKind::Refused,
            Texts::tr("%1 does this only for somebody signed in with a password, not with a key.").arg(host),
            Delivery::Answered);
        break;
    case Fault::NoDatabase:
        error = callError(ErrorKind::Input, Texts::tr("%1 does not have this database. Check its name.").arg(host),
            Delivery::Answered);
        break;
    default:
        error = callError(ErrorKind::Protocol,
            Texts::tr("%1 failed at this: %2 “%3”. Its server log tells more.")
                .arg(host, serverWords(pythonClass, asked.secrets), said),
            Delivery::Answered);
    }
    error.fault = fault;
    error.pythonClass = serverWords(pythonClass, asked.secrets);
    return error;
}

CallError strangeAnswer(const HttpAnswer &answer, const Asked &asked)
{
    CallError error;
    const bool page = isPageLike(answer);
    if (answer.status >= 500)
        // Odoo rolls back when it fails, but a proxy that lost patience (502, 504) does not know what Odoo did.
        error = callError(ErrorKind::Network,
            Texts::tr("%1 reports an internal error (HTTP %2). Try again; its server log tells more.")
                .arg(asked.host)
                .arg(answer.status),
            Delivery::MaybeTaken);
    else if (answer.status >= 400)
        error = callError(ErrorKind::Protocol,
            Texts::tr("%1 answers “HTTP %2”. Is this the address of an Odoo, with its sub-path if it has one?")
                .arg(asked.host)
                .arg(answer.status),
            Delivery::Answered);
    else if (page)
        error = callError(ErrorKind::Protocol,
            Texts::tr("%1 answers with a web page instead of data. Is this the address of an Odoo, and is no other "
                      "login page in between?")
                .arg(asked.host),
            Delivery::MaybeTaken);
    else
        error = callError(ErrorKind::Protocol,
            Texts::tr("The answer of %1 is not the JSON that Odoo speaks. Is this the address of an Odoo?")
                .arg(asked.host),
            Delivery::MaybeTaken);
    error.httpStatus = answer.status;
    error.fault = Fault::Other;
    return error;
}

CallResult<QJsonValue> readJsonRpc(const HttpAnswer &answer, const Asked &asked)
{
    if (answer.status != 200 && (isPageLike(answer) || !answer.mediaType().contains("json")))
        return tl::unexpected(strangeAnswer(answer, asked));
    if (isPageLike(answer))
        return tl::unexpected(strangeAnswer(answer, asked));
    const auto parsed = parseJson(answer.body, asked.host);
    if (!parsed) {
        CallError error = callError(parsed.error().kind, parsed.error().text, Delivery::MaybeTaken, Fault::Other);
        error.httpStatus = answer.status;
        return tl::unexpected(error);
    }
    const QJsonObject envelope = parsed->toObject();
    if (envelope.value(QLatin1String("error")).isObject()) {
        const QJsonObject said = envelope.value(QLatin1String("error")).toObject();
        const QJsonObject data = said.value(QLatin1String("data")).toObject();
        const QString name = data.value(QLatin1String("name")).toString();
        const QString message =
            data.value(QLatin1String("message")).toString(said.value(QLatin1String("message")).toString());
        const int code = said.value(QLatin1String("code")).toInt();
        Fault fault = faultOf(name, message);
        if (code == 100 && fault != Fault::IdentityNeeded)
            fault = Fault::SessionExpired;
        CallError error = serverError(fault, name, message, asked);
        error.httpStatus = answer.status;
        return tl::unexpected(error);
    }
    // Without a result a method returned nothing, so only the envelope tells a success from some other JSON.
    const bool ours = envelope.value(QLatin1String("jsonrpc")).toString() == QLatin1String("2.0") &&
                      envelope.value(QLatin1String("id")).isDouble() &&
                      envelope.value(QLatin1String("id")).toInteger() == asked.id;
    if (answer.status != 200 || !ours)
        return tl::unexpected(strangeAnswer(answer, asked));
    const QJsonValue result = envelope.value(QLatin1String("result"));
    return result.isUndefined() ? QJsonValue(QJsonValue::Null) : result;
}

} // namespace gatehouse::odoo
