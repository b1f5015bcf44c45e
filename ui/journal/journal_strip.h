// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal/revocation_book.h"
#include "ui/shell/page.h"
#include "ui/widgets/officer.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;

namespace gatehouse {

/// Above every page: revoked sessions that live, until somebody has seen to them or something sure was done; and
/// orders that were left open. Nothing of either: it takes no room. From the journal, so it tells the same after a
/// restart and of what the command line or a colleague ordered.
class JournalStrip : public QWidget
{
    Q_OBJECT

public:
    JournalStrip(AsyncReader &reader, QWidget *parent = nullptr);

    /// On the journal's page it is said there, with what can be done about it.
    void setPage(gatehouse::PageId page);
    /// Whose name goes into the ledger when one is seen to.
    void setOfficer(const OfficerOf &officer) { m_officer = officer; }

Q_SIGNALS:
    void notice(const QString &text);
    void linkActivated(const gatehouse::Link &link);

private:
    void update();
    void acknowledge();

    AsyncReader &m_reader;
    RevocationBook *m_book;
    OfficerOf m_officer;
    bool m_onJournal = false;
    std::size_t m_openDismissed = 0; ///< so many orders were open when the officer did not want to hear of it
    std::vector<JournalTarget> m_shown;
    QFrame *m_alarm = nullptr;
    QPushButton *m_seenTo = nullptr;
    QLabel *m_alarmText = nullptr;
    QFrame *m_open = nullptr;
    QLabel *m_openText = nullptr;
};

/// The journal, with the orders that ended so.
Link journalLink(JournalEnd end);

} // namespace gatehouse
