// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event_kind.h"
#include "core/domain/instant.h"
#include "core/domain/result.h"
#include "core/domain/cancel.h"
#include "core/ledger/writer.h"
#include "core/sources/exports/export_format.h"

#include <QString>
#include <QStringList>

#include <array>
#include <functional>
#include <map>
#include <vector>

/// Exported files -> ledger: what they hold, told before anything is written, and the import itself. Everything here
/// blocks and is meant for a worker thread; nothing here keeps a thread of its own.
namespace gatehouse {

/// One header of a table and what it is taken for.
struct HeaderPreview
{
    QString label;
    std::optional<Column> column; ///< nothing: not known, the officer may map it
    bool mapped = false;          ///< the column comes from an officer's map
};

/// What a file is and holds, found out from its first megabyte or so.
struct FilePreview
{
    QString path;
    std::int64_t size = 0; ///< on disk, bytes
    FileFormat format = FileFormat::Unknown;
    TableKind table = TableKind::None;
    Compression compression = Compression::None;
    TextEncoding encoding = TextEncoding::Utf8;
    QString formatText; ///< for people: "Odoo server log, gzip", "CSV table of devices, Latin-1"

    /// Empty when the file can be imported; else why it cannot, in one sentence, and what to do next in another.
    QString problem;
    QString advice;
    /// Sentences worth reading before an import ("No access lines: a forged login cannot be told from a true one").
    QStringList remarks;

    std::int64_t sampledBytes = 0; ///< of content that the counts below come from
    std::int64_t sampledLines = 0;
    bool sampledAll = false; ///< the sample is the whole file
    std::array<std::int64_t, EventKindCount> kinds{};
    std::int64_t doubtful = 0;
    std::int64_t records = 0;  ///< events, devices and users understood in the sample
    std::int64_t skipped = 0;  ///< lines that are none of our concern
    std::int64_t rejected = 0; ///< not understood
    std::vector<Reject> rejects; ///< the first few of them
    TimeRange span;              ///< first to last moment in the sample, and the file's end where that is cheap to see

    // Logs
    struct Database
    {
        QString name;
        std::int64_t events = 0;
    };
    std::vector<Database> databases; ///< most events first; without "?" and "None"
    QString odooVersion;             ///< "19.0" where the log says it
    bool hasAccessLines = false;     ///< werkzeug lines, with which forged logins can be told

    // Tables
    QString fingerprint; ///< of the headers: the key into ImportRequest::headerMaps
    std::vector<HeaderPreview> headers;
    /// Unknown headers, and something essential (who, which session, when) is missing as long as they are unknown.
    bool needsMap = false;
    std::vector<QStringList> sampleRows; ///< the first few, cells as they were

    bool importable() const { return problem.isEmpty(); }
};

struct PreviewOptions
{
    std::map<QString, HeaderMap> headerMaps;              ///< by fingerprint
    std::function<QString(const QString &)> rememberedMap; ///< Writer::headerMap or the like; may be empty
    CancelToken cancel;
};

/// Looks at files and folders. Folders are expanded to what is worth looking at in them (logs and their rotated
/// parts, tables, compressed ones), rotated logs oldest first. A file that cannot be read or is not recognised is in
/// the answer with its problem; only a path that does not exist, or nothing at all to read, is an error (Input).
Result<std::vector<FilePreview>> previewFiles(const QStringList &paths, const PreviewOptions &options = {});

/// The files that `paths` stand for, in the order in which they are best imported.
Result<QStringList> expandPaths(const QStringList &paths);

struct ImportRequest
{
    QStringList paths;   ///< files and folders
    QString sourceName;  ///< empty: see defaultSourceName()
    /// The zone of times that do not say theirs: an IANA name, or else minutes east of UTC. Odoo itself writes UTC.
    QByteArray zone;
    int utcOffsetMinutes = 0;
    std::map<QString, HeaderMap> headerMaps; ///< by fingerprint; remembered in the ledger
    QString databaseFilter; ///< of logs: only what this database says (and lines that name none); empty: everything
    QString mmdbPath;       ///< a MaxMind database for places the sources do not tell; empty: none
};

struct ImportProgress
{
    std::int64_t bytesDone = 0; ///< on disk, over all files
    std::int64_t bytesTotal = 0;
    ImportCounts counts;
    QString currentFile;
    int fileIndex = 0; ///< from 0
    int fileCount = 0;
};

struct FileSummary
{
    QString path;
    QString formatText;
    /// "done", "nothing new", "cancelled", "failed", or "not recognised" for what only lay in a folder
    QString state;
    QString error; ///< of one that failed or was not recognised
    QStringList remarks;
    std::int64_t lines = 0; ///< read in this import
    std::int64_t skipped = 0;
    ImportCounts counts;
    std::array<std::int64_t, EventKindCount> kinds{};
    std::int64_t doubtful = 0;
    std::vector<Reject> rejects; ///< the first twenty; all of them are in the ledger
};

struct ImportSummary
{
    QString sourceName;
    bool cancelled = false;
    ImportCounts counts;
    std::int64_t lines = 0;
    std::int64_t skipped = 0;
    std::vector<FileSummary> files;
};

/// The name of the source when none is given: the ledger's only source (`existing`), else the database most spoken of
/// in the logs, else "exports".
QString defaultSourceName(const QStringList &existing, const std::vector<FilePreview> &files);

/// One import. Blocking; run() is called once, in the thread that owns the writer.
class ImportJob
{
public:
    using Progress = std::function<void(const ImportProgress &)>;

    /// `existingSources`: names of the ledger's sources (Reader::sources), for the default name.
    explicit ImportJob(ImportRequest request, QStringList existingSources = {});

    /// Goes on where an earlier import of the same content stopped. A file that fails does not stop the others; what
    /// was committed before a cancel or an error stays. `progress` is called a few times a second at most. Errors:
    /// Input (nothing to import, unknown zone, no such file), Storage (the ledger), never Cancelled (see summary).
    Result<ImportSummary> run(Writer &writer, const Progress &progress = {}, const CancelToken &cancel = {});

private:
    ImportRequest m_request;
    QStringList m_existingSources;
};

} // namespace gatehouse
