// SPDX-License-Identifier: GPL-3.0-or-later
// Scans over packed columns against the plain way: sort everything, take the window.
#include "core/ledger/column_scan.h"
#include "core/ledger/database.h"
#include "core/ledger/schema.h"
#include "tests/ledger/ledger_ground.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <numeric>
#include <random>

using namespace gatehouse;

namespace {

/// More than one thread's worth of segments, the last one partly filled.
constexpr std::int64_t Rows = 17 * std::int64_t{SegmentRows} + 1234;
constexpr std::int64_t Now = 1'790'000'000;
constexpr std::uint32_t Cities = 100;

using SessionValues = std::array<std::uint32_t, SessionColumnCount>;

constexpr std::size_t at(SessionColumn column)
{
    return static_cast<std::size_t>(column);
}

StatusBasis basis()
{
    StatusBasis b;
    b.seenUntil = {0, Now, Now - 86400};
    return b;
}

/// Times mostly grow with the row, as imports give them; everything else is thrown.
SessionValues someSession(std::int64_t row, std::mt19937 &dice)
{
    SessionValues v{};
    v[at(SessionColumn::State)] =
        packState(dice() % 5 == 0 ? SessionEnd::Revoked : SessionEnd::None, dice() % 3 == 0, dice() % 2 == 0);
    const std::uint32_t source = 1 + dice() % 2;
    v[at(SessionColumn::Source)] = row <= 3 * std::int64_t{SegmentRows} ? 1 : source; // as where there is but one
    v[at(SessionColumn::User)] = dice() % 3000;
    v[at(SessionColumn::Browser)] = dice() % 7;
    v[at(SessionColumn::Ip)] = dice() % 90'000;
    // As a rule each segment has cities of its own, so that most of them cannot be on a page by city.
    v[at(SessionColumn::City)] = dice() % 1000 == 0 ? dice() % Cities : static_cast<std::uint32_t>((row - 1) / SegmentRows * 37 % Cities);
    v[at(SessionColumn::First)] = static_cast<std::uint32_t>(Now - 30 * 86400 + row * 2 + dice() % 5000);
    v[at(SessionColumn::Last)] = v[at(SessionColumn::First)] + dice() % 100'000;
    return v;
}

RowOrder byColumn(SessionColumn column, bool descending)
{
    RowOrder order;
    order.column = static_cast<int>(column);
    order.descending = descending;
    return order;
}

/// Ranks that are not the codes: the other way round.
RowOrder byRank(SessionColumn column, std::uint32_t codes, bool descending)
{
    RowOrder order = byColumn(column, descending);
    auto ranks = std::make_shared<std::vector<std::uint32_t>>(codes);
    for (std::uint32_t c = 0; c < codes; ++c)
        (*ranks)[c] = codes - 1 - c;
    order.rank = std::move(ranks);
    order.rankMax = codes - 1;
    order.then = static_cast<int>(SessionColumn::Last);
    return order;
}

} // namespace

class TestColumnScan : public QObject
{
    Q_OBJECT

    testing::LedgerGround m_ground;
    std::unique_ptr<Database> m_db;
    std::unique_ptr<ColumnDirectory> m_directory;
    std::vector<SessionValues> m_rows; ///< row n at n - 1

    /// All rows that `wanted` lets through, in the order, found without any cleverness.
    std::vector<std::int64_t> sorted(
        const RowOrder &order, const std::function<bool(const SessionValues &)> &wanted) const
    {
        const StatusBasis status = basis();
        std::vector<std::int64_t> numbers;
        for (std::int64_t n = 1; n <= Rows; ++n) {
            if (wanted(m_rows[static_cast<std::size_t>(n - 1)]))
                numbers.push_back(n);
        }
        const auto first = [&](const SessionValues &v) {
            if (order.byStatus)
                return static_cast<std::uint32_t>(
                    status.state(v[at(SessionColumn::State)], v[at(SessionColumn::Source)], v[at(SessionColumn::Last)])
                        .status);
            const std::uint32_t value = v[static_cast<std::size_t>(order.column)];
            return order.rank ? (*order.rank)[value] : value;
        };
        std::sort(numbers.begin(), numbers.end(), [&](std::int64_t a, std::int64_t b) {
            const SessionValues &x = m_rows[static_cast<std::size_t>(a - 1)];
            const SessionValues &y = m_rows[static_cast<std::size_t>(b - 1)];
            if (first(x) != first(y))
                return order.descending ? first(x) > first(y) : first(x) < first(y);
            if (order.then >= 0 && x[at(SessionColumn::Last)] != y[at(SessionColumn::Last)])
                return x[at(SessionColumn::Last)] > y[at(SessionColumn::Last)];
            return order.descending ? a > b : a < b;
        });
        return numbers;
    }

    /// The filter selects the wanted rows and no other.
    void compare(ColumnScan &scan, const RowFilter &filter, const std::function<bool(const SessionValues &)> &wanted)
    {
        const auto selection = scan.select(filter);
        QVERIFY(selection);
        std::int64_t total = 0;
        for (std::int64_t n = 1; n <= Rows; ++n) {
            const auto segment = static_cast<std::uint32_t>((n - 1) / SegmentRows);
            const auto i = static_cast<std::uint32_t>((n - 1) % SegmentRows);
            const auto *bits = (*selection)->some(segment);
            const bool isSelected = bits ? (((*bits)[i / 64] >> (i % 64)) & 1) != 0 : (*selection)->counts[segment] != 0;
            if (isSelected != wanted(m_rows[static_cast<std::size_t>(n - 1)]))
                QFAIL(qPrintable(QStringLiteral("row %1").arg(n)));
            total += isSelected;
        }
        QCOMPARE((*selection)->total, total);
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto db = Database::open(m_ground.fresh(), OpenMode::Sole);
        QVERIFY(db);
        m_db = std::move(*db);
        QVERIFY(migrate(*m_db, migrations()));
        std::mt19937 dice(7);
        ColumnWriter writer(*m_db, ColumnTable::Sessions);
        QVERIFY(m_db->begin());
        QVERIFY(writer.load());
        writer.setVersion(2);
        for (std::int64_t n = 1; n <= Rows; ++n) {
            m_rows.push_back(someSession(n, dice));
            QVERIFY(writer.append(m_rows.back()));
        }
        QVERIFY(writer.flush());
        QVERIFY(m_db->commit());
        m_directory = std::make_unique<ColumnDirectory>(*m_db, ColumnTable::Sessions, std::make_shared<ColumnCache>());
        QVERIFY(m_directory->load());
        QCOMPARE(m_directory->totalRows(), Rows);
    }

    void windows_data()
    {
        QTest::addColumn<int>("order");
        QTest::addColumn<bool>("descending");
        QTest::addColumn<int>("filter");
        const char *orders[] = {"first", "last", "user", "browser", "ip", "status", "city"};
        const char *filters[] = {"all", "a user", "a browser", "revoked", "a day"};
        for (int o = 0; o < 7; ++o) {
            // Sorting all rows the plain way takes its time: for one order of each kind.
            for (int f = o == 0 || o == 3 || o == 6 ? 0 : 1; f < 5; ++f) {
                for (const bool down : {false, true})
                    QTest::addRow("%s by %s%s", filters[f], down ? "-" : "", orders[o]) << o << down << f;
            }
        }
    }
    void windows()
    {
        QFETCH(int, order);
        QFETCH(bool, descending);
        QFETCH(int, filter);
        RowOrder by;
        switch (order) {
        case 0:
            by = byColumn(SessionColumn::First, descending);
            break;
        case 1:
            by = byColumn(SessionColumn::Last, descending);
            break;
        case 2:
            by = byRank(SessionColumn::User, 3000, descending);
            break;
        case 3:
            by = byRank(SessionColumn::Browser, 7, descending);
            break;
        case 4:
            by = byRank(SessionColumn::Ip, 90'000, descending);
            break;
        case 6:
            by = byRank(SessionColumn::City, Cities, descending);
            break;
        default:
            by.byStatus = true;
            by.descending = descending;
            by.then = static_cast<int>(SessionColumn::Last);
        }
        RowFilter rows;
        std::function<bool(const SessionValues &)> wanted = [](const SessionValues &) { return true; };
        const auto code = [&](SessionColumn column, std::uint32_t value) {
            CodeTest test;
            test.column = static_cast<int>(column);
            test.codes.add(value);
            rows.codes.push_back(test);
            wanted = [column, value](const SessionValues &v) { return v[at(column)] == value; };
        };
        constexpr std::uint32_t Day = Now - 20 * 86400;
        switch (filter) {
        case 1:
            code(SessionColumn::User, 77);
            break;
        case 2:
            code(SessionColumn::Browser, 3);
            break;
        case 3:
            rows.status.emplace();
            rows.status->wanted[static_cast<std::size_t>(SessionStatus::Revoked)] = {true, true};
            wanted = [](const SessionValues &v) {
                return stateEnd(v[at(SessionColumn::State)]) == SessionEnd::Revoked;
            };
            break;
        case 4:
            rows.ranges.push_back({static_cast<int>(SessionColumn::First), Day, Day + 86400});
            wanted = [](const SessionValues &v) {
                return v[at(SessionColumn::First)] >= Day && v[at(SessionColumn::First)] < Day + 86400;
            };
            break;
        default:
            break;
        }
        const std::vector<std::int64_t> expected = sorted(by, wanted);
        QVERIFY(expected.size() > 200);
        const auto total = static_cast<std::int64_t>(expected.size());

        ColumnScan scan(*m_directory, basis(), {});
        const auto selection = scan.select(rows);
        QVERIFY(selection);
        QCOMPARE((*selection)->total, total);
        OrderIndex index;
        // The beginning twice: before anything was counted, and with the counts of a jump.
        for (const std::int64_t offset :
            {std::int64_t{0}, std::int64_t{50}, total / 3, total - 40, std::int64_t{0}, total - 1}) {
            const auto window = scan.window(**selection, by, index, offset, 50);
            QVERIFY(window);
            const auto from = expected.begin() + offset;
            QCOMPARE(*window, std::vector<std::int64_t>(from, from + std::min<std::int64_t>(50, total - offset)));
        }
        if (total < 300'000) {
            const auto whole = scan.window(**selection, by, index, 0, total);
            QVERIFY(whole);
            QVERIFY(*whole == expected);
        }
        for (const std::int64_t place : {std::int64_t{0}, total / 2, total - 1}) {
            const auto position = scan.position(**selection, by, expected[static_cast<std::size_t>(place)]);
            QVERIFY(position);
            QCOMPARE(*position, place);
        }
        QVERIFY(scan.window(**selection, by, index, total, 50)->empty());

        // What was found about the segments' ranks on the way leaves segments out later on, in either direction.
        if (by.then >= 0) {
            by.bounds = std::make_shared<RankBounds>(m_directory->segments());
            by.selectedBounds = std::make_shared<RankBounds>(m_directory->segments());
            OrderIndex fresh;
            const auto first = scan.window(**selection, by, fresh, 0, 300);
            const auto again = scan.window(**selection, by, fresh, 0, 100);
            QVERIFY(first && again);
            const auto beginning = [total](const std::vector<std::int64_t> &list, std::int64_t count) {
                return std::vector<std::int64_t>(list.begin(), list.begin() + std::min(count, total));
            };
            QVERIFY(*first == beginning(expected, 300));
            QVERIFY(*again == beginning(expected, 100));
            RowOrder turned = by;
            turned.descending = !descending;
            const auto other = scan.window(**selection, turned, fresh, 0, 100);
            const std::vector<std::int64_t> turnedRows = sorted(turned, wanted);
            QVERIFY(other);
            QVERIFY(*other == beginning(turnedRows, 100));
            const auto known = [](const RankBounds::Bounds &bounds) { return bounds.isKnown(); };
            if (total > Rows / 2)
                QVERIFY(std::any_of(by.bounds->bySegment.begin(), by.bounds->bySegment.end(), known));
            QVERIFY(std::any_of(by.selectedBounds->bySegment.begin(), by.selectedBounds->bySegment.end(), known));
        }
        if (total < 1000) {
            FewRows few;
            few.columns = SessionColumnCount;
            for (auto number = expected.rbegin(); number != expected.rend(); ++number) {
                few.numbers.push_back(*number);
                const SessionValues &values = m_rows[static_cast<std::size_t>(*number - 1)];
                few.values.insert(few.values.end(), values.begin(), values.end());
            }
            QVERIFY(scan.window(few, by, 0, total) == expected);
            QCOMPARE(scan.window(few, by, 7, 2), std::vector<std::int64_t>(expected.begin() + 7, expected.begin() + 9));
            QVERIFY(scan.window(few, by, total, 50).empty());
        }
    }

    /// Each kind of test, on columns of each width, against the plain way.
    void filters_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QList<uint>>("codes");
        QTest::addColumn<uint>("mask");
        const auto column = [](SessionColumn c) { return static_cast<int>(c); };
        const uint whole = CodeTest::WholeValue;
        QTest::newRow("constant, and it") << column(SessionColumn::Country) << QList<uint>{0} << whole;
        QTest::newRow("constant, and another") << column(SessionColumn::Country) << QList<uint>{5} << whole;
        QTest::newRow("a byte, one code") << column(SessionColumn::Browser) << QList<uint>{3} << whole;
        QTest::newRow("a byte, its lowest and its highest") << column(SessionColumn::Browser) << QList<uint>{0, 6} << whole;
        QTest::newRow("a byte, one behind its highest") << column(SessionColumn::Browser) << QList<uint>{7} << whole;
        QTest::newRow("a byte, none") << column(SessionColumn::Browser) << QList<uint>{} << whole;
        QTest::newRow("a byte, a part of it") << column(SessionColumn::State) << QList<uint>{16} << uint{16};
        QTest::newRow("a byte, not a part of it") << column(SessionColumn::State) << QList<uint>{0} << uint{16};
        QTest::newRow("two bytes, one code") << column(SessionColumn::User) << QList<uint>{77} << whole;
        QTest::newRow("two bytes, its highest") << column(SessionColumn::User) << QList<uint>{2999} << whole;
        QTest::newRow("two bytes, some codes") << column(SessionColumn::User) << QList<uint>{0, 63, 64, 2000, 70'000} << whole;
        QTest::newRow("two bytes, a part of it") << column(SessionColumn::User) << QList<uint>{1} << uint{3};
        QTest::newRow("four bytes, one code") << column(SessionColumn::Ip) << QList<uint>{70'001} << whole;
        QTest::newRow("four bytes, some codes") << column(SessionColumn::Ip) << QList<uint>{0, 66'000, 89'999} << whole;
    }
    void filters()
    {
        QFETCH(int, column);
        QFETCH(QList<uint>, codes);
        QFETCH(uint, mask);
        ColumnScan scan(*m_directory, basis(), {});
        for (const bool negated : {false, true}) {
            CodeTest test;
            test.column = column;
            test.mask = mask;
            test.negated = negated;
            for (const uint code : std::as_const(codes))
                test.codes.add(code);
            RowFilter filter;
            filter.codes.push_back(test);
            compare(scan, filter, [&](const SessionValues &v) {
                return codes.contains(v[static_cast<std::size_t>(column)] & mask) != negated;
            });
        }
    }

    void ranges()
    {
        ColumnScan scan(*m_directory, basis(), {});
        constexpr std::uint64_t First = Now - 30 * 86400;
        constexpr std::uint64_t Open = std::uint64_t{1} << 32;
        for (const auto &[low, high] : {std::pair{First + 300'000, First + 300'001}, std::pair{First + 1'000'000, Open},
                 std::pair{std::uint64_t{0}, First + 1'000'000}, std::pair{First + 70'000, First + 2'000'000},
                 std::pair{First + 10, First + 10}, std::pair{First + 20, First + 10}, std::pair{std::uint64_t{0}, Open}}) {
            RowFilter filter;
            filter.ranges.push_back({static_cast<int>(SessionColumn::First), low, high});
            compare(scan, filter, [low = low, high = high](const SessionValues &v) {
                return v[at(SessionColumn::First)] >= low && v[at(SessionColumn::First)] < high;
            });
            // And among what another test has left.
            CodeTest browser;
            browser.column = static_cast<int>(SessionColumn::Browser);
            browser.codes.add(2);
            filter.codes.push_back(browser);
            compare(scan, filter, [low = low, high = high](const SessionValues &v) {
                return v[at(SessionColumn::First)] >= low && v[at(SessionColumn::First)] < high && v[at(SessionColumn::Browser)] == 2;
            });
        }
    }

    void statuses()
    {
        const StatusBasis status = basis();
        ColumnScan scan(*m_directory, status, {});
        for (int wanted = 0; wanted < SessionStatusCount; ++wanted) {
            for (const bool presumed : {false, true}) {
                RowFilter filter;
                filter.status.emplace();
                filter.status->wanted[static_cast<std::size_t>(wanted)][presumed] = true;
                compare(scan, filter, [&](const SessionValues &v) {
                    const SessionState is =
                        status.state(v[at(SessionColumn::State)], v[at(SessionColumn::Source)], v[at(SessionColumn::Last)]);
                    return static_cast<int>(is.status) == wanted && is.presumed == presumed;
                });
            }
        }
    }

    /// A window that begins among few rows of one rank and goes on among more equal ones of the next than are sorted at
    /// once, with nothing in between.
    void windowCrossesIntoACrowd()
    {
        QVERIFY(m_db->begin());
        ColumnWriter writer(*m_db, ColumnTable::Events);
        QVERIFY(writer.load());
        writer.setVersion(2);
        constexpr std::int64_t Few = 5000;
        constexpr std::int64_t Crowd = 150'000;
        std::array<std::uint32_t, EventColumnCount> row{};
        for (std::int64_t n = 1; n <= Few + Crowd; ++n) {
            row[static_cast<std::size_t>(EventColumn::User)] = n <= Few ? 1 : 2;
            row[static_cast<std::size_t>(EventColumn::Time)] = static_cast<std::uint32_t>(n <= Few ? Now - 10'000'000 + n : Now);
            QVERIFY(writer.append(row));
        }
        QVERIFY(writer.flush());
        QVERIFY(m_db->commit());
        ColumnDirectory events(*m_db, ColumnTable::Events, std::make_shared<ColumnCache>());
        QVERIFY(events.load());
        ColumnScan scan(events, basis(), {});
        const auto all = scan.select({});
        QVERIFY(all);
        RowOrder order;
        order.column = static_cast<int>(EventColumn::User);
        order.rank = std::make_shared<std::vector<std::uint32_t>>(std::vector<std::uint32_t>{0, 1, 2});
        order.rankMax = 2;
        order.then = static_cast<int>(EventColumn::Time);
        order.descending = false;
        OrderIndex index;
        const auto window = scan.window(**all, order, index, Few - 10, 50);
        QVERIFY(window);
        std::vector<std::int64_t> expected;
        for (std::int64_t n = 10; n >= 1; --n)
            expected.push_back(n); // the latest first
        for (std::int64_t n = Few + 1; n <= Few + 40; ++n)
            expected.push_back(n);
        QCOMPARE(*window, expected);
    }

    void cancelledScanSaysSo()
    {
        CancelToken cancel;
        cancel.cancel();
        ColumnScan scan(*m_directory, basis(), cancel);
        RowFilter one;
        CodeTest test;
        test.column = static_cast<int>(SessionColumn::User);
        test.codes.add(5);
        one.codes.push_back(test);
        const auto selection = scan.select(one);
        QVERIFY(!selection);
        QCOMPARE(selection.error().kind, ErrorKind::Cancelled);
    }

    /// A ledger damaged in one place: the question fails in words, whichever thread comes upon it.
    void damagedPieceIsAnError()
    {
        auto damage = m_db->prepare("UPDATE session_segments SET data = ? WHERE col = 2 AND segment = 11");
        QVERIFY(damage);
        const std::byte one[1] = {};
        (*damage)->bindBlob(1, one);
        QVERIFY((*damage)->run());
        ColumnDirectory directory(*m_db, ColumnTable::Sessions, std::make_shared<ColumnCache>());
        QVERIFY(directory.load());
        ColumnScan scan(directory, basis(), {});
        const auto all = scan.select({});
        QVERIFY(all);
        OrderIndex index;
        const auto window = scan.window(**all, byRank(SessionColumn::User, 3000, true), index, Rows / 2, 10);
        QVERIFY(!window);
        QCOMPARE(window.error().kind, ErrorKind::Storage);
    }

    void errorAmidRowsIsAnError()
    {
        // The third row fails after two were given: abs() of the smallest number overflows, nothing can be divided by 0.
        auto list = m_db->prepareEndless(m_ground.isPostgres()
                ? "SELECT 2 / x FROM (VALUES (1), (2), (0), (4)) AS v (x)"
                : "SELECT abs(column1) FROM (VALUES (1), (2), (-9223372036854775807 - 1), (4))");
        QVERIFY(list);
        std::vector<std::int64_t> seen;
        const auto read = (*list)->each([&](const Statement &r) { seen.push_back(r.integer(0)); });
        QVERIFY(!read);
        QCOMPARE(seen.size(), 2U);
    }
};

QTEST_GUILESS_MAIN(TestColumnScan)
#include "test_column_scan.moc"
