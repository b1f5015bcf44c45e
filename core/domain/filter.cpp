// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filter.h"

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

struct Named
{
    Field field;
    const char *name;
};

constexpr Named Names[] = {
    {Field::Source, "source"},
    {Field::User, "user"},
    {Field::Name, "name"},
    {Field::Status, "status"},
    {Field::Kind, "kind"},
    {Field::Browser, "browser"},
    {Field::Platform, "platform"},
    {Field::Device, "device"},
    {Field::Ip, "ip"},
    {Field::Country, "country"},
    {Field::City, "city"},
    {Field::Session, "session"},
    {Field::Doubtful, "doubtful"},
    {Field::Presumed, "presumed"},
    {Field::First, "first"},
    {Field::Last, "last"},
    {Field::Time, "time"},
    {Field::Known, "known"},
    {Field::Totp, "totp"},
    {Field::Suspended, "suspended"},
    {Field::Sessions, "sessions"},
    {Field::Active, "active"},
    {Field::Failed, "failed"},
    {Field::LastLogin, "last_login"},
    {Field::LastFailed, "last_failed"},
};

constexpr std::array SessionFilters = {Field::Source, Field::User, Field::Status, Field::Presumed, Field::Browser,
    Field::Platform, Field::Device, Field::Ip, Field::Country, Field::City, Field::Session};
constexpr std::array EventFilters = {Field::Source, Field::User, Field::Kind, Field::Doubtful, Field::Ip, Field::Country,
    Field::City, Field::Session};
constexpr std::array UserFilters = {Field::Source, Field::User, Field::Name, Field::Known, Field::Totp, Field::Suspended};
constexpr std::array SessionSorts = {Field::Last, Field::First, Field::User, Field::Status, Field::Browser,
    Field::Platform, Field::Ip, Field::Country, Field::City, Field::Source};
constexpr std::array EventSorts = {Field::Time, Field::User, Field::Kind, Field::Ip, Field::Source};
constexpr std::array UserSorts = {Field::User, Field::Name, Field::Sessions, Field::Failed, Field::LastLogin,
    Field::LastFailed, Field::Totp, Field::Source};
constexpr std::array SessionGroups = {Field::User, Field::Browser, Field::Platform, Field::Country, Field::City,
    Field::Ip, Field::Status, Field::Source};
constexpr std::array EventGroups = {Field::User, Field::Kind, Field::Ip, Field::Source};

} // namespace

QLatin1StringView fieldName(Field field)
{
    for (const Named &n : Names) {
        if (n.field == field)
            return QLatin1StringView(n.name);
    }
    return {};
}

std::optional<Field> fieldFromName(QStringView name)
{
    for (const Named &n : Names) {
        if (name == QLatin1StringView(n.name))
            return n.field;
    }
    return std::nullopt;
}

std::span<const Field> filterFields(Subject subject)
{
    switch (subject) {
    case Subject::Sessions:
        return SessionFilters;
    case Subject::Events:
        return EventFilters;
    case Subject::Users:
        break;
    }
    return UserFilters;
}

std::span<const Field> sortFields(Subject subject)
{
    switch (subject) {
    case Subject::Sessions:
        return SessionSorts;
    case Subject::Events:
        return EventSorts;
    case Subject::Users:
        break;
    }
    return UserSorts;
}

std::span<const Field> groupFields(Subject subject)
{
    switch (subject) {
    case Subject::Sessions:
        return SessionGroups;
    case Subject::Events:
        return EventGroups;
    case Subject::Users:
        break;
    }
    return {};
}

bool Filter::isEmpty() const
{
    return *this == Filter{};
}

const Condition *Filter::condition(Field field) const
{
    const auto it = std::find_if(
        conditions.begin(), conditions.end(), [field](const Condition &c) { return c.field == field; });
    return it == conditions.end() ? nullptr : &*it;
}

void Filter::setCondition(Field field, const QStringList &values, bool negated)
{
    std::erase_if(conditions, [field](const Condition &c) { return c.field == field; });
    if (!values.isEmpty())
        conditions.push_back({field, negated, values});
}

Query defaultQuery(Subject subject)
{
    switch (subject) {
    case Subject::Sessions:
        return {{}, Field::Last, true, std::nullopt};
    case Subject::Events:
        return {{}, Field::Time, true, std::nullopt};
    case Subject::Users:
        break;
    }
    return {{}, Field::LastLogin, true, std::nullopt};
}

} // namespace gatehouse
