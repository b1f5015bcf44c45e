// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/database_command.h"

#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/output.h"
#include "app/gatehousectl/server_command.h"
#include "app/gatehousectl/terminal.h"
#include "app/gatehousectl/text_table.h"
#include "core/ledger/writer.h"
#include "core/sources/odoo_sql/grants.h"
#include "core/sync/database_sync.h"

#include <QJsonArray>
#include <QJsonObject>

namespace gatehouse {

namespace {

QString tlsLine(const PostgresFacts &facts)
{
    if (facts.isTls)
        return Ctl::tr("%1, %2\n").arg(facts.tlsProtocol,
            facts.isVerified ? Ctl::tr("the server's certificate verified") : Ctl::tr("the server NOT verified (sslmode %1)").arg(tlsWord(facts.tls)));
    if (facts.host.isLoopback())
        return Ctl::tr("Not encrypted, on this computer alone.\n");
    return Ctl::tr("Not encrypted: everything, passwords too, can be read on the way.\n");
}

QString profileLines(const odoo_sql::DatabaseProfile &profile)
{
    const PostgresFacts &server = profile.server;
    QString text = Ctl::tr("%1:%2: PostgreSQL %3%4, database %5, Odoo %6\n")
                       .arg(printable(server.host.name))
                       .arg(server.host.port)
                       .arg(printable(server.serverVersionText), server.isStandby ? Ctl::tr(" (a standby)") : QString(),
                           printable(server.database), profile.odooVersion.isEmpty() ? Ctl::tr("of a version that is not told") : printable(profile.odooVersion));
    text += Ctl::tr("Signed in as the role %1%2\n").arg(printable(server.role), server.isSuperuser ? Ctl::tr(", a superuser") : QString());
    text += tlsLine(server);
    if (server.passwordEnds.isKnown())
        text += Ctl::tr("The role's password is good until %1.\n").arg(server.passwordEnds.toIso());
    TextTable table({Ctl::tr("What"), Ctl::tr("Can be done"), Ctl::tr("Reason")});
    for (const odoo::CapabilityState &state : profile.capabilities)
        table.add({odoo::capabilityTitle(state.what), state.available ? Ctl::tr("yes") : Ctl::tr("no"), {}});
    text += u'\n' + table.text();
    for (const odoo::CapabilityState &state : profile.capabilities) {
        if (!state.available)
            text += Ctl::tr("%1: no. %2\n").arg(odoo::capabilityTitle(state.what), printable(state.reason));
    }
    for (const QString &note : profile.posture)
        text += Ctl::tr("Note: %1\n").arg(printable(note));
    return text;
}

QJsonObject profileJson(const DatabaseSource &database, const odoo_sql::DatabaseProfile &profile)
{
    QJsonArray capabilities;
    for (const odoo::CapabilityState &state : profile.capabilities)
        capabilities.append(QJsonObject{{QStringLiteral("capability"), odoo::capabilityKey(state.what)},
            {QStringLiteral("available"), state.available}, {QStringLiteral("reason"), state.reason}});
    const PostgresFacts &server = profile.server;
    return {{QStringLiteral("source"), database.name}, {QStringLiteral("url"), database.settings.uri()},
        {QStringLiteral("database"), server.database}, {QStringLiteral("version"), profile.odooVersion},
        {QStringLiteral("postgresql"), server.serverVersionText}, {QStringLiteral("role"), server.role},
        {QStringLiteral("is_superuser"), server.isSuperuser}, {QStringLiteral("is_standby"), server.isStandby},
        {QStringLiteral("tls"),
            QJsonObject{{QStringLiteral("encrypted"), server.isTls}, {QStringLiteral("protocol"), server.tlsProtocol},
                {QStringLiteral("verified"), server.isVerified}, {QStringLiteral("sslmode"), tlsWord(server.tls)}}},
        {QStringLiteral("password_ends"), server.passwordEnds.toIso()}, {QStringLiteral("capabilities"), capabilities},
        {QStringLiteral("notes"), QJsonArray::fromStringList(profile.posture)}};
}

} // namespace

int connectDatabase(const CommandLine &line)
{
    auto address = postgresAddressFrom(line.words().constFirst());
    if (!address)
        return reportError(address.error());
    if (!address->password.isEmpty())
        return line.usage(Ctl::tr("A password does not belong into an argument, which every user of this computer can see. Leave it "
                                  "out: it is read from --password-fd, GATEHOUSE_PASSWORD, the keychain or the terminal."));
    DatabaseSource database;
    database.settings = address->settings;
    database.schema = line.value(QStringLiteral("schema"));
    database.name = line.value(QStringLiteral("source"));
    if (database.name.isEmpty())
        database.name = database.settings.database.isEmpty() ? database.settings.service : database.settings.database;
    if (const QString warning = database.settings.tlsWarning(); !warning.isEmpty())
        writeToStderr(Ctl::tr("Warning: %1\n").arg(warning));
    auto secrets = Secrets::from(line);
    if (!secrets)
        return reportError(secrets.error());

    CancelToken cancel;
    const CancelOnInterrupt interrupt(cancel);
    const SecretBytes password = secrets->passwordOf(database, database.settings.clientKey.isEmpty());
    const auto connection = PostgresConnection::open(database.settings, password, readingSession(), cancel);
    if (!connection)
        return reportError(connection.error());
    const auto profile = odoo_sql::probe(**connection, database.schema);
    if (!profile)
        return reportError(profile.error());

    if (!line.isSet(QStringLiteral("test"))) {
        auto writer = Writer::open(line.ledger());
        if (!writer)
            return reportError(writer.error());
        const auto source = (*writer)->source(database.name);
        if (!source)
            return reportError(source.error());
        if (const auto saved = (*writer)->saveServer(*source, settingsText(database)); !saved)
            return reportError(saved.error());
        if (line.isSet(QStringLiteral("keep"))) {
            if (const auto kept = secrets->keepUsed(database); !kept)
                return reportError(kept.error());
            if (const QString notice = secrets->notice(); !notice.isEmpty())
                writeToStderr(notice + u'\n');
        }
    }
    if (line.isSet(QStringLiteral("json")))
        writeJsonLine(profileJson(database, *profile));
    else
        writeToStdout(profileLines(*profile));
    return ExitCode::Ok;
}

int runSqlGrants(const QStringList &args)
{
    CommandLine line(QStringLiteral("sql-grants"),
        Ctl::tr("Prints the SQL script that makes a database role for Gatehouse and lets it read just what is needed: never password "
                "hashes, keys of second factors, API keys or the database's secret. Nothing is sent anywhere."));
    line.parser().addOption({QStringLiteral("role"), Ctl::tr("The role's name."), QStringLiteral("NAME"), QStringLiteral("gatehouse_reader")});
    line.parser().addOption({QStringLiteral("schema"), Ctl::tr("The schema of Odoo's tables."), QStringLiteral("NAME"), QStringLiteral("public")});
    line.parser().addOption({QStringLiteral("orders"),
        Ctl::tr("Also to order the Guard, where it is installed: end sessions, unlock, set policies. The role is an officer then.")});
    line.parser().addOption({QStringLiteral("break-glass"), Ctl::tr("Also what emergency actions need; for a role of its own.")});
    if (const auto code = line.parse(args))
        return *code;
    odoo_sql::GrantWish wish;
    wish.role = line.value(QStringLiteral("role"));
    wish.schema = line.value(QStringLiteral("schema"));
    wish.breakGlass = line.isSet(QStringLiteral("break-glass"));
    wish.orders = line.isSet(QStringLiteral("orders"));
    if (wish.orders && !line.isSet(QStringLiteral("role")))
        wish.role = QStringLiteral("gatehouse_officer");
    if (wish.breakGlass && !line.isSet(QStringLiteral("role")))
        wish.role = QStringLiteral("gatehouse_break_glass");
    for (const QString &name : {wish.role, wish.schema})
        if (name.isEmpty() || name.toUtf8().size() > 63 || name.contains(QChar(u'\0')))
            return line.usage(Ctl::tr("A name in PostgreSQL has 1 to 63 bytes."));
    writeToStdout(odoo_sql::grantScript(wish));
    return ExitCode::Ok;
}

} // namespace gatehouse
