// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secret_bytes.h"

#include <QTest>

#include <type_traits>

using namespace gatehouse;

class TestSecretBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMovedAndNeverCopied()
    {
        static_assert(!std::is_copy_constructible_v<SecretBytes>);
        static_assert(!std::is_copy_assignable_v<SecretBytes>);
        SecretBytes a{QByteArrayView("hunter2")};
        SecretBytes b = std::move(a);
        QCOMPARE(b.expose(), QByteArrayView("hunter2"));
        QVERIFY(a.isEmpty()); // NOLINT(bugprone-use-after-move): what is left of it is the point
        QCOMPARE(a.size(), 0);
        SecretBytes c{QByteArrayView("other")};
        c = std::move(b);
        QCOMPARE(c.expose(), QByteArrayView("hunter2"));
        QVERIFY(c.equals(c.clone()));
        QVERIFY(!c.equals(SecretBytes(QByteArrayView("hunter3"))));
        QVERIFY(!c.equals(SecretBytes()));
        QVERIFY(SecretBytes().equals(SecretBytes()));
    }

    void takingEmptiesTheGiver()
    {
        QString text = QStringLiteral("pässword");
        text.detach();
        const SecretBytes secret = SecretBytes::take(text);
        QCOMPARE(secret.expose(), QByteArrayView("p\xc3\xa4ssword"));
        QVERIFY(text.isEmpty());

        QByteArray bytes("key");
        bytes.detach();
        const char *where = bytes.constData();
        QByteArray shared = bytes;
        const SecretBytes copied = SecretBytes::take(bytes);
        QVERIFY(bytes.isEmpty());
        QCOMPARE(copied.expose(), QByteArrayView("key"));
        QCOMPARE(shared, QByteArray("key")); // somebody else's: not ours to overwrite
        QCOMPARE(static_cast<const void *>(shared.constData()), static_cast<const void *>(where));
    }
};

QTEST_GUILESS_MAIN(TestSecretBytes)
#include "test_secret_bytes.moc"
