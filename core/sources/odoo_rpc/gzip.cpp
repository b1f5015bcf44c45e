// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/odoo_rpc/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <limits>

namespace gatehouse::odoo {

Unpacked unpack(QByteArrayView packed, qint64 limit, QByteArray &to)
{
    to.clear();
    z_stream stream{};
    // 32: gzip or zlib, by the header.
    if (packed.size() > std::numeric_limits<uInt>::max() || inflateInit2(&stream, 15 + 32) != Z_OK)
        return Unpacked::Broken;
    // zlib only reads from here; its interface is older than const.
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    Unpacked outcome = Unpacked::Broken;
    qsizetype filled = 0;
    for (;;) {
        const qsizetype room = std::clamp<qsizetype>(filled, 64 << 10, 8 << 20);
        to.resize(filled + room);
        stream.next_out = reinterpret_cast<Bytef *>(to.data() + filled);
        stream.avail_out = static_cast<uInt>(room);
        const int code = inflate(&stream, Z_NO_FLUSH);
        filled += room - static_cast<qsizetype>(stream.avail_out);
        if (filled > limit) {
            outcome = Unpacked::TooLong;
            break;
        }
        if (code == Z_STREAM_END) {
            outcome = Unpacked::Whole;
            break;
        }
        if (code != Z_OK || (stream.avail_in == 0 && stream.avail_out > 0))
            break;
    }
    inflateEnd(&stream);
    to.resize(outcome == Unpacked::Whole ? filled : 0);
    return outcome;
}

} // namespace gatehouse::odoo
