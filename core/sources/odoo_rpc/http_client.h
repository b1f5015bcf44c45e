// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cancel.h"
#include "core/sources/odoo_rpc/cookie_jar.h"
#include "core/sources/odoo_rpc/delivery.h"
#include "core/sources/odoo_rpc/http_connection.h"
#include "core/sources/odoo_rpc/http_message.h"
#include "core/sources/odoo_rpc/server_settings.h"

#include <memory>
#include <optional>

namespace gatehouse::odoo {

/// HTTP with one server, one exchange after the other, as straight-line code: exchange() returns when the answer is
/// there. Meant for a thread of its own in which no event loop runs (it runs one for the time of each exchange); needs
/// a QCoreApplication somewhere. Make, use and destroy it in one thread.
///
/// Not QNetworkAccessManager: that one sends a POST again by itself when a connection breaks before the answer
/// (QHttpNetworkConnectionChannel, reconnectAttempts), which for "revoke" is the very thing that must not happen, and
/// it does not tell whether a request left. Here
/// - an Action travels on a fresh connection, is sent once, and its error says how far it got (delivery.h);
/// - a Read is sent again once if a kept connection turns out to be closed, and after 429 and 503 with growing waits or
///   as Retry-After says, within the limits of the settings;
/// - certificates are always verified, redirects never leave the server, and no secret gets into an error's text.
class HttpClient
{
public:
    HttpClient(const ServerSettings &settings, const CancelToken &cancel);
    ~HttpClient();
    HttpClient(const HttpClient &) = delete;
    HttpClient &operator=(const HttpClient &) = delete;

    /// Any status is a success here, but 3xx that may not be followed, and 429 and 503 that stayed. Wipes request.body.
    CallResult<HttpAnswer> exchange(HttpRequest &request);

    /// Sends a read whose answer is wanted soon, and does not wait: the server works on it while the caller does
    /// something else. The answer comes from exchange() with the same request; any other exchange in between forgets
    /// it. What goes wrong here is met again there.
    void sendAhead(HttpRequest &request);

    CookieJar &cookies() { return m_cookies; }
    const CookieJar &cookies() const { return m_cookies; }
    const ServerSettings &settings() const { return m_settings; }
    const CancelToken &cancel() const { return m_cancel; }
    /// From the next exchange on: a token is cancelled once and for all, a conversation has many pieces of work.
    void setCancel(const CancelToken &cancel);
    /// What the last server met showed, trusted or not; none over plain http.
    const std::optional<TlsFacts> &tls() const { return m_tls; }
    /// Exchanges since the beginning, and bytes of bodies as they travelled: for measurements.
    qint64 exchanges() const { return m_exchanges; }
    qint64 bytesRead() const { return m_bytesRead; }

private:
    /// A request on its way.
    struct Ahead
    {
        QByteArray digest; ///< of what was asked: it may hold a key, so it is not kept itself
        std::unique_ptr<HttpConnection> connection;
    };
    QByteArray targetOf(const HttpRequest &request) const;
    CallResult<std::unique_ptr<HttpConnection>> sendOn(
        const HttpRequest &request, const QByteArray &target, QDeadlineTimer deadline, bool &reused);
    CallResult<HttpAnswer> sendOnce(const HttpRequest &request, const QByteArray &target);
    CallResult<HttpAnswer> followed(HttpRequest &request);
    CallResult<std::unique_ptr<HttpConnection>> connect(QDeadlineTimer deadline);
    CallResult<void> unpackBody(HttpAnswer &answer);
    CallResult<void> prepareTls();
    bool pause(std::chrono::milliseconds time);

    ServerSettings m_settings;
    CancelToken m_cancel;
    CookieJar m_cookies;
    std::optional<QSslConfiguration> m_tlsConfiguration;
    std::unique_ptr<HttpConnection> m_kept;
    std::optional<Ahead> m_ahead;
    std::optional<TlsFacts> m_tls;
    qint64 m_exchanges = 0;
    qint64 m_bytesRead = 0;
};

/// How long a server asks to wait: Retry-After in seconds or as a date (RFC 9110, 10.2.3) seen at `now`; none when it
/// does not say.
std::optional<std::chrono::milliseconds> retryAfter(const HttpAnswer &answer, Instant now);

} // namespace gatehouse::odoo
