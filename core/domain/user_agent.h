// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace gatehouse {

/// What a browser says of itself, in the words in which Odoo 18 and 19 keep it: so rows of an Odoo that keeps the whole
/// user agent instead (19.1 and later) are of the same browsers and platforms as those from before.
///
/// The words, and in which order they are looked for, are those of Odoo 18 and 19 (odoo/tools/_vendor/useragents.py, by way of
/// werkzeug); tests compare with what it makes of the user agents in tests/fixtures/user_agents.tsv.
struct UserAgent
{
    std::string_view platform; ///< "windows"; empty: not known. Of static storage, as the other
    std::string_view browser;  ///< "firefox"
    bool mobile = false;

    static UserAgent from(std::string_view text);

    bool operator==(const UserAgent &) const = default;
};

/// Remembers what it has made of user agents: millions of rows are of a few hundred. For one thread.
class UserAgents
{
public:
    UserAgent of(std::string_view text);

private:
    std::unordered_map<std::string, UserAgent> m_known;
};

} // namespace gatehouse
