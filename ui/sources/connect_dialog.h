// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sources/connect_trial.h"
#include "ui/sources/connected_server.h"

#include <QDialog>

#include <memory>
#include <optional>

class QLabel;
class QPushButton;

namespace gatehouse {

class ConnectOutcomePane;
class ServerForm;

/// "Connect a source": a kind of source, where the server is and who signs in, a trial, and what came of it. Writes
/// nothing itself. Nothing here waits for the network: all of it happens on threads of the dialog's own.
///
/// What is typed as a password, key or code leaves the widgets when the dialog closes, however it closes.
class ConnectDialog : public QDialog
{
    Q_OBJECT

public:
    /// `takenNames`: of the sources there are.
    explicit ConnectDialog(const QStringList &takenNames, QWidget *parent = nullptr);
    ~ConnectDialog() override;

    /// Where secrets will not last: that it is so and why (KeychainChoice::notice). Empty: they will.
    void setKeychainNotice(const QString &notice);

    /// Nothing is being asked. For tests and pictures.
    bool isSettled() const { return !m_trial.isRunning() && !m_glance.isRunning(); }

Q_SIGNALS:
    /// The dialog was accepted: this server was tried with success. Whoever takes it owns it.
    void connected(const std::shared_ptr<gatehouse::ConnectedServer> &server);
    /// The officer has files instead, or Odoo's database.
    void importRequested();
    void databaseRequested();

public Q_SLOTS:
    void done(int result) override;

private:
    QWidget *makeTiles();
    QWidget *makeFoot();
    void glance();
    void test(bool thenConnect);
    void tested(ConnectFindings findings);
    void voidFindings();
    void connectNow();
    void update();

    OdooRun m_glance; ///< what answers at the address
    OdooRun m_trial;  ///< the sign-in
    bool m_glanceAgain = false;
    bool m_connectAfter = false;
    bool m_outdated = false; ///< something was typed while the trial ran
    std::optional<ConnectFindings> m_findings;
    ConnectTrial m_tried;

    ServerForm *m_form = nullptr;
    ConnectOutcomePane *m_outcome = nullptr;
    QPushButton *m_test = nullptr;
    QLabel *m_obstacle = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_connect = nullptr;
};

} // namespace gatehouse
