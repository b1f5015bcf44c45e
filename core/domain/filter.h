// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/instant.h"

#include <QLatin1String>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace gatehouse {

/// What the rows of a list are.
enum class Subject : std::uint8_t { Sessions, Events, Users };

/// What a condition, a sort order or a grouping can name.
enum class Field : std::uint8_t {
    Source,
    User,     ///< the user's handle: login, else display name, else "#<odoo id>"
    Name,     ///< the display name
    Status,   ///< session status
    Kind,     ///< event kind
    Browser,
    Platform,
    Device,   ///< "computer" or "mobile"
    Ip,
    Country,
    City,
    Session,  ///< a session identifier or the beginning of one (at least 4 characters)
    Doubtful, ///< "yes" or "no"
    Presumed, ///< "yes" or "no"
    First,    ///< first activity of a session
    Last,     ///< last activity of a session
    Time,     ///< time of an event
    Known,    ///< "yes": a user the source lists or who has logged in; "no": a login that was only tried
    Totp,     ///< second factor of a user: "yes", "no", "unknown"
    Suspended, ///< "yes", "no"
    Sessions, ///< number of sessions of a user
    Active,   ///< number of active sessions of a user
    Failed,   ///< number of failed logins of a user
    LastLogin, ///< of a user
    LastFailed, ///< of a user
};

/// The field's name in filter text, JSON and settings ("last_login").
QLatin1StringView fieldName(Field field);
std::optional<Field> fieldFromName(QStringView name);

/// The fields rows of `subject` can be filtered, sorted, grouped by.
std::span<const Field> filterFields(Subject subject);
std::span<const Field> sortFields(Subject subject);
std::span<const Field> groupFields(Subject subject);

/// The field holds any (negated: none) of the values. A '*' in a value stands for any text; letter case does not
/// matter; an empty value means "not known".
struct Condition
{
    Field field = Field::User;
    bool negated = false;
    QStringList values;

    bool operator==(const Condition &) const = default;
};

/// Which rows. All parts must hold; a default-made Filter matches everything.
struct Filter
{
    std::vector<Condition> conditions;
    /// Last activity of sessions, time of events, last login of users.
    TimeRange range;
    /// The same range told from the ledger's last moment backwards, in seconds; takes the place of `range` when set.
    std::optional<std::int64_t> lastSeconds;
    /// First activity of sessions.
    TimeRange started;
    /// Every word must occur in one of the row's texts (user, name, ip, place, browser, platform, note is not searched).
    QString text;

    bool isEmpty() const;
    /// The condition on a field, or null.
    const Condition *condition(Field field) const;
    /// Replaces what the filter says of `field`; no values removes it.
    void setCondition(Field field, const QStringList &values, bool negated = false);

    bool operator==(const Filter &) const = default;
};

/// Which rows, in which order, under which headings.
struct Query
{
    Filter filter;
    Field sort = Field::Last;
    bool descending = true;
    std::optional<Field> group;

    bool operator==(const Query &) const = default;
};

/// Newest first.
Query defaultQuery(Subject subject);

} // namespace gatehouse
