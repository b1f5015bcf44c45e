// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/odoo_rpc/http_client.h"

#include "core/sources/odoo_rpc/gzip.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QLocale>
#include <QSslCertificate>
#include <QThread>

#include <algorithm>
#include <utility>

namespace gatehouse::odoo {

namespace {

constexpr int MostRedirects = 5;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Odoo)
};

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

QString originOf(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

QByteArray digestOf(const QByteArray &target, const QByteArray &body)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(target);
    hash.addData("\n");
    hash.addData(body);
    return hash.result();
}

} // namespace

std::optional<std::chrono::milliseconds> retryAfter(const HttpAnswer &answer, Instant now)
{
    const QByteArray said = answer.header("Retry-After").trimmed();
    if (said.isEmpty())
        return {};
    bool ok = false;
    const qint64 seconds = said.toLongLong(&ok);
    if (ok && seconds >= 0)
        return std::chrono::milliseconds(std::min<qint64>(seconds, 86'400) * 1000);
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(said), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return {};
    date.setTimeSpec(Qt::UTC);
    return std::chrono::milliseconds(std::clamp<qint64>(date.toMSecsSinceEpoch() - now.ms, 0, 86'400'000));
}

HttpClient::HttpClient(const ServerSettings &settings, const CancelToken &cancel)
    : m_settings(settings)
    , m_cancel(cancel)
{
}

HttpClient::~HttpClient() = default;

void HttpClient::setCancel(const CancelToken &cancel)
{
    m_cancel = cancel;
    if (m_kept)
        m_kept->setCancel(cancel);
    if (m_ahead)
        m_ahead->connection->setCancel(cancel);
}

CallResult<void> HttpClient::prepareTls()
{
    if (m_tlsConfiguration || !m_settings.isTls())
        return {};
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!m_settings.caFile.isEmpty()) {
        QFile file(m_settings.caFile);
        if (!file.open(QIODevice::ReadOnly))
            return failCall(ErrorKind::Input,
                Texts::tr("The certificates in %1 cannot be read: %2.").arg(m_settings.caFile, file.errorString()),
                Delivery::NotSent);
        const QList<QSslCertificate> own = QSslCertificate::fromDevice(&file, QSsl::Pem);
        if (own.isEmpty())
            return failCall(ErrorKind::Input,
                Texts::tr("There is no certificate in %1. It should be a PEM file.").arg(m_settings.caFile),
                Delivery::NotSent);
        // Setting any of them ends their being looked up on demand, so the system's are named, too.
        // Reading those takes a tenth of a second.
        static const QList<QSslCertificate> systems = QSslConfiguration::systemCaCertificates();
        tls.setCaCertificates(systems + own);
    }
    m_tlsConfiguration = tls;
    return {};
}

CallResult<std::unique_ptr<HttpConnection>> HttpClient::connect(QDeadlineTimer deadline)
{
    if (auto ready = prepareTls(); !ready)
        return tl::unexpected(ready.error());
    auto connection =
        std::make_unique<HttpConnection>(m_settings, m_tlsConfiguration.value_or(QSslConfiguration()), m_cancel);
    const auto opened = connection->open(std::min(deadline, QDeadlineTimer(m_settings.connectTimeout)));
    m_tls = connection->tls();
    if (!opened)
        return tl::unexpected(opened.error());
    return connection;
}

QByteArray HttpClient::targetOf(const HttpRequest &request) const
{
    return m_settings.url.path().toUtf8().toPercentEncoding("/") + request.path;
}

CallResult<std::unique_ptr<HttpConnection>> HttpClient::sendOn(
    const HttpRequest &request, const QByteArray &target, QDeadlineTimer deadline, bool &reused)
{
    std::unique_ptr<HttpConnection> connection = std::move(m_kept);
    // An action must not meet a connection that the other side is just closing.
    if (!connection || request.intent == Intent::Action || !connection->isUsable()) {
        auto fresh = connect(deadline);
        if (!fresh)
            return fresh;
        connection = std::move(*fresh);
    }
    reused = connection->wasUsed();
    QByteArray cookies;
    if (request.cookies) {
        cookies.reserve(8192);
        m_cookies.appendHeaderValue(cookies);
    }
    QByteArray head = requestHead(request, target, m_settings.host().toLatin1(), cookies);
    wipe(cookies);
    ++m_exchanges;
    connection->send(head, request.body);
    wipe(head);
    return connection;
}

void HttpClient::sendAhead(HttpRequest &request)
{
    m_ahead.reset();
    if (request.intent == Intent::Read && m_settings.check() && !m_cancel.isCancelled()) {
        const QByteArray target = targetOf(request);
        bool reused = false;
        if (auto sent = sendOn(request, target, QDeadlineTimer(m_settings.totalTimeout), reused))
            m_ahead = Ahead{digestOf(target, request.body), std::move(*sent)};
    }
    wipe(request.body);
}

CallResult<HttpAnswer> HttpClient::sendOnce(const HttpRequest &request, const QByteArray &target)
{
    std::optional<Ahead> ahead = std::exchange(m_ahead, {});
    if (m_cancel.isCancelled())
        return failCall(
            ErrorKind::Cancelled, Texts::tr("Stopped before %1 was asked.").arg(m_settings.host()), Delivery::NotSent);
    const QDeadlineTimer deadline(m_settings.totalTimeout);
    for (;;) {
        std::unique_ptr<HttpConnection> connection;
        bool again = false; // may be tried once more on a fresh connection
        if (ahead && request.intent == Intent::Read && ahead->digest == digestOf(target, request.body)) {
            connection = std::move(ahead->connection);
            again = true;
        } else {
            auto sent = sendOn(request, target, deadline, again);
            if (!sent)
                return tl::unexpected(sent.error());
            connection = std::move(*sent);
        }
        ahead.reset();

        AnswerReader reader(m_settings.bodyLimit);
        const auto received = connection->receive(reader, deadline);
        m_bytesRead += reader.body().size();
        if (!received) {
            if (again && request.intent == Intent::Read && !reader.hasBytes() &&
                received.error().kind == ErrorKind::Network)
                continue; // the server had closed it meanwhile
            return tl::unexpected(received.error());
        }

        HttpAnswer answer;
        answer.status = reader.status();
        answer.tls = connection->tls();
        for (auto &header : reader.headers()) {
            if (QByteArrayView(header.first).compare("Set-Cookie", Qt::CaseInsensitive) != 0) {
                answer.headers.append(std::move(header));
            } else {
                if (request.cookies)
                    m_cookies.take(header.second);
                wipe(header.second);
            }
        }
        answer.body = std::move(reader.body());
        if (reader.keepAlive() && connection->isUsable())
            m_kept = std::move(connection);
        if (auto unpacked = unpackBody(answer); !unpacked)
            return tl::unexpected(unpacked.error());
        return answer;
    }
}

CallResult<void> HttpClient::unpackBody(HttpAnswer &answer)
{
    const QByteArray encoding = answer.header("Content-Encoding").trimmed().toLower();
    if (encoding.isEmpty() || encoding == "identity" || answer.body.isEmpty())
        return {};
    QByteArray whole;
    const Unpacked outcome = encoding == "gzip" || encoding == "x-gzip" || encoding == "deflate"
                                 ? unpack(answer.body, m_settings.bodyLimit, whole)
                                 : Unpacked::Broken;
    if (outcome == Unpacked::Whole) {
        answer.body = std::move(whole);
        return {};
    }
    return failCall(ErrorKind::Protocol,
        outcome == Unpacked::TooLong
            ? Texts::tr("The answer of %1 is longer than %2 MiB; the rest was not read. Is this an Odoo?")
                  .arg(m_settings.host())
                  .arg(m_settings.bodyLimit >> 20)
            : Texts::tr(
                  "The answer of %1 is packed in a way that cannot be unpacked. Is a proxy in between damaging it?")
                  .arg(m_settings.host()),
        Delivery::MaybeTaken);
}

CallResult<HttpAnswer> HttpClient::followed(HttpRequest &request)
{
    QByteArray target = targetOf(request);
    for (int turn = 0;; ++turn) {
        auto answer = sendOnce(request, target);
        if (!answer)
            return answer;
        const QUrl here = m_settings.url.resolved(QUrl::fromEncoded(target));
        answer->url = here;
        if (!isRedirect(answer->status) || request.redirects == Redirects::AsData)
            return answer;
        const QUrl there = here.resolved(QUrl::fromEncoded(answer->header("Location")));
        const auto refuse = [&](const QString &text) {
            // A redirect of an action came instead of its being carried out.
            CallError error = callError(ErrorKind::Protocol, text, Delivery::Answered, Fault::Other);
            error.httpStatus = answer->status;
            return tl::unexpected(error);
        };
        if (there.scheme() != here.scheme() || there.host() != here.host() || portOf(there) != portOf(here))
            return refuse(Texts::tr(
                "%1 sends us on to %2, which was not followed. If that is where your Odoo is, give that address.")
                              .arg(originOf(here), originOf(there)));
        if (request.method != "GET")
            return refuse(
                Texts::tr("%1 sends the request on to “%2” instead of answering it. Is the address of your Odoo right?")
                    .arg(m_settings.host(), there.path()));
        if (turn == MostRedirects)
            return refuse(Texts::tr("%1 sends us round in a circle. Open it in a browser to see what is wrong.")
                              .arg(m_settings.host()));
        target = there.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    }
}

CallResult<HttpAnswer> HttpClient::exchange(HttpRequest &request)
{
    const auto run = [&]() -> CallResult<HttpAnswer> {
        if (auto allowed = m_settings.check(); !allowed)
            return failCall(allowed.error().kind, allowed.error().text, Delivery::NotSent);
        std::chrono::milliseconds wait{500};
        for (int turn = 0;; ++turn) {
            auto answer = followed(request);
            if (!answer || (answer->status != 429 && answer->status != 503))
                return answer;
            const auto asked = retryAfter(*answer, Instant::fromMs(QDateTime::currentMSecsSinceEpoch()));
            const bool mayWait = request.intent == Intent::Read && turn < m_settings.readRetries &&
                                 asked.value_or(wait) <= m_settings.retryWaitLimit;
            if (!mayWait) {
                // 429 turns requests away before they are looked at; a 503 may come from a proxy that lost its Odoo.
                CallError error = callError(ErrorKind::Network,
                    asked ? Texts::tr("%1 is too busy and asks to wait %2 s. Try again then.")
                                .arg(m_settings.host())
                                .arg(asked->count() / 1000)
                          : Texts::tr("%1 is too busy. Try again in a minute.").arg(m_settings.host()),
                    answer->status == 429 ? Delivery::Answered : Delivery::MaybeTaken, Fault::Busy);
                error.httpStatus = answer->status;
                return tl::unexpected(error);
            }
            if (!pause(asked.value_or(wait)))
                return failCall(ErrorKind::Cancelled, Texts::tr("Stopped while waiting for %1.").arg(m_settings.host()),
                    Delivery::NotSent);
            wait *= 2;
        }
    };
    auto answer = run();
    wipe(request.body);
    return answer;
}

bool HttpClient::pause(std::chrono::milliseconds time)
{
    const QDeadlineTimer until(time);
    while (!m_cancel.isCancelled() && !until.hasExpired())
        QThread::msleep(static_cast<unsigned long>(std::clamp<qint64>(until.remainingTime(), 1, 50)));
    return !m_cancel.isCancelled();
}

} // namespace gatehouse::odoo
