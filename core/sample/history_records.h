// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/records.h"
#include "core/sample/history.h"

#include <functional>
#include <span>

namespace gatehouse::sample {

/// Tells a history to a RecordSink (a ledger's writer) as an import of its files would: the same users, device rows and
/// events, without the way through text.
class HistoryRecords final : public HistorySink
{
public:
    /// `settle` is called now and then and at the end (`last`), for the receiver to commit.
    HistoryRecords(RecordSink &sink, std::function<Result<void>(bool last)> settle);

    void begin(std::int64_t startMs, std::int64_t endMs) override;
    void person(const Person &person) override;
    void deviceRow(const DeviceRow &row) override;
    void deed(const Deed &deed) override;
    Result<void> settle() override;
    Result<void> finish() override;

private:
    RecordSink &m_sink;
    std::function<Result<void>(bool)> m_settle;
    std::uint64_t m_told = 0;
};

/// Odoo's own accounts, which every database has: OdooBot, the administrator, the public user, the portal template.
std::span<const Person> builtInPeople();

} // namespace gatehouse::sample
