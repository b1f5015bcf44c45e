// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/guard_command.h"

#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/ledger_query.h"
#include "app/gatehousectl/output.h"
#include "app/gatehousectl/server_command.h"
#include "app/gatehousectl/text_table.h"
#include "core/guard/guard_addon.h"
#include "core/ledger/reader.h"

#include <QDir>
#include <QJsonObject>

namespace gatehouse {

namespace {

int exportTo(const CommandLine &line, const QString &folder)
{
    const bool force = line.isSet(QStringLiteral("force"));
    const auto written = writeGuardAddOn(folder, force);
    if (!written && written.error().kind == ErrorKind::Refused && !force)
        return reportError(written.error().text + u' ' + Ctl::tr("--force overwrites it."));
    if (!written)
        return reportError(written.error());
    writeToStdout(Ctl::tr("Wrote %1 (%n file(s)).\n", nullptr, *written)
                      .arg(QDir::toNativeSeparators(QDir(folder).filePath(QLatin1String(GuardAddOnFolder)))));
    return ExitCode::Ok;
}

/// As every server and database was last asked: no secrets are needed for that.
int status(const CommandLine &line, const QStringList &names)
{
    const auto reader = openLedger(line);
    if (!reader)
        return reportError(reader.error());
    const auto followed = followedOf(**reader, names);
    if (!followed)
        return reportError(followed.error());
    std::vector<std::pair<SourceId, QString>> sources;
    for (const ServerSource &server : followed->servers)
        sources.emplace_back(server.id, server.name);
    for (const DatabaseSource &database : followed->databases)
        sources.emplace_back(database.id, database.name);
    const auto views = (*reader)->servers();
    if (!views)
        return reportError(views.error());
    const bool json = line.isSet(QStringLiteral("json"));
    TextTable table({Ctl::tr("Source"), Ctl::tr("Guard"), Ctl::tr("As"), Ctl::tr("API"), Ctl::tr("Installed"), Ctl::tr("Last asked")});
    QString remarks;
    bool isMissing = false;
    for (const auto &[source, name] : sources) {
        std::optional<KnownProfile> known;
        Instant asked;
        for (const ServerView &view : *views) {
            if (view.source == source) {
                known = profileFrom(view.profile);
                asked = known ? known->read : Instant{};
            }
        }
        const auto &guard = known ? known->guard : std::nullopt;
        const QString why = !known ? Ctl::tr("it was not asked yet (gatehousectl sync)") : known->noGuard;
        const QString role = guard ? guard->isOfficer ? QStringLiteral("officer") : QStringLiteral("auditor") : QString();
        isMissing = isMissing || !guard;
        const auto orNull = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
        if (json) {
            writeJsonLine({{QStringLiteral("source"), name}, {QStringLiteral("installed"), guard.has_value()},
                {QStringLiteral("version"), guard ? orNull(guard->version) : QJsonValue()}, {QStringLiteral("role"), orNull(role)},
                {QStringLiteral("api"), guard ? QJsonValue(guard->api) : QJsonValue()},
                {QStringLiteral("since"), guard ? orNull(guard->installed.toIso()) : QJsonValue()},
                {QStringLiteral("available"), guardAddOnVersion()}, {QStringLiteral("reason"), guard ? QJsonValue() : orNull(why)},
                {QStringLiteral("as_of"), orNull(asked.toIso())}});
            continue;
        }
        table.add({name, guard ? guard->version : Ctl::tr("no"),
            guard ? guard->isOfficer ? Ctl::tr("officer") : Ctl::tr("auditor") : QString(), guard ? QString::number(guard->api) : QString(),
            guard ? guard->installed.toIso() : QString(), asked.toIso()});
        if (!guard && !why.isEmpty())
            remarks += Ctl::tr("%1: %2\n").arg(printable(name), printable(why));
        else if (guard && guard->version != guardAddOnVersion())
            remarks += Ctl::tr("%1: this program brings the Guard %2, not %3\n")
                           .arg(printable(name), guardAddOnVersion(), printable(guard->version));
    }
    if (!json) {
        writeToStdout(table.text() + remarks);
        if (isMissing)
            writeToStdout(Ctl::tr("To install it: gatehousectl guard export DIR, copy DIR/gatehouse_guard into a folder of the server's "
                                  "--addons-path, restart Odoo, Apps → Update Apps List → Gatehouse Guard → Activate.\n"));
    }
    return ExitCode::Ok;
}

} // namespace

int runGuard(const QStringList &args)
{
    CommandLine line(QStringLiteral("guard"),
        Ctl::tr("The Guard, the add-on that records sessions inside Odoo 17, 18 or 19 and enforces the policies. export writes it "
                "as the folder gatehouse_guard in DIR: one of the server's add-on folders, or one to copy it from; its README.md "
                "tells how to install it. status tells which connected servers and databases had it when last asked, in which version, and as "
                "what they know you there."));
    line.parser().addPositionalArgument(
        QStringLiteral("what"), Ctl::tr("What to do: export or status."), QStringLiteral("export|status"));
    line.parser().addPositionalArgument(QStringLiteral("where"), Ctl::tr("export: the folder to write gatehouse_guard into. status: names of sources (default: all)."),
        QStringLiteral("[DIR|SOURCE…]"));
    line.parser().addOption({QStringLiteral("force"), Ctl::tr("Overwrite a Guard that is there.")});
    line.addLedgerOption();
    line.parser().addOption({QStringLiteral("json"), Ctl::tr("One JSON object a line.")});
    if (const auto code = line.parse(args))
        return *code;
    const QStringList words = line.words();
    if (words.size() == 2 && words.first() == QLatin1String("export"))
        return exportTo(line, words.at(1));
    if (!words.isEmpty() && words.first() == QLatin1String("status"))
        return status(line, words.mid(1));
    return line.usage(Ctl::tr("It is \"guard export DIR\" or \"guard status [SOURCE…]\"."));
}

} // namespace gatehouse
