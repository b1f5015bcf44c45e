// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/odoo_rpc/json2.h"

#include "core/sources/odoo_rpc/json_text.h"

#include <QCoreApplication>

namespace gatehouse::odoo {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Odoo)
};

} // namespace

HttpRequest json2Call(const OdooCall &call, const QString &database, const SecretBytes &key)
{
    HttpRequest request;
    request.method = "POST";
    request.path = "/json/2/" + call.model.toUtf8() + '/' + call.method.toUtf8();
    request.contentType = "application/json";
    request.intent = call.intent;
    request.bearer = &key;
    // A cookie of somebody else would be refused together with the key.
    request.cookies = false;
    if (!database.isEmpty())
        request.headers.append({"X-Odoo-Database", database.toUtf8()});
    QJsonObject args = call.args;
    if (call.ids)
        args.insert(QStringLiteral("ids"), *call.ids);
    request.body.reserve(16 << 10);
    appendKwargs(request.body, call, args);
    return request;
}

CallResult<QJsonValue> readJson2(const HttpAnswer &answer, const Asked &asked)
{
    const bool json = answer.mediaType().contains("json");
    if (answer.status == 404 && !json)
        return failCall(ErrorKind::Input,
            Texts::tr("%1 does not have this database, or several and none was named. Check its name.").arg(asked.host),
            Delivery::Answered, Fault::NoDatabase);
    if (!json)
        return tl::unexpected(strangeAnswer(answer, asked));
    const auto parsed = parseJson(answer.body, asked.host);
    if (!parsed) {
        CallError error = callError(parsed.error().kind, parsed.error().text, Delivery::MaybeTaken, Fault::Other);
        error.httpStatus = answer.status;
        return tl::unexpected(error);
    }
    if (answer.status == 200)
        return *parsed;
    const QJsonObject said = parsed->toObject();
    const QString name = said.value(QLatin1String("name")).toString();
    const QString message = said.value(QLatin1String("message")).toString();
    if (name.isEmpty())
        return tl::unexpected(strangeAnswer(answer, asked));
    Fault fault = faultOf(name, message);
    if (answer.status == 401)
        fault = Fault::AccessDenied;
    else if (answer.status == 404 && fault == Fault::UnknownModel && !message.startsWith(QLatin1String("the model")))
        fault = Fault::UnknownMethod;
    CallError error = serverError(fault, name, message, asked);
    if (answer.status == 401)
        error.text = Texts::tr("%1 does not accept the API key: it is wrong, removed or expired, or its owner is "
                               "suspended. Make a new one there.")
                         .arg(asked.host);
    error.httpStatus = answer.status;
    return tl::unexpected(error);
}

} // namespace gatehouse::odoo
