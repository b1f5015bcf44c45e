// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gatehousectl/server_command.h"
#include "core/actions/preview.h"
#include "core/actions/reread.h"
#include "core/actions/run.h"
#include "core/ledger/reader.h"
#include "core/sync/reading.h"

#include <QHash>

#include <functional>
#include <memory>
#include <optional>

/// What the commands share that act on a server: opening it, showing what an order would do, carrying it out, telling
/// how it ended.
namespace gatehouse {

/// --ledger, --source, the secrets' options and --json.
void addServerOptions(CommandLine &line);
/// These and --reason, --dry-run and --anyway.
void addActionOptions(CommandLine &line);

/// --role, for what can be ordered of a database too.
void addRoleOption(CommandLine &line);
/// None: it was not given.
std::optional<QString> roleIn(const CommandLine &line);

/// What can be acted on: a server, or a database whose Guard takes orders.
class SourceAtHand
{
    Q_DISABLE_COPY_MOVE(SourceAtHand)

public:
    /// What actingSourceOf() finds. `reader` is of the ledger of --ledger.
    static Result<std::unique_ptr<SourceAtHand>> open(
        ActingSource source, std::unique_ptr<Reader> reader, const CommandLine &line, CancelToken &cancel);
    static Result<std::unique_ptr<SourceAtHand>> open(const CommandLine &line, CancelToken &cancel);
    virtual ~SourceAtHand();

    virtual SourceId sourceId() const = 0;
    virtual QString sourceName() const = 0;
    bool isJson() const { return m_json; }

    /// The users of these logins, as the source has them now (archived ones too), with their rows in the ledger. Input
    /// when one is not there.
    virtual Result<QList<ActionTarget>> users(const QStringList &logins) = 0;
    /// As they are now.
    virtual Result<PolicySet> policies() = 0;
    /// Shows what the order would do and, without --dry-run, does it, tells how it ended and reads the source into the
    /// ledger. The exit code: Ok when everything was done.
    int carryOut(ActionOrder order, const CommandLine &line);
    /// Settles an order that was left open, by reading.
    virtual Result<Reread> readAgain(Journal &journal, JournalId entry) = 0;

protected:
    SourceAtHand(std::unique_ptr<Reader> reader, const CommandLine &line, CancelToken &cancel);

    virtual Result<Preview> previewOf(const ActionOrder &order) = 0;
    virtual Result<ActionReport> run(Journal &journal, ActionOrder order, const ActionProgressed &progress) = 0;
    /// How many targets an order has at least, for a progress line to be worth it.
    virtual int leastTargetsShown() const = 0;
    /// After something was done: what the order has changed, and what else is new.
    virtual void readIntoLedger(const ActionReport &report) = 0;
    static SyncDepth depthAfter(const ActionReport &report);

    UserId ledgerUser(const QString &login) const;
    /// Waits where somebody else is at it. Says why where it does not come to that.
    bool readOnceFree(const std::function<Result<SyncSummary>()> &readOnce) const;

    QString m_ledger;
    CancelToken &m_cancel;

private:
    std::unique_ptr<Reader> m_reader;
    bool m_json = false;
};

/// A server to act on, signed in to and asked what it can do. Signs off when it goes.
class ServerAtHand : public SourceAtHand
{
    Q_DISABLE_COPY_MOVE(ServerAtHand)

public:
    static Result<std::unique_ptr<ServerAtHand>> open(const CommandLine &line, CancelToken &cancel);
    static Result<std::unique_ptr<ServerAtHand>> open(
        ServerSource source, std::unique_ptr<Reader> reader, const CommandLine &line, CancelToken &cancel);
    ~ServerAtHand() override;

    SourceId sourceId() const override { return m_source.id; }
    QString sourceName() const override { return m_source.name; }
    Result<PolicySet> policies() override;
    Result<Reread> readAgain(Journal &journal, JournalId entry) override;

    odoo::OdooSession &session() { return *m_session; }
    const odoo::ServerProfile &profile() const { return m_profile; }

    Result<QList<ActionTarget>> users(const QStringList &logins) override;
    /// The officer's own account.
    ActionTarget me();

private:
    ServerAtHand(ServerSource source, std::unique_ptr<Reader> reader, Secrets secrets, const CommandLine &line, CancelToken &cancel);

    Result<Preview> previewOf(const ActionOrder &order) override;
    Result<ActionReport> run(Journal &journal, ActionOrder order, const ActionProgressed &progress) override;
    int leastTargetsShown() const override { return 2; }
    void readIntoLedger(const ActionReport &report) override;

    ServerSource m_source;
    Secrets m_secrets;
    std::unique_ptr<odoo::OdooSession> m_session;
    odoo::ServerProfile m_profile;
    bool m_isInLedger = false; ///< the session by which this acted was read into the ledger
};

} // namespace gatehouse
