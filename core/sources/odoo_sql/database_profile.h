// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/postgres/connection.h"
#include "core/sources/odoo_rpc/capabilities.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

/// Odoo's own PostgreSQL database, read directly: for when the network API is not an option. Tables and columns are
/// found in the catalog, never assumed from a version.
namespace gatehouse::odoo_sql {

/// Where the views lie that the printed script makes (grants.h).
inline const QString ViewSchema = QStringLiteral("gatehouse");

/// A table or view, as this role sees it.
struct Relation
{
    QSet<QString> columns;   ///< all of them; "xmin" among them where that may be read
    QSet<QString> readable;
    QSet<QString> writable;  ///< by UPDATE
    bool mayInsert = false;        ///< whole rows
    QSet<QString> insertable;      ///< by INSERT that names them
    QHash<QString, QString> types; ///< by column: "varchar", "jsonb"
};

/// What a database and this role in it turned out to be.
struct DatabaseProfile
{
    PostgresFacts server;
    QString schema;      ///< where Odoo's tables are
    QString odooVersion; ///< "19.0"; empty: not told
    QHash<QString, Relation> relations; ///< Odoo's by name, ours as "gatehouse.name"
    std::optional<QSet<QString>> modules; ///< installed ones; none: not readable
    QHash<QString, std::int64_t> groups;  ///< ids of base's groups that matter (odoo::SystemGroup, …)
    bool hasSignalSequences = false; ///< base_cache_signaling_*: 18 and before
    bool mayUseSignalSequences = false;
    bool mayNumberOrders = false;         ///< the sequence of the Guard's orders
    QString guardVersion;                 ///< of the installed module; empty: none, or not told
    std::optional<odoo::GuardProfile> guard; ///< none: not installed, or this role may not know
    QList<odoo::CapabilityState> capabilities; ///< all of them, in the order of odoo::AllCapabilities
    QStringList posture; ///< what an officer should know about this database: sentences

    /// Where a table of Odoo's is, for SQL: "schema".table. `table` is part of the statement as it is.
    QByteArray place(const PostgresConnection &connection, const char *table) const;
    bool has(const QString &relation) const { return relations.contains(relation); }
    bool canRead(const QString &relation, const QStringList &columns) const;
    bool canRead(const QString &relation, const QString &column) const { return canRead(relation, QStringList{column}); }
    bool canWrite(const QString &relation, const QString &column) const { return relations.value(relation).writable.contains(column); }
    const odoo::CapabilityState &state(odoo::Capability capability) const;
    bool can(odoo::Capability capability) const { return state(capability).available; }
    /// Whether a second factor is on can be told: by the script's view, or because the role may read the secret itself
    /// (which is then compared in the server, and never fetched).
    bool knowsSecondFactor() const;
    /// May this role order the Guard: add rows to its table of orders, and see what became of them?
    bool mayOrder() const;
    /// Cache signalling as this version of Odoo does it, and may this role do it?
    bool canSignal() const;
};

/// Asks the catalog, in a read-only transaction. Some ten small queries. `schema`: where Odoo's tables are; empty: the
/// first of the search path that has them. Errors: those of the connection; Input where there is no Odoo at all.
Result<DatabaseProfile> probe(PostgresConnection &connection, const QString &schema = {});

} // namespace gatehouse::odoo_sql
