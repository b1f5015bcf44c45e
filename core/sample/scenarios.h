// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/instant.h"
#include "core/sample/history.h"

#include <QJsonArray>
#include <QJsonObject>

#include <string>
#include <vector>

namespace gatehouse::sample {

/// Something a scenario makes happen at a given moment.
struct PlantedDeed
{
    std::int64_t ms = 0;
    DeedKind kind = DeedKind::LoginOk;
    bool workday = false;  ///< instead of one deed: an ordinary session that begins here and ends with a logout
    int hours = 0;         ///< of that session
    bool writesRow = false; ///< Seen
    bool begins = false;    ///< Seen: the first time this session is
    int user = -1;         ///< index into the people; -1: nobody has `login`
    std::string login;
    Address address = 0;
    Device device = 0;
    std::uint64_t session = 0;
    std::int64_t firstMs = 0; ///< Seen: of the row
    int failures = 0;
    std::int64_t lastFailureMs = 0;
    bool scripted = false;
};

struct Plan
{
    std::vector<PlantedDeed> deeds; ///< in the order of their time
    std::int64_t sessions = 0;      ///< how many sessions are among them
    QJsonArray truth;
};

/// Plants the scenarios of the options. People who play a part get `weight` 0, so that nothing else happens to them, and
/// what the part asks for (a second factor, say). Session keys have their top bit set.
Plan plantScenarios(const HistoryOptions &options, std::vector<Person> &people);

} // namespace gatehouse::sample
