// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filter_text.h"

#include <QTest>

using namespace gatehouse;

class TestFilterText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryPart()
    {
        const auto q = parseQuery(Subject::Sessions,
            QStringLiteral("status:active,idle -country:France browser:\"Chrome, Mobile\" city:none last:7d "
                           "started-since:2026-11-01 sort:user group:browser mitchell admin"));
        QVERIFY(q);
        QCOMPARE(q->filter.conditions.size(), 4U);
        QCOMPARE(q->filter.condition(Field::Status)->values, QStringList({u"active"_qs, u"idle"_qs}));
        QVERIFY(q->filter.condition(Field::Country)->negated);
        QCOMPARE(q->filter.condition(Field::Browser)->values, QStringList(u"Chrome, Mobile"_qs));
        QCOMPARE(q->filter.condition(Field::City)->values, QStringList(QString()));
        QCOMPARE(*q->filter.lastSeconds, 7 * 86400);
        QCOMPARE(q->filter.started.from.toIso(), u"2026-11-01T00:00:00Z"_qs);
        QCOMPARE(q->sort, Field::User);
        QVERIFY(!q->descending);
        QCOMPARE(*q->group, Field::Browser);
        QCOMPARE(q->filter.text, u"mitchell admin"_qs);
    }

    void roundTrips_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "status:active", "-ip:10.*", "user:\"o\\\"brien, \\\\pat\"", "city:none city:\"none\"",
                 "last:90m", "last:5w", "since:2026-11-22T08:00:00Z until:2026-11-22T09:00:00Z", "sort:-first", "word",
                 "group:user sort:ip", "user:\"a: b\" two words"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void roundTrips()
    {
        QFETCH(QString, text);
        const auto q = parseQuery(Subject::Sessions, text);
        QVERIFY2(q, q ? "" : qPrintable(q.error().text));
        QCOMPARE(queryText(Subject::Sessions, *q), text);
        QCOMPARE(*parseQuery(Subject::Sessions, queryText(Subject::Sessions, *q)), *q);
    }

    void refusesWithTheWordThatWasWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("named");
        QTest::newRow("status") << "status:alive" << "alive";
        QTest::newRow("field") << "colour:red" << "colour";
        QTest::newRow("event field") << "kind:login_ok" << "kind";
        QTest::newRow("span") << "last:week" << "last:week";
        QTest::newRow("date") << "since:yesterday" << "yesterday";
        QTest::newRow("sort") << "sort:shoe" << "shoe";
        QTest::newRow("quote") << "user:\"ann" << "quotation";
    }

    void refusesWithTheWordThatWasWrong()
    {
        QFETCH(QString, text);
        QFETCH(QString, named);
        const auto q = parseQuery(Subject::Sessions, text);
        QVERIFY(!q);
        QCOMPARE(q.error().kind, ErrorKind::Input);
        QVERIFY2(q.error().text.contains(named), qPrintable(q.error().text));
    }
};

QTEST_APPLESS_MAIN(TestFilterText)
#include "test_filter_text.moc"
