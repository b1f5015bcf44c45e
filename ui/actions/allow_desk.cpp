// SPDX-License-Identifier: GPL-3.0-or-later
// Of the desk of actions: what is allowed, and taken back.
#include "ui/actions/action_desk.h"

#include "ui/actions/allow_form.h"
#include "ui/sessions/session_cells.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <map>

namespace gatehouse {

namespace {

AllowProposal proposalOf(const Alert &alert, AllowWhat what)
{
    const SessionView &s = alert.session;
    AllowProposal proposal;
    proposal.user = s.userId;
    proposal.name = s.name.isEmpty() ? s.user : s.name;
    Allowance &a = proposal.allowance;
    a.userId = alert.odooUser;
    a.login = s.login;
    if (what == AllowWhat::Network) {
        a.network = networkAround(s.ip);
        proposal.about = QStringLiteral("%1, %2").arg(shownAddress(s.ip), words::place(s.country, s.city));
    } else {
        a.browser = s.browser.toLower();
        a.platform = s.platform.toLower();
        proposal.about = ActionDesk::tr("signed in %1").arg(words::moment(s.first));
    }
    return proposal;
}

} // namespace

void ActionDesk::allow(const std::vector<Alert> &alerts, AllowWhat what)
{
    std::map<QString, std::vector<AllowProposal>> bySource;
    for (const Alert &alert : alerts)
        bySource[alert.session.source].push_back(proposalOf(alert, what));
    for (auto &[source, proposals] : bySource) {
        auto site = siteOf(source, ActionKind::Allow);
        if (!site) {
            Q_EMIT notice(whyNotOn(source));
            continue;
        }
        open(std::move(site), ActionKind::Allow, AllowForm::headings(), {}, new AllowForm(std::move(proposals)));
    }
}

void ActionDesk::allowAny(SourceId source)
{
    auto site = siteOf(nameOf(source), ActionKind::Allow);
    if (!site)
        return Q_EMIT notice(whyNot());
    open(std::move(site), ActionKind::Allow, AllowForm::headings(), {}, new AllowForm({AllowProposal()}));
}

void ActionDesk::disallow(SourceId source, const std::vector<Allowance> &allowed)
{
    auto site = siteOf(nameOf(source), ActionKind::Disallow);
    if (!site)
        return Q_EMIT notice(whyNot());
    std::vector<ActionRow> rows;
    for (const Allowance &one : allowed) {
        ActionRow row;
        row.target = ActionTarget::ofAllowance(one);
        row.cells = {allowanceTitle(one), one.userId == 0 ? tr("everybody") : shownUser(visibleText(one.login)), allowanceEnd(one),
            tr("%1, by %2").arg(words::moment(one.allowed), one.allowedBy.isEmpty() ? tr("not known") : shownUser(visibleText(one.allowedBy)))};
        rows.push_back(std::move(row));
    }
    open(std::move(site), ActionKind::Disallow, {tr("What"), tr("For"), tr("Until"), tr("Allowed")}, std::move(rows));
}

} // namespace gatehouse
