// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/totp.h"

#include <QCoreApplication>

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <array>
#include <memory>

namespace gatehouse {

namespace {

const char *nameOf(TotpHash hash)
{
    switch (hash) {
    case TotpHash::Sha1:
        return "SHA1";
    case TotpHash::Sha256:
        return "SHA256";
    case TotpHash::Sha512:
        return "SHA512";
    }
    return "SHA1";
}

struct Digest
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    std::size_t size = 0;

    ~Digest() { OPENSSL_cleanse(bytes.data(), bytes.size()); }
};

bool hmac(const TotpKey &key, const std::array<unsigned char, 8> &message, Digest &digest)
{
    const std::unique_ptr<EVP_MAC, decltype(&EVP_MAC_free)> mac(EVP_MAC_fetch(nullptr, "HMAC", nullptr), &EVP_MAC_free);
    if (!mac)
        return false;
    const std::unique_ptr<EVP_MAC_CTX, decltype(&EVP_MAC_CTX_free)> context(
        EVP_MAC_CTX_new(mac.get()), &EVP_MAC_CTX_free);
    if (!context)
        return false;
    // OpenSSL takes the name as one it might write to, and does not.
    const std::array<OSSL_PARAM, 2> parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, const_cast<char *>(nameOf(key.hash)), 0),
        OSSL_PARAM_construct_end()};
    const QByteArrayView secret = key.secret.expose();
    return EVP_MAC_init(context.get(), reinterpret_cast<const unsigned char *>(secret.data()),
               static_cast<std::size_t>(secret.size()), parameters.data()) &&
           EVP_MAC_update(context.get(), message.data(), message.size()) &&
           EVP_MAC_final(context.get(), digest.bytes.data(), &digest.size, digest.bytes.size());
}

} // namespace

Result<void> TotpKey::check() const
{
    const auto range = [](const QString &text, auto from, auto to) {
        return fail(ErrorKind::Input, text.arg(from).arg(to));
    };
    if (secret.isEmpty() || secret.size() > MaxSecretSize)
        return range(QCoreApplication::translate("Totp", "The key has to have %1 to %2 bytes."), 1, MaxSecretSize);
    if (digits < MinDigits || digits > MaxDigits)
        return range(QCoreApplication::translate("Totp", "A code has %1 to %2 digits."), MinDigits, MaxDigits);
    if (periodSeconds < MinPeriod || periodSeconds > MaxPeriod)
        return range(QCoreApplication::translate("Totp", "A code lasts %1 to %2 seconds."), MinPeriod, MaxPeriod);
    return {};
}

Result<QString> hotpCode(const TotpKey &key, std::uint64_t counter)
{
    if (const auto valid = key.check(); !valid)
        return tl::unexpected(valid.error());

    std::array<unsigned char, 8> message{};
    for (int i = 7; i >= 0; --i, counter >>= 8)
        message[static_cast<std::size_t>(i)] = static_cast<unsigned char>(counter & 0xff);
    Digest digest;
    if (!hmac(key, message, digest))
        return fail(ErrorKind::Refused, QCoreApplication::translate("Totp", "OpenSSL would not compute the code."));

    // "Dynamic truncation", RFC 4226 section 5.3: the last byte says where the four bytes lie that count.
    const std::size_t at = digest.bytes[digest.size - 1] & 0x0fU;
    const std::uint32_t number = (digest.bytes[at] & 0x7fU) << 24 |
                                 static_cast<std::uint32_t>(digest.bytes[at + 1]) << 16 |
                                 static_cast<std::uint32_t>(digest.bytes[at + 2]) << 8 | digest.bytes[at + 3];
    std::uint32_t modulus = 1;
    for (int i = 0; i < key.digits; ++i)
        modulus *= 10;
    return QStringLiteral("%1").arg(number % modulus, key.digits, 10, QLatin1Char('0'));
}

Result<QString> totpCode(const TotpKey &key, Instant when)
{
    if (const auto valid = key.check(); !valid)
        return tl::unexpected(valid.error());
    if (!when.isKnown() || when.ms < 0)
        return fail(ErrorKind::Input, QCoreApplication::translate("Totp", "There are no codes for times before 1970."));
    return hotpCode(key, static_cast<std::uint64_t>(when.seconds() / key.periodSeconds));
}

int totpSecondsLeft(const TotpKey &key, Instant when)
{
    const std::int64_t into = when.seconds() % key.periodSeconds;
    return key.periodSeconds - static_cast<int>(into < 0 ? into + key.periodSeconds : into);
}

} // namespace gatehouse
