// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secret_bytes.h"

#include <QString>

#include <functional>
#include <optional>

namespace gatehouse {

/// Passwords of teams' ledgers, for as long as the program runs. A ledger goes everywhere by its address, which is shown,
/// kept and passed on; what the address must not say is given here once and found by whoever connects. This is the one
/// place that belongs to the program and not to an object, because a connection is made wherever a ledger is named.
/// Ledgers are told apart by role, servers and database. Any thread.
class LedgerPasswords
{
public:
    /// The name of one in the keychain.
    static QString keychainName(const QString &ledger);

    static void give(const QString &ledger, SecretBytes password);
    static void forget(const QString &ledger);
    /// Empty: none is known.
    static SecretBytes of(const QString &ledger);

    /// The last who tried to connect was not let in for want of a password, or of the right one.
    static bool isWanted(const QString &ledger);
    static void noteWanted(const QString &ledger, bool isWanted);

    /// Asked where a password is wanted, in the thread that connects, which waits; `attempt` from 1, the next after an answer
    /// that was wrong. Nothing: there is none to be had. For programs that have no interface to be kept going.
    using Asker = std::function<std::optional<SecretBytes>(const QString &ledger, int attempt)>;
    static void setAsker(Asker asker);
    static std::optional<SecretBytes> ask(const QString &ledger, int attempt);

    /// The ledger's address without the password that somebody wrote into it, which is taken in here.
    static QString withoutPassword(const QString &ledger);
};

} // namespace gatehouse
