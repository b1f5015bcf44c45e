// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/guard_note.h"

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

using Part = GuardNote::Part;

constexpr std::array<std::pair<Part, const char *>, 12> Names{{
    {Part::Cause, "cause"},
    {Part::Method, "method"},
    {Part::SecondFactor, "second_factor"},
    {Part::Suspicious, "suspicious"},
    {Part::Via, "via"},
    {Part::Refused, "refused"},
    {Part::Seconds, "seconds"},
    {Part::By, "by"},
    {Part::Browser, "browser"},
    {Part::Platform, "platform"},
    {Part::Changes, "changes"},
    {Part::Reason, "reason"},
}};

constexpr QLatin1StringView Between("; ");
constexpr QLatin1StringView Colon(": ");

QString nameOf(Part part)
{
    const auto *it = std::find_if(Names.begin(), Names.end(), [part](const auto &n) { return n.first == part; });
    return QLatin1String(it->second);
}

} // namespace

QString GuardNote::value(Part part) const
{
    for (const auto &[p, v] : parts) {
        if (p == part)
            return v;
    }
    return {};
}

void GuardNote::add(Part part, const QString &value)
{
    QString kept = value.simplified();
    if (part != Part::Reason)
        kept.replace(u';', u',');
    if (kept.isEmpty())
        return;
    const auto after = std::find_if(parts.begin(), parts.end(), [part](const auto &p) { return p.first > part; });
    parts.insert(after, {part, kept});
}

QString GuardNote::text() const
{
    QString text;
    for (const auto &[part, value] : parts)
        text += (text.isEmpty() ? QString() : QString(Between)) + nameOf(part) + Colon + value;
    return text;
}

std::optional<GuardNote> GuardNote::from(const QString &text)
{
    GuardNote note;
    QString rest = text;
    while (!rest.isEmpty()) {
        const qsizetype colon = rest.indexOf(Colon);
        const QString name = colon < 0 ? rest : rest.left(colon);
        const auto *known = std::find_if(Names.begin(), Names.end(), [&name](const auto &n) { return name == QLatin1String(n.second); });
        if (colon < 0 || known == Names.end() || (!note.parts.isEmpty() && note.parts.constLast().first >= known->first))
            return std::nullopt;
        rest = rest.mid(colon + Colon.size());
        const qsizetype end = known->first == Part::Reason ? -1 : rest.indexOf(Between);
        note.parts.append({known->first, end < 0 ? rest : rest.left(end)});
        rest = end < 0 ? QString() : rest.mid(end + Between.size());
    }
    return note.parts.isEmpty() ? std::nullopt : std::optional<GuardNote>(note);
}

} // namespace gatehouse
