// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/code_boxes.h"

#include <QClipboard>
#include <QLineEdit>
#include <QtTest>

using namespace gatehouse;

class TestCodeBoxes : public QObject
{
    Q_OBJECT

    struct Desk
    {
        CodeBoxes boxes;
        QSignalSpy completed{&boxes, &CodeBoxes::completed};

        Desk()
        {
            boxes.show();
            (void)QTest::qWaitForWindowActive(&boxes);
            boxes.setFocus();
        }
        QByteArray code() const { return boxes.code().expose().toByteArray(); }
        QLineEdit *box(int number) { return boxes.findChild<QLineEdit *>(QStringLiteral("digit%1").arg(number)); }
        static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
        static void type(const char *text)
        {
            for (; *text != '\0'; ++text)
                QTest::keyClick(QApplication::focusWidget(), *text);
        }
        static void paste(const QString &text)
        {
            QGuiApplication::clipboard()->setText(text);
            QTest::keySequence(QApplication::focusWidget(), QKeySequence::Paste);
        }
    };

private Q_SLOTS:
    void digitsGoOn();
    void backspaceGoesBack();
    void arrowsMoveAndTypingReplaces();
    void pastes_data();
    void pastes();
    void everyBoxHasAName();
    void refusalEndsWithTheNextDigit();
};

void TestCodeBoxes::digitsGoOn()
{
    Desk desk;
    desk.type("12x3 4");
    QCOMPARE(desk.code(), QByteArray("1234"));
    QVERIFY(!desk.boxes.isComplete());
    QVERIFY(desk.box(5)->hasFocus());
    QCOMPARE(desk.completed.size(), 0);
    desk.type("56");
    QCOMPARE(desk.code(), QByteArray("123456"));
    QCOMPARE(desk.completed.size(), 1);
    QVERIFY(desk.box(6)->hasFocus());
    QSignalSpy submitted(&desk.boxes, &CodeBoxes::submitted);
    desk.press(Qt::Key_Return);
    QCOMPARE(submitted.size(), 1);
}

void TestCodeBoxes::backspaceGoesBack()
{
    Desk desk;
    desk.type("123");
    desk.press(Qt::Key_Backspace); // the empty fourth: takes the third
    QCOMPARE(desk.code(), QByteArray("12"));
    QVERIFY(desk.box(3)->hasFocus());
    desk.press(Qt::Key_Backspace);
    desk.press(Qt::Key_Backspace);
    desk.press(Qt::Key_Backspace);
    QCOMPARE(desk.code(), QByteArray());
    QVERIFY(desk.box(1)->hasFocus());
}

void TestCodeBoxes::arrowsMoveAndTypingReplaces()
{
    Desk desk;
    desk.type("123456");
    desk.press(Qt::Key_Home);
    desk.press(Qt::Key_Right);
    QVERIFY(desk.box(2)->hasFocus());
    desk.type("9");
    QCOMPARE(desk.code(), QByteArray("193456"));
    QVERIFY(desk.box(3)->hasFocus());
    desk.press(Qt::Key_Left);
    desk.press(Qt::Key_Delete);
    QCOMPARE(desk.code(), QByteArray("13456"));
    QVERIFY(desk.box(2)->text().isEmpty());
    desk.press(Qt::Key_End);
    QVERIFY(desk.box(6)->hasFocus());
}

void TestCodeBoxes::pastes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("at");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("whole") << QStringLiteral("402918") << 1 << QByteArray("402918");
    QTest::newRow("grouped") << QStringLiteral(" 402 918\n") << 1 << QByteArray("402918");
    QTest::newRow("whole, into the middle") << QStringLiteral("402-918") << 4 << QByteArray("402918");
    QTest::newRow("part") << QStringLiteral("40") << 1 << QByteArray("40");
    QTest::newRow("too long") << QStringLiteral("40291833") << 1 << QByteArray("402918");
    QTest::newRow("Arabic digits") << QStringLiteral("٤٠٢٩١٨") << 1 << QByteArray("402918");
    QTest::newRow("no digits") << QStringLiteral("hello") << 1 << QByteArray();
}

void TestCodeBoxes::pastes()
{
    QFETCH(QString, text);
    QFETCH(int, at);
    QFETCH(QByteArray, code);
    Desk desk;
    desk.box(at)->setFocus();
    desk.paste(text);
    QCOMPARE(desk.code(), code);
    QCOMPARE(desk.completed.size(), code.size() == CodeBoxes::Digits ? 1 : 0);
}

void TestCodeBoxes::everyBoxHasAName()
{
    Desk desk;
    QVERIFY(!desk.boxes.accessibleName().isEmpty());
    for (int i = 1; i <= CodeBoxes::Digits; ++i)
        QVERIFY(desk.box(i)->accessibleName().contains(QString::number(i)));
    // Also where text runs the other way.
    QCOMPARE(desk.boxes.layoutDirection(), Qt::LeftToRight);
}

void TestCodeBoxes::refusalEndsWithTheNextDigit()
{
    Desk desk;
    desk.type("111111");
    desk.boxes.clear();
    desk.boxes.setRefused(true);
    QVERIFY(desk.code().isEmpty());
    QVERIFY(desk.box(1)->property("bad").toBool());
    desk.boxes.setFocus();
    desk.type("2");
    QVERIFY(!desk.box(1)->property("bad").toBool());
}

QTEST_MAIN(TestCodeBoxes)
#include "test_code_boxes.moc"
