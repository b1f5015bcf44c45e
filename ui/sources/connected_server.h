// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secret_bytes.h"
#include "core/sync/server_source.h"

namespace gatehouse {

/// An Odoo server that was tried and is to become a source: what "Connect a source" ends with. Holds secrets, also the
/// proxy's password in its settings where that proxy wants one.
struct ConnectedServer
{
    ServerSource source;       ///< without an id; the login is the one that the server says
    SecretBytes secret;        ///< password or API key
    SecretBytes trustedDevice; ///< stands in for the second factor's code; empty where nobody wanted one
    bool keepSecrets = false;  ///< in the system's keychain; otherwise in memory until the program ends
    odoo::ServerProfile profile;
};

} // namespace gatehouse
