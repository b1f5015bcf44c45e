// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/session_details.h"

#include "core/domain/short_identifier.h"
#include "core/ledger/async_reader.h"
#include "ui/lists/detail_drawer.h"
#include "ui/sessions/session_cells.h"
#include "ui/widgets/asking.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/words.h"

#include <QPushButton>

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

SessionDetails::SessionDetails(AsyncReader &reader, DetailDrawer *drawer, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_drawer(drawer)
{
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
        m_others.reset();
    }
    showDetails();
    m_cancel.cancel();
    m_cancel = CancelToken();
    m_pending += 2;
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
    d->addState(statusMark(s.state.status), s.state.presumed, words::state(s.state),
        words::presumedReason(s.state, s.fromLog), badges);
    if (!s.login.isEmpty())
        d->addFact(tr("Login"), shownUser(s.login));
    d->addFact(tr("Device"), words::device(s.browser, s.platform));
    d->addFact(tr("First activity"), words::moment(s.first));
    DetailDrawer::FactOptions last;
    last.tip = lastActivityNote(s);
    if (!s.fromLog)
        last.after = tr("±60 min");
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
    if (m_userLink)
        connect(d->addAction(tr("Open user")), &QPushButton::clicked, this, [this, id = s.userId] { Q_EMIT linkActivated(userLink(id)); });
    connect(d->addAction(tr("Show in activity")), &QPushButton::clicked, this, 
        [this, session = m_session] { Q_EMIT linkActivated(activityLink(*session)); });
    d->finish();
}

} // namespace gatehouse
