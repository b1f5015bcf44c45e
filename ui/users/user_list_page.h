// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lists/list_page.h"

namespace gatehouse {

/// All users the ledger knows, also those that were only tried.
class UserListPage : public ListPage
{
    Q_OBJECT

public:
    explicit UserListPage(AsyncReader &reader, QWidget *parent = nullptr);

Q_SIGNALS:
    void userOpened(gatehouse::UserId user);

protected:
    void describeRow(const std::shared_ptr<const void> &row) override;
    void openRow(int row) override;
    QString countText(qint64 total) const override;
    void fillRowMenu(QMenu *menu, int row) override;

private:
    void showRowsOf(PageId page, const UserView &user, const QStringList &kinds = {});
};

} // namespace gatehouse
