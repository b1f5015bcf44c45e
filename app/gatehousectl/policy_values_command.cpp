// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/policy_values_command.h"

#include "app/gatehousectl/action_command.h"
#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/output.h"
#include "app/gatehousectl/terminal.h"
#include "app/gatehousectl/text_table.h"
#include "core/policies/known_policies.h"

#include <QFile>
#include <QJsonObject>

#include <algorithm>

namespace gatehouse {

namespace {

/// A file of policies is a page; whatever is longer is another file.
constexpr qint64 LongestFile = 1'000'000;

QJsonValue valueOrNull(const std::optional<PolicyValue> &value)
{
    return value ? policyJson(*value) : QJsonValue(QJsonValue::Null);
}

void printStates(const QString &source, const PolicySet &set, const std::vector<Policy> &wanted, bool json)
{
    TextTable table({Ctl::tr("Policy"), Ctl::tr("Value"), Ctl::tr("Scope"), Ctl::tr("Enforced by"), Ctl::tr("Remark")});
    for (const Policy policy : wanted) {
        const PolicyState &state = set.state(policy);
        const PolicyDefinition &d = definitionOf(policy);
        if (json) {
            writeJsonLine({{QStringLiteral("source"), source}, {QStringLiteral("policy"), QString(d.key)},
                {QStringLiteral("value"), valueOrNull(state.value)}, {QStringLiteral("enforcer"), QString(enforcerKey(state.enforcer))},
                {QStringLiteral("settable"), state.isSettable()}, {QStringLiteral("set"), state.isSet},
                {QStringLiteral("note"), policyNote(state)}});
        } else {
            const QString text = !state.value                   ? QString()
                                 : d.kind == PolicyKind::Choice ? policyValueKey(*state.value)
                                                                : policyValueText(policy, *state.value);
            table.add({d.key, text, policyScopeText(d.scope), enforcerText(state.enforcer), policyNote(state)});
        }
    }
    if (!json)
        writeToStdout(table.text());
}

void printChanges(const std::vector<PolicyChange> &changes, const PolicySet &set, bool json)
{
    TextTable table({Ctl::tr("Policy"), Ctl::tr("Now"), Ctl::tr("Then"), Ctl::tr("Remark")});
    for (const PolicyChange &change : changes) {
        const PolicyState &state = set.state(change.what);
        const QString key = definitionOf(change.what).key;
        const auto refusal = state.isSettable() ? refusalFor(state, change.to) : policyNote(state);
        if (json)
            writeJsonLine({{QStringLiteral("policy"), key}, {QStringLiteral("from"), valueOrNull(state.value)},
                {QStringLiteral("to"), policyJson(change.to)}, {QStringLiteral("obstacle"), refusal ? QJsonValue(*refusal) : QJsonValue()}});
        else
            table.add({key, state.value ? policyValueText(change.what, *state.value) : QString(), policyValueText(change.what, change.to),
                refusal.value_or(QString())});
    }
    if (!json && !table.isEmpty())
        writeToStdout(table.text());
}

Result<std::vector<Policy>> policiesNamed(const QStringList &keys)
{
    if (keys.isEmpty())
        return std::vector<Policy>(std::begin(AllPolicies), std::end(AllPolicies));
    std::vector<Policy> policies;
    for (const QString &key : keys) {
        const auto policy = policyOf(key);
        if (!policy)
            return fail(ErrorKind::Input, Ctl::tr("There is no policy “%1”. \"gatehousectl policy get\" lists them.").arg(key));
        policies.push_back(*policy);
    }
    return policies;
}

Result<PolicyValues> valuesFrom(const QStringList &words)
{
    PolicyValues values;
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const auto policy = policyOf(word.left(std::max<qsizetype>(equals, 0)));
        if (!policy)
            return fail(ErrorKind::Input, Ctl::tr("“%1” is no POLICY=VALUE. \"gatehousectl policy get\" lists the policies.").arg(word));
        // Several paths in one word of a command line.
        QString text = word.mid(equals + 1);
        if (definitionOf(*policy).kind == PolicyKind::Paths)
            text.replace(QLatin1Char(','), QLatin1Char('\n'));
        auto value = policyValueFrom(*policy, text);
        if (!value)
            return tl::unexpected(value.error());
        values[*policy] = std::move(*value);
    }
    return values;
}

Result<PolicyValues> valuesOfFile(const QString &path)
{
    QFile file(path);
    const bool opened = path == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return fail(ErrorKind::Input, Ctl::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    const QByteArray content = file.read(LongestFile + 1);
    if (content.size() > LongestFile)
        return fail(ErrorKind::Input, Ctl::tr("%1 is too large for a file of policies.").arg(path));
    auto values = policyFileValues(content);
    if (!values)
        return fail(values.error().kind, Ctl::tr("%1: %2").arg(path, values.error().text));
    return values;
}

/// A server or database, and its policies right now.
struct PoliciesAtHand
{
    std::unique_ptr<SourceAtHand> server;
    PolicySet now;
};

Result<PoliciesAtHand> atHand(const CommandLine &line, CancelToken &cancel)
{
    auto server = SourceAtHand::open(line, cancel);
    if (!server)
        return tl::unexpected(server.error());
    auto now = (*server)->policies();
    if (!now)
        return tl::unexpected(now.error());
    return PoliciesAtHand{std::move(*server), std::move(*now)};
}

/// What to bring about, from the words of the line or from its file. An exit code when that is not to be had.
using WantedOf = Result<PolicyValues> (*)(const QStringList &words);

Result<PolicyValues> wantedFromFile(const QStringList &words)
{
    return valuesOfFile(words.constFirst());
}

int bringAbout(CommandLine &line, WantedOf wantedOf)
{
    const auto wanted = wantedOf(line.words());
    if (!wanted)
        return reportError(wanted.error());
    CancelToken cancel;
    const CancelOnInterrupt interrupt(cancel);
    const auto hand = atHand(line, cancel);
    if (!hand)
        return reportError(hand.error());
    auto changes = changesTo(hand->now, *wanted);
    if (line.isSet(QStringLiteral("only-enforced")))
        std::erase_if(changes, [&hand](const PolicyChange &c) {
            const PolicyState &state = hand->now.state(c.what);
            if (state.enforcer != Enforcer::Nobody)
                return false;
            writeToStderr(Ctl::tr("Left out: %1. %2").arg(definitionOf(c.what).key, policyNote(state)) + QLatin1Char('\n'));
            return true;
        });
    if (changes.empty()) {
        if (!hand->server->isJson())
            writeToStdout(Ctl::tr("Nothing to do: all of them are so already.") + QLatin1Char('\n'));
        return ExitCode::Ok;
    }
    if (!hand->server->isJson())
        printChanges(changes, hand->now, false);
    ActionOrder order;
    order.kind = ActionKind::SetPolicies;
    for (const PolicyChange &change : changes)
        order.targets.append(ActionTarget::ofPolicy(change));
    return hand->server->carryOut(std::move(order), line);
}

void addOnlyEnforced(CommandLine &line)
{
    line.parser().addOption({QStringLiteral("only-enforced"),
        Ctl::tr("Leaves out what nobody enforces on this server, and says so. Otherwise nothing is set then.")});
}

/// The policies as the ledger has them, of the source that is named or the only one.
Result<KnownPolicies> knownOf(const CommandLine &line)
{
    auto reader = Reader::open(line.ledger());
    if (!reader)
        return tl::unexpected(reader.error());
    auto known = knownPolicies(**reader);
    if (!known)
        return tl::unexpected(known.error());
    const QString name = line.value(QStringLiteral("source"));
    QStringList names;
    for (KnownPolicies &source : *known) {
        names.append(source.name);
        if (source.name == name || (name.isEmpty() && known->size() == 1))
            return std::move(source);
    }
    return fail(ErrorKind::Input,
        names.isEmpty() ? Ctl::tr("No server or database is connected to this ledger.")
                        : Ctl::tr("Say which source with --source: %1.").arg(names.join(QStringLiteral(", "))));
}

} // namespace

int runPolicyGet(const QStringList &args)
{
    CommandLine line(QStringLiteral("policy get"),
        Ctl::tr("Reads the session policies of a server: value, scope, and who enforces each there. What --json prints is what "
                "\"policy apply\" takes."));
    addServerOptions(line);
    line.parser().addOption(
        {QStringLiteral("known"), Ctl::tr("As the ledger has them, without asking anybody; also of databases.")});
    line.parser().addPositionalArgument(
        QStringLiteral("policies"), Ctl::tr("Which (default: all)."), QStringLiteral("[POLICY…]"));
    if (const auto code = line.parse(args))
        return *code;
    const auto wanted = policiesNamed(line.words());
    if (!wanted)
        return line.usage(wanted.error().text);
    const bool json = line.isSet(QStringLiteral("json"));
    if (line.isSet(QStringLiteral("known"))) {
        const auto known = knownOf(line);
        if (!known)
            return reportError(known.error());
        if (known->set.isEmpty())
            return reportError(Ctl::tr("The policies of %1 were not read yet: \"gatehousectl sync\" does.").arg(known->name));
        if (!json)
            writeToStderr(Ctl::tr("As of %1.").arg(known->set.read.toIso()) + QLatin1Char('\n'));
        printStates(known->name, known->set, *wanted, json);
        return ExitCode::Ok;
    }
    CancelToken cancel;
    const CancelOnInterrupt interrupt(cancel);
    const auto hand = atHand(line, cancel);
    if (!hand)
        return reportError(hand.error());
    printStates(hand->server->sourceName(), hand->now, *wanted, json);
    return ExitCode::Ok;
}

int runPolicySet(const QStringList &args)
{
    CommandLine line(QStringLiteral("policy set"),
        Ctl::tr("Sets session policies, all of them or none, and reads them back. Values as \"policy get\" shows them: numbers, "
                "on or off, or one of the choices; paths with commas between."));
    addActionOptions(line);
    addRoleOption(line);
    addOnlyEnforced(line);
    line.parser().addPositionalArgument(QStringLiteral("values"), Ctl::tr("What to set."), QStringLiteral("POLICY=VALUE…"));
    if (const auto code = line.parse(args))
        return *code;
    if (line.words().isEmpty())
        return line.usage(Ctl::tr("Say what to set, as POLICY=VALUE."));
    if (const auto values = valuesFrom(line.words()); !values)
        return line.usage(values.error().text);
    return bringAbout(line, valuesFrom);
}

int runPolicyApply(const QStringList &args)
{
    CommandLine line(QStringLiteral("policy apply"),
        Ctl::tr("Sets the policies that a file says, all of them or none, and reads them back. The file is a JSON object "
                "{\"idle_days\": 14, …}, or lines as \"policy get --json\" prints them; - is standard input."));
    addActionOptions(line);
    addRoleOption(line);
    addOnlyEnforced(line);
    line.parser().addPositionalArgument(QStringLiteral("file"), Ctl::tr("The file."), QStringLiteral("FILE"));
    if (const auto code = line.parse(args))
        return *code;
    if (line.words().size() != 1)
        return line.usage(Ctl::tr("Say which file."));
    return bringAbout(line, wantedFromFile);
}

int runPolicyDiff(const QStringList &args)
{
    CommandLine line(QStringLiteral("policy diff"),
        Ctl::tr("Tells in what the policies of a server differ from a file (see \"policy apply\"). Exit code 3 when they do."));
    addServerOptions(line);
    line.parser().addPositionalArgument(QStringLiteral("file"), Ctl::tr("The file."), QStringLiteral("FILE"));
    if (const auto code = line.parse(args))
        return *code;
    if (line.words().size() != 1)
        return line.usage(Ctl::tr("Say which file."));
    const auto wanted = valuesOfFile(line.words().constFirst());
    if (!wanted)
        return reportError(wanted.error());
    CancelToken cancel;
    const CancelOnInterrupt interrupt(cancel);
    const auto hand = atHand(line, cancel);
    if (!hand)
        return reportError(hand.error());
    const auto changes = changesTo(hand->now, *wanted);
    printChanges(changes, hand->now, hand->server->isJson());
    return changes.empty() ? ExitCode::Ok : ExitCode::Differs;
}

} // namespace gatehouse
