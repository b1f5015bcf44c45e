// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/ledger/database.h"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace gatehouse {

/// Lets a map of std::string be asked with a std::string_view.
struct TextHash
{
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <typename Value>
using TextMap = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

/// What `terms` holds. The numbers are stored: append, never renumber.
enum class TermKind : std::uint8_t { Browser = 1, Platform = 2, Country = 3, City = 4 };
inline constexpr int TermKindCount = 4;

/// An address and its place, in codes.
struct CodedAddress
{
    std::uint32_t code = 0;
    std::uint32_t country = 0; ///< term codes of the place told or looked up
    std::uint32_t city = 0;
};

/// The writer's view of the tables terms and addresses: text to code, made where it is new. Empty text is code 0.
/// Memory is bounded: what was not used lately is asked from the ledger again.
class Dictionary
{
public:
    using PlaceOf = std::function<std::pair<std::string, std::string>(std::string_view ip)>;

    explicit Dictionary(Database &db);
    Result<void> load();
    void setPlaceLookup(PlaceOf lookup) { m_placeOf = std::move(lookup); }

    Result<std::uint32_t> term(TermKind kind, std::string_view text);

    using Address = CodedAddress;
    Result<Address> address(std::string_view ip);
    /// The source itself told where an address is; kept for addresses whose place is not known yet.
    Result<void> placeTold(const Address &address, std::string_view country, std::string_view city);

private:
    Database &m_db;
    PlaceOf m_placeOf;
    std::array<TextMap<std::uint32_t>, TermKindCount + 1> m_terms;
    std::array<std::uint32_t, TermKindCount + 1> m_nextTerm{};
    TextMap<Address> m_addresses;
    std::uint32_t m_nextAddress = 1;
    std::array<std::pair<std::string, std::uint32_t>, TermKindCount + 1> m_lastTerm;
    std::pair<std::string, Address> m_lastAddress;
    std::unique_ptr<Statement> m_findTerm;
    std::unique_ptr<Statement> m_addTerm;
    std::unique_ptr<Statement> m_findAddress;
    std::unique_ptr<Statement> m_addAddress;
    std::unique_ptr<Statement> m_placeAddress;
};

} // namespace gatehouse
