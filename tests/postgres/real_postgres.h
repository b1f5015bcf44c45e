// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/connection.h"

#include <QHash>
#include <QString>

namespace gatehouse::testing {

/// The PostgreSQL that ctest brought up for this test (tests/postgres/postgres-cluster): where it is, and a hand on it.
struct RealPostgres
{
    QHash<QString, QString> facts; ///< as the rig prints them

    /// From the file named in $GATEHOUSE_POSTGRES_FACTS (ctest sets it). The error says how to get one.
    static Result<RealPostgres> find();
    static bool isDeclined();

    QString fact(const char *name) const { return facts.value(QString::fromLatin1(name)); }
    int port() const { return fact("PGPORT").toInt(); }
    int standbyPort() const { return fact("STANDBY_PORT").toInt(); }
    /// Through TCP, as a role of the rig ("gatehouse" is a superuser, "officer" nobody in particular).
    PostgresSettings settings(const QString &role = QStringLiteral("gatehouse"), const QString &database = QStringLiteral("postgres")) const;
    SecretBytes password(const QString &role = QStringLiteral("gatehouse")) const;
    /// As the superuser; a failure ends the test program, with the reason.
    std::unique_ptr<PostgresConnection> connect(const QString &database = QStringLiteral("postgres")) const;
    /// A database of this test's own, owned by `owner`.
    QString createDatabase(const QString &stem, const QString &owner = QStringLiteral("gatehouse")) const;
    /// "stop", "kill", "start", "promote" with further words; true when it worked.
    bool rig(const QStringList &words) const;
};

} // namespace gatehouse::testing

/// For initTestCase(): puts the real PostgreSQL into variable, or skips where the person asked for that.
#define GATEHOUSE_FIND_POSTGRES(variable)                                                                              \
    do {                                                                                                               \
        const auto found = gatehouse::testing::RealPostgres::find();                                                   \
        if (!found && gatehouse::testing::RealPostgres::isDeclined())                                                  \
            QSKIP("GATEHOUSE_WITHOUT_POSTGRES is set");                                                                \
        if (!found)                                                                                                    \
            QFAIL(qPrintable(found.error().text));                                                                     \
        variable = *found;                                                                                             \
    } while (false)
