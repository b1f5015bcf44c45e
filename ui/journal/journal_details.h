// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/journal.h"
#include "ui/shell/page.h"
#include "ui/widgets/offer.h"
#include "ui/widgets/officer.h"

#include <QObject>

#include <set>

namespace gatehouse {

class AsyncReader;
class DetailDrawer;

/// Fills a drawer with one order: what was asked and why, what became of every target and how that is known, and what
/// can still be done about it.
class JournalDetails : public QObject
{
    Q_OBJECT

public:
    JournalDetails(AsyncReader &reader, DetailDrawer *drawer, QObject *parent = nullptr);

    void setWhyNot(const WhyNot &whyNot);
    /// Whose name goes into the ledger when a session that lives is seen to.
    void setOfficer(const OfficerOf &officer) { m_officer = officer; }
    /// Orders for which the server is being read at the moment.
    void setReading(const std::set<std::int64_t> &entries);
    void show(const std::shared_ptr<const JournalEntry> &entry);
    bool isSettled() const { return m_pending == 0; }

Q_SIGNALS:
    void linkActivated(const gatehouse::Link &link);
    void readAgainRequested(const gatehouse::JournalEntry &entry);
    void notice(const QString &text);

private:
    void showDetails();
    void showTargets();
    void showActions();
    void offerSeeingTo();
    void withReceipt(std::function<void(const struct Receipt &)> done);

    AsyncReader &m_reader;
    DetailDrawer *m_drawer;
    WhyNot m_whyNot;
    OfficerOf m_officer;
    std::set<std::int64_t> m_reading;
    int m_pending = 0;
    std::shared_ptr<const JournalEntry> m_entry;
    struct Targets
    {
        std::vector<JournalTarget> first;
        std::vector<JournalTarget> survivors; ///< all of them
        bool operator==(const Targets &) const = default;
    };
    std::optional<Result<Targets>> m_targets;
};

} // namespace gatehouse
