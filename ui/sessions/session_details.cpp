// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/session_details.h"

#include "core/domain/short_identifier.h"
#include "core/ledger/async_reader.h"
#include "ui/lists/detail_drawer.h"
#include "ui/journal/asking_journal.h"
#include "ui/journal/revocation_words.h"
#include "ui/sessions/session_cells.h"
#include "ui/widgets/asking.h"
#include "ui/widgets/guard_words.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/offer.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QDateTime>
#include <QPushButton>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr int OthersShown = 8;

Query sessionsOf(const SessionView &s)
{
    Query query = defaultQuery(Subject::Sessions);
    query.filter.setCondition(Field::User, {s.user});
    query.filter.setCondition(Field::Source, {s.source});
    return query;
}

} // namespace

Link userLink(UserId user)
{
    Link link;
    link.page = PageId::Users;
    link.user = user;
    return link;
}

Link activityLink(const SessionView &s)
{
    // Odoo's log does not name sessions: what can be shown is what its user did while it lived.
    constexpr std::int64_t Before = 600;
    constexpr std::int64_t After = 3600;
    Link link;
    link.page = PageId::Activity;
    link.query = defaultQuery(Subject::Events);
    link.query->filter.setCondition(Field::User, {s.user});
    link.query->filter.setCondition(Field::Source, {s.source});
    if (s.first.isKnown())
        link.query->filter.range.from = s.first.plusSeconds(-Before);
    if (s.last.isKnown())
        link.query->filter.range.to = s.last.plusSeconds(After);
    return link;
}

SessionDetails::SessionDetails(AsyncReader &reader, const RevocationBook &book, DetailDrawer *drawer, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_book(book)
    , m_drawer(drawer)
{
}

void SessionDetails::setWhyNot(const WhyNot &whyNot)
{
    m_whyNot = whyNot;
}

SessionDetails::~SessionDetails()
{
    m_cancel.cancel();
}

void SessionDetails::show(const std::shared_ptr<const SessionView> &session, Instant asOf)
{
    const bool same = m_session && m_session->id == session->id;
    m_session = session;
    m_asOf = asOf;
    if (!same) {
        m_traces.reset();
        m_guard.reset();
        m_others.reset();
        m_revocations.reset();
    }
    showDetails();
    m_cancel.cancel();
    m_cancel = CancelToken();
    m_pending += 4;
    askLedger(
        m_reader, this, [id = session->id](Reader &r) { return r.guardSession(id); },
        [this, token = m_cancel](const Result<std::optional<GuardSessionView>> &guard) {
            --m_pending;
            if (token.isCancelled() || (m_guard && *m_guard && guard && **m_guard == *guard))
                return;
            m_guard = guard;
            showDetails();
        });
    askJournal(
        m_reader, this,
        [source = session->source, identifier = session->identifier](
            Journal &journal, Reader &ledger) -> Result<std::vector<JournalTarget>> {
            const auto sources = ledger.sources();
            if (!sources)
                return tl::unexpected(sources.error());
            for (const SourceView &s : *sources) {
                if (s.name == source)
                    return journal.revocations(s.id, {identifier});
            }
            return std::vector<JournalTarget>();
        },
        [this, token = m_cancel](const Result<std::vector<JournalTarget>> &revocations) {
            --m_pending;
            if (token.isCancelled() || (m_revocations && *m_revocations && revocations && **m_revocations == *revocations))
                return;
            m_revocations = revocations;
            showDetails();
        });
    askLedger(
        m_reader, this, [id = session->id](Reader &r) { return r.traces(id); },
        [this, token = m_cancel](const Result<std::vector<TraceView>> &traces) {
            --m_pending;
            if (token.isCancelled() || (m_traces && *m_traces && traces && **m_traces == *traces))
                return;
            m_traces = traces;
            showDetails();
        });
    askLedger(
        m_reader, this,
        [query = sessionsOf(*session), token = m_cancel](
            Reader &r) { return r.sessions(query, 0, OthersShown + 1, token); },
        [this, token = m_cancel](const Result<Window<SessionView>> &others) {
            --m_pending;
            if (token.isCancelled() || (m_others && *m_others && others && (*m_others)->rows == others->rows))
                return;
            m_others = others;
            showDetails();
        });
}

void SessionDetails::showDetails()
{
    const SessionView &s = *m_session;
    DetailDrawer *d = m_drawer;
    d->clear(sessionUser(s));
    QList<std::pair<QString, QString>> badges{{QStringLiteral("plain"), s.source}};
    if (s.mobile)
        badges << std::pair(QStringLiteral("plain"), tr("mobile"));
    if (s.fromLog)
        badges << std::pair(QStringLiteral("warn"), tr("from a login line"));
    if (const RevocationBook::Note *note = m_book.find(s.source, s.identifier)) {
        const TargetFace face = noteFace(*note);
        d->addState(face.mark, false, face.text, noteReason(*note), badges);
    } else {
        d->addState(statusMark(s.state.status), s.state.presumed, words::state(s.state),
            words::presumedReason(s.state, s.fromLog), badges);
    }
    showRevocation();
    showGuardedEnd();
    if (!s.login.isEmpty())
        d->addFact(tr("Login"), shownUser(s.login));
    d->addFact(tr("Device"), words::device(s.browser, s.platform));
    d->addFact(tr("First activity"), words::moment(s.first));
    DetailDrawer::FactOptions last;
    last.tip = lastActivityNote(s);
    if (!s.fromLog)
        last.after = isExact(s) ? tr("±1 min") : tr("±60 min");
    d->addFact(tr("Last activity"), words::moment(s.last), last);
    DetailDrawer::FactOptions address;
    address.monospace = true;
    address.copy = s.ip;
    d->addFact(tr("IP address"), s.ip.isEmpty() ? tr("not known") : shownAddress(s.ip), address);
    d->addFact(tr("Place"), words::place(s.country, s.city));
    DetailDrawer::FactOptions identifier;
    identifier.monospace = true;
    identifier.copy = identifierBeginning(s.identifier);
    d->addFact(tr("Session"), s.identifier.isEmpty() ? tr("not known") : shortIdentifier(s.identifier), identifier);

    showGuardedBeginning();

    d->addHeading(tr("Seen from"));
    if (!m_traces) {
        d->addNote(tr("Reading…"), Ink::Text3);
    } else if (!*m_traces) {
        d->addNote(m_traces->error().text, Ink::BadText);
    } else if ((*m_traces)->empty()) {
        d->addNote(tr("No device rows: only a login line tells of this session."), Ink::Text3);
    } else {
        const std::vector<TraceView> &traces = **m_traces;
        // Newest first; what changed since the one before is what an officer looks for.
        for (std::size_t i = traces.size(); i-- > 0;) {
            const TraceView &t = traces[i];
            const bool first = i == 0;
            QStringList changes;
            if (!first && traces[i - 1].ip != t.ip)
                changes << tr("network changed");
            if (!first && traces[i - 1].country != t.country)
                changes << tr("country changed");
            if (!first && (traces[i - 1].browser != t.browser || traces[i - 1].platform != t.platform))
                changes << tr("device changed");
            QStringList below{words::device(t.browser, t.platform)};
            below << changes;
            if (t.revoked)
                below << tr("revoked");
            d->addStop(t.revoked ? Ink::Bad : !changes.isEmpty() ? Ink::Warn : i + 1 == traces.size() ? Ink::Ok : Ink::Neutral,
                QStringLiteral("%1  %2  %3")
                    .arg(words::shortMoment(t.last, m_asOf), shownAddress(t.ip), words::place(t.country, t.city)),
                below.join(QStringLiteral(" · ")), first);
        }
    }

    d->addHeading(tr("Other sessions of this user"));
    if (!m_others) {
        d->addNote(tr("Reading…"), Ink::Text3);
    } else if (!*m_others) {
        d->addNote(m_others->error().text, Ink::BadText);
    } else {
        int shown = 0;
        for (const SessionView &o : (*m_others)->rows) {
            if (o.id == s.id || shown == OthersShown)
                continue;
            ++shown;
            d->addLinkRow(statusMark(o.state.status), o.state.presumed, words::device(o.browser, o.platform),
                tr("%1, %2").arg(o.city.isEmpty() ? words::place(o.country, {}) : o.city, words::shortMoment(o.last, m_asOf)),
                [this, id = o.id] { Q_EMIT sessionChosen(id); });
        }
        if (shown == 0)
            d->addNote(tr("None that the ledger knows."), Ink::Text3);
        else if ((*m_others)->total - 1 > shown)
            d->addNote(tr("%1 more on the user's page").arg(words::count((*m_others)->total - 1 - shown)), Ink::Text3);
    }
    showActions();
    if (m_userLink)
        connect(d->addAction(tr("Open user")), &QPushButton::clicked, this, [this, id = s.userId] { Q_EMIT linkActivated(userLink(id)); });
    connect(d->addAction(tr("Show in activity")), &QPushButton::clicked, this, 
        [this, session = m_session] { Q_EMIT linkActivated(activityLink(*session)); });
    d->finish();
}

/// What the Guard has on record: why and by whom it ended.
void SessionDetails::showGuardedEnd()
{
    if (!m_guard || (*m_guard && !**m_guard))
        return;
    DetailDrawer *d = m_drawer;
    if (!*m_guard) {
        d->addNote(m_guard->error().text, Ink::BadText);
        return;
    }
    const GuardSessionView &g = ***m_guard;
    if (!g.endCause.isEmpty()) {
        d->addFact(tr("Why it ended"), words::endCause(g.endCause));
        if (!g.endedBy.isEmpty())
            d->addFact(tr("Ended by"), shownUser(g.endedBy));
        if (!g.endReason.isEmpty())
            d->addFact(tr("Reason given"), visibleText(g.endReason));
        if (g.ended.isKnown())
            d->addFact(tr("Ended"), words::moment(g.ended));
    }
}

/// And how it began.
void SessionDetails::showGuardedBeginning()
{
    if (!m_guard || !*m_guard || !**m_guard)
        return;
    DetailDrawer *d = m_drawer;
    const GuardSessionView &g = ***m_guard;
    d->addFact(tr("Signed in with"), g.authMethod.isEmpty() ? tr("not known, from before the Guard") : words::signedInWith(g.authMethod));
    if (!g.authMethod.isEmpty())
        d->addFact(tr("Second factor"), g.secondFactor.isEmpty() ? tr("none used") : words::secondFactor(g.secondFactor));
    if (!g.suspicious.isEmpty())
        d->addFact(tr("Unusual"), words::unusual(g.suspicious));
    if (!g.loginIp.isEmpty() && g.loginIp != m_session->ip) {
        DetailDrawer::FactOptions address;
        address.monospace = true;
        address.copy = g.loginIp;
        d->addFact(tr("Signed in from"), shownAddress(g.loginIp), address);
    }
    if (!g.forwardedFor.isEmpty() && g.forwardedFor != g.loginIp) {
        DetailDrawer::FactOptions chain;
        chain.monospace = true;
        chain.copy = g.forwardedFor;
        d->addFact(tr("Forwarded for"), privacyMode() ? shownAddress(g.forwardedFor) : visibleText(g.forwardedFor), chain);
    }
    if (!g.userAgent.isEmpty()) {
        DetailDrawer::FactOptions agent;
        agent.copy = g.userAgent;
        d->addFact(tr("User agent"), visibleText(g.userAgent), agent);
    }
}

/// What the journal tells of its end: who ordered it, and how it is known.
void SessionDetails::showRevocation()
{
    const RevocationBook::Note *note = m_book.find(m_session->source, m_session->identifier);
    if (note && note->state == RevocationBook::State::Survived) {
        showSurvivor(note->target);
        return;
    }
    if (!m_revocations)
        return;
    if (!*m_revocations) {
        m_drawer->addNote(tr("The journal could not be read: %1").arg(m_revocations->error().text), Ink::BadText);
        return;
    }
    if ((*m_revocations)->empty())
        return;
    const JournalTarget &newest = (*m_revocations)->front();
    const QString proof = visibleText(newest.proof) + u'\n' + tr("Journal entry %1").arg(newest.entry.value);
    if (note)
        m_drawer->addOutcome(Mark::Watching, Ink::WarnText,
            confirmedText(newest, Instant::fromDateTime(QDateTime::currentDateTimeUtc())), proof);
    else if (newest.survived.isKnown())
        m_drawer->addOutcome(Mark::Failed, Ink::BadText, targetFace(newest).text, (proof + u'\n' + seenText(newest)).trimmed());
    else
        m_drawer->addOutcome(Mark::Done, Ink::OkText,
            confirmedText(newest, Instant::fromDateTime(QDateTime::currentDateTimeUtc())), proof);
}

/// Critical: that it lives, and every way that ends it for sure, with what else that does.
void SessionDetails::showSurvivor(const JournalTarget &survivor)
{
    auto *panel = new QFrame;
    panel->setObjectName(QStringLiteral("survivor"));
    panel->setProperty("panel", QStringLiteral("bad"));
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(scaled(10), scaled(8), scaled(10), scaled(8));
    column->setSpacing(scaled(6));
    const auto add = [&](const QString &text, TextRole role, Ink ink) {
        QLabel *label = makeLabel(text, role, ink, panel);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    };
    add(visibleText(survivor.proof), TextRole::Second, Ink::Text1);
    if (const QString seen = seenText(survivor); !seen.isEmpty())
        add(seen, TextRole::Strong, Ink::Text1);
    add(tr("What ends it for sure:"), TextRole::Strong, Ink::BadText);
    const QString whyNot = obstacleOn(m_session->source, m_whyNot);
    for (const SureWay &way : m_book.waysFor(survivor)) {
        add(tr("%1: %2.", "a way to end a session, and what else it does").arg(way.title, way.alsoDoes), TextRole::Second, Ink::Text1);
        // Of a server that was never asked nothing is known of what could be ordered; why is said below.
        if (!way.here && way.kind != SureWay::Kind::ChangePassword && way.unavailable.isEmpty() && !whyNot.isEmpty())
            continue;
        if (!way.here) {
            add(way.unavailable.isEmpty() ? tr("Gatehouse cannot order it: it is done in Odoo itself, in the user's record.") : way.unavailable,
                TextRole::Hint, Ink::Text2);
            continue;
        }
        const ActionKind kind = way.kind == SureWay::Kind::Suspend ? ActionKind::Suspend : ActionKind::ResetTotp;
        auto *go = new QPushButton(tr("%1…").arg(way.title), panel);
        go->setObjectName(sureWayKey(way.kind));
        go->setProperty("kind", QStringLiteral("danger"));
        offer(go, whyNot);
        connect(go, &QPushButton::clicked, this, [this, kind, user = m_session->userId] { Q_EMIT actionRequested(kind, user); });
        column->addWidget(go, 0, Qt::AlignLeading);
    }
    if (!whyNot.isEmpty())
        add(whyNot, TextRole::Hint, Ink::Text2);
    m_drawer->addWidget(panel);
}

void SessionDetails::showActions()
{
    const SessionView &s = *m_session;
    const bool over = s.state.status != SessionStatus::Active && s.state.status != SessionStatus::Idle && !s.state.presumed;
    const RevocationBook::Note *note = m_book.find(s.source, s.identifier);
    const bool lives = note && note->state == RevocationBook::State::Survived;
    if ((over || note) && !lives)
        return; // there is nothing left to end
    QString whyNot = obstacleOn(s.source, m_whyNot);
    if (whyNot.isEmpty() && s.identifier.isEmpty())
        whyNot = tr("This session is known from a login line alone, without an identifier: Odoo cannot be told which one is meant.");
    QPushButton *revoke = m_drawer->addEnding(QLatin1StringView("ban"), tr("Revoke…"));
    revoke->setObjectName(QStringLiteral("revokeThis"));
    offer(revoke, whyNot);
    connect(revoke, &QPushButton::clicked, this, [this, id = s.id] { Q_EMIT revokeRequested(id); });
    if (!whyNot.isEmpty())
        m_drawer->addNote(tr("Revoke: %1").arg(whyNot), Ink::Text3);
}

} // namespace gatehouse
