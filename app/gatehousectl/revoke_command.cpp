// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/revoke_command.h"

#include "app/gatehousectl/action_command.h"
#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/ledger_query.h"
#include "app/gatehousectl/terminal.h"

#include <QSet>

namespace gatehouse {

namespace {

/// As many characters tell sessions apart on screen, and no fewer may name one to be ended.
constexpr qsizetype ShortestPrefix = 8;

Result<QList<ActionTarget>> named(Reader &reader, const QString &source, const QStringList &prefixes)
{
    QList<ActionTarget> targets;
    for (QString prefix : prefixes) {
        if (prefix.endsWith(QStringLiteral("…")))
            prefix.chop(1); // as lists show it
        if (prefix.size() < ShortestPrefix)
            return fail(ErrorKind::Input,
                Ctl::tr("--session takes at least the first %1 characters of the identifier, not \"%2\".")
                    .arg(ShortestPrefix)
                    .arg(prefix));
        Query query = defaultQuery(Subject::Sessions);
        query.filter.setCondition(Field::Source, {source});
        query.filter.setCondition(Field::Session, {prefix});
        QList<ActionTarget> found;
        const auto read = reader.eachSession(query, [&](const SessionView &s) {
            if (s.identifier.startsWith(prefix)) {
                found.append(ActionTarget::ofSession(s.identifier, s.user, 0, s.userId, s.id));
                found.last().lastActivity = s.last;
            }
            return true;
        });
        if (!read)
            return tl::unexpected(read.error());
        if (found.size() != 1)
            return fail(ErrorKind::Input,
                found.isEmpty() ? Ctl::tr("The ledger knows no session %1 of %2.").arg(prefix, source)
                                : Ctl::tr("%1 is the beginning of several sessions: give more of it.").arg(prefix));
        targets += found;
    }
    return targets;
}

} // namespace

int runRevoke(const QStringList &args)
{
    CommandLine line(QStringLiteral("revoke"),
        Ctl::tr(
            "Ends sessions on an Odoo server, or through the Guard in a database: those named with --session, or all in the ledger that match a filter and "
            "have not ended. Asks for the password as Odoo does, keeps a journal, and proves the outcome by reading "
            "again."));
    addActionOptions(line);
    addRoleOption(line);
    line.parser().addOption({QStringLiteral("session"),
        Ctl::tr("A session, by the beginning of its identifier; may be repeated."), QStringLiteral("IDENTIFIER")});
    addFilterOption(line);
    if (const auto code = line.parse(protectConditions(args)))
        return *code;
    const QStringList prefixes = line.parser().values(QStringLiteral("session"));
    const bool filtered = line.isSet(QStringLiteral("filter")) || !line.words().isEmpty();
    if (prefixes.isEmpty() == !filtered)
        return line.usage(Ctl::tr("Say which sessions: with --session or with a filter."));
    auto query = queryOf(line, Subject::Sessions);
    if (!query)
        return line.usage(query.error().text);
    if (filtered && query->filter.isEmpty())
        return line.usage(Ctl::tr("A filter that matches everything is not taken."));

    CancelToken cancel;
    const CancelOnInterrupt interrupt(cancel);
    auto reader = openLedger(line);
    if (!reader)
        return reportError(reader.error());
    auto source = actingSourceOf(**reader, line);
    if (!source)
        return reportError(source.error());
    const QString name = nameOf(*source);
    ActionOrder order;
    order.kind = ActionKind::Revoke;
    if (filtered) {
        query->filter.setCondition(Field::Source, {name});
        const auto read = (*reader)->eachSession(*query, [&order](const SessionView &s) {
            if (s.state.status == SessionStatus::Active || s.state.status == SessionStatus::Idle) {
                order.targets.append(ActionTarget::ofSession(s.identifier, s.user, 0, s.userId, s.id));
                order.targets.last().lastActivity = s.last;
            }
            return true;
        });
        if (!read)
            return reportError(read.error());
        if (order.targets.isEmpty())
            return reportError(Ctl::tr("No session of %1 matches that has not ended.").arg(name));
    } else {
        auto targets = named(**reader, name, prefixes);
        if (!targets)
            return reportError(targets.error());
        order.targets = std::move(*targets);
    }
    auto hand = SourceAtHand::open(std::move(*source), std::move(*reader), line, cancel);
    if (!hand)
        return reportError(hand.error());
    return (*hand)->carryOut(std::move(order), line);
}

} // namespace gatehouse
