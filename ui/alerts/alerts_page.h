// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alerts.h"
#include "ui/sessions/session_details.h"
#include "ui/shell/page.h"
#include "ui/widgets/window_model.h"

#include <QTimer>

#include <set>

class QComboBox;
class QLabel;
class QPushButton;

namespace gatehouse {

class AlertDetails;
class DetailDrawer;
class WindowTable;

/// Logins that the Guard found suspicious, newest first: what they rest on, what it did, who has looked at them. Follows
/// the ledger, also what other officers acknowledge.
class AlertsPage : public Page
{
    Q_OBJECT

public:
    /// What the officer is called where a source is; empty: no server of it is connected here.
    using OfficerOf = std::function<QString(const QString &source)>;

    explicit AlertsPage(AsyncReader &reader, QWidget *parent = nullptr);

    PageId id() const override { return PageId::Alerts; }
    QString title() const override { return tr("Alerts"); }
    /// The source applies; the time range does not, as an alert is no less one for being old.
    void setScope(const Scope &scope) override;
    /// A query as alertQuery() makes it.
    void open(const Link &link) override;
    void refresh() override;
    bool stepBack() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;
    bool isSettled() const override;

    /// Why nothing can be revoked at a source.
    void setWhyNot(const WhyNot &whyNot);
    /// Without one, or where it says nothing, it is the name of the account on this computer.
    void setOfficer(const OfficerOf &officer) { m_officer = officer; }

    WindowModel *model() const { return m_model; }
    WindowTable *table() const { return m_table; }
    DetailDrawer *drawer() const { return m_drawer; }

Q_SIGNALS:
    void revokeRequested(gatehouse::SessionId session);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void apply();
    void updateState();
    void describe();
    void mark(const Alert &alert, bool seen);
    void setDrawerOpen(bool open);
    void showMenu(int row, const QPoint &at);
    void copyRow();

    AsyncReader &m_reader;
    WindowModel *m_model;
    AlertDetails *m_details = nullptr;
    OfficerOf m_officer;
    QString m_source;
    bool m_dirty = false; ///< something changed while the page was not shown
    std::set<std::int64_t> m_saving; ///< sessions whose marks are on their way
    QTimer m_describeTimer;

    WindowTable *m_table = nullptr;
    DetailDrawer *m_drawer = nullptr;
    QLabel *m_count = nullptr;
    QComboBox *m_which = nullptr;
    QPushButton *m_drawerButton = nullptr;
};

} // namespace gatehouse
