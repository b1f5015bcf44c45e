// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gatehousectl/command_line.h"
#include "core/domain/cancel.h"
#include "core/ledger/reader.h"
#include "core/secrets/keychain.h"
#include "core/sources/odoo_rpc/odoo_session.h"
#include "core/sync/database_source.h"
#include "core/sync/server_source.h"

#include <memory>
#include <variant>
#include <vector>

/// What the commands that speak with a server share: which one, and as whom. Secrets are never arguments, which every
/// user of a computer can see: they come from a file descriptor, the environment, the keychain or the terminal.
namespace gatehouse {

/// Adds --password-fd and --api-key-fd.
void addSecretOptions(CommandLine &line);

/// Secrets for one run of the program, each asked for once. Main thread.
class Secrets
{
public:
    /// Reads the descriptors and GATEHOUSE_PASSWORD, GATEHOUSE_API_KEY, GATEHOUSE_PROXY_PASSWORD, and takes these out
    /// of the environment. An error when a descriptor cannot be read.
    static Result<Secrets> from(const CommandLine &line);

    /// What is given, or kept in the keychain; empty when neither.
    SecretBytes find(const ServerSource &server, ServerSecret secret);
    void give(ServerSecret secret, SecretBytes value);
    /// Keeps in the keychain what this run was given for the server.
    Result<void> keepUsed(const ServerSource &server);
    Result<void> forget(const ServerSource &server);
    /// The password of a database's role: given, kept, or asked for (`ask`); empty when none of these.
    SecretBytes passwordOf(const DatabaseSource &database, bool ask);
    Result<void> keepUsed(const DatabaseSource &database);
    Result<void> forget(const DatabaseSource &database);
    /// Why what is kept will not last; empty when it will.
    QString notice();

    /// For OdooSession: the terminal, or GATEHOUSE_CODE for the second factor of a script.
    /// What is typed for one server is that server's alone.
    odoo::Asking asking(const ServerSource &server) const;
    /// A password or key was given for this run, by descriptor or environment: meant for one server.
    bool isGiven() const { return !m_password->isEmpty() || !m_apiKey.isEmpty(); }

private:
    Keychain &keychain();

    std::shared_ptr<SecretBytes> m_password; ///< shared with what asking() hands out
    SecretBytes m_apiKey;
    SecretBytes m_proxyPassword;
    KeychainChoice m_choice;
};

/// What the ledger is fed by that is read by itself.
struct Followed
{
    std::vector<ServerSource> servers;
    std::vector<DatabaseSource> databases;

    std::size_t size() const { return servers.size() + databases.size(); }
};
/// Those of the ledger; with `names` only those, and an error that lists all when one is not there.
Result<Followed> followedOf(Reader &reader, const QStringList &names);
/// The same of the ledger of --ledger.
Result<Followed> followedOf(const CommandLine &line, const QStringList &names);
/// The servers alone; with `names` only those, and an error that lists all when one is not there.
Result<std::vector<ServerSource>> serversOf(const CommandLine &line, const QStringList &names);
/// The one of --source, or the only one there is. A database is an error that says what it is not good for.
Result<ServerSource> serverOf(Reader &reader, const CommandLine &line);
/// The database of --source, or the only one there is.
Result<DatabaseSource> databaseOf(const CommandLine &line);

/// What is acted on: a server, or a database whose Guard takes orders.
using ActingSource = std::variant<ServerSource, DatabaseSource>;
QString nameOf(const ActingSource &source);
/// The one of --source, or the only one there is; a server where there is one server and databases beside it.
Result<ActingSource> actingSourceOf(Reader &reader, const CommandLine &line);

/// Signs in at the first call.
std::unique_ptr<odoo::OdooSession> openSession(const ServerSource &server, Secrets &secrets, const CancelToken &cancel);

} // namespace gatehouse
