// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filter_text.h"
#include "core/ledger/async_reader.h"
#include "tests/ui/small_ledger.h"
#include "ui/users/factor_coverage.h"
#include "ui/users/user_list_page.h"
#include "ui/users/users_page.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/window_table.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;

class TestFactorCoverage : public QObject
{
    Q_OBJECT

    SmallLedger m_ledger;
    std::unique_ptr<AsyncReader> m_reader;
    std::unique_ptr<UsersPage> m_page;

    UserListPage &list() const { return *m_page->list(); }
    FactorCoverage &strip() const { return *list().findChild<FactorCoverage *>(); }
    QPushButton *chip(const char *value) const { return strip().findChild<QPushButton *>(QStringLiteral("factor_") + QLatin1String(value)); }
    QString counted(const char *value) const { return chip(value)->text().section(QStringLiteral("  "), -1); }
    QString share() const { return strip().findChild<QLabel *>(QStringLiteral("factorShare"))->text(); }

    QStringList listed() const
    {
        QStringList logins;
        for (int row = 0; row < list().model()->rowCount(); ++row) {
            if (const auto user = list().model()->valueAs<UserView>(row))
                logins << user->login;
        }
        logins.sort();
        return logins;
    }

    void filter(const char *text)
    {
        list().filterBar()->setQuery(parseQuery(Subject::Users, QLatin1String(text)).value());
        Q_EMIT list().filterBar()->queryChanged(list().filterBar()->query());
        QTRY_VERIFY(m_page->isSettled());
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Two with, three without, one of whom nothing is told; one suspended, and one login that was only tried.
        std::vector<UserRecord> users;
        const auto add = [&users](std::int64_t id, const char *login, std::optional<bool> factor, bool active = true) {
            UserRecord u;
            u.user.odooId = id;
            u.user.login = login;
            u.active = active;
            u.totpEnabled = factor;
            users.push_back(u);
        };
        add(1, "ada", true);
        add(2, "bob", true);
        add(3, "cy", false);
        add(4, "dee", false);
        add(5, "eve", false);
        add(6, "flo", std::nullopt);
        add(7, "gus", false, false);
        m_ledger.addUsers(users);
        m_ledger.addFailures(4);
        m_reader = std::make_unique<AsyncReader>(m_ledger.path());
    }

    void init()
    {
        m_page = std::make_unique<UsersPage>(*m_reader);
        Scope scope;
        scope.lastSeconds.reset();
        m_page->setScope(scope);
        m_page->resize(1300, 800);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTRY_VERIFY(m_page->isSettled());
    }

    void cleanup() { m_page.reset(); }

    void thoseWhoCanSignInAreCounted()
    {
        QVERIFY(strip().isVisible());
        QCOMPARE(counted("yes"), QStringLiteral("2"));
        QCOMPARE(counted("no"), QStringLiteral("3"));
        QVERIFY(counted("unknown").toInt() >= 1);
        QVERIFY2(share().contains(QStringLiteral("40")), qPrintable(share()));
    }

    void aNumberShowsExactlyWhomItCounts()
    {
        QTest::mouseClick(chip("no"), Qt::LeftButton);
        QTRY_COMPARE(listed(), (QStringList{QStringLiteral("cy"), QStringLiteral("dee"), QStringLiteral("eve")}));
        QTRY_VERIFY(m_page->isSettled());
        QVERIFY(chip("no")->isChecked());
        QCOMPARE(counted("yes"), QStringLiteral("2")); // each keeps its number, whichever is chosen
        QTest::mouseClick(chip("yes"), Qt::LeftButton);
        QTRY_COMPARE(listed(), (QStringList{QStringLiteral("ada"), QStringLiteral("bob")}));
        QTRY_VERIFY(m_page->isSettled());
        QVERIFY(!chip("no")->isChecked());
        QTest::mouseClick(chip("yes"), Qt::LeftButton);
        QTRY_VERIFY(m_page->isSettled() && listed().size() > 6);
        QVERIFY(list().filterBar()->query().filter.isEmpty());
    }

    void aFilterOfTheOfficersOwnIsKept()
    {
        filter("suspended:yes");
        QCOMPARE(counted("no"), QStringLiteral("1"));
        QTest::mouseClick(chip("no"), Qt::LeftButton);
        QTRY_COMPARE(listed(), QStringList{QStringLiteral("gus")});
        QTRY_VERIFY(m_page->isSettled());
        QTest::mouseClick(chip("no"), Qt::LeftButton);
        QTRY_VERIFY(m_page->isSettled());
        QVERIFY(list().filterBar()->query().filter.condition(Field::Suspended));
    }

    void allWithoutAreInvitedTogether()
    {
        m_page->setWhyNot([](const QString &) { return QString(); }, {});
        QTest::mouseClick(chip("no"), Qt::LeftButton);
        QTRY_COMPARE(listed().size(), 3);
        QTRY_VERIFY(m_page->isSettled());
        list().table()->selectAll();
        auto *invite = list().findChild<QPushButton *>(QStringLiteral("inviteSelected"));
        QVERIFY(invite->isEnabled());
        QSignalSpy asked(m_page.get(), &UsersPage::selectionActionRequested);
        QTest::mouseClick(invite, Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().at(0).value<ActionKind>(), ActionKind::InviteTotp);
        QCOMPARE(asked.first().at(2).value<RowSelection>().count(3), 3);
        QCOMPARE(asked.first().at(1).value<Query>().filter.condition(Field::Totp)->values, QStringList{QStringLiteral("no")});
    }

    void withoutAUserListNothingIsClaimed()
    {
        SmallLedger empty;
        empty.addFailures(9);
        AsyncReader reader(empty.path());
        UsersPage page(reader);
        Scope scope;
        scope.lastSeconds.reset();
        page.setScope(scope);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QTRY_VERIFY(page.isSettled());
        auto *strip = page.list()->findChild<FactorCoverage *>();
        QVERIFY(strip->isVisible()); // they signed in, and nobody tells of their second factor
        QCOMPARE(strip->findChild<QPushButton *>(QStringLiteral("factor_yes"))->text().section(QStringLiteral("  "), -1), QStringLiteral("0"));
        QVERIFY(!strip->findChild<QLabel *>(QStringLiteral("factorShare"))->text().contains(u'%'));
    }
};

QTEST_MAIN(TestFactorCoverage)
#include "test_factor_coverage.moc"
