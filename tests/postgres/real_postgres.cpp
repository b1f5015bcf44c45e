// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/postgres/real_postgres.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QUuid>

namespace gatehouse::testing {

Result<RealPostgres> RealPostgres::find()
{
    const QString hint = QStringLiteral("run the test through ctest (or ./dev test), or bring a cluster up with "
                                        "tests/postgres/postgres-cluster up --facts FILE and set GATEHOUSE_POSTGRES_FACTS=FILE");
    const QString path = qEnvironmentVariable("GATEHOUSE_POSTGRES_FACTS");
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Input, QStringLiteral("No real PostgreSQL: GATEHOUSE_POSTGRES_FACTS names no file; ") + hint);
    RealPostgres postgres;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
        postgres.facts.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
    if (postgres.port() == 0)
        return fail(ErrorKind::Input, QStringLiteral("No real PostgreSQL: %1 does not name one; ").arg(path) + hint);
    return postgres;
}

bool RealPostgres::isDeclined()
{
    return qEnvironmentVariable("GATEHOUSE_WITHOUT_POSTGRES") == QLatin1String("1");
}

PostgresSettings RealPostgres::settings(const QString &role, const QString &database) const
{
    PostgresSettings settings;
    settings.hosts = {{fact("PGHOST"), port()}};
    settings.database = database;
    settings.role = role;
    return settings;
}

SecretBytes RealPostgres::password(const QString &role) const
{
    const QByteArray word = facts.value(QStringLiteral("PASSWORD_") + role.toUpper()).toUtf8();
    return SecretBytes(QByteArrayView(word));
}

std::unique_ptr<PostgresConnection> RealPostgres::connect(const QString &database) const
{
    auto connection = PostgresConnection::open(settings(QStringLiteral("gatehouse"), database), password());
    if (!connection)
        qFatal("%s", qPrintable(connection.error().text));
    return std::move(*connection);
}

QString RealPostgres::createDatabase(const QString &stem, const QString &owner) const
{
    const QString name = stem + u'_' + QUuid::createUuid().toString(QUuid::Id128).left(8);
    const auto admin = connect();
    if (const auto done = admin->exec("CREATE DATABASE " + admin->quoted(name) + " OWNER " + admin->quoted(owner)); !done)
        qFatal("%s", qPrintable(done.error().text));
    return name;
}

bool RealPostgres::rig(const QStringList &words) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(fact("RIG"), words + QStringList{QStringLiteral("--instance"), fact("INSTANCE")});
    return process.waitForFinished(60'000) && process.exitCode() == 0;
}

} // namespace gatehouse::testing
