// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/database_source.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Sync)
};

const QString KindWord = QStringLiteral("odoo_database");

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

FollowedKind followedKind(const ServerView &view)
{
    const QJsonObject object = QJsonDocument::fromJson(view.settings.toUtf8()).object();
    return object.value(QLatin1String("kind")).toString() == KindWord ? FollowedKind::OdooDatabase : FollowedKind::OdooServer;
}

QString keychainName(const DatabaseSource &database)
{
    return database.settings.display() + QStringLiteral(" password");
}

QString settingsText(const DatabaseSource &database)
{
    return compact({{QStringLiteral("kind"), KindWord}, {QStringLiteral("uri"), database.settings.uri()},
        {QStringLiteral("schema"), database.schema}});
}

Result<DatabaseSource> databaseFrom(const ServerView &view)
{
    const QJsonObject object = QJsonDocument::fromJson(view.settings.toUtf8()).object();
    auto address = postgresAddressFrom(object.value(QLatin1String("uri")).toString());
    if (followedKind(view) != FollowedKind::OdooDatabase || !address)
        return fail(ErrorKind::Storage,
            Texts::tr("How the source %1 is reached cannot be read from the ledger. Connect it again.").arg(view.name));
    DatabaseSource database;
    database.id = view.source;
    database.name = view.name;
    database.settings = address->settings;
    database.schema = object.value(QLatin1String("schema")).toString();
    return database;
}

QString profileText(const odoo_sql::DatabaseProfile &profile, Instant read)
{
    QJsonArray capabilities;
    for (const odoo::CapabilityState &state : profile.capabilities)
        capabilities.append(QJsonObject{{QStringLiteral("what"), odoo::capabilityKey(state.what)},
            {QStringLiteral("available"), state.available}, {QStringLiteral("reason"), state.reason}});
    QJsonObject guard;
    if (profile.guard)
        guard = {{QStringLiteral("api"), profile.guard->api}, {QStringLiteral("version"), profile.guard->version},
            {QStringLiteral("installation"), profile.guard->installation}, {QStringLiteral("is_officer"), profile.guard->isOfficer},
            {QStringLiteral("installed"), profile.guard->installed.isKnown() ? profile.guard->installed.toIso() : QString()},
            {QStringLiteral("policy_revision"), static_cast<qint64>(profile.guard->policyRevision)},
            {QStringLiteral("max_identifiers"), profile.guard->maxIdentifiers}};
    return compact({{QStringLiteral("guard"), profile.guard ? QJsonValue(guard) : QJsonValue()},
        {QStringLiteral("no_guard"), profile.guard ? QString() : profile.state(odoo::Capability::ReadGuardRecords).reason},
        {QStringLiteral("version"), profile.odooVersion}, {QStringLiteral("who"), profile.server.role},
        {QStringLiteral("read"), read.isKnown() ? QJsonValue(read.toIso()) : QJsonValue()},
        {QStringLiteral("name"), QStringLiteral("PostgreSQL ") + profile.server.serverVersionText}, {QStringLiteral("is_system"), false},
        {QStringLiteral("capabilities"), capabilities}, {QStringLiteral("notes"), QJsonArray::fromStringList(profile.posture)}});
}

} // namespace gatehouse
