// SPDX-License-Identifier: GPL-3.0-or-later
// A list of few rows is ordered by the rows themselves, a list of many by the packed columns: both must say the same.
#include "core/domain/filter_text.h"
#include "core/ledger/columns.h"
#include "core/ledger/database.h"
#include "core/ledger/reader.h"
#include "core/sample/sample_ledger.h"
#include "tests/ledger/ledger_ground.h"

#include <QSet>
#include <QtTest>

#include <numeric>

using namespace gatehouse;

class TestFewRows : public QObject
{
    Q_OBJECT

    testing::LedgerGround m_ground;
    QString m_ledger;
    std::unique_ptr<Reader> m_reader;

    std::vector<SessionView> sessions(const Query &query)
    {
        std::vector<SessionView> rows;
        const auto read = m_reader->eachSession(query, [&](const SessionView &row) {
            rows.push_back(row);
            return true;
        });
        if (!read)
            qWarning("%s", qPrintable(read.error().text));
        return rows;
    }
    std::vector<EventView> events(const Query &query)
    {
        std::vector<EventView> rows;
        const auto read = m_reader->eachEvent(query, [&](const EventView &row) {
            rows.push_back(row);
            return true;
        });
        if (!read)
            qWarning("%s", qPrintable(read.error().text));
        return rows;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_ledger = m_ground.fresh();
        auto writer = Writer::open(m_ledger);
        QVERIFY(writer);
        sample::HistoryOptions options;
        options.seed = 5;
        options.users = 60;
        options.days = 40;
        QVERIFY(sample::fillLedger(**writer, options, QStringLiteral("Sample")));
        writer->reset();
        auto reader = Reader::open(m_ledger);
        QVERIFY(reader);
        m_reader = std::move(*reader);
    }

    void rowsSayWhatTheColumnsSay_data()
    {
        QTest::addColumn<ColumnTable>("table");
        QTest::newRow("sessions") << ColumnTable::Sessions;
        QTest::newRow("events") << ColumnTable::Events;
    }
    void rowsSayWhatTheColumnsSay()
    {
        QFETCH(ColumnTable, table);
        const auto db = Database::open(m_ledger, OpenMode::Read);
        QVERIFY(db);
        const ReadScope scope(**db);
        ColumnDirectory columns(**db, table, std::make_shared<ColumnCache>());
        QVERIFY(columns.load());
        QCOMPARE(columns.segments(), 1U);
        QVERIFY(columns.totalRows() > 1000);
        const int count = table == ColumnTable::Sessions ? SessionColumnCount : EventColumnCount;
        std::vector<std::vector<std::uint32_t>> packed;
        for (int c = 0; c < count; ++c) {
            packed.emplace_back(SegmentRows);
            const auto piece = columns.read(c, 0);
            QVERIFY(piece);
            unpackColumn(**piece, packed.back().data());
            const std::vector<std::uint32_t> some = {0, 3, 4, static_cast<std::uint32_t>(columns.totalRows() - 1)};
            std::vector<std::uint32_t> found(some.size());
            unpackRows(**piece, some, found.data());
            for (std::size_t i = 0; i < some.size(); ++i)
                QCOMPARE(found[i], packed.back()[some[i]]);
        }
        std::vector<std::int64_t> rows(static_cast<std::size_t>(columns.totalRows()));
        std::iota(rows.begin(), rows.end(), 1);
        std::int64_t given = 0;
        bool same = true;
        const auto read = columns.valuesOf(rows, [&](std::int64_t row, std::span<const std::uint32_t> values) {
            ++given;
            for (int c = 0; c < count; ++c)
                same = same && values[static_cast<std::size_t>(c)] == packed[static_cast<std::size_t>(c)][static_cast<std::size_t>(row - 1)];
        });
        QVERIFY2(read, read ? "" : qPrintable(read.error().text));
        QCOMPARE(given, columns.totalRows());
        QVERIFY(same);
    }

    /// A user's rows, few, come as they come in the list of everybody's, which is long.
    void fewComeInTheOrderOfMany_data()
    {
        QTest::addColumn<Subject>("subject");
        QTest::addColumn<Field>("sort");
        QTest::addColumn<bool>("descending");
        for (const Subject subject : {Subject::Sessions, Subject::Events}) {
            for (const Field field : sortFields(subject)) {
                for (const bool down : {false, true})
                    QTest::addRow("%s by %s%s", subject == Subject::Sessions ? "sessions" : "events", down ? "-" : "",
                        QByteArray(fieldName(field).data(), fieldName(field).size()).constData())
                        << subject << field << down;
            }
        }
    }
    void fewComeInTheOrderOfMany()
    {
        QFETCH(Subject, subject);
        QFETCH(Field, sort);
        QFETCH(bool, descending);
        Query all = defaultQuery(subject);
        all.sort = sort;
        all.descending = descending;
        const auto values = m_reader->values(subject, Field::User, {}, 20);
        QVERIFY(values && !values->empty());
        Query one = all;
        one.filter.setCondition(Field::User, {values->front().value});
        const auto check = [&](const auto &everybody, const auto &ones) {
            QVERIFY(everybody.size() > 1000);
            QVERIFY(ones.size() > 10 && ones.size() < 1000);
            QSet<qint64> wanted;
            for (const auto &row : ones)
                wanted.insert(row.id.value);
            std::vector<std::int64_t> expected;
            for (const auto &row : everybody) {
                if (wanted.contains(row.id.value))
                    expected.push_back(row.id.value);
            }
            std::vector<std::int64_t> found;
            for (const auto &row : ones)
                found.push_back(row.id.value);
            QCOMPARE(found, expected);
        };
        if (subject == Subject::Sessions)
            check(sessions(all), sessions(one));
        else
            check(events(all), events(one));
    }
};

QTEST_GUILESS_MAIN(TestFewRows)
#include "test_few_rows.moc"
