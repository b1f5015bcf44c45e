// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/action_command.h"

#include "app/gatehousectl/action_words.h"
#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/database_at_hand.h"
#include "app/gatehousectl/ledger_query.h"
#include "app/gatehousectl/output.h"
#include "app/gatehousectl/terminal.h"
#include "core/domain/filter_text.h"
#include "core/policies/read_policies.h"
#include "core/sync/server_sync.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QThread>

namespace gatehouse {

namespace {

constexpr int TurnsWaitedFor = 40; // of half a second

} // namespace

void addServerOptions(CommandLine &line)
{
    line.addLedgerOption();
    addSecretOptions(line);
    line.parser().addOption(
        {QStringLiteral("source"), Ctl::tr("Which server (default: the only one there is)."), QStringLiteral("NAME")});
    line.parser().addOption({QStringLiteral("json"), Ctl::tr("Prints one JSON object a line.")});
}

void addActionOptions(CommandLine &line)
{
    addServerOptions(line);
    line.parser().addOption(
        {QStringLiteral("reason"), Ctl::tr("Why, or a ticket: kept in the journal."), QStringLiteral("TEXT")});
    line.parser().addOption({QStringLiteral("dry-run"), Ctl::tr("Shows what would be done and changes nothing.")});
    line.parser().addOption(
        {QStringLiteral("anyway"), Ctl::tr("Goes on although a warning is marked with an exclamation mark.")});
}

void addRoleOption(CommandLine &line)
{
    line.parser().addOption({QStringLiteral("role"),
        Ctl::tr("Of a database: the role to order as, instead of the one that reads (see sql-grants --orders)."), QStringLiteral("NAME")});
}

std::optional<QString> roleIn(const CommandLine &line)
{
    if (!line.isGiven(QStringLiteral("role")))
        return std::nullopt;
    return line.value(QStringLiteral("role"));
}

namespace {

/// The sessions an order to revoke has ended, by identifier; none where that is not all there is to be read after it: one could
/// not be ended, or lives, or the ledger does not have it.
QStringList revokedOf(const ActionReport &report)
{
    QStringList revoked;
    for (const ActionResult &result : report.results) {
        const bool isEnded = result.result && result.result->outcome == Outcome::Done && !result.result->survived.isKnown();
        if (report.kind != ActionKind::Revoke || !isEnded || !result.target.session)
            return {};
        revoked.append(result.target.identifier);
    }
    return revoked;
}

} // namespace

SourceAtHand::SourceAtHand(std::unique_ptr<Reader> reader, const CommandLine &line, CancelToken &cancel)
    : m_ledger(line.ledger())
    , m_cancel(cancel)
    , m_reader(std::move(reader))
    , m_json(line.isSet(QStringLiteral("json")))
{
}

SourceAtHand::~SourceAtHand() = default;

Result<std::unique_ptr<SourceAtHand>> SourceAtHand::open(const CommandLine &line, CancelToken &cancel)
{
    auto reader = openLedger(line);
    if (!reader)
        return tl::unexpected(reader.error());
    auto source = actingSourceOf(**reader, line);
    if (!source)
        return tl::unexpected(source.error());
    return open(std::move(*source), std::move(*reader), line, cancel);
}

Result<std::unique_ptr<SourceAtHand>> SourceAtHand::open(
    ActingSource source, std::unique_ptr<Reader> reader, const CommandLine &line, CancelToken &cancel)
{
    if (auto *database = std::get_if<DatabaseSource>(&source))
        return DatabaseAtHand::open(std::move(*database), std::move(reader), line, cancel);
    if (roleIn(line))
        return fail(ErrorKind::Input, Ctl::tr("--role is for databases: a server is signed in to with the login it was connected with."));
    auto server = ServerAtHand::open(std::get<ServerSource>(std::move(source)), std::move(reader), line, cancel);
    if (!server)
        return tl::unexpected(server.error());
    return std::unique_ptr<SourceAtHand>(std::move(*server));
}

bool SourceAtHand::readOnceFree(const std::function<Result<SyncSummary>()> &readOnce) const
{
    auto read = readOnce();
    // Who is reading now may have begun before this was done.
    for (int again = 0; again < TurnsWaitedFor && read && read->elsewhere && !m_cancel.isCancelled(); ++again) {
        QThread::msleep(500);
        read = readOnce();
    }
    if (!read)
        reportError(Ctl::tr("The ledger does not show it yet: %1").arg(read.error().text));
    else if (read->elsewhere)
        reportError(Ctl::tr("The ledger does not show it yet: somebody else is reading the server into it."));
    return read && !read->elsewhere;
}

UserId SourceAtHand::ledgerUser(const QString &login) const
{
    Query query = defaultQuery(Subject::Users);
    query.filter.setCondition(Field::Source, {sourceName()});
    query.filter.setCondition(Field::User, {login});
    UserId found;
    // A '*' in a login is one in the filter: only the very same counts.
    (void)m_reader->eachUser(query, [&](const UserView &user) {
        if (user.login == login)
            found = user.id;
        return !found;
    });
    return found;
}

int SourceAtHand::carryOut(ActionOrder order, const CommandLine &line)
{
    order.source = sourceId();
    order.reason = line.value(QStringLiteral("reason"));
    const auto shown = previewOf(order);
    if (!shown)
        return reportError(shown.error());
    const bool dry = line.isSet(QStringLiteral("dry-run"));
    if (!m_json)
        (dry ? void(writeToStdout(previewText(sourceName(), *shown))) : writeToStderr(previewText(sourceName(), *shown)));
    else if (dry)
        writeJsonLine(previewObject(sourceName(), *shown));
    if (dry)
        return shown->possible ? ExitCode::Ok : ExitCode::Error;
    bool serious = false;
    for (const Warning &w : shown->warnings)
        serious = serious || (w.serious && w.kind != WarningKind::Impossible);
    if (serious && !line.isSet(QStringLiteral("anyway")))
        return reportError(Ctl::tr("Nothing was done, because of the warning marked with \"!\". --anyway goes on."));

    auto journal = Journal::open(m_ledger);
    if (!journal)
        return reportError(journal.error());
    const bool terminal = stderrIsTerminal();
    const auto progress = [terminal, least = leastTargetsShown()](const ActionProgress &p) {
        if (terminal && p.targets >= least)
            writeToStderr(QStringLiteral("\r\x1b[K%1: %2/%3").arg(p.doing).arg(p.settled).arg(p.targets));
    };
    takeListed(order, *shown);
    const auto report = run(**journal, std::move(order), progress);
    if (terminal)
        writeToStderr(QStringLiteral("\r\x1b[K"));
    if (!report)
        return reportError(report.error());
    if (m_json)
        writeJsonLine(reportObject(sourceName(), *report));
    else
        writeToStdout(reportText(*report));
    if (report->journalError)
        reportError(Ctl::tr("The journal lacks some of this: %1").arg(report->journalError->text));
    if (report->count(Outcome::Done) > 0 && !m_cancel.isCancelled())
        readIntoLedger(*report);
    return report->outcome == Outcome::Done && !report->journalError ? ExitCode::Ok : ExitCode::Error;
}

SyncDepth SourceAtHand::depthAfter(const ActionReport &report)
{
    // Policies are read with the rest of the rules.
    return report.kind == ActionKind::SetPolicies ? SyncDepth::Whole : SyncDepth::News;
}

Result<PolicySet> ServerAtHand::policies()
{
    auto now = readPolicies(*m_session, m_profile);
    if (!now)
        return tl::unexpected(static_cast<const Error &>(now.error()));
    return std::move(*now);
}

Result<Reread> ServerAtHand::readAgain(Journal &journal, JournalId entry)
{
    return reread(journal, entry, *m_session, m_profile);
}

ServerAtHand::ServerAtHand(ServerSource source, std::unique_ptr<Reader> reader, Secrets secrets, const CommandLine &line, CancelToken &cancel)
    : SourceAtHand(std::move(reader), line, cancel)
    , m_source(std::move(source))
    , m_secrets(std::move(secrets))
{
}

Result<std::unique_ptr<ServerAtHand>> ServerAtHand::open(const CommandLine &line, CancelToken &cancel)
{
    auto reader = openLedger(line);
    if (!reader)
        return tl::unexpected(reader.error());
    auto source = serverOf(**reader, line);
    if (!source)
        return tl::unexpected(source.error());
    return open(std::move(*source), std::move(*reader), line, cancel);
}

Result<std::unique_ptr<ServerAtHand>> ServerAtHand::open(
    ServerSource source, std::unique_ptr<Reader> reader, const CommandLine &line, CancelToken &cancel)
{
    auto secrets = Secrets::from(line);
    if (!secrets)
        return tl::unexpected(secrets.error());
    std::unique_ptr<ServerAtHand> server(new ServerAtHand(std::move(source), std::move(reader), std::move(*secrets), line, cancel));
    server->m_session = openSession(server->m_source, server->m_secrets, cancel);
    auto profile = odoo::probe(*server->m_session);
    if (!profile)
        return fail(profile.error().kind, profile.error().text);
    server->m_profile = std::move(*profile);
    return server;
}

ServerAtHand::~ServerAtHand()
{
    // A session left behind would be one more in the list. What it did is done all the same.
    if (!m_session || !m_session->isSignedIn())
        return;
    if (m_isInLedger)
        (void)ServerSync(m_ledger, m_source).signOff(*m_session);
    else
        (void)m_session->logOut();
}

Result<QList<ActionTarget>> ServerAtHand::users(const QStringList &logins)
{
    odoo::OdooCall call;
    call.model = QStringLiteral("res.users");
    call.method = QStringLiteral("search_read");
    call.context = {{QStringLiteral("active_test"), false}};
    call.args = {{QStringLiteral("domain"), QJsonArray{QJsonValue(QJsonArray{QStringLiteral("login"),
                                                QStringLiteral("in"), QJsonArray::fromStringList(logins)})}},
        {QStringLiteral("fields"), QJsonArray{QStringLiteral("login")}}};
    const auto rows = m_session->call(call);
    if (!rows)
        return fail(rows.error().kind, rows.error().text);
    QHash<QString, std::int64_t> ids;
    const QJsonArray list = rows->toArray();
    for (const QJsonValue &row : list)
        ids.insert(row.toObject().value(QLatin1String("login")).toString(),
            row.toObject().value(QLatin1String("id")).toInteger());
    QList<ActionTarget> targets;
    for (const QString &login : logins) {
        if (!ids.contains(login))
            return fail(ErrorKind::Input, Ctl::tr("%1 has no user with the login %2.").arg(m_source.name, login));
        targets.append(ActionTarget::ofUser(ids.value(login), login, ledgerUser(login)));
    }
    return targets;
}

ActionTarget ServerAtHand::me()
{
    return ActionTarget::ofUser(m_profile.who.uid, m_profile.who.login, ledgerUser(m_profile.who.login));
}

Result<Preview> ServerAtHand::previewOf(const ActionOrder &order)
{
    return preview(*m_session, m_profile, order);
}

Result<ActionReport> ServerAtHand::run(Journal &journal, ActionOrder order, const ActionProgressed &progress)
{
    return runAction({*m_session, m_profile, journal, m_cancel, progress}, std::move(order));
}

void ServerAtHand::readIntoLedger(const ActionReport &report)
{
    ServerSync sync(m_ledger, m_source);
    sync.take(m_profile);
    const QStringList revoked = m_profile.guard ? QStringList() : revokedOf(report);
    if (revoked.isEmpty()) {
        m_isInLedger = readOnceFree([&] { return sync.run(*m_session, depthAfter(report), {}, m_cancel); }) || m_isInLedger;
        return;
    }
    // What the proof has read is all that changed, and nothing is left to be asked.
    if (const auto noted = sync.signOff(*m_session, revoked); !noted)
        reportError(Ctl::tr("The ledger does not show it yet: %1").arg(noted.error().text));
}

} // namespace gatehouse
