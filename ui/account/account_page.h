// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/own_account.h"
#include "core/sync/server_follower.h"
#include "ui/shell/page.h"
#include "ui/widgets/theme.h"

#include <QList>
#include <QPointer>

#include <memory>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace gatehouse {

struct ActionReport;
class EmptyState;
class FailedState;

/// The officer's own account at a connected Odoo: one's own devices, and the second factor. Read live from the server,
/// when the page is opened and after everything that is done here; the ledger plays no part in it.
class AccountPage : public Page
{
    Q_OBJECT

public:
    /// `ledgerPath`: where what is ordered here is journalled.
    explicit AccountPage(const QString &ledgerPath, QWidget *parent = nullptr);
    ~AccountPage() override;

    /// The servers that are followed now, in the order to offer them. Whoever owns them says so here when one goes or
    /// comes, and answers when they ask for a password or a code.
    void setServers(const QList<ServerFollower *> &servers);

    PageId id() const override { return PageId::Account; }
    QString title() const override { return tr("My account"); }
    /// The page always shows the account at one server.
    void setScope(const Scope &) override {}
    void open(const Link &) override {}
    void refresh() override;
    bool isSettled() const override { return !m_working; }

Q_SIGNALS:
    /// There is no server yet, and the officer wants one.
    void connectRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeContent();
    QWidget *makeFactor();
    QWidget *makeDevices();
    ServerFollower *server() const;
    void read();
    void take(const Result<std::shared_ptr<const OwnAccount>> &account);
    void showAccount();
    void enrol();
    void askToDisable();
    void disable();
    void askToLogOutOthers();
    void logOutOthers();
    void sayReport(const ActionReport &report);
    void say(const QString &text, Ink ink);
    void setWorking(const QString &what);
    int otherSessions() const;
    void update();

    QString m_ledgerPath;
    QList<QPointer<ServerFollower>> m_servers;
    QPointer<ServerFollower> m_readFrom; ///< whose account m_account is
    std::shared_ptr<const OwnAccount> m_account;
    Instant m_readAt;
    bool m_working = false;

    QComboBox *m_source = nullptr;
    QPushButton *m_again = nullptr;
    QLabel *m_who = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_doing = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_loading = nullptr;
    FailedState *m_failed = nullptr;
    QWidget *m_content = nullptr;
    QLabel *m_outcome = nullptr; ///< of what was ordered here last
    QLabel *m_factorMark = nullptr;
    QLabel *m_factorTitle = nullptr;
    QLabel *m_factorText = nullptr;
    QPushButton *m_enrol = nullptr;
    QPushButton *m_disable = nullptr;
    QTreeWidget *m_devices = nullptr;
    QLabel *m_devicesNote = nullptr;
    QPushButton *m_logOut = nullptr;
};

} // namespace gatehouse
