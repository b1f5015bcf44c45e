// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/run.h"
#include "core/ledger/schema.h"
#include "tests/ledger/ledger_ground.h"
#include "tests/verify_result.h"

#include <QTemporaryDir>
#include <QtTest>

/// The outcome of a target, with its proof where it is another. Copies: the report may be a temporary.
#define COMPARE_OUTCOME(actionResult, expected)                                                                        \
    do {                                                                                                               \
        const auto theResult = (actionResult);                                                                         \
        QVERIFY(theResult.result);                                                                                     \
        QVERIFY2(theResult.result->outcome == (expected),                                                              \
            qPrintable(theResult.target.subject + QStringLiteral(": ") + outcomeKey(theResult.result->outcome) +       \
                       QStringLiteral(": ") + theResult.result->proof));                                               \
    } while (false)

namespace gatehouse::testing {

/// An empty ledger of this program's version, of a test's own.
class EmptyLedger
{
public:
    EmptyLedger()
    {
        auto db = Database::open(m_path, OpenMode::Sole);
        m_ok = db && migrate(**db, migrations()).has_value() &&
               (*db)->exec("INSERT INTO sources (name) VALUES ('shop'), ('erp')").has_value();
    }

    bool isOk() const { return m_ok; }
    QString path() const { return m_path; }

private:
    LedgerGround m_ground;
    QString m_path = m_ground.fresh();
    bool m_ok = false;
};

inline const ActionResult *resultFor(const ActionReport &report, const QString &identifier)
{
    for (const ActionResult &result : report.results) {
        if (result.target.identifier == identifier)
            return &result;
    }
    return nullptr;
}

} // namespace gatehouse::testing
