// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/copy.h"

#include "core/postgres/connection_state.h"
#include "core/postgres/wire.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Postgres)
};

// PostgreSQL manual, COPY, "Binary Format": signature, flags, length of a header extension.
constexpr char Header[] = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0";
constexpr qsizetype SendAt = 64 * 1024;

} // namespace

PostgresCopy::PostgresCopy(PostgresConnection &connection)
    : m_connection(connection)
{
    m_buffer.reserve(SendAt + 4096);
    m_buffer.append(Header, 19);
}

PostgresCopy::~PostgresCopy()
{
    if (!m_isOpen || m_connection.isLost())
        return;
    PostgresConnection::State &s = *m_connection.m_state;
    PQputCopyEnd(s.handle(), "given up");
    (void)s.finish(false);
}

Result<void> PostgresCopy::row(int columns)
{
    if (m_buffer.size() >= SendAt) {
        if (const auto sent = send(); !sent)
            return sent;
    }
    postgres::appendInt16(m_buffer, static_cast<std::int16_t>(columns));
    return {};
}

void PostgresCopy::int8(std::int64_t value)
{
    postgres::appendInt32(m_buffer, 8);
    postgres::appendInt64(m_buffer, value);
}

void PostgresCopy::int4(std::int32_t value)
{
    postgres::appendInt32(m_buffer, 4);
    postgres::appendInt32(m_buffer, value);
}

void PostgresCopy::int2(std::int16_t value)
{
    postgres::appendInt32(m_buffer, 2);
    postgres::appendInt16(m_buffer, value);
}

void PostgresCopy::boolean(bool value)
{
    postgres::appendInt32(m_buffer, 1);
    m_buffer.append(value ? '\1' : '\0');
}

void PostgresCopy::text(std::string_view utf8)
{
    const auto nuls = std::count(utf8.begin(), utf8.end(), '\0');
    if (nuls == 0) {
        bytes({reinterpret_cast<const std::byte *>(utf8.data()), utf8.size()});
        return;
    }
    m_nulsDropped += nuls;
    postgres::appendInt32(m_buffer, static_cast<std::int32_t>(static_cast<std::ptrdiff_t>(utf8.size()) - nuls));
    for (const char c : utf8)
        if (c)
            m_buffer.append(c);
}

void PostgresCopy::bytes(std::span<const std::byte> value)
{
    postgres::appendInt32(m_buffer, static_cast<std::int32_t>(value.size()));
    if (!value.empty())
        m_buffer.append(reinterpret_cast<const char *>(value.data()), static_cast<qsizetype>(value.size()));
}

void PostgresCopy::timestamp(std::int64_t msSince1970)
{
    int8(postgres::timestampFromMs(msSince1970));
}

void PostgresCopy::null()
{
    postgres::appendInt32(m_buffer, -1);
}

Result<void> PostgresCopy::send()
{
    PostgresConnection::State &s = *m_connection.m_state;
    const auto giveUp = [&](const Error &error) -> Result<void> {
        m_isOpen = false;
        return tl::unexpected(error);
    };
    if (!m_isOpen)
        return tl::unexpected(s.failed(PostgresTrouble::Other, Texts::tr("the rows had been given up.")));
    if (s.cancel.isCancelled()) {
        m_isOpen = false;
        PQputCopyEnd(s.handle(), "cancelled");
        (void)s.finish(false);
        return tl::unexpected(s.failed(PostgresTrouble::Cancelled, {}));
    }
    for (;;) {
        const int put = PQputCopyData(s.handle(), m_buffer.constData(), static_cast<int>(m_buffer.size()));
        if (put < 0) {
            // The server has ended it already; its reason is among the results.
            const auto done = s.finish();
            return giveUp(done ? s.failed(nullptr) : done.error());
        }
        if (const auto sent = s.flush(); !sent)
            return giveUp(sent.error());
        if (put > 0)
            break;
    }
    m_buffer.resize(0);
    return {};
}

Result<std::int64_t> PostgresCopy::finish()
{
    PostgresConnection::State &s = *m_connection.m_state;
    postgres::appendInt16(m_buffer, -1); // the end
    if (const auto sent = send(); !sent)
        return tl::unexpected(sent.error());
    m_isOpen = false;
    int put = 0;
    while ((put = PQputCopyEnd(s.handle(), nullptr)) == 0) {
        if (const auto sent = s.flush(); !sent)
            return tl::unexpected(sent.error());
    }
    if (put < 0) {
        const auto done = s.finish();
        return tl::unexpected(done ? s.failed(nullptr) : done.error());
    }
    if (const auto sent = s.flush(); !sent)
        return tl::unexpected(sent.error());
    if (const auto done = s.finish(); !done)
        return tl::unexpected(done.error());
    return s.changes;
}

} // namespace gatehouse
