// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/base32.h"
#include "core/secrets/otpauth_uri.h"
#include "core/secrets/totp.h"

#include <QTest>

using namespace gatehouse;

namespace {

TotpKey keyOf(QByteArrayView secret, TotpHash hash = TotpHash::Sha1, int digits = 6)
{
    TotpKey key;
    key.secret = SecretBytes(secret);
    key.hash = hash;
    key.digits = digits;
    return key;
}

/// RFC 6238 appendix B: the seed is "1234567890" over and over, as long as the hash.
QByteArray seed(TotpHash hash)
{
    const qsizetype size = hash == TotpHash::Sha1 ? 20 : hash == TotpHash::Sha256 ? 32 : 64;
    return QByteArray("1234567890").repeated(7).left(size);
}

} // namespace

class TestTotp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAsTheRfcDoes_data();
    void countsAsTheRfcDoes();
    void keepsTimeAsTheRfcDoes_data();
    void keepsTimeAsTheRfcDoes();
    void saysHowLongACodeLasts();
    void refusesKeysOutOfRange();
    void readsBase32_data();
    void readsBase32();
    void refusesWhatIsNoBase32_data();
    void refusesWhatIsNoBase32();
    void readsUris_data();
    void readsUris();
    void refusesHostileUris_data();
    void refusesHostileUris();
    void writesWhatItReads();
    void doesNotWriteWhatCannotBeRead();
};

void TestTotp::countsAsTheRfcDoes_data()
{
    QTest::addColumn<quint64>("counter");
    QTest::addColumn<QString>("code");
    // RFC 4226 appendix D.
    const char *codes[] = {
        "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"};
    for (quint64 i = 0; i < 10; ++i)
        QTest::addRow("%d", int(i)) << i << QString::fromLatin1(codes[i]);
}

void TestTotp::countsAsTheRfcDoes()
{
    QFETCH(const quint64, counter);
    QFETCH(const QString, code);
    const auto computed = hotpCode(keyOf("12345678901234567890"), counter);
    QVERIFY(computed);
    QCOMPARE(*computed, code);
}

void TestTotp::keepsTimeAsTheRfcDoes_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<TotpHash>("hash");
    QTest::addColumn<QString>("code");
    // RFC 6238 appendix B.
    const struct
    {
        qint64 seconds;
        const char *sha1, *sha256, *sha512;
    } rows[] = {
        {59, "94287082", "46119246", "90693936"},
        {1111111109, "07081804", "68084774", "25091201"},
        {1111111111, "14050471", "67062674", "99943326"},
        {1234567890, "89005924", "91819424", "93441116"},
        {2000000000, "69279037", "90698825", "38618901"},
        {20000000000, "65353130", "77737706", "47863826"},
    };
    for (const auto &row : rows) {
        QTest::addRow("%lld sha1", row.seconds) << row.seconds << TotpHash::Sha1 << QString::fromLatin1(row.sha1);
        QTest::addRow("%lld sha256", row.seconds) << row.seconds << TotpHash::Sha256 << QString::fromLatin1(row.sha256);
        QTest::addRow("%lld sha512", row.seconds) << row.seconds << TotpHash::Sha512 << QString::fromLatin1(row.sha512);
    }
}

void TestTotp::keepsTimeAsTheRfcDoes()
{
    QFETCH(const qint64, seconds);
    QFETCH(const TotpHash, hash);
    QFETCH(const QString, code);
    for (const int digits : {6, 7, 8}) {
        const auto computed = totpCode(keyOf(seed(hash), hash, digits), Instant::fromSeconds(seconds));
        QVERIFY(computed);
        QCOMPARE(*computed, code.right(digits));
    }
}

void TestTotp::saysHowLongACodeLasts()
{
    const TotpKey key = keyOf("12345678901234567890");
    QCOMPARE(totpSecondsLeft(key, Instant::fromSeconds(60)), 30);
    QCOMPARE(totpSecondsLeft(key, Instant::fromSeconds(61)), 29);
    QCOMPARE(totpSecondsLeft(key, Instant::fromSeconds(89)), 1);
    QCOMPARE(*totpCode(key, Instant::fromSeconds(60)), *totpCode(key, Instant::fromSeconds(89)));
    QVERIFY(*totpCode(key, Instant::fromSeconds(89)) != *totpCode(key, Instant::fromSeconds(90)));
}

void TestTotp::refusesKeysOutOfRange()
{
    const auto refused = [](const TotpKey &key) {
        const auto code = totpCode(key, Instant::fromSeconds(60));
        return !code && code.error().kind == ErrorKind::Input && !code.error().text.isEmpty();
    };
    QVERIFY(refused(keyOf("")));
    QVERIFY(refused(keyOf(QByteArray(TotpKey::MaxSecretSize + 1, 'x'))));
    QVERIFY(refused(keyOf("12345678901234567890", TotpHash::Sha1, 5)));
    QVERIFY(refused(keyOf("12345678901234567890", TotpHash::Sha1, 9)));
    for (const int period : {-30, 0, 4, 3601}) {
        TotpKey key = keyOf("12345678901234567890");
        key.periodSeconds = period;
        QVERIFY(refused(key));
    }
    QVERIFY(!totpCode(keyOf("12345678901234567890"), Instant()));
    QVERIFY(!totpCode(keyOf("12345678901234567890"), Instant::fromSeconds(-1)));
}

void TestTotp::readsBase32_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("bytes");
    // RFC 4648 section 10, then what people make of it.
    QTest::newRow("1") << QByteArray("MY======") << QByteArray("f");
    QTest::newRow("2") << QByteArray("MZXQ====") << QByteArray("fo");
    QTest::newRow("3") << QByteArray("MZXW6===") << QByteArray("foo");
    QTest::newRow("4") << QByteArray("MZXW6YQ=") << QByteArray("foob");
    QTest::newRow("5") << QByteArray("MZXW6YTB") << QByteArray("fooba");
    QTest::newRow("6") << QByteArray("MZXW6YTBOI======") << QByteArray("foobar");
    QTest::newRow("no padding") << QByteArray("MZXW6YTBOI") << QByteArray("foobar");
    QTest::newRow("groups") << QByteArray(" mzxw 6ytb-oi\n") << QByteArray("foobar");
    QTest::newRow("high bits") << QByteArray("777777Y") << QByteArray("\xff\xff\xff\xff");
}

void TestTotp::readsBase32()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, bytes);
    const auto secret = decodeBase32(text);
    QVERIFY(secret);
    QCOMPARE(secret->expose().toByteArray(), bytes);
    QByteArray plain = text.toUpper();
    for (const char c : {'=', ' ', '-', '\n'})
        plain.replace(c, "");
    QCOMPARE(encodeBase32(*secret).expose().toByteArray(), plain);
}

void TestTotp::refusesWhatIsNoBase32_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("blanks") << QByteArray("  ");
    QTest::newRow("padding alone") << QByteArray("========");
    QTest::newRow("zero and one") << QByteArray("MZXW0YT1");
    QTest::newRow("one letter") << QByteArray("M");
    QTest::newRow("three letters") << QByteArray("MZX");
    QTest::newRow("six letters") << QByteArray("MZXW6Y");
    QTest::newRow("bits left over") << QByteArray("MZ");
    QTest::newRow("wrong padding") << QByteArray("MY===");
    QTest::newRow("padding after a whole group") << QByteArray("MZXW6YTB=");
    QTest::newRow("letters after padding") << QByteArray("MY======MY");
    QTest::newRow("nul") << QByteArray("MZ\0W6YTB", 8);
    QTest::newRow("not ASCII") << QByteArray("MZXW6YT\xc3\x84");
}

void TestTotp::refusesWhatIsNoBase32()
{
    QFETCH(const QByteArray, text);
    const auto secret = decodeBase32(text);
    QVERIFY(!secret);
    QCOMPARE(secret.error().kind, ErrorKind::Input);
}

void TestTotp::readsUris_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QString>("account");
    QTest::addColumn<TotpHash>("hash");
    QTest::addColumn<int>("digits");
    QTest::addColumn<int>("period");
    const QString nobody;
    QTest::newRow("as Odoo writes it")
        << QByteArray("otpauth://totp/My%20Company:maria%40example.com?secret=MZXW6YTBOJTG633CMFZGM33PMJQXE%3D%3D%3D"
                      "&issuer=My+Company&algorithm=SHA1&digits=6&period=30")
        << QStringLiteral("My Company") << QStringLiteral("maria@example.com") << TotpHash::Sha1 << 6 << 30;
    QTest::newRow("only the key") << QByteArray("otpauth://totp/?secret=mzxw6ytboi") << nobody << nobody
                                  << TotpHash::Sha1 << 6 << 30;
    QTest::newRow("all else") << QByteArray("OTPAUTH://TOTP/acme%3A%20jos%C3%A9?digits=8&secret=MZXW6YTBOI&period=60&"
                                            "algorithm=sha512&image=http://example.com/x.png#top")
                              << QStringLiteral("acme") << QString::fromUtf8("jos\xc3\xa9") << TotpHash::Sha512 << 8
                              << 60;
    QTest::newRow("issuers differ") << QByteArray("otpauth://totp/one:a?secret=MZXW6YTBOI&issuer=two")
                                    << QStringLiteral("two") << QStringLiteral("a") << TotpHash::Sha1 << 6 << 30;
    QTest::newRow("plus in a name") << QByteArray("otpauth://totp/one:a+b@c?secret=MZXW6YTBOI") << QStringLiteral("one")
                                    << QStringLiteral("a+b@c") << TotpHash::Sha1 << 6 << 30;
}

void TestTotp::readsUris()
{
    QFETCH(const QByteArray, uri);
    const auto read = OtpauthUri::parse(uri);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().text));
    QTEST(read->issuer, "issuer");
    QTEST(read->account, "account");
    QTEST(read->key.hash, "hash");
    QTEST(read->key.digits, "digits");
    QTEST(read->key.periodSeconds, "period");
    QVERIFY(read->key.secret.expose().startsWith("foobar"));
}

void TestTotp::refusesHostileUris_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a web page") << QByteArray("https://totp/a?secret=MZXW6YTBOI");
    QTest::newRow("by counter") << QByteArray("otpauth://hotp/a?secret=MZXW6YTBOI&counter=1");
    QTest::newRow("no type") << QByteArray("otpauth://");
    QTest::newRow("type begins like it") << QByteArray("otpauth://totpx/a?secret=MZXW6YTBOI");
    QTest::newRow("no key") << QByteArray("otpauth://totp/a?issuer=b");
    QTest::newRow("empty key") << QByteArray("otpauth://totp/a?secret=");
    QTest::newRow("bare key") << QByteArray("otpauth://totp/a?secret");
    QTest::newRow("key is not base32") << QByteArray("otpauth://totp/a?secret=MZXW0");
    QTest::newRow("two keys") << QByteArray("otpauth://totp/a?secret=MZXW6YTBOI&secret=MZXW6YTB");
    QTest::newRow("two issuers") << QByteArray("otpauth://totp/a?secret=MZXW6YTBOI&issuer=a&issuer=b");
    QTest::newRow("algorithm") << QByteArray("otpauth://totp/a?secret=MZXW6YTBOI&algorithm=MD5");
    QTest::newRow("no digits") << QByteArray("otpauth://totp/a?secret=MZXW6YTBOI&digits=0");
    QTest::newRow("too many digits") << QByteArray("otpauth://totp/a?secret=MZXW6YTBOI&digits=10");
    QTest::newRow("overflow") << QByteArray("otpauth://totp/a?secret=MZXW6YTBOI&digits=4294967302");
    QTest::newRow("negative period") << QByteArray("otpauth://totp/a?secret=MZXW6YTBOI&period=-30");
    QTest::newRow("period of nothing") << QByteArray("otpauth://totp/a?secret=MZXW6YTBOI&period=0");
    QTest::newRow("period in words") << QByteArray("otpauth://totp/a?secret=MZXW6YTBOI&period=30s");
    QTest::newRow("broken percent") << QByteArray("otpauth://totp/a%2?secret=MZXW6YTBOI");
    QTest::newRow("broken percent in the key") << QByteArray("otpauth://totp/a?secret=MZXW6YTBOI%3");
    QTest::newRow("no UTF-8") << QByteArray("otpauth://totp/a%ff?secret=MZXW6YTBOI");
    QTest::newRow("nul in the name") << QByteArray("otpauth://totp/a%00b?secret=MZXW6YTBOI");
    QTest::newRow("line feed in the name") << QByteArray("otpauth://totp/a%0Ab?secret=MZXW6YTBOI");
    QTest::newRow("right to left") << QByteArray("otpauth://totp/a%E2%80%AEmoc.elpmaxe?secret=MZXW6YTBOI");
    QTest::newRow("too long") << "otpauth://totp/" + QByteArray(3000, 'a') + "?secret=MZXW6YTBOI";
    QTest::newRow("huge key") << "otpauth://totp/a?secret=" + QByteArray(1600, 'A');
}

void TestTotp::refusesHostileUris()
{
    QFETCH(const QByteArray, uri);
    const auto read = OtpauthUri::parse(uri);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Input);
    QVERIFY(!read.error().text.contains(QStringLiteral("MZXW6YTBOI"))); // an error may end in a log
}

void TestTotp::writesWhatItReads()
{
    OtpauthUri uri;
    uri.issuer = QString::fromUtf8("Caf\xc3\xa9 & S\xc3\xb6hne? #1 100%+");
    uri.account = QStringLiteral("a+b@example.com/x");
    uri.key = keyOf("12345678901234567890", TotpHash::Sha256, 7);
    uri.key.periodSeconds = 45;
    const auto text = uri.toUri();
    QVERIFY(text);
    const auto read = OtpauthUri::parse(text->expose());
    QVERIFY2(read, qPrintable(read ? QString() : read.error().text));
    QCOMPARE(read->issuer, uri.issuer);
    QCOMPARE(read->account, uri.account);
    QCOMPARE(read->key.hash, TotpHash::Sha256);
    QCOMPARE(read->key.digits, 7);
    QCOMPARE(read->key.periodSeconds, 45);
    QVERIFY(read->key.secret.equals(uri.key.secret));

    uri.issuer.clear();
    const auto bare = OtpauthUri::parse(uri.toUri()->expose());
    QVERIFY(bare);
    QCOMPARE(bare->issuer, QString());
    QCOMPARE(bare->account, uri.account);
}

void TestTotp::doesNotWriteWhatCannotBeRead()
{
    const auto written = [](const QString &issuer, const QString &account) {
        OtpauthUri uri;
        uri.issuer = issuer;
        uri.account = account;
        uri.key = keyOf("12345678901234567890");
        return uri.toUri().has_value();
    };
    QVERIFY(written(QStringLiteral("a"), QStringLiteral("b")));
    QVERIFY(!written(QStringLiteral("a"), QString()));
    QVERIFY(!written(QStringLiteral("a:c"), QStringLiteral("b")));
    QVERIFY(!written(QStringLiteral("a"), QStringLiteral("b:c")));
    QVERIFY(!written(QStringLiteral("a"), QStringLiteral("b\nc")));
    QVERIFY(!written(QStringLiteral("a"), QString(3000, u'b')));
    QVERIFY(!OtpauthUri().toUri());
}

QTEST_GUILESS_MAIN(TestTotp)
#include "test_totp.moc"
