// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/action_desk.h"

#include "core/actions/reread.h"
#include "ui/actions/asking_server.h"
#include "ui/sessions/session_cells.h"
#include "ui/sources/server_desk.h"
#include "ui/widgets/asking.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QMessageBox>

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
    row.cells = {user.name, user.login, words::count(user.active),
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
    return !m_servers.followers().empty();
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
    for (const DatabaseFollower *database : m_servers.databases()) {
        if (database->database().name == source)
            return tr("%1 is read from its database, and orders go through Odoo: connect the server as well, under Sources.")
                .arg(visibleText(source));
    }
    return canAct() ? notThere(source) : whyNot();
}

QString ActionDesk::officerOn(const QString &source) const
{
    const ServerFollower *server = serverOf(source);
    return server ? server->server().login : QString();
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

void ActionDesk::open(ServerFollower &server, ActionKind kind, const QStringList &headings, std::vector<ActionRow> rows)
{
    auto *dialog = new ActionDialog(m_reader.path(), server, kind, headings, std::move(rows), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The ledger learns what became of it from the server.
    connect(dialog, &ActionDialog::ended, this, [this, source = server.server().id] { m_servers.sync(source); });
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
    ServerFollower *server = m_servers.follower(source);
    if (!server)
        return Q_EMIT notice(whyNot());
    std::vector<ActionRow> rows;
    for (const PolicyChange &change : changes) {
        ActionRow row;
        row.target = ActionTarget::ofPolicy(change);
        row.cells = {policyTitle(change.what), policyValueText(change.what, change.from), policyValueText(change.what, change.to),
            policyScopeText(definitionOf(change.what).scope)};
        rows.push_back(std::move(row));
    }
    open(*server, ActionKind::SetPolicies, {tr("Policy"), tr("Now"), tr("Then"), tr("Scope")}, std::move(rows));
}

void ActionDesk::openDialogs(ActionKind kind, const std::vector<UserView> &users)
{
    std::map<QString, std::vector<ActionRow>> bySource;
    QStringList without;
    QStringList unread;
    for (const UserView &user : users) {
        if (!serverOf(user.source)) {
            if (!without.contains(user.source))
                without << user.source;
        } else if (user.odooId == 0) {
            unread << visibleText(user.user);
        } else {
            bySource[user.source].push_back(rowOf(user, kind));
        }
    }
    for (auto &[source, rows] : bySource)
        open(*serverOf(source), kind, {tr("User"), tr("Login"), tr("Active sessions"), tr("Last login")}, std::move(rows));
    if (!without.isEmpty())
        QMessageBox::information(m_window, actionTitle(kind), notThere(without.join(QStringLiteral(", "))));
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
        ServerFollower *server = serverOf(source);
        if (!server) {
            without << source;
            continue;
        }
        std::vector<ActionRow> rows;
        for (const SessionView &session : ofSource)
            rows.push_back(rowOf(session));
        open(*server, ActionKind::Revoke, {tr("User"), tr("Device"), tr("IP address"), tr("Place"), tr("Last activity")}, std::move(rows));
    }
    if (!without.isEmpty())
        QMessageBox::information(m_window, tr("Revoke"),
            notThere(without.join(QStringLiteral(", "))));
}

void ActionDesk::readAgain(const std::vector<JournalEntry> &entries)
{
    for (const JournalEntry &entry : entries) {
        ServerFollower *server = m_servers.follower(entry.source);
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
            [this, id = entry.id](const Result<Reread> &read) {
                Q_EMIT readingAgain(id, false);
                if (!read) {
                    Q_EMIT notice(tr("Journal entry %1 could not be read again: %2").arg(id.value).arg(read.error().text));
                    return;
                }
                m_reader.refresh();
                Q_EMIT notice(tr("Journal entry %1 read again: %2 done, %3 refused, %4 still unknown")
                                  .arg(id.value)
                                  .arg(words::count(read->done), words::count(read->refused), words::count(read->unknown)));
            });
    }
}

} // namespace gatehouse
