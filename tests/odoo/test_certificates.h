// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSslCertificate>
#include <QSslKey>

/// Certificates made for one test run (P-256, OpenSSL), good and bad ones.
namespace gatehouse::testing {

struct Identity
{
    QSslCertificate certificate;
    QSslKey key;
    QByteArray pem;    ///< of the certificate
    QByteArray keyPem; ///< PKCS #8
};

/// What the certificate of a server says.
struct CertificateWish
{
    QByteArray names = "IP:127.0.0.1,DNS:localhost"; ///< subjectAltName, as OpenSSL's configuration writes it
    QByteArray commonName = "odoo.test";
    int startsInDays = -10;
    int endsInDays = 30;
};

Identity makeAuthority(const QByteArray &commonName = "Authority of this test run");
/// Signed by `authority`, or by itself where that is null.
Identity makeServerIdentity(const Identity *authority, const CertificateWish &wish = {});

} // namespace gatehouse::testing
