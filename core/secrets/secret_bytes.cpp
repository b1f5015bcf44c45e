// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secret_bytes.h"

#include <openssl/crypto.h>

#include <cstring>
#include <utility>

namespace gatehouse {

SecretBytes::SecretBytes(QByteArrayView bytes)
    : m_bytes(bytes.isEmpty() ? nullptr : new char[static_cast<std::size_t>(bytes.size())])
    , m_size(bytes.size())
{
    if (m_size > 0)
        std::memcpy(m_bytes.get(), bytes.data(), static_cast<std::size_t>(m_size));
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_bytes(std::move(other.m_bytes))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        clear();
        m_bytes = std::move(other.m_bytes);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecretBytes::~SecretBytes()
{
    clear();
}

SecretBytes SecretBytes::take(QByteArray &bytes)
{
    SecretBytes secret{QByteArrayView(bytes)};
    wipe(bytes);
    return secret;
}

SecretBytes SecretBytes::take(QString &text)
{
    QByteArray bytes = text.toUtf8();
    SecretBytes secret = take(bytes);
    // A string that others share is left to them: writing to it would detach and wipe a copy.
    if (text.isDetached() && !text.isEmpty())
        OPENSSL_cleanse(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    text.clear();
    return secret;
}

bool SecretBytes::equals(const SecretBytes &other) const
{
    return m_size == other.m_size
        && (m_size == 0 || CRYPTO_memcmp(m_bytes.get(), other.m_bytes.get(), static_cast<std::size_t>(m_size)) == 0);
}

void SecretBytes::clear()
{
    if (m_bytes)
        OPENSSL_cleanse(m_bytes.get(), static_cast<std::size_t>(m_size));
    m_bytes.reset();
    m_size = 0;
}

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached() && !bytes.isEmpty())
        OPENSSL_cleanse(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

} // namespace gatehouse
