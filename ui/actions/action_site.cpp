// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/action_site.h"

#include "core/actions/database_orders.h"
#include "ui/actions/asking_server.h"

#include <QCoreApplication>
#include <QtConcurrent>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ActionSite)
};

class ServerSite final : public ActionSite
{
public:
    explicit ServerSite(ServerFollower &server)
        : m_server(&server)
    {
    }
    bool isThere() const override { return m_server; }
    SourceId source() const override { return m_server ? m_server->server().id : SourceId(); }
    QString name() const override { return m_server ? m_server->server().name : QString(); }
    QString officer() const override { return m_server ? m_server->server().login : QString(); }
    bool keepsReasons() const override
    {
        const auto profile = m_server ? m_server->state().profile : nullptr;
        return profile && profile->guard && profile->guard->isOfficer;
    }
    void look(const ActionOrder &order, QObject *context, LookedAt done) override
    {
        askServer(
            *m_server, context,
            [order](odoo::OdooSession &session, const odoo::ServerProfile &profile) -> Result<Looked> {
                auto seen = preview(session, profile, order);
                if (!seen)
                    return tl::unexpected(static_cast<const Error &>(seen.error()));
                return Looked{std::move(*seen), session.actingSessionIdentifier()};
            },
            std::move(done));
    }
    void run(const QString &ledger, const ActionOrder &order, std::shared_ptr<const SecretBytes>, const CancelToken &cancel,
        Progress progress, QObject *context, Ended done) override
    {
        orderOfServer(*m_server, context, ledger, order, cancel, std::move(progress), std::move(done));
    }

private:
    QPointer<ServerFollower> m_server;
};

/// Orders by a connection of its own: the one that reads goes on reading.
class DatabaseSite final : public ActionSite
{
public:
    explicit DatabaseSite(DatabaseFollower &database)
        : m_database(&database)
    {
    }
    bool isThere() const override { return m_database; }
    SourceId source() const override { return m_database ? m_database->database().id : SourceId(); }
    QString name() const override { return m_database ? m_database->database().name : QString(); }
    QString officer() const override
    {
        return m_database ? Texts::tr("%1 (database role)").arg(m_database->database().settings.role) : QString();
    }
    bool keepsReasons() const override { return true; }
    /// Reading is done with what the keychain keeps; acting, as on a server, is for who knows the password.
    QString passwordOf() const override
    {
        return m_database && m_database->password() && !m_database->password()->isEmpty() ? m_database->database().settings.role : QString();
    }
    void look(const ActionOrder &order, QObject *context, LookedAt done) override
    {
        const auto job = [database = m_database->database(), password = m_database->password(), order]() -> Result<Looked> {
            const auto at = open(database, *password, {});
            if (!at)
                return tl::unexpected(at.error());
            auto seen = preview(*at->connection, at->profile, order);
            if (!seen)
                return tl::unexpected(seen.error());
            return Looked{std::move(*seen), {}};
        };
        whenFinished(QtConcurrent::run(job), context, std::move(done));
    }
    void run(const QString &ledger, const ActionOrder &order, std::shared_ptr<const SecretBytes> password, const CancelToken &cancel,
        Progress progress, QObject *context, Ended done) override
    {
        const auto secret = passwordOf().isEmpty() ? m_database->password() : std::move(password);
        const auto job = [database = m_database->database(), secret, ledger, order, cancel, progress]() -> Result<ActionReport> {
            const auto at = open(database, *secret, cancel);
            if (!at)
                return tl::unexpected(at.error());
            const auto journal = Journal::open(ledger);
            if (!journal)
                return tl::unexpected(journal.error());
            return runAction(DatabaseContext{*at->connection, at->profile, **journal, cancel, progress}, order);
        };
        whenFinished(QtConcurrent::run(job), context, std::move(done));
    }

private:
    struct At
    {
        std::shared_ptr<PostgresConnection> connection;
        odoo_sql::DatabaseProfile profile;
    };
    static Result<At> open(const DatabaseSource &database, const SecretBytes &password, const CancelToken &cancel)
    {
        auto connection = PostgresConnection::open(orderingSettings(database), password, orderingSession(), cancel);
        if (!connection)
            return tl::unexpected(connection.error());
        auto profile = odoo_sql::probe(**connection, database.schema);
        if (!profile)
            return tl::unexpected(profile.error());
        return At{std::move(*connection), std::move(*profile)};
    }

    QPointer<DatabaseFollower> m_database;
};

} // namespace

std::unique_ptr<ActionSite> siteOf(ServerFollower &server)
{
    return std::make_unique<ServerSite>(server);
}

std::unique_ptr<ActionSite> siteOf(DatabaseFollower &database)
{
    return std::make_unique<DatabaseSite>(database);
}

QString whyNoOrders(const DatabaseFollower &database)
{
    const auto profile = database.profile();
    if (!profile)
        return Texts::tr("%1 was not read yet.").arg(database.database().name);
    const odoo::CapabilityState &state = profile->state(odoo::Capability::Revoke);
    return state.available ? QString() : Texts::tr("%1: %2.").arg(database.database().name, state.reason);
}

} // namespace gatehouse
