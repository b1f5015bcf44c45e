// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/widgets/window_model.h"

#include <QTimer>

class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QVBoxLayout;

namespace gatehouse {

class DetailDrawer;
class WindowTable;

/// A page of what is on record: one list, the newest first, with few choices above it, and a drawer beside it that tells the
/// current row. Kept up to date while it is shown. The pages of sessions, users and events, which have filters, histograms
/// and groups, are ListPages.
class RecordPage : public Page
{
    Q_OBJECT

public:
    void refresh() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;
    bool isSettled() const override;

    WindowModel *model() const { return m_model; }
    WindowTable *table() const { return m_table; }
    DetailDrawer *drawer() const { return m_drawer; }

protected:
    /// `settings`: the group of the columns and of the drawer.
    RecordPage(const QString &title, const QString &settings, std::vector<WindowColumn> columns, WindowProvider rows, QWidget *parent);

    /// What is shown changed: says how many there are, and in an empty list why.
    virtual void updateState() = 0;
    /// The drawer is open: tells the row, or that none is chosen (-1).
    virtual void tell(int row) = 0;
    /// What can be done with a row, above "Copy".
    virtual void fillMenu(QMenu *menu, int row) = 0;
    /// The button of an empty list's message.
    virtual void messageAction() = 0;
    virtual QString copiedNotice(int row) const = 0;

    void showEvent(QShowEvent *event) override;

    /// Above the list, before the buttons; between them; and below the head; over the list itself.
    void addChoice(QWidget *choice);
    void addButton(QPushButton *button);
    void addFilter(QWidget *filter);
    void addBanner(QWidget *banner);
    /// Below the list.
    void addFoot(QWidget *foot);

    void setCount(const QString &text);
    void setDrawerOpen(bool open);
    void openDrawer();
    void describe();
    /// Soon, and once for all that changes meanwhile.
    void describeSoon() { m_describeTimer.start(); }
    void copyRow();

private:
    void build(const QString &title);
    void showMenu(int row, const QPoint &at);

    QString m_settings;
    WindowModel *m_model;
    WindowTable *m_table = nullptr;
    DetailDrawer *m_drawer = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_columns = nullptr;
    QPushButton *m_drawerButton = nullptr;
    QHBoxLayout *m_head = nullptr;
    QVBoxLayout *m_page = nullptr;
    QVBoxLayout *m_list = nullptr;
    bool m_dirty = false; ///< something changed while the page was not shown
    QTimer m_describeTimer;
};

} // namespace gatehouse
