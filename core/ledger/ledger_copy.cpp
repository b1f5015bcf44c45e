// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledger_copy.h"

#include "core/domain/stable_hash.h"
#include "core/ledger/database.h"
#include "core/ledger/schema.h"

#include <QCoreApplication>

#include <string>
#include <vector>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

/// A table: its columns in words, ":t" behind those of text, ":b" behind those of bytes and ":n" behind numbers that may be
/// null, and what orders its rows.
struct Table
{
    const char *name;
    const char *columns;
    const char *key;
    bool isNumbered; ///< its id is given by the database
};

constexpr Table Tables[] = {
    {"ledger_meta", "key:t value", "key", false},
    {"sources", "id name:t seen_until_s identified sessions events", "id", true},
    {"terms", "kind code value:t", "kind, code", false},
    {"addresses", "code ip:t country:t city:t", "code", false},
    {"users",
        "id source odoo_id login:t name:t merged_into known suspended:n share:n totp:n created_s last_login_s last_failed_s last_ignored_s "
        "logins failed sessions administrator:n access_manager:n allow_multiple:n locked_until_s failures password_set_s "
        "password_set_known",
        "id", true},
    {"sessions", "id source user_id identifier:t end_code from_log mobile browser platform ip country city first_s last_s traced", "id",
        false},
    {"session_keys", "key session", "key", false},
    {"guard_sessions",
        "session ended_s end_cause:t ended_by end_reason:t auth_method:t second_factor:t suspicious:t login_ip:t forwarded_for:t "
        "user_agent:t",
        "session", false},
    {"alert_marks", "id session officer:t at_ms seen journal position", "id", true},
    {"alert_allowances", "session source officer:t at_ms what:t", "session", false},
    {"traces", "session browser platform ip country city mobile first_s last_s revoked", "session, browser, platform, ip", false},
    {"events", "id time_ms identity source kind doubtful user_id ip session note:t file line", "id", false},
    {"session_segments", "segment col version row_count low high data:b", "col, segment", false},
    {"event_segments", "segment col version row_count low high data:b", "col, segment", false},
    {"event_hours", "source hour kind doubtful count", "source, hour, kind, doubtful", false},
    {"event_days", "source day kind doubtful count", "source, day, kind, doubtful", false},
    {"event_totals", "source kind doubtful count", "source, kind, doubtful", false},
    {"session_days", "source day count", "source, day", false},
    {"session_counts", "source status presumed browser count", "source, status, presumed, browser", false},
    {"user_counts", "source with_sessions active known totp_known totp_enabled", "source", false},
    {"imports", "id source started_ms finished_ms state:t error:t", "id", true},
    {"import_files",
        "id import source path:t format:t head_hash:b head_length size consumed lines accepted added skipped rejected reader_state:b "
        "state:t",
        "id", true},
    {"rejects", "id file line reason:t excerpt:b", "id", true},
    {"header_maps", "fingerprint:t map:t", "fingerprint", false},
    {"servers", "source settings:t cursor:t profile:t tried_ms synced_ms problem:t policies:t allowances:t", "source", false},
    {"trusted_devices", "source odoo_id user_id name:t created_s expires_s", "source, odoo_id", false},
    {"api_keys", "source odoo_id user_id name:t scope:t created_s expires_s", "source, odoo_id", false},
    {"parameters", "source key:t of:t value:t", "source, key, of", false},
    {"journal", "id source officer:t action:t reason:t ordered_ms sent_ms settled_ms outcome:t note:t", "id", true},
    {"journal_targets",
        "journal position user_id session odoo_id identifier:t subject:t outcome:t proof:t proved_ms watch_until_s survived_ms",
        "journal, position", false},
};

enum class Kind { Number, NumberOrNull, Text, Bytes };
struct Column
{
    QByteArray name;
    Kind kind;
};

std::vector<Column> columnsOf(const Table &table)
{
    std::vector<Column> columns;
    for (const QByteArray &word : QByteArray(table.columns).split(' ')) {
        const Kind kind = word.endsWith(":t") ? Kind::Text
            : word.endsWith(":b")             ? Kind::Bytes
            : word.endsWith(":n")             ? Kind::NumberOrNull
                                              : Kind::Number;
        columns.push_back({kind == Kind::Number ? word : word.chopped(2), kind});
    }
    return columns;
}

QByteArray selectOf(const Table &table, const std::vector<Column> &columns)
{
    QByteArrayList names;
    for (const Column &column : columns)
        names << column.name;
    return "SELECT " + names.join(", ") + " FROM " + table.name + " ORDER BY " + table.key;
}

std::uint64_t hashOf(const Statement &row, const std::vector<Column> &columns, std::uint64_t h)
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int c = static_cast<int>(i);
        if (row.isNull(c)) {
            h = mixBits(h + 0x6e756c6cULL);
        } else if (columns[i].kind == Kind::Number || columns[i].kind == Kind::NumberOrNull) {
            h = mixBits(h ^ mixBits(static_cast<std::uint64_t>(row.integer(c)) + 1));
        } else if (columns[i].kind == Kind::Text) {
            h = stableHash(row.text(c), h);
        } else {
            const auto bytes = row.blob(c);
            h = stableHash({reinterpret_cast<const char *>(bytes.data()), bytes.size()}, h);
        }
    }
    return h;
}

Error cancelled()
{
    return {ErrorKind::Cancelled, Texts::tr("Cancelled. Nothing was copied.")};
}

/// Adds rows as they are read: quickly where all values are numbers and texts that are never null.
class RowCopier
{
public:
    static Result<RowCopier> make(Database &to, const Table &table, const std::vector<Column> &columns)
    {
        RowCopier copier(columns);
        bool plain = true;
        std::string names;
        std::string marks;
        for (const Column &column : columns) {
            plain = plain && (column.kind == Kind::Number || column.kind == Kind::Text);
            names += (names.empty() ? "" : ", ") + column.name.toStdString();
            marks += marks.empty() ? "?" : ", ?";
        }
        if (plain) {
            std::vector<const char *> list;
            for (const Column &column : columns)
                list.push_back(column.name.constData());
            auto inserter = to.inserter(table.name, list);
            if (!inserter)
                return tl::unexpected(inserter.error());
            copier.m_inserter = std::move(*inserter);
        } else {
            auto insert = to.prepare(("INSERT INTO " + std::string(table.name) + " (" + names + ") VALUES (" + marks + ")").c_str());
            if (!insert)
                return tl::unexpected(insert.error());
            copier.m_insert = std::move(*insert);
        }
        return copier;
    }

    Result<void> add(const Statement &row)
    {
        for (std::size_t i = 0; i < m_columns->size(); ++i) {
            const int c = static_cast<int>(i);
            const Kind kind = (*m_columns)[i].kind;
            if (m_inserter && kind == Kind::Number)
                m_inserter->bind(c + 1, row.integer(c));
            else if (m_inserter)
                m_inserter->bindText(c + 1, row.text(c));
            else if (row.isNull(c))
                m_insert->bindNull(c + 1);
            else if (kind == Kind::Text)
                m_insert->bindTextCopy(c + 1, row.text(c));
            else if (kind == Kind::Bytes)
                m_insert->bindBlob(c + 1, row.blob(c));
            else
                m_insert->bind(c + 1, row.integer(c));
        }
        if (!m_inserter)
            return m_insert->run();
        const auto added = m_inserter->add();
        return added && ++m_waiting % AtOnce == 0 ? m_inserter->flush() : added;
    }
    Result<void> finish() { return m_inserter ? m_inserter->flush() : Result<void>(); }

private:
    static constexpr std::int64_t AtOnce = 50'000;

    explicit RowCopier(const std::vector<Column> &columns)
        : m_columns(&columns)
    {
    }

    const std::vector<Column> *m_columns;
    std::unique_ptr<RowInserter> m_inserter;
    std::unique_ptr<Statement> m_insert;
    std::int64_t m_waiting = 0;
};

struct Digest
{
    std::int64_t rows = 0;
    std::uint64_t hash = 0;
};

/// Reads a table in its order; `row` may be nothing.
template <typename Row>
Result<Digest> readTable(Database &db, const Table &table, const std::vector<Column> &columns, LedgerCopyProgress seen,
    const std::function<void(const LedgerCopyProgress &)> &progress, const CancelToken &cancel, Row row)
{
    constexpr std::int64_t TellEvery = 20'000;
    Digest digest;
    const auto count = db.number((QByteArray("SELECT count(*) FROM ") + table.name).constData());
    if (!count)
        return tl::unexpected(count.error());
    seen.of = *count;
    auto select = db.prepareEndless(selectOf(table, columns).constData());
    if (!select)
        return tl::unexpected(select.error());
    const auto read = (*select)->each([&](const Statement &r) -> Result<void> {
        digest.hash = hashOf(r, columns, digest.hash);
        if (++digest.rows % TellEvery == 0) {
            if (cancel.isCancelled())
                return tl::unexpected(cancelled());
            seen.rows = digest.rows;
            if (progress)
                progress(seen);
        }
        return row(r);
    });
    if (!read)
        return tl::unexpected(read.error());
    return digest;
}

Result<LedgerCopySummary> copyTables(Database &from, Database &to, const std::function<void(const LedgerCopyProgress &)> &progress,
    const CancelToken &cancel)
{
    LedgerCopySummary summary;
    if (const auto cleared = to.exec("DELETE FROM ledger_meta"); !cleared)
        return tl::unexpected(cleared.error());
    for (const Table &table : Tables) {
        if (cancel.isCancelled())
            return tl::unexpected(cancelled());
        const auto columns = columnsOf(table);
        LedgerCopyProgress seen{QString::fromUtf8(table.name), 0, 0, false};
        auto copier = RowCopier::make(to, table, columns);
        if (!copier)
            return tl::unexpected(copier.error());
        const auto told = readTable(from, table, columns, seen, progress, cancel, [&copier](const Statement &r) { return copier->add(r); });
        if (!told)
            return tl::unexpected(told.error());
        if (const auto finished = copier->finish(); !finished)
            return tl::unexpected(finished.error());
        if (table.isNumbered) {
            if (const auto numbered = to.numberOnFrom(table.name); !numbered)
                return tl::unexpected(numbered.error());
        }
        seen.isVerifying = true;
        const auto arrived = readTable(to, table, columns, seen, progress, cancel, [](const Statement &) { return Result<void>(); });
        if (!arrived)
            return tl::unexpected(arrived.error());
        if (arrived->rows != told->rows || arrived->hash != told->hash)
            return fail(ErrorKind::Storage, Texts::tr("The copy differs from the original in the table %1. Nothing was copied.").arg(seen.table));
        ++summary.tables;
        summary.rows += told->rows;
    }
    return summary;
}

} // namespace

QStringList copiedColumns()
{
    QStringList names;
    for (const Table &table : Tables) {
        for (const Column &column : columnsOf(table))
            names << QString::fromUtf8(table.name + QByteArray(".") + column.name);
    }
    return names;
}

Result<LedgerCopySummary> copyLedger(const QString &from, const QString &to,
    const std::function<void(const LedgerCopyProgress &)> &progress, const CancelToken &cancel)
{
    auto source = Database::open(from, OpenMode::Read);
    if (!source)
        return tl::unexpected(source.error());
    if (const auto fit = checkReadable(**source); !fit)
        return tl::unexpected(fit.error());
    auto target = openUpToDate(to);
    if (!target)
        return tl::unexpected(target.error());
    const auto told = (*target)->number("SELECT (SELECT count(*) FROM sources) + (SELECT count(*) FROM journal)");
    if (!told)
        return tl::unexpected(told.error());
    if (*told != 0)
        return fail(ErrorKind::Refused,
            Texts::tr("The ledger %1 has something in it already. A copy goes to a new place.").arg((*target)->path()));
    const ReadScope snapshot(**source);
    if (const auto begun = (*target)->begin(); !begun)
        return tl::unexpected(begun.error());
    auto summary = copyTables(**source, **target, progress, cancel);
    auto done = summary ? (*target)->announce() : tl::unexpected(summary.error());
    if (done)
        done = (*target)->commit();
    if (!done) {
        (*target)->rollback();
        return tl::unexpected(done.error());
    }
    return summary;
}

} // namespace gatehouse
