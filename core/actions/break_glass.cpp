// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/break_glass.h"

#include <QCoreApplication>
#include <QDateTime>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

using Step = BreakGlassPlan::Step;

/// Unambiguous, and readable: values in the place of $1, $2 … For people; what runs has them bound.
QString shown(const Step &step)
{
    QString text = QString::fromUtf8(step.sql);
    for (qsizetype i = step.values.size(); i > 0; --i)
        text.replace(u'$' + QString::number(i), QStringLiteral("\u0001%1\u0001").arg(i));
    for (qsizetype i = step.values.size(); i > 0; --i)
        text.replace(QStringLiteral("\u0001%1\u0001").arg(i), quotedLiteral(step.values.at(i - 1)).trimmed());
    return text + u';';
}

/// What makes Odoo's processes forget what they have cached: without it, a session goes on as if nothing had changed.
/// Odoo 19 and later look at tables (orm/registry.py, check_signaling), earlier ones at sequences. An insert belongs to the
/// transaction. A sequence does not: drawn before the commit, a process might look between the two and cache the old
/// state again; so it is drawn after, as Odoo itself does.
void addSignals(BreakGlassPlan &plan, PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile)
{
    const QByteArray schema = connection.quoted(profile.schema);
    bool byTable = false;
    for (const char *table : {"orm_signaling_default", "orm_signaling_stable"}) {
        const auto relation = profile.relations.constFind(QString::fromLatin1(table));
        if (relation == profile.relations.cend() || !relation->mayInsert)
            continue;
        plan.steps.push_back({"INSERT INTO " + schema + '.' + table + " DEFAULT VALUES", {}, 1, false});
        byTable = true;
    }
    if (!byTable)
        plan.steps.push_back({"SELECT nextval($1::regclass)",
            {QString::fromUtf8(schema) + QStringLiteral(".base_cache_signaling_default")}, -1, true});
}

Result<bool> isLastAdministrator(PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile, std::int64_t user)
{
    const auto group = profile.groups.constFind(odoo::SystemGroup);
    if (group == profile.groups.cend() || !profile.canRead(QStringLiteral("res_groups_users_rel"), {QStringLiteral("gid"), QStringLiteral("uid")}))
        return false;
    auto others = connection.prepare("SELECT count(*) FILTER (WHERE u.id <> $2 AND u.id > 1), bool_or(u.id = $2) FROM " +
                                     profile.place(connection, "res_groups_users_rel") + " r JOIN " + profile.place(connection, "res_users") +
                                     " u ON u.id = r.uid WHERE r.gid = $1 AND u.active");
    if (!others)
        return tl::unexpected(others.error());
    (*others)->bind(1, *group);
    (*others)->bind(2, user);
    const auto row = (*others)->step();
    if (!row)
        return tl::unexpected(row.error());
    return *row && (*others)->integer(0) == 0 && (*others)->integer(1) != 0;
}

Result<BreakGlassPlan> planForUser(
    PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile, ActionKind kind, const QString &login)
{
    const QByteArray users = profile.place(connection, "res_users");
    auto find = connection.prepare("SELECT id, active FROM " + users + " WHERE login = $1");
    if (!find)
        return tl::unexpected(find.error());
    (*find)->bindString(1, login);
    const auto row = (*find)->step();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return fail(ErrorKind::Input, Texts::tr("%1 has no user with the login %2.").arg(connection.facts().database, login));
    const std::int64_t id = (*find)->integer(0);
    const bool isActive = (*find)->integer(1) != 0;
    (*find)->reset();
    const bool suspends = kind == ActionKind::Suspend;
    if (id == 1)
        return fail(ErrorKind::Refused, Texts::tr("%1 is Odoo's own account: nobody can sign in with it, and Odoo needs it.").arg(login));
    if (isActive != suspends)
        return fail(ErrorKind::Refused,
            suspends ? Texts::tr("%1 is suspended already.").arg(login) : Texts::tr("%1 is not suspended.").arg(login));

    BreakGlassPlan plan;
    plan.kind = kind;
    plan.target = ActionTarget::ofUser(id, login);
    plan.confirmation = login;
    const QString number = QString::number(id);
    const QByteArray state = suspends ? "false" : "true";
    // By number and login both: the one that was shown and no other, should somebody have renamed them since.
    plan.steps.push_back({"UPDATE " + users + " SET active = " + state +
                              ", write_date = now() AT TIME ZONE 'UTC' WHERE id = $1 AND login = $2 AND active IS DISTINCT FROM " + state,
        {number, login}, 1, false});
    addSignals(plan, connection, profile);
    plan.readBack = {"SELECT active IS NOT DISTINCT FROM " + state + ", clock_timestamp() FROM " + users + " WHERE id = $1 AND login = $2",
        {number, login}, -1, false};
    if (suspends) {
        plan.warnings << Texts::tr("%1 can no longer sign in, and every session and API key of theirs is refused from its next request on.").arg(login);
        plan.warnings << Texts::tr("The session files stay: when %1 is reinstated, a session that was not used in between lives again. Change the "
                                   "password before that.")
                             .arg(login);
        const auto last = isLastAdministrator(connection, profile, id);
        if (!last)
            return tl::unexpected(last.error());
        if (*last)
            plan.warnings << Texts::tr("%1 is the last active administrator: nobody will be left to change settings in Odoo.").arg(login);
    } else {
        plan.warnings << Texts::tr("%1 can sign in again, and sessions from before the suspension may live again.").arg(login);
    }
    return plan;
}

Result<BreakGlassPlan> planForAll(PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile)
{
    if (connection.facts().serverVersion < 130000)
        return fail(ErrorKind::Refused, Texts::tr("This needs PostgreSQL 13 or later, whose gen_random_uuid() makes the new secret."));
    const QByteArray parameters = profile.place(connection, "ir_config_parameter");
    BreakGlassPlan plan;
    plan.kind = ActionKind::LogOutEveryone;
    plan.target.subject = connection.facts().database;
    plan.confirmation = connection.facts().database;
    // Made by the server: the secret is never seen here. The date tells, when read back, that it is this one.
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-dd hh:mm:ss.zzz"));
    plan.steps.push_back({"UPDATE " + parameters + " SET value = gen_random_uuid()::text, write_date = $1::timestamp WHERE key = 'database.secret'",
        {stamp}, 1, false});
    addSignals(plan, connection, profile);
    plan.readBack = {"SELECT write_date = $1::timestamp, clock_timestamp() FROM " + parameters + " WHERE key = 'database.secret'", {stamp}, -1, false};
    plan.warnings << Texts::tr("Everybody's sessions end at their next request, those of officers and of programs that sign in by password too; "
                               "unsaved work is lost. API keys go on working.");
    plan.warnings << Texts::tr("Links that Odoo has mailed (invitations, password resets, unsubscribing) are void. It cannot be undone.");
    return plan;
}

Result<std::unique_ptr<Statement>> prepared(PostgresConnection &connection, const Step &step)
{
    auto statement = connection.prepare(step.sql);
    if (!statement)
        return statement;
    for (qsizetype i = 0; i < step.values.size(); ++i)
        (*statement)->bindString(static_cast<int>(i) + 1, step.values.at(i));
    return statement;
}

Result<void> runStep(PostgresConnection &connection, const Step &step)
{
    auto statement = prepared(connection, step);
    if (!statement)
        return tl::unexpected(statement.error());
    const auto stepped = (*statement)->step();
    (*statement)->reset();
    if (!stepped)
        return tl::unexpected(stepped.error());
    if (step.rows >= 0 && connection.changes() != step.rows)
        return fail(ErrorKind::Refused,
            Texts::tr("The database is not as it was shown: a statement changed %1 rows instead of %2. Everything was taken back.")
                .arg(connection.changes())
                .arg(step.rows));
    return {};
}

/// What the database shows now.
TargetResult readBack(PostgresConnection &connection, const BreakGlassPlan &plan, bool isSignalled)
{
    TargetResult result;
    auto statement = prepared(connection, plan.readBack);
    const Result<bool> row = statement ? (*statement)->step() : tl::unexpected(statement.error());
    if (!row) {
        result.proof = Texts::tr("it was committed, but could not be read again: %1").arg(row.error().text);
        return result;
    }
    if (!*row || !(*statement)->integer(0)) {
        result.proof = Texts::tr("it was committed, but the database shows something else now");
        return result;
    }
    result.provedAt = Instant::fromMs((*statement)->integer(1));
    const QString at = result.provedAt.toDateTime().toString(QStringLiteral("hh:mm:ss"));
    QString what;
    if (plan.kind == ActionKind::LogOutEveryone)
        what = Texts::tr("the database has a new secret, so that no session from before is accepted");
    else if (plan.kind == ActionKind::Suspend)
        what = Texts::tr("the account is archived, so that no session of it is accepted");
    else
        what = Texts::tr("the account is active again");
    result.proof = Texts::tr("%1; read %2 UTC (server clock)").arg(what, at);
    if (isSignalled) {
        result.outcome = Outcome::Done;
        result.proof += Texts::tr("; Odoo was told to forget what it had cached");
    } else {
        result.proof += Texts::tr("; but Odoo could not be told to forget what it has cached: until it is restarted, sessions in use may go on");
    }
    return result;
}

TargetResult carryOut(PostgresConnection &connection, const BreakGlassPlan &plan)
{
    const auto refused = [](const Error &error) {
        TargetResult result;
        result.outcome = Outcome::Refused;
        result.proof = error.text;
        return result;
    };
    // The role may be one that only reads unless it says otherwise.
    if (const auto begun = connection.exec("BEGIN READ WRITE"); !begun)
        return refused(begun.error());
    for (const Step &step : plan.steps) {
        if (step.isAfterCommit)
            continue;
        if (const auto done = runStep(connection, step); !done) {
            connection.rollback();
            return refused(done.error()); // a transaction that never ended did nothing
        }
    }
    if (const auto committed = connection.commit(); !committed) {
        if (!connection.isLost())
            return refused(committed.error());
        TargetResult result;
        result.proof = Texts::tr("the connection was lost while it was committed, so it may have happened: %1").arg(committed.error().text);
        return result;
    }
    bool isSignalled = true;
    for (const Step &step : plan.steps)
        if (step.isAfterCommit)
            isSignalled = runStep(connection, step).has_value() && isSignalled;
    return readBack(connection, plan, isSignalled);
}

} // namespace

Result<BreakGlassPlan> planBreakGlass(
    PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile, ActionKind kind, const QString &login)
{
    const odoo::Capability needed = kind == ActionKind::LogOutEveryone ? odoo::Capability::LogOutEveryone : odoo::Capability::Suspend;
    if (!profile.can(needed))
        return fail(ErrorKind::Refused, Texts::tr("Not possible: %1.").arg(profile.state(needed).reason));
    Result<BreakGlassPlan> plan = fail(ErrorKind::Input, Texts::tr("This is not an emergency action."));
    if (kind == ActionKind::LogOutEveryone)
        plan = planForAll(connection, profile);
    else if (kind == ActionKind::Suspend || kind == ActionKind::Reinstate)
        plan = planForUser(connection, profile, kind, login);
    if (!plan)
        return plan;
    plan->sql << QStringLiteral("BEGIN READ WRITE;");
    for (const Step &step : plan->steps)
        if (!step.isAfterCommit)
            plan->sql << shown(step);
    plan->sql << QStringLiteral("COMMIT;");
    for (const Step &step : plan->steps)
        if (step.isAfterCommit)
            plan->sql << shown(step);
    plan->sql << shown(plan->readBack);
    return plan;
}

Result<ActionReport> runBreakGlass(const BreakGlassRun &run, const BreakGlassPlan &plan)
{
    if (run.typed != plan.confirmation)
        return fail(ErrorKind::Input, Texts::tr("What was typed is not “%1”: nothing was done.").arg(plan.confirmation));
    ActionOrder order;
    order.kind = plan.kind;
    order.source = run.source;
    order.reason = run.reason;
    order.targets = {plan.target};
    const auto now = [] { return Instant::fromMs(QDateTime::currentMSecsSinceEpoch()); };
    const auto entry = run.journal.order(order, Texts::tr("%1 (database role)").arg(run.connection.facts().role), now());
    if (!entry)
        return tl::unexpected(entry.error());
    if (const auto sent = run.journal.sent(*entry, now()); !sent)
        return tl::unexpected(sent.error());

    ActionReport report;
    report.entry = *entry;
    report.kind = plan.kind;
    const TargetResult result = carryOut(run.connection, plan);
    report.outcome = result.outcome;
    report.results.push_back({plan.target, result});
    if (const auto settled = run.journal.settle(*entry, {{0, result}}); !settled)
        report.journalError = settled.error();
    if (const auto closed = run.journal.close(*entry, now(), QStringLiteral("SQL: ") + plan.sql.join(u' ')); !closed && !report.journalError)
        report.journalError = closed.error();
    return report;
}

} // namespace gatehouse
