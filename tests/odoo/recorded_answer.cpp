// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/odoo/recorded_answer.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <zlib.h>

namespace gatehouse::testing {

namespace {

QByteArray textOf(const QJsonValue &value)
{
    // QJsonDocument writes no bare values.
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

} // namespace

Answer Answer::recorded(const QString &name)
{
    QFile file(QStringLiteral(GATEHOUSE_FIXTURES "/odoo/19/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no recording %s", qPrintable(name));
    const QJsonObject response =
        QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("response")).toObject();
    Answer answer;
    answer.status = response.value(QLatin1String("status")).toInt();
    for (const QJsonValue &header : response.value(QLatin1String("headers")).toArray()) {
        const QByteArray key = header.toArray().at(0).toString().toUtf8();
        if (key != "Content-Length" && key != "Connection")
            answer.headers.append({key, header.toArray().at(1).toString().toUtf8()});
    }
    const QJsonValue body = response.value(QLatin1String("body"));
    answer.body = body.isString() ? body.toString().toUtf8() : textOf(body);
    return answer;
}

Answer Answer::json(int status, const QByteArray &body)
{
    return Answer{status, {{"Content-Type", "application/json; charset=utf-8"}}, body};
}

Answer Answer::value(const QJsonValue &value)
{
    return json(200, textOf(value));
}

Answer Answer::page(int status, const QByteArray &html)
{
    return Answer{status, {{"Content-Type", "text/html; charset=utf-8"}}, html};
}

void Answer::echoId(const QJsonValue &id)
{
    QJsonObject object = QJsonDocument::fromJson(body).object();
    if (!object.contains(QLatin1String("jsonrpc")) || object.contains(QLatin1String("error")))
        return;
    object.insert(QStringLiteral("id"), id);
    body = QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Answer Answer::gzipped() const
{
    Answer packed = *this;
    packed.headers.emplaceBack("Content-Encoding", "gzip");
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    packed.body.resize(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(body.size()))));
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(body.constData()));
    stream.avail_in = static_cast<uInt>(body.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.body.data());
    stream.avail_out = static_cast<uInt>(packed.body.size());
    deflate(&stream, Z_FINISH);
    packed.body.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

QByteArray Answer::bytes(bool keepAlive) const
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + " As recorded\r\n";
    text += "Date: " +
            QLocale::c()
                .toString(QDateTime::currentDateTimeUtc(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
                .toLatin1() +
            "\r\n";
    for (const auto &header : headers)
        text += header.first + ": " + header.second + "\r\n";
    text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    text += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return text + body;
}

} // namespace gatehouse::testing
