// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/preview.h"
#include "core/actions/revoke.h"
#include "tests/actions/acting.h"
#include "tests/odoo/odoo_people.h"

namespace gatehouse::testing {

/// An officer at work: a ledger, a journal and a session with the real Odoo.
class Officer
{
public:
    Officer(const RealOdoo &odoo, const QString &login, const QString &password, const QString &key = {});

    bool isReady() const { return m_problem.isEmpty(); }
    QString problem() const { return m_problem; }
    odoo::OdooSession &server() { return *m_server; }
    const odoo::ServerProfile &profile() const { return m_profile; }
    Journal &journal() { return *m_journal; }
    /// How often the password was asked for.
    int asked() const { return m_asked; }

    Result<ActionReport> run(const ActionOrder &order) { return run(order, m_profile); }
    Result<ActionReport> run(const ActionOrder &order, const odoo::ServerProfile &profile)
    {
        return runAction({*m_server, profile, *m_journal, {}, {}}, order);
    }

    static ActionOrder revocation(const QList<ActionTarget> &sessions);
    static ActionOrder order(ActionKind kind, const QList<OdooPerson> &people);
    static ActionOrder order(const std::vector<PolicyChange> &changes);

    QString answerPassword;
    std::function<void(int asked)> beforePassword; ///< what happens while the officer types

private:
    EmptyLedger m_ledger;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<odoo::OdooSession> m_server;
    odoo::ServerProfile m_profile;
    QString m_problem;
    int m_asked = 0;
};

ActionTarget sessionOf(const OdooBrowser &browser, const OdooPerson &person);
bool hasWarning(const Preview &preview, WarningKind kind);
/// A harmless call.
odoo::OdooCall contextCall();
/// An API key of this person.
Result<QString> makeKey(const RealOdoo &odoo, const OdooPerson &person);

} // namespace gatehouse::testing
