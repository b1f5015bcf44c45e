// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/offer.h"

#include "core/domain/views.h"

#include <QAbstractButton>
#include <QAction>
#include <QCoreApplication>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Offer)
};

} // namespace

QString obstacleOn(const QString &source, const WhyNot &whyNot)
{
    return whyNot ? whyNot(source) : Texts::tr("No server is connected here.");
}

QString obstacleOn(const UserView &user, const WhyNot &whyNot)
{
    const QString there = obstacleOn(user.source, whyNot);
    if (there.isEmpty() && user.odooId == 0)
        return Texts::tr("This user has not been read from the server: a login that is not known there, or not yet.");
    return there;
}

void offer(QAbstractButton *button, const QString &whyNot, const QString &tip)
{
    button->setEnabled(whyNot.isEmpty());
    button->setToolTip(whyNot.isEmpty() ? tip : whyNot);
    button->setAccessibleDescription(whyNot);
}

void offer(QAction *action, const QString &whyNot, const QString &tip)
{
    action->setEnabled(whyNot.isEmpty());
    action->setToolTip(whyNot.isEmpty() ? tip : whyNot);
}

} // namespace gatehouse
