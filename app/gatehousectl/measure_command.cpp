// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/measure_command.h"

#include "app/gatehousectl/ledger_query.h"
#include "app/gatehousectl/output.h"
#include "core/policies/what_if.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace gatehouse {

namespace {

/// Rows of a page on a tall screen.
constexpr int PageRows = 50;

/// Milliseconds of one thing done several times.
class Times
{
public:
    void add(double ms) { m_ms.push_back(ms); }
    QJsonObject json()
    {
        std::sort(m_ms.begin(), m_ms.end());
        // The nearest-rank percentile.
        const auto percentile = [&](int p) {
            if (m_ms.empty())
                return 0.0;
            const std::size_t rank = (m_ms.size() * static_cast<std::size_t>(p) + 99) / 100;
            return m_ms[std::max<std::size_t>(rank, 1) - 1];
        };
        return {{QStringLiteral("count"), static_cast<qint64>(m_ms.size())}, {QStringLiteral("p50_ms"), percentile(50)},
            {QStringLiteral("p90_ms"), percentile(90)}, {QStringLiteral("p99_ms"), percentile(99)},
            {QStringLiteral("max_ms"), percentile(100)}};
    }

private:
    std::vector<double> m_ms;
};

class Measure
{
public:
    Measure(Reader &reader, int repeat)
        : m_reader(reader)
        , m_repeat(repeat)
    {
    }

    Result<QJsonObject> run(const QStringList &lists);

private:
    template <typename Question>
    Result<double> time(Question question)
    {
        QElapsedTimer clock;
        clock.start();
        const auto answer = question();
        const double ms = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        if (!answer)
            return tl::unexpected(answer.error());
        return ms;
    }
    template <typename Question>
    Result<void> timeInto(Times &times, Question question)
    {
        const auto ms = time(question);
        if (!ms)
            return tl::unexpected(ms.error());
        times.add(*ms);
        return {};
    }

    Result<void> page(const Query &query, std::int64_t offset, Subject subject, Times &times, const QString &what);
    Result<QJsonObject> list(Subject subject);
    Result<QJsonObject> whatIf();
    Result<std::vector<Query>> singleFilters(Subject subject);
    Result<std::int64_t> total(Subject subject);

    Reader &m_reader;
    int m_repeat;
    double m_slowestMs = 0;
    QString m_slowest;
};

Result<void> Measure::page(const Query &query, std::int64_t offset, Subject subject, Times &times, const QString &what)
{
    const auto ms = [&] {
        switch (subject) {
        case Subject::Sessions: return time([&] { return m_reader.sessions(query, offset, PageRows); });
        case Subject::Events: return time([&] { return m_reader.events(query, offset, PageRows); });
        case Subject::Users: break;
        }
        return time([&] { return m_reader.users(query, offset, PageRows); });
    }();
    if (!ms)
        return tl::unexpected(ms.error());
    times.add(*ms);
    if (*ms > m_slowestMs) {
        m_slowestMs = *ms;
        m_slowest = what;
    }
    return {};
}

Result<std::int64_t> Measure::total(Subject subject)
{
    const Query all = defaultQuery(subject);
    const auto of = [](const auto &window) -> Result<std::int64_t> {
        if (!window)
            return tl::unexpected(window.error());
        return window->total;
    };
    switch (subject) {
    case Subject::Sessions: return of(m_reader.sessions(all, 0, 1));
    case Subject::Events: return of(m_reader.events(all, 0, 1));
    case Subject::Users: break;
    }
    return of(m_reader.users(all, 0, 1));
}

/// No filter, and for every field a common value and a rare one.
Result<std::vector<Query>> Measure::singleFilters(Subject subject)
{
    std::vector<Query> result{defaultQuery(subject)};
    for (const Field field : filterFields(subject)) {
        const auto values = m_reader.values(subject, field, {}, 20);
        if (!values)
            continue; // a field without a list of values (an identifier, a time)
        QStringList chosen;
        if (!values->empty())
            chosen = {values->front().value, values->back().value};
        chosen.removeDuplicates();
        for (const QString &value : chosen) {
            Query query = defaultQuery(subject);
            query.filter.setCondition(field, {value});
            result.push_back(query);
        }
    }
    Query week = defaultQuery(subject);
    week.filter.lastSeconds = 7 * 86400;
    result.push_back(week);
    Query word = defaultQuery(subject);
    word.filter.text = QStringLiteral("anna");
    result.push_back(word);
    return result;
}

Result<QJsonObject> Measure::list(Subject subject)
{
    const auto filters = singleFilters(subject);
    if (!filters)
        return tl::unexpected(filters.error());
    m_slowestMs = 0;
    Times first;
    Times again;
    for (const Query &filter : *filters) {
        for (const Field sort : sortFields(subject)) {
            Query query = filter;
            query.sort = sort;
            QString what = QStringLiteral("sort:") + QString(fieldName(sort));
            if (!query.filter.conditions.empty())
                what += QStringLiteral(" filter:") + QString(fieldName(query.filter.conditions.front().field));
            else if (!query.filter.isEmpty())
                what += QStringLiteral(" filter:text or time");
            if (auto ok = page(query, 0, subject, first, what); !ok)
                return tl::unexpected(ok.error());
            query.descending = !query.descending;
            if (auto ok = page(query, 0, subject, first, what); !ok)
                return tl::unexpected(ok.error());
            if (auto ok = page(query, PageRows, subject, again, what); !ok)
                return tl::unexpected(ok.error());
        }
    }
    const auto rows = total(subject);
    if (!rows)
        return tl::unexpected(rows.error());
    // Everywhere in the list, as a scroll bar goes; the same places every time.
    Times jumps;
    std::uint64_t place = 0;
    for (int i = 0; i < 100; ++i) {
        place = place * 6364136223846793005ULL + 1442695040888963407ULL; // Knuth's MMIX generator
        Query query = defaultQuery(subject);
        const auto sorts = sortFields(subject);
        query.sort = sorts[static_cast<std::size_t>(i) % sorts.size()];
        const auto offset = static_cast<std::int64_t>((place >> 20) % static_cast<std::uint64_t>(std::max<std::int64_t>(*rows, 1)));
        if (auto ok = page(query, offset, subject, jumps, QStringLiteral("jump sort:") + QString(fieldName(query.sort))); !ok)
            return tl::unexpected(ok.error());
    }
    return QJsonObject{{QStringLiteral("rows"), static_cast<qint64>(*rows)},
        {QStringLiteral("filters"), static_cast<qint64>(filters->size())},
        {QStringLiteral("first_page"), first.json()}, {QStringLiteral("second_page"), again.json()},
        {QStringLiteral("jump"), jumps.json()}, {QStringLiteral("slowest"), m_slowest}};
}

/// Of the source with most sessions: reading its last days, and then each value a form could hold.
Result<QJsonObject> Measure::whatIf()
{
    const auto sources = m_reader.sources();
    if (!sources)
        return tl::unexpected(sources.error());
    const auto largest = std::max_element(
        sources->begin(), sources->end(), [](const SourceView &a, const SourceView &b) { return a.sessions < b.sessions; });
    if (largest == sources->end())
        return QJsonObject();
    std::vector<std::pair<Policy, PolicyValues>> questions;
    for (const std::int64_t seconds : {60, 3600, 28'800, 86'400, 2'592'000}) {
        questions.push_back({Policy::LifetimeAdministrators, {{Policy::LifetimeAdministrators, seconds}}});
        questions.push_back({Policy::LifetimeOthers, {{Policy::LifetimeOthers, seconds}}});
    }
    for (const std::int64_t days : {1, 3, 7, 20})
        questions.push_back({Policy::IdleDays, {{Policy::IdleDays, days}}});
    for (const std::int64_t failures : {1, 3, 5, 10, 100}) {
        for (const std::int64_t seconds : {60, 900, 86'400})
            questions.push_back({Policy::LockoutFailures, {{Policy::LockoutFailures, failures}, {Policy::LockoutSeconds, seconds}}});
    }
    for (const Policy policy : {Policy::ConcurrentSessions, Policy::SecondFactor}) {
        for (const QLatin1String choice : definitionOf(policy).choices)
            questions.push_back({policy, {{policy, QString(choice)}}});
    }
    WhatIf asking;
    const auto ask = [&](std::size_t i) { return asking.ask(m_reader, largest->id, questions[i].first, questions[i].second); };
    const auto first = time([&] { return ask(0); });
    if (!first)
        return tl::unexpected(first.error());
    Times answers;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        if (auto ok = timeInto(answers, [&] { return ask(i); }); !ok)
            return tl::unexpected(ok.error());
    }
    const auto one = ask(1);
    return QJsonObject{{QStringLiteral("first_ms"), *first}, {QStringLiteral("answer"), answers.json()},
        {QStringLiteral("sessions"), static_cast<qint64>(one ? one->of : 0)}};
}

Result<QJsonObject> Measure::run(const QStringList &lists)
{
    QJsonObject result;
    const auto cold = time([&] { return m_reader.dashboard({}, {}); });
    if (!cold)
        return tl::unexpected(cold.error());
    result.insert(QStringLiteral("dashboard_first_ms"), *cold);
    Times dashboard;
    Times week;
    TimeRange lately;
    if (const auto whole = m_reader.dashboard({}, {}); whole && whole->asOf.isKnown())
        lately = {whole->asOf.plusSeconds(-7 * 86400), whole->asOf.plusSeconds(1)};
    for (int i = 0; i < m_repeat; ++i) {
        if (auto ok = timeInto(dashboard, [&] { return m_reader.dashboard({}, {}); }); !ok)
            return tl::unexpected(ok.error());
        if (auto ok = timeInto(week, [&] { return m_reader.dashboard({}, lately); }); !ok)
            return tl::unexpected(ok.error());
    }
    result.insert(QStringLiteral("dashboard"), dashboard.json());
    result.insert(QStringLiteral("dashboard_last_week"), week.json());

    const std::pair<Subject, const char *> subjects[]{
        {Subject::Sessions, "sessions"}, {Subject::Events, "events"}, {Subject::Users, "users"}};
    for (const auto &[subject, name] : subjects) {
        if (!lists.contains(QLatin1String(name)))
            continue;
        const auto measured = list(subject);
        if (!measured)
            return tl::unexpected(measured.error());
        result.insert(QLatin1String(name), *measured);
    }
    if (lists.contains(QLatin1String("what-if"))) {
        const auto measured = whatIf();
        if (!measured)
            return tl::unexpected(measured.error());
        result.insert(QStringLiteral("what_if"), *measured);
    }
    return result;
}

} // namespace

int runMeasure(const QStringList &args)
{
    CommandLine line(QStringLiteral("measure"),
        QStringLiteral("Times what the console asks of a ledger, within one process: the dashboard, the first page of every "
                       "list under every single filter in every order, jumps to places all over the lists, what policies would have done. For "
                       "./dev bench."));
    line.addLedgerOption();
    line.parser().addOption({QStringLiteral("repeat"), QStringLiteral("How often to ask for the dashboard (default: 50)."),
        QStringLiteral("N"), QStringLiteral("50")});
    line.parser().addOption({QStringLiteral("lists"), QStringLiteral("Which lists, and what-if (default: sessions,events,users,what-if)."),
        QStringLiteral("NAMES"), QStringLiteral("sessions,events,users,what-if")});
    if (const auto code = line.parse(args))
        return *code;
    const auto repeat = line.number(QStringLiteral("repeat"), 1);
    if (!repeat)
        return line.usage(repeat.error().text);
    QElapsedTimer clock;
    clock.start();
    const auto reader = openLedger(line);
    if (!reader)
        return reportError(reader.error());
    const double openMs = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    Measure measure(**reader, static_cast<int>(std::min<qint64>(*repeat, 1'000'000)));
    auto result = measure.run(line.parser().value(QStringLiteral("lists")).split(u','));
    if (!result)
        return reportError(result.error());
    result->insert(QStringLiteral("open_ms"), openMs);
    writeToStdout(QJsonDocument(*result).toJson(QJsonDocument::Indented));
    return ExitCode::Ok;
}

} // namespace gatehouse
