// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/place/place_database.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace gatehouse;

namespace {

// A MaxMind database by hand (MaxMind DB File Format Specification v2.0): one node; addresses below 128.0.0.0 have a
// record, the others none.

QByteArray string(const char *text)
{
    const QByteArray bytes(text);
    return QByteArray(1, char(0x40 | bytes.size())) + bytes;
}

QByteArray map(int entries)
{
    return QByteArray(1, char(0xe0 | entries));
}

QByteArray longString(const char *text)
{
    const QByteArray bytes(text);
    return bytes.size() < 29 ? string(text) : QByteArray(1, char(0x40 | 29)) + QByteArray(1, char(bytes.size() - 29)) + bytes;
}

QByteArray database(const char *type)
{
    const QByteArray tree("\x00\x00\x11\x00\x00\x01", 6); // node count 1 + separator 16 + offset 0; "not found"
    const QByteArray data = map(2) + string("country") + map(1) + string("names") + map(1) + string("en") + string("Germany")
        + string("city") + map(1) + string("names") + map(2) + string("de") + string("Berlin (de)") + string("en") + string("Berlin");
    const QByteArray metadata = QByteArray("\xab\xcd\xefMaxMind.com") + map(9) + string("description") + map(0) + string("node_count") + QByteArray("\xc1\x01", 2)
        + string("record_size") + QByteArray("\xa1\x18", 2) + string("ip_version") + QByteArray("\xa1\x04", 2)
        + string("database_type") + longString(type) + string("languages") + QByteArray("\x01\x04", 2) + string("en")
        + string("binary_format_major_version") + QByteArray("\xa1\x02", 2) + string("binary_format_minor_version")
        + QByteArray("\xa0", 1) + string("build_epoch") + QByteArray("\x04\x02\x65\x00\x00\x00", 6);
    return tree + QByteArray(16, '\0') + data + metadata;
}

QString put(const QTemporaryDir &dir, const QByteArray &bytes)
{
    const QString path = dir.filePath(QStringLiteral("places.mmdb"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
    return path;
}

} // namespace

class TestPlaceDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksUp()
    {
        QTemporaryDir dir;
        const auto opened = PlaceDatabase::open(put(dir, database("GeoLite2-City")));
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().text));
        const PlaceDatabase &db = **opened;
        QCOMPARE(db.type(), QStringLiteral("GeoLite2-City"));
        QCOMPARE(db.built().toIso(), QStringLiteral("2023-09-12T06:06:56Z"));
        QCOMPARE(db.lookup("10.1.2.3").country, QStringLiteral("Germany"));
        QCOMPARE(db.lookup("10.1.2.3").city, QStringLiteral("Berlin"));
        QVERIFY(db.lookup("192.0.2.1").country.isEmpty());
        QVERIFY(db.lookup("n/a").country.isEmpty());
        QVERIFY(db.lookup("").country.isEmpty());
        QVERIFY(db.lookup("2001:db8::1").country.isEmpty());
    }

    void saysWhatIsWrong()
    {
        QTemporaryDir dir;
        QVERIFY(!PlaceDatabase::open(dir.filePath(QStringLiteral("none.mmdb"))));
        const auto text = PlaceDatabase::open(put(dir, "this is no database"));
        QVERIFY(!text);
        QVERIFY(text.error().text.contains(QStringLiteral("not a MaxMind database")));
        const auto other = PlaceDatabase::open(put(dir, database("GeoLite2-ASN")));
        QVERIFY(!other);
        QVERIFY(other.error().text.contains(QStringLiteral("GeoLite2-ASN")));
    }
};

QTEST_APPLESS_MAIN(TestPlaceDatabase)
#include "test_place_database.moc"
