// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledger_file.h"

#include <QFile>
#include <QtEndian>

namespace gatehouse {

bool isLedgerFile(const QString &path)
{
    constexpr char Magic[] = "SQLite format 3"; // with its zero
    constexpr qsizetype HeaderSize = 100;
    constexpr qsizetype MarkAt = 68;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = file.read(HeaderSize);
    return head.size() == HeaderSize && head.startsWith(QByteArray(Magic, sizeof Magic))
        && qFromBigEndian<qint32>(head.constData() + MarkAt) == LedgerFileMark;
}

} // namespace gatehouse
