// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a source's policies: what it shows, what it takes, what it keeps, what it would save.
#include "core/ledger/writer.h"
#include "tests/ui/themed_pictures.h"
#include "tests/verify_result.h"
#include "ui/policies/compare_policies.h"
#include "ui/policies/paths_dialog.h"
#include "ui/policies/policies_page.h"
#include "ui/policies/policy_row.h"
#include "ui/policies/preset_dialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDateTime>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QtTest>

using namespace gatehouse;
using namespace gatehouse::testing;

namespace {

PolicySet guarded(const PolicyValues &values = {}, bool maySet = true)
{
    QJsonArray list;
    for (const Policy policy : AllPolicies) {
        const auto value = values.find(policy);
        list.append(QJsonObject{{QStringLiteral("name"), QString(definitionOf(policy).key)},
            {QStringLiteral("value"), policyJson(value == values.end() ? definitionOf(policy).unset : value->second)},
            {QStringLiteral("enforcer"),
                policy == Policy::ResetLinkHours || policy == Policy::SecondFactor ? QStringLiteral("odoo") : QStringLiteral("guard")}});
    }
    auto set = *guardPolicies({{QStringLiteral("revision"), 3}, {QStringLiteral("policies"), list}}, QStringLiteral("1.0.0"), maySet, true);
    set.read = Instant::fromSeconds(1'763'726'642);
    return set;
}

PolicySet stock()
{
    OdooRules rules;
    rules.maySet = true;
    rules.requiresFactors = true;
    PolicySet set = odooPolicies(rules);
    set.read = Instant::fromSeconds(1'763'726'600);
    return set;
}

} // namespace

class TestPoliciesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        m_ledger = m_dir.filePath(QStringLiteral("%1.sqlite").arg(QDateTime::currentMSecsSinceEpoch()));
        VERIFY_RESULT(Writer::open(m_ledger));
        m_reader = std::make_unique<AsyncReader>(m_ledger);
        m_page = std::make_unique<PoliciesPage>(*m_reader);
        m_page->setWhyNot([this](const QString &) { return m_whyNot; });
        m_page->resize(1220, 900);
    }

    void cleanup()
    {
        m_page.reset();
        m_reader.reset();
        m_whyNot.clear();
    }

    void tellsWhatIsMissing()
    {
        show();
        QSignalSpy asked(m_page.get(), &PoliciesPage::connectRequested);
        QAbstractButton *connectButton = nullptr;
        for (QAbstractButton *button : m_page->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->text().startsWith(QLatin1String("Connect")))
                connectButton = button;
        }
        QVERIFY(connectButton);
        connectButton->click();
        QCOMPARE(asked.size(), 1);
    }

    void showsValueEnforcerAndWhatStandsInTheWay()
    {
        tell(QStringLiteral("shop"), stock());
        show();
        QCOMPARE(field(Policy::IdleDays)->text(), QStringLiteral("7"));
        QVERIFY(field(Policy::IdleDays)->isEnabled());
        QCOMPARE(enforcer(Policy::IdleDays), QStringLiteral("Odoo"));
        QVERIFY(note(Policy::IdleDays).contains(QLatin1String("clean-up")));
        QCOMPARE(field(Policy::LifetimeOthers)->text(), QString());
        QVERIFY(!field(Policy::LifetimeOthers)->isEnabled());
        QCOMPARE(enforcer(Policy::LifetimeOthers), QStringLiteral("Nobody"));
        QVERIFY(note(Policy::LifetimeOthers).contains(QLatin1String("Guard")));
        QVERIFY(m_page->findChild<QLabel *>(QStringLiteral("policyState"))->text().contains(QLatin1String("No Guard")));
        QVERIFY(!pending()->isVisible());
    }

    void rangesAreCheckedAsTheyAreTyped()
    {
        tell(QStringLiteral("erp"), guarded());
        show();
        QLineEdit *lifetime = field(Policy::LifetimeAdministrators);
        type(lifetime, QStringLiteral("59"));
        QVERIFY(lifetime->property("bad").toBool());
        QVERIFY(note(Policy::LifetimeAdministrators).contains(QLatin1String("31,536,000")));
        QVERIFY(pending()->isVisible());
        QVERIFY(!saveButton()->isEnabled());
        type(lifetime, QStringLiteral("28800"));
        QVERIFY(!lifetime->property("bad").toBool());
        QVERIFY(saveButton()->isEnabled());
        QVERIFY(changes().contains(QLatin1String("28,800 s")));
        saveThemedPictures(m_themes, m_page.get(), QStringLiteral("policies-changed"));
        type(lifetime, QStringLiteral("0"));
        QVERIFY2(!pending()->isVisible(), "what it was is no change");
    }

    void savesEveryKindOfValue()
    {
        tell(QStringLiteral("erp"), guarded());
        show();
        QSignalSpy saved(m_page.get(), &PoliciesPage::saveRequested);
        type(field(Policy::LockoutFailures), QStringLiteral("5"));
        auto *concurrency = m_page->findChild<QComboBox *>(QStringLiteral("concurrent_sessions"));
        concurrency->setCurrentIndex(concurrency->findData(QStringLiteral("replace")));
        Q_EMIT concurrency->activated(concurrency->currentIndex());
        m_page->findChild<QAbstractButton *>(QStringLiteral("mail_failed_login"))->click();
        m_page->findChild<QAbstractButton *>(QStringLiteral("ignored_urls"))->click();
        auto *paths = m_page->findChild<PathsDialog *>();
        QVERIFY(paths);
        auto *edit = paths->findChild<QPlainTextEdit *>(QStringLiteral("paths"));
        edit->setPlainText(QStringLiteral("my/poll"));
        QVERIFY(!paths->findChild<QPushButton *>(QStringLiteral("take"))->isEnabled());
        edit->setPlainText(QStringLiteral("/my/poll\n\n/bus/*\n"));
        paths->findChild<QPushButton *>(QStringLiteral("take"))->click();
        QTest::keyClick(field(Policy::LockoutFailures), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(saved.size(), 1);
        const auto list = saved.front().at(1).value<std::vector<PolicyChange>>();
        QCOMPARE(list.size(), std::size_t(4));
        QCOMPARE(list.at(0), (PolicyChange{Policy::IgnoredUrls, definitionOf(Policy::IgnoredUrls).unset, QStringLiteral("/my/poll\n/bus/*")}));
        QCOMPARE(list.at(1), (PolicyChange{Policy::ConcurrentSessions, QStringLiteral("allow"), QStringLiteral("replace")}));
        QCOMPARE(list.at(2), (PolicyChange{Policy::LockoutFailures, std::int64_t{0}, std::int64_t{5}}));
        QCOMPARE(list.at(3), (PolicyChange{Policy::MailFailedLogin, false, true}));
    }

    /// What was typed outlives that the source is read again; what was saved is no change any more.
    void draftsOutliveAReading()
    {
        tell(QStringLiteral("erp"), guarded());
        show();
        type(field(Policy::IdleDays), QStringLiteral("30"));
        type(field(Policy::KeepDays), QStringLiteral("90"));
        tell(QStringLiteral("erp"), guarded({{Policy::IdleDays, std::int64_t{30}}, {Policy::KeepDays, std::int64_t{200}}}));
        refresh();
        QCOMPARE(field(Policy::KeepDays)->text(), QStringLiteral("90"));
        QVERIFY(note(Policy::KeepDays).contains(QLatin1String("meanwhile")));
        QVERIFY(changes().contains(QLatin1String("200 day")));
        QVERIFY(!changes().contains(QLatin1String("inactivity")));
        m_page->findChild<QPushButton *>(QStringLiteral("discard"))->click();
        QCOMPARE(field(Policy::KeepDays)->text(), QStringLiteral("200"));
        QVERIFY(!pending()->isVisible());
    }

    void everySourceHasItsOwnDraft()
    {
        tell(QStringLiteral("erp"), guarded());
        tell(QStringLiteral("shop"), stock());
        show();
        type(field(Policy::ResetLinkHours), QStringLiteral("2"));
        choose(QStringLiteral("shop"));
        QCOMPARE(field(Policy::ResetLinkHours)->text(), QStringLiteral("4"));
        QVERIFY(!pending()->isVisible());
        choose(QStringLiteral("erp"));
        QCOMPARE(field(Policy::ResetLinkHours)->text(), QStringLiteral("2"));
    }

    void copiesFromAnotherSource()
    {
        tell(QStringLiteral("erp"), guarded({{Policy::ResetLinkHours, std::int64_t{2}}, {Policy::LifetimeOthers, std::int64_t{3600}},
                                        {Policy::LockoutFailures, std::int64_t{3}}}));
        tell(QStringLiteral("shop"), stock());
        show();
        choose(QStringLiteral("shop"));
        m_page->findChild<QPushButton *>(QStringLiteral("compareSources"))->click();
        auto *dialog = m_page->findChild<ComparePolicies *>();
        QVERIFY(dialog);
        saveThemedPictures(m_themes, dialog, QStringLiteral("policies-compared"));
        auto *table = dialog->findChild<QTableWidget *>(QStringLiteral("comparison"));
        QCOMPARE(table->columnCount(), 3);
        dialog->findChild<QAbstractButton *>(QStringLiteral("onlyDiffering"))->click();
        int shown = 0;
        for (int row = 0; row < table->rowCount(); ++row)
            shown += table->isRowHidden(row) ? 0 : 1;
        QVERIFY(shown > 3 && shown < table->rowCount());
        dialog->findChild<QPushButton *>(QStringLiteral("copyPolicies"))->click();
        QVERIFY(changes().contains(QLatin1String("recovery link")));
        QVERIFY(changes().contains(QLatin1String("Failed logins")));
        QVERIFY2(!changes().contains(QLatin1String("lifetime of other")), "nobody would enforce it there");
        QVERIFY(saveButton()->isEnabled());
    }

    /// What a standard asks for goes onto the form, not to the server; what is stricter stays, what nobody enforces is told.
    void presetsGoOntoTheForm()
    {
        tell(QStringLiteral("erp"), guarded({{Policy::LifetimeAdministrators, std::int64_t{3600}}}));
        show();
        auto *menu = m_page->findChild<QPushButton *>(QStringLiteral("presets"))->menu();
        QVERIFY(menu->actions().size() >= 3);
        for (QAction *action : menu->actions()) {
            if (action->text().startsWith(QLatin1String("NIST AAL2")))
                action->trigger();
        }
        auto *dialog = m_page->findChild<PresetDialog *>();
        QVERIFY(dialog);
        saveThemedPictures(m_themes, dialog, QStringLiteral("policies-preset"));
        QVERIFY(!dialog->findChild<QLabel *>(QStringLiteral("beyond"))->text().isEmpty());
        dialog->findChild<QPushButton *>(QStringLiteral("takePreset"))->click();
        QCOMPARE(field(Policy::LifetimeAdministrators)->text(), QStringLiteral("3600"));
        QCOMPARE(field(Policy::LifetimeOthers)->text(), QStringLiteral("86400"));
        QVERIFY(changes().contains(QLatin1String("86,400 s")));
        QVERIFY(pending()->isVisible());
    }

    void whatCannotBeSentIsSaid()
    {
        m_whyNot = QStringLiteral("shop is read from its database.");
        tell(QStringLiteral("shop"), stock());
        show();
        auto *obstacle = m_page->findChild<QLabel *>(QStringLiteral("policyObstacle"));
        QVERIFY(obstacle->isVisible());
        QCOMPARE(obstacle->text(), m_whyNot);
        QSignalSpy saved(m_page.get(), &PoliciesPage::saveRequested);
        QSignalSpy notices(m_page.get(), &PoliciesPage::notice);
        type(field(Policy::IdleDays), QStringLiteral("3"));
        saveButton()->click();
        QCOMPARE(saved.size(), 0);
        QCOMPARE(notices.size(), 1);
    }

    void anAuditorReadsAndSetsNothing()
    {
        tell(QStringLiteral("erp"), guarded({}, false));
        show();
        QVERIFY(!field(Policy::IdleDays)->isEnabled());
        QVERIFY(note(Policy::IdleDays).contains(QLatin1String("may not set")));
    }

private:
    void tell(const QString &name, const PolicySet &set)
    {
        auto writer = Writer::open(m_ledger);
        VERIFY_RESULT(writer);
        const auto source = (*writer)->source(name);
        VERIFY_RESULT(source);
        VERIFY_RESULT((*writer)->saveServer(*source, QStringLiteral("{}")));
        VERIFY_RESULT((*writer)->beginSync(*source));
        SyncState state;
        state.policies = policySetText(set);
        state.asOf = state.finished = set.read;
        VERIFY_RESULT((*writer)->commitSync(state));
    }
    void refresh()
    {
        m_page->refresh();
        QTRY_VERIFY(m_page->isSettled());
    }
    void show()
    {
        m_themes.setChoice(ThemeChoice::Light);
        m_page->show();
        refresh();
    }
    void choose(const QString &source)
    {
        auto *sources = m_page->findChild<QComboBox *>(QStringLiteral("policySource"));
        sources->setCurrentIndex(sources->findText(source));
        Q_EMIT sources->activated(sources->currentIndex());
    }
    QLineEdit *field(Policy policy) const { return m_page->findChild<QLineEdit *>(QString(definitionOf(policy).key)); }
    PolicyRow *row(Policy policy) const
    {
        for (PolicyRow *one : m_page->findChildren<PolicyRow *>()) {
            if (one->policy() == policy)
                return one;
        }
        return nullptr;
    }
    QString note(Policy policy) const { return row(policy)->note(); }
    QString enforcer(Policy policy) const { return row(policy)->findChild<QLabel *>(QStringLiteral("enforcer"))->text(); }
    QWidget *pending() const { return m_page->findChild<QWidget *>(QStringLiteral("pending")); }
    QPushButton *saveButton() const { return m_page->findChild<QPushButton *>(QStringLiteral("savePolicies")); }
    QString changes() const { return m_page->findChild<QLabel *>(QStringLiteral("changes"))->text(); }
    static void type(QLineEdit *into, const QString &text)
    {
        into->setFocus();
        into->selectAll();
        QTest::keyClicks(into, text);
    }

    QTemporaryDir m_dir;
    ThemeSwitch m_themes{*qApp};
    QString m_ledger;
    QString m_whyNot;
    std::unique_ptr<AsyncReader> m_reader;
    std::unique_ptr<PoliciesPage> m_page;
};

QTEST_MAIN(TestPoliciesPage)
#include "test_policies_page.moc"
