// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/ledger_password.h"

#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/output.h"
#include "app/gatehousectl/terminal.h"
#include "app/gatehousectl/text_table.h"
#include "app/gatehousectl/waiting.h"
#include "core/ledger/ledger_password.h"
#include "core/ledger/ledger_place.h"
#include "core/secrets/keychain.h"

#include <QSet>
#include <QThread>

#include <memory>

namespace gatehouse {

namespace {

constexpr int MostAttempts = 3;

/// What this run knows to answer, and whose turn it is.
struct Answers
{
    SecretBytes given;
    KeychainChoice choice;
    QSet<QString> fromGiven;    ///< ledgers that were answered so already
    QSet<QString> fromKeychain;
};

std::shared_ptr<Answers> &answers()
{
    static auto answers = std::make_shared<Answers>();
    return answers;
}

std::optional<SecretBytes> answer(Answers &a, const QString &ledger, int attempt)
{
    const QString display = LedgerPlace(ledger).display();
    if (!a.given.isEmpty()) {
        if (a.fromGiven.contains(display))
            return std::nullopt; // it was wrong: what was given is meant, and nothing else
        a.fromGiven.insert(display);
        return a.given.clone();
    }
    // The keychain answers in the main thread alone.
    if (QThread::currentThread() == QCoreApplication::instance()->thread()) {
        const QString name = LedgerPasswords::keychainName(ledger);
        if (!a.choice.keychain)
            a.choice = waitFor(chooseKeychain());
        if (!a.fromKeychain.contains(display)) {
            a.fromKeychain.insert(display);
            const auto kept = waitFor(a.choice.keychain->read(name));
            if (kept && *kept)
                return (*kept)->clone();
        } else if (attempt == 2) {
            // One that is wrong by now is not tried again at the next run: that locks roles out.
            (void)waitFor(a.choice.keychain->remove(name));
        }
    }
    if (attempt > MostAttempts)
        return std::nullopt;
    const QString prompt = attempt == 1 ? QString() : Ctl::tr("That was not the right one.\n");
    auto typed = askSecret(prompt + Ctl::tr("Password of the ledger %1: ").arg(printable(display)));
    return typed && !typed->isEmpty() ? std::move(typed) : std::nullopt;
}

} // namespace

void answerForLedgers()
{
    answers()->given = secretFromEnvironment("GATEHOUSE_LEDGER_PASSWORD");
    LedgerPasswords::setAsker([all = answers()](const QString &ledger, int attempt) { return answer(*all, ledger, attempt); });
}

void giveLedgerPassword(SecretBytes password)
{
    answers()->given = std::move(password);
}

} // namespace gatehouse
