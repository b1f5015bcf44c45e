// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/place/place_database.h"
#include "core/sources/exports/csv_reader.h"
#include "core/sources/exports/json_reader.h"
#include "core/sources/exports/log_reader.h"
#include "core/sources/exports/sniff.h"
#include "core/sources/exports/xlsx_reader.h"
#include "core/sync/file_portions.h"
#include "core/sync/import.h"
#include "core/sync/import_file.h"
#include "core/sync/read_ahead.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr std::size_t PortionsAhead = 8;
constexpr std::size_t MaxRejects = 20;
constexpr qsizetype HeadLength = 4096;
constexpr qint64 TailLength = 256;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/// Counts what goes to the writer.
class ImportSink final : public RecordSink
{
public:
    ImportSink(Writer &writer, FileSummary &summary)
        : m_writer(writer)
        , m_summary(summary)
    {
    }

    void device(const DeviceRecord &record) override { m_writer.device(record); }
    void event(const EventRecord &record) override
    {
        ++m_summary.kinds[static_cast<std::size_t>(record.kind)];
        m_summary.doubtful += record.doubtful;
        m_writer.event(record);
    }
    void user(const UserRecord &record) override { m_writer.user(record); }
    void reject(const Reject &reject) override
    {
        if (m_summary.rejects.size() < MaxRejects)
            m_summary.rejects.push_back(reject);
        m_writer.reject(reject);
    }

private:
    Writer &m_writer;
    FileSummary &m_summary;
};

/// What the ledger keeps for us with a log: how it was read, what stands before the place it was read to, whether that
/// was all of it, and the reader's own state.
struct Bookmark
{
    QByteArray reading; ///< zone and database: read differently, it is to be read anew
    QByteArray tail;    ///< hash of the bytes before the place
    bool complete = false;
    QByteArray state;

    QByteArray text() const { return "1;" + reading + ';' + tail + (complete ? ";1;" : ";0;") + state; }
    static std::optional<Bookmark> fromText(const QByteArray &text)
    {
        const QList<QByteArray> parts = text.split(';');
        if (parts.size() < 5 || parts[0] != "1")
            return std::nullopt;
        qsizetype at = 0;
        for (int i = 0; i < 4; ++i)
            at = text.indexOf(';', at) + 1;
        return Bookmark{parts[1], parts[2], parts[3] == "1", text.mid(at)};
    }
};

QByteArray hashBefore(const QString &path, std::int64_t place)
{
    QFile file(path);
    const std::int64_t from = std::max<std::int64_t>(0, place - TailLength);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(from))
        return {};
    const QByteArray bytes = file.read(place - from);
    if (bytes.size() != place - from)
        return {};
    return QByteArray::number(qulonglong(stableHash({bytes.constData(), static_cast<std::size_t>(bytes.size())})), 16);
}

} // namespace

void xlsxRow(TableRecords &records, std::int64_t number, const std::vector<QByteArray> &cells, std::size_t width, RecordSink &sink)
{
    std::vector<std::string_view> views;
    std::string raw;
    bool empty = true;
    for (const QByteArray &cell : cells) {
        views.emplace_back(cell.constData(), static_cast<std::size_t>(cell.size()));
        empty = empty && cell.isEmpty();
        raw.append(cell.constData(), static_cast<std::size_t>(cell.size())).push_back('\t');
    }
    if (empty)
        return;
    // Cells at the end that hold nothing are not in the file, and formatted ones are though they hold nothing.
    while (views.size() > width && views.back().empty())
        views.pop_back();
    if (views.size() < width)
        views.resize(width);
    records.row(views, number, raw, sink);
}

namespace {

/// The import of one file.
class FileImport
{
public:
    FileImport(Writer &writer, SourceId source, const ImportRequest &request, const SourceZone &zone, const CancelToken &cancel,
        const std::function<void(std::int64_t)> &moved)
        : m_writer(writer)
        , m_source(source)
        , m_request(request)
        , m_zone(zone)
        , m_cancel(cancel)
        , m_moved(moved)
    {
    }

    /// Errors: those of the ledger, after which nothing more can be written.
    /// `named`: the officer named this very file; else it lay in a folder, where files of other kinds are no failure.
    Result<FileSummary> run(const QString &path, bool named)
    {
        m_summary.path = path;
        m_before = m_writer.counts();
        auto opened = Content::open(path);
        if (!opened)
            return refuse(opened.error().text, {});
        m_content = std::move(*opened);
        m_size = m_content->diskSize();
        const Sniffed sniffed = sniff(m_content->head());
        FilePreview what;
        what.format = sniffed.format;
        what.encoding = sniffed.encoding;
        what.compression = m_content->compression();
        m_encoding = sniffed.encoding;
        m_head = m_content->head().left(HeadLength);
        if (sniffed.format == FileFormat::Unknown) {
            m_summary.formatText = fileFormatName(sniffed.format);
            const bool damaged = m_content->head().isEmpty() && !m_content->damage().isEmpty();
            if (!named && !damaged)
                return pass(sniffed.problem);
            return refuse(damaged ? m_content->damage() : sniffed.problem, sniffed.advice);
        }
        m_content->setEncoding(sniffed.encoding);

        Result<void> done;
        switch (sniffed.format) {
        case FileFormat::OdooLog:
            m_summary.formatText = formatText(what);
            done = log(path);
            break;
        case FileFormat::Csv: {
            const QByteArray utf8 = toUtf8(m_content->head(), sniffed.encoding);
            auto map = table(what, csvHeaders(utf8, sniffed.delimiter));
            if (!map)
                return map.error().kind == ErrorKind::Storage ? tl::unexpected(map.error()) : refuse(map.error().text, {});
            CsvReader reader(sniffed.delimiter, *map, m_zone);
            done = stream(path, reader);
            break;
        }
        case FileFormat::Json:
        case FileFormat::JsonLines: {
            const FilePreview preview = previewFile(path, previewOptions());
            if (!preview.importable())
                return named || preview.table != TableKind::None ? refuse(preview.problem, preview.advice) : pass(preview.problem);
            m_summary.formatText = preview.formatText;
            auto map = mapFor(preview.fingerprint);
            if (!map)
                return tl::unexpected(map.error());
            JsonReader reader(*map, m_zone);
            done = stream(path, reader);
            break;
        }
        case FileFormat::Xlsx: {
            if (what.compression != Compression::None)
                return refuse(Texts::tr("An Excel table within a compressed file."), Texts::tr("Unpack it first."));
            const auto headers = xlsxHeaders(path);
            if (!headers)
                return refuse(headers.error().text, {});
            auto map = table(what, *headers);
            if (!map)
                return map.error().kind == ErrorKind::Storage ? tl::unexpected(map.error()) : refuse(map.error().text, {});
            done = sheet(path, *map);
            break;
        }
        case FileFormat::Unknown:
            break;
        }
        if (!done)
            return tl::unexpected(done.error());
        return finish();
    }

private:
    PreviewOptions previewOptions()
    {
        PreviewOptions options;
        options.headerMaps = m_request.headerMaps;
        options.rememberedMap = [this](const QString &fingerprint) { return m_writer.headerMap(fingerprint).value_or(QString()); };
        return options;
    }

    Result<HeaderMap> mapFor(const QString &fingerprint)
    {
        const auto given = m_request.headerMaps.find(fingerprint);
        if (given != m_request.headerMaps.end()) {
            if (auto kept = m_writer.rememberHeaderMap(fingerprint, headerMapText(given->second)); !kept)
                return tl::unexpected(kept.error());
            return given->second;
        }
        const auto text = m_writer.headerMap(fingerprint);
        if (!text)
            return tl::unexpected(text.error());
        return headerMapFromText(*text);
    }

    Result<HeaderMap> table(FilePreview &what, const QStringList &headers)
    {
        auto map = mapFor(headerFingerprint(headers));
        if (!map)
            return map;
        const TableColumns columns = readHeaders(headers, *map);
        what.table = columns.kind;
        m_summary.formatText = formatText(what);
        if (columns.kind == TableKind::None || !columns.missing.isEmpty())
            return fail(ErrorKind::Input,
                Texts::tr("The headers do not tell %1. Say which column is which: %2.")
                    .arg(columns.missing.isEmpty() ? Texts::tr("what the rows are of") : columns.missing,
                        columns.unknown.join(QStringLiteral(", "))));
        if (!columns.unknown.isEmpty())
            m_summary.remarks << Texts::tr("Columns not used: %1.").arg(columns.unknown.join(QStringLiteral(", ")));
        return map;
    }

    Result<FileSummary> pass(const QString &why)
    {
        m_summary.state = QStringLiteral("not recognised");
        m_summary.error = why;
        return m_summary;
    }

    Result<FileSummary> refuse(const QString &problem, const QString &advice)
    {
        m_summary.state = QStringLiteral("failed");
        m_summary.error = advice.isEmpty() ? problem : problem + u' ' + advice;
        FileProgress progress;
        progress.size = QFileInfo(m_summary.path).size();
        if (auto begun = m_writer.beginFile(m_summary.path, m_summary.formatText, m_head, progress); !begun)
            return tl::unexpected(begun.error());
        m_writer.reject({0, m_summary.error, {}});
        m_summary.rejects.push_back({0, m_summary.error, {}});
        if (auto ended = m_writer.endFile(QStringLiteral("failed: ") + m_summary.error); !ended)
            return tl::unexpected(ended.error());
        count();
        return m_summary;
    }

    Result<FileSummary> finish()
    {
        if (!m_failure.isEmpty()) {
            m_summary.state = QStringLiteral("failed");
            m_summary.error = m_failure;
        } else if (m_stopped) {
            m_summary.state = QStringLiteral("cancelled");
        } else {
            m_summary.state = QStringLiteral("done");
        }
        const QString state = m_failure.isEmpty() ? m_summary.state : QStringLiteral("failed: ") + m_failure;
        if (auto ended = m_writer.endFile(state); !ended)
            return tl::unexpected(ended.error());
        count();
        if (m_wasKnown && m_summary.state == QStringLiteral("done") && m_summary.counts.added == 0)
            m_summary.state = QStringLiteral("nothing new");
        return m_summary;
    }

    void count()
    {
        const ImportCounts now = m_writer.counts();
        m_summary.counts = {now.accepted - m_before.accepted, now.added - m_before.added, now.rejected - m_before.rejected};
    }

    QByteArray reading() const
    {
        const QByteArray zone = m_request.zone.isEmpty() ? QByteArray::number(m_request.utcOffsetMinutes) : m_request.zone;
        const QByteArray both = zone + '\n' + m_request.databaseFilter.toUtf8();
        return QByteArray::number(qulonglong(stableHash({both.constData(), static_cast<std::size_t>(both.size())})), 16);
    }

    Result<void> log(const QString &path)
    {
        LogOptions options;
        options.zone = m_zone;
        options.database = m_request.databaseFilter.toStdString();
        m_bookmark.emplace();
        m_bookmark->reading = reading();
        m_plain = m_content->compression() == Compression::None && m_encoding == TextEncoding::Utf8;

        auto known = m_writer.knownFile(m_source, m_head);
        if (!known)
            return tl::unexpected(known.error());
        ReaderPosition from;
        if (*known) {
            const FileProgress &progress = (*known)->progress;
            const auto mark = Bookmark::fromText(progress.readerState);
            if (mark && mark->reading == m_bookmark->reading) {
                // A plain log may have grown; another one is only gone on with as long as it is the very same.
                const bool same = m_plain ? progress.consumed <= m_size && hashBefore(path, progress.consumed) == mark->tail
                                          : progress.size == m_size;
                if (same) {
                    m_wasKnown = true;
                    from.consumed = progress.consumed;
                    from.lines = progress.lines;
                    from.state = mark->state;
                    if (mark->complete && progress.size == m_size) {
                        FileProgress unchanged = progress;
                        unchanged.skipped = 0;
                        return m_writer.beginFile(path, m_summary.formatText, m_head, unchanged);
                    }
                }
            }
        }
        if (from.consumed > 0) {
            const auto moved = m_content->skipTo(from.consumed);
            if (!moved)
                return readFailed(moved.error());
            if (!*moved) {
                // Shorter than it was, though it begins alike: read it from its beginning.
                auto again = Content::open(path);
                if (!again)
                    return readFailed(again.error());
                m_content = std::move(*again);
                m_size = m_content->diskSize();
                m_content->setEncoding(m_encoding);
                from = {};
                m_wasKnown = false;
            }
        }
        m_from = from;
        LogReader reader(std::move(options), from);
        if (auto done = stream(path, reader); !done)
            return done;
        if (!reader.findings().accessLines && !m_stopped && m_failure.isEmpty()
            && std::any_of(m_summary.kinds.begin(), m_summary.kinds.end(), [](std::int64_t n) { return n > 0; }))
            m_summary.remarks << Texts::tr(
                "The log has no access lines: forged logins are only found out if they break a line.");
        if (reader.findings().cutOff)
            m_summary.remarks << Texts::tr("The last line has no end; it is read when the file has grown.");
        return {};
    }

    Result<void> readFailed(const Error &error)
    {
        m_failure = error.text;
        if (!m_begun)
            return m_writer.beginFile(m_summary.path, m_summary.formatText, m_head, {});
        return {};
    }

    FileProgress progress(const ReaderPosition &position, bool complete)
    {
        FileProgress p;
        p.size = m_size;
        p.consumed = position.consumed;
        p.lines = position.lines;
        p.skipped = position.skipped;
        if (m_bookmark) {
            if (m_plain)
                m_bookmark->tail = hashBefore(m_summary.path, position.consumed);
            m_bookmark->complete = complete;
            m_bookmark->state = position.state;
            p.readerState = m_bookmark->text();
        }
        return p;
    }

    /// Content -> reader -> writer: a thread reads on while this one writes.
    Result<void> stream(const QString &path, ExportReader &reader)
    {
        if (auto begun = m_writer.beginFile(path, m_summary.formatText, m_head, progress(m_from, false)); !begun)
            return begun;
        m_begun = true;
        ImportSink sink(m_writer, m_summary);
        ReaderPosition position = m_from;
        bool ended = false;
        {
            FilePortions portions(*m_content, reader, m_cancel);
            ReadAhead<FilePortion> ahead(PortionsAhead, [&portions] { return portions.next(); });
            while (auto portion = ahead.next()) {
                portion->records.tell(sink);
                position = portion->position;
                m_summary.lines = portion->linesRead - m_from.lines;
                m_failure = portion->failure;
                ended = portion->ended;
                m_moved(portion->diskPosition);
                if (m_writer.wantsCommit() && !ended) {
                    if (auto written = m_writer.commit(progress(position, false)); !written)
                        return written;
                }
            }
        }
        m_stopped = !ended && m_failure.isEmpty();
        if (ended && !m_content->damage().isEmpty())
            sink.reject({0, QFileInfo(path).fileName() + QStringLiteral(": ") + m_content->damage(), {}});
        m_summary.skipped = position.skipped;
        return m_writer.commit(progress(position, ended && m_content->damage().isEmpty()));
    }

    Result<void> sheet(const QString &path, const HeaderMap &map)
    {
        if (auto begun = m_writer.beginFile(path, m_summary.formatText, m_head, progress({}, false)); !begun)
            return begun;
        m_begun = true;
        ImportSink sink(m_writer, m_summary);
        std::unique_ptr<TableRecords> records;
        std::size_t width = 0;
        Result<void> written;
        ReaderPosition position;
        const auto read = readXlsx(
            path,
            [&](std::int64_t number, const std::vector<QByteArray> &cells) {
                position.lines = number;
                if (!records) {
                    QStringList headers;
                    for (const QByteArray &cell : cells)
                        headers << QString::fromUtf8(cell);
                    if (!headers.join(QString()).isEmpty()) {
                        width = cells.size();
                        records = std::make_unique<TableRecords>(readHeaders(headers, map), m_zone);
                    }
                    return true;
                }
                xlsxRow(*records, number, cells, width, sink);
                if (m_writer.wantsCommit())
                    written = m_writer.commit(progress(position, false));
                m_stopped = m_cancel.isCancelled();
                return written.has_value() && !m_stopped;
            },
            m_moved);
        if (!written)
            return written;
        if (!read) {
            m_failure = read.error().text;
            sink.reject({position.lines, m_failure, {}});
        }
        m_summary.lines = position.lines;
        if (!m_stopped && m_failure.isEmpty())
            position.consumed = m_size;
        return m_writer.commit(progress(position, !m_stopped && m_failure.isEmpty()));
    }

    Writer &m_writer;
    SourceId m_source;
    const ImportRequest &m_request;
    SourceZone m_zone;
    CancelToken m_cancel;
    std::function<void(std::int64_t)> m_moved;
    FileSummary m_summary;
    ImportCounts m_before;
    std::unique_ptr<Content> m_content;
    std::int64_t m_size = 0; ///< of the file when it was opened: what is written behind that is news for the next time
    TextEncoding m_encoding = TextEncoding::Utf8;
    QByteArray m_head;
    ReaderPosition m_from;
    std::optional<Bookmark> m_bookmark;
    bool m_plain = false;
    bool m_wasKnown = false;
    bool m_begun = false;
    bool m_stopped = false;
    QString m_failure;
};

} // namespace

ImportJob::ImportJob(ImportRequest request, QStringList existingSources)
    : m_request(std::move(request))
    , m_existingSources(std::move(existingSources))
{
}

Result<ImportSummary> ImportJob::run(Writer &writer, const Progress &progress, const CancelToken &cancel)
{
    const auto files = expandPaths(m_request.paths);
    if (!files)
        return tl::unexpected(files.error());
    SourceZone zone(m_request.utcOffsetMinutes);
    if (!m_request.zone.isEmpty()) {
        const QTimeZone named(m_request.zone);
        if (!named.isValid())
            return fail(
                ErrorKind::Input, Texts::tr("There is no time zone \"%1\".").arg(QString::fromUtf8(m_request.zone)));
        zone = SourceZone(named);
    }
    std::shared_ptr<PlaceDatabase> places;
    if (!m_request.mmdbPath.isEmpty()) {
        auto opened = PlaceDatabase::open(m_request.mmdbPath);
        if (!opened)
            return tl::unexpected(opened.error());
        places = std::move(*opened);
        writer.setPlaceLookup([places](std::string_view ip) {
            const auto found = places->lookup(ip);
            return Place{found.country, found.city};
        });
    }

    ImportSummary summary;
    summary.sourceName = m_request.sourceName;
    if (summary.sourceName.isEmpty()) {
        std::vector<FilePreview> previews;
        if (m_existingSources.size() != 1) {
            for (const QString &file : *files) {
                if (cancel.isCancelled())
                    break;
                previews.push_back(previewFile(file, {}));
            }
        }
        summary.sourceName = defaultSourceName(m_existingSources, previews);
    }
    const auto source = writer.source(summary.sourceName);
    if (!source)
        return tl::unexpected(source.error());

    ImportProgress state;
    state.fileCount = int(files->size());
    std::vector<std::int64_t> sizes;
    for (const QString &file : *files) {
        sizes.push_back(QFileInfo(file).size());
        state.bytesTotal += sizes.back();
    }

    if (auto begun = writer.beginImport(*source); !begun)
        return tl::unexpected(begun.error());
    QElapsedTimer sinceReport;
    sinceReport.start();
    std::int64_t bytesBefore = 0;
    const ImportCounts zero = writer.counts();
    const auto report = [&](std::int64_t inFile, bool always) {
        if (!progress || (!always && sinceReport.elapsed() < 100))
            return;
        sinceReport.restart();
        const ImportCounts now = writer.counts();
        state.counts = {now.accepted - zero.accepted, now.added - zero.added, now.rejected - zero.rejected};
        state.bytesDone = std::min(bytesBefore + inFile, state.bytesTotal);
        progress(state);
    };
    for (const QString &file : *files) {
        if (cancel.isCancelled())
            break;
        state.currentFile = file;
        report(0, true);
        FileImport import(writer, *source, m_request, zone, cancel, [&](std::int64_t inFile) { report(inFile, false); });
        auto done = import.run(file, m_request.paths.contains(file));
        if (!done) {
            // The ledger cannot be written: say so there if it is possible after all, and here in any case.
            writer.endImport(QStringLiteral("failed"), done.error().text);
            return tl::unexpected(done.error());
        }
        bytesBefore += sizes[static_cast<std::size_t>(state.fileIndex)];
        ++state.fileIndex;
        summary.lines += done->lines;
        summary.skipped += done->skipped;
        summary.files.push_back(std::move(*done));
    }
    summary.cancelled = cancel.isCancelled();
    if (auto ended = writer.endImport(summary.cancelled ? QStringLiteral("cancelled") : QStringLiteral("done")); !ended)
        return tl::unexpected(ended.error());
    const ImportCounts now = writer.counts();
    summary.counts = {now.accepted - zero.accepted, now.added - zero.added, now.rejected - zero.rejected};
    report(0, true);
    return summary;
}

} // namespace gatehouse
