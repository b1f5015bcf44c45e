// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/output.h"

#include <QJsonDocument>

#include <cstdio>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#include <qt_windows.h>
#endif

namespace gatehouse {

void prepareOutput()
{
#ifdef Q_OS_WIN
    _setmode(_fileno(stdout), _O_BINARY);
    _setmode(_fileno(stderr), _O_BINARY);
    SetConsoleOutputCP(CP_UTF8);
#endif
}

bool writeToStdout(const QByteArray &bytes)
{
    if (std::ferror(stdout))
        return false;
    return std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout)
        == static_cast<size_t>(bytes.size());
}

bool writeToStdout(const QString &text)
{
    return writeToStdout(text.toUtf8());
}

bool writeJsonLine(const QJsonObject &object)
{
    return writeToStdout(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void writeToStderr(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
}

bool flushStdout()
{
    return std::fflush(stdout) == 0 && !std::ferror(stdout);
}

} // namespace gatehouse
