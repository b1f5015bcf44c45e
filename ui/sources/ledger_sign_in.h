// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/secrets/keychain.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

class QWidget;

namespace gatehouse {

/// Gets the password of a team's ledger that wants one: from the keychain, else from the officer, who may have it kept
/// there; one that is not right is forgotten, and asked for anew. Interface thread.
class LedgerSignIn : public QObject
{
    Q_OBJECT

public:
    /// `open` tries the ledger, in another thread. `window` is the parent of the dialog; may be null.
    LedgerSignIn(const QString &ledger, std::function<Result<void>(const QString &)> open, QWidget *window, QObject *parent = nullptr);

    void start();
    /// With another keychain than the system's.
    void start(KeychainChoice choice);

Q_SIGNALS:
    // One of the two, once.
    void opened();
    /// Cancelled: the officer gave no password.
    void failed(const gatehouse::Error &why);

private:
    enum class From { Keychain, Officer };
    void attempt(SecretBytes password, From from, bool isToBeKept);
    void ask(const QString &refusal);
    void tell(const Result<void> &ready);

    QString m_ledger;
    std::function<Result<void>(const QString &)> m_open;
    QPointer<QWidget> m_window;
    KeychainChoice m_choice;
};

} // namespace gatehouse
