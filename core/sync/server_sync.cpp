// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/server_sync.h"

#include "core/policies/read_policies.h"
#include "core/policies/rule_sink.h"
#include "core/sources/odoo_rpc/guard_rows.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Sync)
};

QJsonObject cursorJson(const odoo::RowCursor &cursor)
{
    QJsonObject object{{QStringLiteral("id"), static_cast<qint64>(cursor.lastId)}};
    if (cursor.settled.isKnown())
        object.insert(QStringLiteral("settled_ms"), static_cast<qint64>(cursor.settled.ms));
    return object;
}

odoo::RowCursor cursorFrom(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    odoo::RowCursor cursor;
    cursor.lastId = object.value(QLatin1String("id")).toInteger();
    if (object.contains(QLatin1String("settled_ms")))
        cursor.settled = Instant::fromMs(object.value(QLatin1String("settled_ms")).toInteger());
    return cursor;
}

} // namespace

struct ServerSync::Cursor
{
    odoo::RowCursor users;
    odoo::RowCursor devices;
    odoo::GuardCursor guard;

    QString text() const
    {
        QJsonObject object{{QStringLiteral("users"), cursorJson(users)}, {QStringLiteral("devices"), cursorJson(devices)}};
        if (!guard.installation.isEmpty())
            object.insert(QStringLiteral("guard"), guardCursorJson(guard));
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
};

ServerSync::ServerSync(const QString &ledger, const ServerSource &server)
    : m_ledger(ledger)
    , m_server(server)
    , m_claim(ledger, server.id)
{
}

Result<SyncSummary> ServerSync::run(odoo::OdooSession &session, SyncDepth depth,
    const std::function<void(const SyncProgress &)> &progress, const CancelToken &cancel)
{
    const auto forget = [this] {
        m_profile.reset(); // what was thought of the server may be why
    };
    return readClaimed(m_claim, m_memory, cancel, [&] { return read(session, depth, progress, cancel); }, forget);
}

Result<void> ServerSync::signIn(odoo::OdooSession &session, const std::function<void(const SyncProgress &)> &progress)
{
    if (session.isSignedIn())
        return {};
    if (progress)
        progress({SyncProgress::Phase::SigningIn, 0});
    const auto who = session.signIn();
    return who ? Result<void>() : tl::unexpected(static_cast<const Error &>(who.error()));
}

Result<void> ServerSync::probe(odoo::OdooSession &session, const std::function<void(const SyncProgress &)> &progress)
{
    if (const auto signedIn = signIn(session, progress); !signedIn)
        return signedIn;
    if (progress)
        progress({SyncProgress::Phase::Probing, 0});
    auto profile = odoo::probe(session);
    if (!profile)
        return tl::unexpected(static_cast<const Error &>(profile.error()));
    m_profile = std::move(*profile);
    m_probed = syncNow();
    return {};
}

void ServerSync::take(const odoo::ServerProfile &profile)
{
    m_profile = profile;
    m_probed = syncNow();
}

Result<ServerSync::Cursor> ServerSync::cursor()
{
    const auto stored = m_claim.cursor(m_server.name);
    if (!stored)
        return tl::unexpected(stored.error());
    const QJsonObject object = QJsonDocument::fromJson(stored->toUtf8()).object();
    return Cursor{cursorFrom(object.value(QLatin1String("users"))), cursorFrom(object.value(QLatin1String("devices"))),
        guardCursorFrom(object.value(QLatin1String("guard")))};
}

Result<void> ServerSync::signOff(odoo::OdooSession &session, const QStringList &revoked)
{
    const bool wasSignedIn = session.isSignedIn();
    const std::string own = wasSignedIn ? session.actingSessionIdentifier().toStdString() : std::string();
    const odoo::CallResult<void> out = wasSignedIn ? session.logOut() : odoo::CallResult<void>();
    const Result<void> left = out ? Result<void>() : tl::unexpected(static_cast<const Error &>(out.error()));
    const bool hasEnded = left && !own.empty();
    if (!hasEnded && revoked.isEmpty())
        return left;
    LedgerSink sink(m_ledger, m_server.id, m_memory.told, session.http().cancel());
    const auto writer = sink.writer();
    if (!writer)
        return tl::unexpected(writer.error());
    for (const QString &identifier : revoked) {
        const std::string bytes = identifier.toStdString();
        DeviceRecord record;
        record.identifier = bytes;
        record.end = SessionEnd::Revoked;
        (*writer)->device(record);
    }
    if (hasEnded) {
        DeviceRecord record;
        record.identifier = own;
        record.user.odooId = session.who().uid;
        record.lastActivity = record.firstActivity = session.serverTime().isKnown() ? session.serverTime() : syncNow();
        record.end = SessionEnd::LoggedOut;
        (*writer)->device(record);
    }
    const auto written = (*writer)->commitSync(std::nullopt);
    return written && revoked.isEmpty() ? left : written;
}

/// What the Guard has on record, and the accounts that it may have locked.
odoo::CallResult<void> ServerSync::readRecords(odoo::OdooSession &session, SyncDepth depth, Cursor &next, LedgerSink &sink,
    const odoo::ReadOptions &options, SyncState &state, SyncSummary &summary)
{
    constexpr std::size_t MostAccounts = 10;
    const bool isNew = next.guard.installation != m_profile->guard->installation;
    const auto read = odoo::readGuard(session, *m_profile, next.guard, sink, options);
    if (!read)
        return tl::unexpected(read.error());
    next.guard = read->next;
    summary.records = read->sessions + read->events;
    if (m_profile->can(odoo::Capability::ReadAllowances) && areAllowancesWanted(depth, isNew, read->touched)) {
        const auto allowances = odoo::guardAllowances(session, *m_profile);
        if (!allowances)
            return tl::unexpected(allowances.error());
        state.allowances = allowancesText(*allowances);
    }
    const bool whole = m_accounts.areWantedWhole(depth, isNew);
    std::vector<std::int64_t> ids;
    if (!whole) {
        const QSet<qint64> wanted = m_accounts.wanted(read->touched);
        ids.assign(wanted.cbegin(), wanted.cend());
        // More at once is an attack or a Monday morning; those left over are told by the next whole reading.
        if (ids.size() > MostAccounts)
            ids.resize(MostAccounts);
    }
    const auto accounts = odoo::guardAccounts(session, *m_profile, whole ? nullptr : &ids);
    if (!accounts)
        return tl::unexpected(accounts.error());
    m_accounts.take(*accounts, whole, sink);
    return {};
}

Result<SyncSummary> ServerSync::read(odoo::OdooSession &session, SyncDepth depth,
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
    const qint64 requestsBefore = session.http().exchanges();
    const qint64 bytesBefore = session.http().bytesRead();
    auto from = cursor();
    if (!from)
        return tl::unexpected(from.error());
    if (depth == SyncDepth::Everything)
        *from = {};
    summary.first = from->devices.lastId == 0 && from->guard.sessions == 0;

    const bool looks = !m_profile || depth != SyncDepth::News || syncNow() > m_probed.plusSeconds(ProbeEverySeconds);
    if (const auto found = looks ? probe(session, progress) : signIn(session, progress); !found)
        return failed(found.error());
    depth = looks && depth == SyncDepth::News ? SyncDepth::Whole : depth;
    const odoo::ServerProfile &profile = *m_profile;

    LedgerSink sink(m_ledger, m_server.id, m_memory.told, cancel);
    Cursor next = *from;
    odoo::ReadOptions options;
    const auto reading = [&](Phase phase) {
        tell(phase);
        options.progress = [&sink, tell, phase](std::int64_t rows) {
            sink.writeIfLarge();
            tell(phase, rows);
        };
    };
    // Who is who first, so that device rows find their users.
    if (profile.can(odoo::Capability::ReadUsers)) {
        reading(Phase::Users);
        const auto users = odoo::readUsers(session, profile, from->users, sink, options);
        if (!users)
            return failed(users.error());
        next.users = users->next;
        summary.users = users->rows;
    } else {
        summary.remarks << profile.state(odoo::Capability::ReadUsers).reason;
    }
    if (!profile.deviceModel().isEmpty()) {
        reading(Phase::Devices);
        const auto devices = odoo::readDevices(session, profile, from->devices, sink, options);
        if (!devices)
            return failed(devices.error());
        next.devices = devices->next;
        summary.devices = devices->rows;
        if (!profile.can(odoo::Capability::ReadAllDevices))
            summary.remarks << profile.state(odoo::Capability::ReadAllDevices).reason;
    } else if (!profile.guard) {
        summary.remarks << profile.state(odoo::Capability::ReadOwnDevices).reason;
    }
    SyncState state;
    // Last, so that the Guard's word on how a session ended is the last one.
    if (profile.guard) {
        reading(Phase::Records);
        if (const auto read = readRecords(session, depth, next, sink, options, state, summary); !read)
            return failed(read.error());
    }

    if (depth != SyncDepth::News) {
        tell(Phase::Rules);
        RuleSink rules(&sink);
        const auto whole = [&](odoo::Capability capability, bool &has, auto readAll) -> Result<void> {
            if (!profile.can(capability))
                return {};
            const auto told = toldWhole(readAll(session, profile, rules), summary.remarks);
            has = told && *told;
            return told ? Result<void>() : tl::unexpected(told.error());
        };
        auto done = whole(odoo::Capability::ReadTrustedDevices, state.hasTrustedDevices, odoo::readTrustedDevices);
        if (done)
            done = whole(odoo::Capability::ReadApiKeys, state.hasApiKeys, odoo::readApiKeys);
        if (done)
            done = whole(odoo::Capability::ReadParameters, state.hasParameters, odoo::readParameters);
        if (!done)
            return failed(done.error());
        if (profile.guard) {
            const auto policies = readPolicies(session, profile);
            if (policies)
                state.policies = policySetText(*policies);
            else if (policies.error().kind == ErrorKind::Refused || policies.error().kind == ErrorKind::Protocol)
                summary.remarks << policies.error().text;
            else
                return failed(policies.error());
        } else {
            OdooRules known = rulesOf(profile);
            known.areReadable = state.hasParameters;
            known.parameters = rules.values();
            PolicySet policies = odooPolicies(known);
            policies.read = session.serverTime().isKnown() ? session.serverTime() : syncNow();
            state.policies = policySetText(policies);
        }
        state.profile = profileText(profile, syncNow());
    }
    summary.requests = session.http().exchanges() - requestsBefore;
    summary.bytes = session.http().bytesRead() - bytesBefore;
    summary.asOf = session.serverTime().isKnown() ? session.serverTime() : syncNow();
    state.cursor = next.text();
    return finishReading(m_claim, sink, std::move(state), std::move(summary), m_memory, [&tell] { tell(Phase::Writing); });
}

} // namespace gatehouse
