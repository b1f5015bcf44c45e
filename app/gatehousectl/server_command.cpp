// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/server_command.h"

#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/ledger_query.h"
#include "app/gatehousectl/terminal.h"
#include "app/gatehousectl/text_table.h"
#include "app/gatehousectl/waiting.h"

#include <algorithm>

namespace gatehouse {

void addSecretOptions(CommandLine &line)
{
    line.parser().addOption({QStringLiteral("password-fd"),
        Ctl::tr("Reads the password from this file descriptor. Without it: GATEHOUSE_PASSWORD, the keychain, the terminal."),
        QStringLiteral("N")});
    line.parser().addOption({QStringLiteral("api-key-fd"),
        Ctl::tr("Reads the API key from this file descriptor. Without it: GATEHOUSE_API_KEY, the keychain, the terminal."),
        QStringLiteral("N")});
}

Result<Secrets> Secrets::from(const CommandLine &line)
{
    Secrets secrets;
    auto password = line.secret(QStringLiteral("password-fd"));
    if (!password)
        return tl::unexpected(password.error());
    auto key = line.secret(QStringLiteral("api-key-fd"));
    if (!key)
        return tl::unexpected(key.error());
    SecretBytes fromVariable = secretFromEnvironment("GATEHOUSE_PASSWORD");
    secrets.m_password = std::make_shared<SecretBytes>(*password ? std::move(**password) : std::move(fromVariable));
    SecretBytes keyVariable = secretFromEnvironment("GATEHOUSE_API_KEY");
    secrets.m_apiKey = *key ? std::move(**key) : std::move(keyVariable);
    secrets.m_proxyPassword = secretFromEnvironment("GATEHOUSE_PROXY_PASSWORD");
    return secrets;
}

Keychain &Secrets::keychain()
{
    if (!m_choice.keychain)
        m_choice = waitFor(chooseKeychain());
    return *m_choice.keychain;
}

QString Secrets::notice()
{
    keychain();
    return m_choice.notice;
}

SecretBytes Secrets::find(const ServerSource &server, ServerSecret secret)
{
    if (secret == ServerSecret::Password && !m_password->isEmpty())
        return m_password->clone();
    if (secret == ServerSecret::ApiKey && !m_apiKey.isEmpty())
        return m_apiKey.clone();
    if (secret == ServerSecret::ProxyPassword && !m_proxyPassword.isEmpty())
        return m_proxyPassword.clone();
    const auto kept = waitFor(keychain().read(keychainName(server, secret)));
    // A keychain that stays locked is as good as none: what is needed is asked for.
    return kept && *kept ? (*kept)->clone() : SecretBytes();
}

void Secrets::give(ServerSecret secret, SecretBytes value)
{
    switch (secret) {
    case ServerSecret::Password: *m_password = std::move(value); break;
    case ServerSecret::ApiKey: m_apiKey = std::move(value); break;
    case ServerSecret::ProxyPassword: m_proxyPassword = std::move(value); break;
    case ServerSecret::TrustedDevice: break; // only servers make those
    }
}

Result<void> Secrets::keepUsed(const ServerSource &server)
{
    const std::pair<ServerSecret, const SecretBytes *> used[] = {{ServerSecret::Password, m_password.get()},
        {ServerSecret::ApiKey, &m_apiKey}, {ServerSecret::ProxyPassword, &m_proxyPassword}};
    for (const auto &[secret, value] : used) {
        if (value->isEmpty())
            continue;
        if (const auto kept = waitFor(keychain().write(keychainName(server, secret), value->clone())); !kept)
            return kept;
    }
    return {};
}

Result<void> Secrets::forget(const ServerSource &server)
{
    for (const ServerSecret secret :
        {ServerSecret::Password, ServerSecret::ApiKey, ServerSecret::TrustedDevice, ServerSecret::ProxyPassword}) {
        if (const auto removed = waitFor(keychain().remove(keychainName(server, secret))); !removed)
            return removed;
    }
    return {};
}

SecretBytes Secrets::passwordOf(const DatabaseSource &database, bool ask)
{
    if (!m_password->isEmpty())
        return m_password->clone();
    const auto kept = waitFor(keychain().read(keychainName(database)));
    if (kept && *kept)
        return (*kept)->clone();
    if (!ask)
        return {};
    auto typed = askSecret(Ctl::tr("Password of %1: ").arg(printable(database.settings.display())));
    if (!typed)
        return {};
    // One that is not in the ledger yet is the only one of this run, and what is typed may be kept for it.
    if (!database.id)
        *m_password = typed->clone();
    return std::move(*typed);
}

Result<void> Secrets::keepUsed(const DatabaseSource &database)
{
    return m_password->isEmpty() ? Result<void>() : waitFor(keychain().write(keychainName(database), m_password->clone()));
}

Result<void> Secrets::forget(const DatabaseSource &database)
{
    return waitFor(keychain().remove(keychainName(database)));
}

odoo::Asking Secrets::asking(const ServerSource &server) const
{
    odoo::Asking asking;
    // A server not in the ledger yet is the only one of this run, and what is typed may be kept for it.
    const auto own = server.id ? std::make_shared<SecretBytes>(m_password->clone()) : m_password;
    asking.password = [given = own, name = printable(server.name)](const odoo::PasswordAsk &ask) -> std::optional<SecretBytes> {
        if (ask.attempt == 1 && !given->isEmpty())
            return given->clone();
        // The server's words, among them: printable.
        QString prompt = ask.refusal.isEmpty() ? QString() : printable(ask.refusal) + u'\n';
        if (!ask.purpose.isEmpty())
            prompt += printable(ask.purpose) + u'\n';
        auto typed = askSecret(prompt + Ctl::tr("Password of %1 on %2: ").arg(printable(ask.login), name));
        if (!typed || typed->isEmpty())
            return std::nullopt;
        *given = typed->clone();
        return typed;
    };
    asking.code = [](const odoo::CodeAsk &ask) -> std::optional<odoo::GivenCode> {
        odoo::GivenCode given;
        if (ask.attempt == 1)
            given.code = secretFromEnvironment("GATEHOUSE_CODE");
        if (given.code.isEmpty()) {
            QString prompt = ask.refusal.isEmpty() ? QString() : printable(ask.refusal) + u'\n';
            prompt += ask.mailed ? Ctl::tr("The 6-digit code mailed to %1: ").arg(printable(ask.login))
                                 : Ctl::tr("The 6-digit code of %1's authenticator app: ").arg(printable(ask.login));
            auto typed = askSecret(prompt);
            if (!typed || typed->isEmpty())
                return std::nullopt;
            given.code = std::move(*typed);
        }
        return given;
    };
    return asking;
}

namespace {

/// The name that --source gives, if it does.
QStringList sourceNames(const CommandLine &line)
{
    const QString name = line.value(QStringLiteral("source"));
    return name.isEmpty() ? QStringList() : QStringList{name};
}

/// The servers of what was found; a database in their place, or one that was asked for by name, is an error.
Result<std::vector<ServerSource>> serversAmong(Followed followed, bool named)
{
    if (!followed.databases.empty() && (followed.servers.empty() || named))
        return fail(ErrorKind::Input,
            Ctl::tr("%1 is a database that is read directly: this needs Odoo itself, over the network. What a database can do "
                    "in an emergency: gatehousectl break-glass --help.")
                .arg(followed.databases.front().name));
    return std::move(followed.servers);
}

Result<ServerSource> oneServer(Followed followed, bool named)
{
    auto servers = serversAmong(std::move(followed), named);
    if (!servers)
        return tl::unexpected(servers.error());
    if (servers->size() == 1)
        return std::move(servers->front());
    QStringList names;
    for (const ServerSource &server : *servers)
        names << server.name;
    return fail(ErrorKind::Input, Ctl::tr("Say which server with --source: %1.").arg(names.join(QStringLiteral(", "))));
}

} // namespace

Result<Followed> followedOf(Reader &reader, const QStringList &names)
{
    const auto views = reader.servers();
    if (!views)
        return tl::unexpected(views.error());
    QStringList known;
    Followed followed;
    for (const ServerView &view : *views) {
        known << view.name;
        if (!names.isEmpty() && !names.contains(view.name))
            continue;
        if (followedKind(view) == FollowedKind::OdooDatabase) {
            auto database = databaseFrom(view);
            if (!database)
                return tl::unexpected(database.error());
            followed.databases.push_back(std::move(*database));
            continue;
        }
        auto server = serverFrom(view);
        if (!server)
            return tl::unexpected(server.error());
        followed.servers.push_back(std::move(*server));
    }
    if (known.isEmpty())
        return fail(ErrorKind::Input, Ctl::tr("No server is connected to this ledger. See gatehousectl connect --help."));
    for (const QString &name : names) {
        if (!known.contains(name))
            return fail(ErrorKind::Input,
                Ctl::tr("No server is called %1. There are: %2.").arg(name, known.join(QStringLiteral(", "))));
    }
    return followed;
}

Result<Followed> followedOf(const CommandLine &line, const QStringList &names)
{
    const auto reader = openLedger(line);
    return reader ? followedOf(**reader, names) : tl::unexpected(reader.error());
}

Result<std::vector<ServerSource>> serversOf(const CommandLine &line, const QStringList &names)
{
    auto followed = followedOf(line, names);
    return followed ? serversAmong(std::move(*followed), !names.isEmpty()) : tl::unexpected(followed.error());
}

Result<DatabaseSource> databaseOf(const CommandLine &line)
{
    auto followed = followedOf(line, sourceNames(line));
    if (!followed)
        return tl::unexpected(followed.error());
    if (followed->databases.size() == 1)
        return std::move(followed->databases.front());
    if (followed->databases.empty())
        return fail(ErrorKind::Input,
            Ctl::tr("No database is connected to this ledger, only servers. See gatehousectl connect --help."));
    QStringList names;
    for (const DatabaseSource &database : followed->databases)
        names << database.name;
    return fail(ErrorKind::Input, Ctl::tr("Say which database with --source: %1.").arg(names.join(QStringLiteral(", "))));
}

Result<ServerSource> serverOf(Reader &reader, const CommandLine &line)
{
    const QStringList names = sourceNames(line);
    auto followed = followedOf(reader, names);
    return followed ? oneServer(std::move(*followed), !names.isEmpty()) : tl::unexpected(followed.error());
}

QString nameOf(const ActingSource &source)
{
    return std::visit([](const auto &which) { return which.name; }, source);
}

Result<ActingSource> actingSourceOf(Reader &reader, const CommandLine &line)
{
    const QStringList names = sourceNames(line);
    auto followed = followedOf(reader, names);
    if (!followed)
        return tl::unexpected(followed.error());
    if (followed->servers.empty() && followed->databases.size() == 1)
        return ActingSource(std::move(followed->databases.front()));
    auto server = oneServer(std::move(*followed), !names.isEmpty());
    if (!server)
        return tl::unexpected(server.error());
    return ActingSource(std::move(*server));
}

std::unique_ptr<odoo::OdooSession> openSession(const ServerSource &server, Secrets &secrets, const CancelToken &cancel)
{
    odoo::ServerSettings settings = server.settings;
    if (settings.proxyChoice == odoo::ProxyChoice::Given && !settings.proxy.user().isEmpty()) {
        const SecretBytes password = secrets.find(server, ServerSecret::ProxyPassword);
        settings.proxy.setPassword(QString::fromUtf8(password.expose()));
    }
    odoo::Account account;
    account.login = server.login;
    account.password = secrets.find(server, ServerSecret::Password);
    if (server.byKey)
        account.apiKey = secrets.find(server, ServerSecret::ApiKey);
    account.trustedDevice = secrets.find(server, ServerSecret::TrustedDevice);
    return std::make_unique<odoo::OdooSession>(settings, std::move(account), secrets.asking(server), cancel);
}

} // namespace gatehouse
