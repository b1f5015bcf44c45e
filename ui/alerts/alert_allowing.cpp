// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alert_allowing.h"

#include "core/domain/allowance.h"
#include "ui/widgets/offer.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AlertAllowing)
};

} // namespace

QString allowTitle(AllowWhat what)
{
    return what == AllowWhat::Network ? Texts::tr("Allow this network…") : Texts::tr("Allow this device…");
}

QString allowTip(AllowWhat what)
{
    return what == AllowWhat::Network ? Texts::tr("Logins from there are no longer suspicious for their country")
                                      : Texts::tr("Logins with this browser and platform are no longer suspicious for their device");
}

QString whyNotAllow(const Alert &alert, AllowWhat what, const WhyNot &whyNot)
{
    const SessionView &s = alert.session;
    const QString there = obstacleOn(s.source, whyNot);
    if (!there.isEmpty())
        return there;
    if (what == AllowWhat::Network && networkAround(s.ip).isEmpty())
        return Texts::tr("The address of this login is not known.");
    if (what == AllowWhat::Device && s.browser.isEmpty() && s.platform.isEmpty())
        return Texts::tr("The Guard could not tell the device of this login: what it does not know, it cannot recognize.");
    return {};
}

QString whyNotAllow(const std::vector<Alert> &alerts, AllowWhat what, const WhyNot &whyNot)
{
    QString first;
    for (const Alert &alert : alerts) {
        const QString why = whyNotAllow(alert, what, whyNot);
        if (why.isEmpty())
            return {};
        if (first.isEmpty())
            first = why;
    }
    return first;
}

QString allowedWords(const QString &text, std::int64_t user)
{
    const bool isForAll = text.section(QStringLiteral(" · "), 1, 1) == QLatin1String("everybody");
    const auto allowance = allowanceFrom(text, isForAll ? 0 : user);
    if (!allowance)
        return visibleText(text);
    const QString what = allowance->isNetwork() ? allowance->network : words::device(allowance->browser, allowance->platform);
    const QString whose = isForAll ? Texts::tr("%1, for everybody").arg(what) : Texts::tr("%1, for this user").arg(what);
    return allowance->until.isKnown() ? Texts::tr("%1, until %2").arg(whose, words::moment(allowance->until)) : whose;
}

} // namespace gatehouse
