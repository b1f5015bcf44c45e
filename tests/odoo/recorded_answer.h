// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QPair>
#include <QString>

namespace gatehouse::testing {

/// An HTTP answer, to be sent.
struct Answer
{
    int status = 200;
    QList<QPair<QByteArray, QByteArray>> headers; ///< but Content-Length and Connection
    QByteArray body;

    /// What a real Odoo 19 answered once: tests/fixtures/odoo/19/name.json.
    static Answer recorded(const QString &name);
    static Answer json(int status, const QByteArray &body);
    static Answer value(const QJsonValue &value);
    static Answer page(int status, const QByteArray &html);

    /// Puts the request's id into a JSON-RPC answer.
    void echoId(const QJsonValue &id);
    Answer gzipped() const;
    QByteArray bytes(bool keepAlive) const;
};

} // namespace gatehouse::testing
