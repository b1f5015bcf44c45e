// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/instant.h"
#include "core/domain/result.h"

#include <QString>

#include <memory>
#include <string_view>

namespace gatehouse {

/// Country and city of addresses, from a MaxMind database (GeoLite2-City, GeoLite2-Country, DBIP and others of that
/// format), in English, as Odoo writes them. The file stays open and mapped. Lookups may come from any one thread.
class PlaceDatabase
{
public:
    /// Errors: Input (no such file, not such a database, damaged, or one that tells neither country nor city).
    static Result<std::unique_ptr<PlaceDatabase>> open(const QString &path);
    ~PlaceDatabase();
    PlaceDatabase(const PlaceDatabase &) = delete;
    PlaceDatabase &operator=(const PlaceDatabase &) = delete;

    struct Found
    {
        QString country;
        QString city;
    };
    /// Empty where the database does not tell, or `ip` is no address.
    Found lookup(std::string_view ip) const;

    /// "GeoLite2-City", as the file says.
    QString type() const;
    Instant built() const;

private:
    struct State;
    explicit PlaceDatabase(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace gatehouse
