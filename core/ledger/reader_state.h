// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/column_scan.h"
#include "core/ledger/columns.h"
#include "core/ledger/database.h"
#include "core/ledger/dictionary.h"
#include "core/ledger/reader.h"

#include <array>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

/// What a Reader keeps between questions; private to the ledger's readers.
namespace gatehouse {

/// A user row as lists need it.
struct UserName
{
    std::int64_t odooId = 0;
    std::string login;
    std::string name;
    bool isListed = false;

    std::string handle() const { return !login.empty() ? login : !name.empty() ? name : '#' + std::to_string(odooId); }
};

struct Reader::State
{
    State(std::unique_ptr<Database> database, std::shared_ptr<ColumnCache> columns);

    std::unique_ptr<Database> db;
    std::shared_ptr<ColumnCache> cache;
    ColumnDirectory sessions;
    ColumnDirectory events;

    /// What was loaded for this generation; everything below belongs to it.
    std::int64_t generation = -1;
    StatusBasis basis;
    std::vector<std::uint32_t> canonicalUser; ///< by user row
    std::map<std::uint32_t, std::string> sourceNames;
    bool hasSuperseded = false;
    bool hasTakenOut = false; ///< events; sessions that were are superseded too

    /// Selections of the last few filters.
    struct Remembered
    {
        Subject subject;
        QString filter;
        std::shared_ptr<const Selection> selection;
        std::map<std::pair<Field, bool>, OrderIndex> indexes; ///< by what it was sorted by, and whether descending
        std::map<Field, std::shared_ptr<RankBounds>> bounds; ///< by what it was sorted by
        std::shared_ptr<const FewRows> few; ///< of a selection of few rows, once it was asked for a window
    };
    std::list<Remembered> selections;
    std::map<std::pair<Subject, Field>, RowOrder> orders;
    std::shared_ptr<const std::vector<std::uint32_t>> activeByUser;
    /// What the dashboard's numbers are made of, see reader_dashboard.cpp: the kind of a fact, and six numbers.
    using FactRow = std::array<std::int64_t, 7>;
    std::optional<std::vector<FactRow>> facts;
    std::map<std::uint32_t, QString> browserNames; ///< those that were asked for: codes keep their names

    std::map<const char *, std::unique_ptr<Statement>> statements;
    std::map<const char *, std::unique_ptr<Lookup>> lookups;

    /// Brings everything up to the transaction's state. Every question begins with this inside a ReadScope.
    Result<void> refresh();
    /// A statement kept prepared; `sql` must be a literal.
    Result<Statement *> statement(const char *sql);
    /// Statement::each() of a statement kept prepared.
    template <typename Row, typename... Values>
    Result<void> eachRow(const char *sql, Row row, Values... values)
    {
        const auto kept = statement(sql);
        if (!kept)
            return tl::unexpected(kept.error());
        return (*kept)->each(row, values...);
    }
    /// A Lookup by one column, kept prepared; `sql` must be a literal.
    Result<Lookup *> lookup(const char *sql);
    Result<void> eachRowOf(const char *sql, std::span<const std::int64_t> keys, const Lookup::Row &row);
    ColumnDirectory &directory(Subject subject) { return subject == Subject::Sessions ? sessions : events; }

    Result<RowFilter> compile(Subject subject, const Filter &filter, const CancelToken &cancel);
    Result<std::shared_ptr<const Selection>> select(
        Subject subject, const Filter &filter, ColumnScan &scan, const CancelToken &cancel);
    /// The same, with what is remembered beside it. Valid until the next call.
    Result<Remembered *> remember(Subject subject, const Filter &filter, ColumnScan &scan, const CancelToken &cancel);
    Result<std::vector<CredentialView>> credentials(const char *sql, UserId user);
    Result<RowOrder> order(Subject subject, Field field, bool descending);
    Result<std::shared_ptr<const std::vector<std::uint32_t>>> termRanks(TermKind kind);
    Result<TimeRange> rangeOf(Subject subject, const Filter &filter);
    Instant lastMoment(const Filter &filter) const;

    // Codes of texts.
    using Match = std::function<bool(std::string_view)>;
    Result<CodeSet> termCodes(TermKind kind, const Match &match, bool &any);
    Result<CodeSet> addressCodes(const Match &ip, const Match &country, const Match &city, bool &any);
    Result<CodeSet> userCodes(const std::function<bool(const UserName &)> &match, bool &any);
    Result<void> valueTest(Subject subject, const Condition &condition, RowFilter &filter, const CancelToken &cancel);
    Result<void> wordTest(Subject subject, const QString &word, RowFilter &filter);
    Result<void> sessionTest(Subject subject, const Condition &condition, RowFilter &filter, const CancelToken &cancel);

    Result<std::optional<SessionView>> sessionRow(std::int64_t id);
    /// Whole rows by their numbers, in their order; numbers that are none are left out.
    Result<std::vector<SessionView>> sessionRows(const std::vector<std::int64_t> &ids);
    Result<std::vector<EventView>> eventRows(const std::vector<std::int64_t> &ids);
    SessionView sessionFrom(const Statement &row);
    EventView eventFrom(const Statement &row);
    template <typename View>
    Result<std::vector<View>> views(
        const char *sql, View (State::*from)(const Statement &), const std::vector<std::int64_t> &ids);
    /// The numbers of the selected rows, ascending.
    static std::vector<std::int64_t> rowsIn(const ColumnDirectory &columns, const Selection &selection);
    Result<std::shared_ptr<const FewRows>> fewRows(Subject subject, const Selection &selection);
    Result<std::vector<std::int64_t>> rowsOf(Subject subject, const Query &query, std::int64_t offset, std::int64_t count,
        const CancelToken &cancel, std::int64_t &total);
    /// sessionRows or eventRows.
    template <typename View>
    using RowsOf = Result<std::vector<View>> (State::*)(const std::vector<std::int64_t> &);
    template <typename View>
    Result<Window<View>> window(Subject subject, RowsOf<View> rowsOfView, const Query &query, std::int64_t offset, int count,
        const CancelToken &cancel);
    template <typename View>
    Result<std::int64_t> each(Subject subject, RowsOf<View> rowsOfView, const Query &query,
        const std::function<bool(const View &)> &give, const CancelToken &cancel);
    Result<std::vector<GroupView>> groups(Subject subject, const Query &query, const CancelToken &cancel);
    Result<void> countFacts();
    Result<void> browsersOf(const std::vector<std::uint32_t> &codes);
    Result<std::vector<QString>> groupNames(Subject subject, Field field, const std::vector<std::uint32_t> &codes);
    Result<HistogramView> histogram(Subject subject, const Filter &filter, int steps, const CancelToken &cancel);
    Result<std::shared_ptr<const std::vector<std::uint32_t>>> activeSessions(const CancelToken &cancel);
};

/// What a user is called in lists and filters: login, else display name, else the Odoo id.
QString userHandle(const QString &login, const QString &name, std::int64_t odooId);

/// A step of a round length so that `seconds` make at most `steps` of them.
std::int64_t roundStep(std::int64_t seconds, int steps);

} // namespace gatehouse
