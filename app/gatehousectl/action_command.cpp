// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/action_command.h"

#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/ledger_query.h"
#include "app/gatehousectl/output.h"
#include "app/gatehousectl/terminal.h"
#include "app/gatehousectl/text_table.h"
#include "core/domain/filter_text.h"
#include "core/domain/short_identifier.h"
#include "core/sync/server_sync.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QThread>

namespace gatehouse {

namespace {

constexpr int TurnsWaitedFor = 40; // of half a second

QJsonObject previewObject(const ServerSource &source, const Preview &preview)
{
    QJsonArray warnings;
    for (const Warning &w : preview.warnings) {
        warnings.append(QJsonObject{{QStringLiteral("kind"), QString(warningKey(w.kind))},
            {QStringLiteral("text"), w.text}, {QStringLiteral("serious"), w.serious},
            {QStringLiteral("subjects"), QJsonArray::fromStringList(w.subjects)}});
    }
    QJsonObject object{{QStringLiteral("preview"), true}, {QStringLiteral("source"), source.name},
        {QStringLiteral("action"), QString(actionKey(preview.kind))}, {QStringLiteral("possible"), preview.possible},
        {QStringLiteral("targets"), preview.targets}, {QStringLiteral("users"), preview.users},
        {QStringLiteral("sessions"), preview.sessions}, {QStringLiteral("busy"), preview.busy},
        {QStringLiteral("api_keys"), static_cast<qint64>(preview.apiKeys.size())},
        {QStringLiteral("trusted_devices"), static_cast<qint64>(preview.trustedDevices.size())},
        {QStringLiteral("wants_password"), preview.wantsPassword}, {QStringLiteral("warnings"), warnings}};
    if (preview.missing)
        object.insert(QStringLiteral("missing"), QString(odoo::capabilityKey(preview.missing->what)));
    return object;
}

QString previewText(const ServerSource &source, const Preview &preview)
{
    QString text = QStringLiteral("%1: %2: ").arg(printable(source.name), actionTitle(preview.kind)) +
                   (preview.kind == ActionKind::SetPolicies
                           ? Ctl::tr("%n change(s)", nullptr, preview.targets)
                           : Ctl::tr("%n user(s)", nullptr, preview.users) + QStringLiteral(", ") +
                                 Ctl::tr("%n session(s)", nullptr, preview.sessions)) +
                   QLatin1Char('\n');
    constexpr qsizetype namesShown = 10;
    for (const Warning &w : preview.warnings) {
        text += (w.serious ? QStringLiteral("  ! ") : QStringLiteral("  - ")) + printable(w.text);
        if (!w.subjects.isEmpty())
            text += QStringLiteral(" (") + printable(w.subjects.mid(0, namesShown).join(QStringLiteral(", "))) +
                    (w.subjects.size() > namesShown ? QStringLiteral(", …)") : QStringLiteral(")"));
        text += QLatin1Char('\n');
    }
    return text;
}

QJsonObject reportObject(const ServerSource &source, const ActionReport &report)
{
    QJsonArray targets;
    for (const ActionResult &r : report.results) {
        const TargetResult result = r.result.value_or(TargetResult());
        QJsonObject target{{QStringLiteral("subject"), r.target.subject},
            {QStringLiteral("outcome"), QString(outcomeKey(result.outcome))}, {QStringLiteral("proof"), result.proof},
            {QStringLiteral("proved_at"), result.provedAt.toIso()},
            {QStringLiteral("watch_until"), result.watchUntil.toIso()},
            {QStringLiteral("survived"), result.survived.isKnown()}};
        if (r.target.isSession())
            target.insert(QStringLiteral("session"), shortIdentifier(r.target.identifier));
        else
            target.insert(QStringLiteral("odoo_id"), static_cast<qint64>(r.target.odooId));
        targets.append(target);
    }
    return {{QStringLiteral("source"), source.name}, {QStringLiteral("action"), QString(actionKey(report.kind))},
        {QStringLiteral("journal"), static_cast<qint64>(report.entry.value)},
        {QStringLiteral("outcome"), QString(outcomeKey(report.outcome))},
        {QStringLiteral("done"), report.count(Outcome::Done)},
        {QStringLiteral("refused"), report.count(Outcome::Refused)},
        {QStringLiteral("unknown"), report.count(Outcome::Unknown)}, {QStringLiteral("watched"), report.watched()},
        {QStringLiteral("survived"), report.survived()}, {QStringLiteral("targets"), targets}};
}

QString reportText(const ActionReport &report)
{
    QString text;
    for (const ActionResult &r : report.results) {
        const TargetResult result = r.result.value_or(TargetResult());
        text += QStringLiteral("%1: %2: %3\n")
                    .arg(printable(r.target.subject), outcomeText(result.outcome), printable(result.proof));
    }
    text += Ctl::tr("Journal entry %1: %2 done, %3 refused, %4 unknown.\n")
                .arg(report.entry.value)
                .arg(report.count(Outcome::Done))
                .arg(report.count(Outcome::Refused))
                .arg(report.count(Outcome::Unknown));
    if (report.watched() > 0)
        text += Ctl::tr(
            "%n of them was in use within the last hour and may have outlived its revocation unseen: \"gatehousectl "
            "journal --look\" tells within the hour.\n",
            nullptr, report.watched());
    if (report.survived() > 0)
        text += Ctl::tr("%n of them lives on. Changing the password or suspending the user ends it for sure.\n",
            nullptr, report.survived());
    return text;
}

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

ServerAtHand::ServerAtHand(ServerSource source, std::unique_ptr<Reader> reader, Secrets secrets, CancelToken &cancel)
    : m_source(std::move(source))
    , m_reader(std::move(reader))
    , m_secrets(std::move(secrets))
    , m_cancel(cancel)
{
}

Result<std::unique_ptr<ServerAtHand>> ServerAtHand::open(const CommandLine &line, CancelToken &cancel)
{
    auto source = serverOf(line);
    if (!source)
        return tl::unexpected(source.error());
    auto reader = openLedger(line);
    if (!reader)
        return tl::unexpected(reader.error());
    auto secrets = Secrets::from(line);
    if (!secrets)
        return tl::unexpected(secrets.error());
    std::unique_ptr<ServerAtHand> server(
        new ServerAtHand(std::move(*source), std::move(*reader), std::move(*secrets), cancel));
    server->m_ledger = line.ledger();
    server->m_json = line.isSet(QStringLiteral("json"));
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

UserId ServerAtHand::ledgerUser(const QString &login)
{
    Query query = defaultQuery(Subject::Users);
    query.filter.setCondition(Field::Source, {m_source.name});
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

int ServerAtHand::carryOut(ActionOrder order, const CommandLine &line)
{
    order.source = m_source.id;
    order.reason = line.value(QStringLiteral("reason"));
    const auto shown = preview(*m_session, m_profile, order);
    if (!shown)
        return reportError(shown.error());
    const bool dry = line.isSet(QStringLiteral("dry-run"));
    if (!m_json)
        (dry ? void(writeToStdout(previewText(m_source, *shown))) : writeToStderr(previewText(m_source, *shown)));
    else if (dry)
        writeJsonLine(previewObject(m_source, *shown));
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
    const auto progress = [terminal](const ActionProgress &p) {
        if (terminal && p.targets > 1)
            writeToStderr(QStringLiteral("\r\x1b[K%1: %2/%3").arg(p.doing).arg(p.settled).arg(p.targets));
    };
    const auto report = runAction({*m_session, m_profile, **journal, m_cancel, progress}, std::move(order));
    if (terminal)
        writeToStderr(QStringLiteral("\r\x1b[K"));
    if (!report)
        return reportError(report.error());
    if (m_json)
        writeJsonLine(reportObject(m_source, *report));
    else
        writeToStdout(reportText(*report));
    if (report->journalError)
        reportError(Ctl::tr("The journal lacks some of this: %1").arg(report->journalError->text));
    if (report->count(Outcome::Done) > 0 && !m_cancel.isCancelled()) {
        ServerSync sync(m_ledger, m_source);
        // Policies are read with the rest of the rules.
        const SyncDepth depth = report->kind == ActionKind::SetPolicies ? SyncDepth::Whole : SyncDepth::News;
        auto read = sync.run(*m_session, depth, {}, m_cancel);
        // Who is reading now may have begun before this was done.
        for (int again = 0; again < TurnsWaitedFor && read && read->elsewhere && !m_cancel.isCancelled(); ++again) {
            QThread::msleep(500);
            read = sync.run(*m_session, depth, {}, m_cancel);
        }
        if (!read)
            reportError(Ctl::tr("The ledger does not show it yet: %1").arg(read.error().text));
        else if (read->elsewhere)
            reportError(Ctl::tr("The ledger does not show it yet: somebody else is reading the server into it."));
        else
            m_isInLedger = true;
    }
    return report->outcome == Outcome::Done && !report->journalError ? ExitCode::Ok : ExitCode::Error;
}

} // namespace gatehouse
