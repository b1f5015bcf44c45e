// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cancel.h"
#include "core/domain/ids.h"
#include "core/domain/records.h"
#include "core/domain/result.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace gatehouse {

/// Where a file's import stands, so that the next one goes on from there.
struct FileProgress
{
    std::int64_t size = 0;     ///< of the file as it is on disk, bytes
    std::int64_t consumed = 0; ///< bytes of its (decompressed) content that need not be read again
    std::int64_t lines = 0;    ///< lines in them
    std::int64_t skipped = 0;  ///< lines that are none of our concern, in this import
    QByteArray readerState;    ///< what the format's reader needs to go on from `consumed`
};

/// What is remembered of a file, found again by its content and not by its name.
struct KnownFile
{
    QByteArray headHash; ///< of the first headLength bytes of the content
    std::int64_t headLength = 0;
    FileProgress progress;
};

/// How a reading of a server ended: kept with what was read, in one transaction.
struct SyncState
{
    QString cursor;    ///< the next reading begins here
    QString profile;   ///< what the server turned out to be; empty: as it was
    QString policies;  ///< policySetText(); empty: as it was
    QString allowances; ///< allowancesText(); empty: as it was
    Instant asOf;      ///< the server's clock: what it said held then
    Instant finished;  ///< this computer's clock
    /// Lists the reading told as a whole: they replace those that were there.
    bool hasTrustedDevices = false;
    bool hasApiKeys = false;
    bool hasParameters = false;
};

struct ImportCounts
{
    std::int64_t accepted = 0;
    std::int64_t added = 0;
    std::int64_t rejected = 0;
};

/// Country and city of an address; empty where not known.
struct Place
{
    QString country;
    QString city;
};

/// The one way into a ledger. Holds the ledger's writer lock while it lives: one writer at a time, across processes.
/// Belongs to one thread at a time. Records collect in memory (bounded) and are committed together with the file's
/// progress and the aggregates: a process that dies loses what was not committed, and going on adds only that.
class Writer final : public RecordSink
{
public:
    using PlaceLookup = std::function<Place(std::string_view ip)>;

    /// Opens the ledger at `path`, makes it when there is none, brings its schema up to date. Errors: Refused (another
    /// writer is at work; says which), Storage, Input (not a ledger, or one of a newer Gatehouse).
    static Result<std::unique_ptr<Writer>> open(const QString &path);
    /// The same, and waits up to a minute for another writer to be done: its own is not what anybody should have to do
    /// again. Not for the interface thread.
    static Result<std::unique_ptr<Writer>> openWhenFree(const QString &path, const CancelToken &cancel = {});
    ~Writer() override;

    /// Asked for addresses whose place the source does not tell.
    void setPlaceLookup(PlaceLookup lookup);

    /// The source of that name, made when there is none.
    Result<SourceId> source(const QString &name);

    /// Makes a source one that is a server, or says anew how it is reached. `settings`: sync's own text.
    Result<void> saveServer(SourceId source, const QString &settings);
    /// Forgets how the source is reached; what it told stays.
    Result<void> forgetServer(SourceId source);
    /// The following records are told by this server, until commitSync() has been called for the last time.
    Result<void> beginSync(SourceId source);
    /// Writes what has collected; `state` only when the reading is whole.
    Result<void> commitSync(const std::optional<SyncState> &state);

    Result<ImportId> beginImport(SourceId source);
    /// A file that was read before, as a whole or in part, into this source: same content up to where it was consumed.
    /// `head` is the beginning of the content (up to 4096 bytes).
    Result<std::optional<KnownFile>> knownFile(SourceId source, const QByteArray &head);
    /// The following records come from this file, until the next beginFile().
    Result<void> beginFile(const QString &path, const QString &format, const QByteArray &head, const FileProgress &from);

    void device(const DeviceRecord &record) override;
    void event(const EventRecord &record) override;
    void user(const UserRecord &record) override;
    void reject(const Reject &reject) override;
    void trustedDevice(const TrustedDeviceRecord &record) override;
    void apiKey(const ApiKeyRecord &record) override;
    void parameter(const ParameterRecord &record) override;
    void guardSession(const GuardSessionRecord &record) override;
    void account(const AccountRecord &record) override;

    /// True when enough has collected for a commit to be worth it. Readers call commit() at the next safe place.
    bool wantsCommit() const;
    /// Writes what has collected, and where the file stands. After an error nothing of the batch was written and the
    /// import cannot go on.
    Result<void> commit(const FileProgress &progress);
    /// Closes the current file ("done", "cancelled", "failed: …").
    Result<void> endFile(const QString &state);
    Result<void> endImport(const QString &state, const QString &error = {});
    ImportCounts counts() const;

    /// Header maps the officer has made: `fingerprint` names a set of headers, `map` is the importer's own text.
    Result<QString> headerMap(const QString &fingerprint);
    Result<void> rememberHeaderMap(const QString &fingerprint, const QString &map);

private:
    void leaveOut(std::int64_t line);
    struct State;
    explicit Writer(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace gatehouse
