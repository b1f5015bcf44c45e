// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"
#include "core/domain/ids.h"

#include <QWidget>

#include <optional>

class QSettings;

namespace gatehouse {

/// The pages of the console. The rail shows them in the order in which the window is given them (Ctrl+1 is the first);
/// settings keep the number, so new ones come last.
enum class PageId { Dashboard, Sessions, Users, Activity, Sources, Account, Journal, Alerts, Policies };

/// What the top bar has set for every page.
struct Scope
{
    std::optional<SourceId> source; ///< all sources when empty
    QString sourceName;             ///< as filter text names it; empty for all
    std::optional<std::int64_t> lastSeconds = 86400; ///< time range, from the ledger's last moment backwards
    TimeRange range;                ///< takes the place of lastSeconds when that is empty; open for "all time"

    bool operator==(const Scope &) const = default;
};

/// A place in the console to go to. `query` replaces the page's filter, and then the scope's range and source play no
/// part in what is shown: a link shows exactly the rows it was made for.
struct Link
{
    PageId page = PageId::Dashboard;
    std::optional<Query> query;
    std::optional<UserId> user;       ///< Users: open this user's page
    std::optional<SessionId> session; ///< Sessions: select it and open the drawer
};

/// One page of the console. Lives in the interface thread and never blocks it: pages ask the AsyncReader they were
/// constructed with.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual PageId id() const = 0;
    virtual QString title() const = 0;
    /// The top bar changed. The page keeps its own filter conditions.
    virtual void setScope(const Scope &scope) = 0;
    virtual void open(const Link &link) = 0;
    /// The ledger changed: bring the rows up to date by difference, keep selection and scroll position.
    virtual void refresh() = 0;
    /// Ctrl+F.
    virtual void focusFilter() {}
    /// Ctrl+E: export what the filter matches.
    virtual void exportRows() {}
    virtual bool canExport() const { return false; }
    /// Esc: close what is open on top; false when there was nothing to close.
    virtual bool stepBack() { return false; }
    virtual void saveState(QSettings &) const {}
    virtual void restoreState(QSettings &) {}
    /// Nothing is being asked or painted any more: what is shown is what there is. For screenshots and tests.
    virtual bool isSettled() const = 0;

Q_SIGNALS:
    void linkActivated(const gatehouse::Link &link);
    /// A sentence for the status line.
    void notice(const QString &text);
};

} // namespace gatehouse
