// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/odoo_run.h"

#include <QMutex>
#include <QWaitCondition>

#include <utility>

namespace gatehouse {

/// One question at a time: the session waits on its thread, the officer answers in the interface's.
struct OdooRun::Desk
{
    QMutex mutex;
    QWaitCondition answered;
    bool waiting = false;
    std::optional<odoo::GivenCode> code;
    std::optional<SecretBytes> password;

    /// Nothing when `cancel` came first. With the mutex held.
    void wait(const CancelToken &cancel)
    {
        while (waiting && !cancel.isCancelled())
            answered.wait(&mutex);
        waiting = false;
    }
    /// Is there a question to answer? With the mutex held.
    bool settle()
    {
        if (!waiting)
            return false;
        waiting = false;
        answered.wakeAll();
        return true;
    }
};

OdooRun::OdooRun(QObject *parent)
    : QObject(parent)
    , m_desk(std::make_shared<Desk>())
{
    // One thread that stays: sockets belong to the thread they were made in.
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

OdooRun::~OdooRun()
{
    cancel();
    m_pool.waitForDone();
}

bool OdooRun::isCancelling() const
{
    return m_running && m_cancel.isCancelled();
}

OdooRun::Line OdooRun::begin()
{
    Q_ASSERT(!m_running);
    m_running = true;
    if (m_cancel.isCancelled())
        m_cancel = CancelToken();
    Line line;
    line.cancel = m_cancel;
    // This object outlives the thread's work (see the destructor); posted calls that it does not live to see are
    // dropped with it.
    line.tell = [this](const QString &text) {
        QMetaObject::invokeMethod(
            this, [this, text] { Q_EMIT told(text); }, Qt::QueuedConnection);
    };
    line.asking.code = [this, desk = m_desk, cancel = m_cancel](
                           const odoo::CodeAsk &ask) -> std::optional<odoo::GivenCode> {
        const QMutexLocker lock(&desk->mutex);
        desk->code.reset();
        desk->waiting = true;
        QMetaObject::invokeMethod(
            this, [this, ask] { Q_EMIT codeWanted(ask); }, Qt::QueuedConnection);
        desk->wait(cancel);
        return std::exchange(desk->code, std::nullopt);
    };
    line.asking.password = [this, desk = m_desk, cancel = m_cancel](
                               const odoo::PasswordAsk &ask) -> std::optional<SecretBytes> {
        const QMutexLocker lock(&desk->mutex);
        desk->password.reset();
        desk->waiting = true;
        QMetaObject::invokeMethod(
            this, [this, ask] { Q_EMIT passwordWanted(ask); }, Qt::QueuedConnection);
        desk->wait(cancel);
        return std::exchange(desk->password, std::nullopt);
    };
    return line;
}

void OdooRun::end()
{
    m_running = false;
    Q_EMIT ended();
}

void OdooRun::tidy(std::function<void()> work)
{
    m_pool.start(std::move(work));
}

void OdooRun::cancel()
{
    m_cancel.cancel();
    giveNothing();
}

void OdooRun::giveCode(odoo::GivenCode code)
{
    const QMutexLocker lock(&m_desk->mutex);
    if (m_desk->settle())
        m_desk->code = std::move(code);
}

void OdooRun::givePassword(SecretBytes password)
{
    const QMutexLocker lock(&m_desk->mutex);
    if (m_desk->settle())
        m_desk->password = std::move(password);
}

void OdooRun::giveNothing()
{
    const QMutexLocker lock(&m_desk->mutex);
    (void)m_desk->settle();
}

} // namespace gatehouse
