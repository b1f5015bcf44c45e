// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filter_text.h"
#include "core/ledger/async_reader.h"
#include "tests/ui/small_ledger.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/filter_menu.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;

namespace {

QStringList chips(const FilterBar &bar)
{
    QStringList names;
    for (const Chip *chip : bar.findChildren<Chip *>()) {
        if (!chip->isHidden())
            names << chip->accessibleName();
    }
    return names;
}

Query parsed(const char *text)
{
    const auto query = parseQuery(Subject::Sessions, QString::fromLatin1(text));
    return query ? *query : Query{};
}

} // namespace

class TestFilterBar : public QObject
{
    Q_OBJECT

    SmallLedger m_ledger;
    std::unique_ptr<AsyncReader> m_reader;

private Q_SLOTS:
    void initTestCase()
    {
        m_ledger.addSessions(0, 40);
        m_reader = std::make_unique<AsyncReader>(m_ledger.path());
    }

    void textBecomesChips()
    {
        FilterBar bar(Subject::Sessions, *m_reader);
        QSignalSpy changed(&bar, &FilterBar::queryChanged);
        bar.setText(QStringLiteral("status:active,idle -country:France last:7d mitchell"));
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(bar.query(), parsed("status:active,idle -country:France last:7d mitchell"));
        QCOMPARE(chips(bar),
            QStringList({QStringLiteral("Status is Active, Idle"), QStringLiteral("Country is not France"),
                QStringLiteral("Last activity in last 7 days"), QStringLiteral("Contains mitchell")}));
        // What was typed is left as it was typed.
        QCOMPARE(bar.text(), QStringLiteral("status:active,idle -country:France last:7d mitchell"));
    }

    void chipsBecomeText()
    {
        FilterBar bar(Subject::Sessions, *m_reader);
        bar.setQuery(parsed("status:active browser:Chrome"));
        QCOMPARE(bar.text(), QStringLiteral("status:active browser:Chrome"));
        QSignalSpy changed(&bar, &FilterBar::queryChanged);
        Chip *first = nullptr;
        for (Chip *chip : bar.findChildren<Chip *>()) {
            if (!chip->isHidden() && chip->accessibleName().startsWith(QStringLiteral("Status")))
                first = chip;
        }
        QVERIFY(first);
        QTest::keyClick(first, Qt::Key_Delete);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(bar.text(), QStringLiteral("browser:Chrome"));
        QCOMPARE(chips(bar), QStringList{QStringLiteral("Browser is Chrome")});
    }

    void aMistakeIsToldAndKept()
    {
        FilterBar bar(Subject::Sessions, *m_reader);
        bar.setQuery(parsed("status:active"));
        QSignalSpy changed(&bar, &FilterBar::queryChanged);
        bar.setText(QStringLiteral("status:sleeping"));
        QTRY_VERIFY(!bar.mistake().isEmpty());
        const auto reason = parseQuery(Subject::Sessions, QStringLiteral("status:sleeping"));
        QCOMPARE(bar.mistake(), reason.error().text);
        QCOMPARE(bar.text(), QStringLiteral("status:sleeping"));
        QCOMPARE(changed.count(), 0);
        QCOMPARE(bar.query(), parsed("status:active")); // still in force, and still on the chips
        QCOMPARE(chips(bar), QStringList{QStringLiteral("Status is Active")});
        bar.setText(QStringLiteral("status:idle"));
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(bar.mistake().isEmpty());
    }

    void typingIsTakenTogether()
    {
        FilterBar bar(Subject::Sessions, *m_reader);
        bar.show();
        auto *edit = bar.findChild<QLineEdit *>();
        QSignalSpy changed(&bar, &FilterBar::queryChanged);
        QTest::keyClicks(edit, QStringLiteral("abc"));
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(bar.query().filter.text, QStringLiteral("abc"));
    }

    void bothWaysForEveryKindOfPart_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"status:active", "-source:erp-prod", "last:90m", "since:2026-11-20T00:00:00Z",
                 "started-until:2026-11-20T00:00:00Z", "group:user", "sort:user", "user:\"a b\",none", "ip:192.0.2.*"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void bothWaysForEveryKindOfPart()
    {
        QFETCH(QString, text);
        FilterBar bar(Subject::Sessions, *m_reader);
        QSignalSpy changed(&bar, &FilterBar::queryChanged);
        bar.setText(text);
        QTRY_COMPARE(changed.count(), 1);
        const Query read = bar.query();
        FilterBar other(Subject::Sessions, *m_reader);
        other.setQuery(read);
        QCOMPARE(other.text(), text);
        QCOMPARE(chips(other), chips(bar));
    }

    void theMenuListsTheValuesThatOccur()
    {
        const auto now = parsed("browser:firefox");
        auto *menu = new ValueMenu(*m_reader, Subject::Sessions, Field::Browser, now.filter.condition(Field::Browser), nullptr);
        QSignalSpy changed(menu, &ValueMenu::changed);
        auto *list = menu->findChild<QListWidget *>();
        QTRY_COMPARE(list->count(), 2);
        for (int row = 0; row < list->count(); ++row) {
            QListWidgetItem *item = list->item(row);
            const bool firefox = item->data(Qt::UserRole).toString() == QLatin1String("firefox");
            QCOMPARE(item->checkState(), firefox ? Qt::Checked : Qt::Unchecked);
            QVERIFY(item->text().endsWith(QStringLiteral("20")));
            if (!firefox)
                item->setCheckState(Qt::Checked);
        }
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toStringList(), QStringList({QStringLiteral("firefox"), QStringLiteral("chrome")}));
        delete menu;
    }
};

QTEST_MAIN(TestFilterBar)
#include "test_filter_bar.moc"
