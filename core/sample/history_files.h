// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sample/history.h"
#include "core/sample/log_lines.h"

#include <QFile>

namespace gatehouse::sample {

/// Writes a history as one would get it out of an Odoo 19 server: `odoo-server.log`, `res_device_log.csv` and
/// `res_users.csv` (the latter two as psql's "\copy … csv header" writes them). Files of those names are replaced.
class HistoryFiles final : public HistorySink
{
public:
    /// `noise`: see LogLines.
    HistoryFiles(const QString &folder, std::uint64_t seed, int noise);

    /// Opens the files; Storage when that fails.
    Result<void> open();

    void begin(std::int64_t startMs, std::int64_t endMs) override;
    void person(const Person &person) override;
    void deviceRow(const DeviceRow &row) override;
    void deed(const Deed &deed) override;
    Result<void> settle() override;
    Result<void> finish() override;

    std::int64_t logLines() const { return m_lines.lines(); }
    std::int64_t loginLines() const { return m_lines.loginLines(); }

private:
    struct Out
    {
        QFile file;
        std::string buffer;
    };
    void write(Out &out);
    void appendTime(std::string &text, std::int64_t ms);
    static Result<void> state(const Out &out);

    QString m_folder;
    Out m_log;
    Out m_devices;
    Out m_users;
    LogLines m_lines;
    std::int64_t m_endMs = 0;
    std::int64_t m_dayOf = -1; ///< the day m_day is the text of
    std::string m_day;
};

} // namespace gatehouse::sample
