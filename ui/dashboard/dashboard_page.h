// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/async_reader.h"
#include "ui/shell/page.h"

#include <array>
#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace gatehouse {

class BrowserCard;
class FailedState;
class Histogram;
class LegendRow;
class MetricCard;
class Panel;
class RecentLogins;
class StaleBanner;
class StatusPie;

/// The first page: what there is, at a glance. Every number, slice, bar, row and browser opens exactly what it counted.
class DashboardPage final : public Page
{
    Q_OBJECT

public:
    /// The reader outlives the page.
    explicit DashboardPage(AsyncReader &reader, QWidget *parent = nullptr);
    ~DashboardPage() override;

    /// What to show while the ledger holds nothing (the first run); taken over. Without it a sentence is shown.
    void setEmptyPage(QWidget *page);

    PageId id() const override { return PageId::Dashboard; }
    QString title() const override { return tr("Dashboard"); }
    void setScope(const Scope &scope) override;
    void open(const Link &link) override;
    void refresh() override;
    bool stepBack() override;
    bool isSettled() const override { return m_answered && m_underWay == 0; }

    enum CardIndex { Total, Active, Ended, Revoked, Failed, Locked, Totp, Doubtful, CardCount };
    MetricCard *card(CardIndex index) const { return m_cards[index]; }
    Histogram *histogram() const { return m_histogram; }
    StatusPie *pie() const { return m_pie; }
    LegendRow *legend(SessionStatus status) const { return m_legend[std::size_t(status)]; }
    const std::vector<BrowserCard *> &browserCards() const { return m_browsers; }
    RecentLogins *recentLogins() const { return m_recent; }
    const DashboardView &view() const { return m_view; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Answer
    {
        DashboardView view;
        std::vector<SourceView> sources;
        std::vector<SessionView> recent;
    };

    QWidget *makeContent();
    Panel *makeLogins();
    Panel *makeStatus();
    Panel *makeRecent();
    Panel *makeBrowsers();
    void arrange();
    void ask();
    void take(const Result<Answer> &answer);
    void showMetrics();
    void showBrowsers();
    void showAge(const std::vector<SourceView> &sources);
    void brushed(const TimeRange &range);
    void go(const Link &link) { Q_EMIT linkActivated(link); }

    AsyncReader &m_reader;
    Scope m_scope;
    CancelToken m_cancel;
    int m_underWay = 0;
    quint64 m_asked = 0;
    bool m_answered = false;
    bool m_hasView = false;
    DashboardView m_view;

    QStackedWidget *m_stack;
    QWidget *m_loading;
    FailedState *m_failed;
    QWidget *m_content = nullptr;
    QWidget *m_empty;
    QLabel *m_subtitle = nullptr;
    StaleBanner *m_stale = nullptr;
    QGridLayout *m_cardGrid = nullptr;
    int m_cardColumns = 0;
    QGridLayout *m_panelGrid = nullptr;
    std::array<Panel *, 4> m_panels{};
    int m_panelColumns = 0;
    std::array<MetricCard *, CardCount> m_cards{};
    Histogram *m_histogram = nullptr;
    QLabel *m_step = nullptr;
    QLabel *m_okCount = nullptr;
    QLabel *m_failedCount = nullptr;
    QPushButton *m_brushChip = nullptr;
    StatusPie *m_pie = nullptr;
    std::array<LegendRow *, SessionStatusCount> m_legend{};
    RecentLogins *m_recent = nullptr;
    QPushButton *m_allActive = nullptr;
    QGridLayout *m_browserGrid = nullptr;
    std::vector<BrowserCard *> m_browsers;
    QPushButton *m_moreBrowsers = nullptr;
};

} // namespace gatehouse
