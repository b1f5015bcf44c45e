// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/revocation_book.h"

#include "core/sync/server_source.h"
#include "ui/journal/asking_journal.h"

#include <QDateTime>
#include <QTimer>

namespace gatehouse {

namespace {

constexpr int LookEveryMs = 60'000;

struct Answer
{
    std::vector<JournalTarget> watched;
    std::vector<JournalTarget> survivors;
    std::vector<JournalEntry> unfinished;
    std::vector<ServerView> servers;
};

Result<Answer> readAll(Journal &journal, Reader &ledger)
{
    auto watched = journal.watched();
    if (!watched)
        return tl::unexpected(watched.error());
    auto survivors = journal.openSurvivors();
    if (!survivors)
        return tl::unexpected(survivors.error());
    auto unfinished = journal.unfinished();
    if (!unfinished)
        return tl::unexpected(unfinished.error());
    auto servers = ledger.servers();
    if (!servers)
        return tl::unexpected(servers.error());
    return Answer{std::move(*watched), std::move(*survivors), std::move(*unfinished), std::move(*servers)};
}

} // namespace

bool canBeReadAgain(const JournalEntry &entry, Instant now)
{
    if (entry.outcome)
        return *entry.outcome == Outcome::Unknown;
    return std::max(entry.ordered, entry.sent).plusSeconds(LeftBehindSeconds) < now;
}

RevocationBook::RevocationBook(AsyncReader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
    connect(&reader, &AsyncReader::journalChanged, this, &RevocationBook::read);
    // An order becomes one that was left behind without anybody writing anything.
    auto *clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, &RevocationBook::read);
    clock->start(LookEveryMs);
    read();
}

void RevocationBook::read()
{
    ++m_pending;
    askJournal(m_reader, this, readAll, [this](const Result<Answer> &answer) {
        --m_pending;
        if (!answer)
            return; // what was known stays; whoever shows the journal itself tells the trouble
        m_notes.clear();
        for (const JournalTarget &target : answer->watched)
            m_notes.insert({target.sourceName, target.target.identifier}, {State::Watching, target});
        for (const JournalTarget &target : answer->survivors)
            m_notes.insert({target.sourceName, target.target.identifier}, {State::Survived, target});
        m_survivors = answer->survivors;
        m_leftOpen.clear();
        const Instant now = Instant::fromDateTime(QDateTime::currentDateTimeUtc());
        for (const JournalEntry &entry : answer->unfinished) {
            if (canBeReadAgain(entry, now))
                m_leftOpen.push_back(entry);
        }
        m_profiles.clear();
        for (const ServerView &server : answer->servers) {
            const auto known = profileFrom(server.profile);
            if (!known)
                continue;
            odoo::ServerProfile profile;
            profile.who.login = known->who;
            profile.capabilities = QList<odoo::CapabilityState>(known->capabilities.cbegin(), known->capabilities.cend());
            m_profiles.insert(server.source.value, profile);
        }
        Q_EMIT changed();
    });
}

const RevocationBook::Note *RevocationBook::find(const QString &source, const QString &identifier) const
{
    const auto it = m_notes.constFind({source, identifier});
    return it == m_notes.cend() ? nullptr : &*it;
}

QList<SureWay> RevocationBook::waysFor(const JournalTarget &survivor) const
{
    odoo::ServerProfile profile = m_profiles.value(survivor.source.value);
    JournalTarget target = survivor;
    // Of a session the journal may know the login alone, and of the officer the ledger does: the same is the same.
    const QString &who = profile.who.login;
    if (!who.isEmpty() && (target.target.subject == who || target.target.subject.startsWith(who + QStringLiteral(" · "))))
        profile.who.uid = target.target.odooId = std::max<std::int64_t>(1, target.target.odooId);
    return sureWays(target, profile);
}

} // namespace gatehouse
