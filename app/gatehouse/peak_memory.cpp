// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehouse/peak_memory.h"

#include <QFile>

#ifdef Q_OS_WIN
#include <windows.h>
// After windows.h.
#include <psapi.h>
#endif

namespace gatehouse {

std::optional<qint64> peakMemoryBytes()
{
#ifdef Q_OS_WIN
    PROCESS_MEMORY_COUNTERS counters{};
    if (GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof counters))
        return static_cast<qint64>(counters.PeakWorkingSetSize);
#else
    // Linux: VmHWM of proc(5), in kB.
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> lines = status.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("VmHWM:"))
                return line.mid(6).trimmed().split(' ').first().toLongLong() * 1024;
        }
    }
#endif
    return std::nullopt;
}

} // namespace gatehouse
