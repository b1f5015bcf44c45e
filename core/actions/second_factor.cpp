// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/second_factor.h"

#include "core/actions/user_state.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

/// What became of the mail to a user, among the server's mails after `since`; none: nothing to be seen of it.
struct Mail
{
    QString state;
    QString reason;
};

odoo::CallResult<std::int64_t> lastMail(odoo::OdooSession &server)
{
    odoo::OdooCall call;
    call.model = QStringLiteral("mail.mail");
    call.method = QStringLiteral("search");
    call.args = {{QStringLiteral("domain"), QJsonArray()}, {QStringLiteral("order"), QStringLiteral("id desc")},
        {QStringLiteral("limit"), 1}};
    const auto ids = server.call(call);
    if (!ids)
        return tl::unexpected(ids.error());
    return ids->toArray().at(0).toInteger();
}

odoo::CallResult<std::optional<Mail>> mailTo(odoo::OdooSession &server, std::int64_t user, std::int64_t since)
{
    odoo::OdooCall call;
    call.model = QStringLiteral("mail.mail");
    call.method = QStringLiteral("search_read");
    const auto term = [](const char *field, const char *comparison, const QJsonValue &value) {
        return QJsonValue(QJsonArray{QString::fromLatin1(field), QString::fromLatin1(comparison), value});
    };
    call.args = {{QStringLiteral("domain"), QJsonArray{term("id", ">", static_cast<qint64>(since)),
                                                term("model", "=", QStringLiteral("res.users")),
                                                term("res_id", "=", static_cast<qint64>(user))}},
        {QStringLiteral("fields"), QJsonArray{QStringLiteral("state"), QStringLiteral("failure_reason")}},
        {QStringLiteral("order"), QStringLiteral("id desc")}, {QStringLiteral("limit"), 1}};
    const auto rows = server.call(call);
    if (!rows)
        return tl::unexpected(rows.error());
    const QJsonArray list = rows->toArray();
    if (list.isEmpty())
        return std::optional<Mail>();
    const QJsonObject row = list.at(0).toObject();
    return Mail{row.value(QLatin1String("state")).toString(), row.value(QLatin1String("failure_reason")).toString()};
}

bool invite(Work &work, int position, const UserState &state)
{
    const ActionTarget user = work.target(position);
    if (state.totp == true) {
        work.settle(position, Outcome::Refused,
            Texts::tr("%1 has a second factor already, nothing was sent").arg(user.subject));
        return true;
    }
    if (state.active == false) {
        work.settle(position, Outcome::Refused, Texts::tr("%1 is suspended, nothing was sent").arg(user.subject));
        return true;
    }
    const auto before = lastMail(work.server());
    if (!before && endsTheWork(before.error())) {
        work.settle(position, Outcome::Refused,
            Texts::tr("The server could not be read first, so nothing was sent: %1").arg(before.error().text));
        return false;
    }
    if (const auto noted = work.send(); !noted) {
        work.settle(position, Outcome::Refused, Texts::tr("Nothing was sent: %1").arg(noted.error().text));
        return false;
    }
    odoo::OdooCall call;
    call.model = QStringLiteral("res.users");
    call.method = QStringLiteral("action_totp_invite");
    call.ids = QJsonArray{static_cast<qint64>(user.odooId)};
    const auto answer = work.server().act(call);
    const bool maybe = !answer && answer.error().delivery == odoo::Delivery::MaybeTaken;
    if (!answer && !maybe) {
        work.settle(position, Outcome::Refused, Texts::tr("Nothing was done: %1").arg(answer.error().text));
        return !endsTheWork(answer.error());
    }
    TargetResult result;
    const auto mail =
        before ? mailTo(work.server(), user.odooId, *before) : tl::unexpected<odoo::CallError>(before.error());
    result.provedAt = mail ? work.clock() : Instant{};
    if (mail && *mail && (*mail)->state == QLatin1String("exception")) {
        result.outcome = Outcome::Refused;
        result.proof =
            Texts::tr("the server wrote the mail but could not send it, %1: %2")
                .arg(work.readAt(), (*mail)->reason.isEmpty() ? Texts::tr("it does not say why") : (*mail)->reason);
    } else if (mail && *mail && (*mail)->state == QLatin1String("cancel")) {
        result.outcome = Outcome::Refused;
        result.proof = Texts::tr("the server wrote the mail and gave it up, %1").arg(work.readAt());
    } else if (mail && *mail) {
        result.outcome = Outcome::Done;
        result.proof = (*mail)->state == QLatin1String("sent")
                           ? Texts::tr("the server lists the mail as sent, %1").arg(work.readAt())
                           : Texts::tr("the mail waits in the server's queue, %1").arg(work.readAt());
    } else if (maybe) {
        // A mail that was sent is deleted by the server, so there is nothing to tell one from none.
        result.outcome = Outcome::Unknown;
        result.proof = Texts::tr("Whether the server sent it is not known: %1").arg(answer.error().text);
    } else {
        result.outcome = Outcome::Done;
        result.proof = Texts::tr("the server says that it sent the mail; whether it arrived cannot be read");
    }
    work.settle(position, result);
    return !(maybe && endsTheWork(answer.error()));
}

bool reset(Work &work, int position, const UserState &state)
{
    const ActionTarget user = work.target(position);
    if (state.totp == false) {
        work.settle(
            position, Outcome::Refused, Texts::tr("%1 has no second factor, nothing was sent").arg(user.subject));
        return true;
    }
    Deed deed;
    deed.call.model = QStringLiteral("res.users");
    deed.call.method = QStringLiteral("action_totp_disable");
    deed.call.ids = QJsonArray{static_cast<qint64>(user.odooId)};
    deed.done = Texts::tr("the second factor is off, and the sessions of %1 ended with it").arg(user.subject);
    if (work.isOwnUser(user))
        deed.done = Texts::tr("the second factor is off, and the other sessions of %1 ended with it").arg(user.subject);
    deed.notDone = Texts::tr("the second factor is still on");
    deed.holds = [&work, id = user.odooId]() -> odoo::CallResult<bool> {
        const auto now = userState(work.server(), work.profile(), id);
        if (!now)
            return tl::unexpected(now.error());
        return now->totp == false;
    };
    const DeedEnd end = carryOut(work, deed);
    work.settle(position, end.result);
    return !end.stop;
}

} // namespace

void resetTotp(Work &work)
{
    forEachUser(work, Texts::tr("Resetting second factors"),
        [&work](int position, const UserState &state) { return reset(work, position, state); });
}

void inviteTotp(Work &work)
{
    forEachUser(work, Texts::tr("Sending invitations"),
        [&work](int position, const UserState &state) { return invite(work, position, state); });
}

} // namespace gatehouse
