// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/system_keychain.h"

#include <QCoreApplication>
#include <QPromise>

#include <qt6keychain/keychain.h>

namespace gatehouse {

namespace {

Error errorOf(QKeychain::Error code, const QString &text)
{
    const auto because = [&text](const QString &what) {
        return text.isEmpty() ? what : QStringLiteral("%1 %2").arg(what, text);
    };
    switch (code) {
    case QKeychain::AccessDeniedByUser:
        return {ErrorKind::Auth, QCoreApplication::translate("Keychain", "The keychain was not unlocked.")};
    case QKeychain::AccessDenied:
        return {ErrorKind::Auth,
            because(QCoreApplication::translate("Keychain", "The keychain is locked or denies access."))};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {
            ErrorKind::Storage, because(QCoreApplication::translate("Keychain", "No keychain service is installed."))};
    default:
        return {ErrorKind::Storage, because(QCoreApplication::translate("Keychain", "The keychain does not work."))};
    }
}

/// What a job of QtKeychain ended with. It is handed on only when the job is gone, with its own copy of the secret:
/// then ours is the last one, and can be overwritten.
template <typename T>
struct Ending
{
    QPromise<Result<T>> promise;
    QKeychain::Error code = QKeychain::NoError;
    QString text;
    QByteArray bytes;
};

template <typename T, typename Job, typename Take, typename Finish>
QFuture<Result<T>> run(
    Job *job, const QString &name, const std::shared_ptr<Ending<T>> &ending, Take take, Finish finish)
{
    ending->promise.start();
    job->setKey(name);
    job->setInsecureFallback(false); // QtKeychain would write it into a plain file
    job->setAutoDelete(true);
    QObject::connect(job, &QKeychain::Job::finished, job, [ending, job, take] {
        ending->code = job->error();
        ending->text = job->errorString();
        take(*job, ending->bytes);
    });
    QObject::connect(job, &QObject::destroyed, [ending, finish] {
        if (ending->code != QKeychain::NoError && ending->code != QKeychain::EntryNotFound)
            ending->promise.addResult(tl::unexpected(errorOf(ending->code, ending->text)));
        else
            ending->promise.addResult(finish(*ending));
        wipe(ending->bytes);
        ending->promise.finish();
    });
    auto future = ending->promise.future();
    job->start();
    return future;
}

} // namespace

SystemKeychain::SystemKeychain(const QString &service)
    : m_service(service)
{
}

QFuture<Keychain::ReadResult> SystemKeychain::read(const QString &name)
{
    return run<Secret>(
        new QKeychain::ReadPasswordJob(m_service), name, std::make_shared<Ending<Secret>>(),
        [](const QKeychain::ReadPasswordJob &job, QByteArray &bytes) { bytes = job.binaryData(); },
        [](auto &ending) {
            const bool found = ending.code == QKeychain::NoError;
            return ReadResult(found ? std::make_shared<const SecretBytes>(SecretBytes::take(ending.bytes)) : nullptr);
        });
}

QFuture<Result<void>> SystemKeychain::write(const QString &name, SecretBytes secret)
{
    const auto ending = std::make_shared<Ending<void>>();
    ending->bytes = secret.expose().toByteArray();
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(ending->bytes);
    return run<void>(
        job, name, ending, [](const QKeychain::Job &, QByteArray &) {}, [](auto &) { return Result<void>(); });
}

QFuture<Result<void>> SystemKeychain::remove(const QString &name)
{
    return run<void>(
        new QKeychain::DeletePasswordJob(m_service), name, std::make_shared<Ending<void>>(),
        [](const QKeychain::Job &, QByteArray &) {}, [](auto &) { return Result<void>(); });
}

} // namespace gatehouse
