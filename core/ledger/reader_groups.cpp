// SPDX-License-Identifier: GPL-3.0-or-later
// What a Reader counts by scanning: groups, histograms, kinds.
#include "core/ledger/reader_state.h"

#include "core/domain/filter_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace gatehouse {

namespace {

/// Kinds drawn above the line: what did not go as the user meant it to.
bool isTrouble(std::uint32_t code)
{
    switch (static_cast<EventKind>(code & (DoubtfulBit - 1))) {
    case EventKind::LoginFailed:
    case EventKind::LoginIgnored:
    case EventKind::LoginRefused:
    case EventKind::LockedOut:
    case EventKind::TotpFailed:
    case EventKind::IdentityCheckFailed:
        return true;
    default:
        return (code & DoubtfulBit) != 0;
    }
}

struct Count
{
    std::int64_t total = 0;
    std::int64_t active = 0;
    std::uint32_t last = 0;
};

/// The column a field groups by; -1 where it takes more than a column.
int groupColumn(Subject subject, Field field)
{
    if (subject == Subject::Sessions) {
        switch (field) {
        case Field::User:
            return static_cast<int>(SessionColumn::User);
        case Field::Browser:
            return static_cast<int>(SessionColumn::Browser);
        case Field::Platform:
            return static_cast<int>(SessionColumn::Platform);
        case Field::Country:
            return static_cast<int>(SessionColumn::Country);
        case Field::City:
            return static_cast<int>(SessionColumn::City);
        case Field::Ip:
            return static_cast<int>(SessionColumn::Ip);
        case Field::Source:
            return static_cast<int>(SessionColumn::Source);
        default:
            return -1;
        }
    }
    switch (field) {
    case Field::User:
        return static_cast<int>(EventColumn::User);
    case Field::Ip:
        return static_cast<int>(EventColumn::Ip);
    case Field::Source:
        return static_cast<int>(EventColumn::Source);
    case Field::Kind:
        return static_cast<int>(EventColumn::Kind);
    default:
        return -1;
    }
}

} // namespace

std::int64_t roundStep(std::int64_t seconds, int steps)
{
    constexpr std::int64_t Round[] = {1, 5, 15, 30, 60, 300, 600, 900, 1800, 3600, 7200, 10800, 14400, 21600, 43200, 86400,
        2 * 86400, 7 * 86400, 14 * 86400, 28 * 86400, 91 * 86400, 364 * 86400};
    for (const std::int64_t step : Round) {
        if (seconds <= step * std::max(1, steps))
            return step;
    }
    return std::max<std::int64_t>(364 * 86400, seconds / std::max(1, steps) + 1);
}

Result<std::vector<QString>> Reader::State::groupNames(Subject subject, Field field, const std::vector<std::uint32_t> &codes)
{
    std::vector<QString> names(codes.size());
    const char *sql = nullptr;
    switch (field) {
    case Field::Status:
        for (std::size_t i = 0; i < codes.size(); ++i)
            names[i] = sessionStatusName(static_cast<SessionStatus>(codes[i]));
        return names;
    case Field::Kind:
        for (std::size_t i = 0; i < codes.size(); ++i)
            names[i] = eventKindName(static_cast<EventKind>(std::min<std::uint32_t>(codes[i], EventKindCount - 1)));
        return names;
    case Field::Source:
        for (std::size_t i = 0; i < codes.size(); ++i)
            names[i] = QString::fromStdString(sourceNames[codes[i]]);
        return names;
    case Field::User:
        sql = "SELECT id, login, name, odoo_id FROM users WHERE id {of}";
        break;
    case Field::Ip:
        sql = "SELECT code, ip FROM addresses WHERE code {of}";
        break;
    case Field::Browser:
        sql = "SELECT code, value FROM terms WHERE kind = 1 AND code {of}";
        break;
    case Field::Platform:
        sql = "SELECT code, value FROM terms WHERE kind = 2 AND code {of}";
        break;
    case Field::Country:
        sql = "SELECT code, value FROM terms WHERE kind = 3 AND code {of}";
        break;
    default:
        sql = "SELECT code, value FROM terms WHERE kind = 4 AND code {of}";
        break;
    }
    Q_UNUSED(subject)
    const std::vector<std::int64_t> keys(codes.begin(), codes.end());
    std::unordered_map<std::int64_t, std::size_t> places;
    for (std::size_t i = 0; i < keys.size(); ++i)
        places.emplace(keys[i], i);
    const auto read = eachRowOf(sql, keys, [&](const Statement &r) -> Result<void> {
        if (const auto place = places.find(r.integer(0)); place != places.end())
            names[place->second] = field == Field::User ? userHandle(r.string(1), r.string(2), r.integer(3)) : r.string(1);
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    return names;
}

Result<std::vector<GroupView>> Reader::State::groups(Subject subject, const Query &query, const CancelToken &cancel)
{
    if (!query.group)
        return fail(ErrorKind::Input, QCoreApplication::translate("Ledger", "Nothing was given to group by."));
    const Field field = *query.group;
    const bool ofSessions = subject == Subject::Sessions;
    ColumnScan scan(directory(subject), basis, cancel);
    const auto selection = select(subject, query.filter, scan, cancel);
    if (!selection)
        return tl::unexpected(selection.error());

    std::vector<Count> counts;
    const auto add = [&counts](std::uint32_t code, bool active, std::uint32_t last) {
        if (code >= counts.size())
            counts.resize(code + 1);
        Count &c = counts[code];
        ++c.total;
        c.active += active;
        c.last = std::max(c.last, last);
    };
    Result<void> done;
    if (ofSessions) {
        const int column = groupColumn(subject, field);
        std::vector<int> columns = {static_cast<int>(SessionColumn::State), static_cast<int>(SessionColumn::Source),
            static_cast<int>(SessionColumn::Last)};
        if (column >= 0)
            columns.push_back(column);
        else if (field != Field::Status)
            return fail(ErrorKind::Input, QCoreApplication::translate("Ledger", "“group:%1” is not known here.").arg(fieldName(field)));
        const bool byUser = field == Field::User;
        done = scan.eachSegment(**selection, columns, [&](std::uint32_t rows, const auto &v, const auto *bits, std::int64_t) {
            eachBit(rows, bits, [&](std::uint32_t i) {
                const SessionStatus status = basis.state(v[0][i], v[1][i], v[2][i]).status;
                std::uint32_t code = column < 0 ? static_cast<std::uint32_t>(status) : v[3][i];
                if (byUser)
                    code = code < canonicalUser.size() ? canonicalUser[code] : 0;
                add(code, status == SessionStatus::Active, v[2][i]);
            });
        });
    } else {
        const int column = groupColumn(subject, field);
        if (column < 0)
            return fail(ErrorKind::Input, QCoreApplication::translate("Ledger", "“group:%1” is not known here.").arg(fieldName(field)));
        const bool byUser = field == Field::User;
        const bool byKind = field == Field::Kind;
        done = scan.eachSegment(**selection, {column, static_cast<int>(EventColumn::Time)},
            [&](std::uint32_t rows, const auto &v, const auto *bits, std::int64_t) {
                eachBit(rows, bits, [&](std::uint32_t i) {
                    std::uint32_t code = v[0][i];
                    if (byUser)
                        code = code < canonicalUser.size() ? canonicalUser[code] : 0;
                    if (byKind)
                        code &= DoubtfulBit - 1;
                    add(code, false, v[1][i]);
                });
            });
    }
    if (!done)
        return tl::unexpected(done.error());

    std::vector<std::uint32_t> codes;
    for (std::uint32_t code = 0; code < counts.size(); ++code) {
        if (counts[code].total != 0)
            codes.push_back(code);
    }
    std::sort(codes.begin(), codes.end(), [&counts](std::uint32_t a, std::uint32_t b) {
        return counts[a].total != counts[b].total ? counts[a].total > counts[b].total : a < b;
    });
    const auto names = groupNames(subject, field, codes);
    if (!names)
        return tl::unexpected(names.error());
    std::vector<GroupView> groups;
    groups.reserve(codes.size());
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const Count &c = counts[codes[i]];
        groups.push_back({(*names)[i], c.total, c.active, c.last == 0 ? Instant{} : Instant::fromSeconds(c.last)});
    }
    return groups;
}

Result<HistogramView> Reader::State::histogram(Subject subject, const Filter &filter, int steps, const CancelToken &cancel)
{
    const bool ofSessions = subject == Subject::Sessions;
    ColumnDirectory &columns = directory(subject);
    ColumnScan scan(columns, basis, cancel);
    const auto selection = select(subject, filter, scan, cancel);
    if (!selection)
        return tl::unexpected(selection.error());
    const int timeColumn = ofSessions ? static_cast<int>(SessionColumn::Last) : static_cast<int>(EventColumn::Time);
    const int kindColumn = ofSessions ? static_cast<int>(SessionColumn::State) : static_cast<int>(EventColumn::Kind);
    HistogramView view;
    const auto [low, high] = columns.bounds(timeColumn);
    if (columns.totalRows() == 0 || high == 0)
        return view;
    view.observed = {Instant::fromSeconds(low), Instant::fromSeconds(std::int64_t{high} + 1)};
    const auto range = rangeOf(subject, filter);
    if (!range)
        return tl::unexpected(range.error());
    std::int64_t from = range->from.isKnown() ? range->from.seconds() : low;
    std::int64_t to = range->to.isKnown() ? range->to.seconds() : std::int64_t{high} + 1;
    if (!range->from.isKnown() && !range->to.isKnown() && (*selection)->total > 0 && (*selection)->total < columns.totalRows()) {
        // A filter without a range: the range of what it matches.
        std::uint32_t first = std::numeric_limits<std::uint32_t>::max();
        std::uint32_t last = 0;
        const auto seen = scan.eachSegment(**selection, {timeColumn}, [&](std::uint32_t rows, const auto &v, const auto *bits, std::int64_t) {
            eachBit(rows, bits, [&](std::uint32_t i) {
                first = std::min(first, v[0][i]);
                last = std::max(last, v[0][i]);
            });
        });
        if (!seen)
            return tl::unexpected(seen.error());
        from = first;
        to = std::int64_t{last} + 1;
    }
    to = std::max(to, from + 1);
    const std::int64_t step = roundStep(to - from, steps);
    const std::int64_t begin = from - from % step;
    const auto size = static_cast<std::size_t>((to - begin + step - 1) / step);
    view.from = Instant::fromSeconds(begin);
    view.stepSeconds = step;
    view.ok.assign(size, 0);
    view.failed.assign(size, 0);
    const auto done = scan.eachSegment(**selection, {timeColumn, kindColumn},
        [&](std::uint32_t rows, const auto &v, const auto *bits, std::int64_t) {
            eachBit(rows, bits, [&](std::uint32_t i) {
                const std::int64_t at = (static_cast<std::int64_t>(v[0][i]) - begin) / step;
                if (static_cast<std::int64_t>(v[0][i]) < begin || at >= static_cast<std::int64_t>(size))
                    return;
                const bool trouble = ofSessions ? stateEnd(v[1][i]) == SessionEnd::Revoked : isTrouble(v[1][i]);
                ++(trouble ? view.failed : view.ok)[static_cast<std::size_t>(at)];
            });
        });
    if (!done)
        return tl::unexpected(done.error());
    return view;
}

Result<std::shared_ptr<const std::vector<std::uint32_t>>> Reader::State::activeSessions(const CancelToken &cancel)
{
    if (activeByUser)
        return activeByUser;
    Filter filter;
    filter.setCondition(Field::Status, {sessionStatusName(SessionStatus::Active)});
    ColumnScan scan(sessions, basis, cancel);
    const auto selection = select(Subject::Sessions, filter, scan, cancel);
    if (!selection)
        return tl::unexpected(selection.error());
    auto counts = std::make_shared<std::vector<std::uint32_t>>(canonicalUser.size(), 0U);
    const auto done = scan.eachSegment(**selection, {static_cast<int>(SessionColumn::User)},
        [&](std::uint32_t rows, const auto &v, const auto *bits, std::int64_t) {
            eachBit(rows, bits, [&](std::uint32_t i) {
                if (v[0][i] < canonicalUser.size())
                    ++(*counts)[canonicalUser[v[0][i]]];
            });
        });
    if (!done)
        return tl::unexpected(done.error());
    activeByUser = std::move(counts);
    return activeByUser;
}

Result<std::vector<GroupView>> Reader::sessionGroups(const Query &query, const CancelToken &cancel)
{
    const ReadScope scope(*m_state->db);
    if (const auto fresh = m_state->refresh(); !fresh)
        return tl::unexpected(fresh.error());
    return m_state->groups(Subject::Sessions, query, cancel);
}

Result<std::vector<GroupView>> Reader::eventGroups(const Query &query, const CancelToken &cancel)
{
    const ReadScope scope(*m_state->db);
    if (const auto fresh = m_state->refresh(); !fresh)
        return tl::unexpected(fresh.error());
    return m_state->groups(Subject::Events, query, cancel);
}

Result<HistogramView> Reader::sessionHistogram(const Filter &filter, int steps, const CancelToken &cancel)
{
    const ReadScope scope(*m_state->db);
    if (const auto fresh = m_state->refresh(); !fresh)
        return tl::unexpected(fresh.error());
    return m_state->histogram(Subject::Sessions, filter, steps, cancel);
}

Result<HistogramView> Reader::eventHistogram(const Filter &filter, int steps, const CancelToken &cancel)
{
    const ReadScope scope(*m_state->db);
    if (const auto fresh = m_state->refresh(); !fresh)
        return tl::unexpected(fresh.error());
    return m_state->histogram(Subject::Events, filter, steps, cancel);
}

Result<Reader::KindCounts> Reader::eventKinds(const Filter &filter, const CancelToken &cancel)
{
    State &s = *m_state;
    const ReadScope scope(*s.db);
    if (const auto fresh = s.refresh(); !fresh)
        return tl::unexpected(fresh.error());
    KindCounts counts;
    ColumnScan scan(s.events, s.basis, cancel);
    const auto selection = s.select(Subject::Events, filter, scan, cancel);
    if (!selection)
        return tl::unexpected(selection.error());
    std::array<std::int64_t, 2 * DoubtfulBit> byCode{};
    const auto done = scan.eachSegment(**selection, {static_cast<int>(EventColumn::Kind)},
        [&](std::uint32_t rows, const auto &v, const auto *bits, std::int64_t) {
            eachBit(rows, bits, [&](std::uint32_t i) { ++byCode[v[0][i] & (2 * DoubtfulBit - 1)]; });
        });
    if (!done)
        return tl::unexpected(done.error());
    for (std::size_t kind = 0; kind < EventKindCount; ++kind) {
        counts.plain[kind] = byCode[kind];
        counts.doubtful += byCode[kind + DoubtfulBit];
    }
    return counts;
}

Result<std::vector<GroupView>> Reader::values(Subject subject, Field field, const QString &contains, int limit)
{
    Query query = defaultQuery(subject);
    query.group = field;
    if (subject == Subject::Users)
        return fail(ErrorKind::Input, QCoreApplication::translate("Ledger", "Values of users are not counted."));
    auto groups = subject == Subject::Sessions ? sessionGroups(query) : eventGroups(query);
    if (!groups)
        return groups;
    if (!contains.isEmpty())
        std::erase_if(*groups, [&contains](const GroupView &g) { return !g.value.contains(contains, Qt::CaseInsensitive); });
    if (static_cast<int>(groups->size()) > limit)
        groups->resize(static_cast<std::size_t>(std::max(0, limit)));
    return groups;
}

} // namespace gatehouse
