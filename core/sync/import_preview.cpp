// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/exports/content.h"
#include "core/sources/exports/csv_reader.h"
#include "core/sources/exports/json_reader.h"
#include "core/sources/exports/log_reader.h"
#include "core/sources/exports/sniff.h"
#include "core/sources/exports/xlsx_reader.h"
#include "core/sync/import.h"
#include "core/sync/import_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr std::size_t MaxRejects = 20;
constexpr qsizetype MaxSampleRows = 5;
constexpr int MaxSampledSheetRows = 5000;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/// Counts what a reader says.
class PreviewSink final : public RecordSink
{
public:
    explicit PreviewSink(FilePreview &preview)
        : m_preview(preview)
    {
    }

    void device(const DeviceRecord &) override
    {
        if (m_preview.format != FileFormat::OdooLog)
            ++m_preview.records;
    }
    void event(const EventRecord &record) override
    {
        ++m_preview.records;
        ++m_preview.kinds[static_cast<std::size_t>(record.kind)];
        m_preview.doubtful += record.doubtful && countDoubtful;
        if (m_preview.format != FileFormat::OdooLog) {
            if (!m_preview.span.from.isKnown() || record.time < m_preview.span.from)
                m_preview.span.from = record.time;
            if (!m_preview.span.to.isKnown() || record.time > m_preview.span.to)
                m_preview.span.to = record.time;
        }
    }
    void user(const UserRecord &) override
    {
        if (m_preview.format != FileFormat::OdooLog)
            ++m_preview.records;
    }
    void reject(const Reject &reject) override
    {
        ++m_preview.rejected;
        if (m_preview.rejects.size() < MaxRejects)
            m_preview.rejects.push_back(reject);
    }

    bool countDoubtful = true;

private:
    FilePreview &m_preview;
};

/// The last time of a plain log, from its end.
Instant lastTime(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(std::max<qint64>(0, file.size() - 65536));
    const QByteArray tail = file.read(65536);
    qsizetype end = tail.size();
    while (end > 0) {
        const qsizetype start = tail.lastIndexOf('\n', end - 1) + 1;
        if (end - start > 23) {
            if (const auto t = parseInstant({tail.constData() + start, 23}))
                return *t;
        }
        end = start - 1;
    }
    return {};
}

void previewLog(FilePreview &p, const QByteArray &head)
{
    LogReader reader{LogOptions{}};
    PreviewSink sink(p);
    QByteArray text = head;
    text += '\n';
    const auto taken = reader.take({text.constData(), static_cast<std::size_t>(head.size())}, p.sampledAll, sink);
    if (!p.sampledAll) {
        // What comes after the sample may vouch for its last events: they are counted, but not as doubtful.
        sink.countDoubtful = false;
        const QByteArray rest = head.mid(qsizetype(taken)) + '\n';
        const qsizetype end = rest.lastIndexOf('\n', rest.size() - 2) + 1;
        reader.take({rest.constData(), static_cast<std::size_t>(end)}, true, sink);
    }
    const auto &found = reader.findings();
    for (auto it = found.databases.begin(); it != found.databases.end(); ++it)
        p.databases.push_back({QString::fromUtf8(it.key()), it.value()});
    std::sort(p.databases.begin(), p.databases.end(),
        [](const auto &a, const auto &b) { return a.events != b.events ? a.events > b.events : a.name < b.name; });
    p.odooVersion = QString::fromUtf8(found.odooVersion);
    p.hasAccessLines = found.accessLines;
    p.sampledLines = reader.linesRead();
    p.skipped = reader.position().skipped;
    const auto first = parseInstant({head.constData(), static_cast<std::size_t>(std::min<qsizetype>(23, head.size()))});
    p.span.from = first ? *first : found.first;
    p.span.to = found.last;
    if (p.compression == Compression::None) {
        const Instant last = lastTime(p.path);
        if (last.isKnown())
            p.span.to = last;
    }
    if (!p.hasAccessLines)
        p.remarks << (p.sampledAll
                          ? Texts::tr("The log has no access lines (werkzeug): a login that someone wrote into it by "
                                      "way of a login name is only "
                                      "found out if it breaks a line.")
                          : Texts::tr("There are no access lines (werkzeug) in the first part of the log: without "
                                      "them, a login that someone "
                                      "wrote into it by way of a login name is only found out if it breaks a line."));
    if (p.databases.size() > 1)
        p.remarks << Texts::tr("The log is of %n database(s).", nullptr, int(p.databases.size()));
}

void setHeaders(FilePreview &p, const QStringList &headers, const TableColumns &columns, const HeaderMap &map)
{
    p.fingerprint = headerFingerprint(headers);
    for (const QString &label : headers)
        p.headers.push_back({label, columnOfHeader(label, map), map.contains(label)});
    p.table = columns.kind;
    if (columns.kind == TableKind::None || !columns.missing.isEmpty()) {
        p.needsMap = true;
        p.problem = Texts::tr("The headers do not tell %1.")
                        .arg(columns.missing.isEmpty() ? Texts::tr("what the rows are of") : columns.missing);
        p.advice = Texts::tr("Say which column is which, or export again with the columns named in English.");
    } else if (!columns.unknown.isEmpty()) {
        p.remarks << Texts::tr("Columns not used: %1.").arg(columns.unknown.join(QStringLiteral(", ")));
    }
}

} // namespace

QString formatText(const FilePreview &p)
{
    QStringList parts{fileFormatName(p.format)};
    if (p.table != TableKind::None)
        parts[0] = Texts::tr("%1 of %2").arg(parts[0], tableKindName(p.table));
    if (p.compression != Compression::None)
        parts << compressionName(p.compression);
    if (p.encoding != TextEncoding::Utf8)
        parts << textEncodingName(p.encoding);
    return parts.join(QStringLiteral(", "));
}

HeaderMap headerMapFor(const QString &fingerprint, const PreviewOptions &options)
{
    const auto it = options.headerMaps.find(fingerprint);
    if (it != options.headerMaps.end())
        return it->second;
    return options.rememberedMap ? headerMapFromText(options.rememberedMap(fingerprint)) : HeaderMap();
}

Result<QStringList> xlsxHeaders(const QString &path)
{
    QStringList headers;
    const auto read = readXlsx(path, [&](std::int64_t, const std::vector<QByteArray> &cells) {
        for (const QByteArray &cell : cells)
            headers << QString::fromUtf8(cell);
        return headers.join(QString()).isEmpty();
    });
    if (!read)
        return tl::unexpected(read.error());
    return headers;
}

QStringList csvHeaders(const QByteArray &utf8, char delimiter)
{
    std::string_view text(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    CsvSplitter splitter(delimiter);
    QStringList headers;
    while (!text.empty() && splitter.next(text.substr(0, 1 << 20), true) == CsvSplitter::Found::Row) {
        text.remove_prefix(splitter.bytes());
        if (splitter.cells().size() == 1 && splitter.cells()[0].empty())
            continue;
        for (const auto cell : splitter.cells())
            headers << QString::fromUtf8(cell.data(), qsizetype(cell.size()));
        break;
    }
    return headers;
}

namespace {

void previewCsv(FilePreview &p, const QByteArray &utf8, char delimiter, const PreviewOptions &options)
{
    const QStringList headers = csvHeaders(utf8, delimiter);
    const HeaderMap map = headerMapFor(headerFingerprint(headers), options);
    setHeaders(p, headers, readHeaders(headers, map), map);
    std::string_view text(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    CsvSplitter splitter(delimiter);
    qsizetype rows = -1;
    while (p.sampleRows.size() < std::size_t(MaxSampleRows) && !text.empty()
        && splitter.next(text.substr(0, 1 << 20), p.sampledAll) == CsvSplitter::Found::Row) {
        text.remove_prefix(splitter.bytes());
        if (splitter.cells().size() == 1 && splitter.cells()[0].empty())
            continue;
        if (++rows == 0)
            continue;
        QStringList row;
        for (const auto cell : splitter.cells())
            row << QString::fromUtf8(cell.data(), qsizetype(cell.size()));
        p.sampleRows.push_back(row);
    }
    if (!p.importable())
        return;
    PreviewSink sink(p);
    CsvReader reader(delimiter, map, SourceZone());
    const QByteArray withEnd = utf8 + '\n';
    reader.take({withEnd.constData(), static_cast<std::size_t>(utf8.size())}, p.sampledAll, sink);
    p.sampledLines = reader.linesRead();
    if (reader.records() && p.table != TableKind::Events)
        p.span = {reader.records()->first(), reader.records()->last()};
}

void previewXlsx(FilePreview &p, const PreviewOptions &options)
{
    PreviewSink sink(p);
    std::unique_ptr<TableRecords> records;
    std::size_t width = 0;
    p.sampledAll = true;
    const auto read = readXlsx(p.path, [&](std::int64_t number, const std::vector<QByteArray> &cells) {
        p.sampledLines = number;
        if (!records) {
            QStringList headers;
            for (const QByteArray &cell : cells)
                headers << QString::fromUtf8(cell);
            if (headers.join(QString()).isEmpty())
                return true;
            const HeaderMap map = headerMapFor(headerFingerprint(headers), options);
            TableColumns columns = readHeaders(headers, map);
            setHeaders(p, headers, columns, map);
            width = cells.size();
            records = std::make_unique<TableRecords>(std::move(columns), SourceZone());
            return true;
        }
        if (p.sampleRows.size() < std::size_t(MaxSampleRows)) {
            QStringList row;
            for (std::size_t i = 0; i < width; ++i)
                row << (i < cells.size() ? QString::fromUtf8(cells[i]) : QString());
            p.sampleRows.push_back(row);
        }
        if (p.importable())
            xlsxRow(*records, number, cells, width, sink);
        p.sampledAll = number < MaxSampledSheetRows;
        return p.sampledAll && !options.cancel.isCancelled();
    });
    if (!read) {
        p.problem = read.error().text;
        p.advice = Texts::tr("Export it again, or as CSV.");
        return;
    }
    if (!records) {
        p.problem = Texts::tr("The table is empty.");
        p.advice = Texts::tr("Export it again.");
        return;
    }
    if (p.table != TableKind::Events)
        p.span = {records->first(), records->last()};
}

void previewJson(FilePreview &p, const QByteArray &utf8, const PreviewOptions &options)
{
    PreviewSink sink(p);
    auto reader = std::make_unique<JsonReader>(HeaderMap(), SourceZone());
    const QByteArray withEnd = utf8 + '\n';
    const std::string_view text(withEnd.constData(), static_cast<std::size_t>(utf8.size()));
    reader->take(text, p.sampledAll, sink);
    const QStringList keys = reader->firstKeys();
    const HeaderMap map = headerMapFor(headerFingerprint(keys), options);
    if (!map.isEmpty()) {
        p.records = p.rejected = 0;
        p.rejects.clear();
        p.kinds = {};
        reader = std::make_unique<JsonReader>(map, SourceZone());
        reader->take(text, p.sampledAll, sink);
    }
    p.sampledLines = reader->linesRead();
    if (p.records == 0) {
        if (keys.isEmpty()) {
            p.problem = Texts::tr("There are no objects in it that could be read.");
            p.advice = Texts::tr("Save the answer of search_read on res.device.log, res.device or res.users as it is.");
        } else {
            setHeaders(p, keys, readHeaders(keys, map), map);
            if (p.importable()) {
                p.problem = Texts::tr("None of the objects could be read.");
                p.advice = Texts::tr("See the rejected ones.");
            }
        }
        return;
    }
    setHeaders(p, keys, reader->columns() ? *reader->columns() : readHeaders(keys, map), map);
    p.problem.clear();
    p.advice.clear();
    p.needsMap = false;
    if (p.table != TableKind::Events)
        p.span = {reader->first(), reader->last()};
}

} // namespace

FilePreview previewFile(const QString &path, const PreviewOptions &options)
{
    FilePreview p;
    p.path = path;
    auto opened = Content::open(path);
    if (!opened) {
        p.problem = opened.error().text;
        p.advice = Texts::tr("See that the file is still there and may be read.");
        p.formatText = fileFormatName(p.format);
        return p;
    }
    Content &content = **opened;
    p.size = content.diskSize();
    p.compression = content.compression();
    const Sniffed sniffed = sniff(content.head());
    p.format = sniffed.format;
    p.encoding = sniffed.encoding;
    if (p.format == FileFormat::Unknown) {
        p.problem = content.head().isEmpty() && !content.damage().isEmpty() ? content.damage() : sniffed.problem;
        p.advice = sniffed.advice;
        p.formatText = formatText(p);
        return p;
    }
    p.sampledBytes = content.head().size();
    p.sampledAll = content.headIsAll();
    const QByteArray utf8 = p.encoding == TextEncoding::Utf8 ? content.head() : toUtf8(content.head(), p.encoding);
    switch (p.format) {
    case FileFormat::OdooLog:
        previewLog(p, utf8);
        break;
    case FileFormat::Csv:
        previewCsv(p, utf8, sniffed.delimiter, options);
        break;
    case FileFormat::Xlsx:
        if (p.compression != Compression::None) {
            p.problem = Texts::tr("An Excel table within a compressed file.");
            p.advice = Texts::tr("Unpack it first.");
        } else {
            previewXlsx(p, options);
        }
        break;
    case FileFormat::Json:
    case FileFormat::JsonLines:
        previewJson(p, utf8, options);
        break;
    case FileFormat::Unknown:
        break;
    }
    if (!content.damage().isEmpty())
        p.remarks << content.damage();
    p.formatText = formatText(p);
    return p;
}

Result<std::vector<FilePreview>> previewFiles(const QStringList &paths, const PreviewOptions &options)
{
    const auto files = expandPaths(paths);
    if (!files)
        return tl::unexpected(files.error());
    std::vector<FilePreview> previews;
    for (const QString &file : *files) {
        if (options.cancel.isCancelled())
            return fail(ErrorKind::Cancelled, Texts::tr("Looking at the files was stopped."));
        previews.push_back(previewFile(file, options));
    }
    return previews;
}

QString defaultSourceName(const QStringList &existing, const std::vector<FilePreview> &files)
{
    if (existing.size() == 1)
        return existing.front();
    QHash<QString, std::int64_t> events;
    for (const FilePreview &file : files) {
        for (const auto &database : file.databases)
            events[database.name] += database.events;
    }
    QString best;
    for (auto it = events.begin(); it != events.end(); ++it) {
        if (best.isEmpty() || it.value() > events[best] || (it.value() == events[best] && it.key() < best))
            best = it.key();
    }
    return best.isEmpty() ? QStringLiteral("exports") : best;
}

} // namespace gatehouse
