// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "ui/alerts/alert_allowing.h"
#include "ui/lists/record_page.h"
#include "ui/widgets/offer.h"
#include "ui/widgets/officer.h"

#include <array>
#include <set>

class QComboBox;

namespace gatehouse {

class AlertDetails;
class SelectionBar;

/// Logins that the Guard found suspicious, newest first: what they rest on, what it did, who has looked at them. Follows
/// the ledger, also what other officers acknowledge.
class AlertsPage : public RecordPage
{
    Q_OBJECT

public:
    explicit AlertsPage(AsyncReader &reader, QWidget *parent = nullptr);

    PageId id() const override { return PageId::Alerts; }
    QString title() const override { return tr("Alerts"); }
    /// The source applies; the time range does not, as an alert is no less one for being old.
    void setScope(const Scope &scope) override;
    /// A query as alertQuery() makes it.
    void open(const Link &link) override;
    bool stepBack() override;
    bool isSettled() const override;

    /// Why nothing can be revoked at a source.
    void setWhyNot(const WhyNot &whyNot);
    /// Why nothing can be allowed at a source.
    void setWhyNotAllow(const WhyNot &whyNot);
    /// Whose name goes into the ledger when one is acknowledged.
    void setOfficer(const OfficerOf &officer) { m_officer = officer; }

Q_SIGNALS:
    void revokeRequested(gatehouse::SessionId session);
    /// The account that the Guard has locked for a login.
    void actionRequested(gatehouse::ActionKind kind, gatehouse::UserId user);
    /// Those of which it is possible, at least one.
    void allowRequested(const std::vector<gatehouse::Alert> &alerts, gatehouse::AllowWhat what);

protected:
    void updateState() override;
    void tell(int row) override;
    void fillMenu(QMenu *menu, int row) override;
    void messageAction() override;
    QString copiedNotice(int row) const override;

private:
    void apply();
    void mark(const Alert &alert, bool seen);
    /// Of what is ticked, else of the current row.
    void allow(AllowWhat what);
    void allow(const std::vector<Alert> &alerts, AllowWhat what);
    void updateSelection();

    AsyncReader &m_reader;
    AlertDetails *m_details = nullptr;
    OfficerOf m_officer;
    QString m_source;
    std::set<std::int64_t> m_saving; ///< sessions whose marks are on their way
    WhyNot m_whyNot;
    WhyNot m_whyNotAllow;
    QComboBox *m_which = nullptr;
    SelectionBar *m_selection = nullptr;
    std::array<QPushButton *, 2> m_allow{}; ///< of what is ticked: by AllowWhat
};

} // namespace gatehouse
