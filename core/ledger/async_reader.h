// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/reader.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrent>

#include <thread>

namespace gatehouse {

/// A ledger's readers on threads of their own, for a program with an interface. Questions run side by side on a few
/// threads; answers come as QFuture<Result<T>>, to be continued with a context object:
///
///     reader.ask([=](Reader &r) { return r.sessions(query, 0, 50, token); })
///           .then(this, [this](Result<Window<SessionView>> rows) { … });
///
/// The object lives in the thread that made it; `ask` may be called from any thread. Its destructor waits for the
/// questions under way: cancel their tokens first.
class AsyncReader : public QObject
{
    Q_OBJECT

public:
    explicit AsyncReader(const QString &path, QObject *parent = nullptr);
    ~AsyncReader() override;

    QString path() const { return m_path; }

    /// `question` is called as question(Reader &) and returns a Result<T>. Nothing is thrown.
    template <typename Question>
    auto ask(Question question) -> QFuture<std::invoke_result_t<Question, Reader &>>
    {
        using Answer = std::invoke_result_t<Question, Reader &>;
        return QtConcurrent::run(&m_pool, [this, question = std::move(question)]() -> Answer {
            auto reader = threadReader();
            if (!reader)
                return tl::unexpected(reader.error());
            Answer answer = question(**reader);
            if (answer || !(*reader)->isLost())
                return answer;
            // The server went away, or another one took its place: asked once more of whoever answers now.
            forgetReader();
            reader = threadReader();
            if (!reader)
                return tl::unexpected(reader.error());
            return question(**reader);
        });
    }

    /// The last generation seen; generationChanged follows the ledger, whichever process writes it.
    std::int64_t generation() const { return m_generation; }
    /// Looks now instead of at the next tick (about a second).
    void refresh();

Q_SIGNALS:
    void generationChanged(qint64 generation);
    /// Likewise for the journal of actions.
    void journalChanged(qint64 generation);
    /// The ledger could not be read; the text says why.
    void failed(const QString &text);

private:
    Result<Reader *> threadReader();
    void forgetReader();
    void listen();

    struct Readers;

    QString m_path;
    std::unique_ptr<Readers> m_readers;
    QThreadPool m_pool;
    std::int64_t m_generation = 0;
    std::int64_t m_journalGeneration = 0;
    bool m_asking = false;
    CancelToken m_cancel;    ///< of waiting for a server
    std::jthread m_listener; ///< a team's ledger tells when it has changed
};

} // namespace gatehouse
