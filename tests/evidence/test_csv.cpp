// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/csv.h"

#include <QtTest>

using gatehouse::csvLine;

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void line_data();
    void line();
};

void TestCsv::line_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QStringList &cells, const QByteArray &expected) {
        QTest::newRow(name) << cells << expected;
    };
    row("plain", {QStringLiteral("a"), {}, QStringLiteral("c d")}, "a,,c d\r\n");
    row("separators", {QStringLiteral("a,b"), QStringLiteral("say \"x\""), QStringLiteral("two\nlines")},
        "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\r\n");
    row("outer space", {QStringLiteral(" a"), QStringLiteral("b ")}, "\" a\",\"b \"\r\n");
    row("not ASCII", {QStringLiteral("Amélie")}, "Am\xC3\xA9lie\r\n");
    row("formulas", {QStringLiteral("=1+1"), QStringLiteral("@SUM(A1)"), QStringLiteral("+cmd"), QStringLiteral("-x")},
        "'=1+1,'@SUM(A1),'+cmd,'-x\r\n");
    row("a quoted formula", {QStringLiteral("=HYPERLINK(\"x\",1)")}, "\"'=HYPERLINK(\"\"x\"\",1)\"\r\n");
    row("numbers", {QStringLiteral("-1"), QStringLiteral("+3.5")}, "-1,+3.5\r\n");
}

void TestCsv::line()
{
    QFETCH(QStringList, cells);
    QFETCH(QByteArray, expected);
    QCOMPARE(csvLine(cells), expected);
}

QTEST_GUILESS_MAIN(TestCsv)
#include "test_csv.moc"
