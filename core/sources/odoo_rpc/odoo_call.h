// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secret_bytes.h"
#include "core/sources/odoo_rpc/http_message.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace gatehouse::odoo {

/// A call of a model's method, in a form that every way in can carry: arguments by name alone, as /json/2 wants them.
/// The context always gets `lang` en_US, so that what the server says can be told apart.
struct OdooCall
{
    QString model;
    QString method;
    std::optional<QJsonArray> ids; ///< the records; none for a model-level method (search_read, fields_get)
    QJsonObject args;
    QJsonObject context;
    /// Goes into the context under this name, or into the object argument `secretArgument` if that is named ("vals" of
    /// write); only lent.
    QByteArray secretName;
    QByteArray secretArgument;
    const SecretBytes *secret = nullptr;
    Intent intent = Intent::Read;
};

} // namespace gatehouse::odoo
