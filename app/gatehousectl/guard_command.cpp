// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/guard_command.h"

#include "app/gatehousectl/command_line.h"
#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/output.h"

#include <QDir>
#include <QDirIterator>
#include <QSaveFile>

namespace gatehouse {

namespace {

constexpr auto kAddOn = "gatehouse_guard";

Result<void> writeFile(const QString &from, const QString &to)
{
    QFile source(from);
    if (!QDir().mkpath(QFileInfo(to).path()) || !source.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, Ctl::tr("The folder \"%1\" cannot be made.").arg(QFileInfo(to).path()));
    QSaveFile target(to);
    const QByteArray content = source.readAll();
    // Odoo is another user, who has to read it.
    const auto everybody = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
    if (!target.open(QIODevice::WriteOnly) || !target.setPermissions(everybody) || target.write(content) != content.size() || !target.commit())
        return fail(ErrorKind::Storage, Ctl::tr("\"%1\" cannot be written: %2").arg(to, target.errorString()));
    return {};
}

} // namespace

int runGuard(const QStringList &args)
{
    CommandLine line(QStringLiteral("guard"),
        Ctl::tr("Writes the Guard, the add-on that records sessions inside Odoo 17, 18 or 19 and enforces the policies, as "
                "the folder gatehouse_guard in DIR: one of the server's add-on folders, or one to copy it from. Its "
                "README.md tells how to install it."));
    line.parser().addPositionalArgument(
        QStringLiteral("export"), Ctl::tr("What to do with it."), QStringLiteral("export"));
    line.parser().addPositionalArgument(
        QStringLiteral("DIR"), Ctl::tr("The folder to write gatehouse_guard into."), QStringLiteral("DIR"));
    line.parser().addOption({QStringLiteral("force"), Ctl::tr("Overwrite a Guard that is there.")});
    if (const auto code = line.parse(args))
        return *code;
    const QStringList words = line.words();
    if (words.size() != 2 || words.first() != QStringLiteral("export"))
        return line.usage(Ctl::tr("It is \"guard export DIR\"."));
    const QDir into(words.at(1));
    if (!into.exists())
        return reportError(Ctl::tr("There is no folder \"%1\".").arg(into.path()));
    const QString target = into.filePath(QLatin1String(kAddOn));
    if (QFileInfo::exists(target)) {
        if (!line.isSet(QStringLiteral("force")))
            return reportError(Ctl::tr("\"%1\" is there already (--force overwrites it).").arg(target));
        // Files of an older version must not stay: Odoo would load them. And nothing else is to be lost.
        if (!QFileInfo::exists(target + QStringLiteral("/__manifest__.py")) || !QDir(target).removeRecursively())
            return reportError(Ctl::tr("\"%1\" cannot be replaced.").arg(target));
    }
    const QString root = QStringLiteral(":/guard/") + QLatin1String(kAddOn);
    QDirIterator each(root, QDir::Files, QDirIterator::Subdirectories);
    int files = 0;
    while (each.hasNext()) {
        const QString from = each.next();
        if (const auto written = writeFile(from, target + from.mid(root.size())); !written)
            return reportError(written.error());
        ++files;
    }
    writeToStdout(Ctl::tr("Wrote %1 (%n file(s)).\n", nullptr, files).arg(QDir::toNativeSeparators(target)));
    return ExitCode::Ok;
}

} // namespace gatehouse
