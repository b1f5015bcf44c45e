// SPDX-License-Identifier: GPL-3.0-or-later
// Run twice by ctest: inside a session bus with an unlocked keyring, where secrets have to last, and without any, where
// the program has to say so. GATEHOUSE_TEST_KEYCHAIN says which ("there" or "none").
#include "core/secrets/system_keychain.h"

#include <QtTest>

using namespace gatehouse;

namespace {

bool isThere()
{
    return qEnvironmentVariable("GATEHOUSE_TEST_KEYCHAIN") == QLatin1String("there");
}

template <typename T>
T wait(QFuture<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
        qFatal("the keychain did not answer");
    return future.result();
}

/// Writes, reads, replaces and removes: what any keychain has to be able to.
void tryOut(Keychain &keychain)
{
    const QString name = QStringLiteral("source/4f1c/password");
    const QString other = QStringLiteral("source/4f1c/key");
    const QByteArray odd("p\xc3\xa4ss \0\xff\n\"'", 11); // no text: keys may be any bytes

    const auto nothing = wait(keychain.read(name));
    QVERIFY2(nothing, qPrintable(nothing ? QString() : nothing.error().text));
    QVERIFY(!*nothing);

    const auto written = wait(keychain.write(name, SecretBytes(odd)));
    QVERIFY2(written, qPrintable(written ? QString() : written.error().text));
    const auto read = wait(keychain.read(name));
    QVERIFY(read && *read);
    QCOMPARE((*read)->expose().toByteArray(), odd);
    QVERIFY(!*wait(keychain.read(other)));

    QVERIFY(wait(keychain.write(name, SecretBytes("second"))));
    QVERIFY(wait(keychain.write(other, SecretBytes("other"))));
    QCOMPARE((*wait(keychain.read(name)))->expose().toByteArray(), QByteArray("second"));
    QCOMPARE((*wait(keychain.read(other)))->expose().toByteArray(), QByteArray("other"));

    QVERIFY(wait(keychain.remove(name)));
    QVERIFY(!*wait(keychain.read(name)));
    QVERIFY(*wait(keychain.read(other)));
    QVERIFY(wait(keychain.remove(name))); // there is nothing to remove any more, which is what was wanted
    QVERIFY(wait(keychain.remove(other)));
}

} // namespace

class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString mode = qEnvironmentVariable("GATEHOUSE_TEST_KEYCHAIN");
        QVERIFY2(mode == QLatin1String("there") || mode == QLatin1String("none"), "run this test through ctest");
    }

    void choosesWhatIsThere()
    {
        const KeychainChoice choice = wait(chooseKeychain());
        QCOMPARE(choice.keychain->isLasting(), isThere());
        QCOMPARE(choice.notice.isEmpty(), isThere());
        if (!isThere()) {
            QVERIFY(
                choice.notice.startsWith(QStringLiteral("There is no keychain on this system: passwords will be asked "
                                                        "for and kept in memory only.")));
        }
        tryOut(*choice.keychain);
    }

    void keepsBeyondTheObject()
    {
        SystemKeychain writer;
        const auto written = wait(writer.write(QStringLiteral("lasting"), SecretBytes("kept")));
        if (!isThere()) {
            QVERIFY(!written); // and does not claim to have kept it
            QCOMPARE(written.error().kind, ErrorKind::Storage);
            QVERIFY(!wait(SystemKeychain().read(QStringLiteral("lasting"))));
            QVERIFY(!wait(SystemKeychain().remove(QStringLiteral("lasting"))));
            return;
        }
        QVERIFY(written);
        QCOMPARE((*wait(SystemKeychain().read(QStringLiteral("lasting"))))->expose().toByteArray(), QByteArray("kept"));
        // Another service's secrets are others' secrets.
        QVERIFY(!*wait(SystemKeychain(QStringLiteral("gatehouse-other")).read(QStringLiteral("lasting"))));
        QVERIFY(wait(SystemKeychain().remove(QStringLiteral("lasting"))));
    }

    void memoryForgetsWithTheObject()
    {
        MemoryKeychain memory;
        tryOut(memory);
        QVERIFY(wait(memory.write(QStringLiteral("short"), SecretBytes("lived"))));
        QVERIFY(!*wait(MemoryKeychain().read(QStringLiteral("short"))));
    }

    void aSilentKeychainIsNone()
    {
        const KeychainChoice choice = wait(chooseKeychain(0));
        QVERIFY(!choice.keychain->isLasting());
        QVERIFY(choice.notice.contains(QStringLiteral("does not answer")));
    }
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "test_keychain.moc"
