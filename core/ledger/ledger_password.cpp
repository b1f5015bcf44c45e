// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledger_password.h"

#include "core/ledger/ledger_place.h"
#include "core/postgres/settings.h"

#include <QSet>

#include <map>
#include <mutex>

namespace gatehouse {

namespace {

struct Known
{
    std::mutex mutex;
    std::map<QString, SecretBytes> passwords;
    QSet<QString> wanted;
    LedgerPasswords::Asker asker;
    std::mutex asking; ///< one question at a time
};

Known &known()
{
    static Known known;
    return known;
}

QString keyOf(const QString &ledger)
{
    return LedgerPlace(ledger).display();
}

} // namespace

QString LedgerPasswords::keychainName(const QString &ledger)
{
    return keyOf(ledger) + QStringLiteral(" ledger password");
}

void LedgerPasswords::give(const QString &ledger, SecretBytes password)
{
    Known &k = known();
    const std::lock_guard guard(k.mutex);
    k.passwords.insert_or_assign(keyOf(ledger), std::move(password));
}

void LedgerPasswords::forget(const QString &ledger)
{
    Known &k = known();
    const std::lock_guard guard(k.mutex);
    k.passwords.erase(keyOf(ledger));
}

SecretBytes LedgerPasswords::of(const QString &ledger)
{
    Known &k = known();
    const std::lock_guard guard(k.mutex);
    const auto found = k.passwords.find(keyOf(ledger));
    return found == k.passwords.end() ? SecretBytes() : found->second.clone();
}

bool LedgerPasswords::isWanted(const QString &ledger)
{
    Known &k = known();
    const std::lock_guard guard(k.mutex);
    return k.wanted.contains(keyOf(ledger));
}

void LedgerPasswords::noteWanted(const QString &ledger, bool isWanted)
{
    Known &k = known();
    const std::lock_guard guard(k.mutex);
    if (isWanted)
        k.wanted.insert(keyOf(ledger));
    else
        k.wanted.remove(keyOf(ledger));
}

void LedgerPasswords::setAsker(Asker asker)
{
    Known &k = known();
    const std::lock_guard guard(k.mutex);
    k.asker = std::move(asker);
}

std::optional<SecretBytes> LedgerPasswords::ask(const QString &ledger, int attempt)
{
    Known &k = known();
    const std::lock_guard one(k.asking);
    Asker asker;
    {
        const std::lock_guard guard(k.mutex);
        asker = k.asker;
    }
    return asker ? asker(ledger, attempt) : std::nullopt;
}

QString LedgerPasswords::withoutPassword(const QString &ledger)
{
    if (!isPostgresAddress(ledger))
        return ledger;
    auto address = postgresAddressFrom(ledger);
    if (!address || address->password.isEmpty())
        return ledger;
    const QString bare = address->settings.uri();
    give(bare, std::move(address->password));
    return bare;
}

} // namespace gatehouse
