// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/postgres/connection.h"

#include <QByteArray>

#include <cstdint>
#include <span>
#include <string_view>

namespace gatehouse {

/// Writes rows by COPY … FROM STDIN (FORMAT binary): the fastest way in. Values have to be of exactly the type of their
/// column (an int8 for a bigint, an int4 for an integer); the server refuses the row otherwise. While it lives, nothing
/// else can be run on its connection. Dropped without finish(), nothing of it is kept.
class PostgresCopy
{
public:
    ~PostgresCopy();
    PostgresCopy(const PostgresCopy &) = delete;
    PostgresCopy &operator=(const PostgresCopy &) = delete;

    /// Begins a row of `columns` values, which follow in their order.
    Result<void> row(int columns);
    void int8(std::int64_t value);
    void int4(std::int32_t value);
    void int2(std::int16_t value);
    void boolean(bool value);
    /// NUL characters are left out: PostgreSQL's text cannot hold them. text(…) says how many there were: nulsDropped().
    void text(std::string_view utf8);
    void bytes(std::span<const std::byte> value);
    void timestamp(std::int64_t msSince1970);
    void null();

    /// Sends the rest; the number of rows the server took. Errors name the first row that was not taken.
    Result<std::int64_t> finish();
    std::int64_t nulsDropped() const { return m_nulsDropped; }

private:
    friend class PostgresConnection;
    explicit PostgresCopy(PostgresConnection &connection);
    Result<void> send();

    PostgresConnection &m_connection;
    QByteArray m_buffer;
    std::int64_t m_nulsDropped = 0;
    bool m_isOpen = true;
};

} // namespace gatehouse
