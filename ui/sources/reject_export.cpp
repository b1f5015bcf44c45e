// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/reject_export.h"

#include "core/evidence/csv.h"
#include "core/ledger/reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace gatehouse {

namespace {

constexpr int RowsAtOnce = 2000;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SourcesPage)
};

} // namespace

Result<std::int64_t> exportRejects(Reader &reader, ImportId import, const QString &path, const CancelToken &cancel)
{
    QSaveFile file(path);
    const auto unwritable = [&] {
        return fail(ErrorKind::Storage,
            Texts::tr("%1 cannot be written: %2.").arg(QDir::toNativeSeparators(path), file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly))
        return unwritable();
    file.write(csvLine({QStringLiteral("file"), QStringLiteral("line"), QStringLiteral("reason"), QStringLiteral("excerpt")}));
    std::int64_t written = 0;
    for (;;) {
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, Texts::tr("The export was cancelled."));
        const auto window = reader.rejects(import, written, RowsAtOnce);
        if (!window)
            return tl::unexpected(window.error());
        if (window->rows.empty())
            break;
        for (const RejectView &reject : window->rows) {
            const QString line = reject.line > 0 ? QString::number(reject.line) : QString();
            if (file.write(csvLine({reject.file, line, reject.reason, reject.excerpt})) < 0)
                return unwritable();
            ++written;
        }
    }
    if (!file.commit())
        return unwritable();
    return written;
}

} // namespace gatehouse
