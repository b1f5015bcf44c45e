// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/odoo/odoo_browser.h"

namespace gatehouse::testing {

/// What a user of the real Odoo may do.
enum class OdooRole {
    Internal,      ///< an employee: base.group_user
    Portal,        ///< a customer: base.group_portal
    AccessRights,  ///< manages users, but not the system: base.group_erp_manager alone
    Administrator, ///< base.group_system
};

struct OdooPerson
{
    qint64 id = 0;
    QString login;
    QString password;
};

/// Makes users as an administrator would. Logs in when it is made (from 192.0.2.1).
class OdooPeople
{
public:
    explicit OdooPeople(const RealOdoo &odoo);

    /// A new user with the login uniqueLogin(stem). The password is the login and a word.
    Result<OdooPerson> add(const QString &stem, OdooRole role = OdooRole::Internal);

    /// The administrator's own browser, to ask the server what it says.
    OdooBrowser &admin() { return m_admin; }

    /// Rows of a model that match every condition {field, operator, value}; an error's text goes to the test's output
    /// and gives no rows.
    QJsonArray read(const QString &model, const QList<QJsonArray> &conditions, const QStringList &fields);

private:
    OdooBrowser m_admin;
    Result<qint64> m_signedIn;
};

} // namespace gatehouse::testing
