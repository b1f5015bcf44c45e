// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/terminal.h"

#include <conio.h>
#include <cstdio>
#include <io.h>

namespace gatehouse {

namespace {

constexpr qsizetype LongestSecret = 4096;

} // namespace

bool stderrIsTerminal()
{
    return _isatty(_fileno(stderr)) != 0;
}

std::optional<SecretBytes> readSecret(int descriptor)
{
    QByteArray bytes;
    bytes.reserve(LongestSecret + 1);
    bool whole = false;
    char c = 0;
    while (!whole && bytes.size() <= LongestSecret) {
        const int got = _read(descriptor, &c, 1);
        if (got < 0) {
            wipe(bytes);
            return std::nullopt;
        }
        whole = got == 0 || c == '\n';
        if (!whole)
            bytes.append(c);
    }
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    SecretBytes secret = SecretBytes::take(bytes);
    if (!whole)
        return std::nullopt;
    return secret;
}

std::optional<SecretBytes> askSecret(const QString &prompt)
{
    if (!_isatty(_fileno(stdin)))
        return std::nullopt;
    _cputws(reinterpret_cast<const wchar_t *>(prompt.utf16()));
    QString typed;
    typed.reserve(static_cast<int>(LongestSecret));
    for (;;) {
        const wint_t key = _getwch();
        if (key == L'\r' || key == L'\n')
            break;
        if (key == 3 || typed.size() >= LongestSecret) { // Ctrl+C
            (void)SecretBytes::take(typed);
            _cputws(L"\r\n");
            return std::nullopt;
        }
        if (key == L'\b')
            typed.chop(1);
        else
            typed.append(QChar(static_cast<char16_t>(key)));
    }
    _cputws(L"\r\n");
    return SecretBytes::take(typed);
}

} // namespace gatehouse
