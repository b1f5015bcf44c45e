// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/action_desk.h"

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
    return tr("These sessions come from exported files: nothing can be sent to Odoo from here. Connect the server they are "
              "from, under Sources.");
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

void ActionDesk::act(ActionKind kind, const UserView &user)
{
    ServerFollower *server = serverOf(user.source);
    if (!server) {
        Q_EMIT notice(notThere(user.source));
        return;
    }
    if (user.odooId == 0) {
        Q_EMIT notice(tr("%1 has not been read from the server yet.").arg(visibleText(user.user)));
        return;
    }
    ActionRow row;
    row.target = ActionTarget::ofUser(user.odooId, user.login, user.id);
    row.cells = {user.name, user.login, words::count(user.active),
        user.lastLogin.isKnown() ? words::moment(user.lastLogin) : tr("never")};
    open(*server, kind, {tr("User"), tr("Login"), tr("Active sessions"), tr("Last login")}, {row});
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

} // namespace gatehouse
