// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cancel.h"
#include "core/secrets/secret_bytes.h"
#include "core/sync/database_source.h"

#include <QDialog>
#include <QFutureWatcher>

#include <memory>
#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace gatehouse {

class CapabilityList;

/// An Odoo database that was tried and is to become a source. Holds a secret.
struct ConnectedDatabase
{
    DatabaseSource source; ///< without an id
    SecretBytes password;
    bool keepPassword = false; ///< in the system's keychain; otherwise in memory until the program ends
};

/// "Connect a database": where Odoo's PostgreSQL is and as which role, the script that makes such a role, a trial, and
/// what came of it. Writes nothing itself, and waits for the network on a thread of its own.
class DatabaseDialog : public QDialog
{
    Q_OBJECT

public:
    /// `takenNames`: of the sources there are.
    explicit DatabaseDialog(const QStringList &takenNames, QWidget *parent = nullptr);
    /// Ends a trial that is under way.
    ~DatabaseDialog() override;

    /// Where secrets will not last: that it is so and why. Empty: they will.
    void setKeychainNotice(const QString &notice);
    /// Nothing is being asked. For tests and pictures.
    bool isSettled() const { return !m_trial.isRunning(); }

Q_SIGNALS:
    void connected(const std::shared_ptr<gatehouse::ConnectedDatabase> &database);

public Q_SLOTS:
    void done(int result) override;

private:
    using Findings = Result<odoo_sql::DatabaseProfile>;

    QWidget *makeForm();
    QWidget *makeOutcome();
    QWidget *makeFoot();
    QLineEdit *addField(QFormLayout *form, const char *name, const QString &label);
    /// A whole address that was pasted is spread over the fields.
    void spreadAddress();
    Result<DatabaseSource> source() const;
    void changed();
    void showScript();
    void test(bool thenConnect);
    void tested();
    void connectNow();

    QStringList m_takenNames;
    QLineEdit *m_host = nullptr;
    QLineEdit *m_database = nullptr;
    QLineEdit *m_role = nullptr;
    QLineEdit *m_password = nullptr;
    QComboBox *m_tls = nullptr;
    QLineEdit *m_rootCertificate = nullptr;
    QLineEdit *m_clientCertificate = nullptr;
    QLineEdit *m_clientKey = nullptr;
    QLineEdit *m_name = nullptr;
    QCheckBox *m_keep = nullptr;
    QLabel *m_keychainNotice = nullptr;
    QLabel *m_warning = nullptr;
    QTabWidget *m_tabs = nullptr;
    QLabel *m_result = nullptr;
    CapabilityList *m_capabilities = nullptr;
    QPlainTextEdit *m_script = nullptr;
    QCheckBox *m_orders = nullptr;
    QLabel *m_obstacle = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_connect = nullptr;

    CancelToken m_cancel;
    QFutureWatcher<std::shared_ptr<Findings>> m_trial;
    bool m_connectAfter = false;
    bool m_outdated = false; ///< something was typed while the trial ran
    bool m_isTried = false;  ///< with success, and nothing was changed since
};

} // namespace gatehouse
