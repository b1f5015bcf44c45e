// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

/// Standard output and error, in UTF-8 whatever the locale says.
namespace gatehouse {

/// Before the first output: on Windows, lines end as they are written and consoles read UTF-8.
void prepareOutput();
/// False once the reader of the pipe is gone or the disk is full; later calls do nothing then.
bool writeToStdout(const QByteArray &bytes);
bool writeToStdout(const QString &text);
/// One object, one line: what --json prints.
bool writeJsonLine(const QJsonObject &object);
void writeToStderr(const QString &text);
/// Hands what is buffered to the system; false when that or an earlier write failed.
bool flushStdout();

} // namespace gatehouse
