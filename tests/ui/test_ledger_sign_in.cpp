// SPDX-License-Identifier: GPL-3.0-or-later
// The password of a team's ledger, asked for in the console: a real PostgreSQL that wants one.
#include "core/ledger/ledger_password.h"
#include "core/ledger/writer.h"
#include "tests/postgres/real_postgres.h"
#include "ui/sources/ledger_sign_in.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest>

using namespace gatehouse;
using namespace gatehouse::testing;

namespace {

/// Of this process alone, but offered to the officer as one that lasts.
class LastingKeychain final : public Keychain
{
public:
    bool isLasting() const override { return true; }
    QFuture<ReadResult> read(const QString &name) override { return m_memory.read(name); }
    QFuture<Result<void>> write(const QString &name, SecretBytes secret) override { return m_memory.write(name, std::move(secret)); }
    QFuture<Result<void>> remove(const QString &name) override { return m_memory.remove(name); }

private:
    MemoryKeychain m_memory;
};

Result<void> openLedger(const QString &ledger)
{
    const auto writer = Writer::open(ledger);
    return writer ? Result<void>() : tl::unexpected(writer.error());
}

} // namespace

class TestLedgerSignIn : public QObject
{
    Q_OBJECT

    RealPostgres m_postgres;
    QString m_ledger;
    std::shared_ptr<Keychain> m_keychain;

    QString word() const { return m_postgres.fact("PASSWORD_GATEHOUSE"); }
    QString kept() const
    {
        const auto read = m_keychain->read(LedgerPasswords::keychainName(m_ledger));
        const auto result = read.result();
        return result && *result ? QString::fromUtf8((*result)->expose()) : QString();
    }
    static QDialog *dialog()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            auto *open = qobject_cast<QDialog *>(widget);
            if (open && open->isVisible())
                return open;
        }
        return nullptr;
    }
    void listen(LedgerSignIn &signIn, std::optional<Result<void>> &ready)
    {
        connect(&signIn, &LedgerSignIn::opened, this, [&ready] { ready = Result<void>(); });
        connect(&signIn, &LedgerSignIn::failed, this, [&ready](const Error &why) { ready = Result<void>(tl::unexpected(why)); });
    }
    static QString refusal()
    {
        const auto *label = dialog() ? dialog()->findChild<QLabel *>(QStringLiteral("refusal")) : nullptr;
        return label ? label->text() : QString();
    }
    static void type(const QString &password, bool keep = false)
    {
        QPointer<QDialog> open = dialog();
        open->findChild<QCheckBox *>(QStringLiteral("keep"))->setChecked(keep);
        open->findChild<QLineEdit *>(QStringLiteral("password"))->setText(password);
        open->accept();
        QTRY_VERIFY(!open);
    }

private Q_SLOTS:
    void initTestCase()
    {
        GATEHOUSE_FIND_POSTGRES(m_postgres);
        qunsetenv("PGPASSWORD");
        qputenv("PGPASSFILE", "/nonexistent");
        QApplication::setQuitOnLastWindowClosed(false);
    }

    void init()
    {
        m_ledger = m_postgres.settings(QStringLiteral("gatehouse"), m_postgres.createDatabase(QStringLiteral("team"))).uri();
        m_keychain = std::make_shared<LastingKeychain>();
        QVERIFY(!openLedger(m_ledger));
        QVERIFY(LedgerPasswords::isWanted(m_ledger));
    }

    void asksAndKeepsWhatIsRight()
    {
        LedgerSignIn signIn(m_ledger, openLedger, nullptr);
        std::optional<Result<void>> ready;
        listen(signIn, ready);
        signIn.start({m_keychain, {}});
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), 10'000);
        QVERIFY(dialog()->windowTitle().contains(QStringLiteral("gatehouse@")));
        QVERIFY(refusal().isEmpty());
        type(QStringLiteral("not this one"), true);
        QTRY_VERIFY_WITH_TIMEOUT(dialog() && !refusal().isEmpty(), 30'000);
        QVERIFY(kept().isEmpty());
        QVERIFY(!ready);
        type(word(), true);
        QTRY_VERIFY_WITH_TIMEOUT(ready.has_value(), 30'000);
        QVERIFY(ready->has_value());
        QCOMPARE(kept(), word());

        // From now on nobody is asked.
        LedgerPasswords::forget(m_ledger);
        LedgerSignIn again(m_ledger, openLedger, nullptr);
        ready.reset();
        listen(again, ready);
        again.start({m_keychain, {}});
        QTRY_VERIFY_WITH_TIMEOUT(ready.has_value(), 30'000);
        QVERIFY(ready->has_value());
        QVERIFY(!dialog());
    }

    void forgetsWhatIsWrong()
    {
        m_keychain->write(LedgerPasswords::keychainName(m_ledger), SecretBytes("changed since"));
        LedgerSignIn signIn(m_ledger, openLedger, nullptr);
        std::optional<Result<void>> ready;
        listen(signIn, ready);
        signIn.start({m_keychain, {}});
        QTRY_VERIFY_WITH_TIMEOUT(dialog() && !refusal().isEmpty(), 30'000);
        QVERIFY(kept().isEmpty());
        // Not to be kept: not kept.
        type(word());
        QTRY_VERIFY_WITH_TIMEOUT(ready.has_value(), 30'000);
        QVERIFY(ready->has_value());
        QVERIFY(kept().isEmpty());
    }

    void staysClosedWithoutOne()
    {
        LedgerSignIn signIn(m_ledger, openLedger, nullptr);
        std::optional<Result<void>> ready;
        listen(signIn, ready);
        signIn.start({m_keychain, {}});
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), 10'000);
        dialog()->reject();
        QTRY_VERIFY(ready.has_value());
        QVERIFY(!ready->has_value());
        QCOMPARE(ready->error().kind, ErrorKind::Cancelled);
    }
};

QTEST_MAIN(TestLedgerSignIn)
#include "test_ledger_sign_in.moc"
