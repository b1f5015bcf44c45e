// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace gatehouse::odoo {

enum class Unpacked {
    Whole,
    TooLong, ///< more than the limit: a small answer that unpacks to a flood
    Broken   ///< not gzip or deflate, or cut off
};

/// Unpacks an answer's body with Content-Encoding gzip or deflate (RFC 1952, 1950; told apart by its first bytes) into
/// `to`, up to `limit` bytes.
Unpacked unpack(QByteArrayView packed, qint64 limit, QByteArray &to);

} // namespace gatehouse::odoo
