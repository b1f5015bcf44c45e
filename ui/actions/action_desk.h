// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/async_reader.h"
#include "ui/actions/action_dialog.h"
#include "ui/widgets/row_selection.h"

#include <QObject>

class QWidget;

namespace gatehouse {

class ServerDesk;

/// What an officer orders in this window: finds out which sessions are meant and of which servers, and opens the dialog
/// in which it is looked over, ordered and proved. Interface thread.
class ActionDesk : public QObject
{
    Q_OBJECT

public:
    ActionDesk(AsyncReader &reader, ServerDesk &servers, QWidget *window);

    /// The sessions of a list that are chosen. Those of a source that cannot be acted on are named and left out.
    void revoke(const Query &listed, const RowSelection &chosen);
    /// An action on one user of a connected server.
    void act(ActionKind kind, const UserView &user);
    /// Can anything be sent anywhere? Otherwise why not.
    bool canAct() const;
    QString whyNot() const;

Q_SIGNALS:
    void canActChanged();
    void notice(const QString &text);

private:
    ServerFollower *serverOf(const QString &source) const;
    void openDialogs(const std::vector<SessionView> &sessions);
    void open(ServerFollower &server, ActionKind kind, const QStringList &headings, std::vector<ActionRow> rows);

    AsyncReader &m_reader;
    ServerDesk &m_servers;
    QWidget *m_window;
};

} // namespace gatehouse
