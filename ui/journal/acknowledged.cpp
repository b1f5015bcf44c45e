// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/acknowledged.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace gatehouse {

Acknowledged::Acknowledged(const QString &ledgerPath)
{
    const QFileInfo file(ledgerPath);
    const QByteArray path = (file.exists() ? file.canonicalFilePath() : ledgerPath).toUtf8();
    m_group = QStringLiteral("survivorsSeen/")
              + QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(16));
    m_keys = QSettings().value(m_group).toStringList();
}

QString Acknowledged::keyOf(const JournalTarget &survivor) const
{
    // With the time: in a ledger that was begun anew in the same place the same numbers are others.
    return QStringLiteral("%1.%2.%3").arg(survivor.entry.value).arg(survivor.position).arg(survivor.survived.ms);
}

bool Acknowledged::contains(const JournalTarget &survivor) const
{
    return m_keys.contains(keyOf(survivor));
}

void Acknowledged::keep(const std::vector<JournalTarget> &seen, const std::vector<JournalTarget> &open)
{
    QStringList kept;
    for (const JournalTarget &survivor : open) {
        if (contains(survivor) || std::find(seen.begin(), seen.end(), survivor) != seen.end())
            kept << keyOf(survivor);
    }
    m_keys = kept;
    QSettings().setValue(m_group, m_keys);
}

} // namespace gatehouse
