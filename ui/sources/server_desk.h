// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/async_reader.h"
#include "core/secrets/keychain.h"
#include "core/sync/database_follower.h"
#include "core/sync/server_follower.h"
#include "ui/sources/connected_server.h"

#include <QPointer>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace gatehouse {

class ConnectDialog;
class DatabaseDialog;
struct ConnectedDatabase;
class SecretDialog;

/// The servers of one window: connects new ones, keeps the ledger in step with all of them while the window is open,
/// and asks the officer for what only the officer knows. Interface thread.
class ServerDesk : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of dialogs.
    ServerDesk(AsyncReader &reader, QWidget *window);
    ~ServerDesk() override;

    /// Follows the ledger's servers from now on.
    void start();

    /// Opens the dialog that connects one.
    void connectServer();
    /// Opens the dialog that connects an Odoo's database.
    void connectDatabase();
    /// Opens the dialog for emergencies in a database.
    void breakGlass(SourceId source);
    /// Forgets how it is reached, and its secrets; what it told stays. Asks before.
    void disconnectServer(SourceId source);
    /// Shows the rules that the Odoo of a server or a database keeps by itself.
    void showRules(SourceId source, const QString &name);
    /// Shows whether a server has the Guard, and how it gets one.
    void showGuard(SourceId source, const QString &name);
    /// Reads now; what is missing is asked for.
    void sync(SourceId source);
    void syncAll();

    /// How often servers are read by themselves; zero: only when asked to. Kept in the settings.
    std::chrono::seconds interval() const;
    void setInterval(std::chrono::seconds interval);

    /// In the order of their names.
    std::vector<ServerFollower *> followers() const;
    ServerFollower *follower(SourceId source) const;
    /// The databases that are read directly, likewise.
    std::vector<DatabaseFollower *> databases() const;
    /// Where secrets do not last: that it is so, and why.
    QString keychainNotice() const { return m_keychain.notice; }

Q_SIGNALS:
    /// Servers came, went, or told something of themselves.
    void changed();
    void importRequested();
    /// A sentence for the status line.
    void notice(const QString &text);

private:
    void follow(const DatabaseSource &database);
    void follow(const DatabaseSource &database, SecretBytes password);
    void saveDatabase(const std::shared_ptr<ConnectedDatabase> &connected);
    void keep(const DatabaseSource &database, SecretBytes password);
    DatabaseFollower *database(SourceId source) const;
    void askPassword(DatabaseFollower &follower);
    void forget(SourceId source, const QString &name, const QStringList &secrets);
    void withKeychain(const std::function<void()> &then);
    template <typename Dialog>
    void openDialog(QPointer<Dialog> &place, const std::function<void(Dialog *)> &connectUp);
    void readSecrets(const ServerSource &server, std::shared_ptr<odoo::Account> account, std::size_t from);
    void follow(const ServerSource &server, odoo::Account account);
    void save(const std::shared_ptr<ConnectedServer> &server);
    void keep(const ServerSource &server, ServerSecret what, SecretBytes secret);
    void watch(ServerFollower &follower);
    void tellOfWaiting(DatabaseFollower &follower);
    void askPassword(ServerFollower &follower, const odoo::PasswordAsk &ask);
    void askCode(ServerFollower &follower, const odoo::CodeAsk &ask);
    void whenAnswered(SecretDialog *dialog, const ServerFollower &asking,
        const std::function<void(ServerFollower &, bool given)> &tell);

    AsyncReader &m_reader;
    QWidget *m_window;
    KeychainChoice m_keychain;
    std::map<std::int64_t, std::unique_ptr<ServerFollower>> m_followers; ///< by source
    std::map<std::int64_t, std::unique_ptr<DatabaseFollower>> m_databases; ///< by source
    std::map<std::int64_t, FollowState::Phase> m_told; ///< what the status line was told last
    QPointer<ConnectDialog> m_dialog;
    QPointer<DatabaseDialog> m_databaseDialog;
};

} // namespace gatehouse
