// SPDX-License-Identifier: GPL-3.0-or-later
// What the widget draws is read back by zbar, a reader that has nothing to do with the library that makes the code.
#include "core/secrets/otpauth_uri.h"
#include "ui/widgets/qr_code.h"

#include <QClipboard>
#include <QMenu>
#include <QProcess>
#include <QtTest>

using namespace gatehouse;

namespace {

const QByteArray Uri = "otpauth://totp/Acme%20Odoo:maria%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                       "&issuer=Acme%20Odoo&algorithm=SHA1&digits=6&period=30";

/// What a reader makes of the picture; empty when it finds no code in it.
QByteArray decode(const QImage &image)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("code.png"));
    if (!image.save(path))
        qFatal("the picture cannot be saved");
    QProcess zbar;
    zbar.start(
        QStringLiteral("zbarimg"), {QStringLiteral("--raw"), QStringLiteral("--quiet"), QStringLiteral("--nodbus"),
                                       QStringLiteral("-Sdisable"), QStringLiteral("-Sqrcode.enable"), path});
    if (!zbar.waitForFinished())
        qFatal("zbarimg (package zbar-tools) cannot be run");
    return zbar.readAllStandardOutput().chopped(1); // its line end
}

QImage drawn(QrCode &widget)
{
    return widget.grab().toImage();
}

} // namespace

class TestQrCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAsWhatWasGiven_data();
    void isReadAsWhatWasGiven();
    void isBlackOnWhiteInTheDarkToo();
    void everyModuleIsWholePixels_data();
    void everyModuleIsWholePixels();
    void isCopiedAsAPicture();
    void showsNothingRatherThanSomethingElse();
};

void TestQrCode::isReadAsWhatWasGiven_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("otpauth") << Uri;
    QTest::newRow("digits") << QByteArray("0123456789");
    QTest::newRow("long") << QByteArray("otpauth://totp/").append(QByteArray(700, 'x'));
    OtpauthUri made;
    made.issuer = QStringLiteral("Caf\u00e9 & Co");
    made.account = QStringLiteral("maria@example.com");
    made.key.secret = SecretBytes("12345678901234567890");
    QTest::newRow("our own") << made.toUri()->expose().toByteArray();
}

void TestQrCode::isReadAsWhatWasGiven()
{
    QFETCH(const QByteArray, text);
    QrCode widget;
    QVERIFY(widget.setText(text));
    widget.resize(widget.sizeHint());
    QCOMPARE(decode(drawn(widget)), text);
}

void TestQrCode::isBlackOnWhiteInTheDarkToo()
{
    QPalette dark;
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::WindowText, Qt::white);
    QWidget window;
    window.setPalette(dark);
    window.setAutoFillBackground(true);
    window.resize(600, 400);
    auto *widget = new QrCode(&window);
    widget->setGeometry(50, 20, 360, 360);
    QVERIFY(widget->setText(Uri));

    const QImage image = window.grab().toImage();
    QCOMPARE(image.pixelColor(5, 5), QColor(Qt::black)); // the window is dark
    QCOMPARE(decode(image), Uri);
    // The corner of the quiet zone, then of the finder pattern.
    const QImage own = drawn(*widget);
    int x = 0;
    while (x < own.width() && own.pixelColor(x, x) != QColor(Qt::white))
        ++x;
    int quiet = 0;
    while (x + quiet < own.width() && own.pixelColor(x + quiet, x + quiet) == QColor(Qt::white))
        ++quiet;
    QVERIFY(x + quiet < own.width());
    QCOMPARE(own.pixelColor(x + quiet, x + quiet), QColor(Qt::black));
    QCOMPARE(quiet % QrCode::QuietModules, 0);
}

void TestQrCode::everyModuleIsWholePixels_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::newRow("as it likes") << 0 << 0;
    QTest::newRow("odd") << 333 << 331;
    QTest::newRow("wide") << 700 << 257;
    QTest::newRow("tall") << 240 << 600;
}

void TestQrCode::everyModuleIsWholePixels()
{
    QFETCH(const int, width);
    QFETCH(const int, height);
    QrCode widget;
    QVERIFY(widget.setText(Uri));
    widget.resize(width ? QSize(width, height) : widget.sizeHint());
    const QImage image = drawn(widget);
    QCOMPARE(decode(image), Uri);

    // The left finder pattern begins with seven dark modules: they tell how large one is. Every edge then lies on it.
    QPoint first(-1, -1);
    for (int y = 0; y < image.height() && first.x() < 0; ++y) {
        for (int x = 0; x < image.width() && first.x() < 0; ++x) {
            if (image.pixelColor(x, y) == QColor(Qt::black))
                first = QPoint(x, y);
        }
    }
    QVERIFY(first.x() >= 0);
    int run = 0;
    while (image.pixelColor(first.x() + run, first.y()) == QColor(Qt::black))
        ++run;
    QCOMPARE(run % 7, 0);
    const int module = run / 7;
    for (int y = first.y(); y < image.height(); y += module) {
        for (int x = first.x() + 1; x < image.width(); ++x) {
            if (image.pixelColor(x, y) != image.pixelColor(x - 1, y) && image.pixelColor(x, y) == QColor(Qt::black))
                QCOMPARE((x - first.x()) % module, 0);
        }
    }
    // The quiet zone is white all around.
    const int quiet = QrCode::QuietModules * module;
    QCOMPARE(image.pixelColor(first.x() - quiet, first.y() - quiet), QColor(Qt::white));
}

void TestQrCode::isCopiedAsAPicture()
{
    QrCode widget;
    QVERIFY(widget.setText(Uri));
    QVERIFY(!widget.accessibleName().isEmpty());
    widget.show();
    QTest::keySequence(&widget, QKeySequence::Copy);
    QCOMPARE(decode(QGuiApplication::clipboard()->image()), Uri);

    QGuiApplication::clipboard()->clear();
    QContextMenuEvent ask(QContextMenuEvent::Mouse, QPoint(10, 10), widget.mapToGlobal(QPoint(10, 10)));
    QCoreApplication::sendEvent(&widget, &ask);
    auto *menu = widget.findChild<QMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 1);
    menu->actions().constFirst()->trigger();
    QCOMPARE(decode(QGuiApplication::clipboard()->image()), Uri);
}

void TestQrCode::showsNothingRatherThanSomethingElse()
{
    QrCode widget;
    QVERIFY(widget.setText(Uri));
    widget.resize(widget.sizeHint());
    const auto tooLong = widget.setText(QByteArray(4000, 'x'));
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().kind, ErrorKind::Input);
    QVERIFY(widget.isEmpty());
    QCOMPARE(decode(drawn(widget)), QByteArray());
    QVERIFY(widget.picture(4).isNull());
    QVERIFY(!widget.setText(QByteArrayView()));

    QVERIFY(widget.setText(Uri));
    widget.clear();
    QVERIFY(widget.isEmpty());
    QCOMPARE(decode(drawn(widget)), QByteArray());
}

QTEST_MAIN(TestQrCode)
#include "test_qr_code.moc"
