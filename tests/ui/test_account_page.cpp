// SPDX-License-Identifier: GPL-3.0-or-later
// The officer's own account at a real Odoo 19, through the page and its dialogs; what came of it is told by browsers
// that share no code with them.
#include "core/ledger/writer.h"
#include "core/secrets/base32.h"
#include "core/secrets/totp.h"
#include "tests/odoo/odoo_people.h"
#include "ui/account/account_page.h"
#include "ui/account/enrol_dialog.h"
#include "ui/sources/secret_dialog.h"
#include "ui/sources/server_desk.h"
#include "ui/widgets/code_boxes.h"
#include "ui/widgets/qr_code.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTreeWidget>
#include <QtTest>

using namespace gatehouse;
using namespace gatehouse::testing;

namespace {

constexpr int Patience = 60'000;

QString codeAt(const TotpKey &key, qint64 plusSeconds)
{
    return *totpCode(key, Instant::fromMs(QDateTime::currentMSecsSinceEpoch()).plusSeconds(plusSeconds));
}

/// A page on a server that is followed, in a ledger of its own, put together as the console does it.
struct Desk
{
    QTemporaryDir folder;
    QString ledger = folder.filePath(QStringLiteral("ledger.sqlite"));
    std::unique_ptr<AsyncReader> reader;
    std::unique_ptr<AccountPage> page;
    std::unique_ptr<ServerDesk> servers;

    Desk(const RealOdoo &odoo, const OdooPerson &person)
    {
        ServerSource source;
        source.name = QStringLiteral("erp");
        source.settings.url = odoo.url;
        source.settings.database = odoo.database;
        source.login = person.login;
        {
            auto writer = Writer::open(ledger);
            if (!writer)
                qFatal("no ledger");
            source.id = *(*writer)->source(source.name);
            if (!(*writer)->saveServer(source.id, settingsText(source)))
                qFatal("no server in the ledger");
        }
        reader = std::make_unique<AsyncReader>(ledger);
        page = std::make_unique<AccountPage>(ledger);
        servers = std::make_unique<ServerDesk>(*reader, page.get());
        QObject::connect(servers.get(), &ServerDesk::changed, page.get(), [this] {
            const auto followed = servers->followers();
            page->setServers(QList<ServerFollower *>(followed.cbegin(), followed.cend()));
        });
        page->resize(1000, 640);
        page->show();
        (void)QTest::qWaitForWindowActive(page.get());
        servers->start();
        // The keychain of a test knows nothing.
        if (asked())
            answer(person.password);
    }

    template <typename T>
    T *part(const char *name)
    {
        T *found = page->findChild<T *>(QLatin1StringView(name));
        if (!found)
            qFatal("the page has no %s", name);
        return found;
    }
    QString text(const char *name) { return part<QLabel>(name)->text(); }
    void click(const char *name) { QTest::mouseClick(part<QWidget>(name), Qt::LeftButton); }
    bool settle()
    {
        return QTest::qWaitFor([this] { return page->isSettled(); }, Patience);
    }
    SecretDialog *prompt()
    {
        for (SecretDialog *dialog : page->findChildren<SecretDialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    /// Waits until Odoo wants the password.
    bool asked()
    {
        return QTest::qWaitFor([this] { return prompt() != nullptr; }, Patience);
    }
    QString refusal()
    {
        const auto *label = prompt() ? prompt()->findChild<QLabel *>(QStringLiteral("refusal")) : nullptr;
        return label ? label->text() : QString();
    }
    void answer(const QString &password)
    {
        auto *field = prompt()->findChild<QLineEdit *>(QStringLiteral("password"));
        QTest::keyClicks(field, password);
        QTest::keyClick(field, Qt::Key_Return);
    }
};

} // namespace

class TestAccountPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void asksForAServerFirst();
    void listsMyDevicesAndEndsTheOthers();
    void enrolsAndSwitchesOff();
    void anotherCodeLeavesTheAccountAsItIs();

private:
    RealOdoo m_odoo;
    std::unique_ptr<OdooPeople> m_people;
    QTemporaryDir m_home;
};

void TestAccountPage::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("gatehouse-test"));
    QCoreApplication::setApplicationName(QStringLiteral("test_account_page"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
    GATEHOUSE_FIND_ODOO(m_odoo);
    m_people = std::make_unique<OdooPeople>(m_odoo);
}

void TestAccountPage::asksForAServerFirst()
{
    AccountPage page{QString()};
    page.show();
    QSignalSpy wanted(&page, &AccountPage::connectRequested);
    QPushButton *connectIt = nullptr;
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->isVisible())
            connectIt = button;
    }
    QVERIFY(connectIt);
    QTest::mouseClick(connectIt, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
}

void TestAccountPage::listsMyDevicesAndEndsTheOthers()
{
    const auto person = m_people->add(QStringLiteral("manydevices"));
    QVERIFY(person);
    OdooBrowser phone(m_odoo, userAgents::safariIphone, "198.51.100.7");
    OdooBrowser desk(m_odoo, userAgents::chromeWindows, "198.51.100.8");
    for (OdooBrowser *browser : {&phone, &desk}) {
        QVERIFY(browser->login(person->login, person->password));
        QVERIFY(browser->isAlive());
    }
    Desk at(m_odoo, *person);
    QVERIFY(at.settle());
    auto *list = at.part<QTreeWidget>("ownDevices");
    QCOMPARE(list->topLevelItemCount(), 3);
    QVERIFY(list->topLevelItem(0)->data(0, Qt::UserRole).toBool());
    QVERIFY(list->topLevelItem(0)->text(0).contains(QLatin1String("this console")));
    QVERIFY(!list->topLevelItem(1)->data(0, Qt::UserRole).toBool());
    QStringList addresses;
    for (int i = 0; i < 3; ++i)
        addresses += list->topLevelItem(i)->text(1);
    QVERIFY2(addresses.contains(QLatin1String("198.51.100.7")), qPrintable(addresses.join(QLatin1Char(' '))));
    QVERIFY(at.text("accountWho").contains(person->login));

    at.click("logOutOthers");
    auto *box = at.page->findChild<QMessageBox *>(QStringLiteral("confirmLogOut"));
    QVERIFY(box);
    QVERIFY(box->informativeText().contains(QLatin1String("2 other sessions")));
    QTest::mouseClick(box->findChild<QPushButton *>(QStringLiteral("confirmLogOutIt")), Qt::LeftButton);
    QVERIFY(at.asked());
    at.answer(person->password);
    QVERIFY(at.settle());
    QTRY_VERIFY_WITH_TIMEOUT(at.page->isSettled() && list->topLevelItemCount() == 1, Patience);
    QVERIFY2(at.text("accountOutcome").contains(QLatin1String(": 2.")), qPrintable(at.text("accountOutcome")));
    QVERIFY(list->topLevelItem(0)->data(0, Qt::UserRole).toBool());
    QVERIFY(!phone.isAlive());
    QVERIFY(!desk.isAlive());
    QVERIFY(!at.part<QPushButton>("logOutOthers")->isEnabled());
}

void TestAccountPage::enrolsAndSwitchesOff()
{
    const auto person = m_people->add(QStringLiteral("enrols"));
    QVERIFY(person);
    OdooBrowser other(m_odoo, userAgents::chromeWindows, "198.51.100.9");
    QVERIFY(other.login(person->login, person->password));
    QVERIFY(other.isAlive());
    Desk at(m_odoo, *person);
    QVERIFY(at.settle());
    QVERIFY(at.text("factorTitle").contains(QLatin1String("is off")));
    QVERIFY(at.part<QPushButton>("enrol")->isVisible());
    QVERIFY(!at.part<QPushButton>("disableTotp")->isVisible());

    at.click("enrol");
    const QPointer<EnrolDialog> dialog = at.page->findChild<EnrolDialog *>();
    QVERIFY(dialog);
    const auto label = [&](const char *name) { return dialog->findChild<QLabel *>(QLatin1StringView(name)); };
    const auto press = [&](const char *name) {
        QTest::mouseClick(dialog->findChild<QPushButton *>(QLatin1StringView(name)), Qt::LeftButton);
    };
    // Before anything is done it says what will end.
    QVERIFY2(label("enrolWarning")->text().contains(QLatin1String("1 now")), qPrintable(label("enrolWarning")->text()));
    press("continueEnrol");
    QVERIFY(at.asked());
    at.answer(QStringLiteral("not the password"));
    QTRY_VERIFY_WITH_TIMEOUT(!at.refusal().isEmpty(), Patience);
    at.answer(person->password);

    auto *qr = dialog->findChild<QrCode *>();
    QTRY_VERIFY_WITH_TIMEOUT(qr->isVisible() && !qr->isEmpty(), Patience);
    const QString shown = label("enrolKey")->text();
    QCOMPARE(shown.section(QLatin1Char(' '), 0, 0).size(), 4);
    auto secret = decodeBase32(shown.toLatin1());
    QVERIFY(secret);
    TotpKey key;
    key.secret = std::move(*secret);
    QTest::mouseClick(dialog->findChild<QWidget *>(QStringLiteral("copyKey")), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), shown);
    QVERIFY(other.isAlive());

    // A wrong code is refused and can be put right.
    auto *boxes = dialog->findChild<CodeBoxes *>();
    const auto type = [&](const QString &code) {
        for (const QChar digit : code)
            QTest::keyClicks(QApplication::focusWidget(), QString(digit));
    };
    // A window manager does this when the prompt closes; off screen there is none.
    dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QVERIFY(boxes->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("continueEnrol"))->isEnabled());
    type(codeAt(key, 7200));
    press("continueEnrol");
    QTRY_VERIFY_WITH_TIMEOUT(label("enrolTrouble")->isVisible(), Patience);
    QVERIFY(boxes->code().isEmpty());
    QVERIFY(other.isAlive());

    QSignalSpy enrolled(dialog, &EnrolDialog::enrolled);
    type(codeAt(key, 0));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(enrolled.wait(Patience));
    QVERIFY(label("enrolDone")->isVisible());
    // The key is gone from the screen.
    QVERIFY(qr->isEmpty());
    QVERIFY(label("enrolKey")->text().isEmpty());
    press("cancelEnrol");
    QTRY_VERIFY_WITH_TIMEOUT(at.page->isSettled() && at.text("factorTitle").contains(QLatin1String("is on")), Patience);
    QVERIFY(!other.isAlive());

    // Odoo asks for the code now, and takes the one made of that key.
    OdooBrowser again(m_odoo, userAgents::firefoxLinux, "198.51.100.10");
    const auto half = again.login(person->login, person->password);
    QVERIFY(half);
    QCOMPARE(*half, 0);
    const auto in = again.giveCode(codeAt(key, 30));
    QVERIFY2(in, qPrintable(in ? QString() : in.error().text));
    QVERIFY(again.isAlive());

    // And off again; the password of a moment ago still counts at Odoo.
    at.click("disableTotp");
    auto *box = at.page->findChild<QMessageBox *>(QStringLiteral("confirmDisable"));
    QVERIFY(box);
    QTest::mouseClick(box->findChild<QPushButton *>(QStringLiteral("confirmDisableIt")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(
        at.page->isSettled() && at.text("factorTitle").contains(QLatin1String("is off")), Patience);
    OdooBrowser plain(m_odoo, userAgents::firefoxLinux, "198.51.100.11");
    const auto simple = plain.login(person->login, person->password);
    QVERIFY(simple);
    QVERIFY(*simple > 0);
}

/// Stopped half-way, nothing has changed on the server and nothing stays on the screen.
void TestAccountPage::anotherCodeLeavesTheAccountAsItIs()
{
    const auto person = m_people->add(QStringLiteral("hesitates"));
    QVERIFY(person);
    Desk at(m_odoo, *person);
    QVERIFY(at.settle());
    at.click("enrol");
    const QPointer<EnrolDialog> dialog = at.page->findChild<EnrolDialog *>();
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("continueEnrol")), Qt::LeftButton);
    QVERIFY(at.asked());
    // No password: it says so, and can be begun again.
    QTest::keyClick(at.prompt(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isWorking(), Patience);
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("enrolTrouble"))->isVisible());
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("continueEnrol")), Qt::LeftButton);
    QVERIFY(at.asked());
    at.answer(person->password);
    auto *qr = dialog->findChild<QrCode *>();
    QTRY_VERIFY_WITH_TIMEOUT(!qr->isEmpty(), Patience);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog || !dialog->isVisible());
    at.click("readAccount");
    QVERIFY(at.settle());
    QVERIFY(at.text("factorTitle").contains(QLatin1String("is off")));
}

QTEST_MAIN(TestAccountPage)
#include "test_account_page.moc"
