// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/ledger_sign_in.h"

#include "core/ledger/ledger_password.h"
#include "core/ledger/ledger_place.h"
#include "core/postgres/settings.h"
#include "ui/sources/secret_dialog.h"
#include "ui/widgets/asking.h"

#include <QtConcurrent>

#include <utility>

namespace gatehouse {

LedgerSignIn::LedgerSignIn(
    const QString &ledger, std::function<Result<void>(const QString &)> open, QWidget *window, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_open(std::move(open))
    , m_window(window)
{
}

void LedgerSignIn::start()
{
    whenFinished(chooseKeychain(), this, [this](const KeychainChoice &choice) { start(choice); });
}

void LedgerSignIn::start(KeychainChoice choice)
{
    m_choice = std::move(choice);
    whenFinished(m_choice.keychain->read(LedgerPasswords::keychainName(m_ledger)), this, [this](const Keychain::ReadResult &kept) {
        // A keychain that stays locked is as good as none.
        if (kept && *kept)
            attempt((*kept)->clone(), From::Keychain, false);
        else
            ask({});
    });
}

void LedgerSignIn::attempt(SecretBytes password, From from, bool isToBeKept)
{
    LedgerPasswords::give(m_ledger, std::move(password));
    whenFinished(QtConcurrent::run(m_open, m_ledger), this, [this, from, isToBeKept](const Result<void> &ready) {
        const QString name = LedgerPasswords::keychainName(m_ledger);
        if (!ready && LedgerPasswords::isWanted(m_ledger)) {
            LedgerPasswords::forget(m_ledger);
            if (from == From::Officer)
                return ask(ready.error().text);
            // Tried again at every start, it would lock the role out.
            return whenFinished(m_choice.keychain->remove(name), this, [this, why = ready.error().text](const Result<void> &) { ask(why); });
        }
        if (!isToBeKept)
            return tell(ready);
        // It was the right one, whatever else is the matter. One that cannot be kept is asked for again next time.
        whenFinished(m_choice.keychain->write(name, LedgerPasswords::of(m_ledger)), this,
            [this, ready](const Result<void> &) { tell(ready); });
    });
}

void LedgerSignIn::tell(const Result<void> &ready)
{
    if (ready)
        Q_EMIT opened();
    else
        Q_EMIT failed(ready.error());
}

void LedgerSignIn::ask(const QString &refusal)
{
    const auto address = postgresAddressFrom(m_ledger);
    odoo::PasswordAsk about;
    about.login = address ? address->settings.role : QString();
    about.refusal = refusal;
    about.signingIn = true;
    auto *dialog = new SecretDialog(LedgerPlace(m_ledger).display(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->askPassword(about, m_choice.keychain->isLasting());
    connect(dialog, &QDialog::finished, this, [this, dialog](int result) {
        if (result == QDialog::Accepted)
            attempt(dialog->takeSecret(), From::Officer, dialog->isToBeKept());
        else
            Q_EMIT failed({ErrorKind::Cancelled, tr("Without a password, %1 stays closed.").arg(LedgerPlace(m_ledger).display())});
    });
    dialog->open();
}

} // namespace gatehouse
