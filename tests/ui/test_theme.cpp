// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/status_mark.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/theme_switch.h"
#include "ui/widgets/words.h"

#include <QApplication>
#include <QDirIterator>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace gatehouse;

namespace {

/// Relative luminance and contrast as WCAG 2.2 defines them.
double luminance(const QColor &c)
{
    const auto channel = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QImage markImage(Mark mark, const Theme &theme, bool presumed = false)
{
    QImage image(36, 36, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintMark(painter, image.rect(), mark, theme, presumed);
    return image;
}

/// The shape alone: which pixels are painted at all.
QSet<int> shape(const QImage &image)
{
    QSet<int> on;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            // Inner strokes are cut out in the colour of the ground; they are part of the shape.
            if (qAlpha(pixel) > 128 && qAbs(qGray(pixel) - 255) > 12)
                on.insert(y * image.width() + x);
        }
    }
    return on;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textCanBeReadOnEveryGround()
    {
        for (const Theme *t : {&Theme::lightTheme(), &Theme::darkTheme()}) {
            const QColor grounds[] = {t->bg, t->surface, t->surface2};
            for (const QColor &ground : grounds) {
                for (const QColor &text : {t->text1, t->text2, t->text3, t->accentText, t->okText, t->warnText, t->badText})
                    QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(text.name() + QStringLiteral(" on ") + ground.name()));
                QVERIFY2(contrast(t->strongLine, ground) >= 3.0, qPrintable(t->strongLine.name() + QStringLiteral(" on ") + ground.name()));
            }
            QVERIFY(contrast(t->text1, t->selection) >= 4.5);
            QVERIFY(contrast(t->text2, t->selection) >= 4.5);
            QVERIFY(contrast(t->text2, t->hover) >= 4.5);
            QVERIFY(contrast(t->onAccent, t->accent) >= 4.5);
            QVERIFY(contrast(t->okText, t->okGround) >= 4.5);
            QVERIFY(contrast(t->warnText, t->warnGround) >= 4.5);
            QVERIFY(contrast(t->badText, t->badGround) >= 4.5);
            QVERIFY(contrast(t->accentText, t->infoGround) >= 4.5);
        }
    }

    void marksDifferWithoutColour()
    {
        QList<QSet<int>> shapes;
        for (int i = 0; i < MarkCount; ++i) {
            shapes << shape(markImage(static_cast<Mark>(i), Theme::lightTheme()));
            QVERIFY2(shapes.last().size() > 20, qPrintable(QString::number(i)));
            for (int j = 0; j < i; ++j) {
                QSet<int> both = shapes[i];
                both.intersect(shapes[j]);
                const auto either = shapes[i].size() + shapes[j].size() - both.size();
                QVERIFY2(both.size() < 0.95 * double(either), qPrintable(QStringLiteral("%1 and %2").arg(i).arg(j)));
            }
        }
    }

    void presumedIsLighter()
    {
        for (SessionStatus status : allSessionStatuses()) {
            const auto alpha = [](const QImage &image) {
                qint64 sum = 0;
                for (int y = 0; y < image.height(); ++y)
                    for (int x = 0; x < image.width(); ++x)
                        sum += qAlpha(image.pixel(x, y));
                return sum;
            };
            const Mark mark = statusMark(status);
            QVERIFY(alpha(markImage(mark, Theme::darkTheme(), true)) < 0.7 * double(alpha(markImage(mark, Theme::darkTheme()))));
        }
    }

    void everythingHasAWord()
    {
        QSet<QString> seen;
        for (SessionStatus status : allSessionStatuses())
            seen << words::status(status);
        QCOMPARE(seen.size(), SessionStatusCount);
        QVERIFY(!seen.contains(QString()));
        seen.clear();
        for (EventKind kind : allEventKinds())
            seen << words::event(kind);
        QCOMPARE(seen.size(), EventKindCount);
        QVERIFY(!seen.contains(QString()));
    }

    void times()
    {
        const Instant now = Instant::fromDateTime(QDateTime(QDate(2025, 11, 21), QTime(12, 4, 11), Qt::UTC));
        QCOMPARE(words::ago(now.plusSeconds(-4 * 60 - 3), now), QStringLiteral("4 min ago"));
        QCOMPARE(words::ago(now.plusSeconds(30), now), QStringLiteral("just now"));
        QCOMPARE(words::ago(now.plusSeconds(-5 * 86400), now), QStringLiteral("5 days ago"));
        QCOMPARE(words::moment(now), QStringLiteral("Fri 21 Nov 2025 12:04:11 UTC"));
        QCOMPARE(words::shortMoment(now.plusSeconds(-60), now), QStringLiteral("12:03:11"));
        QCOMPARE(words::shortMoment(now.plusSeconds(-86400), now), QStringLiteral("Thu 20 Nov 12:04"));
        QCOMPARE(words::moment(Instant()), QStringLiteral("not known"));
    }

    void shares()
    {
        QCOMPARE(words::share(1, 1000), QStringLiteral("<1 %"));
        QCOMPARE(words::share(999, 1000), QStringLiteral("99 %"));
        QCOMPARE(words::share(1000, 1000), QStringLiteral("100 %"));
        QCOMPARE(words::share(0, 0), QStringLiteral("–"));
    }

    void switchChangesPaletteAndSheet()
    {
        ThemeSwitch themes(*qApp);
        themes.setChoice(ThemeChoice::Light);
        QVERIFY(!Theme::of(nullptr).dark);
        QVERIFY(qApp->styleSheet().contains(Theme::lightTheme().surface2.name()));
        themes.setChoice(ThemeChoice::Dark);
        QVERIFY(Theme::of(nullptr).dark);
        QVERIFY(qApp->styleSheet().contains(Theme::darkTheme().surface2.name()));
        QVERIFY2(!qApp->styleSheet().contains(QRegularExpression(QStringLiteral("@\\w"))), "a token without a colour");
    }

    void everyIconDraws()
    {
        int icons = 0;
        for (QDirIterator it(QStringLiteral(":/gatehouse/icons/lucide")); it.hasNext(); ++icons) {
            it.next();
            const QByteArray name = it.fileInfo().completeBaseName().toLatin1();
            const QImage image = themedPixmap(QLatin1StringView(name), Qt::red, 16, 2).toImage();
            QCOMPARE(image.width(), 32);
            QVERIFY2(!shape(image.convertToFormat(QImage::Format_ARGB32)).isEmpty(), name.constData());
        }
        QVERIFY(icons > 20);
    }

    void privacyHidesAndStaysTheSame()
    {
        QCOMPARE(shownUser(QStringLiteral("amelie")), QStringLiteral("amelie"));
        setPrivacyMode(true);
        const QString hidden = shownUser(QStringLiteral("amelie"));
        QVERIFY(!hidden.contains(QStringLiteral("amelie")));
        QCOMPARE(shownUser(QStringLiteral("amelie")), hidden);
        QVERIFY(shownUser(QStringLiteral("jonas")) != hidden);
        QVERIFY(!shownAddress(QStringLiteral("192.0.2.1")).contains(QStringLiteral("192")));
        setPrivacyMode(false);
        QCOMPARE(shownAddress(QStringLiteral("192.0.2.1")), QStringLiteral("192.0.2.1"));
    }
};

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
