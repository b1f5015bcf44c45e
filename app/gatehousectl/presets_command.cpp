// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/presets_command.h"

#include "app/gatehousectl/command_line.h"
#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/output.h"
#include "app/gatehousectl/text_table.h"
#include "core/policies/presets.h"

#include <QJsonArray>
#include <QJsonObject>

namespace gatehouse {

namespace {

QJsonObject asJson(const Preset &preset)
{
    QJsonArray values;
    for (const PresetValue &one : preset.values) {
        const char *satisfied = one.satisfied == PresetValue::Satisfied::AtMost ? "at_most"
            : one.satisfied == PresetValue::Satisfied::AtLeast                   ? "at_least"
                                                                                 : "exactly";
        values.append(QJsonObject{{QStringLiteral("policy"), definitionOf(one.what).key}, {QStringLiteral("value"), policyValueKey(one.value)},
            {QStringLiteral("satisfied_by"), QLatin1String(satisfied)}, {QStringLiteral("clause"), one.clause},
            {QStringLiteral("asks"), one.asks}});
    }
    return {{QStringLiteral("preset"), preset.key}, {QStringLiteral("document"), preset.document}, {QStringLiteral("values"), values},
        {QStringLiteral("beyond"), QJsonArray::fromStringList(preset.beyond)}};
}

void print(const Preset &preset)
{
    writeToStdout(QStringLiteral("%1 (%2)\n\n").arg(preset.title, preset.document));
    QString asks;
    for (const PresetValue &one : preset.values) {
        writeToStdout(QStringLiteral("%1=%2\n").arg(definitionOf(one.what).key, policyValueKey(one.value)));
        if (one.asks != asks)
            writeToStdout(QStringLiteral("    %1: %2\n").arg(one.clause, one.asks));
        asks = one.asks;
    }
    writeToStdout(Ctl::tr("\nWhat it asks for beyond what policies can say:\n"));
    for (const QString &sentence : preset.beyond)
        writeToStdout(QStringLiteral("    ") + sentence + QLatin1Char('\n'));
}

} // namespace

int runPolicyPresets(const QStringList &args)
{
    CommandLine line(QStringLiteral("policy presets"),
        Ctl::tr("Values that published standards ask for, each with its clause. Without a name: which there are."));
    line.parser().addOption({QStringLiteral("json"), Ctl::tr("One JSON object a line, one a preset.")});
    line.parser().addPositionalArgument(QStringLiteral("name"), Ctl::tr("Which one."), QStringLiteral("[NAME]"));
    if (const auto code = line.parse(args))
        return *code;
    if (line.words().size() > 1)
        return line.usage(Ctl::tr("One name at a time."));
    std::vector<Preset> presets = policyPresets();
    if (!line.words().isEmpty()) {
        auto one = policyPreset(line.words().constFirst());
        if (!one)
            return line.usage(Ctl::tr("There is no preset \"%1\".").arg(line.words().constFirst()));
        presets = {std::move(*one)};
    }
    if (line.isSet(QStringLiteral("json"))) {
        for (const Preset &preset : presets)
            writeJsonLine(asJson(preset));
        return ExitCode::Ok;
    }
    if (presets.size() == 1) {
        print(presets.front());
        return ExitCode::Ok;
    }
    TextTable table({QStringLiteral("NAME"), QStringLiteral("DOCUMENT"), QStringLiteral("POLICIES")});
    table.alignRight(2);
    for (const Preset &preset : presets)
        table.add({preset.key, preset.document, QString::number(preset.values.size())});
    writeToStdout(table.text());
    return ExitCode::Ok;
}

} // namespace gatehouse
