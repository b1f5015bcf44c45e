// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/actions/busy_session.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTcpSocket>

namespace gatehouse::testing {

BusySession::BusySession(
    const OdooBrowser &browser, const QByteArray &userAgent, const QByteArray &address, int threads)
{
    const QUrl url = browser.server().url;
    const QByteArray body = R"({"jsonrpc":"2.0","method":"call","id":1,"params":{}})";
    const QByteArray request =
        "POST /web/session/get_session_info HTTP/1.1\r\nHost: " + url.authority().toUtf8() +
        "\r\nUser-Agent: " + userAgent + "\r\nX-Forwarded-For: " + address +
        "\r\nX-Forwarded-Host: " + url.authority().toUtf8() + "\r\nCookie: session_id=" + browser.sessionId() +
        "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
        "\r\nConnection: close\r\n\r\n" + body;
    for (int i = 0; i < threads; ++i) {
        m_threads.emplace_back([this, url, request] {
            while (!m_stop) {
                QTcpSocket socket;
                socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
                if (!socket.waitForConnected(5000))
                    continue;
                socket.write(request);
                while (socket.waitForReadyRead(10'000))
                    socket.readAll();
                ++m_requests;
            }
        });
    }
}

BusySession::~BusySession()
{
    stop();
}

void BusySession::stop()
{
    m_stop = true;
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

bool ageTrace(const RealOdoo &odoo, const QByteArray &identifier, int seconds)
{
    const QDir folder(odoo.sessionFolder + QLatin1Char('/') + QString::fromLatin1(identifier.left(2)));
    const QStringList names = folder.entryList({QString::fromLatin1(identifier) + QLatin1Char('*')}, QDir::Files);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return false;
        QJsonObject session = QJsonDocument::fromJson(file.readAll()).object();
        file.close();
        QJsonArray traces = session.value(QLatin1String("_trace")).toArray();
        for (qsizetype i = 0; i < traces.size(); ++i) {
            QJsonObject trace = traces.at(i).toObject();
            trace[QLatin1String("last_activity")] = trace.value(QLatin1String("last_activity")).toInteger() - seconds;
            traces[i] = trace;
        }
        session[QLatin1String("_trace")] = traces;
        // In place: the file belongs to the server's user.
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return false;
        file.write(QJsonDocument(session).toJson(QJsonDocument::Compact));
    }
    return !names.isEmpty();
}

} // namespace gatehouse::testing
