// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/odoo_rpc/capabilities.h"
#include "core/sources/odoo_rpc/odoo_session.h"

#include <QString>

#include <vector>

/// What an Odoo says of the officer's own account there, read live: it is not the ledger's matter. On the session's
/// thread.
namespace gatehouse {

/// One of the officer's own sessions, as the server lists it: its newest device row.
struct OwnDevice
{
    QString identifier; ///< Odoo's 42 characters
    QString browser;    ///< "chrome"; empty when unknown
    QString platform;
    QString address;
    QString country;
    QString city;
    Instant firstActivity;
    Instant lastActivity;
    bool isCurrent = false; ///< the session that this question travelled by
};

struct OwnAccount
{
    odoo::WhoAmI who;
    std::vector<OwnDevice> devices; ///< last used first, the current one before all
    QString noDevices;              ///< why they cannot be read, words; empty: they can
    bool hasTotp = false;           ///< the server knows a second factor
    bool totpOn = false;
    QString noEnrolment; ///< why a factor cannot be set up here, words; empty: it can
    QString noLogOut;    ///< why the other sessions cannot be ended from here, words; empty: they can
};

odoo::CallResult<OwnAccount> readOwnAccount(odoo::OdooSession &session, const odoo::ServerProfile &profile);

} // namespace gatehouse
