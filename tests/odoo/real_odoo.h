// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QUrl>

namespace gatehouse::testing {

/// The real Odoo 19 that ctest brought up for the tests labelled "odoo" (tests/odoo/odoo-server): where it is.
///
/// All such tests share one server and one database and may run at the same time: use logins of your own
/// (uniqueLogin) and leave parameters of the whole database alone, or declare the test with gatehouse_odoo_test(…
/// ALONE), which gives it a server to itself.
struct RealOdoo
{
    QUrl url;         ///< http://127.0.0.1:PORT
    QString database; ///< its first, mostly its only database
    QStringList databases;
    QString adminLogin;
    QString adminPassword;
    QString sessionFolder; ///< where it keeps session files: <first two characters>/<session id>
    QString logFile;
    qint64 processId = 0;
    QString postgresHost; ///< the cluster that its database lies in; the account is a superuser of that cluster
    int postgresPort = 0;
    QString postgresUser;
    QString postgresPassword;

    /// Reads the coordinates from the file named in $GATEHOUSE_ODOO_FACTS (ctest sets it). The error says why there is
    /// none and how to get one.
    static Result<RealOdoo> find();

    /// Did the person say, with GATEHOUSE_WITHOUT_ODOO=1, that there shall be no real Odoo this time?
    static bool isDeclined();
};

/// stem, and what makes it this test run's own.
QString uniqueLogin(const QString &stem);

} // namespace gatehouse::testing

/// For initTestCase(): puts the real Odoo into variable. Without one the test program fails, with the reason; it is
/// skipped only where the person asked for that.
#define GATEHOUSE_FIND_ODOO(variable)                                                                                  \
    do {                                                                                                               \
        const auto found = gatehouse::testing::RealOdoo::find();                                                       \
        if (!found && gatehouse::testing::RealOdoo::isDeclined())                                                      \
            QSKIP("GATEHOUSE_WITHOUT_ODOO is set");                                                                    \
        if (!found)                                                                                                    \
            QFAIL(qPrintable(found.error().text));                                                                     \
        variable = *found;                                                                                             \
    } while (false)
