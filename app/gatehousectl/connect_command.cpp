// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/connect_command.h"

#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/database_command.h"
#include "app/gatehousectl/output.h"
#include "app/gatehousectl/server_command.h"
#include "app/gatehousectl/terminal.h"
#include "app/gatehousectl/text_table.h"
#include "core/ledger/writer.h"
#include "core/sync/server_sync.h"

#include <QJsonArray>
#include <QJsonObject>

namespace gatehouse {

namespace {

Result<ServerSource> serverFromOptions(const CommandLine &line)
{
    ServerSource server;
    odoo::ServerSettings &settings = server.settings;
    settings.url = odoo::urlFromText(line.words().value(0));
    settings.database = line.value(QStringLiteral("database"));
    settings.caFile = line.value(QStringLiteral("ca-file"));
    settings.plainHttpAllowed = line.isSet(QStringLiteral("allow-plain-http"));
    if (const QString pin = line.value(QStringLiteral("pin")); !pin.isEmpty()) {
        settings.pinnedSha256 = odoo::fingerprintFromText(pin);
        if (settings.pinnedSha256.isEmpty())
            return fail(ErrorKind::Input, Ctl::tr("--pin takes the SHA-256 of a certificate, 64 hexadecimal digits."));
    }
    if (const QString proxy = line.value(QStringLiteral("proxy")); proxy == QLatin1String("none")) {
        settings.proxyChoice = odoo::ProxyChoice::None;
    } else if (!proxy.isEmpty() && proxy != QLatin1String("system")) {
        const QUrl url(proxy, QUrl::StrictMode);
        const bool socks = url.scheme() == QLatin1String("socks5");
        if (!url.isValid() || url.host().isEmpty() || !url.password().isEmpty() || (!socks && url.scheme() != QLatin1String("http")))
            return fail(ErrorKind::Input,
                Ctl::tr("--proxy takes system, none, http://[user@]host:port or socks5://[user@]host:port, not “%1”. Its "
                        "password is read from GATEHOUSE_PROXY_PASSWORD.")
                    .arg(url.toString(QUrl::RemovePassword)));
        settings.proxyChoice = odoo::ProxyChoice::Given;
        settings.proxy = QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
            static_cast<quint16>(url.port(socks ? 1080 : 8080)), url.userName());
    }
    if (const auto fit = settings.check(); !fit)
        return tl::unexpected(fit.error());
    server.login = line.value(QStringLiteral("login"));
    server.byKey = line.isSet(QStringLiteral("api-key"));
    server.name = line.value(QStringLiteral("source"));
    if (server.name.isEmpty())
        server.name = settings.database.isEmpty() ? settings.host() : settings.database;
    return server;
}

QJsonObject profileJson(const ServerSource &server, const odoo::ServerProfile &profile, const std::optional<odoo::TlsFacts> &tls)
{
    QJsonArray capabilities;
    for (const odoo::CapabilityState &state : profile.capabilities)
        capabilities.append(QJsonObject{{QStringLiteral("capability"), odoo::capabilityKey(state.what)},
            {QStringLiteral("available"), state.available}, {QStringLiteral("reason"), state.reason}});
    QJsonObject object{{QStringLiteral("source"), server.name}, {QStringLiteral("url"), server.settings.url.toString()},
        {QStringLiteral("database"), profile.who.database}, {QStringLiteral("version"), profile.version.text},
        {QStringLiteral("login"), profile.who.login}, {QStringLiteral("user"), profile.who.name},
        {QStringLiteral("is_system"), profile.who.isSystem}, {QStringLiteral("is_access_manager"), profile.who.isErpManager},
        {QStringLiteral("capabilities"), capabilities}};
    if (tls)
        object.insert(QStringLiteral("tls"), QJsonObject{{QStringLiteral("protocol"), tls->protocol},
            {QStringLiteral("issuer"), tls->issuer}, {QStringLiteral("valid_until"), tls->validUntil.toIso()},
            {QStringLiteral("sha256"), tls->fingerprint()}, {QStringLiteral("pinned"), tls->byPin}});
    return object;
}

QString profileLines(const ServerSource &server, const odoo::ServerProfile &profile, const std::optional<odoo::TlsFacts> &tls)
{
    QString text = Ctl::tr("%1: Odoo %2, database %3\n")
                       .arg(server.settings.host(), profile.version.text, printable(profile.who.database));
    text += Ctl::tr("Signed in as %1 (%2), %3\n")
                .arg(printable(profile.who.name), printable(profile.who.login),
                    profile.who.isSystem           ? Ctl::tr("who may change the settings")
                        : profile.who.isErpManager ? Ctl::tr("who manages users, but may not change the settings")
                                                   : Ctl::tr("an ordinary user"));
    if (tls)
        text += Ctl::tr("%1, certificate of %2, good until %3\n").arg(tls->protocol, printable(tls->issuer), tls->validUntil.toIso());
    else
        text += Ctl::tr("Not encrypted: everything, passwords too, can be read on the way.\n");
    TextTable table({Ctl::tr("What"), Ctl::tr("Can be done"), Ctl::tr("Reason")});
    for (const odoo::CapabilityState &state : profile.capabilities)
        table.add({odoo::capabilityTitle(state.what), state.available ? Ctl::tr("yes") : Ctl::tr("no"), {}});
    text += u'\n' + table.text();
    for (const odoo::CapabilityState &state : profile.capabilities) {
        if (!state.available)
            text += Ctl::tr("%1: no. %2\n").arg(odoo::capabilityTitle(state.what), printable(state.reason));
    }
    return text;
}

} // namespace

int runConnect(const QStringList &args)
{
    CommandLine line(QStringLiteral("connect"),
        Ctl::tr("Signs in to an Odoo server, or to the PostgreSQL database of one (postgresql://role@host/database), shows "
                "what can be done with it, and makes it a source of the ledger. The password comes from --password-fd, "
                "GATEHOUSE_PASSWORD, the keychain or the terminal, never from an argument."));
    line.addLedgerOption();
    addSecretOptions(line);
    const auto option = [&](const char *name, const QString &about, const char *value = "") {
        line.parser().addOption({QLatin1String(name), about, QLatin1String(value)});
    };
    option("login", Ctl::tr("Who to be on the server."), "LOGIN");
    option("database", Ctl::tr("The server's database, where it has several."), "NAME");
    option("source", Ctl::tr("What to call the server in the ledger (default: its database, or its host)."), "NAME");
    option("api-key", Ctl::tr("Reads with an API key; the password is asked for when an action needs it."));
    option("ca-file", Ctl::tr("Trusts the certificates in this PEM file as well."), "FILE");
    option("pin", Ctl::tr("Trusts exactly the certificate with this SHA-256, whoever signed it."), "SHA256");
    option("allow-plain-http", Ctl::tr("Speaks http beyond this computer: passwords can be read on the way."));
    option("schema", Ctl::tr("Of a PostgreSQL database: the schema of Odoo's tables (default: found)."), "NAME");
    option("proxy", Ctl::tr("system (default), none, or http://[user@]host:port, socks5://[user@]host:port."), "PROXY");
    option("keep", Ctl::tr("Keeps password or key in the system's keychain."));
    option("test", Ctl::tr("Only tries: the ledger is not touched."));
    option("json", Ctl::tr("Prints JSON."));
    line.parser().addPositionalArgument(QStringLiteral("URL"), Ctl::tr("Where the server is."), QStringLiteral("URL"));
    if (const auto code = line.parse(args))
        return *code;
    if (line.words().size() != 1)
        return line.usage(Ctl::tr("Say which server, by its URL."));
    if (isPostgresAddress(line.words().constFirst()))
        return connectDatabase(line);
    if (line.value(QStringLiteral("login")).isEmpty())
        return line.usage(Ctl::tr("Say who to be there, with --login."));
    auto server = serverFromOptions(line);
    if (!server)
        return reportError(server.error());
    auto secrets = Secrets::from(line);
    if (!secrets)
        return reportError(secrets.error());

    CancelToken cancel;
    const CancelOnInterrupt interrupt(cancel);
    if (server->byKey && secrets->find(*server, ServerSecret::ApiKey).isEmpty()) {
        auto key = askSecret(Ctl::tr("API key of %1: ").arg(server->login));
        if (!key || key->isEmpty())
            return reportError(Ctl::tr("No API key was given."));
        secrets->give(ServerSecret::ApiKey, std::move(*key));
    }
    const auto session = openSession(*server, *secrets, cancel);
    const auto profile = odoo::probe(*session);
    if (!profile)
        return reportError(profile.error());
    const auto tls = session->http().tls();
    server->settings.database = profile->who.database;

    const bool isTest = line.isSet(QStringLiteral("test"));
    if (!isTest) {
        auto writer = Writer::open(line.ledger());
        if (!writer)
            return reportError(writer.error());
        const auto source = (*writer)->source(server->name);
        if (!source)
            return reportError(source.error());
        server->id = *source;
        if (const auto saved = (*writer)->saveServer(*source, settingsText(*server)); !saved)
            return reportError(saved.error());
        if (line.isSet(QStringLiteral("keep"))) {
            if (const auto kept = secrets->keepUsed(*server); !kept)
                return reportError(kept.error());
            if (const QString notice = secrets->notice(); !notice.isEmpty())
                writeToStderr(notice + u'\n');
        }
    }
    if (line.isSet(QStringLiteral("json")))
        writeJsonLine(profileJson(*server, *profile, tls));
    else
        writeToStdout(profileLines(*server, *profile, tls));
    // A session left behind would be one more in the list.
    if (isTest)
        (void)session->logOut();
    else
        (void)ServerSync(line.ledger(), *server).signOff(*session);
    return ExitCode::Ok;
}

int runDisconnect(const QStringList &args)
{
    CommandLine line(QStringLiteral("disconnect"),
        Ctl::tr("Forgets how a server is reached, and what the keychain holds for it. What it told stays in the ledger."));
    line.addLedgerOption();
    line.parser().addOption({QStringLiteral("source"), Ctl::tr("Which server."), QStringLiteral("NAME")});
    if (const auto code = line.parse(args))
        return *code;
    if (!line.isSet(QStringLiteral("source")))
        return line.usage(Ctl::tr("Say which server, with --source."));
    const auto followed = followedOf(line, {line.value(QStringLiteral("source"))});
    if (!followed)
        return reportError(followed.error());
    const bool isDatabase = !followed->databases.empty();
    const SourceId source = isDatabase ? followed->databases.front().id : followed->servers.front().id;
    const QString name = isDatabase ? followed->databases.front().name : followed->servers.front().name;
    auto writer = Writer::open(line.ledger());
    if (!writer)
        return reportError(writer.error());
    if (const auto forgotten = (*writer)->forgetServer(source); !forgotten)
        return reportError(forgotten.error());
    auto secrets = Secrets::from(line);
    if (secrets) {
        const auto removed = isDatabase ? secrets->forget(followed->databases.front()) : secrets->forget(followed->servers.front());
        if (!removed)
            return reportError(removed.error());
    }
    writeToStdout(Ctl::tr("%1 is no longer connected. What it told is still in the ledger.\n").arg(printable(name)));
    return ExitCode::Ok;
}

} // namespace gatehouse
