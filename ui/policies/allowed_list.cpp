// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policies/allowed_list.h"

#include "ui/actions/allow_form.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/offer.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

/// More than these are for gatehousectl.
constexpr std::size_t MostShown = 200;

bool isOver(const Allowance &a)
{
    return a.until.isKnown() && a.until <= Instant::fromDateTime(QDateTime::currentDateTimeUtc());
}

} // namespace

AllowedList::AllowedList(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("allowedList"));
    setProperty("panel", QStringLiteral("card"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    auto *head = new QFrame;
    head->setProperty("row", QStringLiteral("head"));
    auto *headLayout = new QHBoxLayout(head);
    headLayout->setContentsMargins(scaled(14), scaled(5), scaled(14), scaled(5));
    headLayout->addWidget(makeLabel(tr("Allowed networks and devices"), TextRole::Strong, Ink::Text1));
    headLayout->addWidget(makeLabel(tr("whose logins are not suspicious"), TextRole::Second, Ink::Text3));
    headLayout->addStretch(1);
    m_allow = new QPushButton(tr("&Allow a network…"));
    m_allow->setObjectName(QStringLiteral("allowAny"));
    m_allow->setProperty("kind", QStringLiteral("soft"));
    connect(m_allow, &QPushButton::clicked, this, &AllowedList::allowRequested);
    headLayout->addWidget(m_allow);
    layout->addWidget(head);
    m_note = makeLabel({}, TextRole::Second, Ink::Text2);
    m_note->setObjectName(QStringLiteral("allowedNote"));
    m_note->setWordWrap(true);
    m_note->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    layout->addWidget(m_note);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    layout->addLayout(m_rows);
}

void AllowedList::show(const std::vector<Allowance> &allowed, bool isRead, const QString &whyNot)
{
    offer(m_allow, whyNot, tr("For everybody; that of one login is allowed on the page Alerts"));
    QString note;
    if (allowed.empty())
        note = isRead ? tr("Nothing is allowed: every login is judged by the policies. Alerts offers to allow the network or the device of a login.")
                      : whyNot.isEmpty() ? tr("Not read yet.") : visibleText(whyNot);
    else if (allowed.size() > MostShown)
        note = tr("%Ln more; gatehousectl allowed lists them all.", nullptr, static_cast<int>(allowed.size() - MostShown));
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    if (allowed == m_shown && whyNot == m_whyNot)
        return; // as it is: nobody's focus is taken away
    m_shown = allowed;
    m_whyNot = whyNot;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (std::size_t i = 0; i < std::min(allowed.size(), MostShown); ++i)
        m_rows->addWidget(makeRow(allowed[i], whyNot));
}

QWidget *AllowedList::makeRow(const Allowance &allowance, const QString &whyNot)
{
    auto *row = new QFrame;
    row->setProperty("row", QStringLiteral("plain"));
    row->setMinimumHeight(scaled(38));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(scaled(14), scaled(3), scaled(14), scaled(3));
    layout->setSpacing(scaled(12));
    const auto ink = isOver(allowance) ? Ink::Text3 : Ink::Text1;
    auto *what = new QVBoxLayout;
    what->setSpacing(0);
    what->addWidget(makeLabel(visibleText(allowanceTitle(allowance)), TextRole::Body, ink));
    what->addWidget(makeLabel(allowance.isNetwork() ? tr("network") : tr("device"), TextRole::Hint, Ink::Text3));
    layout->addLayout(what, 4);
    const QString login = allowance.login.isEmpty() ? QStringLiteral("#%1").arg(allowance.userId) : allowance.login;
    layout->addWidget(makeLabel(allowance.userId == 0 ? tr("everybody") : shownUser(visibleText(login)), TextRole::Body, ink), 3);
    layout->addWidget(
        makeLabel(isOver(allowance) ? tr("ended %1").arg(words::moment(allowance.until)) : allowanceEnd(allowance), TextRole::Second, Ink::Text2), 3);
    auto *who = new QVBoxLayout;
    who->setSpacing(0);
    who->addWidget(new ElidedLabel(tr("by %1, %2").arg(allowance.allowedBy.isEmpty() ? tr("somebody unknown") : shownUser(visibleText(allowance.allowedBy)),
                                       words::moment(allowance.allowed)),
        TextRole::Second, Ink::Text2));
    if (!allowance.reason.isEmpty())
        who->addWidget(new ElidedLabel(visibleText(allowance.reason), TextRole::Hint, Ink::Text3));
    layout->addLayout(who, 5);
    auto *remove = new QPushButton(tr("Remove…"));
    remove->setObjectName(QStringLiteral("removeAllowed"));
    remove->setProperty("kind", QStringLiteral("soft"));
    remove->setAccessibleName(tr("Remove %1").arg(allowanceTitle(allowance)));
    offer(remove, whyNot, tr("Logins like this are judged as any other again"));
    connect(remove, &QPushButton::clicked, this, [this, allowance] { Q_EMIT removeRequested(allowance); });
    layout->addWidget(remove);
    return row;
}

} // namespace gatehouse
