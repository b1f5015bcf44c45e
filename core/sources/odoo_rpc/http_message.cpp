// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/odoo_rpc/http_message.h"

#include <algorithm>
#include <utility>

namespace gatehouse::odoo {

namespace {

// Odoo looks for a browser and a platform in it: without them it makes device rows that it never tidies away, and fails
// (HTTP 500) when asked to remember this device at the second factor.
#if defined(Q_OS_WIN)
#define GATEHOUSE_PLATFORM "Windows NT 10.0"
#elif defined(Q_OS_MACOS)
#define GATEHOUSE_PLATFORM "Macintosh; Mac OS X"
#else
#define GATEHOUSE_PLATFORM "X11; Linux"
#endif
constexpr char UserAgent[] = "Mozilla/5.0 (" GATEHOUSE_PLATFORM ") Gatehouse/" GATEHOUSE_VERSION;

constexpr qsizetype HeadLimit = 64 << 10;
constexpr qsizetype ChunkLineLimit = 4 << 10;

QByteArrayView firstLine(QByteArrayView text, qsizetype &next)
{
    const qsizetype at = text.indexOf('\n');
    if (at < 0) {
        next = -1;
        return {};
    }
    next = at + 1;
    return text.first(at > 0 && text.at(at - 1) == '\r' ? at - 1 : at);
}

bool isNamed(const QPair<QByteArray, QByteArray> &header, QByteArrayView name)
{
    return QByteArrayView(header.first).compare(name, Qt::CaseInsensitive) == 0;
}

std::optional<qint64> digits(QByteArrayView text, int base)
{
    if (text.isEmpty() || text.size() > 15)
        return {};
    qint64 value = 0;
    for (const char c : text) {
        const char lower = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
        const int digit = lower >= '0' && lower <= '9'   ? lower - '0'
                          : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10
                                                         : 99;
        if (digit >= base)
            return {};
        value = value * base + digit;
    }
    return value;
}

/// Without what would end the line: a key pasted with its line end, a database's name that is none.
void appendHeaderValue(QByteArray &to, QByteArrayView value)
{
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte != 0x7f)
            to.append(c);
    }
}

} // namespace

QByteArray HttpAnswer::header(QByteArrayView name) const
{
    for (auto it = headers.crbegin(); it != headers.crend(); ++it) {
        if (isNamed(*it, name))
            return it->second;
    }
    return {};
}

QByteArray HttpAnswer::mediaType() const
{
    const QByteArray type = header("Content-Type");
    const qsizetype end = type.indexOf(';');
    return (end < 0 ? type : type.first(end)).trimmed().toLower();
}

AnswerReader::AnswerReader(qint64 bodyLimit)
    : m_limit(bodyLimit)
{
}

AnswerReader::State AnswerReader::feed(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return m_state;
    m_any = true;
    if (m_state == State::Head) {
        m_buffer.append(bytes);
        readHead();
    } else if (m_state == State::Body) {
        readBody(bytes);
    }
    return m_state;
}

AnswerReader::State AnswerReader::close()
{
    if (m_state == State::Body && m_framing == Framing::UntilClose)
        m_state = State::Done;
    return m_state;
}

void AnswerReader::readHead()
{
    for (;;) {
        const qsizetype lf = m_buffer.indexOf("\n\n");
        const qsizetype crlf = m_buffer.indexOf("\r\n\r\n");
        const bool plain = lf >= 0 && (crlf < 0 || lf < crlf);
        if (!plain && crlf < 0) {
            // What does not even begin like HTTP is not waited for until the end of the head.
            const qsizetype seen = std::min<qsizetype>(m_buffer.size(), 5);
            if (m_buffer.size() > HeadLimit ||
                QByteArrayView(m_buffer).first(seen) != QByteArrayView("HTTP/").first(seen))
                m_state = State::Broken;
            return;
        }
        const qsizetype end = plain ? lf + 2 : crlf + 4;
        if (end > HeadLimit) {
            m_state = State::Broken;
            return;
        }
        const QByteArray head = m_buffer.first(end);
        m_buffer.remove(0, end);
        m_headers.clear();
        qsizetype from = 0;
        qsizetype step = 0;
        if (!readStatusLine(firstLine(head, step))) {
            m_state = State::Broken;
            return;
        }
        for (from = step;; from += step) {
            const QByteArrayView line = firstLine(QByteArrayView(head).sliced(from), step);
            if (step < 0 || line.isEmpty())
                break;
            const qsizetype colon = line.indexOf(':');
            if (colon <= 0 || line.at(0) == ' ' || line.at(0) == '\t') {
                m_state = State::Broken;
                return;
            }
            m_headers.append({line.first(colon).toByteArray(), line.sliced(colon + 1).trimmed().toByteArray()});
        }
        if (m_status >= 200)
            break; // 1xx only announce the answer
    }
    chooseFraming();
    if (m_state == State::Broken || m_state == State::TooLong)
        return;
    if (m_framing == Framing::None || (m_framing == Framing::Length && m_left == 0)) {
        m_state = State::Done;
        return;
    }
    m_state = State::Body;
    const QByteArray rest = std::exchange(m_buffer, {});
    if (!rest.isEmpty())
        readBody(rest);
}

bool AnswerReader::readStatusLine(QByteArrayView line)
{
    // HTTP/1.1 200 OK
    if (line.size() < 12 || !line.startsWith("HTTP/1.") || line.at(8) != ' ')
        return false;
    m_http11 = line.at(7) != '0';
    const std::optional<qint64> status = digits(line.sliced(9, 3), 10);
    if (!status || *status < 100 || *status > 599 || (line.size() > 12 && line.at(12) != ' '))
        return false;
    m_status = static_cast<int>(*status);
    return true;
}

void AnswerReader::chooseFraming()
{
    m_keepAlive = m_http11;
    std::optional<qint64> length;
    bool chunked = false;
    for (const auto &header : m_headers) {
        if (isNamed(header, "Content-Length")) {
            const std::optional<qint64> said = digits(header.second, 10);
            if (!said || (length && *length != *said)) {
                m_state = State::Broken;
                return;
            }
            length = said;
        } else if (isNamed(header, "Transfer-Encoding")) {
            if (QByteArrayView(header.second).compare("chunked", Qt::CaseInsensitive) != 0) {
                m_state = State::Broken;
                return;
            }
            chunked = true;
        } else if (isNamed(header, "Connection")) {
            const QByteArray lower = header.second.toLower();
            if (lower.contains("close"))
                m_keepAlive = false;
            else if (lower.contains("keep-alive"))
                m_keepAlive = true;
        }
    }
    if (m_status == 204 || m_status == 304) {
        m_framing = Framing::None;
    } else if (chunked) {
        m_framing = Framing::Chunked;
        m_left = 0;
    } else if (length) {
        m_framing = Framing::Length;
        m_left = *length;
        if (*length > m_limit)
            m_state = State::TooLong;
        else
            m_body.reserve(static_cast<qsizetype>(std::min<qint64>(*length, 64 << 20)));
    } else {
        m_framing = Framing::UntilClose;
        m_keepAlive = false;
    }
}

void AnswerReader::readBody(QByteArrayView bytes)
{
    switch (m_framing) {
    case Framing::None:
        return;
    case Framing::Length: {
        const qsizetype take = static_cast<qsizetype>(std::min<qint64>(m_left, bytes.size()));
        m_body.append(bytes.first(take));
        m_left -= take;
        if (m_left == 0) {
            m_state = State::Done;
            // Bytes behind the end belong to no request of ours.
            m_keepAlive = m_keepAlive && take == bytes.size();
        }
        return;
    }
    case Framing::UntilClose:
        if (m_body.size() + bytes.size() > m_limit)
            m_state = State::TooLong;
        else
            m_body.append(bytes);
        return;
    case Framing::Chunked:
        m_buffer.append(bytes);
        readChunks();
        return;
    }
}

void AnswerReader::readChunks()
{
    qsizetype at = 0;
    const QByteArrayView all(m_buffer);
    for (;;) {
        if (m_left > 2) { // data, without the line end behind it
            const qsizetype take = static_cast<qsizetype>(std::min<qint64>(m_left - 2, all.size() - at));
            m_body.append(all.sliced(at, take));
            at += take;
            m_left -= take;
            if (m_left > 2)
                break;
        }
        if (m_left > 0) {
            if (all.size() - at < m_left)
                break;
            if (all.sliced(at, 2) != QByteArrayView("\r\n")) {
                m_state = State::Broken;
                break;
            }
            at += 2;
            m_left = 0;
        }
        qsizetype next = 0;
        const QByteArrayView line = firstLine(all.sliced(at), next);
        if (next < 0) {
            if (all.size() - at > ChunkLineLimit)
                m_state = State::Broken;
            break;
        }
        at += next;
        if (m_trailer) {
            if (line.isEmpty()) {
                m_state = State::Done;
                m_keepAlive = m_keepAlive && at == all.size();
                break;
            }
            continue;
        }
        const qsizetype semicolon = line.indexOf(';');
        const std::optional<qint64> size = digits((semicolon < 0 ? line : line.first(semicolon)).trimmed(), 16);
        if (!size) {
            m_state = State::Broken;
            break;
        }
        if (m_body.size() + *size > m_limit) {
            m_state = State::TooLong;
            break;
        }
        if (*size == 0)
            m_trailer = true;
        else
            m_left = *size + 2;
    }
    m_buffer.remove(0, at);
}

QByteArray requestHead(
    const HttpRequest &request, const QByteArray &target, const QByteArray &host, const QByteArray &cookies)
{
    QByteArray head;
    // Grown once: what is moved while growing would leave a secret behind.
    head.reserve(1024 + target.size() + host.size() + cookies.size() + (request.bearer ? request.bearer->size() : 0) +
                 256 * request.headers.size());
    head.append(request.method).append(' ').append(target).append(" HTTP/1.1\r\nHost: ").append(host);
    head.append("\r\nUser-Agent: ").append(UserAgent).append("\r\nAccept-Encoding: gzip, deflate");
    // Odoo words its pages by this; what is read from them is compared with English text.
    head.append("\r\nAccept-Language: en-US,en;q=0.9");
    for (const auto &header : request.headers) {
        appendHeaderValue(head.append("\r\n"), header.first);
        appendHeaderValue(head.append(": "), header.second);
    }
    if (request.method != "GET") {
        head.append("\r\nContent-Type: ").append(request.contentType);
        head.append("\r\nContent-Length: ").append(QByteArray::number(request.body.size()));
    }
    if (!cookies.isEmpty())
        appendHeaderValue(head.append("\r\nCookie: "), cookies);
    if (request.bearer)
        appendHeaderValue(head.append("\r\nAuthorization: bearer "), request.bearer->expose());
    head.append("\r\n\r\n");
    return head;
}

void appendFormField(QByteArray &to, QByteArrayView name, QByteArrayView value)
{
    if (!to.isEmpty())
        to.append('&');
    static constexpr char Hex[] = "0123456789ABCDEF";
    const auto encode = [&to](QByteArrayView text) {
        for (const char c : text) {
            const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                               c == '_' || c == '.';
            const auto byte = static_cast<unsigned char>(c);
            if (plain)
                to.append(c);
            else
                to.append('%').append(Hex[byte >> 4]).append(Hex[byte & 15]);
        }
    };
    encode(name);
    to.append('=');
    encode(value);
}

} // namespace gatehouse::odoo
