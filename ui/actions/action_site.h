// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/preview.h"
#include "core/actions/run.h"
#include "core/secrets/secret_bytes.h"
#include "core/sync/database_follower.h"
#include "core/sync/server_follower.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <memory>

namespace gatehouse {

/// Where an order goes, for the dialog in which it is looked over: a server, or a database whose Guard takes orders. May go out
/// from under the dialog, which then can order nothing more. Interface thread; what is handed over is called there.
class ActionSite
{
public:
    struct Looked
    {
        Preview preview;
        QString ownSession; ///< the console's own there; empty: none
    };
    using LookedAt = std::function<void(const Result<Looked> &)>;
    using Ended = std::function<void(const Result<ActionReport> &)>;
    /// Called on another thread.
    using Progress = std::function<void(const ActionProgress &)>;

    virtual ~ActionSite() = default;
    virtual bool isThere() const = 0;
    virtual SourceId source() const = 0;
    virtual QString name() const = 0;
    virtual QString officer() const = 0;
    /// Does the Guard there keep the reason of an order?
    virtual bool keepsReasons() const = 0;
    /// Whose password is to be typed into the dialog; empty: nobody's, or it is asked for when it is needed.
    virtual QString passwordOf() const { return {}; }

    /// What would come of it. When `context` goes first, nobody is called.
    virtual void look(const ActionOrder &order, QObject *context, LookedAt done) = 0;
    /// `password`: what was typed, where passwordOf() is somebody.
    virtual void run(const QString &ledger, const ActionOrder &order, std::shared_ptr<const SecretBytes> password, const CancelToken &cancel,
        Progress progress, QObject *context, Ended done) = 0;
};

std::unique_ptr<ActionSite> siteOf(ServerFollower &server);
std::unique_ptr<ActionSite> siteOf(DatabaseFollower &database);

/// Why the Guard of this database cannot be ordered from here; empty: it can, as far as is known.
QString whyNoOrders(const DatabaseFollower &database);

} // namespace gatehouse
