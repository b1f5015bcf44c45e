// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboard_page.h"

#include "ui/dashboard/dashboard_links.h"
#include "ui/dashboard/dashboard_parts.h"
#include "ui/widgets/asking.h"
#include "ui/widgets/histogram.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/state_panels.h"
#include "ui/widgets/status_pie.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>
#include <numeric>

namespace gatehouse {

namespace {

namespace links = dashboard_links;

constexpr int RecentCount = 12;
constexpr int ShownBrowsers = 6;
/// A source that lags this far behind the newest one is worth a word: its counts are older than the others'.
constexpr qint64 LagSeconds = 3600;

std::int64_t of(const DashboardView &view, SessionStatus status)
{
    return view.sessionsByStatus[std::size_t(status)];
}

std::int64_t inRange(const DashboardView &view, EventKind kind)
{
    return view.eventsByKindInRange[std::size_t(kind)];
}

std::int64_t sum(const std::vector<std::int64_t> &values)
{
    return std::accumulate(values.begin(), values.end(), std::int64_t{0});
}

QString stepText(std::int64_t seconds)
{
    if (seconds % 86400 == 0)
        return seconds == 86400 ? DashboardPage::tr("per day") : DashboardPage::tr("per %1 days").arg(seconds / 86400);
    if (seconds % 3600 == 0)
        return seconds == 3600 ? DashboardPage::tr("per hour") : DashboardPage::tr("per %1 hours").arg(seconds / 3600);
    return DashboardPage::tr("per %1 min").arg(seconds / 60);
}

/// The square before a legend word; the third is hatched like the bars it stands for.
class Swatch final : public QWidget
{
public:
    explicit Swatch(int part, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_part(part)
    {
        setFixedSize(scaled(m_part == 2 ? 14 : 9), scaled(9));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(this);
        QPainter painter(this);
        if (m_part == 2)
            painter.fillRect(rect(), QBrush(theme.hatch, Qt::BDiagPattern));
        else
            painter.fillRect(rect(), m_part == 0 ? theme.info : theme.bad);
    }

private:
    int m_part;
};

} // namespace

DashboardPage::DashboardPage(AsyncReader &reader, QWidget *parent)
    : Page(parent)
    , m_reader(reader)
    , m_stack(new QStackedWidget)
    , m_loading(new LoadingState)
    , m_failed(new FailedState)
{
    auto *empty = new EmptyState;
    empty->setTexts(tr("No sessions yet"), tr("Gatehouse keeps the login history that Odoo throws away. Give it something to read."),
        tr("Add a source…"));
    connect(empty, &EmptyState::actionTriggered, this, [this] {
        Link link;
        link.page = PageId::Sources;
        go(link);
    });
    m_empty = empty;
    m_content = makeContent();
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    for (QWidget *page : {m_loading, static_cast<QWidget *>(m_failed), m_empty, static_cast<QWidget *>(scroll)})
        m_stack->addWidget(page);
    m_content = scroll;
    connect(m_failed, &FailedState::retryRequested, this, &DashboardPage::refresh);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

DashboardPage::~DashboardPage()
{
    m_cancel.cancel();
}

void DashboardPage::setEmptyPage(QWidget *page)
{
    const bool shown = m_stack->currentWidget() == m_empty;
    m_stack->removeWidget(m_empty);
    m_empty->deleteLater();
    m_empty = page;
    m_stack->addWidget(page);
    if (shown)
        m_stack->setCurrentWidget(page);
}

QWidget *DashboardPage::makeContent()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(12));
    layout->setSpacing(scaled(12));

    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(10));
    head->addWidget(makeLabel(title(), TextRole::Title, Ink::Text1));
    m_subtitle = new ElidedLabel({}, TextRole::Second, Ink::Text2);
    m_subtitle->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_subtitle->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    head->addWidget(m_subtitle, 1);
    m_stale = new StaleBanner;
    m_stale->hide();
    connect(m_stale, &StaleBanner::linkTriggered, this, [this] {
        Link link;
        link.page = PageId::Sources;
        go(link);
    });
    head->addWidget(m_stale);
    layout->addLayout(head);

    m_cardGrid = new QGridLayout;
    m_cardGrid->setSpacing(scaled(10));
    for (auto &card : m_cards)
        card = new MetricCard;
    layout->addLayout(m_cardGrid);

    const auto goTo = [this](CardIndex index, auto make) {
        connect(m_cards[index], &MetricCard::clicked, this, [this, make] { go(make()); });
    };
    goTo(Total, [this] { return links::sessions(m_scope.sourceName); });
    goTo(Active, [this] { return links::sessions(m_scope.sourceName, {SessionStatus::Active}); });
    goTo(Ended, [this] {
        return links::sessions(m_scope.sourceName, {SessionStatus::LoggedOut, SessionStatus::Expired, SessionStatus::Ended});
    });
    goTo(Revoked, [this] { return links::sessions(m_scope.sourceName, {SessionStatus::Revoked}); });
    goTo(Failed, [this] { return links::failedLogins(m_scope.sourceName, m_view.range); });
    goTo(Locked, [this] { return links::lockedUsers(m_scope.sourceName, m_view.range); });
    goTo(Totp, [this] { return links::usersWithoutTotp(m_scope.sourceName); });
    goTo(Doubtful, [this] { return links::doubtful(m_scope.sourceName, m_view.range); });

    m_panelGrid = new QGridLayout;
    m_panelGrid->setSpacing(scaled(12));
    m_panels = {makeLogins(), makeStatus(), makeRecent(), makeBrowsers()};
    arrange();
    layout->addLayout(m_panelGrid, 1);
    return content;
}

Panel *DashboardPage::makeLogins()
{
    auto *panel = new Panel(tr("Logins"));
    m_step = makeLabel({}, TextRole::Second, Ink::Text2);
    m_okCount = makeLabel({}, TextRole::Second, Ink::Text2);
    m_failedCount = makeLabel({}, TextRole::Second, Ink::Text2);
    m_brushChip = new QPushButton;
    m_brushChip->setProperty("kind", QStringLiteral("soft"));
    m_brushChip->setIcon(themedIcon(QLatin1StringView("x")));
    m_brushChip->setLayoutDirection(layoutDirection() == Qt::RightToLeft ? Qt::LeftToRight : Qt::RightToLeft);
    m_brushChip->setFont(textFont(TextRole::Second));
    m_brushChip->setToolTip(tr("Select no range"));
    m_brushChip->hide();
    QHBoxLayout *head = panel->heading();
    head->addWidget(m_step);
    head->addStretch(1);
    QLabel *const words[] = {m_okCount, m_failedCount, makeLabel(tr("not observed"), TextRole::Second, Ink::Text2)};
    for (int part = 0; part < 3; ++part) {
        head->addWidget(new Swatch(part));
        head->addWidget(words[part]);
        head->addSpacing(scaled(8));
    }
    head->addWidget(m_brushChip);

    m_histogram = new Histogram;
    m_histogram->setAccessibleName(tr("Logins over time"));
    panel->body()->setContentsMargins(scaled(10), 0, scaled(4), scaled(8));
    panel->body()->addWidget(m_histogram);
    connect(m_histogram, &Histogram::barActivated, this,
        [this](const TimeRange &range) {
            // The last bar may be wider than what is left of the range.
            go(links::logins(m_scope.sourceName, {std::max(range.from, m_view.range.from), std::min(range.to, m_view.range.to)}));
        });
    connect(m_histogram, &Histogram::rangeSelected, this, &DashboardPage::brushed);
    connect(m_brushChip, &QPushButton::clicked, this, [this] {
        m_histogram->setSelectedRange({});
        brushed({});
    });
    return panel;
}

Panel *DashboardPage::makeStatus()
{
    auto *panel = new Panel(tr("Session status"));
    panel->heading()->addStretch(1);
    panel->heading()->addWidget(makeLabel(tr("a click filters"), TextRole::Second, Ink::Text3));
    m_pie = new StatusPie;
    auto *row = new QHBoxLayout;
    row->setContentsMargins(scaled(12), 0, scaled(10), scaled(10));
    row->setSpacing(scaled(8));
    row->addWidget(m_pie, 5);
    auto *legend = new QVBoxLayout;
    legend->setSpacing(0);
    legend->addStretch(1);
    const auto open = [this](SessionStatus status) { go(links::sessions(m_scope.sourceName, {status})); };
    for (SessionStatus status : allSessionStatuses()) {
        auto *line = new LegendRow(status);
        m_legend[std::size_t(status)] = line;
        legend->addWidget(line);
        connect(line, &LegendRow::clicked, this, [open, status] { open(status); });
    }
    legend->addStretch(1);
    row->addLayout(legend, 6);
    panel->body()->addLayout(row, 1);
    connect(m_pie, &StatusPie::statusActivated, this, open);
    connect(m_pie, &StatusPie::statusPointed, this, [this](std::optional<SessionStatus> status) {
        for (LegendRow *line : m_legend)
            line->setPointed(status == line->status());
    });
    return panel;
}

Panel *DashboardPage::makeRecent()
{
    auto *panel = new Panel(tr("Recent active logins"));
    m_allActive = new QPushButton;
    m_allActive->setProperty("kind", QStringLiteral("link"));
    m_allActive->setFont(textFont(TextRole::Second));
    m_allActive->setCursor(Qt::PointingHandCursor);
    panel->heading()->addStretch(1);
    panel->heading()->addWidget(m_allActive);
    connect(m_allActive, &QPushButton::clicked, this,
        [this] { go(links::sessions(m_scope.sourceName, {SessionStatus::Active})); });
    m_recent = new RecentLogins;
    panel->body()->addWidget(m_recent);
    panel->body()->setContentsMargins(0, 0, 0, scaled(6));
    connect(m_recent, &RecentLogins::activated, this, [this](SessionId id) { go(links::session(m_scope.sourceName, id)); });
    return panel;
}

Panel *DashboardPage::makeBrowsers()
{
    auto *panel = new Panel(tr("Browsers"));
    panel->heading()->addWidget(makeLabel(tr("active of total"), TextRole::Second, Ink::Text2));
    panel->heading()->addStretch(1);
    m_moreBrowsers = new QPushButton;
    m_moreBrowsers->setProperty("kind", QStringLiteral("link"));
    m_moreBrowsers->setFont(textFont(TextRole::Second));
    m_moreBrowsers->setCheckable(true);
    m_moreBrowsers->hide();
    panel->heading()->addWidget(m_moreBrowsers);
    connect(m_moreBrowsers, &QPushButton::toggled, this, &DashboardPage::showBrowsers);
    m_browserGrid = new QGridLayout;
    m_browserGrid->setContentsMargins(scaled(12), 0, scaled(12), scaled(12));
    m_browserGrid->setSpacing(scaled(8));
    panel->body()->addLayout(m_browserGrid, 1);
    return panel;
}

void DashboardPage::arrange()
{
    const int columns = width() >= scaled(960) ? 8 : width() >= scaled(520) ? 4 : 2;
    if (columns != m_cardColumns) {
        m_cardColumns = columns;
        for (int i = 0; i < CardCount; ++i)
            m_cardGrid->addWidget(m_cards[std::size_t(i)], i / columns, i % columns);
    }
    // Side by side where there is room, else one below the other.
    const int panelColumns = width() >= scaled(860) ? 2 : 1;
    if (panelColumns == m_panelColumns)
        return;
    m_panelColumns = panelColumns;
    for (int i = 0; i < int(m_panels.size()); ++i)
        m_panelGrid->addWidget(m_panels[std::size_t(i)], i / panelColumns, i % panelColumns);
    m_panelGrid->setColumnStretch(0, 2);
    m_panelGrid->setColumnStretch(1, panelColumns - 1);
    for (int row = 0; row < 4; ++row)
        m_panelGrid->setRowStretch(row, panelColumns == 1 ? 1 : row == 0 ? 5 : row == 1 ? 8 : 0);
}

void DashboardPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void DashboardPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

void DashboardPage::setScope(const Scope &scope)
{
    if (m_scope == scope && (m_answered || m_underWay > 0))
        return;
    m_scope = scope;
    m_histogram->setSelectedRange({});
    brushed({});
    ask();
}

void DashboardPage::open(const Link &)
{
    if (!m_answered && m_underWay == 0)
        ask();
}

void DashboardPage::refresh()
{
    ask();
}

bool DashboardPage::stepBack()
{
    if (m_histogram->selectedRange().isOpen())
        return false;
    m_histogram->setSelectedRange({});
    brushed({});
    return true;
}

void DashboardPage::ask()
{
    m_cancel.cancel();
    m_cancel = CancelToken();
    if (!m_hasView)
        m_stack->setCurrentWidget(m_loading);
    ++m_underWay;
    const quint64 number = ++m_asked;
    askLedger(
        m_reader, this,
        [scope = m_scope, cancel = m_cancel](Reader &reader) -> Result<Answer> {
            Answer answer;
            auto sources = reader.sources();
            if (!sources)
                return tl::unexpected(sources.error());
            answer.sources = std::move(*sources);
            TimeRange range = scope.range;
            if (scope.lastSeconds) {
                // "The last 24 hours" of a ledger end where its sources end, not where the clock on the wall stands.
                Instant asOf;
                for (const SourceView &source : answer.sources) {
                    if (!scope.source || *scope.source == source.id)
                        asOf = std::max(asOf, source.seenUntil);
                }
                range = {};
                if (asOf.isKnown())
                    range.from = asOf.plusSeconds(-*scope.lastSeconds);
            }
            auto view = reader.dashboard(scope.source, range, cancel);
            if (!view)
                return tl::unexpected(view.error());
            answer.view = std::move(*view);
            auto recent = reader.sessions(links::recentLogins(scope.sourceName), 0, RecentCount, cancel);
            if (!recent)
                return tl::unexpected(recent.error());
            answer.recent = std::move(recent->rows);
            return answer;
        },
        [this, number](const Result<Answer> &answer) {
            --m_underWay;
            if (number == m_asked)
                take(answer);
        });
}

void DashboardPage::take(const Result<Answer> &answer)
{
    if (!answer) {
        if (answer.error().kind == ErrorKind::Cancelled)
            return;
        m_answered = true;
        if (m_hasView) {
            // What is on screen stays true of its own time; say that it is that.
            m_stale->setTexts(tr("The ledger cannot be read; this is as of %1").arg(words::moment(m_view.asOf)));
            m_stale->show();
            Q_EMIT notice(answer.error().text);
        } else {
            m_failed->setTexts(tr("The dashboard could not be read from the ledger."), answer.error().text);
            m_stack->setCurrentWidget(m_failed);
        }
        return;
    }
    m_answered = true;
    m_view = answer->view;
    const bool empty = std::all_of(answer->sources.begin(), answer->sources.end(),
        [](const SourceView &s) { return s.sessions == 0 && s.events == 0; });
    m_hasView = !empty;
    if (empty) {
        m_stack->setCurrentWidget(m_empty);
        return;
    }

    showMetrics();
    m_histogram->setView(m_view.logins);
    m_step->setText(stepText(m_view.logins.stepSeconds));
    brushed(m_histogram->selectedRange());
    m_pie->setCounts(m_view.sessionsByStatus);
    for (SessionStatus status : allSessionStatuses()) {
        m_legend[std::size_t(status)]->setNumbers(
            of(m_view, status), m_view.presumedByStatus[std::size_t(status)], m_view.sessionsTotal);
    }
    m_recent->setRows(answer->recent, m_view.asOf);
    const std::int64_t active = of(m_view, SessionStatus::Active);
    m_allActive->setText(active == 1 ? tr("The active session") : tr("All %1 active sessions").arg(words::count(active)));
    m_allActive->setVisible(active > 0);
    showBrowsers();
    showAge(answer->sources);
    m_stack->setCurrentWidget(m_content);
}

void DashboardPage::showMetrics()
{
    const DashboardView &v = m_view;
    const std::int64_t active = of(v, SessionStatus::Active);
    const std::int64_t idle = of(v, SessionStatus::Idle);
    const std::int64_t loggedOut = of(v, SessionStatus::LoggedOut);
    const std::int64_t expired = of(v, SessionStatus::Expired);
    const std::int64_t ended = of(v, SessionStatus::Ended);
    const std::int64_t revoked = of(v, SessionStatus::Revoked);
    const auto part = [](std::int64_t some, std::int64_t all) {
        return all > 0 ? std::optional(double(some) / double(all)) : std::nullopt;
    };
    const QString rangeText = words::range(v.range);

    Metric m;
    m.label = tr("Total sessions");
    m.icon = QLatin1StringView("layers");
    m.figure = words::count(v.sessionsTotal);
    m.detail = v.usersWithSessions == 1 ? tr("of 1 user") : tr("of %1 users").arg(words::count(v.usersWithSessions));
    m.values = v.sessionsStartedByDay;
    m.tip = tr("All sessions the ledger knows, whenever they were. The line shows how many began each day.");
    m_cards[Total]->setMetric(m);

    m = {};
    m.label = tr("Active");
    m.mark = Mark::Active;
    m.figure = words::count(active);
    m.detail = tr("%1 more are idle").arg(words::count(idle));
    m.part = part(active, v.sessionsTotal);
    m.ink = Ink::Ok;
    m.tip = tr("Used within the idle limit, as of %1, by %2 users").arg(words::moment(v.asOf), words::count(v.usersActive));
    m_cards[Active]->setMetric(m);

    m = {};
    m.label = tr("Ended");
    m.mark = Mark::Ended;
    m.figure = words::count(loggedOut + expired + ended);
    m.detail = tr("%1 by their user").arg(words::count(loggedOut));
    m.part = part(loggedOut + expired + ended, v.sessionsTotal);
    m.ink = Ink::Neutral;
    m.tip = tr("%1 logged out, %2 expired, %3 ended for a cause that is not known")
                .arg(words::count(loggedOut), words::count(expired), words::count(ended));
    m_cards[Ended]->setMetric(m);

    m = {};
    m.label = tr("Revoked");
    m.mark = Mark::Revoked;
    m.figure = words::count(revoked);
    m.detail = tr("%1 of all sessions").arg(words::share(revoked, v.sessionsTotal));
    m.values = v.revokedByDay;
    m.ink = Ink::Bad;
    m_cards[Revoked]->setMetric(m);

    const std::int64_t failed = inRange(v, EventKind::LoginFailed);
    m = {};
    m.label = tr("Failed logins");
    m.mark = Mark::Failed;
    m.figure = words::count(failed);
    m.detail = tr("%1 in all the ledger").arg(words::count(v.eventsByKind[std::size_t(EventKind::LoginFailed)]));
    m.values = v.failedByDay;
    m.ink = Ink::Bad;
    m.tip = tr("In %1. The line shows the failed logins of each day.").arg(rangeText);
    m_cards[Failed]->setMetric(m);

    m = {};
    m.label = tr("Locked users");
    m.mark = Mark::Locked;
    m.figure = words::count(v.lockedUsers);
    const qint64 ignored = inRange(v, EventKind::LoginIgnored);
    m.detail = ignored == 1 ? tr("1 login ignored") : tr("%1 logins ignored").arg(words::count(ignored));
    m.ink = Ink::Locked;
    m.tip = tr("Users whose logins Odoo ignored after too many failures, in %1").arg(rangeText);
    m_cards[Locked]->setMetric(m);

    m = {};
    m.label = tr("2FA coverage");
    m.icon = QLatin1StringView("smartphone");
    if (v.totpKnown > 0) {
        m.figure = words::share(v.totpEnabled, v.totpKnown);
        m.detail = tr("%1 of %2 without").arg(words::count(v.totpKnown - v.totpEnabled), words::count(v.totpKnown));
        m.part = part(v.totpEnabled, v.totpKnown);
        m.tip = tr("Of the %1 users whose second factor the source tells of; opens those without one")
                    .arg(words::count(v.totpKnown));
    } else {
        m.figure = QStringLiteral("–");
        m.detail = tr("not told");
        m.tip = tr("No source tells of second factors. Export the users from Odoo with the column totp_enabled and open the file.");
    }
    m_cards[Totp]->setMetric(m);
    m_cards[Totp]->setEnabled(v.totpKnown > 0);

    m = {};
    m.label = tr("Doubtful lines");
    m.mark = Mark::Doubtful;
    m.figure = words::count(v.doubtfulEventsInRange);
    m.detail = tr("%1 in all the ledger").arg(words::count(v.doubtfulEvents));
    m.ink = Ink::Warn;
    m.tip = tr("Log lines that cannot be told from forged ones (someone who may write a log line may write these), in %1. "
               "They count in no other card.").arg(rangeText);
    m_cards[Doubtful]->setMetric(m);
}

void DashboardPage::showBrowsers()
{
    const bool all = m_moreBrowsers->isChecked();
    const std::size_t total = m_view.browsers.size();
    const std::size_t shown = all ? total : std::min<std::size_t>(total, ShownBrowsers);
    while (m_browsers.size() > shown) {
        m_browsers.back()->deleteLater();
        m_browsers.back()->hide();
        m_browserGrid->removeWidget(m_browsers.back());
        m_browsers.pop_back();
    }
    while (m_browsers.size() < shown) {
        auto *card = new BrowserCard;
        const int i = int(m_browsers.size());
        m_browserGrid->addWidget(card, i / 2, i % 2);
        connect(card, &BrowserCard::clicked, this,
            [this, card] { go(links::browser(m_scope.sourceName, card->count().browser, false)); });
        connect(card->activeButton(), &QAbstractButton::clicked, this,
            [this, card] { go(links::browser(m_scope.sourceName, card->count().browser, true)); });
        m_browsers.push_back(card);
    }
    for (std::size_t i = 0; i < shown; ++i)
        m_browsers[i]->setCount(m_view.browsers[i]);
    m_moreBrowsers->setVisible(total > ShownBrowsers);
    m_moreBrowsers->setText(all ? tr("Fewer") : tr("%1 more").arg(words::count(qint64(total) - ShownBrowsers)));
    // Cards keep their height when there are few.
    for (int row = 0; row < m_browserGrid->rowCount(); ++row)
        m_browserGrid->setRowStretch(row, 0);
    m_browserGrid->setRowStretch(int(shown + 1) / 2, shown < 5 ? 1 : 0);
}

void DashboardPage::showAge(const std::vector<SourceView> &sources)
{
    qint64 shown = 0;
    Instant newest;
    const SourceView *oldest = nullptr;
    for (const SourceView &source : sources) {
        if (m_scope.source && *m_scope.source != source.id)
            continue;
        ++shown;
        newest = std::max(newest, source.seenUntil);
        if (source.seenUntil.isKnown() && (!oldest || source.seenUntil < oldest->seenUntil))
            oldest = &source;
    }
    QString text = words::range(m_view.range);
    text += QStringLiteral(", ") + (m_scope.source ? m_scope.sourceName : shown == 1 ? tr("1 source") : tr("%1 sources").arg(shown));
    text += QStringLiteral(", ") + (m_view.usersKnown == 1 ? tr("1 user") : tr("%1 users").arg(words::count(m_view.usersKnown)));
    m_subtitle->setText(text);
    m_subtitle->setToolTip({});

    const qint64 lag = oldest && newest.isKnown() ? (newest.ms - oldest->seenUntil.ms) / 1000 : 0;
    if (lag > LagSeconds) {
        m_stale->setTexts(tr("%1 ends %2 before the newest source: counts may be low").arg(oldest->name, words::span(lag)));
        m_stale->setToolTip(tr("%1 tells of nothing after %2").arg(oldest->name, words::moment(oldest->seenUntil)));
    }
    m_stale->setVisible(lag > LagSeconds);
}

void DashboardPage::brushed(const TimeRange &range)
{
    const bool on = range.from.isKnown();
    m_brushChip->setVisible(on);
    std::int64_t ok = sum(m_view.logins.ok);
    std::int64_t failed = sum(m_view.logins.failed);
    if (on) {
        m_brushChip->setText(words::range(range));
        ok = 0;
        failed = 0;
        for (int i = 0; i < m_histogram->barCount(); ++i) {
            const TimeRange bar = m_histogram->barRange(i);
            if (bar.from >= range.from && bar.to <= range.to) {
                ok += m_view.logins.ok[std::size_t(i)];
                failed += m_view.logins.failed[std::size_t(i)];
            }
        }
    }
    m_okCount->setText(tr("ok %1").arg(words::count(ok)));
    m_failedCount->setText(tr("failed %1").arg(words::count(failed)));
}

} // namespace gatehouse
