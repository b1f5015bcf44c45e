// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/sample_ledger.h"

#include "core/sample/history_records.h"

namespace gatehouse::sample {

HistoryOptions sampleOptions()
{
    HistoryOptions options;
    options.seed = 2026;
    options.users = 240;
    options.days = 90;
    options.scenarios = scenarioNames();
    return options;
}

Result<QJsonObject> fillLedger(Writer &ledger, const HistoryOptions &options, const QString &source,
    const std::function<void(int day, int days)> &progress, const CancelToken &cancel)
{
    const auto id = ledger.source(source);
    if (!id)
        return tl::unexpected(id.error());
    if (auto import = ledger.beginImport(*id); !import)
        return tl::unexpected(import.error());
    const QByteArray what = "a made-up history, seed " + QByteArray::number(options.seed);
    if (auto ok = ledger.beginFile(QString::fromLatin1(what), QStringLiteral("sample"), what, {}); !ok)
        return tl::unexpected(ok.error());
    HistoryRecords records(ledger, [&ledger](bool last) -> Result<void> {
        if (!last && !ledger.wantsCommit())
            return {};
        return ledger.commit({});
    });
    auto truth = makeHistory(options, records, progress, cancel);
    const bool cancelled = !truth && truth.error().kind == ErrorKind::Cancelled;
    const QString text = truth ? QString() : truth.error().text;
    const QString state = truth ? QStringLiteral("done") : cancelled ? QStringLiteral("cancelled") : QStringLiteral("failed");
    const auto file = ledger.endFile(truth || cancelled ? state : QStringLiteral("failed: ") + text);
    const auto import = ledger.endImport(state, cancelled ? QString() : text);
    // Of several errors the first is the one to tell.
    if (truth && !file)
        return tl::unexpected(file.error());
    if (truth && !import)
        return tl::unexpected(import.error());
    return truth;
}

} // namespace gatehouse::sample
