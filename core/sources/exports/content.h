// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/sources/exports/export_format.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <memory>

namespace gatehouse {

/// The content of a file as its readers want it: decompressed (gzip, xz, zstd, told by their magic and not by the
/// file's name) and, once an encoding is set, in UTF-8. Memory is bounded whatever the file holds. Belongs to one thread.
class Content
{
public:
    /// Errors: Input (cannot be opened, is a folder).
    static Result<std::unique_ptr<Content>> open(const QString &path);
    ~Content();
    Content(const Content &) = delete;
    Content &operator=(const Content &) = delete;

    std::int64_t diskSize() const;
    /// Bytes of the file read so far.
    std::int64_t diskPosition() const;
    Compression compression() const;

    /// The first bytes of the content, up to 1 MiB, before any change of encoding. Does not move the position.
    const QByteArray &head() const;
    /// True when head() is all there is.
    bool headIsAll() const;

    /// Has what follows turned into UTF-8. To be called before the first read().
    void setEncoding(TextEncoding encoding);

    /// Up to `max` bytes; 0 at the end. What can still be read of a damaged file is read; then damage() says what is
    /// wrong. Errors: Input (the disk, or the network it is on, failed).
    Result<std::int64_t> read(char *to, std::int64_t max);
    QString damage() const;

    /// Moves on to `offset` in the content, before the first read(); plain UTF-8 files jump, others are read up to it.
    /// False when the content ends before it.
    Result<bool> skipTo(std::int64_t offset);

private:
    struct State;
    explicit Content(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// UTF-16 by its mark or by its zeros, UTF-8 when it is valid, else Latin-1.
TextEncoding guessEncoding(const QByteArray &head);

/// Bytes of the encoding as UTF-8, for a beginning of content that may end within a character.
QByteArray toUtf8(const QByteArray &bytes, TextEncoding encoding);

/// True when the bytes are valid UTF-8 (a character cut off at the end counts as valid when `mayEndWithin`).
bool isValidUtf8(const char *data, std::size_t size, bool mayEndWithin = false);

} // namespace gatehouse
