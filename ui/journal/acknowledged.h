// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/journal_views.h"

#include <QStringList>

namespace gatehouse {

/// Alarms over sessions that outlived their revocation which the person at this computer has seen to. Kept in that
/// person's settings and not in the ledger: whoever else works with the ledger is told all the same. It silences the
/// strip alone; the session's row, its details and the journal go on telling.
class Acknowledged
{
public:
    explicit Acknowledged(const QString &ledgerPath);

    bool contains(const JournalTarget &survivor) const;
    /// These, and no longer those that are over: `open` are all that are.
    void keep(const std::vector<JournalTarget> &seen, const std::vector<JournalTarget> &open);

private:
    QString keyOf(const JournalTarget &survivor) const;

    QString m_group;
    QStringList m_keys;
};

} // namespace gatehouse
