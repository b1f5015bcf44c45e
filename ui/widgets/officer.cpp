// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/officer.h"

#include "core/domain/account_here.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Officer)
};

} // namespace

QString officerOn(const QString &source, const OfficerOf &officer)
{
    const QString there = officer ? officer(source) : QString();
    if (!there.isEmpty())
        return there;
    const QString here = accountHere();
    return here.isEmpty() ? Texts::tr("somebody") : here;
}

} // namespace gatehouse
