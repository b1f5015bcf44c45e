// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstddef>
#include <memory>

namespace gatehouse {

/// A password, key, code or cookie. It can be moved but not copied by accident, has no stream or debug operator, and
/// its memory is overwritten when it goes. What is made of it on the way to a socket (JSON text, headers) is wiped by
/// whoever makes it; Qt's own buffers are out of reach. Not safe to change from two threads at once.
class SecretBytes
{
public:
    SecretBytes() = default;
    /// Copies; the caller still has to wipe what he gave, or use take().
    explicit SecretBytes(QByteArrayView bytes);
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    /// Copies out of `bytes` (`text`, as UTF-8) and overwrites it, as far as nobody else shares it.
    static SecretBytes take(QByteArray &bytes);
    static SecretBytes take(QString &text);

    bool isEmpty() const { return m_size == 0; }
    qsizetype size() const { return m_size; }
    /// The secret itself: valid until this object changes or goes. The one way in, so that a search finds every use.
    QByteArrayView expose() const { return QByteArrayView(m_bytes.get(), m_size); }
    /// A second one, where two owners are really meant.
    SecretBytes clone() const { return SecretBytes(expose()); }
    /// Compares in a time that does not depend on where the difference is.
    bool equals(const SecretBytes &other) const;
    void clear();

private:
    std::unique_ptr<char[]> m_bytes;
    qsizetype m_size = 0;
};

/// Overwrites what is in `bytes`, unless others share it, and empties it.
void wipe(QByteArray &bytes);

} // namespace gatehouse
