// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/otpauth_uri.h"

#include "core/secrets/base32.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <QUrl>

#include <array>
#include <optional>

namespace gatehouse {

namespace {

constexpr QByteArrayView Scheme("otpauth://");

tl::unexpected<Error> refuse(const QString &why)
{
    return fail(ErrorKind::Input,
        QCoreApplication::translate("Totp", "This is not a key for an authenticator app: %1").arg(why));
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/// Percent-decoding that, unlike QUrl's, refuses what is broken.
std::optional<QByteArray> decodePercents(QByteArrayView text, bool plusIsBlank)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plusIsBlank) {
            bytes.append(' ');
        } else if (text[i] == '%') {
            const int high = i + 1 < text.size() ? hexDigit(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
            if (high < 0 || low < 0) {
                wipe(bytes);
                return std::nullopt;
            }
            bytes.append(static_cast<char>(high << 4 | low));
            i += 2;
        } else {
            bytes.append(text[i]);
        }
    }
    return bytes;
}

bool isPrintable(const QString &text)
{
    for (const char32_t c : text.toUcs4()) {
        switch (QChar::category(c)) {
        case QChar::Other_Control:
        case QChar::Other_Format: // among them the marks that turn the direction of writing
        case QChar::Other_Surrogate:
        case QChar::Other_NotAssigned:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            return false;
        default:
            break;
        }
    }
    return true;
}

std::optional<QString> readableText(QByteArrayView encoded, bool plusIsBlank)
{
    const auto bytes = decodePercents(encoded, plusIsBlank);
    if (!bytes)
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(*bytes);
    if (decoder.hasError() || !isPrintable(text))
        return std::nullopt;
    return text.trimmed();
}

std::optional<int> number(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > 5)
        return std::nullopt;
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<TotpHash> hashOf(QByteArrayView name)
{
    if (name.compare("SHA1", Qt::CaseInsensitive) == 0)
        return TotpHash::Sha1;
    if (name.compare("SHA256", Qt::CaseInsensitive) == 0)
        return TotpHash::Sha256;
    if (name.compare("SHA512", Qt::CaseInsensitive) == 0)
        return TotpHash::Sha512;
    return std::nullopt;
}

QByteArray nameOf(TotpHash hash)
{
    return hash == TotpHash::Sha512 ? "SHA512" : hash == TotpHash::Sha256 ? "SHA256" : "SHA1";
}

/// The parameters that mean something, as they stand between '=' and '&'.
struct Parameters
{
    std::optional<QByteArrayView> secret;
    std::optional<QByteArrayView> issuer;
    std::optional<QByteArrayView> algorithm;
    std::optional<QByteArrayView> digits;
    std::optional<QByteArrayView> period;

    /// False when one of them is there twice: which one would count?
    bool read(QByteArrayView query)
    {
        while (!query.isEmpty()) {
            const qsizetype end = query.indexOf('&');
            const QByteArrayView pair = end < 0 ? query : query.first(end);
            query = end < 0 ? QByteArrayView() : query.sliced(end + 1);
            const qsizetype equals = pair.indexOf('=');
            const QByteArrayView name = equals < 0 ? pair : pair.first(equals);
            std::optional<QByteArrayView> *place = name == QByteArrayView("secret")      ? &secret
                                                   : name == QByteArrayView("issuer")    ? &issuer
                                                   : name == QByteArrayView("algorithm") ? &algorithm
                                                   : name == QByteArrayView("digits")    ? &digits
                                                   : name == QByteArrayView("period")    ? &period
                                                                                         : nullptr;
            if (!place)
                continue;
            if (*place)
                return false;
            *place = equals < 0 ? QByteArrayView() : pair.sliced(equals + 1);
        }
        return true;
    }
};

} // namespace

Result<OtpauthUri> OtpauthUri::parse(QByteArrayView uri)
{
    if (uri.size() > MaxLength)
        return refuse(QCoreApplication::translate("Totp", "it is too long."));
    if (uri.size() < Scheme.size() || uri.first(Scheme.size()).compare(Scheme, Qt::CaseInsensitive) != 0)
        return refuse(QCoreApplication::translate("Totp", "it does not begin with otpauth://."));
    uri = uri.sliced(Scheme.size());
    if (const qsizetype fragment = uri.indexOf('#'); fragment >= 0)
        uri = uri.first(fragment);
    const qsizetype question = uri.indexOf('?');
    const QByteArrayView place = question < 0 ? uri : uri.first(question);
    const qsizetype slash = place.indexOf('/');
    const QByteArrayView type = slash < 0 ? place : place.first(slash);
    if (type.compare("totp", Qt::CaseInsensitive) != 0)
        return refuse(
            QCoreApplication::translate("Totp", "only keys for codes that change with time are known here (totp)."));

    Parameters given;
    if (!given.read(question < 0 ? QByteArrayView() : uri.sliced(question + 1)))
        return refuse(QCoreApplication::translate("Totp", "it says one thing twice."));

    OtpauthUri result;
    const auto label = readableText(slash < 0 ? QByteArrayView() : place.sliced(slash + 1), false);
    const auto issuer = readableText(given.issuer.value_or(QByteArrayView()), true);
    if (!label || !issuer)
        return refuse(QCoreApplication::translate("Totp", "its name cannot be read."));
    const qsizetype colon = label->indexOf(u':');
    result.account = (colon < 0 ? *label : label->mid(colon + 1)).trimmed();
    result.issuer = !issuer->isEmpty() ? *issuer : colon < 0 ? QString() : label->left(colon).trimmed();

    if (given.algorithm) {
        const auto hash = hashOf(*given.algorithm);
        if (!hash)
            return refuse(QCoreApplication::translate("Totp", "its algorithm is not known here."));
        result.key.hash = *hash;
    }
    for (const auto &[text, value] :
        {std::pair{given.digits, &result.key.digits}, std::pair{given.period, &result.key.periodSeconds}}) {
        if (!text)
            continue;
        const auto read = number(*text);
        if (!read)
            return refuse(QCoreApplication::translate("Totp", "a number in it cannot be read."));
        *value = *read;
    }

    auto encoded = decodePercents(given.secret.value_or(QByteArrayView()), true);
    if (!encoded)
        return refuse(QCoreApplication::translate("Totp", "its key cannot be read."));
    auto secret = decodeBase32(*encoded);
    wipe(*encoded);
    if (!secret)
        return tl::unexpected(secret.error());
    result.key.secret = std::move(*secret);
    if (const auto valid = result.key.check(); !valid)
        return tl::unexpected(valid.error());
    return result;
}

Result<SecretBytes> OtpauthUri::toUri() const
{
    if (const auto valid = key.check(); !valid)
        return tl::unexpected(valid.error());
    const bool named = !account.trimmed().isEmpty() && !account.contains(u':') && !issuer.contains(u':') &&
                       isPrintable(account) && isPrintable(issuer);
    if (!named) {
        return fail(ErrorKind::Input,
            QCoreApplication::translate(
                "Totp", "An account of an authenticator app needs a name without colons and control characters."));
    }
    const QByteArray from = QUrl::toPercentEncoding(issuer.trimmed());
    const QByteArray who = QUrl::toPercentEncoding(account.trimmed());
    const SecretBytes secret = encodeBase32(key.secret);
    QByteArray uri;
    uri.reserve(64 + 2 * from.size() + who.size() + secret.size() + 64);
    uri.append(Scheme).append("totp/");
    if (!from.isEmpty())
        uri.append(from).append(':');
    uri.append(who).append("?secret=").append(secret.expose());
    if (!from.isEmpty())
        uri.append("&issuer=").append(from);
    uri.append("&algorithm=").append(nameOf(key.hash)).append("&digits=").append(QByteArray::number(key.digits));
    uri.append("&period=").append(QByteArray::number(key.periodSeconds));
    if (uri.size() > MaxLength) {
        wipe(uri);
        return fail(ErrorKind::Input, QCoreApplication::translate("Totp", "The name of this account is too long."));
    }
    return SecretBytes::take(uri);
}

} // namespace gatehouse
