// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/instant.h"
#include "core/sources/odoo_rpc/http_client.h"
#include "core/sources/odoo_rpc/json_rpc.h"
#include "core/sources/odoo_rpc/odoo_call.h"

#include <QJsonArray>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

namespace gatehouse::odoo {

/// Who signs in. A key is for reading; where there is one, the password is asked for only when an action needs it.
struct Account
{
    QString login;
    SecretBytes password;      ///< empty: asked for
    SecretBytes apiKey;        ///< empty: password and session
    SecretBytes trustedDevice; ///< the cookie `td_id` of an earlier "do not ask again on this device"; may be empty
};

struct PasswordAsk
{
    QString login;
    QString purpose; ///< a sentence: what it is needed for
    QString refusal; ///< what the server said to the one before; empty at first
    int attempt = 1; ///< whoever has only one to give says no from the second on
    bool signingIn = false; ///< else somebody who is signed in is to confirm something
};

struct CodeAsk
{
    QString login;
    QString refusal;
    bool mailed = false; ///< the code was sent by mail, it is not of an app
    int attempt = 1;
};

struct GivenCode
{
    SecretBytes code;
    bool rememberDevice = false;
};

/// How the officer is asked. Called on the session's thread, which waits; nothing means "no, stop". May be left empty:
/// then the call ends with Fault::NeedsPassword or NeedsCode.
struct Asking
{
    std::function<std::optional<SecretBytes>(const PasswordAsk &)> password;
    std::function<std::optional<GivenCode>(const CodeAsk &)> code;
};

/// How calls travel, found at sign-in.
enum class Way {
    Web,    ///< session cookie: everything
    Json2,  ///< API key, 19: everything, guarded calls with the password each time
    JsonRpc ///< API key, 17 and 18: no guarded calls; for those a session is opened with the password
};

struct WhoAmI
{
    std::int64_t uid = 0;
    QString login;
    QString name;
    QString database;
    bool isSystem = false;     ///< base.group_system: Settings
    bool isErpManager = false; ///< base.group_erp_manager: Access Rights
    bool isInternal = true;
};

struct ServerVersion
{
    QString text;  ///< "19.0", "18.0-20250506"
    QString serie; ///< "19.0"
};

/// A page of rows, by ascending id after `afterId`.
struct PageRequest
{
    QString model;
    QJsonArray domain; ///< terms joined by "and", as Odoo takes them
    QStringList fields;
    QJsonObject context;
    std::int64_t afterId = 0;
    int pageSize = 5000;
    bool ahead = false; ///< ask for the next page before this one is looked at; only if looking at it asks for nothing
};

/// One officer's conversation with one Odoo. Straight-line code for a thread of its own (see HttpClient); made, used
/// and destroyed in that thread. Signs in by itself at the first call, and again when the session ended in between.
///
/// A new sign-in is a login like any other: Odoo notes it, and mails users with a second factor about a "new
/// connection" unless this device is trusted (Account::trustedDevice).
///
/// Reads are repeated after a new sign-in. Actions never are: before one, a session not heard of for half a minute is
/// looked after; if it has ended all the same the action fails with Fault::SessionExpired and Delivery::Answered, so
/// nothing was done and it can be ordered again.
class OdooSession
{
public:
    OdooSession(const ServerSettings &settings, Account account, Asking asking, const CancelToken &cancel);
    ~OdooSession();
    OdooSession(const OdooSession &) = delete;
    OdooSession &operator=(const OdooSession &) = delete;

    /// Works before signing in.
    CallResult<ServerVersion> version();
    /// Works before signing in; Fault::AccessDenied where the server does not list them.
    CallResult<QStringList> databases();

    /// By key, or by password and, where the account has one, the second factor. Errors: Auth (with
    /// Fault::AccessDenied, WrongCode, NeedsCode, NeedsPassword, NoDatabase), and those of HttpClient.
    CallResult<WhoAmI> signIn();
    /// Ends the session on the server; a key has none. What is kept here is forgotten in any case, the device's cookie
    /// excepted.
    CallResult<void> logOut();

    CallResult<QJsonValue> call(OdooCall call);
    CallResult<QJsonValue> act(OdooCall call);
    /// An action behind Odoo's identity check. `purpose` tells the officer what the password is for.
    /// Fault::WrongPassword after the third wrong one. Nothing was done where the delivery says NotSent or Answered.
    CallResult<QJsonValue> guarded(OdooCall call, const QString &purpose);

    /// Has Odoo check who orders before anything is ordered, where it remembers that: in a session, for ten minutes. Then an
    /// order that it refuses for another reason can be sent anew without asking the officer again. Does nothing where the last
    /// check is still good, and where it would be in vain (with a key each order asks, and so does what knows no such check).
    /// Errors: as guarded(); nothing was ordered, so the delivery is never MaybeTaken.
    CallResult<void> confirmIdentity(const QString &purpose);

    /// Rows of a model, page by page until the last; the value is the last id seen. `page` may stop with an error.
    CallResult<std::int64_t> readPages(
        const PageRequest &request, const std::function<CallResult<void>(const QJsonArray &)> &page);

    const WhoAmI &who() const { return m_who; }
    Way way() const { return m_way; }
    bool isSignedIn() const { return m_signedIn; }
    /// The cookie to keep in the keychain, after GivenCode::rememberDevice; null when there is none.
    const SecretBytes *trustedDevice() { return m_http.cookies().find("td_id"); }
    /// The first 42 characters of the session's id, by which the server's device rows name it; empty with a key. Not
    /// secret: the other half is.
    QString sessionIdentifier();
    /// That of the session which guarded actions travel by: where a key is not enough, one of its own.
    QString actingSessionIdentifier()
    {
        return m_byPassword ? m_byPassword->sessionIdentifier() : sessionIdentifier();
    }
    /// Until when Odoo needs no password for actions; unknown when it does.
    Instant identityGoodUntil() const { return m_identityUntil; }
    /// The server's clock at its last answer; unknown before, or when it did not say.
    Instant serverTime() const { return m_serverTime; }
    HttpClient &http() { return m_http; }
    /// For what comes next; see HttpClient.
    void setCancel(const CancelToken &cancel);
    QString host() const { return m_http.settings().host(); }

private:
    CallResult<HttpAnswer> exchange(HttpRequest &request);
    CallResult<QJsonValue> route(const QByteArray &path, const QJsonObject &params, QByteArrayView secretName = {},
        const SecretBytes *secret = nullptr);
    HttpRequest requestFor(const OdooCall &call, std::int64_t id) const;
    CallResult<QJsonValue> sendOnce(const OdooCall &call);
    CallResult<void> ready();
    /// The last request, for the reading of its answer.
    Asked asked(Intent intent, const SecretBytes *also = nullptr) const;
    CallResult<SecretBytes> askPassword(const QString &purpose, const QString &refusal, int attempt, bool signingIn = false);

    // odoo_session_sign_in.cpp
    CallResult<void> signInByPassword();
    CallResult<QJsonValue> authenticate(const QString &database);
    CallResult<void> giveCode();
    CallResult<void> readSessionInfo();
    void takeSessionInfo(const QJsonObject &info);
    CallResult<void> signInByKey();
    CallResult<void> signInByOldKey();
    CallResult<void> readKeyOwner(std::int64_t uid);

    // odoo_session_guarded.cpp
    struct IdentityForm
    {
        bool passwordIsStored = false; ///< 17, 18: the wizard's field; 19: the context
        bool mayWantPasskey = false;
    };
    CallResult<IdentityForm> identityForm();
    CallResult<QJsonValue> confirmed(std::int64_t wizard, const QString &purpose);
    CallResult<QJsonValue> guardedByPassword(const OdooCall &call, const QString &purpose);
    /// The session that guarded actions travel by where a key is not enough; opened with the password.
    CallResult<OdooSession *> byPassword(const QString &purpose);

    HttpClient m_http;
    Account m_account;
    Asking m_asking;
    Way m_way = Way::Web;
    WhoAmI m_who;
    bool m_signedIn = false;
    std::int64_t m_lastId = 0;
    Instant m_lastHeard; ///< this computer's clock
    Instant m_serverTime;
    Instant m_identityUntil;
    std::optional<IdentityForm> m_identityForm;
    std::unique_ptr<OdooSession> m_byPassword; ///< where the key is not enough
};

} // namespace gatehouse::odoo
