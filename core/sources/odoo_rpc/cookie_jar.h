// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secret_bytes.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace gatehouse::odoo {

/// The cookies of one server: `session_id`, `td_id` (the trusted device) and what a load balancer adds to find the same
/// worker again. One value a name, the last one wins, as Odoo may say one twice in an answer. Every value is a secret.
class CookieJar
{
public:
    static constexpr int MostCookies = 16;
    static constexpr qsizetype LongestValue = 4096;

    /// One Set-Cookie header's value. Max-Age=0 or an empty value takes the cookie away. What is no cookie is left out.
    void take(QByteArrayView setCookie);
    void set(QByteArrayView name, SecretBytes value);
    void remove(QByteArrayView name);
    void clear() { m_cookies.clear(); }

    /// Null when there is none.
    const SecretBytes *find(QByteArrayView name) const;
    bool isEmpty() const { return m_cookies.empty(); }
    /// Appends "a=1; b=2"; nothing when empty.
    void appendHeaderValue(QByteArray &to) const;

private:
    struct Cookie
    {
        QByteArray name;
        SecretBytes value;
    };
    std::vector<Cookie> m_cookies;
};

} // namespace gatehouse::odoo
