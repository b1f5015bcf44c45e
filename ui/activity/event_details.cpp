// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/event_details.h"

#include "core/domain/short_identifier.h"
#include "core/ledger/async_reader.h"
#include "ui/activity/event_cells.h"
#include "ui/lists/detail_drawer.h"
#include "ui/sessions/session_cells.h"
#include "ui/sessions/session_details.h"
#include "ui/widgets/asking.h"
#include "ui/widgets/guard_words.h"
#include "ui/widgets/note_words.h"
#include "ui/widgets/offer.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QDir>
#include <QFileInfo>
#include <QPushButton>

namespace gatehouse {

EventDetails::EventDetails(AsyncReader &reader, DetailDrawer *drawer, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_drawer(drawer)
{
}

bool tellsOfLock(const EventView &event)
{
    if (event.login.isEmpty() || !event.userId)
        return false;
    if (event.kind == EventKind::LockedOut)
        return true;
    const auto note = event.kind == EventKind::LoginIgnored ? GuardNote::from(event.note) : std::nullopt;
    return note && note->value(GuardNote::Part::Cause) == QLatin1String("locked");
}

void EventDetails::setWhyNot(const WhyNot &whyNot)
{
    m_whyNot = whyNot;
    if (m_event && tellsOfLock(*m_event) && !m_drawer->isHidden())
        showDetails();
}

void EventDetails::show(const std::shared_ptr<const EventView> &event)
{
    if (!m_event || m_event->id != event->id)
        m_file.reset();
    m_event = event;
    showDetails();
    if (m_file)
        return;
    ++m_pending;
    askLedger(
        m_reader, this, [id = event->id](Reader &r) { return r.importFileOf(id); },
        [this, id = event->id](const Result<std::optional<ImportFileView>> &file) {
            --m_pending;
            if (m_event->id != id)
                return;
            m_file = file;
            showDetails();
        });
}

void EventDetails::showDetails()
{
    const EventView &e = *m_event;
    DetailDrawer *d = m_drawer;
    d->clear(words::event(e.kind));
    QList<std::pair<QString, QString>> badges{{QStringLiteral("plain"), e.source}};
    if (e.doubtful)
        badges << std::pair(QStringLiteral("warn"), tr("doubtful"));
    d->addState(e.doubtful ? Mark::Doubtful : eventMark(e.kind), false, words::event(e.kind),
        e.doubtful ? doubtfulReason() : QString(), badges);
    DetailDrawer::FactOptions time;
    time.copy = e.time.toIso();
    d->addFact(tr("Time"), words::moment(e.time), time);
    d->addFact(tr("User"), e.user.isEmpty() ? tr("not known") : eventUser(e));
    if (!e.login.isEmpty() && e.login != e.name && !e.name.isEmpty())
        d->addFact(tr("Login"), shownUser(e.login));
    DetailDrawer::FactOptions address;
    address.monospace = true;
    address.copy = e.ip;
    d->addFact(tr("IP address"), e.ip.isEmpty() ? tr("not known") : shownAddress(e.ip), address);
    d->addFact(tr("Place"), words::place(e.country, e.city));
    if (!e.browser.isEmpty() || !e.platform.isEmpty())
        d->addFact(tr("Device"), words::device(e.browser, e.platform));
    DetailDrawer::FactOptions session;
    session.monospace = !e.identifier.isEmpty();
    session.copy = identifierBeginning(e.identifier);
    d->addFact(tr("Session"), e.identifier.isEmpty() ? tr("not named by the source") : shortIdentifier(e.identifier), session);
    const auto guard = GuardNote::from(e.note);
    if (guard) {
        const auto facts = words::guardFacts(*guard);
        for (const auto &[what, said] : facts)
            d->addFact(what, visibleText(said));
    } else if (!e.note.isEmpty()) {
        d->addFact(tr("Note"), words::note(e.note));
    }

    d->addHeading(tr("Where it comes from"));
    if (!m_file) {
        d->addNote(tr("Reading…"), Ink::Text3);
    } else if (!*m_file) {
        d->addNote(m_file->error().text, Ink::BadText);
    } else if (!**m_file && e.line == 0 && !e.import) {
        d->addNote(tr("The server told it, no file."), Ink::Text3);
    } else if (!**m_file) {
        d->addNote(tr("The ledger does not know the file any more."), Ink::Text3);
    } else {
        const ImportFileView &file = ***m_file;
        DetailDrawer::FactOptions path;
        path.tip = QDir::toNativeSeparators(file.path);
        path.copy = QDir::toNativeSeparators(file.path);
        d->addFact(tr("File"), QFileInfo(file.path).fileName(), path);
        d->addFact(tr("Line"), e.line > 0 ? words::count(e.line) : tr("not told by this format"));
        d->addFact(tr("Format"), file.format);
    }

    if (tellsOfLock(e)) {
        const QString whyNot = obstacleOn(e.source, m_whyNot);
        QPushButton *unlock = d->addAction(tr("Unlock this name…"));
        unlock->setObjectName(QStringLiteral("unlockName"));
        offer(unlock, whyNot, tr("Names that nobody has are locked as well, and are unlocked likewise"));
        connect(unlock, &QPushButton::clicked, this, [this, id = e.userId] { Q_EMIT unlockRequested(id); });
        if (!whyNot.isEmpty())
            d->addNote(tr("Unlock: %1").arg(whyNot), Ink::Text3);
    }
    if (m_userLink && e.userId)
        connect(d->addAction(tr("Open user")), &QPushButton::clicked, this,
            [this, id = e.userId] { Q_EMIT linkActivated(userLink(id)); });
    if (!e.identifier.isEmpty() || !e.user.isEmpty()) {
        Link link;
        link.page = PageId::Sessions;
        link.query = defaultQuery(Subject::Sessions);
        link.query->filter.setCondition(Field::Source, {e.source});
        if (!e.identifier.isEmpty())
            link.query->filter.setCondition(Field::Session, {identifierBeginning(e.identifier)});
        else
            link.query->filter.setCondition(Field::User, {e.user});
        connect(d->addAction(e.identifier.isEmpty() ? tr("Sessions of this user") : tr("Show session")), &QPushButton::clicked,
            this, [this, link] { Q_EMIT linkActivated(link); });
    }
    d->finish();
}

} // namespace gatehouse
