// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/columns.h"

#include <memory>
#include <mutex>

namespace gatehouse {

/// What a team's server has told of its packed columns, kept on this computer: pieces of millions of rows come over the
/// connection once and not for every filter. They are codes and times; what the codes stand for stays on the server.
///
/// One SQLite file for each ledger in the user's cache folder, for the user alone to read, shared by the programs that run
/// at once, at most 1 GiB. It may be deleted at any time, which this does itself when it is damaged (each piece has a
/// checksum). A piece counts only under the very version the server names: whoever writes a piece gives it a number nobody
/// else gives (ColumnWriter::setVersion), so that a ledger put back from a backup, or another one at the same address, is never
/// mistaken for this. Thread-safe. Whatever goes wrong with the file, questions are answered without it.
class ColumnStore
{
public:
    /// Nothing for ledgers in files, which are on this computer already, and where nothing can be written.
    static std::unique_ptr<ColumnStore> of(const QString &ledger);
    /// Where the pieces of this ledger are kept; empty for files.
    static QString path(const QString &ledger);
    ~ColumnStore();

    ColumnCache::Piece find(ColumnTable table, int column, std::uint32_t segment, std::int64_t version);
    void keep(ColumnTable table, int column, std::uint32_t segment, const PackedColumn &piece);

private:
    explicit ColumnStore(std::unique_ptr<Database> db);
    Result<void> prepare();
    Result<void> measure();
    void abandon();

    std::mutex m_mutex;
    std::unique_ptr<Database> m_db; ///< none: it went wrong, and is left alone
    std::unique_ptr<class Statement> m_find;
    std::unique_ptr<class Statement> m_keep;
    std::int64_t m_bytes = 0;
};

} // namespace gatehouse
