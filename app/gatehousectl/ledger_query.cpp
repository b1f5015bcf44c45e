// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/ledger_query.h"
#include "app/gatehousectl/ctl.h"

#include "core/domain/filter_text.h"
#include "core/ledger/ledger_place.h"
#include "core/ledger/schema.h"

#include <QRegularExpression>

namespace gatehouse {

namespace {

const QRegularExpression &conditionStart()
{
    static const QRegularExpression start(QStringLiteral("^-[a-z][a-z_]*:"));
    return start;
}

QString quotedAgain(const QString &word)
{
    if (!word.contains(QLatin1Char(' ')) || word.contains(QLatin1Char('"')))
        return word;
    static const QRegularExpression condition(QStringLiteral("^(-?[a-z][a-z_-]*:)(.*)$"));
    const auto match = condition.match(word);
    if (!match.hasMatch())
        return quotedFilterValue(word);
    QStringList values;
    const QStringList parts = match.captured(2).split(QLatin1Char(','));
    for (const QString &part : parts)
        values.append(quotedFilterValue(part));
    return match.captured(1) + values.join(QLatin1Char(','));
}

} // namespace

Result<std::unique_ptr<Reader>> openLedger(const CommandLine &line)
{
    const QString path = line.ledger();
    const LedgerPlace place(path);
    if (place.isMissing())
        return fail(ErrorKind::Input,
            Ctl::tr("There is no ledger at %1. \"gatehousectl import\" makes one; --ledger FILE names another.")
                .arg(place.display()));
    auto reader = Reader::open(path);
    if (reader || reader.error().kind != ErrorKind::Refused)
        return reader;
    // Of an older version: whoever may write it brings it up to date, as the console does, or a timer would fail after each upgrade
    // until somebody comes by.
    return openUpToDate(path) ? Reader::open(path) : std::move(reader);
}

void addFilterOption(CommandLine &line)
{
    line.parser().addOption({QStringLiteral("filter"),
        Ctl::tr("Which rows, as in the console's filter box: \"status:active -country:France last:7d anna\"."),
        QStringLiteral("TEXT")});
    line.parser().addPositionalArgument(
        QStringLiteral("words"), Ctl::tr("More filter text."), QStringLiteral("[filter…]"));
}

QStringList protectConditions(const QStringList &args)
{
    QStringList options;
    QStringList words;
    for (qsizetype i = 0; i < args.size(); ++i) {
        const QString &arg = args.at(i);
        if (arg == QStringLiteral("--")) {
            words += args.mid(i + 1);
            break;
        }
        // Of all options, this one may have a value that looks like a condition.
        const bool isValue = i > 0 && args.at(i - 1) == QStringLiteral("--filter");
        if (!isValue && conditionStart().match(arg).hasMatch())
            words.append(arg);
        else
            options.append(arg);
    }
    if (words.isEmpty())
        return options;
    return options + QStringList(QStringLiteral("--")) + words;
}

Result<Query> queryOf(const CommandLine &line, Subject subject)
{
    QStringList parts;
    if (line.isSet(QStringLiteral("filter")))
        parts.append(line.value(QStringLiteral("filter")));
    const QStringList words = line.words();
    for (const QString &word : words)
        parts.append(quotedAgain(word));
    return parseQuery(subject, parts.join(QLatin1Char(' ')));
}

} // namespace gatehouse
