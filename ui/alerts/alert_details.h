// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alerts.h"
#include "ui/alerts/alert_allowing.h"
#include "ui/shell/page.h"
#include "ui/widgets/offer.h"

#include <QObject>

namespace gatehouse {

class DetailDrawer;

/// Fills a drawer with one alert: the facts it rests on, what the Guard did, who has looked at it, and what can be done.
class AlertDetails : public QObject
{
    Q_OBJECT

public:
    AlertDetails(DetailDrawer *drawer, QObject *parent = nullptr);

    /// Why nothing can be revoked there; nothing can without it.
    void setWhyNot(const WhyNot &whyNot) { m_whyNot = whyNot; }
    /// Why nothing can be allowed there; nothing can without it.
    void setWhyNotAllow(const WhyNot &whyNot) { m_whyNotAllow = whyNot; }
    /// `isSaving`: its mark is on its way into the ledger.
    void show(const std::shared_ptr<const Alert> &alert, bool isSaving);

Q_SIGNALS:
    void linkActivated(const gatehouse::Link &link);
    /// Acknowledge it, or take that back.
    void markRequested(const gatehouse::Alert &alert, bool seen);
    void revokeRequested(gatehouse::SessionId session);
    void allowRequested(gatehouse::AllowWhat what);
    void unlockRequested(gatehouse::UserId user);

private:
    void showActions(bool isSaving);

    DetailDrawer *m_drawer;
    WhyNot m_whyNot;
    WhyNot m_whyNotAllow;
    std::shared_ptr<const Alert> m_alert;
};

} // namespace gatehouse
