// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cancel.h"
#include "core/domain/kept_records.h"
#include "core/sources/exports/content.h"
#include "core/sources/exports/export_reader.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace gatehouse {

/// What a reader made of a stretch of content, and where it then stood.
struct FilePortion
{
    KeptRecords records;
    ReaderPosition position;
    std::int64_t linesRead = 0;
    std::int64_t diskPosition = 0;
    bool ended = false; ///< nothing comes after it
    QString failure;    ///< why no more can be read; empty where that is not so
};

/// Content through its reader, a portion at a time: as many records as are worth handing to another thread, or as many
/// bytes as are worth telling an officer of. `content` and `reader` outlive it. Belongs to one thread at a time.
class FilePortions
{
public:
    FilePortions(Content &content, ExportReader &reader, const CancelToken &cancel);

    /// Nothing after the last: that ends the content, is one whose failure says why it is not so, or is what had been read
    /// when it was cancelled.
    std::optional<FilePortion> next();

private:
    bool readBlock(FilePortion &portion);

    Content &m_content;
    ExportReader &m_reader;
    CancelToken m_cancel;
    std::vector<char> m_buffer;
    std::size_t m_held = 0; ///< bytes at the buffer's beginning that the reader has not taken
    bool m_over = false;
};

} // namespace gatehouse
