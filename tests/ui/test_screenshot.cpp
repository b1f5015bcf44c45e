// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The program itself, as a script runs it.
class TestScreenshot : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    struct Ended
    {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };

    Ended run(const QStringList &arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR"})
            environment.remove(QLatin1String(name));
        environment.insert(QStringLiteral("HOME"), m_dir.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_dir.filePath(QStringLiteral("data")));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_dir.filePath(QStringLiteral("config")));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(GATEHOUSE_BIN_DIR "/gatehouse"), arguments);
        if (!process.waitForFinished(120'000))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
    }

private Q_SLOTS:
    void paintsThePageInTheSizeAndTheme()
    {
        const QString ledger = m_dir.filePath(QStringLiteral("some folder/ledger.sqlite"));
        for (const QString &theme : {QStringLiteral("light"), QStringLiteral("dark")}) {
            const QString file = m_dir.filePath(theme + QStringLiteral(".png"));
            const Ended ended = run({QStringLiteral("--ledger"), ledger, QStringLiteral("--screenshot"), QStringLiteral("dashboard"),
                file, QStringLiteral("--theme"), theme, QStringLiteral("--size"), QStringLiteral("1000x640")});
            QCOMPARE(ended.err, QByteArray());
            QCOMPARE(ended.code, 0);
            const QImage image(file);
            QCOMPARE(image.size(), QSize(1000, 640));
            QCOMPARE(image.pixelColor(998, 320).lightness() < 128, theme == QLatin1String("dark"));
        }
        QVERIFY(QFile::exists(ledger));
    }

    void firstRunNeedsNoLedger()
    {
        const QString file = m_dir.filePath(QStringLiteral("first.png"));
        const Ended ended = run({QStringLiteral("--screenshot"), QStringLiteral("first-run"), file});
        QCOMPARE(ended.err, QByteArray());
        QCOMPARE(ended.code, 0);
        QCOMPARE(QImage(file).size(), QSize(1440, 900));
        QVERIFY2(!QFile::exists(m_dir.filePath(QStringLiteral("data/gatehouse/ledger.sqlite"))), "a picture made the officer's ledger");
    }

    void saysHowLongItTook()
    {
        const Ended ended = run({QStringLiteral("--ledger"), m_dir.filePath(QStringLiteral("ledger.sqlite")), QStringLiteral("--exit-when-painted")});
        QCOMPARE(ended.code, 0);
        const QJsonObject told = QJsonDocument::fromJson(ended.out).object();
        QVERIFY(told[QStringLiteral("elapsed_ms")].toDouble(-1) >= 0);
        QVERIFY(!told.contains(QStringLiteral("peak_rss_bytes")) || told[QStringLiteral("peak_rss_bytes")].toDouble() > 1e6);
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("named");
        const QString out = m_dir.filePath(QStringLiteral("x.png"));
        QTest::newRow("page") << QStringList{QStringLiteral("--screenshot"), QStringLiteral("kitchen"), out} << QByteArray("kitchen");
        QTest::newRow("no file") << QStringList{QStringLiteral("--screenshot"), QStringLiteral("dashboard")} << QByteArray("file");
        QTest::newRow("option") << QStringList{QStringLiteral("--frobnicate")} << QByteArray("frobnicate");
        QTest::newRow("theme") << QStringList{QStringLiteral("--screenshot"), QStringLiteral("dashboard"), out,
            QStringLiteral("--theme"), QStringLiteral("pink")} << QByteArray("pink");
        QTest::newRow("size") << QStringList{QStringLiteral("--screenshot"), QStringLiteral("dashboard"), out,
            QStringLiteral("--size"), QStringLiteral("wide")} << QByteArray("wide");
        QTest::newRow("filter") << QStringList{QStringLiteral("--screenshot"), QStringLiteral("dashboard"), out,
            QStringLiteral("--filter"), QStringLiteral("status:odd")} << QByteArray("status");
        QTest::newRow("nowhere to write") << QStringList{QStringLiteral("--screenshot"), QStringLiteral("first-run"),
            m_dir.filePath(QStringLiteral("no/such/folder/x.png"))} << QByteArray("folder");
        QTest::newRow("not a ledger") << QStringList{QStringLiteral("--ledger"), QStringLiteral(GATEHOUSE_BIN_DIR "/gatehouse"),
            QStringLiteral("--screenshot"), QStringLiteral("dashboard"), out} << QByteArray("ledger");
        QTest::newRow("no screen") << QStringList{} << QByteArray("screen");
    }

    void mistakesAreNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, named);
        const Ended ended = run(arguments);
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains(named), ended.err.constData());
        QCOMPARE(ended.out, QByteArray());
    }

    void helpAndVersionNeedNoScreen()
    {
        const Ended help = run({QStringLiteral("--help")});
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.contains("--screenshot"));
        const Ended version = run({QStringLiteral("--version")});
        QCOMPARE(version.code, 0);
        const QList<QByteArray> lines = version.out.split('\n');
        QCOMPARE(lines.value(0), QByteArray("gatehouse " GATEHOUSE_VERSION));
        QVERIFY2(version.out.contains("\nQt " QT_VERSION_STR "\n"), version.out.constData());
    }
};

QTEST_GUILESS_MAIN(TestScreenshot)
#include "test_screenshot.moc"
