// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secret_bytes.h"

namespace gatehouse {

/// From now on a team's ledger that wants a password gets it, in this order: what was given by giveLedgerPassword(),
/// GATEHOUSE_LEDGER_PASSWORD (taken out of the environment here), the keychain, the terminal. Main thread.
void answerForLedgers();
void giveLedgerPassword(SecretBytes password);

} // namespace gatehouse
