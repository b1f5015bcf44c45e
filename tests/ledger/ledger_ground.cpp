// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ledger/ledger_ground.h"

#include "tests/postgres/real_postgres.h"

namespace gatehouse::testing {

LedgerGround::LedgerGround()
{
    if (qEnvironmentVariable("GATEHOUSE_LEDGERS_ON") != QLatin1String("postgres"))
        return;
    auto found = RealPostgres::find();
    if (!found)
        qFatal("%s", qPrintable(found.error().text));
    m_postgres = std::make_unique<RealPostgres>(std::move(*found));
    // As an officer's pgpass file would: the address of a ledger has no password in it.
    qputenv("PGPASSWORD", m_postgres->fact("PASSWORD_GATEHOUSE").toUtf8());
}

LedgerGround::~LedgerGround() = default;

QString LedgerGround::fresh()
{
    if (!m_postgres)
        return m_dir.filePath(QStringLiteral("ledger-%1.sqlite").arg(++m_number));
    return m_postgres->settings(QStringLiteral("gatehouse"), m_postgres->createDatabase(QStringLiteral("ledger"))).uri();
}

void LedgerGround::run(const QString &ledger, const char *sql) const
{
    const auto address = postgresAddressFrom(ledger);
    if (!m_postgres || !address)
        qFatal("%s is no PostgreSQL database", qPrintable(ledger));
    if (const auto done = m_postgres->connect(address->settings.database)->exec(sql); !done)
        qFatal("%s", qPrintable(done.error().text));
}

} // namespace gatehouse::testing
