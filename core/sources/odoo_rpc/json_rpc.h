// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/odoo_rpc/delivery.h"
#include "core/sources/odoo_rpc/http_message.h"
#include "core/sources/odoo_rpc/json_text.h"
#include "core/sources/odoo_rpc/odoo_call.h"

#include <QJsonValue>

#include <cstdint>

/// Odoo's JSON-RPC: what web clients speak with a session cookie (/web/session/…, /web/dataset/call_kw) and the older
/// /jsonrpc with a login and an API key in every call. HTTP 200 for nearly everything; errors are in the body.
/// Form: addons/web/controllers and odoo/http.py of Odoo 17 to 19, as observed on running servers.
namespace gatehouse::odoo {

/// What was tried, for errors that are worded by it.
struct Asked
{
    QString host;
    Intent intent = Intent::Read;
    std::int64_t id = 0; ///< of the envelope; the answer must repeat it
    Secrets secrets;     ///< not to be quoted
};

/// A call of a model with the session cookie.
HttpRequest webCall(const OdooCall &call, std::int64_t id);
/// Any other JSON route with plain parameters: "/web/session/check".
HttpRequest webRequest(const QByteArray &path, const QJsonObject &params, std::int64_t id,
    QByteArrayView secretName = {}, const SecretBytes *secret = nullptr);

/// /jsonrpc service "common": version, authenticate.
HttpRequest commonVersion(std::int64_t id);
HttpRequest commonAuthenticate(const QString &database, const QString &login, const SecretBytes &key, std::int64_t id);
/// /jsonrpc service "object": execute_kw.
HttpRequest executeKw(
    const QString &database, std::int64_t uid, const SecretBytes &key, const OdooCall &call, std::int64_t id);

/// The `result`, null where a method returns nothing; or the server's error, or why the answer was not understood.
CallResult<QJsonValue> readJsonRpc(const HttpAnswer &answer, const Asked &asked);

/// What an Odoo exception means, by its Python class and its English text.
Fault faultOf(const QString &pythonClass, const QString &message);
/// An Answered error with a sentence for the officer.
CallError serverError(Fault fault, const QString &pythonClass, const QString &message, const Asked &asked);
/// An answer that is no answer of Odoo's: a page, an error of a proxy in between.
CallError strangeAnswer(const HttpAnswer &answer, const Asked &asked);
/// The context of a call, with `lang`.
QJsonObject contextOf(const OdooCall &call);
/// {…args…, "context": {…}}, with the call's secret where it belongs.
void appendKwargs(QByteArray &to, const OdooCall &call, const QJsonObject &args);

} // namespace gatehouse::odoo
