// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gatehouse {

/// Where a ledger is: a file, or a PostgreSQL database that a team shares, written as a postgresql:// URI without a
/// password.
class LedgerPlace
{
public:
    explicit LedgerPlace(const QString &text)
        : m_text(text)
    {
    }

    bool isFile() const;
    /// For people: the file's name as the system writes it, or "role@host:5432/database".
    QString display() const;
    /// That nothing is there, as far as can be known without asking anybody: the file is missing.
    bool isMissing() const;

private:
    QString m_text;
};

} // namespace gatehouse
