// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alert_details.h"

#include "core/domain/short_identifier.h"
#include "ui/alerts/alert_cells.h"
#include "ui/lists/detail_drawer.h"
#include "ui/sessions/session_cells.h"
#include "ui/sessions/session_details.h"
#include "ui/widgets/guard_words.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/offer.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QPushButton>

namespace gatehouse {

AlertDetails::AlertDetails(DetailDrawer *drawer, QObject *parent)
    : QObject(parent)
    , m_drawer(drawer)
{
}

void AlertDetails::show(const std::shared_ptr<const Alert> &alert, bool isSaving)
{
    m_alert = alert;
    const Alert &a = *alert;
    const SessionView &s = a.session;
    DetailDrawer *d = m_drawer;
    d->clear(tr("Suspicious login"));
    QList<std::pair<QString, QString>> badges;
    if (a.newCountry)
        badges.append({QStringLiteral("warn"), tr("new country")});
    if (a.newDevice)
        badges.append({QStringLiteral("warn"), tr("new device")});
    if (!a.others.isEmpty())
        badges.append({QStringLiteral("warn"), visibleText(a.others)});
    d->addState(a.isOpen() ? Mark::Failed : Mark::Done, false,
        a.isOpen() ? tr("Not acknowledged") : a.seenBy.isEmpty() ? tr("Allowed") : tr("Acknowledged"), {}, badges);
    d->addFact(tr("User"), sessionUser(s), {s.login.isEmpty() || s.login == s.name || s.name.isEmpty() ? QString() : shownUser(s.login), {}, {}, false});
    d->addFact(tr("Signed in"), words::moment(s.first));
    d->addFact(tr("Address"), s.ip.isEmpty() ? tr("not known") : shownAddress(s.ip), {{}, {}, s.ip, true});
    d->addFact(tr("Place"), words::place(s.country, s.city));
    d->addFact(tr("Device"), words::device(s.browser, s.platform));
    d->addFact(tr("Second factor"), a.secondFactor.isEmpty() ? tr("none used") : words::secondFactor(a.secondFactor));
    d->addFact(tr("The Guard"), alertReaction(a));
    d->addFact(tr("Session"), words::state(s.state));
    if (a.ended.isKnown())
        d->addFact(tr("Ended"), words::moment(a.ended));
    if (!s.identifier.isEmpty())
        d->addFact(tr("Identifier"), shortIdentifier(s.identifier), {{}, {}, identifierBeginning(s.identifier), true});
    d->addFact(tr("Source"), visibleText(s.source));
    if (!a.seenBy.isEmpty()) {
        d->addFact(tr("Acknowledged"), words::moment(a.seenAt));
        d->addFact(tr("by"), shownUser(visibleText(a.seenBy)));
    }
    if (a.isAllowed()) {
        d->addFact(tr("Allowed"), words::moment(a.allowedAt));
        d->addFact(tr("by"), a.allowedBy.isEmpty() ? tr("not known") : shownUser(visibleText(a.allowedBy)));
        const QStringList what = a.allowedWhat.split(u'\n');
        for (const QString &one : what)
            d->addFact(tr("What"), allowedWords(one, a.odooUser));
    }
    d->addNote(a.isAllowed() ? tr("Logins like this one are let in without a word for as long as it is allowed. Policies → Allowed networks and devices lists it.")
               : a.endedByGuard ? tr("The Guard does not count a session that it has ended: the next login like this one is suspicious again.")
                              : tr("The Guard now knows this country and device of the user: the next login like this one is not suspicious."),
        Ink::Text3);
    showActions(isSaving);
    d->finish();
}

void AlertDetails::showActions(bool isSaving)
{
    const Alert &a = *m_alert;
    const SessionView &s = a.session;
    const bool unseen = a.seenBy.isEmpty();
    QPushButton *mark = m_drawer->addAction(unseen ? tr("Acknowledge") : tr("Take back"));
    mark->setObjectName(QStringLiteral("acknowledge"));
    mark->setIcon(themedIcon(QLatin1StringView(unseen ? "check" : "x")));
    mark->setEnabled(!isSaving);
    mark->setToolTip(unseen ? tr("Writes into the ledger that you have seen to it; changes nothing at the server")
                                : tr("It is open again, for everybody"));
    connect(mark, &QPushButton::clicked, this, [this] { Q_EMIT markRequested(*m_alert, m_alert->seenBy.isEmpty()); });
    QString told;
    for (const AllowWhat what : {AllowWhat::Network, AllowWhat::Device}) {
        const QString whyNot = whyNotAllow({*m_alert}, what, m_whyNotAllow);
        QPushButton *allow = m_drawer->addAction(allowTitle(what));
        allow->setObjectName(what == AllowWhat::Network ? QStringLiteral("allowNetwork") : QStringLiteral("allowDevice"));
        offer(allow, whyNot, allowTip(what));
        connect(allow, &QPushButton::clicked, this, [this, what] { Q_EMIT allowRequested(what); });
        if (told.isEmpty() && !whyNot.isEmpty())
            told = whyNot;
    }
    if (!told.isEmpty())
        m_drawer->addNote(tr("Allow: %1").arg(told), Ink::Text3);

    if (a.lockedByGuard && s.userId) {
        const QString whyNot = obstacleOn(s.source, m_whyNot);
        QPushButton *unlock = m_drawer->addAction(tr("Unlock the account…"));
        unlock->setObjectName(QStringLiteral("unlockAccount"));
        offer(unlock, whyNot, tr("The Guard has locked it for this login; it may be free again by now"));
        connect(unlock, &QPushButton::clicked, this, [this] { Q_EMIT unlockRequested(m_alert->session.userId); });
    }
    const bool over = s.state.status != SessionStatus::Active && s.state.status != SessionStatus::Idle && !s.state.presumed;
    if (!over && !a.ended.isKnown()) {
        const QString whyNot = obstacleOn(s.source, m_whyNot);
        QPushButton *revoke = m_drawer->addEnding(QLatin1StringView("ban"), tr("Revoke…"));
        revoke->setObjectName(QStringLiteral("revokeThis"));
        offer(revoke, whyNot);
        connect(revoke, &QPushButton::clicked, this, [this] { Q_EMIT revokeRequested(m_alert->id); });
        if (!whyNot.isEmpty())
            m_drawer->addNote(tr("Revoke: %1").arg(whyNot), Ink::Text3);
    }
    QPushButton *session = m_drawer->addAction(tr("Open session"));
    session->setObjectName(QStringLiteral("openSession"));
    connect(session, &QPushButton::clicked, this, [this] {
        Link link;
        link.page = PageId::Sessions;
        link.session = m_alert->id;
        Q_EMIT linkActivated(link);
    });
    QPushButton *user = m_drawer->addAction(tr("Open user"));
    user->setObjectName(QStringLiteral("openUser"));
    user->setEnabled(static_cast<bool>(s.userId));
    connect(user, &QPushButton::clicked, this, [this] { Q_EMIT linkActivated(userLink(m_alert->session.userId)); });
    QPushButton *activity = m_drawer->addAction(tr("Show in activity"));
    activity->setObjectName(QStringLiteral("openActivity"));
    connect(activity, &QPushButton::clicked, this, [this] { Q_EMIT linkActivated(activityLink(m_alert->session)); });
}

} // namespace gatehouse
