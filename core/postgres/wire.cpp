// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/wire.h"

#include <QtEndian>

#include <cmath>
#include <cstring>
#include <limits>

namespace gatehouse::postgres {

namespace {

constexpr std::int64_t EpochGapMs = 946'684'800'000; // 2000-01-01 in milliseconds since 1970

template <typename T>
T read(std::span<const char> bytes, std::size_t at = 0)
{
    return at + sizeof(T) <= bytes.size() ? qFromBigEndian<T>(bytes.data() + at) : T{};
}

template <typename T>
void append(QByteArray &out, T value)
{
    char bytes[sizeof(T)];
    qToBigEndian<T>(value, bytes);
    out.append(bytes, sizeof(T));
}

std::int64_t fromDouble(double value)
{
    if (std::isnan(value))
        return 0;
    if (value >= 9.2e18)
        return std::numeric_limits<std::int64_t>::max();
    if (value <= -9.2e18)
        return std::numeric_limits<std::int64_t>::min();
    return static_cast<std::int64_t>(value);
}

/// numeric_send: count of base-10000 digits, weight of the first, sign, display scale, digits.
std::int64_t fromNumeric(std::span<const char> bytes)
{
    const int count = read<qint16>(bytes, 0);
    const int weight = read<qint16>(bytes, 2);
    const quint16 sign = read<quint16>(bytes, 4);
    if (sign == 0xC000) // NaN
        return 0;
    if (sign == 0xD000 || weight > 4)
        return sign == 0x4000 ? std::numeric_limits<std::int64_t>::min() : std::numeric_limits<std::int64_t>::max();
    if (sign == 0xF000)
        return std::numeric_limits<std::int64_t>::min();
    constexpr auto Most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    std::uint64_t exact = 0;
    for (int i = 0; i <= weight; ++i) {
        const auto digit = static_cast<std::uint64_t>(i < count ? read<qint16>(bytes, 8 + static_cast<std::size_t>(i) * 2) : 0);
        if (exact > (Most - digit) / 10000)
            return sign == 0x4000 ? std::numeric_limits<std::int64_t>::min() : std::numeric_limits<std::int64_t>::max();
        exact = exact * 10000 + digit;
    }
    const auto magnitude = static_cast<std::int64_t>(exact);
    return sign == 0x4000 ? -magnitude : magnitude;
}

std::int64_t msFromTimestamp(std::int64_t microseconds)
{
    if (microseconds == std::numeric_limits<std::int64_t>::max() || microseconds == std::numeric_limits<std::int64_t>::min())
        return microseconds; // "infinity": Instant::Unknown is the lower one
    // Rounded towards the past, as everywhere.
    const std::int64_t ms = microseconds >= 0 ? microseconds / 1000 : -((999 - microseconds) / 1000);
    return ms + EpochGapMs;
}

} // namespace

bool isNumber(unsigned oid)
{
    switch (oid) {
    case type::Bool:
    case type::Int2:
    case type::Int4:
    case type::Int8:
    case type::Oid:
    case type::Float4:
    case type::Float8:
    case type::Numeric:
    case type::Timestamp:
    case type::TimestampTz:
        return true;
    default:
        return false;
    }
}

bool isText(unsigned oid)
{
    switch (oid) {
    case type::Text:
    case type::VarChar:
    case type::BpChar:
    case type::Name:
    case type::Char:
    case type::Json:
    case type::Xml:
    case type::Unknown:
        return true;
    default:
        return false;
    }
}

std::int64_t integerFrom(unsigned oid, std::span<const char> value)
{
    switch (oid) {
    case type::Bool:
        return !value.empty() && value[0] ? 1 : 0;
    case type::Int2:
        return read<qint16>(value);
    case type::Int4:
        return read<qint32>(value);
    case type::Oid:
        return read<quint32>(value);
    case type::Int8:
        return read<qint64>(value);
    case type::Float4: {
        const quint32 bits = read<quint32>(value);
        float number = 0;
        std::memcpy(&number, &bits, sizeof number);
        return fromDouble(static_cast<double>(number));
    }
    case type::Float8: {
        const quint64 bits = read<quint64>(value);
        double number = 0;
        std::memcpy(&number, &bits, sizeof number);
        return fromDouble(number);
    }
    case type::Numeric:
        return fromNumeric(value);
    case type::Timestamp:
    case type::TimestampTz:
        return msFromTimestamp(read<qint64>(value));
    default:
        return 0;
    }
}

void appendInt16(QByteArray &out, std::int16_t value)
{
    append<qint16>(out, value);
}

void appendInt32(QByteArray &out, std::int32_t value)
{
    append<qint32>(out, value);
}

void appendInt64(QByteArray &out, std::int64_t value)
{
    append<qint64>(out, value);
}

std::int64_t timestampFromMs(std::int64_t ms)
{
    constexpr std::int64_t Most = std::numeric_limits<std::int64_t>::max() / 1000 - EpochGapMs;
    if (ms >= Most)
        return std::numeric_limits<std::int64_t>::max();
    if (ms <= -Most)
        return std::numeric_limits<std::int64_t>::min();
    return (ms - EpochGapMs) * 1000;
}

bool hasBinaryForm(unsigned oid)
{
    return oid == type::Bool || oid == type::Int2 || oid == type::Int4 || oid == type::Int8 || oid == type::Oid ||
           oid == type::Timestamp || oid == type::TimestampTz;
}

std::optional<QByteArray> binaryFrom(unsigned oid, std::int64_t value)
{
    QByteArray out;
    switch (oid) {
    case type::Bool:
        out.append(value ? '\1' : '\0');
        return out;
    case type::Int2:
        if (value < INT16_MIN || value > INT16_MAX)
            return std::nullopt;
        appendInt16(out, static_cast<std::int16_t>(value));
        return out;
    case type::Int4:
        if (value < INT32_MIN || value > INT32_MAX)
            return std::nullopt;
        appendInt32(out, static_cast<std::int32_t>(value));
        return out;
    case type::Oid:
        if (value < 0 || value > static_cast<std::int64_t>(UINT32_MAX))
            return std::nullopt;
        append<quint32>(out, static_cast<quint32>(value));
        return out;
    case type::Int8:
        appendInt64(out, value);
        return out;
    case type::Timestamp:
    case type::TimestampTz:
        appendInt64(out, timestampFromMs(value));
        return out;
    default:
        return std::nullopt;
    }
}

} // namespace gatehouse::postgres
