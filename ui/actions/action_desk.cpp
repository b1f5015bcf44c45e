// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/action_desk.h"

#include "ui/actions/revoke_dialog.h"
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

void ActionDesk::openDialogs(const std::vector<SessionView> &sessions)
{
    std::map<QString, std::vector<SessionView>> bySource;
    for (const SessionView &session : sessions)
        bySource[session.source].push_back(session);
    QStringList without;
    for (const auto &[source, ofSource] : bySource) {
        ServerFollower *server = nullptr;
        for (ServerFollower *follower : m_servers.followers()) {
            if (follower->server().name == source)
                server = follower;
        }
        if (!server) {
            without << visibleText(source);
            continue;
        }
        auto *dialog = new RevokeDialog(m_reader.path(), *server, ofSource, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &RevokeDialog::ended, this, [this, source = server->server().id] {
            // The ledger learns what became of it from the server.
            m_servers.sync(source);
        });
        dialog->open();
    }
    if (!without.isEmpty())
        QMessageBox::information(m_window, tr("Revoke"),
            tr("%1: known from exported files alone, so nothing can be sent there. Connect the server, under Sources.")
                .arg(without.join(QStringLiteral(", "))));
}

} // namespace gatehouse
