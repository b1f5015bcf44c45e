// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/writer.h"
#include "ui/dashboard/dashboard_page.h"
#include "ui/dashboard/dashboard_parts.h"
#include "ui/widgets/histogram.h"
#include "ui/widgets/status_pie.h"
#include "ui/widgets/words.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numeric>
#include <set>

using namespace gatehouse;

Q_DECLARE_METATYPE(gatehouse::Link)

namespace {

constexpr std::int64_t Hour = 3600;
constexpr std::int64_t Day = 24 * Hour;
const Instant Now = Instant::fromSeconds(1763726651); // 2025-11-21T12:04:11Z

/// A ledger of two sources in which every number of the dashboard is different from nought, and doubtful lines stand
/// among the plain ones.
class Fill
{
public:
    explicit Fill(Writer &writer)
        : m_writer(writer)
    {
    }

    void session(const char *login, const char *browser, std::int64_t first, std::int64_t last, SessionEnd end = SessionEnd::None)
    {
        DeviceRecord record;
        const QByteArray identifier = QByteArray::number(++m_number).rightJustified(42, 'x');
        record.user.login = login;
        record.identifier = {identifier.constData(), std::size_t(identifier.size())};
        record.browser = browser;
        record.platform = "Linux";
        record.ip = "192.0.2.7";
        record.end = end;
        record.firstActivity = Now.plusSeconds(-first);
        record.lastActivity = Now.plusSeconds(-last);
        m_writer.device(record);
    }

    void event(EventKind kind, const char *login, std::int64_t before, bool doubtful = false)
    {
        EventRecord record;
        record.kind = kind;
        record.time = Now.plusSeconds(-before);
        record.user.login = login;
        record.ip = "198.51.100.9";
        record.doubtful = doubtful;
        record.identity = std::uint64_t(++m_number);
        m_writer.event(record);
    }

    void user(const char *login, std::int64_t id, std::optional<bool> totp)
    {
        UserRecord record;
        record.user = {id, login, {}};
        record.active = true;
        record.totpEnabled = totp;
        m_writer.user(record);
    }

private:
    Writer &m_writer;
    int m_number = 0;
};

} // namespace

class TestDashboard : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_path;
    std::unique_ptr<AsyncReader> m_async;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<DashboardPage> m_page;
    std::vector<Link> m_links;

    void makeLedger()
    {
        auto opened = Writer::open(m_path);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text));
        Writer &writer = **opened;
        for (const char *name : {"erp-prod", "erp shop"}) {
            const auto source = writer.source(QLatin1String(name));
            QVERIFY(source);
            QVERIFY(writer.beginImport(*source));
            QVERIFY(writer.beginFile(QStringLiteral("history"), QStringLiteral("test"), QByteArray(name), {}));
            Fill fill(writer);
            fill.session("amelie", "Chrome", 3 * Hour, 60);
            fill.session("amelie", "Firefox", 5 * Hour, 120);
            fill.session("jonas", "Chrome", 30 * Hour, 6 * Hour);
            fill.session("jonas", "", 60 * Hour, 300);
            fill.session("priya", "Edge", 40 * Hour, 30 * Hour, SessionEnd::Revoked);
            fill.session("omar", "Chrome", 20 * Day, 18 * Day);
            fill.session("omar", "Safari", 2 * Day, Day, SessionEnd::LoggedOut);
            if (QLatin1String(name) == QLatin1String("erp-prod")) {
                fill.session("nadia", "Chrome", 9 * Day, 8 * Day, SessionEnd::Revoked);
                fill.session("nadia", "Opera", 2 * Hour, 30);
            }
            for (int i = 0; i < 9; ++i)
                fill.event(EventKind::LoginOk, "amelie", i * 2 * Hour);
            for (int i = 0; i < 5; ++i)
                fill.event(EventKind::LoginFailed, "omar", i * Hour);
            fill.event(EventKind::LoginFailed, "omar", 3 * Day);
            fill.event(EventKind::LoginFailed, "omar", 2 * Hour, true);
            fill.event(EventKind::LoginIgnored, "omar", 2 * Hour);
            fill.event(EventKind::LoginIgnored, "omar", 2 * Hour + 5);
            fill.event(EventKind::LoginIgnored, "jonas", 4 * Hour);
            fill.event(EventKind::LoginIgnored, "priya", 4 * Hour, true);
            fill.event(EventKind::LoginIgnored, "nadia", 5 * Day);
            fill.event(EventKind::PasswordChanged, "jonas", Hour);
            fill.event(EventKind::LoginRefused, "priya", 3 * Hour);
            fill.user("amelie", 7, true);
            fill.user("jonas", 8, false);
            fill.user("priya", 9, true);
            fill.user("nadia", 10, false);
            fill.user("omar", 11, std::nullopt);
            FileProgress done;
            QVERIFY(writer.commit(done));
            QVERIFY(writer.endFile(QStringLiteral("done")));
            QVERIFY(writer.endImport(QStringLiteral("done")));
        }
    }

    /// How many rows the list of a link has.
    std::int64_t rows(const Link &link)
    {
        std::int64_t total = -1;
        if (!link.query)
            return total;
        if (link.page == PageId::Sessions) {
            const auto window = m_reader->sessions(*link.query, 0, 1);
            total = window ? window->total : -1;
        } else if (link.page == PageId::Activity && link.query->group) {
            const auto groups = m_reader->eventGroups(*link.query);
            total = groups ? std::int64_t(groups->size()) : -1;
        } else if (link.page == PageId::Activity) {
            const auto window = m_reader->events(*link.query, 0, 1);
            total = window ? window->total : -1;
        } else if (link.page == PageId::Users) {
            const auto window = m_reader->users(*link.query, 0, 1);
            total = window ? window->total : -1;
        }
        return total;
    }

    void show(const Scope &scope)
    {
        m_page->setScope(scope);
        QTRY_VERIFY(m_page->isSettled());
        m_links.clear();
    }

    Link clicked(QAbstractButton *target)
    {
        m_links.clear();
        QTest::mouseClick(target, Qt::LeftButton);
        if (m_links.size() != 1)
            return {};
        const Link byMouse = m_links.front();
        target->setFocus();
        QTest::keyClick(target, Qt::Key_Return);
        QTest::keyClick(target, Qt::Key_Space);
        if (m_links.size() != 3 || m_links[1].query != byMouse.query || m_links[2].query != byMouse.query)
            return {};
        return byMouse;
    }

    Scope scope(const QString &name, std::optional<std::int64_t> last)
    {
        Scope scope;
        scope.lastSeconds = last;
        if (!name.isEmpty()) {
            const auto sources = m_reader->sources();
            for (const SourceView &source : *sources) {
                if (source.name == name)
                    scope.source = source.id;
            }
            scope.sourceName = name;
        }
        return scope;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_path = m_dir.filePath(QStringLiteral("ledger.sqlite"));
        makeLedger();
        auto reader = Reader::open(m_path);
        QVERIFY2(reader, reader ? "" : qPrintable(reader.error().text));
        m_reader = std::move(*reader);
    }

    void init()
    {
        m_async = std::make_unique<AsyncReader>(m_path);
        m_page = std::make_unique<DashboardPage>(*m_async);
        connect(m_page.get(), &Page::linkActivated, this, [this](const Link &link) { m_links.push_back(link); });
        m_page->resize(1240, 820);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cleanup()
    {
        m_page.reset();
        m_async.reset();
    }

    void everyNumberLeadsToItsRows_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("last");
        QTest::newRow("all, a day") << QString() << int(Day);
        QTest::newRow("all, ever") << QString() << 0;
        QTest::newRow("one, a week") << QStringLiteral("erp-prod") << int(7 * Day);
        QTest::newRow("one with a blank in its name, an hour") << QStringLiteral("erp shop") << int(Hour);
    }

    void everyNumberLeadsToItsRows()
    {
        QFETCH(QString, source);
        QFETCH(int, last);
        show(scope(source, last == 0 ? std::nullopt : std::optional<std::int64_t>(last)));
        const DashboardView &view = m_page->view();
        QVERIFY(view.sessionsTotal > 0);

        const std::int64_t expected[DashboardPage::CardCount] = {view.sessionsTotal,
            view.sessionsByStatus[std::size_t(SessionStatus::Active)],
            view.sessionsByStatus[std::size_t(SessionStatus::LoggedOut)]
                + view.sessionsByStatus[std::size_t(SessionStatus::Expired)]
                + view.sessionsByStatus[std::size_t(SessionStatus::Ended)],
            view.sessionsByStatus[std::size_t(SessionStatus::Revoked)],
            view.eventsByKindInRange[std::size_t(EventKind::LoginFailed)], view.lockedUsers, view.totpKnown - view.totpEnabled,
            view.doubtfulEventsInRange};
        for (int i = 0; i < DashboardPage::CardCount; ++i) {
            MetricCard *card = m_page->card(static_cast<DashboardPage::CardIndex>(i));
            const QByteArray name = card->accessibleName().toUtf8();
            if (i != DashboardPage::Totp)
                QVERIFY2(card->metric().figure == words::count(expected[i]), name.constData());
            const std::int64_t found = rows(clicked(card));
            QVERIFY2(found == expected[i],
                qPrintable(QStringLiteral("%1: %2 rows, not %3").arg(card->accessibleName()).arg(found).arg(expected[i])));
        }
        for (SessionStatus status : allSessionStatuses())
            QCOMPARE(rows(clicked(m_page->legend(status))), view.sessionsByStatus[std::size_t(status)]);
        QVERIFY(m_page->browserCards().size() >= 4);
        for (BrowserCard *card : m_page->browserCards()) {
            QCOMPARE(rows(clicked(card)), card->count().total);
            QCOMPARE(rows(clicked(card->activeButton())), card->count().active);
        }
    }

    void everyBarLeadsToItsRows()
    {
        show(scope({}, Day));
        Histogram *histogram = m_page->histogram();
        const DashboardView &view = m_page->view();
        QVERIFY(histogram->barCount() >= 24);
        std::int64_t seen = 0;
        for (int bar = 0; bar < histogram->barCount(); ++bar) {
            const std::int64_t expected = view.logins.ok[std::size_t(bar)] + view.logins.failed[std::size_t(bar)];
            m_links.clear();
            QTest::mouseClick(histogram, Qt::LeftButton, {}, histogram->barRect(bar).center());
            QCOMPARE(int(m_links.size()), 1);
            QCOMPARE(rows(m_links.front()), expected);
            seen += expected;
        }
        // 9 logins, 4 or 5 failures, 3 ignored and 1 refused in each source, the doubtful ones left out.
        QVERIFY(seen > 30);
    }

    void everySliceLeadsToItsRows()
    {
        show(scope({}, Day));
        StatusPie *pie = m_page->pie();
        pie->setFocus(Qt::TabFocusReason);
        std::set<SessionStatus> visited;
        for (int i = 0; i < SessionStatusCount; ++i) {
            QVERIFY(pie->highlighted());
            m_links.clear();
            QTest::keyClick(pie, Qt::Key_Return);
            QCOMPARE(int(m_links.size()), 1);
            QCOMPARE(rows(m_links.front()), m_page->view().sessionsByStatus[std::size_t(*pie->highlighted())]);
            visited.insert(*pie->highlighted());
            QTest::keyClick(pie, Qt::Key_Right);
        }
        std::size_t present = 0;
        for (const std::int64_t count : m_page->view().sessionsByStatus)
            present += count > 0 ? 1 : 0;
        QCOMPARE(visited.size(), present);
        QVERIFY(present >= 4);

        // By mouse: the ring is hit half way between hole and edge; going round it meets the same statuses.
        visited.clear();
        const QRect area = pie->rect();
        const double radius = std::min(area.width(), area.height()) * 0.94 * 0.4;
        auto *view = pie->findChild<QAbstractScrollArea *>();
        for (int degree = 0; degree < 360; degree += 6) {
            m_links.clear();
            const double angle = degree * M_PI / 180;
            const QPoint at = area.center() + QPoint(int(radius * std::cos(angle)), int(radius * std::sin(angle)));
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, at);
            for (const Link &link : m_links) {
                const auto *condition = link.query->filter.condition(Field::Status);
                QVERIFY(condition);
                visited.insert(*sessionStatusFromName(condition->values.front()));
            }
        }
        QCOMPARE(visited.size(), present);
    }

    void recentLoginsLeadToTheirSession()
    {
        show(scope(QStringLiteral("erp-prod"), Day));
        QTableWidget *table = m_page->recentLogins()->table();
        QVERIFY(table->rowCount() >= 3);
        m_links.clear();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualItemRect(table->item(1, 0)).center());
        QCOMPARE(int(m_links.size()), 1);
        QVERIFY(m_links.front().session);
        const auto session = m_reader->session(*m_links.front().session);
        QVERIFY(session && *session);
        QCOMPARE((*session)->user, table->item(1, 0)->text());
        QCOMPARE(int((*session)->state.status), int(SessionStatus::Active));
        const auto position = m_reader->sessionPosition(*m_links.front().query, *m_links.front().session);
        QVERIFY(position && *position);
        QCOMPARE(**position, std::int64_t(1));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        m_links.clear();
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(int(m_links.size()), 1);
    }

    void brushCountsWhatIsInIt()
    {
        show(scope({}, Day));
        Histogram *histogram = m_page->histogram();
        const int last = histogram->barCount() - 1;
        histogram->setFocus();
        QTest::keyClick(histogram, Qt::Key_End);
        QTest::keyClick(histogram, Qt::Key_Left, Qt::ShiftModifier);
        m_links.clear();
        QTest::keyClick(histogram, Qt::Key_Return);
        QCOMPARE(int(m_links.size()), 1);
        QCOMPARE(rows(m_links.front()),
            m_page->view().logins.ok[std::size_t(last)] + m_page->view().logins.failed[std::size_t(last)]);
        QVERIFY(m_page->stepBack());
        QVERIFY(!m_page->stepBack());
    }

    void everythingHasANameForTheEar()
    {
        show(scope({}, Day));
        for (QWidget *widget : m_page->findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy()) {
                const auto *button = qobject_cast<QAbstractButton *>(widget);
                QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                    widget->metaObject()->className());
            }
        }
    }

    void emptyAndBrokenLedgersSaySo()
    {
        const QString path = m_dir.filePath(QStringLiteral("empty.sqlite"));
        QVERIFY(Writer::open(path));
        {
            AsyncReader reader(path);
            DashboardPage page(reader);
            page.resize(900, 600);
            page.show();
            page.setScope({});
            QTRY_VERIFY(page.isSettled());
            QVERIFY(!page.card(DashboardPage::Total)->isVisible());
            auto *own = new QPushButton(QStringLiteral("first run"));
            page.setEmptyPage(own);
            QVERIFY(own->isVisible());
        }
        AsyncReader reader(m_dir.filePath(QStringLiteral("not there.sqlite")));
        DashboardPage page(reader);
        page.show();
        page.setScope({});
        QTRY_VERIFY(page.isSettled());
        QVERIFY(!page.card(DashboardPage::Total)->isVisible());
    }
};

QTEST_MAIN(TestDashboard)
#include "test_dashboard.moc"
