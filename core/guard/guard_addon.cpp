// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/guard_addon.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(GuardAddOn)
};

QString root()
{
    return QStringLiteral(":/guard/") + QLatin1String(GuardAddOnFolder);
}

Result<void> writeFile(const QString &from, const QString &to)
{
    QFile source(from);
    if (!QDir().mkpath(QFileInfo(to).path()) || !source.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, Texts::tr("The folder \"%1\" cannot be made.").arg(QFileInfo(to).path()));
    QSaveFile target(to);
    const QByteArray content = source.readAll();
    // Odoo is another user, who has to read it.
    const auto everybody = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
    if (!target.open(QIODevice::WriteOnly) || !target.setPermissions(everybody) || target.write(content) != content.size() || !target.commit())
        return fail(ErrorKind::Storage, Texts::tr("\"%1\" cannot be written: %2").arg(to, target.errorString()));
    return {};
}

} // namespace

QString guardAddOnVersion()
{
    QFile manifest(root() + QStringLiteral("/__manifest__.py"));
    if (!manifest.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression version(QStringLiteral("'version': *'([0-9.]+)'"));
    return version.match(QString::fromUtf8(manifest.readAll())).captured(1);
}

bool hasGuardAddOn(const QString &folder)
{
    return QFileInfo::exists(QDir(folder).filePath(QLatin1String(GuardAddOnFolder)));
}

Result<int> writeGuardAddOn(const QString &folder, bool replace)
{
    const QDir into(folder);
    if (!into.exists())
        return fail(ErrorKind::Input, Texts::tr("There is no folder \"%1\".").arg(folder));
    const QString target = into.filePath(QLatin1String(GuardAddOnFolder));
    if (hasGuardAddOn(folder)) {
        if (!replace)
            return fail(ErrorKind::Refused, Texts::tr("\"%1\" is there already.").arg(target));
        // Files of an older version must not stay: Odoo would load them. And nothing else is to be lost.
        if (!QFileInfo::exists(target + QStringLiteral("/__manifest__.py")))
            return fail(ErrorKind::Refused, Texts::tr("\"%1\" is not a Guard and is not replaced.").arg(target));
        if (!QDir(target).removeRecursively())
            return fail(ErrorKind::Storage, Texts::tr("\"%1\" cannot be replaced.").arg(target));
    }
    QDirIterator each(root(), QDir::Files, QDirIterator::Subdirectories);
    int files = 0;
    while (each.hasNext()) {
        const QString from = each.next();
        if (const auto written = writeFile(from, target + from.mid(root().size())); !written)
            return tl::unexpected(written.error());
        ++files;
    }
    return files;
}

} // namespace gatehouse
