// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/odoo_rpc/server_settings.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace gatehouse::odoo {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Odoo)
};

bool loopback(const QString &host)
{
    // localhost and what is below it never leave the computer: RFC 6761, section 6.3.
    if (host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost")))
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

} // namespace

bool ServerSettings::isLoopback() const
{
    return loopback(url.host());
}

QString ServerSettings::host() const
{
    const QString name =
        url.host().contains(QLatin1Char(':')) ? QLatin1Char('[') + url.host() + QLatin1Char(']') : url.host();
    return url.port() < 0 ? name : name + QLatin1Char(':') + QString::number(url.port());
}

Result<void> ServerSettings::check() const
{
    if (!url.isValid() || url.host().isEmpty())
        return fail(
            ErrorKind::Input, Texts::tr("“%1” is not the address of a server. Type it like https://odoo.example.org.")
                                  .arg(url.toString(QUrl::RemoveUserInfo)));
    if (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http"))
        return fail(
            ErrorKind::Input, Texts::tr("%1 is neither https nor http. Odoo is reached by https.").arg(url.scheme()));
    if (!url.userInfo().isEmpty())
        return fail(ErrorKind::Input,
            Texts::tr("The address must not hold a name or a password. Type them into their own fields."));
    if (!isTls() && !plainHttpAllowed && !isLoopback())
        return fail(ErrorKind::Input, Texts::tr("%1 would be reached without encryption: passwords could be read on "
                                                "the way. Use https, or allow plain http for this server.")
                                          .arg(host()));
    if (!pinnedSha256.isEmpty() && pinnedSha256.size() != 32)
        return fail(
            ErrorKind::Input, Texts::tr("The pinned fingerprint is not a SHA-256: it has 64 hexadecimal digits."));
    return {};
}

QUrl urlFromText(const QString &text)
{
    QString typed = text.trimmed();
    if (!typed.contains(QLatin1String("://"))) {
        const QUrl guess(QStringLiteral("https://") + typed);
        typed.prepend(loopback(guess.host()) ? QStringLiteral("http://") : QStringLiteral("https://"));
    }
    QUrl url(typed, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return {};
    url.setQuery(QString());
    url.setFragment(QString());
    // What is copied from a browser's address field is a page of Odoo's, below the place where Odoo is.
    QString path = url.path();
    for (const QLatin1String page : {QLatin1String("/web"), QLatin1String("/odoo")}) {
        const qsizetype at = path.indexOf(page);
        if (at >= 0 && (at + page.size() == path.size() || path.at(at + page.size()) == QLatin1Char('/')))
            path.truncate(at);
    }
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    url.setPath(path);
    url.setScheme(url.scheme().toLower());
    return url;
}

QByteArray fingerprintFromText(const QString &text)
{
    QByteArray digits;
    for (const QChar c : text) {
        if (c == QLatin1Char(':') || c.isSpace())
            continue;
        const char latin = c.toLatin1();
        if (!((latin >= '0' && latin <= '9') || (latin >= 'a' && latin <= 'f') || (latin >= 'A' && latin <= 'F')))
            return {};
        digits.append(latin);
    }
    return digits.size() == 64 ? QByteArray::fromHex(digits) : QByteArray();
}

} // namespace gatehouse::odoo
