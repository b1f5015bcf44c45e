// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QLatin1String>
#include <QString>

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <variant>

/// The session policies: what there is to set, in which unit and range, and for whom it holds. Who makes one true on a
/// certain source is in policy_set.h.
namespace gatehouse {

enum class Policy {
    LifetimeAdministrators,
    LifetimeOthers,
    IdleDays,
    IgnoredUrls,
    KeepDays,
    ConcurrentSessions,
    LockoutFailures,
    LockoutSeconds,
    SecondFactor,
    SuspiciousCountry,
    SuspiciousDevice,
    SuspiciousAction,
    ResetsPerHour,
    ResetLinkHours,
    PasswordDays,
    PasswordExpiry,
    MailFailedLogin,
    MailSuspiciousLogin,
    MailUsers,
    MailOfficers
};

inline constexpr Policy AllPolicies[] = {Policy::LifetimeAdministrators, Policy::LifetimeOthers, Policy::IdleDays,
    Policy::IgnoredUrls, Policy::KeepDays, Policy::ConcurrentSessions, Policy::LockoutFailures, Policy::LockoutSeconds,
    Policy::SecondFactor, Policy::SuspiciousCountry, Policy::SuspiciousDevice, Policy::SuspiciousAction,
    Policy::ResetsPerHour, Policy::ResetLinkHours, Policy::PasswordDays, Policy::PasswordExpiry, Policy::MailFailedLogin,
    Policy::MailSuspiciousLogin, Policy::MailUsers, Policy::MailOfficers};

/// As the form shows them together.
enum class PolicyGroup { Sessions, SignIn, Suspicious, Passwords, Mail };
enum class PolicyKind { Number, Switch, Choice, Paths };
enum class PolicyUnit { None, Seconds, Hours, Days };
enum class PolicyScope { Everyone, Administrators, Others };

/// A number (seconds, hours, days or plain), a switch, or text: the key of a choice, or paths, one a line.
using PolicyValue = std::variant<std::int64_t, bool, QString>;
using PolicyValues = std::map<Policy, PolicyValue>;

struct PolicyDefinition
{
    Policy what = Policy::IdleDays;
    QLatin1String key; ///< "idle_days": the Guard's own name; in files, for --json; never translated
    PolicyGroup group = PolicyGroup::Sessions;
    PolicyKind kind = PolicyKind::Number;
    PolicyUnit unit = PolicyUnit::None;
    PolicyScope scope = PolicyScope::Everyone;
    std::int64_t minimum = 0; ///< of a number; and 0 where zeroIsOff
    std::int64_t maximum = 0;
    bool zeroIsOff = false;
    std::span<const QLatin1String> choices; ///< keys, from the mildest to the strictest
    PolicyValue unset; ///< what holds as long as nobody has set it: Guard API 1 (packaging/odoo/gatehouse_guard/README.md)
};

const PolicyDefinition &definitionOf(Policy policy);
std::optional<Policy> policyOf(const QString &key);

/// "Session lifetime of administrators".
QString policyTitle(Policy policy);
/// What it does and what it may be, in one line: "60 to 31 536 000 s; 0 is off".
QString policyHint(Policy policy);
QString policyGroupTitle(PolicyGroup group);
/// "Administrators".
QString policyScopeText(PolicyScope scope);
/// "No: a new login ends the others".
QString policyChoiceText(Policy policy, const QString &choice);
/// For people: "28 800 s (8 h)", "off", "5", "yes", "3 paths".
QString policyValueText(Policy policy, const PolicyValue &value);
/// For files and the command line; policyValueFrom() reads it: "28800", "on", "replace".
QString policyValueKey(const PolicyValue &value);

/// Why this value cannot be, as a sentence; nothing where it can. The same rules as the Guard's.
std::optional<QString> policyRefusal(Policy policy, const PolicyValue &value);
/// What somebody typed for it. Errors: Input, with what it may be.
Result<PolicyValue> policyValueFrom(Policy policy, const QString &text);

} // namespace gatehouse
