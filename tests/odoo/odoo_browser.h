// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/otpauth_uri.h"
#include "tests/odoo/real_odoo.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>

namespace gatehouse::testing {

namespace userAgents {
inline const QByteArray firefoxLinux = "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0";
inline const QByteArray chromeWindows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like "
                                        "Gecko) Chrome/126.0.0.0 Safari/537.36";
inline const QByteArray safariIphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 "
                                       "(KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1";
inline const QByteArray curl = "curl/7.88.1";
} // namespace userAgents

/// Somebody at a browser, as the server sees it: a user agent, an address (by X-Forwarded-For) and cookies of its own.
///
/// The independent party of our tests: it shares no code with the console's own way to Odoo, so that what a test proves
/// by it ("the victim's next request is refused") does not rest on the code under test. Calls wait for the answer. Use
/// it in the thread it was made in.
class OdooBrowser
{
public:
    struct Page
    {
        int status = 0;      ///< 0: no answer at all, and body says why
        QByteArray location; ///< where a redirect leads
        QByteArray body;
    };

    OdooBrowser(const RealOdoo &odoo, const QByteArray &userAgent, const QByteArray &address);

    /// Signs in. The user's id; 0 when the password was accepted and Odoo now wants a code (giveCode). Error of kind
    /// Auth with Odoo's words when it was not.
    ///
    /// Odoo writes the device row not now, but at the first request after this one: see isAlive().
    Result<qint64> login(const QString &login, const QString &password);

    /// The second step of signing in: posts the form that asks for the code. Error of kind Auth with what the form
    /// says.
    Result<void> giveCode(const QString &code);

    /// Ends the session as the user's own "Log out" does.
    void logout();

    /// Is somebody still logged in here? An authenticated request, so it leaves a device row behind.
    bool isAlive();

    /// Calls a model's method as Odoo's own web client does. Error of kind Auth when the session is gone, otherwise of
    /// kind Refused with Odoo's message.
    Result<QJsonValue> call(
        const QString &model, const QString &method, const QJsonArray &arguments, const QJsonObject &named = {});

    /// The same for a method that Odoo guards with the password: orders it, gives the password where Odoo asks for it,
    /// and answers with what the method itself answered.
    Result<QJsonValue> callGuarded(const QString &model, const QString &method, const QJsonArray &arguments,
        const QString &password, const QJsonObject &named = {});

    /// Turns two-factor authentication on for the person at this browser. What the authenticator app has now. The codes
    /// of this half minute are used up by it.
    Result<OtpauthUri> enrolSecondFactor(qint64 userId, const QString &password);

    /// Any route that speaks JSON-RPC.
    Result<QJsonValue> rpc(const QString &path, const QJsonObject &parameters);

    Page get(const QString &path);
    Page postForm(const QString &path, const QList<QPair<QString, QString>> &fields);

    /// The cookie's value now, 84 characters; empty when there is none.
    QByteArray sessionId() const;

    /// The part of it by which Odoo names the session in its device rows: 42 characters.
    QByteArray sessionIdentifier() const { return sessionId().left(42); }

    const RealOdoo &server() const { return m_odoo; }

private:
    QNetworkRequest request(const QString &path) const;
    static Page wait(QNetworkReply *reply);

    RealOdoo m_odoo;
    QByteArray m_userAgent;
    QByteArray m_address;
    QNetworkAccessManager m_network;
};

} // namespace gatehouse::testing
