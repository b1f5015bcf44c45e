// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/break_glass.h"
#include "core/domain/cancel.h"
#include "core/sync/database_source.h"

#include <QDialog>
#include <QFutureWatcher>

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace gatehouse {

/// Emergencies in Odoo's own database: what to do and as which role, then every statement that would run and what comes
/// of it, then the confirmation to be typed, then how it ended. Waits for the database on a thread of its own. The role's
/// password is asked for here each time and kept nowhere.
class BreakGlassDialog : public QDialog
{
    Q_OBJECT

public:
    BreakGlassDialog(const QString &ledger, const DatabaseSource &database, QWidget *parent = nullptr);
    /// Ends a look that is under way; what was begun in earnest is waited for.
    ~BreakGlassDialog() override;

    bool isSettled() const { return !m_look.isRunning() && !m_run.isRunning(); }

Q_SIGNALS:
    /// Something was done: the source should be read again.
    void carriedOut();

public Q_SLOTS:
    void done(int result) override;

private:
    /// The connection that was looked with, and that it is done with.
    struct Prepared
    {
        std::unique_ptr<PostgresConnection> connection;
        BreakGlassPlan plan;
    };
    using Looked = Result<std::shared_ptr<Prepared>>;

    ActionKind kind() const;
    void changed();
    void look();
    void looked();
    void act();
    void acted();

    const QString m_ledger;
    DatabaseSource m_database;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_role = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_show = nullptr;
    QPlainTextEdit *m_sql = nullptr;
    QLabel *m_warnings = nullptr;
    QLabel *m_prompt = nullptr;
    QLineEdit *m_typed = nullptr;
    QPushButton *m_act = nullptr;
    QLabel *m_result = nullptr;

    CancelToken m_cancel;
    std::shared_ptr<Prepared> m_prepared; ///< what the SQL on the screen is
    QFutureWatcher<std::shared_ptr<Looked>> m_look;
    QFutureWatcher<std::shared_ptr<Result<ActionReport>>> m_run;
    bool m_outdated = false;
};

} // namespace gatehouse
