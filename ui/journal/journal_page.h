// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal/revocation_book.h"
#include "ui/lists/record_page.h"
#include "ui/widgets/offer.h"
#include "ui/widgets/officer.h"

#include <QTimer>

#include <set>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace gatehouse {

class JournalDetails;
class StaleBanner;

/// Everything that was ordered of servers, by whom and why, and what became of it, newest first. Follows the journal by
/// itself, also what other programs write into it.
class JournalPage : public RecordPage
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
    void focusFilter() override;
    void exportRows() override;
    bool canExport() const override;
    bool stepBack() override;
    bool isSettled() const override;

    /// See UserPage::setWhyNot(): for reading a server again.
    void setWhyNot(const WhyNot &whyNot);
    /// Whose name goes into the ledger when a session that lives is seen to.
    void setOfficer(const OfficerOf &officer);
    /// Somebody has begun, or ended, to read the server for an order.
    void setReading(gatehouse::JournalId entry, bool on);

Q_SIGNALS:
    /// The officer wants to know what became of these; followed by setReading().
    void readAgainRequested(const std::vector<gatehouse::JournalEntry> &entries);

protected:
    void updateState() override;
    void tell(int row) override;
    void fillMenu(QMenu *menu, int row) override;
    void messageAction() override { stepBack(); }
    QString copiedNotice(int row) const override;

private:
    QWidget *makeFilter();
    void apply();
    void updateOpen();
    void writeExport(const QString &path, bool csv);

    AsyncReader &m_reader;
    RevocationBook *m_book;
    JournalDetails *m_details = nullptr;
    WhyNot m_whyNot;
    std::set<std::int64_t> m_reading;
    QString m_source;
    int m_pending = 0;
    QTimer m_typing;

    StaleBanner *m_open = nullptr;
    QComboBox *m_end = nullptr;
    QComboBox *m_action = nullptr;
    QLineEdit *m_text = nullptr;
    QPushButton *m_export = nullptr;
};

} // namespace gatehouse
