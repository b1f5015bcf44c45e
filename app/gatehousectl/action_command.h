// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gatehousectl/server_command.h"
#include "core/actions/preview.h"
#include "core/actions/run.h"
#include "core/ledger/reader.h"

#include <QHash>

#include <memory>

/// What the commands share that act on a server: opening it, showing what an order would do, carrying it out, telling
/// how it ended.
namespace gatehouse {

/// --ledger, --source, the secrets' options and --json.
void addServerOptions(CommandLine &line);
/// These and --reason, --dry-run and --anyway.
void addActionOptions(CommandLine &line);

/// A server to act on, signed in to and asked what it can do. Signs off when it goes.
class ServerAtHand
{
    Q_DISABLE_COPY_MOVE(ServerAtHand)

public:
    static Result<std::unique_ptr<ServerAtHand>> open(const CommandLine &line, CancelToken &cancel);
    ~ServerAtHand();

    const ServerSource &source() const { return m_source; }
    odoo::OdooSession &session() { return *m_session; }
    const odoo::ServerProfile &profile() const { return m_profile; }
    Reader &reader() { return *m_reader; }
    CancelToken &cancel() { return m_cancel; }
    bool isJson() const { return m_json; }

    /// The users of these logins, as the server has them now (archived ones too), with their rows in the ledger. Input
    /// when one is not there.
    Result<QList<ActionTarget>> users(const QStringList &logins);
    /// The officer's own account.
    ActionTarget me();

    /// Shows what the order would do and, without --dry-run, does it, tells how it ended and reads the server into the
    /// ledger. The exit code: Ok when everything was done.
    int carryOut(ActionOrder order, const CommandLine &line);

private:
    ServerAtHand(ServerSource source, std::unique_ptr<Reader> reader, Secrets secrets, CancelToken &cancel);
    UserId ledgerUser(const QString &login);

    ServerSource m_source;
    std::unique_ptr<Reader> m_reader;
    Secrets m_secrets;
    CancelToken &m_cancel;
    std::unique_ptr<odoo::OdooSession> m_session;
    odoo::ServerProfile m_profile;
    QString m_ledger;
    bool m_json = false;
    bool m_isInLedger = false; ///< the session by which this acted was read into the ledger
};

} // namespace gatehouse
