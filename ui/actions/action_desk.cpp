// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/action_desk.h"

#include "core/actions/database_orders.h"
#include "ui/actions/asking_server.h"
#include "ui/sessions/session_cells.h"
#include "ui/sources/server_desk.h"
#include "ui/widgets/asking.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QMessageBox>
#include <QtConcurrent>

#include <algorithm>
#include <map>

namespace gatehouse {

namespace {

/// More than anybody looks over; whoever means more means "log out everyone".
constexpr std::size_t MostSessions = 5000;
constexpr std::size_t MostUsers = 1000;

struct Chosen
{
    std::vector<SessionView> sessions;
    bool tooMany = false;
};

bool isOver(const SessionView &session)
{
    return session.state.status != SessionStatus::Active && session.state.status != SessionStatus::Idle && !session.state.presumed;
}

ActionRow rowOf(const SessionView &session)
{
    ActionRow row;
    row.target = ActionTarget::ofSession(session.identifier, session.user, 0, session.userId, session.id);
    row.target.lastActivity = session.last;
    row.cells = {sessionUser(session), words::device(session.browser, session.platform), session.ip,
        words::place(session.country, session.city), words::moment(session.last)};
    if (isOver(session))
        row.note = words::state(session.state);
    return row;
}

ActionRow rowOf(const UserView &user, ActionKind kind)
{
    ActionRow row;
    row.target = ActionTarget::ofUser(user.odooId, user.login, user.id);
    row.cells = {user.odooId == 0 ? ActionDesk::tr("nobody has this name") : user.name, user.login, words::count(user.active),
        user.lastLogin.isKnown() ? words::moment(user.lastLogin) : ActionDesk::tr("never")};
    if (kind == ActionKind::Suspend && user.suspended.value_or(false))
        row.note = ActionDesk::tr("already suspended");
    return row;
}

/// `sources`: their names.
QString notThere(const QString &sources)
{
    return ActionDesk::tr("%1: known from exported files alone, so nothing can be sent there. Connect the server, under Sources.")
        .arg(visibleText(sources));
}

} // namespace

ActionDesk::ActionDesk(AsyncReader &reader, ServerDesk &servers, QWidget *window)
    : QObject(window)
    , m_reader(reader)
    , m_servers(servers)
    , m_window(window)
{
    connect(&servers, &ServerDesk::changed, this, &ActionDesk::canActChanged);
}

bool ActionDesk::canAct() const
{
    const auto databases = m_servers.databases();
    return !m_servers.followers().empty() ||
           std::any_of(databases.begin(), databases.end(), [](const DatabaseFollower *database) { return whyNoOrders(*database).isEmpty(); });
}

QString ActionDesk::whyNot() const
{
    return tr("What is shown comes from exported files: nothing can be sent to Odoo from here. Connect the server it is from, "
              "under Sources.");
}

QString ActionDesk::whyNotOn(const QString &source) const
{
    if (serverOf(source))
        return {};
    if (const DatabaseFollower *database = databaseOf(source)) {
        const QString why = whyNoOrders(*database);
        return why.isEmpty() ? QString()
                             : tr("%1 Or connect the server as well, under Sources: then orders go through Odoo.").arg(visibleText(why));
    }
    return canAct() ? notThere(source) : whyNot();
}

QString ActionDesk::whyNotOn(const QString &source, ActionKind kind) const
{
    QString why = whyNotOn(source);
    if (!why.isEmpty())
        return why;
    ActionOrder order;
    order.kind = kind;
    std::optional<odoo::CapabilityState> missing;
    if (const ServerFollower *server = serverOf(source)) {
        const auto profile = server->state().profile;
        if (!profile)
            return tr("%1 was not read yet.").arg(visibleText(source));
        missing = missingFor(order, profile->capabilities);
    } else if (const DatabaseFollower *database = databaseOf(source); database && database->profile()) {
        missing = missingFor(order, database->profile()->capabilities);
    }
    return missing ? visibleText(tr("%1: %2.").arg(source, missing->reason)) : QString();
}

QString ActionDesk::officerOn(const QString &source) const
{
    const ServerFollower *server = serverOf(source);
    if (server)
        return server->server().login;
    const DatabaseFollower *database = databaseOf(source);
    return database ? database->database().settings.role : QString();
}

void ActionDesk::revoke(const Query &listed, const RowSelection &chosen)
{
    askLedger(
        m_reader, this,
        [listed, chosen](Reader &reader) -> Result<Chosen> {
            Chosen found;
            const auto read = reader.eachSession(listed, [&](const SessionView &session) {
                if (!chosen.contains(session.id.value))
                    return true;
                found.tooMany = found.sessions.size() == MostSessions;
                if (!found.tooMany)
                    found.sessions.push_back(session);
                return !found.tooMany;
            });
            if (!read)
                return tl::unexpected(read.error());
            return found;
        },
        [this](const Result<Chosen> &found) {
            if (!found)
                Q_EMIT notice(found.error().text);
            else if (found->tooMany)
                Q_EMIT notice(tr("More than %1 sessions are chosen: too many to look over. Filter them first.")
                                  .arg(words::count(static_cast<qint64>(MostSessions))));
            else if (!found->sessions.empty())
                openDialogs(found->sessions);
        });
}

ServerFollower *ActionDesk::serverOf(const QString &source) const
{
    for (ServerFollower *follower : m_servers.followers()) {
        if (follower->server().name == source)
            return follower;
    }
    return nullptr;
}

DatabaseFollower *ActionDesk::databaseOf(const QString &source) const
{
    for (DatabaseFollower *follower : m_servers.databases()) {
        if (follower->database().name == source)
            return follower;
    }
    return nullptr;
}

QString ActionDesk::nameOf(SourceId source) const
{
    if (const ServerFollower *server = m_servers.follower(source))
        return server->server().name;
    for (const DatabaseFollower *follower : m_servers.databases()) {
        if (follower->database().id == source)
            return follower->database().name;
    }
    return {};
}

/// Of sources that siteOf() has nothing for.
QString ActionDesk::whyNotThere(const QStringList &sources, ActionKind kind) const
{
    QStringList files;
    QStringList lines;
    for (const QString &source : sources) {
        const DatabaseFollower *database = databaseOf(source);
        if (!database)
            files << source;
        else if (!isOrderOfDatabase(kind))
            lines << tr("%1: only Odoo itself can do this. Connect the server as well, under Sources; in an emergency, Sources → Break-glass.")
                         .arg(visibleText(source));
        else
            lines << whyNotOn(source);
    }
    if (!files.isEmpty())
        lines.prepend(notThere(files.join(QStringLiteral(", "))));
    return lines.join(u'\n');
}

std::unique_ptr<ActionSite> ActionDesk::siteOf(const QString &source, ActionKind kind) const
{
    if (ServerFollower *server = serverOf(source))
        return gatehouse::siteOf(*server);
    DatabaseFollower *database = databaseOf(source);
    return database && isOrderOfDatabase(kind) && whyNoOrders(*database).isEmpty() ? gatehouse::siteOf(*database) : nullptr;
}

void ActionDesk::open(
    std::unique_ptr<ActionSite> site, ActionKind kind, const QStringList &headings, std::vector<ActionRow> rows, ActionForm *form)
{
    const SourceId source = site->source();
    auto *dialog = new ActionDialog(m_reader.path(), std::move(site), kind, headings, std::move(rows), m_window, form);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The ledger learns what became of it from the server.
    connect(dialog, &ActionDialog::ended, this, [this, source] { m_servers.sync(source); });
    dialog->open();
}

void ActionDesk::revokeOne(SessionId session)
{
    askLedger(
        m_reader, this, [session](Reader &reader) { return reader.session(session); },
        [this](const Result<std::optional<SessionView>> &found) {
            if (!found || !*found)
                Q_EMIT notice(found ? tr("The ledger no longer knows this session.") : found.error().text);
            else
                openDialogs({**found});
        });
}

void ActionDesk::act(ActionKind kind, UserId user)
{
    askLedger(
        m_reader, this, [user](Reader &reader) { return reader.user(user); },
        [this, kind](const Result<std::optional<UserView>> &found) {
            if (!found || !*found)
                Q_EMIT notice(found ? tr("The ledger no longer knows this user.") : found.error().text);
            else
                openDialogs(kind, {**found});
        });
}

void ActionDesk::actOnChosen(ActionKind kind, const Query &listed, const RowSelection &chosen)
{
    using Users = std::vector<UserView>;
    askLedger(
        m_reader, this,
        [listed, chosen](Reader &reader) -> Result<Users> {
            Users users;
            const auto read = reader.eachUser(listed, [&](const UserView &user) {
                if (chosen.contains(user.id.value))
                    users.push_back(user);
                return users.size() <= MostUsers;
            });
            if (!read)
                return tl::unexpected(read.error());
            return users;
        },
        [this, kind](const Result<Users> &users) {
            if (!users)
                Q_EMIT notice(users.error().text);
            else if (users->size() > MostUsers)
                Q_EMIT notice(tr("More than %1 users are chosen: too many to look over. Filter them first.")
                                  .arg(words::count(static_cast<qint64>(MostUsers))));
            else if (!users->empty())
                openDialogs(kind, *users);
        });
}

void ActionDesk::setPolicies(SourceId source, const std::vector<PolicyChange> &changes)
{
    auto site = siteOf(nameOf(source), ActionKind::SetPolicies);
    if (!site)
        return Q_EMIT notice(whyNot());
    std::vector<ActionRow> rows;
    for (const PolicyChange &change : changes) {
        ActionRow row;
        row.target = ActionTarget::ofPolicy(change);
        row.cells = {policyTitle(change.what), policyValueText(change.what, change.from), policyValueText(change.what, change.to),
            policyScopeText(definitionOf(change.what).scope)};
        rows.push_back(std::move(row));
    }
    open(std::move(site), ActionKind::SetPolicies, {tr("Policy"), tr("Now"), tr("Then"), tr("Scope")}, std::move(rows));
}

void ActionDesk::openDialogs(ActionKind kind, const std::vector<UserView> &users)
{
    std::map<QString, std::vector<ActionRow>> bySource;
    QStringList without;
    QStringList unread;
    for (const UserView &user : users) {
        if (!siteOf(user.source, kind)) {
            if (!without.contains(user.source))
                without << user.source;
        } else if (user.odooId == 0 && (kind != ActionKind::Unlock || user.login.isEmpty())) { // a name that nobody has can be locked
            unread << visibleText(user.user);
        } else {
            bySource[user.source].push_back(rowOf(user, kind));
        }
    }
    for (auto &[source, rows] : bySource)
        open(siteOf(source, kind), kind, {tr("User"), tr("Login"), tr("Active sessions"), tr("Last login")}, std::move(rows));
    if (!without.isEmpty())
        QMessageBox::information(m_window, actionTitle(kind), whyNotThere(without, kind));
    if (!unread.isEmpty())
        Q_EMIT notice(tr("Left out, not read from the server yet: %1").arg(unread.join(QStringLiteral(", "))));
}

void ActionDesk::openDialogs(const std::vector<SessionView> &sessions)
{
    std::map<QString, std::vector<SessionView>> bySource;
    for (const SessionView &session : sessions)
        bySource[session.source].push_back(session);
    QStringList without;
    for (const auto &[source, ofSource] : bySource) {
        auto site = siteOf(source, ActionKind::Revoke);
        if (!site) {
            without << source;
            continue;
        }
        std::vector<ActionRow> rows;
        for (const SessionView &session : ofSource)
            rows.push_back(rowOf(session));
        open(std::move(site), ActionKind::Revoke, {tr("User"), tr("Device"), tr("IP address"), tr("Place"), tr("Last activity")}, std::move(rows));
    }
    if (!without.isEmpty())
        QMessageBox::information(m_window, tr("Revoke"), whyNotThere(without, ActionKind::Revoke));
}

void ActionDesk::readAgain(const std::vector<JournalEntry> &entries)
{
    for (const JournalEntry &entry : entries) {
        ServerFollower *server = m_servers.follower(entry.source);
        DatabaseFollower *database = databaseOf(entry.sourceName);
        if (!server && database) {
            readDatabaseAgain(*database, entry.id);
            continue;
        }
        if (!server) {
            Q_EMIT notice(notThere(entry.sourceName));
            continue;
        }
        Q_EMIT readingAgain(entry.id, true);
        askServer(
            *server, this,
            [ledger = m_reader.path(), id = entry.id](
                odoo::OdooSession &session, const odoo::ServerProfile &profile) -> Result<Reread> {
                const auto journal = Journal::open(ledger);
                if (!journal)
                    return tl::unexpected(journal.error());
                return reread(**journal, id, session, profile);
            },
            [this, id = entry.id](const Result<Reread> &read) { toldAgain(id, read); });
    }
}

void ActionDesk::readDatabaseAgain(DatabaseFollower &database, JournalId entry)
{
    Q_EMIT readingAgain(entry, true);
    const auto job = [ledger = m_reader.path(), entry, source = database.database(), password = database.password()]() -> Result<Reread> {
        const auto connection = PostgresConnection::open(source.settings, *password, readingSession());
        if (!connection)
            return tl::unexpected(connection.error());
        const auto profile = odoo_sql::probe(**connection, source.schema);
        if (!profile)
            return tl::unexpected(profile.error());
        const auto journal = Journal::open(ledger);
        if (!journal)
            return tl::unexpected(journal.error());
        return reread(**journal, entry, **connection, *profile);
    };
    whenFinished(QtConcurrent::run(job), this, [this, entry](const Result<Reread> &read) { toldAgain(entry, read); });
}

void ActionDesk::toldAgain(JournalId entry, const Result<Reread> &read)
{
    Q_EMIT readingAgain(entry, false);
    if (!read) {
        Q_EMIT notice(tr("Journal entry %1 could not be read again: %2").arg(entry.value).arg(read.error().text));
        return;
    }
    m_reader.refresh();
    Q_EMIT notice(tr("Journal entry %1 read again: %2 done, %3 refused, %4 still unknown")
                      .arg(entry.value)
                      .arg(words::count(read->done), words::count(read->refused), words::count(read->unknown)));
}

} // namespace gatehouse
