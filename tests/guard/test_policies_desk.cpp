// SPDX-License-Identifier: GPL-3.0-or-later
// From the form of policies to the proof, with a real Odoo 19 and its Guard: what is typed is what holds there.
#include "core/actions/journal.h"
#include "tests/ui/server_window.h"
#include "tests/verify_result.h"
#include "ui/actions/action_desk.h"
#include "ui/actions/action_dialog.h"
#include "ui/policies/policies_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace gatehouse;
using namespace gatehouse::testing;

class TestPoliciesDesk : public QObject
{
    Q_OBJECT

    RealOdoo m_odoo;
    std::unique_ptr<ServerWindow> m_w;
    PoliciesPage *m_page = nullptr;

    ActionDialog *dialog() const { return m_w->window->findChild<ActionDialog *>(); }
    QLineEdit *field(const char *policy) const { return m_page->findChild<QLineEdit *>(QLatin1String(policy)); }
    QPushButton *saveButton() const { return m_page->findChild<QPushButton *>(QStringLiteral("savePolicies")); }
    static void type(QLineEdit *into, const QString &text)
    {
        into->setFocus();
        into->selectAll();
        QTest::keyClicks(into, text);
    }
    /// Saves what is on the form, giving the password where it is asked for; the outcome.
    std::optional<Outcome> save()
    {
        saveButton()->click();
        if (!QTest::qWaitFor([this] { return dialog() && dialog()->findChild<QPushButton *>(QStringLiteral("go"))->isEnabled(); }, 30'000))
            return {};
        m_w->picture(dialog(), QStringLiteral("policies-order"));
        dialog()->findChild<QPushButton *>(QStringLiteral("go"))->click();
        if (!QTest::qWaitFor([this] { return dialog()->report() || m_w->passwordField(); }, 30'000))
            return {};
        if (!dialog()->report())
            m_w->givePassword(m_odoo.adminPassword);
        if (!QTest::qWaitFor([this] { return dialog()->report().has_value(); }, 60'000))
            return {};
        m_w->picture(dialog(), QStringLiteral("policies-outcome"));
        const Outcome outcome = dialog()->report()->outcome;
        dialog()->findChild<QPushButton *>(QStringLiteral("close"))->click();
        if (!QTest::qWaitFor([this] { return dialog() == nullptr; }, 5'000))
            return {};
        return outcome;
    }

private Q_SLOTS:
    void initTestCase()
    {
        GATEHOUSE_FIND_ODOO(m_odoo);
        m_w = std::make_unique<ServerWindow>(m_odoo, QStringLiteral("test_policies_desk"), QSize(1240, 860));
        QSettings().setValue(QStringLiteral("servers/interval"), 0);
        m_page = new PoliciesPage(*m_w->reader, m_w->window.get());
        m_page->resize(m_w->window->size());
        connect(m_w->reader.get(), &AsyncReader::generationChanged, m_page, [this] { m_page->refresh(); });
        auto *actions = new ActionDesk(*m_w->reader, *m_w->servers, m_w->window.get());
        connect(m_page, &PoliciesPage::saveRequested, actions, &ActionDesk::setPolicies);
        const auto tell = [this, actions] { m_page->setWhyNot([actions](const QString &source) { return actions->whyNotOn(source); }); };
        connect(actions, &ActionDesk::canActChanged, m_page, tell);
        tell();
        m_w->window->show();
        m_page->refresh();
        QVERIFY(m_w->signIn());
        QTRY_VERIFY_WITH_TIMEOUT(m_page->findChild<QLabel *>(QStringLiteral("policyState"))->text().contains(QStringLiteral("Guard 1")), 30'000);
    }
    void cleanupTestCase() { m_w.reset(); }

    void whatIsSavedHolds()
    {
        type(field("lockout_failures"), QStringLiteral("17"));
        type(field("lifetime_others"), QStringLiteral("28860"));
        m_w->picture(m_page, QStringLiteral("policies-form"));
        QCOMPARE(save(), Outcome::Done);
        // Read again by itself: the draft is what holds now.
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->findChild<QWidget *>(QStringLiteral("pending"))->isVisible(), 30'000);
        QCOMPARE(field("lockout_failures")->text(), QStringLiteral("17"));
        const auto journal = Journal::open(m_w->ledger);
        VERIFY_RESULT(journal);
        const auto entries = (*journal)->entries({});
        VERIFY_RESULT(entries);
        QCOMPARE(entries->size(), 1U);
        QVERIFY(entries->front().action == ActionKind::SetPolicies);
    }

    /// Somebody at another console is faster; the officer is told, and nothing is overwritten.
    void whatOthersChangedIsShown()
    {
        OdooBrowser other(m_odoo, userAgents::firefoxLinux, "192.0.2.77");
        VERIFY_RESULT(other.login(m_odoo.adminLogin, m_odoo.adminPassword));
        const auto seen = other.call(QStringLiteral("gatehouse.guard"), QStringLiteral("policies"), {});
        VERIFY_RESULT(seen);
        type(field("lockout_failures"), QStringLiteral("9"));
        const auto changed = other.callGuarded(QStringLiteral("gatehouse.guard"), QStringLiteral("set_policies"), {}, m_odoo.adminPassword,
            {{QStringLiteral("revision"), seen->toObject().value(QLatin1String("revision"))},
                {QStringLiteral("values"), QJsonObject{{QStringLiteral("lockout_failures"), 7}}}});
        VERIFY_RESULT(changed);
        saveButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), 10'000);
        auto *warning = dialog()->findChild<QLabel *>(QStringLiteral("warning"));
        QTRY_VERIFY_WITH_TIMEOUT(warning->text().contains(QStringLiteral("changed meanwhile")), 30'000);
        QVERIFY(!dialog()->findChild<QPushButton *>(QStringLiteral("go"))->isEnabled());
        dialog()->reject();
        m_w->servers->syncAll();
        // Now it is seen on the form, and can be saved by whoever still wants it.
        QTRY_VERIFY_WITH_TIMEOUT(m_page->findChild<QLabel *>(QStringLiteral("changes"))->text().contains(QStringLiteral("<s>7</s>")), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(dialog() == nullptr, 5'000);
        QCOMPARE(save(), Outcome::Done);
    }

    void everythingIsOffAgain()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->findChild<QWidget *>(QStringLiteral("pending"))->isVisible(), 30'000);
        type(field("lockout_failures"), QStringLiteral("0"));
        type(field("lifetime_others"), QStringLiteral("0"));
        QCOMPARE(save(), Outcome::Done);
    }
};

QTEST_MAIN(TestPoliciesDesk)
#include "test_policies_desk.moc"
