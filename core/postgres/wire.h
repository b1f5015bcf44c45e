// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// Values as PostgreSQL's binary format has them (the send and recv functions of src/backend/utils/adt): big-endian;
/// timestamps are microseconds since 2000-01-01, to us milliseconds since 1970 as everywhere in Gatehouse.
namespace gatehouse::postgres {

/// Object ids of built-in types (src/include/catalog/pg_type.dat); they never change.
namespace type {
inline constexpr unsigned Bool = 16, Bytea = 17, Char = 18, Name = 19, Int8 = 20, Int2 = 21, Int4 = 23, Text = 25, Oid = 26,
                          Json = 114, Xml = 142, Float4 = 700, Float8 = 701, Unknown = 705, BpChar = 1042, VarChar = 1043,
                          Timestamp = 1114, TimestampTz = 1184, Numeric = 1700, Void = 2278;
}

/// Types of which integer() makes a number, text() a text, blob() the bytes.
bool isNumber(unsigned oid);
bool isText(unsigned oid);

/// The value as a whole number: booleans 0 and 1, timestamps milliseconds, fractions cut off, infinities the ends of
/// the range. Zero for what is none.
std::int64_t integerFrom(unsigned oid, std::span<const char> value);

void appendInt16(QByteArray &out, std::int16_t value);
void appendInt32(QByteArray &out, std::int32_t value);
void appendInt64(QByteArray &out, std::int64_t value);

/// Microseconds since 2000 from milliseconds since 1970, held within what both can say.
std::int64_t timestampFromMs(std::int64_t ms);

/// `value` as a parameter of type `oid` in binary; nothing where that type is better told in text, or cannot hold it.
std::optional<QByteArray> binaryFrom(unsigned oid, std::int64_t value);
/// True for the types of which binaryFrom() knows the binary form: for those, nothing means "out of range".
bool hasBinaryForm(unsigned oid);

} // namespace gatehouse::postgres
