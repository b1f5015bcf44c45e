// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/exports/export_reader.h"
#include "core/sources/exports/table_columns.h"

#include <map>
#include <memory>

class QJsonObject;

namespace gatehouse {

/// Objects of a JSON array or of JSON Lines -> records, one object in memory at a time. Keys are Odoo's field names
/// (search_read: many2one [id, name], false for null) or gatehousectl's. An RPC answer around the array ("result",
/// "records") is looked through if it is not too large to be held.
class JsonReader final : public ExportReader
{
public:
    JsonReader(HeaderMap officers, SourceZone zone);

    std::size_t take(std::string_view block, bool last, RecordSink &sink) override;
    ReaderPosition position() const override;
    std::int64_t linesRead() const override { return m_line; }

    /// The columns of the first object that was one of ours.
    const TableColumns *columns() const { return m_first; }
    /// The keys of the first object, whatever it was.
    const QStringList &firstKeys() const { return m_firstKeys; }
    Instant first() const;
    Instant last() const;

private:
    void text(std::string_view object, std::int64_t line, RecordSink &sink);
    void object(const QJsonObject &object, std::int64_t line, std::string_view raw, RecordSink &sink);

    HeaderMap m_officers;
    SourceZone m_zone;
    std::map<QString, std::unique_ptr<TableRecords>> m_byKeys;
    const TableColumns *m_first = nullptr;
    QStringList m_firstKeys;
    std::int64_t m_offset = 0;
    std::int64_t m_line = 0;
    bool m_skippingLine = false;
};

} // namespace gatehouse
