// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "ui/lists/list_page.h"
#include "ui/widgets/offer.h"
#include "ui/widgets/row_selection.h"

namespace gatehouse {

class FactorCoverage;

/// All users the ledger knows, also those that were only tried.
class UserListPage : public ListPage
{
    Q_OBJECT

public:
    explicit UserListPage(AsyncReader &reader, QWidget *parent = nullptr);
    ~UserListPage() override;

    /// See UsersPage::setWhyNot().
    void setWhyNot(const WhyNot &whyNot, const QString &anywhere);

Q_SIGNALS:
    void userOpened(gatehouse::UserId user);
    void actionRequested(gatehouse::ActionKind kind, gatehouse::UserId user);
    void selectionActionRequested(
        gatehouse::ActionKind kind, const gatehouse::Query &listed, const gatehouse::RowSelection &chosen);

protected:
    void describeRow(const std::shared_ptr<const void> &row) override;
    void openRow(int row) override;
    QString countText(qint64 total) const override;
    void fillRowMenu(QMenu *menu, int row) override;
    void askMore(const Query &listed) override;

private:
    void showRowsOf(PageId page, const UserView &user, const QStringList &kinds = {});
    void actOnSelected(ActionKind kind);

    QPushButton *m_logOut = nullptr;
    QPushButton *m_suspend = nullptr;
    QPushButton *m_invite = nullptr;
    FactorCoverage *m_coverage = nullptr;
    CancelToken m_coverageCancel;
    WhyNot m_whyNot;
};

} // namespace gatehouse
