// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/user_agent.h"

#include <QFile>
#include <QtTest>

using namespace gatehouse;

namespace {

std::string_view viewOf(const QByteArray &text)
{
    return {text.constData(), static_cast<std::size_t>(text.size())};
}

QByteArray copyOf(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

class TestUserAgent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatOdooSays_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("platform");
        QTest::addColumn<QByteArray>("browser");
        QTest::addColumn<bool>("mobile");
        QFile file(QStringLiteral(GATEHOUSE_FIXTURES "/user_agents.tsv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            const QList<QByteArray> cells = line.split('\t');
            if (cells.size() == 4)
                QTest::newRow(cells[0].constData()) << cells[0] << cells[1] << cells[2] << (cells[3] == "yes");
        }
    }

    void saysWhatOdooSays()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, platform);
        QFETCH(QByteArray, browser);
        QFETCH(bool, mobile);
        UserAgents agents;
        for (int again = 0; again < 2; ++again) {
            const UserAgent agent = agents.of(viewOf(text));
            QCOMPARE(copyOf(agent.platform), platform);
            QCOMPARE(copyOf(agent.browser), browser);
            QCOMPARE(agent.mobile, mobile);
        }
    }

    void hostileOnesAreNoTrouble()
    {
        UserAgents agents;
        QCOMPARE(agents.of({}), UserAgent());
        QByteArray long_(1 << 20, 'x');
        long_ += "Firefox";
        QCOMPARE(agents.of(viewOf(long_)), UserAgent()); // beyond what Odoo keeps
        QByteArray signs;
        while (signs.size() < 1024)
            signs += "trident/ r";
        QCOMPARE(copyOf(agents.of(viewOf(signs)).browser), QByteArray());
        const QByteArray nul("Mozilla\0/5.0 \xff\xfe (Windows)", 25);
        QCOMPARE(copyOf(agents.of(viewOf(nul)).platform), QByteArray("windows"));
        // More than are remembered: made up by somebody who wants memory.
        for (int i = 0; i < 10'000; ++i)
            QCOMPARE(copyOf(agents.of("Firefox/" + std::to_string(i) + " Linux").browser), QByteArray("firefox"));
    }
};

QTEST_GUILESS_MAIN(TestUserAgent)
#include "test_user_agent.moc"
