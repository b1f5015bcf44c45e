// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/odoo/real_odoo.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QUuid>

namespace gatehouse::testing {

Result<RealOdoo> RealOdoo::find()
{
    const QString hint = QStringLiteral("run the test through ctest (or ./dev test), or bring a server up with "
                                        "tests/odoo/odoo-server up --facts FILE and set GATEHOUSE_ODOO_FACTS=FILE");
    const QString path = qEnvironmentVariable("GATEHOUSE_ODOO_FACTS");
    if (path.isEmpty())
        return fail(ErrorKind::Input, QStringLiteral("No real Odoo: GATEHOUSE_ODOO_FACTS is not set; ") + hint);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Input, QStringLiteral("No real Odoo: %1 cannot be read; ").arg(path) + hint);

    QHash<QString, QString> facts;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
        facts.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
    const auto fact = [&facts](const char *name) { return facts.value(QString::fromLatin1(name)); };

    RealOdoo odoo;
    odoo.url = QUrl(fact("URL"));
    odoo.database = fact("DB");
    odoo.databases = fact("DATABASES").split(u',');
    odoo.adminLogin = fact("ADMIN_LOGIN");
    odoo.adminPassword = fact("ADMIN_PASSWORD");
    odoo.sessionFolder = fact("SESSION_DIR");
    odoo.logFile = fact("LOG");
    odoo.processId = fact("ODOO_PID").toLongLong();
    odoo.postgresHost = fact("PGHOST");
    odoo.postgresPort = fact("PGPORT").toInt();
    odoo.postgresUser = fact("PGUSER");
    odoo.postgresPassword = fact("PGPASSWORD");
    if (odoo.url.isEmpty() || odoo.database.isEmpty())
        return fail(ErrorKind::Input, QStringLiteral("No real Odoo: %1 does not name one; ").arg(path) + hint);
    return odoo;
}

bool RealOdoo::isDeclined()
{
    return qEnvironmentVariable("GATEHOUSE_WITHOUT_ODOO") == QLatin1String("1");
}

QString uniqueLogin(const QString &stem)
{
    static const QString run = QUuid::createUuid().toString(QUuid::Id128).left(8);
    return stem + u'-' + run;
}

} // namespace gatehouse::testing
