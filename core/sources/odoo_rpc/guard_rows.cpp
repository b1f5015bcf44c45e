// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/odoo_rpc/guard_rows.h"

#include "core/domain/stable_hash.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace gatehouse::odoo {

namespace {

constexpr int MostActorsAsked = 200;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Odoo)
};

CallError notUnderstood(const OdooSession &session, const QString &method)
{
    return callError(ErrorKind::Protocol, Texts::tr("%1: what the Guard answered to “%2” is not understood.").arg(session.host(), method),
        Delivery::Answered);
}

/// Asks `method` page after page from `cursor` on; `cursor` is moved as pages come.
CallResult<std::int64_t> eachPage(OdooSession &session, const ServerProfile &profile, const char *method, const char *cursorName,
    std::int64_t &cursor, int pageSize, const std::function<CallResult<void>(const QJsonArray &)> &page)
{
    const QString name = QLatin1String(method);
    std::int64_t rows = 0;
    for (;;) {
        OdooCall call;
        call.model = GuardModel;
        call.method = name;
        call.args = {{QLatin1String(cursorName), static_cast<qint64>(cursor)},
            {QStringLiteral("limit"), std::clamp(pageSize, 1, std::max(1, profile.guard->maxRows))}};
        const auto answer = session.call(call);
        if (!answer)
            return tl::unexpected(answer.error());
        const QJsonObject object = answer->toObject();
        const QJsonValue list = object.value(name);
        const std::int64_t next = object.value(QLatin1String(cursorName)).toInteger(-1);
        const bool more = object.value(QLatin1String("more")).toBool();
        // What would be asked for ever, or told twice.
        if (!list.isArray() || next < cursor || (next == cursor && (more || !list.toArray().isEmpty())))
            return tl::unexpected(notUnderstood(session, name));
        const QJsonArray values = list.toArray();
        if (const auto taken = page(values); !taken)
            return tl::unexpected(taken.error());
        rows += values.size();
        cursor = next;
        if (!more)
            return rows;
    }
}

/// Logins of those who did what the page tells; whom one may not read is told by number.
CallResult<void> learnActors(OdooSession &session, const QJsonArray &page, QHash<qint64, QString> &actors)
{
    QSet<qint64> asked;
    for (const QJsonValue &value : page) {
        const QJsonObject row = value.toObject();
        const qint64 actor = row.value(QLatin1String("actor_id")).toInteger();
        if (actor == row.value(QLatin1String("user_id")).toInteger())
            actors.insert(actor, row.value(QLatin1String("login")).toString().left(LongestGuardText));
        else if (actor > 0 && !actors.contains(actor) && asked.size() < MostActorsAsked)
            asked.insert(actor);
    }
    asked -= QSet<qint64>(actors.keyBegin(), actors.keyEnd());
    if (asked.isEmpty())
        return {};
    QJsonArray ids;
    for (const qint64 id : std::as_const(asked))
        ids.append(id);
    OdooCall call;
    call.model = QStringLiteral("res.users");
    call.method = QStringLiteral("search_read");
    call.context = {{QStringLiteral("active_test"), false}};
    call.args = {{QStringLiteral("domain"), QJsonArray{QJsonArray{QStringLiteral("id"), QStringLiteral("in"), ids}}},
        {QStringLiteral("fields"), QJsonArray{QStringLiteral("login")}}};
    const auto rows = session.call(call);
    if (!rows)
        return rows.error().fault == Fault::AccessError ? CallResult<void>() : tl::unexpected(rows.error());
    const QJsonArray list = rows->toArray();
    for (const QJsonValue &row : list)
        actors.insert(row.toObject().value(QLatin1String("id")).toInteger(),
            row.toObject().value(QLatin1String("login")).toString().left(LongestGuardText));
    return {};
}

} // namespace

CallResult<GuardRead> readGuard(
    OdooSession &session, const ServerProfile &profile, const GuardCursor &from, RecordSink &sink, const ReadOptions &options)
{
    if (!profile.guard)
        return failCall(ErrorKind::Refused, Texts::tr("%1: %2.").arg(session.host(), profile.missing.value(GuardModel)),
            Delivery::NotSent, Fault::UnknownModel);
    GuardRead read;
    read.next.installation = profile.guard->installation;
    if (from.installation == read.next.installation) {
        read.next.sessions = std::max<std::int64_t>(0, from.sessions);
        read.next.events = std::max<std::int64_t>(0, from.events);
    }
    const auto told = [&options, &read](std::int64_t &counted, qsizetype rows) {
        counted += rows;
        if (options.progress)
            options.progress(read.sessions + read.events);
    };
    const auto sessions = eachPage(session, profile, "sessions", "cursor", read.next.sessions, options.pageSize,
        [&](const QJsonArray &page) -> CallResult<void> {
            for (const QJsonValue &row : page)
                takeGuardSession(row, sink);
            told(read.sessions, page.size());
            return {};
        });
    if (!sessions)
        return tl::unexpected(sessions.error());
    const std::uint64_t installation = stableHash(profile.guard->installation.toStdString());
    QHash<qint64, QString> actors{{session.who().uid, session.who().login}};
    const auto events = eachPage(
        session, profile, "events", "cursor", read.next.events, options.pageSize, [&](const QJsonArray &page) -> CallResult<void> {
            if (const auto learned = learnActors(session, page, actors); !learned)
                return learned;
            for (const QJsonValue &row : page)
                takeGuardEvent(row, installation, actors, sink, read.touched);
            told(read.events, page.size());
            return {};
        });
    if (!events)
        return tl::unexpected(events.error());
    return read;
}

CallResult<std::vector<GuardAccount>> guardAccounts(
    OdooSession &session, const ServerProfile &profile, const std::vector<std::int64_t> *only)
{
    if (!profile.guard)
        return failCall(ErrorKind::Refused, Texts::tr("%1: %2.").arg(session.host(), profile.missing.value(GuardModel)),
            Delivery::NotSent, Fault::UnknownModel);
    std::vector<GuardAccount> accounts;
    Instant now;
    const auto take = [&](const QJsonArray &page) -> CallResult<void> {
        now = session.serverTime().isKnown() ? session.serverTime() : profile.guard->serverTime;
        for (const QJsonValue &value : page) {
            auto account = guardAccountFrom(value, now);
            if (!account)
                return tl::unexpected(notUnderstood(session, QStringLiteral("accounts")));
            accounts.push_back(std::move(*account));
        }
        return {};
    };
    if (only) {
        for (const std::int64_t id : *only) {
            // There is no asking for one by its id: the first after the one before it.
            OdooCall call;
            call.model = GuardModel;
            call.method = QStringLiteral("accounts");
            call.args = {{QStringLiteral("after"), static_cast<qint64>(id - 1)}, {QStringLiteral("limit"), 1}};
            const auto answer = session.call(call);
            if (!answer)
                return tl::unexpected(answer.error());
            const QJsonValue list = answer->toObject().value(QLatin1String("accounts"));
            if (!list.isArray())
                return tl::unexpected(notUnderstood(session, call.method));
            if (list.toArray().at(0).toObject().value(QLatin1String("id")).toInteger() != id)
                continue;
            if (const auto taken = take(QJsonArray{list.toArray().at(0)}); !taken)
                return tl::unexpected(taken.error());
        }
        return accounts;
    }
    std::int64_t after = 0;
    constexpr int Page = 2000;
    if (const auto all = eachPage(session, profile, "accounts", "after", after, Page, take); !all)
        return tl::unexpected(all.error());
    return accounts;
}

CallResult<std::vector<Allowance>> guardAllowances(OdooSession &session, const ServerProfile &profile)
{
    std::vector<Allowance> all;
    std::int64_t after = 0;
    constexpr int Page = 1000;
    const auto take = [&](const QJsonArray &page) -> CallResult<void> {
        for (const QJsonValue &value : page) {
            auto allowance = allowanceFromRow(value.toObject());
            if (!allowance)
                return tl::unexpected(notUnderstood(session, QStringLiteral("allowed")));
            all.push_back(std::move(*allowance));
        }
        return {};
    };
    if (const auto read = eachPage(session, profile, "allowed", "after", after, Page, take); !read)
        return tl::unexpected(read.error());
    return all;
}

} // namespace gatehouse::odoo
