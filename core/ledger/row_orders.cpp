// SPDX-License-Identifier: GPL-3.0-or-later
// The orders lists can be asked for: from names to ranks.
#include "core/ledger/reader_state.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

/// Where an address stands in the order of addresses: what it is, then its number.
using AddressKey = std::array<std::uint64_t, 3>;

/// Dotted numbers, which nearly all are, are read here; the rest by Qt.
AddressKey addressKey(std::string_view ip)
{
    std::uint64_t number = 0;
    std::uint64_t part = 0;
    int dots = 0;
    int digits = 0;
    bool dotted = !ip.empty();
    for (const char c : ip) {
        if (c >= '0' && c <= '9' && digits < 3) {
            part = part * 10 + static_cast<std::uint64_t>(c - '0');
            ++digits;
        } else if (c == '.' && digits > 0 && dots < 3) {
            number = number << 8 | part;
            part = 0;
            digits = 0;
            ++dots;
        } else {
            dotted = false;
            break;
        }
        dotted = dotted && part < 256;
    }
    if (dotted && dots == 3 && digits > 0)
        return {4, 0, number << 8 | part};
    AddressKey key = {9, 0, 0};
    const QHostAddress address(QString::fromUtf8(ip.data(), static_cast<qsizetype>(ip.size())));
    unsigned char bytes[16] = {};
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        const Q_IPV6ADDR v6 = address.toIPv6Address();
        std::copy(std::begin(v6.c), std::end(v6.c), bytes);
        key[0] = 6;
    } else {
        std::copy_n(ip.begin(), std::min<std::size_t>(16, ip.size()), bytes);
    }
    key[1] = qFromBigEndian<quint64>(bytes);
    key[2] = qFromBigEndian<quint64>(bytes + 8);
    return key;
}

/// By code, the place of its name among all names; 0 for codes that have none.
template <typename Name>
std::shared_ptr<std::vector<std::uint32_t>> ranksOf(std::vector<std::pair<Name, std::uint32_t>> names)
{
    std::sort(names.begin(), names.end());
    std::uint32_t highest = 0;
    for (const auto &[name, code] : names)
        highest = std::max(highest, code);
    auto ranks = std::make_shared<std::vector<std::uint32_t>>(highest + 1, 0U);
    for (std::uint32_t i = 0; i < names.size(); ++i)
        (*ranks)[names[i].second] = i;
    return ranks;
}

/// Columns of names that have a code each.
struct TermOrder
{
    Field field;
    TermKind kind;
    SessionColumn column;
};
constexpr TermOrder TermOrders[] = {
    {Field::Browser, TermKind::Browser, SessionColumn::Browser},
    {Field::Platform, TermKind::Platform, SessionColumn::Platform},
    {Field::Country, TermKind::Country, SessionColumn::Country},
    {Field::City, TermKind::City, SessionColumn::City},
};

} // namespace

QString userHandle(const QString &login, const QString &name, std::int64_t odooId)
{
    if (!login.isEmpty())
        return login;
    if (!name.isEmpty())
        return name;
    return odooId != 0 ? u'#' + QString::number(odooId) : QString();
}

Result<std::shared_ptr<const std::vector<std::uint32_t>>> Reader::State::termRanks(TermKind kind)
{
    std::vector<std::pair<QString, std::uint32_t>> names;
    names.emplace_back(QString(), 0U);
    const auto list = eachRow(
        "SELECT code, value FROM terms WHERE kind = ?",
        [&](const Statement &r) {
            names.emplace_back(r.string(1).toCaseFolded(), static_cast<std::uint32_t>(r.integer(0)));
        },
        static_cast<std::int64_t>(kind));
    if (!list)
        return tl::unexpected(list.error());
    return ranksOf(std::move(names));
}

Result<RowOrder> Reader::State::order(Subject subject, Field field, bool descending)
{
    RowOrder order;
    const bool ofSessions = subject == Subject::Sessions;
    if (const auto it = orders.find({subject, field}); it != orders.end()) {
        order = it->second;
        order.descending = descending;
        return order;
    }
    order.then = ofSessions ? static_cast<int>(SessionColumn::Last) : static_cast<int>(EventColumn::Time);
    const auto rankBy = [&](int column, std::shared_ptr<const std::vector<std::uint32_t>> ranks) {
        order.column = column;
        order.rankMax = ranks->empty() ? 0 : *std::max_element(ranks->begin(), ranks->end());
        order.rank = std::move(ranks);
    };
    switch (field) {
    case Field::Last:
    case Field::Time:
        order.column = order.then;
        order.then = -1;
        break;
    case Field::First:
        order.column = static_cast<int>(SessionColumn::First);
        order.then = -1;
        break;
    case Field::Status:
        order.byStatus = true;
        break;
    case Field::Browser:
    case Field::Platform:
    case Field::Country:
    case Field::City: {
        const TermOrder &term = *std::find_if(
            std::begin(TermOrders), std::end(TermOrders), [field](const TermOrder &t) { return t.field == field; });
        auto ranks = termRanks(term.kind);
        if (!ranks)
            return tl::unexpected(ranks.error());
        rankBy(static_cast<int>(term.column), std::move(*ranks));
        break;
    }
    case Field::Kind: {
        std::vector<std::pair<QString, std::uint32_t>> names;
        for (const EventKind kind : allEventKinds())
            names.emplace_back(eventKindName(kind), static_cast<std::uint32_t>(kind));
        std::sort(names.begin(), names.end());
        auto ranks = std::make_shared<std::vector<std::uint32_t>>(2 * DoubtfulBit, 0U);
        for (std::uint32_t i = 0; i < names.size(); ++i) {
            (*ranks)[names[i].second] = 2 * i;
            (*ranks)[names[i].second + DoubtfulBit] = 2 * i + 1;
        }
        rankBy(static_cast<int>(EventColumn::Kind), std::move(ranks));
        break;
    }
    case Field::Source: {
        std::vector<std::pair<std::string, std::uint32_t>> names;
        for (const auto &[id, name] : sourceNames)
            names.emplace_back(name, id);
        rankBy(ofSessions ? static_cast<int>(SessionColumn::Source) : static_cast<int>(EventColumn::Source),
            ranksOf(std::move(names)));
        break;
    }
    case Field::User: {
        std::vector<std::pair<QString, std::uint32_t>> names;
        names.emplace_back(QString(), 0U);
        const auto list =
            eachRow("SELECT id, odoo_id, login, name FROM users WHERE merged_into = 0", [&](const Statement &r) {
                names.emplace_back(userHandle(r.string(2), r.string(3), r.integer(1)).toCaseFolded(),
                    static_cast<std::uint32_t>(r.integer(0)));
            });
        if (!list)
            return tl::unexpected(list.error());
        std::sort(names.begin(), names.end());
        std::vector<std::uint32_t> byId(canonicalUser.size(), 0U);
        for (std::uint32_t i = 0; i < names.size(); ++i) {
            if (names[i].second < byId.size())
                byId[names[i].second] = i;
        }
        auto ranks = std::make_shared<std::vector<std::uint32_t>>(canonicalUser.size(), 0U);
        for (std::size_t i = 0; i < canonicalUser.size(); ++i)
            (*ranks)[i] = byId[canonicalUser[i]];
        rankBy(ofSessions ? static_cast<int>(SessionColumn::User) : static_cast<int>(EventColumn::User), std::move(ranks));
        break;
    }
    case Field::Ip: {
        // Addresses by their number, not by their digits: 9.0.0.1 comes before 10.0.0.1.
        std::vector<std::pair<AddressKey, std::uint32_t>> names;
        names.emplace_back(AddressKey{}, 0U);
        const auto list = eachRow("SELECT code, ip FROM addresses", [&](const Statement &r) {
            names.emplace_back(addressKey(r.text(1)), static_cast<std::uint32_t>(r.integer(0)));
        });
        if (!list)
            return tl::unexpected(list.error());
        rankBy(ofSessions ? static_cast<int>(SessionColumn::Ip) : static_cast<int>(EventColumn::Ip), ranksOf(std::move(names)));
        break;
    }
    default:
        return fail(ErrorKind::Input, QCoreApplication::translate("Ledger", "“sort:%1” does not order this list.").arg(fieldName(field)));
    }
    if (order.then >= 0)
        order.bounds = std::make_shared<RankBounds>(directory(subject).segments());
    orders[{subject, field}] = order;
    order.descending = descending;
    return order;
}

} // namespace gatehouse
