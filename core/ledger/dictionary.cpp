// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/dictionary.h"

#include <tuple>

namespace gatehouse {

namespace {

constexpr std::size_t MostRemembered = 200'000; ///< entries a map, before it is emptied

} // namespace

Dictionary::Dictionary(Database &db)
    : m_db(db)
{
}

Result<void> Dictionary::load()
{
    const std::pair<std::unique_ptr<Statement> *, const char *> statements[] = {
        {&m_findTerm, "SELECT code FROM terms WHERE kind = ? AND value = ?"},
        {&m_addTerm, "INSERT INTO terms (kind, code, value) VALUES (?, ?, ?)"},
        {&m_findAddress, "SELECT code, country, city FROM addresses WHERE ip = ?"},
        {&m_addAddress, "INSERT INTO addresses (code, ip, country, city) VALUES (?, ?, ?, ?)"},
        {&m_placeAddress, "UPDATE addresses SET country = ?, city = ? WHERE code = ? AND country = '' AND city = ''"},
    };
    for (const auto &[slot, sql] : statements) {
        auto made = m_db.prepare(sql);
        if (!made)
            return tl::unexpected(made.error());
        *slot = std::move(*made);
    }
    for (int kind = 1; kind <= TermKindCount; ++kind) {
        const QByteArray sql = "SELECT coalesce(max(code), 0) + 1 FROM terms WHERE kind = " + QByteArray::number(kind);
        const auto next = m_db.number(sql.constData());
        if (!next)
            return tl::unexpected(next.error());
        m_nextTerm[static_cast<std::size_t>(kind)] = static_cast<std::uint32_t>(*next);
    }
    const auto next = m_db.number("SELECT coalesce(max(code), 0) + 1 FROM addresses");
    if (!next)
        return tl::unexpected(next.error());
    m_nextAddress = static_cast<std::uint32_t>(*next);
    return {};
}

Result<std::uint32_t> Dictionary::term(TermKind kind, std::string_view text)
{
    if (text.empty())
        return 0U;
    const auto k = static_cast<std::size_t>(kind);
    auto &last = m_lastTerm[k];
    if (last.second != 0 && last.first == text)
        return last.second;
    auto &known = m_terms[k];
    std::uint32_t code = 0;
    if (const auto it = known.find(text); it != known.end()) {
        code = it->second;
    } else {
        m_findTerm->bindAll(static_cast<std::int64_t>(kind), text);
        const auto found = m_findTerm->step();
        if (found && *found)
            code = static_cast<std::uint32_t>(m_findTerm->integer(0));
        m_findTerm->reset();
        if (!found)
            return tl::unexpected(found.error());
        if (code == 0) {
            code = m_nextTerm[k]++;
            const auto added = m_addTerm->run(static_cast<std::int64_t>(kind), std::int64_t{code}, text);
            if (!added)
                return tl::unexpected(added.error());
        }
        if (known.size() >= MostRemembered)
            known.clear();
        known.emplace(text, code);
    }
    last = {std::string(text), code};
    return code;
}

Result<Dictionary::Address> Dictionary::address(std::string_view ip)
{
    if (ip.empty())
        return Address{};
    if (m_lastAddress.second.code != 0 && m_lastAddress.first == ip)
        return m_lastAddress.second;
    Address address;
    if (const auto it = m_addresses.find(ip); it != m_addresses.end()) {
        address = it->second;
    } else {
        std::string country;
        std::string city;
        m_findAddress->bindAll(ip);
        const auto found = m_findAddress->step();
        if (found && *found) {
            address.code = static_cast<std::uint32_t>(m_findAddress->integer(0));
            country = m_findAddress->text(1);
            city = m_findAddress->text(2);
        }
        m_findAddress->reset();
        if (!found)
            return tl::unexpected(found.error());
        const bool isNew = address.code == 0;
        if (isNew)
            address.code = m_nextAddress++;
        if (country.empty() && city.empty() && m_placeOf) {
            std::tie(country, city) = m_placeOf(ip);
            if (!isNew && !(country.empty() && city.empty())) {
                const auto placed = m_placeAddress->run(std::string_view(country), std::string_view(city), std::int64_t{address.code});
                if (!placed)
                    return tl::unexpected(placed.error());
            }
        }
        if (isNew) {
            const auto added = m_addAddress->run(std::int64_t{address.code}, ip, std::string_view(country), std::string_view(city));
            if (!added)
                return tl::unexpected(added.error());
        }
        const auto countryCode = term(TermKind::Country, country);
        const auto cityCode = term(TermKind::City, city);
        if (!countryCode)
            return tl::unexpected(countryCode.error());
        if (!cityCode)
            return tl::unexpected(cityCode.error());
        address.country = *countryCode;
        address.city = *cityCode;
        if (m_addresses.size() >= MostRemembered)
            m_addresses.clear();
        m_addresses.emplace(ip, address);
    }
    m_lastAddress = {std::string(ip), address};
    return address;
}

Result<void> Dictionary::placeTold(const Address &address, std::string_view country, std::string_view city)
{
    if (address.code == 0 || address.country != 0 || address.city != 0 || (country.empty() && city.empty()))
        return {};
    const auto placed = m_placeAddress->run(country, city, std::int64_t{address.code});
    if (!placed)
        return placed;
    // Asked again on its next use, and then found with its place.
    if (m_lastAddress.second.code == address.code) {
        m_addresses.erase(m_lastAddress.first);
        m_lastAddress = {};
    }
    return {};
}

} // namespace gatehouse
