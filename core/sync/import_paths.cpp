// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/import.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/// What a file's name says of its place among the parts of one log.
struct PartOf
{
    QString group;        ///< the log it is a part of; of other files the path itself
    std::int64_t age = 0; ///< parts in the order of this, oldest first
    bool wanted = false;  ///< worth looking at in a folder
};

PartOf partOf(const QString &path)
{
    PartOf place;
    place.group = path;
    QString name = path.toLower();
    for (const char *packed : {".gz", ".xz", ".zst"}) {
        if (name.endsWith(QLatin1StringView(packed))) {
            name.chop(qsizetype(qstrlen(packed)));
            break;
        }
    }
    for (const char *table : {".csv", ".xlsx", ".json", ".jsonl", ".ndjson"}) {
        if (name.endsWith(QLatin1StringView(table))) {
            place.wanted = true;
            return place;
        }
    }
    const qsizetype folder = name.lastIndexOf(u'/') + 1;
    const qsizetype at = name.lastIndexOf(QStringLiteral(".log"));
    if (at < folder)
        return place;
    const QString rest = name.mid(at + 4);
    place.group = path.left(at);
    if (rest.isEmpty()) {
        place.wanted = true;
        place.age = INT64_MAX;
        return place;
    }
    if (rest.front() != u'.' && rest.front() != u'-' && rest.front() != u'_')
        return place;
    // "odoo-server.log.7" is older than ".log.2"; "…log-20261122" and "…log.2026-11-22" bear their date.
    QString digits;
    for (const QChar c : rest) {
        if (c.isDigit())
            digits += c;
    }
    if (digits.isEmpty() || digits.size() > 17)
        return place;
    place.wanted = true;
    place.age = digits.size() >= 6 ? digits.leftJustified(17, u'0').toLongLong() : -digits.toLongLong() + INT64_MAX / 2;
    return place;
}

} // namespace

Result<QStringList> expandPaths(const QStringList &paths)
{
    QStringList found;
    QSet<QString> seen;
    const auto add = [&](const QString &path) {
        const QString canonical = QFileInfo(path).canonicalFilePath();
        if (!seen.contains(canonical)) {
            seen.insert(canonical);
            found << path;
        }
    };
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.exists())
            return fail(ErrorKind::Input, Texts::tr("There is no file or folder %1.").arg(path));
        if (!info.isDir()) {
            add(path);
            continue;
        }
        QStringList inFolder;
        QDirIterator it(path, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString file = it.next();
            if (partOf(file).wanted)
                inFolder << file;
        }
        inFolder.sort();
        for (const QString &file : std::as_const(inFolder))
            add(file);
    }
    if (found.isEmpty())
        return fail(ErrorKind::Input,
            Texts::tr("There is nothing to import: no log, CSV, Excel, JSON or JSON Lines file in %1.")
                .arg(paths.join(QStringLiteral(", "))));

    // Parts of one log together, where the first of them stands, oldest first: what a log's later part says of a session
    // is the later word.
    QHash<QString, int> order;
    std::vector<std::pair<PartOf, QString>> placed;
    for (const QString &file : std::as_const(found)) {
        PartOf place = partOf(file);
        if (!order.contains(place.group))
            order.insert(place.group, int(order.size()));
        placed.emplace_back(std::move(place), file);
    }
    std::stable_sort(placed.begin(), placed.end(), [&](const auto &a, const auto &b) {
        const int ga = order.value(a.first.group);
        const int gb = order.value(b.first.group);
        return ga != gb ? ga < gb : a.first.age < b.first.age;
    });
    QStringList files;
    for (const auto &[place, file] : placed)
        files << file;
    return files;
}

} // namespace gatehouse
