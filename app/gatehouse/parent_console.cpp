// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehouse/parent_console.h"

#include <QByteArray>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#include <qt_windows.h>
#endif

namespace gatehouse {

#ifdef Q_OS_WIN

namespace {

/// A file, a pipe or a console that whoever started this program gave it.
bool isGiven(DWORD which)
{
    const HANDLE handle = GetStdHandle(which);
    return handle != nullptr && handle != INVALID_HANDLE_VALUE && GetFileType(handle) != FILE_TYPE_UNKNOWN;
}

void useConsole(std::FILE *stream)
{
    std::FILE *again = nullptr;
    freopen_s(&again, "CONOUT$", "w", stream);
}

bool isHeard = false;

} // namespace

void useParentConsole()
{
    const bool out = isGiven(STD_OUTPUT_HANDLE);
    const bool err = isGiven(STD_ERROR_HANDLE);
    isHeard = out || err;
    if ((!out || !err) && AttachConsole(ATTACH_PARENT_PROCESS)) {
        SetConsoleOutputCP(CP_UTF8);
        if (!out)
            useConsole(stdout);
        if (!err)
            useConsole(stderr);
        isHeard = true;
    }
    // Lines end as they do everywhere else, for whoever reads them from a pipe.
    if (out)
        _setmode(_fileno(stdout), _O_BINARY);
    if (err)
        _setmode(_fileno(stderr), _O_BINARY);
}

void answer(std::FILE *to, const QString &text)
{
    if (isHeard)
        return say(to, text);
    MessageBoxW(nullptr, reinterpret_cast<const wchar_t *>(text.utf16()), L"Gatehouse", MB_OK | (to == stderr ? MB_ICONERROR : 0U));
}

#else

void useParentConsole() {}

void answer(std::FILE *to, const QString &text)
{
    say(to, text);
}

#endif

void say(std::FILE *to, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), to);
    std::fflush(to);
}

} // namespace gatehouse
