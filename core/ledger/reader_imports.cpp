// SPDX-License-Identifier: GPL-3.0-or-later
// Sources and what was imported into them.
#include "core/ledger/ledger_time.h"
#include "core/ledger/reader_state.h"

namespace gatehouse {

namespace {

constexpr const char *FileColumns = "SELECT id, import, path, format, size, consumed, lines, accepted, added, skipped, rejected, state "
                                    "FROM import_files ";

ImportFileView fileFrom(const Statement &r)
{
    return {r.integer(0), ImportId{r.integer(1)}, r.string(2), r.string(3), r.integer(4), r.integer(5), r.integer(6), r.integer(7),
        r.integer(8), r.integer(9), r.integer(10), r.string(11)};
}

} // namespace

Result<std::vector<SourceView>> Reader::sources()
{
    const ReadScope scope(*m_state->db);
    std::vector<SourceView> sources;
    const auto list = m_state->eachRow(
        "SELECT id, name, seen_until_s, sessions, events FROM sources ORDER BY name", [&](const Statement &r) {
            sources.push_back({SourceId{r.integer(0)}, r.string(1),
                r.integer(2) == 0 ? Instant{} : Instant::fromSeconds(r.integer(2)), r.integer(3), r.integer(4)});
        });
    if (!list)
        return tl::unexpected(list.error());
    return sources;
}

Result<std::vector<ImportView>> Reader::imports()
{
    const ReadScope scope(*m_state->db);
    std::vector<ImportView> imports;
    const auto list = m_state->eachRow(
        "SELECT i.id, s.name, i.started_ms, i.finished_ms, i.state, i.error, count(f.id), coalesce(sum(f.size), 0), "
        "coalesce(sum(f.lines), 0), coalesce(sum(f.accepted), 0), coalesce(sum(f.added), 0), coalesce(sum(f.skipped), "
        "0), "
        "coalesce(sum(f.rejected), 0) FROM imports i JOIN sources s ON s.id = i.source LEFT JOIN import_files f ON "
        "f.import = i.id "
        "GROUP BY i.id, s.name ORDER BY i.id DESC",
        [&](const Statement &r) {
            ImportView v;
            v.id = ImportId{r.integer(0)};
            v.source = r.string(1);
            v.started = msOrUnknown(r.integer(2));
            v.finished = msOrUnknown(r.integer(3));
            v.state = r.string(4);
            v.error = r.string(5);
            v.files = r.integer(6);
            v.bytes = r.integer(7);
            v.lines = r.integer(8);
            v.accepted = r.integer(9);
            v.added = r.integer(10);
            v.skipped = r.integer(11);
            v.rejected = r.integer(12);
            imports.push_back(std::move(v));
        });
    if (!list)
        return tl::unexpected(list.error());
    return imports;
}

Result<std::vector<ImportFileView>> Reader::importFiles(ImportId id)
{
    const ReadScope scope(*m_state->db);
    static const QByteArray sql = QByteArray(FileColumns) + "WHERE import = ? ORDER BY id";
    std::vector<ImportFileView> files;
    const auto list = m_state->eachRow(
        sql.constData(), [&](const Statement &r) { files.push_back(fileFrom(r)); }, id.value);
    if (!list)
        return tl::unexpected(list.error());
    return files;
}

Result<Window<RejectView>> Reader::rejects(ImportId id, std::int64_t offset, int count)
{
    const ReadScope scope(*m_state->db);
    const auto total = m_state->statement("SELECT count(*) FROM rejects r JOIN import_files f ON f.id = r.file WHERE f.import = ?");
    if (!total)
        return tl::unexpected(total.error());
    (*total)->bind(1, id.value);
    const auto counted = (*total)->step();
    if (!counted)
        return tl::unexpected(counted.error());
    Window<RejectView> window;
    window.total = (*total)->integer(0);
    window.offset = offset;
    (*total)->reset();
    const auto list = m_state->eachRow(
        "SELECT f.path, r.line, r.reason, r.excerpt FROM rejects r JOIN import_files f ON f.id = r.file "
        "WHERE f.import = ? ORDER BY r.file, r.line, r.id LIMIT ? OFFSET ?",
        [&](const Statement &r) {
            const auto excerpt = r.blob(3);
            window.rows.push_back({r.string(0), r.integer(1), r.string(2),
                QString::fromUtf8(
                    reinterpret_cast<const char *>(excerpt.data()), static_cast<qsizetype>(excerpt.size()))});
        },
        id.value, std::int64_t{count}, offset);
    if (!list)
        return tl::unexpected(list.error());
    return window;
}

Result<std::optional<ImportFileView>> Reader::importFileOf(EventId id)
{
    const ReadScope scope(*m_state->db);
    static const QByteArray sql = QByteArray(FileColumns) + "WHERE id = (SELECT file FROM events WHERE id = ?)";
    const auto found = m_state->statement(sql.constData());
    if (!found)
        return tl::unexpected(found.error());
    (*found)->bind(1, id.value);
    const auto row = (*found)->step();
    if (!row)
        return tl::unexpected(row.error());
    std::optional<ImportFileView> file;
    if (*row)
        file = fileFrom(**found);
    (*found)->reset();
    return file;
}

} // namespace gatehouse
