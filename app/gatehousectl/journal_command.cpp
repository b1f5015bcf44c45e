// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/journal_command.h"

#include "app/gatehousectl/action_command.h"
#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/ledger_query.h"
#include "app/gatehousectl/output.h"
#include "app/gatehousectl/survivor_report.h"
#include "app/gatehousectl/terminal.h"
#include "app/gatehousectl/text_table.h"
#include "core/actions/watch.h"
#include "core/domain/account_here.h"
#include "core/domain/short_identifier.h"

#include <QDateTime>
#include <QJsonObject>

#include <algorithm>
#include <climits>

namespace gatehouse {

namespace {

QString shown(const std::optional<Outcome> &outcome)
{
    return outcome ? QString(outcomeKey(*outcome)) : QString();
}

void print(const QJsonObject &object)
{
    writeJsonLine(object);
}

QJsonObject objectOf(const JournalEntry &e)
{
    const JournalCounts &c = e.counts;
    return {{QStringLiteral("journal"), static_cast<qint64>(e.id.value)}, {QStringLiteral("source"), e.sourceName},
        {QStringLiteral("officer"), e.officer}, {QStringLiteral("action"), e.actionKey},
        {QStringLiteral("reason"), e.reason}, {QStringLiteral("ordered"), e.ordered.toIso()},
        {QStringLiteral("sent"), e.sent.toIso()}, {QStringLiteral("settled"), e.settled.toIso()},
        {QStringLiteral("outcome"), shown(e.outcome)}, {QStringLiteral("targets"), static_cast<qint64>(c.targets)},
        {QStringLiteral("done"), static_cast<qint64>(c.done)},
        {QStringLiteral("refused"), static_cast<qint64>(c.refused)},
        {QStringLiteral("unknown"), static_cast<qint64>(c.unknown)},
        {QStringLiteral("unsettled"), static_cast<qint64>(c.unsettled)},
        {QStringLiteral("watched"), static_cast<qint64>(c.watched)},
        {QStringLiteral("survived"), static_cast<qint64>(c.survived)}};
}

int showEntries(const std::vector<JournalEntry> &entries, bool json)
{
    TextTable table({Ctl::tr("Entry"), Ctl::tr("Ordered"), Ctl::tr("Source"), Ctl::tr("Officer"), Ctl::tr("Action"),
        Ctl::tr("Outcome"), Ctl::tr("Done"), Ctl::tr("Refused"), Ctl::tr("Unknown"), Ctl::tr("Watched"),
        Ctl::tr("Survived"), Ctl::tr("Reason")});
    for (const int column : {0, 6, 7, 8, 9, 10})
        table.alignRight(column);
    for (const JournalEntry &e : entries) {
        if (json) {
            print(objectOf(e));
            continue;
        }
        const JournalCounts &c = e.counts;
        table.add({QString::number(e.id.value), e.ordered.toIso(), e.sourceName, e.officer, e.actionKey,
            e.outcome ? shown(e.outcome) : Ctl::tr("not settled"), QString::number(c.done), QString::number(c.refused),
            QString::number(c.unknown + c.unsettled), c.watched > 0 ? QString::number(c.watched) : QString(),
            c.survived > 0 ? QString::number(c.survived) : QString(), e.reason});
    }
    if (!json)
        writeToStdout(table.isEmpty() ? Ctl::tr("Nothing is in the journal.\n") : table.text());
    return ExitCode::Ok;
}

int showTargets(const std::vector<JournalTarget> &targets, bool json)
{
    for (const JournalTarget &t : targets) {
        if (json) {
            QJsonObject object{{QStringLiteral("journal"), static_cast<qint64>(t.entry.value)},
                {QStringLiteral("position"), t.position}, {QStringLiteral("subject"), t.target.subject},
                {QStringLiteral("outcome"), shown(t.outcome)}, {QStringLiteral("proof"), t.proof},
                {QStringLiteral("proved_at"), t.provedAt.toIso()},
                {QStringLiteral("watch_until"), t.watchUntil.toIso()},
                {QStringLiteral("survived"), t.survived.toIso()},
                {QStringLiteral("seen_by"), t.seenBy.isEmpty() ? QJsonValue() : QJsonValue(t.seenBy)},
                {QStringLiteral("seen_at"), t.seenAt.toIso()}};
            if (t.target.isSession())
                object.insert(QStringLiteral("session"), shortIdentifier(t.target.identifier));
            print(object);
            continue;
        }
        QString line = QStringLiteral("%1: %2: %3")
                           .arg(printable(t.target.subject),
                               t.outcome ? outcomeText(*t.outcome) : Ctl::tr("not settled"), printable(t.proof));
        if (t.isWatched())
            line += QStringLiteral(" (") + Ctl::tr("watching until %1").arg(t.watchUntil.toIso()) + QLatin1Char(')');
        if (!t.seenBy.isEmpty())
            line += QStringLiteral(" (") + Ctl::tr("seen to by %1, %2").arg(printable(t.seenBy), t.seenAt.toIso()) + QLatin1Char(')');
        writeToStdout(line + QLatin1Char('\n'));
    }
    if (!json && targets.empty())
        writeToStdout(Ctl::tr("There is none.\n"));
    return ExitCode::Ok;
}

/// Asks the server, or the database, about what is open. Ok when nothing is left open and nothing survived.
int look(const CommandLine &line, Journal &journal)
{
    CancelToken cancel;
    const CancelOnInterrupt interrupt(cancel);
    auto hand = SourceAtHand::open(line, cancel);
    if (!hand)
        return reportError(hand.error());
    const SourceId source = (*hand)->sourceId();
    const bool json = (*hand)->isJson();
    const auto all = journal.unfinished(source);
    if (!all)
        return reportError(all.error());
    bool open = false;
    for (const JournalEntry &entry : *all) {
        const auto read = (*hand)->readAgain(journal, entry.id);
        if (!read)
            return reportError(read.error());
        open = open || read->unknown > 0;
        if (json)
            print(
                {{QStringLiteral("journal"), static_cast<qint64>(entry.id.value)}, {QStringLiteral("done"), read->done},
                    {QStringLiteral("refused"), read->refused}, {QStringLiteral("unknown"), read->unknown}});
        else
            writeToStdout(Ctl::tr("Journal entry %1: %2 done, %3 refused, %4 unknown.\n")
                              .arg(entry.id.value)
                              .arg(read->done)
                              .arg(read->refused)
                              .arg(read->unknown));
    }
    auto *server = dynamic_cast<ServerAtHand *>(hand->get());
    if (!server) // what the Guard has ended stays dead: there is nothing to watch
        return open ? ExitCode::Error : ExitCode::Ok;
    const auto watched = watchOnce(journal, source, server->session(), server->profile());
    if (!watched)
        return reportError(watched.error());
    reportSurvivors(watched->survivors, server->profile(), json);
    if (json)
        print({{QStringLiteral("still_watched"), watched->stillWatched},
            {QStringLiteral("concluded"), watched->concluded},
            {QStringLiteral("survivors"), static_cast<qint64>(watched->survivors.size())}});
    else
        writeToStdout(Ctl::tr("%1 still watched, %2 without a sign of life to the end of their hour, %3 survived.\n")
                          .arg(watched->stillWatched)
                          .arg(watched->concluded)
                          .arg(watched->survivors.size()));
    return open || !watched->survivors.empty() ? ExitCode::Error : ExitCode::Ok;
}

/// The sessions of an order that outlived their revocation have been seen to, or not after all.
int seeTo(const CommandLine &line, Journal &journal, JournalId entry)
{
    const bool seen = line.isSet(QStringLiteral("seen-to"));
    const QString officer = line.isSet(QStringLiteral("officer")) ? line.value(QStringLiteral("officer")).trimmed() : accountHere();
    if (officer.isEmpty())
        return line.usage(Ctl::tr("--officer: whose name goes into the ledger?"));
    const auto survivors = [&]() -> Result<std::vector<JournalTarget>> {
        auto targets = journal.targets(entry);
        if (targets)
            std::erase_if(*targets, [](const JournalTarget &t) { return !t.survived.isKnown(); });
        return targets;
    };
    const auto found = survivors();
    if (!found)
        return reportError(found.error());
    if (found->empty())
        return reportError(Ctl::tr("No session of journal entry %1 is known to have outlived its revocation.").arg(entry.value));
    const Instant now = Instant::fromDateTime(QDateTime::currentDateTimeUtc());
    for (const JournalTarget &t : *found) {
        const auto done = seen ? journal.acknowledge(entry, t.position, officer, now) : journal.takeBack(entry, t.position, officer, now);
        if (!done)
            return reportError(done.error());
    }
    const auto noted = survivors(); // the first name stays
    return noted ? showTargets(*noted, line.isSet(QStringLiteral("json"))) : reportError(noted.error());
}

} // namespace

int runJournal(const QStringList &args)
{
    CommandLine line(QStringLiteral("journal"),
        Ctl::tr(
            "Lists what was ordered of servers and what became of it, newest first; with the number of an entry, its "
            "targets with their proof."));
    addServerOptions(line);
    line.parser().addOption({QStringLiteral("limit"), Ctl::tr("At most so many entries (default: 50)."),
        QStringLiteral("N"), QStringLiteral("50")});
    line.parser().addOption(
        {QStringLiteral("before"), Ctl::tr("Only entries before this one: the next page."), QStringLiteral("ENTRY")});
    line.parser().addOption(
        {QStringLiteral("unsettled"), Ctl::tr("Only orders whose program never came to their end.")});
    line.parser().addOption(
        {QStringLiteral("watched"), Ctl::tr("Sessions that may have outlived their revocation unseen.")});
    line.parser().addOption({QStringLiteral("survivors"), Ctl::tr("Sessions that outlived their revocation.")});
    line.parser().addOption({QStringLiteral("look"),
        Ctl::tr("Asks the server again about all that is open or watched; changes nothing there.")});
    line.parser().addOption({QStringLiteral("seen-to"),
        Ctl::tr("Notes in the ledger, under --officer, that the sessions of ENTRY which outlived their revocation have been seen to.")});
    line.parser().addOption({QStringLiteral("take-back"), Ctl::tr("Takes that back: they are told of again.")});
    line.parser().addOption({QStringLiteral("officer"), Ctl::tr("Who has seen to them (default: the account on this computer)."),
        QStringLiteral("NAME")});
    line.parser().addPositionalArgument(
        QStringLiteral("entry"), Ctl::tr("The number of an entry."), QStringLiteral("[ENTRY]"));
    if (const auto code = line.parse(args))
        return *code;
    const auto limit = line.number(QStringLiteral("limit"), 1);
    if (!limit)
        return line.usage(limit.error().text);
    JournalQuery query;
    query.limit = static_cast<int>(std::min<qint64>(*limit, INT_MAX));
    if (line.isSet(QStringLiteral("before"))) {
        const auto before = line.number(QStringLiteral("before"), 1);
        if (!before)
            return line.usage(before.error().text);
        query.before.value = *before;
    }
    JournalId entry;
    if (!line.words().isEmpty()) {
        bool ok = false;
        entry.value = line.words().first().toLongLong(&ok);
        if (!ok || entry.value < 1 || line.words().size() > 1)
            return line.usage(Ctl::tr("The number of an entry, not \"%1\".").arg(line.words().join(QLatin1Char(' '))));
    }
    const bool marks = line.isSet(QStringLiteral("seen-to")) || line.isSet(QStringLiteral("take-back"));
    if (line.isSet(QStringLiteral("seen-to")) && line.isSet(QStringLiteral("take-back")))
        return line.usage(Ctl::tr("--seen-to or --take-back, not both."));
    if (marks && !entry)
        return line.usage(Ctl::tr("Of which entry? journal --survivors lists them."));
    if (const auto reader = openLedger(line); !reader)
        return reportError(reader.error());
    else if (line.isSet(QStringLiteral("source"))) {
        const QString name = line.value(QStringLiteral("source"));
        const auto sources = (*reader)->sources();
        if (!sources)
            return reportError(sources.error());
        for (const SourceView &source : *sources) {
            if (source.name == name)
                query.source = source.id;
        }
        if (!query.source)
            return reportError(Ctl::tr("No source is called %1.").arg(name));
    }
    auto journal = Journal::open(line.ledger());
    if (!journal)
        return reportError(journal.error());
    const bool json = line.isSet(QStringLiteral("json"));
    if (line.isSet(QStringLiteral("look")))
        return look(line, **journal);
    if (entry) {
        const auto found = (*journal)->entry(entry);
        if (!found)
            return reportError(found.error());
        if (!*found)
            return reportError(Ctl::tr("There is no entry %1 in the journal.").arg(entry.value));
        if (marks)
            return seeTo(line, **journal, entry);
        const auto targets = (*journal)->targets(entry);
        return targets ? showTargets(*targets, json) : reportError(targets.error());
    }
    if (line.isSet(QStringLiteral("watched")) || line.isSet(QStringLiteral("survivors"))) {
        const auto targets = line.isSet(QStringLiteral("watched")) ? (*journal)->watched(query.source)
                                                                   : (*journal)->survivors(query.source);
        return targets ? showTargets(*targets, json) : reportError(targets.error());
    }
    const auto entries =
        line.isSet(QStringLiteral("unsettled")) ? (*journal)->unsettled(query.source) : (*journal)->entries(query);
    return entries ? showEntries(*entries, json) : reportError(entries.error());
}

} // namespace gatehouse
