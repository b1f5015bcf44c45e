// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/async_reader.h"

#include <QFutureWatcher>

namespace gatehouse {

/// Hands what a future brings to `done(T)` in the interface thread. When `context` goes first, nobody is called. (Qt
/// 6.4's QFuture::then(context, …) asserts in that case, and races with it; a watcher owned by the context does
/// neither.)
template <typename T, typename Done>
void whenFinished(const QFuture<T> &future, QObject *context, Done done)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            done(watcher->result());
    });
    watcher->setFuture(future);
}

/// Asks the ledger and hands the answer to `done(Result<T>)`, likewise.
template <typename Question, typename Done>
void askLedger(AsyncReader &reader, QObject *context, Question question, Done done)
{
    whenFinished(reader.ask(std::move(question)), context, std::move(done));
}

} // namespace gatehouse
