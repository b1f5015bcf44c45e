// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/source_rows.h"

#include "ui/sources/preview_pane.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SourcesPage)
};

WindowColumn column(const char *id, const QString &title, int width)
{
    return {QLatin1StringView(id), title, width, std::nullopt, true};
}

WindowColumn numberColumn(const char *id, const QString &title, int width)
{
    WindowColumn made = column(id, title, width);
    made.number = true;
    return made;
}

Cell number(std::int64_t n)
{
    Cell cell;
    cell.text = words::count(n);
    cell.number = true;
    cell.light = n == 0;
    return cell;
}

Cell plain(const QString &text, const QString &tip = {})
{
    Cell cell;
    cell.text = text;
    cell.tip = tip;
    return cell;
}

std::int64_t keyOf(const SourceView &source) { return source.id.value; }
std::int64_t keyOf(const ImportView &import) { return import.id.value; }
std::int64_t keyOf(const ImportFileView &file) { return file.id; }

/// A list whose answer comes whole: `question(Reader &)` returns a Result<std::vector<T>>.
template <typename T, typename Question>
void fetchWhole(AsyncReader &reader, QObject *context, std::int64_t offset, int count, Question question,
    WindowProvider::Done done)
{
    askLedger(
        reader, context,
        [question, offset, count](Reader &r) -> Result<WindowRows> {
            Result<std::vector<T>> all = question(r);
            if (!all)
                return tl::unexpected(all.error());
            const auto total = static_cast<std::int64_t>(all->size());
            WindowRows rows{total, std::clamp<std::int64_t>(offset, 0, total), {}};
            const std::int64_t end = std::min(total, rows.offset + count);
            for (std::int64_t i = rows.offset; i < end; ++i) {
                T &row = (*all)[static_cast<size_t>(i)];
                const std::int64_t key = keyOf(row);
                rows.rows.push_back({key, std::make_shared<const T>(std::move(row))});
            }
            return rows;
        },
        std::move(done));
}

template <typename T>
void setCells(WindowProvider &provider, Cell (*cell)(const T &, int))
{
    provider.cell = [cell](const void *row, int at) { return cell(*static_cast<const T *>(row), at); };
    provider.same = [](const void *a, const void *b) { return *static_cast<const T *>(a) == *static_cast<const T *>(b); };
}

Cell sourceCell(const SourceView &source, int at)
{
    switch (at) {
    case 0: return plain(visibleText(source.name));
    case 1: {
        Cell cell = plain(source.seenUntil.isKnown() ? words::moment(source.seenUntil) : Texts::tr("nothing told yet"),
            Texts::tr("The last moment this source tells of. Whether a session is active or idle is as of then."));
        if (source.seenUntil.isKnown())
            cell.second = words::ago(source.seenUntil, Instant::fromDateTime(QDateTime::currentDateTimeUtc()));
        return cell;
    }
    case 2: return number(source.sessions);
    case 3: return number(source.events);
    default: return {};
    }
}

Cell importCell(const ImportView &import, int at)
{
    switch (at) {
    case 0:
        return plain(words::moment(import.started),
            import.finished.isKnown() ? Texts::tr("Ended %1").arg(words::moment(import.finished)) : QString());
    case 1: return plain(visibleText(import.source));
    case 2: {
        Cell cell = plain(importStateText(import.state), visibleText(import.error));
        cell.second = visibleText(import.error);
        return cell;
    }
    case 3: return number(import.files);
    case 4: return number(import.lines);
    case 5: return number(import.accepted);
    case 6: return number(import.added);
    case 7: return number(import.skipped);
    case 8: return number(import.rejected);
    default: return {};
    }
}

Cell fileCell(const ImportFileView &file, int at)
{
    switch (at) {
    case 0: return plain(visibleText(QFileInfo(file.path).fileName()), visibleText(QDir::toNativeSeparators(file.path)));
    case 1: return plain(visibleText(file.format));
    case 2: return plain(importStateText(file.state), visibleText(file.state));
    case 3: {
        Cell cell = plain(byteText(file.size));
        cell.number = true;
        return cell;
    }
    case 4: return number(file.lines);
    case 5: return number(file.accepted);
    case 6: return number(file.added);
    case 7: return number(file.skipped);
    case 8: return number(file.rejected);
    default: return {};
    }
}

Cell rejectCell(const RejectView &reject, int at)
{
    switch (at) {
    case 0: return plain(visibleText(QFileInfo(reject.file).fileName()), visibleText(QDir::toNativeSeparators(reject.file)));
    case 1: {
        Cell cell = reject.line > 0 ? number(reject.line) : plain(Texts::tr("whole file"));
        cell.number = true;
        return cell;
    }
    case 2: return plain(visibleText(reject.reason), visibleText(reject.reason));
    case 3: {
        Cell cell = plain(visibleText(reject.excerpt), visibleText(reject.excerpt));
        cell.monospace = true;
        return cell;
    }
    default: return {};
    }
}

ImportId importOf(const Query &query)
{
    return query.filter.range.from.isKnown() ? ImportId{query.filter.range.from.ms} : ImportId{};
}

std::vector<WindowColumn> withCounts(std::vector<WindowColumn> columns)
{
    columns.push_back(numberColumn("lines", Texts::tr("Lines"), 90));
    columns.push_back(numberColumn("accepted", Texts::tr("Understood"), 90));
    columns.push_back(numberColumn("added", Texts::tr("New"), 90));
    columns.push_back(numberColumn("skipped", Texts::tr("No concern"), 90));
    columns.push_back(numberColumn("rejected", Texts::tr("Not understood"), 110));
    return columns;
}

} // namespace

namespace sourceRows {

std::vector<WindowColumn> sourceColumns()
{
    return {column("name", Texts::tr("Source"), 220), column("asOf", Texts::tr("As of"), 330),
        numberColumn("sessions", Texts::tr("Sessions"), 110), numberColumn("events", Texts::tr("Events"), 110)};
}

WindowProvider sources(AsyncReader &reader)
{
    WindowProvider provider;
    provider.fetch = [&reader](const Query &, std::int64_t offset, int count, CancelToken, QObject *context,
                         WindowProvider::Done done) {
        fetchWhole<SourceView>(
            reader, context, offset, count, [](Reader &r) { return r.sources(); }, std::move(done));
    };
    setCells<SourceView>(provider, sourceCell);
    return provider;
}

std::vector<WindowColumn> importColumns()
{
    return withCounts({column("when", Texts::tr("When"), 220), column("source", Texts::tr("Source"), 140),
        column("state", Texts::tr("State"), 130), numberColumn("files", Texts::tr("Files"), 60)});
}

WindowProvider imports(AsyncReader &reader)
{
    WindowProvider provider;
    provider.fetch = [&reader](const Query &, std::int64_t offset, int count, CancelToken, QObject *context,
                         WindowProvider::Done done) {
        fetchWhole<ImportView>(
            reader, context, offset, count, [](Reader &r) { return r.imports(); }, std::move(done));
    };
    setCells<ImportView>(provider, importCell);
    return provider;
}

Query ofImport(ImportId import)
{
    // These lists are neither filtered nor sorted; the range is where a number fits.
    Query query;
    query.filter.range.from = Instant::fromMs(import.value);
    return query;
}

std::vector<WindowColumn> fileColumns()
{
    return withCounts({column("file", Texts::tr("File"), 260), column("format", Texts::tr("What it is"), 190),
        column("state", Texts::tr("State"), 110), numberColumn("size", Texts::tr("Size"), 80)});
}

WindowProvider files(AsyncReader &reader)
{
    WindowProvider provider;
    provider.fetch = [&reader](const Query &query, std::int64_t offset, int count, CancelToken, QObject *context,
                         WindowProvider::Done done) {
        fetchWhole<ImportFileView>(
            reader, context, offset, count,
            [id = importOf(query)](Reader &r) {
                return id ? r.importFiles(id) : Result<std::vector<ImportFileView>>(std::vector<ImportFileView>());
            },
            std::move(done));
    };
    setCells<ImportFileView>(provider, fileCell);
    return provider;
}

std::vector<WindowColumn> rejectColumns()
{
    return {column("file", Texts::tr("File"), 200), numberColumn("line", Texts::tr("Line"), 80),
        column("reason", Texts::tr("Reason"), 330), column("excerpt", Texts::tr("Begins with"), 600)};
}

WindowProvider rejects(AsyncReader &reader)
{
    WindowProvider provider;
    provider.fetch = [&reader](const Query &query, std::int64_t offset, int count, CancelToken, QObject *context,
                         WindowProvider::Done done) {
        askLedger(
            reader, context,
            [id = importOf(query), offset, count](Reader &r) -> Result<WindowRows> {
                if (!id)
                    return WindowRows{};
                Result<Window<RejectView>> window = r.rejects(id, offset, count);
                if (!window)
                    return tl::unexpected(window.error());
                WindowRows rows{window->total, window->offset, {}};
                // The rows of an import only ever grow at the end: their place is their key.
                std::int64_t key = window->offset;
                for (RejectView &reject : window->rows)
                    rows.rows.push_back({++key, std::make_shared<const RejectView>(std::move(reject))});
                return rows;
            },
            std::move(done));
    };
    setCells<RejectView>(provider, rejectCell);
    return provider;
}

} // namespace sourceRows

QString importStateText(const QString &state)
{
    if (state == QStringLiteral("running"))
        return Texts::tr("Running");
    if (state == QStringLiteral("done"))
        return Texts::tr("Done");
    if (state == QStringLiteral("nothing new"))
        return Texts::tr("Nothing new");
    if (state == QStringLiteral("cancelled"))
        return Texts::tr("Cancelled");
    if (state == QStringLiteral("broken off"))
        return Texts::tr("Broken off");
    if (state == QStringLiteral("failed") || state.startsWith(QStringLiteral("failed:")))
        return Texts::tr("Failed");
    return visibleText(state);
}

} // namespace gatehouse
