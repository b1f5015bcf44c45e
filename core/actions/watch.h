// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/journal.h"
#include "core/domain/result.h"
#include "core/sources/odoo_rpc/capabilities.h"
#include "core/sources/odoo_rpc/odoo_session.h"

#include <QList>
#include <QString>

#include <vector>

/// Sessions that outlive their revocation. A request that was under way when a session was revoked may save its file
/// anew; the session then lives, and the server lists it again only when it writes the next trace, up to an hour later
/// (Odoo 18 and 19: http.Session.update_trace, res.device._revoke). So a revocation of a busy session is watched.
namespace gatehouse {

/// A row that the server lists, not revoked, of a session.
struct SignOfLife
{
    QString identifier;
    Instant lastActivity;
    Instant asked; ///< by the server's clock, no later than when the question for it left; unknown: not known
};

/// What ends a surviving session for sure, because it changes what the session's token is made of.
struct SureWay
{
    enum class Kind { ChangePassword, Suspend, ResetTotp };
    Kind kind = Kind::ChangePassword;
    QString title;
    QString alsoDoes;    ///< what else it does
    bool here = false;   ///< Gatehouse can order it; else it is done in Odoo itself
    QString unavailable; ///< why not, where it is not; else empty
};
QLatin1String sureWayKey(SureWay::Kind kind);

/// A session that was revoked, with proof, and is in use. Critical.
struct Survivor
{
    JournalTarget target;
    Instant seen;       ///< its latest sign of life
    QString text;       ///< a sentence for the officer
    bool isNew = false; ///< first told now
};

/// Takes what a reading of the source showed (unrevoked rows alone; any number) and notes in the journal which revoked
/// sessions live. The outcome of the revocation stays "done"; JournalTarget::survived tells the rest. Survivors known
/// from before that showed life again are among the answer, with isNew false.
Result<std::vector<Survivor>> findSurvivors(Journal &journal, SourceId source, const std::vector<SignOfLife> &signs);

struct Watched
{
    std::vector<Survivor> survivors;
    int stillWatched = 0;
    int concluded = 0; ///< their hour is over without a sign of life
};

/// Asks the server for the watched sessions of a source (one request, none where nothing is watched), notes survivors,
/// and ends the watch over those whose hour is over. On the session's thread.
Result<Watched> watchOnce(
    Journal &journal, SourceId source, odoo::OdooSession &server, const odoo::ServerProfile &profile);

/// Ways to end it for sure, the mildest first.
QList<SureWay> sureWays(const JournalTarget &target, const odoo::ServerProfile &profile);

} // namespace gatehouse
