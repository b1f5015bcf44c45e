// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/connect_trial.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ConnectDialog)
};

} // namespace

ServerGlance glanceAt(const odoo::ServerSettings &settings, const OdooRun::Line &line)
{
    // Nobody asked for it, so nobody waits for it for long.
    odoo::ServerSettings brief = settings;
    brief.totalTimeout = std::chrono::seconds(30);
    brief.readRetries = 0;
    odoo::OdooSession session(brief, {}, {}, line.cancel);
    ServerGlance glance{settings, session.version(), {}, {}};
    if (glance.version) {
        if (auto names = session.databases())
            glance.databases = std::move(*names);
    }
    glance.tls = session.http().tls();
    return glance;
}

ConnectFindings tryServer(ConnectTrial trial, const OdooRun::Line &line)
{
    odoo::Account account;
    account.login = trial.login;
    (trial.byKey ? account.apiKey : account.password) = std::move(trial.secret);
    odoo::Asking asking = line.asking;
    asking.code = [line](const odoo::CodeAsk &ask) {
        line.tell(Texts::tr("Waiting for the code…"));
        auto given = line.asking.code(ask);
        line.tell(Texts::tr("Signing in…"));
        return given;
    };
    odoo::OdooSession session(trial.settings, std::move(account), std::move(asking), line.cancel);
    const auto found = [&session](odoo::CallResult<odoo::ServerProfile> profile) {
        ConnectFindings findings{std::move(profile), session.http().tls(), {}, session.serverTime()};
        if (const SecretBytes *cookie = session.trustedDevice())
            findings.trustedDevice = cookie->clone();
        return findings;
    };

    line.tell(Texts::tr("Reaching %1…").arg(session.host()));
    if (const auto version = session.version(); !version)
        return found(tl::unexpected(version.error()));
    line.tell(Texts::tr("Signing in…"));
    if (const auto who = session.signIn(); !who)
        return found(tl::unexpected(who.error()));
    line.tell(Texts::tr("Asking what can be done there…"));
    ConnectFindings findings = found(odoo::probe(session));
    // A trial is no reason to leave one more session behind.
    (void)session.logOut();
    return findings;
}

} // namespace gatehouse
