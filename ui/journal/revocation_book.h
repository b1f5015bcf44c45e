// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/journal.h"
#include "core/actions/watch.h"
#include "core/ledger/async_reader.h"

#include <QHash>
#include <QObject>

namespace gatehouse {

/// What views have to know of revocations that are not over: sessions still watched, those that live, and orders that
/// were left open. Read from the journal whenever it changes, by whichever process, on the reader's threads; what it
/// holds is looked up without asking anything. Interface thread.
class RevocationBook : public QObject
{
    Q_OBJECT

public:
    explicit RevocationBook(AsyncReader &reader, QObject *parent = nullptr);

    enum class State { Watching, Survived };
    struct Note
    {
        State state = State::Watching;
        JournalTarget target;
    };
    /// What there is to say of a session beyond its status; null: nothing.
    const Note *find(const QString &source, const QString &identifier) const;

    /// Sessions that live after their revocation and about which nothing sure was done since; last seen first.
    const std::vector<JournalTarget> &survivors() const { return m_survivors; }
    /// Orders without a known outcome that nobody is at any more: reread() is for them. Oldest first.
    const std::vector<JournalEntry> &leftOpen() const { return m_leftOpen; }
    /// What ends a surviving session for sure, as far as is known of its server since it was last asked.
    QList<SureWay> waysFor(const JournalTarget &survivor) const;

    bool isSettled() const { return m_pending == 0; }

Q_SIGNALS:
    void changed();

private:
    void read();

    AsyncReader &m_reader;
    int m_pending = 0;
    QHash<std::pair<QString, QString>, Note> m_notes; ///< by source and identifier
    std::vector<JournalTarget> m_survivors;
    std::vector<JournalEntry> m_leftOpen;
    QHash<std::int64_t, odoo::ServerProfile> m_profiles; ///< by source
};

/// An order that was never settled may belong to a program that is still at it, in another window or on the command
/// line; this long after it was ordered or sent it is taken for left behind.
inline constexpr std::int64_t LeftBehindSeconds = 15 * 60;
/// Whether the server may be read again for it: its outcome is unknown, or it was left behind.
bool canBeReadAgain(const JournalEntry &entry, Instant now);

} // namespace gatehouse
