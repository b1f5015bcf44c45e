// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/exports/xlsx_reader.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QXmlStreamReader>

#include <archive.h>
#include <archive_entry.h>

#include <cmath>
#include <cstring>
#include <memory>
#include <optional>

namespace gatehouse {

namespace {

constexpr qint64 Block = 128 << 10;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Exports)
};

struct ArchiveFree
{
    void operator()(archive *a) const { archive_read_free(a); }
};

/// A zip file, entry by entry. Unpacks no more than it is asked for.
class Zip
{
public:
    explicit Zip(const QString &path)
        : m_file(path)
        , m_buffer(Block, Qt::Uninitialized)
    {
    }

    bool open()
    {
        if (!m_file.open(QIODevice::ReadOnly))
            return false;
        m_reader.reset(archive_read_new());
        archive *a = m_reader.get();
        archive_read_support_format_zip_seekable(a);
        archive_read_set_callback_data(a, this);
        archive_read_set_read_callback(a, readCallback);
        archive_read_set_seek_callback(a, seekCallback);
        return archive_read_open1(a) == ARCHIVE_OK;
    }

    /// The next entry's name, or nothing at the end or after an error.
    std::optional<QString> next()
    {
        archive_entry *entry = nullptr;
        if (archive_read_next_header(m_reader.get(), &entry) != ARCHIVE_OK)
            return std::nullopt;
        m_encrypted = archive_entry_is_encrypted(entry) > 0;
        const char *name = archive_entry_pathname_utf8(entry);
        return QString::fromUtf8(name ? name : archive_entry_pathname(entry));
    }

    /// Unpacked bytes of the entry; empty at its end; nothing after an error.
    std::optional<QByteArray> read()
    {
        QByteArray out(Block, Qt::Uninitialized);
        const la_ssize_t n = archive_read_data(m_reader.get(), out.data(), static_cast<size_t>(out.size()));
        if (n < 0)
            return std::nullopt;
        out.truncate(n);
        m_unpacked += n;
        return out;
    }

    bool isEncrypted() const { return m_encrypted; }
    std::int64_t unpacked() const { return m_unpacked; }
    std::int64_t size() const { return m_file.size(); }
    std::int64_t position() const { return m_file.pos(); }
    QString error() const { return m_file.errorString(); }

private:
    static la_ssize_t readCallback(archive *, void *data, const void **buffer)
    {
        auto *self = static_cast<Zip *>(data);
        *buffer = self->m_buffer.constData();
        return static_cast<la_ssize_t>(self->m_file.read(self->m_buffer.data(), self->m_buffer.size()));
    }

    static la_int64_t seekCallback(archive *, void *data, la_int64_t offset, int whence)
    {
        auto *self = static_cast<Zip *>(data);
        const qint64 from = whence == SEEK_CUR ? self->m_file.pos() : whence == SEEK_END ? self->m_file.size() : 0;
        if (from + offset < 0 || !self->m_file.seek(from + offset))
            return ARCHIVE_FATAL;
        return self->m_file.pos();
    }

    QFile m_file;
    QByteArray m_buffer;
    std::unique_ptr<archive, ArchiveFree> m_reader;
    bool m_encrypted = false;
    std::int64_t m_unpacked = 0;
};

/// Feeds an entry to an XML reader as it asks for more.
class EntryXml
{
public:
    EntryXml(Zip &zip, std::int64_t limit, std::int64_t ratio)
        : m_zip(zip)
        , m_limit(limit)
        , m_ratio(ratio)
    {
    }

    QXmlStreamReader &xml() { return m_xml; }
    bool tooLarge() const { return m_tooLarge; }
    bool broken() const { return m_broken || (m_xml.hasError() && !m_tooLarge); }
    QString problem() const { return m_broken ? Texts::tr("the packed data is damaged") : m_xml.errorString(); }

    /// The next token; Invalid at the end and after an error.
    QXmlStreamReader::TokenType next()
    {
        for (;;) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::EndDocument) {
                return QXmlStreamReader::Invalid;
            }
            if (token != QXmlStreamReader::Invalid)
                return token;
            if (m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError || m_ended)
                return token;
            const auto bytes = m_zip.read();
            if (!bytes) {
                m_broken = true;
                return token;
            }
            m_bytes += bytes->size();
            if (m_bytes > m_limit || (m_bytes > (16 << 20) && m_bytes / m_ratio > m_zip.size())) {
                m_tooLarge = true;
                return token;
            }
            m_ended = bytes->isEmpty();
            if (!m_ended)
                m_xml.addData(*bytes);
        }
    }

private:
    Zip &m_zip;
    std::int64_t m_limit;
    std::int64_t m_ratio;
    QXmlStreamReader m_xml;
    std::int64_t m_bytes = 0;
    bool m_ended = false;
    bool m_tooLarge = false;
    bool m_broken = false;
};

/// Does a number format show a date or a time? (ECMA-376 part 1, 18.8.30: built-in ids; else by its letters.)
bool isTimeFormat(int id, const QString &code)
{
    if ((id >= 14 && id <= 22) || (id >= 45 && id <= 47))
        return true;
    bool quoted = false;
    bool bracket = false;
    for (const QChar c : code) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u'[')
            bracket = true;
        else if (c == u']')
            bracket = false;
        else if (!quoted && !bracket && QStringView(u"ymdhsYMDHS").contains(c))
            return true;
    }
    return false;
}

/// Days since 1899-12-30 (or 1904-01-01) -> "YYYY-MM-DD HH:MM:SS", to the nearest second.
QByteArray timeText(double serial, bool since1904)
{
    constexpr double Days1970 = 25569;
    const double days = serial - Days1970 + (since1904 ? 1462 : 0);
    if (!(days > -200000 && days < 3000000))
        return {};
    const qint64 seconds = std::llround(days * 86400);
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toLatin1();
}

/// "BC12" -> 54; -1 when it names no column.
int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
        if (column > 20000)
            return -1;
    }
    return column - 1;
}

struct Book
{
    std::vector<QByteArray> strings;
    std::vector<bool> timeStyles;
    bool since1904 = false;
};

Result<void> tooLarge(const QString &path)
{
    return fail(ErrorKind::Input,
        Texts::tr("%1 unpacks to far more than a table of sessions should. If it is genuine, export it as CSV instead.")
            .arg(path));
}

Result<void> damaged(const QString &path, const QString &what)
{
    return fail(ErrorKind::Input,
        Texts::tr("%1 cannot be read as an Excel table: %2. Export it again, or as CSV.").arg(path, what));
}

/// The text of a string item: its <t> parts, but not those of phonetic hints.
QByteArray readStringItem(EntryXml &entry, QStringView end)
{
    QByteArray text;
    int phonetic = 0;
    bool inText = false;
    for (;;) {
        const auto token = entry.next();
        if (token == QXmlStreamReader::Invalid)
            return text;
        const QStringView name = entry.xml().name();
        if (token == QXmlStreamReader::StartElement) {
            phonetic += name == u"rPh";
            inText = name == u"t";
        } else if (token == QXmlStreamReader::EndElement) {
            phonetic -= name == u"rPh";
            inText = false;
            if (name == end)
                return text;
        } else if (token == QXmlStreamReader::Characters && inText && phonetic == 0) {
            text += entry.xml().text().toUtf8();
        }
    }
}

void readStyles(EntryXml &entry, Book &book)
{
    QHash<int, QString> formats;
    bool inCells = false;
    for (auto token = entry.next(); token != QXmlStreamReader::Invalid; token = entry.next()) {
        const QStringView name = entry.xml().name();
        if (token == QXmlStreamReader::EndElement && name == u"cellXfs")
            inCells = false;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const auto attributes = entry.xml().attributes();
        if (name == u"numFmt") {
            formats.insert(attributes.value(QLatin1StringView("numFmtId")).toInt(), attributes.value(QLatin1StringView("formatCode")).toString());
        } else if (name == u"cellXfs") {
            inCells = true;
        } else if (name == u"xf" && inCells && book.timeStyles.size() < 70000) {
            const int id = attributes.value(QLatin1StringView("numFmtId")).toInt();
            book.timeStyles.push_back(isTimeFormat(id, formats.value(id)));
        }
    }
}

} // namespace

Result<void> readXlsx(const QString &path, const std::function<bool(std::int64_t, const std::vector<QByteArray> &)> &row,
    const std::function<void(std::int64_t)> &moved, const XlsxLimits &limits)
{
    // The sheet refers to strings and styles that mostly come after it: they are read first.
    Book book;
    QString sheet;
    {
        Zip zip(path);
        if (!zip.open())
            return damaged(path, Texts::tr("it is no zip file, or it is cut off"));
        while (const auto name = zip.next()) {
            const bool strings = name == QStringLiteral("xl/sharedStrings.xml");
            const bool styles = name == QStringLiteral("xl/styles.xml");
            const bool workbook = name == QStringLiteral("xl/workbook.xml");
            if (name->startsWith(QStringLiteral("xl/worksheets/")) && name->endsWith(QStringLiteral(".xml"))
                && (sheet.isEmpty() || name->size() < sheet.size() || (name->size() == sheet.size() && *name < sheet)))
                sheet = *name;
            if (name == QStringLiteral("EncryptedPackage") || zip.isEncrypted())
                return damaged(path, Texts::tr("it has a password"));
            if (!strings && !styles && !workbook)
                continue;
            EntryXml entry(zip, limits.strings, limits.ratio);
            if (styles) {
                readStyles(entry, book);
            } else {
                for (auto token = entry.next(); token != QXmlStreamReader::Invalid; token = entry.next()) {
                    if (token != QXmlStreamReader::StartElement)
                        continue;
                    if (strings && entry.xml().name() == u"si")
                        book.strings.push_back(readStringItem(entry, u"si"));
                    else if (workbook && entry.xml().name() == u"workbookPr") {
                        const auto value = entry.xml().attributes().value(QLatin1StringView("date1904"));
                        book.since1904 = value == u"1" || value == u"true";
                    }
                }
            }
            if (entry.tooLarge())
                return tooLarge(path);
            if (entry.broken())
                return damaged(path, entry.problem());
        }
    }
    if (sheet.isEmpty())
        return damaged(path, Texts::tr("there is no worksheet in it"));

    Zip zip(path);
    if (!zip.open())
        return damaged(path, Texts::tr("it is no zip file, or it is cut off"));
    for (;;) {
        const auto name = zip.next();
        if (!name)
            return damaged(path, Texts::tr("there is no worksheet in it"));
        if (*name == sheet)
            break;
    }
    EntryXml entry(zip, limits.sheet, limits.ratio);
    QXmlStreamReader &xml = entry.xml();
    std::vector<QByteArray> cells;
    std::int64_t number = 0;
    int column = -1;
    QByteArray type;
    QByteArray value;
    int style = 0;
    bool inValue = false;
    std::int64_t reported = 0;
    for (auto token = entry.next(); token != QXmlStreamReader::Invalid; token = entry.next()) {
        const QStringView name = xml.name();
        if (token == QXmlStreamReader::StartElement) {
            if (name == u"row") {
                cells.clear();
                column = -1;
                const auto given = xml.attributes().value(QLatin1StringView("r")).toLongLong();
                number = given > number ? given : number + 1;
            } else if (name == u"c") {
                const auto attributes = xml.attributes();
                const auto reference = attributes.value(QLatin1StringView("r"));
                column = reference.isEmpty() ? column + 1 : columnOf(reference);
                if (column < 0 || column >= limits.columns)
                    return damaged(path, Texts::tr("a cell has no place in row %1").arg(number));
                type = attributes.value(QLatin1StringView("t")).toLatin1();
                style = attributes.value(QLatin1StringView("s")).toInt();
                value.clear();
                if (cells.size() <= static_cast<std::size_t>(column))
                    cells.resize(static_cast<std::size_t>(column) + 1);
            } else if (name == u"v") {
                inValue = true;
            } else if (name == u"is") {
                value = readStringItem(entry, u"is");
            }
        } else if (token == QXmlStreamReader::Characters) {
            if (inValue)
                value += xml.text().toUtf8();
        } else if (token == QXmlStreamReader::EndElement) {
            if (name == u"v") {
                inValue = false;
            } else if (name == u"c" && column >= 0) {
                QByteArray &cell = cells[static_cast<std::size_t>(column)];
                if (type == "s") {
                    const std::size_t index = static_cast<std::size_t>(value.toULongLong());
                    cell = !value.isEmpty() && index < book.strings.size() ? book.strings[index] : QByteArray();
                } else if (type == "b") {
                    cell = value == "1" ? QByteArrayLiteral("true") : QByteArray();
                } else if ((type.isEmpty() || type == "n") && !value.isEmpty() && style >= 0
                    && static_cast<std::size_t>(style) < book.timeStyles.size()
                    && book.timeStyles[static_cast<std::size_t>(style)]) {
                    cell = timeText(value.toDouble(), book.since1904);
                } else {
                    cell = value;
                }
            } else if (name == u"row") {
                if (!row(number, cells))
                    return {};
                if (moved && zip.position() - reported > (1 << 20)) {
                    reported = zip.position();
                    moved(reported);
                }
            } else if (name == u"sheetData") {
                break;
            }
        }
    }
    if (entry.tooLarge())
        return tooLarge(path);
    if (entry.broken())
        return damaged(path, entry.problem());
    return {};
}

} // namespace gatehouse
