// SPDX-License-Identifier: GPL-3.0-or-later
// From a filter's texts to the codes the packed columns hold.
#include "core/ledger/reader_state.h"
#include "core/ledger/text_pattern.h"

#include "core/domain/event_kind.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr std::uint64_t Forever = std::uint64_t{1} << 32;

std::uint64_t columnSeconds(Instant t, std::uint64_t unknown)
{
    if (!t.isKnown())
        return unknown;
    // A range's end within a second still takes in that second's beginning.
    const std::int64_t s = t.ms >= 0 ? (t.ms + 999) / 1000 : 0;
    return std::min<std::uint64_t>(static_cast<std::uint64_t>(s), Forever);
}

/// Any of the values; patterns are made once.
std::function<bool(std::string_view)> anyOf(const QStringList &values)
{
    std::vector<TextPattern> patterns;
    std::vector<NetworkPattern> networks;
    bool unknown = false;
    for (const QString &v : values) {
        if (v.isEmpty()) {
            unknown = true;
            continue;
        }
        if (NetworkPattern network(v); network.isValid())
            networks.push_back(network);
        else
            patterns.emplace_back(v);
    }
    return [patterns, networks, unknown](std::string_view text) {
        if (text.empty())
            return unknown;
        return std::any_of(patterns.begin(), patterns.end(), [text](const TextPattern &p) { return p.matches(text); })
            || std::any_of(networks.begin(), networks.end(), [text](const NetworkPattern &n) { return n.matches(text); });
    };
}

int columnOf(Subject subject, Field field)
{
    const bool s = subject == Subject::Sessions;
    switch (field) {
    case Field::Source:
        return s ? static_cast<int>(SessionColumn::Source) : static_cast<int>(EventColumn::Source);
    case Field::User:
        return s ? static_cast<int>(SessionColumn::User) : static_cast<int>(EventColumn::User);
    case Field::Ip:
        return s ? static_cast<int>(SessionColumn::Ip) : static_cast<int>(EventColumn::Ip);
    case Field::Browser:
        return static_cast<int>(SessionColumn::Browser);
    case Field::Platform:
        return static_cast<int>(SessionColumn::Platform);
    case Field::Country:
        return static_cast<int>(SessionColumn::Country);
    case Field::City:
        return static_cast<int>(SessionColumn::City);
    default:
        return 0;
    }
}

} // namespace

Result<CodeSet> Reader::State::termCodes(TermKind kind, const Match &match, bool &any)
{
    CodeSet codes;
    if (match({})) {
        codes.add(0);
        any = true;
    }
    const auto list = eachRow(
        "SELECT code, value FROM terms WHERE kind = ?",
        [&](const Statement &r) {
            if (match(r.text(1))) {
                codes.add(static_cast<std::uint32_t>(r.integer(0)));
                any = true;
            }
        },
        static_cast<std::int64_t>(kind));
    if (!list)
        return tl::unexpected(list.error());
    return codes;
}

Result<CodeSet> Reader::State::addressCodes(const Match &ip, const Match &country, const Match &city, bool &any)
{
    CodeSet codes;
    const auto wanted = [&](std::string_view a, std::string_view c, std::string_view t) {
        return (ip && ip(a)) || (country && country(c)) || (city && city(t));
    };
    if (wanted({}, {}, {})) {
        codes.add(0);
        any = true;
    }
    const auto list = eachRow("SELECT code, ip, country, city FROM addresses", [&](const Statement &r) {
        if (wanted(r.text(1), r.text(2), r.text(3))) {
            codes.add(static_cast<std::uint32_t>(r.integer(0)));
            any = true;
        }
    });
    if (!list)
        return tl::unexpected(list.error());
    return codes;
}

Result<CodeSet> Reader::State::userCodes(const std::function<bool(const UserName &)> &match, bool &any)
{
    CodeSet codes;
    std::vector<bool> wanted(canonicalUser.size(), false);
    UserName name;
    const auto list =
        eachRow("SELECT id, odoo_id, login, name FROM users WHERE merged_into = 0", [&](const Statement &r) {
            name.odooId = r.integer(1);
            name.login = r.text(2);
            name.name = r.text(3);
            const auto id = static_cast<std::size_t>(r.integer(0));
            if (id < wanted.size() && match(name))
                wanted[id] = true;
        });
    if (!list)
        return tl::unexpected(list.error());
    for (std::size_t i = 1; i < canonicalUser.size(); ++i) {
        if (wanted[canonicalUser[i]]) {
            codes.add(static_cast<std::uint32_t>(i));
            any = true;
        }
    }
    return codes;
}

Result<void> Reader::State::valueTest(Subject subject, const Condition &c, RowFilter &filter, const CancelToken &cancel)
{
    const bool ofSessions = subject == Subject::Sessions;
    bool any = false;
    CodeTest test;
    test.column = columnOf(subject, c.field);
    test.negated = c.negated;
    Result<CodeSet> codes = CodeSet();
    const auto match = anyOf(c.values);
    const auto term = [&](TermKind kind) { return termCodes(kind, match, any); };

    switch (c.field) {
    case Field::Source:
        for (const auto &[id, name] : sourceNames) {
            if (match(name)) {
                codes->add(id);
                any = true;
            }
        }
        break;
    case Field::User: {
        codes = userCodes([&match](const UserName &u) { return match(u.handle()); }, any);
        // Somebody who knows only the display name finds the user all the same.
        if (codes && !any)
            codes = userCodes([&match](const UserName &u) { return !u.name.empty() && match(u.name); }, any);
        if (codes && match({})) {
            codes->add(0);
            any = true;
        }
        break;
    }
    case Field::Browser:
        codes = term(TermKind::Browser);
        break;
    case Field::Platform:
        codes = term(TermKind::Platform);
        break;
    case Field::Country:
        codes = ofSessions ? term(TermKind::Country) : addressCodes({}, match, {}, any);
        test.column = ofSessions ? test.column : static_cast<int>(EventColumn::Ip);
        break;
    case Field::City:
        codes = ofSessions ? term(TermKind::City) : addressCodes({}, {}, match, any);
        test.column = ofSessions ? test.column : static_cast<int>(EventColumn::Ip);
        break;
    case Field::Ip:
        codes = addressCodes(match, {}, {}, any);
        break;
    case Field::Device: {
        test.column = static_cast<int>(SessionColumn::State);
        test.mask = packState(SessionEnd::None, false, true);
        any = true;
        for (const QString &v : c.values)
            codes->add(v == QLatin1String("mobile") ? test.mask : 0U);
        break;
    }
    case Field::Kind:
        test.column = static_cast<int>(EventColumn::Kind);
        test.mask = DoubtfulBit - 1;
        for (const EventKind kind : allEventKinds()) {
            const QLatin1StringView name = eventKindName(kind);
            if (match({name.data(), static_cast<std::size_t>(name.size())})) {
                codes->add(static_cast<std::uint32_t>(kind));
                any = true;
            }
        }
        break;
    case Field::Doubtful:
        test.column = static_cast<int>(EventColumn::Kind);
        test.mask = DoubtfulBit;
        any = true;
        for (const QString &v : c.values)
            codes->add(v == QLatin1String("yes") ? DoubtfulBit : 0U);
        break;
    case Field::Session:
        return sessionTest(subject, c, filter, cancel);
    default:
        return fail(ErrorKind::Input, QCoreApplication::translate("Ledger", "“%1:” does not filter this list.").arg(fieldName(c.field)));
    }
    if (!codes)
        return tl::unexpected(codes.error());
    if (!any) {
        if (!c.negated)
            filter.nothing = true;
        return {};
    }
    test.codes = std::move(*codes);
    filter.codes.push_back(std::move(test));
    return {};
}

Result<void> Reader::State::sessionTest(Subject subject, const Condition &c, RowFilter &filter, const CancelToken &cancel)
{
    // Identifiers are not in the columns, their first characters are: what those let through is looked at itself.
    std::vector<std::int64_t> rows;
    ColumnScan scan(sessions, basis, cancel);
    for (const QString &value : c.values) {
        const std::string prefix = value.toStdString();
        RowFilter byTag;
        RangeTest range;
        range.column = static_cast<int>(SessionColumn::Tag);
        range.low = identifierTag(prefix);
        const int missing = std::max(0, TagCharacters - static_cast<int>(prefix.size()));
        range.high = range.low + (std::uint64_t{1} << (6 * missing));
        byTag.ranges.push_back(range);
        const auto selected = scan.select(byTag);
        if (!selected)
            return tl::unexpected(selected.error());
        std::vector<std::int64_t> candidates;
        const auto visited = scan.eachSegment(**selected, {}, [&](std::uint32_t n, const auto &, const auto *bits, std::int64_t first) {
            eachBit(n, bits, [&](std::uint32_t i) { candidates.push_back(first + i); });
        });
        if (!visited)
            return visited;
        constexpr std::size_t AtOnce = 5'000;
        for (std::size_t from = 0; from < candidates.size(); from += AtOnce) {
            if (cancel.isCancelled())
                return fail(ErrorKind::Cancelled, QCoreApplication::translate("Ledger", "Cancelled."));
            const std::size_t n = std::min(AtOnce, candidates.size() - from);
            const auto read = eachRowOf("SELECT id, identifier FROM sessions WHERE id {of}", std::span(candidates).subspan(from, n),
                [&](const Statement &r) -> Result<void> {
                    if (r.text(1).starts_with(prefix))
                        rows.push_back(r.integer(0));
                    return {};
                });
            if (!read)
                return read;
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    CodeSet codes;
    for (const std::int64_t row : rows)
        codes.add(static_cast<std::uint32_t>(row));
    if (rows.empty() && !c.negated) {
        filter.nothing = true;
    } else if (subject == Subject::Events) {
        filter.codes.push_back({static_cast<int>(EventColumn::Session), std::move(codes), c.negated, 0xffffffffU});
    } else if (!c.negated) {
        filter.rows = RowsTest{std::move(rows)};
    } else if (!rows.empty()) {
        return fail(ErrorKind::Input, QCoreApplication::translate("Ledger", "“-session:” is not supported; leave out the minus."));
    }
    return {};
}

Result<void> Reader::State::wordTest(Subject subject, const QString &word, RowFilter &filter)
{
    const TextPattern pattern(u'*' + word + u'*');
    const Match match = [&pattern](std::string_view text) { return !text.empty() && pattern.matches(text); };
    bool any = false;
    AnyTest test;
    const auto add = [&](int column, Result<CodeSet> codes) -> Result<void> {
        if (!codes)
            return tl::unexpected(codes.error());
        if (!codes->isEmpty())
            test.tests.push_back({column, std::move(*codes), false, 0xffffffffU});
        return {};
    };
    const auto users = [&] { return userCodes([&](const UserName &u) { return match(u.login) || match(u.name); }, any); };
    Result<void> done;
    if (subject == Subject::Sessions) {
        const std::pair<SessionColumn, TermKind> terms[] = {{SessionColumn::Browser, TermKind::Browser},
            {SessionColumn::Platform, TermKind::Platform}, {SessionColumn::Country, TermKind::Country}, {SessionColumn::City, TermKind::City}};
        done = add(static_cast<int>(SessionColumn::User), users());
        for (const auto &[column, kind] : terms) {
            if (done)
                done = add(static_cast<int>(column), termCodes(kind, match, any));
        }
        if (done)
            done = add(static_cast<int>(SessionColumn::Ip), addressCodes(match, {}, {}, any));
    } else {
        done = add(static_cast<int>(EventColumn::User), users());
        if (done)
            done = add(static_cast<int>(EventColumn::Ip), addressCodes(match, match, match, any));
        CodeSet kinds;
        bool anyKind = false;
        for (const EventKind kind : allEventKinds()) {
            const QLatin1StringView name = eventKindName(kind);
            if (match({name.data(), static_cast<std::size_t>(name.size())})) {
                kinds.add(static_cast<std::uint32_t>(kind));
                anyKind = true;
            }
        }
        if (anyKind)
            test.tests.push_back({static_cast<int>(EventColumn::Kind), std::move(kinds), false, DoubtfulBit - 1});
    }
    if (!done)
        return done;
    if (test.tests.empty())
        filter.nothing = true;
    else
        filter.any.push_back(std::move(test));
    return {};
}

Result<TimeRange> Reader::State::rangeOf(Subject, const Filter &filter)
{
    if (!filter.lastSeconds)
        return filter.range;
    const Instant end = lastMoment(filter);
    return end.isKnown() ? TimeRange{end.plusSeconds(-*filter.lastSeconds), {}} : TimeRange{};
}

Instant Reader::State::lastMoment(const Filter &filter) const
{
    const Condition *source = filter.condition(Field::Source);
    std::int64_t last = 0;
    const auto match = source ? anyOf(source->values) : Match();
    for (const auto &[id, name] : sourceNames) {
        if ((!source || match(name) != source->negated) && id < basis.seenUntil.size())
            last = std::max(last, basis.seenUntil[id]);
    }
    return last == 0 ? Instant{} : Instant::fromSeconds(last);
}

Result<RowFilter> Reader::State::compile(Subject subject, const Filter &filter, const CancelToken &cancel)
{
    RowFilter rows;
    std::array<std::array<bool, 2>, SessionStatusCount> wanted;
    for (auto &w : wanted)
        w = {true, true};
    bool byStatus = false;
    for (const Condition &c : filter.conditions) {
        if (subject == Subject::Sessions && (c.field == Field::Status || c.field == Field::Presumed)) {
            byStatus = true;
            for (const SessionStatus status : allSessionStatuses()) {
                for (int presumed = 0; presumed < 2; ++presumed) {
                    const QString name = c.field == Field::Status ? QString(sessionStatusName(status))
                                                                  : QString::fromLatin1(presumed ? "yes" : "no");
                    if (c.values.contains(name) == c.negated)
                        wanted[static_cast<std::size_t>(status)][static_cast<std::size_t>(presumed)] = false;
                }
            }
            continue;
        }
        if (const auto made = valueTest(subject, c, rows, cancel); !made)
            return tl::unexpected(made.error());
    }
    if (byStatus)
        rows.status = StatusTest{wanted};
    const auto range = rangeOf(subject, filter);
    if (!range)
        return tl::unexpected(range.error());
    const auto addRange = [&rows](int column, const TimeRange &r) {
        if (!r.isOpen())
            rows.ranges.push_back({column, columnSeconds(r.from, 0), columnSeconds(r.to, Forever)});
    };
    if (subject == Subject::Sessions) {
        addRange(static_cast<int>(SessionColumn::Last), *range);
        addRange(static_cast<int>(SessionColumn::First), filter.started);
        if (hasSuperseded && !byStatus) {
            CodeTest gone;
            gone.column = static_cast<int>(SessionColumn::State);
            gone.mask = 7;
            gone.negated = true;
            gone.codes.add(static_cast<std::uint32_t>(SessionEnd::Superseded));
            rows.codes.push_back(std::move(gone));
        }
    } else {
        addRange(static_cast<int>(EventColumn::Time), *range);
        if (hasTakenOut) {
            CodeTest gone;
            gone.column = static_cast<int>(EventColumn::Source);
            gone.negated = true;
            gone.codes.add(TakenOutSource);
            rows.codes.push_back(std::move(gone));
        }
    }
    const QStringList words = filter.text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (const auto made = wordTest(subject, word, rows); !made)
            return tl::unexpected(made.error());
    }
    return rows;
}

} // namespace gatehouse
