// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/sync_command.h"

#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/ledger_query.h"
#include "app/gatehousectl/output.h"
#include "app/gatehousectl/server_command.h"
#include "app/gatehousectl/survivor_report.h"
#include "app/gatehousectl/terminal.h"
#include "app/gatehousectl/text_table.h"
#include "core/actions/database_orders.h"
#include "core/actions/watch.h"
#include "core/sync/database_sync.h"
#include "core/sync/server_sync.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QThread>

#include <algorithm>
#include <chrono>
#include <functional>
#include <iterator>
#include <utility>

namespace gatehouse {

namespace {

using Phase = SyncProgress::Phase;

QString phaseText(const SyncProgress &progress)
{
    switch (progress.phase) {
    case Phase::SigningIn: return Ctl::tr("signing in");
    case Phase::Probing: return Ctl::tr("asking what can be done");
    case Phase::Users: return Ctl::tr("users: %1").arg(progress.rows);
    case Phase::Devices: return Ctl::tr("devices: %1").arg(progress.rows);
    case Phase::Records: return Ctl::tr("records of the Guard");
    case Phase::Rules: return Ctl::tr("rules and keys");
    case Phase::Writing: break;
    }
    return Ctl::tr("writing");
}

/// One server or database, with what is kept of it between two readings.
struct Following
{
    QString name;
    std::function<Result<SyncSummary>(SyncDepth, const std::function<void(const SyncProgress &)> &)> read;
    /// False: a revoked session was seen to live for the first time, or they could not be looked after.
    std::function<bool()> lookAfterRevoked;
    std::function<void()> end;
    SyncDepth depth = SyncDepth::Whole; ///< of the next reading
    bool isElsewhere = false; ///< somebody else was reading it
    bool refused = false; ///< the sign-in: the same again and again would lock the officer out
};

/// Sessions that were busy when they were revoked are looked after with every reading, as the console does.
bool lookAfter(const QString &ledger, const ServerSync &sync, odoo::OdooSession &session, bool json)
{
    const auto journal = Journal::open(ledger);
    const auto watched = journal ? watchOnce(**journal, sync.server().id, session, *sync.profile()) : tl::unexpected(journal.error());
    if (!watched) {
        reportError(Ctl::tr("%1: revoked sessions could not be looked after: %2").arg(sync.server().name, watched.error().text));
        return false;
    }
    std::vector<Survivor> fresh;
    std::copy_if(watched->survivors.begin(), watched->survivors.end(), std::back_inserter(fresh),
        [](const Survivor &survivor) { return survivor.isNew; });
    reportSurvivors(fresh, *sync.profile(), json);
    return fresh.empty();
}

Following follow(const CommandLine &line, const ServerSource &server, Secrets &secrets, const CancelToken &cancel)
{
    auto sync = std::make_shared<ServerSync>(line.ledger(), server);
    std::shared_ptr<odoo::OdooSession> session = openSession(server, secrets, cancel);
    return {server.name,
        [sync, session, cancel](SyncDepth depth, const auto &progress) { return sync->run(*session, depth, progress, cancel); },
        [sync, session, ledger = line.ledger(), json = line.isSet(QStringLiteral("json"))] {
            return lookAfter(ledger, *sync, *session, json);
        },
        // A session left behind would be one more in the list. What was read is in the ledger all the same.
        [sync, session] { (void)sync->signOff(*session); }};
}

/// Orders that waited for Odoo's next request: what became of them, as soon as it can be read.
void tellOfWaiting(
    const QString &ledger, const DatabaseSource &database, PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile, bool json)
{
    const auto journal = Journal::open(ledger);
    const auto told = journal ? rereadWaiting(**journal, database.id, connection, profile) : tl::unexpected(journal.error());
    if (!told) {
        reportError(Ctl::tr("%1: orders that wait could not be read again: %2").arg(database.name, told.error().text));
        return;
    }
    for (const ToldLater &one : *told) {
        if (json)
            writeJsonLine({{QStringLiteral("source"), database.name}, {QStringLiteral("entry"), static_cast<qint64>(one.entry.id.value)},
                {QStringLiteral("done"), one.counts.done}, {QStringLiteral("refused"), one.counts.refused},
                {QStringLiteral("unknown"), one.counts.unknown}});
        else
            writeToStdout(Ctl::tr("%1: journal entry %2 waited, and is known now: %3 done, %4 refused\n")
                              .arg(printable(database.name))
                              .arg(one.entry.id.value)
                              .arg(one.counts.done)
                              .arg(one.counts.refused));
    }
}

Following follow(const CommandLine &line, const DatabaseSource &database, Secrets &secrets, const CancelToken &cancel)
{
    auto sync = std::make_shared<DatabaseSync>(line.ledger(), database);
    auto password = std::make_shared<SecretBytes>(secrets.passwordOf(database, database.settings.clientKey.isEmpty()));
    sync->setAfterReading([ledger = line.ledger(), database, json = line.isSet(QStringLiteral("json"))](
                              PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile) {
        tellOfWaiting(ledger, database, connection, profile, json);
    });
    return {database.name,
        [sync, password, cancel](SyncDepth depth, const auto &progress) { return sync->run(*password, depth, progress, cancel); },
        // What was ordered through a server is looked after through it: a database has no part in that.
        [] { return true; }, [] {}};
}

/// Who is reading this source just now; on standard error, as it is why nothing was read.
void reportElsewhere(const QString &name, const ClaimHolder &by, bool json)
{
    if (json) {
        writeJsonLine({{QStringLiteral("source"), name}, {QStringLiteral("read_by"), by.officer}, {QStringLiteral("on"), by.machine},
            {QStringLiteral("since"), by.since.toIso()}});
        return;
    }
    const QString officer = by.officer.isEmpty() ? Ctl::tr("somebody else") : by.officer;
    const QString who = by.machine.isEmpty() ? officer : Ctl::tr("%1 on %2").arg(officer, by.machine);
    reportError(by.since.isKnown() ? Ctl::tr("%1: not read, because %2 has been reading it since %3.").arg(name, who, by.since.toIso())
                                   : Ctl::tr("%1: not read, because %2 is reading it.").arg(name, who));
}

void report(const QString &name, const SyncSummary &s, bool json)
{
    if (json) {
        const QJsonObject object{{QStringLiteral("source"), name}, {QStringLiteral("users"), static_cast<qint64>(s.users)},
            {QStringLiteral("devices"), static_cast<qint64>(s.devices)}, {QStringLiteral("records"), static_cast<qint64>(s.records)}, {QStringLiteral("accepted"), static_cast<qint64>(s.counts.accepted)},
            {QStringLiteral("added"), static_cast<qint64>(s.counts.added)}, {QStringLiteral("requests"), static_cast<qint64>(s.requests)},
            {QStringLiteral("bytes"), static_cast<qint64>(s.bytes)}, {QStringLiteral("from_the_beginning"), s.first},
            {QStringLiteral("as_of"), s.asOf.toIso()}, {QStringLiteral("remarks"), QJsonArray::fromStringList(s.remarks)}};
        writeJsonLine(object);
        return;
    }
    QString text = Ctl::tr("%1: read %2 users and %3 device rows, %4 of them new, as of %5\n")
                       .arg(printable(name))
                       .arg(s.users)
                       .arg(s.devices)
                       .arg(s.counts.added)
                       .arg(s.asOf.toIso());
    for (const QString &remark : s.remarks)
        text += QStringLiteral("  ") + printable(remark) + u'\n';
    writeToStdout(text);
}

} // namespace

int runSources(const QStringList &args)
{
    CommandLine line(QStringLiteral("sources"), Ctl::tr("Lists what the ledger is fed by, and how fresh it is."));
    line.addLedgerOption();
    line.parser().addOption({QStringLiteral("json"), Ctl::tr("Prints one JSON object a line.")});
    if (const auto code = line.parse(args))
        return *code;
    const auto reader = openLedger(line);
    if (!reader)
        return reportError(reader.error());
    const auto sources = (*reader)->sources();
    if (!sources)
        return reportError(sources.error());
    const auto servers = (*reader)->servers();
    if (!servers)
        return reportError(servers.error());
    TextTable table({Ctl::tr("Source"), Ctl::tr("Kind"), Ctl::tr("Where"), Ctl::tr("Login"), Ctl::tr("Version"), Ctl::tr("Sessions"),
        Ctl::tr("Events"), Ctl::tr("As of"), Ctl::tr("Last read"), Ctl::tr("Problem")});
    table.alignRight(5);
    table.alignRight(6);
    for (const SourceView &source : *sources) {
        const auto view = std::find_if(servers->begin(), servers->end(), [&](const ServerView &v) { return v.source == source.id; });
        const bool isServer = view != servers->end();
        const bool isDatabase = isServer && followedKind(*view) == FollowedKind::OdooDatabase;
        Result<ServerSource> server = isServer && !isDatabase ? serverFrom(*view) : ServerSource();
        Result<DatabaseSource> database = isDatabase ? databaseFrom(*view) : DatabaseSource();
        const auto profile = isServer ? profileFrom(view->profile) : std::nullopt;
        QString problem = isServer ? view->problem : QString();
        if (!server) {
            problem = server.error().text;
            server = ServerSource();
        }
        if (!database) {
            problem = database.error().text;
            database = DatabaseSource();
        }
        const QString where = isDatabase ? database->settings.uri() : server->settings.url.toString();
        const QString login = isDatabase ? database->settings.role : server->login;
        if (line.isSet(QStringLiteral("json"))) {
            QJsonObject object{{QStringLiteral("source"), source.name},
                {QStringLiteral("kind"), isDatabase ? QStringLiteral("odoo_database")
                        : isServer   ? QStringLiteral("odoo_server")
                                     : QStringLiteral("exports")},
                {QStringLiteral("sessions"), static_cast<qint64>(source.sessions)},
                {QStringLiteral("events"), static_cast<qint64>(source.events)}, {QStringLiteral("as_of"), source.seenUntil.toIso()}};
            if (isServer) {
                object.insert(QStringLiteral("url"), where);
                object.insert(QStringLiteral("database"), isDatabase ? database->settings.database : server->settings.database);
                object.insert(QStringLiteral("login"), login);
                object.insert(QStringLiteral("version"), profile ? profile->version : QString());
                object.insert(QStringLiteral("last_read"), view->synced.toIso());
                object.insert(QStringLiteral("problem"), problem);
            }
            writeJsonLine(object);
            continue;
        }
        table.add({source.name, isDatabase ? Ctl::tr("Odoo database") : isServer ? Ctl::tr("Odoo server") : Ctl::tr("exports"), where, login, profile ? profile->version : QString(),
            QString::number(source.sessions), QString::number(source.events), source.seenUntil.toIso(),
            isServer ? view->synced.toIso() : QString(), problem});
    }
    if (!line.isSet(QStringLiteral("json")))
        writeToStdout(table.isEmpty() ? Ctl::tr("The ledger has no source yet.\n") : table.text());
    return ExitCode::Ok;
}

int runSync(const QStringList &args)
{
    CommandLine line(QStringLiteral("sync"),
        Ctl::tr("Reads connected servers and databases into the ledger: what is new since the last time. Again and again with "
                "--every. Looks after sessions that were busy when they were revoked; one that lives is told, with an exit code "
                "of 1."));
    line.addLedgerOption();
    addSecretOptions(line);
    line.parser().addOption({QStringLiteral("source"), Ctl::tr("Which server; may be repeated (default: all)."), QStringLiteral("NAME")});
    line.parser().addOption({QStringLiteral("everything"), Ctl::tr("Reads from the beginning, also what has not changed.")});
    line.parser().addOption({QStringLiteral("every"), Ctl::tr("Goes on reading, with so many seconds in between, until Ctrl+C."),
        QStringLiteral("SECONDS")});
    line.parser().addOption({QStringLiteral("json"), Ctl::tr("Prints one JSON object a reading, and one for each revoked session that lives.")});
    if (const auto code = line.parse(args))
        return *code;
    std::optional<qint64> every;
    if (line.isSet(QStringLiteral("every"))) {
        const auto seconds = line.number(QStringLiteral("every"), 1);
        if (!seconds)
            return line.usage(seconds.error().text);
        every = *seconds;
    }
    const auto servers = followedOf(line, line.parser().values(QStringLiteral("source")));
    if (!servers)
        return reportError(servers.error());
    auto secrets = Secrets::from(line);
    if (!secrets)
        return reportError(secrets.error());
    if (servers->size() > 1 && secrets->isGiven())
        return line.usage(Ctl::tr("A password or key was given, and there are several servers: say with --source which one it is for."));

    CancelToken cancel;
    const CancelOnInterrupt interrupt(cancel);
    std::vector<Following> followed;
    for (const ServerSource &server : servers->servers)
        followed.push_back(follow(line, server, *secrets, cancel));
    for (const DatabaseSource &database : servers->databases)
        followed.push_back(follow(line, database, *secrets, cancel));
    const bool terminal = stderrIsTerminal();
    if (line.isSet(QStringLiteral("everything"))) {
        for (Following &one : followed)
            one.depth = SyncDepth::Everything;
    }
    int failures = 0;
    do {
        failures = 0;
        for (Following &one : followed) {
            if (cancel.isCancelled())
                break;
            if (one.refused) {
                ++failures;
                continue;
            }
            const auto progress = [&](const SyncProgress &p) {
                if (terminal)
                    writeToStderr(QStringLiteral("\r\x1b[K") + printable(one.name) + QStringLiteral("  ") + phaseText(p));
            };
            const SyncDepth depth = one.depth;
            const auto summary = one.read(depth, progress);
            const bool wasElsewhere = std::exchange(one.isElsewhere, summary && summary->elsewhere);
            if (!one.isElsewhere)
                one.depth = SyncDepth::News;
            if (terminal)
                writeToStderr(QStringLiteral("\r\x1b[K"));
            if (one.isElsewhere) {
                // They go on for a while: once is enough.
                if (!wasElsewhere)
                    reportElsewhere(one.name, *summary->elsewhere, line.isSet(QStringLiteral("json")));
            } else if (summary) {
                // Between two that told something, a line each time would bury it.
                if (!every || depth != SyncDepth::News || !summary->isUnchanged)
                    report(one.name, *summary, line.isSet(QStringLiteral("json")));
                if (!cancel.isCancelled() && !one.lookAfterRevoked())
                    ++failures;
            } else if (!cancel.isCancelled()) {
                // Nobody there to be asked for the password counts as well.
                ++failures;
                one.refused = summary.error().kind == ErrorKind::Auth || summary.error().kind == ErrorKind::Cancelled;
                reportError(QStringLiteral("%1: %2").arg(one.name, summary.error().text));
            }
        }
        flushStdout();
        if (std::all_of(followed.begin(), followed.end(), [](const Following &one) { return one.refused; }))
            break;
        const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(every.value_or(0));
        while (every && !cancel.isCancelled() && std::chrono::steady_clock::now() < until)
            QThread::msleep(100);
    } while (every && !cancel.isCancelled());
    for (const Following &one : followed)
        one.end();
    if (failures > 0)
        return ExitCode::Error;
    const bool isElsewhere = std::any_of(followed.begin(), followed.end(), [](const Following &one) { return one.isElsewhere; });
    return isElsewhere ? ExitCode::Elsewhere : ExitCode::Ok;
}

} // namespace gatehouse
