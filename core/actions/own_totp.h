// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/otpauth_uri.h"
#include "core/sources/odoo_rpc/odoo_session.h"

#include <cstdint>

/// The second factor of the officer's own account at an Odoo. Odoo sets it up for oneself alone, in three steps: the
/// password (asked for by the session), a key for the authenticator app, and a code that proves the app has it. Only
/// the last one changes anything. On the session's thread. Sequences: auth_totp of Odoo 17 to 19, as observed.
namespace gatehouse {

struct TotpEnrolment
{
    std::int64_t wizard = 0; ///< Odoo's; good for this session, and vacuumed after some hours
    SecretBytes uri;         ///< "otpauth://…", for the QR code
    OtpauthUri app;          ///< the same, read: whose key it is, and the key
};

/// Is the second factor of the session's own user on?
odoo::CallResult<bool> isOwnTotpOn(odoo::OdooSession &session);

/// Gets a key. Fault::UserError with Odoo's sentence where the factor is on already; Protocol where what Odoo gives is
/// no key.
odoo::CallResult<TotpEnrolment> beginOwnTotp(odoo::OdooSession &session);

/// Switches it on. Ends all other sessions of the account; this one goes on. Fault::WrongCode where the code is not
/// the key's: try the next one with the same enrolment.
odoo::CallResult<void> finishOwnTotp(
    odoo::OdooSession &session, const TotpEnrolment &enrolment, const SecretBytes &code);

/// Switches it off. Ends all other sessions of the account, and removes its trusted devices.
odoo::CallResult<void> disableOwnTotp(odoo::OdooSession &session);

} // namespace gatehouse
