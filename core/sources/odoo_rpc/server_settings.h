// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QNetworkProxy>
#include <QString>
#include <QUrl>

#include <chrono>

namespace gatehouse::odoo {

enum class ProxyChoice {
    System, ///< what this computer is set to
    None,
    Given ///< `proxy`
};

/// Where an Odoo is and how it is spoken to. Holds no secret but the proxy's password, where that proxy wants one.
struct ServerSettings
{
    QUrl url; ///< https://odoo.example.org or with a sub-path, https://example.org/erp; no user, query, fragment
    QString database; ///< empty: the only one there is
    QString caFile;   ///< PEM file of certificates trusted besides the system's; empty: none
    QByteArray
        pinnedSha256; ///< of the server's certificate (32 bytes): this one, whoever signed it; empty: any that verifies
    bool plainHttpAllowed = false; ///< http beyond this computer: the officer was warned and said yes
    ProxyChoice proxyChoice = ProxyChoice::System;
    QNetworkProxy proxy;
    std::chrono::milliseconds connectTimeout{15'000}; ///< name look-up, TCP, proxy and TLS together
    std::chrono::milliseconds totalTimeout{180'000};  ///< one exchange, from its start to its last byte
    qint64 bodyLimit = 256LL << 20;                   ///< bytes of an answer, unpacked
    int readRetries = 3;                              ///< after 429 and 503, for reads
    std::chrono::milliseconds retryWaitLimit{60'000}; ///< the longest Retry-After that is waited for

    /// Is this an address that may be spoken to? Otherwise why not, and what to type instead.
    Result<void> check() const;
    /// "odoo.example.org" or "odoo.example.org:8069".
    QString host() const;
    bool isTls() const { return url.scheme() == QLatin1String("https"); }
    bool isLoopback() const;
};

/// Makes a URL of what an officer types ("odoo.example.org", "localhost:8069", "https://x/web/login?redirect=1"):
/// https is meant where nothing is said, except on this computer itself; Odoo's own pages are cut off.
QUrl urlFromText(const QString &text);

/// 32 bytes of "AB:CD:…" or "abcd…"; empty if it is not a SHA-256.
QByteArray fingerprintFromText(const QString &text);

} // namespace gatehouse::odoo
