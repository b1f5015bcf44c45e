// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/views.h"
#include "core/actions/action.h"
#include "ui/shell/page.h"
#include "ui/widgets/offer.h"
#include "ui/widgets/row_selection.h"

class QStackedWidget;

namespace gatehouse {

class AsyncReader;
class UserListPage;
class UserPage;

/// The list of users, and one of them when it is opened.
class UsersPage : public Page
{
    Q_OBJECT

public:
    explicit UsersPage(AsyncReader &reader, QWidget *parent = nullptr);

    PageId id() const override { return PageId::Users; }
    QString title() const override;
    void setScope(const Scope &scope) override;
    void open(const Link &link) override;
    void refresh() override;
    void focusFilter() override;
    void exportRows() override;
    bool canExport() const override;
    bool stepBack() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;
    bool isSettled() const override;

    UserListPage *list() const { return m_list; }
    UserPage *userPage() const { return m_user; }
    /// Whether something can be sent to where a user is from, and else why not (UserPage::setWhyNot()); `anywhere` says
    /// the same of the whole list.
    void setWhyNot(const WhyNot &whyNot, const QString &anywhere);

Q_SIGNALS:
    void actionRequested(gatehouse::ActionKind kind, gatehouse::UserId user);
    /// The same for these users of the list.
    void selectionActionRequested(
        gatehouse::ActionKind kind, const gatehouse::Query &listed, const gatehouse::RowSelection &chosen);
    void revokeOneRequested(gatehouse::SessionId session);

private:
    bool showsUser() const;
    void showList();

    AsyncReader &m_reader;
    QStackedWidget *m_stack = nullptr;
    UserListPage *m_list = nullptr;
    UserPage *m_user = nullptr;
};

} // namespace gatehouse
