// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/instant.h"

#include <QTest>

using namespace gatehouse;

class TestInstant : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("iso");
        QTest::newRow("odoo") << QByteArray("2026-11-22 00:21:40") << "2026-11-22T00:21:40Z";
        QTest::newRow("log") << QByteArray("2026-11-22 00:21:40,052") << "2026-11-22T00:21:40.052Z";
        QTest::newRow("psql") << QByteArray("2026-11-22 00:21:40.123456") << "2026-11-22T00:21:40.123Z";
        QTest::newRow("iso") << QByteArray("2026-11-22T00:21:40Z") << "2026-11-22T00:21:40Z";
        QTest::newRow("zone") << QByteArray("2026-11-22T02:21:40+02:00") << "2026-11-22T00:21:40Z";
        QTest::newRow("zone-short") << QByteArray("2026-11-21 18:51:40-0530") << "2026-11-22T00:21:40Z";
        QTest::newRow("leap-day") << QByteArray("2024-02-29 00:00:00") << "2024-02-29T00:00:00Z";
        QTest::newRow("before-1970") << QByteArray("1969-12-31 23:59:59") << "1969-12-31T23:59:59Z";
        for (const char *bad : {"", "2026-11-22", "2026-13-01 00:00:00", "2026-02-29 00:00:00", "2026-11-22 24:00:00",
                 "2026-11-22 00:21:40,", "2026-11-22 00:21:40 ", "22026-11-2 00:21:40", "2026-11-22 00:21:40+25:00"})
            QTest::newRow(bad) << QByteArray(bad) << QString();
    }

    void reads()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, iso);
        const auto t = parseInstant({text.constData(), static_cast<std::size_t>(text.size())});
        QCOMPARE(t ? t->toIso() : QString(), iso);
    }

    void secondsRoundTowardsThePast()
    {
        QCOMPARE(Instant::fromMs(-1).seconds(), -1);
        QCOMPARE(Instant::fromMs(-1000).seconds(), -1);
        QCOMPARE(Instant::fromMs(1999).seconds(), 1);
    }
};

QTEST_APPLESS_MAIN(TestInstant)
#include "test_instant.moc"
