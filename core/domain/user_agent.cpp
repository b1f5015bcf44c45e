// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/user_agent.h"

#include <algorithm>

namespace gatehouse {

namespace {

using sv = std::string_view;

/// A text that stands for a word. In the text '+' is white space, '*' is white space or nothing, '%' is at least one of
/// any characters on the same line.
struct Sign
{
    sv text;
    sv word;
};

// The first that is found decides, so "edge" comes before the "chrome" that Edge also says it is.
constexpr Sign Platforms[] = {{"cros", "chromeos"}, {"iphone", "iphone"}, {"ios", "iphone"}, {"ipad", "ipad"}, {"darwin", "macos"},
    {"mac", "macos"}, {"os*x", "macos"}, {"win", "windows"}, {"android", "android"}, {"netbsd", "netbsd"}, {"openbsd", "openbsd"},
    {"freebsd", "freebsd"}, {"dragonfly", "dragonflybsd"}, {"sunos", "solaris"}, {"i86os", "solaris"}, {"x11", "linux"}, {"lin", "linux"},
    {"nintendo+wii", "wii"}, {"irix", "irix"}, {"hpux", "hpux"}, {"hp-ux", "hpux"}, {"aix", "aix"}, {"sco", "sco"}, {"unix_sv", "sco"},
    {"bsd", "bsd"}, {"amiga", "amiga"}, {"blackberry", "blackberry"}, {"playbook", "blackberry"}, {"symbian", "symbian"}};
constexpr Sign Browsers[] = {{"googlebot", "google"}, {"msnbot", "msn"}, {"yahoo", "yahoo"}, {"ask jeeves", "ask"}, {"aol", "aol"},
    {"america+online+browser", "aol"}, {"opera", "opera"}, {"edge", "edge"}, {"chrome", "chrome"}, {"crios", "chrome"},
    {"seamonkey", "seamonkey"}, {"firefox", "firefox"}, {"firebird", "firefox"}, {"phoenix", "firefox"}, {"iceweasel", "firefox"},
    {"galeon", "galeon"}, {"safari", "safari"}, {"version", "safari"}, {"webkit", "webkit"}, {"camino", "camino"},
    {"konqueror", "konqueror"}, {"k-meleon", "kmeleon"}, {"netscape", "netscape"}, {"msie", "msie"}, {"microsoft+internet+explorer", "msie"},
    {"trident/% rv:", "msie"}, {"lynx", "lynx"}, {"links", "links"}, {"baiduspider", "baidu"}, {"bingbot", "bing"}, {"mozilla", "mozilla"}};
constexpr sv Mobile[] = {"android", "iphone", "ipad", "blackberry"};

/// Longer ones are cut off by Odoo, too.
constexpr std::size_t Longest = 1024;
constexpr std::size_t MostKnown = 4096;

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Does `text` begin with what `sign` stands for?
bool begins(sv text, sv sign)
{
    std::size_t at = 0;
    for (std::size_t i = 0; i < sign.size(); ++i) {
        if (sign[i] == '%') {
            const sv rest = sign.substr(i + 1);
            for (std::size_t from = at + 1; from <= text.size() && text[from - 1] != '\n'; ++from) {
                if (begins(text.substr(from), rest))
                    return true;
            }
            return false;
        }
        if (sign[i] == '+' || sign[i] == '*') {
            const std::size_t before = at;
            while (at < text.size() && isSpace(text[at]))
                ++at;
            if (sign[i] == '+' && at == before)
                return false;
        } else if (at >= text.size() || text[at++] != sign[i]) {
            return false;
        }
    }
    return true;
}

template <std::size_t N>
sv wordIn(sv lower, const Sign (&signs)[N])
{
    for (const Sign &sign : signs) {
        for (std::size_t at = lower.find(sign.text.front()); at != sv::npos; at = lower.find(sign.text.front(), at + 1)) {
            if (begins(lower.substr(at), sign.text))
                return sign.word;
        }
    }
    return {};
}

} // namespace

UserAgent UserAgent::from(sv text)
{
    std::string lower(text.substr(0, Longest));
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    UserAgent agent;
    agent.platform = wordIn(lower, Platforms);
    agent.browser = wordIn(lower, Browsers);
    agent.mobile = std::find(std::begin(Mobile), std::end(Mobile), agent.platform) != std::end(Mobile);
    return agent;
}

UserAgent UserAgents::of(sv text)
{
    std::string key(text.substr(0, Longest));
    if (const auto known = m_known.find(key); known != m_known.end())
        return known->second;
    if (m_known.size() >= MostKnown)
        m_known.clear(); // somebody makes them up
    const UserAgent agent = UserAgent::from(key);
    m_known.emplace(std::move(key), agent);
    return agent;
}

} // namespace gatehouse
