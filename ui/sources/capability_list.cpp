// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/capability_list.h"

#include "ui/widgets/label.h"
#include "ui/widgets/status_mark.h"
#include "ui/widgets/visible_text.h"

#include <QFrame>
#include <QGridLayout>

namespace gatehouse {

namespace {

enum class Group { See, Act, SecondFactor };

Group groupOf(odoo::Capability capability)
{
    using enum odoo::Capability;
    switch (capability) {
    case ReadAllDevices:
    case ReadOwnDevices:
    case ReadUsers:
    case ReadLogins:
    case ReadFailedLogins:
    case ReadTrustedDevices:
    case ReadApiKeys:
    case ReadParameters:
    case ReadLockTimeouts:
    case ReadGuardRecords:
    case ReadAllowances:
    case ReadPolicies:
        return Group::See;
    case Revoke:
    case RevokeOwn:
    case LogOutEverywhere:
    case LogOutOwnEverywhere:
    case LogOutEveryone:
    case Suspend:
    case RemoveTrustedDevices:
    case RemoveApiKeys:
    case Unlock:
    case AllowMultipleSessions:
    case Allow:
    case SetPolicies:
        return Group::Act;
    case EnrolOwnTotp:
    case TotpCoverage:
    case TotpInvite:
    case TotpReset:
        return Group::SecondFactor;
    }
    return Group::See;
}

QString groupTitle(Group group)
{
    switch (group) {
    case Group::See:
        return CapabilityList::tr("Sessions and users");
    case Group::Act:
        return CapabilityList::tr("Ending what must end");
    case Group::SecondFactor:
        return CapabilityList::tr("Second factor");
    }
    return {};
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

} // namespace

CapabilityList::CapabilityList(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("capabilities"));
    setAccessibleName(tr("What can be done with this server"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
}

void CapabilityList::setCapabilities(const QList<odoo::CapabilityState> &states)
{
    auto *sheet = new QWidget;
    auto *grid = new QGridLayout(sheet);
    grid->setContentsMargins(0, 0, scaled(8), 0);
    grid->setHorizontalSpacing(scaled(8));
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const Group group : {Group::See, Group::Act, Group::SecondFactor}) {
        if (row > 0)
            grid->setRowMinimumHeight(row++, scaled(12));
        QLabel *title = makeLabel(groupTitle(group), TextRole::Second, Ink::Text2);
        QFont bold = title->font();
        bold.setWeight(QFont::DemiBold);
        title->setFont(bold);
        grid->addWidget(title, row++, 0, 1, 2);
        for (const odoo::CapabilityState &state : states) {
            if (groupOf(state.what) != group)
                continue;
            auto *line = new QFrame;
            line->setFrameShape(QFrame::HLine);
            line->setProperty("panel", QStringLiteral("line"));
            line->setFixedHeight(1);
            grid->setRowMinimumHeight(row++, scaled(3));
            grid->addWidget(line, row++, 0, 1, 2);
            grid->setRowMinimumHeight(row++, scaled(3));

            auto *mark = new QLabel;
            mark->setPixmap(markIcon(state.available ? Mark::Done : Mark::Offline).pixmap(scaled(14), scaled(14)));
            mark->setContentsMargins(0, scaled(3), 0, 0);
            const QString word = state.available ? tr("available") : tr("not available");
            mark->setAccessibleName(word);
            mark->setToolTip(word);
            QLabel *what =
                makeLabel(odoo::capabilityTitle(state.what), TextRole::Body, state.available ? Ink::Text1 : Ink::Text2);
            what->setWordWrap(true);
            what->setObjectName(QString(odoo::capabilityKey(state.what)));
            const QString said = tr("%1: %2", "a capability and whether there is one").arg(what->text(), word);
            what->setAccessibleName(said);
            grid->addWidget(mark, row, 0, Qt::AlignTop);
            grid->addWidget(what, row++, 1);
            if (state.reason.isEmpty())
                continue;
            QLabel *why = makeLabel(state.available ? capitalised(visibleText(state.reason))
                                                    : tr("Not available: %1").arg(visibleText(state.reason)),
                TextRole::Hint, Ink::Text3);
            why->setWordWrap(true);
            what->setAccessibleDescription(why->text());
            grid->addWidget(why, row++, 1);
        }
    }
    grid->setRowStretch(row, 1);
    setWidget(sheet);
    // setWidget() has it filled; the panel behind is the ground.
    sheet->setAutoFillBackground(false);
}

} // namespace gatehouse
