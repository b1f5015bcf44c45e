// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/server_source.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Sync)
};

constexpr std::pair<odoo::ProxyChoice, const char *> ProxyWords[] = {
    {odoo::ProxyChoice::System, "system"},
    {odoo::ProxyChoice::None, "none"},
    {odoo::ProxyChoice::Given, "given"},
};

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

QString keychainName(const ServerSource &server, ServerSecret secret)
{
    const char *what = "password";
    switch (secret) {
    case ServerSecret::Password: break;
    case ServerSecret::ApiKey: what = "api-key"; break;
    case ServerSecret::TrustedDevice: what = "trusted-device"; break;
    case ServerSecret::ProxyPassword: what = "proxy-password"; break;
    }
    const QString url = server.settings.url.toString(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash | QUrl::FullyEncoded);
    return QStringLiteral("%1 %2 %3 %4").arg(url, server.settings.database, server.login, QLatin1String(what));
}

QString settingsText(const ServerSource &server)
{
    const odoo::ServerSettings &s = server.settings;
    QJsonObject object{{QStringLiteral("url"), s.url.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded)},
        {QStringLiteral("database"), s.database}, {QStringLiteral("login"), server.login}, {QStringLiteral("by_key"), server.byKey}};
    if (!s.caFile.isEmpty())
        object.insert(QStringLiteral("ca_file"), s.caFile);
    if (!s.pinnedSha256.isEmpty())
        object.insert(QStringLiteral("pinned_sha256"), QString::fromLatin1(s.pinnedSha256.toHex()));
    if (s.plainHttpAllowed)
        object.insert(QStringLiteral("plain_http_allowed"), true);
    for (const auto &[choice, word] : ProxyWords) {
        if (s.proxyChoice == choice)
            object.insert(QStringLiteral("proxy"), QLatin1String(word));
    }
    if (s.proxyChoice == odoo::ProxyChoice::Given) {
        object.insert(QStringLiteral("proxy_type"),
            s.proxy.type() == QNetworkProxy::Socks5Proxy ? QStringLiteral("socks5") : QStringLiteral("http"));
        object.insert(QStringLiteral("proxy_host"), s.proxy.hostName());
        object.insert(QStringLiteral("proxy_port"), s.proxy.port());
        object.insert(QStringLiteral("proxy_user"), s.proxy.user());
    }
    return compact(object);
}

Result<ServerSource> serverFrom(const ServerView &view)
{
    const QJsonObject object = QJsonDocument::fromJson(view.settings.toUtf8()).object();
    const auto text = [&object](const char *key) { return object.value(QLatin1String(key)).toString(); };
    ServerSource server;
    server.id = view.source;
    server.name = view.name;
    server.login = text("login");
    server.byKey = object.value(QLatin1String("by_key")).toBool();
    odoo::ServerSettings &s = server.settings;
    s.url = QUrl(text("url"), QUrl::StrictMode);
    s.database = text("database");
    s.caFile = text("ca_file");
    s.pinnedSha256 = odoo::fingerprintFromText(text("pinned_sha256"));
    s.plainHttpAllowed = object.value(QLatin1String("plain_http_allowed")).toBool();
    // A pin that cannot be read is no reason to trust more.
    if (!s.url.isValid() || s.url.isEmpty() || (s.pinnedSha256.isEmpty() && object.contains(QLatin1String("pinned_sha256"))))
        return fail(ErrorKind::Storage,
            Texts::tr("How the source %1 is reached cannot be read from the ledger. Connect it again.").arg(view.name));
    for (const auto &[choice, word] : ProxyWords) {
        if (text("proxy") == QLatin1String(word))
            s.proxyChoice = choice;
    }
    if (s.proxyChoice == odoo::ProxyChoice::Given) {
        s.proxy = QNetworkProxy(text("proxy_type") == QLatin1String("socks5") ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy,
            text("proxy_host"), static_cast<quint16>(std::clamp(object.value(QLatin1String("proxy_port")).toInt(), 0, 65535)),
            text("proxy_user"));
    }
    return server;
}

const odoo::CapabilityState *KnownProfile::state(odoo::Capability capability) const
{
    const auto it = std::find_if(
        capabilities.begin(), capabilities.end(), [capability](const auto &s) { return s.what == capability; });
    return it == capabilities.end() ? nullptr : &*it;
}

QString profileText(const odoo::ServerProfile &profile, Instant read)
{
    QJsonArray capabilities;
    for (const odoo::CapabilityState &state : profile.capabilities) {
        capabilities.append(QJsonObject{{QStringLiteral("what"), odoo::capabilityKey(state.what)},
            {QStringLiteral("available"), state.available}, {QStringLiteral("reason"), state.reason}});
    }
    QJsonObject guard;
    if (profile.guard)
        guard = {{QStringLiteral("api"), profile.guard->api}, {QStringLiteral("version"), profile.guard->version},
            {QStringLiteral("installation"), profile.guard->installation}, {QStringLiteral("is_officer"), profile.guard->isOfficer},
            {QStringLiteral("installed"), profile.guard->installed.isKnown() ? profile.guard->installed.toIso() : QString()},
            {QStringLiteral("policy_revision"), static_cast<qint64>(profile.guard->policyRevision)},
            {QStringLiteral("max_identifiers"), profile.guard->maxIdentifiers},
            {QStringLiteral("keeps_allowances"), profile.guard->keepsAllowances}};
    return compact({{QStringLiteral("guard"), profile.guard ? QJsonValue(guard) : QJsonValue()},
        {QStringLiteral("no_guard"), profile.guard ? QString() : profile.missing.value(odoo::GuardModel)},
        {QStringLiteral("version"), profile.version.text}, {QStringLiteral("who"), profile.who.login},
        {QStringLiteral("name"), profile.who.name}, {QStringLiteral("is_system"), profile.who.isSystem},
        {QStringLiteral("read"), read.isKnown() ? QJsonValue(read.toIso()) : QJsonValue()},
        {QStringLiteral("capabilities"), capabilities}});
}

std::optional<KnownProfile> profileFrom(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    if (object.isEmpty())
        return std::nullopt;
    KnownProfile profile;
    profile.version = object.value(QLatin1String("version")).toString();
    profile.who = object.value(QLatin1String("who")).toString();
    profile.name = object.value(QLatin1String("name")).toString();
    profile.isSystem = object.value(QLatin1String("is_system")).toBool();
    profile.noGuard = object.value(QLatin1String("no_guard")).toString();
    if (const QJsonObject told = object.value(QLatin1String("guard")).toObject(); !told.isEmpty()) {
        odoo::GuardProfile guard;
        guard.api = told.value(QLatin1String("api")).toInt();
        guard.version = told.value(QLatin1String("version")).toString();
        guard.installation = told.value(QLatin1String("installation")).toString();
        guard.isOfficer = told.value(QLatin1String("is_officer")).toBool();
        guard.installed = parseInstant(told.value(QLatin1String("installed")).toString().toStdString()).value_or(Instant{});
        guard.policyRevision = told.value(QLatin1String("policy_revision")).toInteger();
        guard.maxIdentifiers = told.value(QLatin1String("max_identifiers")).toInt();
        guard.keepsAllowances = told.value(QLatin1String("keeps_allowances")).toBool();
        profile.guard = guard;
    }
    const QJsonArray notes = object.value(QLatin1String("notes")).toArray();
    for (const QJsonValue &note : notes)
        profile.notes << note.toString();
    if (const auto read = parseInstant(object.value(QLatin1String("read")).toString().toStdString()))
        profile.read = *read;
    const QJsonArray list = object.value(QLatin1String("capabilities")).toArray();
    for (const QJsonValue &value : list) {
        const QJsonObject state = value.toObject();
        const QString key = state.value(QLatin1String("what")).toString();
        const auto *known = std::find_if(std::begin(odoo::AllCapabilities), std::end(odoo::AllCapabilities),
            [&key](odoo::Capability c) { return odoo::capabilityKey(c) == key; });
        if (known != std::end(odoo::AllCapabilities))
            profile.capabilities.push_back({*known, state.value(QLatin1String("available")).toBool(),
                state.value(QLatin1String("reason")).toString()});
    }
    return profile;
}

} // namespace gatehouse
