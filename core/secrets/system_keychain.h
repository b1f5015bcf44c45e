// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/keychain.h"

namespace gatehouse {

/// The keychain of the desktop, through QtKeychain. The system may ask the officer to unlock it, so an answer can take
/// as long as a person does. Ask chooseKeychain() first whether there is one.
class SystemKeychain final : public Keychain
{
public:
    /// Everything of ours is under this one name, so that a person finds it in the system's own list.
    explicit SystemKeychain(const QString &service = QStringLiteral("gatehouse"));

    bool isLasting() const override { return true; }
    QFuture<ReadResult> read(const QString &name) override;
    QFuture<Result<void>> write(const QString &name, SecretBytes secret) override;
    QFuture<Result<void>> remove(const QString &name) override;

private:
    QString m_service;
};

} // namespace gatehouse
