// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secret_bytes.h"
#include "core/sources/odoo_rpc/tls_facts.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QPair>
#include <QUrl>

#include <optional>

/// HTTP/1.1 as far as an Odoo needs it: what is asked, what is answered, and the reading of an answer piece by piece
/// (RFC 9112). No socket here.
namespace gatehouse::odoo {

using Headers = QList<QPair<QByteArray, QByteArray>>;

/// Reads may be repeated by themselves; actions never are.
enum class Intent { Read, Action };

enum class Redirects {
    SameOrigin, ///< a GET is followed, five times at most, as long as scheme, host and port stay; anything else is an
                ///< error
    AsData      ///< the 3xx itself is the answer: the login forms mean something by it
};

struct HttpRequest
{
    QByteArray method{"GET"};
    QByteArray path; ///< below ServerSettings::url, with its query: "/web/login"
    QByteArray contentType;
    QByteArray body;                     ///< may hold secrets: overwritten when the exchange is over
    Headers headers;                     ///< no secrets in these
    const SecretBytes *bearer = nullptr; ///< API key for Authorization; only lent
    Intent intent = Intent::Read;
    Redirects redirects = Redirects::SameOrigin;
    bool cookies = true; ///< send the jar's cookies and keep those of the answer
};

struct HttpAnswer
{
    int status = 0;
    Headers headers;             ///< without Set-Cookie: those are in the jar
    QByteArray body;             ///< unpacked
    QUrl url;                    ///< where it came from at last
    std::optional<TlsFacts> tls; ///< none over plain http

    /// The last one of that name, case aside; empty when there is none.
    QByteArray header(QByteArrayView name) const;
    /// Of Content-Type, in lower case, without parameters.
    QByteArray mediaType() const;
};

/// Reads one answer. Give it what arrives; nothing is looked at twice.
class AnswerReader
{
public:
    enum class State {
        Head,   ///< wants more
        Body,   ///< wants more; status and headers are known
        Done,   ///< whole
        Broken, ///< not HTTP
        TooLong ///< more than the limit
    };

    explicit AnswerReader(qint64 bodyLimit);

    State feed(QByteArrayView bytes);
    /// The other side closed: Done where the answer may end so, otherwise unchanged.
    State close();

    State state() const { return m_state; }
    bool hasBytes() const { return m_any; }
    int status() const { return m_status; }
    Headers &headers() { return m_headers; }
    QByteArray &body() { return m_body; }
    /// May the connection be used again?
    bool keepAlive() const { return m_keepAlive; }

private:
    void readHead();
    void readBody(QByteArrayView bytes);
    void readChunks();
    bool readStatusLine(QByteArrayView line);
    void chooseFraming();

    enum class Framing { None, Length, Chunked, UntilClose };

    qint64 m_limit;
    State m_state = State::Head;
    Framing m_framing = Framing::None;
    bool m_any = false;
    bool m_http11 = false;
    bool m_keepAlive = false;
    int m_status = 0;
    qint64 m_left = 0; ///< of the body, or of the chunk and the line end behind it
    bool m_trailer = false;
    QByteArray m_buffer; ///< of the head, or of chunk lines
    QByteArray m_body;
    Headers m_headers;
};

/// The head of a request for `target` (path with query), with everything but the body. Holds secrets: wipe it.
QByteArray requestHead(
    const HttpRequest &request, const QByteArray &target, const QByteArray &host, const QByteArray &cookies);

/// "a=b&c=d" for a form, percent-encoded; the caller wipes it.
void appendFormField(QByteArray &to, QByteArrayView name, QByteArrayView value);

} // namespace gatehouse::odoo
