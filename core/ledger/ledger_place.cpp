// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledger_place.h"

#include "core/postgres/settings.h"

#include <QDir>
#include <QFileInfo>

namespace gatehouse {

bool LedgerPlace::isFile() const
{
    return !isPostgresAddress(m_text);
}

QString LedgerPlace::display() const
{
    if (isFile())
        return QDir::toNativeSeparators(QFileInfo(m_text).absoluteFilePath());
    const auto address = postgresAddressFrom(m_text);
    // What cannot be read may have a password in it anywhere.
    return address ? address->settings.display() : QStringLiteral("postgresql://…");
}

bool LedgerPlace::isMissing() const
{
    return isFile() && !QFileInfo::exists(m_text);
}

} // namespace gatehouse
