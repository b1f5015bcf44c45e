// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/generate_command.h"

#include "app/gatehousectl/command_line.h"
#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/output.h"
#include "core/domain/instant.h"
#include "core/sample/history_files.h"
#include "core/sample/sample_ledger.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

namespace gatehouse {

namespace {

using namespace sample;

Result<void> writeTruth(const QString &folder, const QJsonObject &truth)
{
    QSaveFile file(QDir(folder).filePath(QStringLiteral("truth.json")));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(truth).toJson()) < 0 || !file.commit())
        return fail(ErrorKind::Storage, Ctl::tr("%1 cannot be written: %2.").arg(file.fileName(), file.errorString()));
    return {};
}

Result<QJsonObject> intoFiles(const HistoryOptions &options, const QString &folder, int noise)
{
    HistoryFiles files(folder, options.seed, noise);
    if (auto ok = files.open(); !ok)
        return tl::unexpected(ok.error());
    auto truth = makeHistory(options, files);
    if (!truth)
        return truth;
    QJsonObject totals = truth->value(QStringLiteral("totals")).toObject();
    totals.insert(QStringLiteral("log_lines"), static_cast<qint64>(files.logLines()));
    totals.insert(QStringLiteral("login_lines"), static_cast<qint64>(files.loginLines()));
    truth->insert(QStringLiteral("totals"), totals);
    if (auto ok = writeTruth(folder, *truth); !ok)
        return tl::unexpected(ok.error());
    return truth;
}

Result<QJsonObject> intoLedger(const HistoryOptions &options, const QString &path, const QString &sourceName)
{
    auto writer = Writer::open(path);
    if (!writer)
        return tl::unexpected(writer.error());
    return fillLedger(**writer, options, sourceName);
}

} // namespace

int runGenerate(const QStringList &args)
{
    CommandLine line(QStringLiteral("generate"),
        Ctl::tr("Makes up the login history of an Odoo 19 server, with attacks of known kind in it: to train with, to "
                "score detection, to test and to measure. The same options give the same bytes everywhere.\n"
                "--out writes odoo-server.log, res_device_log.csv, res_users.csv, and truth.json, which tells what "
                "was planted."));
    const auto option = [&](const char *name, const QString &about, const char *value, const QString &byDefault = {}) {
        line.parser().addOption({QLatin1String(name), about, QLatin1String(value), byDefault});
    };
    option("seed", Ctl::tr("Which history (default: 1)."), "N", QStringLiteral("1"));
    option("users", Ctl::tr("How many people (default: 120)."), "N", QStringLiteral("120"));
    option("days", Ctl::tr("How many days (default: 120)."), "N", QStringLiteral("120"));
    option("end", Ctl::tr("Its last moment, UTC (default: 2026-11-20T15:00Z)."), "TIME");
    option("scenario", Ctl::tr("Attacks to plant, with commas between; \"all\" (the default) or \"none\"."), "NAMES",
        QStringLiteral("all"));
    option("sessions-per-day", Ctl::tr("Sessions per day, of all users together (default: 0.6 per user)."), "N");
    option("sessions", Ctl::tr("Sessions in all."), "N");
    option("events", Ctl::tr("About so many events in all, at least 2.5 per session."), "N");
    option("noise", Ctl::tr("At least N other log lines for each line of a login (default: what comes by itself)."),
        "N", QStringLiteral("0"));
    option("out", Ctl::tr("The folder to write to; made when there is none."), "DIR");
    option("ledger", Ctl::tr("Puts the history into this ledger instead."), "FILE");
    option(
        "source", Ctl::tr("The name of the source in the ledger (default: Sample)."), "NAME", QStringLiteral("Sample"));
    if (const auto code = line.parse(args))
        return *code;
    if (!line.words().isEmpty())
        return line.usage(Ctl::tr("generate takes no further words, such as \"%1\".").arg(line.words().constFirst()));
    if (line.isSet(QStringLiteral("out")) == line.isSet(QStringLiteral("ledger")))
        return line.usage(Ctl::tr("Say where to: either --out DIR or --ledger FILE."));

    HistoryOptions options;
    bool seedOk = false;
    options.seed = line.value(QStringLiteral("seed")).toULongLong(&seedOk);
    if (!seedOk)
        return line.usage(Ctl::tr("--seed takes a whole number from 0 on."));
    qint64 sessionsPerDay = 0;
    qint64 noise = 0;
    const auto number = [&](const char *name, qint64 min, qint64 max, qint64 &into) -> Result<void> {
        const QString option_ = QLatin1String(name);
        if (line.value(option_).isEmpty())
            return {};
        const auto value = line.number(option_, min);
        if (!value)
            return tl::unexpected(value.error());
        if (*value > max)
            return fail(ErrorKind::Input, Ctl::tr("--%1 takes at most %2.").arg(option_).arg(max));
        into = *value;
        return {};
    };
    qint64 users = options.users;
    qint64 days = options.days;
    qint64 sessions = 0;
    qint64 events = 0;
    for (const auto &result : {number("users", 1, 1'000'000, users), number("days", 1, 3650, days),
             number("sessions-per-day", 1, 100'000'000, sessionsPerDay), number("sessions", 1, 10'000'000'000, sessions),
             number("events", 1, 100'000'000'000, events), number("noise", 0, 100'000, noise)}) {
        if (!result)
            return line.usage(result.error().text);
    }
    options.users = static_cast<int>(users);
    options.days = static_cast<int>(days);
    options.sessions = sessions ? sessions : sessionsPerDay * days;
    options.events = events;
    if (line.isSet(QStringLiteral("end"))) {
        QByteArray text = line.value(QStringLiteral("end")).toUtf8();
        // A date alone, or a time without its seconds, is a time too.
        if (text.size() == 10)
            text += "T00:00:00";
        else if (text.size() >= 16 && (text.size() == 16 || text.at(16) != ':'))
            text.insert(16, ":00");
        const auto end = parseInstant(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
        if (!end)
            return line.usage(Ctl::tr("--end takes a UTC time like 2026-11-20T15:00Z."));
        options.endMs = end->ms;
    }
    const QString scenario = line.value(QStringLiteral("scenario"));
    if (scenario == QStringLiteral("all"))
        options.scenarios = scenarioNames();
    else if (scenario != QStringLiteral("none"))
        options.scenarios = scenario.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &name : options.scenarios) {
        if (!scenarioNames().contains(name))
            return line.usage(Ctl::tr("There is no scenario \"%1\"; there are: %2.")
                                  .arg(name, scenarioNames().join(QStringLiteral(", "))));
    }

    const auto truth = line.isSet(QStringLiteral("out"))
        ? intoFiles(options, line.value(QStringLiteral("out")), static_cast<int>(noise))
        : intoLedger(options, line.value(QStringLiteral("ledger")), line.value(QStringLiteral("source")));
    if (!truth)
        return truth.error().kind == ErrorKind::Input ? line.usage(truth.error().text) : reportError(truth.error());
    const QJsonObject totals = truth->value(QStringLiteral("totals")).toObject();
    writeToStdout(Ctl::tr("%1 sessions of %2 users, %3 events\n")
                      .arg(totals.value(QStringLiteral("sessions")).toInteger())
                      .arg(totals.value(QStringLiteral("users")).toInteger())
                      .arg(totals.value(QStringLiteral("events")).toInteger()));
    return ExitCode::Ok;
}

} // namespace gatehouse
