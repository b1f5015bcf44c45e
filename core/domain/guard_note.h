// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>
#include <utility>

/// What the Guard says of an event, as the ledger keeps it in the event's note: parts that machines can tell apart and
/// people can read as they are, "cause: officer; by: admin; reason: left the company". Not translated; screens word it.
namespace gatehouse {

struct GuardNote
{
    /// In this order. Values of the first ones are the Guard's own keys, [a-z0-9_].
    enum class Part {
        Cause,        ///< "officer", "replaced", "failures", "unlocked" …
        Method,       ///< "password", "webauthn", "apikey"
        SecondFactor, ///< "pending": the password was right, the code is still to come
        Suspicious,   ///< "country", "device", both with a comma
        Via,          ///< "rpc", "json2"; a browser is not told
        Refused,      ///< "yes"
        Seconds,      ///< how long it lasts, a number
        By,           ///< login of who did it, where that is not the user of the event
        Browser,      ///< where no session tells: [a-z0-9_ .-]
        Platform,
        Changes, ///< "idle_days 0 → 3, keep_days 365 → 30"
        Reason   ///< in an officer's words: anything, always last
    };
    using Parts = QList<std::pair<Part, QString>>;
    Parts parts;

    QString value(Part part) const;
    bool isEmpty() const { return parts.isEmpty(); }
    /// Left out when empty; separators in a value become commas (but in a reason, which is last).
    void add(Part part, const QString &value);

    QString text() const;
    /// Nothing for what is no such note.
    static std::optional<GuardNote> from(const QString &text);

    bool operator==(const GuardNote &) const = default;
};

} // namespace gatehouse
