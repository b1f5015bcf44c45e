// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/journal.h"
#include "core/actions/reread.h"
#include "core/ledger/async_reader.h"
#include "ui/actions/action_dialog.h"
#include "ui/alerts/alert_allowing.h"
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
    void revokeOne(SessionId session);
    /// An action on a user, or on those of a list that are chosen. Users of a source that cannot be acted on are named
    /// and left out.
    void act(ActionKind kind, UserId user);
    void actOnChosen(ActionKind kind, const Query &listed, const RowSelection &chosen);
    /// The networks, or the devices, of these suspicious logins.
    void allow(const std::vector<gatehouse::Alert> &alerts, gatehouse::AllowWhat what);
    /// A network that the officer types.
    void allowAny(SourceId source);
    void disallow(SourceId source, const std::vector<gatehouse::Allowance> &allowed);
    /// What was changed on the form of a source's policies.
    void setPolicies(SourceId source, const std::vector<gatehouse::PolicyChange> &changes);
    /// Can anything be sent anywhere? Otherwise why not.
    bool canAct() const;
    QString whyNot() const;
    /// Why nothing can be sent to this source; empty: it can.
    QString whyNotOn(const QString &source) const;
    /// The same of one kind of order, which may take a newer Guard than is there.
    QString whyNotOn(const QString &source, ActionKind kind) const;
    /// Who the officer is there; empty: nobody, as no server of it is connected.
    QString officerOn(const QString &source) const;

    /// Reads the servers to find out what became of orders that were left open: reread(). Changes nothing there.
    void readAgain(const std::vector<gatehouse::JournalEntry> &entries);

Q_SIGNALS:
    void canActChanged();
    /// A server is being read for an order, or was.
    void readingAgain(gatehouse::JournalId entry, bool on);
    void notice(const QString &text);

private:
    ServerFollower *serverOf(const QString &source) const;
    QString nameOf(SourceId source) const;
    QString whyNotThere(const QStringList &sources, ActionKind kind) const;
    DatabaseFollower *databaseOf(const QString &source) const;
    /// Where this can be ordered; none: nowhere.
    std::unique_ptr<ActionSite> siteOf(const QString &source, ActionKind kind) const;
    void readDatabaseAgain(DatabaseFollower &database, gatehouse::JournalId entry);
    void toldAgain(gatehouse::JournalId entry, const Result<Reread> &read);
    void openDialogs(const std::vector<SessionView> &sessions);
    void openDialogs(ActionKind kind, const std::vector<UserView> &users);
    void open(std::unique_ptr<ActionSite> site, ActionKind kind, const QStringList &headings, std::vector<ActionRow> rows, ActionForm *form = nullptr);

    AsyncReader &m_reader;
    ServerDesk &m_servers;
    QWidget *m_window;
};

} // namespace gatehouse
