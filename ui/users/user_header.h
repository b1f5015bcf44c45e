// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/views.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace gatehouse {

/// Who a user is, at a glance: name, login, source, and the facts an officer asks for first.
class UserHeader : public QFrame
{
    Q_OBJECT

public:
    explicit UserHeader(QWidget *parent = nullptr);

    void setUser(const UserView &user, Instant asOf);

private:
    QLabel *m_initials = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_line = nullptr;
    QHBoxLayout *m_facts = nullptr;
};

} // namespace gatehouse
