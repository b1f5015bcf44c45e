// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/odoo_rpc/cookie_jar.h"

#include <algorithm>

namespace gatehouse::odoo {

namespace {

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return c > ' ' && c < 0x7f && !QByteArrayView("()<>@,;:\\\"/[]?={}").contains(c);
    });
}

/// cookie-octet of RFC 6265, 4.1.1, and the quotes that may stand around a value.
bool isValue(QByteArrayView text)
{
    return text.size() <= CookieJar::LongestValue &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f && c != ';' && c != ','; });
}

} // namespace

void CookieJar::take(QByteArrayView setCookie)
{
    const qsizetype end = setCookie.indexOf(';');
    const QByteArrayView pair = end < 0 ? setCookie : setCookie.first(end);
    const qsizetype equals = pair.indexOf('=');
    if (equals < 0)
        return;
    const QByteArrayView name = pair.first(equals).trimmed();
    const QByteArrayView value = pair.sliced(equals + 1).trimmed();
    if (!isToken(name) || !isValue(value))
        return;
    bool gone = value.isEmpty();
    for (qsizetype from = end; from >= 0 && from < setCookie.size();) {
        const qsizetype next = setCookie.indexOf(';', from + 1);
        const QByteArrayView part =
            setCookie.sliced(from + 1, (next < 0 ? setCookie.size() : next) - from - 1).trimmed();
        const qsizetype at = part.indexOf('=');
        if (at > 0 && part.first(at).trimmed().compare("max-age", Qt::CaseInsensitive) == 0) {
            bool ok = false;
            const qint64 seconds = part.sliced(at + 1).trimmed().toByteArray().toLongLong(&ok);
            gone = gone || (ok && seconds <= 0);
        }
        from = next;
    }
    if (gone)
        remove(name);
    else
        set(name, SecretBytes(value));
}

void CookieJar::set(QByteArrayView name, SecretBytes value)
{
    for (Cookie &cookie : m_cookies) {
        if (cookie.name == name) {
            cookie.value = std::move(value);
            return;
        }
    }
    if (m_cookies.size() < MostCookies)
        m_cookies.push_back(Cookie{name.toByteArray(), std::move(value)});
}

void CookieJar::remove(QByteArrayView name)
{
    std::erase_if(m_cookies, [name](const Cookie &cookie) { return cookie.name == name; });
}

const SecretBytes *CookieJar::find(QByteArrayView name) const
{
    for (const Cookie &cookie : m_cookies) {
        if (cookie.name == name)
            return &cookie.value;
    }
    return nullptr;
}

void CookieJar::appendHeaderValue(QByteArray &to) const
{
    bool first = true;
    for (const Cookie &cookie : m_cookies) {
        if (!first)
            to.append("; ");
        first = false;
        to.append(cookie.name).append('=').append(cookie.value.expose());
    }
}

} // namespace gatehouse::odoo
