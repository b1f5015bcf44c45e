// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secret_bytes.h"
#include "core/sources/odoo_rpc/delivery.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

/// JSON as text, where secrets must not pass through QString and QJsonObject, whose memory nobody overwrites; and JSON
/// from servers that may mean harm.
namespace gatehouse::odoo {

/// `utf8` in quotes, escaped.
void appendJsonString(QByteArray &to, QByteArrayView utf8);
void appendJson(QByteArray &to, const QJsonArray &value);
/// With one more member, if `secret` is given.
void appendJson(
    QByteArray &to, const QJsonObject &value, QByteArrayView secretName = {}, const SecretBytes *secret = nullptr);

/// Parses an answer's body; what is wrong with it in words otherwise. Depth is limited to 1024 by QJsonDocument.
Result<QJsonValue> parseJson(const QByteArray &body, const QString &host);

/// What must not be told, whoever quotes it; only lent.
using Secrets = QList<const SecretBytes *>;

/// A server's sentence, fit for an error of ours: one line, no control or formatting characters, secrets (of six bytes
/// and more: shorter ones are parts of any word) replaced by dots, 300 characters at most.
QString serverWords(const QString &quoted, const Secrets &secrets = {});

} // namespace gatehouse::odoo
