// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/version/version.h"

#include "commit.h"

#include <openssl/crypto.h>
#include <sqlite3.h>

namespace gatehouse {

QString versionText(const QString &program)
{
    QString text = program + QStringLiteral(" " GATEHOUSE_VERSION "\n");
    if (const QString commit = QStringLiteral(GATEHOUSE_COMMIT); !commit.isEmpty())
        text += QStringLiteral("commit ") + commit + u'\n';
    text += QStringLiteral("Qt %1\n").arg(QLatin1String(qVersion()));
    text += QStringLiteral("OpenSSL %1\n").arg(QLatin1String(OpenSSL_version(OPENSSL_VERSION_STRING)));
    text += QStringLiteral("SQLite %1\n").arg(QLatin1String(sqlite3_libversion()));
    return text;
}

} // namespace gatehouse
