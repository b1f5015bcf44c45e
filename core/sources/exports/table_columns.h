// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/records.h"
#include "core/domain/user_agent.h"
#include "core/sources/exports/export_format.h"
#include "core/sources/exports/export_reader.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// What a header is taken for: Odoo's field names, its English labels, its labels in some other languages as far as a
/// word can only mean one thing, gatehousectl's names, and what the officer said. Nothing when it is not known.
std::optional<Column> columnOfHeader(const QString &label, const HeaderMap &officers = {});

/// The columns of a table and what follows from them.
struct TableColumns
{
    std::vector<Column> columns; ///< by position; Ignore for unknown ones
    QStringList unknown;         ///< labels not known
    TableKind kind = TableKind::None;
    /// Gatehouse's own form: "user" is the login there.
    bool own = false;
    int recognised = 0;
    /// What essential thing is missing, for people; empty when rows can be read.
    QString missing;
};

TableColumns readHeaders(const QStringList &headers, const HeaderMap &officers = {});

/// Rows of a table -> records. A cell is UTF-8.
class TableRecords
{
public:
    TableRecords(TableColumns columns, SourceZone zone);

    const TableColumns &columns() const { return m_columns; }
    /// `raw` is the row as it stands in the file, for rejects and for what tells one event from another.
    void row(std::span<const std::string_view> cells, std::int64_t line, std::string_view raw, RecordSink &sink);

    std::int64_t rows() const { return m_rows; }
    Instant first() const { return m_first; }
    Instant last() const { return m_last; }

private:
    bool instant(std::string_view text, Instant &out);
    std::string_view valid(std::string_view text, std::string &scratch);
    void device(std::span<const std::string_view> cells, std::int64_t line, std::string_view raw, RecordSink &sink);
    void user(std::span<const std::string_view> cells, std::int64_t line, std::string_view raw, RecordSink &sink);
    void event(std::span<const std::string_view> cells, std::int64_t line, std::string_view raw, RecordSink &sink);
    void saw(Instant t);

    TableColumns m_columns;
    SourceZone m_zone;
    UserAgents m_agents;
    std::int64_t m_rows = 0;
    Instant m_first;
    Instant m_last;
    std::string m_scratch[10];
};

/// "7", "__export__.res_users_7_ab12" or "base.user_admin" -> the id of res.users; 0 when it does not tell.
std::int64_t userIdOf(std::string_view text);
/// Odoo's and other programs' words for yes and no; nothing for other words.
std::optional<bool> truthOf(std::string_view text);

} // namespace gatehouse
