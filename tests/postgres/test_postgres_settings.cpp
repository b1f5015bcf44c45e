// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/settings.h"

#include <QTest>

using namespace gatehouse;

class TestPostgresSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWrites_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("uri");
        QTest::newRow("plain") << "postgresql://reader@db.example.org/odoo" << "postgresql://reader@db.example.org:5432/odoo";
        QTest::newRow("short scheme") << "postgres://r@h:6000/d?sslmode=verify-ca" << "postgresql://r@h:6000/d?sslmode=verify-ca";
        QTest::newRow("keywords") << "host=a,b port=1,2 dbname=o user=u target_session_attrs=read-write"
                                  << "postgresql://u@a:1,b:2/o?target_session_attrs=read-write";
        QTest::newRow("one port for all") << "host=a,b port=7 dbname=o user=u" << "postgresql://u@a:7,b:7/o";
        QTest::newRow("v6") << "postgresql://u@[::1]:5433/o" << "postgresql://u@[::1]:5433/o";
        QTest::newRow("socket") << "host=/run/postgresql dbname=o user=u" << "postgresql://u@%2Frun%2Fpostgresql:5432/o";
        QTest::newRow("certificates")
            << "host=h dbname=o user=u sslmode=verify-full sslrootcert=/a/ca.pem sslcert=/a/c.pem sslkey=/a/k.pem connect_timeout=5"
            << "postgresql://u@h:5432/o?sslmode=verify-full&sslrootcert=%2Fa%2Fca.pem&sslcert=%2Fa%2Fc.pem&sslkey=%2Fa%2Fk.pem&connect_timeout=5";
        QTest::newRow("service") << "service=odoo" << "postgresql:///?service=odoo";
        QTest::newRow("hostile") << "host=h dbname='o''; DROP --' user='a b@c\\'d'" << QString();
        QTest::newRow("hostile, well quoted") << "host=h dbname='o\\'; DROP --' user='a b@c/d?e&f=g%'"
                                              << "postgresql://a%20b%40c%2Fd%3Fe%26f%3Dg%25@h:5432/o%27%3B%20DROP%20--";
    }

    void readsAndWrites()
    {
        QFETCH(QString, text);
        QFETCH(QString, uri);
        const auto address = postgresAddressFrom(text);
        if (uri.isEmpty()) {
            QVERIFY(!address);
            return;
        }
        if (!address)
            QFAIL(qPrintable(address.error().text));
        QCOMPARE(address->settings.uri(), uri);
        for (const QString &again : {address->settings.uri(), address->settings.keywords()}) {
            const auto second = postgresAddressFrom(again);
            if (!second)
                QFAIL(qPrintable(again + second.error().text));
            QVERIFY2(second->settings == address->settings, qPrintable(again));
        }
    }

    void keepsThePasswordApart()
    {
        for (const char *text : {"postgresql://u:s3cr%20et@h/o", "host=h dbname=o user=u password='s3cr et'"}) {
            const auto address = postgresAddressFrom(QString::fromLatin1(text));
            QVERIFY(address.has_value());
            QCOMPARE(address->password.expose(), QByteArrayView("s3cr et"));
            for (const QString &shown : {address->settings.uri(), address->settings.keywords(), address->settings.display()})
                QVERIFY2(!shown.contains(QLatin1String("s3cr")), qPrintable(shown));
        }
        // Not in errors either, wherever it goes wrong.
        for (const char *text : {"postgresql://u:s3cret@h:5x/o", "postgresql://u:s3cret@[h/o", "postgresql://u:s3cret@h/o?what=1",
                 "host=h password=s3cret what=2", "postgresql://u:s3cret@h/o?sslmode=perhaps", "postgresql://u:s3cret@h/",
                 "postgresql://u:s3cret@h/o?options=-c"}) {
            const auto address = postgresAddressFrom(QString::fromLatin1(text));
            QVERIFY2(!address, text);
            QVERIFY2(!address.error().text.contains(QLatin1String("s3cret")), qPrintable(address.error().text));
        }
    }

    void wantsVerifiedTlsBeyondThisComputer()
    {
        const auto of = [](const char *text) { return postgresAddressFrom(QString::fromLatin1(text))->settings; };
        QCOMPARE(of("host=db.example.org dbname=o user=u").effectiveTls(), PostgresTls::VerifyFull);
        QVERIFY(of("host=db.example.org dbname=o user=u").tlsWarning().isEmpty());
        QCOMPARE(of("host=127.0.0.1,db.example.org dbname=o user=u").effectiveTls(), PostgresTls::VerifyFull);
        for (const char *local : {"localhost", "127.0.0.1", "127.1.2.3", "::1", "/run/postgresql"}) {
            PostgresSettings settings = of("host=x dbname=o user=u");
            settings.hosts = {{QString::fromLatin1(local), 5432}};
            QCOMPARE(settings.effectiveTls(), PostgresTls::Prefer);
            QVERIFY(settings.tlsWarning().isEmpty());
        }
        QStringList warnings;
        for (const char *weak : {"disable", "allow", "require", "verify-ca"}) {
            const QString warning = of(("host=h dbname=o user=u sslmode=" + QByteArray(weak)).constData()).tlsWarning();
            QVERIFY(!warning.isEmpty());
            QVERIFY(!warnings.contains(warning));
            warnings << warning;
        }
    }

    void quotesForScripts()
    {
        QCOMPARE(quotedIdentifier(QStringLiteral("a\"; DROP")), QStringLiteral("\"a\"\"; DROP\""));
        QCOMPARE(quotedLiteral(QStringLiteral("a'b")), QStringLiteral("'a''b'"));
        QCOMPARE(quotedLiteral(QStringLiteral("a\\'b")), QStringLiteral(" E'a\\\\''b'"));
    }
};

QTEST_GUILESS_MAIN(TestPostgresSettings)
#include "test_postgres_settings.moc"
