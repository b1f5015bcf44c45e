// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/preview.h"
#include "core/actions/run.h"
#include "ui/actions/action_form.h"
#include "ui/actions/action_site.h"
#include "ui/journal/receipt.h"

#include <QDialog>
#include <QTimer>

#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace gatehouse {

class ActionResultList;

/// An order to one server, or to the Guard of one database: whom it is for, each of which can be unticked; what is said of them there beforehand; why;
/// then the order itself, and what became of each with its proof. Nothing here waits for the network.
class ActionDialog : public QDialog
{
    Q_OBJECT

public:
    /// `form`: goes above the rows, which follow from it; belongs to the dialog then.
    /// What `site` stands for may go while the dialog is open; then nothing more can be ordered.
    ActionDialog(const QString &ledger, std::unique_ptr<ActionSite> site, ActionKind kind, const QStringList &headings,
        std::vector<ActionRow> rows, QWidget *parent, ActionForm *form = nullptr);
    ~ActionDialog() override;

    bool isRunning() const { return m_running; }
    const std::optional<ActionReport> &report() const { return m_report; }

Q_SIGNALS:
    /// Something was sent: the server is to be read again.
    void ended();

public Q_SLOTS:
    void reject() override;

private:
    QWidget *makeOrder(const QStringList &headings);
    QWidget *makeOutcome();
    void fillTable();
    void layOutTable();
    void warn(const QStringList &lines);
    void formChanged();
    void look();
    void looked(const Result<Preview> &preview, const QString &ownSession);
    ActionOrder order() const;
    void updateOrder();
    QString orderTitle(int count) const;
    bool areNetworks() const;
    void run();
    void progressed(const ActionProgress &progress);
    void finished(const Result<ActionReport> &report);
    Receipt receipt() const;

    QString m_ledger;
    std::unique_ptr<ActionSite> m_site;
    QString m_source;
    QString m_officer;
    ActionKind m_kind;
    std::vector<ActionRow> m_rows;
    int m_note; ///< the column of notes
    std::optional<Preview> m_preview;
    std::optional<ActionReport> m_report;
    CancelToken m_cancel;
    bool m_running = false;
    ActionForm *m_form;
    QTimer m_lookSoon; ///< until the officer stops typing for a moment
    int m_lookNumber = 0; ///< of the last question: answers to those before are of no interest
    bool m_looking = false; ///< what the server says beforehand is to be seen before anything is ordered

    QStackedWidget *m_pages = nullptr;
    QTableWidget *m_table = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_warning = nullptr;
    QLineEdit *m_reason = nullptr;
    QLineEdit *m_password = nullptr; ///< none where nobody's is asked for here
    QLabel *m_doing = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_go = nullptr;
    QPushButton *m_cancelButton = nullptr;
    QLabel *m_headline = nullptr;
    QLabel *m_foot = nullptr;
    ActionResultList *m_results = nullptr;
};

} // namespace gatehouse
