// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/odoo/fake_proxy.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace gatehouse::testing {

struct FakeProxy::State
{
    Manner manner = Manner::Open;
    mutable QMutex mutex;
    int tunnels = 0;
    QByteArray everything;
};

class FakeProxy::Server final : public QTcpServer
{
public:
    explicit Server(State &state)
        : m_state(state)
    {
    }

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *inside = new QTcpSocket(this);
        inside->setSocketDescriptor(handle);
        auto *outside = new QTcpSocket(inside);
        outside->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
        auto head = std::make_shared<QByteArray>();
        QObject::connect(inside, &QAbstractSocket::disconnected, inside, &QObject::deleteLater);
        QObject::connect(
            outside, &QIODevice::readyRead, inside, [inside, outside] { inside->write(outside->readAll()); });
        QObject::connect(outside, &QAbstractSocket::disconnected, inside, [inside] { inside->disconnectFromHost(); });
        QObject::connect(inside, &QIODevice::readyRead, inside, [this, inside, outside, head] {
            const QByteArray bytes = inside->readAll();
            const QMutexLocker lock(&m_state.mutex);
            m_state.everything.append(bytes);
            if (outside->state() == QAbstractSocket::ConnectedState) {
                outside->write(bytes);
                return;
            }
            head->append(bytes);
            if (!head->contains("\r\n\r\n"))
                return;
            const QByteArray asked = std::exchange(*head, {});
            if (m_state.manner == Manner::Refuses) {
                inside->write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
                return;
            }
            if (m_state.manner == Manner::WantsPassword &&
                !asked.contains(QByteArray("officer:let-me-out").toBase64())) {
                inside->write(
                    "HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm=\"out\"\r\nContent-Length: 0\r\n\r\n");
                return;
            }
            const QByteArray target = asked.split(' ').value(1);
            outside->connectToHost(QString::fromLatin1(target.left(target.lastIndexOf(':'))),
                target.mid(target.lastIndexOf(':') + 1).toUShort());
            ++m_state.tunnels;
            QObject::connect(outside, &QAbstractSocket::connected, inside,
                [inside] { inside->write("HTTP/1.1 200 Connected\r\n\r\n"); });
        });
    }

private:
    State &m_state;
};

FakeProxy::FakeProxy(Manner manner)
    : m_state(std::make_unique<State>())
{
    m_state->manner = manner;
    m_server = new Server(*m_state);
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_server, [this] { m_server->listen(QHostAddress::LocalHost); }, Qt::BlockingQueuedConnection);
    m_port = m_server->serverPort();
}

FakeProxy::~FakeProxy()
{
    m_thread.quit();
    m_thread.wait();
}

QNetworkProxy FakeProxy::address() const
{
    return QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), m_port);
}

int FakeProxy::tunnels() const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->tunnels;
}

QByteArray FakeProxy::everything() const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->everything;
}

} // namespace gatehouse::testing
