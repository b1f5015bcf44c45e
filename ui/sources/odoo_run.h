// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cancel.h"
#include "core/sources/odoo_rpc/odoo_session.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace gatehouse {

/// The thread on which a part of the interface speaks with an Odoo: one piece of work at a time, always on the same
/// thread, so that a session made by one piece can be used by the next (see OdooSession). What the session has to ask
/// the officer arrives as a signal and waits for an answer without holding up the interface.
///
/// Lives in the interface thread. Its destructor cancels and waits for the work to notice, well under a second.
class OdooRun : public QObject
{
    Q_OBJECT

public:
    explicit OdooRun(QObject *parent = nullptr);
    ~OdooRun() override;

    bool isRunning() const { return m_running; }
    bool isCancelling() const;

    /// For work: whether it is still wanted, and how the officer is asked. The token is the same until it is cancelled,
    /// so a session made by one piece of work can be stopped during another, and is of no use after that.
    struct Line
    {
        CancelToken cancel;
        odoo::Asking asking;
        std::function<void(const QString &)> tell; ///< what is being done now, a few words; from any thread
    };

    /// Runs `work(const Line &)` on the thread, then `done(what it returned)` in the interface thread. Must not be
    /// called while something runs. `done` is not called when this object goes first.
    template <typename Work, typename Done>
    void start(Work work, Done done)
    {
        const Line line = begin();
        auto job = std::make_shared<Work>(std::move(work));
        const auto then = std::make_shared<Done>(std::move(done));
        m_pool.start([this, line, job, then]() mutable {
            // Shared, as a posted call has to be copied, and answers that hold secrets cannot be.
            const auto answer = std::make_shared<decltype((*job)(line))>((*job)(line));
            job.reset();
            QMetaObject::invokeMethod(
                this,
                [this, answer, then] {
                    end();
                    (*then)(std::move(*answer));
                },
                Qt::QueuedConnection);
        });
    }

    /// Stops it at the next safe place; a question that waits is answered with "stop".
    void cancel();
    /// Runs `work()` on the thread after everything else, and nobody waits for what comes of it: to tidy up.
    void tidy(std::function<void()> work);

    /// Answers to the questions below. Without a question that waits they do nothing.
    void giveCode(odoo::GivenCode code);
    void givePassword(SecretBytes password);
    void giveNothing();

Q_SIGNALS:
    void told(const QString &text);
    void codeWanted(const gatehouse::odoo::CodeAsk &ask);
    void passwordWanted(const gatehouse::odoo::PasswordAsk &ask);
    /// The work has ended, before `done` is called.
    void ended();

private:
    struct Desk;

    Line begin();
    void end();

    QThreadPool m_pool;
    std::shared_ptr<Desk> m_desk; ///< where questions wait
    CancelToken m_cancel;
    bool m_running = false;
};

} // namespace gatehouse
