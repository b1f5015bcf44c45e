// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/exports/sniff.h"

#include "core/sources/exports/content.h"
#include "core/sources/exports/csv_reader.h"
#include "core/sources/exports/table_columns.h"

#include <QCoreApplication>

#include <string_view>

namespace gatehouse {

namespace {

using sv = std::string_view;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Exports)
};

inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// "2026-11-22 00:09:06,886 32084 INFO " at `p`
bool isLogPrefix(sv t)
{
    if (t.size() < 32)
        return false;
    constexpr sv shape = "0000-00-00 00:00:00,000 0";
    for (std::size_t i = 0; i < shape.size(); ++i) {
        if (shape[i] == '0' ? !isDigit(t[i]) : t[i] != shape[i])
            return false;
    }
    std::size_t i = shape.size();
    while (i < t.size() && isDigit(t[i]))
        ++i;
    if (i + 1 >= t.size() || t[i] != ' ')
        return false;
    const sv rest = t.substr(i + 1);
    for (const sv level : {sv("INFO "), sv("WARNING "), sv("ERROR "), sv("DEBUG "), sv("CRITICAL ")}) {
        if (rest.starts_with(level))
            return true;
    }
    return false;
}

enum class LogLook {
    No,
    Log,
    Wrapped, ///< a log within the lines of another (journald, containers)
};

LogLook lookForLog(sv text)
{
    int wrapped = 0;
    while (!text.empty()) {
        const auto nl = text.find('\n');
        const sv line = text.substr(0, nl);
        if (isLogPrefix(line))
            return LogLook::Log;
        for (std::size_t i = 1; i + 32 < line.size() && i < 160; ++i) {
            if (line[i] == '2' && isLogPrefix(line.substr(i))) {
                ++wrapped;
                break;
            }
        }
        if (nl == sv::npos)
            break;
        text.remove_prefix(nl + 1);
    }
    return wrapped > 1 ? LogLook::Wrapped : LogLook::No;
}

bool startsNoCase(sv text, sv lower)
{
    if (text.size() < lower.size())
        return false;
    for (std::size_t i = 0; i < lower.size(); ++i) {
        const char c = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] + 32) : text[i];
        if (c != lower[i])
            return false;
    }
    return true;
}

Sniffed no(const QString &problem, const QString &advice)
{
    Sniffed s;
    s.problem = problem;
    s.advice = advice;
    return s;
}

} // namespace

Sniffed sniff(const QByteArray &head)
{
    const QString formats =
        Texts::tr("Gatehouse reads Odoo server logs, and tables of devices or users as CSV, Excel (xlsx), JSON "
                  "or JSON Lines.");
    if (head.isEmpty())
        return no(Texts::tr("The file is empty."), Texts::tr("Export it again."));
    const sv raw(head.constData(), static_cast<std::size_t>(head.size()));

    if (raw.starts_with("PK\x03\x04") || raw.starts_with("PK\x05\x06")) {
        if (raw.find("[Content_Types].xml") != sv::npos || raw.find("xl/") != sv::npos) {
            Sniffed s;
            s.format = FileFormat::Xlsx;
            return s;
        }
        return no(Texts::tr("A zip archive."), Texts::tr("Unpack it and import what is in it."));
    }
    if (raw.starts_with("BZh") || raw.starts_with("7z\xbc\xaf") || raw.starts_with("Rar!") || raw.starts_with("LZIP"))
        return no(Texts::tr("Compressed in a way that is not read here."),
            Texts::tr("Unpack it first; gzip, xz and zstd are read as they are."));
    if (raw.size() > 262 && raw.substr(257, 5) == "ustar")
        return no(Texts::tr("A tar archive."), Texts::tr("Unpack it and import the logs in it."));
    if (raw.starts_with("%PDF"))
        return no(Texts::tr("A PDF document."), formats);
    if (raw.starts_with("\xd0\xcf\x11\xe0"))
        return no(Texts::tr("An Excel file of the old kind, or one with a password."),
            Texts::tr("Save it as xlsx without a password, or as CSV."));
    if (raw.starts_with("SQLite format 3"))
        return no(Texts::tr("A database file."), Texts::tr("If it is a Gatehouse ledger, open it instead."));

    // A log is taken as it is: logins come in any encoding, or none.
    const LogLook look = lookForLog(raw);
    if (look == LogLook::Log) {
        Sniffed s;
        s.format = FileFormat::OdooLog;
        return s;
    }
    if (look == LogLook::Wrapped)
        return no(Texts::tr("An Odoo log within the lines of another log."),
            Texts::tr(
                "Have it written without the outer prefix (journalctl -o cat; docker logs without --timestamps)."));

    Sniffed s;
    s.encoding = guessEncoding(head);
    const QByteArray utf8 = s.encoding == TextEncoding::Utf8 ? head : toUtf8(head, s.encoding);
    sv text(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    if (s.encoding != TextEncoding::Utf8 && s.encoding != TextEncoding::Latin1 && lookForLog(text) == LogLook::Log) {
        s.format = FileFormat::OdooLog; // a log that went through PowerShell's ">"
        return s;
    }
    if (text.substr(0, 8192).find('\0') != sv::npos)
        return no(Texts::tr("Not text."), formats);
    sv start = text;
    while (!start.empty() && (start.front() == ' ' || start.front() == '\n' || start.front() == '\r' || start.front() == '\t'))
        start.remove_prefix(1);
    if (startsNoCase(start, "<!doctype html") || startsNoCase(start, "<html") || startsNoCase(start, "<head"))
        return no(Texts::tr("A web page, whatever its name says."),
            Texts::tr("The export has probably met the login page: sign in to Odoo and export again."));
    if (start.starts_with("<?xml") || start.starts_with("<"))
        return no(Texts::tr("An XML file."), formats);
    if (start.starts_with("[") || start.starts_with("{")) {
        // An array is one from its first bracket on; lines are objects that begin lines.
        s.format = start.front() == '[' ? FileFormat::Json : FileFormat::JsonLines;
        return s;
    }

    s.delimiter = csvDelimiter(start);
    CsvSplitter splitter(s.delimiter);
    if (splitter.next(start.substr(0, 65536), true) == CsvSplitter::Found::Row) {
        QStringList headers;
        for (const sv cell : splitter.cells())
            headers << QString::fromUtf8(cell.data(), qsizetype(cell.size()));
        const TableColumns columns = readHeaders(headers);
        const std::size_t count = splitter.cells().size();
        bool table = columns.kind != TableKind::None && (columns.missing.isEmpty() || count > 2);
        if (!table && count >= 3) {
            // Headers in a language not known here: the rows must at least have the same number of cells.
            sv rest = start.substr(splitter.bytes());
            int same = 0;
            int rows = 0;
            while (rows < 5 && !rest.empty() && splitter.next(rest.substr(0, 65536), true) == CsvSplitter::Found::Row) {
                ++rows;
                same += splitter.cells().size() == count;
                rest.remove_prefix(splitter.bytes());
            }
            table = rows > 0 && same >= rows - 1 && same > 0;
        }
        if (table) {
            s.format = FileFormat::Csv;
            return s;
        }
    }
    return no(Texts::tr("Text, but neither an Odoo log nor a table."), formats);
}

} // namespace gatehouse
