// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/base32.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

constexpr QByteArrayView Alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");

int valueOf(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a';
    if (c >= '2' && c <= '7')
        return c - '2' + 26;
    return -1;
}

bool isBetweenGroups(char c)
{
    return c == ' ' || c == '-' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

Result<SecretBytes> decodeBase32(QByteArrayView text)
{
    const auto refuse = [] {
        return fail(
            ErrorKind::Input, QCoreApplication::translate("Totp",
                                  "This is not a key in base32: letters A to Z and digits 2 to 7, in any groups."));
    };
    QByteArray bytes;
    bytes.reserve(text.size() * 5 / 8 + 1); // it never moves, so no copy of it is left behind
    unsigned bits = 0;
    int bitCount = 0;
    qsizetype letters = 0;
    qsizetype padding = 0;
    for (const char c : text) {
        if (isBetweenGroups(c))
            continue;
        if (c == '=') {
            ++padding;
            continue;
        }
        const int value = valueOf(c);
        if (value < 0 || padding > 0) {
            wipe(bytes);
            return refuse();
        }
        ++letters;
        bits = (bits << 5 | static_cast<unsigned>(value)) & 0xfffU;
        bitCount += 5;
        if (bitCount >= 8) {
            bitCount -= 8;
            bytes.append(static_cast<char>(bits >> bitCount & 0xffU));
        }
    }
    // 1, 3 or 6 letters in the last group of eight are no whole bytes; padding, where it is, fills that group.
    const qsizetype last = letters % 8;
    const bool whole = last != 1 && last != 3 && last != 6;
    const bool padded = padding == 0 || (last != 0 && padding == 8 - last);
    const bool nothingOver = (bits & ((1U << bitCount) - 1U)) == 0;
    if (letters == 0 || !whole || !padded || !nothingOver) {
        wipe(bytes);
        return refuse();
    }
    return SecretBytes::take(bytes);
}

SecretBytes encodeBase32(const SecretBytes &secret)
{
    QByteArray text;
    text.reserve((secret.size() * 8 + 4) / 5);
    unsigned bits = 0;
    int bitCount = 0;
    for (const char c : secret.expose()) {
        bits = (bits << 8 | static_cast<unsigned char>(c)) & 0xfffU;
        for (bitCount += 8; bitCount >= 5;) {
            bitCount -= 5;
            text.append(Alphabet[static_cast<qsizetype>(bits >> bitCount & 0x1fU)]);
        }
    }
    if (bitCount > 0)
        text.append(Alphabet[static_cast<qsizetype>(bits << (5 - bitCount) & 0x1fU)]);
    return SecretBytes::take(text);
}

} // namespace gatehouse
