// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_details.h"

#include "ui/journal/asking_journal.h"
#include "ui/journal/journal_cells.h"
#include "ui/journal/receipt.h"
#include "ui/journal/revocation_words.h"
#include "ui/journal/seeing_to.h"
#include "ui/lists/detail_drawer.h"
#include "ui/sessions/session_details.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/offer.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QPointer>
#include <QPushButton>

#include <algorithm>
#include <iterator>

namespace gatehouse {

namespace {

/// An order can have thousands; all of them are in the receipt.
constexpr int TargetsShown = 40;

} // namespace

JournalDetails::JournalDetails(AsyncReader &reader, DetailDrawer *drawer, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_drawer(drawer)
{
}

void JournalDetails::setWhyNot(const WhyNot &whyNot)
{
    m_whyNot = whyNot;
}

void JournalDetails::setReading(const std::set<std::int64_t> &entries)
{
    m_reading = entries;
    if (m_entry)
        showDetails();
}

void JournalDetails::show(const std::shared_ptr<const JournalEntry> &entry)
{
    if (!m_entry || m_entry->id != entry->id)
        m_targets.reset();
    m_entry = entry;
    showDetails();
    ++m_pending;
    askJournal(
        m_reader, this,
        [entry](Journal &journal, Reader &) -> Result<Targets> {
            auto first = journal.targets(entry->id, 0, TargetsShown);
            if (!first)
                return tl::unexpected(first.error());
            Targets targets{std::move(*first), {}};
            if (entry->counts.survived == 0)
                return targets;
            auto survivors = journal.survivors(entry->source);
            if (!survivors)
                return tl::unexpected(survivors.error());
            std::copy_if(survivors->begin(), survivors->end(), std::back_inserter(targets.survivors),
                [&](const JournalTarget &t) { return t.entry == entry->id; });
            return targets;
        },
        [this, id = entry->id](const Result<Targets> &targets) {
            --m_pending;
            if (m_entry->id != id || (m_targets && *m_targets && targets && **m_targets == *targets))
                return;
            m_targets = targets;
            showDetails();
        });
}

void JournalDetails::showDetails()
{
    const JournalEntry &e = *m_entry;
    DetailDrawer *d = m_drawer;
    d->clear(journalActionText(e));
    const TargetFace face = orderFace(e);
    d->addState(face.mark, false, face.text, {},
        {{QStringLiteral("plain"), visibleText(e.sourceName)}, {QStringLiteral("plain"), tr("entry %1").arg(words::count(e.id.value))}});
    d->addFact(tr("Ordered"), words::moment(e.ordered));
    d->addFact(tr("by"), shownUser(visibleText(e.officer)));
    d->addFact(tr("Reason"), e.reason.isEmpty() ? tr("none given") : visibleText(e.reason));
    d->addFact(tr("Sent"), e.sent.isKnown() ? words::moment(e.sent) : tr("nothing was sent"));
    d->addFact(tr("Settled"), e.settled.isKnown() ? words::moment(e.settled) : tr("not yet"));
    d->addFact(tr("Outcome"), e.counts.targets > 0 ? countsText(e.counts) : tr("no targets"));
    if (!e.note.isEmpty())
        d->addFact(tr("Note"), visibleText(e.note));
    d->addHeading(e.counts.targets == 1 ? tr("For") : tr("For %1").arg(words::count(e.counts.targets)));
    showTargets();
    showActions();
    d->finish();
}

void JournalDetails::showTargets()
{
    DetailDrawer *d = m_drawer;
    if (!m_targets) {
        d->addNote(tr("Reading…"), Ink::Text3);
        return;
    }
    if (!*m_targets) {
        d->addNote(m_targets->error().text, Ink::BadText);
        return;
    }
    for (const JournalTarget &t : (*m_targets)->first) {
        const TargetFace face = targetFace(t);
        std::function<void()> go;
        if (t.target.session) {
            Link link;
            link.page = PageId::Sessions;
            link.session = t.target.session;
            go = [this, link] { Q_EMIT linkActivated(link); };
        } else if (t.target.user) {
            go = [this, link = userLink(t.target.user)] { Q_EMIT linkActivated(link); };
        }
        d->addOutcome(face.mark, shownSubject(t.target.subject), face.ink, face.text,
            (visibleText(t.proof) + u'\n' + seenText(t)).trimmed(), std::move(go));
    }
    if (const std::int64_t more = m_entry->counts.targets - static_cast<std::int64_t>((*m_targets)->first.size()); more > 0)
        d->addNote(tr("%1 more: the receipt has all of them.").arg(words::count(more)), Ink::Text3);
}

void JournalDetails::withReceipt(std::function<void(const Receipt &)> done)
{
    ++m_pending;
    askJournal(
        m_reader, this, [id = m_entry->id](Journal &journal, Reader &) { return journal.targets(id); },
        [this, entry = m_entry, done = std::move(done)](const Result<std::vector<JournalTarget>> &targets) {
            --m_pending;
            if (targets)
                done(receiptOf(*entry, *targets));
            else
                Q_EMIT notice(tr("The journal could not be read: %1").arg(targets.error().text));
        });
}

/// Of sessions that live although they were revoked.
void JournalDetails::offerSeeingTo()
{
    if (!m_targets || !*m_targets || (*m_targets)->survivors.empty())
        return;
    std::vector<JournalTarget> open;
    std::copy_if((*m_targets)->survivors.begin(), (*m_targets)->survivors.end(), std::back_inserter(open),
        [](const JournalTarget &t) { return t.seenBy.isEmpty(); });
    const bool isOpen = !open.empty();
    QPushButton *mark = m_drawer->addAction(isOpen ? tr("I have seen to it") : tr("Take back"));
    mark->setObjectName(QStringLiteral("seenTo"));
    mark->setIcon(themedIcon(QLatin1StringView(isOpen ? "check" : "x")));
    mark->setToolTip(isOpen ? tr("Writes into the ledger that you have seen to it that these sessions live; changes nothing at the server")
                            : tr("Whoever works with this ledger is told again that these sessions live"));
    connect(mark, &QPushButton::clicked, this,
        [this, mark, isOpen, which = isOpen ? std::move(open) : (*m_targets)->survivors] {
            mark->setEnabled(false);
            seeTo(m_reader, this, which, isOpen, m_officer, [this, mark = QPointer(mark)](const QString &sentence) {
                if (mark)
                    mark->setEnabled(true);
                Q_EMIT notice(sentence);
            });
        });
}

void JournalDetails::showActions()
{
    const JournalEntry &e = *m_entry;
    const bool open = !e.outcome || *e.outcome == Outcome::Unknown;
    if (open) {
        const Instant now = Instant::fromDateTime(QDateTime::currentDateTimeUtc());
        const bool busy = m_reading.contains(e.id.value);
        QString whyNot = obstacleOn(e.sourceName, m_whyNot);
        if (!canBeReadAgain(e, now))
            whyNot = tr("It may still be under way, in another window or on the command line. From %1 on the server can be read for it.")
                         .arg(words::moment(std::max(e.ordered, e.sent).plusSeconds(LeftBehindSeconds)));
        QPushButton *again = m_drawer->addAction(busy ? tr("Reading…") : tr("Read again"));
        again->setObjectName(QStringLiteral("readAgain"));
        again->setIcon(themedIcon(QLatin1StringView("refresh-cw")));
        offer(again, whyNot, tr("Reads the server to find out what became of it; changes nothing there"));
        if (busy)
            again->setEnabled(false);
        connect(again, &QPushButton::clicked, this, [this] { Q_EMIT readAgainRequested(*m_entry); });
        m_drawer->addNote(whyNot.isEmpty() ? tr("What became of it is not known. The server can be read again for it, which changes nothing there.")
                                           : tr("What became of it is not known. %1").arg(whyNot),
            Ink::WarnText);
    }
    offerSeeingTo();
    QPushButton *copy = m_drawer->addAction(tr("Copy receipt"));
    copy->setObjectName(QStringLiteral("copyReceipt"));
    copy->setIcon(themedIcon(QLatin1StringView("copy")));
    connect(copy, &QPushButton::clicked, this, [this] {
        withReceipt([this](const Receipt &receipt) {
            QGuiApplication::clipboard()->setText(receiptText(receipt));
            Q_EMIT notice(tr("Copied: the receipt of journal entry %1").arg(receipt.entry.value));
        });
    });
    QPushButton *save = m_drawer->addAction(tr("Save receipt…"));
    save->setObjectName(QStringLiteral("saveReceipt"));
    save->setIcon(themedIcon(QLatin1StringView("file-text")));
    connect(save, &QPushButton::clicked, this,
        [this] { withReceipt([this](const Receipt &receipt) { saveReceipt(receipt, m_drawer->window()); }); });
}

} // namespace gatehouse
