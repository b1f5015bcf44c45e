// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/widgets/asking.h"
#include "ui/widgets/window_model.h"

#include <QTimer>

#include <memory>

class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QSplitter;
class QVBoxLayout;

namespace gatehouse {

class DetailDrawer;
class FilterBar;
class GroupPanel;
class Histogram;
class SelectionBar;
class StaleBanner;
class WindowTable;

/// A page that is one long list: title and counts, filter, histogram with a brush, groups, the rows, what is selected,
/// and the details of the current row. Sessions, users and activity say which rows those are and what there is to tell
/// of one.
///
/// What is listed is the filter of the page and, where that is silent, the scope of the top bar. While a link's query
/// stands, the scope plays no part, and a chip says so.
class ListPage : public Page
{
    Q_OBJECT

public:
    PageId id() const override { return m_setup.id; }
    QString title() const override { return m_setup.title; }
    void setScope(const Scope &scope) override;
    void open(const Link &link) override;
    void refresh() override;
    void focusFilter() override;
    void exportRows() override;
    bool canExport() const override;
    bool stepBack() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;
    bool isSettled() const override;

    /// What is listed: the page's filter and the scope together.
    const Query &listed() const { return m_listed; }

    FilterBar *filterBar() const { return m_bar; }
    WindowTable *table() const { return m_table; }
    WindowModel *model() const { return m_model; }
    DetailDrawer *drawer() const { return m_drawer; }

protected:
    struct Setup
    {
        PageId id = PageId::Sessions;
        Subject subject = Subject::Sessions;
        QString title;
        QString emptyTitle; ///< of a ledger without such rows
        QString emptyText;
        std::vector<WindowColumn> columns;
        /// The rows, whose times are told as of the shared moment.
        std::function<WindowProvider(std::shared_ptr<const Instant> asOf)> rows;
        bool scopeRange = true; ///< the time range of the top bar applies
        QString okName;         ///< the parts of the histogram; empty: no histogram
        QString failedName;
    };

    ListPage(AsyncReader &reader, Setup setup, QWidget *parent);
    ~ListPage() override;

    /// Fills the drawer for the current row's value.
    virtual void describeRow(const std::shared_ptr<const void> &row) = 0;
    /// Fills it anew, as what there is to tell of the row changed without the row.
    void describeAgain();
    /// Enter and double click. Opens the drawer unless overridden.
    virtual void openRow(int row);
    /// The list is another one, or the ledger has changed: ask what else is shown of it.
    virtual void askMore(const Query &listed) { Q_UNUSED(listed) }
    /// "1 284 sessions"
    virtual QString countText(qint64 total) const = 0;
    virtual void fillRowMenu(QMenu *menu, int row) = 0;
    /// More to copy or filter by than the menu has anyway goes here.
    void addFilterActions(QMenu *menu, Field field, const QString &value);

    AsyncReader &reader() const { return m_reader; }
    /// The last moment any source tells of; for times within a list.
    Instant asOf() const { return *m_asOf; }
    const Scope &scope() const { return m_scope; }
    void setDrawerOpen(bool open);
    bool isDrawerOpen() const;
    SelectionBar *selectionBar() const { return m_selectionBar; }
    /// For another row of chips between filter and list.
    QVBoxLayout *listColumn() const { return m_listColumn; }
    void setCountNote(const QString &note);
    /// Replaces the page's own query as if the officer had changed the filter.
    void setOwnQuery(const Query &query);
    /// A question that isSettled() waits for.
    template <typename Question, typename Done>
    void ask(Question question, Done done)
    {
        ++m_pending;
        askLedger(m_reader, this, std::move(question), [this, done = std::move(done)](auto answer) mutable {
            --m_pending;
            done(std::move(answer));
        });
    }
    void selectKey(std::int64_t key, std::int64_t position);
    /// The same, once the list just asked for is there.
    void selectWhenReplaced(std::int64_t key, std::int64_t position);

    void showEvent(QShowEvent *event) override;

private:
    Query effective() const;
    void build();
    void queryChanged(const Query &query);
    void apply(bool force = false);
    void askAsOf();
    void askHistogram();
    void askGroups();
    void brushed(const TimeRange &range);
    void sortBy(Field field, bool descending);
    void chooseGroup(Field field, const std::optional<QString> &value);
    void updateState();
    void updateCount();
    void updateSelection();
    void currentChanged();
    void clearFilters();
    void copyRows();
    void copyText(const std::vector<WindowRow> &rows);
    void showRowMenu(int row, const QPoint &pos);
    void exportSelected();
    QString rowText(const void *row) const;
    QString settingsGroup() const;

    AsyncReader &m_reader;
    Setup m_setup;
    std::shared_ptr<Instant> m_asOf;
    WindowProvider m_provider;
    Scope m_scope;
    bool m_scopeKnown = false;
    bool m_exact = false;       ///< a link's query stands
    bool m_fromBrush = false;   ///< the time range of the filter was drawn in the histogram
    TimeRange m_brushed;
    Filter m_base;              ///< the time range the histogram spans
    Query m_listed;
    bool m_dirty = true;        ///< not asked yet, since the page is not shown
    bool m_stale = false;       ///< changed while the page was not shown
    int m_pending = 0;
    bool m_ledgerEmpty = false;
    bool m_private = false;       ///< what is shown was made in privacy mode
    bool m_columnsChosen = false; ///< by the officer, or for several sources
    QString m_countNote;
    std::int64_t m_described = 0;
    std::shared_ptr<const void> m_describedRow;
    CancelToken m_histogramCancel;
    CancelToken m_groupCancel;
    CancelToken m_copyCancel;
    QTimer m_describeTimer;

    WindowModel *m_model = nullptr;
    FilterBar *m_bar = nullptr;
    WindowTable *m_table = nullptr;
    Histogram *m_histogram = nullptr;
    GroupPanel *m_groups = nullptr;
    SelectionBar *m_selectionBar = nullptr;
    DetailDrawer *m_drawer = nullptr;
    StaleBanner *m_banner = nullptr;
    QProgressBar *m_progress = nullptr;
    QTimer m_progressTimer;
    QLabel *m_count = nullptr;
    QLabel *m_scopeNote = nullptr;
    QPushButton *m_columnsButton = nullptr;
    QPushButton *m_exportButton = nullptr;
    QPushButton *m_drawerButton = nullptr;
    QSplitter *m_splitter = nullptr;
    QVBoxLayout *m_listColumn = nullptr;
};

} // namespace gatehouse
