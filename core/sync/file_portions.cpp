// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/file_portions.h"

#include <cstring>

namespace gatehouse {

namespace {

constexpr std::size_t BlockSize = 256 << 10;
constexpr std::size_t EnoughRecords = 4096;
constexpr int MostBlocks = 16;

} // namespace

FilePortions::FilePortions(Content &content, ExportReader &reader, const CancelToken &cancel)
    : m_content(content)
    , m_reader(reader)
    , m_cancel(cancel)
    , m_buffer(ExportReader::MaxUnit + BlockSize + 1)
{
}

/// False where nothing comes after it.
bool FilePortions::readBlock(FilePortion &portion)
{
    if (m_cancel.isCancelled())
        return false;
    const auto n = m_content.read(m_buffer.data() + m_held, static_cast<std::int64_t>(m_buffer.size() - 1 - m_held));
    if (!n) {
        portion.failure = n.error().text;
        return false;
    }
    portion.ended = *n == 0;
    m_held += static_cast<std::size_t>(*n);
    m_buffer[m_held] = '\n';
    const std::size_t taken = m_reader.take({m_buffer.data(), m_held}, portion.ended, portion.records);
    std::memmove(m_buffer.data(), m_buffer.data() + taken, m_held - taken);
    m_held -= taken;
    return !portion.ended;
}

std::optional<FilePortion> FilePortions::next()
{
    if (m_over)
        return {};
    FilePortion portion;
    for (int block = 0; block < MostBlocks && !m_over && portion.records.count() < EnoughRecords; ++block)
        m_over = !readBlock(portion);
    portion.position = m_reader.position();
    portion.linesRead = m_reader.linesRead();
    portion.diskPosition = m_content.diskPosition();
    return portion;
}

} // namespace gatehouse
