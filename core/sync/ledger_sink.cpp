// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/ledger_sink.h"

#include "core/domain/stable_hash.h"

#include <initializer_list>
#include <string_view>
#include <utility>

namespace gatehouse {

namespace {

constexpr std::size_t MostRemembered = 100'000;
constexpr std::size_t WorthWriting = 16'384; ///< records: about 5 MB

std::uint64_t hashOf(std::initializer_list<std::string_view> texts, std::initializer_list<std::int64_t> numbers)
{
    std::uint64_t h = 0;
    for (const std::string_view text : texts)
        h = stableHash(text, h);
    for (const std::int64_t number : numbers)
        h = mixBits(h ^ mixBits(static_cast<std::uint64_t>(number) + 0x9e3779b97f4a7c15ULL));
    return h;
}

std::int64_t flag(std::optional<bool> value)
{
    return value ? *value : -1;
}

} // namespace

LedgerSink::LedgerSink(
    const QString &ledger, SourceId source, const std::unordered_set<std::uint64_t> &told, const CancelToken &cancel)
    : m_ledger(ledger)
    , m_source(source)
    , m_toldBefore(told)
    , m_cancel(cancel)
{
}

LedgerSink::~LedgerSink() = default;

/// Nothing to compare with, and no room to remember more: most of a first reading.
bool LedgerSink::isSurelyNew() const
{
    return m_toldBefore.empty() && m_told.size() >= MostRemembered;
}

bool LedgerSink::isNew(std::uint64_t hash)
{
    if (m_told.size() < MostRemembered)
        m_told.insert(hash);
    return !m_toldBefore.contains(hash);
}

KeptRecords &LedgerSink::news()
{
    m_hasNews = true;
    return m_waiting;
}

void LedgerSink::device(const DeviceRecord &r)
{
    if (isSurelyNew() || isNew(hashOf({r.identifier, r.platform, r.browser, r.ip, r.country, r.city},
            {r.user.odooId, r.mobile, static_cast<int>(r.end), r.isExact, r.firstActivity.ms, r.lastActivity.ms})))
        news().device(r);
}

void LedgerSink::user(const UserRecord &r)
{
    if (isSurelyNew() || isNew(hashOf({r.user.login, r.user.name},
            {r.user.odooId, flag(r.active), flag(r.share), flag(r.totpEnabled), flag(r.administrator), flag(r.accessManager),
                r.created.ms, r.lastLogin.ms})))
        news().user(r);
}

void LedgerSink::event(const EventRecord &r)
{
    if (isSurelyNew() || isNew(r.identity))
        news().event(r);
}

void LedgerSink::reject(const Reject &r)
{
    ++m_rejected;
    m_lastReject = r.reason;
}

void LedgerSink::trustedDevice(const TrustedDeviceRecord &r)
{
    news().trustedDevice(r);
}

void LedgerSink::apiKey(const ApiKeyRecord &r)
{
    news().apiKey(r);
}

void LedgerSink::parameter(const ParameterRecord &r)
{
    news().parameter(r);
}

void LedgerSink::guardSession(const GuardSessionRecord &r)
{
    news().guardSession(r);
}

void LedgerSink::account(const AccountRecord &r)
{
    // A lock's end is counted back from what is left of it, to the second.
    if (isSurelyNew() || isNew(hashOf({r.user.login}, {r.user.odooId, r.allowsMultiple, r.lockedUntil.ms / 4000, r.failures,
            r.passwordSet.ms / 4000, r.passwordSetKnown})))
        news().account(r);
}

/// In this thread or in the one that writes.
Result<void> LedgerSink::write(const KeptRecords &records)
{
    if (!m_writer) {
        // Another server's reading, an import: waiting is better than reading everything again.
        auto opened = Writer::openWhenFree(m_ledger, m_cancel);
        if (!opened)
            return tl::unexpected(opened.error());
        m_writer = std::move(*opened);
        if (auto begun = m_writer->beginSync(m_source); !begun)
            return begun;
    }
    records.tell(*m_writer);
    return m_writer->wantsCommit() ? m_writer->commitSync(std::nullopt) : Result<void>();
}

/// Waits for the other thread.
Result<void> LedgerSink::settle()
{
    if (m_writing.valid()) {
        if (auto written = m_writing.get(); !written)
            m_error = written.error();
    }
    return m_error ? tl::unexpected(*m_error) : Result<void>();
}

void LedgerSink::writeIfLarge()
{
    if (m_waiting.count() < WorthWriting)
        return;
    KeptRecords records = std::exchange(m_waiting, KeptRecords());
    if (!settle())
        return;
    // Where no thread is to be had, they are written when somebody waits for it.
    m_writing = std::async([this, records = std::move(records)] { return write(records); });
}

Result<Writer *> LedgerSink::writer()
{
    auto done = settle();
    if (done)
        done = write(std::exchange(m_waiting, KeptRecords()));
    if (!done) {
        m_error = done.error();
        return tl::unexpected(*m_error);
    }
    return m_writer.get();
}

} // namespace gatehouse
