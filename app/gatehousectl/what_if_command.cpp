// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/what_if_command.h"

#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/ledger_query.h"
#include "app/gatehousectl/output.h"
#include "app/gatehousectl/text_table.h"
#include "core/policies/what_if.h"

#include <QJsonArray>
#include <QJsonObject>

namespace gatehouse {

namespace {

QString countsName(WhatIfAnswer::Counts counts)
{
    switch (counts) {
    case WhatIfAnswer::Counts::Nothing:
        break;
    case WhatIfAnswer::Counts::SessionsEnded:
        return QStringLiteral("sessions_ended");
    case WhatIfAnswer::Counts::LoginsAsked:
        return QStringLiteral("logins_asked");
    case WhatIfAnswer::Counts::LoginsRefused:
        return QStringLiteral("logins_refused");
    case WhatIfAnswer::Counts::Locks:
        return QStringLiteral("locks");
    case WhatIfAnswer::Counts::UsersWithout:
        return QStringLiteral("users_without");
    }
    return QStringLiteral("nothing");
}

QString boundName(WhatIfAnswer::Bound bound)
{
    switch (bound) {
    case WhatIfAnswer::Bound::AtLeast:
        return QStringLiteral("at_least");
    case WhatIfAnswer::Bound::AtMost:
        return QStringLiteral("at_most");
    case WhatIfAnswer::Bound::Exactly:
        break;
    }
    return QStringLiteral("exactly");
}

QJsonObject asJson(const WhatIfAnswer &a, const PolicyValues &values)
{
    QJsonArray loudest;
    for (const WhatIfAnswer::Loud &one : a.loudest) {
        QJsonObject object{{QStringLiteral("user"), one.login}, {QStringLiteral("count"), static_cast<qint64>(one.count)}};
        if (a.counts == WhatIfAnswer::Counts::Locks)
            object.insert(QStringLiteral("addresses"), static_cast<qint64>(one.addresses));
        loudest.append(object);
    }
    QJsonObject asked;
    for (const auto &[policy, value] : values)
        asked.insert(definitionOf(policy).key, policyValueKey(value));
    const auto time = [](Instant t) { return t.isKnown() ? QJsonValue(t.toIso()) : QJsonValue(); };
    QJsonObject object{{QStringLiteral("policy"), definitionOf(a.policy).key}, {QStringLiteral("values"), asked},
        {QStringLiteral("from"), time(a.range.from)}, {QStringLiteral("to"), time(a.range.to)},
        {QStringLiteral("counts"), countsName(a.counts)}, {QStringLiteral("bound"), boundName(a.bound)},
        {QStringLiteral("count"), static_cast<qint64>(a.count)}, {QStringLiteral("of"), static_cast<qint64>(a.of)},
        {QStringLiteral("users"), static_cast<qint64>(a.users)}, {QStringLiteral("loudest"), loudest},
        {QStringLiteral("limits"), QJsonArray::fromStringList(a.limits)}};
    if (a.policy == Policy::IdleDays)
        object.insert(QStringLiteral("possibly_more"), static_cast<qint64>(a.possibly));
    if (a.counts == WhatIfAnswer::Counts::Locks) {
        object.insert(QStringLiteral("logins_refused"), static_cast<qint64>(a.loginsRefused));
        object.insert(QStringLiteral("names_of_nobody"), static_cast<qint64>(a.namesOfNobody));
        object.insert(QStringLiteral("from_several_addresses"), static_cast<qint64>(a.fromSeveral));
    }
    if (a.counts == WhatIfAnswer::Counts::UsersWithout)
        object.insert(QStringLiteral("not_known"), static_cast<qint64>(a.notKnown));
    return object;
}

void print(const WhatIfAnswer &a)
{
    writeToStdout(whatIfSentence(a) + QLatin1Char('\n'));
    for (const QString &fact : whatIfFacts(a))
        writeToStdout(fact + QLatin1Char('\n'));
    if (!a.loudest.empty()) {
        const bool locks = a.counts == WhatIfAnswer::Counts::Locks;
        TextTable table({QStringLiteral("USER"), a.counts == WhatIfAnswer::Counts::UsersWithout ? QStringLiteral("SESSIONS") : QStringLiteral("TIMES"),
            locks ? QStringLiteral("ADDRESSES") : QString()});
        table.alignRight(1);
        table.alignRight(2);
        for (const WhatIfAnswer::Loud &one : a.loudest)
            table.add({one.login, QString::number(one.count), locks ? QString::number(one.addresses) : QString()});
        writeToStdout(QLatin1Char('\n') + table.text());
    }
    if (!a.limits.isEmpty())
        writeToStdout(QStringLiteral("\n"));
    for (const QString &limit : a.limits)
        writeToStdout(QStringLiteral("- ") + limit + QLatin1Char('\n'));
}

Result<PolicyValues> valuesOf(const QStringList &words)
{
    PolicyValues values;
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(u'=');
        const auto policy = policyOf(word.left(equals));
        if (equals < 0)
            return fail(ErrorKind::Input, Ctl::tr("It is NAME=VALUE, as in idle_days=3; \"%1\" is not.").arg(word));
        if (!policy)
            return fail(ErrorKind::Input, Ctl::tr("There is no policy \"%1\".").arg(word.left(equals)));
        auto value = policyValueFrom(*policy, word.mid(equals + 1));
        if (!value)
            return tl::unexpected(value.error());
        values.insert_or_assign(*policy, std::move(*value));
    }
    return values;
}

/// The one that is named, or the only one there is.
Result<SourceView> sourceOf(Reader &reader, const CommandLine &line)
{
    const auto sources = reader.sources();
    if (!sources)
        return tl::unexpected(sources.error());
    const bool named = line.isSet(QStringLiteral("source"));
    QStringList names;
    for (const SourceView &one : *sources) {
        if (named ? one.name == line.value(QStringLiteral("source")) : sources->size() == 1)
            return one;
        names.append(one.name);
    }
    if (named)
        return fail(ErrorKind::Input, Ctl::tr("The ledger has no source \"%1\".").arg(line.value(QStringLiteral("source"))));
    if (names.isEmpty())
        return fail(ErrorKind::Input, Ctl::tr("The ledger has no source yet."));
    return fail(ErrorKind::Input, Ctl::tr("Say which source, by --source: %1.").arg(names.join(QStringLiteral(", "))));
}

} // namespace

int runPolicyWhatIf(const QStringList &args)
{
    CommandLine line(QStringLiteral("policy what-if"),
        Ctl::tr("What a policy's value would have done in the last 30 days that the ledger has of a source: sessions ended, users "
                "concerned, accounts locked. Values that belong together count together: lockout_failures=5 lockout_seconds=900."));
    line.addLedgerOption();
    line.parser().addOption({QStringLiteral("source"), Ctl::tr("The source (default: the only one)."), QStringLiteral("NAME")});
    line.parser().addOption({QStringLiteral("json"), Ctl::tr("One JSON object a line, one a policy.")});
    QStringList names;
    for (const Policy policy : AllPolicies) {
        if (canAskWhatIf(policy))
            names.append(definitionOf(policy).key);
    }
    line.parser().addPositionalArgument(QStringLiteral("values"), Ctl::tr("Of these: %1.").arg(names.join(QStringLiteral(", "))),
        QStringLiteral("NAME=VALUE…"));
    if (const auto code = line.parse(args))
        return *code;
    if (line.words().isEmpty())
        return line.usage(Ctl::tr("Say what to try, as in idle_days=3."));
    const auto values = valuesOf(line.words());
    if (!values)
        return line.usage(values.error().text);
    const auto reader = openLedger(line);
    if (!reader)
        return reportError(reader.error());
    const auto source = sourceOf(**reader, line);
    if (!source)
        return reportError(source.error());
    WhatIf asking;
    bool isFirst = true;
    for (const auto &[policy, value] : *values) {
        // The two of a lock-out are one question.
        if (policy == Policy::LockoutSeconds && values->contains(Policy::LockoutFailures))
            continue;
        const auto answer = asking.ask(**reader, source->id, policy, *values);
        if (!answer)
            return reportError(answer.error());
        if (line.isSet(QStringLiteral("json"))) {
            writeJsonLine(asJson(*answer, *values));
            continue;
        }
        if (values->size() > 1)
            writeToStdout((isFirst ? QString() : QStringLiteral("\n"))
                + Ctl::tr("%1: %2\n").arg(policyTitle(policy), policyValueText(policy, value)));
        isFirst = false;
        print(*answer);
    }
    return ExitCode::Ok;
}

} // namespace gatehouse
