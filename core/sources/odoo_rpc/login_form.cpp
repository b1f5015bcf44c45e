// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/odoo_rpc/login_form.h"

#include <QByteArrayView>

namespace gatehouse::odoo {

namespace {

/// The first start tag of this name whose text holds `mark`, without its brackets.
QByteArrayView tagWith(QByteArrayView page, QByteArrayView name, QByteArrayView mark, qsizetype *end = nullptr)
{
    for (qsizetype at = page.indexOf(name); at >= 0; at = page.indexOf(name, at + 1)) {
        const qsizetype close = page.indexOf('>', at);
        if (close < 0)
            return {};
        const QByteArrayView tag = page.sliced(at, close - at);
        if (tag.contains(mark)) {
            if (end)
                *end = close + 1;
            return tag;
        }
    }
    return {};
}

QString plainText(QByteArrayView html, const Secrets &secrets)
{
    QString text = QString::fromUtf8(html);
    for (qsizetype at = text.indexOf(QLatin1Char('<')); at >= 0; at = text.indexOf(QLatin1Char('<'))) {
        const qsizetype close = text.indexOf(QLatin1Char('>'), at);
        text.remove(at, close < 0 ? text.size() - at : close + 1 - at);
    }
    text.replace(QLatin1String("&lt;"), QLatin1String("<")).replace(QLatin1String("&gt;"), QLatin1String(">"));
    text.replace(QLatin1String("&#39;"), QLatin1String("'")).replace(QLatin1String("&#34;"), QLatin1String("\""));
    text.replace(QLatin1String("&quot;"), QLatin1String("\"")).replace(QLatin1String("&amp;"), QLatin1String("&"));
    return serverWords(text, secrets);
}

} // namespace

QByteArray csrfToken(const QByteArray &page)
{
    const QByteArrayView tag = tagWith(page, "<input", "name=\"csrf_token\"");
    const qsizetype at = tag.indexOf("value=\"");
    if (at < 0)
        return {};
    const qsizetype from = at + 7;
    const qsizetype quote = tag.indexOf('"', from);
    if (quote < 0 || quote - from > 200)
        return {};
    const QByteArrayView token = tag.sliced(from, quote - from);
    for (const char c : token) {
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')))
            return {};
    }
    return token.toByteArray();
}

QString formAlert(const QByteArray &page, const Secrets &secrets)
{
    qsizetype from = 0;
    if (tagWith(page, "<p", "alert-danger", &from).isEmpty())
        return {};
    const qsizetype end = page.indexOf("</p>", from);
    return end < 0 ? QString() : plainText(QByteArrayView(page).sliced(from, end - from), secrets);
}

bool asksForCode(const QByteArray &page)
{
    return !tagWith(page, "<input", "name=\"totp_token\"").isEmpty();
}

bool codeWasMailed(const QByteArray &page)
{
    // The one mark that no language changes: the envelope before the sentence.
    return page.contains("fa-envelope");
}

} // namespace gatehouse::odoo
