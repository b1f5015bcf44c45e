// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/settling.h"
#include "core/actions/user_state.h"
#include "core/domain/cancel.h"
#include "core/sources/odoo_rpc/capabilities.h"
#include "core/sources/odoo_rpc/odoo_session.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <type_traits>
#include <vector>

namespace gatehouse {

/// What running an action needs. All of it belongs to the session's thread and outlives the run.
struct ActionContext
{
    odoo::OdooSession &server;
    const odoo::ServerProfile &profile;
    Journal &journal;
    /// Stops between batches: what was not sent until then is refused. A call that is under way is only broken off if
    /// the session was given the same token, and is then settled by reading where that is still possible.
    CancelToken cancel;
    ActionProgressed progress; ///< may be empty; called on this thread
};

/// One action on a server while it runs: its targets, the server, and the words that its proofs share. What an action sends
/// and reads is in the file of its family.
class Work : public Settling
{
public:
    Work(const ActionContext &context, const ActionOrder &order, JournalId entry);

    odoo::OdooSession &server() { return m_context.server; }
    const odoo::ServerProfile &profile() const { return m_context.profile; }
    bool isCancelled() const { return m_context.cancel.isCancelled(); }
    bool isOwnUser(const ActionTarget &target) const;
    /// The session that actions travel by: the one that is spared, or flagged.
    bool isOwnSession(const QString &identifier);

    /// Journals that something leaves now. Nothing may be sent on error.
    Result<void> send();
    bool wasSent() const { return m_sent; }

    /// "read 12:03:07 UTC (server clock)".
    QString readAt() const;
    /// The server's clock at its last answer, else this computer's.
    Instant clock() const;
    /// Waits, looking at the token; false: cancelled.
    bool pause(int milliseconds) const;

private:
    ActionContext m_context;
    bool m_sent = false;
};

/// After this error there is no use in going on with other targets: nobody to give the password, stopped, no server.
bool endsTheWork(const odoo::CallError &error);
/// Nobody waits for the server any more, but it may be at work on the order still: what it shows now proves nothing
/// against it.
bool mayStillBeAtIt(const odoo::CallError &error);

/// Sends an order, once more where the officer's own session had ended: surely nothing was done then. `guarded`: it is behind
/// Odoo's identity check.
odoo::CallResult<QJsonValue> sendOrder(Work &work, const odoo::OdooCall &call, bool guarded = true);

/// Reads the server after an order; `read` gives a CallResult. Again, for some seconds, until `holds` is content with what it
/// shows: only where the connection broke amid the order (`maybe`), as the server may be at it for a moment.
template <typename Read, typename Holds>
auto readBack(const Work &work, bool maybe, Read read, Holds holds) -> std::invoke_result_t<Read>
{
    auto now = read();
    for (const int wait : {500, 1000, 2000}) {
        if (!now || holds(*now) || !maybe || !work.pause(wait))
            break;
        now = read();
    }
    return now;
}

/// What is left to say when the server could not be read after an order. `error`: of the order, none: it was answered.
TargetResult notReadBack(const std::optional<odoo::CallError> &error, const odoo::CallError &reading);

/// Does `one` for each target so far, with its position; `one` settles it, and returns false when there is no use in going on
/// with the others.
void forEachTarget(Work &work, const QString &doing, const std::function<bool(int)> &one);

/// An order for one target whose effect can be read afterwards.
struct Deed
{
    odoo::OdooCall call;
    bool guarded = true;
    QString done;    ///< "the second factor is off"
    QString notDone; ///< "the second factor is still on"
    /// Reads the server: has it happened?
    std::function<odoo::CallResult<bool>()> holds;
    /// What an answer says against it that came as if all were well; empty: nothing. May be left out.
    std::function<QString(const QJsonValue &)> refusal;
};

struct DeedEnd
{
    TargetResult result;
    std::optional<odoo::CallError> error; ///< the last one of sending
    bool stop = false;                    ///< no use in going on with other targets
};

/// Sends it once (again only where the server surely did not carry it out) and settles it by reading.
DeedEnd carryOut(Work &work, const Deed &deed);

/// Reads what the server says of the users that are the targets so far, then does `one` for each, with its position;
/// `one` settles it, and returns false when there is no use in going on with the others.
void forEachUser(Work &work, const QString &doing, const std::function<bool(int, const UserState &)> &one);

} // namespace gatehouse
