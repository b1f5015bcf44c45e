// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog against a real Odoo 19, and against one behind TLS that nobody vouches for.
#include "core/secrets/otpauth_uri.h"
#include "tests/odoo/odoo_people.h"
#include "tests/odoo/tls_relay.h"
#include "ui/sources/connect_dialog.h"
#include "ui/sources/source_tile.h"
#include "ui/widgets/code_boxes.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSettings>
#include <QtTest>

using namespace gatehouse;
using namespace gatehouse::testing;

namespace {

constexpr int Patience = 60'000;

using Server = std::shared_ptr<ConnectedServer>;

/// A dialog, and short ways to its parts.
struct Desk
{
    ConnectDialog dialog;
    Server server; ///< what it ended with

    explicit Desk(const QStringList &taken = {})
        : dialog(taken)
    {
        QObject::connect(&dialog, &ConnectDialog::connected, &dialog, [this](const Server &made) { server = made; });
        dialog.show();
        (void)QTest::qWaitForWindowActive(&dialog);
    }

    template <typename T = QWidget>
    T *part(const char *name)
    {
        T *found = dialog.findChild<T *>(QLatin1StringView(name));
        if (!found)
            qFatal("the dialog has no %s", name);
        return found;
    }
    QString text(const char *name) { return part<QLabel>(name)->text(); }
    bool shows(const char *name) { return part(name)->isVisible(); }
    void click(const char *name) { QTest::mouseClick(part(name), Qt::LeftButton); }
    void type(const char *name, const QString &text)
    {
        auto *field = qobject_cast<QLineEdit *>(part(name));
        if (!field)
            field = part<QComboBox>(name)->lineEdit();
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    void leaveField() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); }
    bool waitUntilSettled()
    {
        return QTest::qWaitFor([this] { return dialog.isSettled(); }, Patience);
    }
    /// Every text in every widget.
    bool anyTextHas(const QString &secret)
    {
        QList<QWidget *> widgets = dialog.findChildren<QWidget *>();
        widgets += &dialog;
        for (QWidget *w : widgets) {
            QStringList texts{w->windowTitle(), w->toolTip(), w->accessibleName(), w->accessibleDescription()};
            if (auto *field = qobject_cast<QLineEdit *>(w)) {
                texts += field->text();
                field->undo();
                texts += field->text();
            }
            if (auto *label = qobject_cast<QLabel *>(w))
                texts += label->text();
            if (auto *button = qobject_cast<QAbstractButton *>(w))
                texts += button->text();
            if (texts.join(QLatin1Char('\n')).contains(secret))
                return true;
        }
        return false;
    }
};

} // namespace

class TestConnectDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void connectsWithTheRightPassword();
    void refusesAWrongPasswordAndLetsTryAgain();
    void connectsWithAKey();
    void asksForTheCode();
    void goesByKeyboardAlone();
    void saysWhenNobodyAnswers();
    void offersToPinAnUntrustedCertificate();
    void offersNoPinAgainstAWrongDate();
    void trustsAnAuthorityOfOnesOwn();
    void wantsAYesForPlainHttp();
    void voidsWhatWasFoundBeforeAChange();
    void stopsWhenToldTo();
    void refusesATakenName();
    void saysThatSecretsWillNotLast();
    void leadsToTheImport();

private:
    void fill(Desk &desk, const QUrl &url, const QString &login, const QString &password)
    {
        desk.type("address", url.toString());
        desk.type("database", m_odoo.database);
        desk.type("login", login);
        desk.type("secret", password);
        QVERIFY(desk.waitUntilSettled());
    }
    void fill(Desk &desk) { fill(desk, m_odoo.url, m_odoo.adminLogin, m_odoo.adminPassword); }

    RealOdoo m_odoo;
    std::unique_ptr<OdooPeople> m_people;
    QTemporaryDir m_home;
};

void TestConnectDialog::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
    QCoreApplication::setOrganizationName(QStringLiteral("gatehouse"));
    QCoreApplication::setApplicationName(QStringLiteral("gatehouse"));
    GATEHOUSE_FIND_ODOO(m_odoo);
    m_people = std::make_unique<OdooPeople>(m_odoo);
}

void TestConnectDialog::connectsWithTheRightPassword()
{
    const auto person = m_people->add(QStringLiteral("officer"), OdooRole::Administrator);
    QVERIFY(person);
    Desk desk;
    QVERIFY(!desk.part("testConnection")->isEnabled());
    QVERIFY(desk.text("obstacle").contains(QLatin1String("address")));

    // What a browser shows is taken as well, and as soon as the field is left the server is asked what it is.
    desk.type("address", m_odoo.url.toString() + QStringLiteral("/web/login?redirect=%2Fodoo"));
    desk.leaveField();
    QVERIFY(desk.waitUntilSettled());
    QVERIFY2(desk.text("addressHint").contains(QLatin1String("Odoo 19.0")), qPrintable(desk.text("addressHint")));
    QVERIFY(!desk.text("addressHint").contains(QLatin1String("login")));
    auto *database = desk.part<QComboBox>("database");
    if (database->count() > 0)
        QVERIFY(database->findText(m_odoo.database) >= 0);
    desk.type("database", m_odoo.database);
    desk.type("login", person->login);
    desk.type("secret", person->password);
    desk.type("sourceName", QStringLiteral("erp-test"));
    QCOMPARE(desk.text("obstacle"), QString());

    desk.click("testConnection");
    QVERIFY(desk.waitUntilSettled());
    QCOMPARE(desk.text("serverVersion").left(9), QStringLiteral("Odoo 19.0"));
    QVERIFY2(desk.text("whoAmI").contains(person->login), qPrintable(desk.text("whoAmI")));
    QVERIFY(desk.text("whoAmI").contains(QLatin1String("administrator")));
    // The table has a line for everything, and says of what there is not why not.
    for (const odoo::Capability capability : odoo::AllCapabilities)
        QVERIFY(desk.shows(odoo::capabilityKey(capability).data()));
    QVERIFY(desk.part("revoke")->accessibleName().endsWith(QLatin1String(": available")));
    QVERIFY(desk.part("read_failed_logins")->accessibleName().endsWith(QLatin1String("not available")));
    QVERIFY(desk.part("read_failed_logins")->accessibleDescription().contains(QLatin1String("log file")));
    QVERIFY(!desk.shows("tlsPanel"));
    QVERIFY(!desk.server);

    desk.click("connectIt");
    QVERIFY(!desk.dialog.isVisible());
    QVERIFY(desk.server);
    QCOMPARE(desk.server->source.name, QStringLiteral("erp-test"));
    QCOMPARE(desk.server->source.settings.url, m_odoo.url);
    QCOMPARE(desk.server->source.settings.database, m_odoo.database);
    QCOMPARE(desk.server->source.login, person->login);
    QVERIFY(!desk.server->source.byKey);
    QCOMPARE(desk.server->secret.expose().toByteArray(), person->password.toUtf8());
    QVERIFY(desk.server->keepSecrets);
    QVERIFY(desk.server->profile.can(odoo::Capability::Revoke));

    // Nothing of it stays in the window or in the settings.
    QVERIFY(!desk.anyTextHas(person->password));
    QSettings settings;
    for (const QString &key : settings.allKeys())
        QVERIFY(!settings.value(key).toString().contains(person->password));
    // A trial leaves no session behind.
    const QJsonArray rows = m_people->read(QStringLiteral("res.device"),
        {{QStringLiteral("user_id"), QStringLiteral("="), person->id}}, {QStringLiteral("session_identifier")});
    QCOMPARE(rows.size(), 1); // Odoo lists it until its daily vacuum
    const QString session = rows[0].toObject().value(QLatin1String("session_identifier")).toString();
    QCOMPARE(session.size(), 42);
    const QDir files(m_odoo.sessionFolder + QLatin1Char('/') + session.left(2));
    QCOMPARE(files.entryList({session + QLatin1Char('*')}), QStringList());
}

void TestConnectDialog::refusesAWrongPasswordAndLetsTryAgain()
{
    const auto person = m_people->add(QStringLiteral("forgetful"));
    QVERIFY(person);
    Desk desk;
    fill(desk, m_odoo.url, person->login, QStringLiteral("not the password"));
    desk.click("connectIt");
    QVERIFY(desk.waitUntilSettled());
    QVERIFY(desk.dialog.isVisible());
    QVERIFY(!desk.server);
    QVERIFY(desk.shows("failure"));
    QVERIFY2(desk.text("failure").contains(QLatin1String("does not accept")), qPrintable(desk.text("failure")));
    QVERIFY(!desk.text("failureAdvice").isEmpty());
    // The cursor is where the mistake is.
    QCOMPARE(QApplication::focusWidget(), desk.part("secret"));

    desk.type("secret", person->password);
    desk.click("connectIt");
    QVERIFY(desk.waitUntilSettled());
    QVERIFY2(desk.server, qPrintable(desk.text("failure") + desk.text("obstacle")));
    QVERIFY(!desk.server->profile.can(odoo::Capability::Revoke));
}

void TestConnectDialog::connectsWithAKey()
{
    const auto person = m_people->add(QStringLiteral("keyholder"), OdooRole::Administrator);
    QVERIFY(person);
    OdooBrowser browser(m_odoo, userAgents::firefoxLinux, "192.0.2.61");
    QVERIFY(browser.login(person->login, person->password));
    const auto wizard = browser.call(QStringLiteral("res.users.apikeys.description"), QStringLiteral("create"),
        {QJsonArray{QJsonObject{
            {QStringLiteral("name"), QStringLiteral("console")}, {QStringLiteral("duration"), QStringLiteral("1")}}}});
    QVERIFY2(wizard, qPrintable(wizard ? QString() : wizard.error().text));
    const auto made = browser.callGuarded(QStringLiteral("res.users.apikeys.description"), QStringLiteral("make_key"),
        {QJsonArray{wizard->isArray() ? wizard->toArray().at(0) : *wizard}}, person->password);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().text));
    const QString key =
        made->toObject().value(QLatin1String("context")).toObject().value(QLatin1String("default_key")).toString();
    QVERIFY(!key.isEmpty());

    Desk desk;
    fill(desk, m_odoo.url, {}, key);
    QVERIFY(!desk.part("testConnection")->isEnabled()); // a password needs a login
    desk.part<QRadioButton>("byKey")->click();
    QVERIFY(desk.shows("secretHint"));
    QCOMPARE(desk.text("obstacle"), QString());
    desk.click("connectIt");
    QVERIFY(desk.waitUntilSettled());
    QVERIFY2(desk.server, qPrintable(desk.text("failure")));
    QVERIFY(desk.server->source.byKey);
    QCOMPARE(desk.server->source.login, person->login);
    QCOMPARE(desk.server->profile.way, odoo::Way::Json2);
    QVERIFY(!desk.anyTextHas(key));
}

void TestConnectDialog::asksForTheCode()
{
    const auto person = m_people->add(QStringLiteral("twofactor"));
    QVERIFY(person);
    OdooBrowser browser(m_odoo, userAgents::firefoxLinux, "192.0.2.62");
    QVERIFY(browser.login(person->login, person->password));
    const auto app = browser.enrolSecondFactor(person->id, person->password);
    QVERIFY2(app, qPrintable(app ? QString() : app.error().text));

    Desk desk;
    fill(desk, m_odoo.url, person->login, person->password);
    desk.click("testConnection");
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows("codeRow"), Patience);
    QVERIFY(!desk.shows("codeRefusal"));
    QVERIFY(!desk.part("giveCode")->isEnabled());
    // While it asks, the interface lives: another field can be looked at.
    QVERIFY(desk.part("login")->isEnabled());

    auto *boxes = desk.part<CodeBoxes>("code");
    const auto codeAt = [&](int offsetSeconds) {
        return *totpCode(app->key, Instant::fromMs(QDateTime::currentMSecsSinceEpoch()).plusSeconds(offsetSeconds));
    };
    // One that is off by an hour.
    QGuiApplication::clipboard()->setText(codeAt(3600).left(3) + QLatin1Char(' ') + codeAt(3600).mid(3));
    QVERIFY(boxes->findChild<QLineEdit *>(QStringLiteral("digit1"))->hasFocus());
    QTest::keySequence(QApplication::focusWidget(), QKeySequence::Paste);
    QCOMPARE(boxes->code().expose().toByteArray(), codeAt(3600).toLatin1());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows("codeRefusal"), Patience);
    QVERIFY2(desk.text("codeRefusal").contains(QLatin1String("Odoo says")), qPrintable(desk.text("codeRefusal")));
    QVERIFY(boxes->code().isEmpty());
    QVERIFY(desk.dialog.isVisible());

    // The code of this half minute was used up by enrolling; Odoo takes the next one as well.
    desk.part<QCheckBox>("rememberDevice")->setChecked(true);
    const QString good = codeAt(30);
    QTest::keyClicks(QApplication::focusWidget(), good.left(1));
    for (int i = 1; i < CodeBoxes::Digits; ++i)
        QTest::keyClicks(QApplication::focusWidget(), good.mid(i, 1));
    desk.click("giveCode");
    QVERIFY(desk.waitUntilSettled());
    QVERIFY2(desk.shows("serverVersion"), qPrintable(desk.text("failure")));
    desk.click("connectIt");
    QVERIFY(desk.server);
    QVERIFY(!desk.server->trustedDevice.isEmpty());
    QVERIFY(!desk.anyTextHas(good));
    QVERIFY(!desk.anyTextHas(person->password));

    // What was kept really stands in for the code.
    odoo::Account account;
    account.login = desk.server->source.login;
    account.password = std::move(desk.server->secret);
    account.trustedDevice = std::move(desk.server->trustedDevice);
    odoo::OdooSession again(desk.server->source.settings, std::move(account), {}, {});
    const auto in = again.signIn();
    QVERIFY2(in, qPrintable(in ? QString() : in.error().text));
}

/// From the first field to a connected source, with nothing but keys.
void TestConnectDialog::goesByKeyboardAlone()
{
    Desk desk;
    const auto press = [](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    };
    const auto keys = [](const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); };
    const auto tabTo = [&](const char *name) {
        for (int i = 0; i < 40; ++i) {
            QWidget *at = QApplication::focusWidget();
            if (at->objectName() == QLatin1StringView(name) ||
                (at->parentWidget() && at->parentWidget()->objectName() == QLatin1StringView(name)))
                return true;
            press(Qt::Key_Tab);
        }
        return false;
    };
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("address"));
    keys(m_odoo.url.toString());
    press(Qt::Key_Tab);
    QVERIFY(desk.waitUntilSettled());
    QCOMPARE(QApplication::focusWidget(), desk.part("database"));
    desk.part<QComboBox>("database")->lineEdit()->selectAll();
    keys(m_odoo.database);
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), desk.part("sourceName"));
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), desk.part("login"));
    keys(m_odoo.adminLogin);
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), desk.part("byPassword"));
    QVERIFY(tabTo("secret"));
    keys(m_odoo.adminPassword);
    QVERIFY(tabTo("keepSecret"));
    press(Qt::Key_Space);
    QVERIFY(tabTo("testConnection"));
    press(Qt::Key_Space);
    QVERIFY(desk.waitUntilSettled());
    QCOMPARE(QApplication::focusWidget(), desk.part("connectIt"));
    // The table scrolls by keys as well.
    auto *table = desk.part<QScrollArea>("capabilities");
    QVERIFY(tabTo("capabilities"));
    QVERIFY(tabTo("connectIt"));
    Q_UNUSED(table);
    press(Qt::Key_Return);
    QVERIFY(desk.server);
    QVERIFY(!desk.server->keepSecrets);
    QVERIFY(!desk.dialog.isVisible());
}

void TestConnectDialog::saysWhenNobodyAnswers()
{
    // A port that was free a moment ago.
    QUrl nowhere(QStringLiteral("http://127.0.0.1"));
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        nowhere.setPort(server.serverPort());
    }
    Desk desk;
    fill(desk, nowhere, QStringLiteral("admin"), QStringLiteral("secret"));
    QVERIFY2(
        desk.text("addressHint").contains(QLatin1String("refuses connections")), qPrintable(desk.text("addressHint")));
    desk.click("testConnection");
    QVERIFY(desk.waitUntilSettled());
    QVERIFY(desk.shows("failure"));
    QVERIFY2(desk.text("failure").contains(QLatin1String("refuses connections")), qPrintable(desk.text("failure")));
    QVERIFY(desk.part("testConnection")->isEnabled());
}

void TestConnectDialog::offersToPinAnUntrustedCertificate()
{
    TlsRelay relay(m_odoo.url, "odoo.example.org");
    Desk desk;
    fill(desk, relay.url(), m_odoo.adminLogin, m_odoo.adminPassword);
    QVERIFY(desk.shows("tlsPanel"));
    QVERIFY2(desk.text("tlsTitle").contains(QLatin1String("not trusted")), qPrintable(desk.text("tlsTitle")));
    QVERIFY(desk.text("tlsText").contains(QLatin1String("self-signed")));
    const QString print = QString::fromLatin1(relay.sha256().toHex(':').toUpper());
    QCOMPARE(desk.text("fingerprint").remove(QLatin1Char('\n')).remove(QLatin1Char(':')),
        QString(print).remove(QLatin1Char(':')));
    QVERIFY(desk.shows("pinIt"));
    // Nothing gets past such a certificate.
    desk.click("connectIt");
    QVERIFY(desk.waitUntilSettled());
    QVERIFY(!desk.server);
    QVERIFY(desk.shows("failure"));
    QCOMPARE(relay.bytesPassed(), 0);

    desk.click("pinIt");
    QVERIFY(desk.waitUntilSettled());
    QVERIFY2(desk.text("tlsTitle").contains(QLatin1String("pinned")), qPrintable(desk.text("tlsTitle")));
    QCOMPARE(desk.part<QLineEdit>("pin")->text(), print);
    QVERIFY(desk.text("addressHint").contains(QLatin1String("Odoo 19.0")));
    desk.click("connectIt");
    QVERIFY(desk.waitUntilSettled());
    QVERIFY2(desk.server, qPrintable(desk.text("failure")));
    QCOMPARE(desk.server->source.settings.pinnedSha256, relay.sha256());

    // Another certificate at the same name is told apart.
    TlsRelay other(m_odoo.url, "odoo.example.org");
    Desk second;
    second.type("pin", print);
    fill(second, other.url(), m_odoo.adminLogin, m_odoo.adminPassword);
    QVERIFY(second.text("tlsText").contains(QLatin1String("not the pinned one")));
}

void TestConnectDialog::offersNoPinAgainstAWrongDate()
{
    TlsRelay relay(m_odoo.url, "127.0.0.1", -10, -2);
    Desk desk;
    fill(desk, relay.url(), m_odoo.adminLogin, m_odoo.adminPassword);
    QVERIFY(desk.text("tlsText").contains(QLatin1String("expired")));
    QVERIFY(!desk.shows("pinIt"));
    QVERIFY(desk.text("pinAdvice").contains(QLatin1String("No pin helps")));
}

void TestConnectDialog::trustsAnAuthorityOfOnesOwn()
{
    TlsRelay relay(m_odoo.url, "127.0.0.1");
    QFile pem(m_home.filePath(QStringLiteral("own.pem")));
    QVERIFY(pem.open(QIODevice::WriteOnly));
    pem.write(relay.certificatePem());
    pem.close();
    Desk desk;
    QVERIFY(!desk.shows("caFile"));
    desk.click("advanced");
    QVERIFY(desk.shows("caFile"));
    desk.type("caFile", m_home.filePath(QStringLiteral("none.pem")));
    fill(desk, relay.url(), m_odoo.adminLogin, m_odoo.adminPassword);
    QVERIFY(desk.text("obstacle").contains(QLatin1String("none.pem")));
    desk.type("caFile", pem.fileName());
    desk.click("connectIt");
    QVERIFY(desk.waitUntilSettled());
    QVERIFY2(desk.server, qPrintable(desk.text("failure")));
    QCOMPARE(desk.server->source.settings.caFile, pem.fileName());
    QVERIFY(desk.server->source.settings.pinnedSha256.isEmpty());
}

void TestConnectDialog::wantsAYesForPlainHttp()
{
    Desk desk;
    fill(desk, QUrl(QStringLiteral("http://127.0.0.1:1")), QStringLiteral("admin"), QStringLiteral("secret"));
    QVERIFY(!desk.shows("plainHttp")); // this very computer

    desk.type("address", QStringLiteral("http://odoo.invalid"));
    QVERIFY(desk.shows("plainHttp"));
    QVERIFY(!desk.part("testConnection")->isEnabled());
    QVERIFY(desk.text("obstacle").contains(QLatin1String("without encryption")));
    desk.part<QCheckBox>("plainAllowed")->click();
    QVERIFY(desk.part("testConnection")->isEnabled());
    // The yes was for this server.
    desk.type("address", QStringLiteral("https://odoo.invalid"));
    QVERIFY(!desk.shows("plainHttp"));
    desk.type("address", QStringLiteral("http://odoo.invalid"));
    QVERIFY(!desk.part<QCheckBox>("plainAllowed")->isChecked());
    QVERIFY(!desk.part("testConnection")->isEnabled());
}

void TestConnectDialog::voidsWhatWasFoundBeforeAChange()
{
    Desk desk;
    fill(desk);
    desk.click("testConnection");
    QVERIFY(desk.waitUntilSettled());
    QVERIFY(desk.shows("serverVersion"));
    // The name is nothing to the server.
    desk.type("sourceName", QStringLiteral("another"));
    QVERIFY(desk.shows("serverVersion"));
    desk.type("secret", QStringLiteral("something else"));
    QVERIFY(!desk.shows("serverVersion"));
    QVERIFY(desk.text("notTried").contains(QLatin1String("changed")));
    desk.click("connectIt");
    QVERIFY(desk.waitUntilSettled());
    QVERIFY(!desk.server);
    QVERIFY(desk.shows("failure"));
}

void TestConnectDialog::stopsWhenToldTo()
{
    // Takes connections and says nothing, ever.
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    QUrl url(QStringLiteral("http://127.0.0.1"));
    url.setPort(silent.serverPort());
    Desk desk;
    desk.type("address", url.toString());
    desk.type("login", QStringLiteral("admin"));
    desk.type("secret", QStringLiteral("topsecret"));
    desk.click("testConnection");
    QVERIFY(desk.shows("connectStep"));
    QVERIFY(!desk.dialog.isSettled());
    desk.click("stopTrying");
    QVERIFY(desk.dialog.isVisible());
    desk.type("address", QStringLiteral("http://127.0.0.1:1"));
    QVERIFY(desk.waitUntilSettled());
    QVERIFY(desk.shows("notTried"));

    // Closing stops too, and takes the secret away.
    desk.type("address", url.toString());
    desk.click("testConnection");
    QTest::keyClick(&desk.dialog, Qt::Key_Escape);
    QVERIFY(!desk.dialog.isVisible());
    QVERIFY(!desk.anyTextHas(QStringLiteral("topsecret")));
    QVERIFY(desk.waitUntilSettled());
    QVERIFY(!desk.server);
}

void TestConnectDialog::refusesATakenName()
{
    Desk desk({QStringLiteral("erp-prod")});
    fill(desk);
    desk.type("sourceName", QStringLiteral("ERP-Prod"));
    QVERIFY(desk.text("obstacle").contains(QLatin1String("ERP-Prod")));
    QVERIFY(!desk.part("connectIt")->isEnabled());
    desk.type("sourceName", QStringLiteral("erp-shop"));
    QVERIFY(desk.part("connectIt")->isEnabled());
}

void TestConnectDialog::saysThatSecretsWillNotLast()
{
    Desk desk;
    QVERIFY(desk.shows("keepSecret"));
    desk.dialog.setKeychainNotice(QStringLiteral("There is no keychain here."));
    QVERIFY(!desk.shows("keepSecret"));
    QCOMPARE(desk.text("keychainNotice"), QStringLiteral("There is no keychain here."));
    fill(desk);
    desk.click("connectIt");
    QVERIFY(desk.waitUntilSettled());
    QVERIFY(desk.server);
    QVERIFY(!desk.server->keepSecrets);
}

void TestConnectDialog::leadsToTheImport()
{
    Desk desk;
    QSignalSpy imports(&desk.dialog, &ConnectDialog::importRequested);
    desk.click("kindExports");
    QCOMPARE(imports.size(), 1);
    QVERIFY(!desk.dialog.isVisible());
    QVERIFY(!desk.server);
    // Nothing is offered that is not there yet.
    QCOMPARE(desk.dialog.findChildren<SourceTile *>().size(), 3);
    Desk other;
    QSignalSpy databases(&other.dialog, &ConnectDialog::databaseRequested);
    other.click("kindDatabase");
    QCOMPARE(databases.size(), 1);
    QVERIFY(!other.dialog.isVisible());
}

QTEST_MAIN(TestConnectDialog)
#include "test_connect_dialog.moc"
