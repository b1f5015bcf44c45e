// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychain.h"

#include "core/secrets/system_keychain.h"

#include <QCoreApplication>
#include <QPromise>
#include <QTimer>

namespace gatehouse {

QFuture<Keychain::ReadResult> MemoryKeychain::read(const QString &name)
{
    return QtFuture::makeReadyFuture(ReadResult(m_secrets.value(name)));
}

QFuture<Result<void>> MemoryKeychain::write(const QString &name, SecretBytes secret)
{
    m_secrets.insert(name, std::make_shared<const SecretBytes>(std::move(secret)));
    return QtFuture::makeReadyFuture(Result<void>());
}

QFuture<Result<void>> MemoryKeychain::remove(const QString &name)
{
    m_secrets.remove(name);
    return QtFuture::makeReadyFuture(Result<void>());
}

QFuture<KeychainChoice> chooseKeychain(int patienceMs)
{
    struct Asking
    {
        QPromise<KeychainChoice> promise;
        std::shared_ptr<SystemKeychain> system = std::make_shared<SystemKeychain>();
        bool isDecided = false;

        void decide(const QString &whyNot)
        {
            if (isDecided)
                return;
            isDecided = true;
            KeychainChoice choice{system, {}};
            if (!whyNot.isEmpty()) {
                choice.keychain = std::make_shared<MemoryKeychain>();
                choice.notice =
                    QCoreApplication::translate("Keychain", "There is no keychain on this system: passwords will be "
                                                            "asked for and kept in memory only. (%1)")
                        .arg(whyNot);
            }
            promise.addResult(std::move(choice));
            promise.finish();
        }
    };
    const auto asking = std::make_shared<Asking>();
    asking->promise.start();
    auto future = asking->promise.future();

    // Looking for what is not there needs no unlocked keychain, but an answering one.
    QObject *context = QCoreApplication::instance();
    asking->system->read(QStringLiteral("is there a keychain?"))
        .then(context,
            [asking](const Keychain::ReadResult &answer) { asking->decide(answer ? QString() : answer.error().text); });
    QTimer::singleShot(patienceMs, context,
        [asking] { asking->decide(QCoreApplication::translate("Keychain", "It does not answer.")); });
    return future;
}

} // namespace gatehouse
