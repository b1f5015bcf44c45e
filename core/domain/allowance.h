// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/instant.h"
#include "core/domain/result.h"

#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

/// Networks and devices whose logins the Guard does not find suspicious (packaging/odoo/gatehouse_guard/README.md): what is asked
/// of it, what it answers, and what the ledger and the journal keep of it. On any thread.
namespace gatehouse {

/// A network answers for the country of the logins that come from it, a device for itself; neither for the other.
struct Allowance
{
    std::int64_t userId = 0; ///< res.users id; 0: everybody
    QString login;           ///< how people call that user
    QString network;         ///< as networkIn() gives it; empty: a device
    QString browser;         ///< as the Guard tells it, "firefox"; may be empty
    QString platform;        ///< "linux"; the same, but not both
    Instant until;           ///< unknown: without end
    QString reason;
    Instant allowed; ///< when
    QString allowedBy;

    bool isNetwork() const { return !network.isEmpty(); }
    /// Of the same network or device, for the same: the Guard has one of these at most.
    bool isSameAs(const Allowance &other) const;
    bool operator==(const Allowance &) const = default;
};

/// "192.0.2.7/24" is 192.0.2.0/24, an address alone is that one address. Errors: Input (no network, or wider than the Guard
/// takes: /8, of IPv6 /32).
Result<QString> networkIn(const QString &text);
/// Around an address: /24, of IPv6 /64. Empty: this is no address.
QString networkAround(const QString &address);
/// `network`: of networkIn().
bool networkHas(const QString &network, const QString &address);
/// How many addresses: "256", "2^64".
QString networkSize(const QString &network);

/// A device as options name it, "firefox/linux"; what is not told of it is "?". Errors: Input.
QString deviceKey(const Allowance &device);
Result<void> setDevice(Allowance &allowance, const QString &key);

/// "network 192.0.2.0/24 · ada · until 2026-12-31T00:00:00Z": in the journal and for --json, never translated.
QString allowanceText(const Allowance &allowance);
/// Of what allowanceText() gave: network or device, and the end. Who it is for is kept beside it.
std::optional<Allowance> allowanceFrom(const QString &text, std::int64_t userId);

/// One row of what the Guard answers to `allowed`. None: not understood.
std::optional<Allowance> allowanceFromRow(const QJsonObject &row);
/// What it takes: {user_id, network} or {user_id, device: {browser, platform}}.
QJsonObject allowanceEntry(const Allowance &allowance);

/// All of a source, for the ledger; an empty text: not read yet.
QString allowancesText(const std::vector<Allowance> &all);
std::vector<Allowance> allowancesFrom(const QString &text);

} // namespace gatehouse
