// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/users/users_page.h"

#include "core/ledger/async_reader.h"
#include "ui/lists/export_dialog.h"
#include "ui/users/user_list_page.h"
#include "ui/users/user_page.h"
#include "ui/widgets/window_table.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace gatehouse {

UsersPage::UsersPage(AsyncReader &reader, QWidget *parent)
    : Page(parent)
    , m_reader(reader)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    m_list = new UserListPage(reader, m_stack);
    m_user = new UserPage(reader, m_stack);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_user);
    column->addWidget(m_stack);
    connect(m_list, &UserListPage::userOpened, this, [this](UserId user) {
        Link link;
        link.page = PageId::Users;
        link.user = user;
        open(link);
    });
    connect(m_list, &Page::linkActivated, this, &Page::linkActivated);
    connect(m_list, &Page::notice, this, &Page::notice);
    connect(m_user, &UserPage::linkActivated, this, &Page::linkActivated);
    connect(m_user, &UserPage::notice, this, &Page::notice);
    connect(m_user, &UserPage::back, this, &UsersPage::showList);
    connect(m_user, &UserPage::exportRequested, this, &UsersPage::exportRows);
    connect(m_user, &UserPage::actionRequested, this, &UsersPage::actionRequested);
    connect(m_user, &UserPage::revokeOneRequested, this, &UsersPage::revokeOneRequested);
    connect(m_list, &UserListPage::actionRequested, this, &UsersPage::actionRequested);
    connect(m_list, &UserListPage::selectionActionRequested, this, &UsersPage::selectionActionRequested);
}

void UsersPage::setWhyNot(const WhyNot &whyNot, const QString &anywhere)
{
    m_user->setWhyNot(whyNot);
    m_list->setWhyNot(whyNot, anywhere);
}

QString UsersPage::title() const
{
    return tr("Users");
}

bool UsersPage::showsUser() const
{
    return m_stack->currentWidget() == m_user;
}

void UsersPage::showList()
{
    m_stack->setCurrentWidget(m_list);
    m_list->table()->setFocus();
}

void UsersPage::setScope(const Scope &scope)
{
    m_list->setScope(scope);
}

void UsersPage::open(const Link &link)
{
    if (link.user) {
        m_stack->setCurrentWidget(m_user);
        m_user->open(*link.user);
        return;
    }
    if (link.query)
        m_stack->setCurrentWidget(m_list);
    m_list->open(link);
}

void UsersPage::refresh()
{
    m_list->refresh();
    if (showsUser())
        m_user->refresh();
}

void UsersPage::focusFilter()
{
    if (showsUser())
        showList();
    m_list->focusFilter();
}

void UsersPage::exportRows()
{
    if (!showsUser()) {
        m_list->exportRows();
        return;
    }
    exportList(m_reader, m_user->shownSubject(), m_user->shownQuery(), {}, this);
}

bool UsersPage::canExport() const
{
    return showsUser() || m_list->canExport();
}

bool UsersPage::stepBack()
{
    if (!showsUser())
        return m_list->stepBack();
    if (!m_user->stepBack())
        showList();
    return true;
}

void UsersPage::saveState(QSettings &settings) const
{
    m_list->saveState(settings);
}

void UsersPage::restoreState(QSettings &settings)
{
    m_list->restoreState(settings);
}

bool UsersPage::isSettled() const
{
    return showsUser() ? m_user->isSettled() : m_list->isSettled();
}

} // namespace gatehouse
