// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/histogram.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/time_axis.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace gatehouse;

Q_DECLARE_METATYPE(gatehouse::TimeRange)

namespace {

constexpr std::int64_t Hour = 3600;
const Instant Start = Instant::fromSeconds(1763683200); // 2025-11-21T00:00:00Z

HistogramView day()
{
    HistogramView view;
    view.from = Start;
    view.stepSeconds = Hour;
    for (int i = 0; i < 24; ++i) {
        view.ok.push_back(i % 7);
        view.failed.push_back(i == 9 ? 50 : 0);
    }
    view.observed = {Start.plusSeconds(2 * Hour), Start.plusSeconds(20 * Hour)};
    return view;
}

TimeRange hours(int from, int to)
{
    return {Start.plusSeconds(from * Hour), Start.plusSeconds(to * Hour)};
}

} // namespace

class TestHistogram : public QObject
{
    Q_OBJECT

    std::unique_ptr<Histogram> m_histogram;

private Q_SLOTS:
    void init()
    {
        m_histogram = std::make_unique<Histogram>();
        m_histogram->resize(720, 200);
        m_histogram->setView(day());
        m_histogram->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_histogram.get()));
    }

    void clickActivatesTheBar()
    {
        QSignalSpy activated(m_histogram.get(), &Histogram::barActivated);
        QTest::mouseClick(m_histogram.get(), Qt::LeftButton, {}, m_histogram->barRect(5).center());
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].value<TimeRange>(), hours(5, 6));
    }

    void dragSelectsWholeBars()
    {
        QSignalSpy selected(m_histogram.get(), &Histogram::rangeSelected);
        QSignalSpy activated(m_histogram.get(), &Histogram::barActivated);
        QTest::mousePress(m_histogram.get(), Qt::LeftButton, {}, m_histogram->barRect(3).center());
        QTest::mouseMove(m_histogram.get(), m_histogram->barRect(6).center());
        QTest::mouseMove(m_histogram.get(), m_histogram->barRect(8).center());
        QTest::mouseRelease(m_histogram.get(), Qt::LeftButton, {}, m_histogram->barRect(8).center());
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected[0][0].value<TimeRange>(), hours(3, 9));
        QCOMPARE(activated.size(), 0);

        // Taking the right edge narrows it.
        const QPoint edge(m_histogram->barRect(9).left(), m_histogram->barRect(9).center().y());
        QTest::mousePress(m_histogram.get(), Qt::LeftButton, {}, edge);
        QTest::mouseMove(m_histogram.get(), QPoint(m_histogram->barRect(5).left() + 1, edge.y()));
        QTest::mouseRelease(m_histogram.get(), Qt::LeftButton, {}, QPoint(m_histogram->barRect(5).left() + 1, edge.y()));
        QCOMPARE(m_histogram->selectedRange(), hours(3, 5));
    }

    void doubleClickAndEscapeGoBack()
    {
        m_histogram->setSelectedRange(hours(3, 6));
        QSignalSpy selected(m_histogram.get(), &Histogram::rangeSelected);
        QSignalSpy activated(m_histogram.get(), &Histogram::barActivated);
        QTest::mouseDClick(m_histogram.get(), Qt::LeftButton, {}, m_histogram->barRect(12).center());
        QCOMPARE(selected.size(), 1);
        QVERIFY(selected[0][0].value<TimeRange>().isOpen());
        QCOMPARE(activated.size(), 0);

        m_histogram->setSelectedRange(hours(3, 6));
        QTest::keyClick(m_histogram.get(), Qt::Key_Escape);
        QVERIFY(m_histogram->selectedRange().isOpen());
    }

    void wheelZoomsAndEscapeLeavesTheZoomFirst()
    {
        const QPointF at = m_histogram->barRect(12).center();
        QWheelEvent in(at, at, {}, QPoint(0, 360), Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_histogram.get(), &in);
        QVERIFY(m_histogram->isZoomed());
        QVERIFY(m_histogram->barRect(12).width() > 40);
        QVERIFY(m_histogram->barRect(0).isEmpty());
        m_histogram->setSelectedRange(hours(11, 13));
        QTest::keyClick(m_histogram.get(), Qt::Key_Escape);
        QVERIFY(!m_histogram->isZoomed());
        QCOMPARE(m_histogram->selectedRange(), hours(11, 13));
    }

    void keysMoveBarAndRange()
    {
        QSignalSpy selected(m_histogram.get(), &Histogram::rangeSelected);
        QSignalSpy activated(m_histogram.get(), &Histogram::barActivated);
        QTest::keyClick(m_histogram.get(), Qt::Key_Home);
        QTest::keyClick(m_histogram.get(), Qt::Key_Right);
        QTest::keyClick(m_histogram.get(), Qt::Key_Right);
        QCOMPARE(m_histogram->currentBar(), 2);
        QTest::keyClick(m_histogram.get(), Qt::Key_Return);
        QCOMPARE(activated.takeLast()[0].value<TimeRange>(), hours(2, 3));

        QTest::keyClick(m_histogram.get(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(m_histogram.get(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(m_histogram->selectedRange(), hours(2, 4));
        QTest::keyClick(m_histogram.get(), Qt::Key_Right);
        QCOMPARE(m_histogram->selectedRange(), hours(3, 5));
        QCOMPARE(selected.takeLast()[0].value<TimeRange>(), hours(3, 5));
        QTest::keyClick(m_histogram.get(), Qt::Key_Space);
        QCOMPARE(activated.takeLast()[0].value<TimeRange>(), hours(3, 5));
        for (int i = 0; i < 40; ++i)
            QTest::keyClick(m_histogram.get(), Qt::Key_Right);
        QCOMPARE(m_histogram->selectedRange(), hours(22, 24));
    }

    void failedStandsAboveAndUnobservedIsHatched()
    {
        const QImage image = m_histogram->grab().toImage();
        const Theme &theme = Theme::of(nullptr);
        const auto has = [&](int bar, const QColor &colour) {
            const QRect rect = m_histogram->barRect(bar).adjusted(2, 0, -3, 0);
            for (int y = rect.top(); y <= rect.bottom(); ++y)
                for (int x = rect.left(); x <= rect.right(); ++x)
                    if (image.pixelColor(x, y) == colour)
                        return y;
            return -1;
        };
        QVERIFY(has(9, theme.bad) >= 0);
        QVERIFY(has(9, theme.info) > has(9, theme.bad));
        QVERIFY(has(1, theme.hatch) >= 0);
        QVERIFY(has(22, theme.hatch) >= 0);
        QCOMPARE(has(12, theme.hatch), -1);
        // One login beside fifty failures is still to be seen.
        QVERIFY(has(8, theme.info) >= 0);
    }

    void newDataKeepsTheRange()
    {
        m_histogram->setSelectedRange(hours(3, 6));
        HistogramView later = day();
        later.from = Start.plusSeconds(Hour);
        m_histogram->setView(later);
        QCOMPARE(m_histogram->selectedRange(), hours(3, 6));
    }

    void emptyTakesEverything()
    {
        m_histogram->setView({});
        QSignalSpy activated(m_histogram.get(), &Histogram::barActivated);
        QTest::mouseClick(m_histogram.get(), Qt::LeftButton, {}, QPoint(300, 80));
        for (const auto key : {Qt::Key_Left, Qt::Key_Return, Qt::Key_Plus, Qt::Key_Home, Qt::Key_End})
            QTest::keyClick(m_histogram.get(), key);
        m_histogram->grab();
        QCOMPARE(activated.size(), 0);
    }

    void ticksAreRoundAndFew()
    {
        const auto week = timeTicks({Start, Start.plusSeconds(7 * 86400)}, 8);
        QCOMPARE(int(week.size()), 7);
        QCOMPARE(week[1].time, Start.plusSeconds(86400));
        for (const int most : {3, 6, 12}) {
            for (const std::int64_t length : {60LL, 3600LL, 86400LL, 30 * 86400LL, 400 * 86400LL, 4000 * 86400LL}) {
                const auto ticks = timeTicks({Start, Start.plusSeconds(length)}, most);
                QVERIFY2(int(ticks.size()) <= most + 1, qPrintable(QStringLiteral("%1 over %2 s").arg(ticks.size()).arg(length)));
            }
        }
    }
};

QTEST_MAIN(TestHistogram)
#include "test_histogram.moc"
