// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/log_zone.h"
#include "ui/sources/pace.h"
#include "ui/widgets/visible_text.h"

#include <QtTest>

using namespace gatehouse;

/// The small calculations behind the import dialog.
class TestSourceText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hiddenCharactersAreShown_data();
    void hiddenCharactersAreShown();
    void zones_data();
    void zones();
    void paceTellsRateAndRest();
    void paceForgetsWhatIsLongAgo();
};

void TestSourceText::hiddenCharactersAreShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"Amélie Straße 東京"_qs << u"Amélie Straße 東京"_qs;
    QTest::newRow("controls") << u"a\tb\nc\x1b[31m\x7f"_qs << u"a␉b␊c␛[31m␡"_qs;
    QTest::newRow("C1") << QString(QChar(0x9B)) << u"⟨U+009B⟩"_qs;
    QTest::newRow("right to left override") << QStringLiteral("a\u202Eb") << u"a⟨U+202E⟩b"_qs;
    QTest::newRow("zero width") << QStringLiteral("ad\u200Bmin\uFEFF") << u"ad⟨U+200B⟩min⟨U+FEFF⟩"_qs;
    QTest::newRow("other spaces") << QStringLiteral("a\u00A0b\u3000c") << u"a⟨U+00A0⟩b⟨U+3000⟩c"_qs;
    QTest::newRow("line separator") << QStringLiteral("a\u2028b") << u"a⟨U+2028⟩b"_qs;
    QTest::newRow("beyond the first plane") << QStringLiteral("\U0001F600 \U000E0041") << u"\U0001F600 ⟨U+E0041⟩"_qs;
    QTest::newRow("half a character") << QString(QChar(0xD83D)) << u"⟨U+D83D⟩"_qs;
}

void TestSourceText::hiddenCharactersAreShown()
{
    QFETCH(QString, text);
    QTEST(visibleText(text), "expected");
}

void TestSourceText::zones_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<int>("minutes");
    QTest::newRow("nothing") << QString() << true << QByteArray() << 0;
    QTest::newRow("UTC") << u" utc "_qs << true << QByteArray() << 0;
    QTest::newRow("name") << u"europe/berlin"_qs << true << QByteArray("Europe/Berlin") << 0;
    QTest::newRow("offset") << u"+02:00"_qs << true << QByteArray() << 120;
    QTest::newRow("short offset") << u"UTC-3"_qs << true << QByteArray() << -180;
    QTest::newRow("half hours") << u"-0330"_qs << true << QByteArray() << -210;
    QTest::newRow("too far") << u"+15:00"_qs << false << QByteArray() << 0;
    QTest::newRow("no such minute") << u"+01:75"_qs << false << QByteArray() << 0;
    QTest::newRow("no such place") << u"Europe/Atlantis"_qs << false << QByteArray() << 0;
}

void TestSourceText::zones()
{
    QFETCH(QString, text);
    QFETCH(bool, valid);
    const auto zone = logZoneFromText(text);
    QCOMPARE(zone.has_value(), valid);
    if (!zone)
        return;
    QTEST(zone->zone, "zone");
    QTEST(zone->utcOffsetMinutes, "minutes");
}

void TestSourceText::paceTellsRateAndRest()
{
    Pace pace;
    QCOMPARE(pace.rate(), 0.0);
    pace.add(0, 0);
    QVERIFY(!pace.secondsLeft(1000));
    pace.add(500, 100);
    QCOMPARE(pace.rate(), 200.0);
    QCOMPARE(pace.secondsLeft(1100), std::optional<qint64>(5));
    QCOMPARE(pace.secondsLeft(50), std::optional<qint64>(0));
}

void TestSourceText::paceForgetsWhatIsLongAgo()
{
    Pace pace;
    for (int second = 0; second <= 60; ++second)
        pace.add(second * 1000, second <= 30 ? second * 1000 : 30'000 + (second - 30) * 10);
    QVERIFY(pace.rate() < 20);
    QVERIFY(pace.rate() >= 10);
}

QTEST_GUILESS_MAIN(TestSourceText)
#include "test_source_text.moc"
