// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace gatehouse::testing {

struct RealPostgres;

/// Where a test's ledgers are: files, or, with GATEHOUSE_LEDGERS_ON=postgres, databases of the real PostgreSQL that
/// ctest brought up. gatehouse_ledger_test() in CMake runs a test on both.
class LedgerGround
{
public:
    LedgerGround();
    ~LedgerGround();

    bool isPostgres() const { return m_postgres != nullptr; }
    /// The place of a ledger that is not there yet.
    QString fresh();
    /// SQL of a test's own on a fresh() that is a PostgreSQL database, as its superuser.
    void run(const QString &ledger, const char *sql) const;
    /// For files that are no ledgers.
    QString filePath(const QString &name) const { return m_dir.filePath(name); }

private:
    QTemporaryDir m_dir;
    int m_number = 0;
    std::unique_ptr<RealPostgres> m_postgres;
};

} // namespace gatehouse::testing
