// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/odoo/test_certificates.h"

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QMutex>
#include <QString>
#include <QThread>
#include <QUrl>

#include <memory>

namespace gatehouse::testing {

/// What goes wrong.
enum class Harm {
    None,
    Hang,           ///< takes the request, says nothing
    DropAfterTaken, ///< carries it out, then closes without an answer
    DropUnread,     ///< closes without carrying it out, which the other side cannot tell from the one before
    HalfAnswer,     ///< carries it out, says half of the answer, closes
    NotHttp,
    BrokenJson,
    OtherJson, ///< JSON, but nothing that Odoo would say
    DeepJson,
    Html, ///< a page with status 200 that quotes the request
    HugeBody,
    PackedFlood, ///< a small answer that unpacks to a flood
    BrokenGzip,
    Elsewhere,      ///< 307 to another host
    ServerError,    ///< 500 and a page that quotes the request
    GatewayTimeout, ///< carries it out, but the proxy before it lost patience: 504
    Busy,           ///< 429 with Retry-After: 0
    BusyForHours,   ///< 429 with Retry-After: 7200
    Unavailable,    ///< 503
    QuotingError,   ///< an error of Odoo's whose message quotes the request
    Gzip            ///< no harm: the right answer, packed
};

/// A server in a thread of this program that answers like Odoo 19, with answers that a real one gave
/// (tests/fixtures/odoo/19), and does harm where it is told to. Knows one user (admin), guarded revocations, an API
/// key, and a device log of made-up rows.
class FakeOdoo
{
public:
    static constexpr auto Login = "admin";
    static constexpr auto Password = "correct-horse-battery";
    static constexpr auto Key = "8b009b3f74f8ccaff9de27dd54abb76bd806b0c8";
    static constexpr auto Code = "542708";
    static constexpr int DeviceRows = 25;

    struct Options
    {
        bool tls = false;
        bool secondFactor = false;
        bool before19 = false; ///< no /json/2; the identity check's password is written into the wizard, as 18 does
        bool keepAlive = false;
        bool bySession = false; ///< sessions are ended by res.session, and res.device has no revoke(), as from 19.1 on
        bool passkey = false; ///< the identity check wants one, unless told otherwise
        QByteArray path;      ///< Odoo lies below it: "/erp"
    };

    explicit FakeOdoo(const Options &options);
    ~FakeOdoo();
    FakeOdoo(const FakeOdoo &) = delete;
    FakeOdoo &operator=(const FakeOdoo &) = delete;

    QUrl url() const;

    /// From now on, for requests whose path holds `path`, `times` times.
    void arm(Harm harm, const QByteArray &path = {}, int times = 1'000'000);
    void disarm() { arm(Harm::None); }
    /// What calls of this method of this model are answered from now on, one after the other and the last for ever.
    void answer(const QString &model, const QString &method, const QList<QJsonValue> &answers);
    /// Stops listening: connections are refused.
    void refuse();
    void present(const Identity &identity);
    /// The session is gone; whoever signs in anew is welcome.
    void endSession();
    /// What a call without a session is told: session expired, or auth_timeout's wish to know who it is.
    void endSessionByIdleness();

    /// The session of a device row, from 1 on.
    static QString identifierOf(int row);
    /// The session of this row was used an hour later: it is listed by another id now, and what is ordered by the old one is
    /// refused.
    void moveOn(int row);
    /// Sessions revoked so far: what was carried out, whatever was answered.
    int revoked() const;
    /// Paths asked for, in order.
    QList<QByteArray> asked() const;
    int timesAsked(const QByteArray &path) const;
    /// All that came, heads and bodies.
    QByteArray everything() const;
    /// Cookies and tokens it gave out: nothing of it may turn up in a message.
    static QList<QByteArray> secrets();

private:
    class Server;
    struct State;

    std::unique_ptr<State> m_state;
    QThread m_thread;
    Server *m_server = nullptr;
    quint16 m_port = 0;
};

} // namespace gatehouse::testing
