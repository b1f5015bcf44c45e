// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal/revocation_book.h"
#include "ui/sessions/session_details.h"
#include "ui/shell/page.h"
#include "ui/widgets/window_model.h"

#include <QTimer>

#include <set>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace gatehouse {

class DetailDrawer;
class JournalDetails;
class StaleBanner;
class WindowTable;

/// Everything that was ordered of servers, by whom and why, and what became of it, newest first. Follows the journal by
/// itself, also what other programs write into it.
class JournalPage : public Page
{
    Q_OBJECT

public:
    explicit JournalPage(AsyncReader &reader, QWidget *parent = nullptr);

    PageId id() const override { return PageId::Journal; }
    QString title() const override { return tr("Journal"); }
    /// The source applies; the time range does not, as an order is no less one for being old.
    void setScope(const Scope &scope) override;
    /// A query as journalQuery() makes it.
    void open(const Link &link) override;
    void refresh() override;
    void focusFilter() override;
    void exportRows() override;
    bool canExport() const override;
    bool stepBack() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;
    bool isSettled() const override;

    /// See UserPage::setWhyNot(): for reading a server again.
    void setWhyNot(const WhyNot &whyNot);
    /// Somebody has begun, or ended, to read the server for an order.
    void setReading(gatehouse::JournalId entry, bool on);

    WindowModel *model() const { return m_model; }
    WindowTable *table() const { return m_table; }
    DetailDrawer *drawer() const { return m_drawer; }

Q_SIGNALS:
    /// The officer wants to know what became of these; followed by setReading().
    void readAgainRequested(const std::vector<gatehouse::JournalEntry> &entries);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeFilter();
    void apply();
    void updateState();
    void updateOpen();
    void describe();
    void setDrawerOpen(bool open);
    void showMenu(int row, const QPoint &at);
    void copyRow();
    void writeExport(const QString &path, bool csv);

    AsyncReader &m_reader;
    RevocationBook *m_book;
    WindowModel *m_model;
    JournalDetails *m_details = nullptr;
    WhyNot m_whyNot;
    std::set<std::int64_t> m_reading;
    QString m_source;
    bool m_dirty = false; ///< the journal grew while the page was not shown
    int m_pending = 0;
    QTimer m_describeTimer;
    QTimer m_typing;

    WindowTable *m_table = nullptr;
    DetailDrawer *m_drawer = nullptr;
    StaleBanner *m_open = nullptr;
    QLabel *m_count = nullptr;
    QComboBox *m_end = nullptr;
    QComboBox *m_action = nullptr;
    QLineEdit *m_text = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_drawerButton = nullptr;
};

} // namespace gatehouse
