// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/database_sync.h"

#include "core/ledger/reader.h"
#include "core/policies/database_policies.h"
#include "core/policies/read_policies.h"
#include "core/policies/rule_sink.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace gatehouse {

namespace {

/// A pass over all sessions, where an add-on keeps them in the database.
constexpr std::int64_t StoreEverySeconds = 60;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Sync)
};

QJsonObject markJson(const odoo_sql::TableMark &mark)
{
    return {{QStringLiteral("id"), static_cast<qint64>(mark.lastId)}, {QStringLiteral("changes"), static_cast<qint64>(mark.changes)},
        {QStringLiteral("oldest"), static_cast<qint64>(mark.oldest)}};
}

odoo_sql::TableMark markFrom(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return {object.value(QLatin1String("id")).toInteger(), object.value(QLatin1String("changes")).toInteger(),
        object.value(QLatin1String("oldest")).toInteger()};
}

QString cursorText(const odoo_sql::DatabaseCursor &cursor, const odoo::GuardCursor &guard)
{
    QJsonObject object{{QStringLiteral("users"), markJson(cursor.users)}, {QStringLiteral("devices"), markJson(cursor.devices)},
        {QStringLiteral("login_id"), static_cast<qint64>(cursor.lastLogin)}};
    if (cursor.settled.isKnown())
        object.insert(QStringLiteral("settled_ms"), static_cast<qint64>(cursor.settled.ms));
    if (!guard.installation.isEmpty())
        object.insert(QStringLiteral("guard"), guardCursorJson(guard));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

odoo_sql::DatabaseCursor cursorFrom(const QJsonObject &object)
{
    odoo_sql::DatabaseCursor cursor;
    cursor.users = markFrom(object.value(QLatin1String("users")));
    cursor.devices = markFrom(object.value(QLatin1String("devices")));
    cursor.lastLogin = object.value(QLatin1String("login_id")).toInteger();
    if (object.contains(QLatin1String("settled_ms")))
        cursor.settled = Instant::fromMs(object.value(QLatin1String("settled_ms")).toInteger());
    return cursor;
}

} // namespace

PostgresSession readingSession()
{
    PostgresSession session;
    session.readOnly = true;
    session.statementTimeout = std::chrono::seconds(30);
    session.lockTimeout = std::chrono::seconds(3);
    session.idleInTransactionTimeout = std::chrono::seconds(60);
    session.applicationName = QStringLiteral("gatehouse");
    return session;
}

PostgresSession orderingSession()
{
    PostgresSession session = readingSession();
    session.applicationName = QStringLiteral("gatehouse orders");
    return session;
}

PostgresSettings orderingSettings(const DatabaseSource &database)
{
    PostgresSettings settings = database.settings;
    if (settings.hosts.size() > 1)
        settings.target = PostgresTarget::ReadWrite;
    return settings;
}

DatabaseSync::DatabaseSync(const QString &ledger, const DatabaseSource &database)
    : m_ledger(ledger)
    , m_database(database)
    , m_claim(ledger, database.id)
{
}

DatabaseSync::~DatabaseSync() = default;

Result<SyncSummary> DatabaseSync::run(const SecretBytes &password, SyncDepth depth,
    const std::function<void(const SyncProgress &)> &progress, const CancelToken &cancel)
{
    const auto forget = [this] {
        m_profile.reset(); // what was thought of the database may be why
        m_records = {};
        if (m_connection && m_connection->isLost())
            m_connection.reset();
    };
    auto summary = readClaimed(m_claim, m_memory, cancel, [&] { return read(password, depth, progress, cancel); }, forget);
    if (summary && !summary->elsewhere && m_afterReading && m_connection && m_profile && !cancel.isCancelled())
        m_afterReading(*m_connection, *m_profile);
    return summary;
}

/// What an earlier program was told: those of its sessions that are gone have ended meanwhile.
Result<odoo_sql::SessionsInForce> DatabaseSync::knownInForce(const CancelToken &cancel) const
{
    const auto reader = Reader::open(m_ledger, {}, cancel);
    if (!reader)
        return tl::unexpected(reader.error());
    const auto open = (*reader)->sessionsSaidOpen(m_database.id, cancel);
    if (!open)
        return tl::unexpected(open.error());
    odoo_sql::SessionsInForce known;
    for (const auto &[identifier, last] : *open)
        known.insert(identifier, last);
    return known;
}

Result<SyncSummary> DatabaseSync::read(const SecretBytes &password, SyncDepth depth,
    const std::function<void(const SyncProgress &)> &progress, const CancelToken &cancel)
{
    using Phase = SyncProgress::Phase;
    const auto tell = [&progress](Phase phase, std::int64_t rows = 0) {
        if (progress)
            progress({phase, rows});
    };
    const auto failed = [&cancel](const Error &error) -> Result<SyncSummary> {
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, Texts::tr("Cancelled. What was read before is in the ledger."));
        return tl::unexpected(error);
    };
    SyncSummary summary;
    const auto stored = m_claim.cursor(m_database.name);
    if (!stored)
        return tl::unexpected(stored.error());
    // An empty object is the beginning.
    const QJsonObject known = depth == SyncDepth::Everything ? QJsonObject() : QJsonDocument::fromJson(stored->toUtf8()).object();
    const odoo_sql::DatabaseCursor from = cursorFrom(known);
    odoo::GuardCursor guard = guardCursorFrom(known.value(QLatin1String("guard")));
    summary.first = from.users.lastId == 0 && from.devices.lastId == 0;

    if (!m_connection || m_connection->isLost()) {
        tell(Phase::SigningIn);
        auto opened = PostgresConnection::open(m_database.settings, password, readingSession(), cancel);
        if (!opened)
            return failed(opened.error());
        m_connection = std::move(*opened);
        m_profile.reset();
    }
    m_connection->setCancelToken(cancel);
    if (!m_profile || depth != SyncDepth::News || syncNow() > m_probed.plusSeconds(ProbeEverySeconds)) {
        tell(Phase::Probing);
        auto profile = odoo_sql::probe(*m_connection, m_database.schema);
        if (!profile)
            return failed(profile.error());
        m_profile = std::move(*profile);
        m_probed = syncNow();
        depth = depth == SyncDepth::News ? SyncDepth::Whole : depth;
    }
    const odoo_sql::DatabaseProfile &profile = *m_profile;

    LedgerSink sink(m_ledger, m_database.id, m_memory.told, cancel);
    odoo_sql::DatabaseReadOptions options;
    // A standby does not count changes: there a whole reading looks at every row's age.
    options.pass = depth != SyncDepth::News && profile.server.isStandby;
    options.progress = [&](odoo_sql::DatabaseReadOptions::What what, std::int64_t rows) {
        sink.writeIfLarge();
        tell(what == odoo_sql::DatabaseReadOptions::What::Devices ? Phase::Devices : Phase::Users, rows);
    };
    const auto rows = odoo_sql::readDatabase(*m_connection, profile, from, sink, options);
    if (!rows)
        return failed(rows.error());
    summary.users = rows->users;
    summary.devices = rows->devices;
    summary.requests = rows->statements;
    summary.asOf = rows->asOf;
    for (const odoo::Capability needed : {odoo::Capability::ReadUsers, odoo::Capability::ReadAllDevices, odoo::Capability::ReadLogins})
        if (!profile.can(needed))
            summary.remarks << profile.state(needed).reason;

    std::optional<odoo_sql::SessionsInForce> inForce;
    if (odoo_sql::canReadSessionStore(profile) && (depth != SyncDepth::News || syncNow() > m_storeRead.plusSeconds(StoreEverySeconds))) {
        tell(Phase::Devices, rows->devices);
        if (!m_inForce || depth == SyncDepth::Everything) {
            auto before = knownInForce(cancel);
            if (!before)
                return failed(before.error());
            m_inForce = std::move(*before);
        }
        const auto store = odoo_sql::readSessionStore(*m_connection, profile, *m_inForce, sink, [&](std::int64_t count) {
            sink.writeIfLarge();
            tell(Phase::Devices, rows->devices + count);
        });
        const auto told = toldWhole(store, summary.remarks);
        if (!told)
            return failed(told.error());
        if (*told) {
            summary.devices += store->told;
            summary.requests += store->statements;
            inForce = store->inForce;
        }
    }

    SyncState state;
    // Last, so that the Guard's word on how a session ended is the last one.
    if (profile.can(odoo::Capability::ReadGuardRecords)) {
        tell(Phase::Records);
        const auto records = m_records.read(*m_connection, profile, guard, depth, sink,
            [&](std::int64_t count) {
                sink.writeIfLarge();
                tell(Phase::Records, count);
            },
            state, summary);
        if (!records)
            return failed(records.error());
        guard = *records;
    } else if (profile.has(QStringLiteral("gatehouse_policy"))) {
        summary.remarks << profile.state(odoo::Capability::ReadGuardRecords).reason;
    }

    if (depth != SyncDepth::News) {
        tell(Phase::Rules);
        RuleSink rules(&sink);
        const auto whole = [&](odoo::Capability capability, bool &has, auto readAll) -> Result<void> {
            if (!profile.can(capability))
                return {};
            const auto told = toldWhole(readAll(*m_connection, profile, rules), summary.remarks);
            has = told && *told;
            ++summary.requests;
            return told ? Result<void>() : tl::unexpected(told.error());
        };
        auto done = whole(odoo::Capability::ReadTrustedDevices, state.hasTrustedDevices, odoo_sql::readTrustedDevices);
        if (done)
            done = whole(odoo::Capability::ReadApiKeys, state.hasApiKeys, odoo_sql::readApiKeys);
        if (done)
            done = whole(odoo::Capability::ReadParameters, state.hasParameters, odoo_sql::readParameters);
        if (!done)
            return failed(done.error());
        PolicySet policies = odooPolicies({.parameters = rules.values(),
            .areReadable = state.hasParameters,
            .isDatabase = true,
            .requiresFactors = requiresFactors(profile.modules, profile.odooVersion)});
        if (profile.guard) {
            auto guarded = guardPolicies(*m_connection, profile, rules.values());
            if (guarded)
                policies = std::move(*guarded);
            else if (guarded.error().kind == ErrorKind::Refused || guarded.error().kind == ErrorKind::Protocol)
                summary.remarks << guarded.error().text;
            else
                return failed(guarded.error());
        }
        policies.read = summary.asOf;
        state.policies = policySetText(policies);
        state.profile = profileText(profile, syncNow());
        summary.remarks << profile.posture;
        if (profile.server.passwordEnds.isKnown() && profile.server.passwordEnds < summary.asOf.plusSeconds(14 * 86400))
            summary.remarks << Texts::tr("The password of the role %1 ends at %2.").arg(profile.server.role, profile.server.passwordEnds.toIso());
    }
    state.cursor = cursorText(rows->next, guard);
    auto finished = finishReading(m_claim, sink, std::move(state), std::move(summary), m_memory, [&tell] { tell(Phase::Writing); });
    if (finished && inForce) {
        m_inForce = std::move(inForce);
        m_storeRead = syncNow();
    }
    return finished;
}

} // namespace gatehouse
