// SPDX-License-Identifier: GPL-3.0-or-later
// A team's ledger whose server wants a password, and a program that knows none to begin with.
#include "core/ledger/ledger_password.h"
#include "core/ledger/reader.h"
#include "core/ledger/writer.h"
#include "tests/postgres/real_postgres.h"
#include "tests/verify_result.h"

#include <QProcess>
#include <QTemporaryFile>
#include <QtTest>

using namespace gatehouse;
using namespace gatehouse::testing;

class TestLedgerPassword : public QObject
{
    Q_OBJECT

    RealPostgres m_postgres;
    QString m_ledger;

    QString word() const { return m_postgres.fact("PASSWORD_GATEHOUSE"); }
    struct Run
    {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };
    static Run ctl(const QStringList &words, const QString &variable)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (!variable.isEmpty())
            environment.insert(QStringLiteral("GATEHOUSE_LEDGER_PASSWORD"), variable);
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(GATEHOUSECTL), words);
        if (!program.waitForFinished(60'000))
            return {};
        return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
    }

private Q_SLOTS:
    void initTestCase()
    {
        GATEHOUSE_FIND_POSTGRES(m_postgres);
        // Nothing that libpq finds by itself.
        qunsetenv("PGPASSWORD");
        qputenv("PGPASSFILE", "/nonexistent");
        m_ledger = m_postgres.settings(QStringLiteral("gatehouse"), m_postgres.createDatabase(QStringLiteral("team"))).uri();
    }

    void init()
    {
        LedgerPasswords::forget(m_ledger);
        LedgerPasswords::setAsker({});
    }

    void saysThatItIsWanted()
    {
        auto writer = Writer::open(m_ledger);
        QVERIFY(!writer);
        QCOMPARE(writer.error().kind, ErrorKind::Auth);
        QVERIFY(LedgerPasswords::isWanted(m_ledger));

        LedgerPasswords::give(m_ledger, SecretBytes("wrong"));
        writer = Writer::open(m_ledger);
        QVERIFY(!writer);
        QVERIFY(LedgerPasswords::isWanted(m_ledger));

        LedgerPasswords::give(m_ledger, SecretBytes(word().toUtf8()));
        writer = Writer::open(m_ledger);
        VERIFY_RESULT(writer);
        QVERIFY(!LedgerPasswords::isWanted(m_ledger));
        writer->reset();
        VERIFY_RESULT(Reader::open(m_ledger));

        // Another role's or another database's is none of its business.
        const auto address = postgresAddressFrom(m_ledger);
        PostgresSettings other = address->settings;
        other.role = QStringLiteral("officer");
        QVERIFY(LedgerPasswords::of(other.uri()).isEmpty());
        other = address->settings;
        other.database = QStringLiteral("postgres");
        QVERIFY(LedgerPasswords::of(other.uri()).isEmpty());
    }

    /// What no password helps against is not asked about.
    void isNotWantedForOtherReasons()
    {
        PostgresSettings settings = postgresAddressFrom(m_ledger)->settings;
        settings.database = QStringLiteral("no_such_database");
        LedgerPasswords::give(settings.uri(), SecretBytes(word().toUtf8()));
        QVERIFY(!Reader::open(settings.uri()));
        QVERIFY(!LedgerPasswords::isWanted(settings.uri()));
        settings.hosts.first().port = 1;
        QVERIFY(!Reader::open(settings.uri()));
        QVERIFY(!LedgerPasswords::isWanted(settings.uri()));
    }

    void asksUntilItIsRight()
    {
        QList<int> attempts;
        LedgerPasswords::setAsker([&](const QString &ledger, int attempt) -> std::optional<SecretBytes> {
            Q_ASSERT(ledger == m_ledger);
            attempts << attempt;
            return SecretBytes(attempt < 3 ? QByteArray("wrong") : word().toUtf8());
        });
        VERIFY_RESULT(Reader::open(m_ledger));
        QCOMPARE(attempts, (QList<int>{1, 2, 3}));
        VERIFY_RESULT(Reader::open(m_ledger)); // known from now on
        QCOMPARE(attempts.size(), 3);
        LedgerPasswords::forget(m_ledger);
        LedgerPasswords::setAsker([](const QString &, int) { return std::optional<SecretBytes>(); });
        QVERIFY(!Reader::open(m_ledger));
    }

    void leavesTheAddress()
    {
        const QString typed = QString(m_ledger).replace(QStringLiteral("gatehouse@"), QStringLiteral("gatehouse:%1@").arg(word()));
        QVERIFY(typed.contains(word()));
        const QString bare = LedgerPasswords::withoutPassword(typed);
        QVERIFY(!bare.contains(word()));
        VERIFY_RESULT(Reader::open(bare));
        QVERIFY(!LedgerPasswords::keychainName(typed).contains(word()));
        QCOMPARE(LedgerPasswords::withoutPassword(QStringLiteral("/home/ada/ledger.sqlite")), QStringLiteral("/home/ada/ledger.sqlite"));
    }

    void theCommandLineHasItsWays()
    {
        const QStringList list{QStringLiteral("sources"), QStringLiteral("--ledger"), m_ledger};
        Run run = ctl(list, word());
        QVERIFY2(run.code == 0, run.err.constData());
        run = ctl(list, QStringLiteral("wrong"));
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains("password"), run.err.constData());
        // The program has no terminal here: nobody to ask.
        run = ctl(list, {});
        QCOMPARE(run.code, 1);

#ifdef Q_OS_UNIX
        QTemporaryFile secret;
        QVERIFY(secret.open());
        secret.write(word().toUtf8() + '\n');
        secret.close();
        QProcess program;
        program.start(QStringLiteral("/bin/sh"),
            {QStringLiteral("-c"), QStringLiteral("exec \"$@\" 3< \"$0\""), secret.fileName(), QStringLiteral(GATEHOUSECTL), QStringLiteral("sources"),
                QStringLiteral("--ledger-password-fd"), QStringLiteral("3"), QStringLiteral("--ledger"), m_ledger});
        QVERIFY(program.waitForFinished(60'000));
        QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
#endif
    }
};

QTEST_GUILESS_MAIN(TestLedgerPassword)
#include "test_ledger_password.moc"
