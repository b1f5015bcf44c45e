// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/row_export.h"

#include "core/ledger/reader.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

constexpr qsizetype Enough = 1 << 18;

} // namespace

Result<std::int64_t> exportRows(Reader &reader, const RowExport &what, QIODevice &out,
    const std::function<void(std::int64_t, std::int64_t)> &progress, const CancelToken &cancel)
{
    const RowText text(what.format, what.fullIdentifiers);
    QByteArray buffer = text.header(what.subject);
    bool failed = false;
    const auto flush = [&] {
        failed = failed || out.write(buffer) != buffer.size();
        buffer.clear();
        return !failed;
    };

    std::int64_t total = 0;
    if (progress) {
        const auto count = [&](auto window) -> Result<void> {
            if (!window)
                return tl::unexpected(window.error());
            total = window->total;
            return {};
        };
        Result<void> counted;
        switch (what.subject) {
        case Subject::Sessions: counted = count(reader.sessions(what.query, 0, 1, cancel)); break;
        case Subject::Events: counted = count(reader.events(what.query, 0, 1, cancel)); break;
        case Subject::Users: counted = count(reader.users(what.query, 0, 1, cancel)); break;
        }
        if (!counted)
            return tl::unexpected(counted.error());
        progress(0, total);
    }
    std::int64_t done = 0;
    const auto row = [&](const auto &view) {
        if (what.only && !what.only(view.id.value))
            return true;
        buffer += text.line(view);
        if (++done % 4096 == 0 && progress)
            progress(done, total);
        return buffer.size() < Enough || flush();
    };
    Result<std::int64_t> result = 0;
    switch (what.subject) {
    case Subject::Sessions: result = reader.eachSession(what.query, row, cancel); break;
    case Subject::Events: result = reader.eachEvent(what.query, row, cancel); break;
    case Subject::Users: result = reader.eachUser(what.query, row, cancel); break;
    }
    if (!result && !failed)
        return result;
    if (cancel.isCancelled())
        return fail(ErrorKind::Cancelled, Texts::tr("Stopped."));
    if (failed || !flush())
        return fail(ErrorKind::Storage, Texts::tr("The export could not be written: %1.").arg(out.errorString()));
    if (progress)
        progress(done, std::max(done, total));
    return done;
}

} // namespace gatehouse
