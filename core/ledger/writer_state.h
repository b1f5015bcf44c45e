// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/clean_text.h"
#include "core/ledger/database.h"
#include "core/ledger/dictionary.h"
#include "core/ledger/event_batch.h"
#include "core/ledger/guard_batch.h"
#include "core/ledger/session_batch.h"
#include "core/ledger/user_registry.h"
#include "core/ledger/writer.h"

#include <QCoreApplication>

#include <optional>
#include <string>
#include <vector>

/// What a Writer keeps between records; private to the ledger's writer.
namespace gatehouse {

struct LedgerTexts
{
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

UserRef cleaned(const UserRef &user, CleanText &clean);

struct Writer::State
{
    explicit State(std::unique_ptr<Database> database)
        : db(std::move(database))
        , dictionary(*db)
        , users(*db)
        , sessions(*db, users)
        , events(*db, users, sessions)
        , guard(*db, sessions)
    {
    }
    ~State()
    {
        if (begun)
            db->rollback();
    }

    std::unique_ptr<Database> db;
    Dictionary dictionary;
    UserRegistry users;
    SessionBatch sessions;
    EventBatch events;
    GuardBatch guard;
    std::unique_ptr<Statement> addReject;

    bool begun = false;
    std::int64_t generation = 0;
    std::int64_t keptFrom = 0; ///< what is older is not taken in; seconds, 0: everything is
    std::optional<Error> error;

    SourceId source;
    bool identified = false; ///< the source names its sessions
    bool becameIdentified = false;
    std::int64_t seenUntil = 0;
    std::int64_t lastEventMs = 0;
    ImportId import;
    std::int64_t file = 0;
    FileProgress progress;
    ImportCounts fileCounts;
    ImportCounts counts;
    std::int64_t rejectsKept = 0;

    /// Lists that a server tells as a whole, on their way to replace what was there.
    struct Told
    {
        struct Item
        {
            std::int64_t odooId = 0;
            std::int64_t user = 0;
            std::string name;
            std::string scope;
            std::int64_t created = 0;
            std::int64_t expires = 0;
        };
        struct Parameter
        {
            std::string key, of, value;
        };
        std::vector<Item> trustedDevices;
        std::vector<Item> apiKeys;
        std::vector<Parameter> parameters;
        bool suspiciousLogin = false; ///< at least one was told
    } told;

    template <typename T>
    bool ok(const Result<T> &result)
    {
        if (!result && !error)
            error = result.error();
        return result.has_value();
    }
    Result<void> ensureBegun();
    /// Older than what the ledger keeps.
    bool isTooOld(std::int64_t seconds) const { return seconds < keptFrom; }
    /// What follows is told by this source.
    Result<void> choose(SourceId chosen);
    Result<void> commit();
    Result<void> abandon(const Error &why);
    Result<void> writeBatch();
    Result<void> recount(std::int64_t newGeneration);
    Result<void> recountIfCheap();
    Result<void> writeTold(const SyncState &state);
    Result<void> saveFile(const char *fileState);
    void makeLoginSessions();
};

} // namespace gatehouse
