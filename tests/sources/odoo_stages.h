// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/odoo_rpc/odoo_session.h"
#include "tests/odoo/fake_odoo.h"

#include <QtTest>

#include <functional>

/// The steps of a conversation with an Odoo at which something can go wrong.
namespace gatehouse::testing {

struct Stage
{
    const char *name;
    FakeOdoo::Options options;
    bool byKey;
    bool prepared;   ///< signed in before
    QByteArray path; ///< of the request that harm is done to
    bool isAction;
    bool isForm;   ///< a page, not JSON
    bool bareJson; ///< /json/2: any JSON is an answer
    std::function<odoo::CallResult<void>(odoo::OdooSession &)> run;
};

inline odoo::OdooCall revokeCall()
{
    odoo::OdooCall call;
    call.model = QStringLiteral("res.device");
    call.method = QStringLiteral("revoke");
    call.ids = QJsonArray{36};
    return call;
}

inline const QList<Stage> &stages()
{
    using odoo::CallResult;
    using odoo::OdooSession;
    const auto plain = [](auto result) -> CallResult<void> {
        if (!result)
            return tl::unexpected(result.error());
        return {};
    };
    static const auto version = [plain](OdooSession &s) { return plain(s.version()); };
    static const auto signIn = [plain](OdooSession &s) { return plain(s.signIn()); };
    static const auto read = [plain](OdooSession &s) {
        odoo::PageRequest request;
        request.model = QStringLiteral("res.device.log");
        request.fields = {QStringLiteral("session_identifier")};
        request.pageSize = 10;
        return plain(s.readPages(request, [](const QJsonArray &) -> CallResult<void> { return {}; }));
    };
    static const auto revoke = [plain](OdooSession &s) {
        return plain(s.guarded(revokeCall(), QStringLiteral("to revoke")));
    };
    FakeOdoo::Options web;
    FakeOdoo::Options twoFactors;
    twoFactors.secondFactor = true;
    FakeOdoo::Options old;
    old.before19 = true;
    static const QList<Stage> all{
        {"version", web, false, false, "/web/webclient/version_info", false, false, false, version},
        {"sign-in", web, false, false, "/web/session/authenticate", false, false, false, signIn},
        {"code form", twoFactors, false, false, "/web/login/totp", false, true, false, signIn},
        {"session info", twoFactors, false, false, "/web/session/get_session_info", false, false, false, signIn},
        {"read page", web, false, true, "/res.device.log/search_read", false, false, false, read},
        {"guarded call", web, false, true, "/res.device/revoke", true, false, false, revoke},
        {"wizard's form", web, false, true, "/res.users.identitycheck/fields_get", false, false, false, revoke},
        {"run_check", web, false, true, "/res.users.identitycheck/run_check", true, false, false, revoke},
        {"key sign-in", web, true, false, "/json/2/res.users/context_get", false, false, true, signIn},
        {"key read page", web, true, true, "/json/2/res.device.log/search_read", false, false, true, read},
        {"key run_check", web, true, true, "/json/2/res.users.identitycheck/run_check", true, false, true, revoke},
        {"old key sign-in", old, true, false, "/jsonrpc", false, false, false, signIn},
        {"old key read page", old, true, true, "/jsonrpc", false, false, false, read},
    };
    return all;
}

/// A session with a fake server, whose officer knows password and code.
inline std::unique_ptr<odoo::OdooSession> sessionWith(
    const FakeOdoo &fake, const Stage &stage, const odoo::ServerSettings &settings)
{
    Q_UNUSED(fake);
    odoo::Account account;
    account.login = QString::fromLatin1(FakeOdoo::Login);
    if (stage.byKey)
        account.apiKey = SecretBytes(QByteArrayView(FakeOdoo::Key));
    else
        account.password = SecretBytes(QByteArrayView(FakeOdoo::Password));
    odoo::Asking asking;
    asking.password = [](const odoo::PasswordAsk &) {
        return std::optional<SecretBytes>(SecretBytes(QByteArrayView(FakeOdoo::Password)));
    };
    asking.code = [](const odoo::CodeAsk &) {
        return std::optional<odoo::GivenCode>(odoo::GivenCode{SecretBytes(QByteArrayView(FakeOdoo::Code)), true});
    };
    return std::make_unique<odoo::OdooSession>(settings, std::move(account), std::move(asking), CancelToken());
}

inline odoo::ServerSettings settingsFor(const FakeOdoo &fake)
{
    odoo::ServerSettings settings;
    settings.url = fake.url();
    settings.database = QStringLiteral("odoo19");
    settings.connectTimeout = std::chrono::milliseconds(5000);
    settings.totalTimeout = std::chrono::milliseconds(10'000);
    settings.bodyLimit = 1 << 20;
    settings.readRetries = 1;
    return settings;
}

/// Everything that was logged since it was made.
class LogCatcher
{
public:
    LogCatcher()
    {
        text().clear();
        m_before =
            qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &message) {
                text().append(message.toUtf8()).append('\n');
                if (before())
                    before()(type, context, message);
            });
        before() = m_before;
    }
    ~LogCatcher() { qInstallMessageHandler(m_before); }
    LogCatcher(const LogCatcher &) = delete;
    LogCatcher &operator=(const LogCatcher &) = delete;

    static QByteArray &text()
    {
        static QByteArray all;
        return all;
    }

private:
    static QtMessageHandler &before()
    {
        static QtMessageHandler handler = nullptr;
        return handler;
    }
    QtMessageHandler m_before = nullptr;
};

/// The secret found in it; empty when there is none.
inline QByteArray secretIn(const QByteArray &text)
{
    for (const QByteArray &secret : FakeOdoo::secrets()) {
        if (text.contains(secret))
            return secret;
    }
    return {};
}

} // namespace gatehouse::testing
