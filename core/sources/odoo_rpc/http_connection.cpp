// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/odoo_rpc/http_connection.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QNetworkProxyFactory>
#include <QSslCipher>

namespace gatehouse::odoo {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Odoo)
};

QNetworkProxy chooseProxy(const ServerSettings &settings)
{
    // What is on this very computer is behind no proxy of the system's, whatever the system's settings forget to say.
    if (settings.proxyChoice == ProxyChoice::None ||
        (settings.proxyChoice == ProxyChoice::System && settings.isLoopback()))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    QNetworkProxy proxy = settings.proxy;
    if (settings.proxyChoice == ProxyChoice::System) {
        const QList<QNetworkProxy> found = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(settings.url));
        proxy = found.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : found.first();
    }
    // A socket knows tunnels alone; every web proxy has them.
    if (proxy.type() == QNetworkProxy::HttpCachingProxy)
        proxy.setType(QNetworkProxy::HttpProxy);
    if (proxy.type() == QNetworkProxy::FtpCachingProxy || proxy.type() == QNetworkProxy::DefaultProxy)
        proxy.setType(QNetworkProxy::NoProxy);
    return proxy;
}

QString protocolName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2:
        return QStringLiteral("TLS 1.2");
    case QSsl::TlsV1_3:
        return QStringLiteral("TLS 1.3");
    default:
        return {};
    }
}

} // namespace

HttpConnection::HttpConnection(const ServerSettings &settings, const QSslConfiguration &tls, const CancelToken &cancel)
    : m_settings(settings)
    , m_cancel(cancel)
{
    m_socket.setSslConfiguration(tls);
    m_socket.setProxy(chooseProxy(settings));
    m_tick.setInterval(50);
    QObject::connect(&m_socket, &QSslSocket::sslErrors, &m_socket,
        [this](const QList<QSslError> &errors) { judgeCertificate(errors); });
    QObject::connect(&m_socket, &QAbstractSocket::errorOccurred, &m_socket, [this] { m_failed = true; });
}

HttpConnection::~HttpConnection()
{
    m_socket.disconnect();
    m_socket.abort();
}

HttpConnection::Waited HttpConnection::wait(const std::function<bool()> &done, QDeadlineTimer deadline)
{
    m_tick.start();
    Waited waited = Waited::Done;
    while (!done()) {
        if (m_cancel.isCancelled()) {
            waited = Waited::Cancelled;
            break;
        }
        if (deadline.hasExpired()) {
            waited = Waited::TimedOut;
            break;
        }
        m_loop.processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    m_tick.stop();
    return waited;
}

void HttpConnection::judgeCertificate(const QList<QSslError> &errors)
{
    const QSslCertificate certificate = m_socket.peerCertificate();
    rememberTls();
    if (!m_settings.pinnedSha256.isEmpty() && m_tls->sha256 == m_settings.pinnedSha256 && pinAnswers(errors)) {
        m_socket.ignoreSslErrors(errors);
        return;
    }
    m_tls->problems = certificateProblems(errors, certificate, m_settings.url.host());
    // Whatever else is wrong with it: somebody once vouched for another one.
    if (!m_settings.pinnedSha256.isEmpty() && m_tls->sha256 != m_settings.pinnedSha256)
        m_tls->problems.prepend(Texts::tr("It is not the pinned one."));
}

void HttpConnection::rememberTls()
{
    m_tls = describeCertificate(m_socket.peerCertificate());
    m_tls->protocol = protocolName(m_socket.sessionProtocol());
    m_tls->cipher = m_socket.sessionCipher().name();
}

CallResult<void> HttpConnection::open(QDeadlineTimer deadline)
{
    const quint16 port = static_cast<quint16>(m_settings.url.port(m_settings.isTls() ? 443 : 80));
    if (m_settings.isTls())
        m_socket.connectToHostEncrypted(m_settings.url.host(), port);
    else
        m_socket.connectToHost(m_settings.url.host(), port);
    const Waited waited = wait(
        [this] {
            return m_failed ||
                   (m_settings.isTls() ? m_socket.isEncrypted() : m_socket.state() == QAbstractSocket::ConnectedState);
        },
        deadline);
    if (waited == Waited::Cancelled)
        return failCall(
            ErrorKind::Cancelled, Texts::tr("Stopped before %1 was asked.").arg(m_settings.host()), Delivery::NotSent);
    if (waited == Waited::TimedOut)
        return failCall(ErrorKind::Timeout,
            Texts::tr("%1 did not take the connection within %2 s. Is the address right, and is the server on?")
                .arg(m_settings.host())
                .arg(static_cast<double>(m_settings.connectTimeout.count()) / 1000),
            Delivery::NotSent);
    if (m_failed)
        return tl::unexpected(openError());
    if (!m_settings.isTls())
        return {};

    rememberTls();
    m_tls->byPin = !m_settings.pinnedSha256.isEmpty();
    if (m_tls->byPin && m_tls->sha256 != m_settings.pinnedSha256) {
        m_tls->problems = QStringList{Texts::tr("It is not the pinned one.")};
        m_socket.abort();
        return failCall(ErrorKind::Network,
            Texts::tr("%1 shows another certificate than the pinned one (its fingerprint is now %2). If it was "
                      "renewed, pin the new one; if nobody knows of it, do not sign in.")
                .arg(m_settings.host(), m_tls->fingerprint()),
            Delivery::NotSent);
    }
    m_tls->trusted = true;
    return {};
}

CallError HttpConnection::openError() const
{
    const QString host = m_settings.host();
    const auto network = [](const QString &text) { return callError(ErrorKind::Network, text, Delivery::NotSent); };
    if (m_tls && !m_tls->problems.isEmpty())
        return network(
            Texts::tr("The certificate of %1 is not trusted, so nothing was sent. %2 Its SHA-256 fingerprint is %3.")
                .arg(host, m_tls->problems.join(QLatin1Char(' ')), m_tls->fingerprint()));
    const bool direct = m_socket.proxy().type() == QNetworkProxy::NoProxy;
    switch (direct && m_socket.error() == QAbstractSocket::SocketAccessError ? QAbstractSocket::UnknownSocketError
                                                                             : m_socket.error()) {
    case QAbstractSocket::ConnectionRefusedError:
        return network(Texts::tr("%1 refuses connections. Is Odoo running there, and is the port right?").arg(host));
    case QAbstractSocket::HostNotFoundError:
        return network(Texts::tr("There is no %1 in the network's name directory. Check the address for typing errors.")
                           .arg(m_settings.url.host()));
    case QAbstractSocket::SocketTimeoutError:
        return callError(ErrorKind::Timeout,
            Texts::tr("%1 did not take the connection in time. Is the server on?").arg(host), Delivery::NotSent);
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return network(Texts::tr("The proxy %1 wants a name and a password. Give them in the source's settings.")
                           .arg(m_socket.proxy().hostName()));
    case QAbstractSocket::SocketAccessError: // 403 of a web proxy
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return network(Texts::tr("The proxy %1 did not connect to %2: %3.")
                           .arg(m_socket.proxy().hostName(), host, m_socket.errorString()));
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return network(Texts::tr("No encryption could be agreed on with %1: %2. Does it speak https on this port?")
                           .arg(host, m_socket.errorString()));
    case QAbstractSocket::RemoteHostClosedError:
        return network(
            m_settings.isTls()
                ? Texts::tr("%1 closed the connection before it was encrypted. Does it speak https on this port?")
                      .arg(host)
                : Texts::tr("%1 closed the connection at once. Try again.").arg(host));
    default:
        return network(Texts::tr("%1 cannot be reached: %2.").arg(host, m_socket.errorString()));
    }
}

void HttpConnection::send(const QByteArray &head, const QByteArray &body)
{
    m_used = true;
    m_socket.write(head);
    if (!body.isEmpty())
        m_socket.write(body);
    m_socket.flush();
}

CallResult<void> HttpConnection::receive(AnswerReader &reader, QDeadlineTimer deadline)
{
    const QString host = m_settings.host();
    const auto finished = [&reader] {
        return reader.state() != AnswerReader::State::Head && reader.state() != AnswerReader::State::Body;
    };
    const Waited waited = wait(
        [this, &reader, &finished] {
            // Blocks, not all at once: the limit is to be noticed before memory is full.
            while (!finished() && m_socket.bytesAvailable() > 0)
                reader.feed(m_socket.read(1 << 20));
            if (!finished() && (m_failed || m_socket.state() == QAbstractSocket::UnconnectedState)) {
                reader.close();
                return true;
            }
            return finished();
        },
        deadline);
    const auto fault = [](ErrorKind kind, const QString &text) { return failCall(kind, text, Delivery::MaybeTaken); };
    if (waited == Waited::Cancelled)
        return fault(ErrorKind::Cancelled, Texts::tr("Stopped while %1 was answering.").arg(host));
    if (waited == Waited::TimedOut)
        return fault(ErrorKind::Timeout,
            reader.hasBytes()
                ? Texts::tr("%1 began to answer but was not done in time. Try again when it is less busy.").arg(host)
                : Texts::tr("%1 took the request but did not answer in time. Try again when it is less busy.")
                      .arg(host));
    switch (reader.state()) {
    case AnswerReader::State::Done:
        return {};
    case AnswerReader::State::TooLong:
        return fault(ErrorKind::Protocol,
            Texts::tr("The answer of %1 is longer than %2 MiB; the rest was not read. Is this an Odoo?")
                .arg(host)
                .arg(m_settings.bodyLimit >> 20));
    case AnswerReader::State::Broken:
        return fault(
            ErrorKind::Protocol, Texts::tr("What %1 answers is not HTTP. Is this the address of an Odoo?").arg(host));
    case AnswerReader::State::Head:
    case AnswerReader::State::Body:
        break;
    }
    return fault(ErrorKind::Network,
        reader.hasBytes() ? Texts::tr("The connection to %1 broke in the middle of its answer. Try again.").arg(host)
                          : Texts::tr("%1 closed the connection without an answer. Try again.").arg(host));
}

bool HttpConnection::isUsable() const
{
    return !m_failed && m_socket.state() == QAbstractSocket::ConnectedState && m_socket.bytesAvailable() == 0;
}

} // namespace gatehouse::odoo
