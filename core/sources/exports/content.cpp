// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/exports/content.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <archive.h>

#include <cerrno>
#include <cstring>

namespace gatehouse {

namespace {

constexpr std::int64_t HeadSize = 1 << 20;
constexpr std::int64_t ArchiveBlock = 256 << 10;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Exports)
};

Compression compressionOf(const QByteArray &magic)
{
    if (magic.startsWith(QByteArrayView("\x1f\x8b", 2)))
        return Compression::Gzip;
    if (magic.startsWith(QByteArrayView("\xfd" "7zXZ\0", 6)))
        return Compression::Xz;
    if (magic.startsWith(QByteArrayView("\x28\xb5\x2f\xfd", 4)))
        return Compression::Zstd;
    return Compression::None;
}

struct ArchiveFree
{
    void operator()(archive *a) const { archive_read_free(a); }
};

} // namespace

struct Content::State
{
    QFile file;
    Compression compression = Compression::None;
    TextEncoding encoding = TextEncoding::Utf8;
    std::unique_ptr<archive, ArchiveFree> reader;
    QByteArray archiveBuffer;
    bool readFailed = false;

    QByteArray head;
    std::int64_t headUsed = 0;
    bool headIsAll = false;
    bool ended = false;
    QString damage;

    QStringDecoder decoder;
    QByteArray decoded;
    std::int64_t decodedUsed = 0;

    static la_ssize_t readCallback(archive *, void *data, const void **buffer);
    static int openCallback(archive *, void *) { return ARCHIVE_OK; }
    static int closeCallback(archive *, void *) { return ARCHIVE_OK; }

    bool openArchive();
    Result<std::int64_t> readRaw(char *to, std::int64_t max);
    Result<std::int64_t> readBytes(char *to, std::int64_t max);
};

la_ssize_t Content::State::readCallback(archive *a, void *data, const void **buffer)
{
    auto *self = static_cast<State *>(data);
    const qint64 n = self->file.read(self->archiveBuffer.data(), self->archiveBuffer.size());
    *buffer = self->archiveBuffer.constData();
    if (n < 0) {
        self->readFailed = true;
        archive_set_error(a, EIO, "read error");
        return -1;
    }
    return static_cast<la_ssize_t>(n);
}

bool Content::State::openArchive()
{
    archiveBuffer.resize(ArchiveBlock);
    reader.reset(archive_read_new());
    archive *a = reader.get();
    archive_read_support_format_raw(a);
    archive_read_support_filter_gzip(a);
    archive_read_support_filter_xz(a);
    archive_read_support_filter_zstd(a);
    if (archive_read_open2(a, this, openCallback, readCallback, nullptr, closeCallback) != ARCHIVE_OK)
        return false;
    archive_entry *entry = nullptr;
    return archive_read_next_header(a, &entry) == ARCHIVE_OK;
}

Result<std::int64_t> Content::State::readRaw(char *to, std::int64_t max)
{
    if (ended)
        return 0;
    if (!reader) {
        const qint64 n = file.read(to, max);
        if (n < 0)
            return fail(ErrorKind::Input, Texts::tr("Reading %1 failed: %2.").arg(file.fileName(), file.errorString()));
        ended = n == 0;
        return n;
    }
    std::int64_t got = 0;
    while (got < max) {
        const la_ssize_t n = archive_read_data(reader.get(), to + got, static_cast<size_t>(max - got));
        if (n == 0) {
            ended = true;
            break;
        }
        if (n < 0) {
            ended = true;
            if (readFailed)
                return fail(
                    ErrorKind::Input, Texts::tr("Reading %1 failed: %2.").arg(file.fileName(), file.errorString()));
            damage =
                file.atEnd()
                    ? Texts::tr("The compressed file is cut off: what comes after this place is missing.")
                    : Texts::tr("The compressed file is damaged here: what comes after this place cannot be read.");
            break;
        }
        got += n;
    }
    return got;
}

Result<std::int64_t> Content::State::readBytes(char *to, std::int64_t max)
{
    if (headUsed < head.size()) {
        const std::int64_t n = std::min<std::int64_t>(max, head.size() - headUsed);
        std::memcpy(to, head.constData() + headUsed, static_cast<std::size_t>(n));
        headUsed += n;
        return n;
    }
    return readRaw(to, max);
}

Content::Content(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

Content::~Content() = default;

Result<std::unique_ptr<Content>> Content::open(const QString &path)
{
    auto state = std::make_unique<State>();
    if (QFileInfo(path).isDir())
        return fail(ErrorKind::Input, Texts::tr("%1 is a folder.").arg(path));
    state->file.setFileName(path);
    if (!state->file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorKind::Input, Texts::tr("%1 cannot be opened: %2.").arg(path, state->file.errorString()));
    QByteArray magic = state->file.read(8);
    state->file.seek(0);
    state->compression = compressionOf(magic);
    if (state->compression != Compression::None && !state->openArchive()) {
        state->ended = true;
        state->damage = Texts::tr("The compressed file is damaged from its beginning on.");
    }
    state->head.resize(HeadSize);
    std::int64_t got = 0;
    while (got < HeadSize) {
        const auto n = state->readRaw(state->head.data() + got, HeadSize - got);
        if (!n)
            return tl::unexpected(n.error());
        if (*n == 0)
            break;
        got += *n;
    }
    state->head.truncate(got);
    state->headIsAll = got < HeadSize;
    return std::unique_ptr<Content>(new Content(std::move(state)));
}

std::int64_t Content::diskSize() const
{
    return m_state->file.size();
}

std::int64_t Content::diskPosition() const
{
    if (m_state->headUsed < m_state->head.size() && m_state->compression == Compression::None)
        return m_state->headUsed;
    return m_state->file.pos();
}

Compression Content::compression() const
{
    return m_state->compression;
}

const QByteArray &Content::head() const
{
    return m_state->head;
}

bool Content::headIsAll() const
{
    return m_state->headIsAll;
}

void Content::setEncoding(TextEncoding encoding)
{
    m_state->encoding = encoding;
    switch (encoding) {
    case TextEncoding::Utf8:
        break;
    case TextEncoding::Utf16Le:
        m_state->decoder = QStringDecoder(QStringConverter::Utf16LE);
        break;
    case TextEncoding::Utf16Be:
        m_state->decoder = QStringDecoder(QStringConverter::Utf16BE);
        break;
    case TextEncoding::Latin1:
        m_state->decoder = QStringDecoder(QStringConverter::Latin1);
        break;
    }
}

Result<std::int64_t> Content::read(char *to, std::int64_t max)
{
    State &s = *m_state;
    if (s.encoding == TextEncoding::Utf8)
        return s.readBytes(to, max);
    while (s.decodedUsed == s.decoded.size()) {
        QByteArray raw(ArchiveBlock, Qt::Uninitialized);
        const auto n = s.readBytes(raw.data(), raw.size());
        if (!n || *n == 0)
            return n;
        raw.truncate(*n);
        const QString text = s.decoder(raw);
        s.decoded = text.toUtf8();
        s.decodedUsed = 0;
    }
    const std::int64_t n = std::min<std::int64_t>(max, s.decoded.size() - s.decodedUsed);
    std::memcpy(to, s.decoded.constData() + s.decodedUsed, static_cast<std::size_t>(n));
    s.decodedUsed += n;
    return n;
}

QString Content::damage() const
{
    return m_state->damage;
}

Result<bool> Content::skipTo(std::int64_t offset)
{
    State &s = *m_state;
    if (offset <= 0)
        return true;
    if (s.compression == Compression::None && s.encoding == TextEncoding::Utf8) {
        if (offset > s.file.size())
            return false;
        if (offset <= s.head.size()) {
            s.headUsed = offset;
        } else {
            s.headUsed = s.head.size();
            s.ended = false;
            if (!s.file.seek(offset))
                return fail(
                    ErrorKind::Input, Texts::tr("Reading %1 failed: %2.").arg(s.file.fileName(), s.file.errorString()));
        }
        return true;
    }
    QByteArray sink(ArchiveBlock, Qt::Uninitialized);
    while (offset > 0) {
        const auto n = read(sink.data(), std::min<std::int64_t>(offset, sink.size()));
        if (!n)
            return tl::unexpected(n.error());
        if (*n == 0)
            return false;
        offset -= *n;
    }
    return true;
}

bool isValidUtf8(const char *data, std::size_t size, bool mayEndWithin)
{
    const auto *p = reinterpret_cast<const unsigned char *>(data);
    const unsigned char *const end = p + size;
    while (p < end) {
        if (end - p >= 8) {
            std::uint64_t word;
            std::memcpy(&word, p, 8);
            if ((word & 0x8080808080808080ULL) == 0) {
                p += 8;
                continue;
            }
        }
        const unsigned char c = *p;
        if (c < 0x80) {
            ++p;
            continue;
        }
        int more = 0;
        unsigned min = 0;
        unsigned value = 0;
        if ((c & 0xe0) == 0xc0) {
            more = 1;
            min = 0x80;
            value = c & 0x1fU;
        } else if ((c & 0xf0) == 0xe0) {
            more = 2;
            min = 0x800;
            value = c & 0x0fU;
        } else if ((c & 0xf8) == 0xf0) {
            more = 3;
            min = 0x10000;
            value = c & 0x07U;
        } else {
            return false;
        }
        ++p;
        for (int i = 0; i < more; ++i, ++p) {
            if (p == end)
                return mayEndWithin;
            if ((*p & 0xc0) != 0x80)
                return false;
            value = (value << 6) | (*p & 0x3fU);
        }
        if (value < min || value > 0x10ffff || (value >= 0xd800 && value < 0xe000))
            return false;
    }
    return true;
}

TextEncoding guessEncoding(const QByteArray &head)
{
    if (head.startsWith(QByteArrayView("\xff\xfe", 2)))
        return TextEncoding::Utf16Le;
    if (head.startsWith(QByteArrayView("\xfe\xff", 2)))
        return TextEncoding::Utf16Be;
    // Without a mark: text in UTF-16 has a zero in every other byte as long as it is about ASCII.
    const qsizetype n = std::min<qsizetype>(head.size() & ~1, 256);
    if (n >= 8) {
        qsizetype even = 0;
        qsizetype odd = 0;
        for (qsizetype i = 0; i < n; i += 2) {
            even += head[i] == '\0';
            odd += head[i + 1] == '\0';
        }
        if (odd * 10 >= n / 2 * 9 && even == 0)
            return TextEncoding::Utf16Le;
        if (even * 10 >= n / 2 * 9 && odd == 0)
            return TextEncoding::Utf16Be;
    }
    return isValidUtf8(head.constData(), static_cast<std::size_t>(head.size()), true) ? TextEncoding::Utf8
                                                                                      : TextEncoding::Latin1;
}

QByteArray toUtf8(const QByteArray &bytes, TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf16Le:
        return QString(QStringDecoder(QStringConverter::Utf16LE)(bytes)).toUtf8();
    case TextEncoding::Utf16Be:
        return QString(QStringDecoder(QStringConverter::Utf16BE)(bytes)).toUtf8();
    case TextEncoding::Latin1:
        return QString::fromLatin1(bytes).toUtf8();
    case TextEncoding::Utf8:
        break;
    }
    return bytes;
}

} // namespace gatehouse
