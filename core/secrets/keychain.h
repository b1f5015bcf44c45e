// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/secrets/secret_bytes.h"

#include <QFuture>
#include <QHash>

#include <memory>

namespace gatehouse {

/// Where passwords and keys are kept between two uses, each under a name of its own ("source/ID/password").
///
/// Futures are fulfilled in the thread that asked, which has to be the main thread and to run an event loop.
class Keychain
{
public:
    /// By pointer, because a QFuture of something that cannot be copied goes wrong in Qt 6.4: its continuation runs a
    /// second time when the promise goes. Null where there is no secret.
    using Secret = std::shared_ptr<const SecretBytes>;
    using ReadResult = Result<Secret>;

    virtual ~Keychain() = default;

    /// Are secrets still there after the program has ended?
    virtual bool isLasting() const = 0;

    /// The secret of that name; null where none is kept. Errors: Auth where the keychain is locked and the officer
    /// did not open it, Refused, or Storage where the keychain failed.
    virtual QFuture<ReadResult> read(const QString &name) = 0;

    /// Keeps it, in place of what was there. Errors as above.
    virtual QFuture<Result<void>> write(const QString &name, SecretBytes secret) = 0;

    /// Forgets it; no error where there was none.
    virtual QFuture<Result<void>> remove(const QString &name) = 0;
};

/// Keeps secrets until the program ends, for systems without a keychain and officers who want none.
class MemoryKeychain final : public Keychain
{
public:
    bool isLasting() const override { return false; }
    QFuture<ReadResult> read(const QString &name) override;
    QFuture<Result<void>> write(const QString &name, SecretBytes secret) override;
    QFuture<Result<void>> remove(const QString &name) override;

private:
    QHash<QString, Secret> m_secrets;
};

struct KeychainChoice
{
    std::shared_ptr<Keychain> keychain;
    QString notice; ///< for the officer, where secrets will not last: that it is so, and why; otherwise empty
};

/// The system's keychain (Secret Service or KWallet, Windows' credentials, macOS's keychain) under the service
/// "gatehouse" where one answers, and a MemoryKeychain with a notice where none does. Asks the officer for nothing.
/// Main thread, and with a running event loop; a keychain that says nothing for `patienceMs` counts as none.
QFuture<KeychainChoice> chooseKeychain(int patienceMs = 10'000);

} // namespace gatehouse
