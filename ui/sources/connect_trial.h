// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/odoo_rpc/capabilities.h"
#include "core/sources/odoo_rpc/tls_facts.h"
#include "ui/sources/odoo_run.h"

#include <QStringList>

#include <optional>

/// What "Connect a source" asks of a server. Straight-line code for an OdooRun.
namespace gatehouse {

/// Before anybody signs in.
struct ServerGlance
{
    odoo::ServerSettings settings; ///< what was asked
    odoo::CallResult<odoo::ServerVersion> version;
    std::optional<QStringList> databases; ///< none: the server does not list them
    std::optional<odoo::TlsFacts> tls;    ///< trusted or not; none over plain http, or when nothing was shown
};

ServerGlance glanceAt(const odoo::ServerSettings &settings, const OdooRun::Line &line);

/// Everything needed to sign in. A secret is in here.
struct ConnectTrial
{
    odoo::ServerSettings settings;
    QString login; ///< with a key on Odoo 19 it may be empty
    bool byKey = false;
    SecretBytes secret; ///< password or key
};

struct ConnectFindings
{
    odoo::CallResult<odoo::ServerProfile> profile;
    std::optional<odoo::TlsFacts> tls;
    SecretBytes trustedDevice; ///< the cookie that stands in for the code; empty where nobody wanted one
    Instant serverTime;        ///< unknown when it was not said
};

/// Signs in, asks what can be done, signs out again. Changes nothing on the server, but that it notes the login.
ConnectFindings tryServer(ConnectTrial trial, const OdooRun::Line &line);

} // namespace gatehouse
