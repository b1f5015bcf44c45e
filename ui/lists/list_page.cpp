// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/list_page.h"

#include "core/domain/filter_text.h"
#include "core/ledger/async_reader.h"
#include "ui/lists/detail_drawer.h"
#include "ui/lists/group_panel.h"
#include "ui/lists/selection_bar.h"
#include "ui/widgets/field_words.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/histogram.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/state_panels.h"
#include "ui/widgets/window_table.h"
#include "ui/widgets/words.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>

namespace gatehouse {

namespace {

constexpr int HistogramSteps = 96;
constexpr int DescribePauseMs = 60;
constexpr int ProgressAfterMs = 500;

bool hasRange(const Filter &filter)
{
    return filter.lastSeconds || !filter.range.isOpen();
}

} // namespace

ListPage::ListPage(AsyncReader &reader, Setup setup, QWidget *parent)
    : Page(parent)
    , m_reader(reader)
    , m_setup(std::move(setup))
    , m_asOf(std::make_shared<Instant>())
    , m_provider(m_setup.rows(m_asOf))
{
    m_private = privacyMode();
    m_model = new WindowModel(m_setup.columns, m_provider, this);
    build();
    m_describeTimer.setSingleShot(true);
    m_describeTimer.setInterval(DescribePauseMs);
    connect(&m_describeTimer, &QTimer::timeout, this, [this] {
        m_described = m_table->currentKey();
        m_describedRow = m_table->currentRow() >= 0 ? m_model->valueAt(m_table->currentRow()) : nullptr;
        if (m_describedRow)
            describeRow(m_describedRow);
        else
            m_drawer->showNothing(tr("Choose a row to see what is known of it."));
    });
    m_progressTimer.setSingleShot(true);
    m_progressTimer.setInterval(ProgressAfterMs);
    connect(&m_progressTimer, &QTimer::timeout, this, [this] { m_progress->setVisible(!m_model->isSettled()); });

    connect(m_bar, &FilterBar::queryChanged, this, &ListPage::queryChanged);
    connect(m_bar, &FilterBar::exactDropped, this, [this] {
        m_exact = false;
        m_bar->setExact(false);
        apply(true);
    });
    connect(m_table, &WindowTable::sortRequested, this, &ListPage::sortBy);
    connect(m_table, &WindowTable::selectionChanged, this, &ListPage::updateSelection);
    connect(m_table, &WindowTable::currentChanged, this, &ListPage::currentChanged);
    connect(m_table, &WindowTable::activated, this, &ListPage::openRow);
    connect(m_table, &WindowTable::previewRequested, this, [this] { setDrawerOpen(!isDrawerOpen()); });
    connect(m_table, &WindowTable::copyRequested, this, &ListPage::copyRows);
    connect(m_table, &WindowTable::menuRequested, this, &ListPage::showRowMenu);
    connect(m_table, &WindowTable::notice, this, &Page::notice);
    connect(m_table, &WindowTable::messageAction, this, [this] {
        if (m_model->state() == WindowModel::State::Failed) {
            refresh();
        } else if (m_ledgerEmpty) {
            Link link;
            link.page = PageId::Sources;
            Q_EMIT linkActivated(link);
        } else {
            clearFilters();
        }
    });
    connect(m_model, &WindowModel::stateChanged, this, &ListPage::updateState);
    connect(m_model, &WindowModel::replaced, this, [this] {
        // The details beside the list are of a row that is in it.
        if (m_table->currentRow() < 0 && m_model->total() > 0)
            m_table->setCurrentRow(0);
    });
    connect(m_model, &WindowModel::totalChanged, this, [this] {
        updateCount();
        updateSelection();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] {
        // The current row may have changed, or have just been read.
        const int row = m_table->currentRow();
        if (row >= 0 && m_model->valueAt(row) && m_model->valueAt(row) != m_describedRow)
            currentChanged();
    });
    connect(m_selectionBar, &SelectionBar::copyRequested, this, &ListPage::copyRows);
    connect(m_selectionBar, &SelectionBar::clearRequested, m_table, &WindowTable::clearSelection);
    connect(m_selectionBar, &SelectionBar::exportRequested, this, &ListPage::exportSelected);
    connect(m_groups, &GroupPanel::chosen, this, &ListPage::chooseGroup);
    connect(m_groups, &GroupPanel::closeRequested, this, [this] {
        Query query = m_bar->query();
        query.group.reset();
        setOwnQuery(query);
    });
    connect(m_drawer, &DetailDrawer::closeRequested, this, [this] {
        setDrawerOpen(false);
        m_table->setFocus();
    });
    connect(m_banner, &StaleBanner::linkTriggered, this, &ListPage::refresh);
    m_drawer->showNothing(tr("Choose a row to see what is known of it."));
}

ListPage::~ListPage()
{
    m_histogramCancel.cancel();
    m_groupCancel.cancel();
    m_copyCancel.cancel();
}

Query ListPage::effective() const
{
    Query query = m_bar->query();
    query.group.reset();
    if (m_exact)
        return query;
    if (m_scope.source && !query.filter.condition(Field::Source))
        query.filter.setCondition(Field::Source, {m_scope.sourceName});
    if (m_setup.scopeRange && !hasRange(query.filter)) {
        query.filter.lastSeconds = m_scope.lastSeconds;
        if (!m_scope.lastSeconds)
            query.filter.range = m_scope.range;
    }
    return query;
}

void ListPage::setScope(const Scope &scope)
{
    if (m_scopeKnown && scope == m_scope)
        return;
    m_scope = scope;
    if (m_scopeKnown && m_exact) {
        // Who changes the top bar wants it to count.
        m_exact = false;
        m_bar->setExact(false);
    }
    m_scopeKnown = true;
    apply();
}

void ListPage::open(const Link &link)
{
    if (!link.query)
        return;
    m_exact = true;
    m_fromBrush = false;
    m_bar->setExact(true);
    m_bar->setQuery(*link.query);
    m_table->clearSelection();
    apply(true);
}

void ListPage::setOwnQuery(const Query &query)
{
    m_bar->setQuery(query);
    queryChanged(query);
}

void ListPage::queryChanged(const Query &query)
{
    // Whatever else is changed, a brushed range stays one while it stays the same.
    m_fromBrush = m_fromBrush && query.filter.range == m_brushed && !query.filter.lastSeconds;
    apply();
}

void ListPage::apply(bool force)
{
    if (!isVisible() || (!m_scopeKnown && !m_exact)) {
        m_dirty = true;
        return;
    }
    const bool first = m_dirty;
    m_dirty = false;
    const Query before = m_listed;
    m_listed = effective();
    const bool otherRows = !(before.filter == m_listed.filter);
    if (otherRows)
        m_table->clearSelection();
    if (first)
        askAsOf();
    m_model->setQuery(m_listed);
    m_table->setSortShown(m_listed.sort, m_listed.descending);
    if (otherRows || first || force) {
        if (!m_fromBrush) {
            m_base = {};
            m_base.lastSeconds = m_listed.filter.lastSeconds;
            m_base.range = m_listed.filter.range;
        }
        askHistogram();
        askMore(m_listed);
    }
    askGroups();
    updateState();
    updateCount();
    if (m_stale)
        refresh(); // the ledger changed before there was anything to bring up to date
}

void ListPage::refresh()
{
    if (!isVisible() || m_dirty) {
        m_stale = true;
        return;
    }
    m_stale = false;
    if (m_private != privacyMode()) {
        m_private = privacyMode();
        m_bar->retell();
        currentChanged();
    }
    askAsOf();
    m_model->refresh();
    askHistogram();
    askGroups();
    askMore(m_listed);
}

void ListPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_dirty)
        apply(true);
    else if (m_stale)
        refresh();
}

void ListPage::askAsOf()
{
    ask([](Reader &r) { return r.sources(); },
        [this](const Result<std::vector<SourceView>> &sources) {
            if (!sources)
                return; // the list itself will tell
            Instant last;
            for (const SourceView &s : *sources)
                last = std::max(last, s.seenUntil);
            m_ledgerEmpty = sources->empty();
            if (!m_columnsChosen && sources->size() > 1) {
                // Which source a row is of is only a question where there are several.
                m_table->setColumnShown(QStringLiteral("source"), true);
                m_columnsChosen = true;
            }
            *m_asOf = last;
            m_table->viewport()->update();
            updateState();
        });
}

void ListPage::askHistogram()
{
    if (!m_histogram)
        return;
    m_histogramCancel.cancel();
    m_histogramCancel = CancelToken();
    Filter filter = m_listed.filter;
    filter.lastSeconds = m_base.lastSeconds;
    filter.range = m_base.range;
    ask(
        [filter, subject = m_setup.subject, token = m_histogramCancel](Reader &r) {
            return subject == Subject::Sessions ? r.sessionHistogram(filter, HistogramSteps, token)
                                                : r.eventHistogram(filter, HistogramSteps, token);
        },
        [this, token = m_histogramCancel](const Result<HistogramView> &view) {
            if (token.isCancelled() || !view)
                return;
            m_histogram->setView(*view);
            m_histogram->setSelectedRange(m_fromBrush ? m_bar->query().filter.range : TimeRange{});
        });
}

void ListPage::brushed(const TimeRange &range)
{
    Query query = m_bar->query();
    m_fromBrush = !range.isOpen();
    m_brushed = range;
    query.filter.range = range;
    query.filter.lastSeconds.reset();
    if (!m_fromBrush && m_exact) {
        // Back to the range the link came with.
        query.filter.lastSeconds = m_base.lastSeconds;
        query.filter.range = m_base.range;
    }
    m_bar->setQuery(query);
    apply();
}

void ListPage::askGroups()
{
    m_groupCancel.cancel();
    const auto group = m_bar->query().group;
    m_groups->setVisible(group.has_value() && m_setup.subject != Subject::Users);
    if (!group || m_setup.subject == Subject::Users)
        return;
    m_groupCancel = CancelToken();
    Query query = m_listed;
    query.group = group;
    // All groups stay in sight while the list is narrowed to one.
    const Condition *condition = m_bar->query().filter.condition(*group);
    std::optional<QString> chosen;
    if (condition && !condition->negated && condition->values.size() == 1) {
        chosen = condition->values.first();
        query.filter.setCondition(*group, {});
    }
    ask(
        [query, subject = m_setup.subject, token = m_groupCancel](Reader &r) {
            return subject == Subject::Sessions ? r.sessionGroups(query, token) : r.eventGroups(query, token);
        },
        [this, group, chosen, token = m_groupCancel](const Result<std::vector<GroupView>> &groups) {
            if (token.isCancelled())
                return;
            if (groups)
                m_groups->setGroups(*group, *groups, chosen);
            else
                m_groups->setFailure(groups.error().text);
        });
}

void ListPage::chooseGroup(Field field, const std::optional<QString> &value)
{
    Query query = m_bar->query();
    query.filter.setCondition(field, value ? QStringList{*value} : QStringList());
    m_bar->setQuery(query);
    apply();
}

void ListPage::sortBy(Field field, bool descending)
{
    Query query = m_bar->query();
    query.sort = field;
    query.descending = descending;
    m_bar->setQuery(query);
    apply();
}

void ListPage::clearFilters()
{
    Query query = m_bar->query();
    const bool hadOwn = !query.filter.isEmpty();
    query.filter = {};
    m_fromBrush = false;
    if (!hadOwn) {
        // The scope of the top bar is what leaves nothing.
        m_exact = true;
        m_bar->setExact(true);
    }
    m_bar->setQuery(query);
    apply(true);
}

void ListPage::updateState()
{
    if (m_model->isSettled()) {
        m_progressTimer.stop();
        m_progress->hide();
    } else if (!m_progressTimer.isActive() && !m_progress->isVisible()) {
        m_progressTimer.start();
    }
    const bool failed = m_model->state() == WindowModel::State::Failed;
    const bool rows = m_model->total() > 0;
    m_banner->setVisible(failed && rows);
    if (failed && rows)
        m_banner->setTexts(tr("This may be out of date. %1").arg(m_model->failure()), tr("Try again"));
    if (rows || m_model->state() == WindowModel::State::Loading || m_model->state() == WindowModel::State::Idle) {
        m_table->setMessage({}, {});
    } else if (failed) {
        m_table->setMessage(tr("The list could not be read"), m_model->failure(), tr("Try again"));
    } else if (m_ledgerEmpty) {
        m_table->setMessage(m_setup.emptyTitle, m_setup.emptyText, tr("Import exported logs…"));
    } else if (!m_bar->query().filter.isEmpty()) {
        m_table->setMessage(tr("Nothing matches"), tr("No rows have all of what the filter asks for."), tr("Clear filters"));
    } else if (m_exact) {
        m_table->setMessage(m_setup.emptyTitle, m_setup.emptyText);
    } else {
        m_table->setMessage(tr("Nothing in the range of the top bar"),
            tr("The ledger has rows, but none of this time and source."), tr("Show everything"));
    }
    m_exportButton->setEnabled(canExport());
    if (!rows && m_describedRow) {
        m_describedRow.reset();
        m_drawer->showNothing(tr("Choose a row to see what is known of it."));
    }
}

void ListPage::setCountNote(const QString &note)
{
    m_countNote = note;
    updateCount();
}

void ListPage::updateCount()
{
    if (m_model->state() == WindowModel::State::Idle)
        m_count->clear();
    else
        m_count->setText(m_countNote.isEmpty() ? countText(m_model->total())
                                               : tr("%1, %2").arg(countText(m_model->total()), m_countNote));
    QStringList applied;
    if (!m_exact) {
        if (m_scope.source && !m_bar->query().filter.condition(Field::Source))
            applied << m_scope.sourceName;
        if (m_setup.scopeRange && !hasRange(m_bar->query().filter) && (m_scope.lastSeconds || !m_scope.range.isOpen()))
            applied << (m_scope.lastSeconds ? words::lastSpan(*m_scope.lastSeconds) : words::range(m_scope.range));
    }
    m_scopeNote->setText(applied.isEmpty() ? QString() : tr("Top bar: %1").arg(applied.join(QStringLiteral(" · "))));
}

void ListPage::updateSelection()
{
    m_selectionBar->setCount(m_table->selection().count(m_model->total()));
}

void ListPage::currentChanged()
{
    if (isDrawerOpen())
        m_describeTimer.start();
}

void ListPage::describeAgain()
{
    currentChanged();
}

void ListPage::openRow(int)
{
    setDrawerOpen(true);
    m_drawer->enter();
}

bool ListPage::isDrawerOpen() const
{
    return !m_drawer->isHidden();
}

void ListPage::setDrawerOpen(bool open)
{
    m_drawer->setVisible(open);
    m_drawerButton->setChecked(open);
    if (open)
        m_describeTimer.start();
}

void ListPage::selectKey(std::int64_t key, std::int64_t position)
{
    m_table->setCurrentKey(key, position);
    setDrawerOpen(true);
}

void ListPage::selectWhenReplaced(std::int64_t key, std::int64_t position)
{
    auto once = std::make_shared<QMetaObject::Connection>();
    *once = connect(m_model, &WindowModel::replaced, this, [this, once, key, position] {
        disconnect(*once);
        selectKey(key, position);
    });
}

void ListPage::focusFilter()
{
    m_bar->focusText();
}

bool ListPage::stepBack()
{
    if (isDrawerOpen() && m_drawer->isAncestorOf(QApplication::focusWidget())) {
        setDrawerOpen(false);
        m_table->setFocus();
        return true;
    }
    if (!m_table->selection().isEmpty()) {
        m_table->clearSelection();
        return true;
    }
    if (isDrawerOpen()) {
        setDrawerOpen(false);
        return true;
    }
    return false;
}

bool ListPage::isSettled() const
{
    return !m_dirty && !m_stale && m_bar->isSettled() && m_pending == 0 && m_model->isSettled() && !m_describeTimer.isActive();
}

QString ListPage::settingsGroup() const
{
    switch (m_setup.subject) {
    case Subject::Sessions: return QStringLiteral("sessions");
    case Subject::Events: return QStringLiteral("activity");
    case Subject::Users: break;
    }
    return QStringLiteral("users");
}

void ListPage::saveState(QSettings &settings) const
{
    settings.beginGroup(settingsGroup());
    m_table->saveColumns(settings);
    // A link's query was for once.
    settings.setValue(QStringLiteral("filter"), m_exact ? QString() : queryText(m_setup.subject, m_bar->query()));
    settings.setValue(QStringLiteral("drawer"), isDrawerOpen());
    settings.setValue(QStringLiteral("splitter"), m_splitter->saveState());
    settings.endGroup();
}

void ListPage::restoreState(QSettings &settings)
{
    settings.beginGroup(settingsGroup());
    m_columnsChosen = settings.contains(QStringLiteral("columns"));
    m_table->restoreColumns(settings);
    if (const auto query = parseQuery(m_setup.subject, settings.value(QStringLiteral("filter")).toString()); query && !m_exact)
        m_bar->setQuery(*query);
    if (settings.contains(QStringLiteral("drawer")))
        setDrawerOpen(settings.value(QStringLiteral("drawer")).toBool());
    m_splitter->restoreState(settings.value(QStringLiteral("splitter")).toByteArray());
    settings.endGroup();
    apply();
}

} // namespace gatehouse
